//! Tokens and stickers typed, codes drawn and printed, the sheet for stickers.

use axum::extract::Path;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other, unkept};

use super::{ForumPath, SheetPath, counted, refuse, told};
use crate::pages::counting::{PosterPage, SheetsPage, SlipsPage, SlipsPrintPage};
use crate::pages::path_of;
use crate::policy::{Action, decide};
use crate::service::{choosing, forums};

async fn sheets_page(here: &InCentre, path: &ForumPath, form: FormState) -> Result<SheetsPage, Problem> {
    let board = forums::board(&here.cx, &here.centre, path.forum).await.map_err(told(here))?;
    let sheets = choosing::list_sheets(&here.cx, &here.centre, path.forum).await.map_err(told(here))?;
    SheetsPage::new(here, &board, &sheets, form)
}

pub(crate) async fn index(here: InCentre, Path(path): Path<ForumPath>) -> Answer {
    page(&here.cx, &sheets_page(&here, &path, FormState::new()).await?)
}

pub(crate) async fn create(here: InCentre, Path(path): Path<ForumPath>, Form(mut form): Form) -> Answer {
    let board = forums::board(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    let people = form.value("personnes").parse().unwrap_or(0);
    let marks = counted(&form, &board.themes);
    let typed = choosing::type_sheet(&here.cx, &here.centre, path.forum, (people, form.value("note")), &marks);
    match typed.await {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.forum, "/comptes"), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &sheets_page(&here, &path, form).await?)
        }
    }
}

pub(crate) async fn destroy(here: InCentre, Path(path): Path<SheetPath>) -> Answer {
    let gone = choosing::remove_sheet(&here.cx, &here.centre, path.forum, path.sheet).await.map_err(told(&here))?;
    see_other(&here.cx, &path_of(&here.centre, path.forum, "/comptes"), Some(gone))
}

async fn slips_page(here: &InCentre, path: &ForumPath, form: FormState) -> Result<SlipsPage, Problem> {
    let board = forums::board(&here.cx, &here.centre, path.forum).await.map_err(told(here))?;
    decide(&here.cx.actor, Action::Configure, here.centre.id).require()?;
    SlipsPage::new(here, &board, form)
}

pub(crate) async fn new_slips(here: InCentre, Path(path): Path<ForumPath>) -> Answer {
    page(&here.cx, &slips_page(&here, &path, FormState::new().with("nombre", "40")).await?)
}

/// The codes, shown this once.
pub(crate) async fn create_slips(here: InCentre, Path(path): Path<ForumPath>, Form(mut form): Form) -> Answer {
    let count = form.value("nombre").parse().unwrap_or(0);
    let read = (path.forum, form.value("imprimes").parse().unwrap_or_default());
    match choosing::draw_slips(&here.cx, &here.centre, read, count).await {
        Ok((forum, codes)) => Ok(unkept(page(&here.cx, &SlipsPrintPage::new(&here, &forum, &codes)?)?)),
        Err(error) => {
            // Who was first may still wait for the disk, and readers see them only then.
            here.cx.db().begin_unrecorded().await?.commit().await?;
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &slips_page(&here, &path, form).await?)
        }
    }
}

pub(crate) async fn poster(here: InCentre, Path(path): Path<ForumPath>) -> Answer {
    let board = forums::board(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    page(&here.cx, &PosterPage::new(&here, &board)?)
}
