//! What a person agrees to, and how we know.

use askama::Template;
use axum::extract::Path;
use centres::InCentre;
use kernel::PersonId;
use ui::{Choice, Chrome, FormState};
use web::{Answer, Form, Problem, once_key, page, refused_page, see_other};

use super::{chrome, path, said, told};
use crate::model::{Consent, Purpose};
use crate::policy::Action;
use crate::service::{self, known_person, scope_for};

pub(crate) struct Question {
    pub name: String,
    pub label: String,
}

#[derive(Template)]
#[template(path = "people/consents.html")]
pub(crate) struct ConsentsPage {
    pub chrome: Chrome,
    pub own: String,
    pub name: String,
    pub form: FormState,
    pub questions: Vec<Question>,
    pub answers: Vec<Choice>,
    pub sources: Vec<Choice>,
    pub once: String,
}

const SOURCES: [&str; 4] = ["desk", "phone", "paper", "message"];

fn field(purpose: Purpose) -> String {
    format!("accord-{}", purpose.code())
}

async fn consents_page(here: &InCentre, id: PersonId, form: Option<FormState>) -> Result<ConsentsPage, Problem> {
    let cx = &here.cx;
    let scope = told(cx, scope_for(cx, &here.centre, Action::EditPeople))?;
    let known = known_person(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let mut shown = FormState::new();
    for purpose in Purpose::ALL {
        let answer = known.consent(purpose).map_or("", |yes| if yes { "oui" } else { "non" });
        shown.set(&field(purpose), answer);
    }
    let question = |purpose: Purpose| {
        let label = match purpose {
            Purpose::Message(channel) => cx.texts.t1("people-consent-question", "x", said::channel(cx, channel)),
            Purpose::Image => cx.t("people-consent-question-image"),
        };
        Question { name: field(purpose), label }
    };
    Ok(ConsentsPage {
        chrome: chrome(here)?,
        own: path(here, &id.to_string()),
        name: known.person.full_name(),
        form: form.unwrap_or(shown),
        questions: Purpose::ALL.into_iter().map(question).collect(),
        answers: vec![Choice::new("oui", cx.t("people-consent-yes")), Choice::new("non", cx.t("people-consent-no"))],
        sources: SOURCES.into_iter().map(|code| Choice::new(code, cx.t(&format!("people-source-{code}")))).collect(),
        once: once_key(),
    })
}

pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    page(&here.cx, &consents_page(&here, id, None).await?)
}

pub(crate) async fn update(here: InCentre, Path((_, id)): Path<(String, PersonId)>, Form(mut form): Form) -> Answer {
    let Some(source) = SOURCES.into_iter().find(|code| *code == form.value("source")) else {
        form.refuse("source", here.cx.t("people-refusal-source-missing"));
        return refused_page(&here.cx, &consents_page(&here, id, Some(form)).await?);
    };
    let source = here.cx.history_texts().t(&format!("people-source-{source}"));
    let consent = |purpose: Purpose| match form.value(&field(purpose)) {
        "oui" => Some(Consent { purpose, is_granted: true, at: here.cx.now(), source: source.clone() }),
        "non" => Some(Consent { purpose, is_granted: false, at: here.cx.now(), source: source.clone() }),
        _ => None,
    };
    let consents: Vec<Consent> = Purpose::ALL.into_iter().filter_map(consent).collect();
    let done = service::say_consents(&here.cx, &here.centre, id, consents).await;
    see_other(&here.cx, &path(&here, &id.to_string()), Some(told(&here.cx, done)?))
}
