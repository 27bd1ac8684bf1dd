//! A paper as sent: its kind is read in its first bytes; its name and what the browser says of it are never believed.
//!
//! A PDF that would do something when it is opened is refused. Its names are looked for as they are written; a name
//! packed inside a compressed stream is not seen, and the reader of the browser runs nothing by itself.

use super::refusal::Refusal;

/// The heaviest file: twenty million bytes, with a margin for cameras that count otherwise.
pub const HEAVIEST: usize = 20 * 1024 * 1024;
/// The most photos in one paper.
pub const MOST_PAGES: usize = 20;
/// The longest title.
pub const LONGEST_TITLE: usize = 120;

/// The most rectangles blacked out in one paper.
const MOST_MASKS: usize = 40;
/// A side in thousandths.
const WHOLE: u32 = 1_000;

/// A rectangle to black out of a page, in thousandths of its sides as it is read upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mask {
    /// From one.
    pub page: usize,
    pub left: u32,
    pub top: u32,
    pub width: u32,
    pub height: u32,
}

impl Mask {
    /// Reads one rectangle a line: page, left, top, width, height, in hundredths of the page: `1 10 20,5 40 5`.
    pub fn read_all(typed: &str) -> Result<Vec<Self>, Refusal> {
        let typed = people::day::ascii_digits(typed);
        let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
        let masks = lines.map(|line| Self::read(line).ok_or(Refusal::MaskUnread)).collect::<Result<Vec<_>, _>>()?;
        if masks.len() > MOST_MASKS { Err(Refusal::MaskUnread) } else { Ok(masks) }
    }

    fn read(line: &str) -> Option<Self> {
        let mut parts = line.split([' ', ';', '\t', '%']).filter(|part| !part.is_empty());
        let page = parts.next()?.parse().ok().filter(|page| *page > 0)?;
        let mut side = || parts.next().and_then(thousandths);
        let mask = Self { page, left: side()?, top: side()?, width: side()?, height: side()? };
        let has_size = mask.width > 0 && mask.height > 0;
        (parts.next().is_none() && has_size).then_some(mask)
    }
}

/// `12,5` of a hundred as thousandths.
pub(super) fn thousandths(typed: &str) -> Option<u32> {
    let (whole, rest) = typed.split_once([',', '.']).unwrap_or((typed, "0"));
    let tenth = rest.chars().next().unwrap_or('0').to_digit(10)?;
    let whole: u32 = whole.parse().ok()?;
    (whole <= 100).then(|| (whole * 10 + tenth).min(WHOLE))
}

/// What the first bytes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Jpeg,
    Png,
    WebP,
    Pdf,
}

impl Kind {
    /// The kind of a file, or why it is none that we keep.
    pub fn of(bytes: &[u8]) -> Result<Self, Refusal> {
        if bytes.is_empty() {
            return Err(Refusal::FileMissing);
        }
        if bytes.len() > HEAVIEST {
            return Err(Refusal::FileTooHeavy);
        }
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Ok(Self::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Ok(Self::Png),
            [b'%', b'P', b'D', b'F', b'-', ..] => Ok(Self::Pdf),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(Self::WebP),
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => Err(Refusal::FileHeic),
            _ => Err(Refusal::FileUnknown),
        }
    }
}

/// Names by which a PDF acts, opens another thing or carries one.
const ACTS: [&[u8]; 8] =
    [b"/JavaScript", b"/JS", b"/OpenAction", b"/AA", b"/Launch", b"/EmbeddedFile", b"/RichMedia", b"/XFA"];

/// Refuses a PDF that acts. Names may be written with `#4A` for a letter: they are read as they are meant.
pub fn check_pdf(bytes: &[u8]) -> Result<(), Refusal> {
    let plain = unescaped(&without_streams(bytes));
    let stands = |name: &[u8], at: usize| {
        let after = plain.get(at + name.len());
        after.is_none_or(|next| !next.is_ascii_alphanumeric())
    };
    let acts = ACTS
        .iter()
        .any(|name| plain.windows(name.len()).enumerate().any(|(at, part)| part == *name && stands(name, at)));
    if acts { Err(Refusal::FileWithScripts) } else { Ok(()) }
}

/// A file without what lies between `stream` and `endstream`: pictures are any bytes, and any bytes may look like a name.
fn without_streams(bytes: &[u8]) -> Vec<u8> {
    const OPENS: &[u8] = b"stream";
    const CLOSES: &[u8] = b"endstream";
    let find = |part: &[u8], word: &[u8]| part.windows(word.len()).position(|window| window == word);
    let mut kept = Vec::new();
    let mut rest = bytes;
    while let Some(at) = find(rest, OPENS) {
        let (before, stream) = rest.split_at(at + OPENS.len());
        kept.extend_from_slice(before);
        // A stream follows its dictionary; the word elsewhere opens nothing, and hides nothing.
        if !rest.get(..at).is_some_and(|before| before.trim_ascii_end().ends_with(b">>")) {
            rest = stream;
            continue;
        }
        let end = find(stream, CLOSES).map_or(stream.len(), |end| end + CLOSES.len());
        rest = stream.get(end..).unwrap_or_default();
    }
    kept.extend_from_slice(rest);
    kept
}

fn unescaped(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        let escaped = (*first == b'#').then(|| after.get(..2).and_then(|two| hex::decode(two).ok())).flatten();
        match escaped.as_deref() {
            Some([letter]) => {
                plain.push(*letter);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                plain.push(*first);
                rest = after;
            }
        }
    }
    plain
}
