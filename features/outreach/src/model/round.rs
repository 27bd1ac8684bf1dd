//! A round: a day, places in their order, what is in the bag. Pure.

use chrono::NaiveDate;
use uuid::Uuid;

kernel::typed_id! {
    /// A round of living places.
    RoundId,
}

/// The longest line, in signs.
const LONGEST_LINE: usize = 160;
/// The most places, and the most things in the bag.
const MOST_LINES: usize = 40;

/// Where a round stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
    #[default]
    Planned,
    UnderWay,
    Done,
}

impl State {
    pub const ALL: [Self; 3] = [Self::Planned, Self::UnderWay, Self::Done];

    /// The word stored and spoken by the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::UnderWay => "under_way",
            Self::Done => "done",
        }
    }

    /// The state of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A place on the way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stop {
    pub place: String,
    /// As people say it: "14 h à 16 h".
    pub hours: String,
    pub note: String,
}

/// A thing of the bag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: Uuid,
    pub words: String,
    pub is_checked: bool,
}

/// A round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    pub id: RoundId,
    pub title: String,
    pub day: NaiveDate,
    /// Who of the team goes.
    pub who: String,
    pub state: State,
    pub revision: i64,
    pub stops: Vec<Stop>,
    pub items: Vec<Item>,
}

/// Why a round is not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundRefusal {
    TitleMissing,
    DayUnreadable,
    NoStop,
    TooLong(&'static str),
    TooMany(&'static str),
    StateUnknown,
    ChangedMeanwhile,
}

impl RoundRefusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::TitleMissing => ("titre", "outreach-refusal-title"),
            Self::DayUnreadable => ("jour", "outreach-refusal-day"),
            Self::NoStop => ("etapes", "outreach-refusal-stops"),
            Self::TooLong(field) => (field, "outreach-refusal-long"),
            Self::TooMany(field) => (field, "outreach-refusal-many"),
            Self::StateUnknown => ("", "outreach-refusal-state"),
            Self::ChangedMeanwhile => ("", "outreach-refusal-changed"),
        }
    }
}

/// What was typed of a round.
#[derive(Debug, Clone, Default)]
pub struct TypedRound {
    pub title: String,
    pub day: Option<NaiveDate>,
    pub who: String,
    /// A place a line: `place ; hours ; note`.
    pub stops: String,
    /// A thing a line.
    pub items: String,
}

impl TypedRound {
    /// The round, or everything that is wrong with it.
    pub fn read(self) -> Result<Round, Vec<RoundRefusal>> {
        let stops: Vec<Stop> = lines(&self.stops).map(stop_of).collect();
        let items: Vec<String> = lines(&self.items).map(ToOwned::to_owned).collect();
        let title = self.title.trim().to_owned();
        let mut refusals = Vec::new();
        if title.is_empty() {
            refusals.push(RoundRefusal::TitleMissing);
        }
        if stops.is_empty() {
            refusals.push(RoundRefusal::NoStop);
        }
        let long = |text: &str| text.chars().count() > LONGEST_LINE;
        let is_long = [("titre", long(&title)), ("qui", long(&self.who)), ("etapes", lines(&self.stops).any(long))];
        let fields = is_long.into_iter().chain([("materiel", items.iter().any(|item| long(item)))]);
        refusals.extend(fields.filter(|(_, is_long)| *is_long).map(|(field, _)| RoundRefusal::TooLong(field)));
        let counts = [("etapes", stops.len()), ("materiel", items.len())];
        refusals.extend(counts.iter().filter(|(_, n)| *n > MOST_LINES).map(|(field, _)| RoundRefusal::TooMany(field)));
        let Some(day) = self.day else {
            refusals.push(RoundRefusal::DayUnreadable);
            return Err(refusals);
        };
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let item = |words| Item { id: Uuid::now_v7(), words, is_checked: false };
        Ok(Round {
            id: RoundId::new(),
            title,
            day,
            who: self.who.trim().to_owned(),
            state: State::Planned,
            revision: 1,
            stops,
            items: items.into_iter().map(item).collect(),
        })
    }
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// `place ; hours ; note`.
fn stop_of(line: &str) -> Stop {
    let mut parts = line.splitn(3, ';').map(|part| part.trim().to_owned());
    let mut next = || parts.next().unwrap_or_default();
    Stop { place: next(), hours: next(), note: next() }
}

/// The line that [`TypedRound`] reads as this stop.
pub fn line_of(stop: &Stop) -> String {
    let parts = [&stop.place, &stop.hours, &stop.note].map(String::as_str);
    parts.join(" ; ").trim_end_matches([' ', ';']).to_owned()
}
