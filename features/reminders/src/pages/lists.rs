//! What is to do, who has no sure way, which dates come.

use askama::Template;
use centres::InCentre;
use kernel::{clock, words};
use people::{Channel, Person};
use ui::{Chrome, Pager};
use web::Problem;

use super::{Tab, chrome, said, tabs};
use crate::model::answer::{DateState, Said};
use crate::model::procedure::Procedure;
use crate::model::reminder::{Reminder, ReminderDate};
use crate::model::rule::Gap;
use crate::policy::{Action, decide};
use crate::service::telling::Told;
use crate::service::views::{Calendar, Dates, HeardAnswer, Part, SHOWN, ToDo};

/// One date on a list.
pub(crate) struct Line {
    pub action: String,
    pub once: String,
    pub name: String,
    pub href: String,
    pub what: String,
    pub due: String,
    pub kind: &'static str,
    pub state: String,
    /// What to do, or what was answered.
    pub note: String,
    /// What is said on the telephone, where that is what remains to do.
    pub script: String,
    pub phone_e164: String,
    pub phone: String,
    pub referent: String,
    pub acts: Vec<(&'static str, String)>,
}

/// An answer that someone must read.
pub(crate) struct HeardLine {
    pub action: String,
    pub once: String,
    /// Everyone of whom it may be, with their page; nobody when no one is known.
    pub people: Vec<(String, String)>,
    pub name: String,
    /// Whether it may be of several: they are called back.
    pub is_of_several: bool,
    pub text: String,
    pub when: String,
}

/// A reminder that waits for a date of the person's own.
pub(crate) struct GapLine {
    pub name: String,
    pub href: String,
    pub what: String,
    pub gap: String,
    pub phone_e164: String,
    pub phone: String,
    pub referent: String,
}

#[derive(Template)]
#[template(path = "reminders/todo.html")]
pub(crate) struct ToDoPage {
    pub chrome: Chrome,
    pub tabs: Vec<Tab>,
    pub base: String,
    /// Where every answer by SMS is, of reminders or not.
    pub answers: String,
    pub lines: Vec<Line>,
    pub pages: Pager,
    pub heard: Vec<HeardLine>,
    /// Those of whom a date is missing.
    pub gaps: Vec<GapLine>,
    pub gap_pages: Pager,
    pub count: i64,
    pub only_own: bool,
    pub may_write: bool,
    pub has_letters: bool,
    /// Colleagues whose reminders may be taken over: they leave, or are ill.
    pub colleagues: Vec<String>,
    pub once: String,
}

impl ToDoPage {
    pub fn new(here: &InCentre, found: &ToDo, only_own: bool, part: Part) -> Result<Self, Problem> {
        let base = here.centre.path(super::DOOR);
        let own = if only_own { "qui=moi&" } else { "" };
        let waiting = i64::try_from(found.heard.len()).unwrap_or(0);
        let gaps = found.gaps.lines.iter().filter_map(|(id, gap)| {
            let (reminder, procedure, reachable) = found.gaps.book.of_reminder(*id)?;
            Some(gap_line(here, (reminder, procedure), &reachable.person, *gap))
        });
        Ok(Self {
            chrome: chrome(here)?,
            tabs: tabs(here, ""),
            lines: found.dates.told().map(|told| line(here, told)).collect(),
            pages: pager(&format!("{base}?{own}page="), part.page, found.count),
            heard: found.heard.iter().map(|answer| heard_line(here, answer)).collect(),
            gaps: gaps.collect(),
            gap_pages: pager(&format!("{base}?{own}manques="), part.gaps, found.gaps.count),
            count: found.count + found.gaps.count + waiting,
            only_own,
            may_write: decide(&here.cx.actor, Action::EditReminders, here.centre.id).is_allowed(),
            has_letters: found.has_letters,
            colleagues: colleagues(here, found),
            once: web::once_key(),
            answers: here.centre.path("equipe/reponses"),
            base,
        })
    }
}

/// The ways to the pages beside one, counted from one in addresses.
fn pager(address: &str, page: i64, count: i64) -> Pager {
    let to = |page: i64| format!("{address}{}", page + 1);
    Pager {
        previous: if page > 0 { to(page - 1) } else { String::new() },
        next: if (page + 1) * SHOWN < count { to(page + 1) } else { String::new() },
        words: String::new(),
    }
}

fn colleagues(here: &InCentre, found: &ToDo) -> Vec<String> {
    let own = here.cx.actor.author().name;
    found.referents.iter().filter(|name| **name != own).cloned().collect()
}

fn gap_line(here: &InCentre, (reminder, procedure): (&Reminder, &Procedure), person: &Person, gap: Gap) -> GapLine {
    let number = person.mobile.as_deref().or(person.landline.as_deref()).unwrap_or_default();
    GapLine {
        name: person.full_name(),
        href: here.centre.path(&format!("equipe/personnes/{}/rappels/{}", person.id, reminder.id)),
        what: said::label(procedure, reminder),
        gap: said::gap(&here.cx, gap),
        phone_e164: number.to_owned(),
        phone: kernel::text::phone_display(number),
        referent: reminder.referent_name.clone(),
    }
}

fn line(here: &InCentre, told: Told<'_>) -> Line {
    let (cx, date, person) = (&here.cx, told.date, &told.reachable.person);
    let number = person.mobile.as_deref().or(person.landline.as_deref()).unwrap_or_default();
    let is_call = date.state == DateState::ByHand && date.channel == Some(Channel::Call);
    Line {
        action: here.centre.path(&format!("{}/dates/{}", super::DOOR, date.id)),
        once: web::once_key(),
        name: person.full_name(),
        href: here.centre.path(&format!("equipe/personnes/{}/rappels", person.id)),
        what: said::label(told.procedure, told.reminder),
        due: said::before(cx, date.due_on),
        kind: date.state.kind(),
        state: said::state(cx, date.state),
        note: note(here, told),
        script: if is_call { told.said(cx, &here.centre).by(date.channel) } else { String::new() },
        phone_e164: number.to_owned(),
        phone: kernel::text::phone_display(number),
        referent: told.reminder.referent_name.clone(),
        acts: acts(here, date),
    }
}

fn note(here: &InCentre, told: Told<'_>) -> String {
    let date = told.date;
    if date.state == DateState::ToRead {
        return here.cx.texts.t1("reminders-note-answer", "x", date.answer.as_str());
    }
    let key = match (date.state, date.channel) {
        (DateState::ByHand, Some(Channel::Letter)) => "reminders-note-letter",
        (DateState::ByHand, _) => "reminders-note-call",
        (DateState::Help, _) => "reminders-note-help",
        (DateState::NoChannel, _) => "reminders-note-no-channel",
        (DateState::Stopped, _) => "reminders-note-stopped",
        (DateState::NoAnswer, _) => "reminders-note-no-answer",
        (DateState::Late, _) => "reminders-note-late",
        _ => return String::new(),
    };
    here.cx.t(key)
}

/// What one may say of a date where it stands: the word of the form and the button's.
pub(crate) fn acts(here: &InCentre, date: &ReminderDate) -> Vec<(&'static str, String)> {
    let saids: &[Said] = match date.state {
        DateState::NoChannel | DateState::Stopped => &[Said::Done, Said::Again, Said::Closed],
        DateState::NoAnswer => &[Said::Done, Said::Wait, Said::Again, Said::Closed],
        DateState::Late => &[Said::Done, Said::Closed],
        DateState::ByHand => &[Said::Given, Said::Done],
        DateState::Done | DateState::Closed => &[Said::Wait],
        DateState::Planned => &[Said::Done, Said::Closed],
        DateState::Sent => &[Said::Done, Said::Help, Said::Closed],
        _ => &[Said::Done, Said::Wait, Said::Closed],
    };
    // Of a day that has passed nothing is sent any more.
    let may = |one: &&Said| **one != Said::Again || date.due_on >= here.cx.today();
    saids.iter().filter(may).map(|one| (one.code(), here.cx.t(&format!("reminders-said-{}", one.code())))).collect()
}

fn heard_line(here: &InCentre, answer: &HeardAnswer) -> HeardLine {
    let cx = &here.cx;
    let at = clock::local(answer.row.at);
    let page = |person: &Person| here.centre.path(&format!("equipe/personnes/{}/rappels", person.id));
    let names: Vec<String> = answer.people.iter().map(Person::full_name).collect();
    HeardLine {
        action: here.centre.path(&format!("{}/reponses/{}/lecture", super::DOOR, answer.row.answer)),
        once: web::once_key(),
        people: answer.people.iter().map(|person| (person.full_name(), page(person))).collect(),
        name: if names.is_empty() { cx.t("reminders-someone") } else { names.join(", ") },
        is_of_several: names.len() > 1,
        text: answer.row.text.clone(),
        when: format!(
            "{}, {}",
            words::relative_day(at.date(), cx.today(), cx.locale()),
            words::time(at.time(), cx.locale())
        ),
    }
}

#[derive(Template)]
#[template(path = "reminders/without_way.html")]
pub(crate) struct WithoutWayPage {
    pub chrome: Chrome,
    pub tabs: Vec<Tab>,
    pub lines: Vec<Line>,
    pub pages: Pager,
}

impl WithoutWayPage {
    pub fn new(here: &InCentre, found: &Dates, page: i64) -> Result<Self, Problem> {
        let size = usize::try_from(SHOWN).unwrap_or(usize::MAX);
        let first = usize::try_from(page).unwrap_or(0).saturating_mul(size);
        let lines = found.told().skip(first).take(size).map(|told| line(here, told)).collect();
        let count = i64::try_from(found.told().count()).unwrap_or(i64::MAX);
        let address = here.centre.path(&format!("{}/sans-canal?page=", super::DOOR));
        Ok(Self { chrome: chrome(here)?, tabs: tabs(here, "/sans-canal"), lines, pages: pager(&address, page, count) })
    }
}

/// One day and one procedure: how many people.
pub(crate) struct ComingLine {
    pub due: String,
    pub opens: String,
    pub what: String,
    pub people: String,
}

#[derive(Template)]
#[template(path = "reminders/calendar.html")]
pub(crate) struct CalendarPage {
    pub chrome: Chrome,
    pub tabs: Vec<Tab>,
    pub base: String,
    pub lines: Vec<ComingLine>,
    pub unknown: Vec<(String, String)>,
    pub kept: i64,
    pub told: String,
}

impl CalendarPage {
    pub fn new(here: &InCentre, found: &Calendar) -> Result<Self, Problem> {
        let cx = &here.cx;
        let unknown = found.unknown.iter().map(|(one, gap)| (one.text.label.clone(), said::gap(cx, *gap)));
        Ok(Self {
            chrome: chrome(here)?,
            tabs: tabs(here, "/calendrier"),
            base: here.centre.path(super::DOOR),
            lines: coming_lines(here, found),
            unknown: unknown.collect(),
            kept: found.kept,
            told: cx.texts.t1("reminders-told-of", "n", found.told),
        })
    }
}

/// The dates that come, as lines: of the page and of its sheets.
pub(crate) fn coming_lines(here: &InCentre, found: &Calendar) -> Vec<ComingLine> {
    let cx = &here.cx;
    let lines = found.coming.iter().filter_map(|(one, procedure)| {
        Some(ComingLine {
            due: said::day(cx, one.due_on),
            opens: one.opens_on.map(|day| said::day(cx, day)).unwrap_or_default(),
            what: procedure.as_ref()?.text.label.clone(),
            people: one.people.to_string(),
        })
    });
    lines.collect()
}
