//! Signs that the typefaces can draw, and what stands for the others.
//!
//! PDF/UA refuses a file with one sign that no typeface has: an emoji in a message would keep all its letters from
//! being printed. Here a text becomes one that can be drawn. A small drawing is left out and the spaces around it are
//! closed; another unknown sign is written plainly, or shown as a lozenge, so that a reader sees that something stood
//! there. It never changes a text that can be drawn.

use std::borrow::Cow;
use std::collections::HashSet;

use typst::text::Font;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What stands for a sign that cannot be drawn, the first of these that a typeface has.
const STAND_INS: [char; 4] = ['□', '◊', '·', '?'];

/// How much is dared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Care {
    /// All that some typeface has.
    Usual,
    /// Only whole letters in any case, digits and plain signs: what is left when an export was refused.
    Utmost,
}

/// The signs of the loaded typefaces.
pub struct Signs {
    covered: HashSet<u32>,
    stand_in: Option<char>,
}

/// What becomes of one sign.
enum Becomes {
    Itself(char),
    Plain(String),
    Nothing,
}

impl Signs {
    /// The signs of these typefaces.
    pub fn of(fonts: &[Font]) -> Self {
        let covered = fonts.iter().flat_map(|font| font.info().coverage.iter()).collect();
        let mut signs = Self { covered, stand_in: None };
        signs.stand_in = STAND_INS.into_iter().find(|sign| signs.covers(*sign));
        signs
    }

    fn covers(&self, sign: char) -> bool {
        self.covered.contains(&u32::from(sign))
    }

    /// A part of a text, as it can be drawn; nothing is left of one made of drawings.
    pub fn part<'t>(&self, text: &'t str, care: Care) -> Cow<'t, str> {
        // Without any typeface papers are empty, and say so at the start.
        if self.covered.is_empty() || text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) {
            return Cow::Borrowed(text);
        }
        let mut drawn = Drawn::default();
        for sign in text.nfc() {
            match self.becomes(sign, care) {
                Becomes::Itself(sign) => drawn.push(sign),
                Becomes::Plain(plain) => plain.chars().for_each(|sign| drawn.push(sign)),
                Becomes::Nothing => drawn.has_hole = true,
            }
        }
        Cow::Owned(drawn.finish())
    }

    /// A whole text, as it can be drawn: what said something never becomes empty.
    pub fn whole<'t>(&self, text: &'t str, care: Care) -> Cow<'t, str> {
        let drawn = self.part(text, care);
        match self.stand_in {
            Some(stand_in) if drawn.trim().is_empty() && !text.trim().is_empty() => Cow::Owned(stand_in.to_string()),
            _ => drawn,
        }
    }

    fn becomes(&self, sign: char, care: Care) -> Becomes {
        match sign {
            '\n' | ' '..='~' => Becomes::Itself(sign),
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Becomes::Itself('\n'),
            '\t' => Becomes::Itself(' '),
            _ if sign.is_control() || is_invisible(sign) => Becomes::Nothing,
            _ if is_direction(sign) => {
                if care == Care::Usual {
                    Becomes::Itself(sign)
                } else {
                    Becomes::Nothing
                }
            }
            _ if sign.is_whitespace() => Becomes::Itself(if self.may_draw(sign, care) { sign } else { ' ' }),
            _ if self.may_draw(sign, care) => Becomes::Itself(sign),
            _ => self.otherwise(sign, care),
        }
    }

    fn may_draw(&self, sign: char, care: Care) -> bool {
        if is_private(sign) || !self.covers(sign) {
            return false;
        }
        // Some papers write in capitals.
        care == Care::Usual || (!is_combining_mark(sign) && sign.to_uppercase().all(|capital| self.covers(capital)))
    }

    /// What stands for a sign that cannot be drawn: its plain form, nothing for a drawing, or the stand-in.
    fn otherwise(&self, sign: char, care: Care) -> Becomes {
        if let Some(plain) = plain_form(sign).filter(|plain| self.may_draw(*plain, care)) {
            return Becomes::Itself(plain);
        }
        let plain: String = [sign].into_iter().nfkd().filter(|part| !is_combining_mark(*part)).collect();
        if !plain.is_empty() && plain.chars().all(|part| self.may_draw(part, care)) {
            return Becomes::Plain(plain);
        }
        match self.stand_in {
            Some(stand_in) if !is_drawing(sign) && !is_combining_mark(sign) => Becomes::Itself(stand_in),
            _ => Becomes::Nothing,
        }
    }
}

/// A text while it is written, with the spaces around its holes closed.
#[derive(Default)]
struct Drawn {
    text: String,
    has_hole: bool,
}

impl Drawn {
    fn push(&mut self, sign: char) {
        if self.has_hole {
            match sign {
                '\n' | '.' | ',' | '…' | ')' => self.close(),
                _ if sign.is_whitespace() && self.text.chars().next_back().is_none_or(char::is_whitespace) => return,
                _ => {}
            }
        }
        self.text.push(sign);
        self.has_hole = self.has_hole && sign.is_whitespace() && sign != '\n';
    }

    /// Takes back the spaces before a hole; ends of lines stay.
    fn close(&mut self) {
        let kept = self.text.trim_end_matches(|sign: char| sign.is_whitespace() && sign != '\n').len();
        self.text.truncate(kept);
    }

    fn finish(mut self) -> String {
        if self.has_hole {
            self.close();
        }
        self.text
    }
}

/// Signs that only say which way one reads: they are never seen.
fn is_direction(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Joiners, selectors and tags: they only change the sign beside them.
fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{34f}' | '\u{180b}'..='\u{180f}' | '\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{206a}'..='\u{206f}'
            | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

fn is_private(sign: char) -> bool {
    matches!(sign, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Emoji, dingbats, pictures of clocks and telephones.
fn is_drawing(sign: char) -> bool {
    matches!(sign, '\u{2300}'..='\u{23ff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// The plain sign that says the same.
fn plain_form(sign: char) -> Option<char> {
    match sign {
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{2012}' | '\u{2015}' | '\u{2212}' => Some('–'),
        '\u{2022}' | '\u{2023}' | '\u{2043}' | '\u{25a0}'..='\u{25ff}' => Some('•'),
        _ => None,
    }
}
