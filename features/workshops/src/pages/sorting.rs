//! Sorting by affinity, the stickers of paper, the ideas that are kept.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState};
use web::Problem;

use super::{chrome, group_choices, group_value, may_lead, own_base, said_by_words};
use crate::model::ItemId;
use crate::model::item::{Author, Item, ItemKind, Way};
use crate::model::live::VoteState;
use crate::service::reading::Sight;

/// Something to sort.
pub(crate) struct SortLine {
    pub href: String,
    pub kind: String,
    pub words: String,
    pub said_by: String,
    /// The name of its box, and what it holds.
    pub field: String,
    pub group: String,
}

/// An idea, its stickers, and whether it was kept.
pub(crate) struct KeepLine {
    pub id: String,
    pub href: String,
    pub words: String,
    pub field: String,
    pub stickers: String,
    pub points: String,
    pub authors: String,
    pub is_kept: bool,
    /// The page of the idea on its own road.
    pub kept_href: String,
}

#[derive(Template)]
#[template(path = "workshops/sorting.html")]
pub(crate) struct SortingPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub own: String,
    pub once: String,
    pub may_lead: bool,
    pub may_keep: bool,
    pub groups: Vec<Choice>,
    pub lines: Vec<SortLine>,
    pub hidden: Vec<SortLine>,
    pub ideas: Vec<KeepLine>,
}

impl SortingPage {
    pub fn new(here: &InCentre, sight: &Sight, authors: &[(ItemId, Author)], form: FormState) -> Result<Self, Problem> {
        let sorted = |item: &&Item| matches!(item.kind, ItemKind::Need | ItemKind::Idea);
        let shown = sight.items.iter().filter(|item| !item.is_hidden).filter(sorted);
        Ok(Self {
            chrome: chrome(here)?,
            own: own_base(here, sight.workshop.id),
            once: web::once_key(),
            may_lead: may_lead(here),
            may_keep: sight.live.vote != VoteState::Open,
            groups: group_choices(&sight.groups),
            lines: shown.map(|item| line(here, sight, item, &form)).collect(),
            hidden: sight
                .items
                .iter()
                .filter(|item| item.is_hidden)
                .map(|item| line(here, sight, item, &form))
                .collect(),
            ideas: sight.ideas().into_iter().map(|idea| keep_line(here, sight, authors, (idea, &form))).collect(),
            form,
        })
    }
}

/// What was typed in a box, or what is kept.
fn typed(form: &FormState, field: &str, kept: String) -> String {
    if form.all(field).is_empty() { kept } else { form.value(field).to_owned() }
}

fn line(here: &InCentre, sight: &Sight, item: &Item, form: &FormState) -> SortLine {
    let field = format!("groupe-{}", item.id);
    SortLine {
        href: format!("{}/paroles/{}", own_base(here, sight.workshop.id), item.id),
        kind: here.cx.t(&format!("workshops-kind-{}", item.kind.code())),
        words: item.words.clone(),
        said_by: said_by_words(&here.cx, item.said_by),
        group: typed(form, &field, group_value(item.group)),
        field,
    }
}

/// "Samira, par SMS", without the number.
fn author_words(here: &InCentre, author: &Author) -> String {
    let way = match author.way {
        Way::None => return author.name.clone(),
        way => here.cx.t(&format!("workshops-way-{}", way.code().replace('_', "-"))),
    };
    if author.name.is_empty() { way } else { format!("{}, {way}", author.name) }
}

fn keep_line(
    here: &InCentre,
    sight: &Sight,
    authors: &[(ItemId, Author)],
    (idea, form): (&Item, &FormState),
) -> KeepLine {
    let field = format!("gommettes-{}", idea.id);
    let named = authors.iter().filter(|(item, _)| *item == idea.id).map(|(_, author)| author_words(here, author));
    let stickers = if idea.stickers > 0 { idea.stickers.to_string() } else { String::new() };
    KeepLine {
        id: idea.id.to_string(),
        href: format!("{}/paroles/{}", own_base(here, sight.workshop.id), idea.id),
        words: idea.words.clone(),
        stickers: typed(form, &field, stickers),
        field,
        points: sight.points(idea.id).map(|n| here.cx.texts.t1("workshops-points", "n", n)).unwrap_or_default(),
        authors: named.collect::<Vec<_>>().join(" ; "),
        is_kept: idea.idea.is_some(),
        kept_href: idea.idea.map(|id| here.centre.path(&format!("equipe/idees/{id}"))).unwrap_or_default(),
    }
}
