//! `/{centre}/programme/{slug}`: one activity: what, when, where, how much, and the green button.

use askama::Template;
use auth::Scope;
use axum::extract::Path;
use centres::{Centre, InCentre, Venue};
use chrono::Datelike;
use enrolment::Standing;
use kernel::clock::local;
use kernel::words;
use media::{Media, Width};
use ui::{Chrome, Tag, TagKind};
use web::{Answer, Cx, Problem, page, public_page};

use crate::lists;
use crate::model::{Activity, ActivitySession, ActivityState, EnrolmentMode, Presence, SessionState};
use crate::policy::{Action, decide};
use crate::spoken::{Around, ages, capitalised, page_path, price, seats, unfolded};
use crate::store::{activities, sessions};

/// How many dates are shown before one asks for the others.
const SHOWN_DATES: usize = 6;
/// How many more are shown to who asks.
const MORE_DATES: usize = 60;

/// One date of an activity.
pub(crate) struct DateRow {
    pub day: u32,
    /// "Samedi 28 novembre, de 14 h à 17 h"
    pub words: String,
    pub note: String,
    pub tags: Vec<Tag>,
    pub is_today: bool,
}

/// A picture with its copies.
pub(crate) struct Picture {
    pub src: String,
    pub srcset: String,
    pub alt: String,
    pub credit: String,
    pub width: i64,
    pub height: i64,
}

#[derive(Template)]
#[template(path = "programme/activity.html")]
pub(crate) struct ActivityPage {
    pub chrome: Chrome,
    pub title: String,
    pub summary: String,
    /// Safe HTML.
    pub body: String,
    pub picture: Option<Picture>,
    /// Which picture is drawn when there is none.
    pub kind: &'static str,
    /// One fact to know before reading: a draft, called off.
    pub notice: String,
    pub facts: Vec<(String, String)>,
    pub pieces: Vec<String>,
    pub dates: Vec<DateRow>,
    /// "Et 12 autres dates, jusqu’au 29 juin."
    pub more_dates: String,
    pub others: Vec<DateRow>,
    pub seats: String,
    /// The label and the address of the green button.
    pub enrol: Option<(String, String)>,
    /// Where one takes part at a distance.
    pub online_link: String,
    pub back: String,
    pub agenda: String,
    pub poster: String,
}

pub(crate) async fn show(here: InCentre, Path((_, slug)): Path<(String, String)>) -> Answer {
    let InCentre { cx, centre } = &here;
    let scope = here.public_scope();
    let activity = activities::find_by_slug(cx.db(), &scope, &slug).await?.ok_or(Problem::NotFound)?;
    let is_public = activity.state.is_public();
    if !is_public && !decide(&cx.actor, Action::Read, centre.id).is_allowed() {
        return Err(Problem::NotFound);
    }
    let built = built(&here, &scope, &activity).await?;
    if is_public { public_page(cx, &built) } else { page(cx, &built) }
}

async fn built(here: &InCentre, scope: &Scope, activity: &Activity) -> Result<ActivityPage, Problem> {
    let InCentre { cx, centre } = here;
    let all = sessions::list_of(cx.db(), scope, activity.id).await?;
    let coming: Vec<&ActivitySession> = all.iter().filter(|s| s.is_shown() && s.ends_at > cx.now()).collect();
    let venues = centres::store::list_venues(cx.db(), scope).await?;
    let picture = match activity.media {
        Some(media) => media::store::find(cx.db(), scope, media).await?.as_ref().map(picture),
        None => None,
    };
    let around = Around {
        centres: [(centre.id, centre.clone())].into(),
        seats: lists::seats(cx.db(), [activity]).await?,
        venues: venues.iter().map(|venue| (venue.id, venue.clone())).collect(),
        says_centre: false,
    };
    let standing = around.standing(cx, activity).filter(|_| !coming.is_empty());
    let details = &activity.details;
    Ok(ActivityPage {
        chrome: here.public_chrome("programme"),
        title: details.title.clone(),
        summary: details.summary.clone(),
        body: ui::markdown::to_html(&details.body),
        picture,
        kind: details.kind.code(),
        notice: notice(cx, activity, &all, coming.is_empty()),
        facts: facts(cx, centre, activity, &venues),
        pieces: details.pieces.clone(),
        dates: coming.iter().take(SHOWN_DATES).map(|session| date_row(cx, &around, session)).collect(),
        more_dates: more_dates(cx, &coming),
        others: coming
            .iter()
            .skip(SHOWN_DATES)
            .take(MORE_DATES)
            .map(|session| date_row(cx, &around, session))
            .collect(),
        seats: if coming.is_empty() { String::new() } else { seats(cx, activity, standing) },
        enrol: enrol(cx, centre, activity, standing),
        online_link: if details.enrolment == EnrolmentMode::None { details.online_link.clone() } else { String::new() },
        back: centre.path("programme"),
        agenda: format!("{}/agenda.ics", page_path(centre, activity)),
        poster: centre.path(&format!("affiches/{}-a4.pdf", activity.slug)),
    })
}

fn picture(media: &Media) -> Picture {
    Picture {
        src: media.href(Width::Medium),
        srcset: media.srcset(),
        alt: media.alt.clone(),
        credit: media.credit.clone(),
        width: media.width,
        height: media.height,
    }
}

fn notice(cx: &Cx, activity: &Activity, all: &[ActivitySession], is_over: bool) -> String {
    match activity.state {
        ActivityState::Draft => cx.t("programme-notice-draft"),
        ActivityState::Archived => cx.t("programme-notice-archived"),
        ActivityState::Cancelled => {
            let why = all.iter().rev().map(|session| session.note.as_str()).find(|note| !note.is_empty());
            cx.texts.t1("programme-notice-cancelled", "x", why.unwrap_or_default())
        }
        ActivityState::Published if is_over => cx.t("programme-notice-over"),
        ActivityState::Published => String::new(),
    }
}

/// Label and value, in the order in which people ask: when, where, who, how much, whom.
fn facts(cx: &Cx, centre: &Centre, activity: &Activity, venues: &[Venue]) -> Vec<(String, String)> {
    let details = &activity.details;
    let when = capitalised(&calendar::in_words(&details.recurrence, cx.locale()), true);
    let when = unfolded(&when, cx.locale());
    let rows = [
        ("programme-fact-when", when),
        ("programme-fact-where", place(cx, centre, activity, venues)),
        ("programme-fact-who", ages(&cx.texts, details)),
        ("programme-fact-price", price(&cx.texts, details)),
        ("programme-fact-contact", details.contact.clone()),
    ];
    rows.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| (cx.t(key), value)).collect()
}

fn place(cx: &Cx, centre: &Centre, activity: &Activity, venues: &[Venue]) -> String {
    let details = &activity.details;
    let said = |venue: &Venue| {
        let town = format!("{} {}", venue.postal_code, venue.city);
        let parts = [venue.name.as_str(), venue.street.as_str(), town.trim()];
        let line = parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(", ");
        if venue.is_accessible { cx.texts.t1("programme-place-accessible", "x", line) } else { line }
    };
    let mut places: Vec<String> =
        details.venues.iter().filter_map(|id| venues.iter().find(|venue| venue.id == *id)).map(said).collect();
    if places.is_empty() && details.presence != Presence::Remote {
        places.push(centre.name.clone());
    }
    if details.presence != Presence::OnSite {
        places.push(cx.t("programme-place-remote"));
    }
    places.join(" · ")
}

/// A date says only what differs from the activity: another room, a change, a word.
fn date_row(cx: &Cx, around: &Around, session: &ActivitySession) -> DateRow {
    let start = local(session.starts_at).date();
    let elsewhere = session.venue.and_then(|id| around.venues.get(&id)).map(|venue| venue.name.clone());
    let notes: Vec<String> = elsewhere.into_iter().chain([session.note.clone()]).filter(|n| !n.is_empty()).collect();
    let tag = match session.state {
        SessionState::Planned => None,
        SessionState::Moved => Some(Tag::new(TagKind::Plain, cx.t("programme-tag-moved"))),
        SessionState::Cancelled => Some(Tag::new(TagKind::Full, cx.t("programme-off"))),
    };
    DateRow {
        day: start.day(),
        words: capitalised(&words::span(session.starts_at, session.ends_at, cx.locale()), true),
        note: notes.join(" · "),
        tags: tag.into_iter().collect(),
        is_today: start == cx.today(),
    }
}

fn more_dates(cx: &Cx, coming: &[&ActivitySession]) -> String {
    let more = coming.len().saturating_sub(SHOWN_DATES);
    match coming.last() {
        Some(last) if more > 0 => {
            let day = words::date(kernel::clock::local_date(last.starts_at), cx.locale());
            cx.texts.t2("programme-more-dates", ("n", more), ("day", day))
        }
        _ => String::new(),
    }
}

fn enrol(cx: &Cx, centre: &Centre, activity: &Activity, standing: Option<Standing>) -> Option<(String, String)> {
    let key = match standing? {
        Standing::Open { .. } => "programme-enrol",
        Standing::Waiting { .. } => "programme-enrol-wait",
        Standing::NotYet { .. } | Standing::Full | Standing::Closed | Standing::Cancelled => return None,
    };
    Some((cx.t(key), centre.path(&format!("inscription/{}", activity.open_list()?))))
}
