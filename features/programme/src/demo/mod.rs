//! The season of the demonstration: rooms, a season of activities fit to each centre, their lists.
//!
//! Dates are counted from today, so that every day of the week has something. The same seed gives
//! the same season. Nobody named here exists; nobody is enrolled here either: that is for
//! `enrolment`, with the lists returned. The season was there before the first visitor, so it is
//! no act of anyone and cannot be undone.

mod arques_and_cambresis;
mod lille;
mod north_of_lille;
mod of_all;
mod of_centres;
mod story;

use auth::Scope;
use centres::{Centre, Venue};
use db::Tx;
use enrolment::{NewList, Owner};
use kernel::{ActivityId, ListId, VenueId};
use web::Cx;

use crate::lists;
use crate::model::{Activity, ActivitySession, ActivityState, Details, EnrolmentMode, plan};
use crate::service::free_slug;
use crate::store::{activities, sessions};
use of_all::{CALLED_OFF, CALLED_OFF_NOTE, COMMON, ROOMS, UNFINISHED};
use of_centres::{CREWS, own_stories};
use story::{Draw, Story};

/// How many of the common activities a centre holds, besides its own.
const COMMON_HELD: usize = 15;
/// How many of them no centre lacks.
const COMMON_ALWAYS: usize = 8;

/// What the demonstration made in a centre.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled {
    pub activities: usize,
    /// The lists on which people can now be enrolled.
    pub lists: Vec<ListId>,
}

/// Fills a centre with its rooms, a published season and a draft, in one transaction.
pub async fn fill(cx: &Cx, centre: &Centre, seed: u64) -> Result<Filled, enrolment::Error> {
    let scope = Scope::of_house(centre.id);
    let mut tx = cx.db().begin_unrecorded().await?;
    let rooms = furnish(&mut tx, &scope, centre).await?;
    let mut made: Vec<(Activity, Vec<ActivitySession>)> = Vec::new();
    let mut draw = Draw::new(seed);
    for story in season(centre, &mut draw) {
        let details = story.details(cx.today(), centre, &rooms, crew(centre), &mut draw);
        let taken: Vec<String> = made.iter().map(|(activity, _)| activity.slug.clone()).collect();
        made.extend(written(cx, centre, details, &taken));
    }
    call_one_off(cx, &mut made);
    let filled = keep(cx, &mut tx, &scope, centre, made).await?;
    tx.commit().await?;
    Ok(filled)
}

/// The first name of the street word: `jean-ferrat`, whichever round of the demonstration.
fn crew(centre: &Centre) -> &'static [&'static str; 4] {
    let told = CREWS.iter().find(|(slug, _)| centre.slug.starts_with(slug));
    told.or(CREWS.first()).map_or(&["Léa", "Karim", "Odette", "Paul"], |(_, crew)| crew)
}

/// The stories of a centre: its own, then some that every centre tells.
fn season(centre: &Centre, draw: &mut Draw) -> Vec<&'static Story> {
    let own = own_stories(&centre.slug);
    let mut common: Vec<&Story> =
        COMMON.iter().filter(|story| own.iter().all(|other| other.title != story.title)).collect();
    while common.len() > COMMON_HELD {
        // Without the first stories a day of the week would be empty.
        let at = COMMON_ALWAYS + draw.below(common.len() - COMMON_ALWAYS);
        common.remove(at);
    }
    own.iter().chain(common).collect()
}

async fn furnish(tx: &mut Tx, scope: &Scope, centre: &Centre) -> db::Result<Vec<VenueId>> {
    let mut rooms = Vec::new();
    for (name, is_accessible) in ROOMS {
        let venue = Venue {
            id: VenueId::new(),
            name: name.to_owned(),
            street: centre.street.clone(),
            postal_code: centre.postal_code.clone(),
            city: centre.city.clone(),
            is_accessible,
            retired_at: None,
            revision: 1,
        };
        centres::store::insert_venue(tx, scope, &venue).await?;
        rooms.push(venue.id);
    }
    Ok(rooms)
}

/// A story as a published activity with its sessions; none when the calendar gives it no date.
fn written(cx: &Cx, centre: &Centre, details: Details, taken: &[String]) -> Option<(Activity, Vec<ActivitySession>)> {
    let expansion = details.check().ok()?;
    let activity = Activity {
        id: ActivityId::new(),
        centre: centre.id,
        slug: free_slug(&kernel::text::slug(&details.title), taken),
        details,
        list: None,
        media: None,
        state: ActivityState::Published,
        published_at: Some(cx.now()),
        sequence: 0,
        created_at: cx.now(),
        updated_at: cx.now(),
    };
    let sessions = plan(activity.id, &[], &expansion, false, cx.now()).insert;
    Some((activity, sessions))
}

/// One session of the week is called off, as happens; and what waits for its last words is a draft.
fn call_one_off(cx: &Cx, made: &mut [(Activity, Vec<ActivitySession>)]) {
    for (activity, sessions) in made {
        if activity.details.title == UNFINISHED {
            (activity.state, activity.published_at) = (ActivityState::Draft, None);
        }
        let coming = sessions.iter_mut().filter(|session| session.starts_at > cx.now());
        let off = coming.take(3).last().filter(|_| activity.details.title == CALLED_OFF);
        if let Some(session) = off
            && let Ok(cancelled) = session.clone().cancelled(CALLED_OFF_NOTE, cx.now())
        {
            *session = cancelled;
        }
    }
}

async fn keep(
    cx: &Cx,
    tx: &mut Tx,
    scope: &Scope,
    centre: &Centre,
    made: Vec<(Activity, Vec<ActivitySession>)>,
) -> Result<Filled, enrolment::Error> {
    let mut filled = Filled { activities: made.len(), lists: Vec::new() };
    let (mut rows, mut all_sessions) = (Vec::with_capacity(made.len()), Vec::new());
    let venues = centres::store::list_venues(&mut *tx, scope).await?;
    for (mut activity, sessions) in made {
        if activity.details.enrolment == EnrolmentMode::List && activity.state == ActivityState::Published {
            let owner = Owner { kind: "activity", id: activity.id.uuid() };
            let list = NewList { owner, terms: lists::terms(centre, &activity, &venues) };
            let list = enrolment::open_list(cx, tx, scope, list).await?;
            enrolment::plan_sessions(tx, scope, list, &lists::held(&sessions)).await?;
            enrolment::plan_called_off(tx, scope, list, &lists::called_off(&sessions)).await?;
            activity.list = Some(list);
            filled.lists.push(list);
        }
        rows.push(activity);
        all_sessions.extend(sessions);
    }
    activities::insert(tx, scope, &rows).await?;
    sessions::insert(tx, scope, &all_sessions).await?;
    Ok(filled)
}
