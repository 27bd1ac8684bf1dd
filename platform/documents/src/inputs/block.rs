//! Running text on paper: headings, paragraphs, lists, and bold where it matters.
//!
//! Text is drawn as it stands; no mark in it is ever read as a command of the engine.

use serde::Serialize;

/// One block of running text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Block {
    /// A heading inside the text.
    Heading {
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its runs, in reading order; a line break is `\n`.
        runs: Vec<Run>,
    },
    /// A list with dots.
    List {
        /// Its items, each made of runs.
        items: Vec<Vec<Run>>,
    },
}

impl Block {
    /// A paragraph without emphasis.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { runs: vec![Run::plain(text)] }
    }

    /// Cuts plain text into blocks: a blank line parts paragraphs, lines that begin with `- ` or `• ` make a list.
    pub fn from_plain(text: &str) -> Vec<Self> {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let mut blocks = Vec::new();
        let mut lines: Vec<&str> = Vec::new();
        for line in text.lines() {
            if line.trim().is_empty() {
                push_block(&mut blocks, &mut lines);
                continue;
            }
            // A list may follow its sentence without a blank line between.
            if lines.first().is_some_and(|first| item(first).is_some() != item(line).is_some()) {
                push_block(&mut blocks, &mut lines);
            }
            lines.push(line);
        }
        push_block(&mut blocks, &mut lines);
        blocks
    }
}

fn push_block(blocks: &mut Vec<Block>, lines: &mut Vec<&str>) {
    if lines.is_empty() {
        return;
    }
    let items: Option<Vec<Vec<Run>>> = lines.iter().map(|line| item(line).map(|text| vec![Run::plain(text)])).collect();
    blocks.push(match items {
        Some(items) => Block::List { items },
        None => Block::paragraph(lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join("\n")),
    });
    lines.clear();
}

fn item(line: &str) -> Option<&str> {
    let line = line.trim_start();
    ["- ", "• ", "– ", "* "].iter().find_map(|mark| line.strip_prefix(mark)).map(str::trim)
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Run {
    /// Its words.
    pub text: String,
    /// Whether it is the fact to remember: a date, an hour, a price.
    pub bold: bool,
}

impl Run {
    /// Words said plainly.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: false }
    }

    /// Words to remember.
    pub fn bold(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: true }
    }
}
