//! What the tests need from Debian, installed when we may, named when we may not.
//!
//! Installing never starts a service: a policy says no while apt works, and goes when it is done.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::tally::Tally;
use crate::shell;

/// A package, and why it is there.
const WANTED: [(&str, &str); 12] = [
    ("postgresql", "the second engine"),
    ("postgresql-client", "its tools"),
    ("sqlite3", "reading the first engine from outside"),
    ("postfix", "real mail: smtp-sink, smtp-source, bounces"),
    ("kannel", "real text messages over SMPP"),
    ("chromium", "the journeys"),
    ("ffmpeg", "real films"),
    ("poppler-utils", "reading printed papers"),
    ("zim-tools", "packs for Kiwix, checked by zimcheck"),
    ("kiwix-tools", "packs for Kiwix, served by kiwix-serve"),
    ("fonts-dejavu-core", "letters that no embedded typeface has"),
    ("fonts-noto-core", "Arabic and other scripts in the browser"),
];

/// Restores the policy that was there, whatever happens; asks nothing on the way.
const INSTALL: &str = r#"
policy=/usr/sbin/policy-rc.d
kept=/usr/sbin/policy-rc.d.before-essaim
restore() { rm -f "$policy"; if [ -e "$kept" ]; then mv "$kept" "$policy"; fi; }
trap restore EXIT
trap 'exit 130' INT TERM HUP
if [ -e "$policy" ] && [ ! -e "$kept" ]; then mv "$policy" "$kept"; fi
printf '#!/bin/sh\nexit 101\n' > "$policy"
chmod 755 "$policy"
export DEBIAN_FRONTEND=noninteractive
echo "postfix postfix/main_mailer_type select Local only" | debconf-set-selections
echo "postfix postfix/mailname string essaim.test" | debconf-set-selections
apt-get update -qq
apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
"#;

/// Installs what is missing, or counts it as missing.
pub fn install() -> Result<Tally> {
    let missing = missing();
    if missing.is_empty() {
        println!("all of {} packages are here", WANTED.len());
        return Ok(Tally::passed(1));
    }
    for (package, why) in &missing {
        println!("missing: {package} ({why})");
    }
    if !is_debian() || !shell::is_root() {
        println!("Install them as root on Debian: apt-get install {}", names(&missing).join(" "));
        return Ok(missing
            .iter()
            .map(|(package, _)| Tally::lacking(package))
            .fold(Tally::default(), |all, one| all + one));
    }
    let mut apt = Command::new("sh");
    apt.args(["-eu", "-c", INSTALL, "install"]).args(names(&missing));
    shell::run(&mut apt)?;
    Ok(Tally::of(self::missing().is_empty()))
}

fn missing() -> Vec<(&'static str, &'static str)> {
    WANTED.into_iter().filter(|(package, _)| !is_installed(package)).collect()
}

fn names(packages: &[(&'static str, &'static str)]) -> Vec<&'static str> {
    packages.iter().map(|(package, _)| *package).collect()
}

fn is_debian() -> bool {
    Path::new("/etc/debian_version").is_file()
}

fn is_installed(package: &str) -> bool {
    let query = Command::new("dpkg-query").args(["-W", "-f=${db:Status-Status}", package]).output();
    query.is_ok_and(|answer| answer.stdout == b"installed")
}
