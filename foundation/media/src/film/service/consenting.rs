//! Who is seen, and what each agreed to. Taking one word back hides the film at once: it is asked at each showing.

use std::pin::Pin;

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Utc};
use db::{Operation, Tx};
use kernel::paging::PageRequest;
use kernel::{OperationId, PersonId};
use people::Person;
use people::store::PersonFilter;
use uuid::Uuid;
use web::Cx;

use super::{Error, Result, begin, found, open};
use crate::film::model::consent::{Age, Agreement, Given, Seen, Use};
use crate::film::model::film::{Film, FilmId};
use crate::film::model::refusal::FilmRefusal;
use crate::film::policy::Action;
use crate::film::store;

/// The most signs of a name, or of a reason.
const LONGEST: usize = 200;
/// The most people of one film.
const MOST_SEEN: usize = 200;
/// How many people a search proposes.
const PROPOSED: i64 = 10;

/// Someone to list, as typed.
#[derive(Debug, Clone, Default)]
pub struct NewSeen {
    /// When they are of the centre's file: their name and their age are known there.
    pub person: Option<PersonId>,
    pub name: String,
    pub age: Option<Age>,
    pub alone: String,
}

/// Who is seen in a film.
pub async fn list(cx: &Cx, centre: &Centre, film: FilmId) -> Result<Vec<Seen>> {
    found(cx, centre, film, Action::SeeFilms).await?;
    Ok(store::consent::of_films(cx.db(), &[film]).await?)
}

async fn found_seen(cx: &Cx, centre: &Centre, film: FilmId, id: Uuid) -> Result<(Scope, Film, Seen)> {
    let (scope, film) = found(cx, centre, film, Action::EditFilms).await?;
    let all = store::consent::of_films(cx.db(), &[film.id]).await?;
    let seen = all.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
    Ok((scope, film, seen))
}

/// One person of a film.
pub async fn find(cx: &Cx, centre: &Centre, film: FilmId, id: Uuid) -> Result<Seen> {
    let all = list(cx, centre, film).await?;
    all.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)
}

/// Lists someone who is seen or heard. From then on the film is shown only where they agreed too.
pub async fn add(cx: &Cx, centre: &Centre, film: FilmId, new: NewSeen) -> Result<(Uuid, OperationId)> {
    let (scope, film) = found(cx, centre, film, Action::EditFilms).await?;
    let listed = store::consent::of_films(cx.db(), &[film.id]).await?;
    if listed.len() >= MOST_SEEN {
        return Err(FilmRefusal::TooLong("nom").into());
    }
    if new.person.is_some() && listed.iter().any(|one| one.person == new.person) {
        return Err(FilmRefusal::AlreadyListed.into());
    }
    let (name, age) = match new.person {
        Some(person) => of_file(cx, &scope, person, new.age).await?,
        None => (checked("nom", &new.name)?, new.age.ok_or(FilmRefusal::AgeMissing)?),
    };
    if name.is_empty() {
        return Err(FilmRefusal::NameMissing.into());
    }
    let seen = Seen {
        id: Uuid::now_v7(),
        film: film.id,
        person: new.person,
        name,
        age: told(age)?,
        alone: checked("seul", &new.alone)?,
        added_at: cx.now(),
        agreements: <[Agreement; 4]>::default(),
    };
    let (mut tx, operation) = begin(cx, &scope, "media-film-op-seen", &film.title).await?;
    store::consent::insert(&mut tx, &scope, &seen).await?;
    tx.commit().await?;
    Ok((seen.id, operation))
}

fn checked(field: &'static str, typed: &str) -> Result<String, FilmRefusal> {
    let typed = typed.trim();
    if typed.chars().count() > LONGEST { Err(FilmRefusal::TooLong(field)) } else { Ok(typed.to_owned()) }
}

fn told(age: Age) -> Result<Age, FilmRefusal> {
    if age == Age::Gone { Err(FilmRefusal::AgeMissing) } else { Ok(age) }
}

/// The name and the age of someone of the file; the age is asked where the file has no date of birth.
async fn of_file(cx: &Cx, scope: &Scope, person: PersonId, asked: Option<Age>) -> Result<(String, Age)> {
    people::policy::decide(&cx.actor, people::policy::Action::SeePeople, scope.centre()).require()?;
    let known = people::store::find(cx.db(), scope, person).await?.ok_or(FilmRefusal::PersonUnknown)?;
    let age = known.age_on(cx.today()).map(Age::of_years).or(asked).ok_or(FilmRefusal::AgeMissing)?;
    Ok((known.full_name(), age))
}

/// People of the file by what was searched for; nobody for who may not see them.
pub async fn propose(cx: &Cx, centre: &Centre, searched: &str) -> Result<Vec<Person>> {
    let decision = people::policy::decide(&cx.actor, people::policy::Action::SeePeople, centre.id);
    let Ok(scope) = Scope::opened_by(decision, centre.id) else { return Ok(Vec::new()) };
    if searched.trim().is_empty() {
        return Ok(Vec::new());
    }
    let filter = PersonFilter { text: searched.to_owned(), ..PersonFilter::default() };
    let page = PageRequest { after: None, limit: PROPOSED };
    Ok(people::store::list(cx.db(), &scope, &filter, page).await?.items)
}

/// What a sheet says of one person.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub age: Option<Age>,
    /// Why one parent alone signs; empty when two do.
    pub alone: String,
    /// In the order of [`Use::ALL`].
    pub given: [Given; 4],
}

/// Writes down a sheet: what is ticked stands from now on, what is not is taken back.
pub async fn record(cx: &Cx, centre: &Centre, film: FilmId, id: Uuid, sheet: Sheet) -> Result<OperationId> {
    write(cx, centre, (film, id), sheet, None).await
}

/// The same from a page that showed what stood by this mark. A word taken back since is never given again by it.
pub async fn record_over(
    cx: &Cx,
    centre: &Centre,
    of: (FilmId, Uuid),
    sheet: Sheet,
    mark: &str,
) -> Result<OperationId> {
    write(cx, centre, of, sheet, Some(mark).filter(|mark| !mark.is_empty())).await
}

async fn write(
    cx: &Cx,
    centre: &Centre,
    (film, id): (FilmId, Uuid),
    sheet: Sheet,
    mark: Option<&str>,
) -> Result<OperationId> {
    let (scope, film, stood) = found_seen(cx, centre, film, id).await?;
    if mark.is_some_and(|mark| mark != stood.mark()) {
        return Err(FilmRefusal::ChangedMeanwhile.into());
    }
    let age = told(sheet.age.unwrap_or(stood.age))?;
    let seen = Seen { age, alone: checked("seul", &sheet.alone)?, ..stood.clone() };
    let mut changed = Vec::new();
    for (usage, given) in Use::ALL.into_iter().zip(sheet.given) {
        let before = seen.agreement(usage);
        let after = before.given(seen.check(usage, given)?, cx.now());
        if after != before {
            changed.push((usage, after));
        }
    }
    let (mut tx, operation) = begin(cx, &scope, "media-film-op-consents", &film.title).await?;
    // Someone may be taking their word back at this moment: what was read must still stand.
    let all = store::consent::of_films(&mut tx, &[film.id]).await?;
    if all.iter().find(|one| one.id == id) != Some(&stood) {
        return Err(FilmRefusal::ChangedMeanwhile.into());
    }
    store::consent::update(&mut tx, &scope, &seen).await?;
    for (usage, agreement) in changed {
        store::consent::put(&mut tx, &scope, &seen, usage, agreement).await?;
    }
    tx.commit().await?;
    Ok(operation)
}

/// Takes back what a person agreed to: one use, or all of them.
pub async fn take_back(cx: &Cx, centre: &Centre, film: FilmId, id: Uuid, usage: Option<Use>) -> Result<OperationId> {
    let (scope, film, seen) = found_seen(cx, centre, film, id).await?;
    let now: DateTime<Utc> = cx.now();
    let (mut tx, operation) = begin(cx, &scope, "media-film-op-taken-back", &film.title).await?;
    for one in Use::ALL.into_iter().filter(|one| usage.is_none_or(|asked| asked == *one)) {
        let agreement = seen.agreement(one);
        if agreement.stands() {
            store::consent::put(&mut tx, &scope, &seen, one, agreement.taken_back(now)).await?;
        }
    }
    tx.commit().await?;
    Ok(operation)
}

/// What must hold once an undo has put consents back: it gives no word again that was taken back, on whatever day and by
/// whose hand it was written down. Whoever changes their mind once more signs anew.
pub(crate) fn keeps_what_was_taken_back<'t>(
    tx: &'t mut Tx,
    undoing: &'t Operation,
) -> Pin<Box<dyn Future<Output = db::Result<bool>> + Send + 't>> {
    Box::pin(async move { Ok(!store::consent::gives_again(tx, undoing.id).await?) })
}

/// Takes someone off the list: they are not in this film after all.
pub async fn remove(cx: &Cx, centre: &Centre, film: FilmId, id: Uuid) -> Result<OperationId> {
    let (scope, film, seen) = found_seen(cx, centre, film, id).await?;
    if seen.agreements.iter().any(|agreement| agreement.withdrawn.is_some()) {
        return Err(FilmRefusal::HasTakenBack.into());
    }
    let (mut tx, operation) = begin(cx, &scope, "media-film-op-unseen", &film.title).await?;
    store::consent::delete(&mut tx, &scope, seen.id).await?;
    tx.commit().await?;
    Ok(operation)
}

/// A film with those who are seen in it, for the team of its centre; `NotFound` for who may not see it.
pub async fn with_film(cx: &Cx, centre: &Centre, film: FilmId) -> Result<(Film, Vec<Seen>)> {
    let (_, film) = found(cx, centre, film, Action::SeeFilms).await?;
    let seen = store::consent::of_films(cx.db(), &[film.id]).await?;
    Ok((film, seen))
}

/// Whether who acts may write in films.
pub fn may_edit(cx: &Cx, centre: &Centre) -> bool {
    open(cx, centre, Action::EditFilms).is_ok()
}
