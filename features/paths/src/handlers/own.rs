//! One's own road: begin, try, say where one is, take it elsewhere.

use axum::extract::{Path, Query};
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other, unkept};

use super::{OfPath, Place, Run, beside_modules, read_place, refuse, told};
use crate::model::fact::Kind;
use crate::model::positioning::{Answer as Given, read_answers};
use crate::pages::own::{CardPage, CodePage, PlacingPage, SayPage, TriedPage, TryPage};
use crate::pages::public_path;
use crate::service::following::{self, Step};
use crate::service::{carrying, paths};

pub(crate) async fn follow(here: InCentre, Path(at): Path<OfPath>) -> Answer {
    let done = following::follow(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    see_other(&here.cx, &public_path(&here.centre, at.path, ""), Some(done))
}

pub(crate) async fn mark(here: InCentre, Path(at): Path<OfPath>, Form(form): Form) -> Answer {
    let (module, level) = read_place(form.value("niveau"));
    let kind = if form.value("geste") == "fini" { Kind::LevelDone } else { Kind::LevelStarted };
    let step = Step::of(kind, &module, level);
    let done = following::mark(&here.cx, &here.centre, at.path, step).await.map_err(told(&here))?;
    see_other(&here.cx, &public_path(&here.centre, at.path, ""), Some(done))
}

pub(crate) async fn new_try(here: InCentre, Path(at): Path<OfPath>, Query(place): Query<Place>) -> Answer {
    let path = paths::show(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    let (module, level) = place.within(&path);
    let shown = TryPage::new(&here, &path, (&module, level), FormState::new());
    page(&here.cx, &shown.ok_or(Problem::NotFound)?)
}

/// The answers of a form, in the order of the questions; « Je ne sais pas » is one.
fn given(form: &FormState, count: usize) -> Vec<Given> {
    let read = |at: usize| match form.value(&format!("q-{at}")) {
        "x" => Some(Given::Unknown),
        typed => typed.parse().ok().map(Given::Chosen),
    };
    (0..count).map_while(read).collect()
}

pub(crate) async fn create_try(here: InCentre, Path(at): Path<OfPath>, Form(mut form): Form) -> Answer {
    let path = paths::show(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    let (module, level) = read_place(form.value("niveau"));
    let count = path.content.level(&module, level).map(|level| level.questions.len()).ok_or(Problem::NotFound)?;
    let answers = given(&form, count);
    match following::answer(&here.cx, &here.centre, at.path, (&module, level), &answers).await {
        Ok(tried) => {
            let shown = page(&here.cx, &TriedPage::new(&here, &path, (&module, level), tried))?;
            // What was written is written once; a try that is kept nowhere can be sent again.
            Ok(if tried.operation.is_some() { shown } else { unkept(shown) })
        }
        Err(error) => {
            refuse(&here, &mut form, error)?;
            let again = TryPage::new(&here, &path, (&module, level), form).ok_or(Problem::NotFound)?;
            Ok(unkept(refused_page(&here.cx, &again)?))
        }
    }
}

pub(crate) async fn new_placing(here: InCentre, Path(at): Path<OfPath>, Query(run): Query<Run>) -> Answer {
    let path = paths::show(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    let mut answers = read_answers(&run.r);
    let last = if run.reponse.is_empty() { Vec::new() } else { read_answers(&run.reponse) };
    answers.extend(last.into_iter().take(1));
    let mut form = FormState::new();
    if !run.suite.is_empty() && run.reponse.is_empty() {
        form.refuse("reponse", here.cx.t("paths-refusal-nothing"));
    }
    page(&here.cx, &PlacingPage::new(&here, &path, &answers, (!run.pret.is_empty(), form)))
}

pub(crate) async fn create_placing(here: InCentre, Path(at): Path<OfPath>, Form(form): Form) -> Answer {
    let answers = read_answers(form.value("r"));
    let done = following::place(&here.cx, &here.centre, at.path, &answers).await.map_err(told(&here))?;
    see_other(&here.cx, &public_path(&here.centre, at.path, ""), Some(done))
}

pub(crate) async fn new_say(here: InCentre, Path(at): Path<OfPath>) -> Answer {
    let Some(road) = following::own_road(&here.cx, &here.centre, at.path).await.map_err(told(&here))? else {
        return see_other(&here.cx, &here.centre.path("carte"), None);
    };
    page(&here.cx, &SayPage::new(&here, &road, FormState::new()))
}

pub(crate) async fn create_say(here: InCentre, Path(at): Path<OfPath>, Form(mut form): Form) -> Answer {
    let path = paths::show(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    let said = beside_modules(&form, &path, "s-");
    match following::say(&here.cx, &here.centre, at.path, &said).await {
        Ok(done) => see_other(&here.cx, &public_path(&here.centre, at.path, ""), Some(done)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            let road = following::own_road(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
            refused_page(&here.cx, &SayPage::new(&here, &road.ok_or(Problem::SignIn)?, form))
        }
    }
}

pub(crate) async fn card(here: InCentre, Path(at): Path<OfPath>) -> Answer {
    let path = paths::show(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    let road = following::own_road(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    page(&here.cx, &CardPage::own(&here, &path, road.as_ref()))
}

pub(crate) async fn new_code(here: InCentre) -> Answer {
    if here.cx.actor.own_file(here.centre.id).is_none() {
        return see_other(&here.cx, &here.centre.path("carte"), None);
    }
    page(&here.cx, &CodePage::new(&here, FormState::new(), String::new()))
}

pub(crate) async fn create_code(here: InCentre, Form(mut form): Form) -> Answer {
    match carrying::make_code(&here.cx, &here.centre, form.value("accord") == "oui").await {
        Ok((code, _)) => Ok(unkept(page(&here.cx, &CodePage::new(&here, FormState::new(), code.to_string()))?)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &CodePage::new(&here, form, String::new()))
        }
    }
}

pub(crate) async fn destroy_code(here: InCentre) -> Answer {
    let done = carrying::take_back(&here.cx, &here.centre).await.map_err(told(&here))?;
    see_other(&here.cx, &here.centre.path("parcours/emporter"), Some(done))
}

pub(crate) async fn take_up(here: InCentre, Form(mut form): Form) -> Answer {
    match carrying::take_up(&here.cx, &here.centre, form.value("code")).await {
        Ok(done) => see_other(&here.cx, &here.centre.path("parcours"), Some(done)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            Ok(unkept(refused_page(&here.cx, &CodePage::new(&here, form, String::new()))?))
        }
    }
}
