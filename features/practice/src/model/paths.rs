//! Which screens of a mission are ever opened, and from which one comes to the end.

use std::collections::BTreeSet;

use super::check::DONE;
use super::simulator::{Mission, Screen};

/// Where a screen leads.
fn ways(screen: &Screen) -> impl Iterator<Item = &str> {
    screen.acts().map(|act| act.goes.as_str()).filter(|goes| !goes.is_empty())
}

/// The screens that someone who begins can come to.
pub fn opened(mission: &Mission) -> BTreeSet<&str> {
    let mut seen = BTreeSet::new();
    let mut next: Vec<&str> = mission.screens.first().map(|screen| screen.key.as_str()).into_iter().collect();
    while let Some(key) = next.pop() {
        if !seen.insert(key) {
            continue;
        }
        if let Some(screen) = mission.screen(key) {
            next.extend(ways(screen).filter(|goes| *goes != DONE));
        }
    }
    seen
}

/// The screens from which the mission can be finished.
pub fn that_finish(mission: &Mission) -> BTreeSet<&str> {
    let mut finishing: BTreeSet<&str> = BTreeSet::new();
    loop {
        let leads = |screen: &Screen| ways(screen).any(|goes| goes == DONE || finishing.contains(goes));
        let more: Vec<&str> = mission
            .screens
            .iter()
            .filter(|screen| !finishing.contains(screen.key.as_str()) && leads(screen))
            .map(|screen| screen.key.as_str())
            .collect();
        if more.is_empty() {
            return finishing;
        }
        finishing.extend(more);
    }
}
