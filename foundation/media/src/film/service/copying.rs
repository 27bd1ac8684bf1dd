//! The file for YouTube or PeerTube: film, subtitles and words in one archive, for who has everyone's word for it.
//!
//! A copy that left cannot be called back, so that each one is written down, and undone by nobody.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use centres::Centre;
use uuid::Uuid;
use web::Cx;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{Error, Result, found, scratch};
use crate::film::model::consent::{Use, is_shown};
use crate::film::model::film::{Film, FilmId};
use crate::film::model::refusal::FilmRefusal;
use crate::film::policy::Action;
use crate::film::store;

/// An archive, which whoever sends it removes.
#[derive(Debug)]
pub struct Archive {
    pub place: PathBuf,
    /// "les-mots-de-passe.zip"
    pub name: String,
}

/// Makes the archive of a film, and writes down that it was.
pub async fn make_copy(cx: &Cx, centre: &Centre, id: FilmId) -> Result<Archive> {
    let (scope, film) = found(cx, centre, id, Action::CopyFilms).await?;
    let seen = store::consent::of_films(cx.db(), &[id]).await?;
    if !is_shown(film.state, &seen, Use::Copy) {
        return Err(FilmRefusal::CopyNotAgreed.into());
    }
    let footage = film.footage.clone().ok_or(Error::NotFound)?;
    let video = cx.app.storage.find(&footage.video).await?.ok_or(Error::NotFound)?;
    let place = scratch(cx).join(format!("copie-{}", Uuid::now_v7().simple()));
    tokio::fs::create_dir_all(scratch(cx)).await?;
    let words = described(cx, centre, &film);
    let (to, subtitles) = (place.clone(), film.subtitles.clone());
    let written =
        tokio::task::spawn_blocking(move || write(&to, &video, &[("sous-titres.vtt", subtitles), words])).await?;
    if let Err(error) = written {
        // What is half written serves nobody.
        let _gone = tokio::fs::remove_file(&place).await;
        return Err(error);
    }
    let mut tx = cx.db().begin_unrecorded().await?;
    store::film::insert_copy(&mut tx, &scope, id, &cx.actor.author().name, cx.now()).await?;
    tx.commit().await?;
    Ok(Archive { place, name: format!("{}.zip", kernel::text::slug(&film.title)) })
}

/// What is pasted beside the film where it goes.
fn described(cx: &Cx, centre: &Centre, film: &Film) -> (&'static str, String) {
    let texts = cx.history_texts();
    let made = texts.t1("media-film-copy-by", "x", centre.name.as_str());
    let page = cx.app.url(&centre.path(&format!("chaine/{}", film.id)));
    (
        "description.txt",
        format!("{}\n\n{made}\n{page}\n\n{}\n", film.title, film.transcript).trim_end().to_owned() + "\n",
    )
}

fn write(place: &Path, video: &Path, texts: &[(&'static str, String)]) -> Result<()> {
    let mut archive = ZipWriter::new(std::fs::File::create_new(place)?);
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
    archive.start_file("film.mp4", stored)?;
    std::io::copy(&mut std::fs::File::open(video)?, &mut archive)?;
    for (name, text) in texts.iter().filter(|(_, text)| !text.is_empty()) {
        archive.start_file(*name, SimpleFileOptions::default())?;
        archive.write_all(text.as_bytes())?;
    }
    archive.finish()?;
    Ok(())
}
