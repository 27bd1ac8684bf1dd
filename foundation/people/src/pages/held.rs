//! A value that is held, as a person reads it: days, euros, telephones, words for codes. JSON keeps the codes.
//!
//! A room says the codes of its columns by keys that its tables name: `enrolment-state-confirmed`. What nobody has
//! words for is shown as it is kept.

use chrono::{DateTime, NaiveDate};
use i18n::Texts;
use kernel::ids::SpokenCode;
use kernel::{Cents, clock, text};
use serde_json::Value;
use web::Cx;

use super::said;

/// How the ledger marks a cause of its own among the words of others.
const CAUSE_MARK: &str = "essaim:";

/// A value of a column, line by line; nothing when there is nothing to say.
pub(crate) fn lines(cx: &Cx, (table, column): (&str, &str), value: &Value) -> Vec<String> {
    let is_yes_or_no = column.starts_with("is_") || column.starts_with("wants_");
    let yes_or_no = |yes: bool| vec![cx.t(if yes { "people-yes" } else { "people-no" })];
    match value {
        Value::Null => Vec::new(),
        Value::Bool(yes) => yes_or_no(*yes),
        Value::Number(number) if is_yes_or_no => yes_or_no(number.as_i64() != Some(0)),
        Value::Number(number) if column.ends_with("_cents") => {
            vec![Cents(number.as_i64().unwrap_or_default()).to_string()]
        }
        Value::String(kept) => of_text(cx, (table, column), kept),
        Value::Array(_) | Value::Object(_) => leaves(value),
        other @ Value::Number(_) => vec![other.to_string()],
    }
}

fn of_text(cx: &Cx, (table, column): (&str, &str), kept: &str) -> Vec<String> {
    if kept.is_empty() {
        return Vec::new();
    }
    let one = match column {
        "language" => Some(said::language(cx, kept)),
        "device" => Some(device(cx, kept)),
        "code" => SpokenCode::parse(kept).map(|code| code.to_string()),
        _ => words_of_code(&cx.texts, (table, column), kept).or_else(|| day(cx, kept)).or_else(|| phone(kept)),
    };
    match one {
        Some(said) => vec![said],
        None if kept.starts_with(['{', '[']) => {
            serde_json::from_str(kept).map_or(vec![kept.to_owned()], |v| leaves(&v))
        }
        None => kept.lines().map(str::to_owned).collect(),
    }
}

/// "3 mai 1961", of a day or of an instant.
fn day(cx: &Cx, kept: &str) -> Option<String> {
    if let Ok(day) = kept.parse::<NaiveDate>() {
        return Some(said::long_day(cx, day));
    }
    let is_instant = kept.len() > 18 && matches!(kept.as_bytes().get(10), Some(b'T' | b' '));
    let at = is_instant.then(|| DateTime::parse_from_rfc3339(kept).ok()).flatten();
    let of_start = || kept.get(..10).filter(|_| is_instant)?.parse::<NaiveDate>().ok();
    at.map(|at| clock::local_date(at.to_utc())).or_else(of_start).map(|day| said::long_day(cx, day))
}

fn phone(kept: &str) -> Option<String> {
    let digits = kept.strip_prefix('+')?;
    let is_number = digits.len() > 7 && digits.bytes().all(|sign| sign.is_ascii_digit());
    is_number.then(|| text::phone_display(kept))
}

/// The words of a code that a table keeps in a column, where a room has some.
pub fn words_of_code(texts: &Texts, (table, column): (&str, &str), kept: &str) -> Option<String> {
    let code = kept.strip_prefix(CAUSE_MARK).unwrap_or(kept).replace('_', "-");
    if code.len() > 24 || !code.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'-') {
        return None;
    }
    let stem = match column {
        "gender" => "people-gender-".to_owned(),
        "role" => "people-role-".to_owned(),
        "consent_way" => "people-help-way-".to_owned(),
        "channel" | "preferred_channel" | "purpose" | "way" => "people-channel-".to_owned(),
        _ => format!("{}-{column}-", table.split('_').next().unwrap_or(table)),
    };
    let own = format!("people-told-{column}-{code}");
    let keys = [format!("{stem}{code}"), own];
    keys.iter().find(|key| texts.has(key)).map(|key| texts.t(key))
}

/// "Firefox sur Windows", from what a browser says of itself.
fn device(cx: &Cx, agent: &str) -> String {
    let named =
        |known: &[(&str, &'static str)]| known.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    match (named(&BROWSERS), named(&SYSTEMS)) {
        (Some(browser), Some(system)) => cx.texts.t2("people-told-device", ("browser", browser), ("system", system)),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => cx.t("people-told-device-unknown"),
    }
}

/// The first that is found counts: each says that it is those below too.
const BROWSERS: [(&str, &str); 10] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chromium", "Chromium"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
    ("curl", "curl"),
];

const SYSTEMS: [(&str, &str); 7] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
];

/// Every word of a value with parts; the names of the parts and the ids are of programs.
fn leaves(value: &Value) -> Vec<String> {
    match value {
        Value::Array(parts) => parts.iter().flat_map(leaves).collect(),
        Value::Object(parts) => parts.values().flat_map(leaves).collect(),
        Value::String(said) if said.is_empty() || said.parse::<uuid::Uuid>().is_ok() => Vec::new(),
        Value::String(said) => vec![said.clone()],
        Value::Number(number) => vec![number.to_string()],
        Value::Null | Value::Bool(_) => Vec::new(),
    }
}
