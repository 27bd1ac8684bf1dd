//! Papers say what the screens say; whoever draws them, these are their words.

use chrono::Duration;
use kernel::Cents;

use super::house::{House, places, registration};
use crate::model::enrolment::{ContactWay, Mark};
use crate::model::fee::{FeeTable, FeeUnit};
use crate::model::registration::Contact;
use crate::pages::papers;
use crate::pages::words::account;
use crate::service::registration::register;
use crate::service::views::{GroupView, group_view, list_view};
use crate::store::{enrolments, lists};

async fn view(house: &House, made: &crate::Registered) -> GroupView {
    let group = enrolments::find_group(house.app.db(), &house.scope(), made.group).await.expect("a row");
    group_view(house.app.db(), &house.scope(), group.expect("a group")).await.expect("rows").expect("a view")
}

#[tokio::test]
async fn a_receipt_names_who_comes_what_it_costs_and_what_to_bring() {
    let house = House::new().await;
    let mut terms = places(5);
    terms.fees = FeeTable::single(Cents(900));
    terms.pieces = vec!["Une gourde".to_owned()];
    let list = house.list(terms).await;
    house.sessions(list, &[-1, 7]).await;
    let mut asked = registration(list, &["Anna", "Bruno"]);
    let to = "8 rue Pasteur\n62510 Arques".to_owned();
    asked.contact = Contact { way: ContactWay::Letter, to, name: String::new(), person: None };
    let made = register(&house.cx(), house.ruche.id, &asked).await.expect("enrolled");
    let paper = papers::receipt(&house.cx(), &house.ruche, &view(&house, &made).await);
    assert_eq!(paper.headline, "Anna et Bruno ont leur place\u{a0}: Stage de robotique.");
    assert_eq!(paper.people, ["Anna Dupont", "Bruno Dupont"]);
    assert_eq!(paper.to, ["Anna Dupont", "8 rue Pasteur", "62510 Arques"], "it fits the window of an envelope");
    assert_eq!(paper.bring, ["Une gourde"]);
    assert!(paper.facts.iter().any(|fact| fact.lines == ["18\u{a0}€"]), "{:?}", paper.facts);
    assert_eq!(paper.code.map(|code| code.replace('-', "")), Some(made.code.clone()));
    assert_eq!(paper.reply.qr, Some(format!("http://essaim.test/la-ruche/mon-inscription/{}", made.code)));
    let next = paper.next.join(" ");
    assert!(next.contains("dimanche 29 novembre"), "the session to come, not the one that was: {next}");
}

#[tokio::test]
async fn a_fee_of_each_session_is_said_so_and_nothing_remains_of_it() {
    let house = House::new().await;
    let mut terms = places(5);
    (terms.fees, terms.fee_unit) = (FeeTable::single(Cents(900)), Some(FeeUnit::Session));
    let list = house.list(terms).await;
    let made = register(&house.cx(), house.ruche.id, &registration(list, &["Anna", "Bruno"])).await.expect("enrolled");
    let view = view(&house, &made).await;
    let paper = papers::receipt(&house.cx(), &house.ruche, &view);
    assert!(paper.facts.iter().any(|fact| fact.lines == ["18\u{a0}€ (par séance)"]), "{:?}", paper.facts);
    let cx = house.cx();
    let account = |paid| account(&cx.texts, &view.list.terms, view.due().as_ref(), Cents(paid));
    assert_eq!([account(0), account(1_800)], ["18\u{a0}€ (par séance)"; 2], "one session that is paid is not all");
}

#[tokio::test]
async fn an_attendance_sheet_shows_the_sessions_around_today() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let days: Vec<i64> = (-12..12).map(|week| week * 7 + 1).collect();
    let sessions = house.sessions(list, &days).await;
    let anna = house.enrol(list, "Anna").await.expect("enrolled");
    let person = anna.places.first().expect("a place").person;
    let next = *sessions.get(12).expect("a session");
    let view = list_view(house.app.db(), &house.scope(), list).await.expect("rows").expect("a view");
    let planned = lists::sessions(house.app.db(), &house.scope(), list).await.expect("rows");
    let (texts, now) = (house.cx().texts, house.now());
    let marks = [(next, person, Mark::Present)];
    let paper = papers::attendance(&texts, &house.ruche, &view, &planned, &marks, now);
    assert_eq!(paper.sessions.len(), 10);
    assert_eq!(paper.sessions.first().map(String::as_str), Some("lun. 23/11"));
    assert_eq!(paper.people.first().and_then(|row| row.marks.first()).map(String::as_str), Some("P"));
    let later = papers::attendance(&texts, &house.ruche, &view, &planned, &marks, now + Duration::days(400));
    assert_eq!(later.sessions.len(), 10, "once all is over, the last ten");
}

#[tokio::test]
async fn a_sign_up_sheet_has_ten_lines_for_a_hand() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    house.question(list, "Taille du maillot ?", crate::QuestionKind::Text).await;
    let mut asked = registration(list, &["Anna"]);
    asked.made_by = crate::MadeBy::Sheet;
    let to = "+33639981201".to_owned();
    asked.contact = Contact { way: ContactWay::Call, to, name: String::new(), person: None };
    register(&house.cx(), house.ruche.id, &asked).await.expect("enrolled");
    let view = list_view(house.app.db(), &house.scope(), list).await.expect("rows").expect("a view");
    let paper = papers::signup(&house.cx().texts, &house.ruche, &view);
    assert_eq!((paper.empty_lines, paper.extra_columns.as_slice()), (10, &["Taille du maillot ?".to_owned()][..]));
    assert_eq!(paper.enrolled.first().and_then(|row| row.phone.clone()).as_deref(), Some("06 39 98 12 01"));
}
