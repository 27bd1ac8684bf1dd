//! The national base of addresses read in, for every centre of the house at once. The keeper of the machine does it.

use std::io::Read;

use serde::Serialize;
use web::Cx;

use crate::model::address::Address;
use crate::sheet::address_rows::{AddressFault, each_batch};
use crate::store;

/// How many batches wait to be written: the reader stops for the writer.
const WAITING: usize = 2;

/// What a file of addresses did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Loaded {
    /// Lines read.
    pub read: u64,
    /// Lines without a point in France, or without a street.
    pub left: u64,
    /// Addresses that the towns of the file no longer have.
    pub removed: u64,
}

/// Why a file of addresses was not read in.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file has no such column.
    #[error("the column {0} is missing")]
    Column(&'static str),
    /// It breaks off after this line.
    #[error("the file breaks off after line {0}")]
    Unreadable(u64),
    #[error(transparent)]
    Data(#[from] db::Error),
    #[error("the reading was cut: {0}")]
    Cut(#[from] tokio::task::JoinError),
}

impl From<AddressFault> for LoadError {
    fn from(fault: AddressFault) -> Self {
        match fault {
            AddressFault::Column(name) => Self::Column(name),
            AddressFault::Broken { line } => Self::Unreadable(line),
        }
    }
}

/// Reads a file of addresses in, a few thousand lines to a transaction: a house that is open goes on meanwhile. A file
/// that breaks off leaves what was written before, and takes nothing away.
pub async fn load(cx: &Cx, file: impl Read + Send + 'static) -> Result<Loaded, LoadError> {
    let now = cx.now();
    let (send, mut batches) = tokio::sync::mpsc::channel::<Vec<Address>>(WAITING);
    let reading = tokio::task::spawn_blocking(move || each_batch(file, |batch| send.blocking_send(batch).is_ok()));
    while let Some(batch) = batches.recv().await {
        let mut tx = cx.db().begin_unrecorded().await?;
        store::addresses::put_many(&mut tx, &batch, now).await?;
        tx.commit().await?;
    }
    let count = reading.await??;
    let mut tx = cx.db().begin_unrecorded().await?;
    let removed = store::addresses::drop_former(&mut tx, now).await?;
    tx.commit().await?;
    Ok(Loaded { read: count.read, left: count.left, removed })
}
