//! The season's programme on paper: the week in one table, then everything by day, then by date.

use std::collections::HashMap;

use auth::Scope;
use centres::{Centre, Venue};
use chrono::{Datelike, NaiveTime, Weekday};
use documents::{Block, Programme, ProgrammeEntry, ProgrammeSection, Slot, Week, WeekRow};
use i18n::Texts;
use kernel::clock::{local, local_date};
use kernel::{ActivityId, Locale, VenueId, words};
use web::{Cx, Problem};

use super::papers::{letterhead, reply};
use crate::model::{Activity, ActivitySession, ActivityState};
use crate::spoken::{ages, capitalised, price, without_season};
use crate::store::{activities, sessions};

const DAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// Morning, afternoon, evening begin at these hours.
const COLUMNS: [(u32, &str); 3] =
    [(0, "programme-paper-morning"), (12, "programme-paper-afternoon"), (18, "programme-paper-evening")];

/// An activity still to come, with its next session.
struct Coming {
    activity: Activity,
    next: ActivitySession,
}

impl Coming {
    /// Whether it comes back week after week.
    fn is_weekly(&self) -> bool {
        let recurrence = &self.activity.details.recurrence;
        !recurrence.weekdays.is_empty() && (recurrence.last - recurrence.first).num_days() >= 14
    }

    fn is_on(&self, day: Weekday) -> bool {
        self.is_weekly() && self.activity.details.recurrence.weekdays.contains(&day)
    }

    fn starts(&self) -> NaiveTime {
        self.activity.details.recurrence.start_time
    }
}

/// Fills the programme of a centre's season.
pub(crate) async fn fill(cx: &Cx, centre: &Centre) -> Result<Programme, Problem> {
    let scope = Scope::public(centre.id);
    let coming = coming(cx, &scope).await?;
    let venues = centres::store::list_venues(cx.db(), &scope).await?;
    let venues: HashMap<VenueId, Venue> = venues.into_iter().map(|venue| (venue.id, venue)).collect();
    let texts = cx.app.texts(Locale::Fr);
    let headline = texts.t("programme-title");
    Ok(Programme {
        letterhead: letterhead(centre, format!("{headline} – {}", centre.name)),
        season: season(cx, &coming),
        headline,
        welcome: Block::from_plain(&texts.t("programme-paper-welcome")),
        week: week(&texts, &coming),
        sections: sections(&texts, &coming, &venues),
        how_to_enrol: Block::from_plain(&texts.t("programme-paper-how")),
        reply: reply(cx, centre, "programme-paper-call", &centre.path("programme")),
    })
}

async fn coming(cx: &Cx, scope: &Scope) -> Result<Vec<Coming>, Problem> {
    let mut known = activities::list_public(cx.db(), &[*scope], None).await?;
    known.retain(|activity| activity.state == ActivityState::Published);
    let ids: Vec<ActivityId> = known.iter().map(|activity| activity.id).collect();
    let next = sessions::list_next(cx.db(), &[*scope], &ids, cx.now()).await?;
    let mut known: HashMap<ActivityId, Activity> = known.into_iter().map(|activity| (activity.id, activity)).collect();
    let pairs = next.into_iter().filter_map(|next| Some(Coming { activity: known.remove(&next.activity)?, next }));
    Ok(pairs.collect())
}

/// "Novembre 2026 à juin 2027".
fn season(cx: &Cx, coming: &[Coming]) -> String {
    let last = coming.iter().map(|c| c.activity.details.recurrence.last.max(local_date(c.next.starts_at))).max();
    let said = |date: chrono::NaiveDate| format!("{} {}", words::month(date.month(), Locale::Fr), date.year());
    let (from, to) = (said(cx.today()), said(last.unwrap_or(cx.today())));
    if from == to { capitalised(&from, true) } else { capitalised(&format!("{from} à {to}"), true) }
}

fn week(texts: &Texts, coming: &[Coming]) -> Option<Week> {
    let rows: Vec<WeekRow> = DAYS
        .iter()
        .filter(|day| coming.iter().any(|c| c.is_on(**day)))
        .map(|day| WeekRow { day: day_name(*day), cells: cells(coming, *day) })
        .collect();
    let columns = COLUMNS.iter().map(|(_, key)| texts.t(key)).collect();
    (!rows.is_empty()).then_some(Week { columns, rows })
}

fn cells(coming: &[Coming], day: Weekday) -> Vec<Vec<Slot>> {
    let mut there: Vec<&Coming> = coming.iter().filter(|c| c.is_on(day)).collect();
    there.sort_by_key(|c| c.starts());
    let column_of = |c: &Coming| {
        let hour = chrono::Timelike::hour(&c.starts());
        COLUMNS.iter().rposition(|(from, _)| *from <= hour).unwrap_or(0)
    };
    (0..COLUMNS.len())
        .map(|column| there.iter().filter(|c| column_of(c) == column).map(|c| slot(c)).collect())
        .collect()
}

fn slot(coming: &Coming) -> Slot {
    Slot { time: words::time(coming.starts(), Locale::Fr), title: coming.activity.details.title.clone() }
}

fn sections(texts: &Texts, coming: &[Coming], venues: &HashMap<VenueId, Venue>) -> Vec<ProgrammeSection> {
    let mut sections: Vec<ProgrammeSection> = DAYS
        .iter()
        .map(|day| {
            // Something on several days is told once, on its first.
            let is_first = |c: &&Coming| DAYS.iter().find(|d| c.is_on(**d)) == Some(day);
            let mut there: Vec<&Coming> = coming.iter().filter(is_first).collect();
            there.sort_by_key(|c| c.starts());
            let entries = there.iter().map(|c| entry(texts, c, venues, words::time(c.starts(), Locale::Fr))).collect();
            ProgrammeSection { heading: day_name(*day), note: None, entries }
        })
        .collect();
    let dated = coming.iter().filter(|c| !c.is_weekly());
    sections.push(ProgrammeSection {
        heading: texts.t("programme-paper-dated"),
        note: None,
        entries: dated.map(|c| entry(texts, c, venues, dot(&c.next))).collect(),
    });
    sections.retain(|section| !section.entries.is_empty());
    sections
}

fn entry(texts: &Texts, coming: &Coming, venues: &HashMap<VenueId, Venue>, dot: String) -> ProgrammeEntry {
    let details = &coming.activity.details;
    let places: Vec<&str> =
        details.venues.iter().filter_map(|id| venues.get(id)).map(|venue| venue.name.as_str()).collect();
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    ProgrammeEntry {
        title: details.title.clone(),
        summary: some(details.summary.clone()),
        dot: Some(dot),
        when: capitalised(&without_season(&calendar::in_words(&details.recurrence, Locale::Fr)), true),
        ages: some(ages(texts, details)),
        place: some(places.join(", ")),
        price: some(price(texts, details)),
        phone: None,
    }
}

/// "28 nov." would not fit; "sam. 28" does.
fn dot(session: &ActivitySession) -> String {
    let date = local(session.starts_at).date();
    format!("{} {}", words::weekday_short(date.weekday(), Locale::Fr), date.day())
}

fn day_name(day: Weekday) -> String {
    capitalised(words::weekday(day, Locale::Fr), true)
}
