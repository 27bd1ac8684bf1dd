//! What comes out of real photos: upright, stripped, small enough; or refused in words.

use std::path::PathBuf;

use image::{ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use crate::model::{MediaRefusal, PictureKind};
use crate::upright::copies;

fn photos(folder: &str) -> Vec<PathBuf> {
    let Some(folder) = testing::data_folder(&format!("photos-videos/photos/{folder}")) else { return Vec::new() };
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("a folder").filter_map(|entry| entry.ok().map(|e| e.path())).collect();
    paths.sort();
    paths
}

fn has_exif(bytes: &[u8]) -> bool {
    exif::Reader::new().read_from_container(&mut std::io::Cursor::new(bytes)).is_ok()
}

fn encoded(picture: &image::DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("an encoder");
    bytes.into_inner()
}

#[test]
fn every_orientation_ends_upright() {
    for path in photos("orientation") {
        let made = copies(&std::fs::read(&path).expect("a photo")).expect("a readable photo");
        for copy in &made {
            assert!(copy.width > copy.height, "{} lies on its side", path.display());
            assert!(!has_exif(&copy.jpeg), "{} kept its marks", path.display());
            assert!(!has_exif(&copy.webp), "{} kept its marks", path.display());
        }
    }
}

#[test]
fn the_eight_orientations_give_the_same_picture() {
    let means: Vec<Vec<u32>> = photos("orientation")
        .iter()
        .map(|path| {
            let [small, ..] = copies(&std::fs::read(path).expect("a photo")).expect("a readable photo");
            let picture = image::load_from_memory(&small.jpeg).expect("our own JPEG").into_rgb8();
            let thumb = image::imageops::thumbnail(&picture, 4, 3);
            thumb.pixels().map(|p| p.0.iter().map(|v| u32::from(*v)).sum()).collect()
        })
        .collect();
    for other in means.iter().skip(1) {
        for (here, there) in means.first().into_iter().flatten().zip(other) {
            assert!(here.abs_diff(*there) < 80, "turned the wrong way: {means:?}");
        }
    }
}

#[test]
fn positions_are_gone() {
    for path in photos("gps") {
        let source = std::fs::read(&path).expect("a photo");
        assert!(has_exif(&source), "the test needs a photo with marks");
        for copy in copies(&source).expect("a readable photo") {
            assert!(!has_exif(&copy.jpeg) && !has_exif(&copy.webp), "{}", path.display());
            let mentions = |bytes: &[u8]| bytes.windows(4).any(|w| w == b"Exif" || w == b"EXIF" || w == b"xmp:");
            assert!(!mentions(&copy.jpeg) && !mentions(&copy.webp), "{}", path.display());
        }
    }
}

#[test]
fn odd_and_broken_files_never_crash() {
    for folder in ["invalid", "divers", "exif-org", "mobile", "tests", "xmp"] {
        for path in photos(folder) {
            let bytes = std::fs::read(&path).expect("a file");
            if let Ok(made) = copies(&bytes) {
                assert!(made.iter().all(|copy| !copy.webp.is_empty() && !has_exif(&copy.jpeg)), "{}", path.display());
            }
        }
    }
}

#[test]
fn an_iphone_picture_is_told_apart() {
    for path in photos("divers") {
        if path.extension().is_some_and(|e| e.eq_ignore_ascii_case("heic")) {
            let told = copies(&std::fs::read(&path).expect("a photo")).err();
            assert_eq!(told, Some(MediaRefusal::Heic));
        }
    }
}

#[test]
fn content_tells_the_kind() {
    assert_eq!(PictureKind::of(b""), Err(MediaRefusal::Empty));
    assert_eq!(PictureKind::of(b"%PDF-1.7 photo.jpg"), Err(MediaRefusal::NotAPicture));
    assert_eq!(PictureKind::of(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), Err(MediaRefusal::NotAPicture));
    assert_eq!(PictureKind::of(b"\xFF\xD8\xFF\xE0"), Ok(PictureKind::Jpeg));
    assert_eq!(PictureKind::of(&vec![0; crate::LONGEST_BYTES + 1]), Err(MediaRefusal::TooManyBytes));
}

#[test]
fn a_cut_picture_is_refused() {
    let whole = encoded(&RgbImage::from_pixel(64, 48, Rgb([10, 200, 30])).into(), ImageFormat::Png);
    let cut = whole.get(..whole.len() / 2).expect("half");
    assert_eq!(copies(cut).err(), Some(MediaRefusal::Damaged));
    assert_eq!(copies(b"\xFF\xD8\xFF\xE0 nothing").err(), Some(MediaRefusal::Damaged));
}

#[test]
fn a_bomb_is_refused_before_it_is_decoded() {
    // A PNG whose header announces 100,000 × 100,000 points and that holds none of them.
    let mut bomb = encoded(&RgbImage::new(1, 1).into(), ImageFormat::Png);
    bomb.splice(16..24, [0, 1, 134, 160, 0, 1, 134, 160]);
    let told = copies(&bomb).err();
    assert!(matches!(told, Some(MediaRefusal::TooManyPixels | MediaRefusal::Damaged)), "{told:?}");
}

#[test]
fn what_is_transparent_becomes_white_and_nothing_grows() {
    let glass = RgbaImage::from_pixel(20, 10, Rgba([0, 0, 0, 0]));
    let made = copies(&encoded(&glass.into(), ImageFormat::Png)).expect("a picture");
    for copy in made {
        assert_eq!((copy.width, copy.height), (20, 10));
        let picture = image::load_from_memory(&copy.jpeg).expect("our own JPEG").into_rgb8();
        assert!(picture.pixels().all(|p| p.0.iter().all(|v| *v > 250)));
    }
}

#[test]
fn a_wide_picture_is_kept_in_three_widths() {
    let wide = RgbImage::from_pixel(2000, 500, Rgb([200, 10, 10]));
    let made = copies(&encoded(&wide.into(), ImageFormat::Png)).expect("a picture");
    assert_eq!(made.map(|copy| (copy.width, copy.height)), [(480, 120), (960, 240), (1600, 400)]);
}

#[test]
fn every_refusal_is_said_in_every_language() {
    let catalogue = std::sync::Arc::new(i18n::Catalogue::new(&[crate::TEXTS]).expect("texts"));
    for locale in [kernel::Locale::Fr, kernel::Locale::En, kernel::Locale::Ar] {
        let texts = i18n::Texts::new(std::sync::Arc::clone(&catalogue), locale);
        for refusal in MediaRefusal::ALL {
            assert!(texts.has(refusal.place().1), "{refusal:?} in {locale:?}");
        }
    }
}
