//! What rooms read of elsewhere, damaged: lists of places, hours, sheets, simulators, lots of a tablet, films, answers.
//!
//! What is let in is what the room itself would keep.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc, Weekday};
use equipment::model::item::LONGEST_LINE;
use equipment::model::{label, sheet};
use map::model::hours::{Hours, LONGEST, from_days};
use map::model::refusal::Refusal;
use map::sheet::mapping::Mapping;
use map::sheet::row::Reader;
use media::film::{sample, subtitles};
use outreach::service::receiving::{MOST_IN_A_LOT, Receipt, Sent, receive};
use outreach::service::tablets;
use practice::model::check::faults;
use practice::model::run::{self, Leads};
use practice::model::simulator::Simulator;
use serde_json::{Value, json};
use testing::TestApp;
use uuid::Uuid;
use web::Cx;

use super::fuzz_test::{Damage, eaten, feed, feed_with, texts};

#[test]
fn fuzz_a_list_of_places() {
    let corpus = texts(&[
        "id;nom;numéro;adresse;code_postal;commune;latitude;longitude;téléphone;courriel;site_web;horaires;thème\n\
         1;Le Café;12 bis;rue de l’Europe;62510;Arques;50,7353;2,3047;03 21 00 00 00;a@b.fr;exemple.fr;\
         Mo-Fr 09:00-12:00,13:30-17:00;emploi|santé\n2;;;;;;;;;;;;\n",
        "nom,lundi,mardi,pointgeo,langues,date maj,source\nA,09:00 - 12:00 / 13h30-17h,fermé,\"50.7, 2.3\",\"fr,ar\",2026-01-02,x\n",
        r#"{"type":"FeatureCollection","features":[{"type":"Feature","id":"n1","geometry":{"type":"Point",
            "coordinates":[2.3047,50.7353]},"properties":{"name":"Le Café","tags":["a","b"],"x":{"y":1}}}]}"#,
        r#"{"structures":[{"id":"s--1","source":"s","nom":"Point","date_maj":"2026-01-02","telephone":"321000000"}],
            "services":[{"id":"x","structure_id":"s--1","nom":"Aide"}]}"#,
        r#"[{"nom":"L’Échelle","geo":{"latitude":"650000","longitude":"7000000"},"adresse":"1 rue A - 62510 Arques"}]"#,
    ]);
    feed("list of places", &corpus, |bytes| {
        let Ok(read) = map::sheet::read(bytes) else { return };
        let mapping = Mapping::guess(&read, "essai");
        let reader = Reader::new(&read, &mapping, &[]);
        for row in read.rows.iter().take(50) {
            let reading = reader.read(row);
            if reading.notes.iter().any(|note| note.refuses()) {
                continue;
            }
            match reading.facts.check(&[]) {
                Ok(facts) => assert_eq!(facts.clone().check(&[]), Ok(facts), "written one way"),
                // A list may know no more than a name; who types is asked for more.
                Err(refusals) => assert_eq!(refusals, [Refusal::WhereMissing]),
            }
        }
    });
}

#[test]
fn fuzz_opening_hours() {
    let corpus = texts(&[
        "Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00; PH off",
        "24/7",
        "Fr 18:00-02:00, Sa 10:00-24:00; Su closed",
        "09:00 - 12:00 / 13h30-17h|fermé|de 9h a 12h et 14h a 18h|non|-||8:00-9:00;10:00-11:00",
    ]);
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    feed("opening hours", &corpus, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        if let Some(hours) = Hours::parse(&text) {
            let runs = hours.runs();
            assert!((1..=7).contains(&runs.len()) && runs.last().is_some_and(|run| run.last == Weekday::Sun));
            for (days, hour) in (0..7).zip([0, 6, 9, 12, 18, 22, 23]) {
                let at = (day + chrono::Days::new(days)).and_hms_opt(hour, 59, 59).unwrap();
                eaten((hours.is_open(at, false), hours.is_open(at, true), hours.is_closed_on_holidays()));
            }
        }
        let mut parts = text.split('|').map(str::to_owned);
        let week: [String; 7] = std::array::from_fn(|_| parts.next().unwrap_or_default());
        if let Some(told) = from_days(&week).filter(|told| (1..=LONGEST).contains(&told.len())) {
            assert!(Hours::parse(&told).is_some(), "{told:?} is ours, and is not read");
        }
    });
}

#[test]
fn fuzz_a_sheet_of_snipe_it() {
    let corpus = texts(&[
        "Item Name,Asset Tag,Category,Status,Purchase Cost,Purchase Date,Warranty,Company,Checked Out To\n\
         Tablette,T-001,Tablets,Ready to Deploy,180.00,2025-03-01,24,Carsat,Jeanne\n,,,,,,,,\n'=1+1,,,,,,,,\n",
        "Asset Name;Model name;Serial number;Location;Notes;Requestable\n\"Portable; 15\";X1;S/N 1;Salle 2;un \"\"mot\"\";1\n",
        "name\ttag\tcost\nModem\thttps://essaim.test/etiquette?mot=BCD234\t12,5\n",
    ]);
    feed("sheet of Snipe-IT", &corpus, |bytes| {
        let Ok(read) = sheet::read(bytes) else { return };
        for line in &read.lines {
            assert_eq!(line.details.refusals(), []);
            assert!(line.label.chars().count() <= label::LONGEST);
            assert!(line.extra.iter().all(|(title, _)| title.chars().count() <= LONGEST_LINE));
        }
    });
}

/// What can be shown has, on each screen, a thing to press that leads to a screen that is there.
fn play(simulator: &Simulator) {
    for mission in &simulator.missions {
        for screen in &mission.screens {
            let expected = screen.act(&screen.expected).expect("a sound screen expects something");
            if let Leads::To { screen: next, .. } = run::press(screen, expected, 2) {
                assert!(mission.screen(&next).is_some(), "{next} is nowhere");
            }
            eaten(run::wrong_fields(screen, &BTreeMap::from([(String::new(), "essai".to_owned())])));
        }
    }
}

fn open_simulator(bytes: &[u8]) {
    let Ok(simulator) = serde_json::from_slice::<Simulator>(bytes) else { return };
    let told = serde_json::to_vec(&simulator).unwrap();
    assert_eq!(serde_json::from_slice::<Simulator>(&told).ok().as_ref(), Some(&simulator));
    if faults(&simulator).is_empty() {
        play(&simulator);
    }
}

#[test]
fn fuzz_a_simulator() {
    let mut known: Vec<Value> =
        practice::model::library::all().iter().map(|one| serde_json::to_value(one).unwrap()).collect();
    known.sort_by_key(|one| one.to_string().len());
    // The smallest say as much as the others, and are tried more often.
    known.truncate(3);
    let raw: Vec<Vec<u8>> = known.iter().map(|one| one.to_string().into_bytes()).collect();
    assert!(raw.iter().all(|one| serde_json::from_slice::<Simulator>(one).is_ok()), "the seeds are sound");
    let make = |damage: &mut Damage| match damage.next(3) {
        0 => damage.of(&raw),
        _ => {
            let one = damage.next(known.len());
            damage.of_document(&known[one]).to_string().into_bytes()
        }
    };
    feed_with("simulator", make, open_simulator);
}

/// A lot of one writing, as a tablet sends it; its numbers are new each time.
fn lot(now: DateTime<Utc>) -> Value {
    json!({
        "sent_at": now,
        "entries": [{
            "id": Uuid::now_v7(),
            "version": Uuid::now_v7(),
            "base": null,
            "round": null,
            "kind": "question",
            "made_at": now,
            "said": { "who": "Nadia", "phone": "06 39 98 12 34", "words": "Un dossier", "mode": "train", "minutes": 20 },
        }],
    })
}

/// Sends a lot, and reads what was kept of it as the team does.
async fn send_lot(app: &TestApp, tablet: &tablets::Contact, bytes: &[u8]) {
    let (tablets::Contact::Known(tablet, _), Ok(lot)) = (tablet, serde_json::from_slice::<Value>(bytes)) else {
        return;
    };
    let Ok(sent_at) = serde_json::from_value(lot["sent_at"].clone()) else { return };
    let entries = lot["entries"].as_array().cloned().unwrap_or_default();
    let read = |one: Value| serde_json::from_value::<Sent>(one).ok();
    let sent: Vec<Option<Sent>> = entries.into_iter().take(MOST_IN_A_LOT).map(read).collect();
    let centre = centres::store::find_by_slug(app.db(), "jean-ferrat").await.unwrap().unwrap();
    let receipts = receive(&Cx::of_house(&app.app, "essai"), &centre, tablet, sent_at, &sent).await.unwrap();
    assert_eq!(receipts.len(), sent.len());
    for (one, receipt) in sent.iter().zip(&receipts) {
        let Some(one) = one.as_ref().filter(|_| *receipt == Receipt::Accepted) else { continue };
        assert_eq!(one.said.check(), Ok(()), "what was kept is what may be kept");
        let page = app.get(&format!("/jean-ferrat/equipe/tournees/notes/{}", one.id)).await;
        assert!(!page.status.is_server_error(), "{}", page.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fuzz_a_lot_of_a_tablet() {
    let app = super::house(testing::sqlite_db().await).await;
    super::sign_in_as_director(&app).await;
    let cx = Cx::of_house(&app.app, "essai");
    let centre = centres::store::find_by_slug(app.db(), "jean-ferrat").await.unwrap().unwrap();
    let (_, code) = tablets::make_tablet(&cx, &centre, "Bleue").await.unwrap();
    let (_, secret) = tablets::open_tablet(&cx, &centre, &code).await.unwrap();
    let tablet = tablets::hear_tablet(&cx, &centre, Some(&secret)).await.unwrap();
    let (now, here) = (app.clock().now(), tokio::runtime::Handle::current());
    send_lot(&app, &tablet, lot(now).to_string().as_bytes()).await;
    let make = |damage: &mut Damage| {
        let mut whole = damage.of_document(&lot(now));
        // A clock that is wrong by centuries says so twice.
        if damage.next(8) == 0 {
            let wrong = json!(["+262142-12-31T23:59:59Z", "0001-01-01T00:00:00Z"][damage.next(2)]);
            whole = lot(now);
            (whole["sent_at"], whole["entries"][0]["made_at"]) = (wrong.clone(), wrong);
        }
        whole.to_string().into_bytes()
    };
    feed_with("lot of a tablet", make, |bytes| {
        tokio::task::block_in_place(|| here.block_on(send_lot(&app, &tablet, bytes)));
    });
}

#[test]
fn fuzz_how_a_file_begins() {
    let corpus: Vec<Vec<u8>> = [
        b"\x00\x00\x00\x1cftypisom\x00\x00\x02\x00".as_slice(),
        b"\x00\x00\x00\x18ftypheic",
        b"\x1A\x45\xDF\xA3\x01\x00\x00\x00",
        b"RIFF\x00\x10\x00\x00AVI LIST",
        b"RIFF\x00\x10\x00\x00WAVEfmt ",
        b"RIFF\x00\x10\x00\x00WEBPVP8 ",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"\xFF\xD8\xFF\xE0\x00\x10JFIF",
        b"\xFF\xFB\x90\x00ID3\x04",
        b"OggS\x00\x02",
        b"#EXTM3U\nfile:///etc/hostname\n",
        b"ffconcat version 1.0\nfile passwd\n",
    ]
    .map(<[u8]>::to_vec)
    .to_vec();
    feed("how a file begins", &corpus, |bytes| {
        let (is_film, is_sound) = (sample::check(bytes).is_ok(), words::model::sound::is_sound(bytes));
        let is_picture = media::PictureKind::of(bytes).is_ok();
        assert!(!is_film || is_sound, "a film is heard too");
        let lists_files = bytes.starts_with(b"#EXTM3U") || bytes.starts_with(b"ffconcat");
        assert!(!lists_files || !(is_sound || is_picture), "a list of other files is none of them");
    });
}

#[test]
fn fuzz_subtitles() {
    let corpus = texts(&[
        "WEBVTT - Un jardin\r\nKind: captions\r\n\r\nNOTE une remarque\r\n\r\n1\r\n00:01.000 --> 00:04.250 align:start\r\n\
         <v Aïcha>Il faut <b>un jardin</b>.</v>\r\n\r\n01:00:04.250 --> 01:00:09.000\r\nOui.\r\n",
        "\u{feff}WEBVTT\n\nSTYLE\n::cue {}\n\n9999:59:59.999 --> 9999:59:59.999\nx\n",
    ]);
    feed("subtitles", &corpus, |bytes| {
        let Ok(kept) = subtitles::checked(&String::from_utf8_lossy(bytes)) else { return };
        assert_eq!(subtitles::checked(&kept).ok(), Some(kept), "kept once, it is kept again as it is");
    });
}

#[test]
fn fuzz_an_answer_to_a_reminder() {
    let corpus = texts(&["FAIT", "c’est fait merci", "aide svp", "STOP", "oui j’ai envoyé le dossier 🐝", "?", "نعم"]);
    feed("answer to a reminder", &corpus, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let intent = delivery::reply::sms::intent(&text);
        assert!(reminders::meaning_of(intent.code()).is_some(), "{} is heard by nobody", intent.code());
        assert_eq!(delivery::reply::sms::intent(&format!(" {text} ")), intent, "blanks say nothing");
    });
}
