//! Rows of `enrolment` and `enrolment_group`.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Error, Result, Row, Sql, Tx, Val, args};
use kernel::{CentreId, Cents, EnrolmentId, ListId, Locale, PersonId};

use super::push_rows;
use crate::model::enrolment::{ContactWay, Enrolment, EnrolmentState, Group, GroupId, MadeBy};
use crate::model::fee::{Fee, FeeUnit};
use crate::model::question::Answers;

const ENROLMENT: &str = "select id, list_id, group_id, person_id, state, priority, priority_reason, answers, \
                         fee_cents, fee_unit, offered_until, created_at, ended_at, revision from enrolment";

fn enrolment_from(row: &Row) -> Result<Enrolment> {
    let id: EnrolmentId = row.id("id")?;
    let answers: Answers = serde_json::from_str(&row.text("answers")?).map_err(|_| unreadable(id))?;
    Ok(Enrolment {
        id,
        list: row.id("list_id")?,
        group: row.id("group_id")?,
        person: row.id("person_id")?,
        state: row.word("enrolment", "state", EnrolmentState::from_code)?,
        priority: row.int("priority")?,
        priority_reason: row.text("priority_reason")?,
        answers,
        fee: fee_from(row)?,
        offered_until: row.get("offered_until")?,
        created_at: row.get("created_at")?,
        ended_at: row.get("ended_at")?,
        revision: row.int("revision")?,
    })
}

fn fee_from(row: &Row) -> Result<Option<Fee>> {
    let unit = row.opt_text("fee_unit")?.as_deref().and_then(FeeUnit::from_code);
    Ok(row.get::<Option<i64>>("fee_cents")?.map(|cents| Fee::new(Cents(cents), unit)))
}

fn unit_of(enrolment: &Enrolment) -> Option<&'static str> {
    enrolment.fee.and_then(|fee| fee.unit).map(FeeUnit::code)
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

/// What concerns some people in some states: their own enrolments, and those of the groups they answer for.
pub async fn of_people(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    people: &[PersonId],
    states: &[EnrolmentState],
    limit: i64,
) -> Result<Vec<(Enrolment, Group)>> {
    let mut conn = conn.into();
    let mut sql = in_centre(scope);
    sql.push(" and state in (").bind_list(states.iter().map(|state| state.code())).push(")");
    sql.push(" and (person_id in (").bind_list(people.iter().copied());
    sql.push(") or group_id in (select id from enrolment_group where centre_id = ").bind(scope.centre());
    sql.push(" and contact_person_id in (").bind_list(people.iter().copied()).push(")))");
    sql.push(" order by id desc limit ").bind(limit);
    let found = gathered(conn.again(), sql).await?;
    let ids: Vec<GroupId> = found.iter().map(|enrolment| enrolment.group).collect();
    let groups = groups_by_ids(conn, scope, &ids).await?;
    let with = |enrolment: Enrolment| {
        let group = groups.iter().find(|group| group.id == enrolment.group)?.clone();
        Some((enrolment, group))
    };
    Ok(found.into_iter().filter_map(with).collect())
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
            "select (select count(*) from enrolment where centre_id = $1 and created_at >= $2 and created_at < $3 \
             and state not in ('doubled', 'doubled_waiting')) as enrolled, (select count(*) from enrolment where centre_id = $1 and state = 'offered') as offered",
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
    sql.push(" and state not in ('doubled', 'doubled_waiting') order by created_at desc, id desc limit ").bind(limit);
    gathered(conn, sql).await
}

/// The places that are held for someone, those that go soonest first.
pub async fn offered(conn: impl Into<Conn<'_>>, scope: &Scope, limit: i64) -> Result<Vec<Enrolment>> {
    let mut sql = in_centre(scope);
    sql.push(" and state = 'offered' order by offered_until, id limit ").bind(limit);
    gathered(conn, sql).await
}

/// What those of these people who stand on the list have there.
pub async fn already_on(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    list: ListId,
    persons: &[PersonId],
) -> Result<Vec<Enrolment>> {
    let mut sql = in_centre(scope);
    sql.push(" and list_id = ").bind(list);
    sql.push(" and state in ('confirmed', 'waiting', 'offered') and person_id in (");
    sql.bind_list(persons.iter().copied()).push(") order by id");
    gathered(conn, sql).await
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
pub async fn lists_with_late_offers_unscoped(
    conn: impl Into<Conn<'_>>,
    now: DateTime<Utc>,
) -> Result<Vec<(CentreId, ListId)>> {
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

fn values_of(scope: &Scope, enrolment: &Enrolment) -> Result<Vec<Val>> {
    Ok(args![
        enrolment.id,
        scope.centre(),
        enrolment.list,
        enrolment.group.uuid(),
        enrolment.person,
        enrolment.state.code(),
        enrolment.priority,
        &enrolment.priority_reason,
        answers_text(enrolment)?,
        enrolment.fee.map(|fee| fee.amount),
        unit_of(enrolment),
        enrolment.offered_until,
        enrolment.created_at,
        enrolment.ended_at,
        enrolment.revision,
    ])
}

fn unreadable(enrolment: EnrolmentId) -> Error {
    Error::Inconsistent { table: "enrolment", column: "answers", id: enrolment.to_string() }
}

fn answers_text(enrolment: &Enrolment) -> Result<String> {
    serde_json::to_string(&enrolment.answers).map_err(|_| unreadable(enrolment.id))
}

/// Adds enrolments, a hundred at a time.
pub async fn insert_many(tx: &mut Tx, scope: &Scope, enrolments: &[Enrolment]) -> Result<()> {
    for chunk in enrolments.chunks(100) {
        let mut sql = Sql::new(
            "insert into enrolment (id, centre_id, list_id, group_id, person_id, state, priority, priority_reason, \
             answers, fee_cents, fee_unit, offered_until, created_at, ended_at, revision) values ",
        );
        let rows = chunk.iter().map(|enrolment| values_of(scope, enrolment)).collect::<Result<Vec<_>>>()?;
        push_rows(&mut sql, rows);
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Writes an enrolment that is still as it was read; 0 when someone was faster, whatever they changed.
pub async fn update(tx: &mut Tx, scope: &Scope, enrolment: &Enrolment) -> Result<u64> {
    tx.exec(
        "update enrolment set state = $3, priority = $4, priority_reason = $5, answers = $6, fee_cents = $7, \
         fee_unit = $12, offered_until = $8, ended_at = $9, created_at = $11, revision = revision + 1 \
         where id = $1 and centre_id = $2 and revision = $10",
        args![
            enrolment.id,
            scope.centre(),
            enrolment.state.code(),
            enrolment.priority,
            &enrolment.priority_reason,
            answers_text(enrolment)?,
            enrolment.fee.map(|fee| fee.amount),
            enrolment.offered_until,
            enrolment.ended_at,
            enrolment.revision,
            enrolment.created_at,
            unit_of(enrolment),
        ],
    )
    .await
}

/// Everyone still on a list leaves it at once.
pub async fn cancel_all(tx: &mut Tx, scope: &Scope, list: ListId, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update enrolment set state = 'cancelled', offered_until = null, ended_at = $3, revision = revision + 1 \
         where list_id = $1 and centre_id = $2 \
         and state in ('confirmed', 'waiting', 'offered', 'doubled', 'doubled_waiting')",
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
        locale: row.word("enrolment_group", "locale", Locale::from_code)?,
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

/// Writes another way of being told over the one that was read; 0 when someone was faster.
pub async fn put_contact(tx: &mut Tx, scope: &Scope, read: &Group, (way, to): (ContactWay, &str)) -> Result<u64> {
    tx.exec(
        "update enrolment_group set way = $3, contact = $4 \
         where id = $1 and centre_id = $2 and way = $5 and contact = $6",
        args![read.id.uuid(), scope.centre(), way.code(), to, read.way.code(), &read.contact],
    )
    .await
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
