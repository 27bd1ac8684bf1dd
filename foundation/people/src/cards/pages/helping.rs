//! "J'aide Mme X": a person of the team acts in a resident's name, with their consent, seen on every page.
//!
//! The helper's browser carries two secrets, the help's before their own, so that the end of one gives back the
//! other. After half an hour the next page asks whether the help goes on; nothing is ever cut.

use accounts::cards::help::{self, ConsentWay};
use accounts::cards::sessions::{self, NewSession};
use askama::Template;
use auth::{Actor, Opened, Resident};
use axum::extract::Path;
use axum::http::{HeaderMap, header};
use centres::{Centre, InCentre};
use kernel::PersonId;
use ui::{Choice, Chrome, FormState};
use web::{Answer, Cx, Form, Problem, once_key, page, refused_page, see_other};

use super::door::device;
use crate::cards::called;
use crate::cards::policy::Action;
use crate::cards::service::{person, scope_for};
use crate::pages::{chrome, path};

#[derive(Template)]
#[template(path = "people/cards/help.html")]
pub(crate) struct HelpPage {
    pub chrome: Chrome,
    pub own: String,
    pub name: String,
    /// What is read aloud before anything is opened.
    pub consent: String,
    pub ways: Vec<Choice>,
    pub form: FormState,
    pub once: String,
}

async fn help_page(here: &InCentre, id: PersonId, form: FormState) -> Result<HelpPage, Problem> {
    let cx = &here.cx;
    let scope = scope_for(cx, &here.centre, Action::Help)?;
    let known = person(cx, &scope, id).await?;
    let ways = ConsentWay::ALL.into_iter();
    Ok(HelpPage {
        chrome: chrome(here)?,
        own: path(here, &id.to_string()),
        name: called(&known),
        consent: consent(here, &called(&known)),
        ways: ways.map(|way| Choice::new(way.code(), cx.t(&format!("people-help-way-{}", way.code())))).collect(),
        form,
        once: once_key(),
    })
}

fn consent(here: &InCentre, name: &str) -> String {
    here.cx.texts.t1("people-help-consent", "x", name)
}

pub(crate) async fn ask(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    page(&here.cx, &help_page(&here, id, FormState::new()).await?)
}

pub(crate) async fn begin(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    headers: HeaderMap,
    Form(mut form): Form,
) -> Answer {
    let cx = &here.cx;
    let scope = scope_for(cx, &here.centre, Action::Help)?;
    let known = person(cx, &scope, id).await?;
    let (Actor::Staff(staff), Some(own)) = (&cx.actor, web::session_secret(&headers)) else {
        return Err(Problem::Forbidden);
    };
    let Some(way) = ConsentWay::from_code(form.value("way")) else {
        form.refuse("way", cx.t("people-help-refusal-way"));
        return refused_page(cx, &help_page(&here, id, form).await?);
    };
    let name = called(&known);
    let words = cx.history_texts().t2("people-help-words", ("x", name.as_str()), ("way", way.code()));
    let operation = cx.operation(Some(here.centre.id), words);
    let consent = consent(&here, &name);
    let help = help::begin(cx.db(), &scope, &operation, staff, (id, &consent, way)).await?;
    let opened = Opened::Help;
    let (centre, device) = (here.centre.id, device(&headers));
    let new = NewSession { centre, person: id, card: None, opened, name: &name, device, help: Some(help) };
    let secret = sessions::open(cx.db(), new, cx.now()).await?;
    let mut response = see_other(cx, &here.centre.path("moi"), None)?;
    let both = format!("{}.{own}", secret.reveal());
    web::start_session(cx, &mut response, &both, accounts::SESSION_LASTS.num_seconds());
    Ok(web::unkept(response))
}

/// "Je continue", and back to the page one was on.
pub(crate) async fn go_on(cx: Cx, headers: HeaderMap) -> Answer {
    let Actor::Resident(Resident { helper: Some(_), session, centre, name, .. }) = &cx.actor else {
        return Err(Problem::SignIn);
    };
    let words = cx.history_texts().t1("people-help-words-go-on", "x", name.as_str());
    help::confirm(cx.db(), &cx.operation(Some(*centre), words), *session).await?;
    let referer = headers.get(header::REFERER).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let back = referer.strip_prefix(&cx.app.settings.public_url).unwrap_or("/moi");
    see_other(&cx, &web::safe_path(back), None)
}

/// "J'ai fini": the helper is back on the person's page, signed in as before.
pub(crate) async fn end(cx: &Cx, headers: &HeaderMap, centre: &Centre, resident: &Resident) -> Answer {
    let words = cx.history_texts().t1("people-help-words-end", "x", resident.name.as_str());
    help::end(cx.db(), &cx.operation(Some(centre.id), words), resident.session).await?;
    let mut response = see_other(cx, &centre.path(&format!("equipe/personnes/{}", resident.person)), None)?;
    let behind = web::session_secret(headers).and_then(|both| both.split_once('.')).map(|(_, own)| own.to_owned());
    match behind {
        Some(own) => web::start_session(cx, &mut response, &own, accounts::SESSION_LASTS.num_seconds()),
        None => web::end_session(cx, &mut response),
    }
    Ok(web::unkept(response))
}
