//! How long things are kept: the rules of a centre, what they would take tonight, and what they took.
//!
//! A rule takes traces that have served; the one about people erases those whom nobody saw for years. Nothing is
//! taken from a person on hold, by whatever entry, nor from their notes, their messages or their acts.

use std::collections::{BTreeMap, HashSet};

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Duration, Utc};
use kernel::{HouseholdId, OperationId, PersonId};
use web::{App, Cx, Retention, Step};

use super::act::{Act, scope_for};
use super::erasing::{Origin, erase_now};
use super::files::give_up_files;
use super::{Error, Result};
use crate::draft::PersonRefusal;
use crate::import::holds_nir;
use crate::model::{Person, season_of};
use crate::policy::Action;
use crate::store::{self, Hold};

/// The rule about people whom nobody saw, and the one about what the team did.
pub const INACTIVE: &str = "inactive";
pub const HISTORY: &str = "history";
/// The rule whose end is written on each wall.
pub const CONFIDED: &str = "confided";
const SHORTEST_DAYS: i64 = 7;
const LONGEST_DAYS: i64 = 3_650;
const LONGEST_REASON: usize = 500;

/// One rule as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleView {
    pub subject: String,
    pub label: &'static str,
    pub days: i64,
    pub default_days: i64,
    pub is_on: bool,
}

/// What the rules would take now.
#[derive(Debug, Default)]
pub struct DryRun {
    /// Rows of each rule.
    pub counts: Vec<(RuleView, u64)>,
    /// The people that the rule about people would erase.
    pub people: Vec<Person>,
}

/// The rules of a centre, its own over the defaults.
pub async fn rules(cx: &Cx, scope: &Scope) -> Result<Vec<RuleView>> {
    let own = store::list_rules(cx.db(), scope).await?;
    let rooms = cx.app.retentions.iter().map(|rule| (rule.subject, rule.label, rule.default_days));
    let house = [(INACTIVE, "people-retention-inactive", 730), (HISTORY, "people-retention-history", 365)];
    let view = |(subject, label, default_days): (&str, &'static str, i64)| {
        let own = own.iter().find(|rule| rule.subject == subject);
        RuleView {
            subject: subject.to_owned(),
            label,
            days: own.map_or(default_days, |rule| rule.days),
            default_days,
            // Erasing people begins on a director's word only.
            is_on: own.map_or(subject != INACTIVE, |rule| rule.is_on),
        }
    };
    Ok(house.into_iter().chain(rooms).map(view).collect())
}

/// Writes the rules of a centre.
pub async fn set_rules(cx: &Cx, centre: &Centre, wanted: &[(String, i64, bool)]) -> Result<OperationId> {
    let scope = scope_for(cx, centre, Action::SetRetention)?;
    let known = rules(cx, &scope).await?;
    if wanted.iter().any(|(_, days, _)| !(SHORTEST_DAYS..=LONGEST_DAYS).contains(days)) {
        return Err(PersonRefusal::DaysInvalid.into());
    }
    let mut act = Act::open(cx, centre, Action::SetRetention, "people-retention-words", "").await?;
    for (subject, days, is_on) in wanted {
        if known.iter().any(|rule| rule.subject == *subject) {
            store::put_rule(&mut act.tx, &act.scope, subject, *days, *is_on, cx.now()).await?;
            if subject == CONFIDED {
                store::set_ends(&mut act.tx, &act.scope, is_on.then_some(*days)).await?;
            }
        }
    }
    act.done().await
}

/// What the rules would take if they ran now. Changes nothing.
pub async fn try_rules(cx: &Cx, centre: &Centre) -> Result<DryRun> {
    let scope = scope_for(cx, centre, Action::SetRetention)?;
    let mut dry = DryRun::default();
    for rule in rules(cx, &scope).await? {
        let before = cx.now() - Duration::days(rule.days);
        let count = if rule.subject == INACTIVE {
            dry.people = inactive(cx, &scope, before).await?;
            u64::try_from(dry.people.len()).unwrap_or_default()
        } else {
            count(cx, &scope, &rule, before).await?
        };
        dry.counts.push((rule, count));
    }
    Ok(dry)
}

fn steps<'a>(cx: &'a Cx, rule: &RuleView) -> &'a [Step] {
    let found = cx.app.retentions.iter().find(|known: &&Retention| known.subject == rule.subject);
    found.map_or(&[], |found| found.steps)
}

async fn count(cx: &Cx, scope: &Scope, rule: &RuleView, before: DateTime<Utc>) -> Result<u64> {
    let mut total = 0;
    for step in steps(cx, rule) {
        total += store::count_over(cx.db(), scope, step, before).await?;
    }
    if rule.subject == HISTORY {
        total += store::count_operations(cx.db(), scope, before).await?;
    }
    Ok(u64::try_from(total).unwrap_or_default())
}

/// Those whom nobody saw since an instant, nor anyone they live with: a child comes by their parents.
async fn inactive(cx: &Cx, scope: &Scope, before: DateTime<Utc>) -> Result<Vec<Person>> {
    let season = season_of(kernel::clock::local_date(before));
    let mut ids = store::list_inactive(cx.db(), scope, &cx.app.holdings, before, season).await?;
    let away: HashSet<PersonId> = ids.iter().copied().collect();
    let together = store::list_living_together(cx.db(), scope).await?;
    let seen: HashSet<HouseholdId> =
        together.iter().filter(|(_, person)| !away.contains(person)).map(|(home, _)| *home).collect();
    let with_them: HashSet<PersonId> =
        together.iter().filter(|(home, _)| seen.contains(home)).map(|(_, person)| *person).collect();
    ids.retain(|id| !with_them.contains(id));
    Ok(store::persons_by_ids(cx.db(), scope, &ids).await?)
}

/// What the rules that are on take of one centre, tonight; also the nightly job.
pub async fn run_rules(cx: &Cx, scope: &Scope) -> Result<BTreeMap<String, u64>> {
    let mut taken = BTreeMap::new();
    for rule in rules(cx, scope).await?.into_iter().filter(|rule| rule.is_on) {
        let before = cx.now() - Duration::days(rule.days);
        let count = match rule.subject.as_str() {
            INACTIVE => erase_inactive(cx, scope, before).await?,
            HISTORY => forget_history(cx, scope, before).await?,
            _ => take(cx, scope, steps(cx, &rule), before).await?,
        };
        if count > 0 {
            taken.insert(rule.subject, count);
        }
    }
    if !taken.is_empty() {
        let mut tx = cx.db().begin_unrecorded().await?;
        store::insert_run(&mut tx, scope, cx.now(), &serde_json::json!(taken)).await?;
        tx.commit().await?;
    }
    Ok(taken)
}

async fn erase_inactive(cx: &Cx, scope: &Scope, before: DateTime<Utc>) -> Result<u64> {
    let people = inactive(cx, scope, before).await?;
    for person in &people {
        erase_now(cx, scope, person.id, Origin::Rule, cx.now()).await?;
    }
    Ok(u64::try_from(people.len()).unwrap_or_default())
}

async fn forget_history(cx: &Cx, scope: &Scope, before: DateTime<Utc>) -> Result<u64> {
    let mut tx = cx.db().begin_unrecorded().await?;
    let held = store::list_held(&mut tx, scope).await?;
    let gone = db::forget_operations(&mut tx, scope.centre(), before, &held).await?;
    tx.commit().await?;
    Ok(gone)
}

async fn take(cx: &Cx, scope: &Scope, steps: &[Step], before: DateTime<Utc>) -> Result<u64> {
    let mut tx = cx.db().begin_unrecorded().await?;
    let (mut taken, mut files) = (0, Vec::new());
    for step in steps {
        let gone = store::give_up_over(&mut tx, scope, step, before).await?;
        db::forget_rows(&mut tx, &gone.rows, &[]).await?;
        files.extend(gone.files);
        taken += gone.count;
    }
    tx.commit().await?;
    give_up_files(cx, &files).await;
    Ok(taken)
}

/// Lets nothing be taken from someone while a dispute or a demand of the law lasts.
pub async fn hold(cx: &Cx, centre: &Centre, id: PersonId, reason: &str) -> Result<OperationId> {
    let scope = scope_for(cx, centre, Action::ErasePeople)?;
    store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(PersonRefusal::HoldWithoutReason.into());
    }
    if reason.chars().count() > LONGEST_REASON {
        return Err(PersonRefusal::TooLong("reason").into());
    }
    if holds_nir(reason) {
        return Err(PersonRefusal::NirTyped("reason").into());
    }
    let hold = Hold { person: id, reason: reason.to_owned(), author_name: cx.actor.author().name, at: cx.now() };
    let mut act = Act::open(cx, centre, Action::ErasePeople, "people-erasure-hold-words", "").await?;
    store::put_hold(&mut act.tx, &act.scope, &hold).await?;
    act.done().await
}

/// Lets the rules and an erasure take from someone again.
pub async fn release(cx: &Cx, centre: &Centre, id: PersonId) -> Result<OperationId> {
    let mut act = Act::open(cx, centre, Action::ErasePeople, "people-erasure-release-words", "").await?;
    let entries = store::entries_of(&mut act.tx, &act.scope, id).await?;
    if store::delete_holds(&mut act.tx, &act.scope, &entries).await? == 0 {
        return Err(Error::NotFound);
    }
    act.done().await
}

/// The rules of every centre, once a night.
pub fn nightly() -> jobs::JobKind<std::sync::Arc<App>> {
    jobs::JobKind {
        name: "people-retention",
        every: Some(Duration::hours(24)),
        run: |app, _: serde_json::Value| {
            Box::pin(async move {
                let cx = Cx::of_house(&app, "la nuit");
                for centre in centres::store::list(cx.db()).await? {
                    let taken = run_rules(&cx, &Scope::of_house(centre.id)).await;
                    let taken = taken.map_err(|error| jobs::JobError::Retry(error.to_string()))?;
                    if !taken.is_empty() {
                        tracing::info!(centre = %centre.slug, rows = taken.values().sum::<u64>(), "what had served went");
                    }
                }
                Ok(())
            })
        },
    }
}
