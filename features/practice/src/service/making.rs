//! Making simulators: begun from a model, changed page by page, published once they are sound.

use auth::Scope;
use centres::Centre;
use db::Tx;
use kernel::OperationId;
use web::Cx;

use super::{Error, Result, open, words};
use crate::model::check::{LONGEST_TITLE, faults};
use crate::model::refusal::Refusal;
use crate::model::simulator::Simulator;
use crate::model::text::Text;
use crate::model::workbench::{Beginning, blank};
use crate::model::{SimulatorId, library};
use crate::policy::Action;
use crate::store::simulators::{self, New, Own};

/// The most bytes of a simulator as data.
const MOST_BYTES: usize = 200_000;

/// The words with which a new simulator begins.
pub fn beginning(cx: &Cx) -> Beginning {
    let t = |key: &str| cx.t(key);
    Beginning {
        promise: t("practice-new-promise"),
        fear: t("practice-new-fear"),
        guide: t("practice-new-guide"),
        order: t("practice-new-order"),
        done: t("practice-new-done"),
        bar: t("practice-new-bar"),
        text: t("practice-new-text"),
        button: t("practice-new-button"),
        hints: [t("practice-new-hint-one"), t("practice-new-hint-two")],
        show: t("practice-new-show"),
    }
}

fn title_refusal(title: &str) -> Option<Refusal> {
    if title.trim().is_empty() {
        return Some(Refusal::TitleMissing);
    }
    title.chars().nth(LONGEST_TITLE).is_some().then_some(Refusal::Long("titre"))
}

/// Whether a simulator is small enough to be kept.
pub(crate) fn is_small(simulator: &Simulator) -> bool {
    serde_json::to_vec(simulator).is_ok_and(|bytes| bytes.len() <= MOST_BYTES)
}

/// The part of an address of a simulator that a centre makes: drawn, and never one of the house's.
fn own_code() -> String {
    let drawn = uuid::Uuid::now_v7().simple().to_string();
    format!("s-{}", drawn.get(20..).unwrap_or(&drawn))
}

/// Keeps a new simulator in a transaction of someone else's; nothing where the centre has as many as its list shows.
pub(crate) async fn keep(
    cx: &Cx,
    tx: &mut Tx,
    scope: &Scope,
    simulator: Simulator,
    from_code: &str,
) -> db::Result<Option<SimulatorId>> {
    // Two who add the last one at once are counted one after the other.
    centres::store::hold(tx, scope).await?;
    if simulators::count(&mut *tx, scope).await? >= simulators::MOST {
        return Ok(None);
    }
    let new = New { id: SimulatorId::new(), code: own_code(), simulator, from_code: from_code.to_owned() };
    simulators::insert(tx, scope, &new, cx.now()).await?;
    Ok(Some(new.id))
}

/// Begins a simulator: blank, or as a copy of one of the house's.
pub async fn begin(cx: &Cx, centre: &Centre, title: &str, model: &str) -> Result<(SimulatorId, OperationId)> {
    open(cx, centre, Action::WritePractice)?;
    let simulator = match model {
        "" => blank(&beginning(cx)),
        code => library::find(code).cloned().ok_or(Refusal::ModelUnknown)?,
    };
    let simulator = Simulator { title: Text::from(title), ..simulator };
    bring(cx, centre, simulator, model).await
}

/// Keeps a whole simulator that was made elsewhere, as a draft.
pub async fn bring(
    cx: &Cx,
    centre: &Centre,
    simulator: Simulator,
    from_code: &str,
) -> Result<(SimulatorId, OperationId)> {
    let scope = open(cx, centre, Action::WritePractice)?;
    check_keepable(&simulator)?;
    let operation = cx.operation(Some(centre.id), words(cx, "practice-op-begin", simulator.title.french()));
    let mut tx = cx.db().begin(&operation).await?;
    let id = keep(cx, &mut tx, &scope, simulator, from_code).await?.ok_or(Refusal::TooMany)?;
    tx.commit().await?;
    Ok((id, operation.id))
}

fn check_keepable(simulator: &Simulator) -> Result<()> {
    if let Some(refusal) = title_refusal(simulator.title.french()) {
        return Err(refusal.into());
    }
    if is_small(simulator) { Ok(()) } else { Err(Refusal::Long("").into()) }
}

/// Writes a draft that was read at a revision.
pub async fn write(cx: &Cx, centre: &Centre, own: &Own, draft: &Simulator) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WritePractice)?;
    check_keepable(draft)?;
    let operation = cx.operation(Some(centre.id), words(cx, "practice-op-change", draft.title.french()));
    let mut tx = cx.db().begin(&operation).await?;
    if !simulators::update(&mut tx, &scope, (own.id, own.revision), draft, cx.now()).await? {
        return Err(Refusal::StateMoved.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Shows a simulator to everyone, once nothing is wrong with it.
pub async fn publish(cx: &Cx, centre: &Centre, id: SimulatorId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WritePractice)?;
    let own = simulators::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let found = faults(&own.draft);
    if !found.is_empty() {
        return Err(Error::Refused(found.into_iter().map(Refusal::Unsound).collect()));
    }
    let operation = cx.operation(Some(centre.id), words(cx, "practice-op-publish", &own.title));
    let mut tx = cx.db().begin(&operation).await?;
    if !simulators::set_published(&mut tx, &scope, (id, own.revision), Some(&own.draft)).await? {
        return Err(Refusal::StateMoved.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Shows a simulator to nobody any more; the draft stays.
pub async fn withdraw(cx: &Cx, centre: &Centre, id: SimulatorId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WritePractice)?;
    let own = simulators::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let operation = cx.operation(Some(centre.id), words(cx, "practice-op-withdraw", &own.title));
    let mut tx = cx.db().begin(&operation).await?;
    if !simulators::set_published(&mut tx, &scope, (id, own.revision), None).await? {
        return Err(Refusal::StateMoved.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Takes a simulator away; undoing brings it back.
pub async fn remove(cx: &Cx, centre: &Centre, id: SimulatorId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WritePractice)?;
    let own = simulators::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let operation = cx.operation(Some(centre.id), words(cx, "practice-op-remove", &own.title));
    let mut tx = cx.db().begin(&operation).await?;
    if simulators::delete(&mut tx, &scope, id).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation.id)
}
