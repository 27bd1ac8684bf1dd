//! A content in words: each piece with its label, whatever room it comes from.

use chrono::NaiveDate;
use serde_json::Value;
use web::{Cx, KitContent, KitKind};

use crate::model::content::{KEY, Path, Step, document, in_told_order, keyed, pieces, rank};

/// By which fields an item of a list is called.
const NAMES: [&str; 4] = ["title", "name", "label", "question"];
/// The longest name of an item in a label.
const NAME_SIGNS: usize = 60;

/// How a kind tells its content: by which words, and in which order. A kind that this house has not tells it as it is.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Telling {
    label: &'static str,
    pub fields: &'static [&'static str],
}

impl From<&KitKind> for Telling {
    fn from(kind: &KitKind) -> Self {
        Self { label: kind.label, fields: kind.fields }
    }
}

/// One piece, as lines of text.
pub(crate) struct Said {
    pub label: String,
    pub lines: Vec<String>,
}

/// Everything in a content that has something to say; its title stands above it.
pub(crate) fn content(cx: &Cx, kind: Telling, carried: &KitContent) -> Vec<Said> {
    let whole = document(carried);
    let told = pieces(&whole).into_iter().filter(|(path, _)| path.0 != [Step::Field("title".to_owned())]);
    let told = in_told_order(told, |(path, _)| path, kind.fields).into_iter().map(|(path, value)| Said {
        label: label_of(cx, kind, &path, Some(&whole)),
        lines: lines_of(cx, kind, field_of(&path), Some(value)),
    });
    told.filter(|said| said.lines.iter().any(|line| !line.is_empty())).collect()
}

/// The field a path ends in.
pub(crate) fn field_of(path: &Path) -> &str {
    path.0
        .iter()
        .rev()
        .find_map(|step| if let Step::Field(name) = step { Some(name.as_str()) } else { None })
        .unwrap_or("")
}

/// "Étapes › Accueil › Texte": where a piece stands.
pub(crate) fn label_of(cx: &Cx, kind: Telling, path: &Path, whole: Option<&Value>) -> String {
    let skipped = path.0.len() - path.below_content().len();
    let mut at = whole;
    let mut words = Vec::new();
    for (depth, step) in path.0.iter().enumerate() {
        at = at.and_then(|value| below(value, step));
        if depth < skipped && path.0.len() > skipped {
            continue;
        }
        words.push(match step {
            Step::Field(name) => field_word(cx, kind, name),
            Step::Item(key) => item_word(at, key),
            Step::Order => cx.t("kits-piece-order"),
        });
    }
    words.join(" › ")
}

fn below<'a>(value: &'a Value, step: &Step) -> Option<&'a Value> {
    match step {
        Step::Field(name) => value.get(name),
        Step::Item(key) => keyed(value)?.into_iter().find(|(known, _)| known == key).map(|(_, item)| item),
        Step::Order => None,
    }
}

fn field_word(cx: &Cx, kind: Telling, name: &str) -> String {
    let slug = name.replace('_', "-");
    let known = [format!("{}-{slug}", kind.label), format!("kits-field-{slug}")]
        .into_iter()
        .find(|key| is_key(key) && cx.texts.has(key));
    known.map_or_else(|| name.replace('_', " "), |key| cx.t(&key))
}

fn item_word(item: Option<&Value>, key: &str) -> String {
    let named = NAMES.iter().find_map(|name| item?.get(name)?.as_str().filter(|text| !text.trim().is_empty()));
    kernel::text::excerpt(named.unwrap_or(key), NAME_SIGNS)
}

/// Whether this can be the key of a text: a field of a file may be called anything.
fn is_key(key: &str) -> bool {
    key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A value as lines: what is absent says so.
pub(crate) fn lines_of(cx: &Cx, kind: Telling, field: &str, value: Option<&Value>) -> Vec<String> {
    match value {
        None => vec![cx.t("kits-nothing")],
        Some(Value::Null) => vec![String::new()],
        Some(Value::Bool(is)) => vec![cx.t(if *is { "kits-yes" } else { "kits-no" })],
        Some(Value::Number(number)) => vec![number.to_string()],
        Some(Value::String(text)) => text_lines(cx, kind, field, text),
        Some(Value::Array(items)) if items.is_empty() => vec![cx.t("kits-nothing")],
        Some(Value::Array(items)) => items.iter().flat_map(|item| lines_of(cx, kind, field, Some(item))).collect(),
        Some(Value::Object(fields)) => {
            let mut told: Vec<_> = fields.iter().filter(|(name, value)| *name != KEY && !value.is_null()).collect();
            told.sort_by_key(|(name, _)| rank(kind.fields, name));
            let line = |(name, value): (&String, &Value)| {
                let lines = lines_of(cx, kind, name, Some(value)).join(" ; ");
                cx.texts.t2("kits-field-line", ("label", field_word(cx, kind, name)), ("x", lines))
            };
            told.into_iter().map(line).collect()
        }
    }
}

fn text_lines(cx: &Cx, kind: Telling, field: &str, text: &str) -> Vec<String> {
    let coded = format!("{}-{}-{}", kind.label, field.replace('_', "-"), text.replace('_', "-"));
    if !text.is_empty() && is_key(&coded) && cx.texts.has(&coded) {
        return vec![cx.t(&coded)];
    }
    if text.len() == 10
        && let Ok(day) = text.parse::<NaiveDate>()
    {
        return vec![kernel::words::date_with_year(day, cx.locale())];
    }
    text.lines().map(ToOwned::to_owned).collect()
}
