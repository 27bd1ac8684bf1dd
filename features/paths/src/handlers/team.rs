//! The team's doors: the group, one person's road, what was seen today, certificates, courses asked for.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::PersonId;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{Cursor, OfLearner, OfPath, OfWish, beside_modules, read_place, refuse, told};
use crate::model::content::State;
use crate::model::fact::Kind;
use crate::model::refusal::Refusal;
use crate::model::wish::Decision;
use crate::pages::own::CardPage;
use crate::pages::path_of;
use crate::pages::team::{BoardPage, IndexPage, LearnerPage, WishesPage};
use crate::service::following::Step;
use crate::service::{Error, certificates, group, paths, roll, wishes};

pub(crate) async fn index(here: InCentre) -> Answer {
    let found = paths::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    let waiting = wishes::count_open(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &IndexPage::new(&here, &found, waiting)?)
}

/// How many enrolment lists are offered, the latest.
const LISTS: i64 = 100;

async fn board_page(here: &InCentre, at: &OfPath, form: FormState) -> Result<BoardPage, Problem> {
    let board = group::board(&here.cx, &here.centre, at.path).await.map_err(told(here))?;
    let (db, scope) = (here.cx.db(), auth::Scope::public(here.centre.id));
    let mut lists = enrolment::list_lists(db, &scope, None, LISTS).await?;
    // The one that follows it now is always among them, however old, open or not: keeping the form unlinks nothing.
    if let Some(linked) = board.path.list.filter(|id| !lists.iter().any(|list| list.id == *id)) {
        lists.extend(enrolment::find_list(db, &scope, linked).await?);
    }
    BoardPage::new(here, &board, &lists, form)
}

pub(crate) async fn show(here: InCentre, Path(at): Path<OfPath>) -> Answer {
    page(&here.cx, &board_page(&here, &at, FormState::new()).await?)
}

/// What a form of the group says of everyone chosen.
fn step_from<'f>(form: &FormState, module: &'f str, level: i64) -> Result<Step<'f>, Refusal> {
    let kind = Kind::from_code(form.value("geste")).ok_or(Refusal::KindMissing)?;
    match kind {
        // What is typed is never left out without a word.
        Kind::LevelStarted | Kind::LevelDone if !form.value("points").is_empty() => Err(Refusal::ValueUnasked),
        Kind::LevelStarted | Kind::LevelDone => Ok(Step::of(kind, module, level)),
        Kind::Evaluated => {
            let value = form.value("points").parse().map_err(|_| Refusal::ValueOutside)?;
            Ok(Step { value: Some(value), ..Step::of(kind, module, level) })
        }
        Kind::Positioned | Kind::SessionAttended | Kind::SelfEvaluated | Kind::Withdrawn => Err(Refusal::KindMissing),
    }
}

pub(crate) async fn record(here: InCentre, Path(at): Path<OfPath>, Form(mut form): Form) -> Answer {
    let (module, level) = read_place(form.value("niveau"));
    let people: Vec<PersonId> = form.all("qui").iter().filter_map(|id| kernel::ids::parse(id)).collect();
    let noted = match step_from(&form, &module, level) {
        Ok(step) => group::record(&here.cx, &here.centre, at.path, &people, &[step]).await,
        Err(refusal) => Err(Error::from(refusal)),
    };
    match noted {
        Ok(done) => see_other(&here.cx, &path_of(&here.centre, at.path, ""), Some(done)),
        Err(error) => {
            let again = board_page(&here, &at, FormState::new()).await?;
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &again.with(form))
        }
    }
}

pub(crate) async fn create_learner(here: InCentre, Path(at): Path<OfPath>, Form(mut form): Form) -> Answer {
    match group::add_by_card(&here.cx, &here.centre, at.path, form.value("carte")).await {
        Ok(done) => see_other(&here.cx, &path_of(&here.centre, at.path, ""), Some(done)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &board_page(&here, &at, form).await?)
        }
    }
}

pub(crate) async fn link(here: InCentre, Path(at): Path<OfPath>, Form(mut form): Form) -> Answer {
    let list = match form.value("groupe") {
        "" => Ok(None),
        typed => kernel::ids::parse(typed).map(Some).ok_or(Error::from(Refusal::ListUnknown)),
    };
    let linked = match list {
        Ok(list) => paths::link(&here.cx, &here.centre, at.path, list).await,
        Err(error) => Err(error),
    };
    match linked {
        Ok(done) => see_other(&here.cx, &path_of(&here.centre, at.path, ""), Some(done)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &board_page(&here, &at, form).await?)
        }
    }
}

pub(crate) async fn take_roll(here: InCentre, Path(at): Path<OfPath>) -> Answer {
    let done = roll::take_roll(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    see_other(&here.cx, &path_of(&here.centre, at.path, ""), Some(done))
}

pub(crate) async fn advance(here: InCentre, Path(at): Path<OfPath>, Form(mut form): Form) -> Answer {
    paths::find_to_write(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    let moved = match State::from_code(form.value("vers")) {
        Some(to) => paths::move_to(&here.cx, &here.centre, at.path, to).await,
        None => Err(Refusal::StateMoved.into()),
    };
    match moved {
        Ok(done) => see_other(&here.cx, &path_of(&here.centre, at.path, ""), Some(done)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &board_page(&here, &at, form).await?)
        }
    }
}

pub(crate) async fn cards(here: InCentre, Path(at): Path<OfPath>) -> Answer {
    let board = group::board(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    page(&here.cx, &CardPage::of_group(&here, &board))
}

async fn learner_page(here: &InCentre, at: &OfLearner, form: FormState) -> Result<LearnerPage, Problem> {
    let (person, road) = group::learner(&here.cx, &here.centre, at.path, at.person).await.map_err(told(here))?;
    let certificate = certificates::held(&here.cx, &here.centre, (at.path, at.person)).await.map_err(told(here))?;
    LearnerPage::new(here, &person, &road, certificate, form)
}

pub(crate) async fn learner(here: InCentre, Path(at): Path<OfLearner>) -> Answer {
    page(&here.cx, &learner_page(&here, &at, FormState::new()).await?)
}

fn back_to(here: &InCentre, at: &OfLearner) -> String {
    path_of(&here.centre, at.path, &format!("/personnes/{}", at.person))
}

/// Positioning by talking: the level of each module, as it was heard.
pub(crate) async fn place(here: InCentre, Path(at): Path<OfLearner>, Form(mut form): Form) -> Answer {
    let path = paths::find(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    let heard = beside_modules(&form, &path, "d-");
    let steps: Vec<Step<'_>> = heard.iter().map(|(key, level)| Step::of(Kind::Positioned, key, *level)).collect();
    let noted = if steps.is_empty() {
        Err(Refusal::NothingSaid.into())
    } else {
        group::record(&here.cx, &here.centre, at.path, &[at.person], &steps).await
    };
    match noted {
        Ok(done) => see_other(&here.cx, &back_to(&here, &at), Some(done)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &learner_page(&here, &at, form).await?)
        }
    }
}

pub(crate) async fn withdraw(here: InCentre, Path(at): Path<OfLearner>, Form(mut form): Form) -> Answer {
    let taken = match kernel::ids::parse(form.value("fait")) {
        Some(fact) => group::withdraw(&here.cx, &here.centre, (at.path, at.person), fact).await,
        None => Err(Refusal::FactUnknown.into()),
    };
    match taken {
        Ok(done) => see_other(&here.cx, &back_to(&here, &at), Some(done)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &learner_page(&here, &at, form).await?)
        }
    }
}

pub(crate) async fn certify(here: InCentre, Path(at): Path<OfLearner>, Form(mut form): Form) -> Answer {
    let is_named = form.value("nom") == "oui";
    match certificates::give(&here.cx, &here.centre, (at.path, at.person), is_named).await {
        Ok((_, done)) => see_other(&here.cx, &back_to(&here, &at), Some(done)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &learner_page(&here, &at, form).await?)
        }
    }
}

async fn wishes_page(here: &InCentre, cursor: &Cursor, form: FormState) -> Result<WishesPage, Problem> {
    let board = wishes::board(&here.cx, &here.centre, cursor.page()).await.map_err(told(here))?;
    WishesPage::new(here, &board, cursor, form)
}

pub(crate) async fn wishes(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    page(&here.cx, &wishes_page(&here, &cursor, FormState::new()).await?)
}

pub(crate) async fn decide_wish(
    here: InCentre,
    Path(at): Path<OfWish>,
    Query(cursor): Query<Cursor>,
    Form(mut form): Form,
) -> Answer {
    let decision = match form.value("decision") {
        "garder" => Ok(Decision::Keep),
        "prevoir" => Ok(Decision::Plan),
        "ecarter" => Ok(Decision::SetAside),
        "joindre" => kernel::ids::parse(form.value("avec")).map(Decision::JoinTo).ok_or(Refusal::JoinTarget),
        _ => Err(Refusal::DecisionMissing),
    };
    match wishes::decide(&here.cx, &here.centre, at.wish, decision, form.value("reponse")).await {
        Ok(done) => {
            let back = format!("{}{}", here.centre.path("equipe/parcours/demandes"), cursor.query());
            see_other(&here.cx, &back, Some(done))
        }
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &wishes_page(&here, &cursor, form).await?)
        }
    }
}
