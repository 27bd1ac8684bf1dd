//! What the team reads of a person's enrolments: theirs and their children's, for who may see lists, of this centre only.

use kernel::{PersonId, Role};

use super::house::{House, places, registration, staff};
use crate::own_file::team_shelf;
use crate::service::registration::register;
use crate::store::enrolments;

testing::each_engine! {
    async fn the_team_reads_what_is_running_and_others_nothing(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(5)).await;
        let made = register(&house.cx(), house.ruche.id, &registration(list, &["Anna"])).await.expect("enrolled");
        let mine = enrolments::list(house.app.db(), &house.scope(), list, &crate::service::views::ACTIVE).await.unwrap();
        let anna = mine[0].person;
        let read = team_shelf().read;
        let block = read(&house.as_role(Role::Reception), house.ruche.id, anna).await.unwrap().expect("reception sees it");
        assert_eq!(block.lines.len(), 1);
        assert!(block.lines[0].note.contains("Anna"), "{block:?}");
        assert_eq!(block.lines[0].href, format!("/la-ruche/equipe/inscriptions/{list}/groupes/{}", made.group));
        let nobody = read(&house.as_role(Role::Reception), house.ruche.id, PersonId::new()).await.unwrap();
        assert!(nobody.expect("a block").lines.is_empty());
        let volunteer = read(&house.as_role(Role::Volunteer), house.ruche.id, anna).await.unwrap();
        assert_eq!(volunteer, None, "not even that there is something");
        let mut away = house.cx();
        away.actor = staff_of(house.moulin.id);
        assert_eq!(read(&away, house.ruche.id, anna).await.unwrap(), None, "another centre");
        let elsewhere = read(&away, house.moulin.id, anna).await.unwrap().expect("their own centre");
        assert!(elsewhere.lines.is_empty(), "our people are not theirs");
    }
}

/// A director of one centre only.
fn staff_of(centre: kernel::CentreId) -> auth::Actor {
    let mut actor = staff(Role::Director);
    if let auth::Actor::Staff(staff) = &mut actor {
        staff.grants = vec![auth::Grant { centre: Some(centre), role: Role::Director }];
    }
    actor
}
