//! What everyone reads: the lists, and one sheet.

use askama::Template;
use centres::{Centre, InCentre};
use kernel::paging::Page;
use kernel::{clock, text, words};
use ui::{Chrome, Face, Pager};
use web::Cx;

use super::{PictureLine, facts, paragraphs, picture_lines};
use crate::model::content::KeyStep;
use crate::model::sheet::Published;
use crate::service::reading::Shown;

/// The door of a centre.
const DOOR: &str = "fiches-action";

/// A sheet of a list.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub summary: String,
    /// Whose it is, in the list of the network.
    pub from: String,
}

fn line(centre: &Centre, published: &Published, from: &str) -> Line {
    Line {
        href: centre.path(&format!("{DOOR}/{}", published.sheet)),
        title: published.content.title.clone(),
        summary: text::excerpt(&published.content.summary, 220),
        from: from.to_owned(),
    }
}

#[derive(Template)]
#[template(path = "action-sheets/index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub title: String,
    pub lead: String,
    pub lines: Vec<Line>,
    pub pages: Pager,
    /// The list of all the centres.
    pub network: String,
}

impl IndexPage {
    pub fn new(here: &InCentre, found: Page<Published>) -> Self {
        let next = found.next.map(|id| format!("{}?apres={id}", here.centre.path(DOOR))).unwrap_or_default();
        Self {
            chrome: here.public_chrome(DOOR),
            title: here.cx.t("action-sheets-title"),
            lead: here.cx.t("action-sheets-lead"),
            lines: found.items.iter().map(|published| line(&here.centre, published, "")).collect(),
            pages: Pager { next, ..Pager::default() },
            network: "/fiches-action".to_owned(),
        }
    }

    /// The same page for all the centres, with whose each sheet is.
    pub fn of_network(cx: &Cx, found: Page<(Published, Centre)>) -> Self {
        let next = found.next.map(|id| format!("/fiches-action?apres={id}")).unwrap_or_default();
        Self {
            chrome: cx.chrome(Face::Habitant),
            title: cx.t("action-sheets-network-title"),
            lead: cx.t("action-sheets-network-lead"),
            lines: found.items.iter().map(|(published, centre)| line(centre, published, &centre.name)).collect(),
            pages: Pager { next, ..Pager::default() },
            network: String::new(),
        }
    }
}

/// A chapter of a sheet: paragraphs, or a list.
pub(crate) struct Part {
    pub mark: &'static str,
    pub title: String,
    pub paragraphs: Vec<String>,
    pub lines: Vec<String>,
    /// Whether the lines go from the greatest to the least.
    pub is_ranked: bool,
}

/// A key step.
pub(crate) struct StepLine {
    pub title: String,
    pub when: String,
    pub paragraphs: Vec<String>,
}

#[derive(Template)]
#[template(path = "action-sheets/show.html")]
pub(crate) struct ShowPage {
    pub chrome: Chrome,
    pub index: String,
    pub title: String,
    pub summary: Vec<String>,
    pub facts: Vec<(String, String)>,
    pub aims: Vec<String>,
    pub before: Vec<Part>,
    pub steps: Vec<StepLine>,
    pub after: Vec<Part>,
    pub pictures: Vec<PictureLine>,
    pub link: String,
    pub path: String,
    pub published: String,
}

fn step_line(step: &KeyStep) -> StepLine {
    let when = [step.period.as_str(), step.lasts.as_str()];
    StepLine {
        title: if step.title.is_empty() { step.period.clone() } else { step.title.clone() },
        when: when.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        paragraphs: paragraphs(&step.description),
    }
}

impl ShowPage {
    pub fn new(here: &InCentre, shown: &Shown) -> Self {
        let (cx, content) = (&here.cx, &shown.version.content);
        let told = |mark, key: &str, text: &str| Part {
            mark,
            title: cx.t(key),
            paragraphs: paragraphs(text),
            lines: Vec::new(),
            is_ranked: false,
        };
        let listed = |mark, key: &str, lines: &[String], is_ranked| Part {
            mark,
            title: cx.t(key),
            paragraphs: Vec::new(),
            lines: lines.to_vec(),
            is_ranked,
        };
        let said = |parts: Vec<Part>| -> Vec<Part> {
            parts.into_iter().filter(|part| !(part.paragraphs.is_empty() && part.lines.is_empty())).collect()
        };
        let changes = &content.changes;
        let day = words::date_with_year(clock::local_date(shown.version.published_at), cx.locale());
        Self {
            chrome: here.public_chrome(DOOR),
            index: here.centre.path(DOOR),
            title: content.title.clone(),
            summary: paragraphs(&content.summary),
            facts: facts(here, content),
            aims: content.aims.clone(),
            before: said(vec![
                told("situation", "action-sheets-start", &content.start),
                told("mise-en-place", "action-sheets-set-up", &content.set_up),
            ]),
            steps: content.steps.iter().map(step_line).collect(),
            after: said(vec![
                listed("equipe", "action-sheets-team", &content.means.team, false),
                told("financements", "action-sheets-funding", &content.means.funding),
                told("resultats", "action-sheets-results", &content.results),
                told("habitants", "action-sheets-changes-residents", &changes.residents),
                told("centre", "action-sheets-changes-centre", &changes.centre),
                told("territoire", "action-sheets-changes-territory", &changes.territory),
                told("partenaires", "action-sheets-changes-partners", &changes.partners),
                listed("role-habitants", "action-sheets-residents-part", &content.residents_part, true),
                listed("role-centre", "action-sheets-centre-part", &content.centre_part, true),
                listed("difficultes", "action-sheets-difficulties", &content.difficulties, true),
                told("poursuite", "action-sheets-sequel", &content.sequel),
            ]),
            pictures: picture_lines(&shown.pictures),
            link: content.link.clone(),
            path: here.centre.path(&format!("{DOOR}/{}", shown.version.sheet)),
            published: cx.texts.t2("action-sheets-published-on", ("x", day), ("n", shown.version.number)),
        }
    }
}
