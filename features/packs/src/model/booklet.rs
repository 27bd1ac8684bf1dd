//! The pages of a pack as chapters of a booklet: text without tags, in the order of the table of contents.

/// A page as paper tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub title: String,
    pub lines: Vec<String>,
}

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

/// The lines of the inside of a page, without its title said twice.
pub fn told(title: &str, body: &str) -> Told {
    let lines = lines(body).into_iter().filter(|line| line != title).collect();
    Told { title: title.to_owned(), lines }
}

/// What stands between `<main>` and `</main>` of a page that the pack framed.
pub fn inside(html: &str) -> &str {
    let start = html.find("<main>").map_or(0, |at| at + "<main>".len());
    let end = html.rfind("</main>").unwrap_or(html.len());
    html.get(start..end).unwrap_or_default()
}

/// The lines of well-formed HTML.
pub fn lines(html: &str) -> Vec<String> {
    let (mut lines, mut line, mut silent) = (Vec::new(), String::new(), 0_usize);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, after) = rest.split_at(at);
        if silent == 0 {
            line.push_str(text);
        }
        let Some(end) = after.find('>') else {
            rest = "";
            break;
        };
        let tag = after.get(1..end).unwrap_or_default();
        let (is_end, name) = (tag.starts_with('/'), name_of(tag));
        if SILENT.contains(&name.as_str()) && !tag.ends_with('/') {
            silent = if is_end { silent.saturating_sub(1) } else { silent + 1 };
        }
        if silent == 0 && ENDS.contains(&name.as_str()) {
            push(&mut lines, &mut line);
        }
        rest = after.get(end + 1..).unwrap_or_default();
    }
    if silent == 0 {
        line.push_str(rest);
    }
    push(&mut lines, &mut line);
    lines
}

fn name_of(tag: &str) -> String {
    let name = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric);
    name.collect::<String>().to_lowercase()
}

fn push(lines: &mut Vec<String>, line: &mut String) {
    let text = plain(line);
    if !text.is_empty() {
        lines.push(text);
    }
    line.clear();
}

fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "’");
    let text = text.replace("&nbsp;", "\u{a0}").replace("&amp;", "&");
    let words = text.split(|sign: char| sign.is_whitespace() && sign != '\u{a0}').filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
