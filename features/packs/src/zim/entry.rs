//! One entry of the directory of a ZIM file.

use super::Item;

/// What an entry gives.
#[derive(Debug, Clone)]
pub(super) enum Kind {
    Bytes(Vec<u8>),
    /// Goes to the entry of this key.
    To(Vec<u8>),
}

/// An entry, not yet placed.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub space: u8,
    pub path: String,
    /// Empty where it is the path.
    pub title: String,
    pub media_type: String,
    pub kind: Kind,
    pub is_front: bool,
}

impl Entry {
    fn new(space: u8, path: &str, media_type: &str, kind: Kind) -> Self {
        let (path, media_type) = (path.to_owned(), media_type.to_owned());
        Self { space, path, title: String::new(), media_type, kind, is_front: false }
    }

    pub fn of_item(item: &Item) -> Self {
        let title = if item.title == item.path { String::new() } else { without_null(&item.title) };
        let bytes = Kind::Bytes(item.bytes.clone());
        Self { title, is_front: item.is_front, ..Self::new(b'C', &item.path, &item.media_type, bytes) }
    }

    pub fn metadata(name: &str, text: String) -> Self {
        Self::new(b'M', name, "text/plain;charset=utf-8", Kind::Bytes(text.into_bytes()))
    }

    pub fn picture(png: &[u8]) -> Self {
        Self::new(b'M', "Illustration_48x48@1", "image/png", Kind::Bytes(png.to_vec()))
    }

    pub fn first_page(main: &str) -> Self {
        Self::new(b'W', "mainPage", "", Kind::To(key_of(b'C', main)))
    }

    pub fn list(path: &str) -> Self {
        Self::new(b'X', path, "application/octet-stream+zimlisting", Kind::Bytes(Vec::new()))
    }

    /// What entries are ordered by.
    pub fn key(&self) -> Vec<u8> {
        key_of(self.space, &self.path)
    }

    pub fn shown_title(&self) -> &str {
        if self.title.is_empty() { &self.path } else { &self.title }
    }

    /// Pages and words are pressed; pictures and films are already, and the lists are read in place.
    pub fn is_pressed(&self) -> bool {
        let kind = self.media_type.as_str();
        self.space != b'X' && (kind.starts_with("text/") || kind.contains("json") || kind.contains("svg"))
    }
}

fn key_of(space: u8, path: &str) -> Vec<u8> {
    let mut key = vec![space];
    key.extend_from_slice(path.as_bytes());
    key
}

fn without_null(text: &str) -> String {
    text.replace('\0', "")
}
