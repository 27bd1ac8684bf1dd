//! Rows of `person_detail`: what a file or the team says of a person beside the card.

use auth::Scope;
use db::{Conn, Result, Sql, Tx, args};
use kernel::PersonId;
use uuid::Uuid;

use super::{ROWS_AT_ONCE, Whose, push_rows};

/// What a detail is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DetailKind {
    /// A second e-mail address, not written to.
    Email,
    /// Another number, E.164.
    Phone,
    Note,
    /// A quotient in cents that is not the household's.
    Quotient,
}

impl DetailKind {
    pub fn code(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Note => "note",
            Self::Quotient => "quotient",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Email, Self::Phone, Self::Note, Self::Quotient].into_iter().find(|kind| kind.code() == code)
    }
}

/// One more thing known of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    pub kind: DetailKind,
    pub value: String,
}

/// What more is known of people, in the order in which it was learnt.
pub async fn details_of<'a>(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    whose: impl Into<Whose<'a>>,
) -> Result<Vec<(PersonId, Detail)>> {
    let mut sql = Sql::new("select id, person_id, kind, value from person_detail where centre_id = ");
    sql.bind(scope.centre());
    whose.into().push(&mut sql, " and person_id in ");
    sql.push(" order by id");
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter()
        .map(|row| {
            let kind = row.word("person_detail", "kind", DetailKind::from_code)?;
            Ok((row.id("person_id")?, Detail { kind, value: row.text("value")? }))
        })
        .collect()
}

/// Adds details.
pub async fn insert_details(tx: &mut Tx, scope: &Scope, details: &[(PersonId, Detail)]) -> Result<()> {
    for chunk in details.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new("insert into person_detail (id, centre_id, person_id, kind, value) values ");
        let rows = chunk
            .iter()
            .map(|(person, detail)| args![Uuid::now_v7(), scope.centre(), *person, detail.kind.code(), &detail.value]);
        push_rows(&mut sql, rows);
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Takes away what is known of one kind.
pub async fn delete_details(tx: &mut Tx, scope: &Scope, person: PersonId, kind: DetailKind) -> Result<u64> {
    delete_many_details(tx, scope, &[(person, kind)]).await
}

/// Takes away what is known of many people, one kind each.
pub async fn delete_many_details(tx: &mut Tx, scope: &Scope, details: &[(PersonId, DetailKind)]) -> Result<u64> {
    let mut gone = 0;
    for chunk in details.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new("delete from person_detail where centre_id = ");
        sql.bind(scope.centre()).push(" and (person_id, kind) in (values ");
        push_rows(&mut sql, chunk.iter().map(|(person, kind)| args![*person, kind.code()]));
        sql.push(")");
        gone += tx.exec(sql, vec![]).await?;
    }
    Ok(gone)
}
