//! Every address of the house, read from its own router; who knocks; and what is there to be asked for.

mod families;

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, LazyLock};

use auth::{Grant, Scope};
use axum::Router;
use axum::http::{Method, header};
use centres::Centre;
use kernel::Role;
use regex::Regex;
use testing::{Page, TestApp, TestDb};
use web::{App, Cx};

use super::bodies;

static ROUTE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"RouteId\(\d+\): "(/[^"]*)""#).unwrap());
static NAME: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\{\*?([a-z_]+)\}").unwrap());

const PASSWORD: &str = "quatre mots sans rapport";

/// Papers take seconds, and are looked at elsewhere.
struct BlankPress;

impl documents::Documents for BlankPress {
    fn render(&self, _: documents::Template, _: &serde_json::Value) -> Result<Vec<u8>, documents::DocumentError> {
        Ok(b"%PDF-1.7".to_vec())
    }
}

/// A house of two centres with a few people.
pub(super) async fn small_house(db: TestDb) -> TestApp {
    let door = |db, clock| -> Arc<dyn auth::Authenticator> { Arc::new(accounts::Door { db, clock }) };
    let app = TestApp::with_press(db, crate::modules::all(), Arc::new(BlankPress), door);
    crate::demo::fill(&app.app, Some(2), Some(30)).await.unwrap();
    app
}

/// The two centres: the one that is asked, and the one that must not be.
pub(super) async fn two_centres(app: &TestApp) -> (Centre, Centre) {
    let own = centres::store::find_by_slug(app.db(), "jean-ferrat").await.unwrap().unwrap();
    let others = centres::store::list(app.db()).await.unwrap();
    let other = others.into_iter().find(|centre| centre.id != own.id).unwrap();
    (own, other)
}

fn paths(router: &Router<Arc<App>>) -> BTreeSet<String> {
    let told = format!("{router:?}");
    let found = ROUTE.captures_iter(&told).filter_map(|found| found.get(1)).map(|path| path.as_str().to_owned());
    found.filter(|path| !path.contains("__private")).collect()
}

/// The addresses of pages.
pub(super) fn page_paths() -> BTreeSet<String> {
    crate::modules::all().iter().flat_map(|room| paths(&room.routes)).collect()
}

/// The addresses of programs, below `/api/v1`.
pub(super) fn program_paths() -> BTreeSet<String> {
    crate::modules::all().iter().flat_map(|room| paths(&room.api)).collect()
}

/// The names between braces of a path.
pub(super) fn names(path: &str) -> Vec<String> {
    NAME.captures_iter(path).filter_map(|found| found.get(1)).map(|name| name.as_str().to_owned()).collect()
}

/// The methods that an address takes; asked with one that none does.
pub(super) async fn methods(app: &TestApp, path: &str) -> Vec<Method> {
    let page = app.send(Method::TRACE, path, "", Vec::new()).await;
    let taken = page.headers.get(header::ALLOW).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    taken
        .split(',')
        .map(str::trim)
        .filter(|word| !matches!(*word, "" | "HEAD"))
        .map(|word| word.parse().unwrap())
        .collect()
}

/// Asks an address as a page would, with nothing in hand, or as a program would, with the least body that can be read.
pub(super) async fn knock(app: &TestApp, method: &Method, pattern: &str, path: &str) -> Page {
    if *method == Method::GET {
        app.get(path).await
    } else if let Some(pattern) = pattern.strip_prefix("/api/v1") {
        app.send_json(method.clone(), path, &bodies::least(pattern, method)).await
    } else {
        app.send(method.clone(), path, "application/x-www-form-urlencoded", Vec::new()).await
    }
}

enum Key {
    Nothing,
    Session(String),
    Token(String),
}

/// Someone before a door.
pub(super) struct Who {
    pub word: &'static str,
    key: Key,
}

impl Who {
    /// Anyone.
    pub(super) fn of_street() -> Self {
        Self { word: "street", key: Key::Nothing }
    }

    /// How they say who they are: a header and its value.
    pub(super) fn sign(&self) -> Option<(header::HeaderName, String)> {
        match &self.key {
            Key::Nothing => None,
            Key::Session(secret) => Some((header::COOKIE, format!("essaim_session={secret}"))),
            Key::Token(secret) => Some((header::AUTHORIZATION, format!("Bearer {secret}"))),
        }
    }

    /// From now on it is they who ask.
    pub(super) fn comes(&self, app: &TestApp) {
        app.leave();
        match &self.key {
            Key::Nothing => {}
            Key::Session(secret) => app.sign_in_with(secret),
            Key::Token(secret) => app.use_token(secret),
        }
    }
}

pub(super) async fn signed_in(app: &TestApp, word: &'static str, grant: Grant) -> Who {
    let email = format!("{word}@essai.example");
    let new = accounts::NewAccount { email: email.clone(), name: word.to_owned(), password: PASSWORD.to_owned() };
    let sealed = accounts::seal_account(new).await.unwrap().unwrap();
    let mut tx = app.db().begin_unrecorded().await.unwrap();
    accounts::create_account(&mut tx, sealed, &[grant], app.clock().now()).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    let signed = accounts::sign_in(app.db(), &email, PASSWORD.to_owned(), "essai", app.clock().now()).await;
    Who { word, key: Key::Session(signed.unwrap().unwrap().1.reveal().to_owned()) }
}

pub(super) async fn program(app: &TestApp, word: &'static str, centre: &Centre) -> Who {
    let rows = app.app.policies.iter().flat_map(|table| &table.rows);
    let words: Vec<String> = rows.map(|(word, _)| (*word).to_owned()).collect();
    let operation = Cx::of_house(&app.app, "essai").operation(Some(centre.id), "Clé");
    let scope = Scope::of_house(centre.id);
    let made = accounts::create_token(app.db(), &scope, &operation, word, &words, None).await.unwrap();
    Who { word, key: Key::Token(made.1.reveal().to_owned()) }
}

/// Whoever may come: the street, each role, the director and the program of another centre, a program of this one.
pub(super) async fn everyone(app: &TestApp, own: &Centre, other: &Centre) -> Vec<Who> {
    let mut all = vec![Who::of_street()];
    for role in Role::ALL {
        let centre = role.is_of_centre().then_some(own.id);
        all.push(signed_in(app, role.code(), Grant { centre, role }).await);
    }
    all.push(program(app, "program", own).await);
    all.extend(strangers(app, other).await);
    all
}

/// The director and the program of a centre.
pub(super) async fn strangers(app: &TestApp, other: &Centre) -> [Who; 2] {
    let grant = Grant { centre: Some(other.id), role: Role::Director };
    [signed_in(app, "elsewhere", grant).await, program(app, "its-program", other).await]
}

/// What a centre has that an address may name: one of each kind.
pub(super) const KEPT: [(&str, &str); 75] = [
    ("device", "select id from equipment_item where centre_id = $1 order by id limit 1"),
    ("loan", "select id from equipment_loan where centre_id = $1 order by id limit 1"),
    ("checkup", "select id from equipment_call where centre_id = $1 order by id limit 1"),
    ("request", "select id from equipment_request where centre_id = $1 order by id limit 1"),
    ("repair", "select id from equipment_repair where centre_id = $1 order by id limit 1"),
    ("stocktake", "select id from equipment_stocktake where centre_id = $1 order by id limit 1"),
    ("sheet", "select id from card_sheet where centre_id = $1 order by id limit 1"),
    ("person", "select id from person where centre_id = $1 and archived_at is null order by id limit 1"),
    ("other", "select id from person where centre_id = $1 and archived_at is null order by id desc limit 1"),
    ("confided", "select id from confided_note where centre_id = $1 order by id limit 1"),
    ("household", "select id from household where centre_id = $1 order by id limit 1"),
    ("venue", "select id from venue where centre_id = $1 order by id limit 1"),
    ("account", "select account_id as id from account_role where centre_id = $1 order by id limit 1"),
    ("token", "select id from account_token where centre_id = $1 order by id limit 1"),
    ("operation", "select id from operation where centre_id = $1 order by id limit 1"),
    ("import", "select id from people_import where centre_id = $1 order by id limit 1"),
    ("list", "select list_id as id from enrolment_group where centre_id = $1 order by list_id, id limit 1"),
    ("group", "select id from enrolment_group where centre_id = $1 order by list_id, id limit 1"),
    ("enrolment", "select id from enrolment where centre_id = $1 order by id limit 1"),
    ("question", "select id from enrolment_question where centre_id = $1 order by id limit 1"),
    ("notice", "select id from enrolment_notice where centre_id = $1 order by id limit 1"),
    ("draft", "select id from enrolment_draft where centre_id = $1 order by id limit 1"),
    (
        "session",
        "select s.id from enrolment_session s where s.centre_id = $1 and s.list_id = \
         (select list_id from enrolment_group where centre_id = $1 order by list_id, id limit 1) \
         order by s.starts_at limit 1",
    ),
    (
        "activity",
        "select owner_id as id from enrolment_list where id = \
         (select list_id from enrolment_group where centre_id = $1 order by list_id, id limit 1)",
    ),
    ("campaign", "select id from campaign where centre_id = $1 order by id limit 1"),
    ("message", "select id from delivery_message where centre_id = $1 order by id limit 1"),
    ("media", "select id from media where centre_id = $1 order by id limit 1"),
    ("call", "select id from callback where centre_id = $1 order by id limit 1"),
    ("motive", "select id from appointment_motive where centre_id = $1 order by id limit 1"),
    ("opening", "select id from appointment_opening where centre_id = $1 order by id limit 1"),
    ("absence", "select id from appointment_absence where centre_id = $1 order by id limit 1"),
    ("agenda", "select id from appointment_agenda where centre_id = $1 order by id limit 1"),
    ("appointment", "select id from appointment where centre_id = $1 order by id limit 1"),
    ("reminder", "select id from reminder where centre_id = $1 order by id limit 1"),
    ("procedure", "select id from reminders_procedure where centre_id = $1 order by id limit 1"),
    ("date", "select id from reminders_date where centre_id = $1 order by id limit 1"),
    ("answer", "select id from reminders_heard where centre_id = $1 order by id limit 1"),
    ("act", "select id from accompaniment_act where centre_id = $1 order by id limit 1"),
    ("step", "select id from accompaniment_step where centre_id = $1 order by id limit 1"),
    ("mandate", "select id from accompaniment_mandate where centre_id = $1 order by id limit 1"),
    ("paper", "select id from accompaniment_paper where centre_id = $1 order by id limit 1"),
    ("round", "select id from outreach_round where centre_id = $1 order by id limit 1"),
    ("tablet", "select id from outreach_tablet where centre_id = $1 order by id limit 1"),
    ("entry", "select id from outreach_entry where centre_id = $1 order by id limit 1"),
    ("hook", "select id from appointment_hook where centre_id = $1 order by id limit 1"),
    ("idea", "select id from idea where centre_id = $1 order by id limit 1"),
    ("author", "select id from ideas_author where centre_id = $1 order by id limit 1"),
    ("solution", "select id from solution where centre_id = $1 order by id limit 1"),
    ("workshop", "select id from workshop where centre_id = $1 order by id limit 1"),
    ("plan", "select id from workshop_plan where centre_id = $1 order by id limit 1"),
    ("item", "select id from workshop_item where centre_id = $1 order by id limit 1"),
    ("place", "select id from map_place where centre_id = $1 order by id limit 1"),
    ("path", "select id from path where centre_id = $1 and state = 'open' order by id limit 1"),
    ("wish", "select id from path_wish where centre_id = $1 order by id limit 1"),
    ("theme", "select id from map_theme where centre_id = $1 order by id limit 1"),
    ("proposal", "select id from map_proposal where centre_id = $1 order by id limit 1"),
    ("kit", "select id from kit where centre_id = $1 order by id limit 1"),
    ("adoption", "select id from kit_adoption where centre_id = $1 order by id limit 1"),
    ("arrival", "select id from kit_arrival where centre_id = $1 order by id limit 1"),
    ("certificate", "select id from badge where centre_id = $1 order by id limit 1"),
    ("key", "select id from badge_key where centre_id = $1 order by id limit 1"),
    ("forum", "select id from forum where centre_id = $1 order by id limit 1"),
    ("slot", "select id from forum_slot where centre_id = $1 order by id limit 1"),
    ("hackathon", "select id from hackathon where centre_id = $1 order by id limit 1"),
    ("team", "select id from hackathon_team where centre_id = $1 order by id limit 1"),
    ("member", "select id from hackathon_member where centre_id = $1 order by id limit 1"),
    ("line", "select id from hackathon_line where centre_id = $1 order by id limit 1"),
    ("film", "select id from media_film where centre_id = $1 order by id limit 1"),
    ("seen", "select id from media_seen where centre_id = $1 order by id limit 1"),
    ("upload", "select id from media_upload where centre_id = $1 order by id limit 1"),
    ("pack", "select pack_id as id from pack_version where centre_id = $1 order by id limit 1"),
    ("asked", "select id from word_question where centre_id = $1 order by id limit 1"),
    ("simulateur", "select id from practice_simulator where centre_id = $1 order by id limit 1"),
    ("seance", "select id from practice_sitting where centre_id = $1 order by id limit 1"),
    ("asker", "select id from word_asker where centre_id = $1 order by id limit 1"),
];

/// What there is to ask for in a centre, by the names of addresses.
pub(super) struct Kept {
    /// One of each kind.
    one: HashMap<String, String>,
    /// Those that belong together, the largest families first.
    families: Vec<HashMap<String, String>>,
}

impl Kept {
    /// One of each kind that a centre has.
    pub(super) async fn of(app: &TestApp, centre: &Centre) -> Self {
        let mut known = HashMap::new();
        for (name, sql) in KEPT {
            if let Some(row) = app.db().one(sql, db::args![centre.id]).await.unwrap() {
                known.insert(name.to_owned(), row.get::<uuid::Uuid>("id").unwrap().to_string());
            }
        }
        let words = [
            // Another centre may well have an activity of the same name.
            (
                "slug",
                "select slug as word from activity where centre_id = $1 and state = 'published' \
                 and slug not in (select slug from activity where centre_id <> $1) order by id limit 1",
            ),
            ("code", "select code as word from enrolment_group where centre_id = $1 order by list_id, id limit 1"),
            (
                "exercice",
                "select code as word from practice_simulator where centre_id = $1 and published is not null \
                 order by id limit 1",
            ),
            // The demonstration's own simulator has one mission of one screen, with a thing or two on it.
            ("mission", "select 'mission1' as word from practice_simulator where centre_id = $1 limit 1"),
            ("ecran", "select 'ecran1' as word from practice_simulator where centre_id = $1 limit 1"),
            ("bloc", "select '1' as word from practice_simulator where centre_id = $1 limit 1"),
            (
                "word",
                "select slug as word from word_question where centre_id = $1 and state = 'published' order by id limit 1",
            ),
            (
                "inside",
                "select path as word from pack_file where centre_id = $1 and path = 'index.html' order by id limit 1",
            ),
            (
                "number",
                "select cast(number as text) as word from pack_version where centre_id = $1 order by id limit 1",
            ),
        ];
        for (name, sql) in words {
            if let Some(row) = app.db().one(sql, db::args![centre.id]).await.unwrap() {
                known.insert(name.to_owned(), row.text("word").unwrap());
            }
        }
        let poster = known.get("slug").map(|slug| format!("{slug}-a4.pdf"));
        known.extend(poster.map(|file| ("file".to_owned(), file)));
        Self { one: known, families: families::of(app, centre).await }
    }

    /// Those that belong together among what a path names.
    fn family(&self, path: &str) -> Option<&HashMap<String, String>> {
        let named = names(path);
        self.families.iter().find(|family| family.keys().all(|name| named.contains(name)))
    }

    fn find(&self, family: Option<&HashMap<String, String>>, name: &str) -> Option<String> {
        family.and_then(|family| family.get(name)).or_else(|| self.one.get(name)).cloned()
    }

    /// Whether the centre has all that a path names.
    pub(super) fn has(&self, path: &str) -> bool {
        let family = self.family(path);
        names(path).iter().all(|name| name == "centre" || self.find(family, name).is_some())
    }

    /// The path with what is there; what is not, and everything for someone who has nothing, is invented.
    pub(super) fn fill(&self, path: &str, slug: &str) -> String {
        let family = self.family(path);
        fill(path, slug, |name| self.find(family, name))
    }
}

/// The path about a centre, naming nothing that exists there.
pub(super) fn fill_with_unknown(path: &str, slug: &str) -> String {
    fill(path, slug, |_| None)
}

/// What an address wants to be told besides its path.
const QUESTIONS: [(&str, &str); 2] =
    [("/campaigns/{campaign}/recipients", "?group=handed"), ("/people/{person}/interests", "?label=Couture")];

pub(super) fn fill(path: &str, slug: &str, mut known: impl FnMut(&str) -> Option<String>) -> String {
    let asked = QUESTIONS.iter().find(|(end, _)| path.ends_with(end)).map_or("", |(_, asked)| asked);
    let path = &format!("{path}{asked}");
    let filled = NAME.replace_all(path, |found: &regex::Captures<'_>| match &found[1] {
        "centre" => slug.to_owned(),
        // A code that nobody has; another each time, so that no limit of tries is met.
        "code" => known("code").unwrap_or_else(|| {
            let drawn = uuid::Uuid::now_v7();
            let random: Vec<u8> = drawn.as_bytes().iter().rev().copied().collect();
            kernel::ids::SpokenCode::from_random(&random, 8).as_str().to_owned()
        }),
        name => known(name).unwrap_or_else(|| uuid::Uuid::now_v7().to_string()),
    });
    filled.into_owned()
}
