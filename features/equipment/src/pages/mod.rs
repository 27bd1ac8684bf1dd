//! The pages of the room: words made ready for eyes, nothing decided.

pub(crate) mod following;
pub(crate) mod items;
pub(crate) mod loans;
pub(crate) mod papers;
pub(crate) mod public;
pub(crate) mod stock;

use centres::{Centre, InCentre};
use ui::{Choice, Chrome};
use web::{Cx, Problem};

use crate::model::item::{Item, State};
use crate::model::{ItemId, LoanId};

/// The door of the team.
const DOOR: &str = "equipe/materiel";

fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome(DOOR)
}

/// The address of the team's inventory.
pub(crate) fn base_of(centre: &Centre) -> String {
    centre.path(DOOR)
}

/// The team's address of a thing and of what is below it.
pub(crate) fn item_path(centre: &Centre, id: ItemId, below: &str) -> String {
    format!("{}/objets/{id}{below}", base_of(centre))
}

/// The team's address of a loan and of what is below it.
pub(crate) fn loan_path(centre: &Centre, id: LoanId, below: &str) -> String {
    format!("{}/prets/{id}{below}", base_of(centre))
}

fn state_words(cx: &Cx, state: State) -> String {
    cx.t(&format!("equipment-state-{}", state.code()))
}

/// Where a thing is: here and fit, away, or in which state.
fn standing(cx: &Cx, item: &Item) -> (&'static str, String) {
    match (item.loan.is_some(), item.details.state.is_lendable()) {
        (true, _) => ("due", cx.t("equipment-away")),
        (false, true) => ("done", cx.t("equipment-here")),
        (false, false) => ("late", state_words(cx, item.details.state)),
    }
}

/// Things written one below the other, said one after the other.
fn one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn coded_choices(cx: &Cx, prefix: &str, codes: impl IntoIterator<Item = &'static str>) -> Vec<Choice> {
    let choice = |code: &'static str| Choice::new(code, cx.t(&format!("{prefix}{}", code.replace('_', "-"))));
    codes.into_iter().map(choice).collect()
}
