//! How many an audience finds, and their names; what one may choose from.

use auth::Scope;
use db::{Conn, Result, Row, Sql, args};
use kernel::paging::{Page, PageRequest};
use people::text::words_of;
use uuid::Uuid;

use super::filter::{Moment, push_conditions, push_from, push_having};
use crate::model::{Audience, Counted, Unit};

/// How many people and families are meant.
pub async fn count(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    audience: &Audience,
    moment: &Moment<'_>,
) -> Result<Counted> {
    let sql = match audience.unit {
        Unit::People => {
            let mut sql = Sql::new(
                "select count(distinct p.id) as people, count(distinct coalesce(m.household_id, p.id)) as families",
            );
            push_from(&mut sql, scope, audience);
            push_conditions(&mut sql, scope, audience, moment);
            sql
        }
        Unit::Families => {
            let mut sql =
                Sql::new("select count(*) as families, cast(coalesce(sum(f.n), 0) as bigint) as people from (");
            sql.push("select coalesce(m.household_id, p.id) as family, count(*) as n");
            push_from(&mut sql, scope, audience);
            sql.push(" group by coalesce(m.household_id, p.id)");
            push_having(&mut sql, scope, audience, moment);
            sql.push(") f");
            sql
        }
    };
    let row = conn.into().one(sql, vec![]).await?;
    row.map_or(Ok(Counted::default()), |row| Ok(Counted { people: row.int("people")?, families: row.int("families")? }))
}

/// One line of the list of names: a person, or a family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The person, or the household.
    pub id: Uuid,
    pub name: String,
    /// Where they live, by which namesakes are told apart; empty when it is not known.
    pub street: String,
    pub city: String,
}

/// The names of those who are meant, in their order.
pub async fn list_names(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    audience: &Audience,
    moment: &Moment<'_>,
    page: PageRequest,
) -> Result<Page<Name>> {
    let mut sql = match audience.unit {
        Unit::People => people_names(scope, audience, moment, page),
        Unit::Families => family_names(scope, audience, moment, page),
    };
    sql.bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let name = |row: &Row| {
        Ok(Name { id: row.get("id")?, name: row.text("name")?, street: row.text("street")?, city: row.text("city")? })
    };
    let names = rows.iter().map(name).collect::<Result<_>>()?;
    Ok(Page::from_rows(names, page.limit, |name: &Name| name.id))
}

/// Where a group of rows lives: they are of one person or of one family.
const HOME: &str = ", min(coalesce(h.street, '')) as street, min(coalesce(h.city, '')) as city";

fn people_names(scope: &Scope, audience: &Audience, moment: &Moment<'_>, page: PageRequest) -> Sql {
    let mut sql = Sql::new("select p.id, p.search_text, trim(p.first_name || ' ' || p.last_name) as name");
    sql.push(HOME);
    push_from(&mut sql, scope, audience);
    push_conditions(&mut sql, scope, audience, moment);
    if let Some(after) = page.after {
        sql.push(" and (p.search_text, p.id) > (select a.search_text, a.id from report_person a where a.id = ")
            .bind(after);
        sql.push(")");
    }
    sql.push(" group by p.id, p.search_text, p.first_name, p.last_name order by p.search_text, p.id limit ");
    sql
}

fn family_names(scope: &Scope, audience: &Audience, moment: &Moment<'_>, page: PageRequest) -> Sql {
    let mut sql = Sql::new("select f.id, f.name, f.street, f.city from (select coalesce(m.household_id, p.id) as id, ");
    sql.push("min(coalesce(h.name, trim(p.first_name || ' ' || p.last_name))) as name").push(HOME);
    push_from(&mut sql, scope, audience);
    sql.push(" group by coalesce(m.household_id, p.id)");
    push_having(&mut sql, scope, audience, moment);
    sql.push(") f");
    if let Some(after) = page.after {
        sql.push(" where (f.name, f.id) > (select coalesce((select name from report_home where id = ").bind(after);
        sql.push("), (select trim(first_name || ' ' || last_name) from report_person where id = ").bind(after);
        sql.push("), ''), ").bind(after).push(")");
    }
    sql.push(" order by f.name, f.id limit ");
    sql
}

/// The towns where people of the centre live, the commonest first; spellings of one town are told once.
pub async fn list_cities(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<String>> {
    let sql = "select city as word, count(*) as n from report_home where centre_id = $1 and city <> '' \
               group by city order by n desc, city";
    Ok(once_each(words(conn, scope, sql).await?))
}

/// The streets where people of the centre live, in the order of the alphabet.
pub async fn list_streets(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<String>> {
    let sql = "select distinct street as word, 1 as n from report_home where centre_id = $1 and street <> ''";
    let streets = words(conn, scope, sql).await?.into_iter().map(|street| without_number(&street)).collect();
    let mut streets = once_each(streets);
    streets.sort_by_key(|street| words_of(street));
    Ok(streets)
}

/// The languages people of the centre speak, the commonest first.
pub async fn list_languages(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<String>> {
    let sql = "select language as word, count(*) as n from report_person where centre_id = $1 and archived_at is null \
               group by language order by n desc, language";
    words(conn, scope, sql).await
}

async fn words(conn: impl Into<Conn<'_>>, scope: &Scope, sql: &'static str) -> Result<Vec<String>> {
    let rows = conn.into().all(sql, args![scope.centre()]).await?;
    rows.iter().map(|row| row.text("word")).collect()
}

/// "12 bis rue de la Gare" is in "rue de la Gare".
fn without_number(street: &str) -> String {
    let rest = street.trim().trim_start_matches(|c: char| c.is_ascii_digit() || c == ',' || c == ' ');
    let first = rest.split_whitespace().next().unwrap_or_default();
    let is_suffix = matches!(words_of(first).as_str(), "bis" | "ter" | "quater" | "a" | "b" | "c" | "d");
    let name = if is_suffix && rest.len() < street.len() { rest.get(first.len()..).unwrap_or(rest) } else { rest };
    name.trim_start_matches([',', ' ']).trim().to_owned()
}

fn once_each(texts: Vec<String>) -> Vec<String> {
    let mut seen = std::collections::HashSet::new();
    texts.into_iter().filter(|text| !text.is_empty() && seen.insert(words_of(text))).collect()
}
