//! The sessions that answer a wish, worded as rows; and when there is none, the nearest.
//!
//! Five questions whatever the wish: sessions, activities, their venues, rooms, seats. Words are
//! searched over everything still to come, not only over the days shown.

use std::collections::{HashMap, HashSet};

use auth::Scope;
use centres::Centre;
use chrono::NaiveDate;
use kernel::ActivityId;
use kernel::clock::local_date;
use kernel::text::fold;
use search::{Index, Weight};
use ui::EventRow;
use web::{Cx, Problem};

use super::filter::Filter;
use crate::lists;
use crate::model::{Activity, ActivitySession};
use crate::spoken::Around;
use crate::store::{activities, sessions};

/// The most rows of one page.
const LONGEST: usize = 120;
/// How many rows are proposed when nothing answers.
const PROPOSED: usize = 3;
const FOUND_BY_WORDS: usize = 30;
/// How many rows a short list of many centres gives to one day.
const ROWS_OF_A_DAY: usize = 2;

/// What answers a wish.
pub(crate) struct Listing {
    pub rows: Vec<EventRow>,
    /// All that answers, even beyond the rows.
    pub total: usize,
    /// Proposed when nothing answers.
    pub nearest: Vec<EventRow>,
    /// First names of who answers for what is shown, with the thing.
    pub faces: Vec<(String, String)>,
    /// Titles of what is called off in the days shown.
    pub called_off: Vec<EventRow>,
}

struct Pair {
    activity: Activity,
    session: ActivitySession,
}

/// Finds what answers a wish in some centres, `limit` rows of it.
pub(crate) async fn find(cx: &Cx, centres: &[Centre], filter: &Filter, limit: usize) -> Result<Listing, Problem> {
    let scopes: Vec<Scope> = centres.iter().map(|centre| Scope::public(centre.id)).collect();
    let found = if filter.words.is_empty() {
        in_the_days(cx, &scopes, filter).await?
    } else {
        by_words(cx, &scopes, filter).await?
    };
    let total = found.len();
    let limit = limit.min(LONGEST);
    let mut shown = if centres.len() > 1 && total > limit { varied(found, limit) } else { found };
    shown.truncate(limit);
    let near = if total == 0 { nearest(cx, &scopes, filter).await? } else { Vec::new() };
    let around = around(cx, centres, shown.iter().chain(&near)).await?;
    let row = |pair: &Pair| around.row(cx, &pair.activity, &pair.session);
    Ok(Listing {
        rows: shown.iter().map(row).collect(),
        total,
        nearest: near.iter().map(row).collect(),
        faces: faces(&shown),
        called_off: shown.iter().filter(|pair| !pair.session.is_held()).map(row).collect(),
    })
}

async fn in_the_days(cx: &Cx, scopes: &[Scope], filter: &Filter) -> Result<Vec<Pair>, Problem> {
    let (from, until) = filter.span();
    let sessions = sessions::list_between(cx.db(), scopes, from, until, None).await?;
    let mut ids: Vec<ActivityId> = sessions.iter().map(|session| session.activity).collect();
    ids.sort_unstable();
    ids.dedup();
    let found = activities::list_public(cx.db(), scopes, Some(&ids)).await?;
    let known = by_id(found.into_iter().filter(|activity| filter.lets_through(activity)));
    // What ended this morning is no longer something to come to.
    Ok(pairs(&known, sessions, filter).filter(|pair| pair.session.ends_at > cx.now()).collect())
}

async fn by_words(cx: &Cx, scopes: &[Scope], filter: &Filter) -> Result<Vec<Pair>, Problem> {
    let known = activities::list_public(cx.db(), scopes, None).await?;
    let index = Index::build(known.iter().filter(|activity| filter.lets_through(activity)).map(texts_of));
    let hits: Vec<ActivityId> = index.search(&filter.words, FOUND_BY_WORDS).into_iter().map(|hit| hit.id).collect();
    let sessions = sessions::list_next(cx.db(), scopes, &hits, cx.now()).await?;
    let known = by_id(known);
    let mut found: Vec<Pair> = pairs(&known, sessions, filter).collect();
    found.sort_by_key(|pair| hits.iter().position(|hit| *hit == pair.activity.id));
    Ok(found)
}

/// What an activity can be found by.
fn texts_of(activity: &Activity) -> (ActivityId, Vec<(Weight, &str)>) {
    let details = &activity.details;
    let texts = vec![
        (Weight::Title, details.title.as_str()),
        (Weight::Tag, details.audience.as_str()),
        (Weight::Tag, details.contact.as_str()),
        (Weight::Text, details.summary.as_str()),
        (Weight::Text, details.body.as_str()),
    ];
    (activity.id, texts)
}

/// The next sessions after the days shown that answer the same wishes.
async fn nearest(cx: &Cx, scopes: &[Scope], filter: &Filter) -> Result<Vec<Pair>, Problem> {
    let known = activities::list_public(cx.db(), scopes, None).await?;
    let known = by_id(known.into_iter().filter(|activity| filter.lets_through(activity)));
    let ids: Vec<ActivityId> = known.keys().copied().collect();
    let from = filter.span().0.max(cx.now());
    let sessions = sessions::list_next(cx.db(), scopes, &ids, from).await?;
    Ok(pairs(&known, sessions, filter).take(PROPOSED).collect())
}

/// A few rows that tell of many things: no title twice, two a day, in order of time.
fn varied(found: Vec<Pair>, limit: usize) -> Vec<Pair> {
    let mut titles: HashSet<String> = HashSet::new();
    let mut days: HashMap<NaiveDate, usize> = HashMap::new();
    let (mut first, mut others): (Vec<Pair>, Vec<Pair>) = found.into_iter().partition(|pair| {
        let of_day = days.entry(local_date(pair.session.starts_at)).or_default();
        let is_new = *of_day < ROWS_OF_A_DAY && titles.insert(fold(&pair.activity.details.title));
        *of_day += usize::from(is_new);
        is_new
    });
    others.truncate(limit.saturating_sub(first.len()));
    first.append(&mut others);
    first.sort_by_key(|pair| pair.session.starts_at);
    first
}

fn by_id(activities: impl IntoIterator<Item = Activity>) -> HashMap<ActivityId, Activity> {
    activities.into_iter().map(|activity| (activity.id, activity)).collect()
}

fn pairs<'a>(
    known: &'a HashMap<ActivityId, Activity>,
    sessions: Vec<ActivitySession>,
    filter: &'a Filter,
) -> impl Iterator<Item = Pair> + 'a {
    sessions.into_iter().filter(|session| session.is_shown()).filter_map(move |session| {
        let activity = known.get(&session.activity)?;
        filter.is_there(activity, &session).then(|| Pair { activity: activity.clone(), session })
    })
}

async fn around<'a>(
    cx: &Cx,
    centres: &[Centre],
    pairs: impl Iterator<Item = &'a Pair> + Clone,
) -> Result<Around, Problem> {
    let seats = lists::seats(cx.db(), pairs.map(|pair| &pair.activity)).await?;
    let mut around = Around {
        centres: centres.iter().map(|centre| (centre.id, centre.clone())).collect(),
        seats,
        says_centre: centres.len() > 1,
        ..Around::default()
    };
    if let [only] = centres {
        let venues = centres::store::list_venues(cx.db(), &Scope::public(only.id)).await?;
        around.venues = venues.into_iter().map(|venue| (venue.id, venue)).collect();
    }
    Ok(around)
}

/// Who one will meet: each first name once, with the first thing they hold.
fn faces(pairs: &[Pair]) -> Vec<(String, String)> {
    let mut faces: Vec<(String, String)> = Vec::new();
    for details in pairs.iter().map(|pair| &pair.activity.details) {
        if !details.contact.is_empty() && faces.iter().all(|(name, _)| *name != details.contact) {
            faces.push((details.contact.clone(), details.title.clone()));
        }
    }
    faces.truncate(4);
    faces
}
