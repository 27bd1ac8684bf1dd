//! The settings of a centre: its card, its venues, its team.

use auth::Scope;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use crate::face::InCentre;
use crate::forms;
use crate::pages::SettingsPage;
use crate::policy::{Action, decide};
use crate::service::settings;
use crate::store;

const PATH: &str = "equipe/reglages";

pub(crate) async fn edit(here: InCentre) -> Answer {
    let form = forms::of_centre(&here.centre);
    page(&here.cx, &settings_page(&here, form).await?)
}

pub(crate) async fn update(here: InCentre, Form(mut form): Form) -> Answer {
    // Who may not write learns nothing of what would have been refused.
    decide(&here.cx.actor, Action::EditCentre, here.centre.id).require()?;
    match forms::card(&here.centre, &form) {
        Ok(centre) => {
            let operation = settings::update(&here.cx, &centre).await?;
            see_other(&here.cx, &centre.path(PATH), Some(operation))
        }
        Err(refusals) => {
            for (field, key) in refusals.into_iter().map(|refusal| refusal.place()) {
                form.refuse(field, here.cx.t(key));
            }
            refused_page(&here.cx, &settings_page(&here, form).await?)
        }
    }
}

pub(crate) async fn add_venue(here: InCentre, Form(form): Form) -> Answer {
    let Some(venue) = forms::venue(&here.centre, &form) else {
        let mut kept = forms::of_centre(&here.centre);
        kept.refuse("venue", here.cx.t("centres-refusal-venue-name"));
        return refused_page(&here.cx, &settings_page(&here, kept).await?);
    };
    let operation = settings::add_venue(&here.cx, &here.centre, &venue).await?;
    see_other(&here.cx, &here.centre.path(PATH), Some(operation))
}

pub(crate) async fn add_member(here: InCentre, Form(form): Form) -> Answer {
    let (account, role) = forms::member(&form);
    let (field, key) = match settings::add_member(&here.cx, &here.centre, account, role).await? {
        Ok(operation) => return see_other(&here.cx, &here.centre.path(PATH), Some(operation)),
        Err(told) => told,
    };
    let mut kept = forms::of_centre(&here.centre);
    for name in ["member_name", "member_email", "member_role"] {
        kept.set(name, form.value(name));
    }
    kept.refuse(&format!("member_{field}"), here.cx.t(key));
    refused_page(&here.cx, &settings_page(&here, kept).await?)
}

async fn settings_page(here: &InCentre, form: FormState) -> Result<SettingsPage, Problem> {
    let chrome = here.team_chrome(PATH)?;
    let scope = Scope::opened_by(decide(&here.cx.actor, Action::EditCentre, here.centre.id), here.centre.id)?;
    let venues = store::list_venues(here.cx.db(), &scope).await?;
    let team = accounts::store::list_team(here.cx.db(), &scope).await?;
    let base = here.centre.path(PATH);
    Ok(SettingsPage::new(&here.cx, chrome, base, form, venues, team))
}
