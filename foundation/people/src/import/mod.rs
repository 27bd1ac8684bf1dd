//! Reading a centre's member file, whatever made it: from bytes to a plan that a person can judge.
//!
//! Three steps, all pure: [`read`] turns bytes into a [`Table`] or says why not; [`propose_mapping`] says
//! what each column means; [`plan`] says what each line would do to the people already there. Nothing here
//! waits, opens a file or touches the database, and no social security number or password leaves `read`.

mod address;
mod archive;
mod changes;
mod consents;
mod content;
mod dates;
mod delimited;
mod duplicates;
mod emails;
mod encoding;
mod field;
mod first_names;
mod grid;
mod header;
mod households;
mod identity;
mod kind;
mod mapping;
mod matching;
mod names;
mod nir;
mod person;
mod phones;
mod plan;
mod planning;
mod problem;
mod refusal;
mod rows;
mod synonyms;
mod table;
mod terms;
mod workbook;

pub use encoding::TextEncoding;
pub use field::Field;
pub use households::PlannedHousehold;
pub use kind::FileKind;
pub use mapping::{ColumnMapping, Mapping, MappingSource, NameOrder, layout_signature};
pub use matching::MatchReason;
pub use person::{Address, Gender, ImportedPerson, Phone, PhoneKind, Title};
pub use plan::{Action, Counts, Decision, Existing, FieldChange, ImportPlan, MergeWith, PlanOptions, PlannedRow};
pub use problem::{Problem, ProblemCode, Severity};
pub use refusal::{FileRefusal, ForeignKind, Notice};
pub use table::{Column, RefusedColumn, Table, TableRow};

/// The heaviest file that is looked at.
pub const FILE_LIMIT_BYTES: usize = 50 * 1024 * 1024;
/// The most lines of people that one file may hold.
pub const ROW_LIMIT: usize = 20_000;
/// The most columns that one file may hold.
pub const COLUMN_LIMIT: usize = 300;

/// Reads the bytes of a file of people, or says in one reason why it cannot be read.
///
/// The name only helps to word a refusal: the kind is told from the content.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Table, FileRefusal> {
    if let Some(refusal) = too_large(u64::try_from(bytes.len()).unwrap_or(u64::MAX)) {
        return Err(refusal);
    }
    match kind::detect(bytes, file_name)? {
        FileKind::Delimited => delimited::read(bytes).and_then(table::from_grid),
        workbook => workbook::read(bytes, workbook).and_then(table::from_grid),
    }
}

/// Says what each column seems to mean, from its header and from what it holds.
pub fn propose_mapping(table: &Table) -> Mapping {
    mapping::propose(table)
}

/// Says what each line would do; the same file over its own result does nothing.
pub fn plan(
    table: &Table,
    mapping: &Mapping,
    existing: &[Existing],
    options: &PlanOptions,
) -> Result<ImportPlan, FileRefusal> {
    planning::plan(table, mapping, existing, options)
}

/// Whether a text holds a social security number, in a file or in a form.
pub fn holds_nir(text: &str) -> bool {
    nir::mask(text).is_some()
}

/// The name of a file as it may be kept and shown: without a social security number, and not too long.
pub fn safe_name(file_name: &str) -> String {
    kernel::text::excerpt(&nir::mask(file_name).unwrap_or_else(|| file_name.to_owned()), 120)
}

/// The one telephone number that a text holds, as a form asks for it.
pub fn read_phone(text: &str) -> Option<Phone> {
    let cell = phones::read(text);
    if cell.problems.is_empty() && cell.phones.len() == 1 { cell.phones.into_iter().next() } else { None }
}

/// The one e-mail address that a text holds, as a form asks for it.
pub fn read_email(text: &str) -> Option<String> {
    let cell = emails::read(text);
    if cell.problems.is_empty() && cell.emails.len() == 1 { cell.emails.into_iter().next() } else { None }
}

/// A key that is equal for two spellings of one place; `None` without a street.
pub fn place_of(address: &Address) -> Option<String> {
    address::place_key(address)
}

/// Refuses a file by its size alone, before it is read.
pub fn too_large(size_bytes: u64) -> Option<FileRefusal> {
    let limit_bytes = u64::try_from(FILE_LIMIT_BYTES).unwrap_or(u64::MAX);
    let megabytes = |bytes: u64| bytes / (1024 * 1024);
    (size_bytes > limit_bytes)
        .then(|| FileRefusal::TooLarge { size_mb: megabytes(size_bytes), limit_mb: megabytes(limit_bytes) })
}

#[cfg(test)]
mod tests;
