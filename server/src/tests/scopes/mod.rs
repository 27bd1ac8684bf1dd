//! Random requests across centres: no answer holds anything of a centre that is not the asker's.
//!
//! `cargo xtask prove scopes` runs this with 5,000 requests, or 100,000 with `--long`; a plain run asks a few hundred.
//! The seed is printed and repeats the run. A page that leaks on purpose shows first that a leak would be seen:
//! on SQLite it is caught here, on PostgreSQL the second wall has already emptied it.

mod confided;
pub(super) mod draw;
mod leaky;
mod marks;
mod request;

use std::collections::BTreeMap;
use std::sync::Arc;

use auth::Grant;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header;
use centres::Centre;
use db::Engine;
use kernel::{CentreId, Role};
use testing::{Page, TestApp, TestDb};
use tower::ServiceExt as _;

use self::confided::Confided;
use self::draw::one_of;
use self::marks::Marks;
use self::request::{Addresses, Request};
use super::doors::{Who, program, signed_in};

const CENTRES: usize = 3;
const PEOPLE: usize = 20;
/// Rows made meanwhile are learned after so many requests.
const LEARNED_EVERY: usize = 200;

/// Someone who asks, and the only centre of which they may read.
struct Caller {
    who: Who,
    home: Home,
    /// Whether what people confide to their centre is theirs to read.
    reads_confided: bool,
}

impl Caller {
    fn is_direction(&self) -> bool {
        DIRECTORS.contains(&self.who.word)
    }

    /// Of which centres among these they may read what is confided.
    fn may_read<'a>(&self, centres: &'a [CentreId]) -> &'a [CentreId] {
        if self.reads_confided { centres } else { &[] }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Home {
    Nowhere,
    Centre(CentreId),
    /// A role over the network: in each centre what its policy says, and of two at once never.
    Network,
}

/// Papers come out as the words that go in, so that what they say can be read.
struct GlassPress;

impl documents::Documents for GlassPress {
    fn render(&self, _: documents::Template, told: &serde_json::Value) -> Result<Vec<u8>, documents::DocumentError> {
        Ok(told.to_string().into_bytes())
    }
}

fn asked_for(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

async fn house(db: TestDb) -> (TestApp, Vec<Centre>) {
    let mut rooms = crate::modules::all();
    rooms.push(leaky::module());
    let door = |db, clock| -> Arc<dyn auth::Authenticator> { Arc::new(accounts::Door { db, clock }) };
    let app = TestApp::with_press(db, rooms, Arc::new(GlassPress), door);
    crate::demo::fill(&app.app, Some(CENTRES), Some(PEOPLE)).await.unwrap();
    let centres = centres::store::list(app.db()).await.unwrap();
    assert_eq!(centres.len(), CENTRES);
    (app, centres)
}

const DIRECTORS: [&str; CENTRES] = ["director-0", "director-1", "director-2"];
const RECEPTIONS: [&str; CENTRES] = ["reception-0", "reception-1", "reception-2"];
const PROGRAMS: [&str; CENTRES] = ["program-0", "program-1", "program-2"];

async fn callers(app: &TestApp, centres: &[Centre]) -> Vec<Caller> {
    let mut all = vec![Caller { who: Who::of_street(), home: Home::Nowhere, reads_confided: false }];
    for (at, centre) in centres.iter().enumerate() {
        let home = Home::Centre(centre.id);
        for (word, role) in [(DIRECTORS[at], Role::Director), (RECEPTIONS[at], Role::Reception)] {
            let who = signed_in(app, word, Grant { centre: Some(centre.id), role }).await;
            all.push(Caller { who, home, reads_confided: role == Role::Director });
        }
        all.push(Caller { who: program(app, PROGRAMS[at], centre).await, home, reads_confided: true });
    }
    for role in [Role::Federation, Role::Host] {
        let who = signed_in(app, role.code(), Grant { centre: None, role }).await;
        all.push(Caller { who, home: Home::Network, reads_confided: false });
    }
    all
}

/// A page that forgets its scope is seen to leak where only one wall stands, and one that steps out of both everywhere.
async fn a_leak_is_seen(app: &TestApp, centres: &[Centre], callers: &[Caller], marks: &Marks) {
    let (here, caller) = (&centres[0], &callers[1]);
    assert!(caller.home == Home::Centre(here.id));
    caller.who.comes(app);
    let may = [here.id];
    for (word, leaks) in [("forgotten", app.db().engine() == Engine::Sqlite), ("house", true)] {
        let page = app.get(&format!("/{}/equipe/fuite/{word}", here.slug)).await;
        page.assert_contains(&marks.word_of(here.id));
        let found = marks.found_in("", &may, &page);
        assert_eq!(!found.is_empty(), leaks, "{word}: {found:?}");
    }
}

/// Asks as nobody else does: letters that are shown as they left are no pages, and are not looked at as pages are.
async fn ask(router: &Router, who: &Who, request: &Request) -> Page {
    let mut asked = axum::http::Request::builder().method(request.method.clone()).uri(&request.path);
    asked = asked.header(header::HOST, "essaim.test");
    if !request.kind.is_empty() {
        asked = asked.header(header::CONTENT_TYPE, request.kind);
    }
    if let Some((name, value)) = who.sign() {
        asked = asked.header(name, value);
    }
    let asked = asked.body(Body::from(request.body.clone())).unwrap();
    let (parts, body) = router.clone().oneshot(asked).await.unwrap().into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
    let body = String::from_utf8_lossy(&bytes).into_owned();
    Page { status: parts.status, headers: parts.headers, body, bytes }
}

testing::each_engine! {
    async fn no_answer_holds_anything_of_another_centre(db: TestDb) {
        let seed = asked_for("ESSAIM_SEED").unwrap_or_else(|| u64::from(std::process::id()) << 16 | 1);
        let count = asked_for("ESSAIM_SCOPES_REQUESTS").unwrap_or(250);
        let (app, centres) = house(db).await;
        let callers = callers(&app, &centres).await;
        let mut marks = Marks::plant(&app, &centres).await;
        let confided = Confided::plant(&app, &centres).await;
        marks.learn(&app).await;
        a_leak_is_seen(&app, &centres, &callers, &marks).await;
        confided.open(&app, &centres, &callers).await;
        let mut addresses = Addresses::of(&app, &centres).await;
        let (router, mut draw) = (app.router(), fastrand::Rng::with_seed(seed));
        let mut statuses: BTreeMap<u16, usize> = BTreeMap::new();
        let mut faults = Vec::new();
        for number in 0..usize::try_from(count).unwrap() {
            if number % LEARNED_EVERY == LEARNED_EVERY - 1 {
                marks.learn(&app).await;
                addresses.learn(&app, &centres).await;
            }
            let caller = one_of(&mut draw, &callers);
            let request = addresses.draw(&mut draw, &centres, caller.home, &marks);
            let page = ask(&router, &caller.who, &request).await;
            *statuses.entry(page.status.as_u16()).or_default() += 1;
            let mut found = marks.found_in(&request.said(), &request.may_hold, &page);
            found.extend(confided.found_in(caller.may_read(&request.may_hold), &marks::readable(&page)));
            if !found.is_empty() || page.status.is_server_error() {
                let told: String = page.body.chars().take(200).collect();
                faults.push(format!("{number}: {} {} as {}: {} {found:?} {told}", request.method, request.path, caller.who.word, page.status));
            }
        }
        let engine = app.db().engine();
        println!("{engine:?}, seed {seed}: {count} requests over {} addresses, {} leaks; answers {statuses:?}", addresses.count(), faults.len());
        assert!(faults.is_empty(), "seed {seed}: {faults:#?}");
        assert!(statuses.get(&200).is_some_and(|read| *read > statuses.values().sum::<usize>() / 10), "too little was read: {statuses:?}");
        assert_eq!(marks::written_across(&app).await, Vec::<String>::new(), "seed {seed}");
    }
}
