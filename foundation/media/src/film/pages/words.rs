//! What is typed of a film, and the limits of a centre.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState};
use web::Problem;

use super::{DOOR, below, chrome, spoken_choices};
use crate::film::model::film::FilmId;

#[derive(Template)]
#[template(path = "media/new.html")]
pub(crate) struct NewPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub languages: Vec<Choice>,
    pub once: String,
}

impl NewPage {
    pub fn new(here: &InCentre, form: FormState) -> Result<Self, Problem> {
        let (base, languages) = (here.centre.path(DOOR), spoken_choices(&here.cx));
        Ok(Self { chrome: chrome(here)?, form, base, languages, once: web::once_key() })
    }
}

#[derive(Template)]
#[template(path = "media/words.html")]
pub(crate) struct WordsPage {
    pub chrome: Chrome,
    pub form: FormState,
    /// The film.
    pub back: String,
    pub languages: Vec<Choice>,
    pub once: String,
}

impl WordsPage {
    pub fn new(here: &InCentre, film: FilmId, form: FormState) -> Result<Self, Problem> {
        let (back, languages) = (below(&here.centre, film, ""), spoken_choices(&here.cx));
        Ok(Self { chrome: chrome(here)?, form, back, languages, once: web::once_key() })
    }
}

#[derive(Template)]
#[template(path = "media/limits.html")]
pub(crate) struct LimitsPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
}

impl LimitsPage {
    pub fn new(here: &InCentre, form: FormState) -> Result<Self, Problem> {
        Ok(Self { chrome: chrome(here)?, form, base: here.centre.path(DOOR), once: web::once_key() })
    }
}
