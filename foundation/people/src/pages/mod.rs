//! The team's pages about people: each file one page or two, its data ready to be shown.

pub(crate) mod confided;
pub(crate) mod consents;
pub(crate) mod dossier;
pub(crate) mod edit;
pub(crate) mod erasure;
pub(crate) mod exports;
pub(crate) mod held;
pub(crate) mod household;
pub(crate) mod import_columns;
pub(crate) mod import_preview;
pub(crate) mod import_report;
pub(crate) mod import_upload;
pub(crate) mod list;
pub(crate) mod merge;
pub(crate) mod new;
pub(crate) mod paper;
pub(crate) mod person;
pub(crate) mod register;
pub(crate) mod requests;
pub(crate) mod retention;
pub(crate) mod said;
pub(crate) mod seen;
pub(crate) mod wall;

use centres::InCentre;
use ui::{Chrome, FormState};
use web::{Cx, Problem};

use crate::service::{Error, Result};

/// The door of these pages in the team's menu.
pub(crate) const DOOR: &str = "equipe/personnes";

/// The chrome of a page about people, once the policy has been asked.
pub(crate) fn chrome(here: &InCentre) -> std::result::Result<Chrome, Problem> {
    here.team_chrome(DOOR)
}

/// An address below the people of the centre.
pub(crate) fn path(here: &InCentre, below: &str) -> String {
    let door = here.centre.path(DOOR);
    let is_below = !(below.is_empty() || below.starts_with('?'));
    if is_below { format!("{door}/{below}") } else { format!("{door}{below}") }
}

/// A service's answer, its failure told as a problem.
pub(crate) fn told<T>(cx: &Cx, result: Result<T>) -> std::result::Result<T, Problem> {
    result.map_err(|error| error.into_problem(&cx.texts))
}

/// Writes refusals beside their fields and gives the form back; any other failure is a problem.
pub(crate) fn refuse(cx: &Cx, mut form: FormState, error: Error) -> std::result::Result<FormState, Problem> {
    match error {
        Error::Refused(refusals) => {
            for refusal in refusals {
                let (field, key) = refusal.place();
                form.refuse(field, cx.t(key));
            }
            Ok(form)
        }
        other => Err(other.into_problem(&cx.texts)),
    }
}

/// A query of an address, each value percent-encoded, empty ones left out.
pub(crate) fn query(pairs: &[(&str, &str)]) -> String {
    let filled: Vec<String> = pairs
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", encode(value)))
        .collect();
    if filled.is_empty() { String::new() } else { format!("?{}", filled.join("&")) }
}

fn encode(text: &str) -> String {
    let sign = |byte: u8| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    };
    text.bytes().map(sign).collect()
}
