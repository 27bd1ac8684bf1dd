//! How one sign that GSM 03.38 lacks is written with signs it has.
//!
//! A table and compatibility decomposition; it sees no words, so it cannot tell whether a meaning changes.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::alphabet::septets;

/// What to do with a sign.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fold {
    /// The alphabet has it.
    Keep,
    /// Another spelling of the same thing: quotes, dashes, blanks, fractions.
    Typography(String),
    /// A letter without its accent or ligature.
    Letter(String),
    /// Nothing one sees: joiners, direction marks, variation selectors.
    Invisible,
    /// A drawing; `decorative` when a text says the same without it.
    Drawing { decorative: bool },
    /// A sign of another script: only UCS-2 can carry it.
    Foreign,
}

/// Drawings that add mood and no fact.
const DECORATIVE: &str = "😀😃😄😁😊🙂😉😍🥰😎🤗🤩😋🥳🎉🎊🎈🎁🎂🍰🧁🍪☕🍵🎵🎶🎼🎭🎨🎬📚📖📝✏🌞☀⭐🌟✨💫🌈🌸🌷🌹🌺🌻🌼🌿🍀🌳🍂🍁🎄🎃🐣🐰❤🧡💛💚💙💜💖💕💗💞👋👏🙌💪🏡🏠";

/// How this sign is sent.
pub(super) fn fold(sign: char) -> Fold {
    if septets(sign).is_some() && !matches!(sign, '\r' | '\u{0C}') {
        return Fold::Keep;
    }
    if let Some(spelling) = typography(sign) {
        return Fold::Typography(spelling.to_owned());
    }
    if is_invisible(sign) {
        return Fold::Invisible;
    }
    if let Some(spelling) = ligature(sign) {
        return Fold::Letter(spelling.to_owned());
    }
    let bare: String = sign.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    if !bare.is_empty() && bare.chars().all(|c| septets(c).is_some()) {
        return if sign.is_alphabetic() { Fold::Letter(bare) } else { Fold::Typography(bare) };
    }
    if is_drawing(sign) {
        return Fold::Drawing { decorative: DECORATIVE.contains(sign) };
    }
    Fold::Foreign
}

fn typography(sign: char) -> Option<&'static str> {
    Some(match sign {
        '‘' | '’' | '‚' | '‛' | 'ʼ' | 'ʻ' | '`' | '´' | '′' | '‹' | '›' => "'",
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '〝' | '〞' => "\"",
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '•' | '‣' | '◦' | '▪' => "-",
        '…' => "...",
        '·' | '‧' | '∙' => ".",
        '\t' | '\u{0B}' | '\u{0C}' | '\u{85}' => " ",
        '\r' | '\u{2028}' | '\u{2029}' => "\n",
        '×' | '✕' => "x",
        '÷' | '⁄' => "/",
        '½' => "1/2",
        '¼' => "1/4",
        '¾' => "3/4",
        '→' | '➡' | '➜' | '➔' | '⇒' | '►' | '▶' => "->",
        '←' | '⬅' => "<-",
        '≤' => "<=",
        '≥' => ">=",
        '≈' => "env. ",
        '±' => "+/-",
        '©' => "(c)",
        '®' => "(r)",
        '☎' | '☏' | '📞' | '📱' | '✆' => "tel.",
        '✉' | '📧' => "mail",
        '‰' => " pour mille",
        '°' => "o",
        blank if blank.is_whitespace() => " ",
        _ => return None,
    })
}

fn ligature(sign: char) -> Option<&'static str> {
    Some(match sign {
        'œ' => "oe",
        'Œ' => "OE",
        'ẞ' => "SS",
        'ł' => "l",
        'Ł' => "L",
        'đ' | 'ð' => "d",
        'Đ' | 'Ð' => "D",
        'þ' => "th",
        'Þ' => "Th",
        'ı' => "i",
        _ => return None,
    })
}

fn is_invisible(sign: char) -> bool {
    matches!(sign,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{FEFF}' | '\u{20E3}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0000}'..='\u{E007F}')
        || (sign.is_control() && sign != '\n')
        || is_combining_mark(sign) && matches!(sign, '\u{300}'..='\u{36F}')
}

fn is_drawing(sign: char) -> bool {
    matches!(sign, '\u{2190}'..='\u{2BFF}' | '\u{3030}' | '\u{303D}' | '\u{3297}' | '\u{3299}' | '\u{1F000}'..='\u{1FBFF}')
}
