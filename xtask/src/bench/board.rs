//! The board of a day with two hundred appointments, as the reception opens it.
//!
//! Ten people receive from eight to six, half an hour each; every time is taken through the API, as a program would. The
//! page and the JSON of the day are asked for in turn; between two of them the day changes, so that nothing is answered from
//! memory alone.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::client::{day, id_of, items, post_form, sign_in, timed};
use super::network::part;
use super::{Ground, Line};
use crate::http;
use crate::running::Running;

const CENTRE: &str = "jean-ferrat";
const SCOPES: [&str; 4] = ["appointments:read", "appointments:mark", "appointments:write", "appointments:settings"];
/// The reception.
const RECEPTION: [&str; 2] = ["nadege@jean-ferrat.example", "essaim-demonstration"];
const RECEIVERS: usize = 10;
const SLOTS: usize = 200;
const ASKED: usize = 40;
const LIMIT: f64 = 0.1;

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let mut house = Running::prepare(ground.program, None)?.with_demo(1, 1_800);
    house.start()?;
    let token = house.token(CENTRE, &SCOPES)?;
    let motive = motive(&house, &token)?;
    for number in 1..=RECEIVERS {
        open(&house, &token, &motive, number)?;
    }
    let day = fill(&house, &token, &motive)?;
    let (cookies, bearer) = (sign_in(&house, RECEPTION)?, format!("Bearer {token}"));
    let (mut pages, mut answers) = (Vec::new(), Vec::new());
    for number in 0..ASKED {
        let ticket = json!({ "name": format!("Personne {number}") });
        http::call(house.port, "POST", &api("appointment-tickets"), &token, &ticket)?;
        let (seconds, page) =
            timed(&house, &format!("/{CENTRE}/equipe/permanences?jour={day}"), &[("Cookie", &cookies)])?;
        let rows = page.matches("/equipe/permanences/rendez-vous/").count();
        ensure!(rows >= SLOTS, "the board shows {rows} appointments of {SLOTS}");
        pages.push(seconds);
        answers.push(timed(&house, &api(&format!("appointments?day={day}")), &[("Authorization", &bearer)])?.0);
    }
    println!(
        "half of the boards within {:.4} s, half of the answers within {:.4} s",
        part(&pages, 0.5),
        part(&answers, 0.5)
    );
    Ok(vec![
        Line::of_limit("the board of a day of 200 appointments, the page, p95", part(&pages, 0.95), LIMIT, "s"),
        Line::of_limit("the same day as JSON, p95", part(&answers, 0.95), LIMIT, "s"),
    ])
}

fn api(below: &str) -> String {
    format!("/api/v1/centres/{CENTRE}/{below}")
}

/// A reason of half an hour, where each comes alone.
fn motive(house: &Running, token: &str) -> Result<String> {
    let listed = http::call(house.port, "GET", &api("appointment-motives"), token, &Value::Null)?;
    let is_usual = |one: &&Value| one.get("minutes") == Some(&json!(30)) && one.get("places") == Some(&json!(1));
    id_of(items(&listed).find(is_usual).context("no reason of half an hour")?)
}

/// Someone who receives every day of the week, for a fortnight.
fn open(house: &Running, token: &str, motive: &str, number: usize) -> Result<()> {
    let (first, last, name) = (day(1)?, day(15)?, format!("Guichet {number}"));
    let mut fields = vec![
        ("benevole", name.as_str()),
        ("lieu", "autre"),
        ("autre_lieu", "Grande salle"),
        ("motifs", motive),
        ("semaines", "1"),
        ("premier", first.as_str()),
        ("dernier", last.as_str()),
        ("debut", "08:00"),
        ("fin", "18:00"),
    ];
    fields.extend(["0", "1", "2", "3", "4"].map(|weekday| ("jours", weekday)));
    post_form(house, &format!("/{CENTRE}/equipe/permanences/reglages/plages"), token, &fields).map(drop)
}

/// Takes every time of the first day that has enough of them; which day.
fn fill(house: &Running, token: &str, motive: &str) -> Result<String> {
    let path = api(&format!("appointment-slots?motive={motive}&from={}&days=14", day(1)?));
    let slots = http::call(house.port, "GET", &path, token, &Value::Null)?;
    let of_day = |day: &str| items(&slots).filter(|slot| day_of(slot) == Some(day)).take(SLOTS).collect::<Vec<_>>();
    let mut days: Vec<&str> = items(&slots).filter_map(day_of).collect();
    days.sort_unstable();
    days.dedup();
    let day = days.into_iter().find(|day| of_day(day).len() == SLOTS).context("no day has enough times")?;
    for (number, slot) in of_day(day).into_iter().enumerate() {
        let booking = json!({
            "motive": motive,
            "opening": slot.get("opening"),
            "starts_at": slot.get("starts_at"),
            "first_name": "Camille",
            "last_name": format!("Dupont{}", letters(number)),
        });
        http::call(house.port, "POST", &api("appointments"), token, &booking)?;
    }
    println!("{SLOTS} appointments on {day}");
    Ok(day.to_owned())
}

/// The day of a time; people are received when it is day here and in Greenwich.
fn day_of(slot: &Value) -> Option<&str> {
    slot.get("starts_at")?.as_str()?.get(..10)
}

/// A number said in letters: names have no digits.
fn letters(number: usize) -> String {
    number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}
