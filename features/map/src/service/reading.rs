//! What everyone may look for: places by words, theme, town, distance, hours; and what the team has to do.

use auth::Scope;
use centres::Centre;
use kernel::clock;
use kernel::text::fold;
use places::Position;
use web::Cx;

use super::{Error, Result, open};
use crate::model::hours::Hours;
use crate::model::place::{Place, PlaceId, State};
use crate::model::theme::Theme;
use crate::policy::Action;
use crate::store;
use crate::store::places::Filter;
use crate::store::points::Town;

/// Places on a page of the list.
pub const ON_A_PAGE: i64 = 20;
/// How many places are asked whether they are open; a list of more is told to be narrowed.
const ASKED_OPEN: i64 = 2_000;
/// How many places one sheet of A3 lists.
pub const PRINTED: i64 = 150;
/// How many towns a search may name.
pub const TOWNS: i64 = 500;

/// What somebody looks for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    pub text: String,
    pub theme: String,
    pub town: String,
    /// Near a town, as typed.
    pub near: String,
    pub open: bool,
    pub accessible: bool,
    /// The first page is 1.
    pub page: i64,
}

/// What was found, and where one is in it.
#[derive(Debug, Clone)]
pub struct Found {
    pub places: Vec<Place>,
    pub total: i64,
    pub page: i64,
    /// The point that distances are from.
    pub near: Option<Position>,
    /// "Near" named no town of this map.
    pub is_town_unknown: bool,
    /// Not every place could be asked whether it is open.
    pub is_cut: bool,
}

/// The places somebody looks for.
pub async fn search(cx: &Cx, centre: &Centre, asked: &Asked) -> Result<Found> {
    let scope = Scope::public(centre.id);
    let near = near_of(cx, &scope, &asked.near).await?;
    let filter = Filter {
        text: asked.text.clone(),
        theme: asked.theme.clone(),
        city: fold(&asked.town),
        accessible: asked.accessible,
        with_hours: asked.open,
        near,
        ..Filter::default()
    };
    let is_town_unknown = !asked.near.trim().is_empty() && near.is_none();
    let page = asked.page.clamp(1, 100_000);
    let offset = (page - 1) * ON_A_PAGE;
    if asked.open {
        let all = store::places::list(cx.db(), &scope, &filter, (ASKED_OPEN, 0)).await?;
        let is_cut = i64::try_from(all.len()).unwrap_or(i64::MAX) >= ASKED_OPEN;
        let open: Vec<Place> = all.into_iter().filter(|place| is_open_now(cx, place) == Some(true)).collect();
        let total = i64::try_from(open.len()).unwrap_or_default();
        let skipped = usize::try_from(offset).unwrap_or(usize::MAX);
        let places = open.into_iter().skip(skipped).take(20).collect();
        return Ok(Found { places, total, page, near, is_town_unknown, is_cut });
    }
    let total = store::places::count(cx.db(), &scope, &filter).await?;
    let places = store::places::list(cx.db(), &scope, &filter, (ON_A_PAGE, offset)).await?;
    Ok(Found { places, total, page, near, is_town_unknown, is_cut: false })
}

/// The middle of the town that is named: the whole name first, then its beginning.
async fn near_of(cx: &Cx, scope: &Scope, typed: &str) -> Result<Option<Position>> {
    let wanted = fold(typed.trim());
    if wanted.is_empty() {
        return Ok(None);
    }
    let towns = store::points::towns(cx.db(), scope, TOWNS).await?;
    let exact = towns.iter().find(|town| town.key == wanted);
    Ok(exact.or_else(|| towns.iter().find(|town| town.key.starts_with(&wanted))).and_then(|town| town.middle))
}

/// One sheet of the printed list.
#[derive(Debug, Clone)]
pub struct Printed {
    pub places: Vec<Place>,
    /// Which sheet; the first is 1.
    pub sheet: i64,
    /// How many places the sheets before it list.
    pub before: i64,
    pub total: i64,
}

/// The places of a printed sheet, by town then by name. All of them are on one sheet or another.
pub async fn printed(cx: &Cx, centre: &Centre, theme: &str, sheet: i64) -> Result<Printed> {
    let scope = Scope::public(centre.id);
    let filter = Filter { theme: theme.to_owned(), by_town: true, ..Filter::default() };
    let total = store::places::count(cx.db(), &scope, &filter).await?;
    let sheet = sheet.clamp(1, ((total + PRINTED - 1) / PRINTED).max(1));
    let before = (sheet - 1) * PRINTED;
    let places = store::places::list(cx.db(), &scope, &filter, (PRINTED, before)).await?;
    Ok(Printed { places, sheet, before, total })
}

/// How many places stand in the list only: nobody has said their point.
pub async fn without_point(cx: &Cx, centre: &Centre, theme: &str) -> Result<i64> {
    let filter = Filter { theme: theme.to_owned(), without_point: true, ..Filter::default() };
    Ok(store::places::count(cx.db(), &Scope::public(centre.id), &filter).await?)
}

/// The towns of the map, by name.
pub async fn towns(cx: &Cx, centre: &Centre) -> Result<Vec<Town>> {
    let mut towns = store::points::towns(cx.db(), &Scope::public(centre.id), TOWNS).await?;
    towns.sort_by(|one, other| one.key.cmp(&other.key));
    Ok(towns)
}

/// The themes of the map.
pub async fn themes(cx: &Cx, centre: &Centre) -> Result<Vec<Theme>> {
    Ok(store::themes::list(cx.db(), &Scope::public(centre.id)).await?)
}

/// A place that is shown; one that was merged leads to the one that took it.
pub async fn shown_place(cx: &Cx, centre: &Centre, id: PlaceId) -> Result<Place> {
    let scope = Scope::public(centre.id);
    let mut place = store::places::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    for _ in 0..4 {
        let Some(into) = place.merged_into.filter(|_| place.state == State::Merged) else { break };
        place = store::places::find(cx.db(), &scope, into).await?.ok_or(Error::NotFound)?;
    }
    if place.state == State::Shown { Ok(place) } else { Err(Error::NotFound) }
}

/// Whether a place is open now; nothing when its hours are not told so that one could know.
pub fn is_open_now(cx: &Cx, place: &Place) -> Option<bool> {
    let hours = Hours::parse(&place.facts.hours)?;
    let now = clock::local(cx.now());
    let region = region_of(&place.facts.postal_code);
    let is_holiday = calendar::public_holiday_on(now.date(), region).is_some();
    Some(hours.is_open(now, is_holiday))
}

/// Alsace and Moselle keep two holidays more.
fn region_of(postal_code: &str) -> calendar::Region {
    match postal_code.get(..2) {
        Some("57" | "67" | "68") => calendar::Region::AlsaceMoselle,
        _ => calendar::Region::Metropole,
    }
}

/// What the team has to do.
#[derive(Debug, Clone, Copy, Default)]
pub struct Desk {
    pub due: i64,
    pub proposals: i64,
}

/// The counts of the team's page.
pub async fn desk(cx: &Cx, centre: &Centre) -> Result<Desk> {
    let scope = open(cx, centre, Action::SeeDesk)?;
    let due = Filter { due_by: Some(cx.today()), ..Filter::default() };
    Ok(Desk {
        due: store::places::count(cx.db(), &scope, &due).await?,
        proposals: store::proposals::count_waiting(cx.db(), &scope).await?,
    })
}

/// Places as the team lists them, and how many there are.
pub async fn list(cx: &Cx, centre: &Centre, filter: &Filter, page: i64) -> Result<(Vec<Place>, i64)> {
    let scope = open(cx, centre, Action::SeeDesk)?;
    let total = store::places::count(cx.db(), &scope, filter).await?;
    let offset = (page.clamp(1, 100_000) - 1) * kernel::paging::PAGE_SIZE;
    Ok((store::places::list(cx.db(), &scope, filter, (kernel::paging::PAGE_SIZE, offset)).await?, total))
}

/// A place as the team sees it, whatever its state.
pub async fn find(cx: &Cx, centre: &Centre, id: PlaceId) -> Result<Place> {
    let scope = open(cx, centre, Action::SeeDesk)?;
    store::places::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)
}
