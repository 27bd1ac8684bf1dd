//! One use case: prepare a picture, so that a room can keep it inside its own operation.
//!
//! The work is heavy, so one picture at a time is decoded in the whole process, on a thread that
//! may block. The copies are on disk before the row exists: a row never names missing bytes.

use std::sync::LazyLock;

use kernel::MediaId;
use tokio::sync::Semaphore;
use web::{Cx, Problem};

use crate::model::{Media, MediaRefusal};
use crate::upright::{Encoded, copies};

/// A decoded picture of fifty million points takes 150 MB.
static ONE_AT_A_TIME: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(1));

/// A picture whose copies are stored and whose row is not yet written.
#[derive(Debug)]
pub struct Prepared(pub(crate) Media);

impl Prepared {
    /// The picture that [`crate::store::insert`] will keep.
    pub fn media(&self) -> &Media {
        &self.0
    }
}

/// Turns a picture upright, strips it, and stores its copies.
pub async fn prepare(
    cx: &Cx,
    bytes: bytes::Bytes,
    alt: &str,
    credit: &str,
) -> Result<Result<Prepared, MediaRefusal>, Problem> {
    if alt.trim().is_empty() {
        return Ok(Err(MediaRefusal::AltMissing));
    }
    let turn = ONE_AT_A_TIME.acquire().await;
    let made = tokio::task::spawn_blocking(move || copies(&bytes)).await?;
    drop(turn);
    let copies = match made {
        Ok(copies) => copies,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let (width, height) = copies.last().map_or((0, 0), |copy: &Encoded| (copy.width, copy.height));
    let (mut webp, mut jpeg) = (<[String; 3]>::default(), <[String; 3]>::default());
    for ((copy, webp), jpeg) in copies.into_iter().zip(&mut webp).zip(&mut jpeg) {
        *webp = cx.app.storage.put(copy.webp).await?;
        *jpeg = cx.app.storage.put(copy.jpeg).await?;
    }
    Ok(Ok(Prepared(Media {
        id: MediaId::new(),
        alt: alt.trim().to_owned(),
        credit: credit.trim().to_owned(),
        width: i64::from(width),
        height: i64::from(height),
        webp,
        jpeg,
        created_at: cx.now(),
    })))
}
