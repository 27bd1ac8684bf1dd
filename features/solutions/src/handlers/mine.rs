//! "Ce que devient mon idée", by code.

use axum::extract::{Path, Query};
use centres::InCentre;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, page, refused_page, see_other, unkept};

use super::{CodePath, told};
use crate::pages::mine::{FindPage, MinePage};
use crate::service::{Error, board};

/// A code typed on the page that asks for one, or the word that it was just given.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Typed {
    code: String,
    fait: String,
}

pub(crate) async fn find(here: InCentre, Query(typed): Query<Typed>) -> Answer {
    let mut form = FormState::new().with("code", &typed.code);
    if typed.code.trim().is_empty() {
        return page(&here.cx, &FindPage::new(&here, form));
    }
    match board::by_code(&here.cx, &here.centre, &typed.code).await {
        Ok((author, ..)) => see_other(&here.cx, &here.centre.path(&format!("mon-idee/{}", author.code)), None),
        Err(Error::NotFound) => {
            form.refuse("code", here.cx.t("solutions-refusal-code"));
            refused_page(&here.cx, &FindPage::new(&here, form))
        }
        Err(error) => Err(told(&here)(error)),
    }
}

pub(crate) async fn show(here: InCentre, Path(path): Path<CodePath>, Query(typed): Query<Typed>) -> Answer {
    let (author, whole, notices) = board::by_code(&here.cx, &here.centre, &path.code).await.map_err(told(&here))?;
    let mine = MinePage::new(&here, (&author, &whole, &notices), !typed.fait.is_empty());
    Ok(unkept(page(&here.cx, &mine)?))
}
