//! Sheets for rounds: procedures that the centre has confirmed, of this centre, and of nobody.

use web::FieldPart;

use super::house::House;
use crate::service::library::{Change, change};

testing::each_engine! {
    async fn confirmed_procedures_of_the_centre_are_given_along(db: TestDb) {
        let house = House::on(db).await;
        let own = house.ready(&["carte-vitale"]).await;
        let FieldPart::Sheets(read) = crate::field::sheets() else { panic!("sheets are given along") };
        let found = read(&house.cx(), house.centre.id).await.expect("sheets");
        assert_eq!(found.iter().map(|one| one.id.clone()).collect::<Vec<_>>(), [own[0].to_string()]);
        assert!(!found[0].title.is_empty() && !found[0].theme.starts_with("reminders-"), "{:?}", found[0]);
        let labels: Vec<&str> = found[0].facts.iter().map(|(label, _)| label.as_str()).collect();
        assert!(labels.contains(&"En clair") && labels.contains(&"D’où cela vient"), "{labels:?}");
        assert!(read(&house.cx(), house.other.id).await.expect("sheets").is_empty(), "another centre has confirmed none");
        change(&house.cx(), &house.centre, own[0], Change::Retire).await.expect("retired");
        assert!(read(&house.cx(), house.centre.id).await.expect("sheets").is_empty());
    }
}
