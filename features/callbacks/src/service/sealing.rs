//! What was confided, sealed by the house for its row: a copied database tells no number, no name, no word.

use crypto::{Place, Sealed};
use web::Cx;

use super::Result;
use crate::model::callback::{CallbackId, Said};

fn place(id: CallbackId) -> Place {
    Place { table: "callback", column: "said", row: id.uuid() }
}

/// Seals what was confided.
pub(crate) async fn seal(cx: &Cx, id: CallbackId, said: &Said) -> Result<Vec<u8>> {
    let plain = serde_json::to_vec(said)?;
    Ok(cx.app.keys.seal(&place(id), &plain).await?.as_bytes().to_vec())
}

/// Opens it; whoever shows it writes that it was read, first.
pub(crate) async fn unseal(cx: &Cx, id: CallbackId, sealed: Vec<u8>) -> Result<Said> {
    let plain = cx.app.keys.open_sealed(&place(id), &Sealed::from_bytes(sealed)).await?;
    Ok(serde_json::from_slice(&plain)?)
}
