//! Sheets photographed aslant: four corners that are read or refused, and a page that is straight.

use axum::http::StatusCode;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use testing::each_engine;

use super::house::{House, house};
use crate::model::Refusal;
use crate::model::straight::Corners;
use crate::service::straight::straightened;

/// A sheet in a photo of a hundred points: its corners, in points.
const SHEET: [(f64, f64); 4] = [(20.0, 10.0), (90.0, 25.0), (80.0, 95.0), (5.0, 70.0)];
const TYPED: &str = "1 20 10 90 25 80 95 5 70";

/// White on the sheet, black around it, with a grey mark next to its first corner.
fn slanted() -> RgbImage {
    let is_on = |x: f64, y: f64| {
        (0..4).all(|turn| {
            let (from, to) = (SHEET[turn], SHEET[(turn + 1) % 4]);
            (to.0 - from.0) * (y - from.1) - (x - from.0) * (to.1 - from.1) >= 0.0
        })
    };
    RgbImage::from_fn(100, 100, |x, y| {
        let (x, y) = (f64::from(x) + 0.5, f64::from(y) + 0.5);
        match is_on(x, y) {
            true if (x - 26.0).hypot(y - 17.0) < 4.0 => Rgb([120, 120, 120]),
            true => Rgb([255, 255, 255]),
            false => Rgb([0, 0, 0]),
        }
    })
}

#[test]
fn four_corners_are_read_or_refused() {
    let read = Corners::read_all(" 1 20 10 90,5 25 80 95 5 70 \n2 0 0 100 0 100 100 0 100\n").unwrap();
    assert_eq!(read[0].at, [(200, 100), (905, 250), (800, 950), (50, 700)]);
    assert_eq!((read.len(), read[1].page), (2, 2));
    assert_eq!(Corners::read_all(""), Ok(Vec::new()));
    for wrong in [
        "1 20 10 90 25 80 95 5",
        "1 20 10 90 25 80 95 5 70 3",
        "0 20 10 90 25 80 95 5 70",
        "1 20 10 90 25 80 95 5 170",
        // Turning the other way, crossed, in line, next to nothing, one of them hollow.
        "1 20 10 5 70 80 95 90 25",
        "1 20 10 80 95 90 25 5 70",
        "1 0 0 50 0 100 0 0 100",
        "1 10 10 11 10 11 11 10 11",
        "1 0 0 100 0 20 20 0 100",
        "1 20 10 90 25 80 95 5 70\n1 0 0 100 0 100 100 0 100",
        "en haut",
    ] {
        assert_eq!(Corners::read_all(wrong), Err(Refusal::CornersUnread), "{wrong}");
    }
}

#[test]
fn a_slanted_sheet_fills_its_page() {
    let corners = Corners::read_all(TYPED).unwrap().remove(0);
    let page = straightened(&slanted(), &corners, 2_339);
    // The longest of its sides: from the second corner to the third, and along the foot.
    assert_eq!(page.dimensions(), (79, 71));
    let (wide, high) = page.dimensions();
    // The light of the points that touch no edge.
    let lights: Vec<(u32, u32, u8)> = page
        .enumerate_pixels()
        .filter(|(x, y, _)| (2..wide - 2).contains(x) && (2..high - 2).contains(y))
        .map(|(x, y, point)| (x, y, point.0[0]))
        .collect();
    assert!(lights.iter().all(|(.., light)| *light >= 100), "something around the sheet is on the page");
    let marks: Vec<_> = lights.iter().filter(|(.., light)| (110..=130).contains(light)).collect();
    assert!(!marks.is_empty() && marks.iter().all(|(x, y, _)| *x < 20 && *y < 20), "{marks:?}");
    assert_eq!(straightened(&slanted(), &corners, 40).dimensions(), (40, 40));
    let whole = Corners::read_all("1 0 0 100 0 100 100 0 100").unwrap().remove(0);
    assert_eq!(straightened(&slanted(), &whole, 2_339), slanted(), "what is straight stays as it is");
}

fn sent() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(slanted()).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

async fn kept(house: &House, corners: &str) -> testing::Page {
    let pairs = [("titre", "Bail"), ("coins", corners)];
    house.app.upload(&house.path("/papier"), "fichiers", "p.png", &sent(), &pairs).await
}

each_engine! {
    async fn a_paper_is_kept_straight(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        house.open().await;
        for wrong in ["1 20 10", "2 20 10 90 25 80 95 5 70"] {
            let page = kept(&house, wrong).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            page.assert_contains("Ces coins ne se lisent pas").assert_contains(wrong);
        }
        let done = kept(&house, TYPED).await;
        assert_eq!(done.location(), house.path("/ouvert"), "{}", done.body);
        let papers = crate::store::papers::of_person(house.app.db(), &house.scope(), &[house.nadia]).await.unwrap();
        let open = house.app.post(&house.path(&format!("/papiers/{}/ouverture", papers[0].id)), &[]).await;
        let at = open.bytes.windows(3).position(|part| part == [0xff, 0xd8, 0xff]).unwrap();
        let page = image::load_from_memory_with_format(&open.bytes[at..], ImageFormat::Jpeg).unwrap().to_luma8();
        assert_eq!(page.dimensions(), (79, 71));
        assert!(page.get_pixel(74, 5).0[0] > 200 && page.get_pixel(5, 66).0[0] > 200, "the corners are the sheet's");
    }
}
