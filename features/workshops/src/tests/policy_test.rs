//! The role matrix.

use kernel::Role;

use super::house::{House, draft};
use crate::model::item::ItemKind;
use crate::policy::{Action, may};
use crate::service::reading::{authors, see};
use crate::service::{Error, running, workshops};

#[test]
fn each_role_may_what_the_matrix_says() {
    for role in Role::ALL {
        let (see, lead) = (may(role, Action::SeeWorkshops), may(role, Action::LeadWorkshops));
        let told = match role {
            Role::Volunteer | Role::Reception => (true, false),
            Role::Facilitator | Role::Referent | Role::Director => (true, true),
            Role::Federation | Role::Host => (false, false),
        };
        assert_eq!((see, lead), told, "{role:?}");
    }
}

testing::each_engine! {
    async fn reception_looks_and_does_not_lead_and_strangers_see_nothing(db: TestDb) {
        let house = House::open(db).await;
        let id = house.opened("needs").await;
        house.lines(id, ItemKind::Need, "Un besoin").await;
        let reception = house.cx_of(Role::Reception, &house.centre);
        assert!(see(&reception, &house.centre, id).await.is_ok());
        assert!(matches!(authors(&reception, &house.centre, id).await, Err(Error::Denied(auth::Denied::Refused))));
        let opened = running::go_to_step(&reception, &house.centre, id, "ideas").await;
        assert!(matches!(opened, Err(Error::Denied(auth::Denied::Refused))));
        let stranger = house.cx_of(Role::Director, &house.other);
        assert!(matches!(see(&stranger, &house.centre, id).await, Err(Error::Denied(auth::Denied::Hidden))));
        let added = workshops::add(&stranger, &house.centre, draft("Non ?"), None).await;
        assert!(matches!(added, Err(Error::Denied(auth::Denied::Hidden))));
        let visitor = house.visitor();
        assert!(matches!(see(&visitor, &house.centre, id).await, Err(Error::Denied(auth::Denied::SignIn))));
    }
}
