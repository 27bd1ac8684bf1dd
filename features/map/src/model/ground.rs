//! What lies under the points: an archive of vector tiles of this machine, or pictures of another house. Pure.

/// How many bytes of an archive say what it holds.
pub const HEADER_BYTES: usize = 127;
/// What an archive of the third form begins with.
const MAGIC: &[u8] = b"PMTiles\x03";
/// The word of the format for Mapbox vector tiles.
const VECTOR: u8 = 1;

/// Between which depths an archive has tiles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Archive {
    pub widest: u8,
    pub deepest: u8,
}

impl Archive {
    /// What the beginning of a file says; nothing where it is no archive of vector tiles.
    pub fn read(header: &[u8]) -> Option<Self> {
        let is_vector = header.starts_with(MAGIC) && header.get(99) == Some(&VECTOR);
        let (widest, deepest) = (*header.get(100)?, *header.get(101)?);
        (is_vector && header.len() >= HEADER_BYTES && widest <= deepest && deepest <= 22)
            .then_some(Self { widest, deepest })
    }
}

/// The house whose pictures an address of tiles shows: "https://tuiles.example". Nothing where it is no such address.
pub fn origin_of(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://")?;
    let host = rest.split('/').next().filter(|host| !host.is_empty())?;
    let is_host = host.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-' | ':'));
    let is_whole = ["{z}", "{x}", "{y}"].iter().all(|part| rest.contains(part));
    (is_host && is_whole).then(|| address.get(.."https://".len() + host.len())).flatten()
}

/// Whether a setting names a background: the archive of this machine, or tiles.
pub fn is_ground(text: &str) -> bool {
    origin_of(text).is_some() || (!text.contains("://") && text.ends_with(".pmtiles"))
}
