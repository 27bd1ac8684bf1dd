//! From a line of text to a typed person, with every doubt named.
//!
//! Reads each cell by the meaning of its column. A cell that cannot be read leaves its field empty and a problem
//! that shows the text; only a line that names nobody, or a person who died, is refused.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::dates::{self, DateReading, DayOrder};
use super::field::Field;
use super::mapping::{Mapping, NameOrder};
use super::person::ImportedPerson;
use super::problem::{Problem, ProblemCode, Severity};
use super::refusal::Notice;
use super::table::{Column, Table, TableRow};
use super::terms::{key, parts, tidy};
use super::{address, consents, emails, names, phones};

/// One line, read.
pub(super) struct ReadRow {
    pub line: u64,
    pub person: ImportedPerson,
    pub problems: Vec<Problem>,
    /// The member number of the person whose address is also this one's.
    pub address_reference: Option<String>,
}

impl ReadRow {
    pub(super) fn is_refused(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity() == Severity::Refused)
    }
}

/// Reads every line of a table.
pub(super) fn read(table: &Table, mapping: &Mapping, today: NaiveDate) -> (Vec<ReadRow>, Vec<Notice>) {
    let (orders, notices) = day_orders(table, mapping);
    let reader = RowReader { table, mapping, orders, today };
    let mut rows: Vec<ReadRow> = table.rows.iter().map(|row| reader.read(row)).collect();
    resolve_address_references(&mut rows);
    (rows, notices)
}

/// A whole column tells whether its dates begin with the month.
fn day_orders(table: &Table, mapping: &Mapping) -> (HashMap<usize, DayOrder>, Vec<Notice>) {
    let mut orders = HashMap::new();
    let mut notices = Vec::new();
    for field in [Field::BirthDate, Field::MembershipDate] {
        for at in mapping.columns_of(field) {
            let order = dates::order_of(table.filled(at));
            if let Some(column) = table.columns.get(at).filter(|_| order == DayOrder::MonthFirst) {
                notices.push(Notice::MonthFirst { column: column.title.clone() });
            }
            orders.insert(at, order);
        }
    }
    (orders, notices)
}

/// Noethys writes an address once and refers to its owner.
fn resolve_address_references(rows: &mut [ReadRow]) {
    let by_number: HashMap<String, usize> = rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| row.person.member_number.clone().map(|number| (number, at)))
        .collect();
    for at in 0..rows.len() {
        let reference = rows.get(at).and_then(|row| row.address_reference.clone());
        let Some(reference) = reference else { continue };
        let found =
            by_number.get(&reference).and_then(|owner| rows.get(*owner)).map(|owner| owner.person.address.clone());
        let Some(row) = rows.get_mut(at).filter(|row| row.person.address.is_empty()) else { continue };
        match found {
            Some(address) => row.person.address = address,
            None => {
                row.problems.push(Problem::of_line(ProblemCode::AddressReferenceUnknown, row.line, reference));
            }
        }
    }
}

struct RowReader<'a> {
    table: &'a Table,
    mapping: &'a Mapping,
    orders: HashMap<usize, DayOrder>,
    today: NaiveDate,
}

/// One cell with where it stands.
struct Cell<'a> {
    at: usize,
    text: &'a str,
    column: &'a Column,
}

impl RowReader<'_> {
    fn read(&self, row: &TableRow) -> ReadRow {
        let mut read = ReadRow {
            line: row.line,
            person: ImportedPerson::default(),
            problems: Vec::new(),
            address_reference: None,
        };
        for (at, (text, column)) in row.cells.iter().zip(&self.table.columns).enumerate() {
            let text = text.as_str();
            if row.masked.contains(&at) {
                read.problems.push(Problem::of_cell(ProblemCode::NirRefused, row.line, column, text));
            }
            let Some(mapped) = self.mapping.columns.get(at).filter(|_| !text.is_empty()) else { continue };
            if column.refused.is_none() {
                self.read_cell(&mut read, mapped.field, &Cell { at, text, column });
            }
        }
        complete_address(&mut read.person);
        check_name(&mut read);
        read
    }

    fn read_cell(&self, read: &mut ReadRow, field: Field, cell: &Cell<'_>) {
        match field {
            Field::Ignore => {}
            Field::Title | Field::Gender | Field::LastName | Field::FirstName | Field::FullName => {
                self.read_identity(read, field, cell);
            }
            Field::BirthDate => self.read_birth_date(read, cell),
            Field::Address
            | Field::AddressExtra
            | Field::AddressReference
            | Field::PostalCode
            | Field::City
            | Field::PostalCity => read_address(read, field, cell),
            Field::Phone | Field::Phone2 | Field::Email => read_contact(read, field, cell),
            Field::SmsConsent | Field::EmailConsent | Field::ImageRight | Field::Deceased => {
                read_answer(read, field, cell);
            }
            Field::MembershipDate => self.read_membership_date(read, cell),
            Field::MemberNumber
            | Field::HouseholdNumber
            | Field::FamilyQuotient
            | Field::Status
            | Field::Activities
            | Field::MembershipAmount
            | Field::Language
            | Field::Notes => read_membership(read, field, cell),
        }
    }

    fn read_identity(&self, read: &mut ReadRow, field: Field, cell: &Cell<'_>) {
        match field {
            Field::LastName => read.person.last_name = names::clean(cell.text),
            Field::FirstName => read.person.first_name = names::clean(cell.text),
            Field::FullName => self.read_full_name(read, cell),
            Field::Title => match names::read_title(cell.text) {
                Some((title, gender)) => {
                    read.person.title = title;
                    read.person.gender = read.person.gender.or(Some(gender));
                }
                None => read.problem(ProblemCode::GenderUnreadable, cell),
            },
            _ => match names::read_gender(cell.text) {
                Some(gender) => read.person.gender = Some(gender),
                None => read.problem(ProblemCode::GenderUnreadable, cell),
            },
        }
    }

    fn read_full_name(&self, read: &mut ReadRow, cell: &Cell<'_>) {
        let mapped = self.mapping.columns.get(cell.at);
        let order = mapped.and_then(|column| column.name_order).unwrap_or(NameOrder::LastFirst);
        let split = names::split(cell.text, order);
        if split.is_guessed {
            read.problem(ProblemCode::NameOrderGuessed, cell);
        }
        read.person.last_name = split.last;
        read.person.first_name = split.first;
        read.person.title = read.person.title.or(split.title);
    }

    fn read_birth_date(&self, read: &mut ReadRow, cell: &Cell<'_>) {
        let order = self.orders.get(&cell.at).copied().unwrap_or(DayOrder::DayFirst);
        let code = match dates::read(cell.text, order, self.today) {
            DateReading::Date(date) | DateReading::CenturyGuessed(date) if date > self.today => {
                ProblemCode::BirthDateFuture
            }
            DateReading::Date(date) if dates::is_too_old(date, self.today) => ProblemCode::BirthDateTooOld,
            DateReading::Date(date) => {
                read.person.birth_date = Some(date);
                return;
            }
            DateReading::CenturyGuessed(date) => {
                read.person.birth_date = Some(date);
                ProblemCode::BirthCenturyGuessed
            }
            DateReading::Year(_) => ProblemCode::BirthYearOnly,
            DateReading::Impossible => ProblemCode::BirthDateImpossible,
            DateReading::Unreadable => ProblemCode::BirthDateUnreadable,
        };
        read.problem(code, cell);
    }

    fn read_membership_date(&self, read: &mut ReadRow, cell: &Cell<'_>) {
        let order = self.orders.get(&cell.at).copied().unwrap_or(DayOrder::DayFirst);
        match dates::read(cell.text, order, self.today) {
            DateReading::Date(date) | DateReading::CenturyGuessed(date) => {
                let next_year = self.today + chrono::Duration::days(366);
                if dates::is_too_old(date, self.today) || date > next_year {
                    read.problem(ProblemCode::MembershipDateUnlikely, cell);
                } else {
                    read.person.membership_date = Some(date);
                }
            }
            _ => read.problem(ProblemCode::MembershipDateUnreadable, cell),
        }
    }
}

impl ReadRow {
    fn problem(&mut self, code: ProblemCode, cell: &Cell<'_>) {
        self.problem_with(code, cell, cell.text);
    }

    fn problem_with(&mut self, code: ProblemCode, cell: &Cell<'_>, text: &str) {
        self.problems.push(Problem::of_cell(code, self.line, cell.column, text));
    }
}

fn read_address(read: &mut ReadRow, field: Field, cell: &Cell<'_>) {
    let place = &mut read.person.address;
    match field {
        Field::Address => append(&mut place.street, cell.text, " "),
        Field::AddressExtra => append(&mut place.extra, cell.text, ", "),
        Field::AddressReference => read.address_reference = Some(tidy(cell.text)),
        Field::City => place.city = tidy(cell.text),
        Field::PostalCity => {
            let (code, town) = address::split_postal_city(cell.text);
            place.city = town;
            read_postal_code(read, cell, &code);
        }
        _ => read_postal_code(read, cell, cell.text),
    }
}

fn read_postal_code(read: &mut ReadRow, cell: &Cell<'_>, text: &str) {
    match consents::read_postal_code(text) {
        Ok(code) => read.person.address.postal_code = code.unwrap_or_default(),
        Err(_) => read.problem(ProblemCode::PostalCodeInvalid, cell),
    }
}

fn read_contact(read: &mut ReadRow, field: Field, cell: &Cell<'_>) {
    let problems = if field == Field::Email {
        let cell = emails::read(cell.text);
        for email in cell.emails {
            if !read.person.emails.contains(&email) {
                read.person.emails.push(email);
            }
        }
        cell.problems
    } else {
        let cell = phones::read(cell.text);
        for phone in cell.phones {
            if !read.person.phones.contains(&phone) {
                read.person.phones.push(phone);
            }
        }
        cell.problems
    };
    for (code, text) in problems {
        read.problem_with(code, cell, &text);
    }
}

fn read_answer(read: &mut ReadRow, field: Field, cell: &Cell<'_>) {
    let Ok(answer) = consents::read_yes_no(cell.text) else {
        read.problem(ProblemCode::ConsentUnreadable, cell);
        return;
    };
    match field {
        Field::SmsConsent => read.person.sms_consent = answer,
        Field::EmailConsent => read.person.email_consent = answer,
        Field::ImageRight => read.person.image_right = answer,
        _ if answer == Some(true) => read.problem(ProblemCode::Deceased, cell),
        _ => {}
    }
}

fn read_membership(read: &mut ReadRow, field: Field, cell: &Cell<'_>) {
    let person = &mut read.person;
    let unreadable = match field {
        Field::MemberNumber => {
            person.member_number = Some(tidy(cell.text));
            None
        }
        Field::HouseholdNumber => {
            person.household_number = Some(tidy(cell.text));
            None
        }
        Field::Status => {
            person.status = Some(tidy(cell.text));
            None
        }
        Field::Activities => {
            add_activities(person, cell.text);
            None
        }
        Field::Notes => {
            append(&mut person.notes, cell.text, "\n");
            None
        }
        Field::Language => consents::read_language(cell.text)
            .map(|language| person.language = language)
            .err()
            .map(|_| ProblemCode::LanguageUnknown),
        Field::FamilyQuotient => consents::read_amount(cell.text)
            .map(|quotient| person.family_quotient = quotient)
            .err()
            .map(|_| ProblemCode::QuotientUnreadable),
        _ => consents::read_amount(cell.text)
            .map(|amount| person.membership_amount = amount)
            .err()
            .map(|_| ProblemCode::AmountUnreadable),
    };
    if let Some(code) = unreadable {
        read.problem(code, cell);
    }
}

fn add_activities(person: &mut ImportedPerson, text: &str) {
    for activity in parts(text) {
        if !person.activities.iter().any(|known| key(known) == key(&activity)) {
            person.activities.push(activity);
        }
    }
}

fn append(text: &mut String, more: &str, between: &str) {
    // Notes keep their lines; anything else becomes one.
    let more = if between == "\n" { more.trim().to_owned() } else { tidy(more) };
    if !more.is_empty() {
        if !text.is_empty() {
            text.push_str(between);
        }
        text.push_str(&more);
    }
}

/// "12 rue du Moulin 59000 Lille" fills the code and the town that no column gave.
fn complete_address(person: &mut ImportedPerson) {
    let place = &mut person.address;
    if place.postal_code.is_empty()
        && place.city.is_empty()
        && let Some(whole) = address::split_whole(&place.street)
    {
        place.street = whole.street;
        place.postal_code = whole.postal_code;
        place.city = whole.city;
    }
}

fn check_name(read: &mut ReadRow) {
    const TOTALS: [&str; 5] = ["total", "totaux", "effectif", "sous total", "total general"];
    let (last, first) = (read.person.last_name.clone(), read.person.first_name.clone());
    let is_total = first.is_empty() && TOTALS.contains(&key(&last).as_str());
    let whole = format!("{last} {first}");
    let code = if key(&last).is_empty() || is_total {
        Some(ProblemCode::NameMissing)
    } else if key(&first).is_empty() {
        Some(ProblemCode::FirstNameMissing)
    } else if names::names_two_people(&whole) {
        Some(ProblemCode::TwoPeopleInName)
    } else if names::is_unlikely(&whole) {
        Some(ProblemCode::NameUnlikely)
    } else {
        None
    };
    if let Some(code) = code {
        read.problems.push(Problem::of_line(code, read.line, tidy(&whole)));
    }
}
