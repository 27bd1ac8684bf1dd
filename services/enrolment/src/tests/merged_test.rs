//! Two entries that turn out to be one person: their card, their places, their marks.

use super::house::{Family, House, day, known, places};
use crate::model::enrolment::Mark;
use crate::model::refusal::EnrolmentRefusal;
use crate::service::registration::register;
use crate::service::views::list_view;
use crate::service::{Error, attendance, drafts};

/// A second entry of Inès, without a household, and the list she stands on under it.
async fn twice_known(house: &House) -> (Family, kernel::PersonId, String) {
    let family = house.family().await;
    let (double, code) = house.person(house.ruche.id, "Ines", day(2015, 2, 3), None).await;
    (family, double, code)
}

testing::each_engine! {
    async fn what_a_merged_entry_had_is_the_others(db: TestDb) {
        let house = House::on(db).await;
        let (family, double, code) = twice_known(&house).await;
        let list = house.list(places(5)).await;
        let session = *house.sessions(list, &[0]).await.first().expect("a session");
        register(&house.cx(), house.ruche.id, &known(list, double)).await.expect("under the second entry");
        let marks = [(double, Some(Mark::Present))];
        attendance::record_attendance(&house.cx(), house.ruche.id, list, session, &marks).await.expect("there");
        people::service::merge_people(&house.cx(), &house.ruche, family.ines, double).await.expect("merged");

        let again = register(&house.cx(), house.ruche.id, &known(list, family.ines)).await;
        let twice = EnrolmentRefusal::Twice { first_name: "Inès".to_owned() };
        assert!(matches!(again, Err(Error::Refused(reason)) if reason == twice), "one person, one chair");
        let by_old = register(&house.cx(), house.ruche.id, &known(list, double)).await;
        assert!(matches!(by_old, Err(Error::Refused(EnrolmentRefusal::Twice { .. }))), "by whichever entry");

        let told = "select person_id from report_enrolled where list_id = $1";
        let rows = house.app.db().all(told, db::args![list]).await.expect("rows");
        let told: Vec<kernel::PersonId> = rows.iter().map(|row| row.id("person_id").expect("a person")).collect();
        assert_eq!(told, [family.ines], "other rooms read it too");

        let view = list_view(house.app.db(), &house.scope(), list).await.expect("rows").expect("a list");
        let names: Vec<_> = view.enrolled.iter().map(|line| (line.person.id, line.person.first_name.as_str())).collect();
        assert_eq!(names, [(family.ines, "Inès")], "the list reads who she is now");
        house.app.sign_in_with("facilitator");
        let roll = house.app.get(&format!("/la-ruche/equipe/inscriptions/{list}/appel/{session}")).await;
        roll.assert_contains("Inès Benali").assert_contains("value=\"present\" checked");

        let recognised = drafts::recognise(&house.visitor(), house.ruche.id, &code, day(2015, 2, 3)).await;
        assert_eq!(recognised.expect("the old card").person, family.ines);
    }
}
