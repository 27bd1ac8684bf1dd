//! The pages of the room: words made ready for eyes, nothing decided.

mod cover;
mod forms;
mod list;
mod open;
mod own;
mod sheets;
mod team;

pub(crate) use cover::CoverPage;
pub(crate) use forms::{ActPage, EditPage, MandatePage, PaperPage, SignPage, StepPage};
pub(crate) use list::ListPage;
pub(crate) use open::OpenPage;
pub(crate) use own::OwnPage;
pub(crate) use sheets::{ToSign, mandate_paper, signed_lines, to_sign};
pub(crate) use team::{CharterPage, LeavePage, ReportPage};

use auth::Scope;
use centres::{Centre, InCentre};
use kernel::PersonId;
use ui::{Choice, Chrome};
use web::{Cx, Problem};

use crate::service::team::{Member, members};

/// The chrome of a page of the team, once the policy has been asked.
fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome(crate::DOOR)
}

/// The page of a person.
fn person_path(centre: &Centre, id: PersonId) -> String {
    centre.path(&format!("equipe/personnes/{id}"))
}

/// The address of a file and of what is below it.
pub(crate) fn path_of(centre: &Centre, id: PersonId, below: &str) -> String {
    centre.path(&format!("equipe/personnes/{id}/accompagnement{below}"))
}

/// Choices of a closed list: the code and its words.
fn choices<T: Copy>(cx: &Cx, all: &[T], code: impl Fn(T) -> &'static str, key: impl Fn(T) -> String) -> Vec<Choice> {
    all.iter().map(|word| Choice::new(code(*word), cx.t(&key(*word)))).collect()
}

/// Those of the team who may be referents.
async fn referent_choices(cx: &Cx, scope: &Scope) -> Result<Vec<Choice>, Problem> {
    let team = members(cx, scope).await.map_err(|error| error.told(cx))?;
    let choice = |member: &Member| Choice::new(member.account.to_string(), member.name.as_str());
    Ok(team.iter().filter(|member| member.accompanies).map(choice).collect())
}
