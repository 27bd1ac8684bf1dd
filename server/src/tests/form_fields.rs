//! The fields of a form that a page shows, as a browser sends them back when nobody touched them.

use std::sync::LazyLock;

use regex::Regex;

static FORM: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?s)<form\b([^>]*)>(.*?)</form>").unwrap());
static FIELD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?s)<input\b([^>]*)>|<textarea\b([^>]*)>\n?(.*?)</textarea>|<select\b([^>]*)>(.*?)</select>").unwrap()
});
static OPTION: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"<option\b([^>]*)>").unwrap());

/// Written words, as HTML has them.
fn unescaped(text: &str) -> String {
    let signs = [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&")];
    signs.iter().fold(text.to_owned(), |text, (written, sign)| text.replace(written, sign))
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| unescaped(value))
}

fn is_said(tag: &str, word: &str) -> bool {
    tag.split_whitespace().any(|part| part.trim_end_matches('/') == word)
}

/// What a browser sends of an input that nobody touched.
fn sent_input(tag: &str) -> Option<(String, String)> {
    let kind = attribute(tag, "type").unwrap_or_default();
    let is_quiet = match kind.as_str() {
        "submit" | "button" | "file" => true,
        "checkbox" | "radio" => !is_said(tag, "checked"),
        _ => false,
    };
    let name = attribute(tag, "name").filter(|_| !is_quiet)?;
    Some((name, attribute(tag, "value").unwrap_or_default()))
}

fn sent_select(tag: &str, options: &str) -> Option<(String, String)> {
    let all: Vec<&str> = OPTION.captures_iter(options).filter_map(|found| found.get(1)).map(|m| m.as_str()).collect();
    let chosen = all.iter().find(|option| is_said(option, "selected")).or_else(|| all.first())?;
    Some((attribute(tag, "name")?, attribute(chosen, "value").unwrap_or_default()))
}

/// The fields of the form of a page that is sent to an address; none without such a form.
pub(super) fn fields(page: &str, action: &str) -> Vec<(String, String)> {
    let is_wanted =
        |head: &str| attribute(head, "action").as_deref() == Some(action) && head.contains("method=\"post\"");
    let Some(form) = FORM.captures_iter(page).find(|form| is_wanted(&form[1])) else { return Vec::new() };
    let body = form.get(2).map_or("", |body| body.as_str());
    let sent = FIELD.captures_iter(body).filter_map(|field| {
        let part = |at: usize| field.get(at).map(|part| part.as_str());
        match (part(1), part(2), part(4)) {
            (Some(input), ..) => sent_input(input),
            (_, Some(area), _) => Some((attribute(area, "name")?, unescaped(part(3).unwrap_or_default()))),
            (.., Some(select)) => sent_select(select, part(5).unwrap_or_default()),
            _ => None,
        }
    });
    sent.collect()
}
