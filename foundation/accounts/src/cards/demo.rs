//! A card of the demonstration, whose secrets everyone may read; no true house has one.

use auth::{Scope, Secret, hash_password};
use db::{Db, Operation};
use kernel::PersonId;
use uuid::Uuid;

use super::model::Card;
use super::{store, words};

/// What the demonstration's own card says, its square, its words and its PIN.
pub const CODE: &str = "demonstration-essaim";
pub const WORDS: &str = "soleil jardin tambour";
pub const PIN: &str = "2580";

/// Gives an invented person the card that the demonstration shows.
pub async fn give(db: &Db, scope: &Scope, operation: &Operation, person: PersonId) -> db::Result<()> {
    let words_hash = words::hash(scope.centre(), WORDS).await.ok_or(db::Error::Busy)?;
    let pin_hash = hash_password(PIN.to_owned()).await.ok_or(db::Error::Busy)?;
    let card = Card {
        id: Uuid::now_v7(),
        centre: scope.centre(),
        person,
        account: None,
        made_at: operation.at,
        voided_at: None,
    };
    let mut tx = db.begin(operation).await?;
    store::insert(&mut tx, &card, &Secret::hash_of(CODE), &words_hash).await?;
    store::secrets::put_pin(&mut tx, scope, person, (&pin_hash, 4), operation.at).await?;
    tx.commit().await
}
