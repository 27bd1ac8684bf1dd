//! Two nodes of Essaim behind one address, on PostgreSQL with a synchronous standby; the primary dies under load.
//!
//! A watcher of a few lines promotes the standby, as Patroni does in a real house, and a small proxy stands for the
//! address that follows the primary. What was acknowledged is compared with what the promoted standby holds.

mod pair;
mod proxy;

use std::os::unix::fs::DirBuilderExt as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::kill::{self, CENTRE, Client, Line, judge};
use super::{Ground, chance};
use crate::activities;
use crate::running::Running;
use crate::server;
use crate::test::cluster;

use pair::Pair;
use proxy::Proxy;

const BEFORE: Duration = Duration::from_secs(4);
const AFTER: Duration = Duration::from_secs(6);
/// A primary that does not answer so many times is dead.
const MISSED: usize = 3;
const LOOK_EVERY: Duration = Duration::from_millis(200);
const PATIENCE: Duration = Duration::from_secs(60);
const PLACES: usize = 40;

/// Once; in the long form five times.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let tools = cluster::tools().context("this proof needs PostgreSQL (Debian: postgresql)")?;
    let (seed, rounds) = (chance::seed()?, if ground.is_long { 5 } else { 1 });
    let mut told = Vec::new();
    for round in 0..rounds {
        told.push(Trial::prepare(Pair::start(&tools)?, seed + round)?.run()?);
    }
    Ok(format!("seed {seed}: {}", told.join(". ")))
}

struct Trial {
    // Stopped in this order.
    address: Proxy,
    nodes: [Running; 2],
    clients: Vec<Client>,
    token: String,
    database: Proxy,
    pair: Pair,
}

impl Trial {
    fn prepare(pair: Pair, seed: u64) -> Result<Self> {
        let database = Proxy::start(&[pair.primary.port])?;
        let url = pair.url(database.port);
        let node = || {
            let node = Running::prepare(&server::binary()?, Some(url.clone()))?.with_demo(1, kill::PEOPLE);
            // The keys of what is confided lie with the data, so that they follow the primary too.
            Ok::<_, anyhow::Error>(node.with_setting("ESSAIM_KEYS_URL", &url))
        };
        let mut nodes = [node()?, node()?];
        nodes[0].start()?;
        carry_master_key(&nodes[0], &nodes[1])?;
        nodes[1].start()?;
        let address = Proxy::start(&[nodes[0].port, nodes[1].port])?;
        let token = kill::token(&nodes[0])?;
        let clients = kill::clients(&nodes[0], seed)?;
        Ok(Self { address, nodes, clients, token, database, pair })
    }

    fn run(mut self) -> Result<String> {
        let list = activities::publish(self.address.port, &self.token, CENTRE, "Bascule", (PLACES, true))?.list;
        let line = Line { port: self.address.port, centre: CENTRE, token: &self.token, list: &list, is_patient: true };
        let stop = AtomicBool::new(false);
        let (clients, pair, database) = (&mut self.clients, &self.pair, &self.database);
        let (killed, promoted) = std::thread::scope(|scope| {
            let working: Vec<_> =
                clients.iter_mut().map(|client| scope.spawn(|| client.persist(&line, &stop))).collect();
            std::thread::sleep(BEFORE);
            let moved = kill_and_promote(pair, database);
            if moved.is_ok() {
                std::thread::sleep(AFTER);
            }
            stop.store(true, Ordering::Release);
            for client in working {
                client.join().map_err(|_| anyhow::anyhow!("a client stopped"))??;
            }
            moved
        })?;
        judge::judge(&self.nodes[0], &self.clients)?;
        self.told(killed, promoted)
    }

    fn told(&self, killed: Instant, promoted: Duration) -> Result<String> {
        let mut heard: Vec<Instant> = self.clients.iter().flat_map(Client::heard).copied().collect();
        heard.sort_unstable();
        let before = heard.iter().filter(|at| **at <= killed).count();
        let first =
            heard.iter().find(|at| **at > killed + promoted).context("the service did not come back by itself")?;
        ensure!(before > 20 && heard.len() - before > 20, "{before} answers before and {} after", heard.len() - before);
        let gap = heard.windows(2).filter_map(|two| Some(two.get(1)?.duration_since(*two.first()?))).max();
        Ok(format!(
            "{before} answers acknowledged before the primary died and {} after, 0 lost, {} unheard; the standby was \
             primary after {:.1} s, people were answered again after {:.1} s, the longest silence was {:.1} s",
            heard.len() - before,
            self.clients.iter().map(Client::unheard).sum::<usize>(),
            promoted.as_secs_f64(),
            first.duration_since(killed).as_secs_f64(),
            gap.unwrap_or_default().as_secs_f64(),
        ))
    }
}

/// Every node has the same master key: whoever keeps the house carries it there.
fn carry_master_key(from: &Running, to: &Running) -> Result<()> {
    let key = |node: &Running| node.folder().join("data/keys/master.key");
    let there = key(to);
    let keys = there.parent().context("the folder of keys")?;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(keys)?;
    std::fs::copy(key(from), &there).context("the master key of the first node")?;
    Ok(())
}

/// The primary dies; a watcher sees it, makes the standby primary and leads the address there.
fn kill_and_promote(pair: &Pair, database: &Proxy) -> Result<(Instant, Duration)> {
    let killed = Instant::now();
    pair.primary.kill()?;
    let mut missed = 0;
    while missed < MISSED {
        ensure!(killed.elapsed() < PATIENCE, "the primary does not die");
        missed = if pair.primary.answers()? { 0 } else { missed + 1 };
        std::thread::sleep(LOOK_EVERY);
    }
    // Nobody may speak to the old one any more, even should it come back.
    database.lead_to(&[pair.standby.port]);
    pair.promote()?;
    Ok((killed, killed.elapsed()))
}
