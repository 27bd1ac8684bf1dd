//! What the first bytes of a file say: a sound, or anything else. Pure.
//!
//! The name of a file is never believed. A list of other files (a playlist) is no sound: whoever decodes would open what
//! it names. A film is taken too, for what is heard in it.

/// How many of the first bytes are looked at.
pub const SAMPLE: usize = media::film::sample::SAMPLE;

/// How recordings begin that stand in no container of films.
const BEGINNINGS: [&[u8]; 5] = [b"ID3", b"fLaC", b"#!AMR", b"caff", b"RF64"];

/// Whether a file begins as a recording does.
pub fn is_sound(first: &[u8]) -> bool {
    BEGINNINGS.iter().any(|known| first.starts_with(known))
        || is_within(first, b"RIFF", b"WAVE")
        || is_within(first, b"FORM", b"AIFF")
        || is_within(first, b"FORM", b"AIFC")
        || is_frame(first)
        || media::film::sample::check(first).is_ok()
}

fn is_within(first: &[u8], coat: &[u8], name: &[u8]) -> bool {
    first.starts_with(coat) && first.get(8..12) == Some(name)
}

/// A frame of MP3 or AAC that stands bare; `FF FE` begins a text of sixteen bits.
fn is_frame(first: &[u8]) -> bool {
    matches!(first, [0xFF, second, ..] if (0xE0..0xFE).contains(second))
}
