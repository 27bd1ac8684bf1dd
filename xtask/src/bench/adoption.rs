//! A kit is taken by a centre: a draft in its room and a line of descent, as one act.
//!
//! Six centres publish what they have and take what the others published: activities, messages, workshops, paths, and the
//! rest. Each taking is one request of a program, from the connection to the whole answer.

use std::collections::BTreeMap;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::client::{id_of, items};
use super::network::part;
use super::{Ground, Line};
use crate::http;
use crate::running::Running;

const CENTRES: usize = 6;
const PEOPLE: usize = 300;
const LEAST: usize = 20;
const LIMIT: f64 = 0.1;

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let mut house = Running::prepare(ground.program, None)?.with_demo(CENTRES, PEOPLE);
    house.start()?;
    let mut waits = Vec::new();
    let mut kinds: BTreeMap<String, f64> = BTreeMap::new();
    for centre in centres(&house)? {
        for (kind, seconds) in take_all(&house, &centre)? {
            let slowest = kinds.entry(kind).or_default();
            *slowest = slowest.max(seconds);
            waits.push(seconds);
        }
    }
    ensure!(waits.len() >= LEAST, "only {} kits were taken", waits.len());
    println!(
        "{} kits taken, half of them within {:.4} s; the slowest of each kind: {kinds:.3?}",
        waits.len(),
        part(&waits, 0.5)
    );
    Ok(vec![
        Line::of_limit("a kit taken by another centre, p95", part(&waits, 0.95), LIMIT, "s"),
        Line::of_limit("the slowest of them", part(&waits, 1.0), LIMIT, "s"),
    ])
}

fn centres(house: &Running) -> Result<Vec<String>> {
    let rows = house.rows("select slug from centre order by slug")?;
    ensure!(rows.len() == CENTRES, "{} centres", rows.len());
    Ok(rows)
}

/// Takes each kit of the network that this centre has not and did not write: its kind, and how long it took.
fn take_all(house: &Running, centre: &str) -> Result<Vec<(String, f64)>> {
    let token = house.token(centre, &["kits:read", "kits:write"])?;
    let all = format!("/api/v1/centres/{centre}/kits");
    let listed = http::call(house.port, "GET", &format!("{all}?limit=200"), &token, &Value::Null)?;
    let mut taken = Vec::new();
    for kit in items(&listed) {
        let path = format!("{all}/{}/adoption", id_of(kit)?);
        let begun = Instant::now();
        let answer = http::ask(house.port, "POST", &path, Some(&token), &json!({}).to_string())?;
        let seconds = begun.elapsed().as_secs_f64();
        // One's own, or taken already: the demonstration has done some of it.
        ensure!(matches!(answer.status, 201 | 422), "{path}: {} {}", answer.status, answer.body);
        if answer.status == 201 {
            let kind = kit.get("kind").and_then(Value::as_str).context("no kind")?;
            taken.push((kind.to_owned(), seconds));
        }
    }
    Ok(taken)
}
