//! What must not stand in a pretend world: real bodies, real brands, addresses, numbers and cards that could be someone’s.

use kernel::text::fold;

/// Real names, folded, found as whole words.
const NAMES: [&str; 66] = [
    "caf",
    "ameli",
    "cpam",
    "msa",
    "carsat",
    "cnav",
    "urssaf",
    "impots gouv",
    "dgfip",
    "france travail",
    "pole emploi",
    "franceconnect",
    "ants",
    "la poste",
    "laposte",
    "colissimo",
    "chronopost",
    "credit agricole",
    "bnp",
    "societe generale",
    "credit mutuel",
    "banque postale",
    "caisse d epargne",
    "banque populaire",
    "boursorama",
    "lcl",
    "edf",
    "engie",
    "sncf",
    "doctolib",
    "google",
    "gmail",
    "youtube",
    "chrome",
    "facebook",
    "whatsapp",
    "instagram",
    "tiktok",
    "microsoft",
    "outlook",
    "iphone",
    "android",
    "samsung",
    "amazon",
    "leboncoin",
    "vinted",
    "paypal",
    "mastercard",
    "skype",
    "sfr",
    "bouygues",
    "netflix",
    "kolibri",
    "wikipedia",
    "twitter",
    "snapchat",
    "linkedin",
    "airbnb",
    "blablacar",
    "deliveroo",
    "carrefour",
    "leclerc",
    "auchan",
    "ryanair",
    "firefox",
    "safari",
];

/// Names that are also words: only with their capital.
const CAPITALS: [&str; 9] = ["Free", "Orange", "Teams", "Windows", "Zoom", "Messenger", "Visa", "Apple", "Pix"];

/// The beginnings of numbers that belong to nobody.
const FICTION: [&str; 6] = ["019900", "026191", "035301", "046571", "053649", "063998"];

/// What is too real in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TooReal {
    Body(String),
    Address(String),
    Phone(String),
    Card(String),
}

/// The first thing in a text that is too real.
pub fn too_real(text: &str) -> Option<TooReal> {
    body_in(text).or_else(|| address_in(text)).or_else(|| number_in(text))
}

/// Letters and digits, with single blanks between them.
fn words_of(text: &str) -> String {
    let plain: String = fold(text).chars().map(|sign| if sign.is_alphanumeric() { sign } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn body_in(text: &str) -> Option<TooReal> {
    let words = format!(" {} ", words_of(text));
    if let Some(name) = NAMES.iter().find(|name| words.contains(&format!(" {name} "))) {
        return Some(TooReal::Body((*name).to_owned()));
    }
    let mut parts = text.split(|sign: char| !sign.is_alphanumeric());
    parts.find(|part| CAPITALS.contains(part)).map(|part| TooReal::Body(part.to_owned()))
}

/// Something that looks like an address, outside `.example`.
fn address_in(text: &str) -> Option<TooReal> {
    let parts =
        text.split(|sign: char| sign.is_whitespace() || matches!(sign, '(' | ')' | '«' | '»' | '"' | ',' | ';'));
    parts
        .map(|part| part.trim_end_matches(['.', '!', '?', ':', '…']))
        .find(|part| is_address(part) && !is_invented(part))
        .map(|part| TooReal::Address(part.to_owned()))
}

fn is_address(part: &str) -> bool {
    let small = part.to_lowercase();
    if small.starts_with("http:") || small.starts_with("https:") || small.starts_with("www.") || small.contains('@') {
        return small.len() > 1;
    }
    let host = small.split('/').next().unwrap_or_default();
    let Some((name, ending)) = host.rsplit_once('.') else { return false };
    // A file is no address: its ending is.
    const FILES: [&str; 12] = ["pdf", "jpg", "jpeg", "png", "doc", "docx", "odt", "txt", "zip", "mp3", "mp4", "exe"];
    let is_ending = (2..=12).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_lowercase());
    let last = name.rsplit('.').next().unwrap_or_default();
    is_ending && !FILES.contains(&ending) && last.chars().count() > 1 && last.chars().any(char::is_alphabetic)
}

fn is_invented(part: &str) -> bool {
    let small = part.to_lowercase();
    let bare = small.trim_start_matches("https:").trim_start_matches("http:").trim_start_matches('/');
    let host = bare.split(['/', '?']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    host.is_empty() || host == "example" || host.ends_with(".example")
}

/// Runs of digits with blanks, points or hyphens between: a telephone number, or a card.
fn number_in(text: &str) -> Option<TooReal> {
    let mut run = String::new();
    for sign in text.chars().chain(std::iter::once('|')) {
        if sign.is_ascii_digit() {
            run.push(sign);
        } else if !matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '.' | '-') || run.is_empty() {
            if let Some(found) = real_number(&run) {
                return Some(found);
            }
            run.clear();
        }
    }
    None
}

fn real_number(digits: &str) -> Option<TooReal> {
    let is_phone = digits.len() == 10 && digits.starts_with('0');
    if is_phone && !FICTION.iter().any(|known| digits.starts_with(known)) {
        return Some(TooReal::Phone(digits.to_owned()));
    }
    let is_card = digits.len() == 16 && digits.bytes().any(|digit| digit != b'0');
    is_card.then(|| TooReal::Card(digits.to_owned()))
}
