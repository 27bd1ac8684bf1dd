//! The master key: made once, read again, never readable by others.

use std::os::unix::fs::PermissionsExt as _;

use crate::{Error, MasterKey};

#[test]
fn it_is_made_once_and_read_again() {
    let data = tempfile::tempdir().unwrap();
    let made = MasterKey::load(data.path(), None).unwrap();
    let read = MasterKey::load(data.path(), None).unwrap();
    assert_eq!(made.to_paper(), read.to_paper());
    let path = MasterKey::path(data.path());
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o400);
    assert!(!MasterKey::is_exposed(&path));
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
    assert!(MasterKey::is_exposed(&path));
}

#[test]
fn the_credential_comes_before_the_file() {
    let (data, credentials) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let own = MasterKey::load(data.path(), None).unwrap();
    assert_eq!(MasterKey::load(data.path(), Some(credentials.path())).unwrap().to_paper(), own.to_paper());
    std::fs::write(credentials.path().join("essaim-master-key"), "ab".repeat(32)).unwrap();
    let given = MasterKey::load(data.path(), Some(credentials.path())).unwrap();
    assert_eq!(given.to_paper().as_str(), ["abababab"; 8].join(" "));
}

#[test]
fn paper_is_read_whatever_its_spaces_and_refused_when_cut() {
    let key = MasterKey::from_paper(&"ab".repeat(32)).unwrap();
    let paper = key.to_paper();
    assert_eq!(MasterKey::from_paper(&paper.to_uppercase().replace(' ', "\n")).unwrap().to_paper(), paper);
    for wrong in ["", "ab", &"ab".repeat(31), &"zz".repeat(32)] {
        assert!(matches!(MasterKey::from_paper(wrong), Err(Error::Master(_))), "{wrong}");
    }
}
