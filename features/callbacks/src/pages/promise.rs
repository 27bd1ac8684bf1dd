//! By when the centre calls, as the director says it.

use askama::Template;
use centres::InCentre;
use chrono::Weekday;
use kernel::words::weekday;
use ui::{Choice, Chrome, FormState};
use web::Problem;

use super::{base_of, chrome};

const WEEK: [(&str, Weekday); 7] = [
    ("1", Weekday::Mon),
    ("2", Weekday::Tue),
    ("3", Weekday::Wed),
    ("4", Weekday::Thu),
    ("5", Weekday::Fri),
    ("6", Weekday::Sat),
    ("7", Weekday::Sun),
];

#[derive(Template)]
#[template(path = "callbacks/promise.html")]
pub(crate) struct PromisePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
    pub week: Vec<Choice>,
}

impl PromisePage {
    pub fn new(here: &InCentre, form: FormState) -> Result<Self, Problem> {
        let locale = here.cx.locale();
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base_of(&here.centre),
            once: web::once_key(),
            week: WEEK.into_iter().map(|(value, day)| Choice::new(value, weekday(day, locale))).collect(),
        })
    }
}
