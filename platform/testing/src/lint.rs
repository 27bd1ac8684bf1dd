//! What every page must have, told as faults: the page says it, not the memory of its author.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern of ours")
}

static TAG: LazyLock<Regex> = LazyLock::new(|| regex(r"<[^>]+>"));
static H1: LazyLock<Regex> = LazyLock::new(|| regex(r"(?s)<h1[^>]*>(.*?)</h1>"));
static TITLE: LazyLock<Regex> = LazyLock::new(|| regex(r"(?s)<title>(.*?)</title>"));
static ID: LazyLock<Regex> = LazyLock::new(|| regex(r#"\sid="([^"]*)""#));
static INPUT: LazyLock<Regex> = LazyLock::new(|| regex(r"<(?:input|select|textarea)\b[^>]*>"));
static FOR: LazyLock<Regex> = LazyLock::new(|| regex(r#"\sfor="([^"]*)""#));
static STYLE: LazyLock<Regex> = LazyLock::new(|| regex(r#"\sstyle=""#));
static HANDLER: LazyLock<Regex> = LazyLock::new(|| regex(r#"\son[a-z]+=""#));
static FORM: LazyLock<Regex> = LazyLock::new(|| regex(r"<form\b[^>]*>"));

fn words(html: &str) -> String {
    let text = TAG.replace_all(html, " ");
    text.replace(['\u{a0}', '\u{202f}'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let rest = tag.get(start..)?;
    rest.get(..rest.find('"')?)
}

/// The faults of a page; empty when there is none.
pub fn lint(html: &str) -> Vec<String> {
    let mut faults = Vec::new();
    titles(html, &mut faults);
    words_on_screen(html, &mut faults);
    ids(html, &mut faults);
    if STYLE.is_match(html) || HANDLER.is_match(html) {
        faults.push("style ou script dans une balise".to_owned());
    }
    fields(html, &mut faults);
    for form in FORM.find_iter(html).map(|m| m.as_str()) {
        if attribute(form, "action").is_none() && attribute(form, "method") == Some("post") {
            faults.push(format!("formulaire sans adresse : {form}"));
        }
    }
    faults
}

/// One `h1`, whose words begin the title of the tab.
fn titles(html: &str, faults: &mut Vec<String>) {
    let headings: Vec<String> = H1.captures_iter(html).map(|c| words(c.get(1).map_or("", |m| m.as_str()))).collect();
    if headings.len() != 1 {
        faults.push(format!("{} titres h1", headings.len()));
    }
    let title = TITLE.captures(html).map(|c| words(c.get(1).map_or("", |m| m.as_str()))).unwrap_or_default();
    let heading = headings.first().cloned().unwrap_or_default();
    let bare = title.strip_prefix("Erreur : ").unwrap_or(&title);
    if heading.is_empty() || !bare.starts_with(&heading) {
        faults.push(format!("titre « {title} » ne commence pas par le h1 « {heading} »"));
    }
}

/// A language is named, and no key of a text is shown in place of its words.
fn words_on_screen(html: &str, faults: &mut Vec<String>) {
    if !html.contains("<html lang=\"") {
        faults.push("pas de langue".to_owned());
    }
    if html.contains('⟦') {
        let around = html.find('⟦').and_then(|at| html.get(at..)).map(|t| t.chars().take(60).collect::<String>());
        faults.push(format!("clé à l’écran : {around:?}"));
    }
}

/// Each id is there once.
fn ids(html: &str, faults: &mut Vec<String>) {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for id in ID.captures_iter(html).filter_map(|c| c.get(1)) {
        *seen.entry(id.as_str()).or_default() += 1;
    }
    let doubled = seen.iter().filter(|(_, times)| **times > 1);
    faults.extend(doubled.map(|(id, times)| format!("id « {id} » {times} fois")));
}

/// Each field that is seen has a label.
fn fields(html: &str, faults: &mut Vec<String>) {
    let labelled: Vec<&str> = FOR.captures_iter(html).filter_map(|c| c.get(1)).map(|m| m.as_str()).collect();
    for input in INPUT.find_iter(html).map(|m| m.as_str()) {
        let kind = attribute(input, "type").unwrap_or_default();
        let has_name = attribute(input, "aria-label").is_some() || attribute(input, "aria-labelledby").is_some();
        let has_label = attribute(input, "id").is_some_and(|id| labelled.contains(&id));
        if !matches!(kind, "hidden" | "submit" | "button") && !has_name && !has_label {
            faults.push(format!("champ sans étiquette : {input}"));
        }
    }
}
