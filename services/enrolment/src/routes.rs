//! The addresses of enrolling: residents', and the team's.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{
    check, desk, export, group, journey, own, own_contact, papers, questions, recent, roll, sheet, start, team,
    to_tell, who,
};

pub(crate) fn router() -> Router<Arc<App>> {
    residents().merge(own_enrolment()).merge(team_lists()).merge(team_work()).merge(team_telling())
}

fn residents() -> Router<Arc<App>> {
    Router::new()
        .route("/{centre}/inscription/{list}", get(start::start).post(start::begin))
        .route("/{centre}/inscription/{list}/{draft}/qui", get(who::who).post(who::choose))
        .route("/{centre}/inscription/{list}/{draft}/questions", get(journey::ask).post(journey::answer))
        .route("/{centre}/inscription/{list}/{draft}/prevenir", get(journey::tell).post(journey::choose_way))
        .route("/{centre}/inscription/{list}/{draft}/verification", get(check::check).post(check::create))
        .route("/{centre}/inscription/{list}/{draft}/fait", get(check::done))
}

fn own_enrolment() -> Router<Arc<App>> {
    Router::new()
        .route("/{centre}/mon-inscription", get(own::door).post(own::find))
        .route("/{centre}/mon-inscription/{code}", get(own::show))
        .route("/{centre}/mon-inscription/{code}/place", post(own::answer_place))
        .route("/{centre}/mon-inscription/{code}/reponses", get(own::ask_answers).post(own::change_answers))
        .route("/{centre}/mon-inscription/{code}/annulation", get(own::ask_cancel).post(own::cancel))
        .route("/{centre}/mon-inscription/{code}/retour", post(own::come_back))
        .route("/{centre}/mon-inscription/{code}/prevenir", get(own_contact::ask).post(own_contact::change))
        .route("/{centre}/mon-inscription/{code}/prevenir/annulation", post(own_contact::take_back))
        .route("/{centre}/mon-inscription/{code}/recu.pdf", get(papers::own_receipt))
}

fn team_lists() -> Router<Arc<App>> {
    Router::new()
        .route("/{centre}/equipe/inscriptions", get(team::index))
        .route("/{centre}/equipe/inscriptions/{list}", get(team::show))
        .route("/{centre}/equipe/inscriptions/{list}/nouvelle", get(desk::new).post(desk::create))
        .route("/{centre}/equipe/inscriptions/{list}/feuille", get(sheet::show).post(sheet::create))
        .route("/{centre}/equipe/inscriptions/{list}/feuille.pdf", get(papers::signup))
        .route("/{centre}/equipe/inscriptions/{list}/emargement.pdf", get(papers::attendance))
        .route("/{centre}/equipe/inscriptions/{list}/export.csv", get(export::csv))
        .route("/{centre}/equipe/inscriptions/{list}/export.xlsx", get(export::xlsx))
        .route("/{centre}/equipe/inscriptions/{list}/appel", get(roll::index))
        .route("/{centre}/equipe/inscriptions/{list}/appel/{session}", get(roll::show).post(roll::update))
}

fn team_telling() -> Router<Arc<App>> {
    Router::new()
        .route("/{centre}/equipe/inscriptions/aujourd-hui", get(recent::today))
        .route("/{centre}/equipe/inscriptions/places-proposees", get(recent::offered))
        .route("/{centre}/equipe/a-prevenir", get(to_tell::index))
        .route("/{centre}/equipe/a-prevenir/lettres.pdf", get(to_tell::letters_pdf))
        .route("/{centre}/equipe/a-prevenir/impression", post(to_tell::note_printed))
        .route("/{centre}/equipe/a-prevenir/{notice}", post(to_tell::bring_back))
}

fn team_work() -> Router<Arc<App>> {
    Router::new()
        .route("/{centre}/equipe/inscriptions/{list}/groupes/{group}", get(group::show))
        .route("/{centre}/equipe/inscriptions/{list}/groupes/{group}/recu.pdf", get(papers::receipt))
        .route("/{centre}/equipe/inscriptions/{list}/groupes/{group}/annulation", post(group::cancel))
        .route("/{centre}/equipe/inscriptions/{list}/groupes/{group}/place", post(group::place))
        .route("/{centre}/equipe/inscriptions/{list}/groupes/{group}/priorites", post(group::prioritise))
        .route("/{centre}/equipe/inscriptions/{list}/groupes/{group}/prix", post(group::settle))
        .route("/{centre}/equipe/inscriptions/{list}/groupes/{group}/paiements", post(group::pay))
        .route("/{centre}/equipe/inscriptions/{list}/questions", get(questions::index).post(questions::create))
        .route(
            "/{centre}/equipe/inscriptions/{list}/questions/{question}",
            get(questions::edit).post(questions::update),
        )
        .route("/{centre}/equipe/inscriptions/{list}/questions/{question}/deplacements", post(questions::shift))
        .route("/{centre}/equipe/inscriptions/{list}/questions/{question}/retrait", post(questions::retire))
}
