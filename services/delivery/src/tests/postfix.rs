//! A Postfix of one's own: it relays to a hop that refuses, writes the delivery report, and pipes what comes back.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tokio::net::TcpStream;

use super::smtp_test::free_port;

const POSTFIX: &str = "/usr/sbin/postfix";
const PATIENCE: Duration = Duration::from_secs(30);

const MAIN: &str = "
compatibility_level = 3.6
queue_directory = @FOLDER@/queue
data_directory = @FOLDER@/data
maillog_file = @FOLDER@/log
maillog_file_prefixes = /
mail_owner = postfix
myhostname = mx.essaim.example
mydestination = essaim.example
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
recipient_delimiter = +
local_recipient_maps = inline:{ retour=ok }
transport_maps = inline:{ { retour@essaim.example = essaim: }, { mort.example = smtp:[127.0.0.1]:@NEXT@ } }
essaim_destination_recipient_limit = 1
";

const MASTER: &str = "
127.0.0.1:@PORT@ inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
local unix - n n - - local
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
essaim unix - n n - 4 pipe flags=Rq user=nobody null_sender= argv=@FOLDER@/take
";

pub(super) struct Postfix {
    pub port: u16,
    folder: tempfile::TempDir,
}

impl Postfix {
    /// Starts one that hands `mort.example` to a next hop; `None` where it is not installed, or where we may not.
    pub async fn start(next: u16) -> Option<Self> {
        if !Path::new(POSTFIX).exists() || std::fs::read("/etc/shadow").is_err() {
            testing::skip("a Postfix of one's own (Debian package postfix, as root)");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let port = free_port().await;
        let at = |below: &str| folder.path().join(below);
        for below in ["conf", "queue", "data", "returned"] {
            std::fs::create_dir(at(below)).unwrap();
        }
        let filled = |text: &str| {
            let text = text.replace("@FOLDER@", &folder.path().display().to_string());
            text.replace("@PORT@", &port.to_string()).replace("@NEXT@", &next.to_string())
        };
        std::fs::write(at("conf/main.cf"), filled(MAIN)).unwrap();
        std::fs::write(at("conf/master.cf"), filled(MASTER)).unwrap();
        let take = filled("#!/bin/sh\ncat > @FOLDER@/returned/.$$ && mv @FOLDER@/returned/.$$ @FOLDER@/returned/$$\n");
        std::fs::write(at("take"), take).unwrap();
        for (below, mode) in [("", 0o755), ("take", 0o755), ("returned", 0o777)] {
            std::fs::set_permissions(at(below), std::fs::Permissions::from_mode(mode)).unwrap();
        }
        assert!(Command::new("chown").arg("postfix").arg(at("data")).status().unwrap().success());
        let postfix = Self { port, folder };
        postfix.tell("start");
        let end = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            assert!(Instant::now() < end, "postfix does not listen: {}", postfix.log());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Some(postfix)
    }

    /// The first letter that came back.
    pub async fn returned(&self) -> Vec<u8> {
        let end = Instant::now() + PATIENCE;
        loop {
            let is_whole =
                |path: &PathBuf| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('.'));
            let found =
                std::fs::read_dir(self.folder.path().join("returned")).unwrap().map(|entry| entry.unwrap().path());
            if let Some(path) = found.into_iter().find(is_whole) {
                return std::fs::read(path).unwrap();
            }
            assert!(Instant::now() < end, "nothing came back: {}", self.log());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    fn tell(&self, word: &str) {
        let mut postfix = Command::new(POSTFIX);
        postfix.arg("-c").arg(self.folder.path().join("conf")).arg(word);
        // It warns about folders that are not those of its package.
        let _ = postfix.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    }
}

impl Drop for Postfix {
    fn drop(&mut self) {
        self.tell("stop");
    }
}
