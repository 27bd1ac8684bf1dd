//! SQLite on a disk that fails: after each power cut the file is whole, and what was acknowledged is there.
//!
//! `cargo xtask prove disk` runs 300 cases, or 5,000 with `--long`. The seed is printed and repeats the run.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use brittle_disk::{Disk, Fault, Plan, install};
use chrono::{DateTime, TimeZone as _, Utc};
use db::{Author, Db, Operation, args};
use fastrand::Rng;
use kernel::OperationId;
use uuid::Uuid;

const WRITERS: usize = 3;
const ACTS_OF_EACH: usize = 8;

fn asked_for(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 9, 0, 0).unwrap()
}

fn operation(words: String) -> Operation {
    let author = Author { kind: "job", id: None, name: "Le disque".to_owned() };
    Operation {
        id: OperationId::new(),
        at: now(),
        author,
        centre: None,
        words,
        source: "essai".to_owned(),
        undoes: None,
    }
}

async fn open(folder: &Path) -> db::Result<Db> {
    Db::open(&format!("sqlite:{}", folder.join("essaim.db").display())).await
}

/// What a case came to.
#[derive(Default)]
struct Told {
    acknowledged: usize,
    refused: usize,
    failed_in_log: usize,
    was_cut: bool,
    carried_over: usize,
}

/// One network made as one act, with a second row that belongs to it: both or neither.
async fn act(db: &Db, id: Uuid, weight: usize) -> db::Result<()> {
    let mut tx = db.begin(&operation(format!("Réseau {id}"))).await?;
    let name = "x".repeat(weight);
    tx.exec("insert into network (id, name, created_at) values ($1, $2, $3)", args![id, name, now()]).await?;
    tx.exec("update network set name = name || '.' where id = $1", args![id]).await?;
    tx.commit().await
}

async fn write(db: Db, disk: Arc<Disk>, mut chance: Rng) -> (Vec<Uuid>, usize) {
    let (mut acknowledged, mut refused) = (Vec::new(), 0);
    for _ in 0..ACTS_OF_EACH {
        let id = Uuid::now_v7();
        // Now and then more than a page, and more than the log holds before it is carried over.
        let weight = if chance.usize(..5) == 0 { 400_000 } else { 40 };
        match act(&db, id, weight).await {
            Ok(()) => acknowledged.push(id),
            Err(_) => refused += 1,
        }
        if disk.is_dead() {
            break;
        }
    }
    (acknowledged, refused)
}

fn disk(chance: &mut Rng) -> Disk {
    let plan = plan(chance);
    let cut_at = (chance.usize(..3) > 0).then(|| 10 + chance.usize(..400));
    Disk::new(plan, cut_at)
}

fn plan(chance: &mut Rng) -> Option<Plan> {
    let fault = match chance.usize(..4) {
        0 => return None,
        1 => Fault::Full,
        2 => Fault::Write,
        _ => Fault::Flush,
    };
    Some(Plan { fault, from: 10 + chance.usize(..200), times: 1 + chance.usize(..4) })
}

async fn case(template: &Path, mut chance: Rng, disk: Disk) -> Result<Told, String> {
    let (folder, after) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    std::fs::copy(template.join("essaim.db"), folder.path().join("essaim.db")).unwrap();
    let disk = Arc::new(disk);
    // As long as the case: five thousand disks would not fit into the machine.
    let _below = install(folder.path(), &disk);
    let db = open(folder.path()).await.map_err(|error| format!("not opened: {error:?}"))?;
    let writers: Vec<_> = (0..WRITERS)
        .map(|_| {
            let lots = chance.fork();
            tokio::spawn(write(db.clone(), Arc::clone(&disk), lots))
        })
        .collect();
    let mut told = Told::default();
    let mut acknowledged = BTreeSet::new();
    for writer in writers {
        let (kept, refused) = writer.await.map_err(|error| error.to_string())?;
        acknowledged.extend(kept);
        told.refused += refused;
    }
    told.was_cut = disk.is_dead();
    told.failed_in_log = disk.failed_in_log();
    told.carried_over = disk.carried_over();
    if !told.was_cut {
        // The fault is over: the house writes again by itself. The plan may still hold a failure or two.
        let mut has_recovered = false;
        for _ in 0..6 {
            let id = Uuid::now_v7();
            if act(&db, id, 40).await.is_ok() {
                acknowledged.insert(id);
                has_recovered = true;
                break;
            }
        }
        // The cut may come as late as here: the last act asks for a few writes.
        told.was_cut = disk.is_dead();
        if !has_recovered && !told.was_cut {
            return Err("no write succeeds after the fault is over".to_owned());
        }
    }
    disk.cut_power();
    told.acknowledged = acknowledged.len();
    disk.lay_remains(&mut chance, after.path()).unwrap();
    db.close().await;
    check(after.path(), &acknowledged).await?;
    if told.failed_in_log > 0 && !told.was_cut && told.refused == 0 {
        return Err("the log was refused a write, and nobody was told".to_owned());
    }
    Ok(told)
}

/// Looks at what a power cut left, with the disk that every house has.
async fn check(folder: &Path, acknowledged: &BTreeSet<Uuid>) -> Result<(), String> {
    let db = open(folder).await.map_err(|error| format!("not opened after the cut: {error:?}"))?;
    if let Some(damage) = db::find_damage(&db).await.map_err(|error| error.to_string())? {
        return Err(format!("damaged: {damage}"));
    }
    let rows = db.all("select id, name from network", vec![]).await.map_err(|error| error.to_string())?;
    let mut there = BTreeSet::new();
    for row in rows {
        if !row.text("name").unwrap().ends_with('.') {
            return Err("an act is there by half".to_owned());
        }
        there.insert(row.get::<Uuid>("id").unwrap());
    }
    let lost = acknowledged.difference(&there).count();
    if lost > 0 {
        return Err(format!("{lost} of {} acknowledged acts are lost", acknowledged.len()));
    }
    let half = "select count(*) as n from operation o where (select count(*) from row_change c where c.operation_id = o.id) <> 2";
    let row = db.one(half, vec![]).await.map_err(|error| error.to_string())?.unwrap();
    if row.int("n").unwrap() != 0 {
        return Err("an act has lost its images".to_owned());
    }
    act(&db, Uuid::now_v7(), 40).await.map_err(|error| format!("nothing can be written any more: {error:?}"))?;
    db.close().await;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_outlives_the_disk() {
    let seed = asked_for("ESSAIM_SEED").unwrap_or_else(|| u64::from(std::process::id()) << 16 | 1);
    let cases = asked_for("ESSAIM_DISK_CASES").unwrap_or(40);
    let template = template().await;
    let (mut acknowledged, mut refused, mut in_log, mut cuts, mut carried, mut faults) = (0, 0, 0, 0, 0, Vec::new());
    for number in 0..cases {
        let mut chance = Rng::with_seed(seed.wrapping_mul(1_000_003).wrapping_add(number));
        let disk = disk(&mut chance);
        match case(template.path(), chance, disk).await {
            Ok(told) => {
                acknowledged += told.acknowledged;
                refused += told.refused;
                in_log += told.failed_in_log;
                cuts += usize::from(told.was_cut);
                carried += told.carried_over;
            }
            Err(why) => faults.push(format!("case {number}: {why}")),
        }
    }
    println!(
        "disk, seed {seed}: {cases} cases, {cuts} cut under load, {in_log} writes and flushes of the log refused, \
         the log carried over {carried} times, {acknowledged} acts acknowledged and {refused} told as failed; {} broke \
         the promise",
        faults.len()
    );
    assert!(faults.is_empty(), "seed {seed}: {faults:#?}");
    assert!(acknowledged > 0 && refused > 0 && carried > 0, "nothing was tried");
}

/// The proof must see a disk that says "flushed" and forgets, or it proves nothing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_disk_that_lies_is_seen() {
    let template = template().await;
    let mut seen = 0;
    for seed in 0..12 {
        seen += usize::from(case(template.path(), Rng::with_seed(seed), Disk::lying(60)).await.is_err());
    }
    assert!(seen > 3, "{seen} of 12 lies were seen");
}

/// A house that nobody used yet, closed.
async fn template() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let db = open(folder.path()).await.unwrap();
    db::migrate(&db).await.unwrap();
    db.close().await;
    folder
}
