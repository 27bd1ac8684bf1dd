//! What somebody types who wants to be called back, and how it is read. Only the number is asked. Pure.

use people::day::ascii_digits;
use people::import::{holds_nir, read_phone};

use super::callback::{Said, Slot, Tongue};

/// The longest name, moment or language, in signs.
const LONGEST_LINE: usize = 120;
/// The longest words, in signs.
const LONGEST_WORDS: usize = 1_000;

/// What was typed.
#[derive(Clone, Default)]
pub struct Typed {
    pub phone: String,
    pub name: String,
    pub slots: Vec<Slot>,
    pub moment: String,
    pub tongue: Tongue,
    pub other_tongue: String,
    pub may_say: bool,
    pub words: String,
    /// By what a browser is told from others, as a hash; none where no browser asks.
    pub browser: Option<String>,
}

/// What is kept of it, before it is sealed.
#[derive(Clone)]
pub struct Asking {
    pub said: Said,
    pub slots: Vec<Slot>,
    pub tongue: Tongue,
    pub may_say: bool,
}

impl Asking {
    /// What is known of a call once its number asks again. The latest moment holds, but nothing that was said goes: the
    /// caution of either asking holds, and words follow each other.
    pub fn after(&self, before: &Said, slots: &[Slot], may_say: bool) -> Self {
        let latest = |new: &str, old: &str| if new.is_empty() { old.to_owned() } else { new.to_owned() };
        let said = Said {
            phone: before.phone.clone(),
            name: latest(&self.said.name, &before.name),
            moment: latest(&self.said.moment, &before.moment),
            tongue: latest(&self.said.tongue, &before.tongue),
            words: joined(&before.words, &self.said.words),
        };
        Self {
            said,
            slots: if self.slots.is_empty() { slots.to_vec() } else { self.slots.clone() },
            tongue: self.tongue,
            may_say: may_say && self.may_say,
        }
    }
}

/// Words after words, each once, as long as one asking may be.
fn joined(before: &str, new: &str) -> String {
    if new.is_empty() || before.contains(new) {
        return before.to_owned();
    }
    if before.is_empty() {
        return new.to_owned();
    }
    let room = LONGEST_WORDS.saturating_sub(new.chars().count() + 1);
    let kept: String = before.chars().take(room).collect();
    format!("{kept}\n{new}")
}

/// Why somebody's asking is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskingRefusal {
    PhoneMissing,
    /// With how many digits it has.
    PhoneInvalid(i64),
    /// A number that costs, or that is no one's telephone.
    PhoneCosts,
    TooLong(&'static str),
    NirIn(&'static str),
    /// From one browser, for one number, or in the whole centre: which of them is told to nobody.
    TooMany,
}

impl AskingRefusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::PhoneMissing => ("tel", "callbacks-refusal-phone-missing"),
            Self::PhoneInvalid(_) => ("tel", "callbacks-refusal-phone"),
            Self::PhoneCosts => ("tel", "callbacks-refusal-phone-costs"),
            Self::TooLong(field) => (field, "callbacks-refusal-too-long"),
            Self::NirIn(field) => (field, "callbacks-refusal-nir"),
            Self::TooMany => ("", "callbacks-refusal-too-many-centre"),
        }
    }

    /// The number its sentence holds.
    pub fn count(self) -> i64 {
        if let Self::PhoneInvalid(digits) = self { digits } else { 0 }
    }
}

impl Typed {
    /// What is to be kept, or everything that is wrong with it.
    pub fn read(self) -> Result<Asking, Vec<AskingRefusal>> {
        let phone = read_number(&self.phone);
        let lines = [("nom", &self.name), ("moment_libre", &self.moment), ("langue_autre", &self.other_tongue)];
        let too_long = |(field, text): &(&'static str, &String)| {
            (text.chars().count() > LONGEST_LINE).then_some(AskingRefusal::TooLong(field))
        };
        let mut refusals: Vec<AskingRefusal> = phone.as_ref().err().copied().into_iter().collect();
        refusals.extend(lines.iter().filter_map(too_long));
        if self.words.chars().count() > LONGEST_WORDS {
            refusals.push(AskingRefusal::TooLong("mots"));
        }
        let texts = lines.into_iter().chain([("mots", &self.words)]);
        refusals.extend(texts.filter(|(_, text)| holds_nir(text)).map(|(field, _)| AskingRefusal::NirIn(field)));
        match phone {
            Ok(phone) if refusals.is_empty() => Ok(self.kept(phone)),
            _ => Err(refusals),
        }
    }

    fn kept(self, phone: String) -> Asking {
        let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        // What is typed wins: without a script the list stays on the language of the page.
        let own_tongue = line(&self.other_tongue);
        let tongue = if own_tongue.is_empty() { self.tongue } else { Tongue::Other };
        let said = Said {
            phone,
            name: line(&self.name),
            moment: line(&self.moment),
            tongue: own_tongue,
            words: self.words.trim().to_owned(),
        };
        Asking { said, slots: self.slots, tongue, may_say: self.may_say }
    }
}

/// The number in E.164, in whatever digits it was typed.
fn read_number(typed: &str) -> Result<String, AskingRefusal> {
    let typed = ascii_digits(typed);
    if typed.trim().is_empty() {
        return Err(AskingRefusal::PhoneMissing);
    }
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let phone = read_phone(&typed).ok_or(AskingRefusal::PhoneInvalid(i64::try_from(digits).unwrap_or(i64::MAX)))?;
    if phone.e164.starts_with("+338") { Err(AskingRefusal::PhoneCosts) } else { Ok(phone.e164) }
}
