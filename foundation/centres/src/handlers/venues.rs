//! The venues of a centre: add, correct, retire, bring back.

use axum::extract::Path;
use kernel::VenueId;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::settings::settings_page;
use super::{SETTINGS, refuse, refuse_stale};
use crate::face::InCentre;
use crate::forms;
use crate::model::Venue;
use crate::pages::VenuePage;
use crate::policy::{Action, decide};
use crate::service::settings;

pub(crate) async fn create(here: InCentre, Form(form): Form) -> Answer {
    decide(&here.cx.actor, Action::EditCentre, here.centre.id).require()?;
    let refusals = match forms::new_venue(&form).at(&here.centre) {
        Ok(venue) => {
            let operation = settings::add_venue(&here.cx, &here.centre, &venue).await?;
            return see_other(&here.cx, &here.centre.path(SETTINGS), Some(operation));
        }
        Err(refusals) => refusals,
    };
    let mut kept = forms::of_centre(&here.centre);
    for name in ["venue", "venue_street", "venue_city", "venue_accessible"] {
        kept.set(name, form.value(name));
    }
    for (field, key) in refusals.into_iter().map(|refusal| refusal.place()) {
        kept.refuse(&forms::new_venue_field(field), here.cx.t(key));
    }
    refused_page(&here.cx, &settings_page(&here, kept).await?)
}

pub(crate) async fn edit(here: InCentre, Path((_, id)): Path<(String, VenueId)>) -> Answer {
    let venue = settings::find_venue(&here.cx, &here.centre, id).await?;
    let form = forms::of_venue(&venue);
    page(&here.cx, &venue_page(&here, venue, form)?)
}

pub(crate) async fn update(here: InCentre, Path((_, id)): Path<(String, VenueId)>, Form(mut form): Form) -> Answer {
    let known = settings::find_venue(&here.cx, &here.centre, id).await?;
    match forms::venue(&form).over(&known) {
        Ok(venue) => {
            let venue = Venue { revision: forms::revision(&form), ..venue };
            match settings::update_venue(&here.cx, &here.centre, &venue).await {
                Ok(operation) => return see_other(&here.cx, &here.centre.path(SETTINGS), Some(operation)),
                Err(Problem::Conflict(_)) => refuse_stale(&here.cx, &mut form, known.revision),
                Err(problem) => return Err(problem),
            }
        }
        Err(refusals) => refuse(&here.cx, &mut form, refusals),
    }
    refused_page(&here.cx, &venue_page(&here, known, form)?)
}

pub(crate) async fn retire(here: InCentre, Path((_, id)): Path<(String, VenueId)>) -> Answer {
    let operation = settings::retire_venue(&here.cx, &here.centre, id).await?;
    see_other(&here.cx, &here.centre.path(SETTINGS), Some(operation))
}

pub(crate) async fn restore(here: InCentre, Path((_, id)): Path<(String, VenueId)>) -> Answer {
    let operation = settings::restore_venue(&here.cx, &here.centre, id).await?;
    see_other(&here.cx, &here.centre.path(SETTINGS), Some(operation))
}

fn venue_page(here: &InCentre, venue: Venue, form: FormState) -> Result<VenuePage, Problem> {
    Ok(VenuePage::new(here.team_chrome(SETTINGS)?, here.centre.path(SETTINGS), venue, form))
}
