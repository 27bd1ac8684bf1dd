//! Those whom someone must tell, with what to say: a line for each person and idea.

use askama::Template;
use centres::InCentre;
use ideas::to_tell::{ToTell, Together};
use ui::Chrome;
use web::{Cx, Problem};

use super::{IDEAS_DOOR, idea_path, ideas_base, may_edit, team_chrome};
use crate::words::long_day;

/// Everything there is to say to one person about one idea.
pub(crate) struct Line {
    pub name: String,
    pub phone: String,
    pub phone_e164: String,
    pub idea: String,
    pub idea_href: String,
    /// Each step and its day, the first first.
    pub steps: Vec<(String, String)>,
    /// By voice, on paper, or what did not arrive.
    pub how: String,
    pub words: String,
    pub action: String,
    /// The notices told with the one of the address.
    pub others: Vec<String>,
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
    pub fn new(here: &InCentre, left: &[Together]) -> Result<Self, Problem> {
        Ok(Self {
            chrome: team_chrome(here, IDEAS_DOOR)?,
            base: ideas_base(&here.centre),
            may_edit: may_edit(here),
            lines: left.iter().map(|one| line(here, one)).collect(),
            has_letters: left.iter().any(|line| line.is_on_paper),
            once: web::once_key(),
        })
    }
}

fn line(here: &InCentre, one: &Together) -> Line {
    let cx = &here.cx;
    let how = if one.is_on_paper {
        "solutions-tell-paper"
    } else if one.has_failed() {
        "solutions-tell-failed"
    } else {
        "solutions-tell-voice"
    };
    // Where the letter goes, of someone who has no card.
    let by_post = one.steps.iter().map(|of| &of.author.way).find(|way| way.channel() == Some(people::Channel::Letter));
    let address = by_post.map_or("", ideas::TellBy::address);
    let mut others: Vec<String> = one.steps.iter().map(|of| of.notice.id.to_string()).collect();
    let last = others.pop().unwrap_or_default();
    Line {
        name: if one.name.is_empty() { cx.t("solutions-nobody") } else { one.name.clone() },
        phone: if one.phone.is_empty() { String::new() } else { kernel::text::phone_display(&one.phone) },
        phone_e164: one.phone.clone(),
        idea: one.idea.title.clone(),
        idea_href: idea_path(&here.centre, one.idea.id, ""),
        steps: steps(cx, one),
        how: if address.is_empty() { cx.t(how) } else { format!("{} · {address}", cx.t(how)) },
        words: one.words.text.clone(),
        action: format!("{}/a-prevenir/{last}", ideas_base(&here.centre)),
        others,
        once: web::once_key(),
    }
}

/// What each step was, and when; one told twice to the same person is named once.
fn steps(cx: &Cx, one: &Together) -> Vec<(String, String)> {
    let said = |of: &ToTell| (cx.t(&format!("ideas-step-{}", of.step.word())), long_day(of.notice.at, cx.locale()));
    let mut steps: Vec<(String, String)> = one.steps.iter().map(said).collect();
    steps.dedup();
    steps
}
