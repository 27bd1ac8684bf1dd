//! The pages of a pack as files: they open from a folder, on an old computer, without network and without script.
//!
//! Every link is relative to its page; one sheet of styles; nothing is fetched.

use web::PackContent;

/// The first page.
pub const INDEX: &str = "index.html";
/// The one sheet of styles.
pub const STYLE: &str = "style.css";
/// What whoever opens the folder reads first.
pub const READ_ME: &str = "lisez-moi.txt";
const SHEET: &str = include_str!("../../assets/style.css");

/// A part with what it gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    pub code: String,
    pub label: String,
    pub content: PackContent,
}

/// The words of the pages that belong to no part, in the language of the pack.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    pub lang: String,
    pub dir: String,
    pub title: String,
    pub centre: String,
    /// "Pour la tablette n° 4"; empty for any.
    pub device: String,
    /// "Tout s’ouvre sans internet."
    pub lead: String,
    /// The link to the first page.
    pub home: String,
    /// Whom to call, in a sentence; empty without a number.
    pub help: String,
    /// "Version 3, faite le 22 novembre 2026"
    pub version: String,
    pub read_me: String,
}

/// A file of the pack, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFile {
    pub path: String,
    pub title: String,
    pub part: String,
    pub media_type: String,
    pub bytes: Vec<u8>,
    pub is_entry: bool,
}

/// Whether a path stays inside the folder, on any system of files.
pub fn is_safe_path(path: &str) -> bool {
    let is_sign = |sign: u8| sign.is_ascii_alphanumeric() || matches!(sign, b'-' | b'_' | b'.');
    let is_step = |step: &str| !step.is_empty() && !step.starts_with('.') && step.bytes().all(is_sign);
    path.len() <= 200 && path.split('/').all(is_step)
}

/// Why a page of a part cannot be carried: it would run something, or reach outside.
pub fn fault(body: &str) -> Option<&'static str> {
    let low = body.to_lowercase();
    let outside = ["src=\"http", "src=\"//", "href=\"http", "href=\"//", "href=\"/", "src=\"/", "action=\"http"];
    if low.contains("<script") || low.contains("javascript:") {
        return Some("a script");
    }
    if outside.iter().any(|way| low.contains(way)) { Some("an address outside the pack") } else { None }
}

/// Text inside HTML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The files of a pack. A page that would reach outside is left out, and so is a path that is not safe.
pub fn build(words: &Words, given: &[Given]) -> Vec<SiteFile> {
    let mut files = Vec::new();
    for part in given {
        files.extend(of_part(words, part));
    }
    let mut sheet = SHEET.to_owned();
    for part in given.iter().filter(|part| !part.content.css.is_empty()) {
        sheet.push('\n');
        sheet.push_str(part.content.css);
    }
    files.push(own(STYLE, "", "text/css", sheet));
    files.push(own(READ_ME, "", "text/plain", words.read_me.clone()));
    let index = index(words, given, &files);
    // The first page comes last: it names only what is there.
    files.push(own(INDEX, &words.title, "text/html", index));
    files
}

fn own(path: &str, title: &str, media_type: &str, text: String) -> SiteFile {
    SiteFile {
        path: path.to_owned(),
        title: title.to_owned(),
        part: String::new(),
        media_type: media_type.to_owned(),
        bytes: text.into_bytes(),
        is_entry: false,
    }
}

fn of_part(words: &Words, part: &Given) -> Vec<SiteFile> {
    let mut files = Vec::new();
    for page in &part.content.pages {
        let path = format!("{}/{}", part.code, page.path);
        if !is_safe_path(&path) || !path.ends_with(".html") || fault(&page.body).is_some() {
            tracing::warn!(path, "a page is left out of the pack");
            continue;
        }
        let html = framed(words, &page.title, &page.body, &up(&path));
        files.push(SiteFile {
            title: page.title.clone(),
            part: part.code.clone(),
            media_type: "text/html".to_owned(),
            bytes: html.into_bytes(),
            is_entry: page.is_entry,
            path,
        });
    }
    for file in &part.content.files {
        let path = format!("{}/{}", part.code, file.path);
        if is_safe_path(&path) {
            files.push(SiteFile {
                title: String::new(),
                part: part.code.clone(),
                media_type: file.media_type.clone(),
                bytes: file.bytes.clone(),
                is_entry: false,
                path,
            });
        }
    }
    files
}

/// The way from a page to the root: `../` for each folder.
fn up(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

fn framed(words: &Words, title: &str, body: &str, up: &str) -> String {
    let back = if up.is_empty() {
        String::new()
    } else {
        format!("<p class=\"retour\"><a href=\"{up}{INDEX}\">{}</a></p>\n", escaped(&words.home))
    };
    let help = if words.help.is_empty() { String::new() } else { format!("<p>{}</p>\n", escaped(&words.help)) };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <link rel=\"stylesheet\" href=\"{up}{STYLE}\">\n</head>\n<body>\n<header>{back}</header>\n<main>\n{body}\n\
         </main>\n<footer>{help}</footer>\n</body>\n</html>\n",
        escaped(&words.lang),
        escaped(&words.dir),
        escaped(title),
    )
}

fn index(words: &Words, given: &[Given], files: &[SiteFile]) -> String {
    let mut body = format!("<p class=\"centre\">{}</p>\n<h1>{}</h1>\n", escaped(&words.centre), escaped(&words.title));
    if !words.device.is_empty() {
        body.push_str(&format!("<p class=\"appareil\">{}</p>\n", escaped(&words.device)));
    }
    body.push_str(&format!("<p>{}</p>\n", escaped(&words.lead)));
    for part in given {
        let entries: Vec<&SiteFile> = files.iter().filter(|file| file.part == part.code && file.is_entry).collect();
        if entries.is_empty() {
            continue;
        }
        body.push_str(&format!("<h2>{}</h2>\n<ul class=\"liste\">\n", escaped(&part.label)));
        for entry in entries {
            body.push_str(&format!("<li><a href=\"{}\">{}</a></li>\n", entry.path, escaped(&entry.title)));
        }
        body.push_str("</ul>\n");
    }
    // Here only: a page that did not change is the same file in the next version.
    body.push_str(&format!("<p>{}</p>\n", escaped(&words.version)));
    framed(words, &words.title, &body, "")
}
