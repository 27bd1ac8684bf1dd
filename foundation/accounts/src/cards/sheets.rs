//! What was drawn for a sheet of cards, kept sealed for the quarter of an hour in which it is printed.
//!
//! Neither a card's code nor a new PIN is written anywhere else in the clear; once the time is over, a card that was
//! not printed is made again.

use auth::Scope;
use chrono::{DateTime, Duration, Utc};
use crypto::{Keys, Place, Sealed};
use db::Db;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::store::sheets as store;

/// How long a sheet can be printed.
pub const LASTS: Duration = Duration::minutes(15);

/// A sheet as it is printed and read.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Sheet {
    pub cards: Vec<SheetCard>,
    /// Whether names are printed on the cards.
    pub has_names: bool,
}

/// One card of a sheet.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct SheetCard {
    pub person: Uuid,
    pub name: String,
    pub code: String,
    pub words: String,
    /// The PIN that was drawn with the card, for who had none.
    pub pin: Option<String>,
}

fn place(id: Uuid) -> Place {
    Place { table: "card_sheet", column: "sealed", row: id }
}

/// Keeps a sheet until it is printed.
pub async fn keep(db: &Db, keys: &Keys, scope: &Scope, sheet: &Sheet, now: DateTime<Utc>) -> Result<Uuid, SheetError> {
    let id = Uuid::now_v7();
    let sealed = keys.seal(&place(id), &serde_json::to_vec(sheet)?).await?;
    let mut tx = db.begin_unrecorded().await?;
    store::insert(&mut tx, scope, id, sealed.as_bytes().to_vec(), now + LASTS).await?;
    tx.commit().await?;
    Ok(id)
}

/// A sheet that can still be printed.
pub async fn find(
    db: &Db,
    keys: &Keys,
    scope: &Scope,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<Sheet>, SheetError> {
    Ok(find_until(db, keys, scope, id, now).await?.map(|(sheet, _)| sheet))
}

/// The same, with the instant from which nobody can read it any more.
pub async fn find_until(
    db: &Db,
    keys: &Keys,
    scope: &Scope,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<(Sheet, DateTime<Utc>)>, SheetError> {
    let Some((sealed, until)) = store::find(db, scope, id, now).await? else { return Ok(None) };
    let plain = keys.open_sealed(&place(id), &Sealed::from_bytes(sealed)).await?;
    Ok(Some((serde_json::from_slice(&plain)?, until)))
}

/// Why a sheet is not kept or not read.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    Sealing(#[from] crypto::Error),
    #[error("the sheet cannot be written as JSON")]
    Unwritable(#[from] serde_json::Error),
}
