//! The course of a workshop: opened, led from step to step, voted, closed. All of it is in the database at once, so
//! that a machine that stops finds everything again.

use centres::Centre;
use chrono::{DateTime, Duration, Utc};
use kernel::ids::SpokenCode;
use web::Cx;

use super::{Error, Result, hold, open};
use crate::model::WorkshopId;
use crate::model::item::ItemKind;
use crate::model::live::{Live, VoteState};
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

/// What is ordered of a workshop in one breath; what is not named stays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Orders<'a> {
    /// Opens or closes it.
    pub open: Option<bool>,
    /// The key of the step to go to.
    pub step: Option<&'a str>,
    /// Opens or closes the vote.
    pub vote: Option<bool>,
}

impl Orders<'_> {
    /// What the history says of them: the first of them is what the others are for.
    fn words(&self) -> &'static str {
        match (self.open, self.step, self.vote) {
            (Some(true), ..) => "workshops-op-opened",
            (Some(false), ..) => "workshops-op-closed",
            (None, Some(_), _) => "workshops-op-step",
            (None, None, Some(false)) => "workshops-op-vote-shut",
            (None, None, _) => "workshops-op-vote-open",
        }
    }

    /// Carries them out in their order, each on what the one before has left.
    fn carry_out(
        &self,
        Course { live, workshop, ideas }: Course<'_>,
        code: String,
        now: DateTime<Utc>,
    ) -> std::result::Result<(), Refusal> {
        match self.open {
            Some(true) => live.open(workshop, code, now)?,
            Some(false) => live.close(now)?,
            None => {}
        }
        if let Some(key) = self.step {
            let had_begun = live.vote != VoteState::Before;
            live.lead_to(workshop.step(key).ok_or(Refusal::StepMissing)?, ideas, now);
            if self.vote == Some(false) && !had_begun && live.vote == VoteState::Open {
                return Err(Refusal::OrdersContradict);
            }
        }
        match self.vote {
            Some(true) => live.open_vote(workshop, ideas, now),
            // It was closed before, or with its workshop.
            Some(false) if live.vote == VoteState::Closed || self.open == Some(false) => Ok(()),
            Some(false) => live.close_vote(),
            None => Ok(()),
        }
    }
}

/// Follows what is ordered, all of it or nothing. A workshop that opens gets a code of six signs.
pub async fn follow(cx: &Cx, centre: &Centre, id: WorkshopId, orders: Orders<'_>) -> Result<()> {
    if orders == Orders::default() {
        return Ok(());
    }
    let now = cx.now();
    for draw in 1..=DRAWS {
        let random: [u8; CODE_SIGNS] = rand::random();
        let code = SpokenCode::from_random(&random, CODE_SIGNS).as_str().to_owned();
        let done = changed(cx, centre, id, orders.words(), |course| orders.carry_out(course, code, now)).await;
        match done {
            Err(Error::Failed(error)) if error.is_unique_violation() && draw < DRAWS => {}
            settled => return settled,
        }
    }
    Err(Error::NotFound)
}

/// Opens a workshop.
pub async fn open_workshop(cx: &Cx, centre: &Centre, id: WorkshopId) -> Result<()> {
    follow(cx, centre, id, Orders { open: Some(true), ..Orders::default() }).await
}

/// Closes a workshop, and its vote with it.
pub async fn close_workshop(cx: &Cx, centre: &Centre, id: WorkshopId) -> Result<()> {
    follow(cx, centre, id, Orders { open: Some(false), ..Orders::default() }).await
}

/// Goes to a step; its time begins, and the vote where it is that of the vote.
pub async fn go_to_step(cx: &Cx, centre: &Centre, id: WorkshopId, key: &str) -> Result<()> {
    follow(cx, centre, id, Orders { step: Some(key), ..Orders::default() }).await
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
    follow(cx, centre, id, Orders { vote: Some(true), ..Orders::default() }).await
}

/// Closes the vote: the tally is shown.
pub async fn close_vote(cx: &Cx, centre: &Centre, id: WorkshopId) -> Result<()> {
    follow(cx, centre, id, Orders { vote: Some(false), ..Orders::default() }).await
}
