//! Themes and whose they are.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::theme::{Author, Decision, NewTheme, Origin, Theme, ThemeState};
use crate::model::{AuthorId, ForumId, ThemeId};

const COLUMNS: &str =
    "select id, title, words, state, joined_into, origin, voices, idea_id from forum_theme where centre_id = ";

fn from_row(row: &Row) -> Result<Theme> {
    Ok(Theme {
        id: row.id("id")?,
        title: row.text("title")?,
        words: row.text("words")?,
        state: row.word("forum_theme", "state", ThemeState::from_code)?,
        joined_into: row.opt_id("joined_into")?,
        origin: row.word("forum_theme", "origin", Origin::from_code)?,
        voices: row.get("voices")?,
        idea: row.get("idea_id")?,
    })
}

/// The themes of a forum, in the order they were heard.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, forum: ForumId) -> Result<Vec<Theme>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and forum_id = ").bind(forum).push(" order by id");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// The authors of the themes of a forum, in the order they came.
pub async fn authors(conn: impl Into<Conn<'_>>, scope: &Scope, forum: ForumId) -> Result<Vec<Author>> {
    let mut sql = Sql::new("select a.id, a.theme_id, a.person_id, a.name, a.way, a.contact from forum_author a ");
    sql.push("join forum_theme t on t.id = a.theme_id where t.forum_id = ").bind(forum);
    sql.push(" and a.centre_id = ").bind(scope.centre()).push(" order by a.id");
    let author = |row: &Row| {
        Ok(Author {
            id: row.id("id")?,
            theme: row.id("theme_id")?,
            person: row.opt_id("person_id")?,
            name: row.text("name")?,
            way: row.text("way")?,
            contact: row.text("contact")?,
        })
    };
    conn.into().all(sql, vec![]).await?.iter().map(author).collect()
}

/// Adds a theme and whoever proposes it.
pub async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    forum: ForumId,
    new: &NewTheme,
    (state, now): (ThemeState, DateTime<Utc>),
) -> Result<ThemeId> {
    let id = ThemeId::new();
    tx.exec(
        "insert into forum_theme (id, centre_id, forum_id, title, words, state, origin, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![id, scope.centre(), forum, &new.title, &new.words, state.code(), new.origin.code(), now],
    )
    .await?;
    if !new.name.is_empty() || new.person.is_some() || !new.contact.is_empty() {
        tx.exec(
            "insert into forum_author (id, centre_id, theme_id, person_id, name, way, contact, created_at) \
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            args![AuthorId::new(), scope.centre(), id, new.person, &new.name, &new.way, &new.contact, now],
        )
        .await?;
    }
    Ok(id)
}

/// Writes a theme in other words, and what is decided of it.
pub async fn update(
    tx: &mut Tx,
    scope: &Scope,
    id: ThemeId,
    (title, words): (&str, &str),
    decision: Decision,
) -> Result<u64> {
    let (state, into) = match decision {
        Decision::Keep => (ThemeState::Kept, None),
        Decision::JoinTo(other) => (ThemeState::Joined, Some(other.uuid())),
        Decision::SetAside => (ThemeState::SetAside, None),
    };
    tx.exec(
        "update forum_theme set title = $3, words = $4, state = $5, joined_into = $6 where id = $1 and centre_id = $2",
        args![id, scope.centre(), title, words, state.code(), into],
    )
    .await
}

/// Notes the idea that a theme became; `false` when it was one already.
pub async fn set_idea(tx: &mut Tx, scope: &Scope, id: ThemeId, idea: Uuid) -> Result<bool> {
    let set = "update forum_theme set idea_id = $3 where id = $1 and centre_id = $2 and idea_id is null";
    Ok(tx.exec(set, args![id, scope.centre(), idea]).await? == 1)
}

/// Shows the count of a theme.
pub async fn set_voices(tx: &mut Tx, scope: &Scope, id: ThemeId, voices: i64) -> Result<()> {
    let set = "update forum_theme set voices = $3 where id = $1 and centre_id = $2";
    tx.exec(set, args![id, scope.centre(), voices]).await?;
    Ok(())
}
