//! The ages by which people look for something to do.

/// A range of ages with a word of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeBand {
    Toddlers,
    Children,
    Teenagers,
    Adults,
    Elders,
}

impl AgeBand {
    pub const ALL: [Self; 5] = [Self::Toddlers, Self::Children, Self::Teenagers, Self::Adults, Self::Elders];

    /// The word of addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Toddlers => "0-5",
            Self::Children => "6-11",
            Self::Teenagers => "12-17",
            Self::Adults => "adultes",
            Self::Elders => "aines",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.code() == code)
    }

    fn years(self) -> (i64, i64) {
        match self {
            Self::Toddlers => (0, 5),
            Self::Children => (6, 11),
            Self::Teenagers => (12, 17),
            Self::Adults => (18, 59),
            Self::Elders => (60, i64::MAX),
        }
    }

    /// Whether someone of this band may come to something for these ages.
    pub fn meets(self, min: Option<i64>, max: Option<i64>) -> bool {
        let (from, to) = self.years();
        min.unwrap_or(0) <= to && max.unwrap_or(i64::MAX) >= from
    }
}
