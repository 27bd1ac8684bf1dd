//! Who asked, and who is still to be told.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::{Locale, PersonId};

use crate::model::question::{Asker, Told};
use crate::model::{AskerId, QuestionId};

const COLUMNS: &str =
    "select id, question_id, person_id, name, way, contact, locale, code, told from word_asker where centre_id = ";
/// The most who are told by hand from one page.
const MOST_TO_TELL: i64 = 200;

fn from_row(row: &Row) -> Result<Asker> {
    Ok(Asker {
        id: row.id("id")?,
        question: row.id("question_id")?,
        person: row.opt_id("person_id")?,
        name: row.text("name")?,
        way: row.text("way")?,
        contact: row.text("contact")?,
        locale: row.word("word_asker", "locale", Locale::from_code)?,
        code: row.text("code")?,
        told: row.word("word_asker", "told", Told::from_code)?,
    })
}

fn in_centre(scope: &Scope) -> Sql {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre());
    sql
}

async fn all(conn: impl Into<Conn<'_>>, sql: Sql) -> Result<Vec<Asker>> {
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// Those who asked a word, in the order they came.
pub async fn of_question(conn: impl Into<Conn<'_>>, scope: &Scope, id: QuestionId) -> Result<Vec<Asker>> {
    let mut sql = in_centre(scope);
    sql.push(" and question_id = ").bind(id).push(" order by id limit 2000");
    all(conn, sql).await
}

/// Those who wait for a word, in the order they came; who was told already is not among them.
pub async fn waiting(conn: impl Into<Conn<'_>>, scope: &Scope, id: QuestionId) -> Result<Vec<Asker>> {
    let mut sql = in_centre(scope);
    sql.push(" and question_id = ").bind(id).push(" and told = 'waiting' order by id");
    all(conn, sql).await
}

/// Who holds a code.
pub async fn by_code(conn: impl Into<Conn<'_>>, scope: &Scope, code: &str) -> Result<Option<Asker>> {
    let mut sql = in_centre(scope);
    sql.push(" and code = ").bind(code);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// One who asked.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: AskerId) -> Result<Option<Asker>> {
    let mut sql = in_centre(scope);
    sql.push(" and id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// What someone of the file asked.
pub async fn of_person(conn: impl Into<Conn<'_>>, scope: &Scope, person: PersonId) -> Result<Vec<Asker>> {
    let mut sql = in_centre(scope);
    sql.push(" and person_id = ").bind(person).push(" order by id desc limit 50");
    all(conn, sql).await
}

/// Those whom someone must tell, the longest wait first.
pub async fn by_hand(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Asker>> {
    let mut sql = in_centre(scope);
    sql.push(" and told = 'by_hand' order by id limit ").bind(MOST_TO_TELL);
    all(conn, sql).await
}

/// Adds one who asks.
pub async fn insert(tx: &mut Tx, scope: &Scope, asker: &Asker, now: DateTime<Utc>) -> Result<()> {
    tx.exec(
        "insert into word_asker (id, centre_id, question_id, person_id, name, way, contact, locale, code, told, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            asker.id,
            scope.centre(),
            asker.question,
            asker.person,
            &asker.name,
            &asker.way,
            &asker.contact,
            asker.locale.code(),
            &asker.code,
            asker.told.code(),
            now,
        ],
    )
    .await?;
    Ok(())
}

/// Notes how far the telling is, if it was where one thought; 0 when someone was faster.
pub async fn set_told(
    tx: &mut Tx,
    scope: &Scope,
    id: AskerId,
    (from, told): (Told, Told),
    now: DateTime<Utc>,
) -> Result<u64> {
    let sql = "update word_asker set told = $3, told_at = $4 where id = $1 and centre_id = $2 and told = $5";
    tx.exec(sql, args![id, scope.centre(), told.code(), now, from.code()]).await
}

/// Those who asked one word ask another: they ask the same.
pub async fn move_to(tx: &mut Tx, scope: &Scope, from: QuestionId, to: QuestionId) -> Result<()> {
    let sql = "update word_asker set question_id = $3 where question_id = $1 and centre_id = $2";
    tx.exec(sql, args![from, scope.centre(), to]).await?;
    Ok(())
}
