//! The browser journeys of `e2e/`, walked on a demonstration served for them alone.
//!
//! It brings the packages and serves; what a journey does and checks is written in `e2e/journeys`.

use std::process::Command;

use anyhow::Result;

use crate::house::House;
use crate::server::{self, Served};
use crate::test::cluster::Cluster;
use crate::test::tally::{self, Tally};
use crate::{assets, shell};

const NODE: &str = "Node.js with npm";

/// Brings the packages that journeys and tests run with.
pub fn install(house: &House) -> Result<Tally> {
    if !has_npm() {
        return Ok(Tally::lacking(NODE));
    }
    assets::install(&house.path("e2e"))?;
    Ok(Tally::passed(1))
}

/// All journeys, on SQLite.
pub fn on_sqlite(house: &House) -> Result<Tally> {
    walk_on_sqlite(house, None)
}

/// The journey of this name alone, on SQLite.
pub fn one_on_sqlite(house: &House, name: &str) -> Result<Tally> {
    walk_on_sqlite(house, Some(name))
}

/// All journeys, on a PostgreSQL of our own.
pub fn on_postgres(house: &House, cluster: Option<&Cluster>) -> Result<Tally> {
    walk_on_postgres(house, cluster, None)
}

/// The journey of this name alone, on a PostgreSQL of our own.
pub fn one_on_postgres(house: &House, cluster: Option<&Cluster>, name: &str) -> Result<Tally> {
    walk_on_postgres(house, cluster, Some(name))
}

fn walk_on_sqlite(house: &House, only: Option<&str>) -> Result<Tally> {
    match lacking() {
        Some(what) => Ok(Tally::lacking(what)),
        None => walk(house, &Served::demo(None)?, "sqlite", only),
    }
}

fn walk_on_postgres(house: &House, cluster: Option<&Cluster>, only: Option<&str>) -> Result<Tally> {
    match (lacking(), cluster) {
        (Some(what), _) => Ok(Tally::lacking(what)),
        (None, None) => Ok(Tally::lacking("PostgreSQL (Debian: postgresql)")),
        (None, Some(cluster)) => walk(house, &Served::demo(Some(&cluster.database("journeys")?))?, "postgres", only),
    }
}

fn walk(house: &House, served: &Served, engine: &str, only: Option<&str>) -> Result<Tally> {
    let folder = house.path("e2e");
    assets::install(&folder)?;
    let mut node = Command::new("node");
    node.current_dir(&folder).arg("run.mjs").args(only).env("BASE_URL", &served.address).env("ENGINE", engine);
    // One journey starts from an empty house, which it serves itself.
    node.env("ESSAIM", server::binary()?);
    let (succeeded, lines) = shell::tee(&mut node)?;
    let tally = tally::read(&lines).unwrap_or_default();
    // A runner that fails without naming a journey did not even start the browser.
    Ok(if succeeded == (tally.failed == 0) { tally } else { tally + Tally::of(false) })
}

fn has_npm() -> bool {
    ["node", "npm"].into_iter().all(|program| shell::find(program).is_some())
}

/// What this machine has not and a journey needs.
pub fn lacking() -> Option<&'static str> {
    if !has_npm() {
        return Some(NODE);
    }
    let chromium = std::env::var_os("CHROMIUM").is_some() || shell::find("chromium").is_some();
    (!chromium).then_some("Chromium (Debian: chromium)")
}
