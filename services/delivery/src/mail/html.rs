//! The light HTML of an e-mail, made from its plain text.
//!
//! Paragraphs, links, telephone links; no image, no script, no class, nothing fetched. It reads aloud in order, at
//! the size the reader chose, from right to left when the language asks for it.

use std::sync::LazyLock;

use kernel::Locale;
use regex::Regex;

/// The largest document, so that it opens on any phone and no mailbox clips it.
pub const LIMIT_BYTES: usize = 30 * 1024;

const BODY_STYLE: &str = "margin:0 auto;padding:16px;max-width:38em;font-family:Verdana,Arial,sans-serif;\
font-size:18px;line-height:1.6;color:#1a1a1a;background:#ffffff";

#[expect(clippy::expect_used, reason = "a constant pattern, compiled once and covered by the tests")]
static LINKS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?P<url>https?://[^\s<>\x22\u{AB}\u{BB}]+)",
        r"|(?P<mail>[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)",
        r"|(?P<phone>(?:\+33[ \u{A0}\u{202F}.]?|\b0)[1-9](?:[ \u{A0}\u{202F}.-]?[0-9]{2}){4}\b)",
    ))
    .expect("a valid pattern")
});

/// A text that would make a document above the limit: the writer shortens it, nothing is cut in silence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the document would take {bytes} bytes, above {LIMIT_BYTES}")]
pub struct TooLong {
    pub bytes: usize,
}

/// A whole document with this text; `title` is read first by a screen reader.
pub fn document(title: &str, text: &str, locale: Locale) -> Result<String, TooLong> {
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n</head>\n<body style=\"{BODY_STYLE}\">\n",
        locale.tag(),
        locale.dir(),
        escape(title),
    );
    for paragraph in paragraphs(text) {
        let lines: Vec<String> = paragraph.lines().map(line).collect();
        page.push_str(&format!("<p>{}</p>\n", lines.join("<br>\n")));
    }
    page.push_str("</body>\n</html>\n");
    if page.len() > LIMIT_BYTES { Err(TooLong { bytes: page.len() }) } else { Ok(page) }
}

/// Blocks of lines between empty lines.
fn paragraphs(text: &str) -> Vec<String> {
    let mut blocks = vec![String::new()];
    for line in text.lines() {
        let last = blocks.last_mut();
        match last {
            Some(block) if !line.trim().is_empty() => {
                if !block.is_empty() {
                    block.push('\n');
                }
                block.push_str(line.trim_end());
            }
            Some(block) if block.is_empty() => {}
            _ => blocks.push(String::new()),
        }
    }
    blocks.retain(|block| !block.is_empty());
    blocks
}

/// One line with its addresses and numbers made into links.
fn line(text: &str) -> String {
    let mut written = String::with_capacity(text.len() * 2);
    let mut done = 0;
    for found in LINKS.captures_iter(text) {
        let Some(whole) = found.get(0) else { continue };
        written.push_str(&escape(text.get(done..whole.start()).unwrap_or_default()));
        let shown = trim_link(whole.as_str());
        if found.name("url").is_some() {
            written.push_str(&format!("<a href=\"{0}\">{0}</a>", escape(shown)));
        } else if found.name("mail").is_some() {
            written.push_str(&format!("<a href=\"mailto:{0}\">{0}</a>", escape(shown)));
        } else {
            written.push_str(&phone(shown));
        }
        done = whole.start() + shown.len();
    }
    written.push_str(&escape(text.get(done..).unwrap_or_default()));
    written
}

/// A number keeps its order inside a line that runs from right to left.
fn phone(shown: &str) -> String {
    let digits: String = shown.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    format!("<a href=\"tel:{digits}\"><bdi dir=\"ltr\">{}</bdi></a>", escape(shown))
}

/// The full stop or bracket that closes a sentence is no part of the address before it.
fn trim_link(found: &str) -> &str {
    let closed = found.trim_end_matches(['.', ',', ';', ':', '!', '?', '…', '\'', '’']);
    match closed.strip_suffix(')') {
        Some(inner) if !inner.contains('(') => inner,
        _ => closed,
    }
}

fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            sign => safe.push(sign),
        }
    }
    safe
}
