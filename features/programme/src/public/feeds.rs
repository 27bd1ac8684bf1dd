//! Calendars one subscribes to: the centre's, one activity's, and those of several centres together.
//!
//! A session that is called off, or that fell out of the rule, stays in the feed as cancelled:
//! whoever noted it must hear. So do the coming sessions of an activity that is put away.

use std::collections::HashMap;

use auth::Scope;
use axum::extract::Path;
use calendar::{Feed, FeedEvent, FeedTime, write_feed};
use centres::{Centre, InCentre, Venue};
use kernel::{ActivityId, VenueId};
use web::{Answer, Cx, Problem, text};

use super::filter::{later, midnight};
use crate::model::{Activity, ActivitySession, ActivityState};
use crate::spoken::page_path;
use crate::store::{activities, sessions};

const CONTENT_TYPE: &str = "text/calendar; charset=utf-8";
const REFRESH_HOURS: u16 = 6;
const DAYS_BEFORE: i64 = 30;
const DAYS_AFTER: u64 = 400;

pub(crate) async fn centre(here: InCentre) -> Answer {
    let InCentre { cx, centre } = &here;
    let name = cx.texts.t1("programme-feed-name", "x", centre.name.as_str());
    of_centres(cx, name, std::slice::from_ref(centre)).await
}

/// The sessions of some centres as one calendar.
pub(crate) async fn of_centres(cx: &Cx, name: String, centres: &[Centre]) -> Answer {
    let scopes: Vec<Scope> = centres.iter().map(|centre| Scope::public(centre.id)).collect();
    let from = midnight(cx.today() - chrono::Duration::days(DAYS_BEFORE));
    let until = midnight(later(cx.today(), DAYS_AFTER));
    let known = activities::list_public(cx.db(), &scopes, None).await?;
    let sessions = sessions::list_between(cx.db(), &scopes, from, until, None).await?;
    let known: HashMap<ActivityId, Activity> = known.into_iter().map(|activity| (activity.id, activity)).collect();
    let around = Around::of(cx, centres, &scopes).await?;
    let event = |session: &ActivitySession| {
        let activity = known.get(&session.activity)?;
        let centre = centres.iter().find(|centre| centre.id == activity.centre)?;
        Some(event(cx, centre, activity, session, &around))
    };
    answer(name, sessions.iter().filter_map(event).collect())
}

pub(crate) async fn activity(here: InCentre, Path((_, slug)): Path<(String, String)>) -> Answer {
    let InCentre { cx, centre } = &here;
    let scope = here.public_scope();
    let found = activities::find_by_slug(cx.db(), &scope, &slug).await?;
    // Whoever noted an activity while it was shown goes on asking once it is put away.
    let activity = found.filter(|activity| activity.published_at.is_some()).ok_or(Problem::NotFound)?;
    let around = Around::of(cx, std::slice::from_ref(centre), &[scope]).await?;
    let sessions = sessions::list_of(cx.db(), &scope, activity.id).await?;
    let events = sessions.iter().map(|session| event(cx, centre, &activity, session, &around)).collect();
    answer(activity.details.title, events)
}

fn answer(name: String, events: Vec<FeedEvent>) -> Answer {
    let feed = Feed { name, description: None, refresh_hours: REFRESH_HOURS, events };
    text(CONTENT_TYPE, write_feed(&feed))
}

/// What entries say beside their activity and their session.
struct Around {
    venues: HashMap<VenueId, Venue>,
    revisions: HashMap<ActivityId, i64>,
}

impl Around {
    async fn of(cx: &Cx, centres: &[Centre], scopes: &[Scope]) -> Result<Self, Problem> {
        let mut venues = HashMap::new();
        for centre in centres {
            let known = centres::store::list_venues(cx.db(), &Scope::public(centre.id)).await?;
            venues.extend(known.into_iter().map(|venue| (venue.id, venue)));
        }
        Ok(Self { venues, revisions: activities::revisions(cx.db(), scopes).await? })
    }
}

/// Whether nobody comes: this one is off, or all of them, or those that were to come when the activity was put away.
fn is_off(activity: &Activity, session: &ActivitySession) -> bool {
    match activity.state {
        ActivityState::Cancelled => true,
        ActivityState::Archived => !session.is_held() || session.ends_at > activity.updated_at,
        ActivityState::Draft | ActivityState::Published => !session.is_held(),
    }
}

fn event(cx: &Cx, centre: &Centre, activity: &Activity, session: &ActivitySession, around: &Around) -> FeedEvent {
    let details = &activity.details;
    let venue = session.venue.or_else(|| details.venues.first().copied()).and_then(|id| around.venues.get(&id));
    let location = venue.map(|venue| {
        let town = format!("{} {}", venue.postal_code, venue.city);
        [venue.name.as_str(), venue.street.as_str(), town.trim()].map(str::to_owned).join(", ")
    });
    let mut description = details.summary.clone();
    if !centre.phone.is_empty() {
        let phone = cx.texts.t2("programme-feed-phone", ("x", centre.name.as_str()), ("phone", centre.phone_display()));
        description = format!("{description}\n{phone}");
    }
    if !session.note.is_empty() {
        description = format!("{}\n{description}", session.note);
    }
    // Their sum grows with either; a calendar ignores an entry whose number does not.
    let revision = session.revision + around.revisions.get(&activity.id).copied().unwrap_or_default();
    FeedEvent {
        uid: session.id.uuid(),
        sequence: u32::try_from(revision).unwrap_or(u32::MAX),
        time: FeedTime::Span { start: session.starts_at, end: session.ends_at },
        summary: details.title.clone(),
        description: Some(description.trim().to_owned()).filter(|text| !text.is_empty()),
        location,
        geo: centre.latitude.zip(centre.longitude).filter(|_| session.venue.is_none()),
        url: activity.state.is_public().then(|| cx.app.url(&page_path(centre, activity))),
        cancelled: is_off(activity, session),
        updated_at: session.updated_at.max(activity.updated_at),
    }
}
