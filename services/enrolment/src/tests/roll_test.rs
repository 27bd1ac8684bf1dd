//! Calling the names with two tablets, and papers typed afterwards.

use kernel::PersonId;

use super::house::{House, known, places};
use crate::model::enrolment::Mark;
use crate::service::registration::register;
use crate::store::attendance;

fn field(prefix: &str, person: PersonId) -> String {
    format!("{prefix}-{}", person.uuid().simple())
}

testing::each_engine! {
    async fn two_tablets_keep_each_others_marks(db: TestDb) {
        let house = House::on(db).await;
        let family = house.family().await;
        let list = house.list(places(5)).await;
        let session = *house.sessions(list, &[0]).await.first().expect("a session");
        for person in [family.ines, family.lina, family.nadia] {
            register(&house.cx(), house.ruche.id, &known(list, person)).await.expect("enrolled");
        }
        let marks = async || attendance::marks(house.app.db(), &house.scope(), session).await.expect("rows");
        house.app.sign_in_with("facilitator");
        let path = format!("/la-ruche/equipe/inscriptions/{list}/appel/{session}");
        // Both pages are open before anyone is marked: each posts all it shows.
        let shown: Vec<String> = [family.ines, family.lina, family.nadia].map(|p| field("avant", p)).to_vec();
        let page = house.app.get(&path).await;
        for box_of in &shown {
            page.assert_contains(&format!("name=\"{box_of}\" value=\"\""));
        }
        let post = async |typed: &[(String, &str)]| {
            let mut pairs: Vec<(&str, &str)> = shown.iter().map(|name| (name.as_str(), "")).collect();
            pairs.extend(typed.iter().map(|(name, value)| (name.as_str(), *value)));
            assert_eq!(house.app.post(&path, &pairs).await.status, 303);
        };
        post(&[(field("m", family.ines), "absent")]).await;
        post(&[(field("m", family.lina), "present")]).await;
        let known = marks().await;
        assert_eq!(known.get(&family.ines), Some(&Mark::Absent), "the other tablet said nothing of her");
        assert_eq!(known.get(&family.lina), Some(&Mark::Present));

        post(&[("geste".to_owned(), "tous")]).await;
        let known = marks().await;
        assert_eq!(known.get(&family.ines), Some(&Mark::Absent), "the rest is those whom nobody marked");
        assert_eq!(known.get(&family.nadia), Some(&Mark::Present));

        // Who sees a mark may still change it, or take it away.
        let (before, after) = (field("avant", family.ines), field("m", family.ines));
        house.app.get(&path).await.assert_contains(&format!("name=\"{before}\" value=\"absent\""));
        assert_eq!(house.app.post(&path, &[(&before, "absent"), (&after, "excused")]).await.status, 303);
        assert_eq!(marks().await.get(&family.ines), Some(&Mark::Excused));
        assert_eq!(house.app.post(&path, &[(&before, "excused")]).await.status, 303);
        assert_eq!(marks().await.get(&family.ines), None);
    }
}
