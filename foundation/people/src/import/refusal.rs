//! Why a whole file is refused, and what its reader should know of a file that is not.
//!
//! Both are values with a Fluent key and arguments; neither ever carries the content of a cell.

use i18n::Value;
use serde::{Deserialize, Serialize};

use super::encoding::TextEncoding;
use super::field::Field;

/// Why nothing of a file can be imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum FileRefusal {
    #[error("the file is empty")]
    Empty,
    #[error("the file weighs {size_mb} MB, more than {limit_mb}")]
    TooLarge { size_mb: u64, limit_mb: u64 },
    #[error("the file has more than {limit} lines")]
    TooManyRows { limit: u64 },
    #[error("the file has more than {limit} columns")]
    TooManyColumns { limit: u64 },
    /// The sheet would grow out of proportion once unpacked: a trap, or a sheet filled by mistake.
    #[error("the workbook unpacks to more than {limit_mb} MB or out of proportion")]
    Inflates { limit_mb: u64 },
    #[error("the workbook is protected by a password")]
    Protected,
    /// It begins like a sheet and cannot be read to its end.
    #[error("the {kind} file is damaged")]
    Damaged { kind: String },
    /// It is something else: a picture, a PDF, a program, whatever its name says.
    #[error("the file is not a sheet: {what}")]
    NotASheet { what: ForeignKind },
    #[error("the file has a header and no line")]
    NoRows,
    /// Neither names nor first names were found.
    #[error("no names of people in the columns")]
    NotAMemberList { recognised: Vec<String>, missing: Vec<Field> },
}

/// What a file that is no sheet looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ForeignKind {
    Pdf,
    Picture,
    TextDocument,
    WebPage,
    Archive,
    Database,
    Contacts,
    Binary,
}

impl ForeignKind {
    fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Picture => "picture",
            Self::TextDocument => "text-document",
            Self::WebPage => "web-page",
            Self::Archive => "archive",
            Self::Database => "database",
            Self::Contacts => "contacts",
            Self::Binary => "binary",
        }
    }
}

impl std::fmt::Display for ForeignKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl FileRefusal {
    /// The Fluent key of the sentence.
    pub fn key(&self) -> String {
        let code = match self {
            Self::Empty => "empty",
            Self::TooLarge { .. } => "too-large",
            Self::TooManyRows { .. } => "too-many-rows",
            Self::TooManyColumns { .. } => "too-many-columns",
            Self::Inflates { .. } => "inflates",
            Self::Protected => "protected",
            Self::Damaged { .. } => "damaged",
            Self::NotASheet { what } => return format!("people-import-refusal-{}", what.code()),
            Self::NoRows => "no-rows",
            Self::NotAMemberList { recognised, .. } if recognised.is_empty() => "nothing-recognised",
            Self::NotAMemberList { .. } => "not-a-member-list",
        };
        format!("people-import-refusal-{code}")
    }

    /// The variables of the sentence.
    pub fn args(&self) -> Vec<(&'static str, Value<'static>)> {
        match self {
            Self::TooLarge { size_mb, limit_mb } => {
                vec![("size", Value::from(*size_mb)), ("limit", Value::from(*limit_mb))]
            }
            Self::TooManyRows { limit } | Self::TooManyColumns { limit } => vec![("limit", Value::from(*limit))],
            Self::Inflates { limit_mb } => vec![("limit", Value::from(*limit_mb))],
            Self::Damaged { kind } => vec![("kind", Value::from(kind.to_uppercase()))],
            Self::NotAMemberList { recognised, .. } => vec![("recognised", Value::from(recognised.join(", ")))],
            Self::Empty | Self::Protected | Self::NotASheet { .. } | Self::NoRows => Vec::new(),
        }
    }
}

/// What was understood, repaired or left aside while reading a file that is accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Notice {
    /// The text was not UTF-8; this is how it was read.
    Encoding { encoding: TextEncoding },
    /// "Ã©" was read back as "é".
    AccentsRepaired,
    /// A quotation mark never closed: quotes were read as plain signs.
    QuotesIgnored,
    /// Lines above the header, such as a title.
    PreambleSkipped { lines: u64 },
    /// No header: columns were named by what they hold.
    HeaderMissing,
    /// Two columns with one title, kept apart.
    TitlesRepeated { titles: String },
    /// The workbook has several sheets; this one was read.
    SheetChosen { sheet: String },
    /// Lines with nothing on them.
    BlankLines { lines: u64 },
    /// Cells beyond the last titled column.
    CellsBeyondHeader { lines: u64 },
    /// A column of social security numbers, emptied at once.
    NirColumnRefused { column: String },
    /// Social security numbers found in other cells, masked at once.
    NirMasked { cells: u64 },
    /// A column of passwords, emptied at once.
    PasswordColumnRefused { column: String },
    /// The dates of a column were written month first.
    MonthFirst { column: String },
}

impl Notice {
    /// The Fluent key of the sentence.
    pub fn key(&self) -> String {
        let code = match self {
            Self::Encoding { .. } => "encoding",
            Self::AccentsRepaired => "accents-repaired",
            Self::QuotesIgnored => "quotes-ignored",
            Self::PreambleSkipped { .. } => "preamble-skipped",
            Self::HeaderMissing => "header-missing",
            Self::TitlesRepeated { .. } => "titles-repeated",
            Self::SheetChosen { .. } => "sheet-chosen",
            Self::BlankLines { .. } => "blank-lines",
            Self::CellsBeyondHeader { .. } => "cells-beyond-header",
            Self::NirColumnRefused { .. } => "nir-column-refused",
            Self::NirMasked { .. } => "nir-masked",
            Self::PasswordColumnRefused { .. } => "password-column-refused",
            Self::MonthFirst { .. } => "month-first",
        };
        format!("people-import-notice-{code}")
    }

    /// The variables of the sentence.
    pub fn args(&self) -> Vec<(&'static str, Value<'static>)> {
        match self {
            Self::Encoding { encoding } => vec![("encoding", Value::from(encoding.name()))],
            Self::PreambleSkipped { lines } | Self::BlankLines { lines } | Self::CellsBeyondHeader { lines } => {
                vec![("lines", Value::from(*lines))]
            }
            Self::TitlesRepeated { titles } => vec![("titles", Value::from(titles.clone()))],
            Self::SheetChosen { sheet } => vec![("sheet", Value::from(sheet.clone()))],
            Self::NirMasked { cells } => vec![("cells", Value::from(*cells))],
            Self::NirColumnRefused { column }
            | Self::PasswordColumnRefused { column }
            | Self::MonthFirst { column } => vec![("column", Value::from(column.clone()))],
            Self::AccentsRepaired | Self::QuotesIgnored | Self::HeaderMissing => Vec::new(),
        }
    }
}
