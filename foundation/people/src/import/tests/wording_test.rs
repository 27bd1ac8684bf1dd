//! Everything that an import can say has its sentence, and no sentence is left over.

use std::collections::BTreeSet;

use super::*;
use crate::import::{Field, ForeignKind, MatchReason, Notice, TextEncoding};

const FRENCH: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/i18n/fr/import.ftl"));

fn refusals() -> Vec<FileRefusal> {
    let kinds = [
        ForeignKind::Pdf,
        ForeignKind::Picture,
        ForeignKind::TextDocument,
        ForeignKind::WebPage,
        ForeignKind::Archive,
        ForeignKind::Database,
        ForeignKind::Contacts,
        ForeignKind::Binary,
    ];
    let mut all: Vec<FileRefusal> = kinds.into_iter().map(|what| FileRefusal::NotASheet { what }).collect();
    all.extend([
        FileRefusal::Empty,
        FileRefusal::TooLarge { size_mb: 200, limit_mb: 50 },
        FileRefusal::TooManyRows { limit: 20_000 },
        FileRefusal::TooManyColumns { limit: 300 },
        FileRefusal::Inflates { limit_mb: 96 },
        FileRefusal::Protected,
        FileRefusal::Damaged { kind: "xlsx".to_owned() },
        FileRefusal::NoRows,
        FileRefusal::NotAMemberList { recognised: vec!["Ville".to_owned()], missing: vec![Field::LastName] },
        FileRefusal::NotAMemberList { recognised: Vec::new(), missing: vec![Field::LastName] },
    ]);
    all
}

fn notices() -> Vec<Notice> {
    let column = || "Divers".to_owned();
    vec![
        Notice::Encoding { encoding: TextEncoding::MacRoman },
        Notice::AccentsRepaired,
        Notice::QuotesIgnored,
        Notice::PreambleSkipped { lines: 2 },
        Notice::HeaderMissing,
        Notice::TitlesRepeated { titles: column() },
        Notice::SheetChosen { sheet: column() },
        Notice::BlankLines { lines: 1 },
        Notice::CellsBeyondHeader { lines: 3 },
        Notice::NirColumnRefused { column: column() },
        Notice::NirMasked { cells: 1 },
        Notice::PasswordColumnRefused { column: column() },
        Notice::MonthFirst { column: column() },
    ]
}

/// Every key with the variables that the code gives it.
fn said() -> Vec<(String, Vec<&'static str>)> {
    let names = |args: Vec<(&'static str, i18n::Value<'static>)>| args.into_iter().map(|(name, _)| name).collect();
    let mut said: Vec<(String, Vec<&'static str>)> = Vec::new();
    said.extend(refusals().iter().map(|refusal| (refusal.key(), names(refusal.args()))));
    said.extend(notices().iter().map(|notice| (notice.key(), names(notice.args()))));
    said.extend(Field::ALL.iter().map(|field| (field.key(), Vec::new())));
    said.extend(MatchReason::ALL.iter().map(|reason| (reason.key().to_owned(), Vec::new())));
    let problem_args = vec!["line", "column", "text", "other"];
    said.extend(
        ProblemCode::ALL.iter().map(|code| (format!("people-import-problem-{}", code.code()), problem_args.clone())),
    );
    said
}

#[test]
fn every_key_has_a_sentence_and_every_sentence_a_key() {
    let written: BTreeSet<&str> =
        FRENCH.lines().filter(|line| line.starts_with("people-")).filter_map(|line| line.split(" =").next()).collect();
    let said = said();
    let keys: BTreeSet<&str> = said.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(written.difference(&keys).collect::<Vec<_>>(), Vec::<&&str>::new());
    assert_eq!(keys.difference(&written).collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn sentences_use_only_variables_that_they_are_given() {
    for (key, args) in said() {
        let start = FRENCH.find(&format!("{key} =")).unwrap();
        let message: Vec<&str> = FRENCH[start..]
            .lines()
            .enumerate()
            .take_while(|(at, line)| *at == 0 || line.starts_with([' ', '}']))
            .map(|(_, line)| line)
            .collect();
        let message = message.join("\n");
        for used in message.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next()) {
            assert!(args.contains(&used), "{key} uses {used}");
        }
    }
}
