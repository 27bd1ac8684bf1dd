//! To take a kit: a draft in its room and a line of descent, in one transaction; and what one has taken.

use std::collections::HashMap;

use auth::Scope;
use centres::Centre;
use kernel::OperationId;
use kernel::paging::{Page, PageRequest};
use uuid::Uuid;
use web::{Cx, KitKind};

use super::{Error, Result, kind_of, open, read_thing, words};
use crate::model::kit::{Adoption, AdoptionId, Kit, KitId, Version};
use crate::model::refusal::{FileRefusal, Refusal};
use crate::policy::Action;
use crate::store::{self, Of};

/// A kit that was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Adopted {
    pub adoption: AdoptionId,
    /// The draft, in its room.
    pub thing: Uuid,
    pub operation: OperationId,
}

/// Takes the latest version of a kit as a draft.
pub async fn adopt(cx: &Cx, centre: &Centre, id: KitId) -> Result<Adopted> {
    let scope = open(cx, centre, Action::Write)?;
    let kit = store::find(cx.db(), id).await?.ok_or(Error::NotFound)?.kit;
    if kit.withdrawn_at.is_some() {
        return Err(Refusal::Withdrawn.into());
    }
    if kit.centre == centre.id && kit.source.is_some() {
        return Err(Refusal::OwnKit.into());
    }
    let version = store::find_version(cx.db(), id, kit.latest).await?.ok_or(Error::NotFound)?;
    let kind = readable(cx, &kit, &version)?;
    let before = abandoned(cx, &scope, &kind, id).await?;
    let operation = cx.operation(Some(centre.id), words(cx, "kits-op-adopt", &version.title));
    let mut tx = cx.db().begin(&operation).await?;
    if let Some(before) = before {
        store::end_adoption(&mut tx, &scope, before, cx.now()).await?;
    }
    let thing = (kind.take)(cx, &mut tx, centre.id, &version.carried()).await?;
    let adoption = adoption_of(cx, centre, &version, thing);
    store::insert_adoption(&mut tx, &scope, &adoption).await.map_err(|error| match error.is_unique_violation() {
        true => Refusal::AlreadyAdopted.into(),
        false => Error::Failed(error),
    })?;
    tx.commit().await?;
    Ok(Adopted { adoption: adoption.id, thing, operation: operation.id })
}

/// The room of a version, if it is here and not older than the version.
pub(super) fn readable(cx: &Cx, kit: &Kit, version: &Version) -> Result<KitKind> {
    let kind = kind_of(cx, &kit.kind).ok_or(Refusal::File(FileRefusal::UnknownKind))?;
    if version.format > kind.format { Err(Refusal::File(FileRefusal::NewerKind).into()) } else { Ok(kind) }
}

/// An adoption of the same kit whose draft was thrown away; one that is still there is a refusal.
async fn abandoned(cx: &Cx, scope: &Scope, kind: &KitKind, kit: KitId) -> Result<Option<AdoptionId>> {
    let Some(known) = store::open_adoption(cx.db(), scope, Of::Kit(kit)).await? else { return Ok(None) };
    match read_thing(cx, kind, scope.centre(), known.thing).await? {
        Some(_) => Err(Refusal::AlreadyAdopted.into()),
        None => Ok(Some(known.id)),
    }
}

fn adoption_of(cx: &Cx, centre: &Centre, version: &Version, thing: Uuid) -> Adoption {
    Adoption {
        id: AdoptionId::new(),
        centre: centre.id,
        kit: version.kit,
        version: version.id,
        number: version.number,
        thing,
        adopted_at: cx.now(),
        updated_at: cx.now(),
        ended_at: None,
    }
}

/// Something the centre took, and how it stands to its source.
#[derive(Debug, Clone)]
pub struct Held {
    pub adoption: Adoption,
    pub kit: Kit,
    /// Where the team works on it; none when its room is not here.
    pub href: Option<String>,
}

impl Held {
    /// Whether the source has a version that was not brought together with this one.
    pub fn is_behind(&self) -> bool {
        self.kit.latest > self.adoption.number
    }
}

/// What a centre has taken, the latest first.
pub async fn held(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Held>> {
    let scope = open(cx, centre, Action::See)?;
    let found = store::adoptions_of(cx.db(), &scope, page).await?;
    let ids: Vec<KitId> = found.items.iter().map(|adoption| adoption.kit).collect();
    let kits = store::find_many(cx.db(), &ids).await?;
    let mut by_id: HashMap<KitId, Kit> = kits.into_iter().map(|found| (found.kit.id, found.kit)).collect();
    let held = found.items.into_iter().filter_map(|adoption| {
        let kit = by_id.remove(&adoption.kit)?;
        let href = kind_of(cx, &kit.kind).map(|kind| (kind.href)(&centre.slug, adoption.thing));
        Some(Held { adoption, kit, href })
    });
    Ok(Page { items: held.collect(), next: found.next })
}

/// Where a centre works on a thing it has taken.
pub fn href_of(cx: &Cx, centre: &Centre, kit: &Kit, thing: Uuid) -> Option<String> {
    kind_of(cx, &kit.kind).map(|kind| (kind.href)(&centre.slug, thing))
}
