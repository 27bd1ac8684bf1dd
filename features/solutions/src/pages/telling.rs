//! Those whom someone must tell, with what to say.

use askama::Template;
use centres::InCentre;
use ideas::to_tell::ToTell;
use ui::Chrome;
use web::Problem;

use super::{IDEAS_DOOR, idea_path, ideas_base, may_edit, team_chrome};
use crate::words::long_day;

/// One thing to say to one author.
pub(crate) struct Line {
    pub name: String,
    pub phone: String,
    pub phone_e164: String,
    pub idea: String,
    pub idea_href: String,
    pub since: String,
    /// By voice, on paper, or what did not arrive.
    pub how: String,
    pub words: String,
    pub action: String,
    pub once: String,
}

#[derive(Template)]
#[template(path = "solutions/to_tell.html")]
pub(crate) struct ToTellPage {
    pub chrome: Chrome,
    pub base: String,
    pub may_edit: bool,
    pub lines: Vec<Line>,
    pub has_letters: bool,
    pub once: String,
}

impl ToTellPage {
    pub fn new(here: &InCentre, left: &[ToTell]) -> Result<Self, Problem> {
        Ok(Self {
            chrome: team_chrome(here, IDEAS_DOOR)?,
            base: ideas_base(&here.centre),
            may_edit: may_edit(here),
            lines: left.iter().map(|one| line(here, one)).collect(),
            has_letters: left.iter().any(ToTell::is_on_paper),
            once: web::once_key(),
        })
    }
}

fn line(here: &InCentre, one: &ToTell) -> Line {
    let cx = &here.cx;
    let how = if one.is_on_paper() {
        "solutions-tell-paper"
    } else if one.message.is_some() {
        "solutions-tell-failed"
    } else {
        "solutions-tell-voice"
    };
    Line {
        name: if one.name.is_empty() { cx.t("solutions-nobody") } else { one.name.clone() },
        phone: if one.phone.is_empty() { String::new() } else { kernel::text::phone_display(&one.phone) },
        phone_e164: one.phone.clone(),
        idea: one.idea.title.clone(),
        idea_href: idea_path(&here.centre, one.idea.id, ""),
        since: long_day(one.notice.at, cx.locale()),
        how: cx.t(how),
        words: one.words.text.clone(),
        action: format!("{}/a-prevenir/{}", ideas_base(&here.centre), one.notice.id),
        once: web::once_key(),
    }
}
