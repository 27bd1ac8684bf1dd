//! The line of a kit: a drawing for those who see it, the same as a list, and what it gave in each centre.

use askama::Template;
use centres::InCentre;
use ui::{Chrome, FormState};
use web::{Cx, Problem};

use super::{DOOR, chrome, may_write};
use crate::model::lineage::{Line, Stands};
use crate::service::catalogue::Shown;
use crate::service::lineage::Lineage;

/// How far each generation stands to the right, and each line below the one before, in the drawing.
const STEP: usize = 28;
const ROW: usize = 34;
const WIDTH: usize = 720;
/// What fits on a line of the drawing.
const LABEL_SIGNS: usize = 62;

/// One line: of the drawing, and of the list.
pub(crate) struct Row {
    pub centre: String,
    pub what: String,
    pub href: String,
    pub version: String,
    pub state: String,
    pub standing: &'static str,
    pub label: String,
    pub x: usize,
    pub y: usize,
    pub text_x: usize,
    pub text_y: usize,
    /// Where the line comes from; empty for the first.
    pub path: String,
    pub is_published: bool,
}

/// What one centre told.
pub(crate) struct Telling {
    pub centre: String,
    pub day: String,
    pub numbers: String,
    pub words: Vec<String>,
}

#[derive(Template)]
#[template(path = "kits/lineage.html")]
pub(crate) struct LineagePage {
    pub chrome: Chrome,
    pub back: String,
    pub action: String,
    pub form: FormState,
    pub title: String,
    pub sum: String,
    pub rows: Vec<Row>,
    pub width: usize,
    pub height: usize,
    pub tellings: Vec<Telling>,
    pub total: String,
    pub may_tell: bool,
    pub once: String,
}

impl LineagePage {
    pub fn new(here: &InCentre, shown: &Shown, lineage: &Lineage, form: FormState) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, here.centre.path(DOOR));
        let back = format!("{base}/kits/{}", shown.kit.id);
        let rows: Vec<Row> =
            (0_usize..).zip(&lineage.lines).map(|(at, line)| row(cx, lineage, (at, line), &base)).collect();
        let may = shown.adoption.is_some() || shown.kit.centre == here.centre.id;
        Ok(Self {
            chrome: chrome(here)?,
            action: format!("{back}/lignee"),
            back,
            form,
            title: cx.texts.t1("kits-lineage-title", "x", shown.kit.title.as_str()),
            sum: cx.texts.t1("kits-lineage-sum", "n", i64::try_from(lineage.centres).unwrap_or(i64::MAX)),
            width: WIDTH,
            height: rows.len() * ROW + ROW / 2,
            rows,
            tellings: tellings(cx, lineage),
            total: total(cx, lineage),
            may_tell: may && may_write(here),
            once: web::once_key(),
        })
    }
}

fn row(cx: &Cx, lineage: &Lineage, (at, line): (usize, &Line), base: &str) -> Row {
    let kit = lineage.kits.get(&line.kit);
    let author = kit.map(|kit| kit.author.clone()).unwrap_or_default();
    let latest = kit.map_or(1, |kit| kit.latest);
    let named = lineage.names.get(&line.centre).cloned().unwrap_or_default();
    let (centre, number, (standing, key)) = match line.stands {
        // What came in a file is told by who made it, not by who brought it.
        Stands::Published => (author, latest, ("done", "kits-line-published")),
        Stands::Adopted { number, is_over: true } => (named, number, ("late", "kits-line-over")),
        Stands::Adopted { number, .. } if number < latest => (named, number, ("due", "kits-line-behind")),
        Stands::Adopted { number, .. } => (named, number, ("done", "kits-line-same")),
    };
    let title = kit.map(|kit| kit.title.clone()).unwrap_or_default();
    let (version, state) = (cx.texts.t1("kits-version-n", "n", number), cx.t(key));
    let label = kernel::text::excerpt(&format!("{centre} · {title} · {version}"), LABEL_SIGNS);
    let (x, y) = (line.depth * STEP + 12, at * ROW + ROW / 2);
    Row {
        href: format!("{base}/kits/{}", line.kit),
        what: title,
        version,
        state,
        standing,
        label,
        path: line.parent.map(|parent| elbow((x, y), (x - STEP.min(x), parent * ROW + ROW / 2))).unwrap_or_default(),
        x,
        y,
        text_x: x + 14,
        text_y: y + 5,
        is_published: line.stands == Stands::Published,
        centre,
    }
}

/// From the line above down, then to the right.
fn elbow((x, y): (usize, usize), (from_x, from_y): (usize, usize)) -> String {
    format!("M{from_x} {from_y}V{y}H{x}")
}

fn tellings(cx: &Cx, lineage: &Lineage) -> Vec<Telling> {
    let told = lineage.outcomes.iter().map(|told| Telling {
        centre: lineage.names.get(&told.centre).cloned().unwrap_or_default(),
        day: kernel::words::date_with_year(told.told_on, cx.locale()),
        numbers: cx.texts.t2("kits-outcome-numbers", ("times", told.times), ("people", told.people)),
        words: told.words.lines().map(ToOwned::to_owned).collect(),
    });
    told.collect()
}

fn total(cx: &Cx, lineage: &Lineage) -> String {
    let times: i64 = lineage.outcomes.iter().map(|told| told.times).sum();
    let people: i64 = lineage.outcomes.iter().map(|told| told.people).sum();
    cx.texts.t2("kits-outcome-numbers", ("times", times), ("people", people))
}
