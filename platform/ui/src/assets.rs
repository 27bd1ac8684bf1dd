//! The files a page asks for: one stylesheet, one script, the icons, the fonts.
//!
//! They live in the binary (in a development build they are read from the folder once, when first
//! asked). Each has its fingerprint in its address, so a browser may keep it for a year.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

mod stylesheet;

#[cfg(test)]
pub(crate) use stylesheet::{SHEETS, WESTERN};

/// Where assets are served.
const PREFIX: &str = "/static/";

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Pictures;

#[derive(RustEmbed)]
#[folder = "css/"]
pub(crate) struct Sheets;

#[derive(RustEmbed)]
#[folder = "js/"]
struct Scripts;

/// A file ready to be served.
#[derive(Debug, Clone)]
pub struct Asset {
    pub bytes: Cow<'static, [u8]>,
    pub mime: Cow<'static, str>,
    /// Whether the address named these very bytes, so that they never change.
    pub immutable: bool,
}

struct Stored {
    bytes: Cow<'static, [u8]>,
    mime: Cow<'static, str>,
    fingerprint: String,
}

static STORE: LazyLock<HashMap<String, Stored>> = LazyLock::new(|| {
    let mut store = HashMap::new();
    for path in Pictures::iter().filter(|path| !path.ends_with(".md")) {
        if let Some(file) = Pictures::get(&path) {
            keep(&mut store, last_part(&path), file.data);
        }
    }
    for path in Scripts::iter() {
        if let Some(file) = Scripts::get(&path) {
            keep(&mut store, last_part(&path), file.data);
        }
    }
    let fonts: HashMap<String, String> = store
        .iter()
        .filter(|(name, _)| name.ends_with(".woff2"))
        .map(|(name, stored)| (name.clone(), address(name, &stored.fingerprint)))
        .collect();
    let sheet = stylesheet::assemble(&fonts).into_bytes();
    keep(&mut store, "essaim.css", Cow::Owned(sheet));
    store
});

/// The address of an asset, with its fingerprint; the bare address when there is no such asset.
pub fn href(name: &str) -> String {
    match STORE.get(name) {
        Some(stored) => address(name, &stored.fingerprint),
        None => format!("{PREFIX}{name}"),
    }
}

/// The names of all assets.
pub fn names() -> impl Iterator<Item = &'static str> {
    STORE.keys().map(String::as_str)
}

/// The asset of a path under `/static/`, with or without fingerprint.
///
/// An old fingerprint gives today's bytes, not to be kept: a page left open over an update
/// still finds its style.
pub fn serve(path: &str) -> Option<Asset> {
    let (name, fingerprint) = split(path);
    let (stored, exact) = match STORE.get(&name) {
        Some(stored) => (stored, fingerprint == Some(stored.fingerprint.as_str())),
        None => (STORE.get(path)?, false),
    };
    Some(Asset { bytes: stored.bytes.clone(), mime: stored.mime.clone(), immutable: exact })
}

fn keep(store: &mut HashMap<String, Stored>, name: &str, bytes: Cow<'static, [u8]>) {
    let digest = hex::encode(Sha256::digest(&bytes));
    let fingerprint = digest.chars().take(8).collect();
    store.insert(name.to_owned(), Stored { bytes, mime: mime(name), fingerprint });
}

fn mime(name: &str) -> Cow<'static, str> {
    let kind = mime_guess::from_path(name).first_or_octet_stream();
    let text = kind.type_() == "text" || kind.subtype() == "javascript";
    Cow::Owned(if text { format!("{kind}; charset=utf-8") } else { kind.to_string() })
}

fn address(name: &str, fingerprint: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{PREFIX}{stem}.{fingerprint}.{extension}"),
        None => format!("{PREFIX}{name}"),
    }
}

/// `essaim.1a2b3c4d.css` is `essaim.css` and `1a2b3c4d`.
fn split(path: &str) -> (String, Option<&str>) {
    let parts: Vec<&str> = path.rsplitn(3, '.').collect();
    match parts.as_slice() {
        [extension, fingerprint, stem] => (format!("{stem}.{extension}"), Some(fingerprint)),
        _ => (path.to_owned(), None),
    }
}

fn last_part(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
