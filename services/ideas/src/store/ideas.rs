//! Rows of `idea`.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, Val, args};
use kernel::paging::{Page, PageRequest};
use uuid::Uuid;

use crate::model::{Idea, IdeaId, Origin, Showing, State};

const IDEA: &str = "select id, centre_id, title, words, need, theme, origin, origin_row, state, stood, showing, \
                    merged_into, film_id, heard_at, moved_at, revision from idea";

/// Which ideas a list holds: all that were not gathered with another, unless told otherwise.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub state: Option<State>,
    pub theme: Option<String>,
    /// Words looked for, in any spelling of accents and capitals.
    pub words: Option<String>,
    /// The workshop, forum or hackathon they were said at.
    pub origin_row: Option<Uuid>,
    pub showing: Option<Showing>,
    pub page: PageRequest,
}

impl Filter {
    /// What everyone may read.
    pub fn public() -> Self {
        Self { showing: Some(Showing::Shown), ..Self::default() }
    }
}

fn idea_from(row: &Row) -> Result<Idea> {
    let origin_row = row.opt_id("origin_row")?;
    Ok(Idea {
        id: row.id("id")?,
        centre: row.id("centre_id")?,
        title: row.text("title")?,
        words: row.text("words")?,
        need: row.text("need")?,
        theme: row.text("theme")?,
        origin: row.word("idea", "origin", |code| Origin::from_code(code, origin_row))?,
        state: row.word("idea", "state", State::from_code)?,
        stood: row.word("idea", "stood", State::from_code)?,
        showing: row.word("idea", "showing", Showing::from_code)?,
        merged_into: row.opt_id("merged_into")?,
        film: row.opt_id("film_id")?,
        heard_at: row.get("heard_at")?,
        moved_at: row.get("moved_at")?,
        revision: row.int("revision")?,
    })
}

/// One idea of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: IdeaId) -> Result<Option<Idea>> {
    let mut sql = Sql::new(IDEA);
    sql.push(" where id = ").bind(id).push(" and centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(idea_from).transpose()
}

/// Several ideas of the centre at once, those gathered with another included.
pub async fn by_ids(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[IdeaId]) -> Result<Vec<Idea>> {
    let mut sql = Sql::new(IDEA);
    sql.push(" where centre_id = ").bind(scope.centre());
    sql.push(" and id in (").bind_list(ids.iter().copied()).push(") order by id");
    conn.into().all(sql, vec![]).await?.iter().map(idea_from).collect()
}

/// A page of the ideas of the centre, those that moved last first.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, filter: &Filter) -> Result<Page<Idea>> {
    let mut sql = Sql::new(IDEA);
    sql.push(" where merged_into is null and centre_id = ").bind(scope.centre());
    gathered(conn, sql, filter).await
}

/// A page of the ideas that everyone may read, of all centres.
pub async fn list_public_unscoped(conn: impl Into<Conn<'_>>, filter: &Filter) -> Result<Page<Idea>> {
    let mut sql = Sql::new(IDEA);
    sql.push(" where merged_into is null and showing = 'shown'");
    gathered(conn, sql, filter).await
}

async fn gathered(conn: impl Into<Conn<'_>>, mut sql: Sql, filter: &Filter) -> Result<Page<Idea>> {
    narrow(&mut sql, filter);
    if let Some(after) = filter.page.after {
        sql.push(" and (moved_at, id) < (select i.moved_at, i.id from idea i where i.id = ").bind(after).push(")");
    }
    sql.push(" order by moved_at desc, id desc limit ").bind(filter.page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let ideas = rows.iter().map(idea_from).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(ideas, filter.page.limit, |idea| idea.id.uuid()))
}

fn narrow(sql: &mut Sql, filter: &Filter) {
    if let Some(state) = filter.state {
        sql.push(" and state = ").bind(state.code());
    }
    if let Some(theme) = &filter.theme {
        sql.push(" and theme = ").bind(theme);
    }
    if let Some(row) = filter.origin_row {
        sql.push(" and origin_row = ").bind(row);
    }
    if let Some(showing) = filter.showing {
        sql.push(" and showing = ").bind(showing.code());
    }
    for word in searched(filter.words.as_deref().unwrap_or_default()) {
        sql.push(" and search_key like ").bind(format!("%{word}%"));
    }
}

/// What a text is found by: its words without accents, capitals or signs.
pub fn search_key(parts: &[&str]) -> String {
    let folded = kernel::text::fold(&parts.join(" "));
    folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The words looked for, eight at most, without the plural.
pub fn searched(typed: &str) -> Vec<String> {
    let key = search_key(&[typed]);
    let singular = |word: &str| {
        let is_plural = word.chars().count() > 3 && word.ends_with(['s', 'x']);
        word.strip_suffix(['s', 'x']).filter(|_| is_plural).unwrap_or(word).to_owned()
    };
    key.split(' ').filter(|word| !word.is_empty()).take(8).map(singular).collect()
}

/// How many ideas of the centre stand where.
pub async fn count_by_state(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<(State, i64)>> {
    let sql = "select state, count(*) as ideas from idea where centre_id = $1 and merged_into is null \
               and showing = 'shown' group by state";
    let rows = conn.into().all(sql, args![scope.centre()]).await?;
    rows.iter().map(|row| Ok((row.word("idea", "state", State::from_code)?, row.int("ideas")?))).collect()
}

/// How many ideas of the centre wait to be read by the team.
pub async fn count_waiting(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<i64> {
    let sql = "select count(*) as ideas from idea where centre_id = $1 and merged_into is null and showing = 'waiting'";
    conn.into().one(sql, args![scope.centre()]).await?.map_or(Ok(0), |row| row.int("ideas"))
}

/// The themes of what everyone may read, of one centre or of all.
pub async fn themes_unscoped(conn: impl Into<Conn<'_>>, scope: Option<&Scope>) -> Result<Vec<String>> {
    let mut sql =
        Sql::new("select distinct theme from idea where showing = 'shown' and merged_into is null and theme <> ''");
    if let Some(scope) = scope {
        sql.push(" and centre_id = ").bind(scope.centre());
    }
    sql.push(" order by theme limit 60");
    conn.into().all(sql, vec![]).await?.iter().map(|row| row.text("theme")).collect()
}

fn values_of(idea: &Idea) -> Vec<Val> {
    args![
        idea.id,
        idea.centre,
        &idea.title,
        &idea.words,
        &idea.need,
        &idea.theme,
        idea.origin.code(),
        idea.origin.row(),
        idea.state.code(),
        idea.stood.code(),
        idea.showing.code(),
        idea.merged_into.map(IdeaId::uuid),
        idea.film,
        search_key(&[&idea.title, &idea.need, &idea.theme, &idea.words]),
        idea.heard_at,
        idea.moved_at,
        idea.revision,
    ]
}

/// Adds an idea.
pub async fn insert(tx: &mut Tx, idea: &Idea) -> Result<()> {
    let mut sql = Sql::new(
        "insert into idea (id, centre_id, title, words, need, theme, origin, origin_row, state, stood, showing, \
         merged_into, film_id, search_key, heard_at, moved_at, revision) values (",
    );
    sql.bind_list(values_of(idea)).push(")");
    tx.exec(sql, vec![]).await?;
    Ok(())
}

/// Writes an idea as it is now, if it is still as it was read; 0 when someone was faster.
pub async fn update(tx: &mut Tx, scope: &Scope, idea: &Idea) -> Result<u64> {
    tx.exec(
        "update idea set title = $3, words = $4, need = $5, theme = $6, state = $7, stood = $8, showing = $9, \
         merged_into = $10, film_id = $11, search_key = $12, moved_at = $13, revision = revision + 1 \
         where id = $1 and centre_id = $2 and revision = $14",
        args![
            idea.id,
            scope.centre(),
            &idea.title,
            &idea.words,
            &idea.need,
            &idea.theme,
            idea.state.code(),
            idea.stood.code(),
            idea.showing.code(),
            idea.merged_into.map(IdeaId::uuid),
            idea.film,
            search_key(&[&idea.title, &idea.need, &idea.theme, &idea.words]),
            idea.moved_at,
            idea.revision,
        ],
    )
    .await
}

/// What had been gathered with one idea goes along to another.
pub async fn follow_merge(tx: &mut Tx, scope: &Scope, from: IdeaId, into: IdeaId) -> Result<u64> {
    let sql = "update idea set merged_into = $3 where merged_into = $1 and centre_id = $2";
    tx.exec(sql, args![from, scope.centre(), into]).await
}

/// Gives an idea its film, or takes it away.
pub async fn set_film(tx: &mut Tx, scope: &Scope, id: IdeaId, film: Option<Uuid>) -> Result<u64> {
    let sql = "update idea set film_id = $3, revision = revision + 1 where id = $1 and centre_id = $2";
    tx.exec(sql, args![id, scope.centre(), film]).await
}

/// An idea was heard on another day than it was written.
pub async fn set_heard(tx: &mut Tx, scope: &Scope, id: IdeaId, at: DateTime<Utc>) -> Result<u64> {
    tx.exec("update idea set heard_at = $3 where id = $1 and centre_id = $2", args![id, scope.centre(), at]).await
}

/// An idea and those gathered with it.
pub async fn with_gathered(conn: impl Into<Conn<'_>>, scope: &Scope, id: IdeaId) -> Result<Vec<IdeaId>> {
    let sql = "select id from idea where centre_id = $1 and (id = $2 or merged_into = $2) order by id";
    let rows = conn.into().all(sql, args![scope.centre(), id]).await?;
    rows.iter().map(|row| row.id("id")).collect()
}
