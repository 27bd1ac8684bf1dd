//! Somebody asks to be called back. Nobody is told who asked: neither a file, nor the telephone, nor whoever asks
//! for the same number again.

use auth::{Actor, Scope, Throttle};
use centres::Centre;
use chrono::{DateTime, Duration, Utc};
use db::Tx;
use web::Cx;

use super::sealing::{seal, unseal};
use super::{Error, Result, promising};
use crate::model::asking::{Asking, AskingRefusal, Typed};
use crate::model::callback::{Callback, CallbackId, Orientation, Said, State};
use crate::model::promise::region_of;
use crate::policy::{Action, scope_to_ask};
use crate::store;

/// In one centre: far more than a team could call back, so that nobody closes the form to everyone else.
pub(crate) const IN_ONE_CENTRE: Throttle = Throttle { kind: "callback-centre", tries: 600, window: Duration::hours(1) };
/// From one browser: a tablet that is lent out all afternoon asks for many.
pub(crate) const FROM_ONE_BROWSER: Throttle =
    Throttle { kind: "callback-browser", tries: 20, window: Duration::hours(1) };
/// For one number in a day, calls that are over counted too.
const FOR_ONE_NUMBER: usize = 5;

/// What whoever asked is told, and a program beside.
#[derive(Debug, Clone, Copy)]
pub struct Noted {
    /// By when somebody calls.
    pub due_at: DateTime<Utc>,
    /// The new call; absent when this number is waited for already, which is told to the team's programs only.
    pub made: Option<(CallbackId, kernel::OperationId)>,
}

/// Keeps that somebody asks to be called, once for each number.
pub async fn ask_for_call(cx: &Cx, centre: &Centre, typed: Typed) -> Result<Noted> {
    let scope = scope_to_ask(&cx.actor, centre.id)?;
    let browser = typed.browser.clone();
    let asking = typed.read().map_err(Error::Asking)?;
    hold_back(cx, &scope, browser.as_deref()).await?;
    let promise = promising::find_promise(cx, &scope).await?;
    let due_at = promise.due(cx.now(), region_of(&centre.postal_code));
    let callback = waiting(cx, &asking, due_at).await?;
    let operation = operation(cx, centre);
    let mut tx = cx.db().begin(&operation).await?;
    db::reserve(&mut tx, operation.id, Action::SeeCalls.word()).await?;
    store::take_turn(&mut tx, &scope).await?;
    let of_number = of_number(cx, &mut tx, &scope, &asking.said.phone).await?;
    if let Some((known, before)) = of_number.iter().find(|(call, _)| call.state.is_open()) {
        if ask_again(cx, &mut tx, &scope, (known, before), &asking).await? {
            tx.commit().await?;
        }
        return Ok(Noted { due_at, made: None });
    }
    if is_held_back(cx) && of_number.len() >= FOR_ONE_NUMBER {
        return Err(Error::Asking(vec![AskingRefusal::TooMany]));
    }
    store::insert_many(&mut tx, &scope, std::slice::from_ref(&callback)).await?;
    tx.commit().await?;
    Ok(Noted { due_at, made: Some((callback.id, operation.id)) })
}

/// Whether who asks is held back: whoever is not of the team.
fn is_held_back(cx: &Cx) -> bool {
    matches!(cx.actor, Actor::Visitor | Actor::Resident(_))
}

/// Takes one try of this browser, then one of the centre.
async fn hold_back(cx: &Cx, scope: &Scope, browser: Option<&str>) -> Result<()> {
    if !is_held_back(cx) {
        return Ok(());
    }
    let centre = scope.centre();
    if let Some(browser) = browser {
        let taken = FROM_ONE_BROWSER.take(cx.db(), &format!("{centre} {browser}"), cx.now()).await?;
        taken.map_err(|_| Error::Asking(vec![AskingRefusal::TooMany]))?;
    }
    let taken = IN_ONE_CENTRE.take(cx.db(), &centre.to_string(), cx.now()).await?;
    taken.map_err(|_| Error::Asking(vec![AskingRefusal::TooMany]))
}

/// The act as the history tells it. A resident whose card is open asks as anyone from the street: their own file,
/// which somebody else may look at, keeps nothing of it.
fn operation(cx: &Cx, centre: &Centre) -> db::Operation {
    let mut operation = cx.operation(Some(centre.id), cx.history_texts().t("callbacks-op-asked"));
    if matches!(cx.actor, Actor::Resident(_)) {
        operation.author = Actor::Visitor.author();
    }
    operation
}

/// The calls of this number: those to make, and those of the last day that are over.
async fn of_number(cx: &Cx, tx: &mut Tx, scope: &Scope, phone: &str) -> Result<Vec<(Callback, Said)>> {
    let mut found = Vec::new();
    for mut call in store::list_recent(&mut *tx, scope, cx.now() - Duration::days(1)).await? {
        let Some(sealed) = call.said.take() else { continue };
        let said = unseal(cx, call.id, sealed).await?;
        if said.phone == phone {
            found.push((call, said));
        }
    }
    Ok(found)
}

/// Notes on a call that its number asked again: `false` when it says nothing new.
async fn ask_again(
    cx: &Cx,
    tx: &mut Tx,
    scope: &Scope,
    (known, before): (&Callback, &Said),
    asking: &Asking,
) -> Result<bool> {
    let now = asking.after(before, &known.slots, known.may_say);
    let is_new =
        now.said != *before || (&now.slots, now.tongue, now.may_say) != (&known.slots, known.tongue, known.may_say);
    if is_new {
        let said = seal(cx, known.id, &now.said).await?;
        store::ask_again(tx, scope, (known.id, known.revision), (&now, said)).await?;
    }
    Ok(is_new)
}

/// A call that waits, as it is kept.
pub(crate) async fn waiting(cx: &Cx, asking: &Asking, due_at: DateTime<Utc>) -> Result<Callback> {
    let id = CallbackId::new();
    Ok(Callback {
        id,
        state: State::Waiting,
        said: Some(seal(cx, id, &asking.said).await?),
        slots: asking.slots.clone(),
        tongue: asking.tongue,
        may_say: asking.may_say,
        asked_at: cx.now(),
        due_at,
        call_by: due_at,
        taken_by: None,
        taken_name: String::new(),
        tries: 0,
        first_try_at: None,
        ended_at: None,
        orientation: Orientation::None,
        person: None,
        revision: 1,
    })
}
