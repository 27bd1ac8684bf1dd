//! A room with two faults on purpose: a question that forgets its scope, and one asked as the house.

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use centres::InCentre;
use web::Answer;

const FORGOTTEN: &str = "select last_name from person order by id";

/// The room; it is composed in this test only.
pub(super) fn module() -> web::Module {
    let mut module =
        web::Module::new("fuite", i18n::RoomTexts { room: "fuite", fr: "", fr_simple: "", en: "", ar: "" });
    module.routes = Router::new().route("/{centre}/equipe/fuite/{fault}", get(leak));
    module
}

async fn leak(here: InCentre, Path((_, fault)): Path<(String, String)>) -> Answer {
    let db = here.cx.db();
    let rows = match fault.as_str() {
        "house" => db::as_house(db.all(FORGOTTEN, vec![])).await?,
        _ => db.all(FORGOTTEN, vec![]).await?,
    };
    let names: db::Result<Vec<String>> = rows.iter().map(|row| row.text("last_name")).collect();
    web::json(axum::http::StatusCode::OK, &names?)
}
