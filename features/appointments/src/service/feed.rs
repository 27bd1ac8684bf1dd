//! The calendar of someone who receives: hours, places and neutral names, never who comes.

use auth::Secret;
use calendar::{Feed, FeedEvent, FeedTime, write_feed};
use centres::Centre;
use chrono::Duration;
use web::Cx;

use super::{Error, Result};
use crate::model::appointment::Appointment;
use crate::model::motive::Motive;
use crate::policy::own_scope;
use crate::store::{appointments, motives, openings};

const DAYS_BEFORE: i64 = 30;
const DAYS_AFTER: i64 = 366;
const REFRESH_HOURS: u16 = 1;

/// The feed behind a secret address.
pub async fn feed(cx: &Cx, centre: &Centre, secret: &str) -> Result<String> {
    let found = openings::find_by_feed(cx.db(), centre.id, &Secret::hash_of(secret)).await?;
    let agenda = found.ok_or(Error::NotFound)?;
    let scope = own_scope(centre.id);
    let span = (cx.now() - Duration::days(DAYS_BEFORE), cx.now() + Duration::days(DAYS_AFTER));
    let kept = appointments::list_between(cx.db(), &scope, span).await?;
    let known = motives::list(cx.db(), &scope).await?;
    let texts = cx.history_texts();
    let mut own: Vec<Appointment> = kept.into_iter().filter(|kept| kept.agenda == agenda.id).collect();
    once_together(&mut own, &known);
    let events = own.iter().map(|kept| {
        let name = known.iter().find(|motive| motive.id == kept.motive).map_or("", Motive::public_name);
        let what = if name.is_empty() { texts.t("appointments-plain") } else { name.to_owned() };
        event(cx, centre, kept, what)
    });
    let name = texts.t1("appointments-feed-name", "x", agenda.label.as_str());
    Ok(write_feed(&Feed { name, description: None, refresh_hours: REFRESH_HOURS, events: events.collect() }))
}

/// Leaves one line of those who come together: the first who still comes, or who came first.
fn once_together(own: &mut Vec<Appointment>, known: &[Motive]) {
    let is_together = |id| known.iter().any(|motive| motive.id == id && motive.is_together());
    own.sort_by_key(|kept| {
        (kept.starts_at, kept.motive, kept.opening, !kept.state.is_held(), kept.created_at, kept.id)
    });
    own.dedup_by(|next, kept| {
        let same = (next.starts_at, next.motive, next.opening) == (kept.starts_at, kept.motive, kept.opening);
        same && is_together(kept.motive)
    });
}

fn event(cx: &Cx, centre: &Centre, kept: &Appointment, what: String) -> FeedEvent {
    let below = centre.path(&format!("equipe/permanences/rendez-vous/{}", kept.id));
    FeedEvent {
        uid: kept.id.uuid(),
        sequence: u32::try_from(kept.sequence).unwrap_or(u32::MAX),
        time: FeedTime::Span { start: kept.starts_at, end: kept.ends_at },
        summary: what,
        description: None,
        location: Some(kept.place.clone()),
        geo: None,
        url: Some(cx.app.url(&below)),
        cancelled: !kept.state.is_held(),
        updated_at: kept.updated_at,
    }
}
