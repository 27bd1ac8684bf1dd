//! A paper sheet typed back in: one act, by the page and by programs.

use axum::http::Method;
use serde_json::json;

use super::house::{House, day, places};
use crate::model::enrolment::ContactWay;
use crate::model::refusal::EnrolmentRefusal;
use crate::model::registration::{NewParticipant, SheetLine};
use crate::service::registration::register_sheet;

fn line(first: &str, year: i32) -> SheetLine {
    let (first_name, last_name) = (first.to_owned(), "Martin".to_owned());
    let who = NewParticipant { first_name, last_name, birth_date: day(year, 1, 1) };
    SheetLine { who, way: ContactWay::Desk, to: String::new() }
}

testing::each_engine! {
    async fn a_sheet_is_one_act_and_one_undo(db: TestDb) {
        let house = House::on(db).await;
        let mut terms = places(5);
        terms.ages.min = Some(18);
        let list = house.list(terms).await;
        let lines = [line("Anna", 1986), line("Luc", 2016), line("Anna", 1986), line("Zoé", 1990)];
        let typed = register_sheet(&house.cx(), house.ruche.id, list, &lines).await.expect("typed");
        let refusals: Vec<Option<&EnrolmentRefusal>> = typed.lines.iter().map(|line| line.as_ref().err()).collect();
        let young = EnrolmentRefusal::TooYoung { first_name: "Luc".to_owned(), age: 10, min: 18 };
        let twice = EnrolmentRefusal::Twice { first_name: "Anna".to_owned() };
        assert_eq!(refusals, [None, Some(&young), Some(&twice), None]);
        assert_eq!(house.seats(list).await, (2, 0));
        let known = async || people::store::everyone(house.app.db(), &house.scope()).await.expect("rows").len();
        assert_eq!(known().await, 2, "a line that is refused leaves nobody behind");
        house.undo(typed.operation.expect("an act")).await;
        assert_eq!((house.seats(list).await, known().await), ((0, 0), 0), "one undo for the whole sheet");

        let none = register_sheet(&house.cx(), house.ruche.id, list, &[line("Luc", 2016)]).await.expect("typed");
        assert_eq!(none.operation, None);
        let visitor = register_sheet(&house.visitor(), house.ruche.id, list, &lines).await;
        assert!(matches!(visitor, Err(crate::Error::Denied(_))));
    }
}

#[tokio::test]
async fn the_page_offers_the_undo_of_the_sheet() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    house.app.sign_in_with("reception");
    let path = format!("/la-ruche/equipe/inscriptions/{list}/feuille");
    let typed = [("nom-1", "Martin"), ("prenom-1", "Anna"), ("naissance-1", "1/2/1986")];
    let done = house.app.post(&path, &typed).await;
    assert_eq!(done.status, 303);
    house.app.get(done.location()).await.assert_contains("Feuille d’inscription recopiée");
}

#[tokio::test]
async fn a_program_types_a_sheet() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    house.app.sign_in_with("reception");
    let path = format!("/api/v1/centres/la-ruche/enrolment-lists/{list}/sheets");
    let anna =
        json!({ "last_name": "Martin", "first_name": "Anna", "birth_date": "1986-02-01", "phone": "03 53 01 99 10" });
    let luc = json!({ "last_name": "Petit", "first_name": "Luc", "birth_date": "31/02/2010" });
    let made = house.app.send_json(Method::POST, &path, &json!({ "lines": [luc, anna] })).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let answer = made.json();
    assert!(answer["lines"][0]["refusal"].as_str().is_some_and(|words| words.contains("Cette date n’existe pas")));
    assert_eq!(answer["lines"][1]["registered"]["places"][0]["state"], "confirmed");
    assert!(answer["operation"].is_string());
    house.app.sign_in_with("volunteer");
    let refused = house.app.send_json(Method::POST, &path, &json!({ "lines": [] })).await;
    assert_eq!(refused.status, 403);
}
