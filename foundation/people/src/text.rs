//! What is searched and what is sorted: texts folded to letters and digits. Pure.

use crate::model::{Household, Person};

/// The longest search text: an index of PostgreSQL takes no more than a third of a page.
const LONGEST: usize = 600;

/// Letters and digits only, accents and case folded, single blanks between words.
pub fn words_of(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for sign in kernel::text::fold(text).chars() {
        if sign.is_alphanumeric() {
            words.push(sign);
        } else if !words.is_empty() && !words.ends_with(' ') {
            words.push(' ');
        }
    }
    words.truncate(words.trim_end().len());
    words
}

/// What the team's search looks through: it begins with the names, and so also orders lists.
pub fn search_text(person: &Person, home: Option<&Household>) -> String {
    let phones = [&person.mobile, &person.landline].into_iter().flatten();
    let phones: Vec<String> = phones.map(|phone| kernel::text::phone_display(phone).replace(' ', "")).collect();
    let number = person.member_number.as_deref().unwrap_or_default();
    let email = person.email.as_deref().unwrap_or_default();
    let place = home.map(|home| format!("{} {} {} {}", home.street, home.extra, home.postal_code, home.city));
    let parts = [
        words_of(&person.last_name),
        words_of(&person.first_name),
        words_of(number),
        words_of(&phones.join(" ")),
        words_of(&person.code),
        words_of(email),
        words_of(&place.unwrap_or_default()),
    ];
    let filled: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    filled.join(" ").chars().take(LONGEST).collect()
}

/// The words of a search as typed; the digits of a telephone number typed in pairs become one word.
pub fn search_words(typed: &str) -> Vec<String> {
    let folded = words_of(typed);
    let mut words: Vec<String> = Vec::new();
    let mut digits_before = false;
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        let is_digits = word.bytes().all(|byte| byte.is_ascii_digit());
        match words.last_mut() {
            Some(number) if digits_before && is_digits => number.push_str(word),
            _ => words.push(word.to_owned()),
        }
        digits_before = is_digits;
    }
    // "+33 6…" is kept as "06…".
    words.iter_mut().for_each(|word| {
        if word.len() == 11
            && let Some(rest) = word.strip_prefix("33")
        {
            *word = format!("0{rest}");
        }
    });
    words.truncate(8);
    words
}

/// Who lives at one address, in the order of a walk: postal code, street, number, what follows the number.
pub fn address_key(street: &str, postal_code: &str) -> String {
    let folded = words_of(street);
    let digits: String = folded.chars().take_while(char::is_ascii_digit).collect();
    let rest = folded.get(digits.len()..).unwrap_or_default().trim();
    let (suffix, name) = match rest.split_once(' ') {
        Some((first, name))
            if matches!(first, "bis" | "ter" | "quater" | "a" | "b" | "c" | "d") && !digits.is_empty() =>
        {
            (first, name)
        }
        _ => ("", rest),
    };
    format!("{}|{name}|{digits:0>5}|{suffix}", words_of(postal_code))
}
