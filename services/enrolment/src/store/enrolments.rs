//! Rows of `enrolment` and `enrolment_group`.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Error, Result, Row, Sql, Tx, Val, args};
use kernel::{CentreId, Cents, EnrolmentId, ListId, Locale, PersonId};

use super::push_rows;
use crate::model::enrolment::{ContactWay, Enrolment, EnrolmentState, Group, GroupId, MadeBy};
use crate::model::question::Answers;

const ENROLMENT: &str = "select id, list_id, group_id, person_id, state, priority, priority_reason, answers, \
                         fee_cents, offered_until, created_at, ended_at from enrolment";

fn enrolment_from(row: &Row) -> Result<Enrolment> {
    let id: EnrolmentId = row.id("id")?;
    let answers: Answers = serde_json::from_str(&row.text("answers")?).map_err(|_| Error::Inconsistent {
        table: "enrolment",
        column: "answers",
        id: id.to_string(),
    })?;
    Ok(Enrolment {
        id,
        list: row.id("list_id")?,
        group: row.id("group_id")?,
        person: row.id("person_id")?,
        state: row.word("enrolment", "state", EnrolmentState::from_code)?,
        priority: row.int("priority")?,
        priority_reason: row.text("priority_reason")?,
        answers,
        fee: row.get::<Option<i64>>("fee_cents")?.map(Cents),
        offered_until: row.get("offered_until")?,
        created_at: row.get("created_at")?,
        ended_at: row.get("ended_at")?,
    })
}

fn in_centre(scope: &Scope) -> Sql {
    let mut sql = Sql::new(ENROLMENT);
    sql.push(" where centre_id = ").bind(scope.centre());
    sql
}

async fn gathered(conn: impl Into<Conn<'_>>, sql: Sql) -> Result<Vec<Enrolment>> {
    conn.into().all(sql, vec![]).await?.iter().map(enrolment_from).collect()
}

/// One enrolment.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: EnrolmentId) -> Result<Option<Enrolment>> {
    let mut sql = in_centre(scope);
    sql.push(" and id = ").bind(id);
    Ok(gathered(conn, sql).await?.into_iter().next())
}

/// Everyone on a list in some states: those who wait in their order, the others by arrival.
pub async fn list(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    list: ListId,
    states: &[EnrolmentState],
) -> Result<Vec<Enrolment>> {
    let mut sql = in_centre(scope);
    sql.push(" and list_id = ").bind(list);
    sql.push(" and state in (").bind_list(states.iter().map(|state| state.code())).push(")");
    sql.push(" order by priority desc, created_at, id");
    gathered(conn, sql).await
}

/// A page of a list for programs, by arrival.
pub async fn list_page(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    list: ListId,
    page: kernel::paging::PageRequest,
) -> Result<kernel::paging::Page<Enrolment>> {
    let mut sql = in_centre(scope);
    sql.push(" and list_id = ").bind(list);
    if let Some(after) = page.after {
        sql.push(" and id > ").bind(after);
    }
    sql.push(" order by id limit ").bind(page.limit + 1);
    let rows = gathered(conn, sql).await?;
    Ok(kernel::paging::Page::from_rows(rows, page.limit, |enrolment| enrolment.id.uuid()))
}

/// The enrolments of a group, in the order in which they were typed.
pub async fn of_group(conn: impl Into<Conn<'_>>, scope: &Scope, group: GroupId) -> Result<Vec<Enrolment>> {
    let mut sql = in_centre(scope);
    sql.push(" and group_id = ").bind(group.uuid()).push(" order by id");
    gathered(conn, sql).await
}

/// The enrolments of some people, latest first.
pub async fn of_persons(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    persons: &[PersonId],
    limit: i64,
) -> Result<Vec<Enrolment>> {
    let mut sql = in_centre(scope);
    sql.push(" and person_id in (").bind_list(persons.iter().copied()).push(") order by id desc limit ").bind(limit);
    gathered(conn, sql).await
}

/// What a day brought, and what waits for an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DayCounts {
    /// Enrolments made that day, those who wait included.
    pub enrolled: i64,
    /// Places that are held for someone who has not answered.
    pub offered: i64,
}

/// The counts of a span of time in a centre.
pub async fn day_counts(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<DayCounts> {
    let row = conn
        .into()
        .one(
            "select (select count(*) from enrolment where centre_id = $1 and created_at >= $2 and created_at < $3) \
             as enrolled, (select count(*) from enrolment where centre_id = $1 and state = 'offered') as offered",
            args![scope.centre(), from, until],
        )
        .await?;
    row.map_or(Ok(DayCounts::default()), |row| {
        Ok(DayCounts { enrolled: row.int("enrolled")?, offered: row.int("offered")? })
    })
}

/// The enrolments made in a span of time, latest first.
pub async fn made_between(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
    limit: i64,
) -> Result<Vec<Enrolment>> {
    let mut sql = in_centre(scope);
    sql.push(" and created_at >= ").bind(from).push(" and created_at < ").bind(until);
    sql.push(" order by created_at desc, id desc limit ").bind(limit);
    gathered(conn, sql).await
}

/// The places that are held for someone, those that go soonest first.
pub async fn offered(conn: impl Into<Conn<'_>>, scope: &Scope, limit: i64) -> Result<Vec<Enrolment>> {
    let mut sql = in_centre(scope);
    sql.push(" and state = 'offered' order by offered_until, id limit ").bind(limit);
    gathered(conn, sql).await
}

/// Which of these people already stand on the list.
pub async fn already_on(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    list: ListId,
    persons: &[PersonId],
) -> Result<Vec<PersonId>> {
    let mut sql = Sql::new("select person_id from enrolment where centre_id = ");
    sql.bind(scope.centre()).push(" and list_id = ").bind(list);
    sql.push(" and state in ('confirmed', 'waiting', 'offered') and person_id in (");
    sql.bind_list(persons.iter().copied()).push(")");
    conn.into().all(sql, vec![]).await?.iter().map(|row| row.id("person_id")).collect()
}

/// The next on the waiting list: by priority, then by arrival.
pub async fn next_waiting(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    list: ListId,
    limit: i64,
) -> Result<Vec<Enrolment>> {
    let mut sql = in_centre(scope);
    sql.push(" and list_id = ").bind(list);
    sql.push(" and state = 'waiting' order by priority desc, created_at, id limit ").bind(limit);
    gathered(conn, sql).await
}

/// The lists, of all centres, on which an offer was not answered in time.
pub async fn lists_with_late_offers(conn: impl Into<Conn<'_>>, now: DateTime<Utc>) -> Result<Vec<(CentreId, ListId)>> {
    let rows = conn
        .into()
        .all(
            "select distinct centre_id, list_id from enrolment where state = 'offered' and offered_until <= $1 \
             order by list_id",
            args![now],
        )
        .await?;
    rows.iter().map(|row| Ok((row.id("centre_id")?, row.id("list_id")?))).collect()
}

/// The offers of one list that were not answered in time.
pub async fn late_offers(tx: &mut Tx, scope: &Scope, list: ListId, now: DateTime<Utc>) -> Result<Vec<Enrolment>> {
    let mut sql = in_centre(scope);
    sql.push(" and list_id = ").bind(list);
    sql.push(" and state = 'offered' and offered_until <= ").bind(now).push(" order by offered_until, id");
    gathered(&mut *tx, sql).await
}

fn values_of(scope: &Scope, enrolment: &Enrolment) -> Vec<Val> {
    args![
        enrolment.id,
        scope.centre(),
        enrolment.list,
        enrolment.group.uuid(),
        enrolment.person,
        enrolment.state.code(),
        enrolment.priority,
        &enrolment.priority_reason,
        answers_text(&enrolment.answers),
        enrolment.fee,
        enrolment.offered_until,
        enrolment.created_at,
        enrolment.ended_at,
    ]
}

fn answers_text(answers: &Answers) -> String {
    serde_json::to_string(answers).unwrap_or_else(|_| "{}".to_owned())
}

/// Adds enrolments, a hundred at a time.
pub async fn insert_many(tx: &mut Tx, scope: &Scope, enrolments: &[Enrolment]) -> Result<()> {
    for chunk in enrolments.chunks(100) {
        let mut sql = Sql::new(
            "insert into enrolment (id, centre_id, list_id, group_id, person_id, state, priority, priority_reason, \
             answers, fee_cents, offered_until, created_at, ended_at) values ",
        );
        push_rows(&mut sql, chunk.iter().map(|enrolment| values_of(scope, enrolment)));
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Writes an enrolment that is still in the state in which it was read; 0 when someone was faster.
pub async fn update(tx: &mut Tx, scope: &Scope, enrolment: &Enrolment, before: EnrolmentState) -> Result<u64> {
    tx.exec(
        "update enrolment set state = $3, priority = $4, priority_reason = $5, answers = $6, fee_cents = $7, \
         offered_until = $8, ended_at = $9 where id = $1 and centre_id = $2 and state = $10",
        args![
            enrolment.id,
            scope.centre(),
            enrolment.state.code(),
            enrolment.priority,
            &enrolment.priority_reason,
            answers_text(&enrolment.answers),
            enrolment.fee,
            enrolment.offered_until,
            enrolment.ended_at,
            before.code(),
        ],
    )
    .await
}

/// Everyone still on a list leaves it at once.
pub async fn cancel_all(tx: &mut Tx, scope: &Scope, list: ListId, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update enrolment set state = 'cancelled', offered_until = null, ended_at = $3 \
         where list_id = $1 and centre_id = $2 and state in ('confirmed', 'waiting', 'offered')",
        args![list, scope.centre(), now],
    )
    .await
}

const GROUP: &str = "select id, list_id, code, way, contact, contact_name, contact_person_id, household_id, locale, \
                     made_by, created_at from enrolment_group";

fn group_from(row: &Row) -> Result<Group> {
    Ok(Group {
        id: row.id("id")?,
        list: row.id("list_id")?,
        code: row.text("code")?,
        way: row.word("enrolment_group", "way", ContactWay::from_code)?,
        contact: row.text("contact")?,
        contact_name: row.text("contact_name")?,
        contact_person: row.opt_id("contact_person_id")?,
        household: row.opt_id("household_id")?,
        locale: Locale::from_code(&row.text("locale")?).unwrap_or_default(),
        made_by: row.word("enrolment_group", "made_by", MadeBy::from_code)?,
        created_at: row.get("created_at")?,
    })
}

/// A group of the centre.
pub async fn find_group(conn: impl Into<Conn<'_>>, scope: &Scope, id: GroupId) -> Result<Option<Group>> {
    let mut sql = Sql::new(GROUP);
    sql.push(" where id = ").bind(id.uuid()).push(" and centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(group_from).transpose()
}

/// The group of a code, as stored.
pub async fn find_group_by_code(conn: impl Into<Conn<'_>>, scope: &Scope, code: &str) -> Result<Option<Group>> {
    let mut sql = Sql::new(GROUP);
    sql.push(" where code = ").bind(code).push(" and centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(group_from).transpose()
}

/// Several groups at once.
pub async fn groups_by_ids(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[GroupId]) -> Result<Vec<Group>> {
    let mut sql = Sql::new(GROUP);
    sql.push(" where centre_id = ").bind(scope.centre());
    sql.push(" and id in (").bind_list(ids.iter().map(|id| id.uuid())).push(") order by id");
    conn.into().all(sql, vec![]).await?.iter().map(group_from).collect()
}

/// Adds groups, a hundred at a time.
pub async fn insert_groups(tx: &mut Tx, scope: &Scope, groups: &[Group]) -> Result<()> {
    for chunk in groups.chunks(100) {
        let mut sql = Sql::new(
            "insert into enrolment_group (id, centre_id, list_id, code, way, contact, contact_name, \
             contact_person_id, household_id, locale, made_by, created_at) values ",
        );
        let rows = chunk.iter().map(|group| {
            args![
                group.id.uuid(),
                scope.centre(),
                group.list,
                &group.code,
                group.way.code(),
                &group.contact,
                &group.contact_name,
                group.contact_person,
                group.household,
                group.locale.code(),
                group.made_by.code(),
                group.created_at,
            ]
        });
        push_rows(&mut sql, rows);
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}
