//! The world outside, on this machine: a mail server that takes everything, and Kannel before a mobile network.
//!
//! What they took is read from their own files, never from the program that is proved.

use std::collections::HashMap;
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::house::House;
use crate::keeper::{Keep, Keeper};
use crate::server::{free_port, scratch};
use crate::{assets, http, shell};

const START: Duration = Duration::from_secs(30);
const PASSWORD: &str = "un-mot-de-passe";

/// What this machine has not and the network needs.
pub fn lacking() -> Option<&'static str> {
    if find("smtp-sink").is_none() {
        return Some("smtp-sink (Debian: postfix)");
    }
    if find("bearerbox").is_none() || find("smsbox").is_none() {
        return Some("Kannel (Debian: kannel)");
    }
    (shell::find("node").is_none() || shell::find("npm").is_none()).then_some("Node.js with npm")
}

/// Daemons of Debian stand where not every PATH looks.
fn find(program: &str) -> Option<PathBuf> {
    let usual = Path::new("/usr/sbin").join(program);
    shell::find(program).or_else(|| usual.is_file().then_some(usual))
}

/// Where a program of this machine is.
pub fn found(program: &str) -> Result<PathBuf> {
    find(program).with_context(|| format!("{program} is not here"))
}

/// A mail server that takes everything, and keeps each message in a file or none.
pub struct MailServer {
    pub port: u16,
    mailbox: PathBuf,
    _keeper: Keeper,
}

impl MailServer {
    /// Keeps each message in a file, to be counted.
    pub fn start() -> Result<Self> {
        Self::open(true)
    }

    /// Keeps nothing: as fast as this machine can take mail.
    pub fn forgetful() -> Result<Self> {
        Self::open(false)
    }

    fn open(is_keeping: bool) -> Result<Self> {
        let folder = scratch("mail")?;
        let mailbox = folder.join("taken");
        std::fs::create_dir(&mailbox)?;
        let port = free_port()?;
        let mut command = Command::new(found("smtp-sink")?);
        if shell::is_root() {
            // It gives up root by itself, and must still reach its mailbox.
            std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o711))?;
            std::fs::set_permissions(&mailbox, std::fs::Permissions::from_mode(0o777))?;
            command.args(["-u", "nobody"]);
        }
        if is_keeping {
            command.arg("-d").arg(mailbox.join("m."));
        }
        command.args([&format!("127.0.0.1:{port}"), "1000"]);
        let keeper = Keeper::start(&command, &Keep { signal: "TERM", folder: &folder, user: None })?;
        until_open(port, &keeper)?;
        Ok(Self { port, mailbox, _keeper: keeper })
    }

    /// How many messages stand in the mailbox, one perhaps still coming in on each line.
    pub fn count(&self) -> Result<usize> {
        Ok(std::fs::read_dir(&self.mailbox)?.count())
    }

    /// How often each message was taken, by the part of its Message-ID before the first point.
    pub fn taken(&self) -> Result<HashMap<String, usize>> {
        let mut taken = HashMap::new();
        for entry in std::fs::read_dir(&self.mailbox)? {
            let text = String::from_utf8_lossy(&std::fs::read(entry?.path())?).into_owned();
            let line = text.lines().find_map(|line| line.strip_prefix("Message-ID: <")).context("no Message-ID")?;
            *taken.entry(line.split('.').next().unwrap_or_default().to_owned()).or_default() += 1;
        }
        Ok(taken)
    }
}

/// A mobile network, and Kannel that speaks to it.
pub struct MobileNetwork {
    sendsms: u16,
    control: u16,
    log: PathBuf,
    // Stopped in this order.
    _smsbox: Keeper,
    _bearerbox: Keeper,
    _network: Keeper,
}

impl MobileNetwork {
    /// Starts all three, for a house on this port.
    pub fn start(house: &House, house_port: u16) -> Result<Self> {
        assets::install(&house.path("e2e"))?;
        let smsc = house.path("e2e/smsc");
        let folder = scratch("network")?;
        let log = folder.join("taken.jsonl");
        let (network, control, inner, sendsms) = (free_port()?, free_port()?, free_port()?, free_port()?);
        let mut node = Command::new("node");
        node.arg(smsc.join("smsc.mjs")).args(["--port", &network.to_string(), "--control", &control.to_string()]);
        node.arg("--log").arg(&log);
        let keeper = Keeper::start(&node, &Keep { signal: "TERM", folder: &folder, user: None })?;
        until_open(control, &keeper)?;

        let boxes = scratch("kannel")?;
        let filled = [
            ("@ADMIN@", free_port()?.to_string()),
            ("@SMSBOX@", inner.to_string()),
            ("@SMSC@", network.to_string()),
            ("@SENDSMS@", sendsms.to_string()),
            ("@PASSWORD@", PASSWORD.to_owned()),
            ("@HOUSE@", format!("http://127.0.0.1:{house_port}")),
            ("@KEY@", PASSWORD.to_owned()),
            ("@FOLDER@", boxes.display().to_string()),
        ];
        let template = std::fs::read_to_string(smsc.join("kannel.conf"))?;
        let text = filled.iter().fold(template, |text, (mark, value)| text.replace(mark, value));
        // Beside the folder of the first box, which goes when that box has stopped.
        let config = folder.join("kannel.conf");
        std::fs::write(&config, text)?;
        let bearerbox = kannel("bearerbox", &config, &boxes)?;
        until_open(inner, &bearerbox)?;
        let smsbox = kannel("smsbox", &config, &scratch("smsbox")?)?;
        until_open(sendsms, &smsbox)?;
        until_bound(control)?;
        Ok(Self { sendsms, control, log, _smsbox: smsbox, _bearerbox: bearerbox, _network: keeper })
    }

    /// The setting by which the program finds it.
    pub fn url(&self) -> String {
        format!("http://essaim:{PASSWORD}@127.0.0.1:{}/cgi-bin/sendsms", self.sendsms)
    }

    /// The word by which the gateway proves itself when it brings an answer.
    pub fn secret() -> &'static str {
        PASSWORD
    }

    /// Somebody writes on a phone.
    pub fn say(&self, from: &str, text: &str) -> Result<()> {
        let said = json!({ "from": from.trim_start_matches('+'), "to": "ESSAIM", "text": text }).to_string();
        match http::ask(self.control, "POST", "/", None, &said)?.status {
            200 => Ok(()),
            status => bail!("the network answers {status}"),
        }
    }

    /// How often the network took a message for each number; a message of several parts counts once.
    pub fn taken(&self) -> Result<HashMap<String, usize>> {
        self.taken_that_say("")
    }

    /// How often it took, for each number, one that has these words in its first part: a house sends others meanwhile.
    pub fn taken_that_say(&self, words: &str) -> Result<HashMap<String, usize>> {
        let mut taken = HashMap::new();
        // Nothing was taken yet where there is no log.
        for line in std::fs::read_to_string(&self.log).unwrap_or_default().lines() {
            let line: Value = serde_json::from_str(line)?;
            let says = line.get("text").and_then(Value::as_str).is_some_and(|text| text.contains(words));
            if says && line.get("part").and_then(Value::as_u64) == Some(1) {
                let number = line.get("to").and_then(Value::as_str).context("a line without number")?;
                *taken.entry(format!("+{}", number.trim_start_matches('+'))).or_default() += 1;
            }
        }
        Ok(taken)
    }
}

fn kannel(program: &str, config: &Path, folder: &Path) -> Result<Keeper> {
    let mut command = Command::new(found(program)?);
    command.arg(config);
    Keeper::start(&command, &Keep { signal: "TERM", folder, user: None })
}

fn until_open(port: u16, keeper: &Keeper) -> Result<()> {
    let end = Instant::now() + START;
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if Instant::now() > end || keeper.has_ended() {
            bail!("nobody listens on {port}:\n{}", keeper.last_words());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

/// Until Kannel has found its network.
fn until_bound(control: u16) -> Result<()> {
    let end = Instant::now() + START;
    while http::ask(control, "GET", "/", None, "").map_or(0, |answer| answer.status) != 200 {
        if Instant::now() > end {
            bail!("Kannel does not find its network");
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}
