//! Just enough HTTP to ask the program something as a program would.
//!
//! One request, one answer, then the connection is closed; nothing is followed, nothing is repeated.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

const PATIENCE: Duration = Duration::from_secs(60);

/// An answer: its status, its head and its body.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

/// Asks a server on this machine.
pub fn ask(port: u16, method: &str, path: &str, token: Option<&str>, body: &str) -> Result<Answer> {
    let sign_in = token.map(|token| format!("Bearer {token}"));
    let mut headers = vec![("Content-Type", "application/json")];
    headers.extend(sign_in.as_deref().map(|sign_in| ("Authorization", sign_in)));
    send(port, method, path, &headers, body)
}

/// The same with headers of one's own.
pub fn send(port: u16, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Result<Answer> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let told: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    // HTTP/1.0: the answer ends where the connection does, and never comes in pieces.
    write!(
        stream,
        "{method} {path} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n{told}Content-Length: {}\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer);
    let (head, body) = answer.split_once("\r\n\r\n").context("not HTTP")?;
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).context("no status")?;
    Ok(Answer { status, head: head.to_owned(), body: body.to_owned() })
}

/// Sends JSON with a token and reads the JSON of an answer that says yes.
pub fn call(port: u16, method: &str, path: &str, token: &str, body: &Value) -> Result<Value> {
    let answer = ask(port, method, path, Some(token), &body.to_string())?;
    if !(200..300).contains(&answer.status) {
        bail!("{method} {path}: {} {}", answer.status, answer.body);
    }
    ensure!(!answer.body.is_empty(), "{method} {path}: an empty answer");
    serde_json::from_str(&answer.body).with_context(|| answer.body.clone())
}
