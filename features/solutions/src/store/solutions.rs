//! Rows of `solution` and `solutions_version`.

use auth::Scope;
use db::{Conn, Result, Row, Sql, Tx, args};
use ideas::{IdeaId, search_key, searched};
use kernel::paging::{Page, PageRequest};

use crate::model::solution::{Sheet, Solution, SolutionId, Version};

const SOLUTION: &str = "select s.id, s.centre_id, s.idea_id, s.title, s.need, s.for_whom, s.how, s.cost, s.helpers, \
                        s.theme, s.is_published, s.created_at, s.updated_at, s.revision from solution s";

/// Which solutions a list holds.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub theme: Option<String>,
    /// Words looked for, in any spelling of accents and capitals.
    pub words: Option<String>,
    pub page: PageRequest,
}

fn solution_from(row: &Row) -> Result<Solution> {
    Ok(Solution {
        id: row.id("id")?,
        centre: row.id("centre_id")?,
        idea: row.opt_id("idea_id")?,
        sheet: Sheet {
            title: row.text("title")?,
            need: row.text("need")?,
            for_whom: row.text("for_whom")?,
            how: row.text("how")?,
            cost: row.text("cost")?,
            helpers: row.text("helpers")?,
            theme: row.text("theme")?,
        },
        is_published: row.get("is_published")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
        revision: row.int("revision")?,
    })
}

async fn gathered(conn: impl Into<Conn<'_>>, sql: Sql) -> Result<Vec<Solution>> {
    conn.into().all(sql, vec![]).await?.iter().map(solution_from).collect()
}

/// One solution that the centre wrote.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: SolutionId) -> Result<Option<Solution>> {
    let mut sql = Sql::new(SOLUTION);
    sql.push(" where s.id = ").bind(id).push(" and s.centre_id = ").bind(scope.centre());
    Ok(gathered(conn, sql).await?.into_iter().next())
}

/// One solution of the catalogue, whoever wrote it.
pub async fn find_published_unscoped(conn: impl Into<Conn<'_>>, id: SolutionId) -> Result<Option<Solution>> {
    let mut sql = Sql::new(SOLUTION);
    sql.push(" where s.is_published and s.id = ").bind(id);
    Ok(gathered(conn, sql).await?.into_iter().next())
}

/// The solutions of an idea.
pub async fn of_idea(conn: impl Into<Conn<'_>>, scope: &Scope, idea: IdeaId) -> Result<Vec<Solution>> {
    let mut sql = Sql::new(SOLUTION);
    sql.push(" where s.centre_id = ").bind(scope.centre()).push(" and s.idea_id = ").bind(idea);
    sql.push(" order by s.id limit 50");
    gathered(conn, sql).await
}

/// A page of the solutions that the centre wrote, the latest written first.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, filter: &Filter) -> Result<Page<Solution>> {
    let mut sql = Sql::new(SOLUTION);
    sql.push(" where s.centre_id = ").bind(scope.centre());
    paged(conn, sql, filter).await
}

/// A page of the catalogue, of all centres.
pub async fn list_published_unscoped(conn: impl Into<Conn<'_>>, filter: &Filter) -> Result<Page<Solution>> {
    let mut sql = Sql::new(SOLUTION);
    sql.push(" where s.is_published");
    paged(conn, sql, filter).await
}

async fn paged(conn: impl Into<Conn<'_>>, mut sql: Sql, filter: &Filter) -> Result<Page<Solution>> {
    if let Some(theme) = &filter.theme {
        sql.push(" and s.theme = ").bind(theme);
    }
    for word in searched(filter.words.as_deref().unwrap_or_default()) {
        sql.push(" and s.search_key like ").bind(format!("%{word}%"));
    }
    if let Some(after) = filter.page.after {
        sql.push(" and (s.updated_at, s.id) < (select l.updated_at, l.id from solution l where l.id = ").bind(after);
        sql.push(")");
    }
    sql.push(" order by s.updated_at desc, s.id desc limit ").bind(filter.page.limit + 1);
    Ok(Page::from_rows(gathered(conn, sql).await?, filter.page.limit, |solution| solution.id.uuid()))
}

/// Several solutions of the catalogue, whoever wrote them.
pub async fn published_by_ids_unscoped(conn: impl Into<Conn<'_>>, ids: &[SolutionId]) -> Result<Vec<Solution>> {
    let mut sql = Sql::new(SOLUTION);
    sql.push(" where s.is_published and s.id in (").bind_list(ids.iter().copied()).push(") order by s.id");
    gathered(conn, sql).await
}

/// The themes of the catalogue.
pub async fn themes_unscoped(conn: impl Into<Conn<'_>>) -> Result<Vec<String>> {
    let sql = "select distinct theme from solution where is_published and theme <> '' order by theme limit 60";
    conn.into().all(sql, vec![]).await?.iter().map(|row| row.text("theme")).collect()
}

fn key_of(sheet: &Sheet) -> String {
    search_key(&[&sheet.title, &sheet.need, &sheet.for_whom, &sheet.how, &sheet.theme])
}

/// Adds a solution.
pub async fn insert(tx: &mut Tx, scope: &Scope, solution: &Solution) -> Result<()> {
    let sheet = &solution.sheet;
    tx.exec(
        "insert into solution (id, centre_id, idea_id, title, need, for_whom, how, cost, helpers, theme, is_published, \
         search_key, created_at, updated_at, revision) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        args![
            solution.id,
            scope.centre(),
            solution.idea.map(IdeaId::uuid),
            &sheet.title,
            &sheet.need,
            &sheet.for_whom,
            &sheet.how,
            &sheet.cost,
            &sheet.helpers,
            &sheet.theme,
            solution.is_published,
            key_of(sheet),
            solution.created_at,
            solution.updated_at,
            solution.revision,
        ],
    )
    .await?;
    Ok(())
}

/// Writes a solution as it is now, if it is still as it was read; 0 when someone was faster.
pub async fn update(tx: &mut Tx, scope: &Scope, solution: &Solution) -> Result<u64> {
    let sheet = &solution.sheet;
    tx.exec(
        "update solution set title = $3, need = $4, for_whom = $5, how = $6, cost = $7, helpers = $8, theme = $9, \
         is_published = $10, search_key = $11, updated_at = $12, revision = revision + 1 \
         where id = $1 and centre_id = $2 and revision = $13",
        args![
            solution.id,
            scope.centre(),
            &sheet.title,
            &sheet.need,
            &sheet.for_whom,
            &sheet.how,
            &sheet.cost,
            &sheet.helpers,
            &sheet.theme,
            solution.is_published,
            key_of(sheet),
            solution.updated_at,
            solution.revision,
        ],
    )
    .await
}

/// The versions of these solutions, the first first.
pub async fn versions_unscoped(conn: impl Into<Conn<'_>>, ids: &[SolutionId]) -> Result<Vec<Version>> {
    let mut sql = Sql::new("select id, solution_id, number, words, at from solutions_version where solution_id in (");
    sql.bind_list(ids.iter().copied()).push(") order by solution_id, number");
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter()
        .map(|row| {
            Ok(Version {
                id: row.id("id")?,
                solution: row.id("solution_id")?,
                number: row.int("number")?,
                words: row.text("words")?,
                at: row.get("at")?,
            })
        })
        .collect()
}

/// Adds a version; a number that someone else took meanwhile is refused by its row.
pub async fn insert_version(tx: &mut Tx, scope: &Scope, version: &Version) -> Result<u64> {
    tx.exec(
        "insert into solutions_version (id, centre_id, solution_id, number, words, at) values ($1, $2, $3, $4, $5, $6) \
         on conflict (solution_id, number) do nothing",
        args![version.id, scope.centre(), version.solution, version.number, &version.words, version.at],
    )
    .await
}
