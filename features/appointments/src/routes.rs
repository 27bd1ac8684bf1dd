//! The addresses of permanences: the team's, and those of residents.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{board, desk, feed, handover, journey, mine, openings, settings};

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new().merge(team()).merge(residents())
}

fn team() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/permanences{below}");
    Router::new()
        .route(&at(""), get(board::show))
        .route(&at("/marques"), post(board::create_mark))
        .route(&at("/file"), post(board::create_ticket))
        .route(&at("/file/appel"), post(board::create_call))
        .route(&at("/file/rendez-vous"), post(board::create_received))
        .route(&at("/file/marques"), post(board::create_ticket_mark))
        .route(&at("/releve"), get(handover::show).post(handover::create))
        .route(&at("/semaine"), get(board::week))
        .route(&at("/impression"), get(board::print))
        .route(&at("/periode.csv"), get(board::csv))
        .route(&at("/periode.xlsx"), get(board::xlsx))
        .route(&at("/nouveau"), get(desk::new).post(desk::create))
        .route(&at("/rendez-vous/{appointment}"), get(desk::show))
        .route(&at("/rendez-vous/{appointment}/marque"), post(desk::create_mark))
        .route(&at("/rendez-vous/{appointment}/deplacement"), get(desk::edit).post(desk::update))
        .route(&at("/reglages"), get(settings::index))
        .route(&at("/reglages/motifs"), get(settings::new_motive).post(settings::create_motive))
        .route(&at("/reglages/motifs/{motive}"), get(settings::edit_motive).post(settings::update_motive))
        .route(&at("/reglages/motifs/{motive}/retrait"), post(settings::retire_motive))
        .route(&at("/reglages/plages"), get(openings::new).post(openings::create))
        .route(&at("/reglages/plages/{opening}"), get(openings::edit).post(openings::update))
        .route(&at("/reglages/plages/{opening}/retrait"), post(openings::retire))
        .route(&at("/reglages/absences"), post(settings::create_absence))
        .route(&at("/reglages/absences/{absence}/retrait"), post(settings::destroy_absence))
        .route(&at("/reglages/agendas/{agenda}/adresse"), post(settings::create_feed))
        .route(&at("/reglages/programmes"), post(settings::create_hook))
        .route(&at("/reglages/programmes/{hook}/retrait"), post(settings::retire_hook))
}

fn residents() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/rendez-vous{below}");
    let own = |below: &str| format!("/{{centre}}/mon-rendez-vous{below}");
    Router::new()
        .route(&at(""), get(journey::index))
        .route(&at("/agenda/{secret}"), get(feed::show))
        .route(&at("/motif/{motive}"), get(journey::counters))
        .route(&at("/motif/{motive}/jours"), get(journey::days))
        .route(&at("/motif/{motive}/vous"), get(journey::who).post(journey::check))
        .route(&at("/motif/{motive}/reservation"), post(journey::create))
        .route(&own(""), get(mine::find))
        .route(&own("/{code}"), get(mine::show))
        .route(&own("/{code}/annulation"), post(mine::cancel))
        .route(&own("/{code}/plus-tot"), post(mine::wait))
        .route(&own("/{code}/deplacement"), get(mine::edit).post(mine::update))
}
