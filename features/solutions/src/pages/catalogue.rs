//! The catalogue of solutions and one solution, as everyone reads them.

use askama::Template;
use auth::Decision;
use kernel::CentreId;
use ui::{Choice, Chrome, FormState, Pager};
use web::Cx;

use super::{Street, next_href, theme_choices};
use crate::handlers::Asked;
use crate::model::lineage::branches;
use crate::model::solution::{Solution, Use};
use crate::policy::{Action, decide};
use crate::service::catalogue::{Catalogue, Described};
use crate::words::{day, paragraphs};

/// A solution of the catalogue.
pub(crate) struct Card {
    pub href: String,
    pub title: String,
    pub need: String,
    pub line: String,
}

#[derive(Template)]
#[template(path = "solutions/catalogue.html")]
pub(crate) struct CataloguePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub is_sought: bool,
    pub themes: Vec<Choice>,
    pub cards: Vec<Card>,
    pub ideas_href: String,
    pub pages: Pager,
}

impl CataloguePage {
    pub fn new(street: &Street, asked: &Asked, found: Catalogue) -> Self {
        let base = street.path("solutions");
        let cards = found.solutions.items.iter().map(|solution| card(street, &found, solution)).collect();
        Self {
            chrome: street.chrome("solutions"),
            form: asked.form(),
            is_sought: !(asked.q.is_empty() && asked.theme.is_empty()),
            cards,
            ideas_href: street.path("idees"),
            pages: Pager { next: next_href(&base, asked, found.solutions.next), ..Pager::default() },
            themes: theme_choices(found.themes),
            base,
        }
    }
}

fn card(street: &Street, found: &Catalogue, solution: &Solution) -> Card {
    let cx = &street.cx;
    let users = found.users.get(&solution.id).copied().unwrap_or_default();
    let whose = found.centres.get(&solution.centre).map(|centre| centre.name.clone()).unwrap_or_default();
    Card {
        href: format!("{}/{}", street.path("solutions"), solution.id),
        title: solution.sheet.title.clone(),
        need: kernel::text::excerpt(&solution.sheet.need, 160),
        line: format!("{whose} · {}", cx.texts.t1("solutions-centres-using", "n", users)),
    }
}

/// A centre of the tree.
pub(crate) struct Leaf {
    pub name: String,
    pub line: String,
    pub below: Vec<Leaf>,
}

/// What a centre changed.
pub(crate) struct Variant {
    pub name: String,
    pub note: String,
}

#[derive(Template)]
#[template(path = "solutions/solution.html")]
pub(crate) struct SolutionPage {
    pub chrome: Chrome,
    pub back: String,
    pub title: String,
    pub lead: String,
    pub facts: Vec<(String, String)>,
    pub how: Vec<String>,
    pub source_name: String,
    pub source_line: String,
    pub leaves: Vec<Leaf>,
    pub variants: Vec<Variant>,
    /// Number, day and what changed; the latest first.
    pub versions: Vec<(String, Vec<String>)>,
    pub idea_href: String,
    pub idea: String,
    pub paper_href: String,
    /// Where a team takes it; empty for who may not, and outside a centre.
    pub take_href: String,
    /// Where a resident says an idea of their own; empty for who takes solutions, and outside a centre.
    pub propose_href: String,
}

impl SolutionPage {
    pub fn new(street: &Street, described: &Described) -> Self {
        let (cx, solution) = (&street.cx, &described.solution);
        let source = described.source();
        let idea = described.idea.as_ref().zip(source);
        let (take_href, propose_href) = next_act(street, solution);
        Self {
            chrome: street.chrome("solutions"),
            back: street.path("solutions"),
            title: solution.sheet.title.clone(),
            lead: lead(cx, described),
            facts: facts(cx, solution),
            how: paragraphs(&solution.sheet.how),
            source_name: source.map(|centre| centre.name.clone()).unwrap_or_default(),
            source_line: source.map(|centre| centre.city.clone()).unwrap_or_default(),
            leaves: leaves(cx, described),
            variants: variants(described),
            versions: versions(cx, described),
            idea_href: idea.map(|(idea, centre)| centre.path(&format!("idees/{}", idea.id))).unwrap_or_default(),
            idea: idea.map(|(idea, _)| idea.title.clone()).unwrap_or_default(),
            paper_href: format!("/solutions/{}/fiche.pdf", solution.id),
            take_href,
            propose_href,
        }
    }
}

/// What one can do next: take it for the team of the centre, or say an idea of one's own.
fn next_act(street: &Street, solution: &Solution) -> (String, String) {
    let Some(centre) = &street.centre else { return (String::new(), String::new()) };
    if decide(&street.cx.actor, Action::Edit, centre.id) == Decision::Allowed {
        (super::sheet_path(centre, solution.id, "/usage"), String::new())
    } else {
        (String::new(), centre.path("idees/proposer"))
    }
}

/// "Une solution du centre Jean Ferrat. Huit centres s’en servent."
pub(crate) fn lead(cx: &Cx, described: &Described) -> String {
    let whose = described.source().map(|centre| centre.name.clone()).unwrap_or_default();
    let written = cx.texts.t1("solutions-written-by", "x", whose);
    if described.uses.is_empty() {
        return written;
    }
    format!("{written} {}", cx.texts.t1("solutions-used-by", "n", described.uses.len()))
}

/// What the sheet says in a line or two each; what is not said is left out.
pub(crate) fn facts(cx: &Cx, solution: &Solution) -> Vec<(String, String)> {
    let sheet = &solution.sheet;
    let said = [
        ("solutions-need", &sheet.need),
        ("solutions-for-whom", &sheet.for_whom),
        ("solutions-cost", &sheet.cost),
        ("solutions-helpers", &sheet.helpers),
        ("solutions-theme", &sheet.theme),
    ];
    said.into_iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| (cx.t(key), text.clone())).collect()
}

fn leaves(cx: &Cx, described: &Described) -> Vec<Leaf> {
    let leaf = |one: &Use, below: Vec<Leaf>| Leaf {
        name: name_of(described, one.centre),
        line: leaf_line(cx, described, one),
        below,
    };
    branches(described.solution.centre, &described.uses)
        .into_iter()
        .map(|branch| leaf(branch.one, branch.below.iter().map(|one| leaf(one, Vec::new())).collect()))
        .collect()
}

fn leaf_line(cx: &Cx, described: &Described, one: &Use) -> String {
    let city = described.centres.get(&one.centre).map(|centre| centre.city.clone()).unwrap_or_default();
    let since = cx.texts.t1("solutions-since", "x", day(one.since, cx.locale()));
    let from = one
        .taken_from
        .filter(|from| *from != described.solution.centre)
        .map(|from| cx.texts.t1("solutions-taken-from", "x", name_of(described, from)))
        .unwrap_or_default();
    [city, since, from].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

pub(crate) fn name_of(described: &Described, centre: CentreId) -> String {
    described.centres.get(&centre).map(|centre| centre.name.clone()).unwrap_or_default()
}

/// What each centre changed, where it changed something.
pub(crate) fn variants(described: &Described) -> Vec<Variant> {
    let variant = |one: &Use| Variant { name: name_of(described, one.centre), note: one.note.clone() };
    described.uses.iter().filter(|one| !one.note.is_empty()).map(variant).collect()
}

/// The versions, the latest first.
pub(crate) fn versions(cx: &Cx, described: &Described) -> Vec<(String, Vec<String>)> {
    let said = |version: &crate::model::solution::Version| {
        let on = crate::words::long_day(version.at, cx.locale());
        (cx.texts.t2("solutions-version", ("n", version.number), ("day", on)), paragraphs(&version.words))
    };
    described.versions.iter().rev().map(said).collect()
}
