//! Appointments: found, listed, kept, changed by guarded updates.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::{Locale, PersonId};

use crate::model::appointment::{Appointment, Origin, State, Way};
use crate::model::{AgendaId, AppointmentId, OpeningId};

const COLUMNS: &str = "select id, motive_id, agenda_id, opening_id, person_id, guest_name, phone, way, contact, locale, \
                       place, starts_at, ends_at, state, origin, code, arrived_at, wants_earlier, sequence, \
                       created_at, updated_at from appointment";

pub(super) fn from_row(row: &Row) -> Result<Appointment> {
    const TABLE: &str = "appointment";
    Ok(Appointment {
        id: row.id("id")?,
        motive: row.id("motive_id")?,
        agenda: row.id("agenda_id")?,
        opening: row.opt_id("opening_id")?,
        person: row.opt_id("person_id")?,
        guest_name: row.text("guest_name")?,
        phone: row.text("phone")?,
        way: row.word(TABLE, "way", Way::from_code)?,
        contact: row.text("contact")?,
        locale: Locale::from_code(&row.text("locale")?).unwrap_or_default(),
        place: row.text("place")?,
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
        state: row.word(TABLE, "state", State::from_code)?,
        origin: row.word(TABLE, "origin", Origin::from_code)?,
        code: row.text("code")?,
        arrived_at: row.get("arrived_at")?,
        wants_earlier: row.get("wants_earlier")?,
        sequence: row.int("sequence")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
    })
}

fn in_centre(scope: &Scope) -> Sql {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre());
    sql
}

/// An appointment of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: AppointmentId) -> Result<Option<Appointment>> {
    let mut sql = in_centre(scope);
    sql.push(" and id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// The appointment of the centre that has this code.
pub async fn find_by_code(conn: impl Into<Conn<'_>>, scope: &Scope, code: &str) -> Result<Option<Appointment>> {
    let mut sql = in_centre(scope);
    sql.push(" and code = ").bind(code);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// Those that begin between two instants, in order of time; those called off too.
pub async fn list_between(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Appointment>> {
    let mut sql = in_centre(scope);
    sql.push(" and starts_at >= ").bind(from).push(" and starts_at < ").bind(until);
    sql.push(" order by starts_at, agenda_id, id");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// Those who come together at one time, in the order in which they took it; those called off too.
pub async fn list_together(conn: impl Into<Conn<'_>>, scope: &Scope, of: &Appointment) -> Result<Vec<Appointment>> {
    let Some(opening) = of.opening else { return Ok(Vec::new()) };
    let mut sql = in_centre(scope);
    sql.push(" and opening_id = ").bind(opening).push(" and starts_at = ").bind(of.starts_at);
    sql.push(" and agenda_id = ").bind(of.agenda).push(" and motive_id = ").bind(of.motive);
    sql.push(" order by created_at, id");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// What some people have from an instant on, soonest first.
pub async fn list_of_people(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    people: &[PersonId],
    from: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Appointment>> {
    let mut sql = in_centre(scope);
    sql.push(" and person_id in (").bind_list(people.iter().copied()).push(") and starts_at >= ").bind(from);
    sql.push(" and state = 'unknown' order by starts_at, id limit ").bind(limit);
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// How many coming appointments were taken from the street with one number or address, or by one person.
pub async fn count_coming(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    (phone, contact, person): (&str, &str, Option<PersonId>),
    now: DateTime<Utc>,
) -> Result<i64> {
    let row = conn
        .into()
        .one(
            "select count(*) as n from appointment where centre_id = $1 and origin = 'web' and state = 'unknown' \
             and starts_at > $2 and ((phone <> '' and phone = $3) or (contact <> '' and contact = $4) \
             or person_id = $5)",
            args![scope.centre(), now, phone, contact, person],
        )
        .await?;
    row.map_or(Ok(0), |row| row.int("n"))
}

/// How many of an opening, between two instants, are held by those who left no number.
pub async fn count_nameless(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    opening: OpeningId,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<i64> {
    let row = conn
        .into()
        .one(
            "select count(*) as n from appointment where centre_id = $1 and opening_id = $2 and starts_at >= $3 \
             and starts_at < $4 and origin = 'web' and state = 'unknown' and phone = '' and contact = '' \
             and person_id is null",
            args![scope.centre(), opening, from, until],
        )
        .await?;
    row.map_or(Ok(0), |row| row.int("n"))
}

/// How many were made since an instant by those who left no number, given back or not.
pub async fn count_nameless_made(conn: impl Into<Conn<'_>>, scope: &Scope, since: DateTime<Utc>) -> Result<i64> {
    let row = conn
        .into()
        .one(
            "select count(*) as n from appointment where centre_id = $1 and created_at >= $2 and origin = 'web' \
             and phone = '' and contact = '' and person_id is null",
            args![scope.centre(), since],
        )
        .await?;
    row.map_or(Ok(0), |row| row.int("n"))
}

/// Whether someone was received before an instant, with an appointment or in the queue.
pub async fn was_received(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    people: &[PersonId],
    now: DateTime<Utc>,
) -> Result<bool> {
    let mut sql = Sql::new("select id from appointment where state in ('seen', 'unknown') and starts_at < ");
    sql.bind(now).push(" and centre_id = ").bind(scope.centre());
    sql.push(" and person_id in (").bind_list(people.iter().copied());
    sql.push(") union all select id from appointment_ticket where state = 'seen' and centre_id = ");
    sql.bind(scope.centre()).push(" and person_id in (").bind_list(people.iter().copied()).push(") limit 1");
    Ok(conn.into().one(sql, vec![]).await?.is_some())
}

fn of_agendas(mut sql: Sql, agendas: &[AgendaId], from: DateTime<Utc>) -> Sql {
    sql.push(" and agenda_id in (").bind_list(agendas.iter().copied()).push(") and starts_at > ").bind(from);
    sql.push(" and state = 'unknown'");
    sql
}

/// What some agendas have from an instant on, soonest first.
pub async fn list_of_agendas(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    agendas: &[AgendaId],
    (from, limit): (DateTime<Utc>, i64),
) -> Result<Vec<Appointment>> {
    let mut sql = of_agendas(in_centre(scope), agendas, from);
    sql.push(" order by starts_at, id limit ").bind(limit);
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// How many they have.
pub async fn count_of_agendas(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    agendas: &[AgendaId],
    from: DateTime<Utc>,
) -> Result<i64> {
    let mut sql = Sql::new("select count(*) as n from appointment where centre_id = ");
    sql.bind(scope.centre());
    let row = conn.into().one(of_agendas(sql, agendas, from), vec![]).await?;
    row.map_or(Ok(0), |row| row.int("n"))
}

/// Gives an appointment to another agenda, at its time and place, as long as it is still to come.
pub async fn give_to(
    tx: &mut Tx,
    scope: &Scope,
    (id, agenda): (AppointmentId, AgendaId),
    now: DateTime<Utc>,
) -> Result<u64> {
    tx.exec(
        "update appointment set agenda_id = $3, sequence = sequence + 1, updated_at = $4 \
         where id = $1 and centre_id = $2 and state = 'unknown'",
        args![id, scope.centre(), agenda, now],
    )
    .await
}

/// Keeps an appointment.
pub async fn insert(tx: &mut Tx, scope: &Scope, kept: &Appointment) -> Result<()> {
    tx.exec(
        "insert into appointment (id, centre_id, motive_id, agenda_id, opening_id, person_id, guest_name, phone, way, \
         contact, locale, place, starts_at, ends_at, state, origin, code, arrived_at, wants_earlier, sequence, \
         created_at, updated_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)",
        args![
            kept.id,
            scope.centre(),
            kept.motive,
            kept.agenda,
            kept.opening.map(OpeningId::uuid),
            kept.person,
            &kept.guest_name,
            &kept.phone,
            kept.way.code(),
            &kept.contact,
            kept.locale.code(),
            &kept.place,
            kept.starts_at,
            kept.ends_at,
            kept.state.code(),
            kept.origin.code(),
            &kept.code,
            kept.arrived_at,
            kept.wants_earlier,
            kept.sequence,
            kept.created_at,
            kept.updated_at,
        ],
    )
    .await?;
    Ok(())
}

/// Says that someone has arrived, or has not.
pub async fn set_arrived(
    tx: &mut Tx,
    scope: &Scope,
    id: AppointmentId,
    arrived_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<u64> {
    tx.exec(
        "update appointment set arrived_at = $3, updated_at = $4 where id = $1 and centre_id = $2 and state = 'unknown'",
        args![id, scope.centre(), arrived_at, now],
    )
    .await
}

/// Says what became of an appointment; only the state it was seen in is left.
pub async fn set_state(
    tx: &mut Tx,
    scope: &Scope,
    id: AppointmentId,
    (from, to): (State, State),
    now: DateTime<Utc>,
) -> Result<u64> {
    tx.exec(
        "update appointment set state = $4, sequence = sequence + 1, updated_at = $5 \
         where id = $1 and centre_id = $2 and state = $3",
        args![id, scope.centre(), from.code(), to.code(), now],
    )
    .await
}

/// Says whether one wants to be told of an earlier time.
pub async fn set_wants_earlier(
    tx: &mut Tx,
    scope: &Scope,
    id: AppointmentId,
    wants: bool,
    now: DateTime<Utc>,
) -> Result<u64> {
    tx.exec(
        "update appointment set wants_earlier = $3, updated_at = $4 \
         where id = $1 and centre_id = $2 and state = 'unknown'",
        args![id, scope.centre(), wants, now],
    )
    .await
}

/// Moves an appointment to another time, as long as it is still to come.
pub async fn move_to(tx: &mut Tx, scope: &Scope, moved: &Appointment, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update appointment set agenda_id = $3, opening_id = $4, place = $5, starts_at = $6, ends_at = $7, \
         sequence = sequence + 1, updated_at = $8 where id = $1 and centre_id = $2 and state = 'unknown'",
        args![
            moved.id,
            scope.centre(),
            moved.agenda,
            moved.opening.map(OpeningId::uuid),
            &moved.place,
            moved.starts_at,
            moved.ends_at,
            now,
        ],
    )
    .await
}
