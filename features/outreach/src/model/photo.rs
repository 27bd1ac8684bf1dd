//! A photo that a tablet took of something on the way: sent in parts, whole once the last of them came. Pure.

use super::entry::EntryId;

kernel::typed_id! {
    /// A photo; drawn by the tablet.
    PhotoId,
}

/// The most bytes of a part: a second and a half on a slow network.
pub const PART_BYTES: usize = 64 * 1024;
/// The most parts of a photo.
pub const MOST_PARTS: i64 = 64;

/// One part, as it is sent.
#[derive(Clone)]
pub struct Part {
    pub photo: PhotoId,
    pub entry: EntryId,
    /// From zero.
    pub place: i64,
    /// How many there are.
    pub parts: i64,
    pub bytes: Vec<u8>,
}

impl Part {
    /// Whether it can be one.
    pub fn is_sound(&self) -> bool {
        let has_place = (1..=MOST_PARTS).contains(&self.parts) && (0..self.parts).contains(&self.place);
        has_place && (1..=PART_BYTES).contains(&self.bytes.len())
    }
}

/// A photo, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    pub id: PhotoId,
    pub entry: EntryId,
    pub parts: i64,
    pub is_whole: bool,
    /// Absent until it is whole, and once it has served.
    pub file_hash: Option<String>,
}

/// Whether bytes begin as a JPEG does: what a tablet draws anew before it sends.
pub fn is_jpeg(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xff, 0xd8, 0xff])
}
