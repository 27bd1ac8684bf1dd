//! The code of a voting slip: fourteen signs of twenty-six, over sixty-five bits, for one voice.

use kernel::ids::SpokenCode;

/// How many signs a code has.
pub const LENGTH: usize = 14;

/// A code from random bytes: never zero nor O, never a vowel that makes words.
pub fn from_random(random: &[u8; LENGTH]) -> String {
    SpokenCode::from_random(random, LENGTH).as_str().to_owned()
}

/// What was typed or scanned, without blanks and hyphens; nothing when it cannot be a code.
pub fn read(typed: &str) -> Option<String> {
    let clean: String = typed.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    (clean.len() == LENGTH && clean.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(clean)
}

/// The code as one reads it aloud: "BCDF-2345-GHJK-67".
pub fn spoken(code: &str) -> String {
    let mut spoken = String::with_capacity(LENGTH + 3);
    for (at, sign) in code.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            spoken.push('-');
        }
        spoken.push(sign);
    }
    spoken
}
