//! How one chooses, and what a choice must be to count. The same rule for a phone, a token and a sticker.

use ballots::{Limits, MOST_PEOPLE, Unread};

use super::ThemeId;
use super::refusal::Refusal;

/// How residents choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// So many points each, to share out as one likes.
    Points(i64),
    /// One voice each.
    Single,
    /// Up to three favourites each.
    Favourites,
}

impl Method {
    /// The words of the three ways.
    pub const CODES: [&'static str; 3] = ["points", "single", "favourites"];
    /// How many points one may be given at least and at most.
    pub const POINTS: std::ops::RangeInclusive<i64> = 2..=20;

    /// The word stored and spoken by programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Points(_) => "points",
            Self::Single => "single",
            Self::Favourites => "favourites",
        }
    }

    /// The method of stored words.
    pub fn from_code(code: &str, points: i64) -> Option<Self> {
        match code {
            "points" => Some(Self::Points(points)),
            "single" => Some(Self::Single),
            "favourites" => Some(Self::Favourites),
            _ => None,
        }
    }

    /// How many marks one person has.
    pub fn marks(self) -> i64 {
        match self {
            Self::Points(points) => points,
            Self::Single => 1,
            Self::Favourites => 3,
        }
    }

    /// Whether so many points can be given.
    pub fn is_possible(self) -> bool {
        !matches!(self, Self::Points(points) if !Self::POINTS.contains(&points))
    }

    /// Whether one theme may have several marks of one person.
    pub fn may_heap(self) -> bool {
        matches!(self, Self::Points(_))
    }
}

/// How many marks each theme has.
pub type Marks = ballots::Marks<ThemeId>;

/// Reads one person's choice: themes that can be chosen, no more marks than one has, at least one.
pub fn read_choice(method: Method, themes: &[ThemeId], marks: &Marks) -> Result<Marks, Refusal> {
    let limits = Limits { all: method.marks(), each: if method.may_heap() { method.marks() } else { 1 } };
    ballots::read(themes, marks, limits).map_err(|why| match why {
        Unread::Nothing => Refusal::ChoiceMissing,
        Unread::Strange => Refusal::ChoiceStrange,
        Unread::TooMuch => Refusal::ChoiceTooMuch,
    })
}

/// Reads a count of tokens or stickers: no more marks than so many people have.
pub fn read_sheet(method: Method, themes: &[ThemeId], people: i64, marks: &Marks) -> Result<Marks, Refusal> {
    if !(1..=MOST_PEOPLE).contains(&people) {
        return Err(Refusal::PeopleOutside);
    }
    let most = people * method.marks();
    ballots::read(themes, marks, Limits { all: most, each: most }).map_err(|why| match why {
        Unread::Nothing => Refusal::SheetEmpty,
        Unread::Strange => Refusal::ChoiceStrange,
        Unread::TooMuch => Refusal::SheetTooMuch,
    })
}
