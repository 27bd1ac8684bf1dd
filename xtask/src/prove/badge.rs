//! A certificate given by the running program, verified by a library that is not ours, altered, taken back, refused.
//!
//! The library is brought by pip into a folder of its own the first time, as Schemathesis is.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::Ground;
use crate::running::Running;
use crate::{http, server, shell};

const PACKAGE: &str = "openbadgeslib==4.6.3";
const CHECK: &str = include_str!("badge_check.py");
const CENTRE: &str = "jean-ferrat";

/// Gives, verifies, alters each third of a token, takes back.
pub fn prove(_ground: &Ground<'_>) -> Result<String> {
    let python = python()?;
    let mut running = Running::prepare(&server::binary()?, None)?.with_demo(1, 40);
    running.start()?;
    let token = running.token(CENTRE, &["badges:read", "badges:write", "badges:revoke"])?;
    let check = Check { python, running: &running };
    let (id, page) = give(&running, &token)?;
    let jwt = http::ask(running.port, "GET", &format!("{}/badge.jwt", path_of(&page)?), None, "")?;
    ensure!(jwt.status == 200, "the token: {}", jwt.status);
    let said = check.said(&page, &jwt.body, true)?;
    ensure!(said == "valid", "given and {said}");
    let altered = alterations(&jwt.body);
    for other in &altered {
        let said = check.said(&page, other, false)?;
        ensure!(said.starts_with("refused"), "an altered token is {said}");
    }
    let address = format!("/api/v1/centres/{CENTRE}/badges/{id}/revocation");
    http::call(running.port, "POST", &address, &token, &json!({ "reason": "Essai" }))?;
    let said = check.said(&page, &jwt.body, false)?;
    ensure!(said.starts_with("refused"), "taken back and {said}");
    let told = http::ask(running.port, "GET", path_of(&page)?, None, "")?;
    ensure!(told.status == 200 && told.body.contains("Retirée le"), "the page does not say it");
    Ok(format!("verified by {PACKAGE}, baked picture too; {} altered tokens refused; revoked: {said}", altered.len()))
}

/// Someone who can do something: the id, and the address of the page that anyone opens.
fn give(running: &Running, token: &str) -> Result<(String, String)> {
    let base = format!("/api/v1/centres/{CENTRE}/badges");
    let asked = json!({
        "holder_name": "Nadia Essai", "title": "Envoyer une photo", "earned_on": "2026-01-05",
        "criteria": "A envoyé une photo, seule.", "skills": ["Joindre un fichier"],
    });
    let made = http::call(running.port, "POST", &base, token, &asked)?;
    let id = made.get("id").and_then(Value::as_str).context("no id")?.to_owned();
    let read = http::ask(running.port, "GET", &format!("{base}/{id}"), Some(token), "")?;
    let read: Value = serde_json::from_str(&read.body)?;
    Ok((id, read.get("url").and_then(Value::as_str).context("no address")?.to_owned()))
}

/// The path of an address of the program.
fn path_of(page: &str) -> Result<&str> {
    let at = page.find("/attestation/").context("no page")?;
    page.get(at..).context("no path")
}

/// The same token with one sign changed, near the middle of its header, its payload and its signature.
fn alterations(token: &str) -> Vec<String> {
    let mut start = 0;
    let mut made = Vec::new();
    for part in token.split('.') {
        let at = start + part.len() / 2;
        let other = |(place, sign): (usize, char)| match sign {
            _ if place != at => sign,
            'A' => 'B',
            _ => 'A',
        };
        made.push(token.char_indices().map(other).collect());
        start += part.len() + 1;
    }
    made
}

/// The foreign library, and the house that it asks.
struct Check<'a> {
    python: PathBuf,
    running: &'a Running,
}

impl Check<'_> {
    /// What the library says of a token.
    fn said(&self, page: &str, token: &str, is_baked: bool) -> Result<String> {
        let (script, file) = (self.running.folder().join("check.py"), self.running.folder().join("badge.jwt"));
        std::fs::write(&script, CHECK)?;
        std::fs::write(&file, token)?;
        let mut command = Command::new(&self.python);
        command.arg(script).arg(page).arg(file);
        if is_baked {
            command.arg("--baked");
        }
        Ok(shell::output(&mut command)?.trim().to_owned())
    }
}

/// Python with the library, brought the first time.
fn python() -> Result<PathBuf> {
    let beside = server::binary()?;
    let folder = beside.parent().and_then(Path::parent).context("where the builds are")?.join("openbadgeslib");
    let python = folder.join("bin/python3");
    if folder.join("ready").is_file() {
        return Ok(python);
    }
    shell::run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
    shell::run(Command::new(&python).args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        PACKAGE,
    ]))?;
    std::fs::write(folder.join("ready"), PACKAGE)?;
    Ok(python)
}
