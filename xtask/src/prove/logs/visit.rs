//! A day of the house, as a script: the street, the direction, a program, and those who try doors.

use std::cell::Cell;

use anyhow::{Context, Result, ensure};

use super::WORD;
use crate::http::{self, Answer};
use crate::running::Running;

pub const FIRST_NAME: &str = "Zorglubine";
pub const LAST_NAME: &str = "Marquefer";
pub const MOBILE: &str = "+33639981234";
/// In every note and text that the visit writes; in small letters.
pub const NOTE: &str = "marque-de-la-note";

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");
const PASSWORD: &str = "essaim-demonstration";
const DIRECTOR: &str = "fabrice%40jean-ferrat.example";
const RECEPTION: &str = "nadege%40jean-ferrat.example";

/// Someone with a browser.
struct Visit<'a> {
    running: &'a Running,
    cookie: String,
    asked: &'a Cell<usize>,
}

impl Visit<'_> {
    fn get(&self, path: &str) -> Result<Answer> {
        self.send("GET", path, &[], "")
    }

    fn post(&self, path: &str, body: &str) -> Result<Answer> {
        self.send("POST", path, &[FORM], body)
    }

    fn send(&self, method: &str, path: &str, more: &[(&str, &str)], body: &str) -> Result<Answer> {
        self.asked.set(self.asked.get() + 1);
        let agent = format!("{FIRST_NAME} {LAST_NAME} \"}} {{\"level\":\"ERROR\" {NOTE}");
        let mut headers = vec![("User-Agent", agent.as_str()), ("Cookie", self.cookie.as_str())];
        headers.extend(more);
        http::send(self.running.port, method, path, &headers, body)
    }
}

/// Everyone in turn; how many requests that was.
pub fn all(running: &Running) -> Result<usize> {
    let asked = Cell::new(0);
    let street = Visit { running, cookie: String::new(), asked: &asked };
    let slug = running.rows("select slug from centre order by created_at, id limit 1")?.concat();
    let person = running.rows(&format!("select {} from person order by id limit 1", hex_of(running)))?.concat();
    of_the_street(&street, &slug)?;
    guesses(&street)?;
    of_the_direction(&street, &slug, &uuid(&person))?;
    of_a_program(&street, &slug)?;
    of_the_gateway(&street)?;
    Ok(asked.get())
}

fn hex_of(running: &Running) -> &'static str {
    if running.is_postgres() { "id" } else { "lower(hex(id))" }
}

/// An id as addresses carry it.
fn uuid(text: &str) -> String {
    let plain: String = text.chars().filter(char::is_ascii_hexdigit).collect();
    let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| plain.get(part).unwrap_or_default());
    parts.join("-")
}

fn of_the_street(street: &Visit<'_>, slug: &str) -> Result<()> {
    for path in ["/", "/connexion", "/status", "/api/v1/openapi.json", "/carte"] {
        street.get(path)?;
    }
    street.get(&format!("/{slug}/programme?q={LAST_NAME}"))?;
    street.get(&format!("/{slug}/equipe/personnes?q={LAST_NAME}"))?;
    street.get(&format!("/{slug}/{LAST_NAME}/{FIRST_NAME}?e-mail=zorglubine%40exemple.fr"))?;
    street.post(&format!("/{slug}/mon-inscription"), &format!("code={LAST_NAME}"))?;
    street.send(
        "POST",
        "/deconnexion",
        &[FORM, ("Origin", "http://ailleurs.example"), ("Sec-Fetch-Site", "cross-site")],
        "",
    )?;
    Ok(())
}

/// Six wrong passwords for someone who exists, one for someone who does not.
fn guesses(street: &Visit<'_>) -> Result<()> {
    for _ in 0..6 {
        street.post("/connexion", &format!("email={RECEPTION}&password={LAST_NAME}-devine"))?;
    }
    street.post("/connexion", &format!("email=zorglubine%40exemple.fr&password={NOTE}"))?;
    Ok(())
}

fn of_the_direction(street: &Visit<'_>, slug: &str, person: &str) -> Result<()> {
    let opened = street.post("/connexion", &format!("email={DIRECTOR}&password={PASSWORD}"))?;
    let cookie = opened.head.lines().find_map(|line| line.strip_prefix("set-cookie: essaim_session="));
    let secret = cookie.and_then(|line| line.split(';').next()).context("the direction cannot come in")?;
    let director = Visit { cookie: format!("essaim_session={secret}"), ..*street };
    let people = format!("/{slug}/equipe/personnes");
    let card = format!("{people}/{person}");
    ensure!(director.get(&card)?.status == 200, "{card} does not answer");
    for path in ["", "?q=Marquefer", "/export.csv", "/export.xlsx", "/nouvelle", "/Marquefer"] {
        director.get(&format!("{people}{path}"))?;
    }
    let one =
        format!("first_name={FIRST_NAME}&last_name={LAST_NAME}&mobile=06+39+98+12+34&email=zorglubine%40exemple.fr");
    director.post(&people, &one)?;
    director.post(&people, &one.replace("mobile=06", "mobile=absurde"))?;
    for path in ["/modifier", "/accords", "/confidences", "/qui-a-vu", "/dossier", "/fusion?q=Marquefer"] {
        director.get(&format!("{card}{path}"))?;
    }
    let boundary = ("Content-Type", "multipart/form-data; boundary=limite");
    let note = format!(
        "--limite\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n{NOTE} {LAST_NAME}\r\n--limite--\r\n"
    );
    director.send("POST", &format!("{card}/confidences"), &[boundary], &note)?;
    director.post(&format!("{card}/confidences/ouverture"), &format!("reason=other&words={NOTE}"))?;
    director.post(&format!("{card}/interets"), &format!("label={NOTE}"))?;
    for path in ["", "/messages", "/programme", "/reglages", "/historique", "/envois", "/reponses"] {
        director.get(&format!("/{slug}/equipe{path}"))?;
    }
    director.post("/deconnexion", "")?;
    Ok(())
}

/// A program that may read people and nothing else.
fn of_a_program(street: &Visit<'_>, slug: &str) -> Result<()> {
    let token = street.running.token(slug, &["people:read"])?;
    let bearer = format!("Bearer {token}");
    let headers = [("Content-Type", "application/json"), ("Authorization", bearer.as_str())];
    let people = format!("/api/v1/centres/{slug}/people");
    let read = street.send("GET", &format!("{people}?q=Marquefer"), &headers, "")?;
    ensure!(read.status == 200, "{people}: {}", read.status);
    let one = format!("{{\"first_name\":\"{FIRST_NAME}\",\"last_name\":\"{LAST_NAME}\",\"mobile\":\"{MOBILE}\"}}");
    let refused = street.send("POST", &people, &headers, &one)?;
    ensure!(refused.status == 403, "a program writes what it may read only: {}", refused.status);
    for body in [format!("{{\"last_name\":\"{LAST_NAME}"), format!("{{\"{NOTE}\":true}}")] {
        street.send("POST", &people, &headers, &body)?;
    }
    street.send("GET", &people, &[("Authorization", "Bearer Marquefer")], "")?;
    Ok(())
}

/// An SMS that comes in, and a report.
fn of_the_gateway(street: &Visit<'_>) -> Result<()> {
    for word in [WORD, "faux"] {
        street.get(&format!("/livraison/sms/recu?cle={word}&de=%2B33639981234&texte=Oui+{NOTE}+{LAST_NAME}&id=1"))?;
        street.get(&format!("/livraison/sms?cle={word}&id=1&type=1"))?;
    }
    Ok(())
}

/// The figures of the house.
pub fn metrics(running: &Running) -> Result<String> {
    let answer = http::send(running.port, "GET", "/metrics", &[("Authorization", &format!("Bearer {WORD}"))], "")?;
    ensure!(answer.status == 200, "/metrics: {}", answer.status);
    Ok(answer.body)
}
