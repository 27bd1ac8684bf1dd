//! What a mandate that someone gives to a centre may hold, wherever it is written: in their file or on a round; and the
//! words in which it is signed, the same everywhere. Pure.
//!
//! The rooms that keep mandates say what becomes of them, and in which words they refuse; it knows none of them.

use i18n::Texts;
use kernel::Locale;
pub use web::{FieldReading as Reading, FieldTerms as Terms};

/// How long a mandate may last, in days.
pub const LASTS: [i64; 4] = [1, 31, 182, 365];
/// The most formalities of one mandate.
pub const MOST_FORMALITIES: usize = 20;
/// The longest formality, in signs.
pub const LONGEST_FORMALITY: usize = 200;
/// The longest name of who interprets or witnesses, in signs.
pub const LONGEST_READER: usize = 120;
/// The most lines of a sheet: one for each formality, and those that are always there.
pub const MOST_SHEET_LINES: usize = MOST_FORMALITIES + 10;
/// The longest line of a sheet, in signs.
pub const LONGEST_SHEET_LINE: usize = 1_000;

/// The signs that a kept sheet can write beside those of ASCII and Latin-1, each with its code: with them it has the
/// letters of western Europe (WinAnsi, of a PDF) and no others.
const MORE_LETTERS: [(char, u8); 27] = [
    ('€', 0x80),
    ('‚', 0x82),
    ('ƒ', 0x83),
    ('„', 0x84),
    ('…', 0x85),
    ('†', 0x86),
    ('‡', 0x87),
    ('ˆ', 0x88),
    ('‰', 0x89),
    ('Š', 0x8a),
    ('‹', 0x8b),
    ('Œ', 0x8c),
    ('Ž', 0x8e),
    ('‘', 0x91),
    ('’', 0x92),
    ('“', 0x93),
    ('”', 0x94),
    ('•', 0x95),
    ('–', 0x96),
    ('—', 0x97),
    ('˜', 0x98),
    ('™', 0x99),
    ('š', 0x9a),
    ('›', 0x9b),
    ('œ', 0x9c),
    ('ž', 0x9e),
    ('Ÿ', 0x9f),
];

/// The code of a sign in the letters of a kept sheet, where it has it as it is; any blank is a blank. A hyphen that is
/// not seen (U+00AD) would be seen there.
pub fn code_of(sign: char) -> Option<u8> {
    match sign {
        sign if sign.is_whitespace() => Some(b' '),
        '\u{ad}' => None,
        '!'..='~' | '\u{a1}'..='\u{ff}' => u8::try_from(sign).ok(),
        sign => MORE_LETTERS.iter().find(|(known, _)| *known == sign).map(|(_, code)| *code),
    }
}

/// Whether a kept sheet says these lines as they are: under others nothing is signed on a screen.
pub fn can_say(lines: &[String]) -> bool {
    lines.iter().flat_map(|line| line.chars()).all(|sign| code_of(sign).is_some())
}

/// The letters of a kept sheet, blanks apart, for a page that must know without asking.
pub fn letters() -> String {
    let more = MORE_LETTERS.into_iter().map(|(sign, _)| sign);
    ('!'..='\u{ff}').chain(more).filter(|sign| !sign.is_whitespace() && code_of(*sign).is_some()).collect()
}

/// The formalities of a mandate, one a line, without empty lines.
pub fn lines(formalities: &str) -> impl Iterator<Item = &str> {
    formalities.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// The words that were ever shown to be signed; the last are shown today. A tablet may bring back a signature under any
/// of them, so no sentence of a version ever changes: other words are another version.
const VERSIONS: [u8; 1] = [VERSION];
const VERSION: u8 = 1;

/// What is filled in, on paper, on the screen or by a tablet.
const WHO: &str = "{who}";
const NUMBER: &str = "{n}";
const FORMALITY: &str = "{line}";
const READER: &str = "{reader}";

/// When a line of the sheet is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    Always,
    /// Once for each formality.
    Formality,
    /// Where it lasts that long.
    Lasts(i64),
    /// Where it is read that way.
    Reading(Reading),
}

impl When {
    /// The word by which a page knows it.
    pub fn code(self) -> String {
        match self {
            Self::Always => "always".to_owned(),
            Self::Formality => "formality".to_owned(),
            Self::Lasts(days) => format!("lasts-{days}"),
            Self::Reading(reading) => format!("reading-{}", reading.code()),
        }
    }
}

/// A line of the sheet, with its gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLine {
    pub words: String,
    pub when: When,
}

fn key_of(version: u8, part: &str) -> String {
    format!("people-mandate-{version}-{part}")
}

/// The key of a sentence of the sheet, in the words of today.
pub fn key(part: &str) -> String {
    key_of(VERSION, part)
}

/// The sheet as it is signed today, in French, which is what binds; its gaps are filled where there is no network.
pub fn sheet_to_fill(texts: &Texts, centre: &str) -> Vec<SheetLine> {
    to_fill(texts, VERSION, centre)
}

/// The sheet of a mandate as it is signed today, in French, in the order of the paper.
pub fn sheet(texts: &Texts, centre: &str, who: &str, terms: &Terms) -> Vec<String> {
    filled(sheet_to_fill(texts, centre), who, terms)
}

/// Whether these lines are the sheet of these terms, in words that are or were shown: what was signed under them was
/// signed under this mandate.
pub fn is_sheet(shown: &[String], texts: &Texts, centre: &str, who: &str, terms: &Terms) -> bool {
    VERSIONS.iter().any(|version| filled(to_fill(texts, *version, centre), who, terms) == shown)
}

fn to_fill(texts: &Texts, version: u8, centre: &str) -> Vec<SheetLine> {
    let texts = texts.in_locale(Locale::Fr);
    let key = |part: &str| key_of(version, part);
    let always = |words: String| SheetLine { words, when: When::Always };
    let lasts = |days: i64| {
        let words = texts.t1(&key("lasts"), "x", texts.t(&key(&format!("days-{days}"))));
        SheetLine { words, when: When::Lasts(days) }
    };
    let read_by = |reading: Reading| SheetLine {
        words: texts.t1(&key(reading.code()), "x", READER),
        when: When::Reading(reading),
    };
    let mut lines = vec![
        always(texts.t1(&key("title"), "x", WHO)),
        always(texts.t2(&key("gives"), ("x", WHO), ("centre", centre))),
        always(texts.t(&key("law"))),
        always(texts.t(&key("formalities"))),
        always(texts.t(&key("only"))),
        SheetLine { words: format!("{NUMBER}. {FORMALITY}"), when: When::Formality },
    ];
    lines.extend(LASTS.into_iter().map(lasts));
    lines.push(always(texts.t(&key("free"))));
    lines.extend(Reading::ALL.into_iter().filter(|reading| reading.needs_reader()).map(read_by));
    lines
}

/// What `assets/forms.js` of the rounds does on a tablet.
fn filled(lines: Vec<SheetLine>, who: &str, terms: &Terms) -> Vec<String> {
    let mut said = Vec::new();
    for SheetLine { words, when } in lines {
        match when {
            When::Always => said.push(words.replace(WHO, who)),
            When::Formality => {
                let numbered = (1..).zip(&terms.formalities);
                said.extend(numbered.map(|(n, line)| words.replace(NUMBER, &n.to_string()).replace(FORMALITY, line)));
            }
            When::Lasts(days) if days == terms.days => said.push(words),
            When::Reading(reading) if reading == terms.reading => said.push(words.replace(READER, &terms.reader)),
            When::Lasts(_) | When::Reading(_) => {}
        }
    }
    said
}
