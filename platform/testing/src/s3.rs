//! A real S3 server of this machine (s3s-fs), on a folder that a test may look into.

use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::engine::skip;

/// The program, told by `cargo xtask test`.
const PROGRAM: &str = "ESSAIM_TEST_S3";
const BUCKET: &str = "essai";
const PREFIX: &str = "maison";

/// A server with one empty bucket; it ends with its folder.
pub struct S3Server {
    child: Child,
    folder: tempfile::TempDir,
    port: u16,
}

impl S3Server {
    pub const KEY: &'static str = "cle-d-essai";
    pub const SECRET: &'static str = "secret-d-essai";

    /// Starts one; `None`, counted as skipped, where the program is missing.
    pub fn start() -> Option<Self> {
        let Some(program) = std::env::var_os(PROGRAM) else {
            skip("no S3 server (ESSAIM_TEST_S3 names the program s3s-fs)");
            return None;
        };
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(folder.path().join(BUCKET)).expect("a bucket");
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = free.local_addr().expect("its number").port();
        drop(free);
        let mut command = Command::new(program);
        command.args(["--access-key", Self::KEY, "--secret-key", Self::SECRET, "--host", "127.0.0.1", "--port"]);
        command.arg(port.to_string()).arg(folder.path());
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("s3s-fs");
        let server = Self { child, folder, port };
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(20), "s3s-fs does not answer");
            std::thread::sleep(Duration::from_millis(20));
        }
        Some(server)
    }

    /// Its address, as in `files_url`.
    pub fn url(&self) -> String {
        format!("s3://{BUCKET}/{PREFIX}?endpoint=http://127.0.0.1:{}&region=essai", self.port)
    }

    /// Files in its bucket, with this folder as their cache.
    pub fn storage(&self, cache: impl Into<PathBuf>) -> storage::Storage {
        let address = storage::BucketAddress::parse(&self.url()).expect("an address");
        let bucket = storage::Bucket::at(&address, Self::KEY, Self::SECRET).expect("a bucket");
        storage::Storage::in_bucket(cache, bucket)
    }

    /// Where its disk keeps the bytes of a name.
    pub fn place(&self, hash: &str) -> PathBuf {
        self.folder.path().join(BUCKET).join(PREFIX).join(&hash[..2]).join(hash)
    }
}

impl Drop for S3Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ended = self.child.kill();
        let _status = self.child.wait();
    }
}
