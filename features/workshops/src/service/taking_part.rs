//! A telephone takes part: it joins by the code of the screen, without account and without a name; it says, it votes.
//!
//! Its token is its own and stands in its cookie: asleep or reloaded, it finds its words and its points again.

use auth::{Actor, Scope, Secret, Throttle};
use centres::Centre;
use chrono::Duration;
use kernel::CentreId;
use kernel::ids::SpokenCode;
use web::Cx;

use super::{Error, Result, hold, reading};
use crate::model::item::{Author, Item, ItemKind, Line, MOST_FROM_ONE, MOST_ITEMS, read_words};
use crate::model::live::Live;
use crate::model::refusal::Refusal;
use crate::model::vote::Ballot;
use crate::model::workshop::{AttendeeRole, Workshop};
use crate::model::{ItemId, ParticipantId, WorkshopId};
use crate::policy::scope_to_take_part;
use crate::store::{items, live, taking_part, votes, workshops};

/// The codes that are typed wrong in a quarter of an hour, by everyone together: nobody guesses one of three hundred
/// million so, and a whole room may mistype. Who reads the square with a telephone types nothing.
pub(crate) const WRONG_CODES: Throttle = Throttle { kind: "workshop-codes", tries: 200, window: Duration::minutes(15) };

/// The telephones that join one workshop in a few minutes. A hall arrives at once, and behind one address: no address is
/// looked at. Whoever has the code and fills the places does it slowly enough to be seen on the console and shut out.
pub(crate) const JOINING: Throttle = Throttle { kind: "workshop-join", tries: 150, window: Duration::minutes(5) };

/// The most telephones of a workshop.
pub(crate) const MOST_TELEPHONES: i64 = 500;

/// The open workshop behind a code that was typed.
pub async fn find_by_code(cx: &Cx, typed: &str) -> Result<(CentreId, WorkshopId)> {
    if WRONG_CODES.is_spent(cx.db(), "", cx.now()).await? {
        return Err(Refusal::TooManyTries.into());
    }
    let found = match SpokenCode::parse(typed) {
        Some(code) => workshops::find_by_code(cx.db(), code.as_str()).await?,
        None => return Err(Refusal::CodeUnknown.into()),
    };
    match found {
        Some(found) => Ok(found),
        None => {
            let left = WRONG_CODES.take(cx.db(), "", cx.now()).await?;
            Err(if left.is_ok() { Refusal::CodeUnknown } else { Refusal::TooManyTries }.into())
        }
    }
}

/// What a telephone sees.
#[derive(Debug, Clone)]
pub struct Part {
    pub workshop: Workshop,
    pub live: Live,
    /// Who it is, once it has joined.
    pub joined: Option<ParticipantId>,
}

/// Where a workshop stands, for a telephone with or without a token.
pub async fn find(cx: &Cx, centre: &Centre, id: WorkshopId, token: Option<&str>) -> Result<Part> {
    let scope = scope_to_take_part(centre.id);
    let live = live::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let workshop = workshops::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let joined = who(cx, &scope, id, token).await?;
    Ok(Part { workshop, live, joined })
}

/// How far the steps have changed, for a telephone that follows: one small question.
pub async fn stage(cx: &Cx, centre: &Centre, id: WorkshopId) -> Result<i64> {
    let scope = scope_to_take_part(centre.id);
    Ok(live::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?.stage)
}

/// Everything that is shown of a workshop, for a telephone that has joined.
pub async fn see(cx: &Cx, centre: &Centre, id: WorkshopId) -> Result<reading::Sight> {
    reading::sight(cx, &scope_to_take_part(centre.id), id).await
}

/// The points that a telephone gave.
pub async fn own_points(
    cx: &Cx,
    centre: &Centre,
    own: ParticipantId,
) -> Result<std::collections::HashMap<ItemId, i64>> {
    Ok(votes::of(cx.db(), &scope_to_take_part(centre.id), own).await?)
}

async fn who(cx: &Cx, scope: &Scope, id: WorkshopId, token: Option<&str>) -> Result<Option<ParticipantId>> {
    match token {
        Some(token) => Ok(taking_part::find(cx.db(), scope, id, &Secret::hash_of(token)).await?),
        None => Ok(None),
    }
}

/// Joins with a telephone, and gives it its token; one that has joined already keeps its own.
pub async fn join(
    cx: &Cx,
    centre: &Centre,
    id: WorkshopId,
    role: Option<AttendeeRole>,
    token: Option<&str>,
) -> Result<Option<Secret>> {
    let scope = scope_to_take_part(centre.id);
    let part = find(cx, centre, id, token).await?;
    if part.joined.is_some() {
        return Ok(None);
    }
    if !part.live.is_open() {
        return Err(Refusal::NotOpen.into());
    }
    JOINING.take(cx.db(), &id.to_string(), cx.now()).await?.map_err(|_| Refusal::TooManyAtOnce)?;
    let secret = Secret::draw_for_card();
    let mut tx = cx.db().begin_unrecorded().await?;
    if !hold(&mut tx, &scope, id).await?.is_open() {
        return Err(Refusal::NotOpen.into());
    }
    if taking_part::count(&mut tx, &scope, id).await?.joined >= MOST_TELEPHONES {
        return Err(Refusal::RoomFull.into());
    }
    let own = (id, ParticipantId::new());
    taking_part::insert(&mut tx, &scope, own, (&secret.hash(), role), cx.now()).await?;
    tx.commit().await?;
    Ok(Some(secret))
}

/// What is said on a telephone.
#[derive(Debug, Clone)]
pub struct Saying {
    /// What the page asked for: the step may have changed since.
    pub kind: ItemKind,
    pub words: String,
    pub author: Option<Author>,
}

/// Keeps what is said on a telephone.
pub async fn say(cx: &Cx, centre: &Centre, id: WorkshopId, token: Option<&str>, saying: Saying) -> Result<ItemId> {
    let scope = scope_to_take_part(centre.id);
    let part = find(cx, centre, id, token).await?;
    let own = part.joined.ok_or(Error::NotJoined)?;
    let words = read_words(&saying.words)?;
    let told = cx.history_texts().t1("workshops-op-said", "x", part.workshop.terms.title.as_str());
    let mut operation = cx.operation(Some(centre.id), told);
    // A room speaks: whose telephone it was is in no history.
    operation.author = Actor::Visitor.author();
    let mut tx = cx.db().begin(&operation).await?;
    let now = hold(&mut tx, &scope, id).await?;
    if now.takes(&part.workshop) != Some(saying.kind) {
        return Err(if now.is_open() { Refusal::StepClosed } else { Refusal::AlreadyOver }.into());
    }
    let (everything, from_one) = items::count(&mut tx, &scope, (id, Some(own))).await?;
    if everything >= MOST_ITEMS || from_one >= MOST_FROM_ONE {
        let is_one = from_one >= MOST_FROM_ONE;
        return Err(if is_one { Refusal::TooManyFromOne } else { Refusal::TooManyItems }.into());
    }
    let line = Line { words, said_by: 1 };
    let item = Item { participant: Some(own), ..Item::said(saying.kind, line, cx.now()) };
    items::insert(&mut tx, &scope, id, std::slice::from_ref(&item)).await?;
    if let Some(author) = &saying.author {
        items::insert_author(&mut tx, &scope, (id, item.id), author, cx.now()).await?;
    }
    tx.commit().await?;
    Ok(item.id)
}

/// Gives the points of a telephone, in the place of those it gave before.
pub async fn vote(
    cx: &Cx,
    centre: &Centre,
    id: WorkshopId,
    token: Option<&str>,
    given: &[(ItemId, i64)],
) -> Result<i64> {
    let scope = scope_to_take_part(centre.id);
    let part = find(cx, centre, id, token).await?;
    let own = part.joined.ok_or(Error::NotJoined)?;
    let mut tx = cx.db().begin_unrecorded().await?;
    hold(&mut tx, &scope, id).await?.takes_points()?;
    let said = items::list(&mut tx, &scope, id).await?;
    let ballot = Ballot::read(given, &said, part.workshop.terms.points)?;
    votes::replace(&mut tx, &scope, (id, own), &ballot).await?;
    let voted_at = (ballot.total() > 0).then(|| cx.now());
    taking_part::mark_voted(&mut tx, &scope, own, voted_at).await?;
    tx.commit().await?;
    Ok(ballot.total())
}
