//! What a host installs: closed as promised, whole, and the same from the same program.

use std::path::Path;
use std::process::Command;

use crate::house::House;
use crate::package::{self, Goods, unit};
use crate::shell;

#[test]
fn the_service_is_closed_as_promised() {
    let exposure = unit::exposure(&House::here().unwrap()).unwrap();
    match exposure {
        Some(exposure) => assert!(exposure <= unit::MOST_EXPOSED, "exposure {exposure}"),
        None => println!("SKIPPED: no systemd-analyze"),
    }
    assert_eq!(unit::read("x\n→ Overall exposure level for essaim.service: 9.6 UNSAFE 😨\n"), Some(9.6));
    assert_eq!(unit::read("nothing"), None);
}

fn listed(command: &mut Command) -> String {
    shell::output(command).unwrap()
}

fn goods<'a>(house: &'a House, binary: &'a Path, to: &'a Path) -> Goods<'a> {
    Goods { house, binary, version: "9.9.9".to_owned(), to }
}

#[test]
fn a_package_of_debian_holds_the_program_its_service_and_its_settings() {
    if shell::find("dpkg-deb").is_none() {
        return println!("SKIPPED: no dpkg-deb");
    }
    let (house, folder) = (House::here().unwrap(), tempfile::tempdir().unwrap());
    let made = package::make_deb(&goods(&house, Path::new("/bin/true"), folder.path())).unwrap();
    let inside = listed(Command::new("dpkg-deb").arg("-c").arg(&made));
    for (name, owner) in [
        ("./usr/bin/essaim", "-rwxr-xr-x root/root"),
        ("./lib/systemd/system/essaim.service", "-rw-r--r-- root/root"),
        ("./etc/essaim/essaim.toml", "-rw-r----- root/root"),
        ("./usr/share/doc/essaim/operations.md", "-rw-r--r-- root/root"),
    ] {
        assert!(inside.lines().any(|line| line.ends_with(name) && line.starts_with(owner)), "{name}\n{inside}");
    }
    let described = listed(Command::new("dpkg-deb").arg("-I").arg(&made));
    for words in ["Version: 9.9.9", "conffiles", "postinst", "Installed-Size:"] {
        assert!(described.contains(words), "{words}\n{described}");
    }
}

#[test]
fn an_image_names_its_parts_by_their_hashes_and_is_the_same_twice() {
    let (house, folder) = (House::here().unwrap(), tempfile::tempdir().unwrap());
    let image = package::make_image(&goods(&house, Path::new("/bin/true"), folder.path())).unwrap();
    let first = std::fs::read(&image).unwrap();
    let open = folder.path().join("open");
    std::fs::create_dir(&open).unwrap();
    shell::run(Command::new("tar").arg("-xf").arg(&image).arg("-C").arg(&open)).unwrap();
    let read =
        |name: &str| -> serde_json::Value { serde_json::from_slice(&std::fs::read(open.join(name)).unwrap()).unwrap() };
    let blob = |digest: &serde_json::Value| format!("blobs/{}", digest.as_str().unwrap().replace(':', "/"));
    let manifest = read(&blob(&read("index.json")["manifests"][0]["digest"]));
    let configuration = read(&blob(&manifest["config"]["digest"]));
    assert_eq!(configuration["config"]["User"], "65532:65532");
    assert_eq!(configuration["rootfs"]["diff_ids"][0], manifest["layers"][0]["digest"]);
    for part in [&manifest["config"], &manifest["layers"][0]] {
        let path = open.join(blob(&part["digest"]));
        assert_eq!(Some(std::fs::metadata(&path).unwrap().len()), part["size"].as_u64());
        let told = listed(Command::new("sha256sum").arg(&path));
        assert!(part["digest"].as_str().unwrap().ends_with(told.split_whitespace().next().unwrap()));
    }
    let layer = open.join(blob(&manifest["layers"][0]["digest"]));
    let inside = listed(Command::new("tar").arg("-tvf").arg(layer));
    assert!(
        inside.lines().any(|line| line.ends_with("./usr/bin/essaim") && line.starts_with("-rwxr-xr-x 0/0")),
        "{inside}"
    );
    let again = package::make_image(&goods(&house, Path::new("/bin/true"), folder.path())).unwrap();
    assert!(std::fs::read(again).unwrap() == first, "the same program made another image");
}

#[test]
fn a_program_that_asks_for_a_loader_is_known() {
    assert!(!package::is_static(Path::new("/bin/true")).unwrap());
}
