//! Just enough HTTP to ask the program something as a program would.
//!
//! One request, one answer, then the connection is closed; nothing is followed, nothing is repeated.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

const PATIENCE: Duration = Duration::from_secs(60);

/// An answer: its status and its body.
pub struct Answer {
    pub status: u16,
    pub body: String,
}

/// Asks a server on this machine.
pub fn ask(port: u16, method: &str, path: &str, token: Option<&str>, body: &str) -> Result<Answer> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let sign_in = token.map(|token| format!("Authorization: Bearer {token}\r\n")).unwrap_or_default();
    // HTTP/1.0: the answer ends where the connection does, and never comes in pieces.
    write!(
        stream,
        "{method} {path} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n{sign_in}Content-Type: application/json\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let (head, body) = answer.split_once("\r\n\r\n").context("not HTTP")?;
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).context("no status")?;
    Ok(Answer { status, body: body.to_owned() })
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
