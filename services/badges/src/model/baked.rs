//! Reading a credential out of a picture: the `openbadgecredential` chunk of a PNG (Open Badges 3.0, baking).
//!
//! Chunks are walked by their lengths and no pixel is ever unpacked, so that no picture can cost more than its bytes.

use super::jws::MOST_BYTES;

const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];
/// The keyword under which the credential stands.
pub const KEYWORD: &str = "openbadgecredential";
/// The most chunks that are walked.
const MOST_CHUNKS: usize = 4_096;

/// Whether these bytes begin as a PNG does.
pub fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(&SIGNATURE)
}

/// The credential of a PNG, as text, no longer than a token may be; nothing when there is none.
pub fn credential_of(png: &[u8]) -> Option<String> {
    let mut rest = png.strip_prefix(&SIGNATURE)?;
    for _ in 0..MOST_CHUNKS {
        let (head, after) = rest.split_at_checked(8)?;
        let (size, kind) = head.split_at_checked(4)?;
        let length = usize::try_from(u32::from_be_bytes(size.try_into().ok()?)).ok()?;
        let (data, after) = after.split_at_checked(length)?;
        if kind == b"iTXt"
            && let Some(text) = text_of(data).filter(|text| text.len() <= MOST_BYTES)
        {
            return Some(text);
        }
        // The sum of the chunk, which the signature of the credential makes useless here.
        rest = after.split_at_checked(4)?.1;
    }
    None
}

/// The text of an `iTXt` chunk under our keyword: keyword, 0, not packed, method, language, 0, translation, 0, text.
fn text_of(data: &[u8]) -> Option<String> {
    let data = data.strip_prefix(KEYWORD.as_bytes())?.strip_prefix(&[0, 0])?;
    let mut parts = data.get(1..)?.splitn(3, |byte| *byte == 0);
    let (_language, _translation) = (parts.next()?, parts.next()?);
    String::from_utf8(parts.next()?.to_vec()).ok()
}
