//! Reminders noted, changed and stopped; and the due dates that follow, computed in one pass.

use std::collections::{HashMap, HashSet};

use auth::{Actor, Scope};
use centres::Centre;
use chrono::{Duration, NaiveDate};
use db::{Conn, Tx};
use kernel::{AccountId, OperationId, PersonId};
use people::Person;
use uuid::Uuid;
use web::Cx;

use super::{Act, Error, Refusal, Result, anew, open, whose};
use crate::model::procedure::Procedure;
use crate::model::reminder::{Reminder, ReminderRefusal, Terms};
use crate::model::rule::{DaysOff, Due, Horizon};
use crate::policy::Action;
use crate::store::reminders::Seed;
use crate::store::{self, dates, procedures, reminders};

/// How far ahead due dates are written down: a season, and the longest time one is reminded before.
pub(super) const AHEAD: Duration = Duration::days(400);

/// The due dates of some reminders in a span, reading nothing: the part that is asked millions of times.
pub fn dues_of(seeds: &[Seed], library: &[Procedure], from: NaiveDate, until: NaiveDate) -> Vec<(Uuid, Due)> {
    let days_off = DaysOff::of(from, until);
    let rules: HashMap<Uuid, &Procedure> =
        library.iter().filter(|one| one.is_in_use()).map(|one| (one.id, one)).collect();
    let mut dues = Vec::with_capacity(seeds.len());
    for seed in seeds {
        let Some(procedure) = rules.get(&seed.procedure) else { continue };
        let remind_before = procedure.text.remind_before;
        let horizon = Horizon { from, until, remind_before, days_off: &days_off };
        procedure.text.rule.each_due(seed.anchor, &horizon, &mut |due| dues.push((seed.reminder, due)));
    }
    dues
}

/// The due dates of a centre in a span: two questions, whatever the number of reminders.
pub async fn next_dates(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    only: Option<Uuid>,
    (from, until): (NaiveDate, NaiveDate),
) -> db::Result<Vec<(Uuid, Due)>> {
    let mut conn = conn.into();
    let seeds = reminders::seeds(conn.again(), scope, only).await?;
    if seeds.is_empty() {
        return Ok(Vec::new());
    }
    let library = procedures::all(conn, scope).await?;
    Ok(dues_of(&seeds, &library, from, until))
}

/// Writes down the due dates that are not there yet. Says how many are new.
pub(crate) async fn plan(tx: &mut Tx, scope: &Scope, only: Option<Uuid>, today: NaiveDate) -> db::Result<u64> {
    let dues = next_dates(&mut *tx, scope, only, (today, today + AHEAD)).await?;
    dates::insert_planned(tx, scope, &dues).await
}

/// Brings the planned dates of a centre to what the rules say now: an undo asks nobody, and may have changed them.
pub(crate) async fn bring_up(tx: &mut Tx, scope: &Scope, today: NaiveDate) -> db::Result<u64> {
    let dues = next_dates(&mut *tx, scope, None, (today, today + AHEAD)).await?;
    let said: HashSet<(Uuid, NaiveDate, NaiveDate)> =
        dues.iter().map(|(reminder, due)| (*reminder, due.due, due.remind_on)).collect();
    let planned = dates::planned(&mut *tx, scope, today).await?;
    let is_stale = |row: &&dates::PlannedRow| !said.contains(&(row.reminder, row.due_on, row.remind_on));
    let stale: Vec<Uuid> = planned.iter().filter(is_stale).map(|row| row.id).collect();
    dates::delete_stale(tx, scope, &stale).await?;
    let known: HashSet<(Uuid, NaiveDate, NaiveDate)> =
        planned.iter().map(|row| (row.reminder, row.due_on, row.remind_on)).collect();
    for (id, reminder, due_on) in store::anew::gave_way(&mut *tx, scope, today).await? {
        // What had given way to another date is said again.
        if dues.iter().any(|(known, due)| *known == reminder && due.due == due_on) {
            store::anew::put_back(tx, scope, id).await?;
        }
    }
    let new: Vec<(Uuid, Due)> =
        dues.into_iter().filter(|(reminder, due)| !known.contains(&(*reminder, due.due, due.remind_on))).collect();
    dates::insert_planned(tx, scope, &new).await
}

/// Forgets what was planned of a reminder or of a procedure, and plans it anew.
pub(crate) async fn replan(cx: &Cx, tx: &mut Tx, scope: &Scope, of: Uuid) -> db::Result<()> {
    dates::delete_planned(tx, scope, of).await?;
    plan(tx, scope, Some(of), cx.today()).await?;
    Ok(())
}

/// A reminder to note.
#[derive(Debug, Clone)]
pub struct NewReminder {
    pub procedure: Uuid,
    pub terms: Terms,
}

fn referent(cx: &Cx) -> (Option<AccountId>, String) {
    match &cx.actor {
        Actor::Staff(staff) => (Some(staff.account), staff.name.clone()),
        actor => (None, actor.author().name),
    }
}

/// "This person, these three": notes reminders and their dates as one act.
pub async fn remind(
    cx: &Cx,
    centre: &Centre,
    person: PersonId,
    new: Vec<NewReminder>,
) -> Result<(Vec<Uuid>, OperationId)> {
    let scope = open(cx, centre, Action::EditReminders)?;
    let (person, entries) = whose(cx, &scope, person).await?;
    if new.is_empty() {
        return Err(ReminderRefusal::NothingTicked.into());
    }
    let library = procedures::all(cx.db(), &scope).await?;
    let made = new.into_iter().map(|one| noted(cx, &person, &library, one)).collect::<Result<Vec<_>>>()?;
    let known = reminders::of_people(cx.db(), &scope, &entries).await?;
    for (at, one) in made.iter().enumerate() {
        let before = made.iter().take(at);
        alone(one, known.iter().chain(before))?;
    }
    let ids: Vec<Uuid> = made.iter().map(|one| one.id).collect();
    let mut act = Act::open(cx, centre, "reminders-op-remind", &person.full_name()).await?;
    reminders::insert(&mut act.tx, &scope, &made).await.map_err(noted_already)?;
    for id in &ids {
        plan(&mut act.tx, &scope, Some(*id), cx.today()).await?;
    }
    Ok((ids, act.done().await?))
}

/// Refuses what is noted already: one procedure, once for each card or child, as long as it goes on.
fn alone<'a>(one: &Reminder, others: impl IntoIterator<Item = &'a Reminder>) -> Result<()> {
    let is_same = |other: &Reminder| {
        let is_going = other.stopped_at.is_none() && other.id != one.id;
        is_going && other.procedure == one.procedure && other.terms.about_key() == one.terms.about_key()
    };
    if others.into_iter().any(is_same) { Err(ReminderRefusal::AlreadyNoted.into()) } else { Ok(()) }
}

/// The wall of the data says the same as the question before it.
fn noted_already(error: db::Error) -> Error {
    if error.is_unique_violation() { ReminderRefusal::AlreadyNoted.into() } else { error.into() }
}

/// The other reminders of the same person, whichever entry they were noted under.
async fn of_same_person(cx: &Cx, scope: &Scope, person: PersonId) -> Result<Vec<Reminder>> {
    let (_, entries) = whose(cx, scope, person).await?;
    Ok(reminders::of_people(cx.db(), scope, &entries).await?)
}

fn noted(cx: &Cx, person: &Person, library: &[Procedure], new: NewReminder) -> Result<Reminder> {
    let procedure = library.iter().find(|one| one.id == new.procedure).ok_or(Error::NotFound)?;
    check(new.terms.refusals_on(procedure, cx.today()))?;
    let (referent, referent_name) = referent(cx);
    Ok(Reminder {
        id: Uuid::now_v7(),
        person: person.id,
        procedure: new.procedure,
        terms: new.terms,
        referent,
        referent_name,
        stopped_at: None,
        created_at: cx.now(),
    })
}

fn check(refusals: Vec<ReminderRefusal>) -> Result<()> {
    if refusals.is_empty() {
        return Ok(());
    }
    Err(Error::Refused(refusals.into_iter().map(Refusal::Reminder).collect()))
}

/// A reminder of a centre with its person.
pub async fn find(cx: &Cx, centre: &Centre, id: Uuid) -> Result<(Reminder, Person)> {
    let scope = open(cx, centre, Action::SeeReminders)?;
    let reminder = reminders::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let (person, _) = whose(cx, &scope, reminder.person).await?;
    Ok((reminder, person))
}

/// Changes what was said of a reminder; its dates follow.
pub async fn change(cx: &Cx, centre: &Centre, id: Uuid, terms: Terms) -> Result<OperationId> {
    let scope = open(cx, centre, Action::EditReminders)?;
    let (reminder, person) = find(cx, centre, id).await?;
    let procedure = procedures::find(cx.db(), &scope, reminder.procedure).await?.ok_or(Error::NotFound)?;
    // A date that has passed since it was noted keeps nobody from changing the rest.
    let is_same_date = terms.anchor == reminder.terms.anchor;
    check(if is_same_date { terms.refusals(&procedure) } else { terms.refusals_on(&procedure, cx.today()) })?;
    let changed = Reminder { terms: terms.clone(), ..reminder.clone() };
    if reminder.stopped_at.is_none() {
        alone(&changed, &of_same_person(cx, &scope, reminder.person).await?)?;
    }
    let mut act = Act::open(cx, centre, "reminders-op-change", &person.full_name()).await?;
    reminders::update(&mut act.tx, &scope, id, &terms, cx.now()).await.map_err(noted_already)?;
    anew::follow(cx, &mut act.tx, &scope, &reminder, &terms).await?;
    replan(cx, &mut act.tx, &scope, id).await?;
    act.done().await
}

/// Stops a reminder, or lets it go on again.
pub async fn set_stopped(cx: &Cx, centre: &Centre, id: Uuid, is_stopped: bool) -> Result<OperationId> {
    let scope = open(cx, centre, Action::EditReminders)?;
    let (reminder, person) = find(cx, centre, id).await?;
    if !is_stopped {
        alone(&reminder, &of_same_person(cx, &scope, reminder.person).await?)?;
    }
    let key = if is_stopped { "reminders-op-stop" } else { "reminders-op-resume" };
    let mut act = Act::open(cx, centre, key, &person.full_name()).await?;
    let at = is_stopped.then(|| cx.now());
    if is_stopped {
        anew::take_back(cx, &mut act.tx, &scope, id).await?;
    }
    reminders::set_stopped(&mut act.tx, &scope, id, at, cx.now()).await.map_err(noted_already)?;
    replan(cx, &mut act.tx, &scope, id).await?;
    act.done().await
}

/// Takes over the reminders of a colleague who leaves, all at once.
pub async fn take_over(cx: &Cx, centre: &Centre, from: &str) -> Result<OperationId> {
    let scope = open(cx, centre, Action::EditReminders)?;
    let (to, name) = referent(cx);
    let mut act = Act::open(cx, centre, "reminders-op-take-over", from).await?;
    if reminders::hand_over(&mut act.tx, &scope, from, (to, &name), cx.now()).await? == 0 {
        return Err(Error::NotFound);
    }
    act.done().await
}
