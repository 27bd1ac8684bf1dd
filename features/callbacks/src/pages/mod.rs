//! The pages of the room: words made ready for eyes, nothing decided.

pub(crate) mod asking;
pub(crate) mod calls;
pub(crate) mod paper;
pub(crate) mod promise;

use centres::{Centre, InCentre};
use ui::{Choice, Chrome};
use web::{Cx, Problem};

use crate::model::callback::{CallbackId, Slot, Tongue};

/// The door of the team.
const DOOR: &str = "equipe/a-rappeler";

fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome(DOOR)
}

/// The address of the list.
pub(crate) fn base_of(centre: &Centre) -> String {
    centre.path(DOOR)
}

/// The address of a call and of what is below it.
pub(crate) fn path_of(centre: &Centre, id: CallbackId, below: &str) -> String {
    format!("{}/{id}{below}", base_of(centre))
}

fn slot_words(cx: &Cx, slot: Slot) -> String {
    cx.t(&format!("callbacks-slot-{}", slot.code()))
}

fn tongue_words(cx: &Cx, tongue: Tongue) -> String {
    cx.t(&format!("callbacks-tongue-{}", tongue.code()))
}

/// "le matin, le soir"; at any time when nothing was chosen.
fn slots_words(cx: &Cx, slots: &[Slot]) -> String {
    if slots.is_empty() {
        return cx.t("callbacks-slot-any");
    }
    let comma = if cx.locale() == kernel::Locale::Ar { "، " } else { ", " };
    slots.iter().map(|slot| slot_words(cx, *slot)).collect::<Vec<_>>().join(comma)
}

fn slot_choices(cx: &Cx) -> Vec<Choice> {
    Slot::ALL.into_iter().map(|slot| Choice::new(slot.code(), slot_words(cx, slot))).collect()
}

fn tongue_choices(cx: &Cx) -> Vec<Choice> {
    Tongue::ALL.into_iter().map(|tongue| Choice::new(tongue.code(), tongue_words(cx, tongue))).collect()
}
