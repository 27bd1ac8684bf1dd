//! One row as a place, with what could not be read said and kept. A row is refused only when nothing names it.

use std::collections::{BTreeMap, HashSet};

use chrono::{Datelike as _, NaiveDate};
use kernel::text::fold;
use places::PostalCode;

use super::mapping::{Mapping, Target};
use super::{Row, Sheet};
use crate::model::hours::{Hours, from_days};
use crate::model::place::{Facts, LANGUAGES, is_email, read_site};
use crate::model::point::{Mended, PointFault, read_pair, read_point};
use crate::model::theme::Theme;

/// The longest line of a place; what is longer stays whole beside it.
const LONGEST_LINE: usize = 200;
const LONGEST_TEXT: usize = 4_000;
/// The longest number of a street: it shares one line with its street.
const LONGEST_NUMBER: usize = 20;
/// Years that every database writes.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9_999;

/// What is said of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Note {
    /// Refused: nothing names it.
    NameMissing,
    /// The same place twice in this file.
    Twice,
    PointSwapped,
    PointConverted,
    PointAtNought,
    PointOutside,
    PointUnreadable,
    PointOtherProjection,
    AddressMissing,
    PhoneKept,
    EmailKept,
    WebsiteKept,
    PostalCodeKept,
    HoursKept,
    ThemeKept,
    TooLong,
    /// A cell that a spreadsheet would run; it is a text here.
    Formula,
}

impl Note {
    /// Whether the row is not taken for it.
    pub fn refuses(self) -> bool {
        matches!(self, Self::NameMissing | Self::Twice)
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::NameMissing => "name-missing",
            Self::Twice => "twice",
            Self::PointSwapped => "point-swapped",
            Self::PointConverted => "point-converted",
            Self::PointAtNought => "point-nought",
            Self::PointOutside => "point-outside",
            Self::PointUnreadable => "point-unreadable",
            Self::PointOtherProjection => "point-projection",
            Self::AddressMissing => "address-missing",
            Self::PhoneKept => "phone-kept",
            Self::EmailKept => "email-kept",
            Self::WebsiteKept => "website-kept",
            Self::PostalCodeKept => "postal-code-kept",
            Self::HoursKept => "hours-kept",
            Self::ThemeKept => "theme-kept",
            Self::TooLong => "too-long",
            Self::Formula => "formula",
        }
    }
}

/// A row, read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    pub line: u64,
    pub facts: Facts,
    pub extra: BTreeMap<String, String>,
    pub source: String,
    pub source_id: String,
    pub pivot: String,
    pub updated_on: Option<NaiveDate>,
    pub notes: Vec<Note>,
}

/// What reads the rows of one file.
pub struct Reader<'a> {
    titles: &'a [String],
    targets: Vec<Target>,
    mapping: &'a Mapping,
    themes: &'a [Theme],
}

/// A row under way: what is not used up ends as extra.
struct Desk<'a> {
    cells: Vec<(&'a String, Target, &'a str)>,
    read: Reading,
}

impl<'a> Reader<'a> {
    pub fn new(sheet: &'a Sheet, mapping: &'a Mapping, themes: &'a [Theme]) -> Self {
        Self { titles: &sheet.titles, targets: mapping.in_order(sheet), mapping, themes }
    }

    /// Reads a row.
    pub fn read(&self, row: &Row) -> Reading {
        let cells = self.titles.iter().zip(&self.targets).zip(&row.cells);
        let cells = cells.map(|((title, target), cell)| (title, *target, cell.trim())).collect();
        let mut desk = Desk { cells, read: Reading { line: row.line, ..Reading::default() } };
        desk.names();
        desk.address();
        desk.point();
        desk.contact();
        desk.hours();
        desk.texts();
        self.file_under(&mut desk);
        desk.keep_rest();
        if desk.read.source.is_empty() {
            desk.read.source.clone_from(&self.mapping.source);
        }
        desk.read
    }

    /// Themes by the words of the file; words that name none are kept.
    fn file_under(&self, desk: &mut Desk<'_>) {
        let mut keys: Vec<String> = Vec::new();
        if self.themes.iter().any(|theme| theme.key == self.mapping.theme) {
            keys.push(self.mapping.theme.clone());
        }
        let (said, mut is_strange) = (desk.text(Target::Themes), false);
        for word in words_of(&said) {
            match self.themes.iter().find(|theme| fold(&theme.name) == word || theme.key == word) {
                Some(theme) => keys.push(theme.key.clone()),
                None => is_strange = true,
            }
        }
        // Once for the cell, however many of its words are strange.
        if is_strange {
            desk.set_aside(Target::Themes, Note::ThemeKept);
        }
        keys.sort();
        keys.dedup();
        desk.read.facts.themes = keys;
    }
}

impl Desk<'_> {
    /// What the columns of one meaning say, joined.
    fn text(&self, target: Target) -> String {
        let own = self.cells.iter().filter(|(_, own, cell)| *own == target && !cell.is_empty());
        own.map(|(_, _, cell)| *cell).collect::<Vec<_>>().join(" ")
    }

    /// Keeps what the columns of a meaning say, word for word, and says that it was not understood.
    fn set_aside(&mut self, target: Target, note: Note) {
        for (title, own, cell) in &self.cells {
            if *own == target && !cell.is_empty() {
                self.read.extra.insert((*title).clone(), (*cell).to_owned());
            }
        }
        self.note(note);
    }

    fn note(&mut self, note: Note) {
        if !self.read.notes.contains(&note) {
            self.read.notes.push(note);
        }
    }

    /// A line that is not too long; the whole of a long one is kept beside it.
    fn line(&mut self, target: Target, most: usize) -> String {
        let text = self.text(target);
        if text.chars().count() <= most {
            return text;
        }
        self.set_aside(target, Note::TooLong);
        text.chars().take(most).collect()
    }

    fn names(&mut self) {
        self.read.facts.name = self.line(Target::Name, LONGEST_LINE).split_whitespace().collect::<Vec<_>>().join(" ");
        self.read.source_id = self.line(Target::Id, LONGEST_LINE);
        self.read.source = self.line(Target::Source, LONGEST_LINE);
        let pivot: String = self.text(Target::Pivot).chars().filter(|sign| !sign.is_whitespace()).collect();
        if (9..=14).contains(&pivot.len()) && pivot.bytes().all(|sign| sign.is_ascii_alphanumeric()) {
            self.read.pivot = pivot;
        } else if !pivot.is_empty() {
            self.keep(Target::Pivot);
        }
        if self.read.facts.name.is_empty() {
            self.note(Note::NameMissing);
        }
    }

    fn address(&mut self) {
        let number = self.line(Target::Number, LONGEST_NUMBER);
        let taken = if number.is_empty() { 0 } else { number.chars().count() + 1 };
        let street = format!("{number} {}", self.line(Target::Street, LONGEST_LINE - taken));
        self.read.facts.street = street.split_whitespace().collect::<Vec<_>>().join(" ");
        self.read.facts.extra_line = self.line(Target::ExtraLine, LONGEST_LINE);
        self.read.facts.city = self.line(Target::City, LONGEST_LINE);
        let insee = self.text(Target::Insee);
        let padded = if insee.len() == 4 { format!("0{insee}") } else { insee.clone() };
        if padded.len() == 5 && padded.bytes().all(|sign| sign.is_ascii_alphanumeric()) {
            self.read.facts.insee = padded;
        } else if !insee.is_empty() {
            self.keep(Target::Insee);
        }
        let code = self.text(Target::PostalCode);
        match PostalCode::parse(&code) {
            Ok(code) => self.read.facts.postal_code = code.as_str().to_owned(),
            Err(_) if code.is_empty() => self.take_town_from_street(),
            Err(_) => self.set_aside(Target::PostalCode, Note::PostalCodeKept),
        }
        if self.read.facts.street.is_empty() {
            self.note(Note::AddressMissing);
        }
    }

    /// "8 rue de la Boétie - 33000 Bordeaux": the code and the town at the end of the line, where no column has them.
    fn take_town_from_street(&mut self) {
        let street = self.read.facts.street.clone();
        let words: Vec<&str> = street.split([' ', ',']).filter(|word| !word.is_empty()).collect();
        let is_code = |word: &&str| word.len() == 5 && PostalCode::parse(word).is_ok();
        let Some(at) = words.iter().rposition(is_code).filter(|at| *at > 0) else { return };
        let town = words.get(at + 1..).unwrap_or_default().join(" ");
        if let Some(code) = words.get(at) {
            self.read.facts.postal_code = (*code).to_owned();
        }
        if self.read.facts.city.is_empty() {
            self.read.facts.city = town;
        }
        self.keep(Target::Street);
        let bare = words.get(..at).unwrap_or_default().join(" ");
        self.read.facts.street = bare.trim_end_matches([' ', '-', ',']).to_owned();
    }

    fn point(&mut self) {
        let is_one = self.cells.iter().any(|(_, target, _)| *target == Target::Point);
        let point = if is_one {
            read_pair(&self.text(Target::Point))
        } else {
            read_point(&self.text(Target::Latitude), &self.text(Target::Longitude))
        };
        match point {
            Ok(None) => {}
            Ok(Some((position, mended))) => {
                let whole = |degrees: f64| (degrees * 1e7).round() / 1e7;
                self.read.facts.latitude = Some(whole(position.latitude()));
                self.read.facts.longitude = Some(whole(position.longitude()));
                match mended {
                    Some(Mended::Swapped) => self.note(Note::PointSwapped),
                    Some(Mended::FromLambert) => self.set_point_aside(Note::PointConverted),
                    None => {}
                }
            }
            Err(PointFault::AtNought) => self.set_point_aside(Note::PointAtNought),
            Err(PointFault::Outside) => self.set_point_aside(Note::PointOutside),
            Err(PointFault::OtherProjection) => self.set_point_aside(Note::PointOtherProjection),
            Err(PointFault::Unreadable | PointFault::Half) => self.set_point_aside(Note::PointUnreadable),
        }
    }

    fn set_point_aside(&mut self, note: Note) {
        for target in [Target::Latitude, Target::Longitude, Target::Point] {
            self.set_aside(target, note);
        }
    }

    fn contact(&mut self) {
        let phone = self.text(Target::Phone);
        match read_phone(&phone) {
            Some(read) => self.read.facts.phone = read,
            None if phone.is_empty() => {}
            None => self.set_aside(Target::Phone, Note::PhoneKept),
        }
        let email = self.text(Target::Email);
        let first = email.split(['|', ';', ' ', ',']).find(|part| !part.is_empty()).unwrap_or_default();
        if is_email(first) {
            self.read.facts.email = first.to_owned();
        }
        if first != email || !email.is_empty() && !is_email(first) {
            self.set_aside(Target::Email, Note::EmailKept);
        }
        for (target, is_site) in [(Target::Website, true), (Target::AccessLink, false)] {
            let site = self.text(target);
            let first = site.split(['|', ' ']).find(|part| !part.is_empty()).unwrap_or_default().to_owned();
            let read = read_site(&first);
            if read.is_none() || first != site {
                self.set_aside(target, Note::WebsiteKept);
            }
            let own = if is_site { &mut self.read.facts.website } else { &mut self.read.facts.access_link };
            *own = read.unwrap_or_default();
        }
    }

    fn hours(&mut self) {
        let days: [String; 7] = Target::DAYS.map(|day| self.text(day));
        if days.iter().any(|day| !day.is_empty()) {
            let is_read = |text: &String| text.chars().count() <= LONGEST_LINE && Hours::parse(text).is_some();
            match from_days(&days).filter(is_read) {
                Some(text) => self.read.facts.hours = text,
                None => Target::DAYS.into_iter().for_each(|day| self.set_aside(day, Note::HoursKept)),
            }
        }
        let said = self.line(Target::Hours, LONGEST_TEXT);
        if Hours::parse(&said).is_some() && said.chars().count() <= LONGEST_LINE {
            self.read.facts.hours = said;
        } else if !said.is_empty() {
            self.read.facts.hours_note = said;
            self.note(Note::HoursKept);
        }
    }

    fn texts(&mut self) {
        self.read.facts.summary = self.line(Target::Summary, LONGEST_TEXT);
        self.read.facts.description = self.line(Target::Description, LONGEST_TEXT);
        let said = self.text(Target::Languages);
        let words = words_of(&said);
        if words.iter().all(|word| LANGUAGES.contains(&word.as_str())) {
            self.read.facts.languages = words;
        } else {
            self.keep(Target::Languages);
        }
        let day = self.text(Target::UpdatedOn);
        self.read.updated_on = read_day(&day);
        if self.read.updated_on.is_none() && !day.is_empty() {
            self.keep(Target::UpdatedOn);
        }
    }

    /// Keeps the columns of a meaning beside the place, without a word.
    fn keep(&mut self, target: Target) {
        for (title, own, cell) in &self.cells {
            if *own == target && !cell.is_empty() {
                self.read.extra.insert((*title).clone(), (*cell).to_owned());
            }
        }
    }

    fn keep_rest(&mut self) {
        self.keep(Target::Kept);
        if self.cells.iter().any(|(_, _, cell)| is_formula(cell)) {
            self.note(Note::Formula);
        }
        self.read.notes.sort();
    }
}

/// The words of a cell that lists some, each once.
fn words_of(said: &str) -> Vec<String> {
    let mut seen = HashSet::new();
    let words = said.split(['|', ';', ',']).map(fold);
    words.filter(|word| !word.is_empty() && seen.insert(word.clone())).collect()
}

/// A formula that a file brought: "=HYPERLINK(…)", "@SUM(…)"; a telephone number with its plus is none.
fn is_formula(cell: &str) -> bool {
    let is_call = |rest: &str| rest.contains('(') || rest.contains('!') || rest.contains('|');
    match cell.chars().next() {
        Some('=') => true,
        Some('@' | '+' | '-') => is_call(cell) && !cell.starts_with("+33"),
        _ => false,
    }
}

/// A telephone number as lists write them: without its zero, with 33, several to a cell.
fn read_phone(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let is_bare = typed.chars().all(|sign| sign.is_ascii_digit() || sign.is_whitespace() || "+.-()".contains(sign));
    if !is_bare {
        return None;
    }
    let whole = match digits.len() {
        9 if !digits.starts_with('0') => format!("0{digits}"),
        11 if digits.starts_with("33") => format!("+{digits}"),
        12 if digits.starts_with("330") => format!("+33{}", digits.get(3..)?),
        10 | 13 => typed.to_owned(),
        _ if typed.trim_start().starts_with('+') => typed.to_owned(),
        _ => return None,
    };
    centres::parse_phone(&whole)
}

fn read_day(typed: &str) -> Option<NaiveDate> {
    let day = typed.split([' ', 'T']).next().unwrap_or_default();
    let read = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"].iter().find_map(|form| NaiveDate::parse_from_str(day, form).ok());
    read.filter(|day| YEARS.contains(&day.year()))
}
