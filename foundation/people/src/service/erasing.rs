//! Forgetting someone, for ever: their rows in every room, the images of the history, their files, their key.
//!
//! What a room keeps for its counts or because the law asks it stays on an empty card. The register remembers that it
//! was done, without a name, so that a copy of the house that is put back does it again ([`finish_erasures`]). Nothing
//! of it is undone.

use std::collections::BTreeMap;

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Utc};
use db::Tx;
use kernel::{CentreId, OperationId, PersonId};
use serde_json::Value;
use uuid::Uuid;
use web::{App, Cx};

use super::act::scope_for;
use super::files::give_up_files;
use super::known_as::{NOBODY, Words};
use super::{Error, Result};
use crate::draft::PersonRefusal;
use crate::policy::Action;
use crate::store::{self, Erasure};

/// Who or what asked that someone be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    Person,
    Rule,
}

impl Origin {
    pub fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Rule => "rule",
        }
    }
}

/// What an erasure gave up.
#[derive(Debug, Default)]
struct GivenUp {
    rows: Vec<Uuid>,
    files: Vec<String>,
    counts: BTreeMap<&'static str, u64>,
}

/// Erases a person whose name was typed again, as the last thing before what cannot come back.
pub async fn erase(cx: &Cx, centre: &Centre, id: PersonId, confirmation: &str) -> Result<OperationId> {
    let scope = scope_for(cx, centre, Action::ErasePeople)?;
    let person = store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if store::is_erased(cx.db(), &scope, id).await? {
        return Err(Error::NotFound);
    }
    let typed = kernel::text::fold(confirmation);
    if typed.trim() != kernel::text::fold(&person.full_name()).trim() {
        return Err(PersonRefusal::NotConfirmed.into());
    }
    let entries = store::entries_of(cx.db(), &scope, id).await?;
    if !store::list_holds(cx.db(), &scope, Some(&entries)).await?.is_empty() {
        return Err(PersonRefusal::Held.into());
    }
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("people-erasure-words"));
    let operation_id = operation.id;
    erase_now(cx, &scope, id, Origin::Person, cx.now()).await?;
    cx.db().begin(&operation).await?.commit().await?;
    Ok(operation_id)
}

/// Erases a person, whoever asked. Done again, it does what is left to do.
pub async fn erase_now(cx: &Cx, scope: &Scope, id: PersonId, origin: Origin, at: DateTime<Utc>) -> Result<()> {
    let mut ids = vec![id];
    ids.extend(store::taken_in_by(cx.db(), scope, &[id]).await?.into_iter().map(|(entry, _)| entry));
    let mut tx = cx.db().begin_unrecorded().await?;
    let words = Words::of(&mut tx, scope, &ids).await?;
    let mut given_up = give_up_rows(cx, &mut tx, scope, &ids).await?;
    given_up.files.extend(store::forget_imports(&mut tx, scope, &words.whole).await?);
    for id in &ids {
        let code = super::person::draw_code();
        store::shed_card(&mut tx, scope, *id, &code, cx.now()).await?;
    }
    forget_words(&mut tx, scope, &ids, &given_up.rows, &words).await?;
    for id in &ids {
        store::put_erasure(&mut tx, scope, &line(cx, *id, origin, at, &given_up)).await?;
    }
    tx.commit().await?;
    shut(cx, scope.centre(), &ids).await?;
    give_up_files(cx, &given_up.files).await;
    Ok(())
}

/// What the rooms hold on these entries, given up as each room says.
async fn give_up_rows(cx: &Cx, tx: &mut Tx, scope: &Scope, ids: &[PersonId]) -> Result<GivenUp> {
    let mut given_up = GivenUp::default();
    for holding in &cx.app.holdings {
        for id in ids {
            let gone = store::give_up_held(tx, scope, holding, *id).await?;
            given_up.rows.extend(gone.rows);
            given_up.files.extend(gone.files);
            *given_up.counts.entry(holding.table).or_default() += gone.count;
        }
    }
    Ok(given_up)
}

/// The images of their rows, their name in what was done, as its author or in its words, and in answers kept for a day.
async fn forget_words(tx: &mut Tx, scope: &Scope, ids: &[PersonId], rows: &[Uuid], words: &Words) -> Result<()> {
    let ids_as_rows: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    let touched = db::forget_rows(tx, rows, &ids_as_rows).await?;
    db::forget_author(tx, &ids_as_rows, NOBODY).await?;
    db::forget_names(tx, scope.centre(), &touched, &words.parts, &words.whole).await?;
    web::forget_answers_saying(tx, &words.in_pages()).await?;
    Ok(())
}

fn line(cx: &Cx, person: PersonId, origin: Origin, at: DateTime<Utc>, given_up: &GivenUp) -> Erasure {
    let counts = serde_json::json!(given_up.counts);
    Erasure {
        person,
        at,
        author_name: cx.actor.author().name,
        origin: origin.code().to_owned(),
        counts,
        wiped_at: None,
    }
}

/// Destroys the keys: what was sealed for these people stays shut in every copy of the house.
async fn shut(cx: &Cx, centre: CentreId, ids: &[PersonId]) -> Result<()> {
    for id in ids {
        cx.app.keys.destroy(centre, *id, cx.now()).await?;
    }
    Ok(())
}

/// Does again what a copy of the house that was put back has forgotten, and ends what was cut short. Says how many.
pub async fn finish_erasures(cx: &Cx) -> Result<usize> {
    let mut done = 0;
    let erased = cx.app.keys.erased().await?;
    for (centre, person) in store::list_erased_unscoped(cx.db()).await? {
        // Cut short between the rows and the key.
        if !erased.iter().any(|(_, known, _)| *known == person) {
            cx.app.keys.destroy(centre, person, cx.now()).await?;
        }
    }
    for (centre, person, at) in erased {
        let scope = Scope::of_house(centre);
        let is_here = store::find(cx.db(), &scope, person).await?.is_some();
        if is_here && !store::is_erased(cx.db(), &scope, person).await? {
            erase_now(cx, &scope, person, Origin::Person, at).await?;
            done += 1;
        }
    }
    Ok(done + wipe(cx).await?)
}

/// Writes the files of the engine anew, so that no free room of theirs holds what was given up. Says for how many.
pub async fn wipe(cx: &Cx) -> Result<usize> {
    if !store::awaits_wiping_unscoped(cx.db()).await? {
        return Ok(0);
    }
    let begun = cx.now();
    db::wipe(cx.db()).await?;
    let mut tx = cx.db().begin_unrecorded().await?;
    let wiped = store::mark_wiped_unscoped(&mut tx, begun, cx.now()).await?;
    tx.commit().await?;
    Ok(usize::try_from(wiped).unwrap_or(usize::MAX))
}

/// The work after an erasure that need not keep anybody waiting.
pub fn wiping() -> jobs::JobKind<std::sync::Arc<App>> {
    jobs::JobKind {
        name: "people-wipe",
        every: Some(chrono::Duration::minutes(10)),
        run: |app, _: Value| {
            Box::pin(async move {
                let cx = Cx::of_house(&app, "la nuit");
                let wiped = wipe(&cx).await.map_err(|error| jobs::JobError::Retry(error.to_string()))?;
                if wiped > 0 {
                    tracing::info!(wiped, "the files were written anew after an erasure");
                }
                Ok(())
            })
        },
    }
}
