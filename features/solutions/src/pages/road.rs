//! The road of an idea, as a list read from top to bottom: the need, the idea, each step, what was built and tried.

use chrono::{DateTime, NaiveDate, Utc};
use ideas::{StepKind, TakenStep};
use kernel::clock;
use web::Cx;

use super::street::beyond_title;
use crate::service::board::Whole;
use crate::words::{day, paragraphs};

/// One stone of the road.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stone {
    pub title: String,
    pub words: Vec<String>,
    pub is_here: bool,
}

/// The day, the moment of that day where it is known, and what comes first where it is not.
type When = (NaiveDate, Option<DateTime<Utc>>, u8);

/// What was noted on its own day stands where it was noted; what was noted later stands before the steps of its day.
fn noted(day: NaiveDate, at: DateTime<Utc>) -> When {
    (day, Some(at).filter(|at| clock::local_date(*at) == day), 2)
}

/// The stones of a road, the first first; the last is where it stands.
pub(crate) fn stones(cx: &Cx, whole: &Whole) -> Vec<Stone> {
    let mut dated: Vec<(When, Stone)> = Vec::new();
    let heard = clock::local_date(whole.idea.heard_at);
    // The page says the title above.
    let said_more = beyond_title(&whole.idea).unwrap_or_default();
    if !whole.idea.need.is_empty() {
        dated.push(((heard, None, 0), stone(cx.t("solutions-road-need"), &whole.idea.need)));
    }
    dated.push(((heard, None, 1), stone(titled(cx, "solutions-road-idea", heard), said_more)));
    // The first step says that it was heard, as the stone above does.
    for step in whole.road.iter().skip(1).filter(|step| step.kind == StepKind::Moved) {
        let on = clock::local_date(step.at);
        dated.push((
            (on, Some(step.at), 2),
            stone(titled(cx, &format!("ideas-step-{}", step.word()), on), &step.reason),
        ));
    }
    for meeting in &whole.meetings {
        let words = with_line(&meeting.words, &meeting.who);
        dated.push((noted(meeting.day, meeting.at), stone(titled(cx, "solutions-road-meeting", meeting.day), &words)));
    }
    for trial in &whole.trials {
        let title = cx.texts.t2("solutions-road-trial", ("day", day(trial.day, cx.locale())), ("n", trial.people));
        let changed = if trial.changed.is_empty() {
            String::new()
        } else {
            cx.texts.t1("solutions-road-changed", "x", trial.changed.as_str())
        };
        dated.push((noted(trial.day, trial.at), stone(title, &with_line(&trial.said, &changed))));
    }
    dated.sort_by_key(|(when, _)| *when);
    let mut stones: Vec<Stone> = dated.into_iter().map(|(_, stone)| stone).collect();
    if let Some(last) = stones.last_mut() {
        last.is_here = true;
    }
    stones
}

fn stone(title: String, words: &str) -> Stone {
    Stone { title, words: paragraphs(words), is_here: false }
}

fn titled(cx: &Cx, key: &str, on: NaiveDate) -> String {
    format!("{} · {}", cx.t(key), day(on, cx.locale()))
}

fn with_line(words: &str, line: &str) -> String {
    if line.is_empty() { words.to_owned() } else { format!("{words}\n{line}") }
}

/// The steps as the team reads them: with who took each.
pub(crate) fn taken(cx: &Cx, road: &[TakenStep]) -> Vec<(String, String, String)> {
    road.iter()
        .rev()
        .map(|step| (cx.t(&format!("ideas-step-{}", step.word())), signed(cx, step.at, &step.by_name), said(cx, step)))
        .collect()
}

fn said(cx: &Cx, step: &TakenStep) -> String {
    match step.kind {
        StepKind::Joined => cx.texts.t1("solutions-joined-with", "x", step.reason.as_str()),
        StepKind::Moved | StepKind::Shown => step.reason.clone(),
    }
}

/// "mardi 24 novembre 2026, Nadège".
pub(crate) fn signed(cx: &Cx, at: DateTime<Utc>, name: &str) -> String {
    let on = day(clock::local_date(at), cx.locale());
    if name.is_empty() { on } else { crate::words::list(&[on, name.to_owned()], cx.locale()) }
}
