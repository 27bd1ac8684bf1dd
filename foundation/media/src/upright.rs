//! Bytes of a camera in, upright copies out, with nothing of what the camera wrote.
//!
//! Sizes are checked before anything is decoded. Copies are encoded anew from the points alone,
//! so no position, name, date or thumbnail can pass. It waits for nothing and touches no disk.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage};

use crate::model::{LONGEST_PIXELS, MediaRefusal, PictureKind, WIDTHS};

const WEBP_QUALITY: f32 = 78.0;
const JPEG_QUALITY: u8 = 82;

/// The most memory that decoding may ask for.
const DECODING_BYTES: u64 = 512 * 1024 * 1024;

/// One copy in both formats.
#[derive(Debug)]
pub(crate) struct Encoded {
    pub webp: Vec<u8>,
    pub jpeg: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// The three copies of a picture, narrowest first.
pub(crate) fn copies(bytes: &[u8]) -> Result<[Encoded; 3], MediaRefusal> {
    let whole = decode(bytes)?;
    let [small, medium, large] = WIDTHS.map(|width| width.pixels());
    let large = narrowed(&whole, large);
    drop(whole);
    let medium = narrowed(&large, medium);
    let small = narrowed(&medium, small);
    Ok([encode(&small)?, encode(&medium)?, encode(&large)?])
}

fn decode(bytes: &[u8]) -> Result<DynamicImage, MediaRefusal> {
    let format = match PictureKind::of(bytes)? {
        PictureKind::Jpeg => ImageFormat::Jpeg,
        PictureKind::Png => ImageFormat::Png,
        PictureKind::WebP => ImageFormat::WebP,
    };
    let damaged = |_| MediaRefusal::Damaged;
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(DECODING_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > LONGEST_PIXELS {
        return Err(MediaRefusal::TooManyPixels);
    }
    let orientation = decoder.orientation().map_err(damaged)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    picture.apply_orientation(orientation);
    Ok(on_white(picture))
}

/// What is transparent becomes white, as on paper.
fn on_white(picture: DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return DynamicImage::ImageRgb8(picture.into_rgb8());
    }
    let source = picture.into_rgba8();
    let mut flat = RgbImage::new(source.width(), source.height());
    for (to, from) in flat.pixels_mut().zip(source.pixels()) {
        let [red, green, blue, alpha] = from.0;
        let over = |light: u8| {
            let mixed = u32::from(light) * u32::from(alpha) + 255 * (255 - u32::from(alpha));
            u8::try_from(mixed / 255).unwrap_or(u8::MAX)
        };
        *to = Rgb([over(red), over(green), over(blue)]);
    }
    DynamicImage::ImageRgb8(flat)
}

/// Never enlarged; never more than twice as high as wide allows.
fn narrowed(picture: &DynamicImage, width: u32) -> DynamicImage {
    if picture.width() <= width && picture.height() <= width * 2 {
        return picture.clone();
    }
    picture.resize(width, width * 2, FilterType::CatmullRom)
}

fn encode(picture: &DynamicImage) -> Result<Encoded, MediaRefusal> {
    let points = picture.to_rgb8();
    let (width, height) = points.dimensions();
    let webp = webp::Encoder::from_rgb(&points, width, height)
        .encode_simple(false, WEBP_QUALITY)
        .map_err(|_| MediaRefusal::Damaged)?
        .to_vec();
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, JPEG_QUALITY).encode_image(&points).map_err(|_| MediaRefusal::Damaged)?;
    Ok(Encoded { webp, jpeg, width, height })
}
