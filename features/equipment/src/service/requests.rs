//! What residents ask for, and what the team answers.

use auth::Scope;
use centres::Centre;
use chrono::Duration;
use kernel::OperationId;
use people::import::read_phone;
use web::Cx;

use super::{Error, Result, open, words};
use crate::model::item::{LONGEST_LINE, LONGEST_TEXT, is_longer};
use crate::model::refusal::Refusal;
use crate::model::{ItemId, RequestId};
use crate::policy::Action;
use crate::store::items;
use crate::store::requests::{self, Request};

/// The most requests that a centre takes in one hour, from whom nothing is known.
const MOST_AN_HOUR: i64 = 60;

/// A request as typed.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    pub item: Option<ItemId>,
    pub name: String,
    pub phone: String,
    pub words: String,
}

/// Asks for a thing: anyone may, with a name and a number, or with their card.
pub async fn ask(cx: &Cx, centre: &Centre, asked: Asked) -> Result<RequestId> {
    let scope = Scope::public(centre.id);
    let person = cx.actor.own_file(centre.id);
    if let Some(item) = asked.item {
        let found = items::find(cx.db(), &scope, item).await?.filter(|item| item.details.is_offered);
        found.ok_or(Error::NotFound)?;
    }
    if asked.item.is_none() && asked.words.trim().is_empty() || is_longer(&asked.words, LONGEST_TEXT) {
        return Err(Refusal::RequestWords.into());
    }
    let phone = read_phone(&asked.phone).map(|phone| phone.e164).unwrap_or_default();
    let name = asked.name.trim().to_owned();
    if is_longer(&name, LONGEST_LINE) {
        return Err(Refusal::Long("nom").into());
    }
    if person.is_none() && (name.is_empty() || phone.is_empty()) {
        return Err(Refusal::RequestContact.into());
    }
    let (_, recent) = requests::count(cx.db(), &scope, cx.now() - Duration::hours(1)).await?;
    if person.is_none() && recent >= MOST_AN_HOUR {
        return Err(Refusal::RequestFlood.into());
    }
    let request = Request {
        id: RequestId::new(),
        item: asked.item,
        person,
        name,
        phone,
        words: asked.words.trim().to_owned(),
        state: "open".to_owned(),
        answer: String::new(),
        asked_at: cx.now(),
    };
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("equipment-op-ask"));
    let mut tx = cx.db().begin(&operation).await?;
    requests::insert(&mut tx, &scope, &request).await?;
    tx.commit().await?;
    Ok(request.id)
}

/// What was asked for, with the thing when there is one.
pub async fn list(cx: &Cx, centre: &Centre) -> Result<Vec<(Request, Option<String>)>> {
    let scope = open(cx, centre, Action::SeeEquipment)?;
    let found = requests::list(cx.db(), &scope).await?;
    let ids: Vec<ItemId> = found.iter().filter_map(|request| request.item).collect();
    let things = items::by_ids(cx.db(), &scope, &ids).await?;
    let name = |request: &Request| {
        things.iter().find(|item| Some(item.id) == request.item).map(|item| item.details.name.clone())
    };
    Ok(found.into_iter().map(|request| (request.clone(), name(&request))).collect())
}

/// Answers a request, once: it is accepted, or refused with a reason.
pub async fn answer(
    cx: &Cx,
    centre: &Centre,
    id: RequestId,
    (is_accepted, said): (Option<bool>, &str),
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Lend)?;
    requests::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let is_accepted = is_accepted.ok_or(Refusal::DecisionMissing)?;
    if is_longer(said, LONGEST_TEXT) {
        return Err(Refusal::Long("reponse").into());
    }
    let (state, key) =
        if is_accepted { ("accepted", "equipment-op-accept") } else { ("refused", "equipment-op-refuse") };
    let operation = cx.operation(Some(centre.id), words(cx, key, &centre.name));
    let mut tx = cx.db().begin(&operation).await?;
    if !requests::answer(&mut tx, &scope, id, (state, said.trim())).await? {
        return Err(Refusal::RequestAnswered.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}
