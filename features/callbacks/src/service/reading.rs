//! What the team reads: the list without numbers, one call with its number once the reading is noted, the counts.

use auth::Scope;
use centres::Centre;
use chrono::Duration;
use crypto::Reading;
use kernel::PersonId;
use kernel::paging::{Page, PageRequest};
use people::Person;
use people::store::PersonFilter;
use web::Cx;

use super::sealing::unseal;
use super::{Error, Result, open};
use crate::model::callback::{Callback, CallbackId, Said};
use crate::policy::{Action, decide};
use crate::store::{self, Kept, Waiting};

/// Since when promises are counted.
pub const KEPT_DAYS: i64 = 90;
/// How long it is one reading when the same reader opens the same call.
const ONE_READING: Duration = Duration::minutes(10);
/// What is opened: the key of its words.
const WHAT: &str = "callbacks-journal-number";
/// How many people a search proposes.
const PROPOSED: i64 = 10;

/// Which calls a list shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Which {
    #[default]
    Open,
    Ended,
}

/// The calls of a centre: those to make, the most urgent first, or those that are over, the latest first.
pub async fn list_calls(cx: &Cx, centre: &Centre, which: Which, page: PageRequest) -> Result<Page<Callback>> {
    let scope = open(cx, centre, Action::SeeCalls)?;
    Ok(match which {
        Which::Open => store::list_open(cx.db(), &scope, page).await?,
        Which::Ended => store::list_ended(cx.db(), &scope, page).await?,
    })
}

/// A call as the list knows it: nothing of what was confided.
pub async fn find_call(cx: &Cx, centre: &Centre, id: CallbackId) -> Result<Callback> {
    let scope = open(cx, centre, Action::SeeCalls)?;
    store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)
}

/// Opens a call, once the reading is noted: its number and words, or nothing once they have served.
pub async fn open_call(cx: &Cx, centre: &Centre, id: CallbackId) -> Result<(Callback, Option<Said>)> {
    let mut callback = find_call(cx, centre, id).await?;
    let Some(sealed) = callback.said.take() else { return Ok((callback, None)) };
    note_reading(cx, centre, id).await?;
    let said = unseal(cx, id, sealed).await?;
    Ok((callback, Some(said)))
}

/// Writes that someone read it. The line is kept under the call itself and never under a person: who looks at their
/// own file over their shoulder finds nothing of it.
async fn note_reading(cx: &Cx, centre: &Centre, id: CallbackId) -> Result<()> {
    let reading = Reading {
        centre: centre.id,
        person: PersonId::from(id.uuid()),
        author: cx.actor.author(),
        what: WHAT.to_owned(),
        reason: "call:".to_owned(),
    };
    if crypto::reasons_since(cx.db(), &reading, cx.now() - ONE_READING).await?.is_empty() {
        crypto::write_reading(cx.db(), &reading, cx.now()).await?;
    }
    Ok(())
}

/// Who of the centre this may be, by what was searched for or by the number; nobody for who may not see people.
pub async fn propose_people(cx: &Cx, centre: &Centre, searched: &str, said: &Said) -> Result<Vec<Person>> {
    let decision = people::policy::decide(&cx.actor, people::policy::Action::SeePeople, centre.id);
    let Ok(scope) = Scope::opened_by(decision, centre.id) else { return Ok(Vec::new()) };
    let number = kernel::text::phone_display(&said.phone).replace(['\u{a0}', ' '], "");
    let text = if searched.trim().is_empty() { number } else { searched.to_owned() };
    let filter = PersonFilter { text, ..PersonFilter::default() };
    let page = PageRequest { after: None, limit: PROPOSED };
    Ok(people::store::list(cx.db(), &scope, &filter, page).await?.items)
}

/// The person a call was linked to, for who may see people.
pub async fn linked_person(cx: &Cx, centre: &Centre, callback: &Callback) -> Result<Option<Person>> {
    let decision = people::policy::decide(&cx.actor, people::policy::Action::SeePeople, centre.id);
    let (Some(person), Ok(scope)) = (callback.person, Scope::opened_by(decision, centre.id)) else {
        return Ok(None);
    };
    Ok(people::store::find(cx.db(), &scope, person).await?)
}

/// How many wait and how many are late; `None` for who may not know. It tells no number.
pub async fn waiting_count(cx: &Cx, centre: &Centre) -> Result<Option<Waiting>> {
    if !decide(&cx.actor, Action::CountCalls, centre.id).is_allowed() {
        return Ok(None);
    }
    let scope = open(cx, centre, Action::CountCalls)?;
    Ok(Some(store::count_open(cx.db(), &scope, cx.now()).await?))
}

/// Promises whose time came in the last ninety days, and those that were kept.
pub async fn kept_count(cx: &Cx, centre: &Centre) -> Result<Kept> {
    let scope = open(cx, centre, Action::CountCalls)?;
    let since = cx.now() - Duration::days(KEPT_DAYS);
    Ok(store::count_kept(cx.db(), &scope, since, cx.now()).await?)
}
