//! The forms of a version, bound once by a job and kept in the storage: who asks for one is given what lies there.
//!
//! What changed since an earlier version is pressed when a key first asks for it, and kept in the same way.
//!
//! No request draws a booklet or presses an archive: who comes before the job is told so, and the job is asked for. A
//! version that was made before forms were kept is bound when someone first wants it.

use std::path::PathBuf;

use auth::Scope;
use centres::Centre;
use db::Tx;
use kernel::CentreId;
use serde::{Deserialize, Serialize};
use web::Cx;

use super::{Error, Result, forms};
use crate::model::PackId;
use crate::model::form::{Bound, Form};
use crate::model::pack::Version;
use crate::service::forms::Whole;
use crate::store::{bound, versions};

/// The name of the job.
pub(crate) const JOB: &str = "packs:bind";

/// Which version is to be bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Wanted {
    pub centre: CentreId,
    pub pack: PackId,
    pub number: i64,
}

/// How many earlier versions the newest is kept as changes of: a key is seldom older.
const MOST_CHANGES: i64 = 10;

/// A form as it is given.
#[derive(Debug, Clone)]
pub struct Taken {
    pub form: Form,
    pub place: PathBuf,
    pub hash: String,
    /// The name under which it is kept: `premiers-pas-3.zim`.
    pub name: String,
}

/// Asks, in the transaction of whoever makes a version, that its forms be bound; once a day where they cannot be.
pub(super) async fn ask(cx: &Cx, tx: &mut Tx, wanted: Wanted) -> Result<()> {
    let key = format!("{JOB}:{}:{}:{}", wanted.pack, wanted.number, cx.today());
    let payload = serde_json::to_value(wanted)?;
    Ok(jobs::enqueue(tx, JOB, &payload, cx.now(), Some(key)).await?)
}

/// A form of the newest version that residents may take, or of the one that the team names; nothing while it is not
/// bound, and then it will be.
pub async fn take(cx: &Cx, centre: &Centre, id: PackId, number: Option<i64>, form: Form) -> Result<Option<Taken>> {
    let whole = forms::whole(cx, centre, id, number).await?;
    if whole.files.is_empty() {
        return Err(Error::NotFound);
    }
    let lying = lying(cx, centre, &whole.version).await?;
    let found = lying.into_iter().find(|(bound, _)| bound.form == form);
    if found.is_none() {
        let mut tx = cx.db().begin_unrecorded().await?;
        ask(cx, &mut tx, Wanted { centre: centre.id, pack: id, number: whole.version.number }).await?;
        tx.commit().await?;
    }
    let name = whole.name(form.code());
    Ok(found.map(|(bound, place)| Taken { form, place, hash: bound.hash, name }))
}

/// Which forms of a version can be taken now.
pub async fn ready(cx: &Cx, centre: &Centre, version: &Version) -> Result<Vec<Form>> {
    Ok(lying(cx, centre, version).await?.into_iter().map(|(bound, _)| bound.form).collect())
}

/// What is bound of a version, where its bytes lie. What the storage lost is not there.
async fn lying(cx: &Cx, centre: &Centre, version: &Version) -> Result<Vec<(Bound, PathBuf)>> {
    // Whoever asks was let in by what named the version.
    let scope = Scope::public(centre.id);
    let mut lying = Vec::new();
    for bound in bound::list(cx.db(), &scope, version.id).await? {
        if let Some(place) = cx.app.storage.find(&bound.hash).await.map_err(web::Problem::from)? {
            lying.push((bound, place));
        }
    }
    Ok(lying)
}

/// Binds what is not bound yet of a version, one form after the other; each is kept as soon as it is whole. Says how
/// many. A version that is no more, or no longer the newest, wants nothing.
pub(crate) async fn bind(cx: &Cx, wanted: Wanted) -> Result<usize> {
    let Some(centre) = centres::store::find(cx.db(), wanted.centre).await? else { return Ok(0) };
    let whole = match forms::whole(cx, &centre, wanted.pack, Some(wanted.number)).await {
        Err(Error::NotFound) => return Ok(0),
        found => found?,
    };
    if whole.files.is_empty() {
        return Ok(0);
    }
    let known = ready(cx, &centre, &whole.version).await?;
    let mut made = 0;
    for form in Form::ALL.into_iter().filter(|form| !known.contains(form)) {
        let bytes = match form {
            Form::Zip => forms::as_zip(cx, &whole).await?,
            Form::Zim => forms::as_zim(cx, &centre, &whole).await?,
            Form::Booklet => forms::as_booklet(cx, &centre, &whole).await?,
        };
        made += usize::from(keep(cx, &centre, &whole, (form, bytes)).await?);
    }
    Ok(made)
}

/// Only what changed since an earlier version, as it was pressed once. One that is not earlier is not there.
pub async fn changes(cx: &Cx, centre: &Centre, whole: &Whole, since: i64) -> Result<Taken> {
    let earlier = forms::earlier(cx, centre, whole.pack.id, since).await?;
    if since >= whole.version.number || whole.files.is_empty() {
        return Err(Error::NotFound);
    }
    // Whoever asks was let in by what named the version.
    let scope = Scope::public(centre.id);
    let hash = match bound::changes(cx.db(), &scope, whole.version.id, since).await? {
        Some(hash) if cx.app.storage.find(&hash).await.map_err(web::Problem::from)?.is_some() => hash,
        _ => keep_changes(cx, centre, whole, &earlier).await?,
    };
    let place = cx.app.storage.find(&hash).await.map_err(web::Problem::from)?.ok_or(Error::NotFound)?;
    Ok(Taken { form: Form::Zip, place, hash, name: whole.name(&format!("changements-depuis-{since}.zip")) })
}

async fn keep_changes(cx: &Cx, centre: &Centre, whole: &Whole, since: &Version) -> Result<String> {
    let scope = Scope::of_house(centre.id);
    let bytes = forms::as_changes(cx, whole, since).await?;
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let hash = cx.app.storage.put(bytes).await.map_err(web::Problem::from)?;
    let mut tx = cx.db().begin_unrecorded().await?;
    let latest = versions::latest(&mut tx, &scope, whole.pack.id).await?;
    // A newer version was made meanwhile: what that one withdrew is given to nobody any more.
    if latest.is_none_or(|latest| latest.id != whole.version.id) {
        return Err(Error::NotFound);
    }
    let kept = (size, hash.as_str(), cx.now());
    bound::put_changes(&mut tx, &scope, (whole.version.id, since.number), kept, MOST_CHANGES).await?;
    tx.commit().await?;
    Ok(hash)
}

/// Keeps a form, unless a newer version was made meanwhile: what that one withdrew is not kept in an old binding.
async fn keep(cx: &Cx, centre: &Centre, whole: &Whole, (form, bytes): (Form, Vec<u8>)) -> Result<bool> {
    let scope = Scope::of_house(centre.id);
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let hash = cx.app.storage.put(bytes).await.map_err(web::Problem::from)?;
    let mut tx = cx.db().begin_unrecorded().await?;
    let latest = versions::latest(&mut tx, &scope, whole.pack.id).await?;
    if latest.is_none_or(|latest| latest.id != whole.version.id) {
        return Ok(false);
    }
    bound::put(&mut tx, &scope, whole.version.id, (&Bound { form, bytes: size, hash }, cx.now())).await?;
    tx.commit().await?;
    Ok(true)
}
