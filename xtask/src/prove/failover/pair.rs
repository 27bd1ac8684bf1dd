//! A PostgreSQL primary and its synchronous standby, made for one proof and gone with it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::keeper::{Keep, Keeper};
use crate::test::cluster;
use crate::{server, shell};

const START: Duration = Duration::from_secs(60);

/// One of the two.
pub struct Member {
    pub port: u16,
    folder: PathBuf,
    keeper: Keeper,
    tools: PathBuf,
}

/// Both.
pub struct Pair {
    pub primary: Member,
    pub standby: Member,
    password: String,
}

impl Pair {
    /// Starts the primary, copies it, and waits until the copy follows at every commit.
    pub fn start(tools: &Path) -> Result<Self> {
        let password = cluster::password()?;
        let primary = Member::start(tools, PRIMARY, &password, 0)?;
        let standby = Member::start(tools, STANDBY, &password, primary.port)?;
        let pair = Self { primary, standby, password };
        pair.ask(&pair.primary, "create database house")?;
        pair.ask(&pair.primary, "alter system set synchronous_standby_names = '*'")?;
        pair.ask(&pair.primary, "select pg_reload_conf()")?;
        pair.until(&pair.primary, "select count(*) from pg_stat_replication where sync_state = 'sync'", "1")?;
        Ok(pair)
    }

    /// The data of the house, at the port of whoever leads there.
    pub fn url(&self, port: u16) -> String {
        format!("postgres://postgres:{}@127.0.0.1:{port}/house", self.password)
    }

    /// Makes the standby primary, and waits until it takes writes.
    pub fn promote(&self) -> Result<()> {
        self.ask(&self.standby, "select pg_promote(true, 30)")?;
        self.until(&self.standby, "select pg_is_in_recovery()", "f")
    }

    fn ask(&self, member: &Member, sql: &str) -> Result<String> {
        let url = format!("postgres://postgres:{}@127.0.0.1:{}/postgres", self.password, member.port);
        let mut psql = Command::new(member.tools.join("psql"));
        Ok(shell::output(psql.args(["-X", "-A", "-t", "-c", sql, &url]))?.trim().to_owned())
    }

    fn until(&self, member: &Member, sql: &str, wanted: &str) -> Result<()> {
        let end = Instant::now() + START;
        loop {
            let told = self.ask(member, sql)?;
            if told == wanted {
                return Ok(());
            }
            ensure!(Instant::now() < end, "{sql}: {told}\n{}", member.keeper.last_words());
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Member {
    fn start(tools: &Path, script: &str, password: &str, primary: u16) -> Result<Self> {
        let user = cluster::owner()?;
        let folder = server::scratch("member")?;
        let secret = folder.join("password");
        std::fs::write(&secret, password)?;
        if let Some((user, group)) = user {
            for path in [&folder, &secret] {
                std::os::unix::fs::chown(path, Some(user), Some(group))?;
            }
        }
        let port = server::free_port()?;
        let mut command = Command::new("sh");
        command.args(["-euc", script, "member"]).arg(tools).arg(&folder).args([port.to_string(), primary.to_string()]);
        command.current_dir("/").env("PGPASSWORD", password);
        let keeper = Keeper::start(&command, &Keep { signal: "INT", folder: &folder, user })?;
        let member = Self { port, folder, keeper, tools: tools.to_path_buf() };
        let end = Instant::now() + START;
        while !member.answers()? {
            ensure!(Instant::now() < end && !member.keeper.has_ended(), "{}", member.keeper.last_words());
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(member)
    }

    /// Whether it takes connections.
    pub fn answers(&self) -> Result<bool> {
        let mut ready = Command::new(self.tools.join("pg_isready"));
        shell::succeeds(ready.args(["-q", "-t", "1", "-h", "127.0.0.1", "-p", &self.port.to_string()]))
    }

    /// Dies at once, with all that it had begun.
    pub fn kill(&self) -> Result<()> {
        let told = std::fs::read_to_string(self.folder.join("data/postmaster.pid"))?;
        let first = told.lines().next().context("no process")?.to_owned();
        let children = std::fs::read_to_string(format!("/proc/{first}/task/{first}/children")).unwrap_or_default();
        let mut kill = Command::new("kill");
        kill.arg("-KILL").arg(&first).args(children.split_whitespace());
        // A child may be gone before it is killed.
        shell::succeeds(&mut kill).map(|_| ())
    }
}

/// $1 the tools, $2 the folder, $3 the port. Commits are durable, as they are for a centre.
const PRIMARY: &str = r#"
"$1/initdb" -D "$2/data" -U postgres --pwfile="$2/password" --auth-local=scram-sha-256 --auth-host=scram-sha-256 \
  --encoding=UTF8 --locale=C --no-instructions
rm -f "$2/password"
exec "$1/postgres" -D "$2/data" -p "$3" -h 127.0.0.1 -k "$2" -c max_connections=200 -c wal_level=replica \
  -c max_wal_senders=4 -c fsync=on
"#;

/// The same, and $4 the port of the primary that it copies and follows.
const STANDBY: &str = r#"
rm -f "$2/password"
"$1/pg_basebackup" -h 127.0.0.1 -p "$4" -U postgres -D "$2/data" -R -X stream --checkpoint=fast
exec "$1/postgres" -D "$2/data" -p "$3" -h 127.0.0.1 -k "$2" -c max_connections=200 -c max_wal_senders=4 -c fsync=on
"#;
