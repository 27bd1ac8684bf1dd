//! The program under our hands: where its binary is, and serving with it on a free port.
//!
//! It builds nothing by itself but when asked, and it speaks just enough HTTP to know that a page answers.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::house::House;
use crate::keeper::{Keep, Keeper};
use crate::shell;

/// The first start seeds a whole network on a slow machine.
const START: Duration = Duration::from_secs(240);

/// Builds the program as every other step does, so that nothing is compiled twice.
pub fn build(house: &House) -> Result<PathBuf> {
    shell::run(&mut shell::cargo(&house.root, &["build", "--workspace", "--bin", "essaim"]))?;
    binary()
}

/// The program that stands for the one of the house, when one was named.
static GIVEN: OnceLock<PathBuf> = OnceLock::new();

/// Takes this program from now on, and builds none.
pub fn take(program: &Path) -> Result<()> {
    let program = program.canonicalize().with_context(|| program.display().to_string())?;
    if GIVEN.set(program).is_err() {
        bail!("a program was named already");
    }
    Ok(())
}

/// The program that was named, or the one that was built beside this one.
pub fn binary() -> Result<PathBuf> {
    if let Some(given) = GIVEN.get() {
        return Ok(given.clone());
    }
    let own = std::env::current_exe().context("where this program is")?;
    let path = own.with_file_name("essaim");
    if !path.is_file() {
        bail!("{} is not built", path.display());
    }
    Ok(path)
}

/// A port that nobody listens on now.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// A served house of its own, gone with its data when dropped.
#[derive(Debug)]
pub struct Served {
    pub address: String,
    keeper: Keeper,
}

impl Served {
    /// Serves the demonstration from an empty folder, on SQLite or on the database of this address.
    pub fn demo(database: Option<&str>) -> Result<Self> {
        let folder = scratch("served")?;
        let port = free_port()?;
        let address = format!("http://127.0.0.1:{port}");
        let mut command = Command::new(binary()?);
        // From a folder of its own, so that nobody's settings file is read.
        command.current_dir(&folder);
        command.args(["serve", "--demo", "--listen", &format!("127.0.0.1:{port}"), "--data"]).arg(folder.join("data"));
        command.env("ESSAIM_PUBLIC_URL", &address);
        if let Some(url) = database {
            command.env("ESSAIM_DATABASE_URL", url);
        }
        let keep = Keep { signal: "TERM", folder: &folder, user: None };
        let keeper = Keeper::start(&command, &keep)?;
        let served = Self { address, keeper };
        served.wait(port)?;
        Ok(served)
    }

    /// Until any page answers, an error page too: what it says is for others to judge.
    fn wait(&self, port: u16) -> Result<()> {
        let end = Instant::now() + START;
        while Instant::now() < end && !self.keeper.has_ended() {
            if first_page(port).is_ok_and(|head| head.starts_with("HTTP/")) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(200));
        }
        bail!("essaim did not answer on {}:\n{}", self.address, self.keeper.last_words())
    }
}

/// An empty folder among the temporary ones, for our eyes only.
pub fn scratch(purpose: &str) -> Result<PathBuf> {
    scratch_below(&std::env::temp_dir(), purpose)
}

/// The same, below a folder of one's choice.
pub fn scratch_below(base: &Path, purpose: &str) -> Result<PathBuf> {
    for number in 0..1000 {
        let folder = base.join(format!("essaim-{purpose}-{}-{number}", std::process::id()));
        match std::fs::DirBuilder::new().mode(0o700).create(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error).with_context(|| folder.display().to_string()),
        }
    }
    bail!("no free name under {}", base.display())
}

/// Whether a port is taken on this machine.
pub fn is_taken(address: &str) -> bool {
    let parsed: Result<SocketAddr, _> = address.parse();
    parsed.is_ok_and(|address| TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_ok())
}

fn first_page(port: u16) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    write!(stream, "GET / HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n\r\n")?;
    let mut head = [0; 64];
    let read = stream.read(&mut head)?;
    Ok(String::from_utf8_lossy(head.get(..read).unwrap_or_default()).into_owned())
}

/// Where a demonstration that a person started keeps its data.
pub fn demo_folder(root: &Path) -> PathBuf {
    root.join(".essaim/demo")
}
