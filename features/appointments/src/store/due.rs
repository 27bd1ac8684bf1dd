//! Who is to be told by the night and the day: reminders, earlier times that were freed, what is no longer as it was
//! told. Asked for all centres at once, by pages: whom nothing reaches keeps nobody else waiting.

use chrono::{DateTime, Duration, Utc};
use db::{Conn, Result, Row, Sql, args};
use kernel::CentreId;

use super::appointments::from_row;
use crate::model::AppointmentId;
use crate::model::appointment::Appointment;

/// Where a page ends: the instant by which the list is in order, and the appointment.
pub type After = Option<(DateTime<Utc>, AppointmentId)>;

const FIELDS: &str = "select a.id, a.centre_id, a.motive_id, a.agenda_id, a.opening_id, a.person_id, a.guest_name, \
                      a.phone, a.way, a.contact, a.locale, a.place, a.starts_at, a.ends_at, a.state, a.origin, a.code, \
                      a.arrived_at, a.wants_earlier, a.sequence, a.created_at, a.updated_at from appointment a \
                      join appointment_motive m on m.id = a.motive_id";

/// Whom a message may reach: told by a way, for a motive that is told.
const REACHED: &str = " where a.way <> '' and a.person_id is not null and m.visibility = 'visible_and_notified'";

fn with_centre(row: &Row) -> Result<(CentreId, Appointment)> {
    Ok((row.id("centre_id")?, from_row(row)?))
}

/// Those who are still expected.
fn expected() -> Sql {
    let mut sql = Sql::new(FIELDS);
    sql.push(REACHED).push(" and a.state = 'unknown'");
    sql
}

/// Ends a list in order of the instants of a column, after the last one already seen.
fn page(mut sql: Sql, column: &'static str, after: After, limit: i64) -> Sql {
    if let Some((at, id)) = after {
        sql.push(" and (").push(column).push(" > ").bind(at).push(" or (").push(column).push(" = ").bind(at);
        sql.push(" and a.id > ").bind(id).push("))");
    }
    sql.push(" order by ").push(column).push(", a.id limit ").bind(limit);
    sql
}

/// Those to be reminded: beginning before an instant, not reminded of that time yet, and not told of it a day ago or less.
pub async fn reminders_unscoped(
    conn: impl Into<Conn<'_>>,
    (now, until): (DateTime<Utc>, DateTime<Utc>),
    after: After,
    limit: i64,
) -> Result<Vec<(CentreId, Appointment)>> {
    let mut sql = expected();
    sql.push(" and a.starts_at > ").bind(now).push(" and a.starts_at <= ").bind(until);
    sql.push(" and not exists (select 1 from appointment_notice n where n.appointment_id = a.id ");
    sql.push("and n.kind in ('reminder', 'confirmed', 'moved', 'restored') and n.starts_at = a.starts_at ");
    sql.push("and (n.kind = 'reminder' or n.at > ").bind(now - Duration::hours(24)).push("))");
    let sql = page(sql, "a.starts_at", after, limit);
    conn.into().all(sql, args![]).await?.iter().map(with_centre).collect()
}

/// Those who want an earlier time, from an instant on: told three times at most, and not since the other instant.
pub async fn waiting_unscoped(
    conn: impl Into<Conn<'_>>,
    (from, told_since): (DateTime<Utc>, DateTime<Utc>),
    after: After,
    limit: i64,
) -> Result<Vec<(CentreId, Appointment)>> {
    let mut sql = expected();
    sql.push(" and a.wants_earlier = ").bind(true).push(" and a.starts_at > ").bind(from);
    sql.push(
        " and (select count(*) from appointment_notice n where n.appointment_id = a.id and n.kind = 'earlier') < 3",
    );
    sql.push(" and not exists (select 1 from appointment_notice n where n.appointment_id = a.id ");
    sql.push("and n.kind = 'earlier' and n.at >= ").bind(told_since).push(")");
    let sql = page(sql, "a.created_at", after, limit);
    conn.into().all(sql, args![]).await?.iter().map(with_centre).collect()
}

/// Those who were last told what is not so any more: an undo asks nobody and tells nobody. Each with the last word.
pub async fn otherwise_unscoped(
    conn: impl Into<Conn<'_>>,
    now: DateTime<Utc>,
    after: After,
    limit: i64,
) -> Result<Vec<(CentreId, Appointment)>> {
    let mut sql = Sql::new(FIELDS);
    sql.push(
        " join appointment_notice l on l.appointment_id = a.id and l.turn = (select max(n.turn) from \
         appointment_notice n where n.appointment_id = a.id \
         and n.kind in ('confirmed', 'moved', 'cancelled', 'restored'))",
    );
    sql.push(REACHED).push(" and a.starts_at > ").bind(now);
    sql.push(
        " and ((a.state = 'unknown' and (l.kind = 'cancelled' or l.starts_at <> a.starts_at)) \
         or (a.state = 'revoked' and l.kind <> 'cancelled'))",
    );
    let sql = page(sql, "a.starts_at", after, limit);
    conn.into().all(sql, args![]).await?.iter().map(with_centre).collect()
}

/// Whether the last word of an appointment was that it is called off.
pub async fn was_called_off(conn: impl Into<Conn<'_>>, centre: CentreId, id: AppointmentId) -> Result<bool> {
    let row = conn
        .into()
        .one(
            "select n.kind from appointment_notice n where n.appointment_id = $1 and n.centre_id = $2 \
             and n.kind in ('confirmed', 'moved', 'cancelled', 'restored') order by n.turn desc limit 1",
            args![id, centre],
        )
        .await?;
    row.map_or(Ok(false), |row| Ok(row.text("kind")? == "cancelled"))
}
