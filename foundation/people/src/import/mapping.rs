//! Which column means what: proposed from titles and content, corrected by people, remembered by layout.
//!
//! A proposal never gives one meaning to two columns when a person can have it only once; the column whose
//! title says it best keeps it. A person's choice always wins, but for columns that were emptied.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::content::Shape;
use super::field::Field;
use super::refusal::FileRefusal;
use super::synonyms::{self, Meaning, Trust};
use super::table::Table;
use super::terms::key;

/// Where the meaning of a column comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MappingSource {
    /// Nothing was found.
    None,
    Title,
    Content,
    /// From an earlier file with the same titles.
    Remembered,
    /// By a person, now.
    Chosen,
}

/// Which comes first when name and first name share a cell without capitals to tell them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameOrder {
    LastFirst,
    FirstLast,
}

/// The meaning of one column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnMapping {
    pub title: String,
    pub field: Field,
    pub source: MappingSource,
    pub name_order: Option<NameOrder>,
}

/// The meaning of every column of a file, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    pub signature: String,
    pub columns: Vec<ColumnMapping>,
}

impl Mapping {
    /// Gives a meaning to a column; a meaning that only one column can have leaves the column that had it.
    pub fn set(&mut self, column: usize, field: Field) {
        if !field.is_repeatable() {
            for other in self.columns.iter_mut().filter(|other| other.field == field) {
                other.field = Field::Ignore;
            }
        }
        if let Some(chosen) = self.columns.get_mut(column) {
            chosen.field = field;
            chosen.source = MappingSource::Chosen;
        }
    }

    /// Applies what was decided for an earlier file of the same layout; does nothing for another layout.
    pub fn recall(&mut self, saved: &Self) {
        if saved.signature != self.signature || saved.columns.len() != self.columns.len() {
            return;
        }
        for (column, earlier) in self.columns.iter_mut().zip(&saved.columns) {
            if column.field != earlier.field || column.name_order != earlier.name_order {
                column.source = MappingSource::Remembered;
            }
            column.field = earlier.field;
            column.name_order = earlier.name_order;
        }
    }

    /// Whether some column has this meaning.
    pub fn has(&self, field: Field) -> bool {
        self.columns.iter().any(|column| column.field == field)
    }

    /// The columns that have this meaning, in their order.
    pub fn columns_of(&self, field: Field) -> impl Iterator<Item = usize> {
        self.columns.iter().enumerate().filter(move |(_, column)| column.field == field).map(|(at, _)| at)
    }

    /// Refuses a file whose columns name nobody.
    pub fn check(&self) -> Result<(), FileRefusal> {
        let chosen_last_name = self.columns.iter().any(|column| {
            column.field == Field::LastName
                && matches!(column.source, MappingSource::Chosen | MappingSource::Remembered)
        });
        if self.has(Field::FullName) || chosen_last_name || (self.has(Field::LastName) && self.has(Field::FirstName)) {
            return Ok(());
        }
        let missing = [Field::LastName, Field::FirstName].into_iter().filter(|field| !self.has(*field)).collect();
        let known = self.columns.iter().filter(|column| column.field != Field::Ignore);
        Err(FileRefusal::NotAMemberList { recognised: known.map(|column| column.title.clone()).collect(), missing })
    }
}

/// A name for a layout: the same titles in the same order give the same one.
pub fn layout_signature<T: AsRef<str>>(titles: &[T]) -> String {
    let mut digest = Sha256::new();
    for title in titles {
        digest.update(key(title.as_ref()).as_bytes());
        digest.update([0]);
    }
    let mut signature = hex::encode(digest.finalize());
    signature.truncate(32);
    signature
}

/// A meaning for each column, from titles first, then from content.
pub(super) fn propose(table: &Table) -> Mapping {
    let shapes: Vec<Shape> = (0..table.columns.len()).map(|at| Shape::of(table.filled(at))).collect();
    let mut columns: Vec<ColumnMapping> = table
        .columns
        .iter()
        .map(|column| ColumnMapping {
            title: column.title.clone(),
            field: Field::Ignore,
            source: MappingSource::None,
            name_order: None,
        })
        .collect();
    let meanings: Vec<Meaning> = if table.is_headless {
        vec![Meaning::Unknown; columns.len()]
    } else {
        table.columns.iter().map(|column| synonyms::meaning(&column.title)).collect()
    };
    by_title(&mut columns, &meanings, &shapes);
    let mut guess = Guess { columns: &mut columns, meanings: &meanings, shapes: &shapes };
    guess.contacts();
    guess.dates_and_places(table);
    guess.names();
    guess.name_order(table);
    Mapping { signature: layout_signature(&table.titles()), columns }
}

/// Gives each column what its title says, the best title first.
fn by_title(columns: &mut [ColumnMapping], meanings: &[Meaning], shapes: &[Shape]) {
    let mut claims: Vec<(Trust, usize, usize, Field)> = Vec::new();
    for (at, (meaning, column)) in meanings.iter().zip(columns.iter()).enumerate() {
        if let Meaning::Field(field, trust) = meaning {
            claims.push((*trust, synonyms::rank(&column.title), at, *field));
        }
    }
    claims.sort_by_key(|(trust, rank, at, _)| (std::cmp::Reverse(*trust), *rank, *at));
    for (_, _, at, field) in claims {
        let shape = shapes.get(at).copied().unwrap_or_default();
        let field = corrected(field, shape);
        let is_free = field.is_repeatable() || !columns.iter().any(|column| column.field == field);
        if let Some(column) = columns.get_mut(at).filter(|_| is_free) {
            column.field = field;
            column.source = if field == Field::Ignore { MappingSource::None } else { MappingSource::Title };
        }
    }
}

/// What a column holds may belie its title: "Contact" over e-mail addresses, "N°" over activities.
fn corrected(field: Field, shape: Shape) -> Field {
    // A few cells prove nothing against a title.
    let is_telling = shape.filled >= 6;
    match field {
        Field::Phone | Field::Phone2 if shape.emails > 60 => Field::Email,
        Field::Email if shape.phones > 60 => Field::Phone,
        Field::City if shape.postal_codes > 80 => Field::PostalCode,
        Field::MemberNumber if is_telling && shape.distinct < 50 => Field::Ignore,
        // Two families of one name are two families.
        Field::HouseholdNumber if is_telling && shape.words > 60 => Field::Ignore,
        Field::MembershipDate if is_telling && shape.dates < 20 => Field::Ignore,
        Field::SmsConsent | Field::EmailConsent | Field::ImageRight if is_telling && shape.answers < 20 => {
            Field::Ignore
        }
        other => other,
    }
}

/// What content tells about the columns that titles left.
struct Guess<'a> {
    columns: &'a mut [ColumnMapping],
    meanings: &'a [Meaning],
    shapes: &'a [Shape],
}

impl Guess<'_> {
    fn is_open(&self, at: usize) -> bool {
        self.meanings.get(at) == Some(&Meaning::Unknown)
            && self.columns.get(at).is_some_and(|column| column.field == Field::Ignore)
    }

    fn shape(&self, at: usize) -> Shape {
        self.shapes.get(at).copied().unwrap_or_default()
    }

    fn give(&mut self, at: usize, field: Field) {
        if let Some(column) = self.columns.get_mut(at) {
            column.field = field;
            column.source = MappingSource::Content;
        }
    }

    fn has(&self, field: Field) -> bool {
        self.columns.iter().any(|column| column.field == field)
    }

    fn best(&self, share: impl Fn(Shape) -> usize, least: usize) -> Option<usize> {
        let open = (0..self.columns.len()).filter(|at| self.is_open(*at));
        let scored = open.map(|at| (share(self.shape(at)), at)).filter(|(score, _)| *score >= least);
        scored.max_by_key(|(score, at)| (*score, usize::MAX - at)).map(|(_, at)| at)
    }

    fn contacts(&mut self) {
        for at in 0..self.columns.len() {
            let shape = self.shape(at);
            if self.is_open(at) && shape.emails >= 60 {
                self.give(at, Field::Email);
            } else if self.is_open(at) && shape.phones >= 60 {
                let field = if self.has(Field::Phone) { Field::Phone2 } else { Field::Phone };
                self.give(at, field);
            }
        }
    }

    /// Dates, codes and towns are only guessed when no title speaks: "date_creation" is no birth date.
    fn dates_and_places(&mut self, table: &Table) {
        let titled = self.meanings.iter().filter(|meaning| matches!(meaning, Meaning::Field(..))).count();
        if titled > 0 {
            return;
        }
        if let Some(at) = oldest_dates(self, table) {
            self.give(at, Field::BirthDate);
        }
        if let Some(at) = self.best(|shape| shape.postal_codes, 70) {
            self.give(at, Field::PostalCode);
            if self.is_open(at + 1) && self.shape(at + 1).words >= 70 {
                self.give(at + 1, Field::City);
            }
        }
        if let Some(at) = self.best(|shape| shape.streets, 50) {
            self.give(at, Field::Address);
        }
        if let Some(at) = self.best(|shape| shape.titles, 70) {
            self.give(at, Field::Title);
        }
    }

    fn names(&mut self) {
        let missing_first = !self.has(Field::FirstName);
        if self.has(Field::FullName) && self.has(Field::LastName) {
            self.drop_full_name();
        } else if self.has(Field::FullName) {
            // Already said by a title.
        } else if self.has(Field::LastName) && missing_first {
            // "Nom" alone is often "Nom et prénom".
            let at = self.columns.iter().position(|column| column.field == Field::LastName);
            if let Some(at) = at.filter(|at| self.shape(*at).full_names >= 60) {
                self.give(at, Field::FullName);
            }
        } else if !self.has(Field::LastName) {
            self.untitled_names();
        }
    }

    /// "Adhérent" beside "Nom" and "Prénom" is a number or a status, not a name.
    fn drop_full_name(&mut self) {
        for column in self.columns.iter_mut().filter(|column| column.field == Field::FullName) {
            column.field = Field::Ignore;
            column.source = MappingSource::None;
        }
    }

    fn untitled_names(&mut self) {
        let first = self.columns.iter().position(|column| column.field == Field::FirstName);
        let first_alone = |shape: Shape| if shape.full_names < 60 { shape.first_names.min(shape.words) } else { 0 };
        if let Some(first) = first.or_else(|| self.best(first_alone, 35)) {
            let neighbours = [first.checked_sub(1), Some(first + 1)];
            let is_name = |at: &usize| self.is_open(*at) && self.shape(*at).words >= 80;
            let last = neighbours.into_iter().flatten().filter(is_name);
            if let Some(last) = last.max_by_key(|at| (self.shape(*at).capitals, usize::MAX - at)) {
                self.give(first, Field::FirstName);
                self.give(last, Field::LastName);
                return;
            }
        }
        if let Some(at) = self.best(|shape| shape.full_names, 60) {
            self.give(at, Field::FullName);
        }
    }

    fn name_order(&mut self, table: &Table) {
        for at in 0..self.columns.len() {
            let Some(column) = self.columns.get_mut(at).filter(|column| column.field == Field::FullName) else {
                continue;
            };
            let title = key(&column.title);
            let by_title = match (title.find("prenom"), title.replace("prenom", "......").find("nom")) {
                (Some(first), Some(last)) if first < last => Some(NameOrder::FirstLast),
                (Some(_), Some(_)) => Some(NameOrder::LastFirst),
                _ => None,
            };
            column.name_order = Some(by_title.unwrap_or_else(|| super::names::commonest_order(table.filled(at))));
        }
    }
}

/// Of several columns of dates, birth dates reach furthest back.
fn oldest_dates(guess: &Guess<'_>, table: &Table) -> Option<usize> {
    let dated = (0..guess.columns.len()).filter(|at| guess.is_open(*at) && guess.shape(*at).dates >= 70);
    dated.min_by_key(|at| {
        let years = table.filled(*at).filter_map(super::dates::year_of);
        let mut years: Vec<i32> = years.collect();
        years.sort_unstable();
        years.get(years.len() / 4).copied().unwrap_or(i32::MAX)
    })
}
