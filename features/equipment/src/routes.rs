//! The addresses of equipment: those of residents, and the team's.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{calls, items, loans, papers, public, repairs, requests, sheets, stock};

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new().merge(residents()).merge(inventory()).merge(lending()).merge(following())
}

fn residents() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/materiel{below}");
    Router::new()
        .route(&at(""), get(public::index))
        .route(&at("/etiquette"), get(public::label))
        .route(&at("/demande"), get(public::new).post(public::create))
        .route(&at("/merci"), get(public::done))
        .route(&at("/mes-prets"), get(public::mine))
        .route(&at("/choix/{device}"), get(public::show))
}

fn at(below: &str) -> String {
    format!("/{{centre}}/equipe/materiel{below}")
}

fn inventory() -> Router<Arc<App>> {
    Router::new()
        .route(&at(""), get(items::index).post(items::create))
        .route(&at("/nouveau"), get(items::new))
        .route(&at("/lecture"), get(items::scan))
        .route(&at("/lecture.js"), get(papers::scan_script))
        .route(&at("/regles"), get(items::edit_rule).post(items::update_rule))
        .route(&at("/import"), get(sheets::new).post(sheets::create))
        .route(&at("/export.csv"), get(sheets::csv))
        .route(&at("/export.xlsx"), get(sheets::xlsx))
        .route(&at("/etiquettes.pdf"), get(papers::labels))
        .route(&at("/chiffres"), get(items::figures))
        .route(&at("/objets/{device}"), get(items::show))
        .route(&at("/objets/{device}/fiche"), get(items::edit).post(items::update))
        .route(&at("/objets/{device}/etiquette"), post(items::label_anew))
        .route(&at("/objets/{device}/photos"), post(items::create_photo))
        .route(&at("/objets/{device}/pret"), get(loans::new).post(loans::create))
}

fn lending() -> Router<Arc<App>> {
    Router::new()
        .route(&at("/prets"), get(loans::index))
        .route(&at("/prets/{loan}"), get(loans::show))
        .route(&at("/prets/{loan}/signature"), get(loans::ask_signature).post(loans::sign))
        .route(&at("/prets/{loan}/signature.png"), get(papers::signature))
        .route(&at("/prets/{loan}/recu.pdf"), get(papers::receipt))
        .route(&at("/prets/{loan}/duree"), post(loans::extend))
        .route(&at("/prets/{loan}/retour"), get(loans::ask_back).post(loans::take_back))
        .route(&at("/demandes"), get(requests::index))
        .route(&at("/demandes/{request}"), get(requests::show).post(requests::answer))
}

fn following() -> Router<Arc<App>> {
    Router::new()
        .route(&at("/appels"), get(calls::index))
        .route(&at("/appels.pdf"), get(papers::calls))
        .route(&at("/appels/{checkup}"), post(calls::answer))
        .route(&at("/reparations"), get(repairs::index).post(repairs::create))
        .route(&at("/reparations/nouvelle"), get(repairs::new))
        .route(&at("/reparations/{repair}"), get(repairs::edit).post(repairs::update))
        .route(&at("/inventaires"), get(stock::index).post(stock::create))
        .route(&at("/inventaires/liste.pdf"), get(papers::stock_list))
        .route(&at("/inventaires/{stocktake}"), get(stock::show).post(stock::scan))
        .route(&at("/inventaires/{stocktake}/fin"), post(stock::close))
}
