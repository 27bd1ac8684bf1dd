//! What the first bytes of a file say: a film, or anything else. Pure.
//!
//! The name of a file and what a browser says of it are never believed. Only containers that hold moving pictures are
//! named here, so that no list of other files, no text and no program is ever handed to whoever decodes.

use super::refusal::FilmRefusal;

/// How many bytes are looked at.
pub const SAMPLE: usize = 400;

/// How one packet of a transport stream is as long as the other.
const PACKET: usize = 188;

/// Whether a file begins as a film does.
pub fn check(first: &[u8]) -> Result<(), FilmRefusal> {
    if first.is_empty() {
        return Err(FilmRefusal::Empty);
    }
    let is_known = is_iso(first)
        || first.starts_with(&[0x1A, 0x45, 0xDF, 0xA3])
        || (first.starts_with(b"RIFF") && first.get(8..12) == Some(b"AVI ".as_slice()))
        || first.starts_with(&[0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11])
        || first.starts_with(b"OggS")
        || first.starts_with(b"FLV\x01")
        || first.starts_with(&[0x00, 0x00, 0x01, 0xBA])
        || (first.first() == Some(&0x47) && first.get(PACKET) == Some(&0x47));
    if is_known { Ok(()) } else { Err(FilmRefusal::NotAFilm) }
}

/// MP4, MOV, 3GP: a box with its name. Pictures of telephones wear the same coat.
fn is_iso(first: &[u8]) -> bool {
    let name = first.get(4..8).unwrap_or_default();
    let brand = first.get(8..12).unwrap_or_default();
    let is_picture = [b"heic", b"heix", b"mif1", b"avif", b"msf1"].iter().any(|known| known.as_slice() == brand);
    match name {
        b"ftyp" => !is_picture,
        b"moov" | b"mdat" | b"wide" | b"free" | b"skip" => true,
        _ => false,
    }
}
