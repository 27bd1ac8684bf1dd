//! One person's reminders, and the pages where they are ticked and changed.

use askama::Template;
use centres::InCentre;
use people::Channel;
use ui::{Choice, Chrome, FormState};
use web::Problem;

use super::lists::acts;
use super::{chrome, said};
use crate::model::answer::DateState;
use crate::model::reminder::{ReminderDate, Wording};
use crate::policy::{Action, decide};
use crate::service::telling::words_of;
use crate::service::views::{OwnReminder, Whole, waits_until};

/// How many dates of a reminder are shown.
const DATES_SHOWN: usize = 6;

/// One due date of a person.
pub(crate) struct DateLine {
    pub action: String,
    pub once: String,
    pub due: String,
    pub kind: &'static str,
    pub state: String,
    /// "Le rappel part le lundi 7 décembre."
    pub when: String,
    pub because: String,
    /// What is said that day.
    pub words: String,
    pub acts: Vec<(&'static str, String)>,
}

/// One reminder of a person.
pub(crate) struct ReminderBox {
    pub id: String,
    pub label: String,
    pub plain: String,
    pub how: String,
    pub referent: String,
    pub href: String,
    pub is_stopped: bool,
    pub gap: String,
    pub dates: Vec<DateLine>,
}

#[derive(Template)]
#[template(path = "reminders/person.html")]
pub(crate) struct PersonPage {
    pub chrome: Chrome,
    pub title: String,
    pub name: String,
    pub person: String,
    pub back: String,
    pub base: String,
    pub boxes: Vec<ReminderBox>,
    pub has_way: bool,
    pub may_write: bool,
    pub means: Vec<Choice>,
    pub once: String,
}

impl PersonPage {
    pub fn new(here: &InCentre, whole: &Whole) -> Result<Self, Problem> {
        let cx = &here.cx;
        let means = crate::model::answer::Means::BY_HAND
            .map(|means| Choice::new(means.code(), cx.t(&format!("reminders-means-{}", means.code()))));
        let name = whole.person.full_name();
        Ok(Self {
            chrome: chrome(here)?,
            title: cx.texts.t1("reminders-person-title", "x", name.as_str()),
            name,
            person: whole.person.id.to_string(),
            back: here.centre.path(&format!("equipe/personnes/{}", whole.person.id)),
            base: base(here, whole),
            boxes: whole.reminders.iter().map(|own| reminder_box(here, whole, own)).collect(),
            has_way: whole.reachable.as_ref().is_some_and(|known| known.way(None).is_some()),
            may_write: decide(&cx.actor, Action::EditReminders, here.centre.id).is_allowed(),
            means: means.to_vec(),
            once: web::once_key(),
        })
    }
}

fn base(here: &InCentre, whole: &Whole) -> String {
    here.centre.path(&format!("equipe/personnes/{}/rappels", whole.person.id))
}

fn reminder_box(here: &InCentre, whole: &Whole, own: &OwnReminder) -> ReminderBox {
    let (cx, reminder) = (&here.cx, &own.reminder);
    let way = whole.reachable.as_ref().and_then(|known| known.way(reminder.terms.channel));
    let how = match way {
        Some((channel, _)) => cx.texts.t1("reminders-how", "x", said::channel(cx, Some(channel))),
        None => cx.t("reminders-how-none"),
    };
    let is_stopped = reminder.stopped_at.is_some();
    let past = cx.today() - chrono::Duration::days(60);
    let shown = own.dates.iter().filter(|date| date.due_on >= past && !is_stopped).take(DATES_SHOWN);
    ReminderBox {
        id: reminder.id.to_string(),
        label: said::label(&own.procedure, reminder),
        plain: own.procedure.text.plain.clone(),
        how,
        referent: cx.texts.t1("reminders-followed-by", "x", reminder.referent_name.as_str()),
        href: format!("{}/{}", base(here, whole), reminder.id),
        is_stopped,
        gap: own.gap.filter(|_| !is_stopped).map(|gap| said::gap(cx, gap)).unwrap_or_default(),
        dates: shown.map(|date| date_line(here, whole, own, date)).collect(),
    }
}

fn date_line(here: &InCentre, whole: &Whole, own: &OwnReminder, date: &ReminderDate) -> DateLine {
    let cx = &here.cx;
    let words = whole.reachable.as_ref().map(|known| {
        let way = date.channel.or_else(|| known.way(own.reminder.terms.channel).map(|(channel, _)| channel));
        words_of(cx, &here.centre, &own.reminder, &own.procedure, known, date.due_on).by(way)
    });
    DateLine {
        action: here.centre.path(&format!("{}/dates/{}", super::DOOR, date.id)),
        once: web::once_key(),
        due: said::before(cx, date.due_on),
        kind: date.state.kind(),
        state: said::state(cx, date.state),
        when: when(here, date),
        because: said::because(cx, date.why, (date.due_on, date.remind_on)),
        // What was said was said; of what is to come, one reads it beforehand.
        words: words.filter(|_| matches!(date.state, DateState::Planned | DateState::ByHand)).unwrap_or_default(),
        acts: acts(here, date),
    }
}

fn when(here: &InCentre, date: &ReminderDate) -> String {
    let cx = &here.cx;
    let left = date.sent_at.map(|at| said::day(cx, kernel::clock::local_date(at)));
    match (left, waits_until(date)) {
        (Some(left), Some(until)) if date.state == DateState::Sent => {
            cx.texts.t2("reminders-was-sent", ("x", left), ("until", said::day(cx, until)))
        }
        (Some(left), _) => cx.texts.t1("reminders-left-on", "x", left),
        // Noted after its day: it leaves with the next pass, and no day that is over is said to come.
        (None, _) if date.state == DateState::Planned && date.remind_on <= cx.today() => cx.t("reminders-leaves-soon"),
        (None, _) if date.state == DateState::Planned => {
            cx.texts.t1("reminders-leaves-on", "x", said::day(cx, date.remind_on))
        }
        (None, _) => String::new(),
    }
}

/// One procedure to tick, with the date that it needs.
pub(crate) struct Tick {
    pub id: String,
    pub label: String,
    pub note: String,
    pub date_field: String,
    pub about_field: String,
    pub unknown_group: String,
    pub unknown_field: String,
    pub discreet_field: String,
    pub consent_field: String,
    pub words_field: String,
    pub needs_date: bool,
    /// Which date to write; where none is asked, where the dates come from.
    pub hint: String,
}

#[derive(Template)]
#[template(path = "reminders/new.html")]
pub(crate) struct NewPage {
    pub chrome: Chrome,
    pub title: String,
    pub name: String,
    pub action: String,
    pub form: FormState,
    /// What may be ticked.
    pub choices: Vec<Choice>,
    /// What was ticked, each with its date; nothing on the first page.
    pub ticks: Vec<Tick>,
    pub needs_department: bool,
    pub again: String,
    pub channels: Vec<Choice>,
    pub wordings: Vec<Choice>,
    pub library: String,
    pub once: String,
}

impl NewPage {
    pub fn new(here: &InCentre, whole: &Whole, form: FormState) -> Result<Self, Problem> {
        let tick = |one: &crate::model::procedure::Procedure| Tick {
            id: one.id.to_string(),
            label: one.text.label.clone(),
            note: one.text.plain.clone(),
            date_field: format!("date-{}", one.id),
            about_field: format!("pour-{}", one.id),
            unknown_group: format!("sans-date-{}", one.id),
            unknown_field: format!("inconnue-{}", one.id),
            discreet_field: format!("discret-{}", one.id),
            consent_field: format!("accord-{}", one.id),
            words_field: format!("mots-{}", one.id),
            needs_date: one.text.rule.needs_anchor(),
            hint: said::anchor_hint(&here.cx, &one.text.rule),
        };
        let ticked = || whole.library.iter().filter(|one| form.has("demarches", &one.id.to_string()));
        let choice = |one: &crate::model::procedure::Procedure| {
            Choice::new(one.id.to_string(), &one.text.label).noted(&one.text.plain)
        };
        Ok(Self {
            chrome: chrome(here)?,
            title: here.cx.t("reminders-new-title"),
            choices: whole.library.iter().map(choice).collect(),
            ticks: ticked().map(tick).collect(),
            needs_department: ticked().any(|one| one.text.rule.needs_department()),
            again: format!("{}/nouveau", base(here, whole)),
            name: whole.person.full_name(),
            action: base(here, whole),
            form,
            channels: channels(here, whole),
            wordings: wordings(here),
            library: here.centre.path(&format!("{}/demarches", super::DOOR)),
            once: web::once_key(),
        })
    }
}

/// The ways of this person; one that leads nowhere is told closed.
fn channels(here: &InCentre, whole: &Whole) -> Vec<Choice> {
    let cx = &here.cx;
    let mut choices = vec![Choice::new("any", said::channel(cx, None))];
    for channel in [Channel::Sms, Channel::Email, Channel::Letter, Channel::Call] {
        let leads = whole.reachable.as_ref().is_some_and(|known| known.way(Some(channel)).is_some());
        let choice = Choice::new(channel.code(), said::channel(cx, Some(channel)));
        choices.push(if leads { choice } else { choice.noted(cx.t("reminders-channel-nowhere")) });
    }
    choices
}

fn wordings(here: &InCentre) -> Vec<Choice> {
    let choice = |one: Wording| Choice::new(one.code(), here.cx.t(&format!("reminders-wording-{}", one.code())));
    [Wording::Usual, Wording::Simple].map(choice).to_vec()
}

#[derive(Template)]
#[template(path = "reminders/edit.html")]
pub(crate) struct EditPage {
    pub chrome: Chrome,
    pub title: String,
    pub name: String,
    pub action: String,
    pub back: String,
    pub form: FormState,
    pub plain: String,
    pub if_missed: String,
    pub help: String,
    pub needs_date: bool,
    pub hint: String,
    pub needs_department: bool,
    pub channels: Vec<Choice>,
    pub wordings: Vec<Choice>,
    pub once: String,
}

impl EditPage {
    pub fn new(here: &InCentre, whole: &Whole, own: &OwnReminder, form: FormState) -> Result<Self, Problem> {
        let text = &own.procedure.text;
        Ok(Self {
            chrome: chrome(here)?,
            title: text.label.clone(),
            name: whole.person.full_name(),
            action: format!("{}/{}", base(here, whole), own.reminder.id),
            back: base(here, whole),
            form,
            plain: text.plain.clone(),
            if_missed: text.if_missed.clone(),
            help: text.help.clone(),
            needs_date: text.rule.needs_anchor(),
            hint: said::anchor_hint(&here.cx, &text.rule),
            needs_department: text.rule.needs_department(),
            channels: channels(here, whole),
            wordings: wordings(here),
            once: web::once_key(),
        })
    }
}
