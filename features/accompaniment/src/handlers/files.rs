//! The file: its cover, why it is opened, its words, who accompanies, how far it is.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use centres::InCentre;
use kernel::{AccountId, PersonId, ids};
use people::confided::Reason;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other, unkept};

use super::{PersonPath, back_to_file, refuse, shut_or_told, told};
use crate::model::{FileState, Refusal};
use crate::pages::{CoverPage, EditPage, OpenPage, path_of};
use crate::service::opening::{self, OPEN_FOR};
use crate::service::{Error, files};

pub(crate) async fn cover(here: InCentre, Path(path): Path<PersonPath>) -> Answer {
    page(&here.cx, &CoverPage::new(&here, path.person, FormState::new()).await?)
}

/// The accounts ticked in a form.
fn referents(form: &FormState) -> Vec<AccountId> {
    form.all("referents").iter().filter_map(|value| ids::parse::<AccountId>(value)).collect()
}

pub(crate) async fn begin(here: InCentre, Path(path): Path<PersonPath>, Form(form): Form) -> Answer {
    let begun = files::begin(&here.cx, &here.centre, path.person, form.value("situation"), &referents(&form)).await;
    match begun {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.person, ""), Some(operation)),
        Err(error) => {
            let form = refuse(&here, form, error)?;
            refused_page(&here.cx, &CoverPage::new(&here, path.person, form).await?)
        }
    }
}

pub(crate) async fn open(here: InCentre, Path(path): Path<PersonPath>, Form(form): Form) -> Answer {
    let opened = match Reason::from_code(form.value("raison")) {
        Some(reason) => opening::open_file(&here.cx, &here.centre, path.person, reason, form.value("mots")).await,
        // Who may not know that there is a file is not told what is missing.
        None => match files::cover(&here.cx, &here.centre, path.person).await {
            Ok(_) => Err(Refusal::ReasonMissing.into()),
            Err(error) => Err(error),
        },
    };
    match opened {
        Ok(_) => back_to_file(&here, path.person, None),
        Err(error) => {
            let form = refuse(&here, form, error)?;
            refused_page(&here.cx, &CoverPage::new(&here, path.person, form).await?)
        }
    }
}

pub(crate) async fn show(here: InCentre, Path(path): Path<PersonPath>) -> Answer {
    let (known, _, _) = match opening::require_open(&here.cx, &here.centre, path.person).await {
        Ok(open) => open,
        Err(error) => return shut_or_told(&here, path.person, error),
    };
    let file = files::read(&here.cx, &known).await.map_err(told(&here))?;
    let shown = OpenPage::new(&here, path.person, &known, file).await?;
    let mut response = unkept(page(&here.cx, &shown)?);
    let back = format!("{};url={}", OPEN_FOR.num_seconds(), path_of(&here.centre, path.person, ""));
    let back = HeaderValue::from_str(&back).map_err(|error| Problem::failed(&error))?;
    response.headers_mut().insert(header::REFRESH, back);
    Ok(response)
}

async fn edited(here: &InCentre, id: PersonId, form: Option<FormState>) -> Answer {
    let (known, _, _) = match opening::require_open(&here.cx, &here.centre, id).await {
        Ok(open) => open,
        Err(error) => return shut_or_told(here, id, error),
    };
    let file = files::read(&here.cx, &known).await.map_err(told(here))?;
    let is_refused = form.is_some();
    let shown = EditPage::new(here, id, &known, &file, form).await?;
    Ok(unkept(if is_refused { refused_page(&here.cx, &shown) } else { page(&here.cx, &shown) }?))
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<PersonPath>) -> Answer {
    edited(&here, path.person, None).await
}

async fn settled(here: &InCentre, id: PersonId, form: FormState, done: Result<kernel::OperationId, Error>) -> Answer {
    match done {
        Ok(operation) => back_to_file(here, id, Some(operation)),
        Err(error) => {
            let form = refuse(here, form, error)?;
            edited(here, id, Some(form)).await
        }
    }
}

pub(crate) async fn correct(here: InCentre, Path(path): Path<PersonPath>, Form(form): Form) -> Answer {
    let done = files::correct(&here.cx, &here.centre, path.person, form.value("situation")).await;
    settled(&here, path.person, form, done).await
}

pub(crate) async fn assign(here: InCentre, Path(path): Path<PersonPath>, Form(form): Form) -> Answer {
    let done = files::assign(&here.cx, &here.centre, path.person, &referents(&form)).await;
    settled(&here, path.person, form, done).await
}

pub(crate) async fn change_state(here: InCentre, Path(path): Path<PersonPath>, Form(form): Form) -> Answer {
    let done = match FileState::from_code(form.value("etat")) {
        Some(state) => files::change_state(&here.cx, &here.centre, path.person, state).await,
        None => files::cover(&here.cx, &here.centre, path.person).await.and_then(|_| Err(Refusal::StateUnknown.into())),
    };
    settled(&here, path.person, form, done).await
}
