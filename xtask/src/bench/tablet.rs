//! A tablet comes back from a month on the roads: two hundred acts and sixty photos over 400 kbit/s, cut in the middle.
//!
//! It speaks as the tablet's page does: lots of twenty, then each photo in parts of 64 KiB, and after a cut it asks for what
//! the house has and goes on from there. What arrived is counted in the data, not in the answers.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::client::{day, form, items, sign_in};
use super::narrow::Narrow;
use super::{Ground, Line};
use crate::http;
use crate::running::Running;

const CENTRE: &str = "jean-ferrat";
const ACTS: usize = 200;
const LOT: usize = 20;
const PHOTOS: usize = 60;
/// A paper taken with a tablet, as its page draws it again.
const PHOTO: usize = 120_000;
const PART: usize = 64 * 1024;
const BITS_A_SECOND: f64 = 400_000.0;
const MOST_TRIES: usize = 5;
const PATIENCE: Duration = Duration::from_secs(60);
/// Heads of requests, answers, and what was on the way when it was cut.
const OVERHEAD: f64 = 1.2;
/// Who gives tablets out.
const GIVER: [&str; 2] = ["fabrice@jean-ferrat.example", "essaim-demonstration"];

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let mut house = Running::prepare(ground.program, None)?.with_demo(1, 300);
    house.start()?;
    let way = Narrow::start(house.port, BITS_A_SECOND)?;
    let mut tablet = Tablet::open(&house, way.port)?;
    let bytes = tablet.bytes();
    let (seconds, tries) = std::thread::scope(|scope| {
        let cutter = scope.spawn(|| cut_in_the_middle(&way, bytes));
        let begun = Instant::now();
        let tries = tablet.catch_up();
        let seconds = begun.elapsed().as_secs_f64();
        cutter.join().map_err(|_| anyhow::anyhow!("who cuts has stopped"))??;
        anyhow::Ok((seconds, tries?))
    })?;
    ensure!(tries > 1, "it was never cut");
    let lost = tablet.lost(&house)?;
    println!("{:.1} MB to send, {:.1} MB on the way, {tries} tries", bytes / 1e6, way.carried() as f64 / 1e6);
    let alone = bytes * 8.0 / BITS_A_SECOND;
    Ok(vec![
        Line::none("acts and photos lost when a tablet catches up and is cut in the middle", lost, "lost"),
        Line::at_most(
            "200 acts and 60 photos over 400 kbit/s, cut once, against their bytes alone: time",
            (seconds, "s"),
            (alone, "s"),
            OVERHEAD,
        ),
    ])
}

/// Once half of the bytes have passed, whoever speaks is cut.
fn cut_in_the_middle(way: &Narrow, bytes: f64) -> Result<()> {
    let begun = Instant::now();
    while (way.carried() as f64) < bytes / 2.0 {
        ensure!(begun.elapsed().as_secs_f64() < bytes * 8.0 / BITS_A_SECOND * 2.0, "half of it never passed");
        std::thread::sleep(Duration::from_millis(50));
    }
    way.cut();
    Ok(())
}

/// A photo that waits: its number, its act, its bytes.
struct Photo {
    id: String,
    act: String,
    bytes: Vec<u8>,
}

struct Tablet {
    port: u16,
    id: String,
    secret: String,
    acts: Vec<Value>,
    photos: Vec<Photo>,
}

impl Tablet {
    /// Put into service as at the desk: a number is given, and typed once.
    fn open(house: &Running, port: u16) -> Result<Self> {
        let cookies = sign_in(house, GIVER)?;
        let headers = [("Content-Type", "application/x-www-form-urlencoded"), ("Cookie", cookies.as_str())];
        let path = format!("/{CENTRE}/equipe/tournees/tablettes");
        let page = http::send(house.port, "POST", &path, &headers, &form(&[("nom", "Tablette de mesure")]))?;
        let code = page.body.split_once("data-code>").and_then(|(_, rest)| rest.split('<').next());
        let code = code.with_context(|| format!("no number is given: {}", page.status))?;
        let opened = http::ask(house.port, "POST", &api("opening"), None, &json!({ "code": code }).to_string())?;
        ensure!(opened.status == 201, "the number is refused: {} {}", opened.status, opened.body);
        let opened: Value = serde_json::from_str(&opened.body)?;
        let word = |name: &str| opened.get(name).and_then(Value::as_str).map(str::to_owned).context("no word");
        let (acts, photos) = ((0..ACTS).map(act).collect::<Result<Vec<_>>>()?, (0..PHOTOS).map(photo).collect());
        Ok(Self { port, id: word("tablet")?, secret: word("secret")?, acts, photos })
    }

    /// What has to pass, heads left out.
    fn bytes(&self) -> f64 {
        let acts: usize = self.acts.iter().map(|act| act.to_string().len()).sum();
        (acts + self.photos.iter().map(|photo| photo.bytes.len()).sum::<usize>()) as f64
    }

    /// Tries until everything is there, from where it was; how often.
    fn catch_up(&mut self) -> Result<usize> {
        for tries in 1..=MOST_TRIES {
            match self.send_all() {
                Ok(()) => return Ok(tries),
                Err(error) => println!("cut: {error:#}"),
            }
        }
        anyhow::bail!("after {MOST_TRIES} tries, {} acts and {} photos wait", self.acts.len(), self.photos.len())
    }

    /// Forgets what the house has said that it has, and nothing else.
    fn send_all(&mut self) -> Result<()> {
        while !self.acts.is_empty() {
            let lot: Vec<&Value> = self.acts.iter().take(LOT).collect();
            let body = json!({ "sent_at": format!("{}T10:00:00Z", day(0)?), "entries": lot });
            let said = self.ask("POST", "entries", body.to_string().as_bytes())?;
            let answers = said.get("answers").context("no answers")?;
            let kept = items(answers).filter(|one| one.get("answer") != Some(&json!("refused"))).count();
            ensure!(kept == lot.len(), "refused: {answers}");
            self.acts.drain(..kept);
        }
        while let Some(photo) = self.photos.first() {
            self.send_photo(photo)?;
            self.photos.remove(0);
        }
        Ok(())
    }

    fn send_photo(&self, photo: &Photo) -> Result<()> {
        let own = format!("photos/{}", photo.id);
        let mut here = self.ask("GET", &own, &[])?;
        let parts = photo.bytes.len().div_ceil(PART);
        for (place, part) in photo.bytes.chunks(PART).enumerate() {
            let is_there = here.get("parts").is_some_and(|list| items(list).any(|one| *one == json!(place)));
            if is_there || here.get("answer") == Some(&json!("whole")) {
                continue;
            }
            here = self.ask("PUT", &format!("{own}/{place}?entry={}&parts={parts}", photo.act), part)?;
        }
        ensure!(here.get("answer") == Some(&json!("whole")), "a photo is not whole: {here}");
        Ok(())
    }

    /// One request over the narrow way; bytes may be anything.
    fn ask(&self, method: &str, below: &str, body: &[u8]) -> Result<Value> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let kind = if method == "PUT" { "application/octet-stream" } else { "application/json" };
        write!(
            stream,
            "{method} {} HTTP/1.0\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {}\r\nContent-Type: {kind}\r\n\
             Content-Length: {}\r\n\r\n",
            api(below),
            self.secret,
            body.len()
        )?;
        stream.write_all(body)?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let (head, said) = answer.split_once("\r\n\r\n").context("no answer")?;
        ensure!(head.split(' ').nth(1) == Some("200"), "{below}: {answer}");
        serde_json::from_str(said).with_context(|| answer.clone())
    }

    /// How many acts and photos the data do not hold once.
    fn lost(&self, house: &Running) -> Result<f64> {
        let own = self.id.replace('-', "");
        let acts = "select count(*), count(distinct entry_id) from outreach_version where said is not null";
        let photos = "select count(*), count(file_hash) from outreach_photo where is_whole";
        let mut lost = 0.0;
        for (sql, expected) in [(acts, ACTS), (photos, PHOTOS)] {
            let rows = house.rows(&format!("{sql} and lower(hex(tablet_id)) = '{own}'"))?;
            let counts = rows.first().and_then(|row| row.split_once('|')).context("no counts")?;
            for count in [counts.0, counts.1] {
                lost += (count.parse::<f64>()? - expected as f64).abs();
            }
        }
        Ok(lost)
    }
}

fn api(below: &str) -> String {
    format!("/api/v1/centres/{CENTRE}/tablets/{below}")
}

/// A number that a tablet draws; here the same in each run.
fn number(kind: usize, at: usize) -> String {
    format!("0198c0de-{kind:04x}-7000-8000-{:012x}", at + 1)
}

fn act(at: usize) -> Result<Value> {
    let words = "Demande de carte faite sur un banc, avec le livret de famille. À reprendre au centre : il manque la photo. \
                 La personne revient mardi matin, avec sa fille qui lit mieux les lettres.";
    Ok(json!({
        "id": number(1, at),
        "version": number(2, at),
        "base": null,
        "round": null,
        "kind": "act",
        "made_at": format!("{}T09:00:00Z", day(0)?),
        "said": {
            "who": format!("Personne {at}"), "phone": "", "about": "Carte de transport", "place": "Place du marché",
            "wanted": "", "mode": "accompany", "minutes": 20, "words": words,
        },
    }))
}

/// It begins as a photo does, and packs no better than one.
fn photo(at: usize) -> Photo {
    let mut draw = fastrand::Rng::with_seed(at as u64);
    let mut bytes = vec![0xff, 0xd8, 0xff];
    bytes.resize_with(PHOTO, || draw.u8(..));
    Photo { id: number(3, at), act: number(1, at), bytes }
}
