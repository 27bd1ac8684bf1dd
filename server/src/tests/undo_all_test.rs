//! An hour of random acts of a team, and then each of them undone, the latest first: every table is as it was before.
//!
//! For sixty acts, or as many as `ESSAIM_ACTS` says, from `ESSAIM_SEED`. An undo that is refused is a fault here: whatever
//! could lean on an act was undone before it.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use chrono::Duration;
use db::Sql;
use serde_json::Value;
use testing::{Dice, TestApp};
use uuid::Uuid;

use super::acts::{Acts, ROOMS};
use super::doors::{small_house, two_centres};
use super::sign_in_as_director;

/// Tables that an undo leaves as they are, each with its reason. What a room kept out of its history and is not here
/// must be as it was.
const GROWS: [(&str, &str); 18] = [
    ("account_session", "who signed in did"),
    ("card_session", "a file that was open on a tablet was closed"),
    ("once_answer", "the answer to a button pressed once is kept for whoever presses twice"),
    ("job", "what was to be done by itself has begun, and finds nothing left to do"),
    ("throttle", "a try is a try"),
    ("reading_journal", "who read what was confided: it only grows"),
    ("activity_revision", "the mark by which two editors notice each other; it outlives its activity"),
    ("activity_session_revision", "the same, of a session"),
    ("campaign_revision", "the same, of a message"),
    ("delivery_batch", "what left, left; what had not is cancelled"),
    ("delivery_content", "what it said"),
    ("delivery_message", "whom it was for"),
    ("delivery_recipient", "who stands where on its board"),
    ("enrolment_notice", "what was told, or is to be told by someone"),
    ("enrolment_receipt_counter", "a number of a receipt is given once"),
    ("callback_turn", "who tries to telephone"),
    ("equipment_turn", "one lends at a time"),
    ("reminders_date", "worked out from the reminders and their procedures, every two hours"),
];

/// The mark by which two editors of a row notice each other: an undo is a change too, and never lowers it.
const MARK: &str = "revision";

/// The columns of tables that are as they were, but for these.
const STAYS: [(&str, &str, &str); 1] =
    [("enrolment_seats", "called_off_until", "until when a session may come in the place of one called off")];

/// Every row of every table, as text.
async fn rows(app: &TestApp) -> BTreeMap<String, BTreeSet<String>> {
    let mut tx = app.db().begin_unrecorded().await.unwrap();
    let mut all = BTreeMap::new();
    for table in db::tables(&mut tx).await.unwrap() {
        if GROWS.iter().any(|(grows, _)| *grows == table) {
            continue;
        }
        let kept: &'static str = Box::leak(table.clone().into_boxed_str());
        let rows = db::read_rows(&mut tx, kept, Sql::new("1 = 1")).await.unwrap();
        all.insert(table, rows.into_iter().map(|row| said(kept, row)).collect());
    }
    all
}

fn said(table: &str, mut row: Value) -> String {
    let stays = STAYS.iter().filter(|(of, ..)| *of == table).map(|(_, column, _)| *column);
    for column in stays.chain([MARK]) {
        if let Some(columns) = row.as_object_mut() {
            columns.remove(column);
        }
    }
    row.to_string()
}

/// What was done and can be undone, the latest first, with its words.
async fn acts(app: &TestApp) -> Vec<(Uuid, String)> {
    let sql = "select o.id, o.words from operation o where o.undoes is null and o.undone_by is null \
               and exists (select 1 from row_change c where c.operation_id = o.id) order by o.id desc";
    let rows = app.db().all(sql, vec![]).await.unwrap();
    rows.iter().map(|row| (row.get::<Uuid>("id").unwrap(), row.text("words").unwrap())).collect()
}

/// Undoes all but what was done before, each by its own button.
async fn undo(app: &TestApp, before: &BTreeSet<Uuid>) -> usize {
    let done: Vec<(Uuid, String)> = acts(app).await.into_iter().filter(|(id, _)| !before.contains(id)).collect();
    for (id, words) in &done {
        let undone = app.post(&format!("/operations/{id}/annulation"), &[]).await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER, "« {words} » is not undone: {}", undone.body);
    }
    done.len()
}

testing::each_engine! {
    async fn random_acts_all_undone_leave_the_house_as_it_was(db: TestDb) {
        let app = small_house(db).await;
        let (own, _) = two_centres(&app).await;
        sign_in_as_director(&app).await;
        let before: BTreeSet<Uuid> = acts(&app).await.into_iter().map(|(id, _)| id).collect();
        let start = rows(&app).await;

        let mut team = Acts::new(&app, &own, Dice::of("undo", 60));
        let mut turns: Vec<&'static str> = Vec::new();
        for _ in 0..team.dice.acts {
            if turns.is_empty() {
                turns.extend(ROOMS);
                team.dice.rng.shuffle(&mut turns);
            }
            let room = turns.pop().unwrap();
            team.act(room).await;
            app.clock().advance(Duration::minutes(1));
        }
        let moved = team.moved.values().filter(|(_, moved)| *moved > 0).count();
        assert!(team.dice.acts < 60 || moved >= 8, "only {moved} rooms were moved: {:?}", team.moved);
        assert_ne!(rows(&app).await, start, "nothing was done");

        let undone = undo(&app, &before).await;
        println!("undo: {} acts, {undone} of them undone; answered and moved, by room: {:?}", team.dice.acts, team.moved);
        let end = rows(&app).await;
        assert_eq!(end.keys().collect::<Vec<_>>(), start.keys().collect::<Vec<_>>());
        for (table, rows) in &start {
            let gone: Vec<&String> = rows.difference(&end[table]).collect();
            let come: Vec<&String> = end[table].difference(rows).collect();
            assert!(gone.is_empty() && come.is_empty(), "{table} is not as it was\n- {gone:#?}\n+ {come:#?}");
        }
    }
}

/// A table that grows is one of which the house keeps no history: any other would be put back.
#[tokio::test]
async fn what_an_undo_leaves_has_no_history() {
    let db = testing::sqlite_db().await;
    let sql = "select count(*) as n from sqlite_schema where type = 'trigger' and name = $1";
    for (table, reason) in GROWS {
        let row = db.db().one(sql, db::args![format!("{table}_history_update")]).await.unwrap().unwrap();
        assert_eq!(row.int("n").unwrap(), 0, "{table} has a history: {reason}");
        let there = "select count(*) as n from sqlite_schema where type = 'table' and name = $1";
        let row = db.db().one(there, db::args![table]).await.unwrap().unwrap();
        assert_eq!(row.int("n").unwrap(), 1, "there is no table {table}");
    }
}
