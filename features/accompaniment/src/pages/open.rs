//! The file, open: the situation, what is in hand, acts, mandates, papers, and how the person does more alone.

use askama::Template;
use centres::InCentre;
use kernel::PersonId;
use ui::Chrome;
use web::{Cx, Problem, once_key};

use super::{chrome, path_of, person_path};
use crate::model::mandate::ends_soon;
use crate::model::vocabulary::Autonomy;
use crate::model::{Act, FileState, MandateState};
use crate::service::Known;
use crate::service::files::{OpenFile, OpenMandate, OpenPaper, OpenStep};
use crate::service::team;
use crate::words::{instant_day, length, long_day, names};

/// The most lines of the picture of autonomy.
const SHOWN: usize = 12;

pub(crate) struct StepView {
    pub id: String,
    pub subject: String,
    pub next: String,
    pub hand: String,
    pub due: String,
    pub is_late: bool,
    /// Empty while it is in hand.
    pub done: String,
}

pub(crate) struct ActView {
    pub id: String,
    pub title: String,
    pub line: String,
    pub note: String,
}

pub(crate) struct MandateView {
    pub id: String,
    pub lines: Vec<String>,
    pub state: String,
    pub kind: &'static str,
    pub line: String,
    pub is_draft: bool,
    pub is_running: bool,
    /// Signed, and no paper of the file shows it.
    pub wants_scan: bool,
}

pub(crate) struct PaperView {
    pub id: String,
    pub title: String,
    pub line: String,
    pub is_given_back: bool,
}

/// One line of the picture: a day, three dots, the same in words.
pub(crate) struct AutonomyView {
    pub day: String,
    pub dots: usize,
    pub words: String,
}

#[derive(Template)]
#[template(path = "accompaniment/open.html")]
pub(crate) struct OpenPage {
    pub chrome: Chrome,
    pub base: String,
    pub own: String,
    pub name: String,
    pub state: String,
    pub may_write: bool,
    pub referents: String,
    pub situation: Vec<String>,
    pub steps: Vec<StepView>,
    pub done: Vec<StepView>,
    pub acts: Vec<ActView>,
    pub mandates: Vec<MandateView>,
    pub papers: Vec<PaperView>,
    pub autonomy: Vec<AutonomyView>,
    pub once: String,
}

impl OpenPage {
    pub async fn new(here: &InCentre, id: PersonId, known: &Known, file: OpenFile) -> Result<Self, Problem> {
        let cx = &here.cx;
        let team = team::names(cx, &known.scope).await.map_err(|error| error.told(cx))?;
        let who: Vec<String> = file.referents.iter().filter_map(|account| team.get(account).cloned()).collect();
        let (done, steps): (Vec<_>, Vec<_>) = file.steps.iter().partition(|step| step.done_at.is_some());
        let told: Vec<_> = file.acts.iter().rev().filter_map(|(act, _)| Some((act.on, act.autonomy?))).collect();
        Ok(Self {
            base: path_of(&here.centre, id, ""),
            own: person_path(&here.centre, id),
            name: known.person.full_name(),
            state: cx.t(&format!("accompaniment-state-{}", file.state.code())),
            may_write: file.state != FileState::Closed,
            referents: names(cx, &who),
            situation: file.situation.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
            steps: steps.into_iter().map(|step| step_view(cx, step)).collect(),
            done: done.into_iter().map(|step| step_view(cx, step)).collect(),
            acts: file.acts.iter().map(|(act, note)| act_view(cx, act, note)).collect(),
            mandates: file.mandates.iter().map(|mandate| of_file(cx, mandate, &file.papers)).collect(),
            papers: file.papers.iter().map(|paper| paper_view(cx, paper)).collect(),
            autonomy: autonomy_views(cx, &told),
            once: once_key(),
            chrome: chrome(here)?,
        })
    }
}

/// The last days on which it was noted how much the person did alone, the oldest first.
pub(super) fn autonomy_views(cx: &Cx, told: &[(chrono::NaiveDate, Autonomy)]) -> Vec<AutonomyView> {
    let last = told.len().saturating_sub(SHOWN);
    let view = |(day, how): &(chrono::NaiveDate, Autonomy)| AutonomyView {
        day: long_day(cx, *day),
        dots: how.dots(),
        words: cx.t(&how.key()),
    };
    told.iter().skip(last).map(view).collect()
}

pub(super) fn step_view(cx: &Cx, step: &OpenStep) -> StepView {
    let done = step
        .done_at
        .map(|at| cx.texts.t2("accompaniment-step-done", ("day", instant_day(cx, at)), ("who", step.done_by.as_str())));
    StepView {
        id: step.id.to_string(),
        subject: step.subject.as_str().to_owned(),
        next: step.next.as_str().to_owned(),
        hand: cx.t(&format!("accompaniment-hand-{}", step.hand.code())),
        due: step.due_on.map(|day| long_day(cx, day)).unwrap_or_default(),
        is_late: step.done_at.is_none() && step.due_on.is_some_and(|day| day < cx.today()),
        done: done.unwrap_or_default(),
    }
}

fn act_view(cx: &Cx, act: &Act, note: &str) -> ActView {
    let mut themes: Vec<String> = act.themes.iter().map(|word| cx.t(&word.key())).collect();
    themes.extend(act.sub_themes.iter().map(|word| cx.t(&word.key())));
    let mut parts = vec![cx.t(&act.mode.key()), length(cx, act.minutes), cx.t(&act.place.key())];
    parts.extend((!act.town.is_empty()).then(|| act.town.clone()));
    parts.extend(act.equipment.iter().map(|word| cx.t(&word.key())));
    parts.extend(act.autonomy.map(|word| cx.t(&word.key())));
    parts.extend(act.oriented_to.map(|word| cx.texts.t1("accompaniment-sent-to", "x", cx.t(&word.key()))));
    parts.push(act.done_by.clone());
    ActView {
        id: act.id.to_string(),
        title: format!("{} – {}", long_day(cx, act.on), themes.join(", ")),
        line: parts.join(" · "),
        note: note.to_owned(),
    }
}

pub(super) fn mandate_view(cx: &Cx, mandate: &OpenMandate) -> MandateView {
    let is_over = mandate.ends_on.is_some_and(|day| day < cx.today());
    let is_soon = ends_soon(mandate.days, mandate.ends_on, cx.today());
    let (kind, key) = match mandate.state {
        MandateState::Drafted => ("due", "accompaniment-mandate-drafted"),
        MandateState::SignedPaper | MandateState::SignedScreen if is_over => ("", "accompaniment-mandate-over"),
        MandateState::SignedPaper | MandateState::SignedScreen if is_soon => ("due", "accompaniment-mandate-soon"),
        MandateState::SignedPaper | MandateState::SignedScreen => ("done", "accompaniment-mandate-running"),
        MandateState::Revoked => ("late", "accompaniment-mandate-revoked"),
        MandateState::Refused => ("late", "accompaniment-mandate-refused"),
    };
    let line = match mandate.signed_on.zip(mandate.ends_on) {
        Some((from, to)) => {
            let days = (("from", long_day(cx, from)), ("to", long_day(cx, to)));
            cx.texts.t2("accompaniment-mandate-days", days.0, days.1)
        }
        None => cx.texts.t2(
            "accompaniment-mandate-drafted-on",
            ("day", instant_day(cx, mandate.drafted_at)),
            ("x", cx.t(&format!("accompaniment-days-{}", mandate.days))),
        ),
    };
    MandateView {
        id: mandate.id.to_string(),
        lines: mandate.formalities.lines().map(str::to_owned).collect(),
        state: cx.t(key),
        kind,
        line,
        is_draft: mandate.state == MandateState::Drafted,
        is_running: mandate.is_running,
        wants_scan: false,
    }
}

/// A mandate beside the papers of its file.
fn of_file(cx: &Cx, mandate: &OpenMandate, papers: &[OpenPaper]) -> MandateView {
    let is_signed = matches!(mandate.state, MandateState::SignedPaper | MandateState::SignedScreen);
    let has_scan = papers.iter().any(|paper| paper.mandate == Some(mandate.id));
    MandateView { wants_scan: is_signed && !has_scan, ..mandate_view(cx, mandate) }
}

fn paper_view(cx: &Cx, paper: &OpenPaper) -> PaperView {
    let back = paper.given_back_at.map(|at| cx.texts.t1("accompaniment-paper-back", "day", instant_day(cx, at)));
    let parts = [
        Some(cx.texts.t1("accompaniment-paper-added", "day", instant_day(cx, paper.added_at))),
        Some(cx.texts.t1("accompaniment-paper-pages", "n", paper.pages)),
        paper.mandate.map(|_| cx.t("accompaniment-paper-mandate")),
        back,
    ];
    PaperView {
        id: paper.id.to_string(),
        title: paper.title.as_str().to_owned(),
        line: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        is_given_back: paper.given_back_at.is_some(),
    }
}
