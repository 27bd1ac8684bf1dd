//! Who is answered at each address: read aloud when it changes. An address that is not written down fails.
//!
//! Reading is asked about what exists; writing about what does not, so that nothing is done: 404 and 422 mean that
//! one would have been let in, 403 and `in` (to the sign-in) that one is not.

use std::collections::BTreeMap;

use axum::http::{Method, StatusCode};
use testing::{Page, TestApp, sqlite_db};

use super::doors::{
    Kept, Who, everyone, fill_with_unknown, knock, methods, page_paths, program_paths, small_house, two_centres,
};

const WRITTEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tests/routes.txt");

/// How an answer reads in the table.
fn word(page: &Page) -> String {
    let leads_in = page.location().starts_with("/connexion");
    if leads_in { "in".to_owned() } else { page.status.as_u16().to_string() }
}

async fn answers(app: &TestApp, people: &[Who], method: &Method, (pattern, path): (&str, &str)) -> String {
    let mut line = String::new();
    for who in people {
        who.comes(app);
        let page = knock(app, method, pattern, path).await;
        assert_ne!(page.status, StatusCode::INTERNAL_SERVER_ERROR, "{method} {path} as {}: {}", who.word, page.body);
        line.push_str(&format!(" {:>4}", word(&page)));
    }
    line
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_answers_whom_it_was_agreed_to() {
    let app = small_house(sqlite_db().await).await;
    let (own, other) = two_centres(&app).await;
    let people = everyone(&app, &own, &other).await;
    let kept = Kept::of(&app, &own).await;
    let programs = program_paths().into_iter().map(|path| format!("/api/v1{path}"));
    // Leaving ends the session that every other question needs.
    let (leaving, mut paths): (Vec<String>, Vec<String>) =
        page_paths().into_iter().chain(programs).partition(|path| path == "/deconnexion");
    paths.extend(leaving);
    let mut table = BTreeMap::new();
    for path in paths {
        app.leave();
        for method in methods(&app, &fill_with_unknown(&path, &own.slug)).await {
            // A mail as it will be read keeps the rules of mails, not those of our pages.
            let is_read = method == Method::GET && !path.ends_with("e-mail.html");
            let asked = if is_read { kept.fill(&path, &own.slug) } else { fill_with_unknown(&path, &own.slug) };
            table.insert(format!("{path} {method}"), answers(&app, &people, &method, (&path, &asked)).await);
        }
    }
    let widest = table.keys().map(String::len).max().unwrap_or_default();
    let words: Vec<&str> = people.iter().map(|who| who.word).collect();
    let mut text = format!("{}\n", words.join(" "));
    for (address, line) in &table {
        text.push_str(&format!("{address:<widest$}{line}\n"));
    }
    if std::env::var("ESSAIM_TEST_UPDATE").is_ok() {
        std::fs::write(WRITTEN, &text).unwrap();
    }
    let agreed = std::fs::read_to_string(WRITTEN).unwrap_or_default();
    let changed: Vec<&str> = text.lines().filter(|line| !agreed.lines().any(|known| known == *line)).collect();
    let gone: Vec<&str> = agreed.lines().filter(|line| !text.lines().any(|known| known == *line)).collect();
    assert!(
        changed.is_empty() && gone.is_empty(),
        "now: {changed:#?}\nagreed: {gone:#?}\nESSAIM_TEST_UPDATE=1 writes it"
    );
}
