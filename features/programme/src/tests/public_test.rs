//! What the street sees: pages, filters, calendars. Every page lints itself.

use axum::http::StatusCode;
use kernel::Role;

use super::house::{House, room, saturday, tuesdays};
use crate::model::Presence;
use crate::public::filter::{Asked, Filter};
use crate::public::town::{Nearness, near};
use crate::service;

async fn lively() -> House {
    let house = House::new().await;
    let hall = room(house.app.db(), &house.ruche, "Grande salle").await;
    let mut cafe = saturday();
    cafe.venues = vec![hall];
    cafe.pieces = vec!["Un objet en panne".to_owned()];
    cafe.body = "Moussa et les bénévoles vous **aident**.".to_owned();
    cafe.contact = "Moussa".to_owned();
    house.published(cafe).await;
    let mut gym = tuesdays();
    (gym.min_age, gym.is_free, gym.price) = (Some(60), false, "2 € la séance".to_owned());
    gym.presence = Presence::Both;
    house.published(gym).await;
    house
}

/// What stands between two texts of a page.
fn cut<'a>(body: &'a str, from: &str, to: &str) -> &'a str {
    body.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map_or("", |(found, _)| found)
}

#[tokio::test]
async fn the_network_tells_what_happens_near() {
    let house = lively().await;
    let page = house.app.get("/").await;
    assert_eq!(page.status, StatusCode::OK);
    page.assert_contains("Repair Café").assert_contains("La Ruche, Arques").assert_contains("Il reste 8 places");
    page.assert_contains("Toute la semaine : 2 rendez-vous").assert_contains("href=\"/le-moulin\"");
    house.app.get("/?ville=arques").await.assert_contains("Cette semaine, à Arques").assert_contains("03 53 01 62 10");
    let far = house.app.get("/?ville=59200").await;
    far.assert_contains("Cette semaine, à Tourcoing");
    assert!(!far.body.contains("Repair Café"));
    house.app.get("/?ville=Brest").await.assert_contains("Nous ne connaissons pas de centre à « Brest »");
    house.app.get("/programme?ville=Tourcoing").await.assert_contains("Rien dans les sept jours.");
    house.app.get("/programme").await.assert_contains("2 rendez-vous");
}

#[tokio::test]
async fn the_network_leads_to_what_centres_offer() {
    let mut own = crate::module();
    own.tiles.push(web::HomeTile {
        hub: web::Hub::Learn,
        icon: "book",
        label: "programme-door",
        note: "programme-door",
        path: "programme",
        order: 1,
    });
    let modules = vec![own, centres::module(), people::module(), media::module(), enrolment::module()];
    let app = testing::TestApp::new(testing::sqlite_db().await, modules, |_, _| std::sync::Arc::new(Closed));
    super::house::two_centres(app.db()).await;
    let home = app.get("/").await;
    home.assert_contains("href=\"/?pour=apprendre#centres\"").assert_contains("href=\"/la-ruche\"");
    assert!(!home.body.contains("pour=mes-droits"), "no room offers it here");
    let chosen = app.get("/?pour=apprendre").await;
    chosen.assert_contains("Choisissez votre centre, pour : Apprendre").assert_contains("href=\"/la-ruche/apprendre\"");
    app.get("/?pour=ailleurs").await.assert_contains("href=\"/la-ruche\"");
}

#[tokio::test]
async fn an_empty_house_leads_to_its_first_centre() {
    let db = testing::sqlite_db().await;
    let app = testing::TestApp::new(db, vec![crate::module(), centres::module()], |_, _| std::sync::Arc::new(Closed));
    assert_eq!(app.get("/").await.location(), "/demarrer");
}

struct Closed;

impl auth::Authenticator for Closed {
    fn by_session<'a>(&'a self, _: &'a str) -> auth::BoxFuture<'a, db::Result<Option<auth::Actor>>> {
        Box::pin(async { Ok(None) })
    }

    fn by_token<'a>(&'a self, _: &'a str) -> auth::BoxFuture<'a, db::Result<Option<auth::Actor>>> {
        Box::pin(async { Ok(None) })
    }
}

#[tokio::test]
async fn a_centre_says_its_week_its_doors_and_its_people() {
    let house = lively().await;
    let page = house.app.get("/la-ruche").await;
    page.assert_contains("Bienvenue à La Ruche").assert_contains("De 14 h à 17 h · Grande salle");
    page.assert_contains("Moussa").assert_contains("Sur papier").assert_contains("tel:+33353016210");
    let empty = house.app.get("/le-moulin").await;
    empty.assert_contains("Le programme arrive.");
    assert_eq!(house.app.get("/inconnu").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_programme_is_narrowed_by_day_age_place_price_and_words() {
    let house = lively().await;
    let shows = |page: &testing::Page| (page.body.contains("Repair Café"), page.body.contains("Gym douce"));
    let at = |query: &'static str| house.app.get(query);
    assert_eq!(shows(&at("/la-ruche/programme").await), (true, true));
    assert_eq!(shows(&at("/la-ruche/programme?jour=2026-11-24").await), (false, true));
    assert_eq!(shows(&at("/la-ruche/programme?gratuit=oui").await), (true, false));
    assert_eq!(shows(&at("/la-ruche/programme?mots=VELOS").await), (true, false));
    assert_eq!(shows(&at("/la-ruche/programme?mots=GYMNASTIQUE").await), (false, true));
    assert_eq!(shows(&at("/la-ruche/programme?du=2026-12-01").await), (false, true));
    let next = at("/la-ruche/programme?jour=2026-11-23").await;
    next.assert_contains("Rien ce jour-là (demain).").assert_contains("Voici ce qui vient ensuite");
    let none = at("/la-ruche/programme?mots=parapente").await;
    none.assert_contains("Nous n’avons rien trouvé pour « parapente ».").assert_contains("Repair Café");
    for odd in ["?du=hier", "?jour=9999-99-99", "?age=200", "?lieu=ici", "?mots=%FF", "?gratuit="] {
        assert_eq!(house.app.get(&format!("/la-ruche/programme{odd}")).await.status, StatusCode::OK, "{odd}");
    }
}

#[tokio::test]
async fn an_activity_page_says_everything_and_leads_on() {
    let house = lively().await;
    let page = house.app.get("/la-ruche/programme/repair-cafe").await;
    page.assert_contains("<strong>aident</strong>")
        .assert_contains("Un objet en panne")
        .assert_contains("Il reste 8 places");
    page.assert_contains("/la-ruche/inscription/")
        .assert_contains("Ou téléphonez :")
        .assert_contains("Samedi 28 novembre, de 14 h à 17 h");
    page.assert_contains("Grande salle, 4 rue des Lilas, 62510 Arques (de plain-pied)");
    assert!(page.bytes.len() < 50_000);
    let gym = house.app.get("/la-ruche/programme/gym-douce").await;
    gym.assert_contains("À partir de 60 ans").assert_contains("2 € la séance").assert_contains("Sans inscription");
    gym.assert_contains("autres dates, jusqu’au");
    // No line, on paper neither, ends between a day and its month.
    let when = cut(&page.body, "Quand</dt>", "</dd>");
    assert!(when.contains("\u{a0}novembre") && !when.contains(" novembre"), "{when}");
    assert_eq!(house.app.get("/le-moulin/programme/gym-douce").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_draft_is_seen_by_its_team_only() {
    let house = House::new().await;
    house.draft(saturday()).await;
    assert_eq!(house.app.get("/la-ruche/programme/repair-cafe").await.status, StatusCode::NOT_FOUND);
    house.app.sign_in_with("volunteer");
    house.app.get("/la-ruche/programme/repair-cafe").await.assert_contains("seule l’équipe voit cette page");
    house.app.sign_in_with("federation");
    assert_eq!(house.app.get("/la-ruche/programme/repair-cafe").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_called_off_says_so_everywhere() {
    let house = lively().await;
    let known = house.app.get("/la-ruche/programme/repair-cafe/agenda.ics").await;
    assert!(known.body.contains("STATUS:CONFIRMED"));
    let sequence = |body: &str| -> u32 {
        let line = body.lines().find_map(|line| line.strip_prefix("SEQUENCE:")).expect("a sequence");
        line.trim().parse().expect("a number")
    };
    let scope = auth::Scope::of_house(house.ruche.id);
    let cafe = crate::store::activities::find_by_slug(house.app.db(), &scope, "repair-cafe")
        .await
        .expect("an answer")
        .expect("a row");
    service::cancel(&house.cx(Role::Director), &house.ruche, cafe.id, "La salle est inondée.")
        .await
        .expect("an answer")
        .expect("off");
    let page = house.app.get("/la-ruche/programme/repair-cafe").await;
    page.assert_contains("Cette activité est annulée. La salle est inondée.");
    assert!(!page.body.contains("/inscription/"));
    house.app.get("/la-ruche").await.assert_contains("<b>Annulé</b>");
    let feed = house.app.get("/la-ruche/agenda.ics").await;
    let uid = |body: &str| body.lines().find(|line| line.starts_with("UID:")).map(str::to_owned);
    assert_eq!(uid(&known.body), uid(&house.app.get("/la-ruche/programme/repair-cafe/agenda.ics").await.body));
    assert!(feed.body.contains("STATUS:CANCELLED"), "{}", feed.body);
    let after = house.app.get("/la-ruche/programme/repair-cafe/agenda.ics").await;
    assert!(sequence(&after.body) > sequence(&known.body), "{}", after.body);
    assert!(feed.headers.get("content-type").expect("a type").to_str().expect("text").starts_with("text/calendar"));
}

testing::each_engine! {
    async fn a_calendar_hears_of_every_change_and_of_what_is_put_away(db: TestDb) {
        let house = House::on(db).await;
        let (cx, scope) = (house.cx(Role::Director), auth::Scope::of_house(house.ruche.id));
        let gym = house.published(tuesdays()).await;
        let feed = || async { house.app.get("/la-ruche/programme/gym-douce/agenda.ics").await.body };
        let sequences = |body: &str| -> Vec<u32> {
            let lines = body.lines().filter_map(|line| line.strip_prefix("SEQUENCE:"));
            lines.map(|line| line.trim().parse().expect("a number")).collect()
        };
        let grew = |before: &[u32], after: &[u32]| before.len() == after.len() && before.iter().zip(after).all(|(a, b)| b > a);
        let first = sequences(&feed().await);
        let kept = crate::store::activities::find(cx.db(), &scope, gym.id).await.expect("an answer").expect("a row");
        let mut details = kept.details.clone();
        details.venues = vec![room(cx.db(), &house.ruche, "Dojo").await];
        let edit = service::Edit { details, sequence: kept.sequence };
        let moved = service::update(&cx, &house.ruche, gym.id, edit).await.expect("an answer").expect("kept");
        let second = sequences(&feed().await);
        assert!(grew(&first, &second) && feed().await.contains("Dojo"), "another place is another entry");
        centres::history::undo(&cx, moved.operation).await.expect("an answer").expect("undone");
        let third = sequences(&feed().await);
        assert!(grew(&second, &third) && !feed().await.contains("Dojo"), "so is the return to the first");
        service::archive(&cx, &house.ruche, gym.id).await.expect("an answer").expect("put away");
        let last = feed().await;
        assert!(grew(&third, &sequences(&last)), "{last}");
        let count = |status: &str| last.matches(status).count();
        assert!(count("STATUS:CANCELLED") > 20, "those to come are off: {last}");
        assert!(count("STATUS:CONFIRMED") > 5, "those that were held were held");
        let gone = house.app.get("/la-ruche/programme/gym-douce").await;
        assert!(gone.status != StatusCode::OK, "the page stays closed");
    }
}

#[tokio::test]
async fn a_page_changes_as_soon_as_the_data_do() {
    let house = lively().await;
    house.app.get("/la-ruche/programme/repair-cafe").await.assert_contains("Il reste 8 places");
    let scope = auth::Scope::of_house(house.ruche.id);
    let cafe = crate::store::activities::find_by_slug(house.app.db(), &scope, "repair-cafe")
        .await
        .expect("an answer")
        .expect("a row");
    let mut details = cafe.details;
    details.capacity = Some(9);
    let edit = service::Edit { details, sequence: cafe.sequence };
    service::update(&house.cx(Role::Director), &house.ruche, cafe.id, edit).await.expect("an answer").expect("kept");
    house.app.get("/la-ruche/programme/repair-cafe").await.assert_contains("Il reste 9 places");
}

#[test]
fn an_address_says_its_wishes_again() {
    let today = super::house::day(2026, 11, 22);
    let asked = Asked {
        du: "2026-12-01".to_owned(),
        age: "aines".to_owned(),
        mots: "café & thé".to_owned(),
        gratuit: "oui".to_owned(),
        ..Asked::default()
    };
    let filter = Filter::read(&asked, today);
    assert_eq!(filter.href("/p"), "/p?du=2026-12-01&age=aines&gratuit=oui&mots=caf%C3%A9%20%26%20th%C3%A9");
    assert_eq!(Filter::week(today).href("/p"), "/p");
    assert_eq!(filter.shifted(true).from, super::house::day(2026, 12, 8));
}

#[tokio::test]
async fn towns_are_found_by_name_code_department_and_ear() {
    let house = House::new().await;
    let all = [house.ruche.clone(), house.moulin.clone()];
    let found = |typed: &str| {
        let near = near(&all, typed);
        (near.kind, near.centres.iter().map(|c| c.city.clone()).collect::<Vec<_>>())
    };
    assert_eq!(found("ARQUES").1, ["Arques"]);
    assert_eq!(found("62510"), (Nearness::SameTown, vec!["Arques".to_owned()]));
    assert_eq!(found("62000"), (Nearness::SameDepartment, vec!["Arques".to_owned()]));
    assert_eq!(found("tourcoin").1, ["Tourcoing"]);
    assert_eq!(found("").1.len(), 2);
    assert_eq!(found("Brest").0, Nearness::Unknown);
}
