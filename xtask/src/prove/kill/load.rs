//! One client of many: what it does by lot, and what it was told.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use fastrand::Rng;
use serde_json::{Value, json};

use crate::http;

/// What was made and can be undone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Made {
    Enrolment(String),
    Message(String),
}

/// A first name as it was told, and as it may have become by corrections that were never answered.
#[derive(Debug, Default)]
pub struct Name {
    pub told: Option<String>,
    pub unheard: Vec<String>,
}

/// A client and its memory, which outlives the program that it speaks to.
#[derive(Debug)]
pub struct Client {
    number: usize,
    chance: Rng,
    people: Vec<String>,
    acts: usize,
    unheard: usize,
    /// When each answer that says yes came.
    heard: Vec<Instant>,
    /// With the operation that made each.
    pub kept: BTreeMap<Made, String>,
    pub gone: BTreeSet<Made>,
    pub names: BTreeMap<String, Name>,
}

impl Client {
    pub fn new(number: usize, seed: u64, people: Vec<String>) -> Self {
        let lots = seed.wrapping_mul(31).wrapping_add(u64::try_from(number).unwrap_or_default());
        Self {
            number,
            chance: Rng::with_seed(lots),
            people,
            acts: 0,
            unheard: 0,
            heard: Vec::new(),
            kept: BTreeMap::new(),
            gone: BTreeSet::new(),
            names: BTreeMap::new(),
        }
    }

    pub fn told(&self) -> usize {
        self.heard.len()
    }

    pub fn heard(&self) -> &[Instant] {
        &self.heard
    }

    pub fn unheard(&self) -> usize {
        self.unheard
    }

    pub fn undone(&self) -> usize {
        self.gone.len()
    }

    /// Acts until nobody answers any more.
    pub fn work(&mut self, line: &Line<'_>) -> Result<()> {
        while self.act(line)? {}
        Ok(())
    }

    /// Acts whatever happens, until it is told to stop.
    pub fn persist(&mut self, line: &Line<'_>, stop: &AtomicBool) -> Result<()> {
        while !stop.load(Ordering::Acquire) {
            if !self.act(line)? {
                std::thread::sleep(Duration::from_millis(50));
            }
        }
        Ok(())
    }

    /// One act by lot; whether its answer was heard.
    fn act(&mut self, line: &Line<'_>) -> Result<bool> {
        self.acts += 1;
        let is_heard = match self.chance.usize(..10) {
            0..=3 => self.enrol(line)?,
            4..=6 => self.correct(line)?,
            7..=8 => self.write(line)?,
            _ => self.undo(line)?,
        };
        self.unheard += usize::from(!is_heard);
        Ok(is_heard)
    }

    fn enrol(&mut self, line: &Line<'_>) -> Result<bool> {
        let name = lettered(&format!("Essai{}x{}", self.number, self.acts));
        let body = json!({
            "participants": [{ "first_name": name, "last_name": "Kill", "birth_date": "1980-03-12" }],
            "way": "email",
            "contact": format!("{}@exemple.example", name.to_lowercase()),
        });
        let Some(answer) = line.post(&format!("/enrolment-lists/{}/enrolments", line.list), &body)? else {
            return Ok(false);
        };
        let (id, operation) = (text(&answer, "/places/0/enrolment")?, text(&answer, "/operation")?);
        self.kept.insert(Made::Enrolment(id), operation);
        self.heard.push(Instant::now());
        Ok(true)
    }

    fn correct(&mut self, line: &Line<'_>) -> Result<bool> {
        let Some(person) = self.chance.choice(&self.people).cloned() else { return Ok(true) };
        let name = lettered(&format!("Nom{}x{}", self.number, self.acts));
        self.names.entry(person.clone()).or_default().unheard.push(name.clone());
        let answer = line.send("PATCH", &format!("/people/{person}"), &json!({ "first_name": name }))?;
        if answer.is_some() {
            self.names.insert(person, Name { told: Some(name), unheard: Vec::new() });
            self.heard.push(Instant::now());
        }
        Ok(answer.is_some())
    }

    fn write(&mut self, line: &Line<'_>) -> Result<bool> {
        let draft = json!({
            "title": format!("Message {}x{}", self.number, self.acts),
            "text": "Bonjour {prénom}, la fête est samedi.",
            "audience": { "unit": "people", "conditions": [] },
        });
        let Some(answer) = line.post("/campaigns", &draft)? else { return Ok(false) };
        self.kept.insert(Made::Message(text(&answer, "/id")?), text(&answer, "/operation")?);
        self.heard.push(Instant::now());
        Ok(true)
    }

    /// Undoes something of its own. Until it is answered, nobody knows whether it is there.
    fn undo(&mut self, line: &Line<'_>) -> Result<bool> {
        let lot = self.chance.choice(self.kept.iter());
        let Some((made, operation)) = lot.map(|(made, act)| (made.clone(), act.clone())) else {
            return Ok(true);
        };
        self.kept.remove(&made);
        let path = format!("/api/v1/operations/{operation}/undo");
        match http::ask(line.port, "POST", &path, Some(line.token), "{}") {
            Err(_) => Ok(false),
            Ok(answer) if line.is_patient && answer.status >= 500 => Ok(false),
            Ok(answer) if (200..300).contains(&answer.status) => {
                self.gone.insert(made);
                self.heard.push(Instant::now());
                Ok(true)
            }
            // Something later leans on it: it stays.
            Ok(answer) if answer.status == 409 => {
                self.kept.insert(made, operation);
                Ok(true)
            }
            Ok(answer) => bail!("{path}: {} {}", answer.status, answer.body),
        }
    }
}

/// Where a client speaks to.
pub struct Line<'a> {
    pub port: u16,
    pub centre: &'a str,
    pub token: &'a str,
    pub list: &'a str,
    /// Whether a failure of the house is no broken promise, but an answer that was not heard.
    pub is_patient: bool,
}

impl Line<'_> {
    fn post(&self, below: &str, body: &Value) -> Result<Option<Value>> {
        self.send("POST", below, body)
    }

    /// A whole answer that says yes, or none; another answer is a broken promise.
    fn send(&self, method: &str, below: &str, body: &Value) -> Result<Option<Value>> {
        let path = format!("/api/v1/centres/{}{below}", self.centre);
        let Ok(answer) = http::ask(self.port, method, &path, Some(self.token), &body.to_string()) else {
            return Ok(None);
        };
        match answer.status {
            200..300 => Ok(serde_json::from_str(&answer.body).ok()),
            500.. if self.is_patient => Ok(None),
            status => bail!("{method} {path}: {status} {}", answer.body),
        }
    }
}

fn text(answer: &Value, pointer: &str) -> Result<String> {
    match answer.pointer(pointer).and_then(Value::as_str) {
        Some(text) => Ok(text.replace('-', "")),
        None => bail!("no {pointer} in {answer}"),
    }
}

/// A name of its own for each act, as a house takes it: names have no figures.
fn lettered(name: &str) -> String {
    let letter = |sign: char| sign.to_digit(10).and_then(|digit| char::from_digit(digit + 10, 36)).unwrap_or(sign);
    name.chars().map(letter).collect()
}
