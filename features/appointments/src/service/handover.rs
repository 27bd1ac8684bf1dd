//! Those who have left the team: nobody takes a time with them any more, and their appointments are given to another.
//!
//! A volunteer by name is there until their openings are put away; an account is there as long as it is of the team.

use std::collections::HashSet;

use auth::Scope;
use centres::Centre;
use db::Conn;
use kernel::OperationId;
use web::Cx;

use super::booking::taken;
use super::{Error, Result, open};
use crate::model::AgendaId;
use crate::model::appointment::Appointment;
use crate::model::opening::{Agenda, Opening};
use crate::model::refusal::Refusal;
use crate::policy::Action;
use crate::store::{appointments, openings};

/// The agendas of those who have left the team.
pub(crate) async fn left(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    agendas: &[Agenda],
) -> db::Result<HashSet<AgendaId>> {
    if agendas.iter().all(|agenda| agenda.account.is_none()) {
        return Ok(HashSet::new());
    }
    let team = accounts::store::list_team(conn, scope).await?;
    let is_there = |agenda: &&Agenda| {
        agenda.account.is_none_or(|id| team.iter().any(|(known, _)| known.id == id && known.disabled_at.is_none()))
    };
    Ok(agendas.iter().filter(|agenda| !is_there(agenda)).map(|agenda| agenda.id).collect())
}

/// The openings of the centre at which someone still receives.
pub(crate) async fn held_openings(conn: impl Into<Conn<'_>>, scope: &Scope) -> db::Result<Vec<Opening>> {
    let mut conn = conn.into();
    let agendas = openings::agendas(conn.again(), scope).await?;
    let gone = left(conn.again(), scope, &agendas).await?;
    let mut held = openings::list(conn, scope).await?;
    held.retain(|opening| !gone.contains(&opening.agenda));
    Ok(held)
}

/// What waits for someone else: each agenda that was left, its appointments to come, and who could take them.
#[derive(Debug, Clone, Default)]
pub struct HandOver {
    pub left: Vec<(Agenda, Vec<Appointment>)>,
    /// Those who receive still.
    pub others: Vec<Agenda>,
}

/// How many appointments one list shows: the most pressing; given away, the next come.
const SHOWN: i64 = 100;

/// What waits for someone else.
pub async fn hand_over(cx: &Cx, centre: &Centre) -> Result<HandOver> {
    let scope = open(cx, centre, Action::Book)?;
    let agendas = openings::agendas(cx.db(), &scope).await?;
    let gone = left(cx.db(), &scope, &agendas).await?;
    let ids: Vec<AgendaId> = gone.iter().copied().collect();
    let coming = appointments::list_of_agendas(cx.db(), &scope, &ids, (cx.now(), SHOWN)).await?;
    let (others, gone): (Vec<Agenda>, Vec<Agenda>) = agendas.into_iter().partition(|one| !gone.contains(&one.id));
    let with_theirs = |agenda: Agenda| {
        let theirs: Vec<Appointment> = coming.iter().filter(|kept| kept.agenda == agenda.id).cloned().collect();
        (agenda, theirs)
    };
    let left = gone.into_iter().map(with_theirs).filter(|(_, theirs)| !theirs.is_empty()).collect();
    Ok(HandOver { left, others })
}

/// How many appointments wait for someone else, for the board of the day.
pub(super) async fn count_waiting(cx: &Cx, scope: &Scope, agendas: &[Agenda]) -> Result<i64> {
    let gone: Vec<AgendaId> = left(cx.db(), scope, agendas).await?.into_iter().collect();
    if gone.is_empty() {
        return Ok(0);
    }
    Ok(appointments::count_of_agendas(cx.db(), scope, &gone, cx.now()).await?)
}

/// Gives the appointments of someone who left to someone else, each at its time and place; those at which the other is
/// busy stay on the list. Says how many were given.
pub async fn give(cx: &Cx, centre: &Centre, from: AgendaId, to: AgendaId) -> Result<(usize, OperationId)> {
    let scope = open(cx, centre, Action::Book)?;
    let agendas = openings::agendas(cx.db(), &scope).await?;
    let gone = left(cx.db(), &scope, &agendas).await?;
    let other = agendas.iter().find(|agenda| agenda.id == to && !gone.contains(&to)).ok_or(Refusal::AgendaMissing)?;
    if !gone.contains(&from) {
        return Err(Error::NotFound);
    }
    let words = cx.history_texts().t1("appointments-op-hand-over", "x", other.label.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    openings::hold_agendas(&mut tx, &scope, &[from, to]).await?;
    let coming = appointments::list_of_agendas(&mut tx, &scope, &[from], (cx.now(), SHOWN)).await?;
    let until = coming.iter().map(|kept| kept.ends_at).max().unwrap_or(cx.now());
    let mut busy = openings::busy(&mut tx, &scope, (cx.now(), until)).await?;
    busy.retain(|one| one.agenda == to);
    let mut given = 0;
    for kept in coming {
        if busy.iter().any(|one| one.starts_at < kept.ends_at && kept.starts_at < one.ends_at) {
            continue;
        }
        given += appointments::give_to(&mut tx, &scope, (kept.id, to), cx.now()).await.map_err(taken)?;
    }
    if given == 0 {
        return Err(Refusal::NobodyFree.into());
    }
    tx.commit().await?;
    Ok((usize::try_from(given).unwrap_or(usize::MAX), operation.id))
}
