//! French against the other languages, and against what the house asks for.

use std::collections::BTreeSet;

use super::Keys;
use super::ftl::Message;
use super::uses::{Demand, Uses};
use crate::house::House;
use crate::report::Report;

/// A sentence of this many words that is the same in two languages was probably not translated.
const TELLING_WORDS: usize = 3;

/// One language against French.
pub fn languages(house: &House, language: &str, french: &Keys, other: &Keys, report: &mut Report) {
    let leans_on_french = language == "fr-simple";
    for (key, (path, message)) in french {
        match other.get(key) {
            None if leans_on_french => {}
            None => report.fail(house, path, format!("{key} is missing in {language}")),
            Some((there, said)) => {
                if let Some(words) = different(message, said, leans_on_french) {
                    report.fail(house, there, format!("line {}: {key} {words}", said.line));
                }
                if !leans_on_french && is_untranslated(message, said) {
                    report.warn(house, there, format!("line {}: {key} is said in French", said.line));
                }
            }
        }
    }
    for (key, (path, message)) in other.iter().filter(|(key, _)| !french.contains_key(*key)) {
        report.fail(house, path, format!("line {}: {key} is missing in fr", message.line));
    }
}

/// What is asked for and missing, and what is there and never asked for.
pub fn with_uses(house: &House, french: &Keys, used: &Uses, prefixes: &BTreeSet<String>, report: &mut Report) {
    for demand in &used.demands {
        if let Some(words) = unmet(demand, french) {
            report.fail(house, &demand.path, format!("line {}: {words}", demand.line));
        }
    }
    let quoted: BTreeSet<&String> = french.values().flat_map(|(_, message)| &message.quotes).collect();
    let beginnings = used.literals.iter().filter(|literal| literal.ends_with('-') && literal.len() > 3);
    let beginnings: Vec<&String> = beginnings.chain(prefixes).collect();
    for (key, (path, message)) in french {
        let is_built = beginnings.iter().any(|beginning| key.starts_with(beginning.as_str()));
        if !is_built && !used.literals.contains(key) && !quoted.contains(key) {
            report.warn(house, path, format!("line {}: {key} is never used", message.line));
        }
    }
}

fn unmet(demand: &Demand, french: &Keys) -> Option<String> {
    let key = &demand.key;
    if key.ends_with('-') {
        let is_known = french.keys().any(|known| known.starts_with(key.as_str()));
        return (!is_known).then(|| format!("no key begins with {key}"));
    }
    let Some((_, message)) = french.get(key) else { return Some(format!("{key} is in no .ftl")) };
    let given = demand.variables.as_ref()?;
    let lacking: Vec<&str> = message.variables.difference(given).map(String::as_str).collect();
    (!lacking.is_empty()).then(|| format!("{key} wants ${}", lacking.join(", $")))
}

fn different(french: &Message, said: &Message, may_say_less: bool) -> Option<String> {
    let extra: Vec<&str> = said.variables.difference(&french.variables).map(String::as_str).collect();
    let lacking: Vec<&str> = french.variables.difference(&said.variables).map(String::as_str).collect();
    if !extra.is_empty() {
        return Some(format!("uses ${}, unknown in fr", extra.join(", $")));
    }
    (!lacking.is_empty() && !may_say_less).then(|| format!("does not use ${}", lacking.join(", $")))
}

fn is_untranslated(french: &Message, said: &Message) -> bool {
    let words =
        french.text.split_whitespace().filter(|word| word.chars().count() > 1 && word.chars().all(char::is_alphabetic));
    french.text == said.text && words.count() >= TELLING_WORDS
}
