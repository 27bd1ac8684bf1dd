//! What several benches ask of the running program: a form, a page with its time, the processor that it took.
//!
//! Everything goes through the doors that people and programs use. What is refused here is a fault of the bench.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::http::{self, Answer};
use crate::running::Running;
use crate::shell;

/// Sends a form as a page would, and waits to be led on; where it led.
pub fn post_form(house: &Running, path: &str, token: &str, fields: &[(&str, &str)]) -> Result<String> {
    let bearer = format!("Bearer {token}");
    let headers = [("Content-Type", "application/x-www-form-urlencoded"), ("Authorization", bearer.as_str())];
    let answer = http::send(house.port, "POST", path, &headers, &form(fields))?;
    ensure!(answer.status == 303, "{path} answers {}: {}", answer.status, answer.body);
    Ok(header(&answer, "location").unwrap_or_default().to_owned())
}

/// The fields as a browser encodes them.
pub fn form(fields: &[(&str, &str)]) -> String {
    let pairs: Vec<String> =
        fields.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value))).collect();
    pairs.join("&")
}

fn escaped(text: &str) -> String {
    let sign = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(sign).collect()
}

/// A header of an answer.
pub fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
    let mut lines = answer.head.lines().filter_map(|line| line.split_once(':'));
    lines.find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

/// The cookies of someone of a demonstration's team who signs in: the pages of the team are for people, not for programs.
pub fn sign_in(house: &Running, [email, password]: [&str; 2]) -> Result<String> {
    let headers = [("Content-Type", "application/x-www-form-urlencoded")];
    let fields = form(&[("email", email), ("password", password)]);
    let answer = http::send(house.port, "POST", "/connexion", &headers, &fields)?;
    ensure!(answer.status == 303, "{email} cannot sign in: {}", answer.status);
    let given = answer.head.lines().filter_map(|line| line.split_once(':'));
    let given = given.filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie"));
    let cookies: Vec<&str> = given.filter_map(|(_, value)| value.split(';').next().map(str::trim)).collect();
    ensure!(!cookies.is_empty(), "{email} was given no cookie");
    Ok(cookies.join("; "))
}

/// How long an answer takes, and what it says, to who brings these headers.
pub fn timed(house: &Running, path: &str, brought: &[(&str, &str)]) -> Result<(f64, String)> {
    let begun = Instant::now();
    let answer = http::send(house.port, "GET", path, brought, "")?;
    let seconds = begun.elapsed().as_secs_f64();
    ensure!(answer.status == 200, "{path} answers {}", answer.status);
    Ok((seconds, answer.body))
}

/// What was made, by its id.
pub fn id_of(made: &Value) -> Result<String> {
    Ok(made.get("id").and_then(Value::as_str).with_context(|| format!("no id: {made}"))?.to_owned())
}

/// The items of a list, whether it comes by pages or whole.
pub fn items(listed: &Value) -> impl Iterator<Item = &Value> {
    listed.get("items").unwrap_or(listed).as_array().into_iter().flatten()
}

/// A day so many days from now: `2026-11-24`.
pub fn day(ahead: usize) -> Result<String> {
    let said = shell::output(Command::new("date").args(["-d", &format!("{ahead} days"), "+%Y-%m-%d"]))?;
    Ok(said.trim().to_owned())
}

/// Seconds of processor that a process has taken so far, those of its ended children left out.
pub fn processor_seconds(process: u32) -> Result<f64> {
    let line = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
    // The name in brackets may hold anything; what follows is counted from its end.
    let (_, rest) = line.rsplit_once(')').context("no name in stat")?;
    let ticks = rest.split_whitespace().skip(11).take(2).map(str::parse::<f64>).sum::<Result<f64, _>>()?;
    let said = shell::output(Command::new("getconf").arg("CLK_TCK"))?;
    Ok(ticks / said.trim().parse::<f64>()?)
}
