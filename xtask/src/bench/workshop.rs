//! A workshop with sixty telephones: the vote opens, all vote at the same moment, the vote closes.
//!
//! Each telephone follows its page as its script does, every six to seven tenths of a second by the mark of the page, and the
//! screen of the room too. What is seen is what those pages say; what was voted is read in the tally. The processor is that of
//! the program over the whole of it, quiet time of a discussion included, as a fifth of one core.

use std::sync::{Barrier, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use super::client::{day, form, header, id_of, items, processor_seconds, sign_in};
use super::network::part;
use super::{Ground, Line};
use crate::http::{self, Answer};
use crate::running::Running;

const CENTRE: &str = "jean-ferrat";
/// Who leads it, at the machine of the screen.
const LEADER: [&str; 2] = ["fabrice@jean-ferrat.example", "essaim-demonstration"];
const TELEPHONES: usize = 60;
const POINTS: usize = 3;
const IDEAS: [&str; 5] =
    ["Un SMS avant l’atelier", "Une lettre par rue", "Un relais par immeuble", "Des photos au mur", "Un banc devant"];
/// People talk before they vote, and after.
const TALK: Duration = Duration::from_secs(8);
/// A telephone that sees nothing for so long never will.
const PATIENCE: Duration = Duration::from_secs(30);
const SEEN_WITHIN: f64 = 1.0;
const CORE: f64 = 0.2;

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let mut house = Running::prepare(ground.program, None)?.with_demo(1, 300);
    house.start()?;
    let room = Room::open(&house)?;
    let telephones = (0..TELEPHONES).map(|_| room.join()).collect::<Result<Vec<_>>>()?;
    let (before, begun) = (processor_seconds(house.process()?)?, Instant::now());
    let seen = follow(&room, &telephones)?;
    let used = (processor_seconds(house.process()?)? - before) / begun.elapsed().as_secs_f64();
    let points = room.tally()?;
    println!("seen after: {:.2} s at the middle, {:.2} s at the latest", part(&seen, 0.5), part(&seen, 1.0));
    println!("{points} points of {}", TELEPHONES * POINTS);
    Ok(vec![
        Line::of_limit(
            "60 telephones in a workshop: the last that sees what changed",
            part(&seen, 1.0),
            SEEN_WITHIN,
            "s",
        ),
        Line::none(
            "points lost when 60 telephones vote at once",
            (TELEPHONES * POINTS) as f64 - points as f64,
            "points",
        ),
        Line::of_limit("processor of the program meanwhile", used, CORE, "of one core"),
    ])
}

/// Every telephone and the screen follow while the vote opens, everyone votes, the vote closes; how long each waited.
fn follow(room: &Room, telephones: &[Telephone]) -> Result<Vec<f64>> {
    let stage = Stage {
        changed: Mutex::new(Instant::now()),
        seen: Mutex::new(Vec::new()),
        gate: Barrier::new(telephones.len() + 1),
    };
    std::thread::scope(|scope| {
        let seats = telephones.iter().enumerate().map(|(seat, telephone)| {
            let stage = &stage;
            scope.spawn(move || room.take_part(stage, telephone, seat))
        });
        let seats: Vec<_> = seats.collect();
        let led = room.lead(&stage);
        for seat in seats {
            seat.join().map_err(|_| anyhow::anyhow!("a telephone stopped"))??;
        }
        led
    })?;
    Ok(stage.seen.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// What the facilitator and the telephones share: when something was done last, how long each waited to see it.
struct Stage {
    changed: Mutex<Instant>,
    seen: Mutex<Vec<f64>>,
    gate: Barrier,
}

impl Stage {
    fn begin(&self) {
        *self.changed.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    fn note(&self) {
        let seconds = self.changed.lock().unwrap_or_else(PoisonError::into_inner).elapsed().as_secs_f64();
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push(seconds);
    }
}

/// A telephone that has joined: its cookie.
struct Telephone {
    cookie: String,
}

/// How a page is followed: the mark of what is shown, and a rhythm of its own.
struct Watch {
    mark: String,
    draw: fastrand::Rng,
}

impl Watch {
    fn new(seat: usize) -> Self {
        Self { mark: String::new(), draw: fastrand::Rng::with_seed(seat as u64) }
    }

    fn pause(&mut self) {
        std::thread::sleep(Duration::from_millis(600 + self.draw.u64(..100)));
    }
}

/// A workshop at its vote.
struct Room {
    port: u16,
    token: String,
    leader: String,
    id: String,
    ideas: Vec<String>,
}

impl Room {
    fn open(house: &Running) -> Result<Self> {
        let token = house.token(CENTRE, &["workshops:read", "workshops:write"])?;
        let starts_at = format!("{}T13:00:00Z", day(0)?);
        let new = json!({
            "title": "Soixante au vote", "starts_at": starts_at, "place": "Grande salle", "points": POINTS,
        });
        let id = id_of(&http::call(house.port, "POST", &workshops(""), &token, &new)?)?;
        let mut room = Self { port: house.port, token, leader: sign_in(house, LEADER)?, id, ideas: Vec::new() };
        room.course(&json!({ "open": true }))?;
        let lines = json!({ "kind": "idea", "lines": IDEAS });
        room.call("POST", "/lines", &lines)?;
        let whole = room.call("GET", "", &Value::Null)?;
        let steps = whole.get("steps").and_then(Value::as_array).context("no steps")?;
        // Not that of the vote: going there would open it before anyone looks.
        let ideas =
            steps.iter().find(|step| step.get("kind") == Some(&json!("ideas"))).context("no ideas in the plan")?;
        room.course(&json!({ "step": ideas.get("key") }))?;
        let said = whole.get("said").context("nothing was said")?;
        room.ideas = items(said).map(id_of).collect::<Result<_>>()?;
        ensure!(room.ideas.len() == IDEAS.len(), "{} ideas", room.ideas.len());
        Ok(room)
    }

    fn call(&self, method: &str, below: &str, body: &Value) -> Result<Value> {
        http::call(self.port, method, &workshops(&format!("/{}{below}", self.id)), &self.token, body)
    }

    fn course(&self, change: &Value) -> Result<()> {
        self.call("PUT", "/course", change).map(drop)
    }

    fn own(&self, below: &str) -> String {
        format!("/{CENTRE}/atelier/{}{below}", self.id)
    }

    /// The facilitator: a talk, the vote opens, all have voted, a talk, the vote closes.
    fn lead(&self, stage: &Stage) -> Result<()> {
        std::thread::sleep(TALK);
        stage.begin();
        let opened = self.course(&json!({ "vote": true }));
        // Whatever went wrong, nobody is left waiting at the gate.
        stage.gate.wait();
        stage.begin();
        stage.gate.wait();
        let shown = opened.and_then(|()| self.screen(stage));
        std::thread::sleep(TALK);
        stage.begin();
        shown.and(self.course(&json!({ "vote": false })))
    }

    /// A telephone: it sees the vote open, votes with all the others, sees it closed.
    fn take_part(&self, stage: &Stage, telephone: &Telephone, seat: usize) -> Result<()> {
        let mut watch = Watch::new(seat);
        let opened = self.until_changed(telephone, &mut watch).map(|()| stage.note());
        stage.gate.wait();
        let voted = opened.and_then(|()| self.vote(telephone, seat));
        stage.gate.wait();
        voted?;
        self.until_changed(telephone, &mut watch)?;
        stage.note();
        Ok(())
    }

    /// The screen of the room tells that all have voted: everyone reads it there.
    fn screen(&self, stage: &Stage) -> Result<()> {
        let path = format!("/{CENTRE}/equipe/ateliers/{}/ecran", self.id);
        let words = format!("{TELEPHONES} personnes ont déjà voté");
        let mut watch = Watch::new(TELEPHONES);
        let begun = Instant::now();
        loop {
            watch.pause();
            let answer = http::send(self.port, "GET", &path, &[("Cookie", &self.leader)], "")?;
            ensure!(answer.status == 200, "the screen answers {}", answer.status);
            if answer.body.contains(&words) {
                stage.note();
                return Ok(());
            }
            ensure!(begun.elapsed() < PATIENCE, "the screen never told {TELEPHONES} votes");
        }
    }

    fn join(&self) -> Result<Telephone> {
        let answer = self.post("/participation", "", &[("role", "resident")])?;
        let cookie = header(&answer, "set-cookie").and_then(|line| line.split(';').next()).context("no cookie")?;
        Ok(Telephone { cookie: cookie.to_owned() })
    }

    fn post(&self, below: &str, cookie: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        let headers = [("Content-Type", "application/x-www-form-urlencoded"), ("Cookie", cookie)];
        let answer = http::send(self.port, "POST", &self.own(below), &headers, &form(fields))?;
        ensure!(answer.status == 303, "{below} answers {}: {}", answer.status, answer.body);
        Ok(answer)
    }

    /// Asks as the script does until the page is another one; the first page is what was there before.
    fn until_changed(&self, telephone: &Telephone, watch: &mut Watch) -> Result<()> {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            let headers = [("Cookie", telephone.cookie.as_str()), ("If-None-Match", watch.mark.as_str())];
            let answer = http::send(self.port, "GET", &self.own(""), &headers, "")?;
            ensure!(matches!(answer.status, 200 | 304), "the page answers {}", answer.status);
            if answer.status == 200 {
                let before = std::mem::replace(&mut watch.mark, header(&answer, "etag").context("no mark")?.to_owned());
                if !before.is_empty() {
                    return Ok(());
                }
            }
            watch.pause();
        }
        bail!("a telephone never saw what changed")
    }

    /// All points to ideas drawn by the seat.
    fn vote(&self, telephone: &Telephone, seat: usize) -> Result<()> {
        let idea = self.ideas.get(seat % self.ideas.len()).context("no idea")?;
        self.post("/vote", &telephone.cookie, &[(&format!("points-{idea}"), &POINTS.to_string())]).map(drop)
    }

    /// The points of all ideas together.
    fn tally(&self) -> Result<u64> {
        let whole = self.call("GET", "", &Value::Null)?;
        let tally = whole.get("tally").context("no tally")?;
        Ok(items(tally).filter_map(|idea| idea.get("points")).filter_map(Value::as_u64).sum())
    }
}

fn workshops(below: &str) -> String {
    format!("/api/v1/centres/{CENTRE}/workshops{below}")
}
