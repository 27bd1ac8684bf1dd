//! `/{centre}/equipe`: the day: what is held today, what waits for someone, what was just done.

use std::collections::HashMap;

use askama::Template;
use centres::InCentre;
use kernel::clock::local;
use kernel::{ActivityId, words};
use ui::Chrome;
use web::{Answer, Problem, page};

use super::edit_path;
use crate::lists;
use crate::model::{Activity, ActivitySession, ActivityState};
use crate::policy::{Action, decide};
use crate::public::filter::{later, midnight};
use crate::service::opened;
use crate::spoken::{Around, capitalised};
use crate::store::activities::{self, TeamFilter};
use crate::store::sessions;

const ACTIONS_SHOWN: i64 = 6;

/// A session of today.
pub(crate) struct AgendaLine {
    pub time: String,
    pub title: String,
    pub href: String,
    /// Room, people enrolled, what is called off.
    pub line: String,
    pub is_now: bool,
    /// Where attendance is taken; empty without a list.
    pub roll: String,
}

/// Something that was done.
pub(crate) struct ActionLine {
    pub words: String,
    pub who: String,
    pub when: String,
    /// Where its undo posts; empty when this person may not.
    pub undo: String,
}

#[derive(Template)]
#[template(path = "programme/team_day.html")]
pub(crate) struct DayPage {
    pub chrome: Chrome,
    pub title: String,
    pub fact: String,
    pub agenda: Vec<AgendaLine>,
    /// What the day brought and what waits for an answer, each with its list.
    pub counts: Vec<(String, String)>,
    /// What waits for someone, with where to go.
    pub todo: Vec<(String, String)>,
    pub actions: Vec<ActionLine>,
    pub history: String,
    pub new_activity: String,
    pub may_write: bool,
    /// The first steps of a centre that has nothing yet.
    pub first_steps: Vec<(String, String, String)>,
}

pub(crate) async fn show(here: InCentre) -> Answer {
    let chrome = here.team_chrome("equipe")?;
    let InCentre { cx, centre } = &here;
    let scope = opened(cx, centre, Action::Read)?;
    let (from, until) = (midnight(cx.today()), midnight(later(cx.today(), 1)));
    let today = sessions::list_between(cx.db(), &[scope], from, until, None).await?;
    let known = activities::list_public(cx.db(), &[scope], None).await?;
    let around = around(&here, &known).await?;
    let drafts = TeamFilter { state: Some(ActivityState::Draft), kind: None };
    let drafts = activities::count(cx.db(), &scope, drafts).await?;
    let waiting = waiting(&here).await?;
    let agenda = agenda(&here, &around, &known, &today);
    let now = words::time(local(cx.now()).time(), cx.locale());
    let page_of_day = DayPage {
        chrome,
        title: capitalised(&words::date(cx.today(), cx.locale()), true),
        fact: cx.texts.t2("programme-day-fact", ("n", agenda.len()), ("now", now)),
        agenda,
        counts: waiting.as_ref().map(|waiting| counts(&here, waiting)).unwrap_or_default(),
        todo: todo(&here, &around, &known, drafts, waiting.map_or(0, |waiting| waiting.to_tell)),
        actions: actions(&here).await?,
        history: centre.path("equipe/historique"),
        new_activity: centre.path("equipe/activites/nouvelle"),
        may_write: decide(&cx.actor, Action::Write, centre.id).is_allowed(),
        first_steps: if known.is_empty() && drafts == 0 { first_steps(&here) } else { Vec::new() },
    };
    page(cx, &page_of_day)
}

/// What enrolments ask of the team today.
struct Waiting {
    counts: enrolment::DayCounts,
    to_tell: i64,
}

/// `None` for who may not see lists.
async fn waiting(here: &InCentre) -> Result<Option<Waiting>, Problem> {
    let InCentre { cx, centre } = here;
    let decision = enrolment::policy::decide(&cx.actor, enrolment::policy::Action::SeeLists, centre.id);
    let Ok(scope) = auth::Scope::opened_by(decision, centre.id) else { return Ok(None) };
    let day = (midnight(cx.today()), midnight(later(cx.today(), 1)));
    let counts = enrolment::day_counts(cx.db(), &scope, day).await?;
    let to_tell = enrolment::count_to_tell(cx, &scope).await?;
    Ok(Some(Waiting { counts, to_tell: i64::try_from(to_tell).unwrap_or(i64::MAX) }))
}

fn counts(here: &InCentre, waiting: &Waiting) -> Vec<(String, String)> {
    let InCentre { cx, centre } = here;
    let count = |key: &str, n: i64, path: &str| (cx.texts.t1(key, "n", n), centre.path(path));
    vec![
        count("programme-day-enrolled-today", waiting.counts.enrolled, "equipe/inscriptions/aujourd-hui"),
        count("programme-day-offered", waiting.counts.offered, "equipe/inscriptions/places-proposees"),
    ]
}

async fn around(here: &InCentre, known: &[Activity]) -> Result<Around, Problem> {
    let InCentre { cx, centre } = here;
    let venues = centres::store::list_venues(cx.db(), &here.public_scope()).await?;
    Ok(Around {
        centres: [(centre.id, centre.clone())].into(),
        venues: venues.into_iter().map(|venue| (venue.id, venue)).collect(),
        seats: lists::seats(cx.db(), known).await?,
        says_centre: false,
    })
}

fn agenda(here: &InCentre, around: &Around, known: &[Activity], today: &[ActivitySession]) -> Vec<AgendaLine> {
    let known: HashMap<ActivityId, &Activity> = known.iter().map(|activity| (activity.id, activity)).collect();
    let shown = today.iter().filter(|session| session.is_shown());
    shown.filter_map(|session| Some(agenda_line(here, around, known.get(&session.activity)?, session))).collect()
}

fn agenda_line(here: &InCentre, around: &Around, activity: &Activity, session: &ActivitySession) -> AgendaLine {
    let InCentre { cx, centre } = here;
    let seats = activity.open_list().and_then(|list| around.seats.get(&list));
    let enrolled = match seats.map(|seats| (seats.taken, seats.capacity)) {
        None => String::new(),
        Some((taken, None)) => cx.texts.t1("programme-day-enrolled", "n", taken),
        Some((taken, Some(of))) => cx.texts.t2("programme-day-enrolled-of", ("n", taken), ("of", of)),
    };
    let off = if session.is_held() { String::new() } else { cx.t("programme-off") };
    let parts =
        [off, around.place(activity, Some(session)), enrolled, activity.details.contact.clone(), session.note.clone()];
    let roll = match activity.open_list() {
        Some(list) if session.is_held() => centre.path(&format!("equipe/inscriptions/{list}/appel/{}", session.id)),
        _ => String::new(),
    };
    AgendaLine {
        time: words::time(local(session.starts_at).time(), cx.locale()),
        title: activity.details.title.clone(),
        href: edit_path(centre, activity),
        line: parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · "),
        is_now: session.is_held() && session.starts_at <= cx.now() && cx.now() < session.ends_at,
        roll,
    }
}

/// What waits for someone, with where to go; empty when all is done.
fn todo(here: &InCentre, around: &Around, known: &[Activity], drafts: i64, to_tell: i64) -> Vec<(String, String)> {
    let InCentre { cx, centre } = here;
    let mut todo = Vec::new();
    if to_tell > 0 {
        todo.push((cx.texts.t1("programme-day-to-tell", "n", to_tell), centre.path("equipe/a-prevenir")));
    }
    if drafts > 0 {
        let href = format!("{}?etat=draft", centre.path("equipe/activites"));
        todo.push((cx.texts.t1("programme-day-drafts", "n", drafts), href));
    }
    for activity in known {
        let Some(list) = activity.open_list() else { continue };
        let Some(seats) = around.seats.get(&list).filter(|seats| seats.waiting > 0) else { continue };
        let words = cx.texts.t2("programme-day-waiting", ("n", seats.waiting), ("x", activity.details.title.as_str()));
        todo.push((words, centre.path(&format!("equipe/inscriptions/{list}"))));
    }
    todo
}

async fn actions(here: &InCentre) -> Result<Vec<ActionLine>, Problem> {
    let InCentre { cx, centre } = here;
    if !centres::policy::decide(&cx.actor, centres::policy::Action::SeeHistory, centre.id).is_allowed() {
        return Ok(Vec::new());
    }
    let rows = db::list_operations(cx.db(), Some(centre.id), None, None, ACTIONS_SHOWN).await?;
    let undoable = centres::history::undoable(cx, &rows).await?;
    let lines = rows.into_iter().map(|row| {
        let at = local(row.at);
        let day = words::relative_day(at.date(), cx.today(), cx.locale());
        // What the house did by itself is undone from the history, where one reads it whole.
        let is_of_someone = row.author_kind != "job";
        let can_undo = is_of_someone && undoable.contains(&row.id);
        ActionLine {
            undo: if can_undo { format!("/operations/{}/annulation", row.id) } else { String::new() },
            words: row.words,
            who: row.author_name,
            when: format!("{day}, {}", words::time(at.time(), cx.locale())),
        }
    });
    Ok(lines.collect())
}

/// What a new centre does first: title, one sentence, where.
fn first_steps(here: &InCentre) -> Vec<(String, String, String)> {
    let InCentre { cx, centre } = here;
    [
        ("programme-first-venues", "equipe/reglages"),
        ("programme-first-people", "equipe/import"),
        ("programme-first-activity", "equipe/activites/nouvelle"),
    ]
    .map(|(key, path)| (cx.t(key), cx.t(&format!("{key}-text")), centre.path(path)))
    .to_vec()
}
