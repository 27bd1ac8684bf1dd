//! What the team looks at: what is to do, who has no sure way, which dates come, one person's reminders.

use auth::Scope;
use centres::Centre;
use chrono::{Duration, NaiveDate};
use kernel::PersonId;
use kernel::paging::{Page, PageRequest};
use people::Person;
use uuid::Uuid;
use web::Cx;

use super::days::ANSWER_DAYS;
use super::gaps::{self, Gaps};
use super::telling::{Book, Told};
use super::{Result, open, whose};
use crate::model::answer::DateState;
use crate::model::procedure::Procedure;
use crate::model::reach::Reachable;
use crate::model::reminder::{Reminder, ReminderDate};
use crate::model::rule::{DaysOff, Due, Gap, Horizon, Rule};
use crate::model::rule_words::department_of;
use crate::policy::Action;
use crate::store::dates::{self, Coming};
use crate::store::heard::{self, HeardRow};
use crate::store::listed::{self, Whose};
use crate::store::{procedures, reminders};

/// How many lines a list of things to do shows at once.
pub const SHOWN: i64 = 50;
/// How many answers to read are shown: who reads one sees the next.
const HEARD: i64 = 60;
/// How far ahead one looks for who has no sure way.
pub const SOON_DAYS: i64 = 30;
/// How far ahead the collective calendar looks.
const COMING_DAYS: i64 = 90;

/// Some dates with all that speaks of them.
pub struct Dates {
    pub book: Book,
    pub dates: Vec<ReminderDate>,
}

impl Dates {
    async fn of(cx: &Cx, scope: &Scope, dates: Vec<ReminderDate>) -> Result<Self> {
        let book = Book::of(cx.db(), scope, &dates).await?;
        Ok(Self { book, dates })
    }

    /// Each with what speaks of it.
    pub fn told(&self) -> impl Iterator<Item = Told<'_>> {
        self.dates.iter().filter_map(|date| self.book.told(date))
    }
}

/// An answer to read, with everyone of whom it may be.
pub struct HeardAnswer {
    pub row: HeardRow,
    pub people: Vec<Person>,
}

/// What waits for someone of the team.
pub struct ToDo {
    pub dates: Dates,
    /// How many dates there are on all pages.
    pub count: i64,
    /// Which page of them this is, from zero.
    pub page: i64,
    pub heard: Vec<HeardAnswer>,
    /// The reminders that wait for a date of the person's own: on the first page.
    pub gaps: Gaps,
    pub has_letters: bool,
    /// Those who follow someone, by name.
    pub referents: Vec<String>,
}

/// Which part of the list is looked at: the page of the dates, and that of the dates that are missing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Part {
    pub page: i64,
    pub gaps: i64,
}

/// The list of things to do: all, or those of one referent.
pub async fn to_do(cx: &Cx, centre: &Centre, only_own: bool, part: Part) -> Result<ToDo> {
    let scope = open(cx, centre, Action::SeeReminders)?;
    let whose = if only_own { Whose::Of(own_account(cx)) } else { Whose::Everyone };
    let page = part.page.max(0);
    let left = listed::to_do(cx.db(), &scope, whose, (page, SHOWN)).await?;
    let size = usize::try_from(SHOWN).unwrap_or(usize::MAX);
    let gaps_page = usize::try_from(part.gaps).unwrap_or(0);
    Ok(ToDo {
        dates: Dates::of(cx, &scope, left).await?,
        count: listed::count_to_do(cx.db(), &scope, whose).await?,
        page,
        heard: heard(cx, &scope).await?,
        gaps: gaps::page_of(cx, &scope, whose, (gaps_page, size)).await?,
        has_letters: listed::has_letters(cx.db(), &scope).await?,
        referents: reminders::referents(cx.db(), &scope).await?,
    })
}

/// The answers to read: one for several people where it may be of any of them.
async fn heard(cx: &Cx, scope: &Scope) -> Result<Vec<HeardAnswer>> {
    let rows = heard::unread(cx.db(), scope, HEARD).await?;
    let ids: Vec<PersonId> = rows.iter().filter_map(|row| row.person).collect();
    let who = people::store::persons_by_ids(cx.db(), scope, &ids).await?;
    let mut answers: Vec<HeardAnswer> = Vec::new();
    for row in rows {
        let person = row.person.and_then(|id| who.iter().find(|person| person.id == id)).cloned();
        match answers.last_mut().filter(|last| last.row.answer == row.answer) {
            Some(last) => last.people.extend(person),
            None => answers.push(HeardAnswer { row, people: person.into_iter().collect() }),
        }
    }
    Ok(answers)
}

fn own_account(cx: &Cx) -> Option<kernel::AccountId> {
    match &cx.actor {
        auth::Actor::Staff(staff) => Some(staff.account),
        _ => None,
    }
}

/// Who has a date in the next thirty days and no sure way: nobody is forgotten.
pub async fn without_way(cx: &Cx, centre: &Centre) -> Result<Dates> {
    let scope = open(cx, centre, Action::SeeReminders)?;
    let (from, until) = (cx.today(), cx.today() + Duration::days(SOON_DAYS));
    let states = [DateState::Planned, DateState::NoChannel, DateState::Stopped];
    let soon = dates::in_states(cx.db(), &scope, &states, Some((from, until))).await?;
    let mut found = Dates::of(cx, &scope, soon).await?;
    let sure: Vec<Uuid> = found.told().filter(|told| told.way().is_some()).map(|told| told.date.id).collect();
    // One who was refused and has another way since is sure again only once a way was chosen and the date planned.
    found.dates.retain(|date| date.state != DateState::Planned || !sure.contains(&date.id));
    Ok(found)
}

/// Which dates come, how many people; and what became of the past ones.
pub struct Calendar {
    pub coming: Vec<(Coming, Option<Procedure>)>,
    /// Procedures in use whose next campaign is not announced, or whose dates nobody wrote.
    pub unknown: Vec<(Procedure, Gap)>,
    /// Those done by their day after a reminder, since the first of January.
    pub kept: i64,
    /// Those told since then.
    pub told: i64,
}

/// The collective view: no name.
pub async fn calendar(cx: &Cx, centre: &Centre) -> Result<Calendar> {
    let scope = open(cx, centre, Action::SeeReminders)?;
    let (from, until) = (cx.today(), cx.today() + Duration::days(COMING_DAYS));
    let library = procedures::all(cx.db(), &scope).await?;
    let coming = dates::coming(cx.db(), &scope, from, until).await?;
    let named = |one: Coming| {
        let procedure = library.iter().find(|procedure| procedure.id == one.procedure).cloned();
        (one, procedure)
    };
    let coming = coming.into_iter().map(named).collect();
    let since = first_of_year(from);
    let told = dates::tallies(cx.db(), &scope, since).await?;
    let told = told.iter().filter(|(state, _)| *state != DateState::Planned).map(|(_, count)| count).sum();
    let kept = dates::count_kept(cx.db(), &scope, since).await?;
    Ok(Calendar { coming, unknown: unknown(&library, centre, (from, until)), kept, told })
}

fn first_of_year(day: NaiveDate) -> NaiveDate {
    use chrono::Datelike as _;
    day.with_ordinal(1).unwrap_or(day)
}

/// The procedures that have no known date, for everyone of the centre's département.
fn unknown(library: &[Procedure], centre: &Centre, (from, until): (NaiveDate, NaiveDate)) -> Vec<(Procedure, Gap)> {
    let days_off = DaysOff::of(from, until);
    let here = department_of(&centre.postal_code);
    let used = library.iter().filter(|one| one.is_in_use());
    let gap = |one: &Procedure| {
        let horizon = Horizon { from, until: from + Duration::days(400), remind_before: 0, days_off: &days_off };
        // A centre whose postal code is not known is told of a campaign that nobody knows yet.
        let department = here.or_else(|| first_department(&one.text.rule));
        let anyone = crate::model::rule::Anchor { date: None, department, noted_on: from };
        let (_, gap) = one.text.rule.dues(anyone, &horizon);
        gap.filter(|gap| matches!(gap, Gap::CampaignUnknown { .. } | Gap::LocalUnknown))
    };
    used.filter_map(|one| Some((one.clone(), gap(one)?))).collect()
}

/// Some département of a campaign; any one where none was announced.
fn first_department(rule: &Rule) -> Option<u32> {
    match rule {
        Rule::AnnualCampaign { campaigns } => {
            Some(campaigns.last().and_then(|one| one.zones.last()).map_or(1, |zone| zone.first))
        }
        _ => None,
    }
}

/// One reminder of a person, with its dates and why there are none.
pub struct OwnReminder {
    pub reminder: Reminder,
    pub procedure: Procedure,
    pub dates: Vec<ReminderDate>,
    pub gap: Option<Gap>,
}

/// A person and all their reminders.
pub struct Whole {
    pub person: Person,
    pub reachable: Option<Reachable>,
    pub reminders: Vec<OwnReminder>,
    /// The procedures of which one can be reminded here.
    pub library: Vec<Procedure>,
    /// Read off the person's address.
    pub department: String,
}

/// One person's reminders.
pub async fn of_person(cx: &Cx, centre: &Centre, id: PersonId) -> Result<Whole> {
    let scope = open(cx, centre, Action::SeeReminders)?;
    let (person, entries) = whose(cx, &scope, id).await?;
    let known = reminders::of_people(cx.db(), &scope, &entries).await?;
    let ids: Vec<Uuid> = known.iter().map(|one| one.id).collect();
    let all = dates::of_reminders(cx.db(), &scope, &ids).await?;
    let library = procedures::all(cx.db(), &scope).await?;
    let homes = people::store::households_of(cx.db(), &scope, &[person.id]).await?;
    let postal = homes.first().map_or(centre.postal_code.as_str(), |home| home.household.postal_code.as_str());
    let department = department_of(postal).map(|number| format!("{number:02}"));
    let reachable = super::telling::reachable(cx.db(), &scope, &[person.id]).await?.remove(&person.id);
    let reminders = known.into_iter().filter_map(|one| with_dates(cx, one, &library, &all)).collect();
    let library = library.into_iter().filter(Procedure::is_in_use).collect();
    Ok(Whole { person, reachable, reminders, library, department: department.unwrap_or_default() })
}

/// The reminders of the centre that go on, by pages, each with its dates.
pub async fn list(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<OwnReminder>> {
    let scope = open(cx, centre, Action::SeeReminders)?;
    let found = reminders::list(cx.db(), &scope, page).await?;
    let ids: Vec<Uuid> = found.items.iter().map(|one| one.id).collect();
    let all = dates::of_reminders(cx.db(), &scope, &ids).await?;
    let library = procedures::all(cx.db(), &scope).await?;
    let whole = |reminder| with_dates(cx, reminder, &library, &all);
    Ok(Page { items: found.items.into_iter().filter_map(whole).collect(), next: found.next })
}

fn with_dates(cx: &Cx, reminder: Reminder, library: &[Procedure], all: &[ReminderDate]) -> Option<OwnReminder> {
    let procedure = library.iter().find(|one| one.id == reminder.procedure)?.clone();
    let dates = all.iter().filter(|date| date.reminder == reminder.id).cloned().collect();
    let gap = next_dues(cx, &reminder, &procedure).1;
    Some(OwnReminder { reminder, procedure, dates, gap })
}

/// The due dates of a reminder from today, and why there are none.
pub fn next_dues(cx: &Cx, reminder: &Reminder, procedure: &Procedure) -> (Vec<Due>, Option<Gap>) {
    let (from, until) = (cx.today(), cx.today() + Duration::days(400));
    let days_off = DaysOff::of(from, until);
    let horizon = Horizon { from, until, remind_before: procedure.text.remind_before, days_off: &days_off };
    procedure.text.rule.dues(reminder.anchor(), &horizon)
}

/// Until when one waits for an answer before someone calls.
pub fn waits_until(date: &ReminderDate) -> Option<NaiveDate> {
    date.sent_at.map(|at| kernel::clock::local_date(at + Duration::days(ANSWER_DAYS)).min(date.due_on))
}
