//! `cargo xtask asvs`: the security record, requirement by requirement, made into a page.
//!
//! The record is `docs/security/asvs.toml`. A requirement that is met names the tests that show it, or the reason; a test
//! that does not exist fails. It never decides whether a reason is a good one: that is read by people.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::house::{House, Room, files_under};
use crate::prove;
use crate::report::Report;

const RECORD: &str = "docs/security/asvs.toml";
const PAGE: &str = "docs/security/asvs.md";

/// How many requirements levels 1 and 2 of ASVS 5.0.0 have.
const REQUIREMENTS: usize = 253;

const CHAPTERS: [&str; 17] = [
    "Encodage et nettoyage",
    "Validation et logique du métier",
    "Le navigateur",
    "API et services web",
    "Fichiers",
    "Entrer",
    "Sessions",
    "Droits",
    "Jetons autoportés",
    "OAuth et OpenID Connect",
    "Cryptographie",
    "Liens chiffrés",
    "Réglages",
    "Protection des données",
    "Architecture et code",
    "Journaux et erreurs",
    "WebRTC",
];

/// How a requirement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    Met,
    Unmet,
    /// There is nothing here to which it could apply.
    None,
}

/// One requirement of the record.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    level: u8,
    says: String,
    is: Standing,
    /// `ROOM::FILE::FUNCTION`, `prove::NAME`, or `journey::NAME`.
    #[serde(default)]
    test: Vec<String>,
    #[serde(default)]
    why: String,
}

/// The record, in the order of the standard.
type Record = Vec<((u8, u8, u8), Requirement)>;

/// What the record adds up to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub all: usize,
    pub met: usize,
    pub unmet: usize,
    pub by_test: usize,
}

impl Figures {
    fn of(record: &Record) -> Self {
        let count = |standing| record.iter().filter(|(_, one)| one.is == standing).count();
        let by_test = record.iter().filter(|(_, one)| one.is == Standing::Met && !one.test.is_empty()).count();
        Self { all: record.len(), met: count(Standing::Met), unmet: count(Standing::Unmet), by_test }
    }

    fn applicable(&self) -> usize {
        self.met + self.unmet
    }

    /// In whole per cent, never rounded up.
    fn percent(&self, part: usize) -> usize {
        (100 * part).checked_div(self.applicable()).unwrap_or_default()
    }
}

/// Writes the page and says the figures; true when nothing of the record is wrong.
pub fn run(house: &House) -> Result<bool> {
    let record = read(house)?;
    std::fs::write(house.path(PAGE), page(&record)).context(PAGE)?;
    let figures = Figures::of(&record);
    println!(
        "{} requirements, {} apply: {} met ({} %), {} of them by a test ({} %)",
        figures.all,
        figures.applicable(),
        figures.met,
        figures.percent(figures.met),
        figures.by_test,
        figures.percent(figures.by_test),
    );
    check(house).map(|report| report.print())
}

/// Whether the record is whole, its tests exist, and the page says what it says.
pub fn check(house: &House) -> Result<Report> {
    let mut report = Report::new("security record");
    let path = house.path(RECORD);
    let record = read(house)?;
    if record.len() != REQUIREMENTS {
        report.fail(house, &path, format!("{} requirements instead of {REQUIREMENTS}", record.len()));
    }
    let rooms = house.rooms()?;
    for ((chapter, section, number), one) in &record {
        let mut fail = |words: String| report.fail(house, &path, format!("{chapter}.{section}.{number}: {words}"));
        for fault in faults(one) {
            fail(fault.to_owned());
        }
        for test in &one.test {
            if !is_there(house, &rooms, test)? {
                fail(format!("no test is named {test}"));
            }
        }
    }
    if std::fs::read_to_string(house.path(PAGE)).unwrap_or_default() != page(&record) {
        report.fail(house, &house.path(PAGE), "not in step with the record: cargo xtask asvs");
    }
    Ok(report)
}

/// What a requirement lacks, as it is written.
fn faults(one: &Requirement) -> Vec<&'static str> {
    let mut faults = Vec::new();
    if !matches!(one.level, 1 | 2) {
        faults.push("level 1 or 2");
    }
    if one.says.is_empty() {
        faults.push("it says nothing");
    }
    if one.is == Standing::Met && one.test.is_empty() && one.why.is_empty() {
        faults.push("met, with neither a test nor a reason");
    }
    if one.is != Standing::Met && one.why.is_empty() {
        faults.push("the reason is missing");
    }
    faults
}

fn read(house: &House) -> Result<Record> {
    let text = std::fs::read_to_string(house.path(RECORD)).context(RECORD)?;
    let chapters: BTreeMap<String, BTreeMap<String, Requirement>> = toml::from_str(&text).context(RECORD)?;
    let mut record = Vec::new();
    for (id, one) in chapters.into_values().flatten() {
        record.push((place_of(&id).with_context(|| format!("{RECORD}: {id}"))?, one));
    }
    record.sort_by_key(|(place, _)| *place);
    Ok(record)
}

/// `1.2.10` as numbers, so that it comes after `1.2.9`.
fn place_of(id: &str) -> Option<(u8, u8, u8)> {
    let mut numbers = id.split('.').map(|number| number.parse().ok());
    let place = (numbers.next()??, numbers.next()??, numbers.next()??);
    numbers.next().is_none().then_some(place)
}

fn is_there(house: &House, rooms: &[Room], test: &str) -> Result<bool> {
    if let Some(journey) = test.strip_prefix("journey::") {
        return Ok(house.path(&format!("e2e/journeys/{journey}.mjs")).is_file());
    }
    let words: Vec<&str> = test.split("::").collect();
    let [room, file, function] = words.as_slice() else {
        return Ok(test.strip_prefix("prove::").is_some_and(prove::is_known));
    };
    let Some(room) = rooms.iter().find(|known| known.name == *room) else { return Ok(false) };
    for path in files_under(&room.dir, &["rs"])? {
        let is_named = path.file_stem().is_some_and(|stem| stem == *file);
        if is_named && std::fs::read_to_string(&path)?.contains(&format!("fn {function}(")) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn page(record: &Record) -> String {
    let figures = Figures::of(record);
    let mut page = format!(
        "# Relevé de sécurité (OWASP ASVS 5.0.0, niveau 2)\n\n\
         Les {} exigences des niveaux 1 et 2 de l’[ASVS 5.0.0](https://github.com/OWASP/ASVS/tree/v5.0.0) (OWASP, CC BY-SA 4.0), dites en peu de mots \
         qui sont les nôtres ; le texte qui fait foi est le leur. Cette page est faite de `asvs.toml` par `cargo xtask asvs`, et `cargo xtask test` refuse un \
         essai qui n’existe pas. Ce relevé est fait par ceux qui développent : ce n’est pas un audit extérieur. Les réponses écrites sont dans \
         [decisions.md](decisions.md), ce contre quoi elles tiennent dans [menaces.md](menaces.md).\n\n\
         **{} exigences s’appliquent : {} tenues ({} %), {} non tenues ; {} montrées par un essai ({} %).**\n",
        figures.all,
        figures.applicable(),
        figures.met,
        figures.percent(figures.met),
        figures.unmet,
        figures.by_test,
        figures.percent(figures.by_test),
    );
    page.push_str("\n## Ce qui n’est pas tenu\n\n| Exigence | Ce qu’elle demande | Pourquoi |\n|---|---|---|\n");
    for (place, one) in record.iter().filter(|(_, one)| one.is == Standing::Unmet) {
        let _ = writeln!(page, "| {} | {} | {} |", told(*place), one.says, one.why);
    }
    let mut chapter = 0;
    for (place, one) in record {
        if place.0 != chapter {
            chapter = place.0;
            let title = CHAPTERS.get(usize::from(chapter) - 1).copied().unwrap_or_default();
            let _ = write!(
                page,
                "\n## V{chapter} {title}\n\n| Exigence | Niveau | Ce qu’elle demande | État | Preuve |\n|---|---|---|---|---|\n"
            );
        }
        let _ =
            writeln!(page, "| {} | {} | {} | {} | {} |", told(*place), one.level, one.says, words(one.is), proof(one));
    }
    page
}

fn told((chapter, section, number): (u8, u8, u8)) -> String {
    format!("{chapter}.{section}.{number}")
}

fn words(standing: Standing) -> &'static str {
    match standing {
        Standing::Met => "tenue",
        Standing::Unmet => "**non tenue**",
        Standing::None => "sans objet",
    }
}

fn proof(one: &Requirement) -> String {
    let tests = one.test.iter().map(|test| format!("`{test}`"));
    let why = Some(one.why.clone()).filter(|why| !why.is_empty());
    tests.chain(why).collect::<Vec<_>>().join("<br>")
}
