//! An activity and its sessions, said in words: ages, price, seats, place, tags, rows.
//!
//! Everything that residents and teams read about an activity is worded here, once, in the
//! reader's language. Nothing here asks the data anything.

use std::collections::HashMap;

use centres::{Centre, Venue};
use chrono::Datelike;
use enrolment::{Seats, Standing};
use i18n::Texts;
use kernel::clock::{local, local_date};
use kernel::{CentreId, ListId, Locale, VenueId, words};
use ui::{EventRow, Tag, TagKind};
use web::Cx;

use crate::model::{Activity, ActivitySession, ActivityState, Details, Presence, SessionState};

/// Days that stay with their month: a line never ends between them, on paper neither.
pub(crate) fn unfolded(said: &str, locale: Locale) -> String {
    let months = (1..=12).map(|number| words::month(number, locale));
    months.fold(said.to_owned(), |said, month| said.replace(&format!(" {month}"), &format!("\u{a0}{month}")))
}

/// What must be known to word activities: their centres, venues and seats.
#[derive(Default)]
pub(crate) struct Around {
    pub centres: HashMap<CentreId, Centre>,
    pub venues: HashMap<VenueId, Venue>,
    pub seats: HashMap<ListId, Seats>,
    /// Rows of several centres say the centre; rows of one say the room.
    pub says_centre: bool,
}

impl Around {
    pub(crate) fn href(&self, activity: &Activity) -> String {
        self.centres.get(&activity.centre).map_or_else(String::new, |centre| page_path(centre, activity))
    }

    /// What someone who would enrol finds today; `None` when one comes without asking.
    pub(crate) fn standing(&self, cx: &Cx, activity: &Activity) -> Option<Standing> {
        let seats = self.seats.get(&activity.open_list()?)?;
        Some(seats.standing(cx.now()))
    }

    /// Where a session is held: "Salle 2", or "Centre social Jean Ferrat, Arques".
    pub(crate) fn place(&self, activity: &Activity, session: Option<&ActivitySession>) -> String {
        if self.says_centre {
            let centre = self.centres.get(&activity.centre);
            return centre.map_or_else(String::new, |centre| with_city(&centre.name, &centre.city));
        }
        let own = session.and_then(|session| session.venue);
        let ids: Vec<VenueId> = own.map_or_else(|| activity.details.venues.clone(), |venue| vec![venue]);
        let names = ids.iter().filter_map(|id| self.venues.get(id)).map(|venue| venue.name.as_str());
        names.collect::<Vec<_>>().join(", ")
    }

    /// A session as a row of a list.
    pub(crate) fn row(&self, cx: &Cx, activity: &Activity, session: &ActivitySession) -> EventRow {
        let (start, end) = (local(session.starts_at), local(session.ends_at));
        let is_today = start.date() == cx.today();
        let hours = words::time_range(start.time(), end.time(), cx.locale());
        let key = if is_today { "programme-row-today" } else { "programme-row-hours" };
        let mut line = cx.texts.t1(key, "x", capitalised(&hours, !is_today));
        for more in [self.place(activity, Some(session)), session.note.clone()] {
            if !more.is_empty() {
                line.push_str(" · ");
                line.push_str(&more);
            }
        }
        let is_off = !session.is_held() || activity.state == ActivityState::Cancelled;
        let standing = self.standing(cx, activity);
        EventRow {
            href: self.href(activity),
            title: activity.details.title.clone(),
            day_name: words::weekday_short(start.weekday(), cx.locale()).to_owned(),
            day: start.day().to_string(),
            line,
            // The tag says that it is off, and the seats that it is full: neither is said twice.
            seats: if is_off { String::new() } else { seats(cx, activity, standing) },
            tags: tags(&cx.texts, activity, session),
            is_today,
        }
    }
}

/// The page of an activity.
pub(crate) fn page_path(centre: &Centre, activity: &Activity) -> String {
    centre.path(&format!("programme/{}", activity.slug))
}

fn with_city(name: &str, city: &str) -> String {
    if city.is_empty() || name.contains(city) { name.to_owned() } else { format!("{name}, {city}") }
}

/// The first letter in capital, when a sentence begins there.
pub(crate) fn capitalised(text: &str, begins: bool) -> String {
    let mut signs = text.chars();
    match signs.next().filter(|_| begins) {
        Some(first) => first.to_uppercase().chain(signs).collect(),
        None => text.to_owned(),
    }
}

/// A rule in French words without its first and last day, for papers that say the season once:
/// "tous les mardis de 14 h à 16 h, sauf vacances scolaires".
pub(crate) fn without_season(rule: &str) -> String {
    let Some((head, rest)) = rule.split_once(", du ") else { return rule.to_owned() };
    match rest.split_once(", ") {
        Some((_, tail)) => format!("{head}, {tail}"),
        None => head.to_owned(),
    }
}

/// "De 6 à 11 ans", then whom it is for; empty when it is for everyone.
pub(crate) fn ages(texts: &Texts, details: &Details) -> String {
    let years = match (details.min_age, details.max_age) {
        (None, None) => String::new(),
        (Some(min), None) => texts.t1("programme-ages-from", "n", min),
        (None, Some(max)) => texts.t1("programme-ages-until", "n", max),
        (Some(min), Some(max)) => texts.t2("programme-ages-between", ("min", min), ("max", max)),
    };
    let parts = [years, details.audience.clone()];
    parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
}

/// What it costs; empty when nobody said.
pub(crate) fn price(texts: &Texts, details: &Details) -> String {
    if details.is_free {
        return texts.t("programme-free");
    }
    if !details.price.is_empty() {
        return details.price.clone();
    }
    if details.fees.0.is_empty() {
        return String::new();
    }
    let (low, high) = details.fees.range();
    let up_to = enrolment::fee_for_unit(texts, details.told_unit(), high.to_string());
    if low == high {
        return up_to;
    }
    texts.t2("programme-price-between", ("low", low.to_string()), ("high", up_to))
}

/// "Il reste 4 places", never "4/12".
pub(crate) fn seats(cx: &Cx, activity: &Activity, standing: Option<Standing>) -> String {
    let texts = &cx.texts;
    match standing {
        None if activity.state == ActivityState::Published => texts.t("programme-seats-none-needed"),
        None => String::new(),
        Some(Standing::Open { left: None }) => texts.t("programme-seats-open"),
        Some(Standing::Open { left: Some(left) }) => texts.t1("programme-seats-left", "n", left),
        Some(Standing::Waiting { before }) => texts.t1("programme-seats-waiting", "n", before),
        Some(Standing::Full) => texts.t("programme-seats-full"),
        Some(Standing::Closed) => texts.t("programme-seats-closed"),
        Some(Standing::Cancelled) => texts.t("programme-off"),
        Some(Standing::NotYet { opens_at }) => {
            texts.t1("programme-seats-from", "day", words::day_month(local_date(opens_at), cx.locale()))
        }
    }
}

fn tags(texts: &Texts, activity: &Activity, session: &ActivitySession) -> Vec<Tag> {
    if !session.is_held() || activity.state == ActivityState::Cancelled {
        return vec![Tag::new(TagKind::Full, texts.t("programme-off"))];
    }
    let mut tags = vec![presence_tag(texts, activity.details.presence)];
    if session.state == SessionState::Moved {
        tags.push(Tag::new(TagKind::Plain, texts.t("programme-tag-moved")));
    }
    if activity.details.is_free {
        tags.push(Tag::new(TagKind::Free, texts.t("programme-free")));
    }
    tags.truncate(3);
    tags
}

fn presence_tag(texts: &Texts, presence: Presence) -> Tag {
    let (kind, key) = match presence {
        Presence::OnSite => (TagKind::Here, "programme-presence-on-site"),
        Presence::Remote => (TagKind::Far, "programme-presence-remote"),
        Presence::Both => (TagKind::Both, "programme-presence-both"),
    };
    Tag::new(kind, texts.t(key))
}
