//! The next weeks in an offline pack: what everyone may come to, day by day, and a page for each activity.
//!
//! Only what the street may see; nobody's name, and no link that needs a network.

use std::collections::{BTreeMap, HashMap};

use auth::{BoxFuture, Scope};
use centres::Venue;
use chrono::{Duration, NaiveDate};
use i18n::Texts;
use kernel::clock::{local, local_date};
use kernel::{ActivityId, CentreId, Locale, VenueId, words};
use web::{Cx, PackChoice, PackContent, PackPage, PackPart, Problem};

use crate::model::{Activity, ActivitySession, ActivityState};
use crate::spoken::{Around, ages, capitalised, price};
use crate::store::{activities, sessions};

/// How far ahead an agenda goes.
const DAYS: i64 = 60;
/// The one thing that can be chosen.
const COMING: &str = "prochains";

/// The part, as the house registers it.
pub(crate) const AGENDA: PackPart = PackPart { code: "agenda", label: "programme-pack-agenda", order: 80, list, read };

fn list<'a>(cx: &'a Cx, _centre: CentreId, locale: Locale) -> BoxFuture<'a, Result<Vec<PackChoice>, Problem>> {
    Box::pin(async move {
        let title = cx.app.texts(locale).t1("programme-pack-coming", "n", DAYS);
        Ok(vec![PackChoice { id: COMING.to_owned(), title }])
    })
}

fn read<'a>(
    cx: &'a Cx,
    centre: CentreId,
    locale: Locale,
    chosen: &'a [String],
) -> BoxFuture<'a, Result<PackContent, Problem>> {
    Box::pin(async move {
        if !chosen.iter().any(|id| id == COMING) {
            return Ok(PackContent::default());
        }
        let agenda = gather(cx, centre, locale).await?;
        let mut pages = vec![agenda.days()];
        pages.extend(agenda.activities.values().filter_map(|activity| agenda.page(activity)));
        pages.sort_by(|one, other| (!one.is_entry, &one.path).cmp(&(!other.is_entry, &other.path)));
        Ok(PackContent { pages, ..PackContent::default() })
    })
}

/// What stands in the agenda.
struct Agenda {
    texts: Texts,
    locale: Locale,
    activities: HashMap<ActivityId, Activity>,
    /// Those that are held, in order.
    sessions: Vec<ActivitySession>,
    around: Around,
}

async fn gather(cx: &Cx, centre: CentreId, locale: Locale) -> Result<Agenda, Problem> {
    let scope = Scope::public(centre);
    let mut known = activities::list_public(cx.db(), &[scope], None).await?;
    known.retain(|activity| activity.state == ActivityState::Published);
    let activities: HashMap<ActivityId, Activity> = known.into_iter().map(|one| (one.id, one)).collect();
    let (from, until) = (cx.now(), cx.now() + Duration::days(DAYS));
    let mut sessions = sessions::list_between(cx.db(), &[scope], from, until, None).await?;
    sessions.retain(|session| session.is_held() && activities.contains_key(&session.activity));
    let venues = centres::store::list_venues(cx.db(), &scope).await?;
    let venues: HashMap<VenueId, Venue> = venues.into_iter().map(|venue| (venue.id, venue)).collect();
    let around = Around { venues, ..Around::default() };
    Ok(Agenda { texts: cx.app.texts(locale), locale, activities, sessions, around })
}

impl Agenda {
    /// Every day that has something, with its sessions.
    fn days(&self) -> PackPage {
        let title = self.texts.t1("programme-pack-coming", "n", DAYS);
        let mut body = format!("<h1>{}</h1>\n", escaped(&title));
        let mut days: BTreeMap<NaiveDate, Vec<&ActivitySession>> = BTreeMap::new();
        for session in &self.sessions {
            days.entry(local_date(session.starts_at)).or_default().push(session);
        }
        if days.is_empty() {
            body.push_str(&format!("<p>{}</p>\n", escaped(&self.texts.t("programme-pack-empty"))));
        }
        for (day, sessions) in days {
            let day = capitalised(&words::date_with_year(day, self.locale), true);
            body.push_str(&format!("<h2>{}</h2>\n<ul>\n", escaped(&day)));
            for session in sessions {
                body.push_str(&self.line(session));
            }
            body.push_str("</ul>\n");
        }
        PackPage { path: "index.html".to_owned(), title, body, is_entry: true }
    }

    fn line(&self, session: &ActivitySession) -> String {
        let Some(activity) = self.activities.get(&session.activity) else { return String::new() };
        let title = escaped(&activity.details.title);
        format!("<li>{} <a href=\"{}\">{title}</a></li>\n", escaped(&self.when(activity, session)), name_of(activity))
    }

    /// "de 14 h à 16 h · Salle 2 · apportez un goûter"
    fn when(&self, activity: &Activity, session: &ActivitySession) -> String {
        let (start, end) = (local(session.starts_at), local(session.ends_at));
        let hours = words::time_range(start.time(), end.time(), self.locale);
        let parts = [hours, self.around.place(activity, Some(session)), session.note.clone()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// The page of an activity that comes in these weeks.
    fn page(&self, activity: &Activity) -> Option<PackPage> {
        let details = &activity.details;
        let dates: Vec<String> = self
            .sessions
            .iter()
            .filter(|session| session.activity == activity.id)
            .map(|session| {
                let day = words::date_with_year(local_date(session.starts_at), self.locale);
                let said = format!("{}, {}", capitalised(&day, true), self.when(activity, session));
                format!("<li>{}</li>\n", escaped(&said))
            })
            .collect();
        if dates.is_empty() {
            return None;
        }
        let mut body = format!("<h1>{}</h1>\n", escaped(&details.title));
        let said = [details.summary.clone(), ages(&self.texts, details), price(&self.texts, details)];
        for line in said.iter().filter(|line| !line.is_empty()) {
            body.push_str(&format!("<p>{}</p>\n", escaped(line)));
        }
        body.push_str(&format!("<ul>\n{}</ul>\n", dates.concat()));
        Some(PackPage { path: name_of(activity), title: details.title.clone(), body, is_entry: false })
    }
}

fn name_of(activity: &Activity) -> String {
    // The first page has this name.
    if activity.slug == "index" { "index-1.html".to_owned() } else { format!("{}.html", activity.slug) }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
