//! One centre's things asked for under another's name: they do not exist, for its pages and for its programs.

use axum::http::{Method, StatusCode};
use testing::TestApp;

use super::doors::{KEPT, Kept, knock, methods, names, page_paths, program_paths, small_house, strangers, two_centres};

/// Names of addresses that no table keeps under an identifier, or of which the demonstration makes nothing: words, kinds,
/// files, secrets.
const ASKED_OTHERWISE: [&str; 21] = [
    "bloc", "centre", "code", "ecran", "exercice", "fault", "file", "form", "image", "inside", "kind", "mission",
    "number", "passkey", "photo", "rank", "script", "secret", "slug", "source", "word",
];

#[test]
fn each_name_of_an_address_stands_for_something_that_is_there() {
    let programs = program_paths();
    let all = page_paths();
    let unknown: std::collections::BTreeSet<String> = all
        .iter()
        .chain(&programs)
        .flat_map(|path| names(path))
        .filter(|name| !ASKED_OTHERWISE.contains(&name.as_str()) && KEPT.iter().all(|(known, _)| known != name))
        .collect();
    assert!(unknown.is_empty(), "asked for nobody, whatever the demonstration holds: {unknown:?}");
}

/// How much was done in the house so far.
async fn acts(app: &TestApp) -> i64 {
    let row = app.db().one("select count(*) as n from operation", vec![]).await.unwrap().unwrap();
    row.int("n").unwrap()
}

/// The addresses about a thing of a centre.
fn about_something(path: &str) -> bool {
    let names = names(path);
    names.iter().any(|name| name == "centre") && names.len() > 1
}

testing::each_engine! {
    async fn what_is_of_one_centre_is_nothing_to_another(db: TestDb) {
        let app = small_house(db).await;
        let (own, other) = two_centres(&app).await;
        let people = strangers(&app, &other).await;
        let kept = Kept::of(&app, &own).await;
        let before = acts(&app).await;
        let programs = program_paths().into_iter().map(|path| format!("/api/v1{path}"));
        let (mut asked, mut faults) = (0, Vec::new());
        for path in page_paths().into_iter().chain(programs).filter(|path| about_something(path) && kept.has(path)) {
            for (slug, who) in [&other.slug, &own.slug].into_iter().flat_map(|slug| people.iter().map(move |who| (slug, who))) {
                if slug == &own.slug && is_for_all(&path) {
                    continue;
                }
                let filled = kept.fill(&path, slug);
                for method in methods(&app, &filled).await.into_iter().filter(|method| !is_passed_on(method, &path)) {
                    who.comes(&app);
                    let page = knock(&app, &method, &path, &filled).await;
                    asked += 1;
                    let hidden = page.status == StatusCode::NOT_FOUND;
                    // An empty form is refused before anything is looked for; a program's body is whole.
                    let is_empty_form = method != Method::GET && !path.starts_with("/api/");
                    let unread = matches!(page.status, StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY);
                    // A program helps nobody in person, and is told so before anybody is looked for.
                    let never = who.word == "its-program" && filled.ends_with("/aide");
                    // One's own pages open with a card, and say so before anything is looked for.
                    let asks_card = page.location().starts_with("/connexion") || page.location().ends_with("/carte");
                    let own = filled.contains("/moi/") && asks_card;
                    if !(hidden || own || unread && is_empty_form || never && page.status == StatusCode::FORBIDDEN) {
                        faults.push(format!("{method} {filled} as {}: {} {}", who.word, page.status, page.location()));
                    }
                }
            }
        }
        assert!(faults.is_empty(), "{faults:#?}");
        assert!(asked > 200, "only {asked} addresses were asked");
        assert_eq!(acts(&app).await, before, "something was done");
    }
}

/// What the street may read or begin in a centre is no secret to another.
fn is_for_all(path: &str) -> bool {
    let is_of_street = !path.contains("/equipe/") && !path.starts_with("/api/");
    let may_enrol = path == "/api/v1/centres/{centre}/enrolment-lists/{list}/enrolments";
    is_of_street || may_enrol || path == "/api/v1/centres/{centre}/venues"
}

/// What centres pass on to each other: a kit is read and taken, a solution is read and used, a word of the house is
/// explained; none is changed.
fn is_passed_on(method: &Method, path: &str) -> bool {
    let is_word = path == "/{centre}/mots/{word}";
    let is_of_kit = path.contains("/kits/{kit}") && !path.ends_with("/retrait");
    let is_use =
        ["/{solution}/usage", "/{solution}/usage/fin", "/{solution}/use"].iter().any(|end| path.ends_with(end));
    let is_told = ["/{centre}/solutions/{solution}", "/api/v1/centres/{centre}/solutions/{solution}"].contains(&path);
    is_of_kit || is_use || (is_told || is_word) && method == Method::GET
}
