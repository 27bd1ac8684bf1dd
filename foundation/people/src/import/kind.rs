//! What a file is, told from its first bytes and from what an archive holds.
//!
//! Never trusts a name: a program called `adherents.csv` is refused, a sheet without an ending is read.

use std::io::{Cursor, Read};

use serde::{Deserialize, Serialize};
use zip::ZipArchive;

use super::refusal::{FileRefusal, ForeignKind};

/// The kinds of file that can hold a list of members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileKind {
    /// CSV, TSV or any text with a separator.
    Delimited,
    Xlsx,
    Ods,
    Xls,
}

impl FileKind {
    /// Its usual ending, for sentences.
    pub fn name(self) -> &'static str {
        match self {
            Self::Delimited => "csv",
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            Self::Xls => "xls",
        }
    }
}

const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// First bytes of what is sent by mistake.
const SIGNATURES: &[(&[u8], ForeignKind)] = &[
    (b"%PDF", ForeignKind::Pdf),
    (b"\x89PNG", ForeignKind::Picture),
    (b"\xFF\xD8\xFF", ForeignKind::Picture),
    (b"GIF8", ForeignKind::Picture),
    (b"II*\0", ForeignKind::Picture),
    (b"MM\0*", ForeignKind::Picture),
    (b"{\\rtf", ForeignKind::TextDocument),
    (b"SQLite format 3", ForeignKind::Database),
    (b"\0\x01\0\0Standard", ForeignKind::Database),
    (b"\xFD7zXZ", ForeignKind::Archive),
    (b"\x1F\x8B", ForeignKind::Archive),
    (b"7z\xBC\xAF", ForeignKind::Archive),
    (b"Rar!", ForeignKind::Archive),
    (b"BZh", ForeignKind::Archive),
    (b"\x28\xB5\x2F\xFD", ForeignKind::Archive),
    (b"BEGIN:VCARD", ForeignKind::Contacts),
    (b"BEGIN:VCALENDAR", ForeignKind::Contacts),
];

/// Tells the kind of a file, or which other thing it is.
pub(super) fn detect(bytes: &[u8], file_name: &str) -> Result<FileKind, FileRefusal> {
    if bytes.iter().all(u8::is_ascii_whitespace) || is_bom_alone(bytes) {
        return Err(FileRefusal::Empty);
    }
    if bytes.starts_with(OLE) {
        return inside_ole(bytes);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return inside_zip(bytes, file_name);
    }
    if let Some((_, what)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(FileRefusal::NotASheet { what: *what });
    }
    if is_markup(bytes) {
        return Err(FileRefusal::NotASheet { what: ForeignKind::WebPage });
    }
    if is_binary(bytes) {
        return Err(FileRefusal::NotASheet { what: ForeignKind::Binary });
    }
    Ok(FileKind::Delimited)
}

fn is_bom_alone(bytes: &[u8]) -> bool {
    matches!(bytes, b"\xEF\xBB\xBF" | b"\xFF\xFE" | b"\xFE\xFF")
}

/// An old Excel workbook, an encrypted new one, or another document of the same family.
fn inside_ole(bytes: &[u8]) -> Result<FileKind, FileRefusal> {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if holds("EncryptedPackage") {
        Err(FileRefusal::Protected)
    } else if holds("Workbook") || holds("Book") {
        Ok(FileKind::Xls)
    } else if holds("WordDocument") {
        Err(FileRefusal::NotASheet { what: ForeignKind::TextDocument })
    } else {
        Err(FileRefusal::NotASheet { what: ForeignKind::Binary })
    }
}

fn inside_zip(bytes: &[u8], file_name: &str) -> Result<FileKind, FileRefusal> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        let ending = file_name.rsplit('.').next().filter(|ending| ending.len() <= 5).unwrap_or("zip");
        return Err(FileRefusal::Damaged { kind: ending.to_lowercase() });
    };
    let names = ["xl/workbook.xml", "word/document.xml", "content.xml"];
    let [is_xlsx, is_docx, is_open] = names.map(|name| archive.index_for_name(name).is_some());
    if is_xlsx {
        return Ok(FileKind::Xlsx);
    }
    if is_docx {
        return Err(FileRefusal::NotASheet { what: ForeignKind::TextDocument });
    }
    if !is_open {
        return Err(FileRefusal::NotASheet { what: ForeignKind::Archive });
    }
    let mut media_type = String::new();
    let is_read =
        archive.by_name("mimetype").is_ok_and(|entry| entry.take(100).read_to_string(&mut media_type).is_ok());
    if is_read && media_type.trim() == "application/vnd.oasis.opendocument.spreadsheet" {
        Ok(FileKind::Ods)
    } else {
        Err(FileRefusal::NotASheet { what: ForeignKind::TextDocument })
    }
}

/// HTML or XML, which some software calls ".xls".
fn is_markup(bytes: &[u8]) -> bool {
    let head: Vec<u8> = bytes
        .iter()
        .copied()
        .filter(|byte| byte.is_ascii() && *byte != 0)
        .skip_while(u8::is_ascii_whitespace)
        .take(16)
        .map(|byte| byte.to_ascii_lowercase())
        .collect();
    [b"<html".as_slice(), b"<!doctype", b"<?xml", b"<table", b"<meta"].iter().any(|tag| head.starts_with(tag))
}

/// Text has no control signs but blanks; UTF-16 has zeros, on one side of each pair only.
fn is_binary(bytes: &[u8]) -> bool {
    let head = bytes.get(..65_536.min(bytes.len())).unwrap_or(bytes);
    if super::encoding::looks_utf16(head).is_some() {
        return false;
    }
    let controls = head.iter().filter(|byte| **byte < 9 || (14..32).contains(*byte) || **byte == 127).count();
    head.contains(&0) || controls * 100 > head.len()
}
