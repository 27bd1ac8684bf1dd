//! The program running in a house of its own: started, asked, killed without warning, started again.
//!
//! It stands on its own folder and port, reads nobody's settings, and vanishes with its data when dropped.
//! What is in its data is read with the engine's own tool, never through the program itself.

use std::fs::OpenOptions;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{http, server, shell};

/// The first start fills a demonstration of a hundred thousand people on a slow machine.
const START: Duration = Duration::from_secs(1800);

/// A house and the program in it, alive or not.
pub struct Running {
    program: PathBuf,
    folder: PathBuf,
    database: Option<String>,
    serve: Vec<String>,
    settings: Vec<(&'static str, String)>,
    pub port: u16,
    child: Option<Child>,
}

impl Running {
    /// A house for this program, on SQLite or on the database of this address; nothing runs yet.
    pub fn prepare(program: &Path, database: Option<String>) -> Result<Self> {
        Ok(Self {
            program: program.to_path_buf(),
            folder: server::scratch("running")?,
            database,
            serve: Vec::new(),
            settings: Vec::new(),
            port: server::free_port()?,
            child: None,
        })
    }

    /// With a demonstration of so many centres, each of so many people.
    #[must_use]
    pub fn with_demo(mut self, centres: usize, people: usize) -> Self {
        let words = ["--demo", "--demo-centres", &centres.to_string(), "--demo-people", &people.to_string()];
        self.serve = words.map(ToOwned::to_owned).to_vec();
        self
    }

    /// With the demonstration as everybody sees it.
    #[must_use]
    pub fn with_whole_demo(mut self) -> Self {
        self.serve = vec!["--demo".to_owned()];
        self
    }

    /// With a setting, by its name in the environment.
    #[must_use]
    pub fn with_setting(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.settings.push((name, value.into()));
        self
    }

    /// Starts the program; how long until it answered its first page.
    pub fn start(&mut self) -> Result<Duration> {
        let address = format!("127.0.0.1:{}", self.port);
        let mut command = self.essaim();
        command.arg("serve").args(&self.serve).args(["--listen", &address]);
        command.env("ESSAIM_PUBLIC_URL", format!("http://{address}"));
        let log = OpenOptions::new().create(true).append(true).open(self.folder.join("log"))?;
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let begun = Instant::now();
        self.child = Some(command.spawn()?);
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let has_ended = self.child.as_mut().map(Child::try_wait).transpose()?.flatten().is_some();
            if has_ended || begun.elapsed() > START {
                bail!("essaim did not start: {}", std::fs::read_to_string(self.folder.join("log"))?);
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        let first = http::ask(self.port, "GET", "/", None, "")?;
        match first.status {
            200..400 => Ok(begun.elapsed()),
            status => bail!("the first page answers {status}: {}", first.body),
        }
    }

    /// Stops it as a power cut would.
    pub fn kill(&mut self) -> Result<()> {
        if let Some(mut child) = self.child.take() {
            child.kill()?;
            child.wait()?;
        }
        Ok(())
    }

    /// The process, while it runs.
    pub fn process(&self) -> Result<u32> {
        Ok(self.child.as_ref().context("essaim does not run")?.id())
    }

    /// A command of the program on this house.
    pub fn essaim(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.current_dir(&self.folder).arg("--data").arg(self.folder.join("data"));
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.as_encoded_bytes().starts_with(b"ESSAIM_")) {
            command.env_remove(name);
        }
        command.envs(self.settings.iter().map(|(name, value)| (name, value)));
        command.envs(self.database.iter().map(|address| ("ESSAIM_DATABASE_URL", address)));
        command
    }

    /// Which engine keeps its data.
    pub fn is_postgres(&self) -> bool {
        self.database.is_some()
    }

    /// Where this house stands, for what must share its disk.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A token for programs, with these scopes in this centre.
    pub fn token(&self, centre: &str, scopes: &[&str]) -> Result<String> {
        let mut command = self.essaim();
        command.args(["token", "create", "--centre", centre, "--json", "--scope"]).args(scopes);
        let said: Value = serde_json::from_str(&shell::output(&mut command)?)?;
        Ok(said.get("token").and_then(Value::as_str).context("no token")?.to_owned())
    }

    /// Changes what is in its data, from outside, while the program is stopped.
    pub fn write(&self, sql: &str) -> Result<()> {
        let mut tool = match &self.database {
            Some(address) => {
                let mut psql = Command::new("psql");
                psql.args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", sql, address]);
                psql
            }
            None => {
                let mut sqlite = Command::new("sqlite3");
                sqlite.args(["-bail", "-cmd", ".timeout 10000"]).arg(self.folder.join("data/essaim.db")).arg(sql);
                sqlite
            }
        };
        shell::output(&mut tool)?;
        Ok(())
    }

    /// The rows of a question that both engines understand, columns parted by `|`, read from outside.
    pub fn rows(&self, sql: &str) -> Result<Vec<String>> {
        let mut tool = match &self.database {
            Some(address) => {
                let mut psql = Command::new("psql");
                psql.args(["-X", "-A", "-t", "-F", "|", "-c", sql, address]);
                psql
            }
            None => {
                let mut sqlite = Command::new("sqlite3");
                sqlite.args(["-readonly", "-separator", "|", "-cmd", ".timeout 10000"]);
                sqlite.arg(self.folder.join("data/essaim.db")).arg(sql);
                sqlite
            }
        };
        Ok(shell::output(&mut tool)?.lines().map(ToOwned::to_owned).collect())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Nobody is left to tell of an error, and the folder is a temporary one.
        let _ = self.kill();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
