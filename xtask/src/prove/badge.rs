//! A certificate given by the running program, verified by a library that is not ours, altered, still verified once the
//! centre has changed its key, taken back, refused.
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

/// Gives, verifies, alters each third of a token, changes the key, takes back.
pub fn prove(_ground: &Ground<'_>) -> Result<String> {
    let python = python()?;
    let mut running = Running::prepare(&server::binary()?, None)?.with_demo(1, 40);
    running.start()?;
    let token = running.token(CENTRE, &["badges:read", "badges:write", "badges:revoke"])?;
    let check = Check { python, running: &running };
    let (id, page) = give(&running, &token)?;
    let jwt = token_of(&running, &page)?;
    check.is_valid(&page, &jwt, "given")?;
    let altered = alterations(&jwt);
    for other in &altered {
        let said = check.said(&page, other, false)?;
        ensure!(said.starts_with("refused"), "an altered token is {said}");
    }
    let later = change_key(&check, &token)?;
    check.is_valid(&page, &jwt, "the key was changed: the earlier one")?;
    let address = format!("/api/v1/centres/{CENTRE}/badges/{id}/revocation");
    http::call(running.port, "POST", &address, &token, &json!({ "reason": "Essai" }))?;
    let said = check.said(&page, &jwt, false)?;
    ensure!(said.starts_with("refused"), "taken back and {said}");
    check.is_valid(&later, &token_of(&running, &later)?, "another was taken back: the later one")?;
    let told = http::ask(running.port, "GET", path_of(&page)?, None, "")?;
    ensure!(told.status == 200 && told.body.contains("Retirée le"), "the page does not say it");
    Ok(format!(
        "verified by {PACKAGE}, baked picture too; {} altered tokens refused; valid after a change of key, then revoked: \
         {said}",
        altered.len()
    ))
}

/// Puts a new key to use and gives a certificate that it signs: the address of its page.
fn change_key(check: &Check<'_>, token: &str) -> Result<String> {
    let address = format!("/api/v1/centres/{CENTRE}/badge-key");
    let changed = http::ask(check.running.port, "POST", &address, Some(token), "")?;
    ensure!(changed.status == 204, "a new key: {} {}", changed.status, changed.body);
    let (_, page) = give(check.running, token)?;
    check.is_valid(&page, &token_of(check.running, &page)?, "signed with the new key")?;
    Ok(page)
}

/// The signed credential, as anyone takes it.
fn token_of(running: &Running, page: &str) -> Result<String> {
    let jwt = http::ask(running.port, "GET", &format!("{}/badge.jwt", path_of(page)?), None, "")?;
    ensure!(jwt.status == 200, "the token: {}", jwt.status);
    Ok(jwt.body)
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
    /// The library must say that a token is valid, and find it in the badge's picture.
    fn is_valid(&self, page: &str, token: &str, when: &str) -> Result<()> {
        let said = self.said(page, token, true)?;
        ensure!(said == "valid", "{when}: {said}");
        Ok(())
    }

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
