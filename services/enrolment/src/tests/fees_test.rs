//! A fee that was told stays what it was: the list may say another thing later, of those who come later.

use axum::http::Method;
use kernel::{Cents, ListId};
use serde_json::json;

use super::house::{House, places, price_read, registration};
use crate::ListTerms;
use crate::model::enrolment::MadeBy;
use crate::model::fee::{Due, Fee, FeeRow, FeeTable, FeeUnit};
use crate::model::refusal::EnrolmentRefusal;
use crate::model::registration::{Registration, SentDraft};
use crate::pages::papers;
use crate::service::registration::register;
use crate::service::views::group_view;
use crate::service::{Error, drafts};
use crate::store::enrolments;

fn terms(fees: FeeTable, unit: FeeUnit) -> ListTerms {
    ListTerms { fees, fee_unit: Some(unit), ..places(9) }
}

/// A fee by a quotient that nobody knows: the desk settles it.
fn by_quotient() -> FeeTable {
    FeeTable(vec![FeeRow { up_to: Some(Cents(60_000)), fee: Cents(400) }, FeeRow { up_to: None, fee: Cents(1_200) }])
}

/// A price that is told in words only.
fn in_words(price: &str) -> ListTerms {
    let mut terms = places(9);
    terms.words.price = Some(price.to_owned());
    terms
}

async fn fee_of(house: &House, place: &crate::Place) -> Option<Fee> {
    let kept = enrolments::find(house.app.db(), &house.scope(), place.enrolment).await;
    kept.expect("an answer").expect("a row").fee
}

testing::each_engine! {
    async fn a_fee_keeps_what_it_pays_for_when_the_list_says_another_thing(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(terms(FeeTable::single(Cents(900)), FeeUnit::Session)).await;
        let anna = house.enrol(list, "Anna").await.expect("enrolled");
        house.update(list, terms(FeeTable::single(Cents(900)), FeeUnit::Season)).await.expect("changed");
        let bruno = house.enrol(list, "Bruno").await.expect("enrolled");
        for (made, unit) in [(&anna, FeeUnit::Session), (&bruno, FeeUnit::Season)] {
            let place = made.places.first().expect("a place");
            assert_eq!(place.fee, Some(Fee::new(Cents(900), Some(unit))));
            assert_eq!(fee_of(&house, place).await, place.fee, "as it was told");
        }
        // Neither the answers of one nor an end and a return touch it.
        let place = anna.places.first().expect("a place");
        let (cx, which) = (house.cx(), [place.enrolment]);
        crate::cancel(&cx, house.ruche.id, anna.group, &which, crate::MadeBy::Desk).await.expect("cancelled");
        crate::come_back(&cx, house.ruche.id, anna.group, &which, crate::MadeBy::Desk).await.expect("back");
        assert_eq!(fee_of(&house, place).await, place.fee);
    }

    async fn a_fee_that_is_settled_later_pays_for_what_the_list_says_then(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(terms(by_quotient(), FeeUnit::Session)).await;
        let two = register(&house.cx(), house.ruche.id, &registration(list, &["Anna", "Bruno"])).await.expect("enrolled");
        let [anna, bruno] = two.places.as_slice() else { panic!("two places") };
        assert_eq!((anna.fee, bruno.fee), (None, None));
        let settle = async |place: &crate::Place, cents| {
            crate::settle_fee(&house.cx(), house.ruche.id, place.enrolment, Cents(cents)).await.expect("settled");
        };
        settle(anna, 400).await;
        house.update(list, terms(by_quotient(), FeeUnit::Season)).await.expect("changed");
        settle(bruno, 1_200).await;
        // An amount that is put right still pays for what she was told.
        settle(anna, 500).await;
        assert_eq!(fee_of(&house, anna).await, Some(Fee::new(Cents(500), Some(FeeUnit::Session))));
        assert_eq!(fee_of(&house, bruno).await, Some(Fee::new(Cents(1_200), Some(FeeUnit::Season))));
        house.app.sign_in_with("reception");
        let page = house.app.get(&format!("/la-ruche/equipe/inscriptions/{list}/groupes/{}", two.group)).await;
        page.assert_contains("5 € (par séance), 12 € (pour toutes les séances)");
    }
}

#[tokio::test]
async fn pages_papers_sheets_and_programs_say_what_each_was_told() {
    let house = House::new().await;
    let list = house.list(terms(FeeTable::single(Cents(900)), FeeUnit::Session)).await;
    let anna = house.enrol(list, "Anna").await.expect("enrolled");
    house.update(list, terms(FeeTable::single(Cents(4_000)), FeeUnit::Season)).await.expect("changed");
    house.enrol(list, "Bruno").await.expect("enrolled");
    house.app.get(&format!("/la-ruche/mon-inscription/{}", anna.code)).await.assert_contains("9 € (par séance)");
    let group = enrolments::find_group(house.app.db(), &house.scope(), anna.group).await.expect("a row").expect("hers");
    let view = group_view(house.app.db(), &house.scope(), group).await.expect("rows").expect("a view");
    let paper = papers::receipt(&house.cx(), &house.ruche, &view);
    assert!(paper.facts.iter().any(|fact| fact.lines == ["9\u{a0}€ (par séance)"]), "{:?}", paper.facts);
    house.app.sign_in_with("director");
    let base = format!("/la-ruche/equipe/inscriptions/{list}");
    let page = house.app.get(&base).await;
    page.assert_contains("9 € (par séance)").assert_contains("Reste 40 €").assert_contains("Reçu : 0 €.");
    house.app.get(&format!("{base}/groupes/{}", anna.group)).await.assert_contains("9 € (par séance)");
    house.app.get(&format!("{base}/export.csv")).await.assert_contains("9 € (par séance)");
    let path = format!("/api/v1/centres/la-ruche/enrolment-lists/{list}/enrolments");
    let read = house.app.get(&path).await.json();
    let told = |at: usize| (read["items"][at]["fee_cents"].clone(), read["items"][at]["fee_unit"].clone());
    assert_eq!([told(0), told(1)], [(json!(900), json!("session")), (json!(4_000), json!("season"))]);
    let clara = json!({ "participants": [{ "first_name": "Clara", "last_name": "Martin", "birth_date": "1986-02-01" }],
        "way": "desk", "contact": "" });
    let made = house.app.send_json(Method::POST, &path, &clara).await;
    assert_eq!(made.json()["places"][0]["fee_unit"], "season", "{}", made.body);
}

/// Anna's last screen, on the way to a list.
async fn last_screen(house: &House, list: ListId) -> String {
    let (app, start) = (&house.app, format!("/la-ruche/inscription/{list}"));
    let who = app.post(&start, &[("deja", "non")]).await;
    let anna = [("prenom", "Anna"), ("nom", "Martin"), ("naissance", "1/2/1986"), ("geste", "continuer")];
    let tell = app.post(who.location(), &anna).await;
    app.post(tell.location(), &[("canal", "desk")]).await.location().to_owned()
}

#[tokio::test]
async fn whoever_read_another_price_reads_the_new_one_before_they_are_enrolled() {
    let season = |fees| terms(fees, FeeUnit::Season);
    let single = |euros: i64| season(FeeTable::single(Cents(100 * euros)));
    let dearer = FeeTable(by_quotient().0.iter().map(|row| FeeRow { fee: Cents(10 * row.fee.0), ..*row }).collect());
    let each = terms(FeeTable::single(Cents(900)), FeeUnit::Session);
    let cases = [
        (single(9), "9 € (pour toutes les séances)", each, "9 € (par séance)"),
        (in_words("2 € la séance"), "2 € la séance", single(40), "40 €"),
        (in_words("2 € la séance"), "2 € la séance", in_words("20 € la séance"), "20 € la séance"),
        (in_words(""), "Anna", single(9), "9 €"),
        (season(by_quotient()), "De 4 € à 12 €", season(dearer), "De 40 € à 120 €"),
        (season(by_quotient()), "De 4 € à 12 €", single(40), "40 €"),
        (places(9), "Gratuit", in_words("2 € la séance"), "2 € la séance"),
    ];
    let house = House::new().await;
    for (before, read, after, now) in cases {
        let list = house.list(before).await;
        let check = last_screen(&house, list).await;
        let page = house.app.get(&check).await;
        page.assert_contains(read);
        house.update(list, after).await.expect("changed");
        for price in [price_read(&page), String::new()] {
            let refused = house.app.post(&check, &[("once", &web::once_key()), ("prix", &price)]).await;
            assert_eq!(refused.status, 422, "{now}");
            refused.assert_contains("Le prix a changé").assert_contains(now);
            assert_ne!(price_read(&refused), price_read(&page), "{now}");
        }
        assert_eq!(house.seats(list).await, (0, 0), "nobody is enrolled at a price they have not read");
        let done = house.send(&check).await;
        house.app.get(done.location()).await.assert_contains("Anna a sa place");
    }
}

#[tokio::test]
async fn what_does_not_change_the_price_that_was_read_stops_nobody() {
    let house = House::new().await;
    let list = house.list(terms(by_quotient(), FeeUnit::Season)).await;
    let check = last_screen(&house, list).await;
    let price = price_read(&house.app.get(&check).await);
    let wider = ListTerms { capacity: Some(20), ..terms(by_quotient(), FeeUnit::Season) };
    house.update(list, wider).await.expect("changed");
    let done = house.app.post(&check, &[("once", &web::once_key()), ("prix", &price)]).await;
    house.app.get(done.location()).await.assert_contains("Anna a sa place");
}

testing::each_engine! {
    async fn the_price_is_compared_where_the_fee_is_fixed(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(terms(by_quotient(), FeeUnit::Season)).await;
        let (cx, read) = (house.visitor(), terms(by_quotient(), FeeUnit::Season).price_mark(None));
        let secret = drafts::begin_draft(&cx, house.ruche.id, list, None).await.expect("a draft");
        let open = drafts::find_draft(&cx, house.ruche.id, list, &secret).await.expect("an answer").expect("a draft");
        let sent = |price: &str| Registration {
            made_by: MadeBy::Resident,
            draft: Some(SentDraft { id: open.row.id, price: price.to_owned() }),
            ..registration(list, &["Anna"])
        };
        let single = terms(FeeTable::single(Cents(4_000)), FeeUnit::Season);
        house.update(list, single.clone()).await.expect("changed");
        let refused = register(&cx, house.ruche.id, &sent(&read)).await;
        assert!(matches!(refused, Err(Error::Refused(EnrolmentRefusal::PriceChanged))), "{refused:?}");
        assert_eq!(house.seats(list).await, (0, 0));
        let everyone = people::store::everyone(house.app.db(), &house.scope()).await.expect("rows");
        assert!(everyone.is_empty(), "nothing of what was refused is kept");
        // The draft is still there to be sent; once it is done, its second sending is answered by what it became.
        let made = register(&cx, house.ruche.id, &sent(&single.price_mark(None))).await.expect("enrolled");
        let again = register(&cx, house.ruche.id, &sent(&read)).await.expect("the same");
        assert_eq!((again.group, again.places), (made.group, made.places));
    }
}

#[test]
fn the_mark_of_a_price_is_of_what_is_read() {
    let table = terms(by_quotient(), FeeUnit::Season);
    let mut other = table.clone();
    other.fees.0[1].fee = Cents(2_000);
    let known = Some(Cents(30_000));
    assert_eq!(table.price_mark(known), other.price_mark(known), "theirs is the first row");
    assert_ne!(table.price_mark(None), other.price_mark(None), "they read both");
    assert_ne!(table.price_mark(known), table.price_mark(None));
    assert_ne!(table.price_mark(None), terms(by_quotient(), FeeUnit::Session).price_mark(None));
    let marks = ["", "2 €", "20 €"].map(|words| in_words(words).price_mark(None));
    assert!(marks.iter().all(|mark| !mark.is_empty()) && marks[0] != marks[1] && marks[1] != marks[2]);
    // Words say the price alone: a table behind them is shown to nobody.
    let mut words = in_words("2 €");
    words.fees = by_quotient();
    assert_eq!(words.price_mark(known), marks[1]);
}

#[tokio::test]
async fn a_copy_of_what_is_held_says_what_an_amount_pays_for() {
    let texts = House::new().await.cx().texts;
    let words = |unit: FeeUnit| people::words_of_code(&texts, ("enrolment", "fee_unit"), unit.code());
    let said = FeeUnit::ALL.map(words);
    assert_eq!(said, [Some("Toutes les séances".to_owned()), Some("Une séance".to_owned())]);
}

#[test]
fn sums_of_one_unit_add_up_and_those_of_two_stand_apart() {
    let fee = |cents, unit| Some(Fee::new(Cents(cents), unit));
    let (season, session) = (Some(FeeUnit::Season), Some(FeeUnit::Session));
    let due = Due::of([fee(900, season), fee(900, season)]).expect("settled");
    assert_eq!((due.sums(), due.total()), ([Fee::new(Cents(1_800), season)].as_slice(), Some(Cents(1_800))));
    let mixed = Due::of([fee(900, season), fee(400, session), fee(0, session)]).expect("settled");
    assert_eq!((mixed.sums().len(), mixed.total()), (2, None), "nobody knows how many sessions there will be");
    assert!(Due::of([fee(0, session)]).expect("settled").is_free());
    assert_eq!(Due::of([fee(900, season), None]), None, "one is to be settled");
}
