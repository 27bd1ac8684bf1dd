//! Rows of `ideas_author`.

use auth::Scope;
use db::{Conn, Result, Row, Sql, Tx, Val, args};
use kernel::{Locale, PersonId};

use crate::author::{Author, AuthorId, TellBy};
use crate::model::IdeaId;

const AUTHOR: &str = "select a.id, a.idea_id, a.person_id, a.name, a.tell, a.address, a.is_named, a.locale, a.code, \
                      a.created_at from ideas_author a";

fn author_from(row: &Row) -> Result<Author> {
    let address = row.text("address")?;
    Ok(Author {
        id: row.id("id")?,
        idea: row.id("idea_id")?,
        person: row.opt_id("person_id")?,
        name: row.text("name")?,
        way: row.word("ideas_author", "tell", |code| TellBy::from_code(code, &address))?,
        is_named: row.get("is_named")?,
        locale: Locale::from_code(&row.text("locale")?).unwrap_or_default(),
        code: row.text("code")?,
        created_at: row.get("created_at")?,
    })
}

async fn gathered(conn: impl Into<Conn<'_>>, sql: Sql) -> Result<Vec<Author>> {
    conn.into().all(sql, vec![]).await?.iter().map(author_from).collect()
}

/// Everyone whose idea it is, with the authors of what was gathered with it; those who said it first, first.
pub async fn of_ideas(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[IdeaId]) -> Result<Vec<(IdeaId, Author)>> {
    let mut sql = Sql::new(
        "select coalesce(i.merged_into, i.id) as whole_id, a.id, a.idea_id, a.person_id, a.name, a.tell, a.address, \
         a.is_named, a.locale, a.code, a.created_at from ideas_author a join idea i on i.id = a.idea_id where a.centre_id = ",
    );
    sql.bind(scope.centre()).push(" and (i.id in (").bind_list(ids.iter().copied());
    sql.push(") or i.merged_into in (").bind_list(ids.iter().copied()).push(")) order by a.created_at, a.id");
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter().map(|row| Ok((row.id("whole_id")?, author_from(row)?))).collect()
}

/// Everyone whose idea it is.
pub async fn of(conn: impl Into<Conn<'_>>, scope: &Scope, id: IdeaId) -> Result<Vec<Author>> {
    Ok(of_ideas(conn, scope, &[id]).await?.into_iter().map(|(_, author)| author).collect())
}

/// One author.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: AuthorId) -> Result<Option<Author>> {
    let mut sql = Sql::new(AUTHOR);
    sql.push(" where a.id = ").bind(id).push(" and a.centre_id = ").bind(scope.centre());
    Ok(gathered(conn, sql).await?.into_iter().next())
}

/// Several authors at once.
pub async fn by_ids(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[AuthorId]) -> Result<Vec<Author>> {
    let mut sql = Sql::new(AUTHOR);
    sql.push(" where a.centre_id = ").bind(scope.centre());
    sql.push(" and a.id in (").bind_list(ids.iter().copied()).push(")");
    gathered(conn, sql).await
}

/// The author whose code it is.
pub async fn find_by_code(conn: impl Into<Conn<'_>>, scope: &Scope, code: &str) -> Result<Option<Author>> {
    let mut sql = Sql::new(AUTHOR);
    sql.push(" where a.code = ").bind(code).push(" and a.centre_id = ").bind(scope.centre());
    Ok(gathered(conn, sql).await?.into_iter().next())
}

/// What these people are authors of, the latest first.
pub async fn of_people(conn: impl Into<Conn<'_>>, scope: &Scope, people: &[PersonId]) -> Result<Vec<Author>> {
    let mut sql = Sql::new(AUTHOR);
    sql.push(" where a.centre_id = ").bind(scope.centre());
    sql.push(" and a.person_id in (").bind_list(people.iter().copied()).push(") order by a.id desc limit 50");
    gathered(conn, sql).await
}

fn values_of(scope: &Scope, author: &Author) -> Vec<Val> {
    args![
        author.id,
        scope.centre(),
        author.idea,
        author.person,
        &author.name,
        author.way.code(),
        author.way.address(),
        author.is_named,
        author.locale.code(),
        &author.code,
        author.created_at,
    ]
}

/// Adds authors.
pub async fn insert_many(tx: &mut Tx, scope: &Scope, authors: &[Author]) -> Result<()> {
    for chunk in authors.chunks(100) {
        let mut sql = Sql::new(
            "insert into ideas_author (id, centre_id, idea_id, person_id, name, tell, address, is_named, locale, code, \
             created_at) values ",
        );
        let mut separator = "(";
        for author in chunk {
            sql.push(separator).bind_list(values_of(scope, author)).push(")");
            separator = ", (";
        }
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Writes an author's card, name, way and whether they are named.
pub async fn update(tx: &mut Tx, scope: &Scope, author: &Author) -> Result<u64> {
    tx.exec(
        "update ideas_author set person_id = $3, name = $4, tell = $5, address = $6, is_named = $7 \
         where id = $1 and centre_id = $2",
        args![
            author.id,
            scope.centre(),
            author.person,
            &author.name,
            author.way.code(),
            author.way.address(),
            author.is_named,
        ],
    )
    .await
}

/// Whoever has no card in the file and answers STOP from a number is told nothing more by it.
pub async fn silence(tx: &mut Tx, scope: &Scope, address: &str) -> Result<u64> {
    let sql =
        "update ideas_author set tell = 'none', address = '' where centre_id = $1 and address = $2 and tell = 'sms'";
    tx.exec(sql, args![scope.centre(), address]).await
}
