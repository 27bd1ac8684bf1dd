//! The roof, tried: every page reached by a link, the same schema on both engines, the role matrix.
#![allow(clippy::unwrap_used)]

mod acts;
mod backup_test;
mod belts_test;
mod bodies;
mod clock_test;
mod commands_test;
mod crawl_test;
mod demo_test;
mod doctor;
mod doors;
mod dump_test;
mod form_fields;
mod forms_test;
mod fuzz_rooms_test;
mod fuzz_signed_test;
mod fuzz_test;
mod held_test;
mod holdings_test;
mod keys_test;
mod mandate_test;
mod master_test;
mod matrix_test;
mod move_test;
mod nights_test;
mod openapi_test;
mod papers_test;
mod practice_test;
mod routes_test;
mod schema_test;
mod scopes;
mod settings_test;
mod status_test;
mod sweep_test;
mod undo_all_test;
mod upgrade_test;

use std::sync::Arc;

use testing::{TestApp, TestDb};

/// The whole house, before anybody came.
pub(crate) fn empty_house(db: TestDb) -> TestApp {
    TestApp::new(db, crate::modules::all(), |db, clock| Arc::new(accounts::Door { db, clock }))
}

/// The whole house on a database, with a small demonstration network.
pub(crate) async fn house(db: TestDb) -> TestApp {
    let app = empty_house(db);
    crate::demo::fill(&app.app, Some(2), Some(60)).await.unwrap();
    app
}

/// Signs in as the director of Jean Ferrat.
pub(crate) async fn sign_in_as_director(app: &TestApp) {
    let email = "fabrice@jean-ferrat.example";
    let opened = accounts::sign_in(app.db(), email, crate::demo::PASSWORD.to_owned(), "essai", app.clock().now()).await;
    let (_, secret) = opened.unwrap().unwrap();
    app.sign_in_with(secret.reveal());
}
