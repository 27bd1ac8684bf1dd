//! The code of a label: six signs of twenty-six, read aloud without mistake. The little square carries the address of
//! the thing, which ends with the code: whatever scans it, one finds the code at the end.

use kernel::ids::SpokenCode;

/// How many signs a label has: over three hundred million codes.
pub const LENGTH: usize = 6;
/// The longest label that comes from an imported sheet.
pub const LONGEST: usize = 40;

/// A label from random bytes: never zero nor O, never a vowel that makes words.
pub fn from_random(random: &[u8; LENGTH]) -> String {
    SpokenCode::from_random(random, LENGTH).as_str().to_owned()
}

/// What was typed or scanned, as a label is kept: the end of an address, in capitals, without blanks.
pub fn read(typed: &str) -> String {
    let typed = typed.trim();
    let end = typed.rsplit(['/', '=']).next().unwrap_or(typed);
    end.chars().filter(|sign| !sign.is_whitespace()).flat_map(char::to_uppercase).take(LONGEST).collect()
}

/// The same without its hyphens: how drawn labels are kept.
pub fn bare(label: &str) -> String {
    label.chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// A drawn label as one reads it aloud, "BCD-234"; one that came from elsewhere stays as it is.
pub fn spoken(label: &str) -> String {
    match (label.len() == LENGTH, label.get(..3), label.get(3..)) {
        (true, Some(first), Some(last)) => format!("{first}-{last}"),
        _ => label.to_owned(),
    }
}
