//! The house's simulators: each can be read, each is sound, each is written in three languages.

use std::collections::BTreeSet;

use crate::model::check::faults;
use crate::model::library::{FILES, all, find};
use crate::model::simulator::Simulator;

#[test]
fn every_file_is_read_and_sound() {
    for (name, file) in FILES {
        let read: Result<Simulator, _> = toml::from_str(file);
        let simulator = read.unwrap_or_else(|error| panic!("{name}.toml: {error}"));
        assert_eq!(simulator.code, *name, "the code is the name of the file");
        assert!(!simulator.code.starts_with("s-"), "{name}: this beginning is kept for what centres make");
        let found = faults(&simulator);
        assert!(found.is_empty(), "{name}.toml: {found:#?}");
        for text in simulator.texts() {
            assert!(text.missing().is_empty(), "{name}.toml: « {} » lacks {:?}", text.french(), text.missing());
        }
    }
    assert_eq!(all().len(), FILES.len());
}

#[test]
fn there_are_fifteen_and_each_has_its_own_code() {
    let codes: BTreeSet<&str> = all().iter().map(|one| one.code.as_str()).collect();
    assert!(codes.len() >= 15, "{codes:?}");
    assert_eq!(codes.len(), all().len());
    assert!(codes.iter().all(|code| find(code).is_some()) && find("rien").is_none());
}
