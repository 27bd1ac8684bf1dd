//! Reminders that can tell nobody anything, because a date or a place is missing: they stand on the list, not only on
//! the page of their person.

use std::collections::{HashMap, HashSet};

use auth::Scope;
use chrono::{Duration, NaiveDate};
use uuid::Uuid;
use web::Cx;

use super::Result;
use super::telling::Book;
use crate::model::answer::DateState;
use crate::model::procedure::Procedure;
use crate::model::rule::{DaysOff, Gap, Horizon, Rule};
use crate::store::listed::{self, Whose};
use crate::store::reminders::Seed;
use crate::store::{procedures, reminders};

/// How far ahead a date is looked for.
const AHEAD: Duration = Duration::days(400);

/// One page of the reminders that wait for a date, with all that speaks of them.
pub struct Gaps {
    pub book: Book,
    pub lines: Vec<(Uuid, Gap)>,
    /// How many there are on all pages.
    pub count: i64,
}

/// What someone must ask the person for: their own date, a new one, the département. Reads nothing.
pub fn gaps_of(seeds: &[Seed], library: &[Procedure], today: NaiveDate) -> Vec<(Uuid, Gap)> {
    let days_off = DaysOff::of(today, today + AHEAD);
    let rules: HashMap<Uuid, &Procedure> =
        library.iter().filter(|one| one.is_in_use()).map(|one| (one.id, one)).collect();
    let horizon = Horizon { from: today, until: today + AHEAD, remind_before: 0, days_off: &days_off };
    let gap = |seed: &Seed| rules.get(&seed.procedure)?.text.rule.each_due(seed.anchor, &horizon, &mut |_| {});
    let to_ask = |gap: &Gap| matches!(gap, Gap::AnchorMissing | Gap::AnchorPast | Gap::DepartmentMissing);
    seeds.iter().filter_map(|seed| Some((seed.reminder, gap(seed).filter(to_ask)?))).collect()
}

/// One page of them, from zero: of everyone, or of those whom one account follows.
pub(super) async fn page_of(cx: &Cx, scope: &Scope, whose: Whose, (page, size): (usize, usize)) -> Result<Gaps> {
    let seeds = reminders::seeds(cx.db(), scope, None).await?;
    let library = procedures::all(cx.db(), scope).await?;
    let found = gaps_of(&seeds, &library, cx.today());
    let ids: Vec<Uuid> = found.iter().map(|(id, _)| *id).collect();
    let mut book = Book::of_reminders(cx.db(), scope, reminders::by_ids(cx.db(), scope, &ids).await?).await?;
    if let Whose::Of(account) = whose {
        book.reminders.retain(|_, one| one.referent == account);
    }
    let over = over(cx, scope, &ids, &book).await?;
    let mut lines: Vec<(Uuid, Gap)> = found
        .into_iter()
        .filter(|(id, gap)| book.of_reminder(*id).is_some() && (*gap != Gap::AnchorPast || !over.contains(id)))
        .collect();
    let count = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    lines = lines.into_iter().skip(page.saturating_mul(size)).take(size).collect();
    Ok(Gaps { book, lines, count })
}

/// Those whose past date asks for nothing more here: it stands on the list itself, or it comes once and was settled.
async fn over(cx: &Cx, scope: &Scope, ids: &[Uuid], book: &Book) -> Result<HashSet<Uuid>> {
    let comes_once = |id: &Uuid| {
        let procedure = book.reminders.get(id).and_then(|one| book.procedures.get(&one.procedure));
        procedure.is_some_and(|one| matches!(one.text.rule, Rule::OneOff { .. } | Rule::AgeEvent { .. }))
    };
    let is_over = |(id, state): &(Uuid, DateState)| {
        let is_listed = DateState::TO_DO.contains(state) || *state == DateState::Sent;
        is_listed || (matches!(state, DateState::Done | DateState::Closed) && comes_once(id))
    };
    let known = listed::states_of(cx.db(), scope, ids).await?;
    Ok(known.into_iter().filter(is_over).map(|(id, _)| id).collect())
}
