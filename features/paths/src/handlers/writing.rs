//! Writing a path: its words, its modules, its levels.

use std::collections::BTreeMap;

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::OperationId;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{OfPath, Place, refuse, told};
use crate::model::content::{Content, Level, Module, Path as LearningPath, Way, read_questions, write_questions};
use crate::model::refusal::Refusal;
use crate::pages::path_of;
use crate::pages::writing::{LevelPage, ModulePage, TermsPage};
use crate::policy::{Action, decide};
use crate::service::{Error, paths};

pub(crate) async fn new(here: InCentre) -> Answer {
    decide(&here.cx.actor, Action::Configure, here.centre.id).require()?;
    page(&here.cx, &TermsPage::new(&here, None, FormState::new())?)
}

/// The words of a path, over what it is.
fn terms_over(form: &FormState, content: Content) -> Content {
    Content { audience: form.value("public").to_owned(), summary: form.value("presentation").to_owned(), ..content }
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    let empty = Content { code: String::new(), audience: String::new(), summary: String::new(), modules: Vec::new() };
    let made = match form.value("maison") {
        "" => paths::begin(&here.cx, &here.centre, form.value("titre"), terms_over(&form, empty)).await,
        code => paths::take_starter(&here.cx, &here.centre, code).await,
    };
    match made {
        Ok((id, done)) => see_other(&here.cx, &path_of(&here.centre, id, ""), Some(done)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &TermsPage::new(&here, None, form)?)
        }
    }
}

async fn found(here: &InCentre, at: &OfPath) -> Result<LearningPath, Problem> {
    paths::find_to_write(&here.cx, &here.centre, at.path).await.map_err(told(here))
}

/// Writes a path over, unless someone has since the form was opened: that is told before what else is wrong.
async fn write(
    here: &InCentre,
    path: &LearningPath,
    form: &FormState,
    (title, content): (&str, Result<Content, Error>),
) -> Result<OperationId, Error> {
    let read = form.value("revision").parse().unwrap_or_default();
    if read != path.revision {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    paths::rewrite(&here.cx, &here.centre, (path.id, read), title, content?).await
}

/// What a form opens with: how far the path was written then.
fn opened(path: &LearningPath) -> FormState {
    FormState::new().with("revision", path.revision.to_string())
}

pub(crate) async fn edit(here: InCentre, Path(at): Path<OfPath>) -> Answer {
    let path = found(&here, &at).await?;
    let form = opened(&path).with("titre", &path.title).with("public", &path.content.audience);
    let form = form.with("presentation", &path.content.summary);
    page(&here.cx, &TermsPage::new(&here, Some(&path), form)?)
}

pub(crate) async fn update(here: InCentre, Path(at): Path<OfPath>, Form(mut form): Form) -> Answer {
    let path = found(&here, &at).await?;
    let content = Ok(terms_over(&form, path.content.clone()));
    match write(&here, &path, &form, (form.value("titre"), content)).await {
        Ok(done) => see_other(&here.cx, &path_of(&here.centre, at.path, ""), Some(done)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &TermsPage::new(&here, Some(&path), form)?)
        }
    }
}

pub(crate) async fn module(here: InCentre, Path(at): Path<OfPath>, Query(place): Query<Place>) -> Answer {
    let path = found(&here, &at).await?;
    let known = path.content.module(&place.m);
    let form = match known {
        Some(module) => opened(&path).with("titre", &module.title).with("savoir", &module.skill),
        None if place.m.is_empty() => opened(&path),
        None => return Err(Problem::NotFound),
    };
    page(&here.cx, &ModulePage::new(&here, &path, form.with("module", &place.m))?)
}

/// The path with a module named anew, added or taken away.
fn with_module(path: &LearningPath, form: &FormState) -> Content {
    let mut content = path.content.clone();
    let (key, title, skill) = (form.value("module"), form.value("titre"), form.value("savoir"));
    if form.checked("retirer") {
        content.modules.retain(|module| module.key != key);
    } else if let Some(module) = content.modules.iter_mut().find(|module| module.key == key) {
        (module.title, module.skill) = (title.to_owned(), skill.to_owned());
    } else {
        let key = content.free_key(title);
        let (title, skill) = (title.to_owned(), skill.to_owned());
        content.modules.push(Module { key, title, skill, levels: Vec::new() });
    }
    content
}

pub(crate) async fn update_module(here: InCentre, Path(at): Path<OfPath>, Form(mut form): Form) -> Answer {
    let path = found(&here, &at).await?;
    match write(&here, &path, &form, (&path.title, Ok(with_module(&path, &form)))).await {
        Ok(done) => see_other(&here.cx, &path_of(&here.centre, at.path, "/reglages"), Some(done)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &ModulePage::new(&here, &path, form)?)
        }
    }
}

fn level_form(form: FormState, level: &Level) -> FormState {
    let mut form = form.with("but", &level.aim).with("minutes", level.minutes.to_string());
    for way in &level.ways {
        form.push("comment", way.code());
    }
    for (tag, text) in &level.lesson {
        form.set(&format!("lecon-{tag}"), text);
    }
    form.with("entrainement", &level.practice)
        .with("verif", &level.check)
        .with("questions", write_questions(&level.questions))
}

pub(crate) async fn level(here: InCentre, Path(at): Path<OfPath>, Query(place): Query<Place>) -> Answer {
    let path = found(&here, &at).await?;
    let key = place.within(&path).0;
    let module = path.content.module(&key).ok_or(Problem::NotFound)?;
    let form = match path.content.level(&module.key, place.n) {
        Some(level) => level_form(opened(&path), level),
        None if place.n == 0 => opened(&path).with("minutes", "15").with("comment", "site"),
        None => return Err(Problem::NotFound),
    };
    let form = form.with("module", &key).with("rang", place.n.to_string());
    page(&here.cx, &LevelPage::new(&here, &path, form)?)
}

/// What the boxes say of a level.
fn level_from(form: &FormState) -> Result<Level, Refusal> {
    let lesson: BTreeMap<String, String> = ["fr", "en", "ar"]
        .iter()
        .map(|tag| ((*tag).to_owned(), form.value(&format!("lecon-{tag}")).to_owned()))
        .filter(|(_, text)| !text.trim().is_empty())
        .collect();
    Ok(Level {
        aim: form.value("but").to_owned(),
        ways: form.all("comment").iter().filter_map(|code| Way::from_code(code)).collect(),
        minutes: form.value("minutes").parse().unwrap_or(0),
        lesson,
        practice: form.value("entrainement").to_owned(),
        check: form.value("verif").to_owned(),
        questions: read_questions(form.value("questions"))?,
    })
}

/// The path with a level written anew, added or taken away.
fn with_level(path: &LearningPath, form: &FormState) -> Result<Content, Error> {
    let mut content = path.content.clone();
    let module = content.modules.iter_mut().find(|module| module.key == form.value("module"));
    let module = module.ok_or(Error::NotFound)?;
    let at = form.value("rang").parse::<usize>().unwrap_or(0);
    if form.checked("retirer") {
        if (1..=module.levels.len()).contains(&at) {
            module.levels.remove(at - 1);
        }
        return Ok(content);
    }
    let level = level_from(form)?;
    match at.checked_sub(1).and_then(|at| module.levels.get_mut(at)) {
        Some(known) => *known = level,
        None => module.levels.push(level),
    }
    Ok(content)
}

pub(crate) async fn update_level(here: InCentre, Path(at): Path<OfPath>, Form(mut form): Form) -> Answer {
    let path = found(&here, &at).await?;
    match write(&here, &path, &form, (&path.title, with_level(&path, &form))).await {
        Ok(done) => see_other(&here.cx, &path_of(&here.centre, at.path, "/reglages"), Some(done)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &LevelPage::new(&here, &path, form)?)
        }
    }
}
