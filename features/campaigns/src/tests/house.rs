//! A house with two centres, their teams and a few people, for tests.

use std::ops::Deref;
use std::sync::Arc;

use auth::Scope;
use kernel::{HouseholdId, PersonId};
use people::store::{NewMember, insert_households, insert_many, insert_members, upsert_consents, upsert_memberships};
use people::{Channel, Consent, Household, HouseholdRole, Membership, Person, Purpose, season_of};
pub use test_centres::PASSWORD;
use testing::TestDb;
use web::Cx;

/// The two centres ([`test_centres::House`]), with what is of the room.
pub struct House(test_centres::House);

impl Deref for House {
    type Target = test_centres::House;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl House {
    pub async fn open(db: TestDb) -> Self {
        Self::open_with(db, Arc::new(documents::Unavailable)).await
    }

    /// The same, with who draws its papers.
    pub async fn open_with(db: TestDb, press: Arc<dyn documents::Documents>) -> Self {
        let modules = vec![accounts::module(), centres::module(), crate::module()];
        Self(test_centres::House::with_press(db, modules, press).await)
    }

    pub fn path(&self, below: &str) -> String {
        self.centre.path(&format!("equipe/messages{below}"))
    }
}

/// Someone to add, with their home.
pub struct Told {
    pub person: Person,
    pub home: Option<(HouseholdId, HouseholdRole)>,
    pub refuses: Vec<Channel>,
}

pub fn someone(cx: &Cx, first: &str, last: &str) -> Told {
    let person = Person { last_name: last.into(), ..test_centres::someone(cx, first) };
    Told { person, home: None, refuses: Vec::new() }
}

pub fn home(cx: &Cx, name: &str, street: &str) -> Household {
    Household {
        id: HouseholdId::new(),
        number: None,
        name: name.into(),
        street: street.into(),
        extra: String::new(),
        postal_code: "62510".into(),
        city: "Arques".into(),
        family_quotient: None,
        created_at: cx.now(),
    }
}

/// Adds members of the season.
pub async fn add(cx: &Cx, scope: &Scope, homes: &[Household], told: &[Told]) {
    let operation = cx.operation(Some(scope.centre()), "habitants");
    let mut tx = cx.db().begin(&operation).await.expect("a transaction");
    insert_households(&mut tx, scope, homes).await.expect("homes");
    let rows: Vec<(&Person, Option<&Household>)> = told.iter().map(|one| (&one.person, None)).collect();
    insert_many(&mut tx, scope, &rows).await.expect("people");
    let members: Vec<NewMember> = told
        .iter()
        .filter_map(|one| {
            one.home.map(|(household, role)| NewMember { household, person: one.person.id, role, is_main: true })
        })
        .collect();
    insert_members(&mut tx, scope, &members).await.expect("members");
    let season = Membership { season: season_of(cx.today()), status: "adherent".into(), joined_on: None, amount: None };
    let memberships: Vec<(PersonId, Membership)> = told.iter().map(|one| (one.person.id, season.clone())).collect();
    upsert_memberships(&mut tx, scope, &memberships).await.expect("memberships");
    let no = |channel| Consent {
        purpose: Purpose::Message(channel),
        is_granted: false,
        at: cx.now(),
        source: "essai".into(),
    };
    let consents: Vec<(PersonId, Consent)> =
        told.iter().flat_map(|one| one.refuses.iter().map(move |channel| (one.person.id, no(*channel)))).collect();
    upsert_consents(&mut tx, scope, &consents).await.expect("consents");
    tx.commit().await.expect("commits");
}

/// Eight members: two by one e-mail, one by SMS, one family by letter (a mother and her child), one by telephone,
/// one who refuses, one whom nothing reaches.
pub async fn eight_members(house: &House) -> Vec<PersonId> {
    let cx = house.cx();
    let benali = home(&cx, "Famille Benali", "12 rue de la Gare");
    let mut all = Vec::new();
    for first in ["Anne", "Paul"] {
        let mut one = someone(&cx, first, "Martin");
        one.person.email = Some("famille.martin@exemple.fr".into());
        one.person.mobile = Some("+33639980009".into());
        all.push(one);
    }
    let mut sms = someone(&cx, "Chloé", "Petit");
    sms.person.mobile = Some("+33639980001".into());
    all.push(sms);
    let mut mother = someone(&cx, "Karima", "Benali");
    mother.home = Some((benali.id, HouseholdRole::Adult));
    mother.person.wants_large_print = true;
    all.push(mother);
    let mut child = someone(&cx, "Yanis", "Benali");
    child.home = Some((benali.id, HouseholdRole::Child));
    child.person.birth_date = chrono::NaiveDate::from_ymd_opt(2018, 5, 2);
    all.push(child);
    let mut call = someone(&cx, "Jeannine", "Duhamel");
    call.person.landline = Some("+33353010001".into());
    all.push(call);
    let mut no = someone(&cx, "Marc", "Refus");
    no.person.email = Some("marc@exemple.fr".into());
    no.refuses = vec![Channel::Email];
    all.push(no);
    all.push(someone(&cx, "Odile", "Perdue"));
    add(&cx, &house.scope(), &[benali], &all).await;
    all.iter().map(|one| one.person.id).collect()
}
