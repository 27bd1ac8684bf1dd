//! `cargo xtask graph`: which crate opens which door, floor by floor, roof first.

use anyhow::Result;

use crate::house::{House, Room};
use crate::tidy::{FLOORS, floor_of};

/// Prints the floors as text, doors to kernel and platform left out.
pub fn print(house: &House) -> Result<()> {
    let rooms = house.rooms()?;
    for floor in FLOORS.iter().rev() {
        let here: Vec<&Room> = rooms.iter().filter(|room| room.shelf == floor.shelf).collect();
        if here.is_empty() {
            continue;
        }
        println!("{}", floor.shelf);
        for room in here {
            println!("  {:<16} {}", room.name, doors(room, &rooms)?.join(" "));
        }
    }
    Ok(())
}

/// The doors that tell something: rooms, and for a pipe the other pipes.
fn doors(room: &Room, rooms: &[Room]) -> Result<Vec<String>> {
    let pipes = floor_of("platform");
    let named = room.doors("dependencies")?;
    let is_telling =
        |other: &&Room| floor_of(&other.shelf) > pipes || (room.shelf == "platform" && other.shelf != "kernel");
    Ok(rooms
        .iter()
        .filter(is_telling)
        .filter(|other| named.contains(&other.name))
        .map(|other| other.name.clone())
        .collect())
}
