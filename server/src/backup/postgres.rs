//! Dumps of PostgreSQL: taken and counted in one snapshot, tried in a database made for it, put back.
//!
//! Only the schema of the house is dumped, so that keys that live in the same database (`essaim_keys`) are in no copy.
//! The account may be one that the second wall holds: where no wall is drawn, its policies let every row pass, so the
//! dump keeps them on (`--enable-row-security`) and what it counted is compared with what lies in the dump.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Output, Stdio};

use anyhow::Context as _;
use db::Db;
use tokio::io::{AsyncBufRead, AsyncBufReadExt as _, BufReader};
use tokio::process::Command;
use uuid::Uuid;

use super::database::{self, Taken};
use super::{Manifest, Refusal, store};

/// What the databases made for a trial are called, before a number of their own.
pub(super) const TRIAL: &str = "essaim_essai_";
/// The schema of a copy that does not say its own.
const PLAIN_SCHEMA: &str = "public";

/// Writes the database to a file and counts it, both as they stand at one instant.
pub(super) async fn dump(db: &Db, url: &str, target: &Path) -> anyhow::Result<Taken> {
    // Held until the dump ends: what is shown to `pg_dump` is what is counted here.
    let mut still = store::stand_still(db).await?;
    let schema = store::schema(&mut still).await?.unwrap_or_else(|| PLAIN_SCHEMA.to_owned());
    let snapshot = store::snapshot(&mut still).await?;
    let rows = db::count_rows_in(&mut still).await?.into_iter().collect();
    let mut command = Command::new("pg_dump");
    command.args(["--format=custom", "--no-owner", "--enable-row-security"]);
    command.args([format!("--schema={schema}"), format!("--snapshot={snapshot}")]);
    command.args([format!("--file={}", target.display()), format!("--dbname={url}")]);
    run("pg_dump", &mut command).await?;
    Ok(Taken { rows, schema: Some(schema) })
}

/// Fills an empty PostgreSQL database from a dump, and counts what came.
pub(super) async fn fill(url: &str, dump: &Path, manifest: &Manifest) -> anyhow::Result<()> {
    let db = Db::open(url).await.context("la base PostgreSQL ne s’ouvre pas")?;
    let filled = fill_opened(&db, url, dump, manifest).await;
    db.close().await;
    filled
}

async fn fill_opened(db: &Db, url: &str, dump: &Path, manifest: &Manifest) -> anyhow::Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    let (is_empty, here) = (db::tables(&mut tx).await?.is_empty(), store::schema(&mut tx).await?);
    drop(tx);
    if !is_empty {
        return Err(Refusal::DatabaseNotEmpty.into());
    }
    let schema = schema_of(manifest);
    if here.as_deref() != Some(schema) {
        let here = here.unwrap_or_default();
        return Err(Refusal::OtherSchema { copied: schema.to_owned(), here }.into());
    }
    put_back(url, dump, schema).await?;
    // Asked before anything else is written there.
    database::compare(&manifest.rows, &database::count(db).await?)?;
    db::raise_walls(db).await?;
    Ok(())
}

fn schema_of(manifest: &Manifest) -> &str {
    manifest.schema.as_deref().unwrap_or(PLAIN_SCHEMA)
}

/// The rights of the former server name roles that this one may not have: the walls make them again.
async fn put_back(url: &str, dump: &Path, schema: &str) -> anyhow::Result<()> {
    let mut command = Command::new("pg_restore");
    command.args(["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"]);
    command.arg(format!("--schema={schema}")).arg(format!("--dbname={url}")).arg(dump);
    run("pg_restore", &mut command).await.map(drop)
}

/// Puts a dump back into a database made for it, counts it there, brings it to the latest shape and throws it away.
/// Says no when the account may not make one: the dump was not tried then.
pub(super) async fn try_in_scratch(url: &str, dump: &Path, manifest: &Manifest) -> anyhow::Result<bool> {
    let db = Db::open(url).await.context("la base PostgreSQL ne s’ouvre pas")?;
    let asked = store::trials(&db).await;
    db.close().await;
    let Some(left) = asked? else { return Ok(false) };
    for name in left {
        // A trial that was cut short, of this account, a day ago at least.
        drop_database(url, &name).await?;
    }
    let name = format!("{TRIAL}{}", Uuid::now_v7().simple());
    let mut making = Command::new("createdb");
    making.args(["--template=template0", "--encoding=UTF8"]).arg(format!("--maintenance-db={url}")).arg(&name);
    run("createdb", &mut making).await?;
    let tried = try_in(&db::with_database(url, &name), dump, manifest).await;
    let dropped = drop_database(url, &name).await;
    tried.and(dropped).map(|()| true)
}

async fn try_in(url: &str, dump: &Path, manifest: &Manifest) -> anyhow::Result<()> {
    let schema = schema_of(manifest);
    db::create_schema(url, schema).await?;
    put_back(url, dump, schema).await?;
    database::look_at(url, &manifest.rows).await
}

async fn drop_database(url: &str, name: &str) -> anyhow::Result<()> {
    let mut command = Command::new("dropdb");
    run("dropdb", command.arg("--if-exists").arg(format!("--maintenance-db={url}")).arg(name)).await.map(drop)
}

/// Reads a dump to its end and counts the lines of each table, without any server.
pub async fn read_through(dump: &Path, expected: &BTreeMap<String, i64>) -> anyhow::Result<()> {
    let mut command = Command::new("pg_restore");
    command
        .args(["--data-only", "--file=-"])
        .arg(dump)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    let mut reading = command.spawn().map_err(|_| Refusal::NoTool("pg_restore"))?;
    let said = reading.stdout.take().context("pg_restore ne dit rien")?;
    let (counted, output) = tokio::join!(count_lines(BufReader::new(said)), reading.wait_with_output());
    succeeded("pg_restore", &output?)?;
    Ok(database::compare(expected, &counted?)?)
}

/// The lines of each table of a script: those between `COPY schema.table (…) FROM stdin;` and `\.`.
pub async fn count_lines(mut script: impl AsyncBufRead + Unpin) -> anyhow::Result<BTreeMap<String, i64>> {
    let (mut counted, mut line) = (BTreeMap::new(), Vec::new());
    let mut table: Option<String> = None;
    loop {
        line.clear();
        if script.read_until(b'\n', &mut line).await? == 0 {
            return Ok(counted);
        }
        match &table {
            Some(_) if line == b"\\.\n" => table = None,
            Some(name) => *counted.entry(name.clone()).or_insert(0) += 1,
            None => {
                table = copied_table(&line);
                counted.extend(table.clone().map(|name| (name, 0)));
            }
        }
    }
}

fn copied_table(line: &[u8]) -> Option<String> {
    let line = std::str::from_utf8(line).ok()?.trim_end();
    let named = line.strip_suffix(" FROM stdin;")?.strip_prefix("COPY ")?;
    let (_, table) = named.split(" (").next()?.split_once('.')?;
    Some(table.trim_matches('"').to_owned())
}

async fn run(tool: &'static str, command: &mut Command) -> anyhow::Result<Output> {
    let output = command.kill_on_drop(true).output().await.map_err(|_| Refusal::NoTool(tool))?;
    succeeded(tool, &output)?;
    Ok(output)
}

fn succeeded(tool: &'static str, output: &Output) -> anyhow::Result<()> {
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        anyhow::bail!("{tool} : {}", said.lines().next().unwrap_or("a échoué"));
    }
    Ok(())
}
