//! The inventory as Snipe-IT's CSV: read without losing a column, written so that it imports there. Pure.
//!
//! What a column means is told by its title; one that is not known is kept with the thing, listed, and written again.

use chrono::{Datelike as _, NaiveDate};
use kernel::Cents;

use super::item::{Category, Details, LONGEST_LINE, LONGEST_TEXT, Owner, State};
use super::refusal::Refusal;
use super::{item::Item, label};

/// The most lines of one file.
pub const MOST_LINES: usize = 5_000;
/// The most columns of one file.
const MOST_COLUMNS: usize = 100;

/// Years that every database writes.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9_999;

/// The titles that this room reads and writes, as Snipe-IT spells them.
pub const TITLES: [&str; 13] = [
    "Item Name",
    "Asset Tag",
    "Category",
    "Manufacturer",
    "Model name",
    "Serial number",
    "Purchase Date",
    "Purchase Cost",
    "Status",
    "Location",
    "Company",
    "Notes",
    "Requestable",
];

/// A title as it is compared: small letters, no signs between.
fn plain(title: &str) -> String {
    kernel::text::fold(title).chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// What a title means, by the names that Snipe-IT and its exports give it.
fn meaning(title: &str) -> Option<&'static str> {
    Some(match plain(title).as_str() {
        "itemname" | "assetname" | "name" => "name",
        "assettag" | "tag" => "label",
        "category" => "category",
        "manufacturer" => "brand",
        "modelname" | "assetmodel" | "model" => "model",
        "serialnumber" | "serial" => "serial",
        "purchasedate" | "purchased" => "bought",
        "purchasecost" | "cost" => "value",
        "status" => "state",
        "location" | "defaultlocation" => "place",
        "company" => "owner",
        "notes" => "notes",
        "requestable" => "offered",
        _ => return None,
    })
}

/// Whether a column says who has a thing, or who is written of: it stays out, a thing's page names no borrower.
fn names_someone(title: &str) -> bool {
    const TITLES: [&str; 14] = [
        "checkedout",
        "checkedoutto",
        "checkoutto",
        "assigned",
        "assignedto",
        "user",
        "username",
        "fullname",
        "firstname",
        "lastname",
        "email",
        "employeenumber",
        "employeeno",
        "phone",
    ];
    TITLES.contains(&plain(title).as_str())
}

/// A column, looked at once for all lines.
struct Head {
    title: String,
    meaning: Option<&'static str>,
    is_someone: bool,
}

impl Head {
    fn of(title: &str) -> Self {
        let title = kernel::text::excerpt(title.trim(), LONGEST_LINE);
        Self { meaning: meaning(&title), is_someone: names_someone(&title), title }
    }

    /// Whether it is one that this room has no word for.
    fn is_strange(&self) -> bool {
        !self.title.is_empty() && self.meaning.is_none()
    }
}

/// One line of a sheet, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLine {
    /// Empty when the sheet gives none: one is drawn.
    pub label: String,
    pub details: Details,
    pub extra: Vec<(String, String)>,
}

/// A sheet, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub lines: Vec<SheetLine>,
    /// The titles that are kept without being understood.
    pub unknown: Vec<String>,
    /// The titles that were left out, because they name people.
    pub left: Vec<String>,
    /// How many lines have no name and no model.
    pub nameless: usize,
}

/// Reads a CSV: comma, semicolon or tab, UTF-8 or Windows.
pub fn read(bytes: &[u8]) -> Result<Sheet, Refusal> {
    let text = decoded(bytes);
    let first = text.lines().next().unwrap_or_default();
    let count = |sign: char| first.matches(sign).count();
    let separator = [',', ';', '\t'].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(',');
    let separator = u8::try_from(separator).unwrap_or(b',');
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut records = reader.records();
    let heads = records.next().ok_or(Refusal::SheetMissing)?.map_err(|_| Refusal::SheetUnreadable)?;
    if heads.len() > MOST_COLUMNS {
        return Err(Refusal::SheetTooLong);
    }
    let heads: Vec<Head> = heads.iter().map(Head::of).collect();
    if !heads.iter().any(|head| matches!(head.meaning, Some("name" | "model"))) {
        return Err(Refusal::SheetWithoutName);
    }
    let mut sheet = Sheet { lines: Vec::new(), unknown: Vec::new(), left: Vec::new(), nameless: 0 };
    for head in heads.iter().filter(|head| head.is_strange()) {
        let told = if head.is_someone { &mut sheet.left } else { &mut sheet.unknown };
        told.push(head.title.clone());
    }
    for record in records {
        let record = record.map_err(|_| Refusal::SheetUnreadable)?;
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if sheet.lines.len() == MOST_LINES {
            return Err(Refusal::SheetTooLong);
        }
        let cells: Vec<(&Head, &str)> = heads.iter().zip(record.iter().map(str::trim)).collect();
        match line(&cells) {
            Some(line) => sheet.lines.push(line),
            None => sheet.nameless += 1,
        }
    }
    Ok(sheet)
}

fn decoded(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    };
    text.replace('\0', "")
}

/// A cell without the quote by which a formula was made a text.
fn unquoted(cell: &str) -> &str {
    let inner = cell.strip_prefix('\'');
    inner.filter(|inner| inner.starts_with(['=', '+', '-', '@'])).unwrap_or(cell)
}

fn line(cells: &[(&Head, &str)]) -> Option<SheetLine> {
    let cell = |wanted: &str| {
        let found = cells.iter().find(|(head, cell)| head.meaning == Some(wanted) && !cell.is_empty());
        found.map(|(_, cell)| unquoted(cell)).unwrap_or_default()
    };
    let name = [cell("name"), cell("model")].into_iter().find(|name| !name.is_empty())?;
    let cut = |text: &str, most: usize| kernel::text::excerpt(text, most);
    let (owner, owner_name) = owner_from(cell("owner"));
    let category = category_from(cell("category"));
    let details = Details {
        owner,
        owner_name: cut(&owner_name, LONGEST_LINE),
        brand: cut(cell("brand"), LONGEST_LINE),
        model: cut(cell("model"), LONGEST_LINE),
        serial: cut(cell("serial"), LONGEST_LINE),
        value: Cents::parse(cell("value")).filter(|value| value.0 >= 0),
        bought_on: day_from(cell("bought")),
        place: cut(cell("place"), LONGEST_LINE),
        state: state_from(cell("state")),
        notes: cut(cell("notes"), LONGEST_TEXT),
        is_offered: matches!(plain(cell("offered")).as_str(), "1" | "yes" | "true" | "oui"),
        ..Details::named(&cut(name, LONGEST_LINE), category)
    };
    let unknown = cells.iter().filter(|(head, cell)| head.is_strange() && !head.is_someone && !cell.is_empty());
    let mut extra: Vec<(String, String)> = unknown.map(|(head, cell)| (head.title.clone(), cut(cell, 400))).collect();
    // A word of the sheet for which this room has no other is kept too.
    if category == Category::Other && !cell("category").is_empty() {
        extra.push(("Category".to_owned(), cut(cell("category"), LONGEST_LINE)));
    }
    Some(SheetLine { label: label::read(cell("label")), details, extra })
}

fn category_from(cell: &str) -> Category {
    let word = plain(cell);
    let has = |parts: &[&str]| parts.iter().any(|part| word.contains(part));
    match () {
        () if has(&["tablet", "ipad"]) => Category::Tablet,
        () if has(&["laptop", "desktop", "computer", "ordinateur", "portable", "pc"]) => Category::Computer,
        () if has(&["phone", "telephone"]) => Category::Phone,
        () if has(&["modem", "router", "4g", "hotspot", "cle"]) => Category::Modem,
        () if has(&["projector", "projecteur"]) => Category::Projector,
        () if has(&["kiosk", "borne"]) => Category::Kiosk,
        () if has(&["print", "imprimante"]) => Category::Printer,
        () => Category::Other,
    }
}

fn state_from(cell: &str) -> State {
    let word = plain(cell);
    let has = |parts: &[&str]| parts.iter().any(|part| word.contains(part));
    match () {
        () if has(&["lost", "stolen", "perdu"]) => State::Lost,
        () if has(&["archived", "retired", "retire"]) => State::Retired,
        () if has(&["broken", "casse", "horsservice"]) => State::Broken,
        () if has(&["damaged", "abime", "repair", "reparation", "diagnostics"]) => State::Damaged,
        () if has(&["worn", "use"]) && !has(&["inuse"]) => State::Worn,
        () if has(&["new", "neuf"]) => State::New,
        () => State::Good,
    }
}

fn owner_from(cell: &str) -> (Owner, String) {
    let word = plain(cell);
    match () {
        () if word.is_empty() || word.contains("centre") => (Owner::Centre, String::new()),
        () if word.contains("carsat") => (Owner::Carsat, String::new()),
        () if word.contains("emmaus") => (Owner::Emmaus, String::new()),
        () if word.contains("departement") => (Owner::Departement, String::new()),
        () => (Owner::Other, cell.to_owned()),
    }
}

/// A day as Snipe-IT writes it, or as people here do.
fn day_from(cell: &str) -> Option<NaiveDate> {
    let first = cell.split_whitespace().next().unwrap_or_default();
    let read = |form: &str| NaiveDate::parse_from_str(first, form).ok();
    read("%Y-%m-%d").or_else(|| read("%d/%m/%Y")).filter(|day| YEARS.contains(&day.year()))
}

/// The words by which Snipe-IT knows a state.
pub fn status_words(item: &Item) -> &'static str {
    match (item.details.state, item.loan.is_some()) {
        (State::Lost, _) => "Lost/Stolen",
        (State::Retired, _) => "Archived",
        (State::Broken, _) => "Broken - Not Fixable",
        (State::Damaged, _) => "Out for Repair",
        (_, true) => "Deployed",
        _ => "Ready to Deploy",
    }
}

/// The titles of a sheet: those known, then those that came with the things.
pub fn heads(items: &[Item]) -> Vec<String> {
    let mut heads: Vec<String> = TITLES.iter().map(|title| (*title).to_owned()).collect();
    for (title, _) in items.iter().flat_map(|item| &item.extra) {
        if !heads.contains(title) {
            heads.push(title.clone());
        }
    }
    heads
}

/// A thing as a line of the sheet. It names nobody: who has it stays here.
pub fn row(item: &Item, heads: &[String], owner: &str) -> Vec<String> {
    let d = &item.details;
    let extra = |title: &str| item.extra.iter().find(|(head, _)| head == title).map(|(_, cell)| cell.clone());
    let cell = |head: &String| match head.as_str() {
        "Item Name" => d.name.clone(),
        "Asset Tag" => item.label.clone(),
        "Category" => extra("Category").unwrap_or_else(|| d.category.code().to_owned()),
        "Manufacturer" => d.brand.clone(),
        "Model name" => d.model.clone(),
        "Serial number" => d.serial.clone(),
        "Purchase Date" => d.bought_on.map(|day| day.to_string()).unwrap_or_default(),
        "Purchase Cost" => d.value.map(|cents| format!("{}.{:02}", cents.0 / 100, cents.0 % 100)).unwrap_or_default(),
        "Status" => status_words(item).to_owned(),
        "Location" => d.place.clone(),
        "Company" => owner.to_owned(),
        "Notes" => d.notes.clone(),
        "Requestable" => if d.is_offered { "1" } else { "0" }.to_owned(),
        other => extra(other).unwrap_or_default(),
    };
    heads.iter().map(cell).collect()
}
