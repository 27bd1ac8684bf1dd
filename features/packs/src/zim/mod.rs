//! A ZIM file, as Kiwix reads it: written by us, from the same tree as the folder.
//!
//! Form 6.1, with the new names of spaces: `C` what is read, `M` what the book says of itself, `W` the first page, `X`
//! the lists by title. One cluster stands raw, because readers map the lists; the others are pressed with zstd.

mod entry;
mod layout;

use std::collections::BTreeMap;
use std::io;

use chrono::NaiveDate;
use md5::{Digest as _, Md5};

use entry::{Entry, Kind};

/// The most raw bytes of one cluster: enough for pages that are alike to share their words.
const CLUSTER_BYTES: usize = 1 << 20;
/// How hard pages are pressed: they are written once and read for months.
const LEVEL: i32 = 19;

/// A book to write.
#[derive(Debug, Clone)]
pub struct Book {
    /// Sixteen bytes that no other book has.
    pub id: [u8; 16],
    /// "essaim_arques_premiers-pas_fr"
    pub name: String,
    pub title: String,
    pub description: String,
    pub creator: String,
    pub publisher: String,
    /// ISO 639-3: `fra`, `eng`, `ara`.
    pub language: String,
    pub date: NaiveDate,
    /// The path of the first page.
    pub main: String,
    pub items: Vec<Item>,
    /// A PNG of 48 by 48.
    pub picture: Vec<u8>,
}

/// A file of the book.
#[derive(Debug, Clone)]
pub struct Item {
    pub path: String,
    /// Empty for what is not a page.
    pub title: String,
    pub media_type: String,
    pub bytes: Vec<u8>,
    /// Whether one may come to it by its title.
    pub is_front: bool,
}

/// Writes a book.
pub fn write(book: &Book) -> io::Result<Vec<u8>> {
    let mut entries = entries_of(book);
    entries.sort_by_key(Entry::key);
    let (mut by_title, mut fronts): (Vec<usize>, Vec<usize>) = ((0..entries.len()).collect(), Vec::new());
    let title_of = |at: &usize| entries.get(*at).map(|entry| (entry.space, entry.shown_title().as_bytes().to_vec()));
    by_title.sort_by_key(title_of);
    for at in &by_title {
        if entries.get(*at).is_some_and(|entry| entry.is_front) {
            fronts.push(*at);
        }
    }
    set_list(&mut entries, layout::ALL_TITLES, &by_title);
    set_list(&mut entries, layout::FRONT_TITLES, &fronts);
    let mut bytes = layout::whole(book, &entries)?;
    let sum = Md5::digest(&bytes);
    bytes.extend_from_slice(sum.as_slice());
    Ok(bytes)
}

/// The lists by title are known once everything has its place.
fn set_list(entries: &mut [Entry], path: &str, places: &[usize]) {
    let bytes = places.iter().flat_map(|at| layout::number(*at).to_le_bytes()).collect();
    if let Some(list) = entries.iter_mut().find(|entry| entry.space == b'X' && entry.path == path) {
        list.kind = Kind::Bytes(bytes);
    }
}

fn entries_of(book: &Book) -> Vec<Entry> {
    let mut entries: Vec<Entry> = book.items.iter().map(Entry::of_item).collect();
    entries.extend(metadata(book));
    entries.push(Entry::picture(&book.picture));
    entries.push(Entry::first_page(&book.main));
    entries.push(Entry::list(layout::ALL_TITLES));
    entries.push(Entry::list(layout::FRONT_TITLES));
    entries
}

fn metadata(book: &Book) -> Vec<Entry> {
    let cut = |text: &str, limit: usize| text.chars().take(limit).collect::<String>().trim().to_owned();
    let told = [
        ("Counter", counter(book)),
        ("Creator", book.creator.clone()),
        ("Date", book.date.format("%Y-%m-%d").to_string()),
        ("Description", cut(&book.description, 80)),
        ("Language", book.language.clone()),
        ("Name", book.name.clone()),
        ("Publisher", book.publisher.clone()),
        ("Scraper", "essaim".to_owned()),
        ("Title", cut(&book.title, 30)),
    ];
    told.into_iter().map(|(name, text)| Entry::metadata(name, text)).collect()
}

/// `image/png=2;text/html=14`
fn counter(book: &Book) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for item in &book.items {
        *counts.entry(item.media_type.as_str()).or_default() += 1;
    }
    counts.into_iter().map(|(kind, count)| format!("{kind}={count}")).collect::<Vec<_>>().join(";")
}
