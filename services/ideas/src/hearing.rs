//! Whoever has no card in the file and answers STOP is told nothing more by SMS; with a card, the file heard it.

use auth::{BoxFuture, Scope};
use db::{Result, Tx};
use web::{Cx, Heard};

use crate::store::authors;

/// The ear of this room.
pub(crate) fn hear<'a>(_cx: &'a Cx, tx: &'a mut Tx, heard: &'a Heard) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if heard.intent == "stop" {
            authors::silence(tx, &Scope::of_house(heard.centre), &heard.from).await?;
        }
        Ok(())
    })
}
