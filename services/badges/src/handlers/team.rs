//! What the team does: the list, one by hand, taking back, how a name is shown, the key.

use axum::extract::{Path, Query};
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, page, refused_page, see_other};

use super::{Asked, CertificatePath, printed, refuse, told};
use crate::model::certificate::NewCertificate;
use crate::model::refusal::Refusal;
use crate::pages::team::{IndexPage, KeyPage, NewPage, ShowPage};
use crate::pages::{TEAM, path_of};
use crate::policy::{Action, decide};
use crate::service::{Error, team};

pub(crate) async fn index(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    let found = team::list(&here.cx, &here.centre, asked.page()).await.map_err(told(&here))?;
    page(&here.cx, &IndexPage::new(&here, found)?)
}

pub(crate) async fn new(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    decide(&here.cx.actor, Action::Issue, here.centre.id).require()?;
    let mut form = FormState::new().with("jour", here.cx.today().format("%d/%m/%Y").to_string());
    if let Some(id) = kernel::ids::parse(&asked.personne)
        && let Some(person) = team::person(&here.cx, &here.centre, id).await.map_err(told(&here))?
    {
        form = form.with("personne", person.id.to_string()).with("nom", person.full_name());
    }
    page(&here.cx, &NewPage::new(&here, form)?)
}

/// What the boxes say.
fn read(form: &FormState) -> Result<NewCertificate, Error> {
    let value = |name: &str| form.value(name).to_owned();
    Ok(NewCertificate {
        person: kernel::ids::parse(form.value("personne")),
        holder_name: value("nom"),
        is_named: form.has("montre", "oui"),
        title: value("titre"),
        description: value("description"),
        criteria: value("pourquoi"),
        skills: form.value("savoirs").lines().map(str::to_owned).collect(),
        path_code: String::new(),
        earned_on: people::read_day(&form.date("jour")).ok_or(Refusal::DayInvalid)?,
    })
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    decide(&here.cx.actor, Action::Issue, here.centre.id).require()?;
    let made = match read(&form) {
        Ok(new) => team::give(&here.cx, &here.centre, new).await,
        Err(error) => Err(error),
    };
    match made {
        Ok((id, operation)) => see_other(&here.cx, &path_of(&here.centre, id, ""), Some(operation)),
        Err(error) => {
            refuse(&here.cx, &mut form, error)?;
            refused_page(&here.cx, &NewPage::new(&here, form)?)
        }
    }
}

pub(crate) async fn show(here: InCentre, Path(path): Path<CertificatePath>) -> Answer {
    let one = team::find(&here.cx, &here.centre, path.certificate).await.map_err(told(&here))?;
    page(&here.cx, &ShowPage::new(&here, &one, FormState::new())?)
}

pub(crate) async fn paper(here: InCentre, Path(path): Path<CertificatePath>) -> Answer {
    let one = team::find(&here.cx, &here.centre, path.certificate).await.map_err(told(&here))?;
    printed(&here, &one).await
}

pub(crate) async fn say_name(here: InCentre, Path(path): Path<CertificatePath>, Form(form): Form) -> Answer {
    let is_named = form.value("montre") == "oui";
    let said = team::say_name(&here.cx, &here.centre, path.certificate, is_named).await.map_err(told(&here))?;
    see_other(&here.cx, &path_of(&here.centre, path.certificate, ""), Some(said))
}

pub(crate) async fn revoke(here: InCentre, Path(path): Path<CertificatePath>, Form(mut form): Form) -> Answer {
    match team::take_back(&here.cx, &here.centre, path.certificate, form.value("motif")).await {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.certificate, ""), Some(operation)),
        Err(error) => {
            refuse(&here.cx, &mut form, error)?;
            let one = team::find(&here.cx, &here.centre, path.certificate).await.map_err(told(&here))?;
            refused_page(&here.cx, &ShowPage::new(&here, &one, form)?)
        }
    }
}

pub(crate) async fn key(here: InCentre) -> Answer {
    decide(&here.cx.actor, Action::Revoke, here.centre.id).require()?;
    page(&here.cx, &KeyPage::new(&here)?)
}

pub(crate) async fn change_key(here: InCentre, Form(_): Form) -> Answer {
    team::change_key(&here.cx, &here.centre).await.map_err(told(&here))?;
    see_other(&here.cx, &here.centre.path(TEAM), None)
}
