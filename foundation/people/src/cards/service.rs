//! What the desk does with cards: the policy is asked, the words of the history written, the secrets told once.

use accounts::cards::sheets::{self, Sheet, SheetCard};
use accounts::cards::{self, CardLine, CardState, Holder, PinRefusal, pins};
use auth::Scope;
use centres::Centre;
use db::Operation;
use kernel::{AccountId, OperationId, PersonId};
use uuid::Uuid;
use web::{Cx, Problem};

use super::policy::{Action, decide};
use crate::model::Person;
use crate::store;

/// The most cards of one act: what a desk cuts out in an afternoon.
pub const MOST_CARDS: usize = 200;

/// Cards just given, or a PIN: what is shown and printed for a quarter of an hour.
#[derive(Debug, Clone)]
pub struct Given {
    pub operation: OperationId,
    /// Where it is kept, sealed, until it is printed.
    pub sheet: Uuid,
    pub contents: Sheet,
}

/// The scope of an actor who may do this in the centre.
pub(crate) fn scope_for(cx: &Cx, centre: &Centre, action: Action) -> Result<Scope, Problem> {
    Ok(Scope::opened_by(decide(&cx.actor, action, centre.id), centre.id)?)
}

async fn people(cx: &Cx, scope: &Scope, ids: &[PersonId]) -> Result<Vec<Person>, Problem> {
    let mut known = store::persons_by_ids(cx.db(), scope, ids).await?;
    known.retain(|person| person.archived_at.is_none());
    known.sort_by_key(|person| ids.iter().position(|id| *id == person.id));
    if known.is_empty() { Err(Problem::NotFound) } else { Ok(known) }
}

pub(crate) async fn person(cx: &Cx, scope: &Scope, id: PersonId) -> Result<Person, Problem> {
    people(cx, scope, &[id]).await?.into_iter().next().ok_or(Problem::NotFound)
}

fn operation(cx: &Cx, centre: &Centre, key: &str, about: &str) -> Operation {
    cx.operation(Some(centre.id), cx.history_texts().t1(key, "x", about))
}

/// How the card and the PIN of a person stand.
pub(crate) async fn line(cx: &Cx, scope: &Scope, id: PersonId) -> Result<CardLine, Problem> {
    let lines = cards::store::lines_of(cx.db(), scope, &[id]).await?;
    Ok(lines.into_iter().next().map(|(_, line)| line).unwrap_or_default())
}

/// Gives each of these people a card, and a PIN to who has none; the cards they had are void from now on.
pub async fn give_cards(cx: &Cx, centre: &Centre, ids: &[PersonId], has_names: bool) -> Result<Given, Problem> {
    let scope = scope_for(cx, centre, Action::Give)?;
    let known = people(cx, &scope, ids.get(..MOST_CARDS).unwrap_or(ids)).await?;
    let ids: Vec<PersonId> = known.iter().map(|person| person.id).collect();
    let lines = cards::store::lines_of(cx.db(), &scope, &ids).await?;
    let holders: Vec<Holder> = lines.iter().map(|(person, line)| holder(*person, line)).collect();
    let operation = match known.as_slice() {
        [one] => operation(cx, centre, "people-cards-words-given", &one.full_name()),
        several => operation(cx, centre, "people-cards-words-given-many", &several.len().to_string()),
    };
    let drawn = cards::issue(cx.db(), &scope, &operation, &holders).await?;
    let faces = known.iter().zip(drawn).zip(holders).map(|((person, drawn), holder)| SheetCard {
        person: person.id.uuid(),
        name: person.full_name(),
        code: drawn.code,
        words: drawn.words,
        pin: holder.pin,
    });
    keep(cx, &scope, operation.id, Sheet { cards: faces.collect(), has_names }).await
}

fn holder(person: PersonId, line: &CardLine) -> Holder {
    Holder {
        person,
        account: line.card.as_ref().and_then(|card| card.account),
        pin: (line.state == CardState::NoPin).then(pins::draw),
    }
}

async fn keep(cx: &Cx, scope: &Scope, operation: OperationId, contents: Sheet) -> Result<Given, Problem> {
    let sheet = sheets::keep(cx.db(), &cx.app.keys, scope, &contents, cx.now())
        .await
        .map_err(|error| Problem::failed(&error))?;
    Ok(Given { operation, sheet, contents })
}

/// Makes the card of a person void.
pub async fn void_card(cx: &Cx, centre: &Centre, id: PersonId) -> Result<OperationId, Problem> {
    let scope = scope_for(cx, centre, Action::Give)?;
    let known = person(cx, &scope, id).await?;
    let operation = operation(cx, centre, "people-cards-words-void", &known.full_name());
    match cards::void(cx.db(), &scope, &operation, id).await {
        Err(db::Error::Stale) => Err(Problem::NotFound),
        other => Ok(other.map(|()| operation.id)?),
    }
}

/// Gives a person another PIN: the one they chose, or one that is drawn.
pub async fn give_pin(
    cx: &Cx,
    centre: &Centre,
    id: PersonId,
    chosen: &str,
) -> Result<Result<Given, PinRefusal>, Problem> {
    let scope = scope_for(cx, centre, Action::Give)?;
    let known = person(cx, &scope, id).await?;
    let pin = if chosen.trim().is_empty() { pins::draw() } else { chosen.to_owned() };
    let operation = operation(cx, centre, "people-cards-words-pin", &known.full_name());
    if let Err(refusal) = pins::put(cx.db(), &scope, &operation, id, &pin).await? {
        return Ok(Err(refusal));
    }
    let told = SheetCard { person: id.uuid(), name: known.full_name(), pin: Some(pin), ..SheetCard::default() };
    let contents = Sheet { cards: vec![told], has_names: false };
    Ok(Ok(keep(cx, &scope, operation.id, contents).await?))
}

/// Gives a person their five tries back.
pub async fn unlock(cx: &Cx, centre: &Centre, id: PersonId) -> Result<OperationId, Problem> {
    let scope = scope_for(cx, centre, Action::Give)?;
    let known = person(cx, &scope, id).await?;
    let operation = operation(cx, centre, "people-cards-words-unlocked", &known.full_name());
    if pins::unlock(cx.db(), &scope, &operation, id).await? { Ok(operation.id) } else { Err(Problem::NotFound) }
}

/// Ties the card of a person to a volunteer's account, or to none. Anything more than a volunteer is not found.
pub(crate) async fn tie(
    cx: &Cx,
    centre: &Centre,
    id: PersonId,
    account: Option<AccountId>,
) -> Result<OperationId, Problem> {
    let scope = scope_for(cx, centre, Action::Tie)?;
    let known = person(cx, &scope, id).await?;
    if let Some(account) = account {
        let is_ours = volunteers(cx, &scope).await?.iter().any(|(known, _)| *known == account);
        if !is_ours || !cards::sessions::opens_account(cx.db(), account).await? {
            return Err(Problem::NotFound);
        }
    }
    let operation = operation(cx, centre, "people-cards-words-tied", &known.full_name());
    match cards::tie(cx.db(), &scope, &operation, id, account).await {
        Err(db::Error::Stale) => Err(Problem::NotFound),
        other => Ok(other.map(|()| operation.id)?),
    }
}

/// The volunteers of the team, each with their name.
pub(crate) async fn volunteers(cx: &Cx, scope: &Scope) -> Result<Vec<(AccountId, String)>, Problem> {
    let team = accounts::store::list_team(cx.db(), scope).await?;
    let only =
        |id: AccountId| team.iter().filter(|(a, _)| a.id == id).all(|(_, role)| *role == kernel::Role::Volunteer);
    let open = team.iter().filter(|(account, _)| account.disabled_at.is_none() && only(account.id));
    Ok(open.map(|(account, _)| (account.id, account.name.clone())).collect())
}
