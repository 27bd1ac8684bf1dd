//! Requests go down: what a crate may name in its `Cargo.toml`.
//!
//! This table is the one of ARCHITECTURE.md. On a shelf with an order, each crate may name those left of it.

use anyhow::Result;

use crate::house::{House, Room};
use crate::report::Report;

/// One floor of the house.
#[derive(Debug)]
pub struct Floor {
    pub shelf: &'static str,
    /// The order on the shelf; empty when its rooms never open into each other.
    pub order: &'static [&'static str],
}

/// From the stone to the roof.
pub const FLOORS: [Floor; 7] = [
    Floor { shelf: "kernel", order: &[] },
    Floor {
        shelf: "platform",
        order: &[
            "i18n",
            "documents",
            "documents-typst",
            "storage",
            "db",
            "auth",
            "jobs",
            "crypto",
            "ui",
            "web",
            "testing",
            "brittle-disk",
        ],
    },
    Floor { shelf: "foundation", order: &["accounts", "centres", "people", "media", "test-centres"] },
    Floor {
        shelf: "services",
        order: &[
            "calendar",
            "places",
            "audience",
            "delivery",
            "enrolment",
            "ideas",
            "ballots",
            "search",
            "kits",
            "badges",
            "offline",
        ],
    },
    Floor { shelf: "features", order: &[] },
    Floor { shelf: "insights", order: &[] },
    Floor { shelf: "server", order: &[] },
];

/// Opened only by the roof: it is long to build, and rooms print through the port beside it.
const ROOF_ONLY: [&str; 1] = ["documents-typst"];

/// Opened only by tests, and by each other as the floors allow.
const TESTS_ONLY: [&str; 3] = ["testing", "brittle-disk", "test-centres"];

/// Which floor a shelf is, from the stone up; none for what stands beside the house.
pub fn floor_of(shelf: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.shelf == shelf)
}

/// Every door of every crate against the table.
pub fn check(house: &House, report: &mut Report) -> Result<()> {
    let rooms = house.rooms()?;
    for room in &rooms {
        let manifest = room.dir.join("Cargo.toml");
        for section in ["dependencies", "build-dependencies", "dev-dependencies"] {
            for door in room.doors(section)? {
                let Some(other) = rooms.iter().find(|other| other.name == door) else { continue };
                if let Some(reason) = refusal(room, other, section == "dev-dependencies") {
                    report.fail(house, &manifest, format!("{section}: {door} {reason}"));
                }
            }
        }
        if let Some(reason) = unknown(room) {
            report.fail(house, &manifest, reason);
        }
    }
    Ok(())
}

/// A crate on an ordered shelf must have its place in the order.
fn unknown(room: &Room) -> Option<String> {
    let order = FLOORS.iter().find(|floor| floor.shelf == room.shelf).map(|floor| floor.order)?;
    let is_placed = order.is_empty() || order.contains(&room.name.as_str());
    (!is_placed).then(|| format!("{} has no place in the order of {}", room.name, room.shelf))
}

/// Why one crate may not name the other; none when it may.
pub fn refusal(room: &Room, other: &Room, for_tests: bool) -> Option<String> {
    let other_name = other.name.as_str();
    if for_tests && TESTS_ONLY.contains(&other_name) {
        return None;
    }
    if TESTS_ONLY.contains(&other_name) && !TESTS_ONLY.contains(&room.name.as_str()) {
        return Some("is for tests only".to_owned());
    }
    let (Some(own), Some(asked)) = (floor_of(&room.shelf), floor_of(&other.shelf)) else {
        return Some(format!("and {} stand apart", room.name));
    };
    if ROOF_ONLY.contains(&other_name) && room.shelf != "server" {
        return Some("is opened by server only".to_owned());
    }
    match asked.cmp(&own) {
        std::cmp::Ordering::Less => None,
        std::cmp::Ordering::Greater => Some(format!("is above {}: {} is over {}", room.name, other.shelf, room.shelf)),
        std::cmp::Ordering::Equal => sideways(own, &room.name, other_name),
    }
}

fn sideways(floor: usize, room: &str, other: &str) -> Option<String> {
    let order = FLOORS.get(floor).map(|floor| floor.order).unwrap_or_default();
    let place = |name: &str| order.iter().position(|placed| *placed == name);
    match (place(room), place(other)) {
        (Some(own), Some(asked)) if asked < own => None,
        (Some(_), Some(_)) => Some(format!("stands right of {room}")),
        _ => Some(format!("is a neighbour of {room}: nothing goes sideways")),
    }
}
