//! A printed paper under the eyes of poppler: its facts, its text, where each word stands.
//!
//! With ESSAIM_PAPERS set to a folder, each paper is also kept there for people to look at.

use std::path::PathBuf;
use std::process::Command;

use documents::{Paper, print};
use tempfile::TempDir;

use crate::TypstDocuments;

/// A PDF on disk.
pub struct Printed {
    folder: TempDir,
    path: PathBuf,
}

/// A word and its box, in millimetres from the page's corner.
#[derive(Debug, Clone)]
pub struct Word {
    pub text: String,
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// Prints a form, or tells what the engine said.
pub fn printed<P: Paper>(name: &str, paper: &P) -> Printed {
    let engine = TypstDocuments::new(&[]);
    let bytes = match print(&engine, paper) {
        Ok(bytes) => bytes,
        Err(error) => panic!("{name}: {error}"),
    };
    kept(name, &bytes)
}

/// Lays a PDF on disk for poppler.
pub fn kept(name: &str, bytes: &[u8]) -> Printed {
    if let Ok(folder) = std::env::var("ESSAIM_PAPERS") {
        std::fs::write(PathBuf::from(folder).join(format!("{name}.pdf")), bytes).expect("the folder of papers");
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, bytes).expect("a file");
    Printed { folder, path }
}

impl Printed {
    /// A fact of `pdfinfo`.
    pub fn fact(&self, key: &str) -> String {
        let told = self.poppler("pdfinfo", &[]);
        let line = told.lines().find_map(|line| line.strip_prefix(&format!("{key}:")));
        line.unwrap_or_default().trim().to_owned()
    }

    /// The number of pages.
    pub fn pages(&self) -> usize {
        self.fact("Pages").parse().expect("a number of pages")
    }

    /// All the text, in reading order, no-break spaces made plain.
    pub fn text(&self) -> String {
        plain(&self.poppler("pdftotext", &["-enc", "UTF-8"]))
    }

    /// The text of one page.
    pub fn page_text(&self, page: usize) -> String {
        let page = page.to_string();
        plain(&self.poppler("pdftotext", &["-enc", "UTF-8", "-f", &page, "-l", &page]))
    }

    /// The words of one page with their places.
    pub fn words(&self, page: usize) -> Vec<Word> {
        let page = page.to_string();
        let boxes = self.poppler("pdftotext", &["-bbox", "-f", &page, "-l", &page]);
        boxes.lines().filter_map(word).collect()
    }

    /// The tree that a screen reader walks.
    pub fn structure(&self) -> String {
        self.poppler("pdfinfo", &["-struct"])
    }

    /// Whether the file itself holds these bytes.
    pub fn raw_contains(&self, bytes: &[u8]) -> bool {
        let file = std::fs::read(&self.path).expect("the file");
        file.windows(bytes.len()).any(|window| window == bytes)
    }

    /// Whether the file holds this text as PDF writes it in its dictionaries.
    pub fn raw_text_contains(&self, text: &str) -> bool {
        let hex: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
        self.raw_contains(hex.as_bytes())
    }

    /// The darkest grey of a square of 2 mm round a point, in millimetres: 0 is black, 255 is white.
    pub fn darkest(&self, page: usize, left: usize, top: usize) -> u8 {
        let (page, x, y) = (page.to_string(), (left * 10 - 10).to_string(), (top * 10 - 10).to_string());
        let args = ["-gray", "-r", "254", "-f", &page, "-l", &page, "-x", &x, "-y", &y, "-W", "20", "-H", "20"];
        let picture = self.run("pdftoppm", &args);
        picture.iter().rev().take(400).copied().min().expect("a picture")
    }

    /// Every word of every page lies inside the page.
    pub fn assert_nothing_cut(&self, width: f64, height: f64) {
        for page in 1..=self.pages() {
            for word in self.words(page) {
                let inside =
                    word.left > 2.0 && word.top > 2.0 && word.right < width - 2.0 && word.bottom < height - 2.0;
                assert!(inside, "page {page}: {word:?}");
            }
        }
    }

    /// Tagged, titled, in this language: what a screen reader needs first.
    pub fn assert_accessible(&self, title: &str) {
        assert_eq!(self.fact("Tagged"), "yes");
        assert_eq!(self.fact("Title"), title);
        assert!(self.poppler("pdfinfo", &["-meta"]).contains("pdfuaid:part"), "the file says PDF/UA");
    }

    fn poppler(&self, tool: &str, args: &[&str]) -> String {
        String::from_utf8_lossy(&self.run(tool, args)).into_owned()
    }

    fn run(&self, tool: &str, args: &[&str]) -> Vec<u8> {
        let mut command = Command::new(tool);
        command.args(args).arg(&self.path);
        if tool == "pdftotext" {
            command.arg("-");
        }
        let output = command.current_dir(self.folder.path()).output().expect("poppler-utils is installed");
        assert!(output.status.success(), "{tool} failed");
        output.stdout
    }
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn word(line: &str) -> Option<Word> {
    let line = line.trim().strip_prefix("<word ")?;
    let text = line.split_once('>')?.1.strip_suffix("</word>")?.to_owned();
    let millimetres = |key: &str| -> Option<f64> {
        let points: f64 = line.split_once(&format!("{key}=\""))?.1.split_once('"')?.0.parse().ok()?;
        Some(points * 25.4 / 72.0)
    };
    Some(Word {
        text,
        left: millimetres("xMin")?,
        top: millimetres("yMin")?,
        right: millimetres("xMax")?,
        bottom: millimetres("yMax")?,
    })
}
