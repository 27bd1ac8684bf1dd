//! The machine-readable report of RFC 3464, wherever in the letter it stands.
//!
//! Groups of fields separated by blank lines, one per recipient; many servers put them in a part of the wrong type,
//! or in the text itself.

use super::letter::{Letter, address, field, unfold};
use super::{BounceFact, Kind, MOST_RECIPIENTS, prose, verdict};

/// The facts of the report, one per recipient; empty when there is none.
pub(super) fn read(letter: &Letter) -> Vec<BounceFact> {
    let mut facts: Vec<BounceFact> = Vec::new();
    let groups = letter.texts.iter().flat_map(|text| groups(text)).take(MOST_RECIPIENTS);
    for fact in groups.filter_map(|group| fact(letter, &group)) {
        if !facts.iter().any(|known| known.recipient == fact.recipient) {
            facts.push(fact);
        }
    }
    facts
}

fn fact(letter: &Letter, group: &str) -> Option<BounceFact> {
    let final_recipient = field(group, "final-recipient").or_else(|| field(group, "x-actual-recipient"));
    let recipient = field(group, "original-recipient")
        .and_then(|r| address(&r))
        .or_else(|| final_recipient.as_deref().and_then(address))?;
    let action =
        field(group, "action").map(|a| a.to_lowercase().split([' ', ';', '(']).next().unwrap_or_default().to_owned());
    let said = field(group, "diagnostic-code").unwrap_or_default();
    let status = field(group, "status").as_deref().and_then(verdict::status);
    let said = said.split_once(';').map_or(said.as_str(), |(_, text)| text).trim();
    let told = prose::about(letter, &recipient);
    let words = format!("{said} {told}");
    let mut fact = BounceFact::new(Some(recipient), Kind::Soft, if said.is_empty() { &told } else { said });
    fact.status = best_status(status, said);
    fact.kind = match action.as_deref() {
        Some("delivered" | "relayed" | "expanded") => Kind::Delivered,
        Some("delayed") => Kind::Delayed,
        _ => verdict::judge(fact.status.as_deref(), said, &words),
    };
    fact.action = action;
    Some(fact)
}

/// The server's own code says more than the `5.0.0` of a report that did not look.
fn best_status(reported: Option<String>, said: &str) -> Option<String> {
    let spoken = verdict::status(said);
    match reported {
        Some(vague) if vague.ends_with(".0.0") => spoken.or(Some(vague)),
        Some(status) => Some(status),
        None => spoken,
    }
}

/// Blocks that speak of a recipient.
fn groups(text: &str) -> Vec<String> {
    let text = unfold(text);
    let mut groups = vec![String::new()];
    for line in text.lines() {
        let speaks = field(line, "final-recipient").is_some();
        let last = groups.last_mut();
        match last {
            // A second recipient without a blank line before it opens a group of its own.
            Some(group) if speaks && field(group, "final-recipient").is_some() => groups.push(format!("{line}\n")),
            Some(group) if !line.trim().is_empty() => {
                group.push_str(line);
                group.push('\n');
            }
            Some(group) if group.is_empty() => {}
            _ => groups.push(String::new()),
        }
    }
    groups.retain(|g| field(g, "final-recipient").is_some() || field(g, "original-recipient").is_some());
    groups
}
