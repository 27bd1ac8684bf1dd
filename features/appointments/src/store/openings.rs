//! Agendas, openings and absences of a centre.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Error, Result, Row, Sql, Tx, args};
use kernel::CentreId;
use uuid::Uuid;

use crate::model::opening::{Absence, Agenda, Opening};
use crate::model::slots::Busy;
use crate::model::{AgendaId, OpeningId};

const AGENDA: &str = "select id, account_id, label, feed_hash from appointment_agenda";
const OPENING: &str =
    "select id, agenda_id, place, equipment, motives, recurrence, created_at, retired_at from appointment_opening";

fn agenda_from(row: &Row) -> Result<Agenda> {
    Ok(Agenda {
        id: row.id("id")?,
        account: row.opt_id("account_id")?,
        label: row.text("label")?,
        has_feed: !row.text("feed_hash")?.is_empty(),
    })
}

fn unreadable(column: &'static str, id: OpeningId) -> Error {
    Error::Inconsistent { table: "appointment_opening", column, id: id.to_string() }
}

fn opening_from(row: &Row) -> Result<Opening> {
    let id: OpeningId = row.id("id")?;
    Ok(Opening {
        id,
        agenda: row.id("agenda_id")?,
        place: row.text("place")?,
        equipment: row.text("equipment")?,
        motives: serde_json::from_str(&row.text("motives")?).map_err(|_| unreadable("motives", id))?,
        recurrence: serde_json::from_str(&row.text("recurrence")?).map_err(|_| unreadable("recurrence", id))?,
        created_at: row.get("created_at")?,
        retired_at: row.get("retired_at")?,
    })
}

/// Who receives in the centre, by name.
pub async fn agendas(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Agenda>> {
    let mut sql = Sql::new(AGENDA);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" and retired_at is null order by label, id");
    conn.into().all(sql, vec![]).await?.iter().map(agenda_from).collect()
}

/// Adds someone who receives.
pub async fn insert_agenda(tx: &mut Tx, scope: &Scope, agenda: &Agenda, now: DateTime<Utc>) -> Result<()> {
    tx.exec(
        "insert into appointment_agenda (id, centre_id, account_id, label, created_at) values ($1, $2, $3, $4, $5)",
        args![agenda.id, scope.centre(), agenda.account, &agenda.label, now],
    )
    .await?;
    Ok(())
}

/// Holds the agenda of an opening, and those that use the same equipment, until the end of the transaction: whoever
/// books in them meanwhile waits. `false` when there is none.
pub async fn hold_agenda(tx: &mut Tx, scope: &Scope, opening: &Opening) -> Result<bool> {
    let held = tx
        .exec(
            "update appointment_agenda set version = version + 1 where centre_id = $2 and retired_at is null and (id = $1 \
             or ($3 <> '' and id in (select agenda_id from appointment_opening where centre_id = $2 and equipment = $3)))",
            args![opening.agenda, scope.centre(), &opening.equipment],
        )
        .await?;
    Ok(held > 0)
}

/// Holds some agendas until the end of the transaction, in the same order whoever holds them.
pub async fn hold_agendas(tx: &mut Tx, scope: &Scope, ids: &[AgendaId]) -> Result<u64> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    let mut held = 0;
    for id in ids {
        let hold = "update appointment_agenda set version = version + 1 where id = $1 and centre_id = $2";
        held += tx.exec(hold, args![id, scope.centre()]).await?;
    }
    Ok(held)
}

/// Gives an agenda another feed: the former address leads nowhere any more.
pub async fn set_feed(tx: &mut Tx, scope: &Scope, id: AgendaId, hash: &str) -> Result<u64> {
    let sql = "update appointment_agenda set feed_hash = $3 where id = $1 and centre_id = $2";
    tx.exec(sql, args![id, scope.centre(), hash]).await
}

/// The agenda of a centre whose feed has this secret.
pub async fn find_by_feed(conn: impl Into<Conn<'_>>, centre: CentreId, hash: &str) -> Result<Option<Agenda>> {
    let mut sql = Sql::new(AGENDA);
    sql.push(" where feed_hash = ").bind(hash).push(" and feed_hash <> '' and centre_id = ").bind(centre);
    sql.push(" and retired_at is null");
    conn.into().one(sql, vec![]).await?.as_ref().map(agenda_from).transpose()
}

/// The openings of the centre that are in use, and those to come.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Opening>> {
    let mut sql = Sql::new(OPENING);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" and retired_at is null order by id");
    conn.into().all(sql, vec![]).await?.iter().map(opening_from).collect()
}

/// An opening of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: OpeningId) -> Result<Option<Opening>> {
    let mut sql = Sql::new(OPENING);
    sql.push(" where id = ").bind(id).push(" and centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(opening_from).transpose()
}

/// An opening's lists as text.
fn written(opening: &Opening) -> Result<(String, String)> {
    let motives = serde_json::to_string(&opening.motives).map_err(|_| unreadable("motives", opening.id))?;
    let rule = serde_json::to_string(&opening.recurrence).map_err(|_| unreadable("recurrence", opening.id))?;
    Ok((motives, rule))
}

/// Adds an opening.
pub async fn insert(tx: &mut Tx, scope: &Scope, opening: &Opening) -> Result<()> {
    let (motives, rule) = written(opening)?;
    tx.exec(
        "insert into appointment_opening (id, centre_id, agenda_id, place, motives, recurrence, first_day, last_day, \
         created_at, retired_at, equipment) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            opening.id,
            scope.centre(),
            opening.agenda,
            opening.place.trim(),
            motives,
            rule,
            opening.recurrence.first,
            opening.recurrence.last,
            opening.created_at,
            opening.retired_at,
            opening.equipment.trim(),
        ],
    )
    .await?;
    Ok(())
}

/// Changes an opening; what is booked stays booked.
pub async fn update(tx: &mut Tx, scope: &Scope, opening: &Opening) -> Result<u64> {
    let (motives, rule) = written(opening)?;
    tx.exec(
        "update appointment_opening set agenda_id = $3, place = $4, motives = $5, recurrence = $6, first_day = $7, \
         last_day = $8, equipment = $9 where id = $1 and centre_id = $2 and retired_at is null",
        args![
            opening.id,
            scope.centre(),
            opening.agenda,
            opening.place.trim(),
            motives,
            rule,
            opening.recurrence.first,
            opening.recurrence.last,
            opening.equipment.trim(),
        ],
    )
    .await
}

/// Puts an opening away.
pub async fn retire(tx: &mut Tx, scope: &Scope, id: OpeningId, now: DateTime<Utc>) -> Result<u64> {
    let sql = "update appointment_opening set retired_at = $3 where id = $1 and centre_id = $2 and retired_at is null";
    tx.exec(sql, args![id, scope.centre(), now]).await
}

/// The absences that are not over, soonest first.
pub async fn absences(conn: impl Into<Conn<'_>>, scope: &Scope, from: DateTime<Utc>) -> Result<Vec<Absence>> {
    let rows = conn
        .into()
        .all(
            "select id, agenda_id, starts_at, ends_at from appointment_absence where centre_id = $1 and ends_at > $2 \
             order by starts_at, id",
            args![scope.centre(), from],
        )
        .await?;
    let absence = |row: &Row| {
        Ok(Absence {
            id: row.get("id")?,
            agenda: row.id("agenda_id")?,
            starts_at: row.get("starts_at")?,
            ends_at: row.get("ends_at")?,
        })
    };
    rows.iter().map(absence).collect()
}

/// Adds an absence.
pub async fn insert_absence(tx: &mut Tx, scope: &Scope, absence: &Absence, now: DateTime<Utc>) -> Result<()> {
    tx.exec(
        "insert into appointment_absence (id, centre_id, agenda_id, starts_at, ends_at, created_at) \
         values ($1, $2, $3, $4, $5, $6)",
        args![absence.id, scope.centre(), absence.agenda, absence.starts_at, absence.ends_at, now],
    )
    .await?;
    Ok(())
}

/// Takes an absence back.
pub async fn delete_absence(tx: &mut Tx, scope: &Scope, id: Uuid) -> Result<u64> {
    tx.exec("delete from appointment_absence where id = $1 and centre_id = $2", args![id, scope.centre()]).await
}

/// Everything that is not free between two instants: appointments that are held, and absences.
pub async fn busy(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Busy>> {
    let rows = conn
        .into()
        .all(
            "select a.agenda_id, coalesce(o.equipment, '') as equipment, a.opening_id, a.motive_id, a.starts_at, \
             a.ends_at from appointment a left join appointment_opening o on o.id = a.opening_id \
             where a.centre_id = $1 and a.starts_at < $3 and a.ends_at > $2 and a.state in ('unknown', 'seen', 'noshow') \
             union all select agenda_id, '' as equipment, null as opening_id, null as motive_id, starts_at, ends_at \
             from appointment_absence where centre_id = $1 and starts_at < $3 and ends_at > $2",
            args![scope.centre(), from, until],
        )
        .await?;
    let busy = |row: &Row| {
        Ok(Busy {
            agenda: row.id("agenda_id")?,
            equipment: row.text("equipment")?,
            meeting: row.opt_id("opening_id")?.zip(row.opt_id("motive_id")?),
            starts_at: row.get("starts_at")?,
            ends_at: row.get("ends_at")?,
        })
    };
    rows.iter().map(busy).collect()
}
