//! The forms of a version: folder in a zip, ZIM, booklet, only what changed, pages for a telephone.

use std::io::{Cursor, Write as _};
use std::path::PathBuf;

use centres::Centre;
use documents::{Chapter, Entry, Fact, Language, Letterhead, Record};
use kernel::Locale;
use web::Cx;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Error, Result, open, packs as shelf};
use crate::folder::Source;
use crate::model::PackId;
use crate::model::booklet::{inside, is_for_paper, told};
use crate::model::manifest::{self, NAME};
use crate::model::pack::{KeptFile, Pack, Version};
use crate::model::site::INDEX;
use crate::policy::Action;
use crate::store::{packs, versions};
use crate::zim::{self, Book, Item};

/// The picture of a book, 48 by 48.
const PICTURE: &[u8] = include_bytes!("../../assets/icone-48.png");
/// What is to be erased by hand, for who copies without the program.
const TO_ERASE: &str = "a-effacer.txt";
/// The lines that a booklet keeps on one page below their heading.
const TOGETHER: usize = 8;

/// A version, its pack and its files.
#[derive(Debug, Clone)]
pub struct Whole {
    pub pack: Pack,
    pub version: Version,
    pub files: Vec<KeptFile>,
}

impl Whole {
    /// The name of a form of it: `premiers-pas-3.zim`.
    pub fn name(&self, end: &str) -> String {
        format!("{}-{}.{end}", kernel::text::slug(&self.pack.title), self.version.number)
    }
}

/// The newest version of a pack that residents may take; or the one that the team names.
pub async fn whole(cx: &Cx, centre: &Centre, id: PackId, number: Option<i64>) -> Result<Whole> {
    let (scope, pack, version) = match number {
        None => {
            let (pack, version) = shelf::show(cx, centre, id).await?;
            (auth::Scope::public(centre.id), pack, version)
        }
        Some(number) => {
            let scope = open(cx, centre, Action::SeePacks)?;
            let pack = packs::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
            let version = versions::find(cx.db(), &scope, id, number).await?.ok_or(Error::NotFound)?;
            (scope, pack, version)
        }
    };
    let files = versions::files(cx.db(), &scope, version.id).await?;
    Ok(Whole { pack, version, files })
}

/// Only the newest version is taken: the files of the others went with it.
fn taken(whole: &Whole) -> Result<&[KeptFile]> {
    if whole.files.is_empty() { Err(Error::NotFound) } else { Ok(&whole.files) }
}

/// Where the bytes of files lie.
pub async fn sources(cx: &Cx, files: &[KeptFile]) -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    for file in files {
        let place = cx.app.storage.find(&file.hash).await.map_err(web::Problem::from)?.ok_or(Error::NotFound)?;
        sources.push(Source { path: file.path.clone(), place });
    }
    Ok(sources)
}

/// One file of the newest version that residents may take.
pub async fn one(cx: &Cx, centre: &Centre, id: PackId, path: &str) -> Result<(KeptFile, Vec<u8>)> {
    let (_, version) = shelf::show(cx, centre, id).await?;
    let scope = auth::Scope::public(centre.id);
    let file = versions::file(cx.db(), &scope, version.id, path).await?.ok_or(Error::NotFound)?;
    let bytes = cx.app.storage.get(&file.hash).await.map_err(web::Problem::from)?.ok_or(Error::NotFound)?;
    Ok((file, bytes))
}

/// The folder, in a zip.
pub async fn as_zip(cx: &Cx, whole: &Whole) -> Result<Vec<u8>> {
    let sources = sources(cx, taken(whole)?).await?;
    let texts = vec![(NAME.to_owned(), whole.version.manifest.clone())];
    pressed(cx, sources, texts).await
}

/// Only what changed since an earlier version, with the manifest and what is to be erased.
pub async fn as_changes(cx: &Cx, whole: &Whole, since: &Version) -> Result<Vec<u8>> {
    let read = |version: &Version| manifest::read(version.manifest.as_bytes()).map(|opened| opened.manifest);
    let (before, after) = (read(since)?, read(&whole.version)?);
    let changed = manifest::difference(Some(&before), &after);
    let is_needed = |file: &&KeptFile| changed.added.iter().chain(&changed.changed).any(|line| line.path == file.path);
    let files: Vec<KeptFile> = taken(whole)?.iter().filter(is_needed).cloned().collect();
    let gone: String = changed.gone.iter().map(|line| format!("{}\r\n", line.path)).collect();
    let mut texts = vec![(NAME.to_owned(), whole.version.manifest.clone())];
    if !gone.is_empty() {
        texts.push((TO_ERASE.to_owned(), gone));
    }
    pressed(cx, sources(cx, &files).await?, texts).await
}

/// An earlier version, to compare with.
pub async fn earlier(cx: &Cx, centre: &Centre, id: PackId, number: i64) -> Result<Version> {
    let scope = open(cx, centre, Action::SeePacks)?;
    versions::find(cx.db(), &scope, id, number).await?.ok_or(Error::NotFound)
}

/// Few at once: a rush on packs leaves the cores to those who enrol.
async fn pressed(cx: &Cx, sources: Vec<Source>, texts: Vec<(String, String)>) -> Result<Vec<u8>> {
    let _turn = cx.app.turn_to_make().await?;
    let made = tokio::task::spawn_blocking(move || zipped(&sources, &texts)).await;
    Ok(made.map_err(web::Problem::from)??)
}

/// A zip of files and texts.
pub(crate) fn zipped(sources: &[Source], texts: &[(String, String)]) -> std::io::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for source in sources {
        archive.start_file(source.path.as_str(), options)?;
        archive.write_all(&std::fs::read(&source.place)?)?;
    }
    for (name, text) in texts {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The same tree as a ZIM.
pub async fn as_zim(cx: &Cx, centre: &Centre, whole: &Whole) -> Result<Vec<u8>> {
    let sources = sources(cx, taken(whole)?).await?;
    let book = book_of(cx, centre, whole);
    let files = whole.files.clone();
    let _turn = cx.app.turn_to_make().await?;
    let made = tokio::task::spawn_blocking(move || bound(book, &files, &sources)).await;
    Ok(made.map_err(web::Problem::from)??)
}

fn bound(mut book: Book, files: &[KeptFile], sources: &[Source]) -> std::io::Result<Vec<u8>> {
    for (file, source) in files.iter().zip(sources) {
        book.items.push(Item {
            path: file.path.clone(),
            title: file.title.clone(),
            media_type: file.media_type.clone(),
            bytes: std::fs::read(&source.place)?,
            is_front: file.is_entry || file.path == INDEX,
        });
    }
    zim::write(&book)
}

fn book_of(cx: &Cx, centre: &Centre, whole: &Whole) -> Book {
    let texts = cx.app.texts(whole.pack.locale);
    let language = match whole.pack.locale {
        Locale::Fr | Locale::FrSimple => "fra",
        Locale::En => "eng",
        Locale::Ar => "ara",
    };
    Book {
        id: whole.version.id.uuid().into_bytes(),
        name: format!("essaim_{}_{}_{}", centre.slug, kernel::text::slug(&whole.pack.title), whole.pack.locale.tag()),
        title: whole.pack.title.clone(),
        description: texts.t1("packs-zim-description", "x", centre.name.as_str()),
        creator: centre.name.clone(),
        publisher: "Essaim".to_owned(),
        language: language.to_owned(),
        date: kernel::clock::local_date(whole.version.made_at),
        main: INDEX.to_owned(),
        items: Vec::new(),
        picture: PICTURE.to_vec(),
    }
}

/// The booklet: what the pages say, in the order of the first page.
pub async fn as_booklet(cx: &Cx, centre: &Centre, whole: &Whole) -> Result<Vec<u8>> {
    let mut chapters = Vec::new();
    for file in taken(whole)?.iter().filter(|file| file.media_type == "text/html" && !file.part.is_empty()) {
        let bytes = cx.app.storage.get(&file.hash).await.map_err(web::Problem::from)?.ok_or(Error::NotFound)?;
        let html = String::from_utf8_lossy(&bytes);
        if is_for_paper(file.is_entry, &html) {
            chapters.push(chapter(&file.title, &html));
        }
    }
    chapters.retain(|chapter| !chapter.note.is_empty() || !chapter.entries.is_empty());
    Ok(web::printed(cx, record(cx, centre, whole, chapters)).await?)
}

/// What comes before the first heading is a text; what follows stands beside its heading.
fn chapter(title: &str, html: &str) -> Chapter {
    let told = told(title, inside(html));
    let (before, parts): (Vec<_>, Vec<_>) = told.parts.into_iter().partition(|part| part.heading.is_empty());
    let note = before.into_iter().flat_map(|part| part.lines).collect::<Vec<_>>().join("\n");
    let entries = parts.into_iter().flat_map(|part| {
        let of = |(at, lines): (usize, &[String])| {
            let label = if at == 0 { part.heading.clone() } else { String::new() };
            Entry { facts: vec![Fact { label, lines: lines.to_vec() }] }
        };
        part.lines.chunks(TOGETHER).enumerate().map(of).collect::<Vec<_>>()
    });
    Chapter { title: told.title, note, entries: entries.collect() }
}

fn record(cx: &Cx, centre: &Centre, whole: &Whole, chapters: Vec<Chapter>) -> Record {
    let texts = cx.app.texts(whole.pack.locale);
    let page = texts.t2("packs-booklet-page", ("n", "{n}"), ("of", "{of}"));
    let phone = centre.phone_display();
    let version = texts.t1("packs-booklet-version", "n", whole.version.number);
    Record {
        letterhead: Letterhead {
            title: whole.pack.title.clone(),
            language: Language::of(whole.pack.locale.tag()),
            sender: centre.sender(),
            words: documents::Words::default().with("page", page),
        },
        headline: whole.pack.title.clone(),
        lead: vec![texts.t("packs-booklet-lead"), version],
        chapters,
        end: if phone.is_empty() { Vec::new() } else { vec![texts.t1("packs-site-help", "x", phone)] },
    }
}

/// Writes a version into a folder, only what changed. For the command line.
pub async fn write_folder(
    cx: &Cx,
    whole: &Whole,
    folder: PathBuf,
) -> Result<std::result::Result<crate::folder::Updated, crate::folder::FolderError>> {
    let sources = sources(cx, &whole.files).await?;
    let text = whole.version.manifest.clone();
    let done = tokio::task::spawn_blocking(move || crate::folder::update(&folder, &text, &sources)).await;
    Ok(done.map_err(web::Problem::from)?)
}
