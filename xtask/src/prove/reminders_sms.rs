//! Three reminders leave by a real SMS gateway, and what people answer settles them.
//!
//! A program notes one reminder for each of three people, whose day is today. Kannel carries them to a mobile network;
//! two answer FAIT and AIDE, the third nothing. What is read at the end is what the team reads. The pass of the day and
//! the hours of silence are brought forward in the data while the program is stopped: the proof runs at any hour.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};

use super::Ground;
use crate::network::{self, MobileNetwork};
use crate::running::Running;
use crate::{http, server, shell};

const CENTRE: &str = "jean-ferrat";
const SCOPES: [&str; 6] =
    ["people:read", "people:write", "reminders:read", "reminders:write", "procedures:read", "procedures:write"];
const PATIENCE: Duration = Duration::from_secs(90);

/// Someone, what they are reminded of, how many days before its end, what they answer, and where that leaves the date.
struct Case {
    mobile: &'static str,
    number: &'static str,
    procedure: &'static str,
    days: u32,
    answer: Option<&'static str>,
    state: &'static str,
}

const CASES: [Case; 3] = [
    Case {
        mobile: "06 39 98 07 71",
        number: "+33639980771",
        procedure: "carte-identite",
        days: 183,
        answer: Some("Fait !"),
        state: "done",
    },
    Case {
        mobile: "06 39 98 07 72",
        number: "+33639980772",
        procedure: "permis-de-conduire",
        days: 90,
        answer: Some("aide svp"),
        state: "help",
    },
    Case {
        mobile: "06 39 98 07 73",
        number: "+33639980773",
        procedure: "domiciliation",
        days: 30,
        answer: None,
        state: "sent",
    },
];

/// On SQLite, and on PostgreSQL where it is here.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    if let Some(what) = network::lacking() {
        bail!("this proof needs {what}");
    }
    let sqlite = on_engine(ground, None)?;
    let Some(cluster) = ground.cluster else { return Ok(format!("SQLite: {sqlite}. PostgreSQL: not here")) };
    let postgres = on_engine(ground, Some(cluster.database("reminders_sms")?))?;
    Ok(format!("SQLite: {sqlite}. PostgreSQL: {postgres}"))
}

fn on_engine(ground: &Ground<'_>, database: Option<String>) -> Result<String> {
    let house = Running::prepare(&server::binary()?, database)?.with_demo(1, 40);
    let mobile = MobileNetwork::start(ground.house, house.port)?;
    let mut house =
        house.with_setting("ESSAIM_SMS_URL", mobile.url()).with_setting("ESSAIM_SMS_SECRET", MobileNetwork::secret());
    house.start()?;
    let token = house.token(CENTRE, &SCOPES)?;
    let reminders = CASES.iter().map(|case| note(&house, &token, case)).collect::<Result<Vec<_>>>()?;

    house.kill()?;
    house.write("delete from job_schedule where name = 'reminders:day'")?;
    house.start()?;
    until(|| Ok(states(&house, &token, &reminders)?.iter().all(|state| state == "sent")), "the day has not passed")?;
    house.kill()?;
    let no = if house.is_postgres() { "false" } else { "0" };
    house.write(&format!("update delivery_batch set has_hours_guard = {no} where owner <> 'campaign'"))?;
    house.write("update delivery_message set run_at = created_at where channel = 'sms' and state = 'planned'")?;
    house.start()?;
    until(|| Ok(taken(&mobile)?.len() == CASES.len()), "the network did not take three messages")?;

    for case in &CASES {
        if let Some(answer) = case.answer {
            mobile.say(case.number, answer)?;
        }
    }
    let wanted: Vec<&str> = CASES.iter().map(|case| case.state).collect();
    until(|| Ok(states(&house, &token, &reminders)? == wanted), "the answers did not settle the dates")?;
    let to_do = ask(&house, "GET", "reminder-dates", &token, &Value::Null)?;
    let waiting = to_do.as_array().context("no list")?;
    let calls_for_help = waiting.iter().filter(|line| line.get("state").and_then(Value::as_str) == Some("help"));
    ensure!(calls_for_help.count() >= 1, "nobody of the team sees the call for help: {to_do}");
    let taken = taken(&mobile)?;
    let twice = taken.values().filter(|times| **times > 1).count();
    ensure!(twice == 0, "{twice} people were told twice");
    Ok(format!(
        "{} reminders by Kannel, FAIT settled one, AIDE calls the team for one, one waits, 0 told twice",
        taken.len()
    ))
}

/// Those of our three numbers that have their message, and how often.
fn taken(mobile: &MobileNetwork) -> Result<HashMap<String, usize>> {
    let ours = |number: &String| CASES.iter().any(|case| case.number == number);
    Ok(mobile.taken()?.into_iter().filter(|(number, _)| ours(number)).collect())
}

/// Someone, their procedure and their date; the id of the person.
fn note(house: &Running, token: &str, case: &Case) -> Result<String> {
    let person = json!({ "first_name": "Odile", "last_name": case.procedure, "mobile": case.mobile });
    let made = ask(house, "POST", "people", token, &person)?;
    let person = id_of(&made)?;
    let adopted = ask(house, "GET", "procedures", token, &Value::Null)?;
    let known = adopted.get("items").and_then(Value::as_array).into_iter().flatten();
    let known = known.into_iter().find(|one| one.get("slug").and_then(Value::as_str) == Some(case.procedure));
    let procedure = match known {
        Some(known) => id_of(known)?,
        None => id_of(&ask(house, "POST", "procedures", token, &json!({ "slug": case.procedure }))?)?,
    };
    let is_confirmed = known.is_some_and(|one| one.get("confirmed_at").is_some_and(|at| !at.is_null()));
    if !is_confirmed {
        ask(house, "POST", &format!("procedures/{procedure}/confirmation"), token, &json!({}))?;
    }
    let mut date = std::process::Command::new("date");
    let anchor = shell::output(date.args(["-d", &format!("{} days", case.days), "+%Y-%m-%d"]))?.trim().to_owned();
    let reminder = json!({ "procedure": procedure, "anchor": anchor, "channel": "sms" });
    ask(house, "POST", &format!("people/{person}/reminders"), token, &reminder)?;
    Ok(person)
}

/// Where the only date of each of them stands.
fn states(house: &Running, token: &str, people: &[String]) -> Result<Vec<String>> {
    let state = |person: &String| -> Result<String> {
        let reminders = ask(house, "GET", &format!("people/{person}/reminders"), token, &Value::Null)?;
        let state = reminders.pointer("/0/dates/0/state").and_then(Value::as_str);
        Ok(state.with_context(|| format!("no date: {reminders}"))?.to_owned())
    };
    people.iter().map(state).collect()
}

fn ask(house: &Running, method: &str, below: &str, token: &str, body: &Value) -> Result<Value> {
    http::call(house.port, method, &format!("/api/v1/centres/{CENTRE}/{below}"), token, body)
}

fn id_of(said: &Value) -> Result<String> {
    Ok(said.get("id").and_then(Value::as_str).with_context(|| format!("no id: {said}"))?.to_owned())
}

fn until(mut is_so: impl FnMut() -> Result<bool>, otherwise: &str) -> Result<()> {
    let end = Instant::now() + PATIENCE;
    while !is_so()? {
        ensure!(Instant::now() < end, "{otherwise}");
        std::thread::sleep(Duration::from_millis(200));
    }
    Ok(())
}
