//! What the centre has taken: where it works on it, and whether the source has changed.

use askama::Template;
use centres::InCentre;
use kernel::paging::Page;
use ui::{Chrome, Pager};
use web::Problem;

use super::{DOOR, Tab, chrome, kind_word, may_write, tabs};
use crate::service::adopting::Held;

pub(crate) struct Line {
    pub title: String,
    /// Where the team works on it; empty when its room is not here.
    pub work: String,
    pub kit: String,
    pub kind: String,
    pub author: String,
    pub standing: &'static str,
    pub state: String,
    pub is_behind: bool,
    pub changes: String,
    pub propose: String,
}

#[derive(Template)]
#[template(path = "kits/ours.html")]
pub(crate) struct OursPage {
    pub chrome: Chrome,
    pub tabs: Vec<Tab>,
    pub base: String,
    pub lines: Vec<Line>,
    pub pages: Pager,
    pub may_write: bool,
}

impl OursPage {
    pub fn new(here: &InCentre, held: Page<Held>) -> Result<Self, Problem> {
        let base = here.centre.path(DOOR);
        let next = held.next.map(|id| format!("{base}/chez-nous?apres={id}")).unwrap_or_default();
        Ok(Self {
            chrome: chrome(here)?,
            tabs: tabs(here, "/chez-nous"),
            lines: held.items.iter().map(|held| line(here, held)).collect(),
            pages: Pager { next, ..Pager::default() },
            may_write: may_write(here),
            base,
        })
    }
}

fn line(here: &InCentre, held: &Held) -> Line {
    let (cx, base) = (&here.cx, here.centre.path(DOOR));
    let state = if held.is_behind() {
        cx.texts.t2("kits-behind", ("n", held.adoption.number), ("latest", held.kit.latest))
    } else {
        cx.texts.t1("kits-up-to-date", "n", held.adoption.number)
    };
    let below = format!("{base}/chez-nous/{}", held.adoption.id);
    Line {
        title: held.kit.title.clone(),
        work: held.href.clone().unwrap_or_default(),
        kit: format!("{base}/kits/{}", held.kit.id),
        kind: kind_word(cx, &held.kit.kind),
        author: held.kit.author.clone(),
        standing: if held.is_behind() { "due" } else { "done" },
        state,
        is_behind: held.is_behind(),
        changes: format!("{below}/changements"),
        propose: if held.kit.source.is_some() { format!("{below}/proposition") } else { String::new() },
    }
}
