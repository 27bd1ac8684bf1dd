//! From bytes to text: which encoding, and whether accents were encoded twice.
//!
//! UTF-8 and UTF-16 prove themselves. Among the old eight-bit tables nothing is sure, so the reading that makes
//! the likeliest French wins. Never drops a sign: what no table knows stays visible.

use encoding_rs::{Encoding, ISO_8859_15, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde::{Deserialize, Serialize};

/// How the text of a file was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextEncoding {
    Utf8,
    Utf16,
    Windows1252,
    Iso885915,
    MacRoman,
    /// Inside a workbook, where text is always Unicode.
    Workbook,
}

impl TextEncoding {
    /// Its name as people meet it in "Save as".
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 | Self::Workbook => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Windows1252 => "Windows-1252",
            Self::Iso885915 => "ISO-8859-15",
            Self::MacRoman => "Mac Roman",
        }
    }
}

/// Lines with accents that are enough to tell one table from another.
const SCORED_LINES: usize = 400;

/// Text, how it was written, and whether accents had to be repaired.
pub(super) struct Decoded {
    pub text: String,
    pub encoding: TextEncoding,
    pub repaired: bool,
}

/// Decodes a text file.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    let (text, encoding) = if let Some(utf16) = looks_utf16(bytes) {
        (utf16.decode(bytes).0.into_owned(), TextEncoding::Utf16)
    } else if let Ok(text) = std::str::from_utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)) {
        (text.to_owned(), TextEncoding::Utf8)
    } else {
        likeliest(bytes)
    };
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    match repair_double_encoding(&text) {
        Some(text) => Decoded { text, encoding, repaired: true },
        None => Decoded { text, encoding, repaired: false },
    }
}

/// UTF-16, by its mark or by the zeros that Latin letters leave on one side of each pair.
pub(super) fn looks_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.starts_with(b"\xFF\xFE") {
        return Some(UTF_16LE);
    }
    if bytes.starts_with(b"\xFE\xFF") {
        return Some(UTF_16BE);
    }
    let head = bytes.get(..4_096.min(bytes.len())).unwrap_or(bytes);
    let zeros_at = |side: usize| head.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros_at(0), zeros_at(1), head.len() / 2);
    if pairs < 4 {
        None
    } else if odd * 10 > pairs * 7 && even * 10 < pairs {
        Some(UTF_16LE)
    } else if even * 10 > pairs * 7 && odd * 10 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn likeliest(bytes: &[u8]) -> (String, TextEncoding) {
    // A text that is UTF-8 but for a few broken bytes is UTF-8 with damage, not another table.
    let (utf8, _, _) = UTF_8.decode(bytes);
    let broken = utf8.matches('\u{fffd}').count();
    let sound = utf8.chars().filter(|sign| !sign.is_ascii()).count() - broken;
    if sound > broken * 20 {
        return (utf8.into_owned(), TextEncoding::Utf8);
    }
    let tables = [
        (WINDOWS_1252, TextEncoding::Windows1252),
        (ISO_8859_15, TextEncoding::Iso885915),
        (MACINTOSH, TextEncoding::MacRoman),
    ];
    let sample = accented_lines(bytes);
    let score = |table: &'static Encoding| plausibility(&table.decode_without_bom_handling(&sample).0);
    // On a tie the first wins: the commonest.
    let best = tables.into_iter().rev().max_by_key(|(table, _)| score(table));
    let (table, encoding) = best.unwrap_or((WINDOWS_1252, TextEncoding::Windows1252));
    (table.decode_without_bom_handling(bytes).0.into_owned(), encoding)
}

/// The lines that tell one table from another, as many as are needed to tell.
fn accented_lines(bytes: &[u8]) -> Vec<u8> {
    let lines = bytes.split(|byte| matches!(byte, b'\n' | b'\r')).filter(|line| !line.is_ascii());
    lines.take(SCORED_LINES).collect::<Vec<_>>().join(&b'\n')
}

/// How French a reading is: accented letters where words have them, no odd sign inside a word.
fn plausibility(text: &str) -> i64 {
    let mut score = 0;
    let mut before = ' ';
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        if !sign.is_ascii() {
            let after = signs.peek().copied().unwrap_or(' ');
            score += sign_score(before, sign, after);
        }
        before = sign;
    }
    score
}

fn sign_score(before: char, sign: char, after: char) -> i64 {
    const SMALL: &str = "éèêàçëïîôûùâüöœ";
    const CAPITAL: &str = "ÉÈÊÀÇËÏÎÔÛÙÂÜŒ";
    const NEUTRAL: &str = "áíóúñäãåøšž";
    let inside = before.is_alphabetic() || after.is_alphabetic();
    match sign {
        // "MARTIé": a small accented letter among capitals is the trace of a wrong table.
        sign if SMALL.contains(sign) && before.is_uppercase() && after.is_uppercase() => -2,
        sign if SMALL.contains(sign) => 4,
        sign if CAPITAL.contains(sign) && before.is_lowercase() => -6,
        sign if CAPITAL.contains(sign) => 3,
        sign if NEUTRAL.contains(sign) => 0,
        '’' | '‘' if inside => 3,
        '’' | '‘' => 0,
        '°' if before.is_alphanumeric() => 3,
        '°' => 1,
        '€' if inside => -3,
        '€' => 3,
        '«' | '»' | '–' | '—' | '…' | '\u{a0}' | '²' | '“' | '”' | 'º' if inside => 0,
        '«' | '»' | '–' | '—' | '…' | '\u{a0}' | '²' | '“' | '”' | 'º' => 1,
        '\u{80}'..='\u{9f}' | '\u{fffd}' => -10,
        letter if letter.is_alphabetic() => -2,
        _ if inside => -5,
        _ => -1,
    }
}

/// Reads "Ã©" back as "é" when the whole text was encoded twice; `None` when it was not.
///
/// Works word by word, so that a sound accent beside a broken one survives.
fn repair_double_encoding(text: &str) -> Option<String> {
    const TRACES: [&str; 9] = ["Ã©", "Ã¨", "Ãª", "Ã§", "Ã´", "Ã‰", "â€™", "Ã«", "Ã\u{a0}"];
    if !TRACES.iter().any(|trace| text.contains(trace)) {
        return None;
    }
    let mut repaired = String::with_capacity(text.len());
    for word in text.split_inclusive([' ', ';', ',', '\t', '\n', '|', '"']) {
        let looks_broken = word.contains(['Ã', 'Â', 'â', 'Å']);
        match looks_broken.then(|| once_less(word)).flatten() {
            Some(sound) => repaired.push_str(&sound),
            None => repaired.push_str(word),
        }
    }
    (repaired != text).then_some(repaired)
}

fn once_less(word: &str) -> Option<String> {
    let (bytes, _, unmappable) = WINDOWS_1252.encode(word);
    if unmappable {
        return None;
    }
    std::str::from_utf8(&bytes).ok().map(str::to_owned)
}
