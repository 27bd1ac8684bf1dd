//! Those whom someone must tell: the list, the sheets, and ticking off.

use axum::extract::Path;
use centres::InCentre;
use kernel::ids;
use uuid::Uuid;
use web::{Answer, Form, inline_document, page};

use super::{NoticePath, told, went_on};
use crate::pages::ideas_base;
use crate::pages::telling::ToTellPage;
use crate::service::following;

pub(crate) async fn index(here: InCentre) -> Answer {
    let left = following::lines(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &ToTellPage::new(&here, &left)?)
}

/// One gesture for everything that was read on the line: the last step in the address, those before it in the form.
pub(crate) async fn tick(here: InCentre, Path(path): Path<NoticePath>, Form(form): Form) -> Answer {
    let before = form.all("avec").iter().filter_map(|typed| ids::parse::<Uuid>(typed));
    let notices: Vec<Uuid> = before.chain([path.notice]).collect();
    let done = following::tick(&here.cx, &here.centre, &notices).await;
    went_on(&here, done, &format!("{}/a-prevenir", ideas_base(&here.centre)))
}

pub(crate) async fn letters(here: InCentre) -> Answer {
    let letter = following::letters(&here.cx, &here.centre).await.map_err(told(&here))?;
    inline_document("application/pdf", "lettres-idees.pdf", web::printed(&here.cx, letter).await?)
}

pub(crate) async fn note_printed(here: InCentre, Form(_): Form) -> Answer {
    let done = following::note_printed(&here.cx, &here.centre).await;
    went_on(&here, done, &format!("{}/a-prevenir", ideas_base(&here.centre)))
}
