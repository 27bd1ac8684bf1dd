//! Reading: what everyone reads of a centre or of the network, and what the team keeps.

use auth::Scope;
use centres::Centre;
use kernel::MediaId;
use kernel::paging::{Page, PageRequest};
use media::Media;
use web::Cx;

use super::{Error, Result, open};
use crate::model::SheetId;
use crate::model::content::Content;
use crate::model::sheet::{Published, Sheet, Version};
use crate::policy::Action;
use crate::store;

/// A sheet with its pictures, in order.
#[derive(Debug, Clone)]
pub struct Shown {
    pub version: Version,
    pub pictures: Vec<(Media, String)>,
}

/// What everyone reads of a sheet.
pub async fn show(cx: &Cx, centre: &Centre, id: SheetId) -> Result<Shown> {
    let scope = Scope::public(centre.id);
    let version = store::find_published(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let pictures = pictures(cx, &scope, &version.content).await?;
    Ok(Shown { version, pictures })
}

/// The pictures of a sheet that are still there, with what they show.
pub(super) async fn pictures(cx: &Cx, scope: &Scope, content: &Content) -> Result<Vec<(Media, String)>> {
    let ids: Vec<MediaId> = content.gallery.iter().map(|shot| shot.image.into()).collect();
    let found = media::store::by_ids(cx.db(), scope, &ids).await?;
    let shown = content.gallery.iter().filter_map(|shot| {
        let media = found.iter().find(|media| media.id == MediaId::from(shot.image))?;
        Some((media.clone(), shot.caption.clone()))
    });
    Ok(shown.collect())
}

/// What everyone reads of a centre.
pub async fn list_published(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Published>> {
    Ok(store::list_published(cx.db(), &Scope::public(centre.id), page).await?)
}

/// What everyone reads of all the centres, each with its centre.
pub async fn list_of_network(cx: &Cx, page: PageRequest) -> Result<Page<(Published, Centre)>> {
    let found = store::list_published_unscoped(cx.db(), page).await?;
    let ids: Vec<kernel::CentreId> = found.items.iter().map(|line| line.centre).collect();
    let known = centres::store::list_among(cx.db(), &ids).await?;
    let with_centre = |line: Published| {
        let centre = known.iter().find(|centre| centre.id == line.centre)?.clone();
        Some((line, centre))
    };
    Ok(Page { items: found.items.into_iter().filter_map(with_centre).collect(), next: found.next })
}

/// All sheets, for the team.
pub async fn list(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Sheet>> {
    let scope = open(cx, centre, Action::SeeSheets)?;
    Ok(store::list(cx.db(), &scope, page).await?)
}

/// A sheet with what was published of it, for the team.
pub async fn find(cx: &Cx, centre: &Centre, id: SheetId) -> Result<(Sheet, Vec<Version>)> {
    let scope = open(cx, centre, Action::SeeSheets)?;
    let sheet = store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    Ok((sheet, store::versions(cx.db(), &scope, id).await?))
}

/// The pictures of a sheet being written, for the team.
pub async fn pictures_of(cx: &Cx, centre: &Centre, sheet: &Sheet) -> Result<Vec<(Media, String)>> {
    let scope = open(cx, centre, Action::SeeSheets)?;
    pictures(cx, &scope, &sheet.content).await
}
