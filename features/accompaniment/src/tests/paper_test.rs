//! Papers: photos bound and sealed, opened with a line in the journal, given back, erased for good and on time.

use axum::http::StatusCode;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use kernel::Role;
use testing::each_engine;

use super::house::{House, house};
use crate::service::papers::{self, NewPaper};
use crate::store;

/// A photo with writing on it, or of nothing.
pub(super) fn photo(is_blank: bool) -> Vec<u8> {
    let mut points = RgbImage::from_pixel(300, 400, Rgb([250, 250, 250]));
    if !is_blank {
        for (x, y, point) in points.enumerate_pixels_mut() {
            if y % 40 < 12 && x > 30 && x < 270 {
                *point = Rgb([20, 20, 30]);
            }
        }
    }
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(points).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

async fn rows(house: &House) -> Vec<store::papers::PaperRow> {
    store::papers::of_person(house.app.db(), &house.scope(), &[house.nadia]).await.unwrap()
}

fn new(files: Vec<Vec<u8>>) -> NewPaper {
    NewPaper { title: "Bail".into(), files: files.into_iter().map(Into::into).collect(), ..NewPaper::default() }
}

each_engine! {
    async fn a_photo_is_bound_sealed_opened_given_back_and_erased(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        house.open().await;
        house.app.get(&house.path("/papier")).await.assert_contains("Papier : Nadia Belkacem");
        let sent = house.app.upload(&house.path("/papier"), "fichiers", "p.png", &photo(false), &[("titre", "Bail signé")]).await;
        assert_eq!(sent.location(), house.path("/ouvert"), "{}", sent.body);
        let row = rows(&house).await.remove(0);
        let kept = house.app.app.storage.get(&row.file_hash).await.unwrap().unwrap();
        assert!(!kept.starts_with(b"%PDF") && !kept.windows(8).any(|part| part == b"DCTDecod"), "in clear");
        assert!(!String::from_utf8_lossy(row.title.as_bytes()).contains("Bail"));
        house.app.get(&house.path("/ouvert")).await.assert_contains("Bail signé").assert_contains("une page");
        let path = |act: &str| house.path(&format!("/papiers/{}/{act}", row.id));
        let open = house.app.post(&path("ouverture"), &[]).await;
        assert_eq!(open.headers.get("content-type").unwrap(), "application/pdf");
        assert!(open.bytes.starts_with(b"%PDF-1.4"));
        assert_eq!(house.readings().await, ["accompaniment-what-paper", "accompaniment-what-file"]);
        house.app.post(&path("rendu"), &[]).await;
        house.app.get(&house.path("/ouvert")).await.assert_contains("original rendu le 22 novembre 2026");
        let gone = house.app.post(&path("effacement"), &[]).await;
        assert_eq!(gone.location(), house.path("/ouvert"));
        assert!(rows(&house).await.is_empty());
        assert!(house.app.app.storage.get(&row.file_hash).await.unwrap().is_none(), "the bytes stayed");
    }

    async fn a_paper_is_shut_without_a_reason(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let cx = house.cx_of(Role::Referent);
        let (paper, _) = papers::add(&cx, &house.centre, house.nadia, new(vec![photo(false)])).await.unwrap();
        house.sign_in("referent").await;
        let shut = house.app.post(&house.path(&format!("/papiers/{paper}/ouverture")), &[]).await;
        assert_eq!(shut.location(), house.path(""));
        house.sign_in("reception").await;
        let hidden = house.app.post(&house.path(&format!("/papiers/{paper}/ouverture")), &[]).await;
        assert_eq!(hidden.status, StatusCode::NOT_FOUND);
        assert!(house.readings().await.is_empty());
    }

    async fn what_is_no_paper_is_refused_with_a_sentence(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        house.open().await;
        let cases: [(&[u8], &str); 5] = [
            (b"\x00\x00\x00\x18ftypheic....", "HEIC"),
            (b"%PDF-1.7 << /OpenAction 3 0 R >>", "commandes qui agissent"),
            (b"MZ", "ni une photo ni un PDF"),
            (b"\xff\xd8\xff\xe0 cut", "abîmée"),
            (&photo(true), "semble vide"),
        ];
        for (bytes, sentence) in cases {
            let page = house.app.upload(&house.path("/papier"), "fichiers", "x", bytes, &[("titre", "Avis")]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{sentence}");
            page.assert_contains(sentence).assert_contains("Avis");
        }
        let kept = [("titre", "Avis"), ("garder", "oui")];
        house.app.upload(&house.path("/papier"), "fichiers", "x.png", &photo(true), &kept).await;
        assert_eq!(rows(&house).await.len(), 1, "a blank page is kept when one says so");
    }

    async fn several_photos_are_one_pdf(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let cx = house.cx_of(Role::Referent);
        papers::add(&cx, &house.centre, house.nadia, new(vec![photo(false), photo(false)])).await.unwrap();
        assert_eq!(rows(&house).await[0].pages, 2);
        let mixed = papers::add(&cx, &house.centre, house.nadia, new(vec![b"%PDF-1.7".to_vec(), photo(false)])).await;
        assert!(mixed.is_err());
    }

    async fn papers_are_erased_on_time_but_those_of_who_is_on_hold(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let cx = house.cx_of(Role::Referent);
        papers::add(&cx, &house.centre, house.nadia, new(vec![photo(false)])).await.unwrap();
        let hash = rows(&house).await[0].file_hash.clone();
        house.app.clock().advance(chrono::Duration::days(91));
        people::service::hold(&house.cx(), &house.centre, house.nadia, "litige en cours").await.unwrap();
        people::service::run_rules(&house.cx(), &house.scope()).await.unwrap();
        assert_eq!(rows(&house).await.len(), 1);
        people::service::release(&house.cx(), &house.centre, house.nadia).await.unwrap();
        people::service::run_rules(&house.cx(), &house.scope()).await.unwrap();
        assert!(rows(&house).await.is_empty());
        assert!(house.app.app.storage.get(&hash).await.unwrap().is_none());
    }

    async fn what_is_blacked_out_is_in_no_byte_of_the_paper(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        house.open().await;
        house.app.get(&house.path("/papier")).await.assert_contains("masque.js").assert_contains("Parties à noircir");
        let of = |masks: &'static str| [("titre", "Attestation"), ("masques", masks)];
        for wrong in ["1 10 20", "0 1 1 1 1", "2 10 10 10 10", "1 10 10 200 5", "bas"] {
            let page = house.app.upload(&house.path("/papier"), "fichiers", "p.png", &photo(false), &of(wrong)).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            page.assert_contains("ne se lit pas").assert_contains(wrong);
        }
        let pdf = house.app.upload(&house.path("/papier"), "fichiers", "p.pdf", b"%PDF-1.7", &of("1 1 1 1 1")).await;
        pdf.assert_contains("On ne peut rien noircir dans un PDF.");
        let kept = house.app.upload(&house.path("/papier"), "fichiers", "p.png", &photo(false), &of("1 0 0 100 50")).await;
        assert_eq!(kept.location(), house.path("/ouvert"), "{}", kept.body);
        let row = rows(&house).await.remove(0);
        let open = house.app.post(&house.path(&format!("/papiers/{}/ouverture", row.id)), &[]).await;
        let at = open.bytes.windows(3).position(|part| part == [0xff, 0xd8, 0xff]).unwrap();
        let page = image::load_from_memory_with_format(&open.bytes[at..], ImageFormat::Jpeg).unwrap().to_luma8();
        let lights = |from: u32, to: u32| (from..to).map(|y| page.get_pixel(150, y).0[0]).max().unwrap();
        assert!(lights(0, 195) < 16, "something shows through");
        assert!(lights(210, 400) > 200, "the rest of the page is as it was");
    }
}
