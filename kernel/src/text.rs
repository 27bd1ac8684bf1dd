//! French text: folding for comparison, slugs, typography, thousands.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds accents, ligatures and case, so that "Éloïse" and "ELOISE" compare equal; blanks become single.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for sign in text.nfd().filter(|c| !is_combining_mark(*c)) {
        match sign {
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            '’' | 'ʼ' | '‘' => folded.push('\''),
            c if c.is_whitespace() => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            c => folded.extend(c.to_lowercase()),
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// Folds to letters and digits with single hyphens, for addresses of pages; never empty ("page" then).
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for sign in fold(text).chars() {
        if sign.is_ascii_alphanumeric() {
            slug.push(sign);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= 60 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "page".to_owned() } else { slug.to_owned() }
}

/// French typography: no-break spaces before `? ! : ; € %`, inside « », and the curly apostrophe.
/// What is typeset already stays as it is.
pub fn typeset(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            ' ' if matches!(signs.peek(), Some('?' | '!' | ':' | ';' | '€' | '%' | '»')) => out.push('\u{a0}'),
            '«' => {
                out.push('«');
                if matches!(signs.peek(), Some(' ' | '\u{a0}')) {
                    signs.next();
                }
                out.push('\u{a0}');
            }
            '\'' => out.push('’'),
            c => out.push(c),
        }
    }
    out
}

/// Groups digits by three with a no-break space: `1 800`.
pub fn thousands(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::new();
    if number < 0 {
        out.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}

/// Shows an E.164 French number as `03 53 01 62 10`; leaves the others as they are.
pub fn phone_display(e164: &str) -> String {
    match e164.strip_prefix("+33") {
        Some(rest) if rest.len() == 9 => {
            let national = format!("0{rest}");
            let pairs: Vec<&str> = (0..5).filter_map(|at| national.get(at * 2..at * 2 + 2)).collect();
            pairs.join(" ")
        }
        _ => e164.to_owned(),
    }
}

/// Cuts to at most `limit` signs, at a word when one is near, with an ellipsis.
pub fn excerpt(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let head: String = text.chars().take(limit.saturating_sub(1)).collect();
    let cut = head.rfind(' ').filter(|at| *at > head.len() / 2).unwrap_or(head.len());
    format!("{}…", head.get(..cut).unwrap_or(&head).trim_end())
}
