//! Four hundred people want fifty places at the same moment, and the power fails meanwhile.
//!
//! Each client has a connection of its own. What the program acknowledged is compared with what its data say
//! afterwards, read from outside: fifty have a place, nobody has two, and no answer was given that is not kept.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, ensure};
use rustix::process::{Pid, Signal};
use serde_json::Value;

use super::Ground;
use crate::activities::{self, Activity};
use crate::crowd::{self, Errand};
use crate::http::Answer;
use crate::running::Running;
use crate::server;

const CENTRE: &str = "jean-ferrat";
const CLIENTS: usize = 400;
const PLACES: usize = 50;
/// A few members, so that the newcomers are not alone.
const MEMBERS: usize = 40;

/// On both engines; once each, in the long form ten times.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let cluster = ground.cluster.context("this proof needs PostgreSQL (Debian: postgresql)")?;
    let rounds = if ground.is_long { 10 } else { 1 };
    let sqlite = Trial::prepare(None)?.run(rounds)?;
    let postgres = Trial::prepare(Some(cluster.database("rush")?))?.run(rounds)?;
    Ok(format!("SQLite: {sqlite}. PostgreSQL: {postgres}"))
}

/// A served demonstration, and a program that may enrol in it.
struct Trial {
    house: Running,
    token: String,
}

/// Who is on a list, by state.
type Standing = BTreeMap<String, BTreeSet<String>>;

impl Trial {
    fn prepare(database: Option<String>) -> Result<Self> {
        let mut house = Running::prepare(&server::binary()?, database)?.with_demo(1, MEMBERS);
        house.start()?;
        let token = house.token(CENTRE, &activities::SCOPES)?;
        Ok(Self { house, token })
    }

    fn run(&mut self, rounds: usize) -> Result<String> {
        let mut kept = 0;
        for round in 1..=rounds {
            kept += self.without_waiting(round)?;
            kept += self.killed_meanwhile(round)?;
        }
        Ok(format!(
            "{CLIENTS} clients for {PLACES} places, {} times, exactly {PLACES} each time, {kept} answers acknowledged, \
             0 of them lost",
            2 * rounds
        ))
    }

    /// No waiting list: fifty are taken, the others are told that it is full; killed after the last answer.
    fn without_waiting(&mut self, round: usize) -> Result<usize> {
        let activity = self.publish(&format!("Sans attente {round}"), false)?;
        let errands: Vec<Errand> = (0..CLIENTS).map(|number| activity.enrolment(number)).collect();
        let answers = crowd::rush(self.house.port, &self.token, CLIENTS, &errands, &|| ())?.answers;
        self.house.kill()?;
        self.house.start()?;
        let acknowledged = acknowledged(&answers)?;
        let full = answers.iter().flatten().filter(|answer| answer.status == 422).count();
        ensure!(acknowledged.len() == PLACES, "{} of {PLACES} places were given", acknowledged.len());
        ensure!(full == CLIENTS - PLACES, "{full} were told that it is full");
        let standing = self.standing(&activity)?;
        ensure!(count(&standing, "confirmed") == PLACES && standing.len() == 1, "the data say {}", said(&standing));
        lost(&acknowledged, &standing)?;
        Ok(acknowledged.len())
    }

    /// With a waiting list: killed in the middle, then whoever heard nothing asks again.
    fn killed_meanwhile(&mut self, round: usize) -> Result<usize> {
        let activity = self.publish(&format!("Avec attente {round}"), true)?;
        let errands: Vec<Errand> = (CLIENTS..2 * CLIENTS).map(|number| activity.enrolment(number)).collect();
        let process = Pid::from_raw(i32::try_from(self.house.process()?)?).context("the number of a process")?;
        let heard = AtomicUsize::new(0);
        let kill_in_the_middle = || {
            if heard.fetch_add(1, Ordering::AcqRel) + 1 == CLIENTS / 2 {
                // Should it fail, too many answers come and the proof says so.
                let _ = rustix::process::kill_process(process, Signal::KILL);
            }
        };
        let before = crowd::rush(self.house.port, &self.token, CLIENTS, &errands, &kill_in_the_middle)?.answers;
        self.house.kill()?;
        self.house.start()?;
        let acknowledged = acknowledged(&before)?;
        let unheard: Vec<Errand> =
            errands.iter().zip(&before).filter(|(_, answer)| answer.is_none()).map(|(e, _)| e.clone()).collect();
        println!("killed with {} answers heard and {} still to come", acknowledged.len(), unheard.len());
        ensure!(!unheard.is_empty(), "the power failed too late to prove anything");
        lost(&acknowledged, &self.standing(&activity)?)?;
        let after = crowd::rush(self.house.port, &self.token, CLIENTS, &unheard, &|| ())?.answers;
        let refused = after.iter().flatten().filter(|answer| !matches!(answer.status, 201 | 422)).count();
        ensure!(refused == 0 && after.iter().all(Option::is_some), "{refused} were answered something else");
        let standing = self.standing(&activity)?;
        let (confirmed, waiting) = (count(&standing, "confirmed"), count(&standing, "waiting"));
        let is_exact = confirmed == PLACES && waiting == CLIENTS - PLACES && standing.len() == 2;
        ensure!(is_exact, "the data say {}", said(&standing));
        lost(&self::acknowledged(&after)?, &standing)?;
        Ok(acknowledged.len())
    }

    fn publish(&self, title: &str, has_waiting_list: bool) -> Result<Activity> {
        activities::publish(self.house.port, &self.token, CENTRE, title, (PLACES, has_waiting_list))
    }

    /// The enrolments of a list as the data have them, read from outside.
    fn standing(&self, activity: &Activity) -> Result<Standing> {
        let rows = self.house.rows(&activity.enrolments_sql(self.house.is_postgres()))?;
        let mut standing = Standing::new();
        for row in rows {
            let (state, id) = row.split_once('|').context("a short row")?;
            standing.entry(state.to_owned()).or_default().insert(id.replace('-', ""));
        }
        Ok(standing)
    }
}

/// The enrolments that clients were told of, with what they were told.
fn acknowledged(answers: &[Option<Answer>]) -> Result<BTreeMap<String, String>> {
    let mut told = BTreeMap::new();
    for answer in answers.iter().flatten().filter(|answer| answer.status == 201) {
        let body: Value = serde_json::from_str(&answer.body)?;
        let place = body.pointer("/places/0").context("no place in an answer")?;
        let word = |name: &str| place.get(name).and_then(Value::as_str).map(ToOwned::to_owned);
        let (id, state) = word("enrolment").zip(word("state")).context("an answer without enrolment")?;
        ensure!(told.insert(id.replace('-', ""), state).is_none(), "one enrolment was given to two people");
    }
    Ok(told)
}

/// Fails when something that was acknowledged is not there.
fn lost(acknowledged: &BTreeMap<String, String>, standing: &Standing) -> Result<()> {
    let is_kept = |(id, state): &(&String, &String)| standing.get(*state).is_some_and(|ids| ids.contains(*id));
    let lost = acknowledged.iter().filter(|told| !is_kept(told)).count();
    ensure!(lost == 0, "{lost} of {} acknowledged answers are not in the data", acknowledged.len());
    Ok(())
}

fn count(standing: &Standing, state: &str) -> usize {
    standing.get(state).map_or(0, BTreeSet::len)
}

fn said(standing: &Standing) -> String {
    standing.iter().map(|(state, ids)| format!("{} {state}", ids.len())).collect::<Vec<_>>().join(", ")
}
