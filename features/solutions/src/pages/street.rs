//! "Nos idées", and the page of one idea, as everyone reads them.

use std::collections::HashMap;

use askama::Template;
use centres::{Centre, InCentre};
use ideas::Idea;
use kernel::CentreId;
use kernel::paging::Page;
use ui::{Choice, Chrome, FormState, Pager};
use web::Cx;

use super::road::{Stone, stones};
use super::{Street, next_href, state_choices, state_kind, state_words, theme_choices};
use crate::handlers::Asked;
use crate::model::solution::Use;
use crate::service::board::Whole;
use crate::words::{list, long_day};

/// An idea of the list.
pub(crate) struct Row {
    pub href: String,
    pub title: String,
    pub words: String,
    /// The centre, the theme, since when it stands there.
    pub line: String,
    pub state_kind: &'static str,
    pub state: String,
}

#[derive(Template)]
#[template(path = "solutions/ideas.html")]
pub(crate) struct IdeasPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub is_network: bool,
    pub is_sought: bool,
    pub states: Vec<Choice>,
    pub themes: Vec<Choice>,
    pub rows: Vec<Row>,
    pub propose_href: String,
    pub follow_href: String,
    pub solutions_href: String,
    pub pages: Pager,
}

impl IdeasPage {
    pub fn new(
        street: &Street,
        asked: &Asked,
        found: Page<Idea>,
        themes: Vec<String>,
        centres: &HashMap<CentreId, Centre>,
    ) -> Self {
        let (cx, base) = (&street.cx, street.path("idees"));
        Self {
            chrome: street.chrome("idees"),
            form: asked.form(),
            is_network: street.centre.is_none(),
            is_sought: !(asked.q.is_empty() && asked.etat.is_empty() && asked.theme.is_empty()),
            states: state_choices(cx),
            themes: theme_choices(themes),
            rows: found.items.iter().filter_map(|idea| Some(row(street, idea, centres.get(&idea.centre)?))).collect(),
            propose_href: street.path("idees/proposer"),
            follow_href: street.path("mon-idee"),
            solutions_href: street.path("solutions"),
            pages: Pager { next: next_href(&base, asked, found.next), ..Pager::default() },
            base,
        }
    }
}

fn row(street: &Street, idea: &Idea, centre: &Centre) -> Row {
    let cx = &street.cx;
    let since = cx.texts.t1("solutions-since", "x", long_day(idea.moved_at, cx.locale()));
    let whose = if street.centre.is_none() { centre.name.as_str() } else { "" };
    let parts = [whose, idea.theme.as_str(), since.as_str()];
    Row {
        href: centre.path(&format!("idees/{}", idea.id)),
        title: idea.title.clone(),
        words: beyond_title(idea).map(|words| kernel::text::excerpt(words, 180)).unwrap_or_default(),
        line: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        state_kind: state_kind(idea.state),
        state: state_words(cx, idea.state),
    }
}

/// What was said, where it says more than its title: of a word said in a workshop, the title is the whole.
pub(crate) fn beyond_title(idea: &Idea) -> Option<&str> {
    let same = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    (same(idea.words.trim_end_matches('.')) != same(idea.title.trim_end_matches('.'))).then_some(idea.words.as_str())
}

/// A solution that came of it.
pub(crate) struct Came {
    pub href: String,
    pub title: String,
}

/// A centre that uses it.
pub(crate) struct User {
    pub name: String,
    pub line: String,
    pub note: String,
}

#[derive(Template)]
#[template(path = "solutions/idea.html")]
pub(crate) struct IdeaPage {
    pub chrome: Chrome,
    pub back: String,
    pub title: String,
    /// Whose idea it is, and how many centres use it today.
    pub lead: String,
    pub state_kind: &'static str,
    pub state: String,
    pub stones: Vec<Stone>,
    pub solutions: Vec<Came>,
    pub users: Vec<User>,
    pub film_href: String,
    pub propose_href: String,
}

impl IdeaPage {
    pub fn new(here: &InCentre, whole: &Whole, centres: &HashMap<CentreId, Centre>, film_href: String) -> Self {
        let (cx, idea) = (&here.cx, &whole.idea);
        Self {
            chrome: here.public_chrome("idees"),
            back: here.centre.path("idees"),
            title: idea.title.clone(),
            lead: lead(cx, &here.centre, whole),
            state_kind: state_kind(idea.state),
            state: state_words(cx, idea.state),
            stones: stones(cx, whole),
            solutions: came(here, whole),
            users: whole.uses.iter().filter_map(|one| user(cx, one, centres)).collect(),
            film_href,
            propose_href: here.centre.path("idees/proposer"),
        }
    }
}

/// What came of an idea, as everyone may read it.
pub(crate) fn came(here: &InCentre, whole: &Whole) -> Vec<Came> {
    let came = |solution: &crate::model::solution::Solution| Came {
        href: here.centre.path(&format!("solutions/{}", solution.id)),
        title: solution.sheet.title.clone(),
    };
    whole.solutions.iter().map(came).collect()
}

fn lead(cx: &Cx, centre: &Centre, whole: &Whole) -> String {
    let names: Vec<String> =
        whole.authors.iter().filter_map(|author| author.public_name()).map(ToOwned::to_owned).collect();
    let whose = if names.is_empty() {
        cx.texts.t1("solutions-idea-of-residents", "x", centre.name.as_str())
    } else {
        cx.texts.t2("solutions-idea-of", ("x", list(&names, cx.locale())), ("centre", centre.name.as_str()))
    };
    if whole.uses.is_empty() {
        whose
    } else {
        format!("{whose} {}", cx.texts.t1("solutions-used-by", "n", whole.uses.len()))
    }
}

fn user(cx: &Cx, one: &Use, centres: &HashMap<CentreId, Centre>) -> Option<User> {
    let centre = centres.get(&one.centre)?;
    let since = cx.texts.t1("solutions-since", "x", crate::words::day(one.since, cx.locale()));
    let parts = [centre.city.as_str(), since.as_str()];
    Some(User {
        name: centre.name.clone(),
        line: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        note: one.note.clone(),
    })
}
