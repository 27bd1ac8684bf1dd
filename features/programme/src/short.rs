//! An activity in the short forms that centres copy elsewhere: a post for a social network, a paragraph for a gazette.
//!
//! Plain text, in the reader's words, with a telephone number: nobody needs the network to come. It publishes nothing.

use centres::{Centre, Venue};
use chrono::{DateTime, Utc};
use kernel::{VenueId, words};
use std::collections::HashMap;
use web::Cx;

use crate::model::{Activity, ActivitySession};
use crate::spoken::{ages, capitalised, page_path, price};

/// The two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ShortForms {
    /// A few lines, with the address of the page.
    pub post: String,
    /// One paragraph that a town's paper can print.
    pub gazette: String,
}

/// What both say.
struct Facts {
    when: String,
    place: String,
    whom: String,
    price: String,
    call: String,
}

/// Words an activity for elsewhere.
pub(crate) fn short_forms(
    cx: &Cx,
    centre: &Centre,
    activity: &Activity,
    sessions: &[ActivitySession],
    venues: &HashMap<VenueId, Venue>,
) -> ShortForms {
    let details = &activity.details;
    let facts = Facts {
        when: when(cx, activity, sessions, cx.now()),
        place: place(centre, activity, venues),
        whom: ages(&cx.texts, details),
        price: price(&cx.texts, details),
        call: call(cx, centre, activity),
    };
    ShortForms { post: post(cx, centre, activity, &facts), gazette: gazette(cx, centre, activity, &facts) }
}

/// The rule when it comes back; the next date when only one is left.
fn when(cx: &Cx, activity: &Activity, sessions: &[ActivitySession], now: DateTime<Utc>) -> String {
    let coming: Vec<&ActivitySession> =
        sessions.iter().filter(|session| session.is_held() && session.ends_at > now).collect();
    match coming.as_slice() {
        [only] => capitalised(&words::span(only.starts_at, only.ends_at, cx.locale()), true),
        _ => capitalised(&calendar::in_words(&activity.details.recurrence, cx.locale()), true),
    }
}

/// "Grande salle, 4 rue des Lilas, Arques"; the centre's own address without a venue.
fn place(centre: &Centre, activity: &Activity, venues: &HashMap<VenueId, Venue>) -> String {
    let venue = activity.details.venues.first().and_then(|id| venues.get(id));
    let (name, street, city) = match venue {
        Some(venue) => (&venue.name, &venue.street, &venue.city),
        None => (&centre.name, &centre.street, &centre.city),
    };
    let parts = [name, street, city].into_iter().filter(|part| !part.is_empty());
    parts.map(String::as_str).collect::<Vec<_>>().join(", ")
}

fn call(cx: &Cx, centre: &Centre, activity: &Activity) -> String {
    if centre.phone.is_empty() {
        return String::new();
    }
    let key = if activity.open_list().is_some() { "programme-short-enrol" } else { "programme-short-ask" };
    cx.texts.t1(key, "x", centre.phone_display())
}

fn post(cx: &Cx, centre: &Centre, activity: &Activity, facts: &Facts) -> String {
    let details = &activity.details;
    let practical = [facts.whom.as_str(), facts.price.as_str()];
    let practical = practical.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let page = cx.texts.t1("programme-short-page", "x", cx.app.url(&page_path(centre, activity)));
    let head = [details.title.clone(), facts.when.clone(), facts.place.clone()];
    let tail = [practical, facts.call.clone(), page];
    let block = |lines: &[String]| lines.iter().filter(|line| !line.is_empty()).cloned().collect::<Vec<_>>().join("\n");
    let blocks = [block(&head), details.summary.trim().to_owned(), block(&tail)];
    blocks.into_iter().filter(|block| !block.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn gazette(cx: &Cx, centre: &Centre, activity: &Activity, facts: &Facts) -> String {
    let details = &activity.details;
    let title = cx.texts.t2("programme-short-title", ("x", details.title.as_str()), ("centre", centre.name.as_str()));
    let parts = [&title, &facts.when, &facts.place, &details.summary, &facts.whom, &facts.price, &facts.call];
    let sentence = |part: &String| {
        let part = part.trim();
        if part.ends_with(['.', '!', '?', '…']) { part.to_owned() } else { format!("{part}.") }
    };
    parts.into_iter().filter(|part| !part.trim().is_empty()).map(sentence).collect::<Vec<_>>().join(" ")
}
