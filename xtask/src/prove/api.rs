//! Schemathesis over the whole OpenAPI document: no request, however odd, makes the house fail or break its own contract.
//!
//! Every check it has, and sequences of requests that follow what the document links. It is brought by pip, into a folder
//! of its own; the seed is printed, so that a run can be made again (`ESSAIM_SEED`).

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::{Ground, chance};
use crate::running::Running;
use crate::server;
use crate::shell;

const PACKAGE: &str = "schemathesis==4.32.5";
const CENTRE: &str = "jean-ferrat";

/// The token is of one centre: without the first part, every other address would answer 404. A rule may refuse what the
/// shapes allow (422), and so may a reading finer than they are (400, 413): the document tells both ends. A list that is
/// badly asked for by nobody is told so (400) before it is told to present itself.
const CONFIGURATION: &str = r#"
[parameters]
"path.centre" = "jean-ferrat"

[checks.positive_data_acceptance]
expected-statuses = ["2xx", "3xx", 400, 401, 403, 404, 409, 413, 422, 429]

[checks.missing_required_header]
expected-statuses = [400, 401, 403, 404, 422]
"#;

/// Two minutes at most; in the long form half an hour, with as many examples as fit.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let program = program()?;
    let mut running = Running::prepare(&server::binary()?, None)?.with_demo(1, 40);
    running.start()?;
    let token = running.token(CENTRE, &scopes(&running)?.iter().map(String::as_str).collect::<Vec<_>>())?;
    let (seed, seconds, examples) =
        (chance::seed()?, if ground.is_long { 1_800 } else { 100 }, if ground.is_long { 200 } else { 3 });
    let api = format!("http://127.0.0.1:{}/api/v1", running.port);
    let mut command = Command::new(program);
    command.current_dir(running.folder());
    command.args([
        "run",
        &format!("{api}/openapi.json"),
        "--url",
        &api,
        "-H",
        &format!("Authorization: Bearer {token}"),
    ]);
    command.args([
        "--checks",
        "all",
        "--phases",
        "examples,coverage,fuzzing,stateful",
        "--no-shrink",
        "--warnings",
        "off",
    ]);
    command.args([
        "--seed",
        &seed.to_string(),
        "--max-examples",
        &examples.to_string(),
        "--max-time",
        &seconds.to_string(),
    ]);
    // A letter is no JSON: the fuzz of returned letters feeds that address.
    command.args(["--exclude-path", "/centres/{centre}/bounces"]);
    command.args(["--generation-database", "none", "--continue-on-failure", "--request-timeout", "30"]);
    std::fs::write(running.folder().join("schemathesis.toml"), CONFIGURATION)?;
    let (succeeded, lines) = shell::tee(&mut command)?;
    ensure!(succeeded, "seed {seed}: the house broke its contract");
    let told = lines.iter().rev().find(|line| line.contains("generated") || line.contains("Test cases"));
    Ok(format!("{}; 0 server errors, 0 contract breaches (seed {seed})", told.map_or("no count", |line| line.trim())))
}

/// Every word that a token may hold, as the command line tells them to who mistypes one.
fn scopes(running: &Running) -> Result<Vec<String>> {
    let mut command = running.essaim();
    command.args(["token", "create", "--centre", CENTRE, "--scope", "?"]);
    let said = command.output().context("essaim token create")?;
    let said = format!("{}{}", String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
    let (_, list) = said.split_once("Les portées : ").with_context(|| said.clone())?;
    let scopes: Vec<String> =
        list.split([',', '\n']).map(|word| word.trim().to_owned()).filter(|word| word.contains(':')).collect();
    ensure!(scopes.len() > 5, "only {scopes:?}");
    Ok(scopes)
}

/// Schemathesis, brought the first time.
fn program() -> Result<PathBuf> {
    let beside = server::binary()?;
    let folder =
        beside.parent().and_then(|profile| profile.parent()).context("where the builds are")?.join("schemathesis");
    let program = folder.join("bin/st");
    if program.is_file() {
        return Ok(program);
    }
    shell::run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
    let pip = folder.join("bin/pip");
    shell::run(Command::new(pip).args(["install", "--quiet", "--disable-pip-version-check", PACKAGE]))?;
    Ok(program)
}
