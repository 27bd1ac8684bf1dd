//! Finding social security numbers (NIR) and masking them before anything else sees the cell.
//!
//! Thirteen digits of a fixed structure, or fifteen with a sound key, with or without blanks; Corsica writes
//! 2A and 2B. SIRET (14 digits), telephone numbers and bank accounts do not match. Never returns the number.

/// What stands in the place of a number that was taken out.
pub(super) const MASK: &str = "•••••••••••••••";

/// The cell without its social security numbers; `None` when it has none.
pub(super) fn mask(cell: &str) -> Option<String> {
    // Almost every cell stops here.
    if cell.bytes().filter(u8::is_ascii_digit).count() < 12 {
        return None;
    }
    let signs: Vec<char> = cell.chars().collect();
    let mut masked = String::with_capacity(cell.len());
    let mut at = 0;
    let mut found = false;
    while let Some(sign) = signs.get(at) {
        match number_at(&signs, at) {
            Some(length) => {
                masked.push_str(MASK);
                at += length;
                found = true;
            }
            None => {
                masked.push(*sign);
                at += 1;
            }
        }
    }
    found.then_some(masked)
}

/// Whether a number was taken out of the cell.
pub(super) fn is_masked(cell: &str) -> bool {
    cell.contains(MASK)
}

/// The signs of a number that begins here.
struct Candidate {
    digits: Vec<char>,
    /// Where the signs of 13 and of 15 digits end.
    end_13: Option<usize>,
    end_15: Option<usize>,
    is_spaced: bool,
}

/// The length of the number that begins at `start`, if one does.
fn number_at(signs: &[char], start: usize) -> Option<usize> {
    let before = start.checked_sub(1).and_then(|at| signs.get(at));
    if before.is_some_and(|sign| sign.is_alphanumeric() || *sign == '+') {
        return None;
    }
    let candidate = gather(signs, start)?;
    let stands_alone = |end: &usize| signs.get(*end).is_none_or(|sign| !sign.is_alphanumeric());
    if let Some(end) = candidate.end_15.filter(stands_alone)
        && has_structure(&candidate.digits, true)
        && (has_sound_key(&candidate.digits) || candidate.is_spaced)
    {
        return Some(end - start);
    }
    let end = candidate.end_13.filter(stands_alone)?;
    // Without a key only the structure speaks: the month must be one of the calendar.
    has_structure(&candidate.digits, false).then_some(end - start)
}

/// Collects up to fifteen signs in the groups 1 2 2 2 3 3 2, one separator allowed between groups.
fn gather(signs: &[char], start: usize) -> Option<Candidate> {
    const GROUP_ENDS: [usize; 6] = [1, 3, 5, 7, 10, 13];
    let mut candidate = Candidate { digits: Vec::with_capacity(15), end_13: None, end_15: None, is_spaced: false };
    let mut separators = 0;
    let mut at = start;
    while candidate.digits.len() < 15
        && let Some(sign) = signs.get(at).copied()
    {
        let count = candidate.digits.len();
        let is_corsican = count == 6 && matches!(sign.to_ascii_uppercase(), 'A' | 'B');
        if sign.is_ascii_digit() || is_corsican {
            candidate.digits.push(sign.to_ascii_uppercase());
        } else if is_separator(sign) && GROUP_ENDS.contains(&count) && !is_separator(*signs.get(at.checked_sub(1)?)?) {
            separators += 1;
        } else {
            break;
        }
        at += 1;
        match candidate.digits.len() {
            13 if candidate.end_13.is_none() => candidate.end_13 = Some(at),
            15 => candidate.end_15 = Some(at),
            _ => {}
        }
    }
    candidate.is_spaced = separators >= 4;
    candidate.end_13.is_some().then_some(candidate)
}

fn is_separator(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '.' | '-' | '/' | '_')
}

/// Sex, year, month, department, commune, order: each within what exists.
fn has_structure(digits: &[char], any_month: bool) -> bool {
    let number =
        |from: usize, to: usize| -> Option<u32> { digits.get(from..to)?.iter().collect::<String>().parse().ok() };
    let sex = digits.first().is_some_and(|sign| matches!(sign, '1' | '2' | '3' | '4' | '7' | '8'));
    let month = number(3, 5).is_some_and(|month| match month {
        1..=12 => true,
        20..=42 | 50..=99 => any_month,
        _ => false,
    });
    let is_corsican = digits.get(5) == Some(&'2') && matches!(digits.get(6), Some('A' | 'B'));
    let department = is_corsican || number(5, 7).is_some_and(|department| (1..=99).contains(&department));
    let commune = number(7, 10).is_some_and(|commune| commune > 0);
    let order = number(10, 13).is_some_and(|order| order > 0);
    sex && month && department && commune && order
}

/// The last two digits are 97 less the rest modulo 97; 2A counts as 19 and 2B as 18.
fn has_sound_key(digits: &[char]) -> bool {
    let text: String = digits.iter().take(13).collect();
    let number: Option<u64> = text.replace("2A", "19").replace("2B", "18").parse().ok();
    let key: Option<u64> = digits.get(13..15).and_then(|key| key.iter().collect::<String>().parse().ok());
    matches!((number, key), (Some(number), Some(key)) if 97 - number % 97 == key)
}
