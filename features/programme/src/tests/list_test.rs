//! What the list of an activity is told of it: its price, its place, its words, and what is called off.

use auth::Scope;
use documents::PosterFormat;
use enrolment::{FeeTable, FeeUnit};
use kernel::{Locale, Role};

use super::house::{House, room, saturday, tuesdays};
use crate::model::{Activity, EnrolmentMode};
use crate::public::poster;
use crate::service;
use crate::store::{activities, sessions};

async fn list_of(house: &House, activity: &Activity) -> enrolment::List {
    let scope = Scope::of_house(house.ruche.id);
    let kept = activities::find(house.app.db(), &scope, activity.id).await.expect("an answer").expect("a row");
    let list = kept.list.expect("a list");
    enrolment::find_list(house.app.db(), &scope, list).await.expect("an answer").expect("a row")
}

#[tokio::test]
async fn a_list_knows_the_price_the_place_and_the_words_of_other_languages() {
    let house = House::new().await;
    let mut details = saturday();
    details.venues = vec![room(house.app.db(), &house.ruche, "Salle 2").await];
    let free = list_of(&house, &house.published(details.clone()).await).await.terms.words;
    assert_eq!(free.price, None, "the table says all: nothing to pay");
    assert_eq!(free.place, "Salle 2, 4 rue des Lilas, 62510 Arques");
    details.is_free = false;
    details.price = "2 € la séance".to_owned();
    let priced = list_of(&house, &house.published(details.clone()).await).await.terms;
    assert_eq!(priced.words.price.as_deref(), Some("2 € la séance"));
    assert_ne!(priced.subtitle_in(Locale::En), priced.subtitle_in(Locale::Fr));
    details.fees = enrolment::FeeTable::single(kernel::Cents(500));
    let tabled = list_of(&house, &house.published(details).await).await.terms.words;
    assert_eq!(tabled.price, None, "a table of fees says more than words");
}

#[tokio::test]
async fn a_price_says_what_it_pays_for_on_pages_on_paper_and_to_its_list() {
    let house = House::new().await;
    let mut details = tuesdays();
    details.enrolment = EnrolmentMode::List;
    (details.is_free, details.fees) = (false, FeeTable::single(kernel::Cents(500)));
    let season = house.published(details.clone()).await;
    assert_eq!(list_of(&house, &season).await.terms.fee_unit, Some(FeeUnit::Season));
    house.app.get("/la-ruche/programme/gym-douce").await.assert_contains("5 € (pour toutes les séances)");
    (details.title, details.fee_unit) = ("Boxe".to_owned(), Some(FeeUnit::Session));
    let each = house.published(details.clone()).await;
    assert_eq!(list_of(&house, &each).await.terms.fee_unit, Some(FeeUnit::Session));
    house.app.get("/la-ruche/programme/boxe").await.assert_contains("5 € (par séance)");
    house.app.get("/la-ruche/programme/boxe?lang=en").await.assert_contains("(each session)");
    (details.title, details.fee_unit) = ("Judo".to_owned(), None);
    let unsaid = house.published(details).await;
    assert_eq!(list_of(&house, &unsaid).await.terms.fee_unit, None);
    let page = house.app.get("/la-ruche/programme/judo").await;
    page.assert_contains("5 €");
    assert!(
        !page.body.contains("(pour toutes") && !page.body.contains("(par séance"),
        "nobody has said what it pays for"
    );
    let cx = web::Cx::of_house(&house.app.app, "test");
    let poster = poster::fill(&cx, &house.ruche, &each, PosterFormat::A4).await.expect("a form");
    assert_eq!(poster.price.as_deref(), Some("5\u{a0}€ (par séance)"));
    let mut once = saturday();
    (once.is_free, once.fees) = (false, FeeTable::single(kernel::Cents(300)));
    assert_eq!(once.told_unit(), None, "one date leaves nothing to say");
}

#[tokio::test]
async fn a_list_knows_which_session_is_called_off_and_a_card_says_it_once() {
    let house = House::new().await;
    let mut details = tuesdays();
    details.enrolment = EnrolmentMode::List;
    let gym = house.published(details).await;
    let scope = Scope::of_house(house.ruche.id);
    let all = sessions::list_of(house.app.db(), &scope, gym.id).await.expect("rows");
    let next = all.into_iter().find(|session| session.starts_at > house.app.clock().now()).expect("a session");
    let cx = house.cx(Role::Director);
    let done = service::cancel_session(&cx, &house.ruche, (gym.id, next.id), None, "Hélène est malade.").await;
    done.expect("an answer").expect("off");
    let off = list_of(&house, &gym).await.called_off;
    assert_eq!(off.iter().map(|off| off.starts_at).collect::<Vec<_>>(), [next.starts_at]);
    let page = house.app.get("/la-ruche/programme").await;
    page.assert_contains("tag--full\">Annulé");
    assert!(!page.body.contains("event__seats\">Annulé"), "said by the tag alone");
    let back = service::restore_session(&cx, &house.ruche, (gym.id, next.id), None).await;
    back.expect("an answer").expect("held");
    assert_eq!(list_of(&house, &gym).await.called_off, []);
}
