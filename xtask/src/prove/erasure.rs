//! Someone is known everywhere, then erased: not one byte of them is left, and an old copy forgets them again.
//!
//! A person with words that nobody else has is put in every place: entry, history, interest, confided note, reason of an
//! opening, enrolment with an answer, message. The house is copied, the person erased, every file read byte by byte; then
//! the old copy is put back elsewhere, beside the latest keys, and everything is read again. What was plain in the old
//! copy itself stays there until it is rotated away, and is counted.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use super::Ground;
use crate::running::Running;
use crate::{activities, http, server, shell};

const CENTRE: &str = "jean-ferrat";
/// Words that nothing but this person brings, as they are kept.
const WORDS: [&str; 9] = [
    "Zorbatkine",
    "Philomenka",
    "philomenka.z@exemple.fr",
    "+33639980777",
    "chemin des Orgueilleux",
    "impasse des Oubliettes",
    "ocarina basse",
    "allergie aux noisettes brunes",
    SEALED,
];
/// What was only ever confided: no copy, old or new, holds it in clear.
const SEALED: &str = "la lettre du juge est arrivée mardi";

pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let on_sqlite = on_engine(None, None)?;
    let Some(cluster) = ground.cluster else { return Ok(format!("SQLite: {on_sqlite}. PostgreSQL: not here")) };
    let on_postgres = on_engine(Some(cluster.database("erasure")?), Some(cluster.database("erasure_back")?))?;
    Ok(format!("SQLite: {on_sqlite}. PostgreSQL: {on_postgres}"))
}

fn on_engine(database: Option<String>, other: Option<String>) -> Result<String> {
    let mut house = Running::prepare(&server::binary()?, database)?.with_demo(1, 40);
    house.start()?;
    let person = put_everywhere(&house)?;
    house.kill()?;
    let words = house.folder().join("words");
    std::fs::write(&words, WORDS.join("\n"))?;
    let before = looked(&house, &words)?;
    ensure!(!before.0, "the words were nowhere before the erasure: this would prove nothing");
    let copies = house.folder().join("copies");
    std::fs::create_dir(&copies)?;
    let old = copies.join("old.zip");
    shell::run(house.essaim().arg("backup").arg(&old))?;
    let name = "Philomenka Zorbatkine";
    shell::run(house.essaim().args(["erase", &person, "--centre", CENTRE, "--confirm", name]))?;
    let after = looked(&house, &words)?;
    ensure!(after.0, "{}", after.1);
    ensure!(shell::succeeds(house.essaim().args(["journal", "verify"]))?, "the journal no longer holds");
    // The nightly copy, beside which the latest keys lie.
    shell::run(house.essaim().arg("backup").arg(copies.join("new.zip")))?;
    let log = std::fs::read_to_string(house.folder().join("log"))?;
    ensure!(WORDS.iter().all(|word| !log.contains(word)), "the log names the person");
    let (plain, sealed) = in_copy(&old)?;
    ensure!(sealed == 0, "what was confided is plain in the old copy");

    let mut back = Running::prepare(&server::binary()?, other)?;
    shell::run(back.essaim().arg("restore").arg(&old))?;
    let again = looked(&back, &words)?;
    ensure!(again.0, "the old copy brought the person back: {}", again.1);
    ensure!(shell::succeeds(back.essaim().args(["journal", "verify"]))?, "the journal of the copy no longer holds");
    // The house opens with the master key that its keeper brings back.
    let keys = |house: &Running| house.folder().join("data/keys/master.key");
    std::fs::copy(keys(&house), keys(&back))?;
    back.start()?;
    Ok(format!(
        "{} words in every place, 0 left after the erasure ({}), 0 after the old copy was put back ({}); the old copy \
         itself holds {plain} of them in clear until it is rotated away, and 0 of what was confided",
        WORDS.len(),
        after.1.trim(),
        again.1.trim()
    ))
}

/// Brings the person into every room; says their id.
fn put_everywhere(house: &Running) -> Result<String> {
    let own = ["people:read", "people:write", "confided:read", "confided:write"];
    let token = house.token(CENTRE, &[own.as_slice(), activities::SCOPES.as_slice()].concat())?;
    let ask = |method: &str, path: &str, body: &Value| -> Result<Value> {
        http::call(house.port, method, &format!("/api/v1/centres/{CENTRE}/{path}"), &token, body)
    };
    let made = ask(
        "POST",
        "people",
        &json!({
            "first_name": "Philomenka", "last_name": "Zorbatkine", "email": "philomenka.z@exemple.fr",
            "mobile": "06 39 98 07 77", "street": "3 chemin des Orgueilleux", "postal_code": "62510", "city": "Arques",
        }),
    )?;
    let id = made.get("id").and_then(Value::as_str).context("no person")?.to_owned();
    let this = format!("people/{id}");
    // The first address stays in the history only.
    let known = ask("GET", &this, &Value::Null)?;
    let home = known.pointer("/households/0/id").and_then(Value::as_str).context("no household")?;
    ask("PATCH", &format!("households/{home}"), &json!({ "street": "9 impasse des Oubliettes" }))?;
    ask("POST", &format!("{this}/interests"), &json!({ "label": "ocarina basse" }))?;
    ask("POST", &format!("{this}/confided"), &json!({ "text": SEALED }))?;
    ask(
        "POST",
        &format!("{this}/confided/openings"),
        &json!({ "reason": "other", "words": "Philomenka Zorbatkine rappelle" }),
    )?;
    let activity = activities::publish(house.port, &token, CENTRE, "Sortie à la mer", (20, false))?;
    let list = format!("enrolment-lists/{}", activity.list);
    let asked = ask("POST", &format!("{list}/questions"), &json!({ "kind": "text", "label": "Une précaution ?" }))?;
    let question = asked.get("id").and_then(Value::as_str).context("no question")?.to_owned();
    ask(
        "POST",
        &format!("{list}/enrolments"),
        &json!({
            "participants": [{ "person": id, "answers": { question: ["allergie aux noisettes brunes"] } }],
            "way": "email", "contact": "philomenka.z@exemple.fr", "contact_name": "Philomenka Zorbatkine",
            "contact_person": id,
        }),
    )?;
    Ok(id)
}

/// Whether nothing is found in a house, and what the command says.
fn looked(house: &Running, words: &Path) -> Result<(bool, String)> {
    let output = house.essaim().arg("verify-erasure").arg("--words-file").arg(words).output()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    ensure!(output.status.code().is_some_and(|code| code < 2), "{}", String::from_utf8_lossy(&output.stderr));
    Ok((output.status.success(), said))
}

/// How many of the words stand in clear in the entries of a copy, and how often what was confided does.
fn in_copy(copy: &Path) -> Result<(usize, usize)> {
    let folder = copy.with_extension("read");
    shell::run(Command::new("unzip").arg("-q").arg(copy).arg("-d").arg(&folder))?;
    let (dump, lite) = (folder.join("essaim.pgdump"), folder.join("essaim.db"));
    let bytes = match dump.exists() {
        true => Command::new("pg_restore").arg("--file=-").arg(&dump).output().context("pg_restore")?.stdout,
        false => std::fs::read(&lite)?,
    };
    let stands = |word: &str| bytes.windows(word.len()).any(|window| window == word.as_bytes());
    Ok((WORDS.iter().filter(|word| stands(word)).count(), usize::from(stands(SEALED))))
}
