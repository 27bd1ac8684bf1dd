//! An import between two pages: uploaded, mapped, previewed, applied or given up.
//!
//! What is kept of the file is the table that was read, rid of what may not be kept; its bytes never are.

use std::collections::BTreeMap;
use std::sync::Arc;

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

/// How long a table waits for someone to end its import.
const KEPT_DAYS: i64 = 7;

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
    let id = Uuid::now_v7();
    let file_hash = cx.app.storage.put(json_of("file_hash", id, &table)?.into_bytes()).await?;
    let stored = StoredImport {
        id,
        file_name: import::safe_name(file_name),
        file_hash,
        mapping: json_of("mapping", id, &ImportChoices::of(mapping))?,
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

fn json_of<T: serde::Serialize>(column: &'static str, id: Uuid, value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|_| broken(column, id))
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
        let planned = plan_table(cx, &self.scope, Arc::new(self.table(cx).await?), &choices).await?;
        let mut after = self.stored.clone();
        after.mapping = json_of("mapping", after.id, &choices)?;
        after.plan = json_of("plan", after.id, &planned.plan)?;
        after.state = "preview".to_owned();
        self.keep(cx, after).await
    }

    /// The preview made anew, because people changed since the one that was looked at.
    async fn show_again(&self, cx: &Cx) -> Result<Applied> {
        self.preview(cx, self.choices.clone()).await?;
        Ok(Applied::Changed)
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
    let (stored, choices) = (&session.stored, &session.choices);
    let shown = plan_of(session)?;
    let planned = plan_table(cx, &session.scope, Arc::new(session.table(cx).await?), choices).await?;
    if planned.plan != shown {
        return session.show_again(cx).await;
    }
    let operation = apply::operation_of(cx, centre, &stored.file_name, &planned.plan);
    let mut report = ImportReport::of(&cx.texts, &stored.file_name, &planned.plan, &choices.mapping);
    report.operation = Some(operation.id);
    let after = StoredImport {
        operation: Some(operation.id),
        report: json_of("report", stored.id, &report)?,
        ..ended(stored, "applied")
    };
    let mut tx = cx.db().begin(&operation).await?;
    // First, so that of two who press at once one applies and the other is told.
    if store::update_import(&mut tx, &session.scope, &after, &stored.state).await? != 1 {
        return Err(db::Error::Stale.into());
    }
    if !apply::apply(cx, &mut tx, &session.scope, &stored.file_name, &planned, choices).await? {
        drop(tx);
        return session.show_again(cx).await;
    }
    tx.commit().await?;
    give_up_table(cx, &session.scope, after).await;
    Ok(Applied::Done(operation.id))
}

/// Gives an import up: nothing was written.
pub async fn abandon_import(cx: &Cx, session: &ImportSession) -> Result<()> {
    session.require_open()?;
    let after = ended(&session.stored, "abandoned");
    session.keep(cx, after.clone()).await?;
    give_up_table(cx, &session.scope, after).await;
    Ok(())
}

/// Gives up, in every centre, the imports that nobody ended in a week, and the tables that an end left behind.
pub async fn forget_imports(cx: &Cx) -> Result<u64> {
    let before = cx.now() - chrono::Duration::days(KEPT_DAYS);
    let mut forgotten = 0;
    for (scope, stored) in store::list_forgotten_unscoped(cx.db(), before).await? {
        let is_open = matches!(stored.state.as_str(), "mapping" | "preview");
        let after = if is_open { ended(&stored, "abandoned") } else { stored.clone() };
        let mut tx = cx.db().begin_unrecorded().await?;
        if store::update_import(&mut tx, &scope, &after, &stored.state).await? == 1 {
            tx.commit().await?;
            give_up_table(cx, &scope, after).await;
            forgotten += 1;
        }
    }
    Ok(forgotten)
}

/// An import without its plan. Where its table is stays written until the table is gone.
fn ended(stored: &StoredImport, state: &str) -> StoredImport {
    StoredImport { plan: String::new(), state: state.to_owned(), ..stored.clone() }
}

/// Takes the table of an import that ended away. The end holds whatever happens here: what fails is told to those
/// who keep the house, and tried again at night.
async fn give_up_table(cx: &Cx, scope: &Scope, ended: StoredImport) {
    let import = ended.id;
    if let Err(error) = take_table_away(cx, scope, ended).await {
        tracing::warn!(%error, %import, "the table of an import that ended is still there");
    }
}

async fn take_table_away(cx: &Cx, scope: &Scope, ended: StoredImport) -> Result<()> {
    if !store::shares_file(cx.db(), ended.id, &ended.file_hash).await? {
        cx.app.storage.remove(&ended.file_hash).await?;
    }
    let mut tx = cx.db().begin_unrecorded().await?;
    let state = ended.state.clone();
    let bare = StoredImport { file_hash: String::new(), ..ended };
    store::update_import(&mut tx, scope, &bare, &state).await?;
    Ok(tx.commit().await?)
}
