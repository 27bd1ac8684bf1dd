//! The page on which anyone proposes an idea.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState};

use super::way_choices;

#[derive(Template)]
#[template(path = "solutions/propose.html")]
pub(crate) struct ProposePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
    pub once: String,
    pub ways: Vec<Choice>,
    /// The themes that others gave: "Par exemple : le programme, les droits."
    pub themes: String,
}

impl ProposePage {
    pub fn new(here: &InCentre, form: FormState, themes: Vec<String>) -> Self {
        Self {
            chrome: here.public_chrome("idees"),
            form,
            action: here.centre.path("idees/proposer"),
            back: here.centre.path("idees"),
            once: web::once_key(),
            ways: way_choices(&here.cx),
            themes: if themes.is_empty() {
                String::new()
            } else {
                here.cx.texts.t1("solutions-theme-hint", "x", crate::words::list(&themes, here.cx.locale()))
            },
        }
    }
}
