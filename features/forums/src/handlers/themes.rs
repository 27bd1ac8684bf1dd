//! Themes as the team types them, keeps them, joins them, and makes ideas of them.

use axum::extract::Path;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, attachment, page, refused_page, see_other};

use super::{ForumPath, ThemePath, refuse, told};
use crate::model::refusal::Refusal;
use crate::model::theme::{Decision, Origin, ThemeState, read_lines};
use crate::pages::path_of;
use crate::pages::team::{ThemePage, TypingPage};
use crate::policy::{Action, decide};
use crate::service::{Error, export, forums, themes};

async fn typing_page(here: &InCentre, path: &ForumPath, form: FormState) -> Result<TypingPage, Problem> {
    let board = forums::board(&here.cx, &here.centre, path.forum).await.map_err(told(here))?;
    decide(&here.cx.actor, Action::WriteForums, here.centre.id).require()?;
    TypingPage::new(here, &board.forum, form)
}

pub(crate) async fn new(here: InCentre, Path(path): Path<ForumPath>) -> Answer {
    page(&here.cx, &typing_page(&here, &path, FormState::new().with("origine", "desk")).await?)
}

pub(crate) async fn create(here: InCentre, Path(path): Path<ForumPath>, Form(mut form): Form) -> Answer {
    let origin = Origin::from_code(form.value("origine")).unwrap_or(Origin::Desk);
    let typed = match read_lines(form.value("lignes"), origin) {
        Ok(new) => themes::type_themes(&here.cx, &here.centre, path.forum, &new).await,
        Err(refusal) => Err(Error::from(refusal)),
    };
    match typed {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.forum, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &typing_page(&here, &path, form).await?)
        }
    }
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<ThemePath>) -> Answer {
    let found = themes::find(&here.cx, &here.centre, path.forum, path.theme).await;
    let (board, theme) = found.map_err(told(&here))?;
    let decision = match theme.state {
        ThemeState::Joined => "joindre",
        ThemeState::SetAside => "ecarter",
        ThemeState::Proposed | ThemeState::Kept => "garder",
    };
    let with = theme.joined_into.map(|id| id.to_string()).unwrap_or_default();
    let form = FormState::new().with("theme", &theme.title).with("mots", &theme.words);
    let form = form.with("decision", decision).with("avec", with);
    page(&here.cx, &ThemePage::new(&here, &board, &theme, form)?)
}

fn decision_from(form: &FormState) -> Result<Decision, Refusal> {
    match form.value("decision") {
        "garder" => Ok(Decision::Keep),
        "ecarter" => Ok(Decision::SetAside),
        "joindre" => kernel::ids::parse(form.value("avec")).map(Decision::JoinTo).ok_or(Refusal::JoinTarget),
        _ => Err(Refusal::DecisionMissing),
    }
}

pub(crate) async fn update(here: InCentre, Path(path): Path<ThemePath>, Form(mut form): Form) -> Answer {
    let found = themes::find(&here.cx, &here.centre, path.forum, path.theme).await;
    let (board, theme) = found.map_err(told(&here))?;
    let text = (form.value("theme"), form.value("mots"));
    let decided = match decision_from(&form) {
        Ok(decision) => themes::decide_theme(&here.cx, &here.centre, (path.forum, path.theme), text, decision).await,
        Err(refusal) => Err(Error::from(refusal)),
    };
    match decided {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.forum, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &ThemePage::new(&here, &board, &theme, form)?)
        }
    }
}

pub(crate) async fn create_idea(here: InCentre, Path(path): Path<ThemePath>) -> Answer {
    let made = themes::make_idea(&here.cx, &here.centre, path.forum, path.theme).await.map_err(told(&here))?;
    see_other(&here.cx, &path_of(&here.centre, path.forum, "/suites"), Some(made))
}

pub(crate) async fn csv(here: InCentre, Path(path): Path<ForumPath>) -> Answer {
    let bytes = export::as_csv(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    attachment("text/csv; charset=utf-8", "themes.csv", bytes)
}
