//! The public page of an activity beside a bare page of the same weight, while the activity changes.
//!
//! Both are loaded in turn, again and again within one run, so that a busy neighbour disturbs both. Meanwhile a writer
//! changes the activity every second, by the API and by the command line in turn, and asks for the page at once: a page that
//! does not show the change is a failure, however fast it came.

use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use super::{Ground, Line};
use crate::keeper::{Keep, Keeper};
use crate::running::Running;
use crate::{activities, http, server, shell};

const CENTRE: &str = "jean-ferrat";
const ROUNDS: usize = 5;
const SECONDS: usize = 4;
const CONNECTIONS: usize = 8;
const CHANGE_EVERY: Duration = Duration::from_secs(1);

/// What wrk says of one round.
#[derive(Debug, Clone, Copy)]
pub struct Load {
    pub rate: f64,
    p95_ms: f64,
}

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let mut house = Running::prepare(ground.program, None)?.with_demo(1, 300);
    house.start()?;
    let page = Page::of(&house)?;
    let (bare_port, _bare) = serve_bare(ground, &house, &page)?;
    let script = ground.house.path("bench/p95.lua");
    let is_over = AtomicBool::new(false);
    let (loads, changes) = std::thread::scope(|scope| {
        let writer = scope.spawn(|| keep_changing(&house, &page, &is_over));
        let loads = (0..ROUNDS)
            .map(|_| {
                let bare = load(&script, &format!("http://127.0.0.1:{bare_port}/"))?;
                let ours = load(&script, &format!("http://127.0.0.1:{}{}", house.port, page.address))?;
                println!("bare {bare:.1?}, ours {ours:.1?}");
                Ok((bare, ours))
            })
            .collect::<Result<Vec<_>>>();
        is_over.store(true, Ordering::Release);
        let changes = writer.join().map_err(|_| anyhow::anyhow!("the writer stopped"))?;
        anyhow::Ok((loads?, changes?))
    })?;
    let median = |of: fn(&(Load, Load)) -> f64| middle(loads.iter().map(of).collect());
    Ok(vec![
        Line::at_least(
            "an activity's public page, while it changes, against a bare page: requests answered",
            (median(|(_, ours)| ours.rate), "a second"),
            (median(|(bare, _)| bare.rate), "a second"),
            0.3,
        ),
        Line::at_most(
            "the same: 95th percentile of the delay",
            (median(|(_, ours)| ours.p95_ms), "ms"),
            (median(|(bare, _)| bare.p95_ms), "ms"),
            5.0,
        ),
        Line::at_least(
            "changes by the API and the command line that the very next request shows",
            (changes.shown, "shown"),
            (changes.made, "made"),
            1.0,
        ),
    ])
}

/// A page of the street, and how a program changes it.
struct Page {
    address: String,
    api: String,
    token: String,
}

impl Page {
    fn of(house: &Running) -> Result<Self> {
        let token = house.token(CENTRE, &activities::SCOPES)?;
        let all = format!("/api/v1/centres/{CENTRE}/activities?state=published&limit=1");
        let listed = http::call(house.port, "GET", &all, &token, &Value::Null)?;
        let word = |name: &str| listed.pointer(&format!("/items/0/{name}")).and_then(Value::as_str);
        let (id, slug) = word("id").zip(word("slug")).context("no activity is published")?;
        let api = format!("/api/v1/centres/{CENTRE}/activities/{id}");
        Ok(Self { address: format!("/{CENTRE}/programme/{slug}"), api, token })
    }

    /// Whether the page, asked for now, says this.
    fn says(&self, house: &Running, words: &str) -> Result<bool> {
        let answer = http::ask(house.port, "GET", &self.address, None, "")?;
        ensure!(answer.status == 200, "the page answers {}", answer.status);
        Ok(answer.body.contains(words))
    }
}

#[derive(Default)]
struct Changes {
    made: f64,
    shown: f64,
}

/// Changes the activity by the API, takes the change back by the command line, and looks each time.
fn keep_changing(house: &Running, page: &Page, is_over: &AtomicBool) -> Result<Changes> {
    let mut changes = Changes::default();
    let mut number = 0;
    while !is_over.load(Ordering::Acquire) {
        number += 1;
        let words = format!("Changement numéro {number}.");
        let changed = http::call(house.port, "PATCH", &page.api, &page.token, &json!({ "summary": words }))?;
        let is_shown = page.says(house, &words)?;
        let operation = changed.get("operation").and_then(Value::as_str).context("no operation")?;
        std::thread::sleep(CHANGE_EVERY);
        shell::output(house.essaim().args(["--json", "undo", operation]))?;
        let is_gone = !page.says(house, &words)?;
        std::thread::sleep(CHANGE_EVERY);
        changes.made += 2.0;
        changes.shown += f64::from(u8::from(is_shown) + u8::from(is_gone));
    }
    Ok(changes)
}

/// Serves the same bytes as our page from memory.
fn serve_bare(ground: &Ground<'_>, house: &Running, page: &Page) -> Result<(u16, Keeper)> {
    let folder = server::scratch("bare")?;
    let file = folder.join("page.gz");
    let mut curl = Command::new("curl");
    curl.args(["-sSf", "-H", "Accept-Encoding: gzip", "-o"]).arg(&file);
    shell::run(curl.arg(format!("http://127.0.0.1:{}{}", house.port, page.address)))?;
    let port = server::free_port()?;
    let mut command = Command::new(ground.program.with_file_name("bare-page"));
    command.arg(&file).arg(format!("127.0.0.1:{port}"));
    let keeper = Keeper::start(&command, &Keep { signal: "TERM", folder: &folder, user: None })?;
    for _ in 0..200 {
        if server::is_taken(&format!("127.0.0.1:{port}")) {
            return Ok((port, keeper));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    bail!("the bare page does not answer:\n{}", keeper.last_words())
}

/// Asks for a page as fast as it comes, for some seconds.
pub fn load(script: &Path, address: &str) -> Result<Load> {
    let mut wrk = Command::new("wrk");
    wrk.args(["-t1", &format!("-c{CONNECTIONS}"), &format!("-d{SECONDS}s"), "-H", "Accept-Encoding: gzip", "-s"]);
    let said = shell::output(wrk.arg(script).arg(address)).context("wrk (Debian: wrk)")?;
    let result = said.lines().find_map(|line| line.strip_prefix("RESULT ")).context("wrk says nothing")?;
    let figures: Vec<f64> = result.split(' ').filter_map(|word| word.parse().ok()).collect();
    let [rate, p95_ms, failures] = figures[..] else { bail!("wrk says {result}") };
    ensure!(failures == 0.0, "{failures} requests to {address} failed");
    Ok(Load { rate, p95_ms })
}

/// The median of a few figures.
pub fn middle(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
