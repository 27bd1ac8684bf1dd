//! The alphabet of GSM 03.38 (3GPP TS 23.038): 128 signs on seven bits, and ten more behind an escape.
//!
//! Pure tables and their two readings; it never replaces a sign by another.

/// The escape that announces a sign of the extension table.
pub const ESCAPE: u8 = 0x1B;

/// The default alphabet, in the order of its codes; the escape keeps its own place.
const DEFAULT: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u{1B}ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
                       ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

const EXTENSION: [(char, u8); 10] = [
    ('\u{0C}', 0x0A),
    ('^', 0x14),
    ('{', 0x28),
    ('}', 0x29),
    ('\\', 0x2F),
    ('[', 0x3C),
    ('~', 0x3D),
    (']', 0x3E),
    ('|', 0x40),
    ('€', 0x65),
];

/// How many septets a sign takes: one, two behind the escape, `None` when the alphabet lacks it.
pub fn septets(sign: char) -> Option<usize> {
    if default_code(sign).is_some() { Some(1) } else { EXTENSION.iter().any(|(c, _)| *c == sign).then_some(2) }
}

/// The septets of a text, one per byte and not packed; the first sign that has none is the error.
pub fn encode(text: &str) -> Result<Vec<u8>, char> {
    let mut codes = Vec::with_capacity(text.len());
    for sign in text.chars() {
        if let Some(code) = default_code(sign) {
            codes.push(code);
        } else if let Some((_, code)) = EXTENSION.iter().find(|(c, _)| *c == sign) {
            codes.extend([ESCAPE, *code]);
        } else {
            return Err(sign);
        }
    }
    Ok(codes)
}

/// The text of unpacked septets; `None` for a code above 127, an unknown extension or an escape cut off.
pub fn decode(codes: &[u8]) -> Option<String> {
    let mut text = String::with_capacity(codes.len());
    let mut codes = codes.iter();
    while let Some(&code) = codes.next() {
        if code == ESCAPE {
            let extended = codes.next()?;
            text.push(EXTENSION.iter().find(|(_, c)| c == extended)?.0);
        } else {
            text.push(DEFAULT.chars().nth(usize::from(code))?);
        }
    }
    Some(text)
}

fn default_code(sign: char) -> Option<u8> {
    // Most signs of a text are letters that keep their ASCII code, so the search is spared.
    if sign.is_ascii_alphanumeric() || sign == ' ' {
        return u8::try_from(sign).ok();
    }
    let place = DEFAULT.chars().position(|c| c == sign)?;
    u8::try_from(place).ok().filter(|code| *code != ESCAPE)
}
