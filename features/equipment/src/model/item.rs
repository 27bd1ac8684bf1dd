//! A thing: what it is, whose, in which state, what is on it.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::Cents;
use serde::{Deserialize, Serialize};

use super::refusal::Refusal;
use super::{ItemId, LoanId, coded};

pub const LONGEST_LINE: usize = 120;
pub const LONGEST_TEXT: usize = 4_000;
/// The most parts of a bag.
pub const MOST_PARTS: usize = 30;
/// The most days of a loan.
pub const LONGEST_DAYS: i64 = 365;

/// What kind of thing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EquipmentCategory)]
pub enum Category {
    Tablet,
    Computer,
    Phone,
    Modem,
    Projector,
    Kiosk,
    Printer,
    Other,
}

coded!(Category {
    Tablet => "tablet",
    Computer => "computer",
    Phone => "phone",
    Modem => "modem",
    Projector => "projector",
    Kiosk => "kiosk",
    Printer => "printer",
    Other => "other",
});

/// Whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EquipmentOwner)]
pub enum Owner {
    Centre,
    Carsat,
    Emmaus,
    Departement,
    Other,
}

coded!(Owner {
    Centre => "centre",
    Carsat => "carsat",
    Emmaus => "emmaus",
    Departement => "departement",
    Other => "other",
});

/// How it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EquipmentState)]
pub enum State {
    New,
    Good,
    Worn,
    Damaged,
    Broken,
    Lost,
    Retired,
}

coded!(State {
    New => "new",
    Good => "good",
    Worn => "worn",
    Damaged => "damaged",
    Broken => "broken",
    Lost => "lost",
    Retired => "retired",
});

impl State {
    /// In which states a thing may leave.
    pub fn is_lendable(self) -> bool {
        matches!(self, Self::New | Self::Good | Self::Worn)
    }

    /// What calls for a repair when it comes back so.
    pub fn calls_for_repair(self) -> bool {
        matches!(self, Self::Damaged | Self::Broken)
    }

    /// How a thing left, by what is written of it while it is away: what could not have left so left well.
    pub fn as_it_left(self) -> Self {
        if self.is_lendable() { self } else { Self::Good }
    }

    /// How a thing may come back: none comes back retired.
    pub fn of_return() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|state| *state != Self::Retired)
    }
}

/// What the team writes of a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    pub name: String,
    pub category: Category,
    pub owner: Owner,
    pub owner_name: String,
    pub brand: String,
    pub model: String,
    pub serial: String,
    pub value: Option<Cents>,
    pub bought_on: Option<NaiveDate>,
    pub place: String,
    pub state: State,
    pub preinstalled: String,
    pub pack: String,
    pub notes: String,
    pub is_offered: bool,
}

impl Details {
    /// A thing of the centre in a good state, of which nothing else is known.
    pub fn named(name: &str, category: Category) -> Self {
        Self {
            name: name.to_owned(),
            category,
            owner: Owner::Centre,
            owner_name: String::new(),
            brand: String::new(),
            model: String::new(),
            serial: String::new(),
            value: None,
            bought_on: None,
            place: String::new(),
            state: State::Good,
            preinstalled: String::new(),
            pack: String::new(),
            notes: String::new(),
            is_offered: true,
        }
    }

    /// Everything that keeps it from being kept.
    pub fn refusals(&self) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if self.name.trim().is_empty() {
            refusals.push(Refusal::NameMissing);
        }
        let lines = [
            (&self.name, "nom"),
            (&self.owner_name, "proprietaire_nom"),
            (&self.brand, "marque"),
            (&self.model, "modele"),
            (&self.serial, "serie"),
            (&self.place, "lieu"),
            (&self.pack, "valise"),
        ];
        refusals.extend(lines.iter().filter(|(text, _)| is_longer(text, LONGEST_LINE)).map(|(_, f)| Refusal::Long(f)));
        let texts = [(&self.preinstalled, "installe"), (&self.notes, "notes")];
        refusals.extend(texts.iter().filter(|(text, _)| is_longer(text, LONGEST_TEXT)).map(|(_, f)| Refusal::Long(f)));
        if self.value.is_some_and(|value| value.0 < 0) {
            refusals.push(Refusal::ValueInvalid);
        }
        refusals
    }
}

/// Whether a text has more signs than it may.
pub fn is_longer(text: &str, most: usize) -> bool {
    text.chars().count() > most
}

/// The parts of a bag, one a line.
pub fn read_parts(typed: &str) -> Result<Vec<String>, Refusal> {
    let lines: Vec<String> = typed.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    if lines.len() > MOST_PARTS {
        return Err(Refusal::PartsTooMany);
    }
    if lines.iter().any(|line| is_longer(line, LONGEST_LINE)) {
        return Err(Refusal::Long("parties"));
    }
    Ok(lines)
}

/// A thing of the centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: ItemId,
    pub label: String,
    pub details: Details,
    /// The loan by which it is away.
    pub loan: Option<LoanId>,
    /// The columns of an imported sheet that this room does not know: title and cell.
    pub extra: Vec<(String, String)>,
    pub created_at: DateTime<Utc>,
    /// Counts the changes of what is written of it: who corrects it says which one they read.
    pub revision: i64,
}

impl Item {
    /// Where it stands in a list.
    pub fn order(&self) -> Order {
        Order::of(self.details.category, &self.details.name, &self.label)
    }

    /// Whether it can leave now.
    pub fn is_free(&self) -> bool {
        self.loan.is_none() && self.details.state.is_lendable()
    }
}

/// Where a thing stands in a list: by kind, then by name and label as one counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Order {
    kind: usize,
    name: String,
    label: String,
}

impl Order {
    pub fn of(category: Category, name: &str, label: &str) -> Self {
        let kind = Category::ALL.iter().position(|known| *known == category).unwrap_or(Category::ALL.len());
        Self { kind, name: counted(name), label: counted(label) }
    }
}

/// The longest number that is compared as one.
const DIGITS: usize = 12;

/// A text that compares as people count: no 2 stands before no 10, whatever the capitals and the accents.
fn counted(text: &str) -> String {
    let (mut counted, mut digits) = (String::new(), String::new());
    for sign in kernel::text::fold(text).chars() {
        if sign.is_ascii_digit() {
            digits.push(sign);
            continue;
        }
        push_number(&mut counted, &mut digits);
        counted.push(sign);
    }
    push_number(&mut counted, &mut digits);
    counted
}

fn push_number(counted: &mut String, digits: &mut String) {
    if !digits.is_empty() {
        counted.push_str(&format!("{digits:0>DIGITS$}"));
        digits.clear();
    }
}
