//! Short answers of a cell: yes and no, amounts, languages, postal codes.
//!
//! `Err` means that something is written and cannot be read; an empty cell is never an answer.

use kernel::Cents;

use super::terms::key;

/// Something was written, and says nothing that we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NotUnderstood;

/// Reads a yes or a no.
pub(super) fn read_yes_no(text: &str) -> Result<Option<bool>, NotUnderstood> {
    if matches!(text.trim(), "✓" | "✔" | "☑" | "✗☑") {
        return Ok(Some(true));
    }
    if matches!(text.trim(), "✗" | "✘" | "☐" | "-") {
        return Ok(Some(false));
    }
    match key(text).as_str() {
        "" => Ok(None),
        "oui" | "o" | "1" | "x" | "vrai" | "true" | "yes" | "y" | "ok" | "accord" | "accepte" | "autorise"
        | "d accord" => Ok(Some(true)),
        "non" | "n" | "0" | "faux" | "false" | "no" | "refus" | "refuse" | "pas d accord" | "ko" => Ok(Some(false)),
        folded if folded.starts_with("oui ") => Ok(Some(true)),
        folded if folded.starts_with("non ") => Ok(Some(false)),
        _ => Err(NotUnderstood),
    }
}

/// Reads an amount or a quotient: "402,22", "1 200,00 €", "1.200,50", "402.219999".
pub(super) fn read_amount(text: &str) -> Result<Option<Cents>, NotUnderstood> {
    let clean: String = text.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '€' | '\'')).collect();
    let clean = clean.trim_end_matches("EUR").trim_end_matches("euros");
    if clean.is_empty() || clean == "-" {
        return Ok(None);
    }
    let is_grouped = clean.contains('.') && clean.contains(',');
    let plain = if is_grouped { clean.replace('.', "") } else { clean.to_owned() };
    if let Some(cents) = Cents::parse(&plain) {
        return if cents.0 >= 0 { Ok(Some(cents)) } else { Err(NotUnderstood) };
    }
    // A spreadsheet writes 402.22 as 402.21999999999997.
    let number: f64 = plain.replace(',', ".").parse().map_err(|_| NotUnderstood)?;
    if !(0.0..1e9).contains(&number) {
        return Err(NotUnderstood);
    }
    format!("{:.0}", number * 100.0).parse().map(|cents| Some(Cents(cents))).map_err(|_| NotUnderstood)
}

/// Reads a French postal code; spreadsheets eat its first zero, or add ".0".
pub(super) fn read_postal_code(text: &str) -> Result<Option<String>, NotUnderstood> {
    let clean: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let clean = clean.strip_suffix(".0").unwrap_or(&clean);
    let clean = clean.strip_prefix("F-").unwrap_or(clean);
    if clean.is_empty() || clean == "0" {
        return Ok(None);
    }
    let is_number = clean.bytes().all(|byte| byte.is_ascii_digit());
    match clean.len() {
        5 if is_number && !clean.starts_with("00") => Ok(Some(clean.to_owned())),
        4 if is_number && !clean.starts_with('0') => Ok(Some(format!("0{clean}"))),
        _ => Err(NotUnderstood),
    }
}

/// Languages of our neighbours, folded, by their ISO 639 code.
const LANGUAGES: &[(&str, &[&str])] = &[
    ("fr", &["francais", "francaise", "fr", "french"]),
    ("ar", &["arabe", "ar", "arabic", "darija"]),
    ("en", &["anglais", "en", "english", "anglaise"]),
    ("es", &["espagnol", "es", "espanol"]),
    ("pt", &["portugais", "pt"]),
    ("it", &["italien", "it"]),
    ("de", &["allemand", "de"]),
    ("pl", &["polonais", "pl"]),
    ("ro", &["roumain", "ro"]),
    ("ru", &["russe", "ru"]),
    ("uk", &["ukrainien", "uk"]),
    ("tr", &["turc", "tr"]),
    ("fa", &["persan", "dari", "farsi", "fa"]),
    ("ps", &["pachto", "pachtou", "ps"]),
    ("ku", &["kurde", "ku"]),
    ("hy", &["armenien", "hy"]),
    ("ka", &["georgien", "ka"]),
    ("sq", &["albanais", "sq"]),
    ("zh", &["chinois", "mandarin", "zh"]),
    ("vi", &["vietnamien", "vi"]),
    ("ta", &["tamoul", "ta"]),
    ("bn", &["bengali", "bn"]),
    ("wo", &["wolof", "wo"]),
    ("ff", &["peul", "ff"]),
    ("bm", &["bambara", "bm"]),
    ("ln", &["lingala", "ln"]),
    ("ti", &["tigrinya", "ti"]),
    ("am", &["amharique", "am"]),
    ("so", &["somali", "so"]),
    ("kab", &["kabyle", "berbere", "tamazight"]),
    ("nl", &["neerlandais", "flamand", "nl"]),
    ("fsl", &["lsf", "langue des signes", "langue des signes francaise"]),
];

/// Reads a language into its ISO 639-1 code.
pub(super) fn read_language(text: &str) -> Result<Option<String>, NotUnderstood> {
    let folded = key(text);
    if folded.is_empty() {
        return Ok(None);
    }
    let first = folded.split(" et ").next().unwrap_or(&folded);
    let known = LANGUAGES.iter().find(|(_, names)| names.contains(&folded.as_str()) || names.contains(&first));
    known.map(|(code, _)| Some((*code).to_owned())).ok_or(NotUnderstood)
}
