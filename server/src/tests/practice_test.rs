//! The exercise book: the same pages with invented people, and nothing of it in the real house.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use testing::TestApp;
use tower::ServiceExt as _;

use super::doors::{small_house, two_centres};
use crate::settings::Settings;

const LIST: &str = "/jean-ferrat/equipe/personnes";

/// A browser that keeps the cookies of the book beside its session.
struct Browser {
    house: Router,
    cookies: Vec<(String, String)>,
}

struct Seen {
    status: StatusCode,
    location: String,
    cookie: String,
    text: String,
}

impl Browser {
    async fn ask(&mut self, method: Method, path: &str, form: &str) -> Seen {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "essaim.test")
            .header(header::CONTENT_TYPE, content_type(form))
            .header(header::COOKIE, cookies.join("; "))
            .body(Body::from(form.to_owned()))
            .unwrap();
        let response = self.house.clone().oneshot(request).await.unwrap();
        let told =
            |name| response.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
        let (location, cookie) = (told(header::LOCATION), told(header::SET_COOKIE));
        if let Some((name, rest)) = cookie.split_once('=') {
            self.cookies.retain(|(known, _)| known != name);
            self.cookies.push((name.to_owned(), rest.split(';').next().unwrap().to_owned()));
        }
        let status = response.status();
        let bytes = to_bytes(response.into_body(), 16 << 20).await.unwrap();
        Seen { status, location, cookie, text: String::from_utf8_lossy(&bytes).into_owned() }
    }

    async fn get(&mut self, path: &str) -> Seen {
        self.ask(Method::GET, path, "").await
    }

    async fn post(&mut self, path: &str, form: &str) -> Seen {
        self.ask(Method::POST, path, form).await
    }
}

fn content_type(form: &str) -> &'static str {
    let is_upload = form.starts_with("--limite");
    if is_upload { "multipart/form-data; boundary=limite" } else { "application/x-www-form-urlencoded" }
}

/// The director of Jean Ferrat before the house and its books.
async fn browser(app: &TestApp) -> Browser {
    let email = "fabrice@jean-ferrat.example";
    let opened = accounts::sign_in(app.db(), email, crate::demo::PASSWORD.to_owned(), "essai", app.clock().now()).await;
    let (_, secret) = opened.unwrap().unwrap();
    browser_of(app, &Settings::default(), secret.reveal())
}

fn browser_of(app: &TestApp, settings: &Settings, session: &str) -> Browser {
    let practice = crate::practice::of(&app.app, settings).unwrap();
    let cookies = vec![("essaim_session".to_owned(), session.to_owned())];
    Browser { house: practice.before(app.router()), cookies }
}

async fn enter(browser: &mut Browser, towards: &str) {
    let asked = browser.get(&format!("/brouillon/entree?vers={towards}")).await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(asked.text.contains("Rien n’est gardé."), "{}", asked.text);
    assert!(!asked.text.contains("M’entraîner sur cette page"), "the way in leads to itself");
    let entered = browser.post("/brouillon/entree", &format!("vers={towards}")).await;
    assert_eq!((entered.status, entered.location), (StatusCode::SEE_OTHER, format!("/brouillon{towards}")));
    assert!(entered.cookie.contains("Path=/brouillon;"), "{}", entered.cookie);
}

testing::each_engine! {
    async fn what_is_done_in_the_exercise_book_stays_in_it(db: TestDb) {
        let app = small_house(db).await;
        let (own, _) = two_centres(&app).await;
        let mut browser = browser(&app).await;
        let before = db::count_rows(app.db()).await.unwrap();
        enter(&mut browser, LIST).await;

        let list = browser.get(&format!("/brouillon{LIST}")).await;
        assert_eq!(list.status, StatusCode::OK, "{}", list.text);
        assert!(list.text.contains("<title>Brouillon – "), "the title says where one is");
        assert!(list.text.contains("Brouillon. Ici, rien n’est réel."));
        assert!(!list.text.contains("=\"/jean-ferrat"), "a link leads out of the book");
        let scope = auth::Scope::of_house(own.id);
        for person in people::store::everyone(app.db(), &scope).await.unwrap() {
            assert!(!list.text.contains(&person.id.to_string()), "a real person is in the book");
        }

        let form = "first_name=Zoé&last_name=Brouillonne&once=un-essai";
        let made = browser.post(&format!("/brouillon{LIST}"), form).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
        assert!(made.location.starts_with("/brouillon/jean-ferrat/equipe/personnes"), "{}", made.location);
        let card = browser.get(&made.location).await;
        assert!(card.text.contains("Brouillonne"), "{}", card.text);
        assert_eq!(db::count_rows(app.db()).await.unwrap(), before, "the book wrote in the real house");
        assert!(!browser.get(&format!("{LIST}?q=brouillonne")).await.text.contains("Brouillonne"));

        let left = browser.get("/brouillon/sortie?retour=/jean-ferrat/equipe/personnes").await;
        assert_eq!((left.status, left.location.as_str()), (StatusCode::SEE_OTHER, LIST));
        let after = browser.get(&format!("/brouillon{LIST}")).await;
        assert_eq!(after.location, format!("/brouillon/entree?vers={LIST}"), "the book was thrown away");
    }

    async fn what_is_confided_in_the_book_touches_no_key_of_the_house(db: TestDb) {
        let app = small_house(db).await;
        let secret = browser(&app).await.cookies.remove(0).1;
        let folder = tempfile::tempdir().unwrap();
        // A store elsewhere, and a master key that systemd gives.
        let real = folder.path().join("vraies").join("keys.db");
        std::fs::write(folder.path().join("essaim-master-key"), "pas une clé").unwrap();
        let settings = Settings {
            keys_url: Some(format!("sqlite:{}", real.display())),
            credentials: Some(folder.path().to_owned()),
            ..Settings::default()
        };
        let before = app.app.keys.db().await.unwrap().all("select owner_id from sealing_key", vec![]).await.unwrap().len();
        let mut browser = browser_of(&app, &settings, &secret);
        enter(&mut browser, LIST).await;
        let made = browser.post(&format!("/brouillon{LIST}"), "first_name=Zoé&last_name=Brouillonne&once=un-essai").await;
        let person = made.location.split('?').next().unwrap().to_owned();
        let note = "--limite\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nUne note d’essai\r\n--limite--\r\n";
        let kept = browser.post(&format!("{person}/confidences"), note).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text);
        assert!(browser.get(&format!("{person}/confidences")).await.text.contains("Une note"));
        assert!(!real.exists(), "the book opened the store of the house");
        let after = app.app.keys.db().await.unwrap().all("select owner_id from sealing_key", vec![]).await.unwrap().len();
        assert_eq!(after, before);
    }

    async fn the_programme_of_the_book_is_the_centres_own(db: TestDb) {
        let app = small_house(db).await;
        let mut browser = browser(&app).await;
        browser.cookies.clear();
        enter(&mut browser, "/jean-ferrat/programme").await;
        let titles = |page: &str| -> Vec<String> {
            page.split("<h3").skip(1).filter_map(|rest| rest.split("</h3>").next()).map(|title| title.replace("/brouillon", "")).collect()
        };
        let (real, book) = (browser.get("/jean-ferrat/programme").await, browser.get("/brouillon/jean-ferrat/programme").await);
        assert!(!titles(&real.text).is_empty(), "{}", real.text);
        assert_eq!(titles(&book.text), titles(&real.text));
    }
}

testing::each_engine! {
    async fn a_resident_practises_with_a_card(db: TestDb) {
        let app = small_house(db).await;
        let mut browser = browser(&app).await;
        browser.cookies.clear();
        enter(&mut browser, "/jean-ferrat/moi").await;
        let asked = browser.get("/brouillon/jean-ferrat/moi").await;
        assert_eq!(asked.location, "/brouillon/jean-ferrat/carte");
        assert_eq!(browser.get("/brouillon/carte").await.location, "/brouillon/jean-ferrat/carte");
        let card = browser.get("/brouillon/jean-ferrat/carte").await;
        assert!(card.text.contains("soleil jardin tambour"), "{}", card.text);
        let shown = browser.post("/brouillon/jean-ferrat/carte/mots", "words=Soleil+jardin,+TAMBOUR").await;
        assert_eq!(shown.location, "/brouillon/jean-ferrat/carte", "{}", shown.text);
        assert!(shown.cookie.contains("Path=/brouillon;"), "{}", shown.cookie);
        assert!(browser.get("/brouillon/jean-ferrat/carte").await.text.contains("2580"));
        let opened = browser.post("/brouillon/jean-ferrat/carte/code", "pin=2580").await;
        assert_eq!(opened.location, "/brouillon/jean-ferrat/moi", "{}", opened.text);
        let own = browser.get("/brouillon/jean-ferrat/moi").await;
        assert!(own.text.contains("C’est fini"), "{}", own.text);
        let real = browser.get("/jean-ferrat/carte").await;
        assert!(!real.text.contains("Pour vous entraîner"), "only in the book");
    }

    async fn one_comes_back_to_the_very_page_one_left(db: TestDb) {
        let app = small_house(db).await;
        let (own, _) = two_centres(&app).await;
        let mut browser = browser(&app).await;
        browser.cookies.clear();
        let scope = auth::Scope::of_house(own.id);
        let lists = enrolment::list_lists(app.db(), &scope, None, 50).await.unwrap();
        let ids: Vec<_> = lists.iter().map(|list| list.id).collect();
        let seats = enrolment::seats(app.db(), &scope, &ids).await.unwrap();
        let open = ids.iter().find(|id| seats[id].standing(app.clock().now()).is_open()).unwrap();
        let start = format!("/jean-ferrat/inscription/{open}");
        let who = browser.post(&start, "deja=non").await.location;
        assert!(browser.get(&who).await.text.contains(&format!("vers={start}&#38;retour={who}")));
        let entered = browser.post("/brouillon/entree", &format!("vers={start}&retour={who}")).await;
        assert_eq!(entered.location, format!("/brouillon{start}"));
        let lost = browser.get(&format!("/brouillon{who}")).await;
        let begun = browser.get(&lost.location).await;
        assert_eq!(begun.status, StatusCode::OK);
        assert!(!begun.text.contains("effacées"), "nobody was away");
        let there = browser.post(&format!("/brouillon{start}"), "deja=non").await.location;
        let left = browser.get(&format!("/brouillon/sortie?retour={}", there.trim_start_matches("/brouillon"))).await;
        assert_eq!(left.location, who);
        assert_eq!(browser.get(&who).await.status, StatusCode::OK, "with what was answered there");
        // What only the real house has is practised where the book has it.
        let entered = browser.post("/brouillon/entree", "vers=/jean-ferrat/mon-inscription/BCDF2345").await;
        assert_eq!(entered.location, "/brouillon/jean-ferrat/mon-inscription");
        let left = browser.get("/brouillon/sortie?retour=/jean-ferrat").await;
        assert_eq!(left.location, "/jean-ferrat/mon-inscription/BCDF2345");
    }
}

testing::each_engine! {
    async fn each_browser_has_a_book_of_its_own(db: TestDb) {
        let app = small_house(db).await;
        let mut one = browser(&app).await;
        let mut two = Browser { house: one.house.clone(), cookies: one.cookies.clone() };
        enter(&mut one, LIST).await;
        enter(&mut two, LIST).await;
        let made = one.post(&format!("/brouillon{LIST}"), "first_name=Zoé&last_name=Brouillonne&once=un").await;
        assert_eq!(one.get(&made.location).await.status, StatusCode::OK);
        assert_eq!(two.get(&made.location).await.status, StatusCode::NOT_FOUND);
        let outside = one.post("/jean-ferrat/equipe/personnes/inconnue", "").await;
        assert_ne!(outside.status, StatusCode::OK, "the real house stands beside");
    }
}
