//! Taking stock: opened, scanned, compared, closed with what was missing.

use auth::Scope;
use centres::Centre;
use db::Conn;
use kernel::OperationId;
use web::Cx;

use super::{Error, Result, open, words};
use crate::model::refusal::Refusal;
use crate::model::stock::{Findings, Scan, Stocktake, compare};
use crate::model::{StocktakeId, label};
use crate::policy::Action;
use crate::store::{items, stock};

/// The stock-takings of the centre.
pub async fn list(cx: &Cx, centre: &Centre) -> Result<Vec<Stocktake>> {
    let scope = open(cx, centre, Action::SeeEquipment)?;
    Ok(stock::list(cx.db(), &scope).await?)
}

/// A stock-taking with what it says so far.
pub async fn show(cx: &Cx, centre: &Centre, id: StocktakeId) -> Result<(Stocktake, Findings)> {
    let scope = open(cx, centre, Action::SeeEquipment)?;
    let stocktake = stock::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    Ok((stocktake, findings(cx.db().into(), &scope, id).await?))
}

async fn findings(mut conn: Conn<'_>, scope: &Scope, id: StocktakeId) -> Result<Findings> {
    let things = items::all(conn.again(), scope).await?;
    let scans = stock::scans(conn, scope, id).await?;
    Ok(compare(&things, &scans))
}

/// Opens a stock-taking, one at a time.
pub async fn begin(cx: &Cx, centre: &Centre) -> Result<(StocktakeId, OperationId)> {
    let scope = open(cx, centre, Action::Lend)?;
    let stocktake = Stocktake {
        id: StocktakeId::new(),
        opened_at: cx.now(),
        opened_by: cx.actor.author().name,
        closed_at: None,
        missing: String::new(),
    };
    let operation = cx.operation(Some(centre.id), words(cx, "equipment-op-stock", &centre.name));
    let mut tx = cx.db().begin(&operation).await?;
    // The table knows one open at a time: of two who begin at once, one does.
    if !stock::insert(&mut tx, &scope, &stocktake).await? {
        return Err(Refusal::StocktakeOpen.into());
    }
    tx.commit().await?;
    Ok((stocktake.id, operation.id))
}

/// Notes labels that were scanned or typed, one a line or with commas between; what no thing has is kept as it was typed.
pub async fn scan(cx: &Cx, centre: &Centre, id: StocktakeId, typed: &str) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Lend)?;
    stock::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let pieces = typed.split(['\n', '\t', ',', ';']);
    let labels: Vec<String> = pieces.map(label::read).filter(|label| !label.is_empty()).take(500).collect();
    if labels.is_empty() {
        return Err(Refusal::ScanMissing.into());
    }
    let operation = cx.operation(Some(centre.id), words(cx, "equipment-op-scan", &labels.len().to_string()));
    let mut tx = cx.db().begin(&operation).await?;
    if !stock::hold(&mut tx, &scope, id).await? {
        return Err(Refusal::StocktakeClosed.into());
    }
    for label in labels {
        let item = items::by_label(&mut tx, &scope, &label).await?;
        // One thing is one line, with or without its hyphens.
        let typed = item.as_ref().map_or(label, |item| item.label.clone());
        let scan = Scan { item: item.map(|item| item.id), typed };
        stock::insert_scan(&mut tx, &scope, id, (&scan, cx.now())).await?;
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Closes a stock-taking: what was missing then is written down. Nothing is said to be lost by it.
pub async fn close(cx: &Cx, centre: &Centre, id: StocktakeId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Lend)?;
    stock::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let operation = cx.operation(Some(centre.id), words(cx, "equipment-op-stock-close", &centre.name));
    let mut tx = cx.db().begin(&operation).await?;
    // What is written down is counted once no scan comes any more.
    if !stock::hold(&mut tx, &scope, id).await? {
        return Err(Refusal::StocktakeClosed.into());
    }
    let found = findings((&mut tx).into(), &scope, id).await?;
    let line = |item: &crate::model::item::Item| format!("{} {}", label::spoken(&item.label), item.details.name);
    let missing: Vec<String> = found.missing.iter().map(line).collect();
    if !stock::close(&mut tx, &scope, id, (&missing.join("\n"), cx.now())).await? {
        return Err(Refusal::StocktakeClosed.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}
