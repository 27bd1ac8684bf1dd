//! An import between two pages: uploaded, mapped, previewed, applied or given up.
//!
//! What is kept of the file is the table that was read, rid of what may not be kept; its bytes never are.

use std::collections::BTreeMap;

use auth::Scope;
use centres::Centre;
use kernel::OperationId;
use uuid::Uuid;
use web::Cx;

use super::{ImportChoices, ImportReport, apply, plan_table, recalled_mapping};
use crate::import::{self, Decision, ImportPlan, Table};
use crate::policy::Action;
use crate::service::act::scope_for;
use crate::service::{Error, Result};
use crate::store::{self, StoredImport};

/// An import as its pages see it.
pub struct ImportSession {
    pub stored: StoredImport,
    pub choices: ImportChoices,
    pub(crate) scope: Scope,
}

/// What became of an order to apply.
pub enum Applied {
    Done(OperationId),
    /// People changed since the preview: there is a new one to look at.
    Changed,
}

/// Reads bytes away from the requests of others.
pub async fn read_table(bytes: Vec<u8>, file_name: &str) -> Result<Table> {
    let name = file_name.to_owned();
    let read = tokio::task::spawn_blocking(move || import::read(&bytes, &name)).await?;
    Ok(read?)
}

/// Takes a file in: it is read at once, and kept until the import ends.
pub async fn start_import(cx: &Cx, centre: &Centre, file_name: &str, bytes: Vec<u8>) -> Result<Uuid> {
    let scope = scope_for(cx, centre, Action::ImportPeople)?;
    let table = read_table(bytes, file_name).await?;
    let mapping = recalled_mapping(cx, &scope, &table).await?;
    let file_hash = cx.app.storage.put(json_of(&table).into_bytes()).await?;
    let stored = StoredImport {
        id: Uuid::now_v7(),
        file_name: import::safe_name(file_name),
        file_hash,
        mapping: json_of(&ImportChoices::of(mapping)),
        plan: String::new(),
        report: String::new(),
        state: "mapping".to_owned(),
        operation: None,
        at: cx.now(),
    };
    let mut tx = cx.db().begin_unrecorded().await?;
    store::insert_import(&mut tx, &scope, &stored).await?;
    tx.commit().await?;
    Ok(stored.id)
}

fn json_of<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn broken(column: &'static str, id: Uuid) -> Error {
    db::Error::Inconsistent { table: "people_import", column, id: id.to_string() }.into()
}

/// Finds an import of the centre.
pub async fn load_import(cx: &Cx, centre: &Centre, id: Uuid) -> Result<ImportSession> {
    let scope = scope_for(cx, centre, Action::ImportPeople)?;
    let stored = store::find_import(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let choices = serde_json::from_str(&stored.mapping).map_err(|_| broken("mapping", id))?;
    Ok(ImportSession { stored, choices, scope })
}

impl ImportSession {
    /// Whether something can still be chosen.
    pub fn is_open(&self) -> bool {
        matches!(self.stored.state.as_str(), "mapping" | "preview")
    }

    /// The file, as it was read.
    pub async fn table(&self, cx: &Cx) -> Result<Table> {
        let kept = cx.app.storage.get(&self.stored.file_hash).await?.ok_or(Error::NotFound)?;
        serde_json::from_slice(&kept).map_err(|_| broken("file_hash", self.stored.id))
    }

    /// What was reported when the import was applied.
    pub fn report(&self) -> Result<ImportReport> {
        serde_json::from_str(&self.stored.report).map_err(|_| broken("report", self.stored.id))
    }

    /// The import without its plan nor its file.
    fn ended(&self) -> StoredImport {
        StoredImport { plan: String::new(), file_hash: String::new(), ..self.stored.clone() }
    }

    fn require_open(&self) -> Result<()> {
        if self.is_open() { Ok(()) } else { Err(db::Error::Stale.into()) }
    }

    async fn keep(&self, cx: &Cx, after: StoredImport) -> Result<()> {
        let mut tx = cx.db().begin_unrecorded().await?;
        let kept = store::update_import(&mut tx, &self.scope, &after, &self.stored.state).await?;
        if kept != 1 {
            return Err(db::Error::Stale.into());
        }
        Ok(tx.commit().await?)
    }

    /// Plans with these choices and keeps the plan to be looked at.
    async fn preview(&self, cx: &Cx, choices: ImportChoices) -> Result<()> {
        let plan = plan_table(cx, &self.scope, self.table(cx).await?, &choices).await?;
        let mut after = self.stored.clone();
        after.mapping = json_of(&choices);
        after.plan = json_of(&plan);
        after.state = "preview".to_owned();
        self.keep(cx, after).await
    }
}

/// The plan that the preview shows.
pub fn plan_of(session: &ImportSession) -> Result<ImportPlan> {
    serde_json::from_str(&session.stored.plan).map_err(|_| broken("plan", session.stored.id))
}

/// Says what the columns mean, then plans.
pub async fn choose_mapping(cx: &Cx, session: &ImportSession, choices: ImportChoices) -> Result<()> {
    session.require_open()?;
    choices.mapping.check()?;
    session.preview(cx, choices).await
}

/// Decides of proposals, line by line (`None` leaves the line aside), then plans again.
pub async fn decide_lines(cx: &Cx, session: &ImportSession, decided: BTreeMap<u64, Option<Decision>>) -> Result<()> {
    session.require_open()?;
    let mut choices = session.choices.clone();
    for (line, decision) in decided {
        match decision {
            Some(decision) => {
                choices.ignored.remove(&line);
                choices.decisions.insert(line, decision);
            }
            None => {
                choices.decisions.remove(&line);
                choices.ignored.insert(line);
            }
        }
    }
    session.preview(cx, choices).await
}

/// Applies what the preview shows, unless people changed since: then the preview is made anew.
pub async fn apply_import(cx: &Cx, centre: &Centre, session: &ImportSession) -> Result<Applied> {
    session.require_open()?;
    let shown = plan_of(session)?;
    let plan = plan_table(cx, &session.scope, session.table(cx).await?, &session.choices).await?;
    if plan != shown {
        let mut after = session.stored.clone();
        after.plan = json_of(&plan);
        session.keep(cx, after).await?;
        return Ok(Applied::Changed);
    }
    let operation = apply::operation_of(cx, centre, &session.stored.file_name, &plan);
    let mut report = ImportReport::of(&cx.texts, &session.stored.file_name, &plan, &session.choices.mapping);
    report.operation = Some(operation.id);
    let after = StoredImport {
        state: "applied".to_owned(),
        operation: Some(operation.id),
        report: json_of(&report),
        ..session.ended()
    };
    let mut tx = cx.db().begin(&operation).await?;
    // First, so that of two who press at once one applies and the other is told.
    if store::update_import(&mut tx, &session.scope, &after, &session.stored.state).await? != 1 {
        return Err(db::Error::Stale.into());
    }
    apply::apply(cx, &mut tx, &session.scope, &session.stored.file_name, &plan, &session.choices).await?;
    tx.commit().await?;
    give_up_bytes(cx, session).await?;
    Ok(Applied::Done(operation.id))
}

/// Gives up the table of an import that ended, when no other import needs them.
async fn give_up_bytes(cx: &Cx, session: &ImportSession) -> Result<()> {
    let hash = &session.stored.file_hash;
    if !store::shares_file(cx.db(), session.stored.id, hash).await? {
        cx.app.storage.remove(hash).await?;
    }
    Ok(())
}

/// Gives an import up: nothing was written.
pub async fn abandon_import(cx: &Cx, session: &ImportSession) -> Result<()> {
    session.require_open()?;
    let after = StoredImport { state: "abandoned".to_owned(), ..session.ended() };
    session.keep(cx, after).await?;
    give_up_bytes(cx, session).await
}
