//! What the team settles: motives, who receives, when and where, absences, feeds.

use auth::Secret;
use centres::Centre;
use chrono::{DateTime, Utc};
use db::Tx;
use kernel::{AccountId, OperationId};
use uuid::Uuid;
use web::Cx;

use super::{Error, Result, open};
use crate::model::hook::Hook;
use crate::model::motive::{Motive, MotiveDraft, Visibility};
use crate::model::opening::{Absence, Agenda, Opening, OpeningDraft};
use crate::model::refusal::Refusal;
use crate::model::{AgendaId, MotiveId, OpeningId};
use crate::policy::Action;
use crate::store::{hooks, motives, openings};

/// Everything that is settled in a centre.
#[derive(Debug, Clone)]
pub struct Settings {
    /// In use, by name.
    pub motives: Vec<Motive>,
    pub agendas: Vec<Agenda>,
    pub openings: Vec<Opening>,
    pub absences: Vec<Absence>,
    /// Programs that are told.
    pub hooks: Vec<Hook>,
    /// Those of the team who have no agenda yet.
    pub without_agenda: Vec<(AccountId, String)>,
}

/// Who receives, as it is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Receiver {
    Known(AgendaId),
    /// Someone of the team who has no agenda yet.
    Account(AccountId),
    /// A volunteer without an account.
    Named(String),
}

/// What is settled, for who may change it.
pub async fn settings(cx: &Cx, centre: &Centre) -> Result<Settings> {
    let scope = open(cx, centre, Action::Configure)?;
    let agendas = openings::agendas(cx.db(), &scope).await?;
    let team = accounts::store::list_team(cx.db(), &scope).await?;
    let mut without_agenda: Vec<(AccountId, String)> = team
        .into_iter()
        .filter(|(account, _)| account.disabled_at.is_none())
        .map(|(account, _)| (account.id, account.name))
        .filter(|(id, _)| !agendas.iter().any(|agenda| agenda.account == Some(*id)))
        .collect();
    without_agenda.dedup_by_key(|(id, _)| *id);
    let all = motives::list(cx.db(), &scope).await?;
    Ok(Settings {
        motives: all.into_iter().filter(|motive| motive.retired_at.is_none()).collect(),
        openings: openings::list(cx.db(), &scope).await?,
        hooks: hooks::list(cx.db(), &scope).await?,
        absences: openings::absences(cx.db(), &scope, cx.now()).await?,
        agendas,
        without_agenda,
    })
}

/// A motive in use, for who may change it.
pub async fn find_motive(cx: &Cx, centre: &Centre, id: MotiveId) -> Result<Motive> {
    let scope = open(cx, centre, Action::Configure)?;
    let found = motives::find(cx.db(), &scope, id).await?;
    found.filter(|motive| motive.retired_at.is_none()).ok_or(Error::NotFound)
}

/// Adds a motive.
pub async fn add_motive(cx: &Cx, centre: &Centre, terms: MotiveDraft) -> Result<(MotiveId, OperationId)> {
    let scope = open(cx, centre, Action::Configure)?;
    checked(&terms)?;
    let words = cx.history_texts().t1("appointments-op-motive", "x", told_name(cx, &terms));
    let operation = cx.operation(Some(centre.id), words);
    let motive = Motive { id: MotiveId::new(), terms, created_at: cx.now(), retired_at: None };
    let mut tx = cx.db().begin(&operation).await?;
    motives::insert(&mut tx, &scope, &motive).await.map_err(name_taken)?;
    tx.commit().await?;
    Ok((motive.id, operation.id))
}

/// Changes a motive; its kind of place stays as it is.
pub async fn change_motive(cx: &Cx, centre: &Centre, id: MotiveId, terms: MotiveDraft) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Configure)?;
    let known = find_motive(cx, centre, id).await?;
    let terms = MotiveDraft { kind: known.terms.kind, ..terms };
    checked(&terms)?;
    let words = cx.history_texts().t1("appointments-op-motive-change", "x", told_name(cx, &terms));
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    if motives::update(&mut tx, &scope, id, &terms).await.map_err(name_taken)? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Puts a motive away; what is booked stays.
pub async fn retire_motive(cx: &Cx, centre: &Centre, id: MotiveId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Configure)?;
    let known = find_motive(cx, centre, id).await?;
    let words = cx.history_texts().t1("appointments-op-motive-away", "x", told_name(cx, &known.terms));
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    if motives::retire(&mut tx, &scope, id, cx.now()).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// The name of a motive as the history may say it: of one that is invisible, the neutral one or none.
fn told_name(cx: &Cx, terms: &MotiveDraft) -> String {
    match (terms.visibility, terms.neutral_name.trim()) {
        (Visibility::Invisible, "") => cx.history_texts().t("appointments-hidden-motive"),
        (Visibility::Invisible, neutral) => neutral.to_owned(),
        _ => terms.name.trim().to_owned(),
    }
}

fn checked(terms: &MotiveDraft) -> Result<()> {
    let refusals = terms.refusals();
    if refusals.is_empty() { Ok(()) } else { Err(Error::Refused(refusals)) }
}

fn name_taken(error: db::Error) -> Error {
    if error.is_unique_violation() { Refusal::NameTaken.into() } else { error.into() }
}

/// An opening in use, for who may change it.
pub async fn find_opening(cx: &Cx, centre: &Centre, id: OpeningId) -> Result<Opening> {
    let scope = open(cx, centre, Action::Configure)?;
    let found = openings::find(cx.db(), &scope, id).await?;
    found.filter(|opening| opening.retired_at.is_none()).ok_or(Error::NotFound)
}

/// Adds an opening, or changes the one that is named.
pub async fn put_opening(
    cx: &Cx,
    centre: &Centre,
    id: Option<OpeningId>,
    receiver: Receiver,
    draft: OpeningDraft,
) -> Result<(OpeningId, OperationId)> {
    let scope = open(cx, centre, Action::Configure)?;
    let recurrence = draft.recurrence(&centre.school_zone)?;
    let known = motives::list(cx.db(), &scope).await?;
    let in_use = |id: &MotiveId| known.iter().any(|motive| motive.id == *id && motive.retired_at.is_none());
    if !draft.motives.iter().all(in_use) {
        return Err(Refusal::MotivesMissing.into());
    }
    let key = if id.is_some() { "appointments-op-opening-change" } else { "appointments-op-opening" };
    let operation = cx.operation(Some(centre.id), cx.history_texts().t1(key, "x", draft.place.trim()));
    let mut tx = cx.db().begin(&operation).await?;
    let opening = Opening {
        id: id.unwrap_or_default(),
        agenda: agenda_of(cx, &mut tx, centre, receiver).await?,
        place: draft.place.trim().to_owned(),
        equipment: draft.equipment.trim().to_owned(),
        motives: draft.motives,
        recurrence,
        created_at: cx.now(),
        retired_at: None,
    };
    match id {
        None => openings::insert(&mut tx, &scope, &opening).await?,
        Some(_) if openings::update(&mut tx, &scope, &opening).await? == 1 => {}
        Some(_) => return Err(Error::NotFound),
    }
    tx.commit().await?;
    Ok((opening.id, operation.id))
}

async fn agenda_of(cx: &Cx, tx: &mut Tx, centre: &Centre, receiver: Receiver) -> Result<AgendaId> {
    let scope = open(cx, centre, Action::Configure)?;
    let known = openings::agendas(&mut *tx, &scope).await?;
    let (account, label) = match receiver {
        Receiver::Known(id) => {
            let is_there = known.iter().any(|agenda| agenda.id == id);
            return if is_there { Ok(id) } else { Err(Refusal::AgendaMissing.into()) };
        }
        Receiver::Account(id) => {
            let team = accounts::store::list_team(&mut *tx, &scope).await?;
            let found = team.into_iter().find(|(account, _)| account.id == id).ok_or(Refusal::AgendaMissing)?;
            (Some(id), found.0.name)
        }
        Receiver::Named(label) if label.trim().is_empty() => return Err(Refusal::AgendaMissing.into()),
        Receiver::Named(label) => (None, kernel::text::excerpt(label.trim(), 80)),
    };
    let is_same = |agenda: &&Agenda| match account {
        Some(_) => agenda.account == account,
        None => agenda.account.is_none() && kernel::text::fold(&agenda.label) == kernel::text::fold(&label),
    };
    if let Some(agenda) = known.iter().find(is_same) {
        return Ok(agenda.id);
    }
    let agenda = Agenda { id: AgendaId::new(), account, label, has_feed: false };
    openings::insert_agenda(tx, &scope, &agenda, cx.now()).await?;
    Ok(agenda.id)
}

/// Puts an opening away; what is booked stays.
pub async fn retire_opening(cx: &Cx, centre: &Centre, id: OpeningId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Configure)?;
    let known = find_opening(cx, centre, id).await?;
    let words = cx.history_texts().t1("appointments-op-opening-away", "x", known.place.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    if openings::retire(&mut tx, &scope, id, cx.now()).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Says that someone is away; what is booked stays, and the board shows it.
pub async fn add_absence(
    cx: &Cx,
    centre: &Centre,
    agenda: AgendaId,
    (starts_at, ends_at): (DateTime<Utc>, DateTime<Utc>),
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Configure)?;
    if ends_at <= starts_at || ends_at <= cx.now() {
        return Err(Refusal::AbsenceInvalid.into());
    }
    let known = openings::agendas(cx.db(), &scope).await?;
    let found = known.iter().find(|known| known.id == agenda).ok_or(Refusal::AgendaMissing)?;
    let words = cx.history_texts().t1("appointments-op-absence", "x", found.label.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    let absence = Absence { id: Uuid::now_v7(), agenda, starts_at, ends_at };
    openings::insert_absence(&mut tx, &scope, &absence, cx.now()).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Takes an absence back.
pub async fn remove_absence(cx: &Cx, centre: &Centre, id: Uuid) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Configure)?;
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("appointments-op-absence-away"));
    let mut tx = cx.db().begin(&operation).await?;
    if openings::delete_absence(&mut tx, &scope, id).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Draws the secret of an agenda's feed, shown once; the former address leads nowhere any more.
pub async fn draw_feed(cx: &Cx, centre: &Centre, agenda: AgendaId) -> Result<String> {
    let scope = open(cx, centre, Action::Configure)?;
    let secret = Secret::draw();
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("appointments-op-feed"));
    let mut tx = cx.db().begin(&operation).await?;
    if openings::set_feed(&mut tx, &scope, agenda, &secret.hash()).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(secret.reveal().to_owned())
}
