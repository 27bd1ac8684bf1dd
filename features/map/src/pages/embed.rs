//! The list and the map inside somebody else's page: no menu, links that open beside.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState, Pager};

use super::looking::{query_of, search_form};
use super::{Line, PUBLIC_DOOR, line, pager, theme_choices};
use crate::handlers::looking::Search;
use crate::model::theme::Theme;
use crate::service::reading::{Found, ON_A_PAGE};

#[derive(Template)]
#[template(path = "map/embed.html")]
pub(crate) struct EmbedPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub base: String,
    pub count: String,
    pub lines: Vec<Line>,
    pub themes: Vec<Choice>,
    pub pages: Pager,
}

impl EmbedPage {
    pub fn new(here: &InCentre, search: &Search, found: &Found, themes: &[Theme]) -> Self {
        let base = here.centre.path(PUBLIC_DOOR);
        let action = format!("{base}/integrer");
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            form: search_form(search),
            count: here.cx.texts.t1("map-count", "n", found.total),
            lines: found.places.iter().map(|place| line(here, place, themes, found.near)).collect(),
            themes: theme_choices(themes),
            pages: pager(&here.cx, &format!("{action}{}", query_of(search)), found.page, (found.total, ON_A_PAGE)),
            action,
            base,
        }
    }
}
