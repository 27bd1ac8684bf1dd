//! The picture of a badge: a medal in the centre's colour around the QR code of the page that checks it.
//!
//! It shows nothing of the person: no name, no face. The credential is baked in, not drawn.

use fast_qr::ECL;
use fast_qr::qr::QRBuilder;

use super::baked::KEYWORD;

/// Pixels of a side.
const SIDE: usize = 480;
const WHITE: [u8; 4] = [255, 255, 255, 255];
const BLACK: [u8; 4] = [0, 0, 0, 255];
const HONEY: [u8; 4] = [255, 198, 41, 255];
const CLEAR: [u8; 4] = [0, 0, 0, 0];

/// The picture could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the picture of a badge was not written: {0}")]
pub struct PictureFault(#[from] png::EncodingError);

/// The colour of an accent, as the visual language has it.
pub fn colour_of(accent: &str) -> [u8; 4] {
    let [red, green, blue] = match accent {
        "brique" => [0x85, 0x29, 0x19],
        "cuivre" => [0x7a, 0x38, 0x00],
        "ocre" => [0x65, 0x47, 0x02],
        "sapin" => [0x00, 0x5b, 0x36],
        "outremer" => [0x23, 0x49, 0x93],
        "prune" => [0x69, 0x31, 0x7a],
        "framboise" => [0x82, 0x25, 0x47],
        _ => [0x01, 0x57, 0x66],
    };
    [red, green, blue, 255]
}

/// Draws the badge of a certificate and bakes its credential in.
pub fn bake(accent: &str, check_url: &str, jwt: &str) -> Result<Vec<u8>, PictureFault> {
    let side = u32::try_from(SIDE).unwrap_or_default();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, side, side);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.add_itxt_chunk(KEYWORD.to_owned(), jwt.to_owned())?;
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&drawn(colour_of(accent), check_url))?;
    writer.finish()?;
    Ok(bytes)
}

/// The pixels: a disc, a ring of honey, a white square with the code.
fn drawn(colour: [u8; 4], check_url: &str) -> Vec<u8> {
    let code = Code::of(check_url);
    let mut pixels = Vec::with_capacity(SIDE * SIDE * 4);
    for y in 0..SIDE {
        for x in 0..SIDE {
            let pixel = code.as_ref().and_then(|code| code.at(x, y)).unwrap_or_else(|| medal(x, y, colour));
            pixels.extend_from_slice(&pixel);
        }
    }
    pixels
}

/// The medal at a point, by its distance from the middle, in squares of half pixels.
fn medal(x: usize, y: usize, colour: [u8; 4]) -> [u8; 4] {
    let square = |at: usize| (2 * at + 1).abs_diff(SIDE).pow(2);
    let away = square(x) + square(y);
    let within = |radius: usize| away <= (2 * radius).pow(2);
    if within(212) || (within(236) && !within(224)) {
        colour
    } else if within(236) {
        HONEY
    } else {
        CLEAR
    }
}

/// The code with its quiet margin, in the middle of the medal.
struct Code {
    modules: fast_qr::QRCode,
    /// Pixels of a module.
    scale: usize,
    /// Where the white square begins.
    start: usize,
    /// How many modules the white square has on a side.
    count: usize,
}

impl Code {
    /// How wide the white square may be inside the disc.
    const ROOM: usize = 290;

    fn of(text: &str) -> Option<Self> {
        let modules = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
        let count = modules.size + 8;
        let scale = (Self::ROOM / count).max(1);
        let start = SIDE.checked_sub(count * scale)? / 2;
        Some(Self { modules, scale, start, count })
    }

    fn at(&self, x: usize, y: usize) -> Option<[u8; 4]> {
        let (column, row) = (x.checked_sub(self.start)? / self.scale, y.checked_sub(self.start)? / self.scale);
        if column >= self.count || row >= self.count {
            return None;
        }
        let inside = |at: usize| at.checked_sub(4).filter(|at| *at < self.modules.size);
        let (Some(column), Some(row)) = (inside(column), inside(row)) else { return Some(WHITE) };
        let is_dark = self.modules.data.get(row * self.modules.size + column).is_some_and(|module| module.value());
        Some(if is_dark { BLACK } else { WHITE })
    }
}
