//! Cards given and taken back: what is printed is drawn here, told once, and kept as hashes.

use auth::{Scope, Secret, hash_password};
use chrono::{DateTime, Utc};
use db::{Db, Operation};
use kernel::{AccountId, PersonId};
use uuid::Uuid;

use super::model::{Card, DrawnCard, Holder};
use super::store::{self, secrets};
use super::words;

/// What is drawn for one holder, and what is kept of it.
struct Drawn {
    card: DrawnCard,
    code_hash: String,
    words_hash: String,
    pin_hash: Option<String>,
}

async fn draw(scope: &Scope, holder: &Holder, now: DateTime<Utc>) -> db::Result<Drawn> {
    let three = words::draw();
    let words_hash = words::hash(scope.centre(), &three).await.ok_or(db::Error::Busy)?;
    let pin_hash = match &holder.pin {
        Some(pin) => Some(hash_password(pin.clone()).await.ok_or(db::Error::Busy)?),
        None => None,
    };
    let secret = Secret::draw_for_card();
    let card = Card {
        id: Uuid::now_v7(),
        centre: scope.centre(),
        person: holder.person,
        account: holder.account,
        made_at: now,
        voided_at: None,
    };
    let card = DrawnCard { card, code: secret.reveal().to_owned(), words: three };
    Ok(Drawn { card, code_hash: secret.hash(), words_hash, pin_hash })
}

/// Gives each of these people a card, in one operation; the cards they had are void from now on.
///
/// What is printed is drawn and made slow to guess before the transaction: a tenth of a second a card.
pub async fn issue(db: &Db, scope: &Scope, operation: &Operation, holders: &[Holder]) -> db::Result<Vec<DrawnCard>> {
    let mut drawn = Vec::with_capacity(holders.len());
    for holder in holders {
        drawn.push(draw(scope, holder, operation.at).await?);
    }
    let people: Vec<PersonId> = holders.iter().map(|holder| holder.person).collect();
    let mut tx = db.begin(operation).await?;
    store::void_all(&mut tx, scope, &people, operation.at).await?;
    for each in &drawn {
        store::insert(&mut tx, &each.card.card, &each.code_hash, &each.words_hash).await?;
        if let Some(hash) = &each.pin_hash {
            secrets::put_pin(&mut tx, scope, each.card.card.person, (hash, 4), operation.at).await?;
        }
    }
    tx.commit().await?;
    Ok(drawn.into_iter().map(|each| each.card).collect())
}

/// Makes the open card of a person void; `Stale` when there is none.
pub async fn void(db: &Db, scope: &Scope, operation: &Operation, person: PersonId) -> db::Result<()> {
    let mut tx = db.begin(operation).await?;
    if store::void(&mut tx, scope, person, operation.at).await? == 0 {
        return Err(db::Error::Stale);
    }
    store::end_sessions(&mut tx, scope, &[person]).await?;
    tx.commit().await
}

/// Ties the open card of a person to an account, or to none; `Stale` when there is no card.
pub async fn tie(
    db: &Db,
    scope: &Scope,
    operation: &Operation,
    person: PersonId,
    account: Option<AccountId>,
) -> db::Result<()> {
    let mut tx = db.begin(operation).await?;
    if store::tie(&mut tx, scope, person, account).await? == 0 {
        return Err(db::Error::Stale);
    }
    tx.commit().await
}
