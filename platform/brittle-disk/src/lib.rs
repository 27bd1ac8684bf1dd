//! A disk below SQLite that fails as disks do, for proofs only.
//!
//! It lies between SQLite and the real files of one folder. What was written and not yet flushed may be lost in any
//! part when the power is cut; a write may find no room, a flush may fail and lose what it held. All of it is drawn
//! from a seed. Whatever lies in another folder is left alone. It is never part of the program.

mod platter;
mod vfs;

pub use platter::{Disk, Fault, Plan};
pub use vfs::{Installed, install};
