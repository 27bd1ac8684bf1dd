//! `essaim healthcheck`: whether the house that listens here can work; for a container, a balancer, a script.

use std::process::ExitCode;
use std::time::Duration;

use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::Say;
use crate::said::of_system;
use crate::settings::Settings;

const PATIENCE: Duration = Duration::from_secs(8);

pub async fn run(settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let listened = settings.listen_address();
    // What listens everywhere is asked from here.
    let address = listened.replacen("0.0.0.0:", "127.0.0.1:", 1).replacen("[::]:", "[::1]:", 1);
    match timeout(PATIENCE, asked(&address)).await {
        Ok(Ok((true, said))) => say.done(&json!({ "ready": true, "said": said }), &said),
        Ok(Ok((false, said))) => say.refused_with(&json!({ "ready": false, "said": said }), &said),
        Ok(Err(error)) => say.refused(&format!("Rien ne répond à {address} ({}).", of_system(&error))),
        Err(_) => say.refused(&format!("{address} ne répond pas à temps.")),
    }
}

async fn asked(address: &str) -> std::io::Result<(bool, String)> {
    let mut stream = TcpStream::connect(address).await?;
    let request = format!("GET /readyz HTTP/1.0\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.take(16_384).read_to_end(&mut answer).await?;
    let answer = String::from_utf8_lossy(&answer);
    let is_ready = answer.split_whitespace().nth(1) == Some("200");
    Ok((is_ready, answer.split_once("\r\n\r\n").map_or("", |(_, body)| body).trim().to_owned()))
}
