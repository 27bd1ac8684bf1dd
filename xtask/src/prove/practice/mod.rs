//! Every simulator that a house serves, walked without script in three languages, as a person would who is afraid.
//!
//! On each screen every wrong act and a wrong answer are tried three times: nothing is broken, then comes a hint, then
//! the place itself. Along what is expected, each mission comes to its end. No screen is without its frame, its way back,
//! or with a door that leads to another house. What is done in a browser is written in `e2e/journeys/entrainement.mjs`.

mod page;
mod simulator;

use std::cell::Cell;
use std::fs;

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize as _;
use serde_json::Value;

use self::page::Page;
use self::simulator::{Block, Mission, Screen, Simulator};
use super::Ground;
use crate::house::House;
use crate::running::Running;
use crate::{http, journeys, server};

const CENTRE: &str = "jean-ferrat";
const TONGUES: [&str; 3] = ["fr", "en", "ar"];
const JOURNEY: &str = "entrainement";
/// What stands on every screen, as people were told.
const PROMISED: &str = "Brouillon. Ici, rien n’est réel.";
/// How many simulators the house brings at least.
const LEAST: usize = 15;
/// From any screen one comes to the end within so many acts.
const MOST_ACTS: usize = 20;

/// Walks them all; the figure says how much was tried.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let mut running = Running::prepare(&server::binary()?, None)?.with_demo(1, 40);
    running.start()?;
    let simulators = simulators(ground.house, &running)?;
    ensure!(simulators.len() >= LEAST, "only {} simulators", simulators.len());
    let tried = Tried::default();
    for tongue in TONGUES {
        let walker = Walker { port: running.port, tongue, words: Words::read(ground.house, tongue)?, tried: &tried };
        walker.shelf(&simulators)?;
        for simulator in &simulators {
            walker.walk(simulator).with_context(|| format!("« {} » in {tongue}", simulator.code))?;
        }
    }
    running.kill()?;
    let walked = journeys::one_on_sqlite(ground.house, JOURNEY)?;
    if walked.failed > 0 {
        bail!("{walked}");
    }
    let in_browser = if walked.passed > 0 { "practised in a browser too" } else { "no browser here" };
    let (count, tongues) = (simulators.len(), TONGUES.len());
    Ok(format!("{count} simulators in {tongues} languages: {tried}; {in_browser}"))
}

/// The house's, from their files, then what the centre shows of its own.
fn simulators(house: &House, running: &Running) -> Result<Vec<Simulator>> {
    let mut found: Vec<Simulator> = Vec::new();
    for file in fs::read_dir(house.path("features/practice/simulators"))? {
        let path = file?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let text = fs::read_to_string(&path)?;
            found.push(toml::from_str(&text).with_context(|| path.display().to_string())?);
        }
    }
    found.sort_by(|one, other| one.code.cmp(&other.code));
    let token = running.token(CENTRE, &["practice:read"])?;
    let base = format!("/api/v1/centres/{CENTRE}/practice/simulators");
    for own in asked(running, &token, &base)?.as_array().into_iter().flatten() {
        if own.get("is_published").and_then(Value::as_bool) == Some(true) {
            let id = own.get("id").and_then(Value::as_str).context("no id")?;
            let whole = asked(running, &token, &format!("{base}/{id}"))?;
            found.push(Simulator::deserialize(whole.get("content").context("no content")?)?);
        }
    }
    Ok(found)
}

fn asked(running: &Running, token: &str, path: &str) -> Result<Value> {
    let answer = http::ask(running.port, "GET", path, Some(token), "")?;
    ensure!(answer.status == 200, "{path}: {} {}", answer.status, answer.body);
    Ok(serde_json::from_str(&answer.body)?)
}

/// How much was tried.
#[derive(Default)]
struct Tried {
    missions: Cell<usize>,
    screens: Cell<usize>,
    misses: Cell<usize>,
    answers: Cell<usize>,
    detours: Cell<usize>,
    pages: Cell<usize>,
}

impl std::fmt::Display for Tried {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { missions, screens, misses, answers, detours, pages } = self;
        let (missions, screens, misses) = (missions.get(), screens.get(), misses.get());
        let (answers, detours, pages) = (answers.get(), detours.get(), pages.get());
        write!(
            f,
            "{missions} missions to their end, {screens} screens, {misses} wrong acts and {answers} wrong answers \
             harmless, {detours} detours that lead back, {pages} pages"
        )
    }
}

fn count(tried: &Cell<usize>) {
    tried.set(tried.get() + 1);
}

/// What the house says in a language.
struct Words {
    flag: String,
    undo: String,
    nothing_broken: String,
}

impl Words {
    fn read(house: &House, tongue: &str) -> Result<Self> {
        let path = house.path(&format!("features/practice/i18n/{tongue}/practice.ftl"));
        let text = fs::read_to_string(&path)?;
        let said = |key: &str| {
            let sentence = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
            sentence.map(str::to_owned).with_context(|| format!("{key} is not in {}", path.display()))
        };
        let words = Self {
            flag: said("practice-flag")?,
            undo: said("practice-undo-all")?,
            nothing_broken: said("practice-nothing-broken")?,
        };
        ensure!(tongue != "fr" || words.flag == PROMISED, "the frame says « {} »", words.flag);
        Ok(words)
    }
}

/// Someone who practises, in a language.
struct Walker<'a> {
    port: u16,
    tongue: &'static str,
    words: Words,
    tried: &'a Tried,
}

impl Walker<'_> {
    fn get(&self, address: &str) -> Result<Page> {
        count(&self.tried.pages);
        page::ask(self.port, self.tongue, address, None)
    }

    fn post(&self, address: &str, form: &str) -> Result<Page> {
        count(&self.tried.pages);
        page::ask(self.port, self.tongue, address, Some(form))
    }

    /// The shelf names each of them.
    fn shelf(&self, simulators: &[Simulator]) -> Result<()> {
        let shelf = self.get(&format!("/{CENTRE}/entrainement"))?;
        for Simulator { code, .. } in simulators {
            ensure!(shelf.says(&format!("href=\"/{CENTRE}/entrainement/{code}\"")), "the shelf does not name {code}");
        }
        Ok(())
    }

    /// From the face before to the face after.
    fn walk(&self, simulator: &Simulator) -> Result<()> {
        let base = format!("/{CENTRE}/entrainement/{}", simulator.code);
        ensure!(self.get(&base)?.status == 200, "{base} does not open");
        let mut page = self.get(self.post(&base, "visage=afraid")?.onward()?)?;
        for mission in &simulator.missions {
            let way = format!("{base}/{}", mission.key);
            for screen in &mission.screens {
                self.miss(&way, mission, screen).with_context(|| format!("{way}/{}", screen.key))?;
            }
            ensure!(page.place() == mission.first(), "{way} opens with {}", page.address);
            let end = self.road(&way, mission, page)?;
            count(&self.tried.missions);
            page = self.get(end.big_link()?)?;
        }
        ensure!(page.status == 200 && page.place() == "fin", "the last mission leads to {}", page.address);
        let thanks = self.get(self.post(&page.address, "visage=calm")?.onward()?)?;
        ensure!(thanks.status == 200 && thanks.place() == "merci", "the end leads to {}", thanks.address);
        Ok(())
    }

    /// Along what is expected, from a screen to the end of the mission.
    fn road(&self, way: &str, mission: &Mission, first: Page) -> Result<Page> {
        let mut page = first;
        for _ in 0..MOST_ACTS {
            if page.place() == "fini" {
                ensure!(page.status == 200, "{} answers {}", page.address, page.status);
                ensure!(page.says(&self.words.flag), "{} has no frame", page.address);
                ensure!(page.says(mission.done.say(self.tongue)), "{} does not say what was done", page.address);
                return Ok(page);
            }
            let screen = mission.screen(page.place()).with_context(|| format!("{} is no screen", page.address))?;
            self.framed(way, mission, &page)?;
            page = if screen.is_form() {
                let (action, carried) = page.form()?;
                self.get(self.post(action, &format!("{carried}{}", screen.right()))?.onward()?)?
            } else {
                self.get(page.link(&screen.expected)?)?
            };
        }
        bail!("{} is not the end after {MOST_ACTS} acts", page.address)
    }

    /// Everything that can be done wrong on a screen.
    fn miss(&self, way: &str, mission: &Mission, screen: &Screen) -> Result<()> {
        let calm = self.get(&format!("{way}/{}", screen.key))?;
        ensure!(calm.status == 200, "it answers {}", calm.status);
        self.framed(way, mission, &calm)?;
        self.helped(screen, &calm, 0)?;
        count(&self.tried.screens);
        for act in screen.acts().filter(|act| act.key != screen.expected) {
            let tried = match (act.neutral, act.goes.is_empty()) {
                (true, _) => self.look(way, mission, (screen, act), &calm),
                (false, true) => self.stay(way, mission, (screen, act), &calm),
                (false, false) => self.stray(way, mission, act, &calm),
            };
            tried.with_context(|| format!("« {} »", act.key))?;
        }
        if screen.is_form() && screen.reproaches().next().is_some() {
            self.answer(way, mission, screen, calm)
        } else {
            Ok(())
        }
    }

    /// A look elsewhere: no miss, and nothing said of one.
    fn look(&self, way: &str, mission: &Mission, (screen, act): (&Screen, &Block), calm: &Page) -> Result<()> {
        let page = self.get(calm.link(&act.key)?)?;
        self.framed(way, mission, &page)?;
        let to = if act.goes.is_empty() { &screen.key } else { &act.goes };
        ensure!(page.place() == to, "it leads to {}", page.address);
        ensure!(!page.says(&self.words.nothing_broken), "a look is told as a miss");
        Ok(())
    }

    /// The same wrong act three times: the page stays, then hints, then shows.
    fn stay(&self, way: &str, mission: &Mission, (screen, act): (&Screen, &Block), calm: &Page) -> Result<()> {
        let mut address = calm.link(&act.key)?.to_owned();
        for misses in 1..=3 {
            let page = self.get(&address)?;
            ensure!(page.status == 200 && page.place() == screen.key, "it leads to {}", page.address);
            self.framed(way, mission, &page)?;
            self.harmless(act, &page)?;
            self.helped(screen, &page, misses)?;
            address = page.link(&act.key)?.to_owned();
            count(&self.tried.misses);
        }
        Ok(())
    }

    /// A wrong act that opens another screen, from which one comes to the end all the same.
    fn stray(&self, way: &str, mission: &Mission, act: &Block, calm: &Page) -> Result<()> {
        let page = self.get(calm.link(&act.key)?)?;
        ensure!(page.status == 200 && page.place() == act.goes, "it leads to {}", page.address);
        self.framed(way, mission, &page)?;
        self.harmless(act, &page)?;
        count(&self.tried.misses);
        self.road(way, mission, page)?;
        count(&self.tried.detours);
        Ok(())
    }

    /// The same wrong answer three times: it is said beside its field, then hints, then shows.
    fn answer(&self, way: &str, mission: &Mission, screen: &Screen, calm: Page) -> Result<()> {
        let mut page = calm;
        for misses in 1..=3 {
            let (action, carried) = page.form()?;
            page = self.post(action, &format!("{carried}{}", screen.wrong()))?;
            ensure!(page.status == 422 && page.place() == screen.key, "a wrong answer: {}", page.status);
            self.framed(way, mission, &page)?;
            ensure!(page.says(&self.words.nothing_broken), "a wrong answer is not said to be harmless");
            for reproach in screen.reproaches() {
                ensure!(page.says(reproach.say(self.tongue)), "« {} » is not said", reproach.say(self.tongue));
            }
            self.helped(screen, &page, misses)?;
            count(&self.tried.answers);
        }
        Ok(())
    }

    /// Whether a page says that nothing is broken, and what just happened.
    fn harmless(&self, act: &Block, page: &Page) -> Result<()> {
        ensure!(page.says(&self.words.nothing_broken), "it is not said to be harmless");
        ensure!(page.says(act.said.say(self.tongue)), "« {} » is not said", act.said.say(self.tongue));
        Ok(())
    }

    /// After two misses a hint, after three the place itself; before, neither.
    fn helped(&self, screen: &Screen, page: &Page, misses: u8) -> Result<()> {
        ensure!(page.says("<details open") == (misses >= 2), "the hint, after {misses} misses");
        let hint = |at: usize| screen.hints.get(at).map_or("", |hint| hint.say(self.tongue));
        ensure!(page.says(hint(0)), "the first hint is missing");
        ensure!(page.is_marked(&screen.expected) == (misses >= 3), "the place, after {misses} misses");
        let is_shown = page.says(hint(1)) && page.says(screen.show.say(self.tongue));
        ensure!(is_shown || misses < 3, "what shows the place is missing");
        Ok(())
    }

    /// The frame, the way back to the beginning, and no door to another house.
    fn framed(&self, way: &str, mission: &Mission, page: &Page) -> Result<()> {
        let address = &page.address;
        ensure!(page.says(&self.words.flag), "{address} has no frame");
        let first = format!("{way}/{}", mission.first());
        ensure!(page.has_door(&first, &self.words.undo), "{address} has no « {} »", self.words.undo);
        match page.stranger(self.port, CENTRE) {
            Some(stranger) => bail!("{address} has a door to {stranger}"),
            None => Ok(()),
        }
    }
}
