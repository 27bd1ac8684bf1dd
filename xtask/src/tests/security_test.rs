//! What the security record promises of the sources themselves, read in the real work tree.

use std::path::Path;

use crate::house::House;

/// Every file of the program with these endings, with its text; tests and the test house are left out.
fn program(endings: &[&str]) -> Vec<(String, String)> {
    let house = House::here().unwrap();
    let mut files = Vec::new();
    for path in house.files(endings).unwrap() {
        let short = house.short(&path).display().to_string();
        let is_program = ["kernel/", "platform/", "foundation/", "services/", "features/", "server/"];
        let is_test = short.contains("/tests") || short.contains("_test.") || short.starts_with("platform/testing/");
        if is_program.iter().any(|shelf| short.starts_with(shelf)) && !is_test {
            files.push((short, std::fs::read_to_string(&path).unwrap()));
        }
    }
    assert!(files.len() > 5, "{} files", files.len());
    files
}

fn root(file: &str) -> String {
    std::fs::read_to_string(House::here().unwrap().path(file)).unwrap()
}

/// The files that hold a word, but for those below the places where it belongs.
fn strangers(files: &[(String, String)], word: &str, places: &[&str]) -> Vec<String> {
    let holds =
        |(short, text): &&(String, String)| text.contains(word) && !places.iter().any(|at| short.starts_with(at));
    files.iter().filter(holds).map(|(short, _)| short.clone()).collect()
}

#[test]
fn what_is_not_escaped_was_made_by_us() {
    // Charts and squares are drawn by `ui`, prose and bodies were cleaned by its Markdown.
    let made = ["chart|safe", "square|safe", "qr|safe", "slip.qr|safe", "prose|safe", "body|safe"];
    for (short, text) in program(&["html"]) {
        for line in text.lines().filter(|line| line.contains("|safe") || line.contains("|escape(\"none\")")) {
            let rest = made.iter().fold(line.to_owned(), |line, word| line.replace(&format!("{{{{ {word} }}}}"), ""));
            assert!(!rest.contains("|safe") && !rest.contains("|escape("), "{short}: {line}");
        }
    }
}

#[test]
fn programs_are_started_by_copies_and_films_alone() {
    // What is told aloud is turned into a sound as a film is.
    let places = ["server/src/backup/", "foundation/media/src/film/work/", "features/words/src/service/sound.rs"];
    assert_eq!(strangers(&program(&["rs"]), "Command::new", &places), Vec::<String>::new());
}

#[test]
fn no_pattern_is_made_of_what_is_typed() {
    for (short, text) in program(&["rs"]) {
        for after in text.split("Regex::new(").skip(1) {
            let after = after.trim_start();
            assert!(["r\"", "r#", "\"", "concat!("].iter().any(|way| after.starts_with(way)), "{short}: {after:.60}");
        }
        assert!(!text.contains("RegexBuilder"), "{short}");
    }
}

#[test]
fn no_script_runs_what_it_reads() {
    let scripts: Vec<_> = House::here().unwrap().files(&["js"]).unwrap();
    let ours = scripts.iter().filter(|path| path.to_string_lossy().contains("platform/ui/"));
    let mut read = 0;
    for path in ours {
        read += 1;
        let text = std::fs::read_to_string(path).unwrap();
        for word in [
            "eval(",
            "new Function",
            "document.write",
            "insertAdjacentHTML",
            "outerHTML",
            "postMessage",
            "localStorage",
            "__proto__",
        ] {
            assert!(!text.contains(word), "{}: {word}", path.display());
        }
        for line in text.lines().filter(|line| line.contains("innerHTML")) {
            assert!(line.contains("innerHTML = await answer.text()"), "{}: {line}", path.display());
        }
    }
    assert!(read > 0);
}

#[test]
fn memory_is_safe_and_sums_are_checked() {
    let manifest = root("Cargo.toml");
    assert!(manifest.contains("unsafe_code = \"forbid\""));
    let release = manifest.split("[profile.release]").nth(1).unwrap();
    assert!(release.split("\n[").next().unwrap().contains("overflow-checks = true"));
    let house = House::here().unwrap();
    for room in house.rooms().unwrap() {
        let own = std::fs::read_to_string(room.dir.join("Cargo.toml")).unwrap();
        // The brittle disk stands below SQLite in the proofs, never in the program.
        assert!(own.contains("[lints]\nworkspace = true") || !is_in_the_program(&house, &room.name), "{}", room.name);
    }
    let ways_round = strangers(&program(&["rs"]), "allow(unsafe_code", &[]);
    assert!(
        ways_round.iter().all(|short| !is_in_the_program(&house, short.split('/').nth(1).unwrap_or_default())),
        "{ways_round:?}"
    );
}

/// Whether a crate is built into `essaim`; told by the doors of the crates, tests left out.
fn is_in_the_program(house: &House, name: &str) -> bool {
    let rooms = house.rooms().unwrap();
    rooms
        .iter()
        .filter(|room| room.name != "xtask")
        .any(|room| room.doors("dependencies").unwrap().iter().any(|door| door == name))
}

#[test]
fn only_the_ways_out_speak_to_other_machines() {
    let files = program(&["rs"]);
    // Messages, the identity provider of a network, the API of addresses that the keeper set, the doctor who tries what
    // the settings name, and the programs that a direction wants told of appointments: over https, at public addresses,
    // looked up once.
    let ways = [
        "features/appointments/src/model/hook.rs",
        "features/appointments/src/service/hooks.rs",
        "features/map/src/service/geocoder.rs",
        "services/delivery/src/",
        "foundation/accounts/src/",
        "server/src/doctor/",
        "server/src/commands/healthcheck.rs",
    ];
    for word in ["reqwest::", "TcpStream::connect", "UdpSocket", "lettre::"] {
        assert_eq!(strangers(&files, word, &ways), Vec::<String>::new(), "{word}");
    }
}

#[test]
fn no_header_of_a_proxy_is_believed() {
    for (short, text) in program(&["rs"]) {
        let text = text.to_lowercase();
        for word in ["x-forwarded", "x-real-ip", "x-user", "connectinfo"] {
            assert!(!text.contains(word), "{short}: {word}");
        }
    }
}

#[test]
fn password_boxes_are_masked_and_open_to_keepers() {
    let mut seen = 0;
    for (short, text) in program(&["html"]) {
        assert!(!text.contains("onpaste") && !text.contains("oncopy"), "{short}");
        for line in text.lines().filter(|line| line.contains("forms::text(") && line.contains("-password\"")) {
            seen += 1;
            assert!(line.contains("kind = \"password\""), "{short}: {line}");
        }
        // A PIN is no password: a shared device must not keep it.
        let boxes = text.lines().filter(|line| line.contains("kind = \"password\"") && !line.contains("\"pin\""));
        for line in boxes {
            assert!(line.contains("autocomplete = \"") && !line.contains("autocomplete = \"off\""), "{short}: {line}");
        }
    }
    assert!(seen >= 3, "{seen} boxes");
}

#[test]
fn weak_hashes_are_in_no_crate_of_ours() {
    for room in House::here().unwrap().rooms().unwrap() {
        for door in room.doors("dependencies").unwrap() {
            let weak = ["md5", "md-5", "sha1", "des", "rc4", "ecb", "rsa", "openssl", "blowfish"];
            // The form of a ZIM ends with an MD5: it finds a torn file, and nothing is trusted for it.
            let is_sum_of_zim = room.name == "packs" && door == "md-5";
            assert!(is_sum_of_zim || !weak.contains(&door.as_str()), "{}: {door}", room.name);
        }
    }
}

#[test]
fn one_library_speaks_tls() {
    let lock = root("Cargo.lock");
    for library in ["openssl-sys", "native-tls"] {
        assert!(!lock.contains(&format!("name = \"{library}\"")), "{library}");
        assert!(root("deny.toml").contains(&format!("crate = \"{library}\"")), "{library}");
    }
    for word in ["danger_accept", "dangerous_accept", "dangerous()", "tls_danger"] {
        assert_eq!(strangers(&program(&["rs"]), word, &[]), Vec::<String>::new(), "{word}");
    }
}

#[test]
fn what_comes_from_outside_comes_from_one_registry() {
    let lock = root("Cargo.lock");
    let sources: Vec<&str> = lock.lines().filter(|line| line.starts_with("source = ")).collect();
    assert!(sources.len() > 100, "{} crates", sources.len());
    let registry = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    assert!(sources.iter().all(|source| *source == registry));
    let sums = lock.lines().filter(|line| line.starts_with("checksum = ")).count();
    assert_eq!(sums, sources.len(), "each with its checksum");
}

#[test]
fn no_client_follows_a_redirection() {
    for (short, text) in program(&["rs"]) {
        assert!(!text.contains("reqwest::get(") && !text.contains("reqwest::Client::new()"), "{short}");
        if text.contains("Client::builder()") || text.contains("ClientBuilder::new()") {
            assert!(text.contains("Policy::none()"), "{short}");
        }
    }
    assert!(Path::new(&House::here().unwrap().path("services/delivery/src/sms/kannel.rs")).is_file());
}
