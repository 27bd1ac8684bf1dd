//! Every table that speaks of people is told by its room: what nobody told would be neither handed over nor erased.

use std::collections::BTreeSet;

use testing::each_engine;
use web::{End, Holding};

use crate::modules;

/// Tables that name a person and are told by no room, with why.
const APART: [(&str, &str); 4] = [
    ("kit", "whom to telephone about it: a colleague of the team, who agreed to be named to the other centres"),
    ("reading_journal", "who opened what was confided only grows; the words of it are sealed with the person's key"),
    ("erasure", "the register of erasures: an id and a day"),
    ("card_sheet", "sealed for a quarter of an hour by the session that asked for it"),
];

fn holdings() -> Vec<Holding> {
    modules::all().into_iter().flat_map(|module| module.holdings).collect()
}

/// Whether a column speaks of a person.
fn speaks(column: &str) -> bool {
    column == "person_id" || column.ends_with("_person_id") || column == "contact_name" || column == "full_name"
}

each_engine! {
    async fn each_table_that_speaks_of_people_is_told_by_its_room(db: TestDb) {
        let told: BTreeSet<&str> = holdings().iter().map(|holding| holding.table).collect();
        let mut tx = db.db().begin_unrecorded().await.unwrap();
        let mut silent = Vec::new();
        for table in db::tables(&mut tx).await.unwrap() {
            let columns = db::columns(&mut tx, &table).await.unwrap();
            let is_apart = APART.iter().any(|(name, _)| *name == table);
            if columns.iter().any(|column| speaks(&column.name)) && !told.contains(table.as_str()) && !is_apart {
                silent.push(table);
            }
        }
        assert!(silent.is_empty(), "these tables speak of people and no room tells them: {silent:?}");
    }

    async fn what_rooms_tell_exists_and_can_be_asked(db: TestDb) {
        let mut tx = db.db().begin_unrecorded().await.unwrap();
        let person = kernel::PersonId::new();
        for holding in holdings() {
            let columns = db::columns(&mut tx, holding.table).await.unwrap();
            let has = |name: &str| columns.iter().any(|column| column.name == name);
            assert!(has("id") && has("centre_id"), "{}", holding.table);
            for (column, _) in holding.told {
                assert!(has(column), "{}.{column}", holding.table);
            }
            for column in holding.files {
                assert!(has(column), "{}.{column}", holding.table);
            }
            let asked = || db::Sql::with(holding.of_person, db::args![person]);
            assert!(db::read_rows(&mut tx, holding.table, asked()).await.unwrap().is_empty(), "{}", holding.table);
            if let End::Blanked(set) = holding.end {
                let mut sql = db::Sql::new("update ");
                sql.push(holding.table).push(" set ").push(set).push(" where ").append(asked());
                tx.exec(sql, vec![]).await.unwrap_or_else(|error| panic!("{}: {error}", holding.table));
            }
        }
        for retention in modules::all().into_iter().flat_map(|module| module.retentions) {
            for step in retention.steps {
                let mut over = db::Sql::with(step.is_over, db::args![testing::frozen_clock().now()]);
                over.push(" and not coalesce((").push(step.of_held.unwrap_or("1 = 0")).push("), false)");
                db::read_rows(&mut tx, step.table, over).await.unwrap_or_else(|error| panic!("{}: {error}", step.table));
            }
        }
    }
}

/// The codes that a column of a table may hold, as its migration writes them.
fn codes(table: &str, column: &str) -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations/sqlite");
    let files = std::fs::read_dir(folder).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    let all: String = files.collect();
    let body =
        all.split(&format!("create table {table} (")).nth(1).unwrap().split("strict;").next().unwrap().to_owned();
    let bare: String = body.lines().map(|line| line.split("--").next().unwrap()).collect::<Vec<_>>().join(" ");
    let Some(inside) = bare.split(&format!("check ({column} in (")).nth(1) else { return Vec::new() };
    let listed = inside.split(')').next().unwrap().split(',').map(|code| code.trim().trim_matches('\'').to_owned());
    listed.filter(|code| !code.is_empty()).collect()
}

#[test]
fn every_code_that_is_told_has_words() {
    let mut texts = vec![ui::TEXTS, web::TEXTS];
    texts.extend(modules::all().iter().map(|module| module.texts));
    let texts = i18n::Texts::new(std::sync::Arc::new(i18n::Catalogue::new(&texts).unwrap()), kernel::Locale::Fr);
    let (mut silent, mut asked) = (Vec::new(), 0);
    for holding in holdings() {
        for (column, _) in holding.told {
            for code in codes(holding.table, column) {
                asked += 1;
                if people::words_of_code(&texts, (holding.table, column), &code).is_none() {
                    silent.push(format!("{}.{column}: {code}", holding.table));
                }
            }
        }
    }
    assert!(asked > 50, "only {asked} codes were found");
    assert!(silent.is_empty(), "a person would read these as they are kept: {silent:#?}");
}

#[test]
fn what_rooms_tell_is_said_in_words() {
    let mut texts = vec![ui::TEXTS, web::TEXTS];
    texts.extend(modules::all().iter().map(|module| module.texts));
    let catalogue = std::sync::Arc::new(i18n::Catalogue::new(&texts).unwrap());
    let texts = i18n::Texts::new(catalogue, kernel::Locale::Fr);
    for holding in holdings() {
        for key in std::iter::once(holding.label).chain(holding.told.iter().map(|(_, key)| *key)) {
            assert_ne!(texts.t(key), key, "{}", holding.table);
        }
    }
    for retention in modules::all().into_iter().flat_map(|module| module.retentions) {
        assert_ne!(texts.t(retention.label), retention.label, "{}", retention.subject);
    }
}
