//! The pages of a pack as chapters of a booklet: text without tags, in the order of the table of contents.

/// A page as paper tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub title: String,
    pub parts: Vec<Part>,
}

/// What stands below a heading; nothing is the heading of what comes first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub heading: String,
    pub lines: Vec<String>,
}

/// A line of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub text: String,
    pub is_heading: bool,
}

/// What stands on a page that pretends to be a screen: nobody can press it on paper.
const PRETENDED: &str = "practice__flag";
/// Elements after which a line ends.
const ENDS: [&str; 17] = [
    "p",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "div",
    "section",
    "tr",
    "dt",
    "dd",
    "br",
    "figcaption",
    "legend",
    "label",
    "article",
    "blockquote",
];
/// Elements that say nothing on paper.
const SILENT: [&str; 5] = ["script", "style", "svg", "nav", "button"];

/// Elements that begin a part.
const HEADINGS: [&str; 3] = ["h2", "h3", "h4"];

/// Whether a page can be told on paper: a screen to press cannot, the page that says what it teaches can.
pub fn is_for_paper(is_entry: bool, html: &str) -> bool {
    is_entry || !inside(html).contains(PRETENDED)
}

/// The inside of a page, part by part, without its title said twice.
pub fn told(title: &str, body: &str) -> Told {
    let mut parts: Vec<Part> = Vec::new();
    for line in lines(body).into_iter().filter(|line| line.text != title) {
        if line.is_heading {
            parts.push(Part { heading: line.text, lines: Vec::new() });
        } else if let Some(part) = parts.last_mut() {
            part.lines.push(line.text);
        } else {
            parts.push(Part { heading: String::new(), lines: vec![line.text] });
        }
    }
    parts.retain(|part| !part.lines.is_empty());
    Told { title: title.to_owned(), parts }
}

/// What stands between `<main>` and `</main>` of a page that the pack framed.
pub fn inside(html: &str) -> &str {
    let start = html.find("<main>").map_or(0, |at| at + "<main>".len());
    let end = html.rfind("</main>").unwrap_or(html.len());
    html.get(start..end).unwrap_or_default()
}

/// The lines of well-formed HTML. One that is only a way to another page leads nowhere on paper: it goes.
pub fn lines(html: &str) -> Vec<Line> {
    let mut reader = Reader::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, after) = rest.split_at(at);
        reader.hear(text);
        let Some(end) = after.find('>') else {
            rest = "";
            break;
        };
        reader.pass(after.get(1..end).unwrap_or_default());
        rest = after.get(end + 1..).unwrap_or_default();
    }
    reader.hear(rest);
    reader.end_line(false);
    reader.lines
}

/// Where the reading of a page is.
#[derive(Default)]
struct Reader {
    lines: Vec<Line>,
    line: String,
    silent: usize,
    /// Within a link to another page.
    is_leading: bool,
    /// Whether the line says something besides where to go.
    is_told: bool,
}

impl Reader {
    fn hear(&mut self, text: &str) {
        if self.silent == 0 {
            self.is_told |= !self.is_leading && text.chars().any(char::is_alphanumeric);
            self.line.push_str(text);
        }
    }

    fn pass(&mut self, tag: &str) {
        let (is_end, name) = (tag.starts_with('/'), name_of(tag));
        if SILENT.contains(&name.as_str()) && !tag.ends_with('/') {
            self.silent = if is_end { self.silent.saturating_sub(1) } else { self.silent + 1 };
        }
        if name == "a" {
            self.is_leading = !is_end && !tag.contains("\"tel:") && !tag.contains("\"mailto:");
        }
        if self.silent == 0 && ENDS.contains(&name.as_str()) {
            self.end_line(is_end && HEADINGS.contains(&name.as_str()));
        }
    }

    fn end_line(&mut self, is_heading: bool) {
        let text = plain(&self.line);
        if !text.is_empty() && self.is_told {
            self.lines.push(Line { text, is_heading });
        }
        self.line.clear();
        self.is_told = false;
    }
}

fn name_of(tag: &str) -> String {
    let name = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric);
    name.collect::<String>().to_lowercase()
}

fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "’");
    let text = text.replace("&nbsp;", "\u{a0}").replace("&amp;", "&");
    let words = text.split(|sign: char| sign.is_whitespace() && sign != '\u{a0}').filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
