//! The six lines of the window envelope, as NF Z 10-011 wants them.
//!
//! Capitals without accents or punctuation, 38 signs a line, from the person to the town:
//! recipient; flat; building; number and street; hamlet or box; code and town. A line too long is
//! abbreviated as the post does; one that still does not fit is cut, and the envelope says so.

use kernel::text::fold;

use crate::address::PostalAddress;
use crate::postal_code::PostalCode;
use crate::street_line::StreetLine;
use crate::vocabulary::PartKind;
use crate::vocabulary::abbreviated;

/// The signs that fit on a line.
pub const LINE_LENGTH: usize = 38;

/// Titles, for the line of the recipient only.
const TITLES: [(&str, &str); 3] = [("MADAME", "MME"), ("MONSIEUR", "M"), ("MADEMOISELLE", "MLLE")];

/// The lines to print, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// At most six, none empty, none longer than [`LINE_LENGTH`].
    pub lines: Vec<String>,
    /// True when words had to be cut: a person should look at it.
    pub is_cut: bool,
}

impl PostalAddress {
    /// The address as it is printed behind the window.
    pub fn envelope(&self) -> Envelope {
        let line = self.parsed();
        let (door, building) =
            spread(part_lines(&line, &[PartKind::Host, PartKind::Door]), part_lines(&line, &[PartKind::Building]));
        let code = PostalCode::parse(&self.postal_code).map_or_else(|_| self.postal_code.clone(), String::from);
        let number = line.number.map(|number| number.to_string()).unwrap_or_default();
        let suffix = line.suffix.clone().unwrap_or_default();
        let street = format!("{number} {suffix} {}", line.street);
        let texts = [
            self.recipient.clone(),
            door,
            building,
            street,
            part_lines(&line, &[PartKind::Locality]),
            format!("{code} {}", self.city),
        ];
        let mut is_cut = false;
        let lines = texts.iter().map(|text| fit(&capitals(text), &mut is_cut)).filter(|line| !line.is_empty());
        Envelope { lines: lines.collect(), is_cut }
    }
}

fn part_lines(line: &StreetLine, kinds: &[PartKind]) -> String {
    let parts = line.parts.iter().filter(|part| kinds.contains(&part.kind));
    parts.map(|part| part.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// When one of the two lines is too long and the other free, words move to it.
fn spread(door: String, building: String) -> (String, String) {
    let length = |text: &str| capitals(text).chars().count();
    let (full, is_free) = if building.is_empty() { (&door, true) } else { (&building, door.is_empty()) };
    if !is_free || length(full) <= LINE_LENGTH {
        return (door, building);
    }
    let mut above = String::new();
    let mut words = full.split_whitespace().peekable();
    while let Some(word) = words.next_if(|word| length(&format!("{above} {word}")) <= LINE_LENGTH) {
        above = format!("{above} {word}");
    }
    (above, words.collect::<Vec<_>>().join(" "))
}

/// Capitals, letters and digits only, single blanks.
fn capitals(text: &str) -> String {
    let spelt = fold(text).replace("c/o", "chez").replace('&', " et ");
    let spaced: String = spelt.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase()
}

fn fit(line: &str, is_cut: &mut bool) -> String {
    let mut words: Vec<String> = line.split(' ').map(str::to_owned).collect();
    shorten(&mut words, |word| {
        let title = TITLES.iter().find(|(full, _)| *full == word).map(|(_, short)| (*short).to_owned());
        title.or_else(|| abbreviated(&word.to_lowercase()).map(str::to_uppercase))
    });
    // The last word carries the name, so the others give way first: "RUE J B LEBAS".
    shorten(&mut words, |word| {
        let is_name = word.len() > 3 && word.chars().all(char::is_alphabetic);
        word.chars().next().filter(|_| is_name).map(String::from)
    });
    let line = words.join(" ");
    if line.chars().count() <= LINE_LENGTH {
        return line;
    }
    *is_cut = true;
    line.chars().take(LINE_LENGTH).collect::<String>().trim_end().to_owned()
}

/// Shortens words from left to right, the last one spared, until the line fits.
fn shorten(words: &mut [String], shorter: impl Fn(&str) -> Option<String>) {
    for at in 0..words.len().saturating_sub(1) {
        let length = words.iter().map(|word| word.chars().count() + 1).sum::<usize>();
        if length <= LINE_LENGTH + 1 {
            return;
        }
        if let Some(word) = words.get_mut(at)
            && let Some(short) = shorter(word)
        {
            *word = short;
        }
    }
}
