//! The pages of coming in: the password, the code, and the telephone that the direction asks for.

pub(crate) mod cookie;

use auth::{Actor, Secret};
use axum::extract::Query;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use ui::FormState;
use web::{Answer, Cx, Form, page, refused_page, see_other, unkept};

use super::pages::{ChoicePage, CodePage, EnrolPage, SignInPage};
use super::service::{self, Entrance, Waiting};
use crate::factors;
use crate::factors::handlers::codes_page;
use crate::model::SESSION_LASTS;
use crate::oidc::handlers::Known;

/// Where whoever came in is led to their work; the room that knows the centres answers there.
pub(crate) const ARRIVAL: &str = "/compte/arrivee";
const SECOND_STEP: &str = "/connexion/code";
const ENROLMENT: &str = "/connexion/telephone";
const FIRST_PASSWORD: &str = "/connexion/mot-de-passe";

#[derive(serde::Deserialize)]
pub(crate) struct Return {
    #[serde(default)]
    suite: String,
}

pub(crate) async fn sign_in(cx: Cx, known: Known, Query(back): Query<Return>) -> Answer {
    if matches!(cx.actor, Actor::Staff(_)) {
        return see_other(&cx, ARRIVAL, None);
    }
    let form = FormState::new().with("suite", web::safe_path(&back.suite));
    page(&cx, &SignInPage::new(&cx, form, known.as_deref().map(AsRef::as_ref)))
}

pub(crate) async fn open(cx: Cx, known: Known, headers: HeaderMap, Form(mut form): Form) -> Answer {
    let password = form.all("password").last().cloned().unwrap_or_default();
    let suite = web::safe_path(form.value("suite"));
    match service::by_password(&cx, form.value("email"), password, device(&headers), &suite).await? {
        Ok(entrance) => lead(&cx, &suite, &entrance),
        Err(refusal) => {
            let (field, key) = refusal.place();
            form.refuse(field, cx.t(key));
            refused_page(&cx, &SignInPage::new(&cx, form, known.as_deref().map(AsRef::as_ref)))
        }
    }
}

/// Leads whoever made a first step to what follows it.
pub(crate) fn lead(cx: &Cx, suite: &str, entrance: &Entrance) -> Answer {
    match entrance {
        Entrance::Open(secret) => arrived(cx, suite, secret),
        Entrance::Ask(secret) => to_next_step(cx, SECOND_STEP, secret),
        Entrance::Enrol(secret) => to_next_step(cx, ENROLMENT, secret),
        Entrance::Choose(secret) => to_next_step(cx, FIRST_PASSWORD, secret),
    }
}

/// One's own password in the place of the one that was given, before anything is open.
pub(crate) async fn choose(cx: Cx, headers: HeaderMap) -> Answer {
    match service::choosing(&cx, cookie::read(&headers)).await? {
        Some(_) => page(&cx, &ChoicePage::new(&cx, FormState::new())),
        None => see_other(&cx, "/connexion", None),
    }
}

pub(crate) async fn chosen(cx: Cx, headers: HeaderMap, Form(mut form): Form) -> Answer {
    let Some(waiting) = service::choosing(&cx, cookie::read(&headers)).await? else {
        return see_other(&cx, "/connexion", None);
    };
    let wanted = form.all("password").last().cloned().unwrap_or_default();
    match service::choose(&cx, &waiting, wanted).await? {
        Ok(Some(entrance)) => lead(&cx, &waiting.step.state.suite, &entrance),
        Ok(None) => see_other(&cx, "/connexion", None),
        Err(refusal) => {
            let (field, key) = refusal.place();
            form.refuse(field, cx.t(key));
            refused_page(&cx, &ChoicePage::new(&cx, form))
        }
    }
}

/// The second step; without a first one, back to it.
pub(crate) async fn ask_code(cx: Cx, headers: HeaderMap) -> Answer {
    match service::waiting(&cx, cookie::read(&headers), false).await? {
        Some(waiting) => page(&cx, &code_page(&cx, &waiting, FormState::new()).await?),
        None => see_other(&cx, "/connexion", None),
    }
}

pub(crate) async fn take_code(cx: Cx, headers: HeaderMap, Form(mut form): Form) -> Answer {
    let Some(waiting) = service::waiting(&cx, cookie::read(&headers), false).await? else {
        return see_other(&cx, "/connexion", None);
    };
    let typed = form.value("code").to_owned();
    match service::by_code(&cx, &waiting, &typed).await? {
        Ok(secret) => arrived(&cx, &waiting.step.state.suite, &secret),
        Err(refusal) => {
            let (field, key) = refusal.place();
            form.refuse(field, cx.t(key));
            refused_page(&cx, &code_page(&cx, &waiting, form).await?)
        }
    }
}

async fn code_page(cx: &Cx, waiting: &Waiting, form: FormState) -> Result<CodePage, web::Problem> {
    let factors = factors::store::find(cx.db(), waiting.account.id).await?;
    Ok(CodePage::new(cx, &waiting.account.email, &waiting.step.state.suite, factors, form))
}

/// The direction asks for a second factor: it is made before the first session.
pub(crate) async fn enrol(cx: Cx, headers: HeaderMap) -> Answer {
    let Some(waiting) = service::waiting(&cx, cookie::read(&headers), true).await? else {
        return see_other(&cx, "/connexion", None);
    };
    match factors::service::offer(&cx, &waiting.account).await? {
        Some(offer) => page(&cx, &EnrolPage::new(&cx, &offer, FormState::new())),
        None => see_other(&cx, "/connexion", None),
    }
}

pub(crate) async fn enrolled(cx: Cx, headers: HeaderMap, Form(mut form): Form) -> Answer {
    let Some(waiting) = service::waiting(&cx, cookie::read(&headers), true).await? else {
        return see_other(&cx, "/connexion", None);
    };
    let typed = form.value("code").to_owned();
    let refusal = match factors::service::confirm(&cx, &waiting.account, &typed).await? {
        Ok((_, codes)) => {
            let opened = service::open(&cx, waiting.account.id, &waiting.step, waiting.step.state.opened_by).await?;
            let Ok(secret) = opened else { return see_other(&cx, "/connexion", None) };
            let mut response = codes_page(&cx, codes, arrival(&waiting.step.state.suite)).map(unkept)?;
            start(&cx, &mut response, &secret);
            return Ok(response);
        }
        Err(refusal) => refusal,
    };
    let Some(offer) = factors::service::offer(&cx, &waiting.account).await? else {
        return see_other(&cx, "/connexion", None);
    };
    let (field, key) = refusal.place();
    form.refuse(field, cx.t(key));
    refused_page(&cx, &EnrolPage::new(&cx, &offer, form))
}

fn to_next_step(cx: &Cx, page: &str, secret: &Secret) -> Answer {
    let mut response = see_other(cx, page, None)?;
    cookie::set(cx, &mut response, secret.reveal());
    Ok(response)
}

/// Leads whoever came in to where they were going.
pub(crate) fn arrived(cx: &Cx, suite: &str, secret: &Secret) -> Answer {
    let mut response = see_other(cx, arrival(suite), None)?;
    start(cx, &mut response, secret);
    Ok(response)
}

/// Where one was going, or to one's work.
pub(crate) fn arrival(suite: &str) -> &str {
    if suite.is_empty() || suite == "/" { ARRIVAL } else { suite }
}

/// Gives the browser its session, and takes away what led to it.
pub(crate) fn start(cx: &Cx, response: &mut Response, secret: &Secret) {
    cookie::clear(cx, response);
    web::start_session(cx, response, secret.reveal(), SESSION_LASTS.num_seconds());
}

/// What the browser says of itself.
pub(crate) fn device(headers: &HeaderMap) -> &str {
    headers.get(header::USER_AGENT).and_then(|said| said.to_str().ok()).unwrap_or_default()
}
