//! A card of the demonstration, whose secrets everyone may read; no true house has one.

use auth::{Scope, Secret, hash_password};
use db::{Db, Operation, args};
use kernel::PersonId;
use uuid::Uuid;

use super::{pins, words};

/// What the demonstration's own card says, its square, its words and its PIN.
pub const CODE: &str = "demonstration-essaim";
pub const WORDS: &str = "soleil jardin tambour";
pub const PIN: &str = "2580";

/// Gives an invented person the card that the demonstration shows.
pub async fn give(db: &Db, scope: &Scope, operation: &Operation, person: PersonId) -> db::Result<()> {
    let words_hash = words::hash(scope.centre(), WORDS).await.ok_or(db::Error::Busy)?;
    let pin_hash = hash_password(PIN.to_owned()).await.ok_or(db::Error::Busy)?;
    let id = Uuid::now_v7();
    let mut tx = db.begin(operation).await?;
    tx.exec(
        "insert into card (id, centre_id, person_id, made_at) values ($1, $2, $3, $4)",
        args![id, scope.centre(), person, operation.at],
    )
    .await?;
    tx.exec(
        "insert into card_secret (id, code_hash, words_hash) values ($1, $2, $3)",
        args![id, Secret::hash_of(CODE), words_hash],
    )
    .await?;
    pins::put_hash(&mut tx, scope, person, &pin_hash, 4, operation.at).await?;
    tx.commit().await
}
