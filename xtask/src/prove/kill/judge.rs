//! What the data say once the program is back, read with the engine's own tool.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

use super::load::{Client, Made};
use crate::running::Running;

/// What must be nought, in words and as a question that both engines understand.
const HALF_DONE: [(&str, &str); 6] = [
    (
        "lists whose chairs are not those who sit",
        "select count(*) from enrolment_seats s where s.taken > s.capacity or s.taken <> \
         (select count(*) from enrolment e where e.list_id = s.id and e.state in ('confirmed', 'offered'))",
    ),
    (
        "lists whose waiting are not those who wait",
        "select count(*) from enrolment_seats s where s.waiting <> \
         (select count(*) from enrolment e where e.list_id = s.id and e.state = 'waiting')",
    ),
    (
        "acts without the images of what they changed",
        "select count(*) from operation o where o.author_kind = 'token' and o.irreversible = '' \
         and not exists (select 1 from row_change c where c.operation_id = o.id)",
    ),
    (
        "images without their act",
        "select count(*) from row_change c where not exists (select 1 from operation o where o.id = c.operation_id)",
    ),
    (
        "undone acts that do not know it",
        "select count(*) from operation o where o.undoes is not null \
         and not exists (select 1 from operation t where t.id = o.undoes and t.undone_by = o.id)",
    ),
    (
        "confirmations of nobody",
        "select count(*) from enrolment_group g where not exists (select 1 from enrolment e where e.group_id = g.id)",
    ),
];

fn id(house: &Running, column: &str) -> String {
    if house.is_postgres() { format!("replace({column}::text, '-', '')") } else { format!("lower(hex({column}))") }
}

/// The people whom clients correct.
pub fn people(house: &Running) -> Result<Vec<String>> {
    let own = id(house, "id");
    let rows = house.rows(&format!("select {own} from person where archived_at is null order by id"))?;
    rows.iter().map(|row| dashed(row)).collect()
}

/// As addresses write an identifier.
fn dashed(id: &str) -> Result<String> {
    let part = |from: usize, to: usize| id.get(from..to).with_context(|| format!("not an identifier: {id}"));
    Ok([part(0, 8)?, part(8, 12)?, part(12, 16)?, part(16, 20)?, part(20, 32)?].join("-"))
}

/// Compares what clients were told with the data.
pub fn judge(house: &Running, clients: &[Client]) -> Result<()> {
    let there: BTreeSet<Made> = ids(house, "enrolment")?
        .into_iter()
        .map(Made::Enrolment)
        .chain(ids(house, "campaign")?.into_iter().map(Made::Message))
        .collect();
    let names = names(house)?;
    for client in clients {
        let lost: Vec<&Made> = client.kept.keys().filter(|made| !there.contains(made)).collect();
        ensure!(lost.is_empty(), "acknowledged and lost: {lost:?}");
        let back: Vec<&Made> = client.gone.iter().filter(|made| there.contains(made)).collect();
        ensure!(back.is_empty(), "undone and back: {back:?}");
        for (person, name) in &client.names {
            let kept = names.get(&person.replace('-', "")).with_context(|| format!("{person} is gone"))?;
            let is_told = name.told.as_ref().is_none_or(|told| kept == told);
            ensure!(is_told || name.unheard.contains(kept), "{person} is {kept:?}, and was told {name:?}");
        }
    }
    nothing_is_half_done(house)
}

fn ids(house: &Running, table: &str) -> Result<Vec<String>> {
    let own = id(house, "id");
    house.rows(&format!("select {own} from {table}"))
}

fn names(house: &Running) -> Result<BTreeMap<String, String>> {
    let own = id(house, "id");
    let rows = house.rows(&format!("select {own}, first_name from person"))?;
    rows.iter()
        .map(|row| row.split_once('|').map(|(id, name)| (id.to_owned(), name.to_owned())).context("a short row"))
        .collect()
}

/// Fails on the first thing that is there in part.
pub fn nothing_is_half_done(house: &Running) -> Result<()> {
    let numbered = HALF_DONE.iter().enumerate().map(|(at, (_, sql))| format!("select {at}, ({sql})"));
    let rows = house.rows(&numbered.collect::<Vec<_>>().join(" union all "))?;
    ensure!(rows.len() == HALF_DONE.len(), "{} of {} questions were answered", rows.len(), HALF_DONE.len());
    for row in rows {
        let (at, count) = row.split_once('|').context("a short row")?;
        let what = HALF_DONE.get(at.parse::<usize>()?).map_or("", |(what, _)| what);
        ensure!(count == "0", "{count} {what}");
    }
    Ok(())
}

/// Whether SQLite's own file is whole; PostgreSQL looks after its own.
pub fn judge_file(house: &Running) -> Result<()> {
    if house.is_postgres() {
        return Ok(());
    }
    let told = house.rows("pragma integrity_check; pragma foreign_key_check;")?;
    ensure!(told == ["ok"], "the file is damaged: {told:?}");
    Ok(())
}
