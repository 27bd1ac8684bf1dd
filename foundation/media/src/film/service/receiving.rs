//! A file comes in, piece by piece, straight to the disk: cut, it goes on from where it was.
//!
//! How much came is the length of the file itself, so that nothing need be written down between two pieces, and a
//! server that starts again knows as much as before. Whole, it is looked at; what is no film is removed at once.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::Duration;

use auth::Scope;
use bytes::Bytes;
use centres::Centre;
use futures::{Stream, StreamExt as _};
use jobs::{JobError, JobKind};
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use uuid::Uuid;
use web::{App, Cx};

use super::{Error, Result, begin as begin_act, found, put, scratch};
use crate::film::model::film::{Film, FilmId};
use crate::film::model::refusal::FilmRefusal;
use crate::film::model::sample;
use crate::film::policy::Action;
use crate::film::store::{self, upload::Upload};
use crate::film::work::{Tools, WorkError, probe};

/// The most bytes that one request brings.
pub const LONGEST_PIECE: i64 = 64 * 1024 * 1024;
/// How long one waits for the next bytes of a piece.
const SILENCE: Duration = Duration::from_secs(60);
/// For how many hours a file that was cut can go on.
const WAITS_HOURS: i64 = 48;

/// The files that someone is writing to.
static TAKEN: LazyLock<Mutex<HashSet<Uuid>>> = LazyLock::new(Mutex::default);

/// The turn of one who writes to a file; given back when it ends.
struct Turn(Uuid);

impl Turn {
    fn take(id: Uuid) -> Option<Self> {
        TAKEN.lock().unwrap_or_else(PoisonError::into_inner).insert(id).then_some(Self(id))
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        TAKEN.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.0);
    }
}

/// Where the bytes of a file on its way lie.
fn place(cx: &Cx, id: Uuid) -> PathBuf {
    scratch(cx).join(id.simple().to_string())
}

/// Which file a piece is of.
#[derive(Debug, Clone, Copy)]
pub struct Piece {
    pub film: FilmId,
    pub upload: Uuid,
    /// How many bytes came before it.
    pub offset: i64,
}

/// Begins a file of a length; one that was begun before for this film is forgotten.
pub async fn begin(cx: &Cx, centre: &Centre, film: FilmId, length: i64) -> Result<Upload> {
    let (scope, film) = found(cx, centre, film, Action::EditFilms).await?;
    film.clone().received(String::new())?;
    let length = store::limit::find(cx.db(), &scope).await?.check_length(length)?;
    forget(cx, &scope, film.id).await?;
    let upload = Upload { id: Uuid::now_v7(), film: film.id, length };
    tokio::fs::create_dir_all(scratch(cx)).await?;
    tokio::fs::File::create_new(place(cx, upload.id)).await?;
    let mut tx = cx.db().begin_unrecorded().await?;
    store::upload::insert(&mut tx, &scope, &upload, cx.now()).await?;
    tx.commit().await?;
    Ok(upload)
}

async fn found_upload(cx: &Cx, centre: &Centre, film: FilmId, id: Uuid) -> Result<(Scope, Film, Upload)> {
    let (scope, film) = found(cx, centre, film, Action::EditFilms).await?;
    let upload = store::upload::find(cx.db(), &scope, film.id, id).await?.ok_or(Error::NotFound)?;
    Ok((scope, film, upload))
}

/// How much of a file came, and how much there will be.
pub async fn standing(cx: &Cx, centre: &Centre, film: FilmId, id: Uuid) -> Result<(i64, i64)> {
    let (_, _, upload) = found_upload(cx, centre, film, id).await?;
    Ok((has(&place(cx, id)).await?, upload.length))
}

async fn has(place: &Path) -> Result<i64> {
    match tokio::fs::metadata(place).await {
        Ok(found) => Ok(i64::try_from(found.len()).unwrap_or(i64::MAX)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(Error::NotFound),
        Err(error) => Err(error.into()),
    }
}

/// Adds a piece to a file; says how much of it is here. With its last piece the film waits to be converted.
pub async fn append<E>(
    cx: &Cx,
    centre: &Centre,
    piece: Piece,
    body: impl Stream<Item = Result<Bytes, E>> + Unpin,
) -> Result<i64> {
    let (scope, film, upload) = found_upload(cx, centre, piece.film, piece.upload).await?;
    let _turn = Turn::take(upload.id).ok_or(Error::Busy)?;
    let place = place(cx, upload.id);
    let before = has(&place).await?;
    if before != piece.offset {
        return Err(Error::OtherOffset(before));
    }
    let room = (upload.length - before).min(LONGEST_PIECE);
    let outcome = write(&place, room, body).await;
    let now_has = has(&place).await?;
    outcome?;
    if now_has == upload.length {
        finish(cx, &scope, film, &place).await?;
    }
    Ok(now_has)
}

/// Writes what comes, and no more than there is room for. What came before a cut stays.
async fn write<E>(place: &Path, room: i64, mut body: impl Stream<Item = Result<Bytes, E>> + Unpin) -> Result<()> {
    let mut file = tokio::fs::OpenOptions::new().append(true).open(place).await?;
    let mut left = usize::try_from(room).unwrap_or_default();
    let outcome = loop {
        match tokio::time::timeout(SILENCE, body.next()).await {
            Ok(None) => break Ok(()),
            Ok(Some(Ok(bytes))) if bytes.len() <= left => {
                left -= bytes.len();
                file.write_all(&bytes).await?;
            }
            Ok(Some(Ok(_))) => break Err(Error::TooMuch),
            Ok(Some(Err(_))) | Err(_) => break Err(Error::Cut),
        }
    };
    file.flush().await?;
    // What is answered as here is here after a power cut too.
    file.sync_data().await?;
    outcome
}

/// Gives up a file on its way.
pub async fn drop_upload(cx: &Cx, centre: &Centre, film: FilmId, id: Uuid) -> Result<()> {
    let (scope, film, upload) = found_upload(cx, centre, film, id).await?;
    let _turn = Turn::take(upload.id).ok_or(Error::Busy)?;
    forget(cx, &scope, film.id).await
}

/// A small file that came whole, without any script.
pub async fn take_whole(cx: &Cx, centre: &Centre, film: FilmId, bytes: Bytes) -> Result<()> {
    let upload = begin(cx, centre, film, i64::try_from(bytes.len()).unwrap_or(i64::MAX)).await?;
    let piece = Piece { film, upload: upload.id, offset: 0 };
    let body = futures::stream::iter([Ok::<_, std::convert::Infallible>(bytes)]);
    append(cx, centre, piece, body).await.map(drop)
}

/// A whole file: looked at, kept, put in the queue. What is no film is removed.
async fn finish(cx: &Cx, scope: &Scope, film: Film, place: &Path) -> Result<()> {
    let limits = store::limit::find(cx.db(), scope).await?;
    if let Err(refusal) = look_at(place, limits.millis()).await? {
        forget(cx, scope, film.id).await?;
        return Err(refusal.within(limits.minutes).into());
    }
    let hash = cx.app.storage.put_file(place).await?;
    let film = film.received(hash)?;
    let (mut tx, _) = begin_act(cx, scope, "media-film-op-received", &film.title).await?;
    put(&mut tx, scope, &film).await?;
    store::conversion::put(&mut tx, scope.centre(), film.id, cx.now()).await?;
    store::upload::delete_of_film(&mut tx, scope, film.id).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether a file is a film, as far as this machine can tell; it is looked at again before it is converted.
async fn look_at(place: &Path, longest: i64) -> Result<std::result::Result<(), FilmRefusal>> {
    let mut first = Vec::with_capacity(sample::SAMPLE);
    let most = u64::try_from(sample::SAMPLE).unwrap_or_default();
    tokio::fs::File::open(place).await?.take(most).read_to_end(&mut first).await?;
    if let Err(refusal) = sample::check(&first) {
        return Ok(Err(refusal));
    }
    let Some(tools) = Tools::found() else { return Ok(Ok(())) };
    match probe(&tools, place).await {
        Ok(probed) if probed.millis.is_some_and(|millis| millis > longest) => Ok(Err(FilmRefusal::TooLasting(0))),
        Err(WorkError::Refused(refusal)) => Ok(Err(refusal)),
        Err(WorkError::Disk(error)) => Err(error.into()),
        // What could not be asked now is asked again later.
        Ok(_) | Err(WorkError::Failed(_)) => Ok(Ok(())),
    }
}

/// Forgets the files on their way to a film, with their bytes.
async fn forget(cx: &Cx, scope: &Scope, film: FilmId) -> Result<()> {
    let all = store::upload::of_film(cx.db(), scope, film).await?;
    if all.is_empty() {
        return Ok(());
    }
    let mut tx = cx.db().begin_unrecorded().await?;
    store::upload::delete_of_film(&mut tx, scope, film).await?;
    tx.commit().await?;
    for upload in all {
        remove(&place(cx, upload.id)).await?;
    }
    Ok(())
}

async fn remove(place: &Path) -> Result<()> {
    match tokio::fs::remove_file(place).await {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Removes the files that nobody finished. Says how many.
pub async fn sweep(cx: &Cx) -> Result<usize> {
    let mut tx = cx.db().begin_unrecorded().await?;
    let old = store::upload::take_older(&mut tx, cx.now() - chrono::Duration::hours(WAITS_HOURS)).await?;
    tx.commit().await?;
    for id in &old {
        remove(&place(cx, *id)).await?;
    }
    Ok(old.len())
}

/// The sweep, a few times a day.
pub(crate) fn sweeping() -> JobKind<Arc<App>> {
    JobKind {
        name: "media-uploads",
        every: Some(chrono::Duration::hours(6)),
        run: |app, _: Value| {
            Box::pin(async move {
                let swept = sweep(&Cx::of_house(&app, "la nuit")).await;
                swept.map(drop).map_err(|error| JobError::Retry(error.to_string()))
            })
        },
    }
}
