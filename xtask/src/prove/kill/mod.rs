//! The program is killed again and again while people enrol, correct, write messages and undo, all at once.
//!
//! Each time it is started again, what clients were told is compared with what the data say, read from outside:
//! nothing that was acknowledged is lost, nothing that was undone is back, and nothing is half done. A client that
//! heard no answer may find its act done or not, never in part.

pub mod judge;
mod load;

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fastrand::Rng;

use super::{Ground, chance};
use crate::activities;
use crate::running::Running;
use crate::server;

pub use load::{Client, Line};

pub const CENTRE: &str = "jean-ferrat";
const SCOPES: [&str; 5] = ["people:read", "people:write", "campaigns:read", "campaigns:write", "history:undo"];
const CLIENTS: usize = 6;
pub const PEOPLE: usize = 60;
const PLACES: usize = 25;
/// Killed after so many milliseconds of load, by lot.
const LOAD: (usize, usize) = (60, 500);
/// Ready again within this; a shared machine of tests is given more, and told.
const READY: Duration = Duration::from_secs(2);
const READY_AT_ALL: Duration = Duration::from_secs(20);

/// Sixty cycles, half on each engine; two thousand in the long form.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let cluster = ground.cluster.context("this proof needs PostgreSQL (Debian: postgresql)")?;
    let cycles = if ground.is_long { 1_000 } else { 30 };
    let seed = chance::seed()?;
    let limit = if ground.is_long { READY } else { READY_AT_ALL };
    let sqlite = Trial::prepare(None, seed)?.run(cycles, limit)?;
    let postgres = Trial::prepare(Some(cluster.database("kill")?), seed)?.run(cycles, limit)?;
    Ok(format!("seed {seed}. SQLite: {sqlite}. PostgreSQL: {postgres}"))
}

/// A token for all that the clients do.
pub fn token(house: &Running) -> Result<String> {
    let scopes: Vec<&str> = SCOPES.iter().chain(&activities::SCOPES).copied().collect();
    house.token(CENTRE, &scopes)
}

/// Clients who share the people of the centre among themselves.
pub fn clients(house: &Running, seed: u64) -> Result<Vec<Client>> {
    let people = judge::people(house)?;
    ensure!(people.len() >= PEOPLE / 2, "only {} people", people.len());
    let own = |number: usize| people.iter().skip(number).step_by(CLIENTS).cloned().collect();
    Ok((0..CLIENTS).map(|number| Client::new(number, seed, own(number))).collect())
}

struct Trial {
    house: Running,
    token: String,
    clients: Vec<Client>,
    chance: Rng,
}

impl Trial {
    fn prepare(database: Option<String>, seed: u64) -> Result<Self> {
        let mut house = Running::prepare(&server::binary()?, database)?.with_demo(1, PEOPLE);
        house.start()?;
        let token = token(&house)?;
        let clients = clients(&house, seed)?;
        Ok(Self { house, token, clients, chance: Rng::with_seed(seed) })
    }

    fn run(&mut self, cycles: usize, limit: Duration) -> Result<String> {
        let mut ready = Vec::with_capacity(cycles);
        for cycle in 1..=cycles {
            let title = format!("Essai {cycle}");
            let list = activities::publish(self.house.port, &self.token, CENTRE, &title, (PLACES, true))?.list;
            self.load_until_killed(&list)?;
            let took = self.house.start()?;
            ensure!(took <= limit, "cycle {cycle}: ready again after {took:?} only");
            ready.push(took);
            judge::judge(&self.house, &self.clients).with_context(|| format!("cycle {cycle} of {cycles}"))?;
        }
        judge::judge_file(&self.house)?;
        ready.sort_unstable();
        let sum = |count: fn(&Client) -> usize| self.clients.iter().map(count).sum::<usize>();
        let told = sum(Client::told);
        ensure!(told > cycles * 5, "only {told} answers in {cycles} cycles: that is no load");
        Ok(format!(
            "killed {cycles} times, {told} answers acknowledged ({} undone), {} unheard: 0 lost, 0 half done; ready \
             again in {:.2} s at the median, {:.2} s at the most",
            sum(Client::undone),
            sum(Client::unheard),
            ready.get(ready.len() / 2).map_or(0.0, Duration::as_secs_f64),
            ready.last().map_or(0.0, Duration::as_secs_f64),
        ))
    }

    /// All clients at once, until the power fails.
    fn load_until_killed(&mut self, list: &str) -> Result<()> {
        let Self { house, token, clients, chance } = self;
        let (shortest, longest) = LOAD;
        let pause = u64::try_from(chance.usize(shortest..longest))?;
        let line = Line { port: house.port, centre: CENTRE, token, list, is_patient: false };
        std::thread::scope(|scope| {
            let running: Vec<_> = clients.iter_mut().map(|client| scope.spawn(|| client.work(&line))).collect();
            std::thread::sleep(Duration::from_millis(pause));
            house.kill()?;
            for client in running {
                client.join().map_err(|_| anyhow::anyhow!("a client stopped"))??;
            }
            Ok(())
        })
    }
}
