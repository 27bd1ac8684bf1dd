//! What reports count, from the view that names nobody.

use auth::Scope;
use chrono::NaiveDate;
use db::{Conn, Result, args};

/// An act, as reports see it.
#[derive(Debug, Clone)]
pub struct Counted {
    pub minutes: i64,
    pub place: String,
    pub mode: String,
    /// Codes joined by blanks.
    pub themes: String,
    /// How many acts are alike in all this.
    pub acts: i64,
}

/// The acts of a period, grouped by what they have alike.
pub async fn between(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Vec<Counted>> {
    let sql = "select minutes, place_kind, mode, themes, count(*) as n from report_accompaniment_act \
               where centre_id = $1 and on_day between $2 and $3 group by minutes, place_kind, mode, themes \
               order by minutes, place_kind, mode, themes";
    let rows = conn.into().all(sql, args![scope.centre(), from, to]).await?;
    let counted = rows.iter().map(|row| {
        Ok(Counted {
            minutes: row.int("minutes")?,
            place: row.text("place_kind")?,
            mode: row.text("mode")?,
            themes: row.text("themes")?,
            acts: row.int("n")?,
        })
    });
    counted.collect()
}
