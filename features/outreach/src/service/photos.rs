//! Photos of what was met on the way: taken in part by part, as often as they are sent, sealed once they are whole.
//!
//! A part that was lost is simply sent again; a photo whose entry is still on its way waits for it. Whoever looks at one
//! has noted the reading of its entry.

use auth::Scope;
use centres::Centre;
use crypto::{Place, Sealed};
use web::Cx;
use zeroize::Zeroizing;

use super::{Error, Result, open};
use crate::model::entry::EntryId;
use crate::model::photo::{Part, Photo, PhotoId, is_jpeg};
use crate::model::tablet::Tablet;
use crate::policy::Action;
use crate::store::{entries, photos};

/// What the house has of a photo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It is here; the tablet may forget it.
    Whole,
    /// These parts are here.
    Parts(Vec<i64>),
    /// It is none, or its number is somebody else's: the tablet keeps it, and says so.
    Refused,
}

/// What the house has of a photo that a tablet wants to send.
pub async fn standing(cx: &Cx, scope: &Scope, id: PhotoId) -> Result<Standing> {
    Ok(match photos::find(cx.db(), scope, id).await? {
        Some(photo) if photo.is_whole => Standing::Whole,
        _ => Standing::Parts(photos::places(cx.db(), scope, id).await?),
    })
}

/// Keeps a part; the last one makes the photo whole.
pub async fn receive_part(cx: &Cx, scope: &Scope, tablet: &Tablet, part: Part) -> Result<Standing> {
    if !part.is_sound() {
        return Ok(Standing::Refused);
    }
    let sealed = cx.app.keys.seal(&part_place(part.photo), &part.bytes).await?.as_bytes().to_vec();
    let mut tx = cx.db().begin_unrecorded().await?;
    if photos::hold(&mut tx, scope, &part, (tablet.id, cx.now())).await? == 0 {
        return Ok(Standing::Refused);
    }
    let known = photos::find(&mut tx, scope, part.photo).await?.ok_or(Error::NotFound)?;
    if known.entry != part.entry || known.parts != part.parts {
        return Ok(Standing::Refused);
    }
    if known.is_whole {
        return Ok(Standing::Whole);
    }
    photos::insert_part(&mut tx, scope, &part, sealed).await?;
    let here = photos::places(&mut tx, scope, part.photo).await?;
    tx.commit().await?;
    if i64::try_from(here.len()) == Ok(part.parts) {
        return complete(cx, scope, &known).await;
    }
    Ok(Standing::Parts(here))
}

/// Puts the parts together, seals the whole for its row, and gives the parts up.
async fn complete(cx: &Cx, scope: &Scope, photo: &Photo) -> Result<Standing> {
    let mut whole = Zeroizing::new(Vec::new());
    for (_, sealed) in photos::parts(cx.db(), scope, photo.id).await? {
        let place = part_place(photo.id);
        whole.extend_from_slice(&cx.app.keys.open_sealed(&place, &Sealed::from_bytes(sealed)).await?);
    }
    if whole.is_empty() {
        // Another page of the same tablet was faster: its parts are gone because it is whole.
        return Ok(Standing::Whole);
    }
    let hash = if is_jpeg(&whole) {
        let sealed = cx.app.keys.seal(&place(photo.id), &whole).await?;
        Some(cx.app.storage.put(sealed.as_bytes().to_vec()).await?)
    } else {
        None
    };
    let mut tx = cx.db().begin_unrecorded().await?;
    photos::complete(&mut tx, scope, photo.id, hash.as_deref()).await?;
    // Something new of an entry that was taken up puts it back into the list.
    entries::reopen(&mut tx, scope, photo.entry).await?;
    tx.commit().await?;
    Ok(if hash.is_some() { Standing::Whole } else { Standing::Refused })
}

fn part_place(id: PhotoId) -> Place {
    Place { table: "outreach_photo_part", column: "bytes", row: id.uuid() }
}

fn place(id: PhotoId) -> Place {
    Place { table: "outreach_photo", column: "file_hash", row: id.uuid() }
}

/// The photos of an entry that can be looked at.
pub async fn list_photos(cx: &Cx, centre: &Centre, entry: EntryId) -> Result<Vec<Photo>> {
    let scope = open(cx, centre, Action::ReadEntries)?;
    Ok(photos::list_of(cx.db(), &scope, entry).await?)
}

/// Opens a photo of an entry, once the reading is noted.
pub async fn open_photo(cx: &Cx, centre: &Centre, entry: EntryId, id: PhotoId) -> Result<Zeroizing<Vec<u8>>> {
    let scope = open(cx, centre, Action::ReadEntries)?;
    entries::find(cx.db(), &scope, entry).await?.ok_or(Error::NotFound)?;
    let photo = photos::find(cx.db(), &scope, id).await?.filter(|photo| photo.entry == entry).ok_or(Error::NotFound)?;
    let hash = photo.file_hash.ok_or(Error::NotFound)?;
    super::entries::note_reading(cx, centre, entry).await?;
    let sealed = cx.app.storage.get(&hash).await?.ok_or(Error::NotFound)?;
    Ok(cx.app.keys.open_sealed(&place(id), &Sealed::from_bytes(sealed)).await?)
}
