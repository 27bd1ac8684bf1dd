//! The room of centres, tried: store on both engines, pages, first start, the same acts for programs.
#![allow(clippy::unwrap_used)]

mod api_test;
mod declaration_test;
mod http_test;
mod model_test;
mod shelves_test;
mod store_test;
mod team_test;
mod tokens_test;

use std::sync::Arc;

use testing::{TestApp, TestDb};

const SETTINGS: &str = "/centre-social-de-la-ruche/equipe/reglages";
const FIRST: [(&str, &str); 6] = [
    ("centre", "Centre social de la Ruche"),
    ("city", "Arques"),
    ("phone", "03 53 01 62 10"),
    ("name", "Léa"),
    ("email", "lea@ruche.example"),
    ("password", "trois mots au hasard"),
];

/// A house of accounts and centres, empty.
fn empty_house(db: TestDb) -> TestApp {
    TestApp::new(db, vec![accounts::module(), crate::module()], |db, clock| Arc::new(accounts::Door { db, clock }))
}

/// The same, opened by Léa, who directs the Ruche and is signed in.
async fn opened(db: TestDb) -> TestApp {
    let app = empty_house(db);
    let opened = app.post("/demarrer", &FIRST).await;
    assert_eq!(opened.location(), "/centre-social-de-la-ruche/equipe", "{}", opened.body);
    app
}

/// Every address of a page that begins so, in order.
fn addresses(body: &str, start: &str) -> Vec<String> {
    let cut = |at: usize| body[at..].chars().take_while(|sign| *sign != '"').collect::<String>();
    let mut found: Vec<String> = body.match_indices(start).map(|(at, _)| cut(at)).collect();
    found.dedup();
    found
}

/// Undoes the latest act, from the history.
async fn undo(app: &TestApp) {
    let page = app.get("/centre-social-de-la-ruche/equipe/historique").await;
    let href = addresses(&page.body, "/operations/").remove(0);
    assert_eq!(app.post(&href, &[]).await.status, 303);
}
