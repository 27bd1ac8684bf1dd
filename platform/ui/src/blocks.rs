//! The shapes that components show: one struct where a macro would have too many arguments.
//!
//! `pages.rs` of a room fills them with words ready for eyes; they decide nothing.

/// One answer to choose among several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// A second line in small; when the answer is closed, why it is.
    pub note: String,
    /// Shown, but not to be chosen.
    pub is_closed: bool,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    /// Adds a second line under the label.
    #[must_use]
    pub fn noted(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    /// Closes the answer and says why.
    #[must_use]
    pub fn closed(mut self, why: impl Into<String>) -> Self {
        self.note = why.into();
        self.is_closed = true;
        self
    }
}

/// What the dot of a tag means; its words say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TagKind {
    #[default]
    Plain,
    /// On the spot.
    Here,
    /// At a distance.
    Far,
    /// Both at once.
    Both,
    Free,
    Full,
    Locked,
}

impl TagKind {
    /// The modifier of the `tag` class.
    pub fn code(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Here => "here",
            Self::Far => "far",
            Self::Both => "both",
            Self::Free => "free",
            Self::Full => "full",
            Self::Locked => "lock",
        }
    }
}

/// A word or two about how and where; at most three a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tag {
    pub kind: TagKind,
    pub label: String,
}

impl Tag {
    pub fn new(kind: TagKind, label: impl Into<String>) -> Self {
        Self { kind, label: label.into() }
    }
}

/// A dated thing in a list, with its day in the dot.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventRow {
    pub href: String,
    pub title: String,
    /// `mar.`, above the number; may be empty.
    pub day_name: String,
    /// `24`
    pub day: String,
    /// Hours and place in one line.
    pub line: String,
    /// `Il reste 4 places`, never `4/12`.
    pub seats: String,
    pub tags: Vec<Tag>,
    pub is_today: bool,
}

impl EventRow {
    /// Whether the row before this one is of the same day, so that the day is said once.
    pub fn follows(&self, rows: &[Self], index: &usize) -> bool {
        let before = index.checked_sub(1).and_then(|before| rows.get(before));
        before.is_some_and(|before| before.day == self.day && before.day_name == self.day_name)
    }
}

/// The ways to the rest of a list; an empty address is a way that does not exist.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pager {
    pub previous: String,
    pub next: String,
    /// Where one is: `51 à 100 sur 1 800`.
    pub words: String,
}

impl Pager {
    /// Whether there is anything before or after.
    pub fn has_neighbours(&self) -> bool {
        !self.previous.is_empty() || !self.next.is_empty()
    }
}
