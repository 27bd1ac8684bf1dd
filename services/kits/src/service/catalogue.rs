//! What the network shows: the list, one kit, and what it would be here.

use centres::Centre;
use kernel::paging::{Page, PageRequest};
use web::{Cx, KitKind};

use super::{Error, Result, kind_of, open};
use crate::model::kit::{Adoption, Kit, KitId, Version};
use crate::policy::Action;
use crate::store::{self, Filter, Found};

/// How many versions a page tells.
const VERSIONS_SHOWN: i64 = 50;

/// The kits that the network shows.
pub async fn list(cx: &Cx, centre: &Centre, filter: &Filter, page: PageRequest) -> Result<Page<Found>> {
    open(cx, centre, Action::See)?;
    Ok(store::list(cx.db(), filter, page).await?)
}

/// The centres that show something, by name.
pub async fn authors(cx: &Cx) -> Result<Vec<Centre>> {
    let ids = store::authors(cx.db()).await?;
    Ok(centres::store::list_among(cx.db(), &ids).await?)
}

/// One kit, whole.
#[derive(Clone)]
pub struct Shown {
    pub kit: Kit,
    pub taken: i64,
    /// The latest first; there is always one.
    pub versions: Vec<Version>,
    pub latest: Version,
    /// What this centre made of it.
    pub adoption: Option<Adoption>,
    /// The room that reads it; none when this house has no such room, or an older one.
    pub kind: Option<KitKind>,
    pub parent: Option<Kit>,
}

impl Shown {
    /// Whether it is of a newer shape than this house reads.
    pub fn is_newer(&self) -> bool {
        self.kind.is_some_and(|kind| self.latest.format > kind.format)
    }
}

/// One kit, for who looks at it. A withdrawn one is seen by who made it and who took it.
pub async fn find(cx: &Cx, centre: &Centre, id: KitId) -> Result<Shown> {
    let scope = open(cx, centre, Action::See)?;
    let Found { kit, taken } = store::find(cx.db(), id).await?.ok_or(Error::NotFound)?;
    let adoption = store::open_adoption(cx.db(), &scope, store::Of::Kit(id)).await?;
    if kit.withdrawn_at.is_some() && kit.centre != centre.id && adoption.is_none() {
        return Err(Error::NotFound);
    }
    let versions = store::versions(cx.db(), id, VERSIONS_SHOWN).await?;
    let latest = versions.first().cloned().ok_or(Error::NotFound)?;
    let parent = match kit.parent {
        Some(parent) => store::find(cx.db(), parent).await?.map(|found| found.kit),
        None => None,
    };
    let kind = kind_of(cx, &kit.kind);
    Ok(Shown { kit, taken, versions, latest, adoption, kind, parent })
}
