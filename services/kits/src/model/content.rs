//! The content of a kit as one document, and the paths that name its pieces.
//!
//! A document holds the title and the content side by side, so that both are compared and merged alike. It knows no
//! kind: a piece is whatever stands at a path.

use std::fmt;

use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};
use web::KitContent;

/// The field by which the items of a list are known from one version to the next.
pub const KEY: &str = "key";
const TITLE: &str = "title";
const CONTENT: &str = "content";

/// One step down into a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Field(String),
    /// An item of a list, by its key.
    Item(String),
    /// The order of a list, apart from its items.
    Order,
}

/// Where a piece stands in a document.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(pub Vec<Step>);

impl Path {
    /// The steps below the content; the title is the only one beside it.
    pub fn below_content(&self) -> &[Step] {
        match self.0.split_first() {
            Some((Step::Field(field), rest)) if field == CONTENT => rest,
            _ => &self.0,
        }
    }

    /// The same path, one step further.
    #[must_use]
    pub fn then(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }
}

/// As programs name it: `content/steps/@accueil/text`, `content/steps/#`.
impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            if at > 0 {
                f.write_str("/")?;
            }
            match step {
                Step::Field(name) => f.write_str(&escaped(name))?,
                Step::Item(key) => write!(f, "@{}", escaped(key))?,
                Step::Order => f.write_str("#")?,
            }
        }
        Ok(())
    }
}

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1").replace('@', "~2").replace('#', "~3")
}

/// A title and a content as one document.
pub fn document(content: &KitContent) -> Value {
    let mut whole = Map::new();
    whole.insert(TITLE.to_owned(), Value::String(content.title.clone()));
    whole.insert(CONTENT.to_owned(), content.content.clone());
    Value::Object(whole)
}

/// The title and the content of a document.
pub fn from_document(whole: &Value) -> KitContent {
    KitContent {
        title: whole.get(TITLE).and_then(Value::as_str).unwrap_or_default().to_owned(),
        content: whole.get(CONTENT).cloned().unwrap_or_else(|| Value::Object(Map::new())),
    }
}

/// The one way to write a value: fields in order, no blank, broken numbers with nine decimals.
pub fn canonical(value: &Value) -> String {
    let mut out = String::new();
    write_canonical(value, &mut out);
    out
}

fn write_canonical(value: &Value, out: &mut String) {
    match value {
        Value::Object(fields) => {
            let mut names: Vec<&String> = fields.keys().collect();
            names.sort_unstable();
            out.push('{');
            for (at, name) in names.into_iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                out.push_str(&Value::String(name.clone()).to_string());
                out.push(':');
                write_canonical(fields.get(name).unwrap_or(&Value::Null), out);
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write_canonical(item, out);
            }
            out.push(']');
        }
        // A parser may be wrong by the last bit of a broken number; nine decimals are the same for all.
        Value::Number(number) if number.is_f64() => {
            out.push_str(&format!("{:.9}", number.as_f64().unwrap_or_default()));
        }
        plain => out.push_str(&plain.to_string()),
    }
}

/// A mark that is the same for the same document, and for no other.
pub fn mark(whole: &Value) -> String {
    hex::encode(Sha256::digest(canonical(whole))).chars().take(24).collect()
}

/// The items of a list that can be followed by their keys; `None` when it is another kind of list.
pub fn keyed(value: &Value) -> Option<Vec<(&str, &Value)>> {
    let mut items: Vec<(&str, &Value)> = Vec::new();
    for item in value.as_array()? {
        let key = item.as_object()?.get(KEY)?.as_str().filter(|key| !key.is_empty())?;
        if items.iter().any(|(known, _)| *known == key) {
            return None;
        }
        items.push((key, item));
    }
    Some(items)
}

/// Every piece that is not cut any further, in order, with its path. Keys of items are not pieces.
pub fn pieces(whole: &Value) -> Vec<(Path, &Value)> {
    let mut found = Vec::new();
    gather(whole, &Path::default(), &mut found);
    found
}

fn gather<'a>(value: &'a Value, path: &Path, found: &mut Vec<(Path, &'a Value)>) {
    let is_item = matches!(path.0.last(), Some(Step::Item(_)));
    match value {
        Value::Object(fields) => {
            for (name, field) in fields.iter().filter(|(name, _)| !(is_item && *name == KEY)) {
                gather(field, &path.then(Step::Field(name.clone())), found);
            }
        }
        Value::Array(items) => match keyed(value).filter(|_| !items.is_empty()) {
            Some(items) => {
                for (key, item) in items {
                    gather(item, &path.then(Step::Item(key.to_owned())), found);
                }
            }
            None => found.push((path.clone(), value)),
        },
        _ => found.push((path.clone(), value)),
    }
}
