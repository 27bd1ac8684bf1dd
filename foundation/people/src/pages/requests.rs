//! Those who ask to be forgotten: what to do for each, and the answer when it is not done.

use askama::Template;
use axum::extract::Path;
use centres::InCentre;
use kernel::{PersonId, clock};
use ui::{Chrome, FormState};
use web::{Answer, Form, Problem, once_key, page, refused_page, see_other};

use super::{chrome, path, refuse, said, told};
use crate::service::{self, Waiting};

/// One who waits.
pub(crate) struct WaitingView {
    pub id: String,
    pub href: String,
    /// Where the answer is typed.
    pub field: String,
    pub name: String,
    /// "Demandé le 3 novembre 2026 par Jeanne Duhamel."
    pub line: String,
    /// "Répondre avant le 3 décembre 2026."
    pub until: String,
    /// What was typed as an answer, and what is wrong with it.
    pub form: FormState,
}

#[derive(Template)]
#[template(path = "people/requests.html")]
pub(crate) struct RequestsPage {
    pub chrome: Chrome,
    pub base: String,
    pub own: String,
    pub waiting: Vec<WaitingView>,
    pub once: String,
}

fn own(here: &InCentre) -> String {
    here.centre.path("equipe/demandes")
}

/// The field of one answer: every field of a page has its own name.
fn field(id: PersonId) -> String {
    format!("reponse-{id}")
}

fn view(here: &InCentre, waiting: &Waiting, form: FormState) -> WaitingView {
    let cx = &here.cx;
    let day = said::long_day(cx, clock::local_date(waiting.request.at));
    let who = waiting.request.author_name.as_str();
    WaitingView {
        id: waiting.person.id.to_string(),
        field: field(waiting.person.id),
        href: path(here, &waiting.person.id.to_string()),
        name: waiting.person.full_name(),
        line: cx.texts.t2("people-request-line", ("day", day), ("who", who)),
        until: cx.texts.t1("people-request-until", "day", said::long_day(cx, waiting.until)),
        form,
    }
}

async fn requests_page(here: &InCentre, typed: Option<(PersonId, FormState)>) -> Result<RequestsPage, Problem> {
    let waiting = told(&here.cx, service::waiting_requests(&here.cx, &here.centre).await)?;
    let form_of = |id: PersonId| match &typed {
        Some((of, form)) if *of == id => form.clone(),
        _ => FormState::new(),
    };
    Ok(RequestsPage {
        chrome: chrome(here)?,
        base: path(here, ""),
        own: own(here),
        waiting: waiting.iter().map(|one| view(here, one, form_of(one.person.id))).collect(),
        once: once_key(),
    })
}

pub(crate) async fn show(here: InCentre) -> Answer {
    page(&here.cx, &requests_page(&here, None).await?)
}

/// Answers why it is not done. What is done, is done on the page of erasing.
pub(crate) async fn answer(here: InCentre, Path((_, id)): Path<(String, PersonId)>, Form(form): Form) -> Answer {
    let words = form.value(&field(id)).to_owned();
    match service::answer_request(&here.cx, &here.centre, id, &words).await {
        Ok(operation) => see_other(&here.cx, &own(&here), Some(operation)),
        Err(error) => {
            let refused = refuse(&here.cx, FormState::new(), error)?;
            let mut form = FormState::new().with(&field(id), words);
            form.refuse(&field(id), refused.error("reason"));
            refused_page(&here.cx, &requests_page(&here, Some((id, form))).await?)
        }
    }
}
