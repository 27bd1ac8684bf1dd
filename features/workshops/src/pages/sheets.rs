//! The photographs of sheets.

use askama::Template;
use centres::InCentre;
use kernel::MediaId;
use ui::{Chrome, FormState};
use web::Problem;

use super::{chrome, own_base};
use crate::model::{SheetId, WorkshopId};

/// One sheet.
pub(crate) struct PhotoLine {
    pub id: String,
    pub picture: String,
    pub large: String,
    pub alt: String,
    pub large_words: String,
}

#[derive(Template)]
#[template(path = "workshops/sheets.html")]
pub(crate) struct SheetsPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub own: String,
    pub once: String,
    pub photos: Vec<PhotoLine>,
}

impl SheetsPage {
    pub fn new(
        here: &InCentre,
        id: WorkshopId,
        found: &[(SheetId, MediaId)],
        form: FormState,
    ) -> Result<Self, Problem> {
        let line = |(at, (sheet, picture)): (usize, &(SheetId, MediaId))| PhotoLine {
            id: sheet.to_string(),
            picture: format!("/media/{picture}/960.webp"),
            large: format!("/media/{picture}/1600.webp"),
            alt: here.cx.texts.t1("workshops-photo-alt", "n", at + 1),
            large_words: here.cx.texts.t1("workshops-photo-large", "n", at + 1),
        };
        Ok(Self {
            chrome: chrome(here)?,
            form,
            own: own_base(here, id),
            once: web::once_key(),
            photos: found.iter().enumerate().map(line).collect(),
        })
    }
}
