//! Kannel between us and a mobile network, both real programs, each in a folder and on ports of its own.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::smtp_test::free_port;

/// The word by which the gateway proves itself when it brings an answer, as the house in a test knows it.
const KEY: &str = "le%20mot%20de%20la%20passerelle";
const PATIENCE: Duration = Duration::from_secs(30);

/// Stopped when dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub(super) struct Kannel {
    // In the order in which they are to stop.
    _programs: Vec<Running>,
    pub sendsms: u16,
    control: u16,
    folder: tempfile::TempDir,
}

impl Kannel {
    /// Starts the network, the gateway and its box, for a house on this port; `None` where they are not installed.
    pub async fn start(house: u16) -> Option<Self> {
        let smsc = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../e2e/smsc"));
        let (bearerbox, smsbox) = (find("bearerbox")?, find("smsbox")?);
        if !smsc.with_file_name("node_modules/smpp").is_dir() {
            testing::skip("the SMPP network (npm ci in e2e/)");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let [admin, inner, network, control, sendsms] =
            [free_port().await, free_port().await, free_port().await, free_port().await, free_port().await];
        let filled = [
            ("@ADMIN@", admin.to_string()),
            ("@SMSBOX@", inner.to_string()),
            ("@SMSC@", network.to_string()),
            ("@SENDSMS@", sendsms.to_string()),
            ("@PASSWORD@", "mot".to_owned()),
            ("@HOUSE@", format!("http://127.0.0.1:{house}")),
            ("@KEY@", KEY.to_owned()),
            ("@FOLDER@", folder.path().display().to_string()),
        ];
        let template = std::fs::read_to_string(smsc.join("kannel.conf")).unwrap();
        let text = filled.iter().fold(template, |text, (mark, value)| text.replace(mark, value));
        let config = folder.path().join("kannel.conf");
        std::fs::write(&config, text).unwrap();
        let mut node = Command::new("node");
        node.arg(smsc.join("smsc.mjs")).args(["--port", &network.to_string(), "--control", &control.to_string()]);
        node.arg("--log").arg(folder.path().join("taken.jsonl"));
        node.args(["--undelivered", "66", "--silent", "77", "--rejected", "88"]);
        let first = run(&mut node);
        until_open(control).await;
        let second = run(Command::new(bearerbox).arg(&config));
        until_open(inner).await;
        let third = run(Command::new(smsbox).arg(&config));
        until_open(sendsms).await;
        let kannel = Self { _programs: vec![third, second, first], sendsms, control, folder };
        kannel.until_bound().await;
        Some(kannel)
    }

    /// The messages that the network took: number and text, each part a line.
    pub fn taken(&self) -> Vec<(String, String)> {
        let text = std::fs::read_to_string(self.folder.path().join("taken.jsonl")).unwrap_or_default();
        text.lines()
            .map(|line| {
                let line: serde_json::Value = serde_json::from_str(line).unwrap();
                (line["to"].as_str().unwrap().to_owned(), line["text"].as_str().unwrap().to_owned())
            })
            .collect()
    }

    /// Somebody writes on a phone.
    pub async fn someone_writes(&self, from: &str, text: &str) {
        let body = serde_json::json!({ "from": from, "to": "ESSAIM", "text": text }).to_string();
        assert_eq!(self.control(&format!("POST / HTTP/1.1\r\nContent-Length: {}\r\n", body.len()), &body).await, "200");
    }

    async fn until_bound(&self) {
        let end = Instant::now() + PATIENCE;
        while self.control("GET / HTTP/1.1\r\n", "").await != "200" {
            assert!(Instant::now() < end, "the gateway does not find its network");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Asks the network something, and gives the status.
    async fn control(&self, head: &str, body: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.control)).await.unwrap();
        let request = format!("{head}Host: 127.0.0.1\r\nConnection: close\r\n\r\n{body}");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        answer.split(' ').nth(1).unwrap_or_default().to_owned()
    }
}

fn find(program: &str) -> Option<PathBuf> {
    let found = ["/usr/sbin", "/usr/bin", "/usr/local/sbin"]
        .iter()
        .map(|dir| Path::new(dir).join(program))
        .find(|p| p.exists());
    if found.is_none() {
        testing::skip(&format!("{program} (Debian package kannel)"));
    }
    found
}

fn run(command: &mut Command) -> Running {
    Running(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap())
}

async fn until_open(port: u16) {
    let end = Instant::now() + PATIENCE;
    while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        assert!(Instant::now() < end, "nobody listens on {port}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
