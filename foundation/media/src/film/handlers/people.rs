//! Who is seen in a film, the sheet of each, and the paper to sign.

use axum::extract::{Path, Query};
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{Asked, FilmPath, SeenPath, refuse, told};
use crate::film::model::consent::{Age, Given, Seen, Use, Voice};
use crate::film::model::film::FilmId;
use crate::film::model::refusal::FilmRefusal;
use crate::film::pages::below;
use crate::film::pages::people::{PaperPage, PeoplePage, SheetPage};
use crate::film::service::Error;
use crate::film::service::consenting::{self, NewSeen, Sheet};

async fn listed(here: &InCentre, film: FilmId, searched: &str, form: FormState) -> Result<PeoplePage, Problem> {
    let (cx, centre) = (&here.cx, &here.centre);
    let (film, seen) = consenting::with_film(cx, centre, film).await.map_err(told(here))?;
    let proposed = consenting::propose(cx, centre, searched).await.map_err(told(here))?;
    PeoplePage::new(here, (&film, &seen), (searched, proposed), form)
}

pub(crate) async fn index(here: InCentre, Path(path): Path<FilmPath>, Query(asked): Query<Asked>) -> Answer {
    page(&here.cx, &listed(&here, path.film, &asked.cherche, FormState::new()).await?)
}

pub(crate) async fn add(here: InCentre, Path(path): Path<FilmPath>, Form(mut form): Form) -> Answer {
    let new = NewSeen {
        person: kernel::ids::parse(form.value("personne")),
        name: form.value("nom").to_owned(),
        age: Age::from_code(form.value("age")),
        alone: String::new(),
    };
    match consenting::add(&here.cx, &here.centre, path.film, new).await {
        Ok((seen, operation)) => {
            let sheet = below(&here.centre, path.film, &format!("/personnes/{seen}"));
            see_other(&here.cx, &sheet, Some(operation))
        }
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &listed(&here, path.film, "", form).await?)
        }
    }
}

pub(crate) async fn sheet(here: InCentre, Path(path): Path<SeenPath>) -> Answer {
    let seen = consenting::find(&here.cx, &here.centre, path.film, path.seen).await.map_err(told(&here))?;
    let form = filled(&seen);
    page(&here.cx, &SheetPage::new(&here, &seen, form)?)
}

fn filled(seen: &Seen) -> FormState {
    let mut form = FormState::new().with("age", seen.age.code()).with("seul", seen.alone.clone());
    for usage in Use::ALL {
        let agreement = seen.agreement(usage);
        for voice in Voice::ALL.into_iter().filter(|voice| agreement.has(*voice)) {
            form.push(usage.code(), voice.code());
        }
    }
    form
}

fn sheet_from(form: &FormState) -> Sheet {
    let given = |usage: Use| Given {
        own: form.has(usage.code(), Voice::Own.code()),
        first_parent: form.has(usage.code(), Voice::FirstParent.code()),
        second_parent: form.has(usage.code(), Voice::SecondParent.code()),
    };
    Sheet { age: Age::from_code(form.value("age")), alone: form.value("seul").to_owned(), given: Use::ALL.map(given) }
}

pub(crate) async fn record(here: InCentre, Path(path): Path<SeenPath>, Form(mut form): Form) -> Answer {
    let (cx, centre) = (&here.cx, &here.centre);
    let seen = consenting::find(cx, centre, path.film, path.seen).await.map_err(told(&here))?;
    let (sheet, mark) = (sheet_from(&form), form.value("vu").to_owned());
    // A minor after all: the sheet comes back with the boxes of the parents, which it had not.
    let lacks_parents = !seen.age.is_minor() && sheet.age.is_some_and(Age::is_minor);
    let next = if lacks_parents { format!("/personnes/{}", seen.id) } else { "/personnes".to_owned() };
    match consenting::record_over(cx, centre, (path.film, path.seen), sheet, &mark).await {
        Ok(operation) => see_other(cx, &below(centre, path.film, &next), Some(operation)),
        Err(error) => {
            // Where someone wrote meanwhile, what stands now is shown and not what was ticked over the former.
            if matches!(error, Error::Refused(FilmRefusal::ChangedMeanwhile)) {
                form = filled(&seen);
            }
            refuse(&here, &mut form, error)?;
            refused_page(cx, &SheetPage::new(&here, &seen, form)?)
        }
    }
}

pub(crate) async fn take_back(here: InCentre, Path(path): Path<SeenPath>, Form(form): Form) -> Answer {
    let usage = Use::from_code(form.value("usage"));
    let done = consenting::take_back(&here.cx, &here.centre, path.film, path.seen, usage).await;
    done.map_err(told(&here))?;
    // No undo is offered: what was taken back is given anew, on a sheet.
    see_other(&here.cx, &below(&here.centre, path.film, "/personnes"), None)
}

pub(crate) async fn remove(here: InCentre, Path(path): Path<SeenPath>) -> Answer {
    match consenting::remove(&here.cx, &here.centre, path.film, path.seen).await {
        Ok(operation) => see_other(&here.cx, &below(&here.centre, path.film, "/personnes"), Some(operation)),
        Err(error) => {
            let mut form = FormState::new();
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &listed(&here, path.film, "", form).await?)
        }
    }
}

pub(crate) async fn paper(here: InCentre, Path(path): Path<FilmPath>) -> Answer {
    let (film, seen) = consenting::with_film(&here.cx, &here.centre, path.film).await.map_err(told(&here))?;
    page(&here.cx, &PaperPage::new(&here, &film, &seen)?)
}
