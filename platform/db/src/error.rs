//! What can go wrong between a room and its data.

/// A failure of the store; a person is told an incident number, never this text.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The engine said no.
    #[error("the database refused")]
    Driver(#[source] sqlx::Error),
    /// A stored value is not what the code that wrote it could have written.
    #[error("inconsistent value in {table}.{column} of {id}")]
    Inconsistent { table: &'static str, column: &'static str, id: String },
    /// Someone changed the row meanwhile.
    #[error("the row changed meanwhile")]
    Stale,
    /// A group of writes could not be committed; nothing of it was kept.
    #[error("the commit failed: {0}")]
    CommitFailed(String),
    /// The writer was busy for too long.
    #[error("the writer was busy for too long")]
    Busy,
    /// A migration does not match what was applied before.
    #[error("migration {number}: {reason}")]
    Migration { number: i64, reason: String },
    /// What stands in a statement of administration cannot be bound, and this would need quotes there.
    #[error("not a plain name: {0:?}")]
    Name(String),
}

impl Error {
    /// Whether a unique constraint refused the row.
    pub fn is_unique_violation(&self) -> bool {
        self.driver_kind(sqlx::error::ErrorKind::UniqueViolation)
    }

    /// Whether another row still needs, or lacks, the row.
    pub fn is_foreign_key_violation(&self) -> bool {
        self.driver_kind(sqlx::error::ErrorKind::ForeignKeyViolation)
    }

    /// Whether a CHECK refused the row.
    pub fn is_check_violation(&self) -> bool {
        self.driver_kind(sqlx::error::ErrorKind::CheckViolation)
    }

    /// Whether the same work may succeed if done again: serialization failure or deadlock.
    pub fn is_conflict(&self) -> bool {
        match self {
            Self::Driver(sqlx::Error::Database(e)) => matches!(e.code().as_deref(), Some("40001" | "40P01")),
            _ => false,
        }
    }

    /// Whether the disk is full.
    pub fn is_disk_full(&self) -> bool {
        match self {
            Self::Driver(sqlx::Error::Database(e)) => matches!(e.code().as_deref(), Some("13" | "53100")),
            Self::CommitFailed(text) => text.contains("disk is full"),
            _ => false,
        }
    }

    /// The engine's own code: a SQLSTATE, or SQLite's number.
    pub fn code(&self) -> Option<String> {
        match self {
            Self::Driver(sqlx::Error::Database(e)) => e.code().map(std::borrow::Cow::into_owned),
            _ => None,
        }
    }

    /// What the engine said, for who looks after the machine; never for a page.
    pub fn reason(&self) -> String {
        match self {
            Self::Driver(source) => source.to_string(),
            other => other.to_string(),
        }
    }

    fn driver_kind(&self, kind: sqlx::error::ErrorKind) -> bool {
        match self {
            Self::Driver(sqlx::Error::Database(e)) => e.kind() == kind,
            _ => false,
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        Self::Driver(error)
    }
}
