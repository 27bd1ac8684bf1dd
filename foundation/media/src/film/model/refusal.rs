//! Why a film, a file or a consent is not taken: told beside a field, or as what became of a file. Pure.

use super::subtitles::SubtitleFault;

/// Why something is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilmRefusal {
    TitleMissing,
    /// More than a page can carry; with the field it is told beside.
    TooLong(&'static str),
    LanguageUnknown,
    /// With the line at which reading stopped.
    Subtitles(SubtitleFault, i64),
    /// No file, or one of zero length.
    Empty,
    /// A program, a text, a picture: told by its first bytes.
    NotAFilm,
    /// A file of sound, or one in which nothing moves.
    NoPicture,
    /// With the most megabytes.
    TooLarge(i64),
    /// With the most minutes.
    TooLasting(i64),
    /// Its beginning is a film's and it cannot be read.
    Unreadable,
    /// It could not be converted, again and again: the file is kept to try once more.
    Failed,
    /// The file that waited is gone.
    Lost,
    AlreadyConverting,
    /// A film has one file: it is the one that people agreed to.
    AlreadyFilmed,
    Withdrawn,
    /// There is no file to convert again.
    NothingToTry,
    NameMissing,
    AgeMissing,
    PersonUnknown,
    AlreadyListed,
    /// Who took a word back stays listed, so that the film stays hidden.
    HasTakenBack,
    /// Under fifteen, child and parents sign one sheet; with the use.
    NotTogether(&'static str),
    ParentsOfAdult(&'static str),
    /// Not everyone agreed to a copy elsewhere.
    CopyNotAgreed,
    MegabytesUnreadable,
    MinutesUnreadable,
    ChangedMeanwhile,
}

impl FilmRefusal {
    /// What may be written as the trouble of a film.
    const TROUBLES: [Self; 7] =
        [Self::NotAFilm, Self::NoPicture, Self::TooLasting(0), Self::Unreadable, Self::Failed, Self::Lost, Self::Empty];

    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::TitleMissing => ("titre", "media-film-refusal-title"),
            Self::TooLong(field) => (field, "media-film-refusal-too-long"),
            Self::LanguageUnknown => ("langue", "media-film-refusal-language"),
            Self::Subtitles(fault, _) => ("sous_titres", fault.key()),
            Self::Empty => ("film", "media-film-refusal-empty"),
            Self::NotAFilm => ("film", "media-film-refusal-not-a-film"),
            Self::NoPicture => ("film", "media-film-refusal-no-picture"),
            Self::TooLarge(_) => ("film", "media-film-refusal-too-large"),
            Self::TooLasting(_) => ("film", "media-film-refusal-too-lasting"),
            Self::Unreadable => ("film", "media-film-refusal-unreadable"),
            Self::Failed => ("film", "media-film-refusal-failed"),
            Self::Lost => ("film", "media-film-refusal-lost"),
            Self::AlreadyConverting => ("film", "media-film-refusal-converting"),
            Self::AlreadyFilmed => ("film", "media-film-refusal-filmed"),
            Self::Withdrawn => ("film", "media-film-refusal-withdrawn"),
            Self::NothingToTry => ("film", "media-film-refusal-nothing-to-try"),
            Self::NameMissing => ("nom", "media-film-refusal-name"),
            Self::AgeMissing => ("age", "media-film-refusal-age"),
            Self::PersonUnknown => ("nom", "media-film-refusal-person"),
            Self::AlreadyListed => ("nom", "media-film-refusal-listed"),
            Self::HasTakenBack => ("", "media-film-refusal-taken-back"),
            Self::NotTogether(usage) => (usage, "media-film-refusal-together"),
            Self::ParentsOfAdult(usage) => (usage, "media-film-refusal-adult"),
            Self::CopyNotAgreed => ("", "media-film-refusal-copy"),
            Self::MegabytesUnreadable => ("poids", "media-film-refusal-megabytes"),
            Self::MinutesUnreadable => ("duree", "media-film-refusal-minutes"),
            Self::ChangedMeanwhile => ("", "media-film-refusal-changed"),
        }
    }

    /// The number in its sentence.
    pub fn count(self) -> i64 {
        match self {
            Self::TooLarge(most) | Self::TooLasting(most) | Self::Subtitles(_, most) => most,
            _ => 0,
        }
    }

    /// Whether the same file may become a film another time.
    pub fn may_be_tried_again(self) -> bool {
        self == Self::Failed
    }

    /// The word kept of a trouble.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotAFilm => "not-a-film",
            Self::NoPicture => "no-picture",
            Self::TooLasting(_) => "too-lasting",
            Self::Failed => "failed",
            Self::Lost => "lost",
            Self::Empty => "empty",
            _ => "unreadable",
        }
    }

    /// The trouble of a kept word; none for an empty one.
    pub fn from_code(code: &str) -> Option<Option<Self>> {
        if code.is_empty() {
            return Some(None);
        }
        Self::TROUBLES.into_iter().find(|trouble| trouble.code() == code).map(Some)
    }

    /// Told with a limit of today.
    pub fn within(self, minutes: i64) -> Self {
        if let Self::TooLasting(_) = self { Self::TooLasting(minutes) } else { self }
    }
}
