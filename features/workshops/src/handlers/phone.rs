//! A telephone in the room: it joins, says, votes. No account, no script, and no name unless one wants to be told.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other, unkept};

use super::{WorkshopPath, by_item, is_known, mark_of, marked, refuse, told, unchanged};
use crate::model::item::{Author, ItemKind};
use crate::model::live::Phase;
use crate::model::workshop::AttendeeRole;
use crate::model::{ItemId, WorkshopId};
use crate::pages::phone::PhonePage;
use crate::service::taking_part::{self, Saying};
use crate::service::{Error, Result as Done};

/// The token of a telephone, sent to its own workshop only.
const COOKIE: &str = "essaim_atelier";
/// A day: longer than any workshop.
const COOKIE_SECONDS: i64 = 86_400;

fn own_path(here: &InCentre, id: WorkshopId) -> String {
    here.centre.path(&format!("atelier/{id}"))
}

/// What the telephone shows who it is by.
fn token(headers: &HeaderMap) -> Option<&str> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find_map(|(name, value)| (name == COOKIE).then_some(value))
}

async fn phone_page(
    here: &InCentre,
    id: WorkshopId,
    headers: &HeaderMap,
    form: FormState,
) -> Result<PhonePage, Problem> {
    let (cx, centre) = (&here.cx, &here.centre);
    let part = taking_part::find(cx, centre, id, token(headers)).await.map_err(told(here))?;
    let Some(own) = part.joined else { return Ok(PhonePage::outside(here, &part, form)) };
    let sight = taking_part::see(cx, centre, id).await.map_err(told(here))?;
    let points = taking_part::own_points(cx, centre, own).await.map_err(told(here))?;
    Ok(PhonePage::inside(here, &sight, (own, &points), form))
}

pub(crate) async fn show(here: InCentre, Path(path): Path<WorkshopPath>, headers: HeaderMap) -> Answer {
    let stage = taking_part::stage(&here.cx, &here.centre, path.workshop).await.map_err(told(&here))?;
    let mark = mark_of(stage);
    if is_known(&headers, &mark) {
        return Ok(unchanged());
    }
    let shown = phone_page(&here, path.workshop, &headers, FormState::new()).await?;
    marked(page(&here.cx, &shown)?, &mark)
}

/// Back to the page; with what was typed when it is refused. A telephone that has not joined is led to where one joins.
async fn settled<T>(
    here: &InCentre,
    id: WorkshopId,
    headers: &HeaderMap,
    (mut form, done): (FormState, Done<T>),
) -> Result<Response, Problem> {
    match done {
        Ok(_) | Err(Error::NotJoined) => see_other(&here.cx, &own_path(here, id), None),
        Err(error) => {
            refuse(here, &mut form, error)?;
            // What was typed comes back to who typed it and is written nowhere.
            Ok(unkept(refused_page(&here.cx, &phone_page(here, id, headers, form).await?)?))
        }
    }
}

pub(crate) async fn join(
    here: InCentre,
    Path(path): Path<WorkshopPath>,
    headers: HeaderMap,
    Form(form): Form,
) -> Answer {
    let role = AttendeeRole::from_code(form.value("role"));
    let joined = taking_part::join(&here.cx, &here.centre, path.workshop, role, token(&headers)).await;
    let Ok(Some(secret)) = joined else { return settled(&here, path.workshop, &headers, (form, joined)).await };
    let own = own_path(&here, path.workshop);
    let secure = if here.cx.app.settings.is_https() { "; Secure" } else { "" };
    let line =
        format!("{COOKIE}={}; Path={own}; Max-Age={COOKIE_SECONDS}; HttpOnly; SameSite=Lax{secure}", secret.reveal());
    let mut response = see_other(&here.cx, &own, None)?;
    let cookie = HeaderValue::from_str(&line).map_err(|error| Problem::failed(&error))?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(unkept(response))
}

pub(crate) async fn say(
    here: InCentre,
    Path(path): Path<WorkshopPath>,
    headers: HeaderMap,
    Form(form): Form,
) -> Answer {
    let (cx, centre, id) = (&here.cx, &here.centre, path.workshop);
    let part = taking_part::find(cx, centre, id, None).await.map_err(told(&here))?;
    if part.live.phase == Phase::Planned {
        return see_other(cx, &own_path(&here, id), None);
    }
    let own_file = cx.actor.own_file(centre.id);
    let read = Author::read(form.value("prenom"), form.value("contact"), own_file);
    let done = match (read, ItemKind::from_code(form.value("quoi"))) {
        (Ok(author), Some(kind)) => {
            let saying = Saying { kind, words: form.value("parole").to_owned(), author };
            taking_part::say(cx, centre, id, token(&headers), saying).await
        }
        (Err(refusal), _) => Err(refusal.into()),
        (_, None) => Err(crate::model::refusal::Refusal::StepClosed.into()),
    };
    settled(&here, id, &headers, (form, done)).await
}

pub(crate) async fn vote(
    here: InCentre,
    Path(path): Path<WorkshopPath>,
    headers: HeaderMap,
    Form(form): Form,
) -> Answer {
    let given: Vec<(ItemId, i64)> = by_item(&form, "points-")
        .map(|(item, typed)| (item, if typed.is_empty() { 0 } else { typed.parse().unwrap_or(i64::MAX) }))
        .collect();
    let done = taking_part::vote(&here.cx, &here.centre, path.workshop, token(&headers), &given).await;
    settled(&here, path.workshop, &headers, (form, done)).await
}
