//! A pack of a hundred lessons, made by the program's own command: how long, how heavy, and the ZIM beside the zip.
//!
//! Two paths of fifty lessons are written through the API, each lesson of a printed page; with them goes all that the pack of
//! the demonstration holds: simulators, explained words, the programme. The folder is what lies on a key.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use super::client::{id_of, items};
use super::{Ground, Line};
use crate::running::Running;
use crate::{http, shell};

const CENTRE: &str = "jean-ferrat";
const SCOPES: [&str; 4] = ["paths:read", "paths:settings", "packs:read", "packs:write"];
const PATHS: usize = 2;
const MODULES: usize = 10;
const LEVELS: usize = 5;
const LIMIT_MEGABYTES: f64 = 50.0;
/// A key is made while somebody waits for it.
const LIMIT_SECONDS: f64 = 60.0;
const MEGABYTE: f64 = 1_000_000.0;
const PATIENCE: Duration = Duration::from_secs(90);

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let mut house = Running::prepare(ground.program, None)?.with_demo(1, 40);
    house.start()?;
    let token = house.token(CENTRE, &SCOPES)?;
    let pack = begin(&house, &token)?;
    let (key, zim) = (house.folder().join("cle"), house.folder().join("valise.zim"));
    let mut make = house.essaim();
    make.args(["--json", "pack", "make", "--centre", CENTRE, "--pack", &pack]);
    let begun = Instant::now();
    shell::output(make.arg("--out").arg(&key).arg("--zim").arg(&zim))?;
    let seconds = begun.elapsed().as_secs_f64();
    let zip = house.folder().join("valise.zip");
    fetch_zip(&house, &pack, &zip)?;
    let lessons = PATHS * MODULES * LEVELS;
    let pages = pages(&key)?;
    ensure!(pages > lessons, "{pages} pages for {lessons} lessons");
    let [on_key, zip, zim] = [folder_megabytes(&key)?, megabytes(&zip)?, megabytes(&zim)?];
    println!(
        "{lessons} lessons, {pages} pages: {on_key:.2} MB on the key, {zip:.2} MB as a zip, {zim:.2} MB for Kiwix"
    );
    Ok(vec![
        Line::of_limit(
            "a pack of 100 lessons, made, signed, written on a key and as a ZIM",
            seconds,
            LIMIT_SECONDS,
            "s",
        ),
        Line::of_limit("the same on the key", on_key, LIMIT_MEGABYTES, "MB"),
        Line::at_most("its ZIM against its zip: bytes", (zim, "MB"), (zip, "MB"), 1.15),
    ])
}

fn api(below: &str) -> String {
    format!("/api/v1/centres/{CENTRE}/{below}")
}

/// A pack with the hundred lessons and what the demonstration's own holds.
fn begin(house: &Running, token: &str) -> Result<String> {
    let mut contents = of_the_demonstration(house, token)?;
    for number in 1..=PATHS {
        let made = http::call(house.port, "POST", &api("paths"), token, &path(number))?;
        let path = id_of(&made)?;
        http::call(house.port, "POST", &api(&format!("paths/{path}/state")), token, &json!({ "state": "open" }))?;
        contents.push(Value::String(format!("parcours:{}", code(number))));
    }
    let pack = json!({ "title": "Cent leçons", "language": "fr", "is_public": true, "contents": contents });
    id_of(&http::call(house.port, "POST", &api("packs"), token, &pack)?)
}

fn of_the_demonstration(house: &Running, token: &str) -> Result<Vec<Value>> {
    let packs = http::call(house.port, "GET", &api("packs"), token, &Value::Null)?;
    let pack = id_of(items(&packs).next().context("the demonstration has no pack")?)?;
    let whole = http::call(house.port, "GET", &api(&format!("packs/{pack}")), token, &Value::Null)?;
    Ok(whole.get("contents").and_then(Value::as_array).context("no contents")?.clone())
}

fn code(number: usize) -> String {
    format!("cinquante-lecons-{number}")
}

/// A path of fifty lessons, none like the other.
fn path(number: usize) -> Value {
    let level = |module: usize, level: usize| {
        json!({
            "aim": format!("Je sais faire le geste {level} du module {module}."),
            "ways": ["site", "alone"],
            "minutes": 20,
            "lesson": { "fr": lesson(number * 1_000 + module * 10 + level) },
            "practice": "",
            "check": "La personne le fait seule, deux fois.",
            "questions": [{ "ask": "Que faites-vous ?", "answers": ["J’appuie", "J’attends"], "right": 0 }],
        })
    };
    let module = |module: usize| {
        json!({
            "key": format!("module-{module}"),
            "title": format!("Module {module}"),
            "skill": format!("Savoir faire les gestes du module {module}"),
            "levels": (1..=LEVELS).map(|at| level(module, at)).collect::<Vec<_>>(),
        })
    };
    let content = json!({
        "code": code(number),
        "audience": "Pour la mesure.",
        "summary": "Cinquante leçons d’une page.",
        "modules": (1..=MODULES).map(module).collect::<Vec<_>>(),
    });
    json!({ "title": format!("Cinquante leçons, {number}"), "content": content })
}

/// About three thousand signs, in an order of their own so that nothing packs better than true lessons do.
fn lesson(seed: usize) -> String {
    const WORDS: [&str; 32] = [
        "la tablette",
        "le bouton",
        "appuyez",
        "doucement",
        "la lettre",
        "le dossier",
        "attendez",
        "regardez",
        "l’écran",
        "une photo",
        "le message",
        "votre nom",
        "la page",
        "en haut",
        "à gauche",
        "le mot de passe",
        "la souris",
        "recommencez",
        "touchez",
        "le clavier",
        "la flèche",
        "fermez",
        "ouvrez",
        "le courrier",
        "la banque",
        "le rendez-vous",
        "demain",
        "la carte",
        "le numéro",
        "écrivez",
        "cherchez",
        "la réponse",
    ];
    let mut draw = fastrand::Rng::with_seed(seed as u64);
    let mut sentence = || {
        let words: Vec<&str> = (0..9).map(|_| WORDS[draw.usize(..WORDS.len())]).collect();
        format!("{}.", words.join(" "))
    };
    let mut parts = vec!["## Le geste".to_owned()];
    parts.extend((0..32).map(|_| sentence()));
    parts.join("\n\n")
}

/// As a resident takes it, who comes back until it is there: it is made by the house, not by who asks.
fn fetch_zip(house: &Running, pack: &str, to: &Path) -> Result<()> {
    let address = format!("http://127.0.0.1:{}/{CENTRE}/valise/{pack}/valise.zip", house.port);
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        let mut curl = Command::new("curl");
        let status = shell::output(curl.args(["-sS", "-w", "%{http_code}", "-o"]).arg(to).arg(&address))?;
        if status == "200" {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(500));
    }
    bail!("the zip was never ready")
}

fn megabytes(file: &Path) -> Result<f64> {
    Ok(fs::metadata(file)?.len() as f64 / MEGABYTE)
}

fn folder_megabytes(folder: &Path) -> Result<f64> {
    let mut sum = 0.0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        sum += if path.is_dir() { folder_megabytes(&path)? } else { megabytes(&path)? };
    }
    Ok(sum)
}

fn pages(folder: &Path) -> Result<usize> {
    let mut count = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_page = path.extension().is_some_and(|ending| ending == "html");
        count += if path.is_dir() { pages(&path)? } else { usize::from(is_page) };
    }
    Ok(count)
}
