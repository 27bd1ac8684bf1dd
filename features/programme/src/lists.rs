//! The enrolment list behind an activity: opened at publication, kept in step, closed, cancelled.
//!
//! The activity says what the list must be; `enrolment` keeps who is on it and says how many.

use std::collections::{BTreeMap, HashMap};

use auth::Scope;
use centres::{Centre, Venue};
use db::{Conn, Tx};
use enrolment::{AgeRange, CalledOff, ListRefusal, ListTerms, ListWords, NewList, Owner, Seats, SessionRef};
use kernel::{ActivityId, CentreId, ListId, Locale, words};
use web::{Cx, Problem};

use crate::model::{Activity, ActivitySession, ActivityState, Details, EnrolmentMode, Presence};
use crate::store;

/// Done, refused by the list, or failed.
type Followed = Result<Result<(), ListRefusal>, Problem>;

/// The list of an activity, as its page promises it.
pub(crate) fn terms(centre: &Centre, activity: &Activity, venues: &[Venue]) -> ListTerms {
    let details = &activity.details;
    ListTerms {
        title: details.title.clone(),
        subtitle: calendar::in_words(&details.recurrence, Locale::Fr),
        href: centre.path(&format!("programme/{}", activity.slug)),
        capacity: details.capacity,
        has_waiting_list: details.has_waiting_list,
        opens_at: details.opens_at,
        closes_at: details.closes_at,
        ages: AgeRange { min: details.min_age, max: details.max_age, on: details.recurrence.first },
        is_household: true,
        fees: details.fees.clone(),
        fee_unit: details.told_unit(),
        pieces: details.pieces.clone(),
        words: ListWords {
            price: price(details),
            place: place(centre, details, venues),
            subtitles: subtitles(details),
        },
    }
}

/// The price in words, where no table of fees says it.
fn price(details: &Details) -> Option<String> {
    let is_worded = !details.is_free && details.fees.0.is_empty();
    is_worded.then(|| details.price.clone())
}

/// "Salle 2, 4 rue des Lilas, 62510 Arques"; the centre itself where no room is named.
fn place(centre: &Centre, details: &Details, venues: &[Venue]) -> String {
    let said = |venue: &Venue| {
        let town = format!("{} {}", venue.postal_code, venue.city);
        let parts = [venue.name.as_str(), venue.street.as_str(), town.trim()];
        parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(", ")
    };
    let named = details.venues.iter().filter_map(|id| venues.iter().find(|venue| venue.id == *id)).map(said);
    let named = named.collect::<Vec<_>>().join(" · ");
    if named.is_empty() && details.presence != Presence::Remote { centre.name.clone() } else { named }
}

/// When it is, in the languages that are not French, by their codes.
fn subtitles(details: &Details) -> BTreeMap<String, String> {
    let said = |locale: Locale| (locale.code().to_owned(), calendar::in_words(&details.recurrence, locale));
    [Locale::En, Locale::Ar].into_iter().map(said).collect()
}

/// Opens, changes or closes the list so that it is what a published activity says.
pub(crate) async fn follow(cx: &Cx, tx: &mut Tx, centre: &Centre, activity: &Activity) -> Followed {
    if activity.state != ActivityState::Published {
        return Ok(Ok(()));
    }
    let scope = Scope::of_house(centre.id);
    if activity.details.enrolment == EnrolmentMode::None && activity.list.is_none() {
        return Ok(Ok(()));
    }
    let venues = centres::store::list_venues(&mut *tx, &scope).await?;
    let terms = terms(centre, activity, &venues);
    let done = match (activity.details.enrolment, activity.list) {
        (EnrolmentMode::None, None) => return Ok(Ok(())),
        (EnrolmentMode::None, Some(list)) => return told(enrolment::close_list(tx, &scope, list).await),
        (EnrolmentMode::List, None) => open(cx, tx, &scope, activity, terms).await,
        (EnrolmentMode::List, Some(list)) => reopen(cx, tx, &scope, list, terms).await.map(|()| list),
    };
    match done {
        Ok(list) => {
            plan(tx, &scope, activity.id, list).await?;
            Ok(Ok(()))
        }
        Err(error) => told(Err(error)),
    }
}

async fn open(cx: &Cx, tx: &mut Tx, scope: &Scope, activity: &Activity, terms: ListTerms) -> enrolment::Result<ListId> {
    let owner = Owner { kind: "activity", id: activity.id.uuid() };
    let list = enrolment::open_list(cx, tx, scope, NewList { owner, terms }).await?;
    store::activities::update_list(tx, scope, activity.id, list).await?;
    Ok(list)
}

/// A list that had been closed opens again; it never forgot who was on it.
async fn reopen(cx: &Cx, tx: &mut Tx, scope: &Scope, list: ListId, terms: ListTerms) -> enrolment::Result<()> {
    enrolment::update_list(cx, tx, scope, list, terms).await?;
    enrolment::reopen_list(cx, tx, scope, list).await
}

/// Tells the list which sessions it has, and which were announced and are not held.
pub(crate) async fn plan(tx: &mut Tx, scope: &Scope, activity: ActivityId, list: ListId) -> Result<(), Problem> {
    let sessions = store::sessions::list_of(&mut *tx, scope, activity).await?;
    enrolment::plan_sessions(tx, scope, list, &held(&sessions)).await.map_err(problem)?;
    enrolment::plan_called_off(tx, scope, list, &called_off(&sessions)).await.map_err(problem)
}

/// The sessions that are held, as a list takes them: their label is kept, and read by all, so it is French.
pub(crate) fn held(sessions: &[ActivitySession]) -> Vec<SessionRef> {
    sessions
        .iter()
        .filter(|session| session.is_held())
        .map(|session| SessionRef {
            id: session.id.uuid(),
            starts_at: session.starts_at,
            ends_at: session.ends_at,
            label: words::span(session.starts_at, session.ends_at, Locale::Fr),
        })
        .collect()
}

/// The sessions that a person called off; what merely fell out of the rule is not told.
pub(crate) fn called_off(sessions: &[ActivitySession]) -> Vec<CalledOff> {
    let off = sessions.iter().filter(|session| !session.is_held() && session.is_shown());
    off.map(|session| CalledOff { starts_at: session.starts_at, ends_at: session.ends_at }).collect()
}

/// Takes nobody more.
pub(crate) async fn close(tx: &mut Tx, activity: &Activity) -> Followed {
    match activity.list {
        Some(list) => told(enrolment::close_list(tx, &Scope::of_house(activity.centre), list).await),
        None => Ok(Ok(())),
    }
}

/// Cancels the list of an activity that is called off: everyone on it is told.
pub(crate) async fn cancel(cx: &Cx, tx: &mut Tx, activity: &Activity) -> Followed {
    match activity.list {
        Some(list) => told(enrolment::cancel_list(cx, tx, &Scope::of_house(activity.centre), list).await),
        None => Ok(Ok(())),
    }
}

fn told(done: enrolment::Result<()>) -> Followed {
    match done {
        Ok(()) => Ok(Ok(())),
        Err(enrolment::Error::List(refusal)) => Ok(Err(refusal)),
        Err(other) => Err(problem(other)),
    }
}

/// The seats of activities, by list: one question for each centre they are of.
pub(crate) async fn seats<'a>(
    conn: impl Into<Conn<'_>>,
    activities: impl IntoIterator<Item = &'a Activity>,
) -> db::Result<HashMap<ListId, Seats>> {
    let mut by_centre: HashMap<CentreId, Vec<ListId>> = HashMap::new();
    for activity in activities {
        by_centre.entry(activity.centre).or_default().extend(activity.open_list());
    }
    let (mut conn, mut seats) = (conn.into(), HashMap::new());
    for (centre, lists) in by_centre.into_iter().filter(|(_, lists)| !lists.is_empty()) {
        seats.extend(enrolment::seats(conn.again(), &Scope::public(centre), &lists).await?);
    }
    Ok(seats)
}

/// What is neither done nor refused by the list itself.
pub(crate) fn problem(error: enrolment::Error) -> Problem {
    match error {
        enrolment::Error::Denied(denied) => denied.into(),
        enrolment::Error::NotFound => Problem::NotFound,
        enrolment::Error::Failed(error) => error.into(),
        // A list can refuse terms only; a refusal of people here is a fault of ours.
        other => Problem::failed(&other),
    }
}
