//! What the script of passkeys asks, and the pages of one's own passkeys.

use auth::Actor;
use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use serde::Deserialize;
use serde_json::json;
use ui::FormState;
use uuid::Uuid;
use web::{Answer, Cx, Form, Problem, page, refused_page, see_other};
use webauthn_rs::prelude::{PublicKeyCredential, RegisterPublicKeyCredential};

use super::pages::PasskeysPage;
use super::service::{self, Question};
use super::{PasskeyRefusal, SCRIPT, store};
use crate::OpenedBy;
use crate::entrance::handlers::{arrival, cookie, device, start};
use crate::factors::handlers::own_account;
use crate::proof;

/// The page of one's own passkeys.
const PASSKEYS: &str = "/compte/securite/cles";

/// A passkey that shows itself, and where its person was going.
#[derive(Deserialize)]
pub(crate) struct Shown {
    credential: PublicKeyCredential,
    #[serde(default)]
    suite: String,
}

/// A passkey that a browser has just made.
#[derive(Deserialize)]
pub(crate) struct Made {
    credential: RegisterPublicKeyCredential,
    #[serde(default)]
    name: String,
}

pub(crate) async fn script() -> Answer {
    web::text("text/javascript; charset=utf-8", SCRIPT.to_owned())
}

/// The question of coming in, and of proving again: the answer says whose it is.
pub(crate) async fn ask(cx: Cx) -> Answer {
    asked(&cx, service::begin_in(&cx).await?)
}

pub(crate) async fn open(cx: Cx, headers: HeaderMap, Json(shown): Json<Shown>) -> Answer {
    let account = match service::whose(&cx, cookie::read(&headers), &shown.credential).await? {
        Ok(account) => account,
        Err(refusal) => return Err(told(&cx, refusal)),
    };
    let device = device(&headers);
    let secret = crate::service::open_session(cx.db(), account.id, OpenedBy::Passkey, device, cx.now()).await?;
    let suite = web::safe_path(&shown.suite);
    let mut response = web::json(StatusCode::OK, &json!({ "to": arrival(&suite) }))?;
    start(&cx, &mut response, &secret);
    Ok(response)
}

/// A passkey proves again who holds this session.
pub(crate) async fn prove(cx: Cx, headers: HeaderMap, Json(shown): Json<Shown>) -> Answer {
    let Actor::Staff(staff) = &cx.actor else { return Err(Problem::SignIn) };
    match service::whose(&cx, cookie::read(&headers), &shown.credential).await? {
        Ok(account) if account.id == staff.account => {
            proof::service::put_proof(&cx, staff).await?;
            web::json(StatusCode::OK, &json!({ "proven": true }))
        }
        Ok(_) => Err(told(&cx, PasskeyRefusal::Unknown)),
        Err(refusal) => Err(told(&cx, refusal)),
    }
}

pub(crate) async fn index(cx: Cx) -> Answer {
    let account = own_account(&cx).await?;
    cx.require_recent_proof()?;
    let lines = store::list(cx.db(), account.id).await?;
    page(&cx, &PasskeysPage::new(&cx, lines, FormState::new()))
}

pub(crate) async fn ask_new(cx: Cx) -> Answer {
    let account = own_account(&cx).await?;
    asked(&cx, service::begin_new(&cx, &account).await?)
}

pub(crate) async fn create(cx: Cx, headers: HeaderMap, Json(made): Json<Made>) -> Answer {
    let account = own_account(&cx).await?;
    match service::keep_new(&cx, &account, cookie::read(&headers), &made.name.replace('\0', ""), &made.credential)
        .await?
    {
        Ok(_) => {
            let mut response = web::json(StatusCode::CREATED, &json!({ "to": PASSKEYS }))?;
            cookie::clear(&cx, &mut response);
            Ok(response)
        }
        Err(refusal) => Err(told(&cx, refusal)),
    }
}

pub(crate) async fn rename(cx: Cx, Path(id): Path<Uuid>, Form(mut form): Form) -> Answer {
    let account = own_account(&cx).await?;
    match service::rename(&cx, &account, id, form.value("name")).await? {
        Ok(operation) => see_other(&cx, PASSKEYS, Some(operation)),
        Err(refusal) => {
            form.refuse("", cx.t(refusal.key()));
            let lines = store::list(cx.db(), account.id).await?;
            refused_page(&cx, &PasskeysPage::new(&cx, lines, form))
        }
    }
}

pub(crate) async fn remove(mut cx: Cx, Path(id): Path<Uuid>, Form(mut form): Form) -> Answer {
    let account = own_account(&cx).await?;
    if let Some(asked) = proof::ask(&mut cx, &mut form).await? {
        return Ok(asked);
    }
    let operation = service::remove(&cx, &account, id).await?;
    see_other(&cx, PASSKEYS, Some(operation))
}

fn asked(cx: &Cx, question: Result<Question, PasskeyRefusal>) -> Answer {
    let question = question.map_err(|refusal| told(cx, refusal))?;
    let mut response = web::json(StatusCode::OK, &question.options)?;
    cookie::set(cx, &mut response, question.secret.reveal());
    Ok(response)
}

fn told(cx: &Cx, refusal: PasskeyRefusal) -> Problem {
    Problem::refused(cx.t(refusal.key()))
}
