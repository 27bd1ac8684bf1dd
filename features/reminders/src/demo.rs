//! What the demonstration shows: a library read over, a few people with their dates, and what became of the past ones.
//!
//! The same at each filling. Nothing leaves the house: past dates are written as the days would have left them.

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use kernel::PersonId;
use people::Channel;
use uuid::Uuid;
use web::Cx;

use crate::model::answer::DateState;
use crate::model::library::entries;
use crate::model::procedure::{Certainty, Procedure};
use crate::model::reminder::{Reminder, Terms, Wording};
use crate::model::rule::{Because, Due};
use crate::model::rule_words::department_of;
use crate::service::{Result, library, planning};
use crate::store::dates::{self, Departure, Settlement};
use crate::store::{procedures, reminders};

/// How many people are reminded of something.
const PEOPLE: usize = 48;
/// Those of the library that are read over already: what a team begins with.
const READY: [&str; 9] = [
    "france-travail-actualisation",
    "rsa-trimestre",
    "prime-activite-trimestre",
    "c2s",
    "titre-de-sejour-anef",
    "carte-identite",
    "recensement-citoyen",
    "logement-social",
    "impots-declaration",
];

/// A small generator: the same numbers at each filling.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most.max(1)
    }
}

/// Fills a centre whose people are already there; `referent` is who follows them.
pub async fn fill(cx: &Cx, centre: &Centre, referent: &str, seed: u64) -> Result<()> {
    let scope = Scope::of_house(centre.id);
    let everyone = people::store::everyone(cx.db(), &scope).await?;
    let today = cx.today();
    let adults = everyone.iter().filter(|one| one.age_on(today).is_some_and(|age| age >= 18));
    let chosen: Vec<PersonId> = adults.step_by(7).take(PEOPLE).map(|one| one.id).collect();
    let shelf: Vec<Procedure> = entries().iter().map(|entry| read_over(cx, entry, referent)).collect();
    let mut dice = Dice(seed);
    let mut noted: Vec<Reminder> = chosen.iter().map(|id| reminder(cx, *id, &shelf, referent, &mut dice)).collect();
    if let Some(here) = department_of(&centre.postal_code) {
        noted.iter_mut().for_each(|one| one.terms.department = format!("{here:02}"));
    }
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("reminders-op-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    for procedure in &shelf {
        procedures::insert(&mut tx, &scope, procedure).await?;
    }
    reminders::insert(&mut tx, &scope, &noted).await?;
    planning::plan(&mut tx, &scope, None, today).await?;
    for (at, one) in noted.iter().enumerate() {
        past(cx, &mut tx, &scope, one, at).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// A copy of the library; what is sure and common is confirmed already.
fn read_over(cx: &Cx, entry: &crate::model::library::Entry, referent: &str) -> Procedure {
    let mut procedure = library::copy_of(cx, entry);
    if READY.contains(&entry.slug.as_str()) || (entry.certainty == Certainty::Sure && entry.valid_until.is_none()) {
        procedure.confirmed_at = Some(cx.now() - Duration::days(40));
        referent.clone_into(&mut procedure.confirmed_by);
    }
    procedure
}

fn reminder(cx: &Cx, person: PersonId, shelf: &[Procedure], referent: &str, dice: &mut Dice) -> Reminder {
    let ready: Vec<&Procedure> = shelf
        .iter()
        .filter(|one| one.is_in_use() && READY.contains(&one.slug.as_str()) && !one.text.rule.is_of_birth())
        .collect();
    let at = usize::try_from(dice.below(u64::try_from(ready.len()).unwrap_or(1))).unwrap_or(0);
    let procedure = ready.get(at).map_or_else(Uuid::now_v7, |one| one.id);
    let ahead = Duration::days(i64::try_from(dice.below(300)).unwrap_or(0) + 70);
    Reminder {
        id: Uuid::now_v7(),
        person,
        procedure,
        terms: Terms {
            anchor: Some(cx.today() + ahead),
            wording: if dice.below(4) == 0 { Wording::Simple } else { Wording::Usual },
            ..Terms::default()
        },
        referent: None,
        referent_name: referent.to_owned(),
        stopped_at: None,
        created_at: cx.now() - Duration::days(120),
    }
}

/// The date of a month ago, and what became of it: mostly done, sometimes not.
async fn past(cx: &Cx, tx: &mut db::Tx, scope: &Scope, one: &Reminder, at: usize) -> Result<()> {
    let age = 12 + i64::try_from(at % 60).unwrap_or(0);
    let due = cx.today() - Duration::days(age - 10);
    let (state, means) = match at % 8 {
        0 => (DateState::Help, "sms"),
        1 => (DateState::NoAnswer, ""),
        2 => (DateState::Done, "desk"),
        3 => (DateState::NoChannel, ""),
        _ => (DateState::Done, "sms"),
    };
    let planned =
        Due { opens: None, due, remind_on: due - Duration::days(8), moved_from: None, because: Because::Local };
    dates::insert_planned(tx, scope, &[(one.id, planned)]).await?;
    let Some(row) = told_of(tx, scope, one.id, due).await? else { return Ok(()) };
    let left = instant(cx, planned.remind_on);
    if state == DateState::NoChannel {
        dates::take(tx, scope, row, state).await?;
        return Ok(());
    }
    let departure =
        Departure { state: DateState::Sent, message: None, channel: Some(Channel::Sms), address: String::new() };
    dates::set_departure(tx, scope, row, &departure, left).await?;
    if state == DateState::NoAnswer {
        dates::mark_unanswered(tx, scope, left, due).await?;
        return Ok(());
    }
    let said = Settlement { state, answer: "", by: means, at: left + Duration::days(2) };
    dates::settle(tx, scope, row, DateState::Sent, &said).await?;
    Ok(())
}

async fn told_of(tx: &mut db::Tx, scope: &Scope, reminder: Uuid, due: NaiveDate) -> Result<Option<Uuid>> {
    let all = dates::of_reminders(&mut *tx, scope, &[reminder]).await?;
    Ok(all.iter().find(|date| date.due_on == due).map(|date| date.id))
}

fn instant(cx: &Cx, day: NaiveDate) -> DateTime<Utc> {
    cx.now() - Duration::days((cx.today() - day).num_days())
}
