//! The board of the day, the week as a list, the day on paper.

use askama::Template;
use centres::InCentre;
use chrono::{Duration, NaiveDate};
use ui::{Choice, Chrome, FormState};
use web::Problem;

use super::{base, chrome, day_words, state_kind, state_words};
use crate::model::appointment::State;
use crate::model::motive::Motive;
use crate::model::queue::TicketState;
use crate::policy::{Action, decide};
use crate::service::board::{Board, Queued, Row};
use crate::words::hour;

/// One line of the board.
pub(crate) struct Line {
    pub id: String,
    pub href: String,
    pub hour: String,
    pub name: String,
    pub reason: String,
    pub agenda: String,
    pub place: String,
    pub state: String,
    pub state_kind: &'static str,
    /// Expected, and nothing was said yet.
    pub is_expected: bool,
    pub has_arrived: bool,
    pub phone: String,
    pub code: String,
}

/// One of the queue.
pub(crate) struct Waiting {
    pub id: String,
    pub number: i64,
    pub name: String,
    pub reason: String,
    pub since: String,
    pub state: String,
    pub state_kind: &'static str,
    pub is_waiting: bool,
    pub is_called: bool,
}

fn line(here: &InCentre, row: &Row) -> Line {
    let cx = &here.cx;
    let kept = &row.kept;
    let has_arrived = kept.arrived_at.is_some();
    let is_expected = kept.state == State::Unknown;
    let state = match kept.arrived_at {
        Some(at) if is_expected => cx.texts.t1("appointments-arrived-at", "x", hour(at, cx.locale())),
        _ => state_words(cx, kept.state),
    };
    Line {
        id: kept.id.to_string(),
        href: format!("{}/rendez-vous/{}", base(here), kept.id),
        hour: hour(kept.starts_at, cx.locale()),
        name: if row.name.is_empty() { cx.t("appointments-someone") } else { row.name.clone() },
        reason: if row.reason.is_empty() { cx.t("appointments-plain") } else { row.reason.clone() },
        agenda: row.agenda.clone(),
        place: kept.place.clone(),
        state,
        state_kind: if is_expected && has_arrived { "done" } else { state_kind(kept.state) },
        is_expected,
        has_arrived,
        phone: if row.is_invisible { String::new() } else { kernel::text::phone_display(&kept.phone) },
        code: kept.spoken_code(),
    }
}

fn waiting(here: &InCentre, queued: &Queued) -> Waiting {
    let cx = &here.cx;
    let ticket = &queued.ticket;
    Waiting {
        id: ticket.id.to_string(),
        number: ticket.number,
        name: queued.name.clone(),
        reason: queued.reason.clone(),
        since: hour(ticket.created_at, cx.locale()),
        state: cx.t(&format!("appointments-ticket-{}", ticket.state.code())),
        state_kind: match ticket.state {
            TicketState::Seen => "done",
            TicketState::Waiting | TicketState::Called => "due",
            TicketState::Left => "late",
        },
        is_waiting: ticket.state == TicketState::Waiting,
        is_called: ticket.state == TicketState::Called,
    }
}

#[derive(Template)]
#[template(path = "appointments/board.html")]
pub(crate) struct BoardPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
    pub title: String,
    pub day: String,
    pub before: String,
    pub after: String,
    pub is_today: bool,
    pub may_book: bool,
    pub may_configure: bool,
    pub may_export: bool,
    pub notice: String,
    pub summary: String,
    pub next: Option<Line>,
    pub lines: Vec<Line>,
    pub queue: Vec<Waiting>,
    pub has_waiting: bool,
    /// Whether some of the queue were seen or have left.
    pub has_past: bool,
    pub motives: Vec<Choice>,
    /// "3 rendez-vous attendent quelqu’un d’autre."; empty when none does.
    pub to_hand_over: String,
}

impl BoardPage {
    pub fn new(
        here: &InCentre,
        found: &Board,
        motives: &[Motive],
        form: FormState,
        (called, given): (Option<i64>, Option<i64>),
    ) -> Result<Self, Problem> {
        let cx = &here.cx;
        let may = |action| decide(&cx.actor, action, here.centre.id).is_allowed();
        let notice = match (called, given) {
            (Some(number), _) => cx.texts.t1("appointments-called", "n", number),
            (None, Some(number)) => cx.texts.t1("appointments-given", "n", number),
            (None, None) => String::new(),
        };
        let expected = found.rows.iter().filter(|row| row.kept.state == State::Unknown).count();
        let is_today = found.day == cx.today();
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base(here),
            once: web::once_key(),
            title: cx.texts.t1("appointments-board-title", "x", day_words(cx, found.day).to_lowercase()),
            day: found.day.to_string(),
            before: day_href(here, found.day - Duration::days(1)),
            after: day_href(here, found.day + Duration::days(1)),
            is_today,
            may_book: may(Action::Book),
            may_configure: may(Action::Configure),
            may_export: may(Action::Export),
            notice,
            summary: cx.texts.t2("appointments-board-summary", ("n", expected), ("waiting", found.waiting())),
            next: found.next().filter(|_| is_today).map(|row| line(here, row)),
            lines: found.rows.iter().map(|row| line(here, row)).collect(),
            queue: found.queue.iter().map(|queued| waiting(here, queued)).collect(),
            has_waiting: found.waiting() > 0,
            has_past: found.queue.iter().any(|queued| queued.ticket.state.is_over()),
            to_hand_over: match found.to_hand_over {
                0 => String::new(),
                waiting => cx.texts.t1("appointments-hand-over-waiting", "n", waiting),
            },
            motives: motives
                .iter()
                .filter(|motive| !motive.is_invisible())
                .map(|motive| Choice::new(motive.id.to_string(), motive.public_name()))
                .collect(),
        })
    }
}

fn day_href(here: &InCentre, day: NaiveDate) -> String {
    format!("{}?jour={day}", base(here))
}

/// The appointments of one day of a week.
pub(crate) struct WeekDay {
    pub title: String,
    pub mark: String,
    pub href: String,
    pub lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "appointments/week.html")]
pub(crate) struct WeekPage {
    pub chrome: Chrome,
    pub base: String,
    pub before: String,
    pub after: String,
    pub title: String,
    pub days: Vec<WeekDay>,
    pub is_empty: bool,
}

impl WeekPage {
    pub fn new(here: &InCentre, monday: NaiveDate, rows: &[Row]) -> Result<Self, Problem> {
        let cx = &here.cx;
        let day = |day: NaiveDate| WeekDay {
            title: day_words(cx, day),
            mark: format!("j-{day}"),
            href: day_href(here, day),
            lines: rows
                .iter()
                .filter(|row| kernel::clock::local_date(row.kept.starts_at) == day)
                .map(|row| line(here, row))
                .collect(),
        };
        let week = |monday: NaiveDate| format!("{}/semaine?jour={monday}", base(here));
        Ok(Self {
            chrome: chrome(here)?,
            base: base(here),
            before: week(monday - Duration::days(7)),
            after: week(monday + Duration::days(7)),
            title: cx.texts.t1("appointments-week-title", "x", kernel::words::day_month(monday, cx.locale())),
            days: monday.iter_days().take(7).map(day).filter(|day| !day.lines.is_empty()).collect(),
            is_empty: rows.is_empty(),
        })
    }
}

#[derive(Template)]
#[template(path = "appointments/print.html")]
pub(crate) struct PrintPage {
    pub chrome: Chrome,
    pub base: String,
    pub title: String,
    pub lines: Vec<Line>,
}

impl PrintPage {
    pub fn new(here: &InCentre, found: &Board) -> Result<Self, Problem> {
        let cx = &here.cx;
        let day = kernel::words::date_with_year(found.day, cx.locale());
        Ok(Self {
            chrome: chrome(here)?,
            base: day_href(here, found.day),
            title: cx.texts.t1("appointments-print-title", "x", day),
            lines: found.rows.iter().filter(|row| row.kept.state.is_held()).map(|row| line(here, row)).collect(),
        })
    }
}
