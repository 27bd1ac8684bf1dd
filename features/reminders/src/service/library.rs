//! The library of a centre: adopt a procedure, change it, confirm it, follow what the network says anew.

use std::collections::HashMap;

use centres::Centre;
use kernel::OperationId;
use kernel::paging::{Page, PageRequest};
use uuid::Uuid;
use web::Cx;

use super::{Error, Refusal, Result, open, planning};
use crate::model::library::{Entry, entries, entry};
use crate::model::procedure::{Pending, Procedure, ProcedureRefusal, ProcedureText};
use crate::policy::Action;
use crate::store::procedures;

/// The library as a centre sees it: its own procedures, and what it has not adopted.
#[derive(Debug, Clone)]
pub struct Shelves {
    pub own: Vec<Procedure>,
    /// What of them waits to be read over.
    pub pending: HashMap<Uuid, Pending>,
    pub others: Vec<&'static Entry>,
}

/// The procedures of a centre and those it may adopt.
pub async fn shelves(cx: &Cx, centre: &Centre) -> Result<Shelves> {
    let scope = open(cx, centre, Action::SeeLibrary)?;
    let own = procedures::all(cx.db(), &scope).await?;
    let others = entries().iter().filter(|entry| own.iter().all(|known| known.slug != entry.slug)).collect();
    let pending = procedures::pending(cx.db(), &scope).await?;
    Ok(Shelves { own, pending, others })
}

/// The procedures of a centre, by pages.
pub async fn list(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Procedure>> {
    let scope = open(cx, centre, Action::SeeLibrary)?;
    Ok(procedures::list(cx.db(), &scope, page).await?)
}

/// A procedure of a centre.
pub async fn find(cx: &Cx, centre: &Centre, id: Uuid) -> Result<Procedure> {
    let scope = open(cx, centre, Action::SeeLibrary)?;
    procedures::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)
}

/// A procedure of a centre, with what of it waits to be read over.
pub async fn find_to_read(cx: &Cx, centre: &Centre, id: Uuid) -> Result<(Procedure, Option<Pending>)> {
    let found = find(cx, centre, id).await?;
    let scope = open(cx, centre, Action::SeeLibrary)?;
    Ok((found, procedures::pending(cx.db(), &scope).await?.remove(&id)))
}

fn words(cx: &Cx, key: &str, label: &str) -> String {
    cx.history_texts().t1(key, "x", label)
}

/// Takes copies of procedures of the library, to be confirmed. Says which rows were made.
pub async fn adopt(cx: &Cx, centre: &Centre, slugs: &[String]) -> Result<(Vec<Uuid>, OperationId)> {
    let scope = open(cx, centre, Action::EditLibrary)?;
    let own = procedures::all(cx.db(), &scope).await?;
    let mut chosen = Vec::new();
    for slug in slugs {
        let found = entry(slug).ok_or(Error::NotFound)?;
        if own.iter().any(|known| known.slug == found.slug) {
            return Err(ProcedureRefusal::AlreadyAdopted.into());
        }
        chosen.push(found);
    }
    let Some(first) = chosen.first() else { return Err(super::ReminderRefusal::NothingTicked.into()) };
    let key = if chosen.len() == 1 { "reminders-op-adopt" } else { "reminders-op-adopt-many" };
    let told = if chosen.len() == 1 { first.label.clone() } else { chosen.len().to_string() };
    let operation = cx.operation(Some(centre.id), words(cx, key, &told));
    let mut tx = cx.db().begin(&operation).await?;
    let mut ids = Vec::new();
    for found in chosen {
        let procedure = copy_of(cx, found);
        procedures::insert(&mut tx, &scope, &procedure).await.map_err(|error| match error.is_unique_violation() {
            true => ProcedureRefusal::AlreadyAdopted.into(),
            false => Error::Failed(error),
        })?;
        ids.push(procedure.id);
    }
    tx.commit().await?;
    Ok((ids, operation.id))
}

pub(crate) fn copy_of(cx: &Cx, found: &Entry) -> Procedure {
    Procedure {
        id: Uuid::now_v7(),
        slug: found.slug.clone(),
        text: found.text(),
        version: found.version,
        confirmed_at: None,
        confirmed_by: String::new(),
        retired_at: None,
        created_at: cx.now(),
        updated_at: cx.now(),
        revision: 1,
    }
}

/// Writes a procedure of the centre's own.
pub async fn create(cx: &Cx, centre: &Centre, text: ProcedureText) -> Result<(Uuid, OperationId)> {
    let scope = open(cx, centre, Action::EditLibrary)?;
    refuse(&text)?;
    let id = Uuid::now_v7();
    let procedure = Procedure {
        id,
        slug: format!("ici-{}", id.simple()),
        text,
        version: 0,
        confirmed_at: None,
        confirmed_by: String::new(),
        retired_at: None,
        created_at: cx.now(),
        updated_at: cx.now(),
        revision: 1,
    };
    let operation = cx.operation(Some(centre.id), words(cx, "reminders-op-create", &procedure.text.label));
    let mut tx = cx.db().begin(&operation).await?;
    procedures::insert(&mut tx, &scope, &procedure).await?;
    tx.commit().await?;
    Ok((id, operation.id))
}

fn refuse(text: &ProcedureText) -> Result<()> {
    let refusals = text.refusals();
    if refusals.is_empty() {
        return Ok(());
    }
    Err(Error::Refused(refusals.into_iter().map(Refusal::Procedure).collect()))
}

/// What is done to a procedure.
#[derive(Debug, Clone)]
pub enum Change {
    /// It is written anew; whoever writes it has read it, and says whether it is right.
    Rewrite(Box<ProcedureText>),
    /// Someone of the centre has read it over today.
    Confirm,
    /// What the library says now is taken, to be read over: until then the former dates go on.
    TakeNewer,
    /// Nobody is reminded of it any more.
    Retire,
    Restore,
}

impl Change {
    fn key(&self) -> &'static str {
        match self {
            Self::Rewrite(_) => "reminders-op-rewrite",
            Self::Confirm => "reminders-op-confirm",
            Self::TakeNewer => "reminders-op-newer",
            Self::Retire => "reminders-op-retire",
            Self::Restore => "reminders-op-restore",
        }
    }
}

/// Changes a procedure as it is now, and computes anew what is not told yet of those who are reminded of it.
pub async fn change(cx: &Cx, centre: &Centre, id: Uuid, change: Change) -> Result<OperationId> {
    change_since(cx, centre, (id, None), change).await
}

/// The same, unless someone has changed it since it was read.
pub async fn change_since(
    cx: &Cx,
    centre: &Centre,
    (id, read): (Uuid, Option<i64>),
    change: Change,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::EditLibrary)?;
    let mut procedure = procedures::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if read.is_some_and(|read| read != procedure.revision) {
        return Err(ProcedureRefusal::ChangedMeanwhile.into());
    }
    let pending = procedures::pending(cx.db(), &scope).await?.remove(&id);
    let before = (procedure.text.rule.clone(), procedure.text.remind_before, procedure.is_in_use());
    let left = apply(&mut procedure, pending.clone(), &change, cx)?;
    let is_moved = before != (procedure.text.rule.clone(), procedure.text.remind_before, procedure.is_in_use());
    let operation = cx.operation(Some(centre.id), words(cx, change.key(), &procedure.text.label));
    let mut tx = cx.db().begin(&operation).await?;
    if procedures::update(&mut tx, &scope, &procedure).await? == 0 {
        return Err(ProcedureRefusal::ChangedMeanwhile.into());
    }
    if left != pending {
        procedures::set_pending(&mut tx, &scope, id, left.as_ref()).await?;
    }
    if is_moved {
        planning::replan(cx, &mut tx, &scope, id).await?;
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Changes a procedure; gives what waits to be read over afterwards.
fn apply(procedure: &mut Procedure, pending: Option<Pending>, change: &Change, cx: &Cx) -> Result<Option<Pending>> {
    procedure.updated_at = cx.now();
    match (change, pending) {
        (Change::Rewrite(text), pending) => {
            refuse(text)?;
            // What is read over is what is written: the words in use stay until it is confirmed.
            if let Some(pending) = pending {
                return Ok(Some(Pending { text: (**text).clone(), ..pending }));
            }
            procedure.text = (**text).clone();
            Ok(None)
        }
        (Change::Confirm, pending) => {
            if let Some(pending) = pending {
                procedure.text = pending.text;
                procedure.version = pending.version;
            }
            procedure.confirmed_at = Some(cx.now());
            procedure.confirmed_by = cx.actor.author().name;
            procedure.text.checked_on = cx.today();
            Ok(None)
        }
        (Change::TakeNewer, pending) => {
            let newer = procedure.newer_than(pending.as_ref()).ok_or(ProcedureRefusal::NothingNewer)?;
            if procedure.confirmed_at.is_some() {
                return Ok(Some(Pending { version: newer.version, text: newer.text() }));
            }
            procedure.text = newer.text();
            procedure.version = newer.version;
            Ok(None)
        }
        (Change::Retire, pending) => {
            procedure.retired_at = Some(cx.now());
            Ok(pending)
        }
        (Change::Restore, pending) => {
            procedure.retired_at = None;
            Ok(pending)
        }
    }
}
