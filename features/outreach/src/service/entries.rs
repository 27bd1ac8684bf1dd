//! The team takes up what came back: reads it once the reading is noted, corrects it, chooses between two writings.

use auth::Scope;
use centres::Centre;
use chrono::Duration;
use crypto::Reading;
use db::Tx;
use kernel::PersonId;
use kernel::paging::{Page, PageRequest};
use people::Person;
use people::store::PersonFilter;
use web::Cx;

use super::expected::with_people;
use super::sealing::{seal, unseal};
use super::{Error, Result, begin, open};
use crate::model::entry::{Entry, EntryId, EntryRefusal, Said, State, Version, VersionId, current};
use crate::model::round::RoundId;
use crate::policy::Action;
use crate::store::entries;

/// How long it is one reading when the same reader opens the same entry.
const ONE_READING: Duration = Duration::minutes(10);
/// What is opened: the key of its words.
const WHAT: &str = "outreach-journal-entry";
/// How many people a search proposes.
const PROPOSED: i64 = 10;

/// A page of entries: those nobody has taken up, or all those of a round. It tells nothing of what was said.
pub async fn list_entries(cx: &Cx, centre: &Centre, round: Option<RoundId>, page: PageRequest) -> Result<Page<Entry>> {
    let scope = open(cx, centre, Action::ReadEntries)?;
    Ok(match round {
        Some(round) => entries::list_of_round(cx.db(), &scope, round, page).await?,
        None => entries::list_open(cx.db(), &scope, page).await?,
    })
}

/// Every writing of some entries, sealed: who wrote, when, which ones are a choice.
pub async fn list_versions(cx: &Cx, centre: &Centre, of: &[Entry]) -> Result<Vec<Version>> {
    let scope = open(cx, centre, Action::ReadEntries)?;
    Ok(entries::versions(cx.db(), &scope, of.iter().map(|entry| entry.id)).await?)
}

/// An entry with its writings, open.
pub struct Opened {
    pub entry: Entry,
    /// In the order in which they came; what was said is absent once it has served.
    pub versions: Vec<(Version, Option<Said>)>,
}

impl Opened {
    /// The writings to choose between, or the only one.
    pub fn current(&self) -> Vec<&(Version, Option<Said>)> {
        let versions: Vec<Version> = self.versions.iter().map(|(version, _)| version.clone()).collect();
        let current: Vec<VersionId> = current(&versions).iter().map(|version| version.id).collect();
        self.versions.iter().filter(|(version, _)| current.contains(&version.id)).collect()
    }
}

/// Opens an entry, once the reading is noted.
pub async fn open_entry(cx: &Cx, centre: &Centre, id: EntryId) -> Result<Opened> {
    let scope = open(cx, centre, Action::ReadEntries)?;
    let entry = entries::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let versions = entries::versions(cx.db(), &scope, [id]).await?;
    if versions.iter().any(|version| version.said.is_some()) {
        note_reading(cx, centre, id).await?;
    }
    let mut opened = Vec::with_capacity(versions.len());
    for mut version in versions {
        let said = match version.said.take() {
            Some(sealed) => Some(unseal(cx, version.id, sealed).await?),
            None => None,
        };
        opened.push((version, said));
    }
    Ok(Opened { entry, versions: opened })
}

/// Writes that someone read it, under the entry itself: it may be of someone whom nobody knows yet.
pub(super) async fn note_reading(cx: &Cx, centre: &Centre, id: EntryId) -> Result<()> {
    let reading = Reading {
        centre: centre.id,
        person: PersonId::from(id.uuid()),
        author: cx.actor.author(),
        what: WHAT.to_owned(),
        reason: "round:".to_owned(),
    };
    if crypto::reasons_since(cx.db(), &reading, cx.now() - ONE_READING).await?.is_empty() {
        crypto::write_reading(cx.db(), &reading, cx.now()).await?;
    }
    Ok(())
}

/// Takes an entry up, sets it aside, or puts it back into the list; `seen` is the writing that was on the page.
pub async fn settle(
    cx: &Cx,
    centre: &Centre,
    id: EntryId,
    state: Option<State>,
    seen: Option<VersionId>,
) -> Result<()> {
    let scope = open(cx, centre, Action::ReadEntries)?;
    entries::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let state = state.ok_or(EntryRefusal::StateUnknown)?;
    let key = match state {
        State::Received => "outreach-op-reopened",
        State::TakenUp => "outreach-op-taken-up",
        State::SetAside => "outreach-op-set-aside",
    };
    let (mut tx, _) = begin(cx, centre, key, Action::ReadEntries).await?;
    let (entry, versions) = held(&mut tx, &scope, id).await?;
    // A tablet that sends at the same moment is before this, and seen, or after it, and puts the entry back.
    match current(&versions).as_slice() {
        _ if state == State::Received => {}
        [one] if seen.is_none_or(|seen| seen == one.id) => {}
        [_] => return Err(EntryRefusal::ChangedMeanwhile.into()),
        _ => return Err(EntryRefusal::ChoiceFirst.into()),
    }
    let settled = state != State::Received;
    let entry = Entry {
        state,
        settled_at: settled.then(|| cx.now()),
        settled_by: if settled { cx.actor.author().name } else { String::new() },
        ..entry
    };
    entries::set_state(&mut tx, &scope, &entry).await?;
    tx.commit().await?;
    Ok(())
}

/// An entry with its writings, held as they are for the rest of the transaction.
async fn held(tx: &mut Tx, scope: &Scope, id: EntryId) -> Result<(Entry, Vec<Version>)> {
    entries::hold(tx, scope, id).await?;
    let entry = entries::find(&mut *tx, scope, id).await?.ok_or(Error::NotFound)?;
    Ok((entry, entries::versions(tx, scope, [id]).await?))
}

async fn found(cx: &Cx, centre: &Centre, id: EntryId) -> Result<(Scope, Entry, Vec<Version>)> {
    let scope = open(cx, centre, Action::ReadEntries)?;
    let entry = entries::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let versions = entries::versions(cx.db(), &scope, [id]).await?;
    Ok((scope, entry, versions))
}

/// The team writes an entry anew. What was there stays, and what the tablet writes meanwhile stays beside it; so does
/// what the form does not show, see [`Said::corrected`].
pub async fn correct(cx: &Cx, centre: &Centre, id: EntryId, base: VersionId, said: &Said) -> Result<VersionId> {
    let (scope, _, versions) = found(cx, centre, id).await?;
    let former = versions.into_iter().find(|version| version.id == base).ok_or(EntryRefusal::ChangedMeanwhile)?;
    let former = match former.said {
        Some(sealed) => unseal(cx, base, sealed).await?,
        None => Said::default(),
    };
    let said = &former.corrected(said.clone());
    said.check().map_err(EntryRefusal::Said)?;
    let version = VersionId::new();
    let written = Version {
        id: version,
        entry: id,
        based_on: Some(base),
        tablet: None,
        author: cx.actor.author().name,
        made_at: cx.now(),
        received_at: cx.now(),
        skew_seconds: 0,
        said: Some(seal(cx, version, said).await?),
        is_put_aside: false,
    };
    let (mut tx, _) = begin(cx, centre, "outreach-op-corrected", Action::ReadEntries).await?;
    entries::insert_version(&mut tx, &scope, &written).await?;
    tx.commit().await?;
    Ok(version)
}

/// Keeps one of several writings; the others stay, aside.
pub async fn choose(cx: &Cx, centre: &Centre, id: EntryId, kept: VersionId) -> Result<()> {
    let (scope, _, _) = found(cx, centre, id).await?;
    let (mut tx, _) = begin(cx, centre, "outreach-op-chosen", Action::ReadEntries).await?;
    let (_, versions) = held(&mut tx, &scope, id).await?;
    let current = current(&versions);
    if !current.iter().any(|version| version.id == kept) {
        return Err(EntryRefusal::ChangedMeanwhile.into());
    }
    for version in current.iter().filter(|version| version.id != kept) {
        entries::put_aside(&mut tx, &scope, version.id).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Says whose entry it is: someone of the centre, or nobody any more.
pub async fn link_person(cx: &Cx, centre: &Centre, id: EntryId, person: Option<PersonId>) -> Result<()> {
    let (scope, entry, _) = found(cx, centre, id).await?;
    if let Some(person) = person {
        people::policy::decide(&cx.actor, people::policy::Action::SeePeople, centre.id).require()?;
        people::store::find(cx.db(), &scope, person).await?.ok_or(EntryRefusal::PersonUnknown)?;
    }
    let (mut tx, _) = begin(cx, centre, "outreach-op-linked", Action::ReadEntries).await?;
    if entries::set_person(&mut tx, &scope, id, (entry.person, person)).await? == 0 {
        return Err(EntryRefusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(())
}

/// Who of the centre this may be, by what was searched for, or by the number or the name that was given.
pub async fn propose_people(cx: &Cx, centre: &Centre, searched: &str, said: &Said) -> Result<Vec<Person>> {
    let decision = people::policy::decide(&cx.actor, people::policy::Action::SeePeople, centre.id);
    let Ok(scope) = Scope::opened_by(decision, centre.id) else { return Ok(Vec::new()) };
    // Whom the tablet took along is known: a name need not be looked for.
    if let (true, Some(told)) = (searched.trim().is_empty(), said.person) {
        let found = with_people(cx, &scope, vec![(PersonId::from(told), ())]).await?;
        if !found.is_empty() {
            return Ok(found.into_iter().map(|((), person)| person).collect());
        }
    }
    let given = [searched, &said.phone, &said.who].into_iter().map(str::trim).find(|text| !text.is_empty());
    match given {
        Some(text) => search_people(cx, &scope, text).await,
        None => Ok(Vec::new()),
    }
}

/// Those of a centre that a search finds, the first of them.
pub(super) async fn search_people(cx: &Cx, scope: &Scope, text: &str) -> Result<Vec<Person>> {
    let filter = PersonFilter { text: text.to_owned(), ..PersonFilter::default() };
    let page = PageRequest { after: None, limit: PROPOSED };
    Ok(people::store::list(cx.db(), scope, &filter, page).await?.items)
}

/// The person an entry was linked to.
pub async fn linked_person(cx: &Cx, centre: &Centre, entry: &Entry) -> Result<Option<Person>> {
    let decision = people::policy::decide(&cx.actor, people::policy::Action::SeePeople, centre.id);
    let (Some(person), Ok(scope)) = (entry.person, Scope::opened_by(decision, centre.id)) else { return Ok(None) };
    Ok(people::store::find(cx.db(), &scope, person).await?)
}
