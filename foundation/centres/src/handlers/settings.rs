//! The settings of a centre: its card, with its venues, its team and its tokens beside it.

use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{SETTINGS, refuse, refuse_stale};
use crate::face::InCentre;
use crate::forms;
use crate::model::Centre;
use crate::pages::{SettingsPage, Shelves};
use crate::policy::{Action, decide};
use crate::service::{settings, team, tokens};
use crate::store;

pub(crate) async fn edit(here: InCentre) -> Answer {
    let form = forms::of_centre(&here.centre);
    page(&here.cx, &settings_page(&here, form).await?)
}

pub(crate) async fn update(here: InCentre, Form(mut form): Form) -> Answer {
    // Who may not write learns nothing of what would have been refused.
    decide(&here.cx.actor, Action::EditCentre, here.centre.id).require()?;
    match forms::card(&form).over(&here.centre) {
        Ok(card) => {
            let centre = Centre { revision: forms::revision(&form), ..card };
            match settings::update(&here.cx, &centre).await {
                Ok(operation) => return see_other(&here.cx, &centre.path(SETTINGS), Some(operation)),
                Err(Problem::Conflict(_)) => {
                    let now = store::find(here.cx.db(), centre.id).await?.ok_or(Problem::NotFound)?;
                    refuse_stale(&here.cx, &mut form, now.revision);
                }
                Err(problem) => return Err(problem),
            }
        }
        Err(refusals) => refuse(&here.cx, &mut form, refusals),
    }
    refused_page(&here.cx, &settings_page(&here, form).await?)
}

/// The page of settings around a form.
pub(super) async fn settings_page(here: &InCentre, form: FormState) -> Result<SettingsPage, Problem> {
    let chrome = here.team_chrome(SETTINGS)?;
    let shelves = Shelves {
        venues: settings::list_venues(&here.cx, &here.centre).await?,
        team: team::list(&here.cx, &here.centre).await?,
        tokens: tokens::list(&here.cx, &here.centre).await?,
        wants_factor: team::wants_factor(&here.cx, &here.centre).await?,
    };
    Ok(SettingsPage::new(&here.cx, chrome, here.centre.path(SETTINGS), form, shelves))
}
