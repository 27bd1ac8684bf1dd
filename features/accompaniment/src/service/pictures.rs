//! Photos of papers: turned upright, stripped of what the camera wrote, no larger than a page needs.
//!
//! Sizes are checked before anything is decoded; the copy is encoded anew from the points alone. What is to be blacked
//! out is drawn over before that: nothing of it is in the copy. It touches no disk.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits, Rgb, RgbImage};

use crate::model::Refusal;
use crate::model::paper::{Kind, Mask};
use crate::model::straight::Corners;
use crate::service::straight::straightened;

/// A4 at 200 points an inch.
const LONGEST_SIDE: u32 = 2_339;
const QUALITY: u8 = 80;
const HEAVIEST_SIGNATURE: usize = 2 * 1024 * 1024;
const WIDEST_SIGNATURE: u32 = 900;
const MOST_POINTS: u64 = 50_000_000;
const DECODING_BYTES: u64 = 512 * 1024 * 1024;
/// Side of the small copy in which a blank page is looked for.
const SMALL: u32 = 64;
/// How far from their mean the lights of a written page go, out of 255.
const WRITTEN: f64 = 4.0;

/// A page as JPEG.
#[derive(Debug)]
pub struct Page {
    pub jpeg: Vec<u8>,
    pub width: u32,
    pub height: u32,
    /// A photo of nothing: one light all over.
    pub is_blank: bool,
}

/// The page of a photo, without what is to be blacked out of it, and straight where its corners are known.
pub fn page(bytes: &[u8], kind: Kind, masks: &[Mask], corners: Option<&Corners>) -> Result<Page, Refusal> {
    let whole = decode(bytes, kind)?;
    let page = if whole.width().max(whole.height()) > LONGEST_SIDE {
        whole.resize(LONGEST_SIDE, LONGEST_SIDE, FilterType::Triangle)
    } else {
        whole
    };
    let is_blank = is_blank(&page);
    let mut points = page.to_rgb8();
    // The rectangles were drawn on the photo as it was sent.
    masks.iter().for_each(|mask| black_out(&mut points, mask));
    if let Some(corners) = corners {
        points = straightened(&points, corners, LONGEST_SIDE);
    }
    encoded(&points, is_blank)
}

fn encoded(points: &RgbImage, is_blank: bool) -> Result<Page, Refusal> {
    let (width, height) = points.dimensions();
    let mut jpeg = Vec::new();
    let written = JpegEncoder::new_with_quality(&mut jpeg, QUALITY).encode_image(points);
    written.map_err(|_| Refusal::FileDamaged)?;
    Ok(Page { jpeg, width, height, is_blank })
}

/// Draws a black rectangle, a point wider on each side than it was asked for.
fn black_out(points: &mut RgbImage, mask: &Mask) {
    let (width, height) = points.dimensions();
    let at = |side: u32, part: u32| u32::try_from(u64::from(side) * u64::from(part) / 1_000).unwrap_or(side);
    let (left, top) = (at(width, mask.left).saturating_sub(1), at(height, mask.top).saturating_sub(1));
    let right = (at(width, mask.left + mask.width) + 2).min(width);
    let bottom = (at(height, mask.top + mask.height) + 2).min(height);
    for y in top..bottom {
        for x in left..right {
            if let Some(point) = points.get_pixel_mut_checked(x, y) {
                *point = Rgb([0, 0, 0]);
            }
        }
    }
}

/// A signature drawn on the screen: a picture of modest size, on white, that is not empty. The page draws a PNG, a tablet
/// of the rounds a JPEG.
pub fn signature(bytes: &[u8]) -> Result<Page, Refusal> {
    let kind = match Kind::of(bytes) {
        Ok(kind @ (Kind::Png | Kind::Jpeg)) if bytes.len() <= HEAVIEST_SIGNATURE => kind,
        _ => return Err(Refusal::SignatureMissing),
    };
    let drawn = decode(bytes, kind).map_err(|_| Refusal::SignatureMissing)?;
    let drawn = drawn.resize(WIDEST_SIGNATURE, WIDEST_SIGNATURE, FilterType::Triangle).to_rgba8();
    let mut points = RgbImage::from_pixel(drawn.width(), drawn.height(), Rgb([255, 255, 255]));
    for (x, y, ink) in drawn.enumerate_pixels() {
        let [red, green, blue, strength] = ink.0;
        let over = |part: u8| {
            let mixed = u32::from(part) * u32::from(strength) + 255 * (255 - u32::from(strength));
            u8::try_from(mixed / 255).unwrap_or(u8::MAX)
        };
        points.put_pixel(x, y, Rgb([over(red), over(green), over(blue)]));
    }
    if is_blank(&DynamicImage::ImageRgb8(points.clone())) {
        return Err(Refusal::SignatureMissing);
    }
    encoded(&points, false)
}

fn decode(bytes: &[u8], kind: Kind) -> Result<DynamicImage, Refusal> {
    let format = match kind {
        Kind::Jpeg => ImageFormat::Jpeg,
        Kind::Png => ImageFormat::Png,
        Kind::WebP => ImageFormat::WebP,
        Kind::Pdf => return Err(Refusal::PdfNotAlone),
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(DECODING_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| Refusal::FileDamaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_POINTS {
        return Err(Refusal::FileTooHeavy);
    }
    let orientation = decoder.orientation().map_err(|_| Refusal::FileDamaged)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| Refusal::FileDamaged)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn is_blank(page: &DynamicImage) -> bool {
    let small = page.resize_exact(SMALL, SMALL, FilterType::Triangle).to_luma8();
    let lights: Vec<f64> = small.pixels().map(|point| f64::from(point.0[0])).collect();
    let count = f64::from(SMALL * SMALL);
    let mean = lights.iter().sum::<f64>() / count;
    let spread = lights.iter().map(|light| (light - mean).powi(2)).sum::<f64>() / count;
    spread.sqrt() < WRITTEN
}
