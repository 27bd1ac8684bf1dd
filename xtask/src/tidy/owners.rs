//! A table has one owner: no other room's store names it.
//!
//! The owner is the room whose migration makes the table: `0003_people.sql` is of `people`. Views named
//! `report_…` are published for all to read. Migrations of a pipe have no owner among the rooms.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;

use super::{is_test, parts, read};
use crate::house::{House, files_under};
use crate::report::Report;
use crate::source::Source;

/// Every statement of every store against the owners of the tables it names.
pub fn check(house: &House, report: &mut Report) -> Result<()> {
    let owners = owners(house)?;
    for room in house.rooms()? {
        for path in files_under(&room.dir.join("src"), &["rs"])? {
            let parts = parts(house, &path);
            if is_test(&parts) || !parts.iter().any(|part| part == "store.rs" || part == "store") {
                continue;
            }
            for literal in Source::read(&read(&path)?).literals {
                for table in tables(&literal.text) {
                    let Some(owner) = owners.get(&table).filter(|owner| **owner != room.name) else { continue };
                    report.fail(house, &path, format!("line {}: {table} is a table of {owner}", literal.line));
                }
            }
        }
    }
    Ok(())
}

/// Which room owns which table.
fn owners(house: &House) -> Result<BTreeMap<String, String>> {
    let rooms: Vec<String> = house.rooms()?.into_iter().map(|room| room.name).collect();
    let mut owners = BTreeMap::new();
    for path in files_under(&house.path("migrations/sqlite"), &["sql"])? {
        let Some(room) = room_of(&path).filter(|room| rooms.contains(room)) else { continue };
        for table in made_by(&read(&path)?) {
            owners.insert(table, room.clone());
        }
    }
    Ok(owners)
}

/// `0003_people_import.sql` is of `people`: the word after the number.
fn room_of(path: &Path) -> Option<String> {
    let stem = path.file_stem()?.to_str()?;
    let subject = stem.split_once('_')?.1;
    subject.split('_').next().map(str::to_owned)
}

/// The tables that a migration makes.
pub fn made_by(sql: &str) -> Vec<String> {
    let words = words(sql);
    let after = words.windows(3).filter_map(|three| match three {
        [create, table, name] if create == "create" && table == "table" => Some(name.clone()),
        _ => None,
    });
    after.filter(|name| name != "if").collect()
}

/// The tables that a statement names after `from`, `join`, `into` or `update`.
pub fn tables(sql: &str) -> Vec<String> {
    let words = words(sql);
    let named = words.windows(2).filter_map(|two| match two {
        [before, name] if ["from", "join", "into", "update"].contains(&before.as_str()) => Some(name.clone()),
        _ => None,
    });
    named.collect()
}

fn words(sql: &str) -> Vec<String> {
    let lower = sql.to_lowercase();
    let split = lower.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    split.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
