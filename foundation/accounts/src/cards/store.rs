//! The SQL of cards: given, voided, found by what is printed on them.

use auth::{Scope, Secret, hash_password};
use chrono::{DateTime, Utc};
use db::{Conn, Db, Operation, Result, Row, Sql, Tx, args};
use kernel::{AccountId, PersonId};
use uuid::Uuid;

use super::model::{Card, CardLine, CardState, DrawnCard, Holder, PIN_TRIES};
use super::{pins, words};

const COLUMNS: &str = "select c.id, c.centre_id, c.person_id, c.account_id, c.made_at, c.voided_at from card c";

fn card_from(row: &Row) -> Result<Card> {
    Ok(Card {
        id: row.get("id")?,
        centre: row.id("centre_id")?,
        person: row.id("person_id")?,
        account: row.opt_id("account_id")?,
        made_at: row.get("made_at")?,
        voided_at: row.get("voided_at")?,
    })
}

/// What is drawn for one holder, and what is kept of it.
struct Drawn {
    card: DrawnCard,
    code_hash: String,
    words_hash: String,
    pin_hash: Option<String>,
}

async fn draw(scope: &Scope, holder: &Holder, now: DateTime<Utc>) -> Result<Drawn> {
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
pub async fn issue(db: &Db, scope: &Scope, operation: &Operation, holders: &[Holder]) -> Result<Vec<DrawnCard>> {
    let mut drawn = Vec::with_capacity(holders.len());
    for holder in holders {
        drawn.push(draw(scope, holder, operation.at).await?);
    }
    let people: Vec<PersonId> = holders.iter().map(|holder| holder.person).collect();
    let mut tx = db.begin(operation).await?;
    void_all(&mut tx, scope, &people, operation.at).await?;
    for each in &drawn {
        insert(&mut tx, each).await?;
        if let Some(hash) = &each.pin_hash {
            pins::put_hash(&mut tx, scope, each.card.card.person, hash, 4, operation.at).await?;
        }
    }
    tx.commit().await?;
    Ok(drawn.into_iter().map(|each| each.card).collect())
}

async fn insert(tx: &mut Tx, drawn: &Drawn) -> Result<()> {
    let card = &drawn.card.card;
    tx.exec(
        "insert into card (id, centre_id, person_id, account_id, made_at) values ($1, $2, $3, $4, $5)",
        args![card.id, card.centre, card.person, card.account, card.made_at],
    )
    .await?;
    tx.exec(
        "insert into card_secret (id, code_hash, words_hash) values ($1, $2, $3)",
        args![card.id, &drawn.code_hash, &drawn.words_hash],
    )
    .await?;
    Ok(())
}

async fn void_all(tx: &mut Tx, scope: &Scope, people: &[PersonId], now: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("update card set voided_at = ");
    sql.bind(now).push(" where voided_at is null and centre_id = ").bind(scope.centre());
    sql.push(" and person_id in (").bind_list(people.iter().copied()).push(")");
    tx.exec(sql, vec![]).await?;
    end_sessions(tx, scope, people).await
}

/// A card that is void opens nothing any more, nor what it had opened.
async fn end_sessions(tx: &mut Tx, scope: &Scope, people: &[PersonId]) -> Result<()> {
    let mut sql = Sql::new("delete from card_session where card_id is not null and centre_id = ");
    sql.bind(scope.centre());
    sql.push(" and person_id in (").bind_list(people.iter().copied()).push(")");
    tx.exec(sql, vec![]).await?;
    Ok(())
}

/// Ties the open card of a person to an account, or to none; `Stale` when there is no card.
pub async fn tie(
    db: &Db,
    scope: &Scope,
    operation: &Operation,
    person: PersonId,
    account: Option<AccountId>,
) -> Result<()> {
    let mut tx = db.begin(operation).await?;
    let sql = "update card set account_id = $3 where centre_id = $1 and person_id = $2 and voided_at is null";
    if tx.exec(sql, args![scope.centre(), person, account]).await? == 0 {
        return Err(db::Error::Stale);
    }
    tx.commit().await
}

/// A card, unless it is void.
pub async fn find(conn: impl Into<Conn<'_>>, id: Uuid) -> Result<Option<Card>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where c.voided_at is null and c.id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(card_from).transpose()
}

/// Makes the open card of a person void; `Stale` when there is none.
pub async fn void(db: &Db, scope: &Scope, operation: &Operation, person: PersonId) -> Result<()> {
    let mut tx = db.begin(operation).await?;
    let voided = tx
        .exec(
            "update card set voided_at = $3 where centre_id = $1 and person_id = $2 and voided_at is null",
            args![scope.centre(), person, operation.at],
        )
        .await?;
    if voided == 0 {
        return Err(db::Error::Stale);
    }
    end_sessions(&mut tx, scope, &[person]).await?;
    tx.commit().await
}

/// The card behind the small square, unless it is void.
pub async fn find_by_code(conn: impl Into<Conn<'_>>, code: &str) -> Result<Option<Card>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" join card_secret s on s.id = c.id where c.voided_at is null and s.code_hash = ");
    sql.bind(Secret::hash_of(code));
    conn.into().one(sql, vec![]).await?.as_ref().map(card_from).transpose()
}

/// The card behind three words of a centre, unless it is void.
pub(crate) async fn find_by_words(conn: impl Into<Conn<'_>>, scope: &Scope, hash: &str) -> Result<Option<Card>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" join card_secret s on s.id = c.id where c.voided_at is null and s.words_hash = ").bind(hash);
    sql.push(" and c.centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(card_from).transpose()
}

/// The open cards of people of a centre, and how their PINs stand.
pub async fn lines_of(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    people: &[PersonId],
) -> Result<Vec<(PersonId, CardLine)>> {
    let mut conn = conn.into();
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where c.voided_at is null and c.centre_id = ").bind(scope.centre());
    sql.push(" and c.person_id in (").bind_list(people.iter().copied()).push(")");
    let cards = conn.all(sql, vec![]).await?.iter().map(card_from).collect::<Result<Vec<_>>>()?;
    let mut sql = Sql::new("select person_id, tries from card_pin where centre_id = ");
    sql.bind(scope.centre()).push(" and person_id in (").bind_list(people.iter().copied()).push(")");
    let pins = conn.all(sql, vec![]).await?;
    let pins =
        pins.iter().map(|row| Ok((row.id::<PersonId>("person_id")?, row.int("tries")?))).collect::<Result<Vec<_>>>()?;
    let state = |person: PersonId| match pins.iter().find(|(of, _)| *of == person) {
        None => CardState::NoPin,
        Some((_, tries)) if *tries >= PIN_TRIES => CardState::Locked,
        Some(_) => CardState::Open,
    };
    let line = |person: PersonId| {
        let card = cards.iter().find(|card| card.person == person).cloned();
        (person, CardLine { card, state: state(person) })
    };
    Ok(people.iter().copied().map(line).collect())
}
