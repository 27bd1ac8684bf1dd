//! No card in hand: a code by the telephone that the centre knows, and no word about who it knows.

use auth::Secret;
use testing::Page;

use super::{House, draft, house};
use crate::CodeAsked;
use crate::draft::PersonDraft;
use crate::model::Person;
use crate::service;

const ASK: &str = "/jean-ferrat/carte/sans-carte";
const MOBILE: &str = "06 39 98 00 01";

async fn known(house: &House, first: &str) -> Person {
    let draft = PersonDraft { mobile: MOBILE.to_owned(), ..draft(first, "Benali") };
    service::add(&house.cx(), &house.centre, &draft).await.unwrap().0
}

async fn ask(house: &House, first: &str, contact: &str) -> Page {
    house.app.post(ASK, &[("first_name", first), ("contact", contact)]).await
}

async fn jobs(house: &House) -> i64 {
    let sql = "select count(*) as n from job where kind = 'people.send_code'";
    house.app.db().one(sql, vec![]).await.unwrap().unwrap().int("n").unwrap()
}

/// The hidden field by which a page is known as the one that asked.
fn request_of(page: &Page) -> String {
    let (_, rest) = page.body.split_once("name=\"request\" value=\"").expect("the page of the code");
    rest.chars().take_while(|sign| *sign != '"').collect()
}

/// The code, drawn as whoever sends it does.
async fn drawn(house: &House, person: &Person, asked_by: &str) -> String {
    let asked_by = Secret::hash_of(asked_by);
    let asked = CodeAsked { centre: house.centre.id, person: person.id, is_sms: true, asked_by };
    let text = crate::draw_code(&house.cx(), &house.centre, person, &asked).await.unwrap();
    let digits: String = text.chars().filter(char::is_ascii_digit).take(6).collect();
    assert!(text.chars().count() <= 160, "one SMS: {text}");
    digits
}

testing::each_engine! {
    async fn a_code_opens_ones_own_file_once(db: TestDb) {
        let house = house(db).await;
        let ines = known(&house, "Inès").await;
        known(&house, "Hugo").await;
        house.app.get(ASK).await.assert_contains("Recevoir un code");
        let sent = ask(&house, "ines", "0639980001").await;
        sent.assert_contains("Un code arrive");
        let request = request_of(&sent);
        assert_eq!(jobs(&house).await, 1);
        let code = drawn(&house, &ines, &request).await;
        let typed = [("first_name", "Inès"), ("contact", MOBILE), ("code", code.as_str()), ("request", request.as_str())];
        let open = format!("{ASK}/code");
        let wrong = [typed[0], typed[1], ("code", "x"), typed[3]];
        let told = house.app.post(&open, &wrong).await;
        assert_eq!(told.status, 422);
        told.assert_contains("Ce n’est pas le bon code");
        for elsewhere in ["", "un autre"] {
            let seen = [typed[0], typed[1], typed[2], ("request", elsewhere)];
            assert_eq!(house.app.post(&open, &seen).await.status, 422, "a code opens for the page that asked");
        }
        assert_eq!(house.app.post(&open, &typed).await.location(), "/jean-ferrat/moi");
        house.app.get("/jean-ferrat/moi").await.assert_contains("Inès Benali");
        house.app.leave();
        assert_eq!(house.app.post(&open, &typed).await.status, 422, "once only");
    }

    async fn the_page_never_says_whether_anyone_is_known(db: TestDb) {
        let house = house(db).await;
        known(&house, "Inès").await;
        let page = |body: &str| body.replace(MOBILE, "").replace("06 39 98 99 99", "").replace("Inès", "").replace("Jean", "");
        let there = ask(&house, "Inès", MOBILE).await;
        let nobody = ask(&house, "Jean", "06 39 98 99 99").await;
        assert_eq!((there.status, page(&there.body).len()), (nobody.status, page(&nobody.body).len()));
        assert_eq!(jobs(&house).await, 1, "only who is known is sent one");
        for _ in 0..2 {
            ask(&house, "Inès", MOBILE).await;
        }
        let often = ask(&house, "Inès", MOBILE).await;
        assert_eq!(often.status, 422);
        often.assert_contains("Trop de codes demandés");
        let empty = ask(&house, "", "").await;
        empty.assert_contains("Écrivez votre prénom").assert_contains("Écrivez votre téléphone");
    }
}
