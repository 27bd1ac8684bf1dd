//! What is read: the inventory, one thing, the loans with who has what, a person's own.

use std::collections::HashMap;

use auth::Scope;
use centres::Centre;
use kernel::PersonId;
use kernel::paging::{Page, PageRequest};
use media::Media;
use people::store::PersonFilter;
use people::{Household, Person};
use web::Cx;

use super::{Error, Result, entries, open};
use crate::model::item::Item;
use crate::model::loan::{Check, Loan, LoanPart};
use crate::model::repair::Repair;
use crate::model::{ItemId, LoanId, label};
use crate::policy::Action;
use crate::store::figures::{self, Figures};
use crate::store::items::{self, ItemFilter};
use crate::store::loans::{self, Which};
use crate::store::{calls, repairs, requests};

/// How many people are proposed for a name.
const PROPOSED: i64 = 20;

/// A loan with its thing and who has it.
#[derive(Debug, Clone)]
pub struct Known {
    pub loan: Loan,
    pub item: Item,
    /// Absent once they were erased, and for who may not see people.
    pub person: Option<Person>,
}

/// Loans with all that speaks of them, in two questions.
pub(super) async fn known(cx: &Cx, scope: &Scope, loans: Vec<Loan>) -> Result<Vec<Known>> {
    let mut items_of: Vec<ItemId> = loans.iter().map(|loan| loan.item).collect();
    items_of.sort_unstable();
    items_of.dedup();
    let things: HashMap<ItemId, Item> =
        items::by_ids(cx.db(), scope, &items_of).await?.into_iter().map(|item| (item.id, item)).collect();
    let mut ids: Vec<PersonId> = loans.iter().filter_map(|loan| loan.person).collect();
    ids.sort_unstable();
    ids.dedup();
    let now: HashMap<PersonId, PersonId> = people::store::now_of(cx.db(), scope, &ids).await?.into_iter().collect();
    let now_of = |id: PersonId| now.get(&id).copied().unwrap_or(id);
    let current: Vec<PersonId> = ids.iter().map(|id| now_of(*id)).collect();
    let who: HashMap<PersonId, Person> = people::store::persons_by_ids(cx.db(), scope, &current)
        .await?
        .into_iter()
        .map(|person| (person.id, person))
        .collect();
    let one = |loan: Loan| {
        let person = loan.person.and_then(|id| who.get(&now_of(id)).cloned());
        things.get(&loan.item).cloned().map(|item| Known { person, loan, item })
    };
    Ok(loans.into_iter().filter_map(one).collect())
}

/// The inventory.
pub async fn list_items(cx: &Cx, centre: &Centre, filter: &ItemFilter, page: PageRequest) -> Result<Page<Item>> {
    let scope = open(cx, centre, Action::SeeEquipment)?;
    Ok(items::list(cx.db(), &scope, filter, page).await?)
}

/// Some things, by their ids, for their labels.
pub async fn some_items(cx: &Cx, centre: &Centre, ids: &[ItemId]) -> Result<Vec<Item>> {
    let scope = open(cx, centre, Action::SeeEquipment)?;
    if ids.is_empty() {
        return Ok(items::all(cx.db(), &scope).await?);
    }
    Ok(items::by_ids(cx.db(), &scope, ids).await?)
}

/// One thing with its parts, its photos, its loans and its repairs.
#[derive(Debug, Clone)]
pub struct Whole {
    pub item: Item,
    pub parts: Vec<String>,
    pub photos: Vec<Media>,
    pub loans: Vec<Known>,
    pub repairs: Vec<Repair>,
}

pub async fn show_item(cx: &Cx, centre: &Centre, id: ItemId) -> Result<Whole> {
    let scope = open(cx, centre, Action::SeeEquipment)?;
    let item = items::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let photos = items::photos(cx.db(), &scope, id).await?;
    Ok(Whole {
        parts: items::parts(cx.db(), &scope, id).await?,
        photos: media::store::by_ids(cx.db(), &scope, &photos).await?,
        loans: known(cx, &scope, loans::of_item(cx.db(), &scope, id).await?).await?,
        repairs: repairs::of_item(cx.db(), &scope, id).await?,
        item,
    })
}

/// Where things of the centre may be kept: its venues. Any other place can be typed.
pub async fn places(cx: &Cx, centre: &Centre) -> Result<Vec<String>> {
    let scope = open(cx, centre, Action::SeeEquipment)?;
    let venues = centres::store::list_venues(cx.db(), &scope).await?;
    Ok(venues.into_iter().filter(|venue| venue.retired_at.is_none()).map(|venue| venue.name).collect())
}

/// The thing whose label was scanned or typed.
pub async fn by_label(cx: &Cx, centre: &Centre, typed: &str) -> Result<Option<Item>> {
    let scope = open(cx, centre, Action::SeeEquipment)?;
    let read = label::read(typed);
    if read.is_empty() {
        return Ok(None);
    }
    Ok(items::by_label(cx.db(), &scope, &read).await?)
}

/// The loans of the centre.
pub async fn list_loans(cx: &Cx, centre: &Centre, which: Which, page: PageRequest) -> Result<Page<Known>> {
    let scope = open(cx, centre, Action::SeeEquipment)?;
    let found = loans::list(cx.db(), &scope, which, page).await?;
    Ok(Page { items: known(cx, &scope, found.items).await?, next: found.next })
}

/// One loan with its parts and its calls.
#[derive(Debug, Clone)]
pub struct LoanWhole {
    pub known: Known,
    pub parts: Vec<LoanPart>,
    pub calls: Vec<Check>,
}

pub async fn show_loan(cx: &Cx, centre: &Centre, id: LoanId) -> Result<LoanWhole> {
    let scope = open(cx, centre, Action::SeeEquipment)?;
    let loan = loans::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let (parts, calls) = (loans::parts(cx.db(), &scope, id).await?, calls::of_loan(cx.db(), &scope, id).await?);
    let known = known(cx, &scope, vec![loan]).await?.into_iter().next().ok_or(Error::NotFound)?;
    Ok(LoanWhole { known, parts, calls })
}

/// The picture of a signature, for who lends.
pub async fn signature(cx: &Cx, centre: &Centre, id: LoanId) -> Result<Vec<u8>> {
    let scope = open(cx, centre, Action::SeeEquipment)?;
    let loan = loans::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if loan.signature.is_empty() {
        return Err(Error::NotFound);
    }
    let found = cx.app.storage.get(&loan.signature).await.map_err(|error| Error::File(error.into()))?;
    found.ok_or(Error::NotFound)
}

/// Those of a name, with where they live, by which namesakes are told apart.
#[derive(Debug, Clone, Default)]
pub struct Proposals {
    pub people: Vec<(Person, Option<Household>)>,
    /// How many more have that name.
    pub more: i64,
}

/// Who may take it home, by what was searched for; nobody for who may not see people.
pub async fn propose_people(cx: &Cx, centre: &Centre, searched: &str) -> Result<Proposals> {
    let decision = people::policy::decide(&cx.actor, people::policy::Action::SeePeople, centre.id);
    let Ok(scope) = Scope::opened_by(decision, centre.id) else { return Ok(Proposals::default()) };
    if searched.trim().is_empty() {
        return Ok(Proposals::default());
    }
    let filter = PersonFilter { text: searched.trim().to_owned(), ..PersonFilter::default() };
    let page = PageRequest { after: None, limit: PROPOSED };
    let found = people::store::list(cx.db(), &scope, &filter, page).await?;
    let more = match found.next {
        Some(_) => people::store::count(cx.db(), &scope, &filter).await?.saturating_sub(PROPOSED),
        None => 0,
    };
    let ids: Vec<PersonId> = found.items.iter().map(|person| person.id).collect();
    let homes = people::store::households_of(cx.db(), &scope, &ids).await?;
    // The main household comes first.
    let home = |id: PersonId| homes.iter().find(|home| home.person == id).map(|home| home.household.clone());
    let with_home = |person: Person| {
        let home = home(person.id);
        (person, home)
    };
    let people = found.items.into_iter().map(with_home).collect();
    Ok(Proposals { people, more })
}

/// What residents find: what is offered and fit, whether it is here or away. It names nobody.
pub async fn list_offered(cx: &Cx, centre: &Centre) -> Result<Vec<Item>> {
    let filter = ItemFilter { only_offered: true, ..ItemFilter::default() };
    let page = PageRequest { after: None, limit: 200 };
    Ok(items::list(cx.db(), &Scope::public(centre.id), &filter, page).await?.items)
}

/// One thing that is offered.
pub async fn find_offered(cx: &Cx, centre: &Centre, id: ItemId) -> Result<(Item, Vec<String>)> {
    let scope = Scope::public(centre.id);
    let item = items::find(cx.db(), &scope, id).await?;
    let item = item.filter(|item| item.details.is_offered && item.details.state.is_lendable());
    let item = item.ok_or(Error::NotFound)?;
    Ok((item, items::parts(cx.db(), &scope, id).await?))
}

/// What someone has and had, for themselves or for who lends: whoever asks has been let in.
pub async fn of_person(cx: &Cx, scope: &Scope, person: PersonId) -> Result<Vec<(Loan, Item)>> {
    let entries = entries(cx.db(), scope, person).await?;
    let found = loans::of_people(cx.db(), scope, &entries).await?;
    let ids: Vec<ItemId> = found.iter().map(|loan| loan.item).collect();
    let things = items::by_ids(cx.db(), scope, &ids).await?;
    let pair = |loan: Loan| things.iter().find(|item| item.id == loan.item).map(|item| (loan.clone(), item.clone()));
    Ok(found.into_iter().filter_map(pair).collect())
}

/// What waits: open loans' late ones, calls of the day, requests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waiting {
    pub late: usize,
    pub calls: usize,
    pub requests: i64,
}

pub async fn waiting(cx: &Cx, centre: &Centre) -> Result<Waiting> {
    let scope = open(cx, centre, Action::SeeEquipment)?;
    let page = PageRequest { after: None, limit: 200 };
    let late = loans::list(cx.db(), &scope, Which::Late(cx.today()), page).await?.items.len();
    let calls = calls::due(cx.db(), &scope, cx.today()).await?.len();
    let (requests, _) = requests::count(cx.db(), &scope, cx.now()).await?;
    Ok(Waiting { late, calls, requests })
}

/// Figures of a calendar year, for the report.
pub async fn figures(cx: &Cx, centre: &Centre, year: i32) -> Result<Figures> {
    use chrono::NaiveDate;
    let scope = open(cx, centre, Action::SeeEquipment)?;
    let first = NaiveDate::from_ymd_opt(year, 1, 1).ok_or(Error::NotFound)?;
    let last = NaiveDate::from_ymd_opt(year, 12, 31).ok_or(Error::NotFound)?;
    let from = first.and_time(chrono::NaiveTime::MIN).and_utc();
    let to = (last + chrono::Duration::days(1)).and_time(chrono::NaiveTime::MIN).and_utc();
    // What is lent at this very moment counts; what is still away counts until now.
    let to = to.min(cx.now() + chrono::Duration::seconds(1));
    Ok(figures::count(cx.db(), &scope, (from, to), (first, last)).await?)
}
