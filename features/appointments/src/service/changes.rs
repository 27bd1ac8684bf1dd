//! What becomes of an appointment: arrived, seen, missed, called off, moved.

use auth::{Scope, Throttle};
use centres::Centre;
use chrono::{DateTime, Duration, Utc};
use kernel::OperationId;
use web::Cx;

use super::booking::{take_slot, taken};
use super::slots::{Seeker, window_of};
use super::telling::{self, Kind};
use super::{Error, Result, hooks, open};
use crate::model::appointment::{Appointment, State};
use crate::model::hook::Event;
use crate::model::motive::Motive;
use crate::model::refusal::Refusal;
use crate::model::{AppointmentId, OpeningId};
use crate::policy::{Action, own_scope};
use crate::store::{appointments, motives};

/// Codes tried in vain, in one centre: no address is believed here, and a code has eight signs.
pub(crate) const CODES: Throttle = Throttle { kind: "appointment-code", tries: 100, window: Duration::minutes(15) };

/// What the team says of someone on the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = AppointmentMark)]
pub enum Mark {
    Arrived,
    /// Not arrived after all.
    NotArrived,
    Seen,
    Excused,
    #[serde(rename = "noshow")]
    NoShow,
    /// The centre calls it off.
    Revoked,
    /// What was said was a mistake.
    Unknown,
}

impl Mark {
    const ALL: [Self; 7] =
        [Self::Arrived, Self::NotArrived, Self::Seen, Self::Excused, Self::NoShow, Self::Revoked, Self::Unknown];

    /// The word of the form and of programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Arrived => "arrived",
            Self::NotArrived => "not_arrived",
            Self::Seen => "seen",
            Self::Excused => "excused",
            Self::NoShow => "noshow",
            Self::Revoked => "revoked",
            Self::Unknown => "unknown",
        }
    }

    /// The mark of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.code() == code)
    }

    fn state(self) -> Option<State> {
        match self {
            Self::Arrived | Self::NotArrived => None,
            Self::Seen => Some(State::Seen),
            Self::Excused => Some(State::Excused),
            Self::NoShow => Some(State::NoShow),
            Self::Revoked => Some(State::Revoked),
            Self::Unknown => Some(State::Unknown),
        }
    }

    fn action(self) -> Action {
        if matches!(self, Self::Excused | Self::Revoked) { Action::Book } else { Action::MarkArrivals }
    }
}

/// An appointment and why, whoever asks.
pub(super) async fn found(cx: &Cx, scope: &Scope, id: AppointmentId) -> Result<(Appointment, Motive)> {
    let kept = appointments::find(cx.db(), scope, id).await?.ok_or(Error::NotFound)?;
    let motive = motives::find(cx.db(), scope, kept.motive).await?.ok_or(Error::NotFound)?;
    Ok((kept, motive))
}

/// Says what became of an appointment; said twice, it is said once.
pub async fn mark(cx: &Cx, centre: &Centre, id: AppointmentId, mark: Mark) -> Result<OperationId> {
    let scope = open(cx, centre, mark.action())?;
    let (kept, motive) = found(cx, &scope, id).await?;
    // To put back what was cancelled is to book it again.
    if matches!(kept.state, State::Excused | State::Revoked) {
        open(cx, centre, Action::Book)?;
    }
    let words = cx.history_texts().t(&format!("appointments-op-mark-{}", mark.code().replace('_', "-")));
    let operation = cx.operation(Some(centre.id), words);
    let now = cx.now();
    let mut tx = cx.db().begin(&operation).await?;
    let changed = match mark.state() {
        None => {
            let at = (mark == Mark::Arrived).then_some(kept.arrived_at.unwrap_or(now));
            appointments::set_arrived(&mut tx, &scope, id, at, now).await?
        }
        Some(state) if state == kept.state => 1,
        Some(state) => {
            let moved = appointments::set_state(&mut tx, &scope, id, (kept.state, state), now).await;
            moved.map_err(taken)?
        }
    };
    if changed == 0 {
        return Err(Refusal::AlreadyOver.into());
    }
    let kind = match (kept.state, mark) {
        (State::Unknown, Mark::Revoked) => Some(Kind::Cancelled),
        (State::Revoked, Mark::Unknown) => Some(Kind::Restored),
        _ => None,
    };
    let is_coming = kept.starts_at > now;
    let kept = match mark.state().filter(|state| *state != kept.state) {
        Some(state) => Appointment { state, sequence: kept.sequence + 1, ..kept },
        None => kept,
    };
    hooks::note(cx, &mut tx, &scope, (&kept, &motive), Event::Changed).await?;
    if let Some(kind) = kind.filter(|_| is_coming)
        && telling::tell(cx, &mut tx, centre, (&kept, &motive), kind).await?
    {
        db::mark_irreversible(&mut tx, operation.id, &cx.history_texts().t("appointments-op-told")).await?;
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// The appointment that a resident holds the code of, and why; an invisible one is told to nobody.
pub async fn own(cx: &Cx, centre: &Centre, code: &str) -> Result<(Appointment, Motive)> {
    let scope = own_scope(centre.id);
    let code = kernel::ids::SpokenCode::parse(code).ok_or(Error::NotFound)?;
    let centre = centre.id.to_string();
    // Looked at before the answer is: whoever guesses does not learn which code is right.
    if CODES.is_spent(cx.db(), &centre, cx.now()).await? {
        return Err(Refusal::TooManyTries.into());
    }
    match found_by_code(cx, &scope, code.as_str()).await {
        Err(Error::NotFound) => {
            let taken = CODES.take(cx.db(), &centre, cx.now()).await?;
            Err(taken.map_or(Refusal::TooManyTries.into(), |()| Error::NotFound))
        }
        found => found,
    }
}

async fn found_by_code(cx: &Cx, scope: &Scope, code: &str) -> Result<(Appointment, Motive)> {
    let kept = appointments::find_by_code(cx.db(), scope, code).await?.ok_or(Error::NotFound)?;
    let motive = motives::find(cx.db(), scope, kept.motive).await?.ok_or(Error::NotFound)?;
    if motive.is_invisible() { Err(Error::NotFound) } else { Ok((kept, motive)) }
}

/// Calls one's own appointment off, within its limit.
pub async fn cancel_own(cx: &Cx, centre: &Centre, code: &str) -> Result<OperationId> {
    let (kept, motive) = own(cx, centre, code).await?;
    kept.may_be_cancelled(&motive, cx.now())?;
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("appointments-op-cancel"));
    let mut tx = cx.db().begin(&operation).await?;
    let states = (State::Unknown, State::Excused);
    if appointments::set_state(&mut tx, &own_scope(centre.id), kept.id, states, cx.now()).await? == 0 {
        return Err(Refusal::AlreadyOver.into());
    }
    let kept = Appointment { state: State::Excused, sequence: kept.sequence + 1, ..kept };
    hooks::note(cx, &mut tx, &own_scope(centre.id), (&kept, &motive), Event::Changed).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Says whether one wants to be told of an earlier time.
pub async fn wait_for_earlier(cx: &Cx, centre: &Centre, code: &str, wants: bool) -> Result<OperationId> {
    let (kept, motive) = own(cx, centre, code).await?;
    if wants && !kept.may_wait(&motive, cx.now()) {
        return Err(Refusal::AlreadyOver.into());
    }
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("appointments-op-wait"));
    let mut tx = cx.db().begin(&operation).await?;
    if appointments::set_wants_earlier(&mut tx, &own_scope(centre.id), kept.id, wants, cx.now()).await? == 0 {
        return Err(Refusal::AlreadyOver.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Moves one's own appointment to another time of the same motive, within its limit.
pub async fn move_own(cx: &Cx, centre: &Centre, code: &str, wanted: (OpeningId, DateTime<Utc>)) -> Result<OperationId> {
    let (kept, motive) = own(cx, centre, code).await?;
    kept.may_be_moved(&motive, cx.now())?;
    move_kept(cx, centre, (kept, motive), wanted, Seeker::Resident).await
}

/// Moves an appointment at the desk or by telephone.
pub async fn move_at_desk(
    cx: &Cx,
    centre: &Centre,
    id: AppointmentId,
    wanted: (OpeningId, DateTime<Utc>),
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Book)?;
    let (kept, motive) = found(cx, &scope, id).await?;
    kept.still_coming(cx.now())?;
    move_kept(cx, centre, (kept, motive), wanted, Seeker::Team).await
}

async fn move_kept(
    cx: &Cx,
    centre: &Centre,
    (kept, motive): (Appointment, Motive),
    wanted: (OpeningId, DateTime<Utc>),
    seeker: Seeker,
) -> Result<OperationId> {
    let scope = own_scope(centre.id);
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("appointments-op-move"));
    let mut tx = cx.db().begin(&operation).await?;
    let slot = take_slot(&mut tx, &scope, &motive, wanted, window_of(&motive, seeker, cx.now())).await?;
    let moved = Appointment {
        agenda: slot.agenda,
        opening: Some(slot.opening),
        place: slot.place,
        starts_at: slot.starts_at,
        ends_at: slot.ends_at,
        sequence: kept.sequence + 1,
        ..kept
    };
    if appointments::move_to(&mut tx, &scope, &moved, cx.now()).await.map_err(taken)? == 0 {
        return Err(Refusal::AlreadyOver.into());
    }
    hooks::note(cx, &mut tx, &scope, (&moved, &motive), Event::Moved).await?;
    if telling::tell(cx, &mut tx, centre, (&moved, &motive), Kind::Moved).await? {
        db::mark_irreversible(&mut tx, operation.id, &cx.history_texts().t("appointments-op-told")).await?;
    }
    tx.commit().await?;
    Ok(operation.id)
}
