//! The typefaces: those that `cargo xtask assets` fetched, else what the machine has.
//!
//! Only regular and bold are shipped. Without them papers still print, in a system face, and
//! the log says so once. A machine without any known face prints nothing legible, and the log
//! says that too.

mod zero;

use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;
use typst::foundations::Bytes;
use typst::text::Font;

#[derive(RustEmbed)]
#[folder = "fonts/generated"]
struct Shipped;

/// Where systems keep typefaces.
const SYSTEM_FOLDERS: [&str; 5] =
    ["/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts", "C:\\Windows\\Fonts"];

/// The few system faces worth opening, by the beginning of their file's name: a folder may hold hundreds.
const SYSTEM_FACES: [&str; 12] = [
    "AtkinsonHyperlegible",
    "DejaVuSans.",
    "DejaVuSans-Bold.",
    "DejaVuSansMono.",
    "LiberationSans-Regular.",
    "LiberationSans-Bold.",
    "LiberationMono-Regular.",
    "NotoNaskhArabic-",
    "NotoSans-Regular.",
    "NotoSans-Bold.",
    "Arial",
    "arial",
];

/// Folders inside folders, no deeper.
const MAX_DEPTH: usize = 4;

/// Loads the typefaces once, for the life of the engine.
pub fn load() -> Vec<Font> {
    let shipped = shipped();
    if !shipped.is_empty() {
        return shipped;
    }
    let system: Vec<Font> = system_files().iter().filter_map(|path| std::fs::read(path).ok()).flat_map(faces).collect();
    if system.is_empty() {
        tracing::warn!("no typeface was built in and none was found on this machine: papers will be empty");
    } else {
        tracing::warn!(
            faces = system.len(),
            "papers use system typefaces; `cargo xtask assets` fetches the right ones"
        );
    }
    system
}

fn shipped() -> Vec<Font> {
    let names = Shipped::iter().filter(|name| name.ends_with(".ttf"));
    names
        .filter_map(|name| Shipped::get(&name))
        .flat_map(|file| faces(zero::unbarred(file.data.into_owned())))
        .collect()
}

fn faces(file: Vec<u8>) -> impl Iterator<Item = Font> {
    Font::iter(Bytes::new(file))
}

fn system_files() -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in SYSTEM_FOLDERS {
        collect(Path::new(folder), MAX_DEPTH, &mut found);
    }
    found.sort();
    found
}

fn collect(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() && depth > 0 {
            collect(&path, depth - 1, found);
        } else if is_known_face(&path) {
            found.push(path);
        }
    }
}

fn is_known_face(path: &Path) -> bool {
    let is_font = path.extension().is_some_and(|end| end == "ttf" || end == "otf");
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    is_font && SYSTEM_FACES.iter().any(|face| name.starts_with(face))
}

/// How many contours draw the zero of each shipped face, once its bar is out.
#[cfg(test)]
pub fn zero_contours() -> Vec<(String, usize)> {
    let names = Shipped::iter().filter(|name| name.ends_with(".ttf"));
    let count = |name: &str| zero::contour_count(&zero::unbarred(Shipped::get(name)?.data.into_owned()));
    names.filter_map(|name| count(&name).map(|contours| (name.into_owned(), contours))).collect()
}
