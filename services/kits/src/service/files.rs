//! Kits that travel as files between two houses, without a network between them.
//!
//! A file of a house that nobody here trusts waits until someone of the direction has compared the fingerprint. What
//! was changed by hand is never let in.

use std::collections::BTreeSet;

use auth::Scope;
use centres::Centre;
use chrono::NaiveDate;
use kernel::{CentreId, OperationId};
use uuid::Uuid;
use web::Cx;

use super::publishing::is_on_card;
use super::{Error, Result, catalogue, house_key, kind_of, open, words};
use crate::model::content::document;
use crate::model::file::{Opened, Sheet, public_key, read, write};
use crate::model::kit::{Ancestor, ArrivalId, Kit, KitId, LANGUAGES, Version, VersionId};
use crate::model::refusal::{FileRefusal, Refusal};
use crate::model::traces::{Finding, Names, Trace, findings};
use crate::policy::Action;
use crate::store::{self, Arrival, Trust};

/// Writes the latest version of a kit as a signed file, with a name for it.
pub async fn export(cx: &Cx, centre: &Centre, id: KitId) -> Result<(String, String)> {
    let shown = catalogue::find(cx, centre, id).await?;
    // What came in a file leaves by the file it came in: signed by who made it.
    if !shown.kit.house.is_empty() {
        return Err(Refusal::NoSourceHere.into());
    }
    let key = house_key::find_or_make(cx).await?;
    let house = centres::store::find_network(cx.db()).await?.map(|(_, name)| name).unwrap_or_default();
    let ancestors = ancestors_of(cx, &shown.kit).await?;
    let mut sheet = sheet_of(&shown.kit, &shown.latest, house, ancestors);
    if let Some(author) = centres::store::find(cx.db(), shown.kit.centre).await? {
        // Nobody was asked about the centre's own number: the house that reads it is told that it is public.
        let own = spoken(&sheet).into_iter().filter(|finding| is_on_card(finding, &author));
        let own: BTreeSet<String> = own.map(|finding| finding.word()).collect();
        sheet.public.extend(own);
    }
    let name = format!("{}-{}.{}", kernel::text::slug(&sheet.title), sheet.version, crate::model::file::EXTENSION);
    Ok((name, write(&sheet, &key)?))
}

/// Those above a kit: those that are here, then those its own file told of.
async fn ancestors_of(cx: &Cx, kit: &Kit) -> Result<Vec<Ancestor>> {
    let family = store::family(cx.db(), kit.root).await?;
    let (mut told, mut at, mut ends) = (Vec::new(), kit.parent, kit.ancestors.clone());
    // No longer than the family: whatever a file claims, this ends.
    for _ in 0..family.len() {
        let Some(above) = family.iter().find(|found| Some(found.kit.id) == at) else { break };
        told.push(Ancestor { title: above.kit.title.clone(), author: above.kit.author.clone() });
        (at, ends) = (above.kit.parent, above.kit.ancestors.clone());
    }
    told.extend(ends);
    Ok(told)
}

fn sheet_of(kit: &Kit, version: &Version, house: String, ancestors: Vec<Ancestor>) -> Sheet {
    Sheet {
        kit: kit.id,
        kind: kit.kind.clone(),
        format: version.format,
        version: version.number,
        title: version.title.clone(),
        content: version.content.clone(),
        licence: kit.licence,
        language: kit.language.clone(),
        needs: kit.needs.clone(),
        notes: version.notes.clone(),
        author: kit.author.clone(),
        contact_name: kit.contact_name.clone(),
        contact_phone: kit.contact_phone.clone(),
        public: version.public.clone(),
        published_on: kernel::clock::local_date(version.published_at),
        parent: kit.parent,
        ancestors,
        house,
    }
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// It is on the shelf.
    Kept(KitId, OperationId),
    /// Its house is unknown: someone of the direction is asked.
    Waiting(ArrivalId),
}

/// Lets a file in, or keeps it until its house is trusted.
pub async fn receive(cx: &Cx, centre: &Centre, bytes: &[u8]) -> Result<Received> {
    let scope = open(cx, centre, Action::Write)?;
    let opened = read(bytes).map_err(refused)?;
    check(cx, &opened.sheet)?;
    let own = house_key::find(cx).await?.is_some_and(|key| public_key(&key) == opened.key);
    if own || store::is_trusted(cx.db(), &scope, &opened.key).await? {
        return keep(cx, centre, &scope, (&opened, own), None).await.map(|(kit, by)| Received::Kept(kit, by));
    }
    // It was read as JSON, so it is text.
    let file = String::from_utf8_lossy(bytes).into_owned();
    let waiting = store::arrivals(cx.db(), &scope).await?;
    if let Some(same) = waiting.iter().find(|known| known.file == file) {
        return Ok(Received::Waiting(same.id));
    }
    if waiting.len() >= store::MOST_WAITING {
        return Err(refused(FileRefusal::TooManyWait));
    }
    let arrival = Arrival {
        id: ArrivalId::new(),
        title: opened.sheet.title.clone(),
        author: opened.sheet.author.clone(),
        house: opened.sheet.house.clone(),
        key: opened.key,
        file,
        by: cx.actor.author().name,
        at: cx.now(),
    };
    let mut tx = cx.db().begin_unrecorded().await?;
    store::insert_arrival(&mut tx, &scope, &arrival).await?;
    tx.commit().await?;
    Ok(Received::Waiting(arrival.id))
}

fn refused(refusal: FileRefusal) -> Error {
    Refusal::File(refusal).into()
}

/// Whether this house has a room for it, and nothing in it speaks of someone unsaid.
fn check(cx: &Cx, sheet: &Sheet) -> Result<()> {
    if !LANGUAGES.contains(&sheet.language.as_str()) {
        return Err(refused(FileRefusal::NotAKit));
    }
    let kind = kind_of(cx, &sheet.kind).ok_or(refused(FileRefusal::UnknownKind))?;
    if sheet.format > kind.format {
        return Err(refused(FileRefusal::NewerKind));
    }
    let is_said = |finding: &Finding| finding.trace != Trace::Nir && sheet.public.contains(&finding.word());
    if spoken(sheet).iter().all(is_said) { Ok(()) } else { Err(refused(FileRefusal::Traces)) }
}

/// Everything in a file that speaks of someone: in what it carries, and in the words that stand beside it.
fn spoken(sheet: &Sheet) -> Vec<Finding> {
    let carried = web::KitContent { title: sheet.title.clone(), content: sheet.content.clone() };
    let mut found = findings(&document(&carried), &Names::default());
    let above = sheet.ancestors.iter().flat_map(|one| [one.title.as_str(), one.author.as_str()]);
    let beside = [&sheet.needs, &sheet.notes, &sheet.author, &sheet.house].map(String::as_str);
    let beside: Vec<&str> = beside.into_iter().chain(above).collect();
    found.extend(findings(&serde_json::json!(beside), &Names::default()));
    found
}

/// Puts a file on the shelf: a new kit, or the next version of one that came from the same house.
async fn keep(
    cx: &Cx,
    centre: &Centre,
    scope: &Scope,
    (opened, is_own): (&Opened, bool),
    trust: Option<(Trust, ArrivalId)>,
) -> Result<(KitId, OperationId)> {
    let sheet = &opened.sheet;
    let known = store::find(cx.db(), sheet.kit).await?.map(|found| found.kit);
    let scope = shelf_of(scope, known.as_ref(), (opened, is_own))?;
    let kit = match &known {
        Some(kit) => kit.clone(),
        None => new_kit(cx, centre.id, opened, parent_of(cx, sheet).await?.as_ref(), is_own),
    };
    let version = version_of(cx, sheet);
    let operation = cx.operation(Some(centre.id), words(cx, "kits-op-import", &sheet.title));
    let mut tx = cx.db().begin(&operation).await?;
    if let Some((trust, arrival)) = &trust {
        let own = Scope::of_house(centre.id);
        store::insert_trust(&mut tx, &own, trust).await?;
        if store::delete_arrival(&mut tx, &own, *arrival).await? == 0 {
            return Err(Error::NotFound);
        }
    }
    let is_kept = match &known {
        Some(_) => store::raise(&mut tx, &scope, &kit, &version).await?,
        None => store::insert(&mut tx, &scope, &kit).await.map(|()| true).map_err(met)?,
    };
    if !is_kept {
        return Err(refused(FileRefusal::AlreadyHere));
    }
    store::insert_version(&mut tx, &scope, &version).await.map_err(met)?;
    tx.commit().await?;
    Ok((kit.id, operation.id))
}

/// Someone let the same file in meanwhile.
fn met(error: db::Error) -> Error {
    if error.is_unique_violation() { refused(FileRefusal::AlreadyHere) } else { Error::Failed(error) }
}

/// On whose shelf it goes: ours, or that of the centre that brought it first. A number taken by another house is a
/// refusal, and so is a version that is here.
fn shelf_of(scope: &Scope, known: Option<&Kit>, (opened, is_own): (&Opened, bool)) -> Result<Scope> {
    let Some(kit) = known else { return Ok(*scope) };
    let is_same_house = if is_own { kit.house.is_empty() } else { kit.house == opened.key };
    if !is_same_house || kit.kind != opened.sheet.kind {
        return Err(refused(FileRefusal::Clash));
    }
    // Ours is written where it is made, and never by a file.
    if is_own || kit.latest >= opened.sheet.version {
        return Err(refused(FileRefusal::AlreadyHere));
    }
    Ok(Scope::of_house(kit.centre))
}

async fn parent_of(cx: &Cx, sheet: &Sheet) -> Result<Option<Kit>> {
    match sheet.parent.filter(|parent| *parent != sheet.kit) {
        Some(parent) => Ok(store::find(cx.db(), parent).await?.map(|found| found.kit)),
        None => Ok(None),
    }
}

fn new_kit(cx: &Cx, centre: CentreId, opened: &Opened, parent: Option<&Kit>, is_own: bool) -> Kit {
    let sheet = &opened.sheet;
    Kit {
        id: sheet.kit,
        centre,
        kind: sheet.kind.clone(),
        source: None,
        title: sheet.title.clone(),
        author: kernel::text::excerpt(&sheet.author, 200),
        licence: sheet.licence,
        language: sheet.language.clone(),
        needs: sheet.needs.clone(),
        contact_name: kernel::text::excerpt(&sheet.contact_name, 200),
        contact_phone: centres::parse_phone(&sheet.contact_phone).unwrap_or_default(),
        latest: sheet.version,
        parent: parent.map(|parent| parent.id),
        root: parent.map_or(sheet.kit, |parent| parent.root),
        ancestors: if parent.is_some() { Vec::new() } else { sheet.ancestors.clone() },
        house: if is_own { String::new() } else { opened.key.clone() },
        withdrawn_at: None,
        created_at: cx.now(),
        updated_at: cx.now(),
    }
}

fn version_of(cx: &Cx, sheet: &Sheet) -> Version {
    Version {
        id: VersionId::new(),
        kit: sheet.kit,
        number: sheet.version,
        title: sheet.title.clone(),
        format: sheet.format,
        content: sheet.content.clone(),
        notes: sheet.notes.clone(),
        public: sheet.public.clone(),
        published_at: published_at(sheet.published_on).unwrap_or_else(|| cx.now()),
    }
}

fn published_at(day: NaiveDate) -> Option<chrono::DateTime<chrono::Utc>> {
    day.and_hms_opt(12, 0, 0).map(|noon| noon.and_utc())
}

/// The files that wait, and the houses that are trusted.
pub async fn waiting(cx: &Cx, centre: &Centre) -> Result<(Vec<Arrival>, Vec<Trust>)> {
    let scope = open(cx, centre, Action::Write)?;
    Ok((store::arrivals(cx.db(), &scope).await?, store::trusts(cx.db(), &scope).await?))
}

/// Trusts the house of a file that waits, and lets the file in: one act of the direction.
pub async fn trust(cx: &Cx, centre: &Centre, id: ArrivalId) -> Result<(KitId, OperationId)> {
    let scope = open(cx, centre, Action::Trust)?;
    let arrival = store::find_arrival(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let opened = read(arrival.file.as_bytes()).map_err(refused)?;
    check(cx, &opened.sheet)?;
    let trust =
        Trust { id: Uuid::now_v7(), key: arrival.key, house: arrival.house, by: cx.actor.author().name, at: cx.now() };
    keep(cx, centre, &scope, (&opened, false), Some((trust, id))).await
}

/// Gives up a file that waits.
pub async fn refuse(cx: &Cx, centre: &Centre, id: ArrivalId) -> Result<()> {
    let scope = open(cx, centre, Action::Write)?;
    let mut tx = cx.db().begin_unrecorded().await?;
    if store::delete_arrival(&mut tx, &scope, id).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(())
}
