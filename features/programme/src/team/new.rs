//! `/{centre}/equipe/activites/nouvelle`: a name, when, where, how many. The rest is written after.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState};
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{edit_path, list};
use crate::policy::Action;
use crate::service::{self, opened};
use crate::{forms, told};

#[derive(Template)]
#[template(path = "programme/team_new.html")]
pub(crate) struct NewPage {
    pub chrome: Chrome,
    pub base: String,
    pub once: String,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub venues: Vec<Choice>,
}

impl NewPage {
    async fn new(here: &InCentre, form: FormState) -> Result<Self, Problem> {
        Ok(Self {
            chrome: here.team_chrome("equipe/activites")?,
            base: here.centre.path("equipe/activites"),
            once: web::once_key(),
            form,
            kinds: list::kinds(&here.cx),
            venues: venue_choices(here).await?,
        })
    }
}

/// The rooms in use, by name.
pub(crate) async fn venue_choices(here: &InCentre) -> Result<Vec<Choice>, Problem> {
    let venues = centres::store::list_venues(here.cx.db(), &here.public_scope()).await?;
    let in_use = venues.into_iter().filter(|venue| venue.retired_at.is_none());
    Ok(in_use.map(|venue| Choice::new(venue.id.to_string(), venue.name)).collect())
}

pub(crate) async fn show(here: InCentre) -> Answer {
    opened(&here.cx, &here.centre, Action::Write)?;
    page(&here.cx, &NewPage::new(&here, FormState::new().with("kind", "weekly")).await?)
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    let InCentre { cx, centre } = &here;
    opened(cx, centre, Action::Write)?;
    let outcome = match forms::new_details(&form, centre) {
        Ok(details) => service::create(cx, centre, details).await?,
        Err(refusals) => Err(refusals),
    };
    match outcome {
        Ok(done) => see_other(cx, &edit_path(centre, &done.activity), Some(done.operation)),
        Err(refusals) => {
            told::on_form(&cx.texts, &mut form, refusals);
            refused_page(cx, &NewPage::new(&here, form).await?)
        }
    }
}
