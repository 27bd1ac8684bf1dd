//! Before a thing is to come back: by the person's own way, or on the list of calls where nothing reaches them.

use auth::Scope;
use centres::Centre;
use chrono::Days;
use people::{Channel, Person, Purpose};
use web::Cx;

use super::reading::{Known, known};
use super::{Error, Result};
use crate::model::loan::{Check, CheckKind};
use crate::store::{calls, items, loans};
use crate::words::day;

/// Looks at all centres.
pub async fn run_all(cx: &Cx) -> Result<()> {
    let mut failed = None;
    for centre in centres::store::list(cx.db()).await? {
        if let Err(error) = run(cx, &centre).await {
            tracing::error!(%error, centre = %centre.slug, "the loans of a centre were not looked at");
            failed = Some(error);
        }
    }
    failed.map_or(Ok(()), Err)
}

/// Reminds those whose loan ends soon, once for each last day; gives how many were written to and how many are to call.
pub async fn run(cx: &Cx, centre: &Centre) -> Result<(usize, usize)> {
    let scope = Scope::of_house(centre.id);
    let rule = items::rule(cx.db(), &scope).await?;
    let ahead = Days::new(u64::try_from(rule.remind_days).unwrap_or(3));
    let last = cx.today().checked_add_days(ahead).unwrap_or(cx.today());
    let due = loans::to_remind(cx.db(), &scope, (cx.today(), last)).await?;
    let (mut told, mut to_call) = (0, 0);
    for known in known(cx, &scope, due).await? {
        match remind(cx, centre, &scope, &known).await? {
            Some(true) => told += 1,
            Some(false) => to_call += 1,
            None => {}
        }
    }
    Ok((told, to_call))
}

/// Says whether the person was written to or is to call; nothing when there is nothing to remind of any more.
async fn remind(cx: &Cx, centre: &Centre, scope: &Scope, known: &Known) -> Result<Option<bool>> {
    let Some(due) = known.loan.due_on else { return Ok(None) };
    let way = match &known.person {
        Some(person) => way_of(cx, scope, person).await?,
        None => None,
    };
    let mut tx = cx.db().begin_unrecorded().await?;
    if !loans::mark_reminded(&mut tx, scope, known.loan.id, due).await? {
        return Ok(None);
    }
    let is_told = match (&known.person, way) {
        (Some(person), Some((channel, address))) => {
            let notice = notice(cx, centre, (known, person), (channel, address));
            delivery::notify(&mut tx, scope, notice, cx.now()).await?;
            true
        }
        _ => {
            calls::insert(&mut tx, scope, &Check::open(known.loan.id, CheckKind::Return, cx.today())).await?;
            false
        }
    };
    tx.commit().await.map_err(Error::from)?;
    Ok(Some(is_told))
}

/// The person's own way among those that leave by themselves; nobody is written to by a way they refused.
async fn way_of(cx: &Cx, scope: &Scope, person: &Person) -> Result<Option<(Channel, String)>> {
    if person.archived_at.is_some() || person.preferred_channel == Some(Channel::Call) {
        return Ok(None);
    }
    let consents = people::store::consents_of(cx.db(), scope, [person.id].as_slice()).await?;
    let is_refused = |channel: Channel| {
        consents.iter().any(|(_, consent)| consent.purpose == Purpose::Message(channel) && !consent.is_granted)
    };
    let address = |channel: Channel| match channel {
        Channel::Email => person.email.clone(),
        Channel::Sms => person.mobile.clone(),
        Channel::Letter | Channel::Call => None,
    };
    let ways = person.preferred_channel.into_iter().chain([Channel::Sms, Channel::Email]);
    Ok(ways.filter(|channel| !is_refused(*channel)).find_map(|channel| Some((channel, address(channel)?))))
}

fn notice(
    cx: &Cx,
    centre: &Centre,
    (known, person): (&Known, &Person),
    (channel, address): (Channel, String),
) -> delivery::Notice {
    let locale = kernel::Locale::from_code(&person.language).unwrap_or(kernel::Locale::Fr);
    let texts = cx.texts.in_locale(locale);
    let due = known.loan.due_on.unwrap_or(cx.today());
    let values = || {
        [
            ("name", person.first_name.clone()),
            ("what", known.item.details.name.clone()),
            ("day", day(due, locale)),
            ("phone", centre.phone_display()),
            ("centre", centre.name.clone()),
        ]
        .into_iter()
        .map(|(name, value)| (name, i18n::Value::from(value)))
        .collect::<Vec<_>>()
    };
    delivery::Notice {
        person: person.id,
        household: None,
        channel,
        address,
        first_name: person.first_name.clone(),
        full_name: person.full_name(),
        wants_large_print: person.wants_large_print,
        subject: texts.with("equipment-notice-subject", values()),
        text: texts.with("equipment-notice-text", values()),
        sms_text: texts.with("equipment-notice-sms", values()),
        locale: locale.code().to_owned(),
        at_any_hour: false,
        is_secret: false,
        once_key: format!("equipment:{}:{due}", known.loan.id),
    }
}
