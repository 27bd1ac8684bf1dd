//! The pages of the room: words made ready for eyes, nothing decided.

pub(crate) mod console;
pub(crate) mod phone;
pub(crate) mod plans;
pub(crate) mod report;
pub(crate) mod screen;
pub(crate) mod sheets;
pub(crate) mod sorting;
pub(crate) mod workshops;

use centres::InCentre;
use chrono::{DateTime, Utc};
use ui::{Choice, Chrome};
use web::{Cx, Problem};

use crate::model::item::{Group, Item, ItemKind};
use crate::model::live::Phase;
use crate::model::{GroupId, WorkshopId};
use crate::policy::{Action, decide};
use crate::service::reading::Sight;
use crate::words::hour;

fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome("equipe/ateliers")
}

fn base(here: &InCentre) -> String {
    here.centre.path("equipe/ateliers")
}

fn own_base(here: &InCentre, id: WorkshopId) -> String {
    format!("{}/{id}", base(here))
}

fn may_lead(here: &InCentre) -> bool {
    decide(&here.cx.actor, Action::LeadWorkshops, here.centre.id).is_allowed()
}

fn phase_words(cx: &Cx, phase: Phase) -> String {
    cx.t(&format!("workshops-phase-{}", phase.code()))
}

/// What the status of a workshop looks like.
fn phase_kind(phase: Phase) -> &'static str {
    match phase {
        Phase::Planned | Phase::Open => "due",
        Phase::Closed => "done",
    }
}

/// "Dit par 9 personnes"; empty for one.
fn said_by_words(cx: &Cx, said_by: i64) -> String {
    if said_by > 1 { cx.texts.t1("workshops-said-by", "n", said_by) } else { String::new() }
}

/// When the time of the step is over, in words and as a clock reads it.
pub(crate) struct Timer {
    /// "Jusqu’à 10 h 45."
    pub words: String,
    /// Milliseconds, by which a page with a script counts down.
    pub ends: i64,
    pub now: i64,
}

fn timer(cx: &Cx, ends_at: Option<DateTime<Utc>>) -> Option<Timer> {
    let ends_at = ends_at?;
    let now = cx.now();
    let until = hour(ends_at, cx.locale());
    let key = if ends_at > now { "workshops-until" } else { "workshops-time-over" };
    Some(Timer { words: cx.texts.t1(key, "x", until), ends: ends_at.timestamp_millis(), now: now.timestamp_millis() })
}

/// Something that was said, as it is read.
pub(crate) struct Spoken {
    pub words: String,
    pub said_by: String,
}

fn spoken(cx: &Cx, item: &Item) -> Spoken {
    Spoken { words: item.words.clone(), said_by: said_by_words(cx, item.said_by) }
}

/// What was said together, under its words; without words for what is in no group.
pub(crate) struct Cluster {
    pub title: String,
    pub spoken: Vec<Spoken>,
}

/// What was said of a kind, by group, those in no group last; empty groups are left out.
fn clusters(cx: &Cx, sight: &Sight, kind: ItemKind) -> Vec<Cluster> {
    let all = sight.groups.iter().map(Some).chain([None]);
    let cluster = |group: Option<&Group>| Cluster {
        title: group.map(|group| group.title.clone()).unwrap_or_default(),
        spoken: sight.in_group(kind, group.map(|group| group.id)).map(|item| spoken(cx, item)).collect(),
    };
    let mut clusters: Vec<Cluster> = all.map(cluster).filter(|cluster| !cluster.spoken.is_empty()).collect();
    // Below a group, what is of none says so.
    if clusters.len() > 1
        && let Some(alone) = clusters.last_mut().filter(|cluster| cluster.title.is_empty())
    {
        alone.title = cx.t("workshops-no-group");
    }
    clusters
}

/// An idea, with its points once they are shown.
pub(crate) struct IdeaLine {
    pub words: String,
    pub group: String,
    /// "14", and "14 points" for who hears it; empty before the vote is closed.
    pub points: String,
    pub points_words: String,
    pub dots: Vec<u8>,
    pub is_first: bool,
}

/// The most dots that are drawn beside an idea: beyond, the number says it.
const MOST_DOTS: i64 = 40;

fn ideas(cx: &Cx, sight: &Sight) -> Vec<IdeaLine> {
    let all = sight.ideas();
    let most = all.iter().filter_map(|idea| sight.points(idea.id)).max().unwrap_or(0);
    let line = |idea: &&Item| {
        let points = sight.points(idea.id);
        let drawn = points.unwrap_or(0).clamp(0, MOST_DOTS);
        IdeaLine {
            words: idea.words.clone(),
            group: sight.group(idea.group).map(|group| group.title.clone()).unwrap_or_default(),
            points: points.map(|points| points.to_string()).unwrap_or_default(),
            points_words: points.map(|points| cx.texts.t1("workshops-points", "n", points)).unwrap_or_default(),
            // Colours follow each other whatever a point came from: nobody tells a telephone from a sticker.
            dots: (1..=5_u8).cycle().take(usize::try_from(drawn).unwrap_or(0)).collect(),
            is_first: points.is_some_and(|points| points > 0 && points == most),
        }
    };
    all.iter().map(line).collect()
}

fn group_choices(groups: &[Group]) -> Vec<Choice> {
    groups.iter().map(|group| Choice::new(group.id.to_string(), &group.title)).collect()
}

fn group_value(group: Option<GroupId>) -> String {
    group.map(|group| group.to_string()).unwrap_or_default()
}

fn kind_choices(cx: &Cx) -> Vec<Choice> {
    ItemKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.code(), cx.t(&format!("workshops-kind-{}", kind.code()))))
        .collect()
}
