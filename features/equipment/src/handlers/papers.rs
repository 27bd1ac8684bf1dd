//! What is printed, and the two small scripts of the room. The pages do without both.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::ids::parse;
use web::{Answer, inline_document, printed, text, unkept};

use super::{LoanPath, Looked, told};
use crate::pages::papers::{call_list, labels_paper, receipt_paper, stock_paper};
use crate::policy::{Action, decide};
use crate::service::{calling, items, reading};

const PDF: &str = "application/pdf";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// Labels to cut out: of the things that were chosen, or of all.
pub(crate) async fn labels(here: InCentre, Query(looked): Query<Looked>) -> Answer {
    let ids: Vec<_> = looked.objets.split(',').filter_map(parse).collect();
    let found = reading::some_items(&here.cx, &here.centre, &ids).await.map_err(told(&here))?;
    inline_document(PDF, "etiquettes.pdf", printed(&here.cx, labels_paper(&here, &found)).await?)
}

/// The receipt, for who has neither mail nor account.
pub(crate) async fn receipt(here: InCentre, Path(path): Path<LoanPath>) -> Answer {
    let whole = reading::show_loan(&here.cx, &here.centre, path.loan).await.map_err(told(&here))?;
    let rule = items::rule(&here.cx, &here.centre).await.map_err(told(&here))?;
    let bytes = printed(&here.cx, receipt_paper(&here, &whole, &rule)).await?;
    Ok(unkept(inline_document(PDF, "recu.pdf", bytes)?))
}

pub(crate) async fn signature(here: InCentre, Path(path): Path<LoanPath>) -> Answer {
    let bytes = reading::signature(&here.cx, &here.centre, path.loan).await.map_err(told(&here))?;
    Ok(unkept(inline_document("image/png", "signature.png", bytes)?))
}

/// The calls of the day, ten to a sheet, for who calls without a screen.
pub(crate) async fn calls(here: InCentre) -> Answer {
    let due = calling::due(&here.cx, &here.centre).await.map_err(told(&here))?;
    inline_document(PDF, "appels.pdf", printed(&here.cx, call_list(&here, &due)).await?)
}

/// The inventory with a box to tick, for who counts without a screen.
pub(crate) async fn stock_list(here: InCentre) -> Answer {
    let found = reading::some_items(&here.cx, &here.centre, &[]).await.map_err(told(&here))?;
    inline_document(PDF, "inventaire.pdf", printed(&here.cx, stock_paper(&here, &found)).await?)
}

/// Reads a label with the camera.
pub(crate) async fn scan_script(here: InCentre) -> Answer {
    script(&here, include_str!("../../assets/lecture.js"))
}

/// To whoever may not know of this room there is no such address.
fn script(here: &InCentre, words: &str) -> Answer {
    decide(&here.cx.actor, Action::SeeEquipment, here.centre.id).require()?;
    text(SCRIPT, words.to_owned())
}
