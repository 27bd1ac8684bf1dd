//! Write an activity: new, changed, copied.

use auth::Scope;
use calendar::Expansion;
use centres::Centre;
use db::Tx;
use kernel::{ActivityId, OperationId};
use web::{Cx, Problem};

use super::publish::show;
use super::{Done, Outcome, found, opened};
use crate::lists;
use crate::model::{Activity, ActivityState, Details, Plan, ProgrammeRefusal, plan};
use crate::policy::Action;
use crate::store::{activities, sessions};

/// How often a free word is looked for: each time it is gone, someone else's draft was kept.
const SLUG_TRIES: usize = 20;

/// What is kept, and the mark that the writer had before their eyes.
#[derive(Debug, Clone)]
pub struct Edit {
    pub details: Details,
    pub sequence: i64,
}

/// Writes a new activity, as a draft, with its sessions.
pub async fn create(cx: &Cx, centre: &Centre, details: Details) -> Outcome<Done> {
    let scope = opened(cx, centre, Action::Write)?;
    let expansion = match details.check() {
        Ok(expansion) => expansion,
        Err(refusals) => return Ok(Err(refusals)),
    };
    let operation =
        cx.operation(Some(centre.id), cx.history_texts().t1("programme-did-created", "x", details.title.as_str()));
    let mut tx = cx.db().begin(&operation).await?;
    if let Err(refusal) = check_venues(&mut tx, &scope, &details).await? {
        return Ok(Err(vec![refusal]));
    }
    let activity = keep_new(cx, &mut tx, &scope, details).await?;
    let sessions = plan(activity.id, &[], &expansion, false, cx.now());
    apply(&mut tx, &scope, &sessions).await?;
    tx.commit().await?;
    Ok(Ok(Done { activity, operation: operation.id }))
}

/// Keeps a change; refuses it when someone else kept one since the page was opened.
pub async fn update(cx: &Cx, centre: &Centre, id: ActivityId, edit: Edit) -> Outcome<Done> {
    let scope = opened(cx, centre, Action::Write)?;
    let expansion = match edit.details.check() {
        Ok(expansion) => expansion,
        Err(refusals) => return Ok(Err(refusals)),
    };
    let words = cx.history_texts().t1("programme-did-changed", "x", edit.details.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    match write(cx, &mut tx, &scope, id, (edit, expansion)).await? {
        Ok(activity) => finish(cx, tx, centre, activity, operation.id).await,
        Err(refusal) => Ok(Err(vec![refusal])),
    }
}

/// Keeps a change and shows the activity to the street: one act, or nothing of it.
pub async fn update_and_publish(cx: &Cx, centre: &Centre, id: ActivityId, edit: Edit) -> Outcome<Done> {
    let scope = opened(cx, centre, Action::Write)?;
    opened(cx, centre, Action::Publish)?;
    let expansion = match edit.details.check() {
        Ok(expansion) => expansion,
        Err(refusals) => return Ok(Err(refusals)),
    };
    let words = cx.history_texts().t1("programme-did-published", "x", edit.details.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    let written = match write(cx, &mut tx, &scope, id, (edit, expansion)).await? {
        Ok(written) => written,
        Err(refusal) => return Ok(Err(vec![refusal])),
    };
    match show(cx, &mut tx, &scope, written).await? {
        Ok(activity) => finish(cx, tx, centre, activity, operation.id).await,
        Err(refusal) => Ok(Err(vec![refusal])),
    }
}

/// Writes a change with its sessions.
async fn write(
    cx: &Cx,
    tx: &mut Tx,
    scope: &Scope,
    id: ActivityId,
    (edit, expansion): (Edit, Expansion),
) -> Result<Result<Activity, ProgrammeRefusal>, Problem> {
    let Edit { details, sequence } = edit;
    let before = found(tx, scope, id).await?;
    if let Err(refusal) = before.check_editable() {
        return Ok(Err(refusal));
    }
    if let Err(refusal) = check_venues(tx, scope, &details).await? {
        return Ok(Err(refusal));
    }
    if !activities::update(tx, scope, &before, &details, sequence, cx.now()).await? {
        return Ok(Err(ProgrammeRefusal::ChangedMeanwhile { at: before.updated_at }));
    }
    let kept = sessions::list_of(&mut *tx, scope, id).await?;
    let was_announced = before.state == ActivityState::Published;
    apply(tx, scope, &plan(id, &kept, &expansion, was_announced, cx.now())).await?;
    Ok(Ok(Activity { details, sequence: sequence + 1, updated_at: cx.now(), ..before }))
}

/// Brings the list in step and keeps all of it.
pub(super) async fn finish(
    cx: &Cx,
    mut tx: Tx,
    centre: &Centre,
    activity: Activity,
    operation: OperationId,
) -> Outcome<Done> {
    if let Err(refusal) = lists::follow(cx, &mut tx, centre, &activity).await? {
        return Ok(Err(vec![refusal.into()]));
    }
    tx.commit().await?;
    Ok(Ok(Done { activity, operation }))
}

/// Copies an activity as a draft: the same words and rule, no picture's history, nobody enrolled.
pub async fn duplicate(cx: &Cx, centre: &Centre, id: ActivityId) -> Outcome<Done> {
    let scope = opened(cx, centre, Action::Write)?;
    let source = activities::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let mut details = source.details;
    details.title = cx.history_texts().t1("programme-copy-of", "x", kernel::text::excerpt(&details.title, 100));
    (details.opens_at, details.closes_at) = (None, None);
    create(cx, centre, details).await
}

/// Keeps a draft with its sessions, in a transaction of someone else who has judged it.
pub(crate) async fn keep_draft(cx: &Cx, tx: &mut Tx, scope: &Scope, details: Details) -> db::Result<Activity> {
    let sessions = details.recurrence.expand();
    let activity = keep_new(cx, tx, scope, details).await?;
    // What was judged has dates; without any there is nothing to place.
    if let Ok(expansion) = sessions {
        apply(tx, scope, &plan(activity.id, &[], &expansion, false, cx.now())).await?;
    }
    Ok(activity)
}

/// Writes a new draft under a free word of its page. Of two who begin at once both read the same free one: who comes
/// second reads again, and takes the next.
async fn keep_new(cx: &Cx, tx: &mut Tx, scope: &Scope, details: Details) -> db::Result<Activity> {
    let base = kernel::text::slug(&details.title);
    let mut activity = new_draft(cx, scope, details);
    for _ in 0..SLUG_TRIES {
        let taken = activities::slugs_beginning(&mut *tx, scope, &base).await?;
        activity.slug = free_slug(&base, &taken);
        if activities::insert_one(tx, scope, &activity).await? {
            return Ok(activity);
        }
    }
    Err(db::Error::Stale)
}

fn new_draft(cx: &Cx, scope: &Scope, details: Details) -> Activity {
    Activity {
        id: ActivityId::new(),
        centre: scope.centre(),
        slug: String::new(),
        details,
        list: None,
        media: None,
        state: ActivityState::Draft,
        published_at: None,
        sequence: 0,
        created_at: cx.now(),
        updated_at: cx.now(),
    }
}

/// `repair-cafe`, then `repair-cafe-2`…
pub(crate) fn free_slug(base: &str, taken: &[String]) -> String {
    let is_free = |slug: &String| !taken.contains(slug);
    let numbered = (2..).map(|number: u32| format!("{base}-{number}"));
    std::iter::once(base.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
}

async fn check_venues(tx: &mut Tx, scope: &Scope, details: &Details) -> db::Result<Result<(), ProgrammeRefusal>> {
    if details.venues.is_empty() {
        return Ok(Ok(()));
    }
    let known = centres::store::list_venues(&mut *tx, scope).await?;
    let all_known = details.venues.iter().all(|venue| known.iter().any(|k| k.id == *venue));
    Ok(if all_known { Ok(()) } else { Err(ProgrammeRefusal::VenueUnknown) })
}

async fn apply(tx: &mut Tx, scope: &Scope, plan: &Plan) -> db::Result<()> {
    sessions::insert(tx, scope, &plan.insert).await?;
    sessions::update_many(tx, scope, &plan.update).await?;
    if !plan.delete.is_empty() {
        sessions::delete(tx, scope, &plan.delete).await?;
    }
    Ok(())
}
