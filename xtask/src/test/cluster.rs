//! A PostgreSQL of our own: made, filled and gone within one run.
//!
//! It listens on a free port of this machine with a password drawn for the run. It never touches another cluster,
//! and it stops and vanishes even when we are killed.

use std::io::Read as _;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::keeper::{Keep, Keeper};
use crate::{server, shell};

const START: Duration = Duration::from_secs(60);

/// Where a cluster keeps its files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Footing {
    /// On the disk, as a centre's: what it accepted is there after a power cut.
    Disk,
    /// In memory, where the machine has room: tests make a database each, which is some 1,500 files.
    Memory,
}

impl Footing {
    fn scratch(self) -> Result<PathBuf> {
        let memory = Path::new("/dev/shm");
        let has_room =
            || rustix::fs::statvfs(memory).is_ok_and(|about| about.f_bavail * about.f_frsize >= ROOM_IN_MEMORY);
        match self {
            Self::Memory if has_room() => server::scratch_below(memory, "postgres"),
            _ => server::scratch("postgres"),
        }
    }
}

/// Models of forty test programs, the databases of the tests under way, and what PostgreSQL writes ahead.
const ROOM_IN_MEMORY: u64 = 4 << 30;

/// A running cluster.
#[derive(Debug)]
pub struct Cluster {
    tools: PathBuf,
    port: u16,
    password: String,
    keeper: Keeper,
}

/// The folder of `initdb` and `postgres`: the newest that Debian installed, or the one in the path.
pub fn tools() -> Option<PathBuf> {
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().filter_map(|entry| {
        let dir = entry.ok()?.path();
        let version = dir.file_name()?.to_str()?.parse::<u32>().ok()?;
        let tools = dir.join("bin");
        tools.join("initdb").is_file().then_some((version, tools))
    });
    let newest = debian.max_by_key(|(version, _)| *version).map(|(_, tools)| tools);
    newest.or_else(|| shell::find("initdb")?.parent().map(Path::to_path_buf))
}

impl Cluster {
    /// Makes a cluster and waits until it answers.
    pub fn start(tools: &Path, footing: Footing) -> Result<Self> {
        let owner = owner()?;
        let folder = footing.scratch()?;
        let password = password()?;
        let secret = folder.join("password");
        std::fs::write(&secret, &password)?;
        if let Some((user, group)) = owner {
            for path in [&folder, &secret] {
                std::os::unix::fs::chown(path, Some(user), Some(group))?;
            }
        }
        let port = server::free_port()?;
        // One keeper makes and serves, so that nothing is left behind whenever we stop.
        let mut command = Command::new("sh");
        command.args(["-euc", MAKE_AND_SERVE, "cluster"]).arg(tools).arg(&folder).arg(port.to_string());
        command.current_dir("/");
        let keep = Keep { signal: "INT", folder: &folder, user: owner };
        let keeper = Keeper::start(&command, &keep)?;
        let cluster = Self { tools: tools.to_path_buf(), port, password, keeper };
        cluster.wait()?;
        Ok(cluster)
    }

    /// Where its maintenance database answers.
    pub fn address(&self) -> String {
        self.address_of("postgres")
    }

    /// Makes an empty database and gives its address.
    pub fn database(&self, name: &str) -> Result<String> {
        let mut create = Command::new(self.tools.join("createdb"));
        create.args(["-h", "127.0.0.1", "-U", "postgres", "-p", &self.port.to_string(), name]);
        shell::run(create.env("PGPASSWORD", &self.password))?;
        Ok(self.address_of(name))
    }

    fn address_of(&self, database: &str) -> String {
        format!("postgres://postgres:{}@127.0.0.1:{}/{database}", self.password, self.port)
    }

    fn wait(&self) -> Result<()> {
        let end = Instant::now() + START;
        let mut ready = Command::new(self.tools.join("pg_isready"));
        ready.args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()]);
        while Instant::now() < end && !self.keeper.has_ended() {
            let listens = TcpStream::connect(("127.0.0.1", self.port)).is_ok();
            if listens && shell::succeeds(&mut ready)? {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        bail!("PostgreSQL did not start:\n{}", self.keeper.last_words())
    }
}

/// $1 the tools, $2 the folder, $3 the port. Commits are durable, as they are for a centre, where the folder is on a disk.
const MAKE_AND_SERVE: &str = r#"
"$1/initdb" -D "$2/data" -U postgres --pwfile="$2/password" --auth-local=scram-sha-256 --auth-host=password \
  --encoding=UTF8 --locale=C --no-instructions
rm -f "$2/password"
exec "$1/postgres" -D "$2/data" -p "$3" -h 127.0.0.1 -k "$2" -c max_connections=300 -c max_locks_per_transaction=512 -c fsync=on
"#;

/// PostgreSQL refuses root: it then runs as the user that its package made.
pub(crate) fn owner() -> Result<Option<(u32, u32)>> {
    if !shell::is_root() {
        return Ok(None);
    }
    let id = |kind: &str| -> Result<u32> {
        let answer = shell::output(Command::new("id").args([kind, "postgres"])).context("a user named postgres")?;
        Ok(answer.trim().parse()?)
    };
    Ok(Some((id("-u")?, id("-g")?)))
}

pub(crate) fn password() -> Result<String> {
    let mut bytes = [0_u8; 16];
    std::fs::File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
