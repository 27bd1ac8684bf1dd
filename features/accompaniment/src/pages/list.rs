//! The team's list: whom one accompanies, the next dates first, those that are past at the top.

use askama::Template;
use centres::InCentre;
use ui::{Chrome, FormState, Pager};
use web::Problem;

use super::{chrome, path_of};
use crate::service::team::{Asked, Line};
use crate::words::{long_day, names};

pub(crate) struct LineView {
    pub href: String,
    pub name: String,
    pub state: String,
    pub referents: String,
    pub steps: String,
    pub next: String,
    /// `late`, `due` or empty when there is no date.
    pub next_kind: &'static str,
    pub last: String,
}

#[derive(Template)]
#[template(path = "accompaniment/list.html")]
pub(crate) struct ListPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub is_mine: bool,
    pub lines: Vec<LineView>,
    pub pages: Pager,
}

impl ListPage {
    pub fn new(here: &InCentre, asked: &Asked, lines: Vec<Line>, has_more: bool) -> Result<Self, Problem> {
        let base = here.centre.path(crate::DOOR);
        let who = if asked.mine { "moi" } else { "equipe" };
        // A search is a name: it stays out of the addresses of the other pages unless it was typed.
        let at = |page: i64| format!("{base}?qui={who}&cherche={}&page={page}", encoded(&asked.search));
        Ok(Self {
            chrome: chrome(here)?,
            form: FormState::new().with("cherche", asked.search.as_str()),
            is_mine: asked.mine,
            lines: lines.iter().map(|line| view(here, line)).collect(),
            pages: Pager {
                previous: if asked.page > 0 { at(asked.page - 1) } else { String::new() },
                next: if has_more { at(asked.page + 1) } else { String::new() },
                words: String::new(),
            },
            base,
        })
    }
}

fn encoded(text: &str) -> String {
    let sign = |byte: u8| {
        if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    text.bytes().map(sign).collect()
}

fn view(here: &InCentre, line: &Line) -> LineView {
    let cx = &here.cx;
    LineView {
        href: path_of(&here.centre, line.row.person, ""),
        name: line.name.clone(),
        state: cx.t(&format!("accompaniment-state-{}", line.row.state.code())),
        referents: names(cx, &line.referents),
        steps: cx.texts.t1("accompaniment-steps-count", "n", line.row.steps),
        next: line.row.next_on.map(|day| long_day(cx, day)).unwrap_or_default(),
        next_kind: match line.row.next_on {
            Some(day) if day < cx.today() => "late",
            Some(_) => "due",
            None => "",
        },
        last: line.row.last_on.map(|day| long_day(cx, day)).unwrap_or_default(),
    }
}
