//! The SQL of cards: given, voided, found by what is printed on them.

pub(crate) mod secrets;
pub(crate) mod sessions;
pub(crate) mod sheets;

use auth::{Scope, Secret};
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::{AccountId, PersonId};
use uuid::Uuid;

use super::model::{Card, CardLine, CardState, PIN_TRIES};

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

pub(crate) async fn insert(tx: &mut Tx, card: &Card, code_hash: &str, words_hash: &str) -> Result<()> {
    tx.exec(
        "insert into card (id, centre_id, person_id, account_id, made_at) values ($1, $2, $3, $4, $5)",
        args![card.id, card.centre, card.person, card.account, card.made_at],
    )
    .await?;
    tx.exec(
        "insert into card_secret (id, code_hash, words_hash) values ($1, $2, $3)",
        args![card.id, code_hash, words_hash],
    )
    .await?;
    Ok(())
}

/// Makes the open cards of these people void, with what they had opened.
pub(crate) async fn void_all(tx: &mut Tx, scope: &Scope, people: &[PersonId], now: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("update card set voided_at = ");
    sql.bind(now).push(" where voided_at is null and centre_id = ").bind(scope.centre());
    sql.push(" and person_id in (").bind_list(people.iter().copied()).push(")");
    tx.exec(sql, vec![]).await?;
    end_sessions(tx, scope, people).await
}

/// A card that is void opens nothing any more, nor what it had opened.
pub(crate) async fn end_sessions(tx: &mut Tx, scope: &Scope, people: &[PersonId]) -> Result<()> {
    let mut sql = Sql::new("delete from card_session where card_id is not null and centre_id = ");
    sql.bind(scope.centre());
    sql.push(" and person_id in (").bind_list(people.iter().copied()).push(")");
    tx.exec(sql, vec![]).await?;
    Ok(())
}

/// The cards of someone who was merged follow them, and the helps they had. A PIN does not: it has no history, so that
/// an undo would leave it on the wrong person. Who had none asks the desk for one.
pub async fn follow(tx: &mut Tx, scope: &Scope, gone: PersonId, kept: PersonId) -> Result<()> {
    let at = args![scope.centre(), gone, kept];
    tx.exec("update card set person_id = $3 where centre_id = $1 and person_id = $2", at.clone()).await?;
    tx.exec("update card_help set person_id = $3 where centre_id = $1 and person_id = $2", at).await?;
    // Those of a help and of a code too: what they open is the file of an entry that is no more.
    tx.exec("delete from card_session where centre_id = $1 and person_id = $2", args![scope.centre(), gone]).await?;
    Ok(())
}

/// Ties the open card of a person to an account, or to none; how many were.
pub(crate) async fn tie(tx: &mut Tx, scope: &Scope, person: PersonId, account: Option<AccountId>) -> Result<u64> {
    let sql = "update card set account_id = $3 where centre_id = $1 and person_id = $2 and voided_at is null";
    tx.exec(sql, args![scope.centre(), person, account]).await
}

/// A card, unless it is void.
pub async fn find(conn: impl Into<Conn<'_>>, id: Uuid) -> Result<Option<Card>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where c.voided_at is null and c.id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(card_from).transpose()
}

/// Makes the open card of a person void; how many were.
pub(crate) async fn void(tx: &mut Tx, scope: &Scope, person: PersonId, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update card set voided_at = $3 where centre_id = $1 and person_id = $2 and voided_at is null",
        args![scope.centre(), person, now],
    )
    .await
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

/// The rows of cards and helps that concern a person, for their history.
pub async fn rows_about(conn: impl Into<Conn<'_>>, scope: &Scope, person: PersonId) -> Result<Vec<Uuid>> {
    let sql = "select id from card where centre_id = $1 and person_id = $2 union \
               select id from card_help where centre_id = $1 and person_id = $2";
    let rows = conn.into().all(sql, args![scope.centre(), person]).await?;
    rows.iter().map(|row| row.get("id")).collect()
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
