//! Three versions of one thing brought together, piece by piece.
//!
//! The base is the version both began with. What changed on one side only is followed; what changed here stays unless
//! someone says otherwise; what changed on both sides is a choice, and nothing is written before it is made.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::content::{Path, Step, keyed};

/// How a piece stands between here and the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = KitStanding)]
pub enum Standing {
    /// Changed at the source only: taken, unless one keeps one's own.
    Taken,
    /// Changed here only: kept.
    Kept,
    /// Changed alike on both sides.
    Same,
    /// Changed on both sides: someone chooses.
    Conflict,
}

impl Standing {
    pub fn code(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Kept => "kept",
            Self::Same => "same",
            Self::Conflict => "conflict",
        }
    }
}

/// Whose words are kept of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = KitSide)]
pub enum Side {
    Mine,
    Theirs,
}

impl Side {
    pub fn code(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Theirs => "theirs",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Mine, Self::Theirs].into_iter().find(|side| side.code() == code)
    }
}

/// What was chosen, by the path of each piece.
pub type Choices = BTreeMap<String, Side>;

/// A piece that is not as it was in the base.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    pub path: Path,
    pub mine: Option<Value>,
    pub theirs: Option<Value>,
    pub standing: Standing,
    /// Whose words are kept; nobody's as long as nobody has chosen.
    pub side: Option<Side>,
}

/// Three versions brought together.
#[derive(Debug, Clone, PartialEq)]
pub struct Merge {
    pub pieces: Vec<Piece>,
    /// What comes out; where nobody has chosen yet, what is here.
    pub whole: Value,
}

impl Merge {
    /// How many choices wait for someone.
    pub fn open(&self) -> usize {
        self.pieces.iter().filter(|piece| piece.side.is_none()).count()
    }

    /// How many pieces stand so.
    pub fn count(&self, standing: Standing) -> usize {
        self.pieces.iter().filter(|piece| piece.standing == standing).count()
    }
}

/// Brings three versions together.
pub fn merge(base: &Value, mine: &Value, theirs: &Value, choices: &Choices) -> Merge {
    let mut walk = Walk { choices, pieces: Vec::new() };
    let whole = walk.node(&Path::default(), Three { base: Some(base), mine: Some(mine), theirs: Some(theirs) });
    Merge { pieces: walk.pieces, whole: whole.unwrap_or_else(|| Value::Object(Map::new())) }
}

#[derive(Clone, Copy)]
struct Three<'a> {
    base: Option<&'a Value>,
    mine: Option<&'a Value>,
    theirs: Option<&'a Value>,
}

struct Walk<'c> {
    choices: &'c Choices,
    pieces: Vec<Piece>,
}

type Items<'a> = Vec<(&'a str, &'a Value)>;

impl Walk<'_> {
    fn node(&mut self, path: &Path, three: Three<'_>) -> Option<Value> {
        if three.mine == three.theirs {
            if three.base != three.mine {
                self.note(path, three, Standing::Same, Some(Side::Mine));
            }
            return three.mine.cloned();
        }
        if let Some((base, mine, theirs)) = objects(three) {
            return Some(self.object(path, (base, mine, theirs)));
        }
        if let Some((base, mine, theirs)) = lists(three) {
            return Some(self.list(path, (&base, &mine, &theirs)));
        }
        match self.leaf(path, three) {
            Side::Mine => three.mine.cloned(),
            Side::Theirs => three.theirs.cloned(),
        }
    }

    fn object(&mut self, path: &Path, (base, mine, theirs): Objects<'_>) -> Value {
        let mut names: BTreeSet<&String> = mine.keys().chain(theirs.keys()).collect();
        names.extend(base.iter().flat_map(|fields| fields.keys()));
        let mut whole = Map::new();
        for name in names {
            let three = Three {
                base: base.and_then(|fields| fields.get(name)),
                mine: mine.get(name),
                theirs: theirs.get(name),
            };
            if let Some(value) = self.node(&path.then(Step::Field(name.clone())), three) {
                whole.insert(name.clone(), value);
            }
        }
        Value::Object(whole)
    }

    fn list(&mut self, path: &Path, (base, mine, theirs): (&Items<'_>, &Items<'_>, &Items<'_>)) -> Value {
        let of = |items: &Items<'_>, key: &str| items.iter().position(|(known, _)| *known == key);
        let mut whole: BTreeMap<String, Value> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (key, _) in mine.iter().chain(theirs).chain(base) {
            if !seen.insert(*key) {
                continue;
            }
            let at = |items: &Items<'_>| of(items, key).and_then(|at| items.get(at)).map(|(_, item)| (*item).clone());
            let (base, mine, theirs) = (at(base), at(mine), at(theirs));
            let three = Three { base: base.as_ref(), mine: mine.as_ref(), theirs: theirs.as_ref() };
            if let Some(item) = self.node(&path.then(Step::Item((*key).to_owned())), three) {
                whole.insert((*key).to_owned(), item);
            }
        }
        let order = self.order(path, (base, mine, theirs), &whole);
        Value::Array(order.iter().filter_map(|key| whole.remove(key)).collect())
    }

    /// The order of what is kept of a list: it is a piece of its own.
    fn order(
        &mut self,
        path: &Path,
        (base, mine, theirs): (&Items<'_>, &Items<'_>, &Items<'_>),
        kept: &BTreeMap<String, Value>,
    ) -> Vec<String> {
        let keys = |items: &Items<'_>| items.iter().map(|(key, _)| (*key).to_owned()).collect::<Vec<_>>();
        let (base, mine, theirs) = (keys(base), keys(mine), keys(theirs));
        let in_all = |key: &&String| base.contains(key) && mine.contains(key) && theirs.contains(key);
        let shared = |keys: &[String]| {
            Value::Array(keys.iter().filter(in_all).map(|key| Value::String(key.clone())).collect::<Vec<_>>())
        };
        let (of_base, of_mine, of_theirs) = (shared(&base), shared(&mine), shared(&theirs));
        let side = if of_mine == of_theirs {
            Side::Mine
        } else {
            let three = Three { base: Some(&of_base), mine: Some(&of_mine), theirs: Some(&of_theirs) };
            self.leaf(&path.then(Step::Order), three)
        };
        let (first, second) = match side {
            Side::Mine => (mine, theirs),
            Side::Theirs => (theirs, mine),
        };
        woven(&first, &second, kept)
    }

    /// A piece that is not cut any further.
    fn leaf(&mut self, path: &Path, three: Three<'_>) -> Side {
        let chosen = self.choices.get(&path.to_string()).copied();
        let (standing, side) = if three.theirs == three.base {
            (Standing::Kept, Some(Side::Mine))
        } else if three.mine == three.base {
            (Standing::Taken, Some(chosen.unwrap_or(Side::Theirs)))
        } else {
            (Standing::Conflict, chosen)
        };
        self.note(path, three, standing, side);
        side.unwrap_or(Side::Mine)
    }

    fn note(&mut self, path: &Path, three: Three<'_>, standing: Standing, side: Option<Side>) {
        let (mine, theirs) = (three.mine.cloned(), three.theirs.cloned());
        self.pieces.push(Piece { path: path.clone(), mine, theirs, standing, side });
    }
}

type Objects<'a> = (Option<&'a Map<String, Value>>, &'a Map<String, Value>, &'a Map<String, Value>);

/// Three objects, or two that have no base.
fn objects(three: Three<'_>) -> Option<Objects<'_>> {
    let base = match three.base {
        None => None,
        Some(base) => Some(base.as_object()?),
    };
    Some((base, three.mine?.as_object()?, three.theirs?.as_object()?))
}

/// Three lists whose items have keys, or two that have no base.
fn lists(three: Three<'_>) -> Option<(Items<'_>, Items<'_>, Items<'_>)> {
    let base = match three.base {
        None => Vec::new(),
        Some(base) => keyed(base)?,
    };
    Some((base, keyed(three.mine?)?, keyed(three.theirs?)?))
}

/// What is kept, in the first order; what only the second has comes after what it follows there.
fn woven(first: &[String], second: &[String], kept: &BTreeMap<String, Value>) -> Vec<String> {
    let mut order: Vec<String> = first.iter().filter(|key| kept.contains_key(*key)).cloned().collect();
    let mut after = None;
    for key in second.iter().filter(|key| kept.contains_key(*key)) {
        match order.iter().position(|known| known == key) {
            Some(at) => after = Some(at),
            None => {
                let at = after.map_or(0, |after: usize| after + 1).min(order.len());
                order.insert(at, key.clone());
                after = Some(at);
            }
        }
    }
    order
}
