//! What a room keeps about people, told once for the three who ask: the person who wants to see it, the person who
//! wants to be forgotten, and the test that finds a table nobody told of.
//!
//! A room tells its own tables in its [`crate::Module`]; `people` reads and erases through them without knowing them.
//! In the same way it tells how long each kind of trace serves.

/// One table that speaks of people.
#[derive(Debug, Clone, Copy)]
pub struct Holding {
    pub table: &'static str,
    /// The key of its words, as the title of a chapter of what is held on a person.
    pub label: &'static str,
    /// Which of its rows speak of a person, whose id is `$1`. The centre is asked beside it.
    pub of_person: &'static str,
    /// What of a row is told to the person: each column with the key of its words.
    pub told: &'static [(&'static str, &'static str)],
    pub end: End,
    /// Columns that name a file of the storage, given up with the row.
    pub files: &'static [&'static str],
}

/// What becomes of the rows when the person is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// They go.
    Deleted,
    /// They stay, for counts, without what says of whom: what follows `set`.
    Blanked(&'static str),
    /// They stay as they are, because the law asks it; they hold no word about the person.
    Kept,
}

/// A kind of trace that serves for a time only.
#[derive(Debug, Clone, Copy)]
pub struct Retention {
    /// The word of the rule: `messages`.
    pub subject: &'static str,
    /// The key of its words.
    pub label: &'static str,
    /// For how long, unless the centre says otherwise.
    pub default_days: i64,
    pub steps: &'static [Step],
}

/// One table of a kind of trace.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    pub table: &'static str,
    /// Which rows have served: `$1` is the instant before which they were made. The centre is asked beside it.
    pub is_over: &'static str,
    /// Which rows speak of someone of `report_held`, from whom nothing is taken; none where rows are of no one in
    /// particular.
    pub of_held: Option<&'static str>,
    pub end: End,
    /// Columns that name a file of the storage, given up with the row.
    pub files: &'static [&'static str],
}
