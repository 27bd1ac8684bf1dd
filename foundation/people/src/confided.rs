//! What may be confided, and why it may be opened. Pure.
//!
//! A social security number or a password is refused wherever it is typed: nobody needs them to help, and
//! whoever reads the note would hold them.

use crypto::Place;
use uuid::Uuid;

use crate::draft::PersonRefusal;
use crate::import::holds_nir;

/// The longest note.
const LONGEST_NOTE: usize = 8_000;
const LONGEST_WORDS: usize = 300;
/// The heaviest document.
const HEAVIEST_FILE: usize = 10 * 1024 * 1024;

/// A note to keep.
#[derive(Clone, Default)]
pub struct NewNote {
    pub text: String,
    pub file: Option<Vec<u8>>,
}

/// Why someone opens what was confided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The person is here, or on the telephone.
    Meeting,
    /// An appointment is being prepared.
    Preparing,
    /// A step is followed with an office.
    FollowUp,
    /// In the place of a colleague who is away.
    Replacing,
    /// The person asked to see them.
    Asked,
    /// Anything else, in words.
    Other,
}

impl Reason {
    pub const ALL: [Self; 6] =
        [Self::Meeting, Self::Preparing, Self::FollowUp, Self::Replacing, Self::Asked, Self::Other];

    pub fn code(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Preparing => "preparing",
            Self::FollowUp => "follow-up",
            Self::Replacing => "replacing",
            Self::Asked => "asked",
            Self::Other => "other",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// The reader's words, which "other" cannot do without.
    pub fn check_words(self, words: &str) -> Result<&str, PersonRefusal> {
        let words = words.trim();
        if self == Self::Other && words.chars().filter(|sign| sign.is_alphabetic()).count() < 3 {
            return Err(PersonRefusal::WordsMissing);
        }
        if words.chars().count() > LONGEST_WORDS {
            return Err(PersonRefusal::TooLong("words"));
        }
        if holds_nir(words) {
            return Err(PersonRefusal::NirTyped("words"));
        }
        Ok(words)
    }
}

/// Where the bytes of a note are sealed.
pub(crate) fn seals_as(column: &'static str, note: Uuid) -> Place {
    Place { table: "confided_note", column, row: note }
}

/// The words of a note, if they may be kept.
pub fn check_note(text: &str, has_file: bool) -> Result<&str, PersonRefusal> {
    let text = text.trim();
    if text.is_empty() && !has_file {
        return Err(PersonRefusal::NoteMissing);
    }
    if text.chars().count() > LONGEST_NOTE {
        return Err(PersonRefusal::TooLong("note"));
    }
    if holds_nir(text) {
        return Err(PersonRefusal::NirTyped("note"));
    }
    if holds_password(text) {
        return Err(PersonRefusal::PasswordTyped);
    }
    Ok(text)
}

/// What a document is by its first bytes, if it may be kept.
pub fn check_file(bytes: &[u8]) -> Result<&'static str, PersonRefusal> {
    if bytes.len() > HEAVIEST_FILE {
        return Err(PersonRefusal::FileTooHeavy);
    }
    match bytes {
        [b'%', b'P', b'D', b'F', b'-', ..] => Ok("application/pdf"),
        [0xff, 0xd8, 0xff, ..] => Ok("image/jpeg"),
        [0x89, b'P', b'N', b'G', ..] => Ok("image/png"),
        _ => Err(PersonRefusal::FileUnknown),
    }
}

/// The words that announce a password, folded.
const ANNOUNCES: [&str; 7] =
    ["mot de passe", "mots de passe", "mdp", "password", "code secret", "code confidentiel", "code pin"];

/// What may follow them without being one.
const PLAIN: [&str; 9] = ["oublie", "perdu", "change", "refait", "aucun", "bloque", "expire", "inconnu", "provisoire"];

/// Whether a text gives a password: the word, then something that looks like one ("mdp : Soleil62!").
pub fn holds_password(text: &str) -> bool {
    text.lines().map(kernel::text::fold).any(|line| {
        ANNOUNCES.iter().any(|word| {
            let parts: Vec<&str> = line.split(word).collect();
            parts.windows(2).any(|two| match two {
                [before, after] => stands_alone(before, after) && gives_secret(after),
                _ => false,
            })
        })
    })
}

fn stands_alone(before: &str, after: &str) -> bool {
    !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
}

/// What follows the word is a secret: it has a digit or a sign, or it is announced and stands alone.
fn gives_secret(after: &str) -> bool {
    let after = after.trim_start_matches([' ', '(', ')', '"', '«']);
    let (said, is_announced) = announced(after).map_or((after, false), |said| (said, true));
    let clause = said.split([',', ';', '(']).next().unwrap_or_default();
    let mut words = clause.split_whitespace().map(|word| word.trim_matches(['.', '"', '«', '»', '?', '…']));
    let Some(first) = words.find(|word| !word.is_empty()) else { return false };
    if first.chars().count() < 4 {
        return false;
    }
    let has_digit = first.bytes().any(|byte| byte.is_ascii_digit());
    let has_sign = first.contains(['!', '@', '#', '$', '%', '&', '*', '+', '=', '_']);
    let stands_alone = words.next().is_none() && !PLAIN.contains(&first);
    has_digit || is_announced && (has_sign || stands_alone)
}

/// What stands after "est", a colon or an equals sign, with two words before it at most ("mdp impôts : …").
fn announced(after: &str) -> Option<&str> {
    if let Some(said) = after.strip_prefix("est ") {
        return Some(said);
    }
    let (head, said) = after.split_once([':', '='])?;
    (head.split_whitespace().count() <= 2 && !head.contains(['.', ',', ';'])).then_some(said)
}
