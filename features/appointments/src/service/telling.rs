//! What a person is told of their appointment, once each, by the way they asked for; nothing for motives that are not
//! told, and no word of why beyond the neutral name.

use auth::{Actor, Scope};
use centres::Centre;
use chrono::{DateTime, Duration, Utc};
use db::{Result, Tx};
use i18n::Value;
use kernel::{CentreId, PersonId};
use people::{Channel, Person, Purpose};
use web::Cx;

use super::handover;
use crate::model::appointment::{Appointment, State, WAITING_DAYS, Way};
use crate::model::motive::Motive;
use crate::model::slots;
use crate::store::{due, motives, notices, openings};
use crate::words::{day_span, moment};

/// How long before one is reminded.
const REMINDER_HOURS: i64 = 48;

/// By how much an earlier time must be earlier.
const EARLIER_DAYS: i64 = 2;

/// How many are read at once.
const AT_ONCE: i64 = 500;

/// What there is to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Confirmed,
    Moved,
    Cancelled,
    /// Called off before, it is held after all.
    Restored,
    Reminder,
    /// A time before theirs was freed.
    Earlier,
}

impl Kind {
    fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Moved => "moved",
            Self::Cancelled => "cancelled",
            Self::Restored => "restored",
            Self::Reminder => "reminder",
            Self::Earlier => "earlier",
        }
    }
}

/// Tells the person, if something may leave the house; says whether it did.
pub(crate) async fn tell(
    cx: &Cx,
    tx: &mut Tx,
    centre: &Centre,
    (kept, motive): (&Appointment, &Motive),
    kind: Kind,
) -> Result<bool> {
    let scope = Scope::of_house(centre.id);
    let channel = match kept.way {
        Way::Sms => Channel::Sms,
        Way::Email => Channel::Email,
        Way::None => return Ok(false),
    };
    let Some(person) = kept.person.filter(|_| motive.is_notified()) else { return Ok(false) };
    let Some(person) = reachable(tx, &scope, person, channel, kept.created_at).await? else { return Ok(false) };
    let turn = notices::count(tx, &scope, kept.id).await?;
    let mut notice = notice(cx, centre, (kept, motive), &person, kind);
    // A time to which one comes back is told again; what is told twice in one turn is told once.
    notice.once_key = format!("appointments:{}:{turn}:{}:{}", kept.id, kept.sequence, kind.code());
    let message = delivery::notify(tx, &scope, notice, cx.now()).await?;
    let told = (kind.code(), mark(cx, kept, kind));
    notices::insert(tx, &scope, (kept.id, turn), told, (message, cx.now())).await?;
    Ok(true)
}

/// What a notice tells of: a time, or the day on which an earlier one was found.
fn mark(cx: &Cx, kept: &Appointment, kind: Kind) -> DateTime<Utc> {
    if kind == Kind::Earlier { day_span(cx.today()).0 } else { kept.starts_at }
}

/// Who they are now, unless they have refused this channel since they asked for it.
async fn reachable(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    channel: Channel,
    since: DateTime<Utc>,
) -> Result<Option<Person>> {
    let now_of = people::store::now_of(&mut *tx, scope, &[person]).await?;
    let person = now_of.into_iter().find(|(entry, _)| *entry == person).map_or(person, |(_, now)| now);
    let consents = people::store::consents_of(&mut *tx, scope, &[person]).await?;
    let has_refused = consents
        .iter()
        .any(|(_, consent)| consent.purpose == Purpose::Message(channel) && !consent.is_granted && consent.at >= since);
    let found = people::store::find(tx, scope, person).await?;
    Ok(found.filter(|person| !has_refused && person.archived_at.is_none()))
}

fn notice(
    cx: &Cx,
    centre: &Centre,
    (kept, motive): (&Appointment, &Motive),
    person: &Person,
    kind: Kind,
) -> delivery::Notice {
    let texts = cx.texts.in_locale(kept.locale);
    let below = centre.path(&format!("mon-rendez-vous/{}", kept.code));
    let values: Vec<(&str, Value<'_>)> = [
        ("name", person.first_name.clone()),
        ("what", motive.public_name().to_owned()),
        ("when", moment(kept.starts_at, kept.locale)),
        ("place", kept.place.clone()),
        ("code", kept.spoken_code()),
        ("url", cx.app.url(&below)),
        ("phone", centre.phone_display()),
        ("centre", centre.name.clone()),
    ]
    .into_iter()
    .map(|(name, value)| (name, Value::from(value)))
    .collect();
    let says = |part: &str| texts.with(&format!("appointments-notice-{}-{part}", kind.code()), values.clone());
    let is_answer = matches!(cx.actor, Actor::Visitor | Actor::Resident(_));
    // Whoever would come before the morning is told now.
    let is_soon = kept.starts_at <= delivery::next_decent_hour(cx.now()) + Duration::hours(2);
    delivery::Notice {
        person: person.id,
        household: None,
        channel: if kept.way == Way::Email { Channel::Email } else { Channel::Sms },
        address: kept.contact.clone(),
        first_name: person.first_name.clone(),
        full_name: person.full_name(),
        wants_large_print: person.wants_large_print,
        subject: says("subject"),
        text: says("text"),
        sms_text: says("sms"),
        locale: kept.locale.code().to_owned(),
        at_any_hour: is_answer || is_soon,
        is_secret: false,
        once_key: String::new(),
    }
}

/// Reminds everyone whose appointment comes within two days, once for each time; gives how many were told.
pub(crate) async fn remind(cx: &Cx) -> Result<usize> {
    remind_by(cx, AT_ONCE).await
}

/// The same, so many at once: whom nothing reaches keeps nobody behind them waiting.
pub(crate) async fn remind_by(cx: &Cx, at_once: i64) -> Result<usize> {
    let window = (cx.now(), cx.now() + Duration::hours(REMINDER_HOURS));
    let (mut told, mut after) = (0, None);
    loop {
        let due = due::reminders_unscoped(cx.db(), window, after, at_once).await?;
        let Some((_, last)) = due.last() else { return Ok(told) };
        after = Some((last.starts_at, last.id));
        for (centre, kept) in due {
            told += usize::from(tell_alone(cx, centre, &kept, Kind::Reminder).await?);
        }
    }
}

/// Tells those who were last told what is not so any more: called off and held after all, moved and moved back.
pub(crate) async fn tell_otherwise(cx: &Cx) -> Result<usize> {
    let (mut told, mut after) = (0, None);
    loop {
        let due = due::otherwise_unscoped(cx.db(), cx.now(), after, AT_ONCE).await?;
        let Some((_, last)) = due.last() else { return Ok(told) };
        after = Some((last.starts_at, last.id));
        for (centre, kept) in due {
            let kind = match kept.state {
                State::Revoked => Kind::Cancelled,
                _ if due::was_called_off(cx.db(), centre, kept.id).await? => Kind::Restored,
                _ => Kind::Moved,
            };
            told += usize::from(tell_alone(cx, centre, &kept, kind).await?);
        }
    }
}

/// Tells those who asked that a time before theirs is free: once a day, three times at most; gives how many were told.
pub(crate) async fn offer_earlier(cx: &Cx) -> Result<usize> {
    let instants = (cx.now() + Duration::days(WAITING_DAYS), day_span(cx.today()).0);
    let (mut told, mut after) = (0, None);
    loop {
        let waiting = due::waiting_unscoped(cx.db(), instants, after, AT_ONCE).await?;
        let Some((_, last)) = waiting.last() else { return Ok(told) };
        after = Some((last.created_at, last.id));
        for (centre, kept) in waiting {
            if has_earlier(cx, centre, &kept).await? {
                told += usize::from(tell_alone(cx, centre, &kept, Kind::Earlier).await?);
            }
        }
    }
}

/// Whether a time of the same motive is free at least two days before.
async fn has_earlier(cx: &Cx, centre: CentreId, kept: &Appointment) -> Result<bool> {
    let scope = Scope::of_house(centre);
    let Some(motive) = motives::find(cx.db(), &scope, kept.motive).await? else { return Ok(false) };
    let (from, until) = (motive.window(cx.now()).0, kept.starts_at - Duration::days(EARLIER_DAYS));
    let mut held = handover::held_openings(cx.db(), &scope).await?;
    held.retain(|opening| opening.motives.contains(&kept.motive));
    let busy = openings::busy(cx.db(), &scope, (from - Duration::days(1), until + Duration::days(1))).await?;
    Ok(!slots::bookable(&motive, &held, &busy, (from, until)).is_empty())
}

/// Tells one thing to one person, as an act of the house of its own.
async fn tell_alone(cx: &Cx, centre: CentreId, kept: &Appointment, kind: Kind) -> Result<bool> {
    let scope = Scope::of_house(centre);
    let Some(centre) = centres::store::find(cx.db(), centre).await? else { return Ok(false) };
    let Some(motive) = motives::find(cx.db(), &scope, kept.motive).await? else { return Ok(false) };
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("appointments-op-remind"));
    let mut tx = cx.db().begin(&operation).await?;
    let is_told = tell(cx, &mut tx, &centre, (kept, &motive), kind).await?;
    if is_told {
        tx.commit().await?;
    }
    Ok(is_told)
}
