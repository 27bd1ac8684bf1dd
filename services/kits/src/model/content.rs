//! The content of a kit as one document, and the paths that name its pieces.
//!
//! A document holds the title and the content side by side, so that both are compared and merged alike. It knows no
//! kind: a piece is whatever stands at a path.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::fmt;

use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};
use web::KitContent;

/// The field by which the items of a list are known from one version to the next.
pub const KEY: &str = "key";
const TITLE: &str = "title";
const CONTENT: &str = "content";
/// From here on a broken number has no decimals to write.
const WHOLE_FROM: f64 = 1e15;
/// The most items of one list, the longest path, and the most bytes of all paths together, of a document that came
/// from elsewhere.
const MOST_ITEMS: usize = 5_000;
const LONGEST_PATH: usize = 2 * 1024;
const MOST_PATHS: usize = 16 * 1024 * 1024;
/// What a step of a path takes besides its name.
const STEP: usize = 32;

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

/// The one way to write a value: fields in order, no blank, broken numbers with nine decimals as long as they have any.
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
        // A parser may be wrong by the last bit of a broken number; nine decimals are the same for all. `1e308` written
        // out would be three hundred digits for five signs.
        Value::Number(number) if number.is_f64() => {
            let broken = number.as_f64().unwrap_or_default();
            out.push_str(&if broken.abs() < WHOLE_FROM { format!("{broken:.9}") } else { format!("{broken:e}") });
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
    let (mut items, mut seen): (Vec<(&str, &Value)>, HashSet<&str>) = (Vec::new(), HashSet::new());
    for item in value.as_array()? {
        let key = key_of(item)?;
        if !seen.insert(key) {
            return None;
        }
        items.push((key, item));
    }
    Some(items)
}

fn key_of(item: &Value) -> Option<&str> {
    item.as_object()?.get(KEY)?.as_str().filter(|key| !key.is_empty())
}

/// Whether a document that came from elsewhere is walked at a price that its size tells: every piece carries its path,
/// and a name of a hundred thousand signs above ten thousand pieces would be a gibibyte.
pub fn is_walkable(whole: &Value) -> bool {
    let mut left = MOST_PATHS;
    spend(whole, 0, &mut left).is_some()
}

fn spend(value: &Value, above: usize, left: &mut usize) -> Option<()> {
    *left = left.checked_sub(above + STEP)?;
    let below = |name: &str| Some(above + STEP + name.len()).filter(|path| *path <= LONGEST_PATH);
    match value {
        Value::Object(fields) => fields.iter().try_for_each(|(name, field)| spend(field, below(name)?, left)),
        Value::Array(items) if items.len() > MOST_ITEMS => None,
        Value::Array(items) => {
            items.iter().try_for_each(|item| spend(item, below(key_of(item).unwrap_or_default())?, left))
        }
        _ => Some(()),
    }
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

/// The names that stand beside values in a document: of fields, and the keys of items. Someone may be called by one.
pub fn names_inside(whole: &Value) -> Vec<(Path, &str)> {
    let mut found = Vec::new();
    gather_names(whole, &Path::default(), &mut found);
    found
}

fn gather_names<'a>(value: &'a Value, path: &Path, found: &mut Vec<(Path, &'a str)>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let below = path.then(Step::Field(name.clone()));
                found.push((below.clone(), name.as_str()));
                gather_names(field, &below, found);
            }
        }
        // A list of another kind is a piece, and is looked at whole.
        Value::Array(_) => {
            for (key, item) in keyed(value).unwrap_or_default() {
                let below = path.then(Step::Item(key.to_owned()));
                found.push((below.clone(), key));
                gather_names(item, &below, found);
            }
        }
        _ => {}
    }
}

/// The place of a field in the order in which its kind tells them; what it does not name comes last.
pub fn rank(fields: &[&str], name: &str) -> usize {
    fields.iter().position(|known| *known == name).unwrap_or(fields.len())
}

/// Pieces in the order in which their kind tells its fields, the title first. Items stay as their list has them.
pub fn in_told_order<T>(items: impl IntoIterator<Item = T>, path_of: impl Fn(&T) -> &Path, fields: &[&str]) -> Vec<T> {
    let mut placed: Vec<(usize, T)> = items.into_iter().enumerate().collect();
    placed.sort_by(|(at, one), (other_at, other)| {
        by_fields(path_of(one), path_of(other), fields).unwrap_or_else(|| at.cmp(other_at))
    });
    placed.into_iter().map(|(_, item)| item).collect()
}

/// Which of two pieces the fields put first; nothing where they part at items, or at fields that no kind names.
fn by_fields(one: &Path, other: &Path, fields: &[&str]) -> Option<Ordering> {
    let mut steps = one.0.iter().zip(&other.0).enumerate();
    let (depth, (one, other)) = steps.find(|(_, (one, other))| one != other)?;
    match (one, other) {
        // The title, then the content.
        _ if depth == 0 => Some(other.cmp(one)),
        (Step::Field(one), Step::Field(other)) => {
            Some(rank(fields, one).cmp(&rank(fields, other))).filter(|order| order.is_ne())
        }
        _ => None,
    }
}
