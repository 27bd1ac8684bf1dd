//! 60 centres of 1,800 people: how far their messages went, and how many a question finds while it is typed.
//!
//! The federation reads by the pages that it has; a centre writes something between two questions, so that nothing is
//! answered from memory alone. Times are those that a client waits, the whole answer read.

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::{Ground, Line};
use crate::http;
use crate::running::Running;
use crate::shell;

const CENTRES: usize = 60;
const PEOPLE: usize = 1_800;
const CENTRE: &str = "jean-ferrat";
/// Who reads the network in the demonstration.
const FEDERATION: [&str; 2] = ["laetitia@federation.example", "essaim-demonstration"];
const REACH_LIMIT: f64 = 2.0;
const TYPING_LIMIT: f64 = 0.2;
const CENTRE_LIMIT: f64 = 0.05;

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let mut house = Running::prepare(ground.program, None)?.with_demo(CENTRES, PEOPLE);
    println!("{CENTRES} centres of {PEOPLE} people made in {:.0} s", house.start()?.as_secs_f64());
    let reader = Reader::sign_in(&house)?;
    let writer = Writer::new(&house)?;
    let mut reach = Vec::new();
    for _ in 0..3 {
        writer.write()?;
        reach.push(reader.seconds("/reseau/portee")?);
    }
    println!("the reach of the network, something written before each: {reach:.3?} s");
    println!("the page where one asks, everyone read for the first time: {:.3} s", reader.seconds("/reseau/compte")?);
    let mut typing = Vec::new();
    for question in questions() {
        writer.write()?;
        typing.push(reader.seconds(&format!("/reseau/compte/total?{question}"))?);
    }
    let mut own = Vec::new();
    for age in 6..40 {
        own.push(writer.count(age)?);
    }
    println!("while typing: {} questions, half of them within {:.3} s", typing.len(), part(&typing, 0.5));
    Ok(vec![
        Line::of_limit("the reach page of 108,000 people, at its slowest", part(&reach, 1.0), REACH_LIMIT, "s"),
        Line::of_limit("a count among 108,000 people while typing, p95", part(&typing, 0.95), TYPING_LIMIT, "s"),
        Line::of_limit("a count among the 1,800 of one centre, p95", part(&own, 0.95), CENTRE_LIMIT, "s"),
    ])
}

/// What somebody types, sign by sign.
fn questions() -> Vec<String> {
    let mut questions = Vec::new();
    for head in ["personnes-adherentes", "familles-adherentes", "personnes", "familles"] {
        for typed in
            ["", "min=6", "min=6&max=1", "min=6&max=11", "min=6&max=11&age-de=enfant", "ville=Arq", "ville=Arques"]
        {
            for way in ["", "&joignable=email", "&joignable=sans-moyen"] {
                questions.push(format!("tete={head}&{typed}{way}"));
            }
        }
    }
    questions
}

/// The smallest figure that this part of them does not pass.
pub fn part(figures: &[f64], part: f64) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = ((sorted.len() as f64 * part).ceil() as usize).clamp(1, sorted.len().max(1)) - 1;
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

/// Someone of the federation at a browser.
struct Reader {
    address: String,
    cookies: PathBuf,
}

impl Reader {
    fn sign_in(house: &Running) -> Result<Self> {
        let reader =
            Self { address: format!("http://127.0.0.1:{}", house.port), cookies: house.folder().join("cookies") };
        let [email, password] = FEDERATION;
        let mut sign_in = reader.curl("/connexion");
        sign_in.args(["--data-urlencode", &format!("email={email}")]);
        sign_in.args(["--data-urlencode", &format!("password={password}"), "-c"]).arg(&reader.cookies);
        shell::output(&mut sign_in)?;
        Ok(reader)
    }

    fn curl(&self, path: &str) -> Command {
        let mut curl = Command::new("curl");
        curl.args(["-sS", "-f", "-o", "/dev/null", "-b"]).arg(&self.cookies);
        curl.arg(format!("{}{path}", self.address));
        curl
    }

    /// How long an answer takes.
    fn seconds(&self, path: &str) -> Result<f64> {
        let said = shell::output(self.curl(path).args(["-w", "%{http_code} %{time_total}"]))?;
        let (status, seconds) = said.split_once(' ').context("curl says nothing")?;
        ensure!(status == "200", "{path} answers {status}");
        Ok(seconds.trim().parse()?)
    }
}

/// A program of one centre that writes between two questions.
struct Writer<'a> {
    house: &'a Running,
    token: String,
    campaign: String,
}

impl<'a> Writer<'a> {
    fn new(house: &'a Running) -> Result<Self> {
        let token = house.token(CENTRE, &["campaigns:read", "campaigns:write"])?;
        let made = http::call(house.port, "POST", &campaigns(), &token, &json!({ "title": "Une question" }))?;
        let campaign = made.get("id").and_then(Value::as_str).context("no id")?.to_owned();
        Ok(Self { house, token, campaign })
    }

    fn write(&self) -> Result<()> {
        http::call(self.house.port, "POST", &campaigns(), &self.token, &json!({ "title": "Autre chose" })).map(drop)
    }

    /// How long the count of one's own centre takes.
    fn count(&self, age: usize) -> Result<f64> {
        self.write()?;
        let path = format!("/{CENTRE}/equipe/messages/{}/compte?place=ajout&est=age&min={age}", self.campaign);
        let begun = Instant::now();
        let answer = http::ask(self.house.port, "GET", &path, Some(&self.token), "")?;
        ensure!(answer.status == 200, "{path} answers {}", answer.status);
        Ok(begun.elapsed().as_secs_f64())
    }
}

fn campaigns() -> String {
    format!("/api/v1/centres/{CENTRE}/campaigns")
}
