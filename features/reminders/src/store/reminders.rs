//! Rows of `reminder`: which person is reminded of what.

use auth::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::PersonId;
use kernel::paging::{Page, PageRequest};
use people::Channel;
use uuid::Uuid;

use crate::model::reminder::{Reminder, Terms, Wording};
use crate::model::rule::Anchor;
use crate::model::rule_words::department;

/// The word of a reminder that leaves by the person's own ways.
const ANY: &str = "any";
const COLUMNS: &str = "select id, person_id, procedure_id, anchor, department, about, channel, wording, names_it, \
                       own_words, referent_id, referent_name, stopped_at, created_at from reminder";

fn reminder_from(row: &Row) -> Result<Reminder> {
    Ok(Reminder {
        id: row.get("id")?,
        person: row.id("person_id")?,
        procedure: row.get("procedure_id")?,
        terms: Terms {
            anchor: row.get("anchor")?,
            is_anchor_unknown: false,
            department: row.text("department")?,
            about: row.text("about")?,
            channel: Channel::from_code(&row.text("channel")?),
            wording: row.word("reminder", "wording", Wording::from_code)?,
            names_it: row.get("names_it")?,
            own_words: row.text("own_words")?,
        },
        referent: row.opt_id("referent_id")?,
        referent_name: row.text("referent_name")?,
        stopped_at: row.get("stopped_at")?,
        created_at: row.get("created_at")?,
    })
}

fn of_centre(scope: &Scope) -> Sql {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre());
    sql
}

async fn read(conn: impl Into<Conn<'_>>, sql: Sql) -> Result<Vec<Reminder>> {
    conn.into().all(sql, vec![]).await?.iter().map(reminder_from).collect()
}

/// A reminder of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: Uuid) -> Result<Option<Reminder>> {
    let mut sql = of_centre(scope);
    sql.push(" and id = ").bind(id);
    Ok(read(conn, sql).await?.pop())
}

/// The reminders of some entries of a person, those that go on first.
pub async fn of_people(conn: impl Into<Conn<'_>>, scope: &Scope, people: &[PersonId]) -> Result<Vec<Reminder>> {
    let mut sql = of_centre(scope);
    sql.push(" and person_id in (").bind_list(people.iter().copied());
    sql.push(") order by case when stopped_at is null then 0 else 1 end, id");
    read(conn, sql).await
}

/// Several reminders at once.
pub async fn by_ids(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[Uuid]) -> Result<Vec<Reminder>> {
    let mut conn = conn.into();
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(super::ROWS_AT_ONCE) {
        let mut sql = of_centre(scope);
        sql.push(" and id in (").bind_list(chunk.iter().copied()).push(")");
        found.extend(read(conn.again(), sql).await?);
    }
    Ok(found)
}

/// The reminders of the centre that go on, by pages.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Reminder>> {
    let mut sql = of_centre(scope);
    sql.push(" and stopped_at is null");
    if let Some(after) = page.after {
        sql.push(" and id > ").bind(after);
    }
    sql.push(" order by id limit ").bind(page.limit + 1);
    let found = read(conn, sql).await?;
    Ok(Page::from_rows(found, page.limit, |reminder| reminder.id))
}

/// What the dates of a reminder are computed from: nothing of the person but their date.
#[derive(Debug, Clone, Copy)]
pub struct Seed {
    pub reminder: Uuid,
    pub procedure: Uuid,
    pub anchor: Anchor,
}

/// The seeds of every reminder of the centre that goes on, or of those of one procedure or one reminder.
pub async fn seeds(conn: impl Into<Conn<'_>>, scope: &Scope, only: Option<Uuid>) -> Result<Vec<Seed>> {
    let mut sql =
        Sql::new("select id, procedure_id, anchor, department, created_at from reminder where stopped_at is null");
    sql.push(" and centre_id = ").bind(scope.centre());
    if let Some(only) = only {
        sql.push(" and (id = ").bind(only).push(" or procedure_id = ").bind(only).push(")");
    }
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter()
        .map(|row| {
            let noted: DateTime<Utc> = row.get("created_at")?;
            let anchor = Anchor {
                date: row.get::<Option<NaiveDate>>("anchor")?,
                department: department(&row.text("department")?),
                noted_on: kernel::clock::local_date(noted),
            };
            Ok(Seed { reminder: row.get("id")?, procedure: row.get("procedure_id")?, anchor })
        })
        .collect()
}

/// Those who follow reminders that go on, by name: whoever leaves is among them.
pub async fn referents(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<String>> {
    let rows = conn
        .into()
        .all(
            "select distinct referent_name from reminder where centre_id = $1 and stopped_at is null \
             and referent_name <> '' order by referent_name",
            args![scope.centre()],
        )
        .await?;
    rows.iter().map(|row| row.text("referent_name")).collect()
}

fn channel_word(channel: Option<Channel>) -> &'static str {
    channel.map_or(ANY, Channel::code)
}

pub async fn insert(tx: &mut Tx, scope: &Scope, reminders: &[Reminder]) -> Result<()> {
    for chunk in reminders.chunks(super::ROWS_AT_ONCE) {
        let mut sql = Sql::new(
            "insert into reminder (id, centre_id, person_id, procedure_id, anchor, department, about, about_key, channel, \
             wording, names_it, own_words, referent_id, referent_name, stopped_at, created_at, updated_at) values ",
        );
        for (at, one) in chunk.iter().enumerate() {
            let terms = &one.terms;
            sql.push(if at == 0 { "(" } else { ", (" });
            sql.bind_list(args![
                one.id,
                scope.centre(),
                one.person,
                one.procedure,
                terms.anchor,
                &terms.department,
                &terms.about,
                terms.about_key(),
                channel_word(terms.channel),
                terms.wording.code(),
                terms.names_it,
                &terms.own_words,
                one.referent,
                &one.referent_name,
                one.stopped_at,
                one.created_at,
                one.created_at,
            ]);
            sql.push(")");
        }
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Writes what a referent says of a reminder.
pub async fn update(tx: &mut Tx, scope: &Scope, id: Uuid, terms: &Terms, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update reminder set anchor = $3, department = $4, about = $5, channel = $6, wording = $7, names_it = $8, \
         own_words = $9, updated_at = $10, about_key = $11 where id = $1 and centre_id = $2",
        args![
            id,
            scope.centre(),
            terms.anchor,
            &terms.department,
            &terms.about,
            channel_word(terms.channel),
            terms.wording.code(),
            terms.names_it,
            &terms.own_words,
            now,
            terms.about_key(),
        ],
    )
    .await
}

/// Stops a reminder, or lets it go on.
pub async fn set_stopped(
    tx: &mut Tx,
    scope: &Scope,
    id: Uuid,
    at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<u64> {
    tx.exec(
        "update reminder set stopped_at = $3, updated_at = $4 where id = $1 and centre_id = $2",
        args![id, scope.centre(), at, now],
    )
    .await
}

/// Gives the reminders of someone who leaves to someone else.
pub async fn hand_over(
    tx: &mut Tx,
    scope: &Scope,
    from: &str,
    to: (Option<kernel::AccountId>, &str),
    now: DateTime<Utc>,
) -> Result<u64> {
    tx.exec(
        "update reminder set referent_id = $3, referent_name = $4, updated_at = $5 \
         where centre_id = $1 and referent_name = $2 and stopped_at is null",
        args![scope.centre(), from, to.0, to.1, now],
    )
    .await
}
