//! The team's board of ideas, and an idea heard at the desk.

use axum::extract::Query;
use centres::InCentre;
use ideas::{Filter, Showing, State};
use people::Person;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other, unkept};

use super::propose::typed;
use super::{Asked, refuse, told};
use crate::pages::board::{BoardPage, NewPage};
use crate::pages::idea_path;
use crate::service::{authors, board, following, proposing};

pub(crate) async fn index(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    let filter = Filter {
        state: State::from_code(&asked.etat),
        showing: Showing::from_code(&asked.etat),
        theme: asked.theme(),
        words: asked.words(),
        page: asked.page(),
        ..Filter::default()
    };
    let found = board::read(&here.cx, &here.centre, &filter).await.map_err(told(&here))?;
    let left = following::count_people(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &BoardPage::new(&here, &asked, found, left)?)
}

/// Whom one looks for while recording.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Sought {
    pub cherche: String,
    pub personne: String,
}

async fn new_page(here: &InCentre, form: FormState, sought: &Sought) -> Result<NewPage, Problem> {
    let (cx, centre) = (&here.cx, &here.centre);
    let found = authors::propose_people(cx, centre, &sought.cherche).await.map_err(told(here))?;
    let chosen = chosen(here, form.value("personne")).await?;
    NewPage::new(here, form, (found, chosen), &sought.cherche)
}

/// The person of the file who was chosen, for who may see people.
async fn chosen(here: &InCentre, typed: &str) -> Result<Option<Person>, Problem> {
    let action = people::policy::Action::SeePeople;
    let decision = people::policy::decide(&here.cx.actor, action, here.centre.id);
    let (Some(id), Ok(scope)) = (kernel::ids::parse(typed), auth::Scope::opened_by(decision, here.centre.id)) else {
        return Ok(None);
    };
    Ok(people::store::find(here.cx.db(), &scope, id).await?)
}

pub(crate) async fn new(here: InCentre, Query(sought): Query<Sought>) -> Answer {
    crate::policy::scope(&here.cx.actor, crate::policy::Action::Edit, here.centre.id)?;
    let form = FormState::new().with("prevenir", "in_person").with("personne", &sought.personne);
    page(&here.cx, &new_page(&here, form, &sought).await?)
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    let person = kernel::ids::parse(form.value("personne"));
    match proposing::record_heard(&here.cx, &here.centre, &typed(&form), person).await {
        Ok(kept) => see_other(&here.cx, &idea_path(&here.centre, kept.idea, ""), Some(kept.operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            Ok(unkept(refused_page(&here.cx, &new_page(&here, form, &Sought::default()).await?)?))
        }
    }
}
