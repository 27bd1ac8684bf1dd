//! Rows of `accompaniment_act`.

use auth::Scope;
use chrono::NaiveDate;
use crypto::Sealed;
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::PersonId;
use uuid::Uuid;

use super::{bytes, of_people, sealed};
use crate::model::Act;
use crate::model::act::{joined, parted};
use crate::model::vocabulary::{Autonomy, Equipment, Mode, Orientation, PlaceKind, SubTheme, Theme};

const COLUMNS: &str = "select id, person_id, on_day, minutes, place_kind, town, themes, sub_themes, equipment, autonomy, \
                       oriented_to, mode, mandate_id, done_by, created_at, note from accompaniment_act where centre_id = ";

fn word_or_none<T>(row: &Row, column: &'static str, of: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
    match row.opt_text(column)? {
        Some(_) => Ok(Some(row.word("accompaniment_act", column, of)?)),
        None => Ok(None),
    }
}

fn from_row(row: &Row) -> Result<(Act, Option<Sealed>)> {
    let note = sealed(row, "note")?;
    let act = Act {
        id: row.get("id")?,
        person: row.id("person_id")?,
        on: row.get("on_day")?,
        minutes: row.int("minutes")?,
        place: row.word("accompaniment_act", "place_kind", PlaceKind::from_code)?,
        town: row.text("town")?,
        themes: parted(&row.text("themes")?, Theme::from_code),
        sub_themes: parted(&row.text("sub_themes")?, SubTheme::from_code),
        equipment: parted(&row.text("equipment")?, Equipment::from_code),
        autonomy: word_or_none(row, "autonomy", Autonomy::from_code)?,
        oriented_to: word_or_none(row, "oriented_to", Orientation::from_code)?,
        mode: row.word("accompaniment_act", "mode", Mode::from_code)?,
        mandate: row.get("mandate_id")?,
        done_by: row.text("done_by")?,
        created_at: row.get("created_at")?,
        has_note: note.is_some(),
    };
    Ok((act, note))
}

/// The acts of someone, the latest first, with their notes shut.
pub async fn of_person(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    ids: &[PersonId],
    limit: i64,
) -> Result<Vec<(Act, Option<Sealed>)>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre());
    of_people(&mut sql, ids);
    sql.push(" order by on_day desc, created_at desc, id desc limit ").bind(limit);
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// How many acts someone has, and the days of the first and of the last: what may be told while the notes stay shut.
pub async fn summary(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    ids: &[PersonId],
) -> Result<(i64, Option<(NaiveDate, NaiveDate)>)> {
    let mut sql = Sql::new(
        "select count(*) as n, min(on_day) as first_on, max(on_day) as last_on from accompaniment_act \
         where centre_id = ",
    );
    sql.bind(scope.centre());
    of_people(&mut sql, ids);
    let Some(row) = conn.into().one(sql, vec![]).await? else { return Ok((0, None)) };
    let (first, last): (Option<NaiveDate>, Option<NaiveDate>) = (row.get("first_on")?, row.get("last_on")?);
    Ok((row.int("n")?, first.zip(last)))
}

/// One act of someone.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[PersonId], act: Uuid) -> Result<Option<Act>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and id = ").bind(act);
    of_people(&mut sql, ids);
    let row = conn.into().one(sql, vec![]).await?;
    Ok(row.as_ref().map(from_row).transpose()?.map(|(act, _)| act))
}

/// The acts of a period, the oldest first.
pub async fn between(conn: impl Into<Conn<'_>>, scope: &Scope, (from, to): (NaiveDate, NaiveDate)) -> Result<Vec<Act>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and on_day between ").bind(from).push(" and ").bind(to);
    sql.push(" order by on_day, id");
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter().map(|row| Ok(from_row(row)?.0)).collect()
}

/// Adds an act; `false` when one of that id is kept already.
pub async fn insert(tx: &mut Tx, scope: &Scope, file: Uuid, act: &Act, note: Option<&Sealed>) -> Result<bool> {
    let added = tx
        .exec(
            "insert into accompaniment_act (id, centre_id, accompaniment_id, person_id, on_day, minutes, place_kind, \
             town, themes, sub_themes, equipment, autonomy, oriented_to, mode, mandate_id, done_by, created_at, note) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) \
             on conflict (id) do nothing",
            args![
                act.id,
                scope.centre(),
                file,
                act.person,
                act.on,
                act.minutes,
                act.place.code(),
                &act.town,
                joined(act.themes.iter().map(|word| word.code())),
                joined(act.sub_themes.iter().map(|word| word.code())),
                joined(act.equipment.iter().map(|word| word.code())),
                act.autonomy.map(Autonomy::code),
                act.oriented_to.map(Orientation::code),
                act.mode.code(),
                act.mandate,
                &act.done_by,
                act.created_at,
                bytes(note),
            ],
        )
        .await?;
    Ok(added == 1)
}

/// Takes an act away.
pub async fn delete(tx: &mut Tx, scope: &Scope, act: Uuid) -> Result<u64> {
    tx.exec("delete from accompaniment_act where id = $1 and centre_id = $2", args![act, scope.centre()]).await
}
