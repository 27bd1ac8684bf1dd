//! Thirty learners at once on one box: a room where everybody opens the same lesson.
//!
//! Each is a thread that asks for one page after the other without thinking, which no person does: the list, the road, a
//! lesson, its questions, a simulator; then the box of the room notes what was learnt, as a tablet does. Each request has
//! a connection of its own.

use std::sync::Barrier;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::client::{id_of, items};
use super::network::part;
use super::{Ground, Line};
use crate::http;
use crate::running::Running;

const CENTRE: &str = "jean-ferrat";
const LEARNERS: usize = 30;
const ROUNDS: usize = 12;
const LIMIT: f64 = 0.3;

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let mut house = Running::prepare(ground.program, None)?.with_demo(1, 300);
    house.start()?;
    let room = Room::of(&house)?;
    let gate = Barrier::new(LEARNERS + 1);
    let (waits, seconds) = std::thread::scope(|scope| {
        let seats = room.people.iter().enumerate().map(|(seat, person)| {
            let (gate, room) = (&gate, &room);
            scope.spawn(move || {
                gate.wait();
                room.learn(seat, person)
            })
        });
        let seats: Vec<_> = seats.collect();
        gate.wait();
        let begun = Instant::now();
        let mut waits = Vec::new();
        for seat in seats {
            waits.extend(seat.join().map_err(|_| anyhow::anyhow!("a learner stopped"))??);
        }
        anyhow::Ok((waits, begun.elapsed().as_secs_f64()))
    })?;
    room.check()?;
    let rate = waits.len() as f64 / seconds;
    println!("{} answers, {rate:.0} a second, half of them within {:.3} s", waits.len(), part(&waits, 0.5));
    let name = "30 learners at once on one box, pages and what they learnt, p95";
    Ok(vec![Line::of_limit(name, part(&waits, 0.95), LIMIT, "s")])
}

/// A path, a lesson of it, and thirty people who follow it.
struct Room {
    port: u16,
    token: String,
    path: String,
    module: String,
    people: Vec<String>,
}

impl Room {
    fn of(house: &Running) -> Result<Self> {
        let token = house.token(CENTRE, &["paths:read", "paths:write", "people:read"])?;
        let ask = |below: &str| {
            let address = format!("/api/v1/centres/{CENTRE}/{below}");
            http::call(house.port, "GET", &address, &token, &Value::Null)
        };
        let paths = ask("paths")?;
        let path = items(&paths).find(|path| path.get("state") == Some(&json!("open"))).context("no open path")?;
        let path = id_of(path)?;
        let whole = ask(&format!("paths/{path}"))?;
        let module = whole.pointer("/content/modules/0/key").and_then(Value::as_str).context("no module")?.to_owned();
        let people = items(&ask("people?limit=100")?).take(LEARNERS).map(id_of).collect::<Result<Vec<_>>>()?;
        ensure!(people.len() == LEARNERS, "only {} people", people.len());
        let all = format!("/api/v1/centres/{CENTRE}/paths/{path}/learners");
        http::call(house.port, "POST", &all, &token, &json!({ "people": people }))?;
        Ok(Self { port: house.port, token, path, module, people })
    }

    /// The seconds of each answer of one learner.
    fn learn(&self, seat: usize, person: &str) -> Result<Vec<f64>> {
        let Self { path, module, .. } = self;
        let pages = [
            format!("/{CENTRE}/parcours"),
            format!("/{CENTRE}/parcours/{path}"),
            format!("/{CENTRE}/parcours/{path}/lecon?m={module}&n=1"),
            format!("/{CENTRE}/parcours/{path}/essai?m={module}&n=1"),
            format!("/{CENTRE}/entrainement"),
        ];
        let mut waits = Vec::new();
        for round in 0..ROUNDS {
            for page in &pages {
                waits.push(self.wait("GET", page, None, "")?);
            }
            let facts = self.facts(person);
            waits.push(self.wait("POST", &facts, Some(&self.token), &self.fact(seat, round))?);
        }
        Ok(waits)
    }

    fn facts(&self, person: &str) -> String {
        format!("/api/v1/centres/{CENTRE}/paths/{}/learners/{person}/facts", self.path)
    }

    /// What a device notes: the result of one level, with an id that no other fact has.
    fn fact(&self, seat: usize, round: usize) -> String {
        let fact = json!({
            "id": format!("00000000-0000-7000-8000-{:012x}", seat * ROUNDS + round + 1),
            "kind": "evaluated",
            "module": self.module,
            "level": 1,
            "value": round % 5,
            "counter": 1_000 + round,
            "device_at": "2026-11-23T10:00:00Z",
        });
        json!({ "facts": [fact] }).to_string()
    }

    fn wait(&self, method: &str, path: &str, token: Option<&str>, body: &str) -> Result<f64> {
        let begun = Instant::now();
        let answer = http::ask(self.port, method, path, token, body)?;
        ensure!(answer.status == 200, "{method} {path}: {} {}", answer.status, answer.body);
        Ok(begun.elapsed().as_secs_f64())
    }

    /// Everything that was noted is there.
    fn check(&self) -> Result<()> {
        for person in &self.people {
            let none = json!({ "facts": [] });
            let known = http::call(self.port, "POST", &self.facts(person), &self.token, &none)?;
            let facts = known.get("facts").and_then(Value::as_array).context("no facts")?;
            let ours = facts.iter().filter(|fact| fact.get("kind") == Some(&json!("evaluated")));
            let ours = ours.filter(|fact| fact.get("counter").and_then(Value::as_u64) >= Some(1_000)).count();
            ensure!(ours == ROUNDS, "{ours} of {ROUNDS} results were kept");
        }
        Ok(())
    }
}
