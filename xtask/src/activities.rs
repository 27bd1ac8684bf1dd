//! Activities and those who enrol on them, made as a program makes them: by the JSON API.
//!
//! People here are drawn from their number alone, so that each run meets the same crowd. Nobody in it exists.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::crowd::Errand;
use crate::{http, shell};

/// What a program must be allowed to do here.
pub const SCOPES: [&str; 4] = ["programme:read", "programme:write", "programme:publish", "enrolment:write"];

/// A published activity that takes enrolments.
#[derive(Debug, Clone)]
pub struct Activity {
    pub list: String,
    centre: String,
}

/// A month from now, so that every list is open.
fn day() -> Result<String> {
    let mut date = std::process::Command::new("date");
    Ok(shell::output(date.args(["-d", "30 days", "+%Y-%m-%d"]))?.trim().to_owned())
}

/// Writes and publishes an activity with so many places.
pub fn publish(port: u16, token: &str, centre: &str, title: &str, places: (usize, bool)) -> Result<Activity> {
    let (capacity, has_waiting_list) = places;
    let (day, all) = (day()?, format!("/api/v1/centres/{centre}/activities"));
    let draft = json!({
        "kind": "one-off",
        "title": title,
        "is_free": true,
        "enrolment": "list",
        "capacity": capacity,
        "has_waiting_list": has_waiting_list,
        "recurrence": {
            "first": day, "last": day, "weekdays": [], "every_n_weeks": 1, "extra": [day],
            "start_time": "14:00:00", "duration_minutes": 120, "zone": "B",
        },
    });
    let made = http::call(port, "POST", &all, token, &draft)?;
    let id = made.get("id").and_then(Value::as_str).context("no activity")?.to_owned();
    http::call(port, "POST", &format!("{all}/{id}/publication"), token, &json!({}))?;
    let kept = http::call(port, "GET", &format!("{all}/{id}"), token, &Value::Null)?;
    let list = kept.get("list").and_then(Value::as_str).context("no list")?.to_owned();
    Ok(Activity { list, centre: centre.to_owned() })
}

impl Activity {
    /// State and id of everyone on its list, asked of the data themselves.
    pub fn enrolments_sql(&self, is_postgres: bool) -> String {
        let bare = self.list.replace('-', "");
        let (id, list) = match is_postgres {
            true => ("id::text", "replace(list_id::text, '-', '')"),
            false => ("lower(hex(id))", "lower(hex(list_id))"),
        };
        format!("select state, {id} from enrolment where {list} = '{bare}' order by id")
    }

    /// One person who wants a place, told by e-mail what became of it.
    pub fn enrolment(&self, number: usize) -> Errand {
        let (first, last) = (word(number), word(number * 7919));
        let body = json!({
            "participants": [{
                "first_name": first,
                "last_name": last,
                "birth_date": format!("{}-{:02}-{:02}", 1950 + number % 50, 1 + number % 12, 1 + number % 28),
            }],
            "way": "email",
            "contact": format!("{}.{}{number}@exemple.example", first.to_lowercase(), last.to_lowercase()),
        });
        Errand {
            path: format!("/api/v1/centres/{}/enrolment-lists/{}/enrolments", self.centre, self.list),
            body: body.to_string(),
            key: format!("rush-{}-{number}", self.list),
        }
    }
}

/// A name of three syllables, another for each number below 4,096.
fn word(number: usize) -> String {
    const BEGIN: [&str; 16] =
        ["Ba", "Ce", "Di", "Fo", "Gu", "Ha", "Je", "Ki", "Lo", "Mu", "Na", "Pe", "Ri", "So", "Tu", "Va"];
    const END: [&str; 16] = [
        "bel", "cor", "dan", "fin", "gal", "lan", "mar", "nor", "pin", "rac", "sel", "tam", "ver", "vin", "zac", "zel",
    ];
    let [first, second, third] = [number % 16, number / 16 % 16, number / 256 % 16];
    let syllables = [BEGIN.get(first), END.get(second), END.get(third)];
    syllables.into_iter().flatten().copied().collect()
}
