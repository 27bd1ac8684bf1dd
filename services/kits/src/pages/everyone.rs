//! What the centres pass on to each other, for everyone: no colleague, no number, no draft.

use askama::Template;
use kernel::paging::Page;
use ui::{Chrome, Face, Pager};
use web::Cx;

use super::kind_word;
use crate::service::lineage::PublicLine;

pub(crate) struct Line {
    pub title: String,
    pub kind: String,
    pub author: String,
    pub taken: String,
    pub numbers: String,
    pub words: Vec<String>,
    pub who: String,
}

#[derive(Template)]
#[template(path = "kits/everyone.html")]
pub(crate) struct EveryonePage {
    pub chrome: Chrome,
    pub lines: Vec<Line>,
    pub pages: Pager,
}

impl EveryonePage {
    pub fn new(cx: &Cx, found: Page<PublicLine>) -> Self {
        let next = found.next.map(|id| format!("/reseau/transmissions?apres={id}")).unwrap_or_default();
        Self {
            chrome: cx.chrome(Face::Habitant),
            lines: found.items.iter().map(|one| line(cx, one)).collect(),
            pages: Pager { next, ..Pager::default() },
        }
    }
}

fn line(cx: &Cx, one: &PublicLine) -> Line {
    let has_numbers = one.times > 0 || one.people > 0;
    let numbers = cx.texts.t2("kits-outcome-numbers", ("times", one.times), ("people", one.people));
    let (words, who) = one.said.clone().unwrap_or_default();
    Line {
        title: one.title.clone(),
        kind: kind_word(cx, &one.kind),
        author: one.author.clone(),
        taken: cx.texts.t1("kits-taken", "n", one.taken),
        numbers: if has_numbers { numbers } else { String::new() },
        words: words.lines().map(ToOwned::to_owned).collect(),
        who,
    }
}
