//! The addresses of the practice space: those of residents, and the team's.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{blocks, making, practising, screens, sittings};

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new().merge(residents()).merge(team()).merge(bench())
}

fn residents() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/entrainement{below}");
    Router::new()
        .route(&at(""), get(practising::index))
        .route(&at("/{exercice}"), get(practising::intro).post(practising::begin))
        .route(&at("/{exercice}/fin"), get(practising::end).post(practising::finish))
        .route(&at("/{exercice}/merci"), get(practising::thanks))
        .route(&at("/{exercice}/{mission}/fini"), get(practising::done))
        .route(&at("/{exercice}/{mission}/{ecran}"), get(practising::screen).post(practising::send))
}

fn team() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/entrainement{below}");
    Router::new()
        .route(&at(""), get(making::index))
        .route(&at("/nouveau"), get(making::new).post(making::create))
        .route(&at("/guides/{exercice}"), get(sittings::guide))
        .route(&at("/chiffres"), get(sittings::figures))
        .route(&at("/seances"), get(sittings::index).post(sittings::create))
        .route(&at("/seances/{seance}"), get(sittings::show))
        .route(&at("/seances/{seance}/fin"), post(sittings::close))
        .route(&at("/simulateurs/{simulateur}"), get(making::show))
        .route(&at("/simulateurs/{simulateur}/publication"), post(making::publish))
        .route(&at("/simulateurs/{simulateur}/retrait"), post(making::withdraw))
        .route(&at("/simulateurs/{simulateur}/suppression"), post(making::destroy))
        .route(&at("/simulateurs/{simulateur}/essai/{mission}/{ecran}"), get(making::try_out).post(making::try_send))
}

/// Where a simulator is built, page by page.
fn bench() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/entrainement/simulateurs/{{simulateur}}{below}");
    Router::new()
        .route(&at("/presentation"), get(making::edit).post(making::update))
        .route(&at("/missions"), post(screens::create_mission))
        .route(&at("/missions/{mission}"), get(screens::edit_mission).post(screens::update_mission))
        .route(&at("/missions/{mission}/retrait"), post(screens::destroy_mission))
        .route(&at("/missions/{mission}/ecrans"), post(screens::create))
        .route(&at("/missions/{mission}/ecrans/{ecran}"), get(screens::edit).post(screens::update))
        .route(&at("/missions/{mission}/ecrans/{ecran}/retrait"), post(screens::destroy))
        .route(&at("/missions/{mission}/ecrans/{ecran}/blocs"), post(blocks::create))
        .route(&at("/missions/{mission}/ecrans/{ecran}/blocs/{bloc}"), get(blocks::edit).post(blocks::update))
        .route(&at("/missions/{mission}/ecrans/{ecran}/blocs/{bloc}/retrait"), post(blocks::destroy))
        .route(&at("/missions/{mission}/ecrans/{ecran}/blocs/{bloc}/monter"), post(blocks::raise))
}
