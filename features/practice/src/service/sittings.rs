//! Sittings: a few simulators, a code for the group, what was answered.

use auth::Scope;
use centres::Centre;
use kernel::OperationId;
use kernel::paging::{Page, PageRequest};
use rand::RngCore as _;
use web::Cx;

use super::{Error, Result, open, words};
use crate::model::SittingId;
use crate::model::counts::{Tally, tallies};
use crate::model::refusal::Refusal;
use crate::model::sitting::{LENGTH, LONGEST_TITLE, MOST, Sitting, from_random, read};
use crate::policy::Action;
use crate::service::simulators::shown;
use crate::store::{answers, sittings};

/// The sitting that someone's code opens; none when it is closed or unknown.
pub async fn find_open(cx: &Cx, centre: &Centre, typed: &str) -> Result<Option<Sitting>> {
    let code = read(typed);
    if code.len() != LENGTH {
        return Ok(None);
    }
    Ok(sittings::find_open(cx.db(), &Scope::public(centre.id), &code).await?)
}

/// The sittings of a centre, the newest first.
pub async fn list(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Sitting>> {
    let scope = open(cx, centre, Action::SeePractice)?;
    Ok(sittings::list(cx.db(), &scope, page).await?)
}

/// A sitting, and what was answered in it.
pub async fn find(cx: &Cx, centre: &Centre, id: SittingId) -> Result<(Sitting, Vec<Tally>)> {
    let scope = open(cx, centre, Action::SeePractice)?;
    let sitting = sittings::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let counted = answers::counted(cx.db(), &scope, Some(id), None).await?;
    Ok((sitting, tallies(&counted)))
}

/// Opens a sitting, today.
pub async fn begin(cx: &Cx, centre: &Centre, title: &str, chosen: &[String]) -> Result<(Sitting, OperationId)> {
    let scope = open(cx, centre, Action::OpenSittings)?;
    let known = shown(cx, centre).await?;
    let simulators: Vec<String> = known.into_iter().map(|one| one.code).filter(|code| chosen.contains(code)).collect();
    check(title, &simulators)?;
    let mut random = [0_u8; LENGTH];
    rand::rng().fill_bytes(&mut random);
    let sitting = Sitting {
        id: SittingId::new(),
        code: from_random(&random),
        title: title.trim().to_owned(),
        simulators,
        opened_on: cx.today(),
        closed_at: None,
    };
    let operation = cx.operation(Some(centre.id), words(cx, "practice-op-sitting", &sitting.title));
    let mut tx = cx.db().begin(&operation).await?;
    sittings::insert(&mut tx, &scope, &sitting, cx.now()).await?;
    tx.commit().await?;
    Ok((sitting, operation.id))
}

fn check(title: &str, simulators: &[String]) -> Result<()> {
    let mut refusals = Vec::new();
    if title.trim().is_empty() {
        refusals.push(Refusal::TitleMissing);
    }
    if title.chars().nth(LONGEST_TITLE).is_some() {
        refusals.push(Refusal::Long("titre"));
    }
    if simulators.is_empty() {
        refusals.push(Refusal::SimulatorsMissing);
    }
    if simulators.len() > MOST {
        refusals.push(Refusal::TooMany);
    }
    if refusals.is_empty() { Ok(()) } else { Err(Error::Refused(refusals)) }
}

/// Closes a sitting: its code opens nothing any more, its figures stay.
pub async fn close(cx: &Cx, centre: &Centre, id: SittingId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::OpenSittings)?;
    let sitting = sittings::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let operation = cx.operation(Some(centre.id), words(cx, "practice-op-sitting-closed", &sitting.title));
    let mut tx = cx.db().begin(&operation).await?;
    if !sittings::close(&mut tx, &scope, id, cx.now()).await? {
        return Err(Refusal::StateMoved.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}
