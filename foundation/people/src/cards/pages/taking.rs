//! "Mes données": a resident reads and takes all that is held on them, and asks that it be erased.
//!
//! Who is not known reads what the rights are and how to use them. Taking asks for the PIN anew after a quarter of an
//! hour: the device is often everyone's. Whoever helps someone may ask for them, and takes nothing away.

use accounts::cards::{PinRefusal, pins, sessions};
use askama::Template;
use auth::{Actor, Opened, PROOF_LASTS, Resident};
use centres::InCentre;
use documents::Chapter;
use kernel::{PersonId, clock};
use ui::{Chrome, FormState};
use web::{Answer, Cx, Form, Problem, once_key, page, refused_page, see_other};

use super::door::resident;
use crate::pages::dossier::{CountView, copy, counts, told_chapters};
use crate::pages::{said, told};
use crate::service;

/// What is held on who reads, before it is opened.
pub(crate) struct OwnHeld {
    pub counts: Vec<CountView>,
    /// Whether the PIN is asked anew before anything is taken.
    pub asks_pin: bool,
    /// What they asked last: a sentence, and the answer once there is one.
    pub asked: Option<(String, String)>,
    /// Whether they wait for an answer.
    pub is_waiting: bool,
    /// Someone of the team helps them here.
    pub is_helped: bool,
}

#[derive(Template)]
#[template(path = "people/cards/taking.html")]
pub(crate) struct TakingPage {
    pub chrome: Chrome,
    pub base: String,
    pub centre: String,
    pub phone: Option<(String, String)>,
    pub form: FormState,
    /// None for who is not known yet.
    pub held: Option<OwnHeld>,
    pub once: String,
}

/// All that is held, to be read here.
#[derive(Template)]
#[template(path = "people/cards/taken.html")]
pub(crate) struct TakenPage {
    pub chrome: Chrome,
    pub base: String,
    pub chapters: Vec<Chapter>,
}

/// `/moi/donnees`, where one has not said yet of which centre.
pub(crate) async fn find(cx: Cx) -> Answer {
    let Actor::Resident(resident) = &cx.actor else { return see_other(&cx, "/carte", None) };
    let centre = centres::store::find(cx.db(), resident.centre).await?.ok_or(Problem::NotFound)?;
    see_other(&cx, &centre.path("moi/donnees"), None)
}

/// Whether the PIN, or the code that was sent, was typed a short while ago.
fn is_recent(here: &InCentre, resident: &Resident) -> bool {
    let opened_at = resident.expires_at - sessions::LASTS;
    resident.opened == Opened::Pin && here.cx.now() - opened_at < PROOF_LASTS
}

async fn own_held(here: &InCentre, id: PersonId) -> Result<OwnHeld, Problem> {
    let cx = &here.cx;
    let shown = resident(here).ok_or(Problem::SignIn)?;
    let is_helped = shown.helper.is_some();
    let request = told(cx, service::own_request(cx, &here.centre, id).await)?;
    let day = |at| said::long_day(cx, clock::local_date(at));
    Ok(OwnHeld {
        counts: match is_helped {
            true => Vec::new(),
            false => counts(cx, &told(cx, service::all_own_held(cx, &here.centre, id).await)?),
        },
        asks_pin: !is_recent(here, shown),
        is_waiting: request.as_ref().is_some_and(|request| request.answer.is_none()),
        asked: request.map(|request| {
            let asked = cx.texts.t1("people-taking-asked", "day", day(request.at));
            let answer = request.answer.map(|answer| {
                let of =
                    [("day", day(answer.at).into()), ("who", answer.author_name.into()), ("x", answer.words.into())];
                cx.texts.with("people-taking-answered", of)
            });
            (asked, answer.unwrap_or_default())
        }),
        is_helped,
    })
}

async fn taking_page(here: &InCentre, form: FormState) -> Result<TakingPage, Problem> {
    let held = match here.cx.actor.own_file(here.centre.id) {
        Some(id) => Some(own_held(here, id).await?),
        None => None,
    };
    let centre = &here.centre;
    Ok(TakingPage {
        chrome: here.public_chrome("carte"),
        base: centre.path("moi"),
        centre: centre.name.clone(),
        phone: (!centre.phone.is_empty()).then(|| (centre.phone.clone(), centre.phone_display())),
        form,
        held,
        once: once_key(),
    })
}

pub(crate) async fn show(here: InCentre) -> Answer {
    page(&here.cx, &taking_page(&here, FormState::new()).await?)
}

/// Who may take, or why the PIN that was typed is not taken.
async fn proven(here: &InCentre, form: &FormState) -> Result<Result<PersonId, PinRefusal>, Problem> {
    let cx = &here.cx;
    let (Some(shown), Some(id)) = (resident(here), cx.actor.own_file(here.centre.id)) else {
        return Err(Problem::SignIn);
    };
    if is_recent(here, shown) {
        return Ok(Ok(id));
    }
    if shown.helper.is_some() {
        return Err(Problem::Forbidden);
    }
    Ok(pins::attempt(cx.db(), &here.public_scope(), id, form.value("pin")).await?.map(|()| id))
}

/// Takes all that is held: on the screen, on paper, or for a program.
pub(crate) async fn take(here: InCentre, Form(mut form): Form) -> Answer {
    let cx = &here.cx;
    if cx.actor.own_file(here.centre.id).is_none() {
        let back = format!("carte?suite={}", here.centre.path("moi/donnees"));
        return see_other(cx, &here.centre.path(&back), None);
    }
    let id = match proven(&here, &form).await? {
        Ok(id) => id,
        Err(refusal) => {
            let (field, key) = refusal.place();
            let left = if let PinRefusal::Wrong { left } = refusal { left } else { 0 };
            form.set("pin", "");
            form.refuse(field, cx.texts.t1(key, "n", left));
            return refused_page(cx, &taking_page(&here, form).await?);
        }
    };
    let dossier = told(cx, service::all_own_held(cx, &here.centre, id).await)?;
    if form.value("format") != "page" {
        return copy(&here, &dossier, form.value("format")).await;
    }
    let chapters = told_chapters(cx, &dossier);
    let taken = TakenPage { chrome: here.public_chrome("carte"), base: here.centre.path("moi"), chapters };
    Ok(web::unkept(page(cx, &taken)?))
}

/// Asks that all be erased; the direction reads it, and answers.
pub(crate) async fn ask_erasure(here: InCentre, Form(_): Form) -> Answer {
    let Some(id) = here.cx.actor.own_file(here.centre.id) else { return Err(Problem::SignIn) };
    let operation = told(&here.cx, service::ask_erasure(&here.cx, &here.centre, id).await)?;
    see_other(&here.cx, &here.centre.path("moi/donnees"), Some(operation))
}
