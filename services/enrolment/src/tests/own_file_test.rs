//! What one is enrolled for, in one's own file: theirs and their children's, for them alone.

use auth::{Actor, Opened, Resident};
use kernel::{PersonId, SessionId};
use web::Problem;

use super::house::{House, places, registration};
use crate::own_file::shelf;
use crate::service::registration::register;
use crate::store::enrolments;

fn resident(house: &House, person: PersonId, opened: Opened) -> web::Cx {
    let mut cx = house.cx();
    cx.actor = Actor::Resident(Resident {
        centre: house.ruche.id,
        person,
        session: SessionId::new(),
        name: "Mme Essai".to_owned(),
        opened,
        helper: None,
        was_away: false,
        expires_at: house.now() + chrono::Duration::hours(2),
    });
    cx
}

testing::each_engine! {
    async fn ones_enrolments_are_in_ones_file_and_in_no_others(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(5)).await;
        register(&house.cx(), house.ruche.id, &registration(list, &["Anna"])).await.expect("enrolled");
        let mine = enrolments::list(house.app.db(), &house.scope(), list, &crate::service::views::ACTIVE).await.unwrap();
        let anna = mine[0].person;
        let cx = resident(&house, anna, Opened::Pin);
        let block = (shelf().read)(&cx, house.ruche.id, anna).await.unwrap();
        assert_eq!(block.lines.len(), 1);
        assert!(block.lines[0].note.contains("Anna"), "{block:?}");
        let nobody = (shelf().read)(&cx, house.ruche.id, PersonId::new()).await;
        assert!(matches!(nobody, Err(Problem::NotFound)), "another's file");
        let shut = resident(&house, anna, Opened::Card);
        assert!(matches!((shelf().read)(&shut, house.ruche.id, anna).await, Err(Problem::SignIn)), "without the PIN");
        let elsewhere = (shelf().read)(&cx, house.moulin.id, anna).await;
        assert!(matches!(elsewhere, Err(Problem::NotFound)), "another centre");
    }
}
