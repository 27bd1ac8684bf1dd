//! What a visitor who comes for the first time reads: the price, the dates, what is wrong, and the way on.

use chrono::Duration;
use testing::Page;

use super::house::{House, day, places, registration};
use crate::model::list::CalledOff;
use crate::service::registration::register;
use crate::service::{lists as service, views};
use crate::store::enrolments;

fn start(list: kernel::ListId) -> String {
    format!("/la-ruche/inscription/{list}")
}

fn step(page: &Page) -> String {
    assert_eq!(page.status, 303, "{}", page.body);
    page.location().to_owned()
}

/// The address of "who comes", for someone without a card.
async fn who(house: &House, list: kernel::ListId) -> String {
    step(&house.app.post(&start(list), &[("deja", "non")]).await)
}

const ANNA: [(&str, &str); 4] =
    [("prenom", "Anna"), ("nom", "Martin"), ("naissance", "12 mars 1986"), ("geste", "continuer")];

testing::each_engine! {
    async fn a_price_in_words_is_told_as_it_is_and_never_as_nothing(db: TestDb) {
        let house = House::on(db).await;
        let mut terms = places(5);
        terms.words.price = Some("2 € la séance".to_owned());
        terms.words.place = "Salle 2".to_owned();
        let list = house.list(terms.clone()).await;
        let tell = step(&house.app.post(&who(&house, list).await, &ANNA).await);
        let check = step(&house.app.post(&tell, &[("canal", "desk")]).await);
        let page = house.app.get(&check).await;
        page.assert_contains("2 € la séance").assert_contains("Salle 2");
        assert!(!page.body.contains("Gratuit"));
        let done = step(&house.send(&check).await);
        house.app.get(&done).await.assert_contains("2 € la séance");
        house.app.sign_in_with("reception");
        let desk = house.app.get(&format!("/la-ruche/equipe/inscriptions/{list}")).await;
        desk.assert_contains("2 € la séance");
        assert!(!desk.body.contains("Gratuit"));
        let csv = house.app.get(&format!("/la-ruche/equipe/inscriptions/{list}/export.csv")).await;
        csv.assert_contains("2 € la séance");
        // Nobody has said what it costs: nothing is said, and not that it is free.
        terms.words.price = Some(String::new());
        house.update(list, terms).await.expect("changed");
        let desk = house.app.get(&format!("/la-ruche/equipe/inscriptions/{list}")).await;
        assert!(!desk.body.contains("Gratuit") && !desk.body.contains("la séance"));
    }
}

#[tokio::test]
async fn numbers_keep_their_direction_inside_arabic() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let tell = step(&house.app.post(&who(&house, list).await, &ANNA).await);
    let arabic = house.app.get(&format!("{tell}?lang=ar")).await;
    arabic.assert_contains("\u{2066}06 39 98 12 34\u{2069}").assert_contains("dir=\"ltr\"");
    let check = step(&house.app.post(&tell, &[("canal", "sms"), ("tel", "٠٦٣٩٩٨١٢٣٤")]).await);
    house.app.get(&format!("{check}?lang=ar")).await.assert_contains("\u{2066}06 39 98 12 34\u{2069}");
    house.app.get(&format!("{check}?lang=fr")).await.assert_contains("au 06 39 98 12 34");
}

#[tokio::test]
async fn when_it_is_said_in_the_language_of_the_reader() {
    let house = House::new().await;
    let mut terms = places(5);
    terms.words.subtitles.insert("en".to_owned(), "21 to 23 December".to_owned());
    let list = house.list(terms).await;
    let tell = step(&house.app.post(&who(&house, list).await, &ANNA).await);
    let check = step(&house.app.post(&tell, &[("canal", "desk")]).await);
    let page = house.app.get(&format!("{check}?lang=en")).await;
    page.assert_contains("21 to 23 December").assert_contains("hreflang=\"ar\"");
    assert!(!page.body.contains("21 au 23 décembre"));
    house.app.get(&format!("{check}?lang=fr")).await.assert_contains("21 au 23 décembre");
}

#[tokio::test]
async fn a_code_that_is_unknown_or_missing_speaks_of_no_card() {
    let house = House::new().await;
    for (typed, words) in [("BCDF2345", "Nous ne connaissons pas ce code."), (" ", "Écrivez votre code")] {
        let page = house.app.post("/la-ruche/mon-inscription", &[("code", typed)]).await;
        assert_eq!(page.status, 422);
        page.assert_contains(words);
        assert!(!page.body.contains("sans carte"), "{typed}");
    }
}

#[tokio::test]
async fn ones_own_page_tells_the_next_sessions_and_which_is_called_off() {
    let house = House::new().await;
    let mut terms = places(5);
    terms.words.place = "Salle 2, 4 rue des Lilas".to_owned();
    let list = house.list(terms).await;
    house.sessions(list, &[-7, 7, 14, 21, 28]).await;
    let off = |days| {
        let starts_at = house.now() + Duration::days(days);
        CalledOff { starts_at, ends_at: starts_at + Duration::hours(2) }
    };
    let cx = house.cx();
    let mut tx = cx.db().begin_unrecorded().await.expect("a transaction");
    service::plan_called_off(&mut tx, &house.scope(), list, &[off(-1), off(10), off(60)]).await.expect("kept");
    tx.commit().await.expect("a commit");
    let made = register(&cx, house.ruche.id, &registration(list, &["Anna"])).await.expect("enrolled");
    let page = house.app.get(&format!("/la-ruche/mon-inscription/{}", made.code)).await;
    page.assert_contains("Prochaine séance").assert_contains("Dimanche 29 novembre").assert_contains("Salle 2");
    assert_eq!(page.body.matches("Ensuite").count(), 2, "three sessions in all");
    assert_eq!(page.body.matches("Séance annulée").count(), 1, "the one among them");
    page.assert_contains("Mercredi 2 décembre");
    let group = enrolments::find_group(cx.db(), &house.scope(), made.group).await.expect("a row").expect("a group");
    let view = views::group_view(cx.db(), &house.scope(), group).await.expect("rows").expect("a view");
    let paper = crate::pages::papers::receipt(&cx, &house.ruche, &view);
    assert!(paper.facts.iter().any(|fact| fact.lines == ["Salle 2, 4 rue des Lilas"]), "{:?}", paper.facts);
}

#[tokio::test]
async fn what_is_no_name_is_told_beside_its_box() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let who = who(&house, list).await;
    let bees = [("prenom", "🐝🐝"), ("nom", "Martin"), ("naissance", "1/2/2016"), ("geste", "continuer")];
    let page = house.app.post(&who, &bees).await;
    assert_eq!(page.status, 422);
    page.assert_contains("Un nom s’écrit avec des lettres");
    let tell = step(&house.app.post(&who, &[("prenom", "Jade"), bees[1], bees[2], bees[3]]).await);
    let adult = [("canal", "desk"), ("adulte", "Claire\u{202e} Martin")];
    let page = house.app.post(&tell, &adult).await;
    assert_eq!(page.status, 422);
    page.assert_contains("Un nom s’écrit avec des lettres");
}

#[tokio::test]
async fn all_that_is_missing_is_told_at_once() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let page = house.app.post(&who(&house, list).await, &[("geste", "continuer")]).await;
    assert_eq!(page.status, 422);
    page.assert_contains("Écrivez le prénom.").assert_contains("Écrivez le nom.").assert_contains("Écrivez le jour");
}

#[tokio::test]
async fn whoever_is_refused_for_age_is_left_out_by_one_button() {
    let house = House::new().await;
    let mut terms = places(5);
    terms.ages = crate::AgeRange { min: Some(8), max: None, on: day(2026, 12, 21) };
    let list = house.list(terms).await;
    let who = who(&house, list).await;
    let lina = [("prenom", "Lina"), ("nom", "Martin"), ("naissance", "06/05/2022"), ("geste", "continuer")];
    house.app.post(&who, &lina).await.assert_contains("Retirer Lina");
    step(
        &house
            .app
            .post(&who, &[("prenom", "Anna"), ("nom", "M"), ("naissance", "1/2/1986"), ("geste", "ajouter")])
            .await,
    );
    let mut both = lina.to_vec();
    both.push(("qui", "n0"));
    house.app.post(&who, &both).await.assert_contains("Continuer sans Lina");
    let without =
        [("prenom", "Lina"), ("nom", "Martin"), ("naissance", "06/05/2022"), ("geste", "sans"), ("qui", "n0")];
    let next = step(&house.app.post(&who, &without).await);
    house.app.get(&next).await.assert_contains("Comment vous prévenir ?");
}

#[tokio::test]
async fn what_was_typed_of_someone_is_put_right() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let who = who(&house, list).await;
    let typed = [("prenom", "Ana"), ("nom", "Martin"), ("naissance", "1/2/1986"), ("geste", "ajouter")];
    step(&house.app.post(&who, &typed).await);
    let page = house.app.get(&format!("{who}?changer=n0")).await;
    page.assert_contains("value=\"Ana\"").assert_contains("value=\"01/02/1986\"").assert_contains("value=\"n0\"");
    let right = [
        ("qui", "n0"),
        ("changer", "n0"),
        ("prenom", "Anna"),
        ("nom", "Martin"),
        ("naissance", "1/2/1986"),
        ("geste", "continuer"),
    ];
    step(&house.app.post(&who, &right).await);
    let page = house.app.get(&who).await;
    page.assert_contains("Anna Martin");
    assert!(!page.body.contains("Ana Martin"), "put right, not added");
}

#[tokio::test]
async fn the_button_says_who_waits() {
    let house = House::new().await;
    let list = house.list(places(2)).await;
    house.enrol(list, "Zoé").await.expect("seated");
    let who = who(&house, list).await;
    let more = [("prenom", "Anna"), ("nom", "Martin"), ("naissance", "1/2/1986"), ("geste", "ajouter")];
    step(&house.app.post(&who, &more).await);
    let paul =
        [("qui", "n0"), ("prenom", "Paul"), ("nom", "Martin"), ("naissance", "1/2/1987"), ("geste", "continuer")];
    let tell = step(&house.app.post(&who, &paul).await);
    let check = step(&house.app.post(&tell, &[("canal", "desk")]).await);
    house.app.get(&check).await.assert_contains("Paul attendra une place.").assert_contains("Inscrire Anna et Paul");
    house.enrol(list, "Yves").await.expect("faster");
    house.app.get(&check).await.assert_contains("Mettre Anna et Paul sur la liste d’attente");
}

#[tokio::test]
async fn a_number_left_at_the_desk_goes_on_the_card() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    house.app.sign_in_with("reception");
    let path = format!("/la-ruche/equipe/inscriptions/{list}/nouvelle");
    let typed = [
        ("prenom", "Anna"),
        ("nom", "Martin"),
        ("naissance", "1/2/1986"),
        ("canal", "desk"),
        ("contact", "06 39 98 12 77"),
    ];
    assert_eq!(house.app.post(&path, &typed).await.status, 303);
    let everyone = people::store::everyone(house.app.db(), &house.scope()).await.expect("rows");
    assert_eq!(everyone.iter().map(|person| person.mobile.as_deref()).collect::<Vec<_>>(), [Some("+33639981277")]);
}

#[tokio::test]
async fn a_search_of_the_desk_gives_the_keyboard_to_the_first_and_counts_the_others() {
    let house = House::new().await;
    for at in 0..10 {
        house.person(house.ruche.id, &format!("Nadia{}", char::from(b'a' + at)), day(1988, 3, 4), None).await;
    }
    let list = house.list(places(5)).await;
    house.app.sign_in_with("reception");
    let path = format!("/la-ruche/equipe/inscriptions/{list}/nouvelle");
    let page = house.app.get(&format!("{path}?chercher=benali")).await;
    page.assert_contains("Et 2 autres personnes").assert_contains("data-tile autofocus");
    // The list of keys has one of its own, for when it opens.
    let content = page.body.split("<dialog").next().expect("a page");
    assert_eq!(content.matches("autofocus").count(), 1, "the box has it no longer");
    let everyone = people::store::everyone(house.app.db(), &house.scope()).await.expect("rows");
    let first = everyone.first().expect("someone").id;
    house.app.get(&format!("{path}?personne={first}")).await.assert_contains("type=\"submit\" autofocus>Inscrire");
}

#[tokio::test]
async fn the_roll_opens_at_the_session_to_come() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    house.sessions(list, &[-14, -7, 7, 14]).await;
    house.app.sign_in_with("reception");
    let page = house.app.get(&format!("/la-ruche/equipe/inscriptions/{list}/appel")).await;
    let (before, after) = page.body.split_once("id=\"prochaine\"").expect("a place to open at");
    assert_eq!((before.matches("Dans -").count(), after.matches("Dans ").count()), (2, 2));
    assert_eq!(page.body.matches("prochaine</span>").count(), 1);
    house.app.get(&format!("/la-ruche/equipe/inscriptions/{list}")).await.assert_contains("/appel#prochaine");
}
