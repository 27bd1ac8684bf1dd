//! Erasing someone: what it does, what it keeps and until when old copies hold something, said before it is done.

use askama::Template;
use axum::extract::Path;
use centres::InCentre;
use kernel::PersonId;
use ui::{Chrome, FormState};
use web::{Answer, Form, Problem, once_key, page, refused_page, see_other};

use super::{chrome, path, refuse, said, told};
use crate::policy::Action;
use crate::service::{self, scope_for};
use crate::store;

#[derive(Template)]
#[template(path = "people/erasure.html")]
pub(crate) struct ErasurePage {
    pub chrome: Chrome,
    pub own: String,
    pub name: String,
    pub form: FormState,
    /// Until when copies of the house hold what was plain in them.
    pub copies: String,
    /// Why nothing may be taken from this person now.
    pub hold: Option<String>,
    pub once: String,
}

async fn asked(here: &InCentre, id: PersonId, form: FormState) -> Result<ErasurePage, Problem> {
    let cx = &here.cx;
    let scope = told(cx, scope_for(cx, &here.centre, Action::ErasePeople))?;
    let person = store::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    if store::is_erased(cx.db(), &scope, id).await? {
        return Err(Problem::NotFound);
    }
    let last = cx.today() + chrono::Duration::days(cx.app.settings.backup_days);
    let entries = store::entries_of(cx.db(), &scope, id).await?;
    let hold = store::list_holds(cx.db(), &scope, Some(&entries)).await?.into_iter().next();
    let hold = hold.map(|hold| {
        let day = said::long_day(cx, kernel::clock::local_date(hold.at));
        cx.texts.with(
            "people-erasure-held",
            [("who", hold.author_name.into()), ("day", day.into()), ("why", hold.reason.into())],
        )
    });
    Ok(ErasurePage {
        chrome: chrome(here)?,
        own: path(here, &id.to_string()),
        name: person.full_name(),
        form,
        copies: cx.texts.t1("people-erasure-copies", "day", said::long_day(cx, last)),
        hold,
        once: once_key(),
    })
}

pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    page(&here.cx, &asked(&here, id, FormState::new()).await?)
}

pub(crate) async fn create(here: InCentre, Path((_, id)): Path<(String, PersonId)>, Form(form): Form) -> Answer {
    match service::erase(&here.cx, &here.centre, id, form.value("confirmation")).await {
        Ok(operation) => see_other(&here.cx, &path(&here, ""), Some(operation)),
        Err(error) => {
            let form = refuse(&here.cx, form, error)?;
            refused_page(&here.cx, &asked(&here, id, form).await?)
        }
    }
}

pub(crate) async fn hold(here: InCentre, Path((_, id)): Path<(String, PersonId)>, Form(form): Form) -> Answer {
    match service::hold(&here.cx, &here.centre, id, form.value("reason")).await {
        Ok(operation) => see_other(&here.cx, &path(&here, &format!("{id}/effacement")), Some(operation)),
        Err(error) => {
            let form = refuse(&here.cx, form, error)?;
            refused_page(&here.cx, &asked(&here, id, form).await?)
        }
    }
}

pub(crate) async fn release(here: InCentre, Path((_, id)): Path<(String, PersonId)>, Form(_): Form) -> Answer {
    let operation = told(&here.cx, service::release(&here.cx, &here.centre, id).await)?;
    see_other(&here.cx, &path(&here, &format!("{id}/effacement")), Some(operation))
}
