//! The addresses of this room.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, patch, post, put};
use web::App;

use crate::api;
use crate::public::{activity, centre, feeds, hub, neighbours, network, papers, programme};
use crate::team::{acts, cancellation, day, edit, list, new, notify, search, session};

/// What the street sees.
pub(crate) fn public() -> Router<Arc<App>> {
    Router::new()
        .route("/", get(network::home))
        .route("/programme", get(network::programme))
        .route("/{centre}", get(centre::home))
        .route("/{centre}/mes-droits", get(hub::rights))
        .route("/{centre}/apprendre", get(hub::learn))
        .route("/{centre}/participer", get(hub::take_part))
        .route("/{centre}/programme", get(programme::show))
        .route("/{centre}/programme/{slug}", get(activity::show))
        .route("/{centre}/programme/{slug}/agenda.ics", get(feeds::activity))
        .route("/{centre}/agenda.ics", get(feeds::centre))
        .route("/{centre}/voisins", get(neighbours::show))
        .route("/{centre}/voisins/agenda.ics", get(neighbours::agenda))
        .route("/{centre}/programme.pdf", get(papers::show_season))
        .route("/{centre}/affiches/{file}", get(papers::show_poster))
}

/// What the team sees and does.
pub(crate) fn team() -> Router<Arc<App>> {
    const ACTIVITY: &str = "/{centre}/equipe/activites/{activity}";
    let below = |path: &str| format!("{ACTIVITY}/{path}");
    Router::new()
        .route("/{centre}/equipe", get(day::show))
        .route("/{centre}/equipe/recherche", get(search::show))
        .route("/{centre}/equipe/activites", get(list::index).post(new::create))
        .route("/{centre}/equipe/activites/nouvelle", get(new::show))
        .route(ACTIVITY, get(edit::show).post(edit::update))
        .route(&below("publication"), post(edit::publish))
        .route(&below("annulation"), get(cancellation::show).post(cancellation::create))
        .route(&below("rangement"), post(acts::archive))
        .route(&below("copie"), post(acts::duplicate))
        .route(&below("image"), post(acts::set_image))
        .route(&below("image/retrait"), post(acts::remove_image))
        .route(&below("seances"), post(session::create))
        .route(&below("seances/{session}"), get(session::show).post(session::update))
        .route(&below("seances/{session}/annulation"), post(session::cancel))
        .route(&below("seances/{session}/retour"), post(session::restore))
        .route(&below("seances/{session}/prevenir"), get(notify::show).post(notify::create))
}

/// What programs ask, below `/api/v1`.
pub(crate) fn api() -> Router<Arc<App>> {
    const ACTIVITY: &str = "/centres/{centre}/activities/{activity}";
    let below = |path: &str| format!("{ACTIVITY}/{path}");
    Router::new()
        .route("/centres/{centre}/activities", get(api::activities::index).post(api::activities::create))
        .route(ACTIVITY, get(api::activities::show).patch(api::activities::update))
        .route(&below("publication"), post(api::activities::publish))
        .route(&below("cancellation"), post(api::activities::cancel))
        .route(&below("archive"), post(api::activities::archive))
        .route(&below("copies"), post(api::activities::duplicate))
        .route(&below("image"), put(api::activities::set_image).delete(api::activities::remove_image))
        .route(&below("sessions"), get(api::sessions::index).post(api::sessions::create))
        .route(&below("sessions/{session}"), patch(api::sessions::update))
        .route(&below("sessions/{session}/cancellation"), post(api::sessions::cancel).delete(api::sessions::restore))
        .route(&below("sessions/{session}/notices"), get(api::sessions::notices).post(api::sessions::tell))
}
