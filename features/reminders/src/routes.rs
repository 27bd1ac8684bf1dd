//! The addresses of reminders: the team's lists, its library, a person's reminders, one's own dates.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{library, lists, own, person};

pub(crate) fn router() -> Router<Arc<App>> {
    let team = |below: &str| format!("/{{centre}}/equipe/rappels{below}");
    let of_person = |below: &str| format!("/{{centre}}/equipe/personnes/{{person}}/rappels{below}");
    Router::new()
        .route(&team(""), get(lists::index))
        .route(&team("/sans-canal"), get(lists::without_way))
        .route(&team("/calendrier"), get(lists::calendar))
        .route(&team("/calendrier.csv"), get(lists::calendar_csv))
        .route(&team("/calendrier.xlsx"), get(lists::calendar_xlsx))
        .route(&team("/lettres.pdf"), get(lists::letters))
        .route(&team("/lettres/impression"), post(lists::note_printed))
        .route(&team("/reprise"), post(lists::take_over))
        .route(&team("/reponses/{answer}/lecture"), post(lists::mark_read))
        .route(&team("/dates/{date}"), post(lists::record))
        .route(&team("/demarches"), get(library::index))
        .route(&team("/demarches/adoption"), post(library::adopt))
        .route(&team("/demarches/nouvelle"), get(library::new).post(library::create))
        .route(&team("/demarches/{procedure}"), get(library::edit).post(library::update))
        .route(&team("/demarches/{procedure}/confirmation"), post(library::confirm))
        .route(&team("/demarches/{procedure}/mise-a-jour"), post(library::take_newer))
        .route(&team("/demarches/{procedure}/retrait"), post(library::retire))
        .route(&team("/demarches/{procedure}/retour"), post(library::restore))
        .route(&of_person(""), get(person::show).post(person::create))
        .route(&of_person("/nouveau"), get(person::new).post(person::chosen))
        .route(&of_person("/{reminder}"), get(person::edit).post(person::update))
        .route(&of_person("/{reminder}/arret"), post(person::stop))
        .route(&of_person("/{reminder}/reprise"), post(person::resume))
        .route("/{centre}/moi/rappels", get(own::show))
        .route("/{centre}/moi/rappels/{date}", post(own::say))
}
