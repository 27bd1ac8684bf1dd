//! The house's simulators: data in `simulators/*.toml`, never in the database.

use std::sync::LazyLock;

use super::simulator::Simulator;

/// Each file by its name.
pub const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/simulators.rs"));

/// Those that can be read, in the order in which one learns; a test says which cannot.
static SIMULATORS: LazyLock<Vec<Simulator>> = LazyLock::new(|| {
    let mut read: Vec<Simulator> = FILES.iter().filter_map(|(_, file)| toml::from_str(file).ok()).collect();
    read.sort_by(|one, other| (one.order, &one.code).cmp(&(other.order, &other.code)));
    read
});

/// All of them.
pub fn all() -> &'static [Simulator] {
    &SIMULATORS
}

/// One of them.
pub fn find(code: &str) -> Option<&'static Simulator> {
    SIMULATORS.iter().find(|simulator| simulator.code == code)
}
