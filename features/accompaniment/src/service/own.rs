//! What the person reads of their own file, and the mandate they take back. With a helper beside them nothing of it is
//! told: a helper may be anyone of the team.

use auth::{Actor, Scope, decide_own};
use centres::Centre;
use chrono::NaiveDate;
use kernel::{CentreId, OperationId, PersonId};
use uuid::Uuid;
use web::Cx;

use super::files::{OpenMandate, OpenStep, open_mandates, open_steps};
use super::seals::Opener;
use super::{Error, Known, Result, known_in, mandates, opening};
use crate::model::vocabulary::Autonomy;
use crate::store::{acts, mandates as rows, steps};

const SHOWN: i64 = 200;

/// A person's own file.
#[derive(Debug, Clone)]
pub struct OwnFile {
    pub steps: Vec<OpenStep>,
    pub mandates: Vec<OpenMandate>,
    /// The oldest first.
    pub autonomy: Vec<(NaiveDate, Autonomy)>,
}

/// What is told on the shelf, where nothing is opened.
#[derive(Debug, Clone, Copy)]
pub struct OwnCover {
    pub steps: i64,
    pub next_on: Option<NaiveDate>,
    pub running: usize,
}

/// Whether somebody reads beside the person.
pub fn is_helped(cx: &Cx) -> bool {
    matches!(&cx.actor, Actor::Resident(resident) if resident.helper.is_some())
}

async fn own_known(cx: &Cx, centre: CentreId, person: PersonId) -> Result<Known> {
    if is_helped(cx) {
        return Err(Error::NotFound);
    }
    let scope = Scope::opened_by(decide_own(&cx.actor, centre, person), centre)?;
    known_in(cx, scope, person).await
}

/// What the shelf tells; none when nobody accompanies them.
pub async fn cover(cx: &Cx, centre: CentreId, person: PersonId) -> Result<Option<OwnCover>> {
    let known = own_known(cx, centre, person).await?;
    if known.file(cx).await?.is_none() {
        return Ok(None);
    }
    let (steps, next_on) = steps::in_hand(cx.db(), &known.scope, &known.ids).await?;
    let given = rows::of_person(cx.db(), &known.scope, &known.ids).await?;
    let running = given.iter().filter(|mandate| mandate.is_running(cx.today())).count();
    Ok(Some(OwnCover { steps, next_on, running }))
}

/// The file, open for the person; the journal says so too.
pub async fn read(cx: &Cx, centre: &Centre, person: PersonId) -> Result<OwnFile> {
    let known = own_known(cx, centre.id, person).await?;
    known.file(cx).await?.ok_or(Error::NotFound)?;
    opening::note_own(cx, &known.scope, person).await?;
    let mut open = Opener::new(cx, &known.scope);
    let steps = open_steps(cx, &known, &mut open).await?;
    let mandates = open_mandates(cx, &known, &mut open).await?;
    let acts = acts::of_person(cx.db(), &known.scope, &known.ids, SHOWN).await?;
    let autonomy = acts.iter().rev().filter_map(|(act, _)| act.autonomy.map(|how| (act.on, how))).collect();
    Ok(OwnFile { steps, mandates, autonomy })
}

/// The person takes a mandate back.
pub async fn revoke(cx: &Cx, centre: &Centre, person: PersonId, mandate: Uuid) -> Result<OperationId> {
    let known = own_known(cx, centre.id, person).await?;
    mandates::revoke_known(cx, centre, &known, mandate).await
}
