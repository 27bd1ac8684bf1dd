//! The course of a workshop: opened, led from step to step, voted, closed. All of it is in the database at once, so
//! that a machine that stops finds everything again.

use centres::Centre;
use chrono::Duration;
use kernel::ids::SpokenCode;
use web::Cx;

use super::{Error, Result, hold, open};
use crate::model::WorkshopId;
use crate::model::item::ItemKind;
use crate::model::live::Live;
use crate::model::refusal::Refusal;
use crate::model::workshop::Workshop;
use crate::policy::Action;
use crate::store::{items, live, workshops};

/// How many signs the code of a screen has.
const CODE_SIGNS: usize = 6;
/// How often a code is drawn anew when another workshop shows it.
const DRAWS: usize = 4;

/// What changes, with what it is decided by.
struct Course<'a> {
    live: &'a mut Live,
    workshop: &'a Workshop,
    /// How many ideas are shown.
    ideas: usize,
}

/// Changes where a workshop stands; `key` says it to the history.
async fn changed(
    cx: &Cx,
    centre: &Centre,
    id: WorkshopId,
    key: &str,
    change: impl FnOnce(Course<'_>) -> std::result::Result<(), Refusal>,
) -> Result<()> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    let workshop = workshops::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let words = cx.history_texts().t1(key, "x", workshop.terms.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    let mut now = hold(&mut tx, &scope, id).await?;
    // Its steps as they are now: another plan may have been chosen since.
    let workshop = workshops::find(&mut tx, &scope, id).await?.ok_or(Error::NotFound)?;
    let said = items::list(&mut tx, &scope, id).await?;
    let ideas = said.iter().filter(|item| item.kind == ItemKind::Idea && !item.is_hidden).count();
    change(Course { live: &mut now, workshop: &workshop, ideas })?;
    live::update(&mut tx, &scope, id, &now).await?;
    tx.commit().await?;
    Ok(())
}

/// Opens a workshop under a code of six signs.
pub async fn open_workshop(cx: &Cx, centre: &Centre, id: WorkshopId) -> Result<()> {
    for draw in 1..=DRAWS {
        let random: [u8; CODE_SIGNS] = rand::random();
        let code = SpokenCode::from_random(&random, CODE_SIGNS).as_str().to_owned();
        let now = cx.now();
        let opened =
            changed(cx, centre, id, "workshops-op-opened", |course| course.live.open(course.workshop, code, now)).await;
        match opened {
            Err(Error::Failed(error)) if error.is_unique_violation() && draw < DRAWS => {}
            settled => return settled,
        }
    }
    Err(Error::NotFound)
}

/// Closes a workshop, and its vote with it.
pub async fn close_workshop(cx: &Cx, centre: &Centre, id: WorkshopId) -> Result<()> {
    let now = cx.now();
    changed(cx, centre, id, "workshops-op-closed", |course| course.live.close(now)).await
}

/// Goes to a step; its time begins, and the vote where it is that of the vote.
pub async fn go_to_step(cx: &Cx, centre: &Centre, id: WorkshopId, key: &str) -> Result<()> {
    let now = cx.now();
    changed(cx, centre, id, "workshops-op-step", |course| {
        let step = course.workshop.step(key).ok_or(Refusal::StepMissing)?;
        course.live.lead_to(step, course.ideas, now);
        Ok(())
    })
    .await
}

/// Gives the step so many minutes from now; none stops the timer.
pub async fn set_timer(cx: &Cx, centre: &Centre, id: WorkshopId, minutes: Option<i64>) -> Result<()> {
    let now = cx.now();
    changed(cx, centre, id, "workshops-op-timer", |course| {
        if !course.live.is_open() {
            return Err(Refusal::NotOpen);
        }
        course.live.ends_at = match minutes {
            None => None,
            Some(minutes) if (1..=480).contains(&minutes) => Some(now + Duration::minutes(minutes)),
            Some(_) => return Err(Refusal::MinutesOutside),
        };
        Ok(())
    })
    .await
}

/// Opens the vote, or opens it again.
pub async fn open_vote(cx: &Cx, centre: &Centre, id: WorkshopId) -> Result<()> {
    let now = cx.now();
    changed(cx, centre, id, "workshops-op-vote-open", |course| {
        course.live.open_vote(course.workshop, course.ideas, now)
    })
    .await
}

/// Closes the vote: the tally is shown.
pub async fn close_vote(cx: &Cx, centre: &Centre, id: WorkshopId) -> Result<()> {
    changed(cx, centre, id, "workshops-op-vote-shut", |course| course.live.close_vote()).await
}
