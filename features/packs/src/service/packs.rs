//! Packs: begun, chosen, taken off the shelf; what residents may take.

use auth::Scope;
use centres::Centre;
use kernel::paging::{Page, PageRequest};
use kernel::{Locale, OperationId};
use web::{Cx, PackChoice};

use super::{Error, Result, open, settled, words};
use crate::model::PackId;
use crate::model::pack::{Chosen, Pack, Terms, Version};
use crate::model::refusal::Refusal;
use crate::policy::Action;
use crate::store::{packs, versions};

/// A part, and what could be chosen of it.
#[derive(Debug, Clone)]
pub struct Shelf {
    pub code: &'static str,
    /// The key of its word.
    pub label: &'static str,
    pub choices: Vec<PackChoice>,
}

/// A pack as the team sees it.
#[derive(Debug, Clone)]
pub struct Board {
    pub pack: Pack,
    pub chosen: Vec<Chosen>,
    /// The newest first.
    pub versions: Vec<Version>,
    /// The bytes of each part in the newest version.
    pub sizes: Vec<(String, i64)>,
}

impl Board {
    /// What is settled, to be settled otherwise.
    pub fn terms(&self) -> Terms {
        let pack = &self.pack;
        let (title, chosen) = (pack.title.clone(), self.chosen.clone());
        Terms { title, locale: pack.locale, is_public: pack.is_public, chosen }
    }
}

/// What rooms could give, part by part.
pub async fn shelves(cx: &Cx, centre: &Centre, locale: Locale) -> Result<Vec<Shelf>> {
    open(cx, centre, Action::SeePacks)?;
    let mut shelves = Vec::new();
    for part in &cx.app.pack_parts {
        let choices = (part.list)(cx, centre.id, locale).await?;
        shelves.push(Shelf { code: part.code, label: part.label, choices });
    }
    Ok(shelves)
}

/// All packs, for the team.
pub async fn list(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Pack>> {
    let scope = open(cx, centre, Action::SeePacks)?;
    Ok(packs::list(cx.db(), &scope, page).await?)
}

/// A pack with its versions, for the team.
pub async fn board(cx: &Cx, centre: &Centre, id: PackId) -> Result<Board> {
    let scope = open(cx, centre, Action::SeePacks)?;
    let pack = packs::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let chosen = packs::choices(cx.db(), &scope, id).await?;
    let versions = versions::list(cx.db(), &scope, id).await?;
    let sizes = match versions.first() {
        Some(latest) => sizes_of(&versions::files(cx.db(), &scope, latest.id).await?),
        None => Vec::new(),
    };
    Ok(Board { pack, chosen, versions, sizes })
}

fn sizes_of(files: &[crate::model::pack::KeptFile]) -> Vec<(String, i64)> {
    let mut sizes: Vec<(String, i64)> = Vec::new();
    for file in files {
        match sizes.iter_mut().find(|(part, _)| *part == file.part) {
            Some((_, bytes)) => *bytes += file.bytes,
            None => sizes.push((file.part.clone(), file.bytes)),
        }
    }
    sizes
}

/// What residents may take, each with its newest version.
pub async fn list_public(cx: &Cx, centre: &Centre) -> Result<Vec<(Pack, Version)>> {
    let scope = Scope::public(centre.id);
    let found = packs::list_public(cx.db(), &scope).await?;
    let ids: Vec<PackId> = found.iter().map(|pack| pack.id).collect();
    let mut latest = versions::latest_of(cx.db(), &scope, &ids).await?;
    let with_version = |pack: Pack| latest.remove(&pack.id).map(|version| (pack, version));
    Ok(found.into_iter().filter_map(with_version).collect())
}

/// One that residents may take.
pub async fn show(cx: &Cx, centre: &Centre, id: PackId) -> Result<(Pack, Version)> {
    let scope = Scope::public(centre.id);
    let pack = packs::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if !pack.is_public || pack.retired_at.is_some() {
        return Err(Error::NotFound);
    }
    let version = versions::latest(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    Ok((pack, version))
}

/// Begins a pack: nothing is made yet.
pub async fn begin(cx: &Cx, centre: &Centre, terms: &Terms) -> Result<(PackId, OperationId)> {
    let scope = open(cx, centre, Action::WritePacks)?;
    settled(terms.refusals())?;
    let pack = Pack {
        id: PackId::new(),
        title: terms.title.trim().to_owned(),
        locale: terms.locale,
        is_public: terms.is_public,
        retired_at: None,
        created_at: cx.now(),
        revision: 1,
    };
    let operation = cx.operation(Some(centre.id), words(cx, "packs-op-begin", &pack.title));
    let mut tx = cx.db().begin(&operation).await?;
    packs::insert(&mut tx, &scope, &pack).await?;
    packs::replace_choices(&mut tx, &scope, pack.id, &terms.chosen).await?;
    tx.commit().await?;
    Ok((pack.id, operation.id))
}

/// Chooses otherwise, unless someone has since the revision that was read; what was made stays as it was made. Who says no
/// revision writes over the pack as it is now.
pub async fn change(cx: &Cx, centre: &Centre, (id, read): (PackId, Option<i64>), terms: &Terms) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WritePacks)?;
    let pack = packs::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    settled(terms.refusals())?;
    let operation = cx.operation(Some(centre.id), words(cx, "packs-op-change", terms.title.trim()));
    let mut tx = cx.db().begin(&operation).await?;
    if !packs::update(&mut tx, &scope, (id, read.unwrap_or(pack.revision)), terms).await? {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    packs::replace_choices(&mut tx, &scope, id, &terms.chosen).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Takes a pack off the shelf: nobody takes it any more, and no version is made of it.
pub async fn retire(cx: &Cx, centre: &Centre, id: PackId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WritePacks)?;
    let pack = packs::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let operation = cx.operation(Some(centre.id), words(cx, "packs-op-retire", &pack.title));
    let mut tx = cx.db().begin(&operation).await?;
    if packs::retire(&mut tx, &scope, id, cx.now()).await? == 0 {
        return Err(Refusal::Retired.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}
