//! Why something is not kept: a closed list, each told beside its field.

use super::mandate::NotTaken;
use super::secrets;

/// A refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    DateUnread,
    DateAhead,
    MinutesUnread,
    PlaceMissing,
    TownMissing,
    ThemeMissing,
    /// Kinds of procedures, without the theme of procedures.
    SubThemeAlone,
    /// "None" beside a device.
    EquipmentTwice,
    ModeMissing,
    AgreementMissing,
    /// No mandate in force on that day.
    MandateMissing,
    CharterMissing,
    HelperUnknown,
    /// The same id was sent for something else.
    ActKnown,
    SubjectMissing,
    DueUnread,
    HandMissing,
    FormalityMissing,
    TooManyFormalities,
    DaysMissing,
    /// Nobody said that the person is free to give a mandate.
    FreedomMissing,
    ReadingMissing,
    ReaderMissing,
    /// Nothing drawn in the frame, and no day of a signature on paper.
    NothingSigned,
    /// Before it was drafted, or ahead.
    SignedWrongDay,
    MandateNotDrafted,
    MandateNotRunning,
    /// What was signed on the way is kept already.
    MandateKnown,
    /// What was signed on the way cannot be taken over as signed.
    NotTaken(NotTaken),
    FileMissing,
    FileTooHeavy,
    FileHeic,
    FileUnknown,
    FileDamaged,
    FileWithScripts,
    FileBlank,
    TooManyPages,
    PdfNotAlone,
    /// A rectangle to black out that is none, or on a page that there is not.
    MaskUnread,
    /// A PDF is kept as it is: nothing is blacked out of it.
    MaskOnPdf,
    /// The four corners of a sheet that are not four corners of one of the photos.
    CornersUnread,
    /// Nothing was drawn, or nothing that can be read.
    SignatureMissing,
    /// A name or a formality has letters that the sheet which is kept cannot write.
    SheetLetters,
    /// Who interprets or witnesses signs too: one hand on a screen is not enough.
    TwoHands,
    /// Nothing can be seen of what was drawn on a tablet: the mandate is drafted, and to be signed.
    SignatureUnseen,
    TitleMissing,
    ReasonMissing,
    WordsMissing,
    ReferentMissing,
    ReferentUnknown,
    SameReferent,
    AlreadyOpen,
    Closed,
    PutAside,
    StateUnknown,
    PeriodUnread,
    Nir(&'static str),
    Password(&'static str),
    TooLong(&'static str),
}

impl Refusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::DateUnread => ("date", "accompaniment-refusal-date"),
            Self::DateAhead => ("date", "accompaniment-refusal-date-ahead"),
            Self::MinutesUnread => ("duree", "accompaniment-refusal-minutes"),
            Self::PlaceMissing => ("lieu", "accompaniment-refusal-place"),
            Self::TownMissing => ("commune", "accompaniment-refusal-town"),
            Self::ThemeMissing => ("themes", "accompaniment-refusal-theme"),
            Self::SubThemeAlone => ("precisions", "accompaniment-refusal-sub-theme"),
            Self::EquipmentTwice => ("materiel", "accompaniment-refusal-equipment"),
            Self::ModeMissing => ("mode", "accompaniment-refusal-mode"),
            Self::AgreementMissing => ("accord", "accompaniment-refusal-agreement"),
            Self::MandateMissing => ("mode", "accompaniment-refusal-mandate"),
            Self::CharterMissing => ("par", "accompaniment-refusal-charter"),
            Self::HelperUnknown => ("par", "accompaniment-refusal-helper"),
            Self::ActKnown => ("", "accompaniment-refusal-act-known"),
            Self::SubjectMissing => ("objet", "accompaniment-refusal-subject"),
            Self::DueUnread => ("avant", "accompaniment-refusal-due"),
            Self::HandMissing => ("main", "accompaniment-refusal-hand"),
            Self::FormalityMissing => ("demarches", "accompaniment-refusal-formality"),
            Self::TooManyFormalities => ("demarches", "accompaniment-refusal-formalities"),
            Self::DaysMissing => ("jours", "accompaniment-refusal-days"),
            Self::FreedomMissing => ("libre", "accompaniment-refusal-freedom"),
            Self::ReadingMissing => ("lecture", "accompaniment-refusal-reading"),
            Self::ReaderMissing => ("tiers", "accompaniment-refusal-reader"),
            Self::NothingSigned => ("signe", "accompaniment-refusal-nothing-signed"),
            Self::SignedWrongDay => ("signe", "accompaniment-refusal-signed"),
            Self::FileMissing => ("fichiers", "accompaniment-refusal-file"),
            Self::FileTooHeavy => ("fichiers", "accompaniment-refusal-file-heavy"),
            Self::FileHeic => ("fichiers", "accompaniment-refusal-file-heic"),
            Self::FileUnknown => ("fichiers", "accompaniment-refusal-file-unknown"),
            Self::FileDamaged => ("fichiers", "accompaniment-refusal-file-damaged"),
            Self::FileWithScripts => ("fichiers", "accompaniment-refusal-file-scripts"),
            Self::FileBlank => ("fichiers", "accompaniment-refusal-file-blank"),
            Self::TooManyPages => ("fichiers", "accompaniment-refusal-file-pages"),
            Self::PdfNotAlone => ("fichiers", "accompaniment-refusal-file-alone"),
            Self::MaskUnread => ("masques", "accompaniment-refusal-mask"),
            Self::MaskOnPdf => ("masques", "accompaniment-refusal-mask-pdf"),
            Self::CornersUnread => ("coins", "accompaniment-refusal-corners"),
            // Where one draws: the field that carries the picture is seen by nobody.
            Self::SignatureMissing => ("trait-ici", "accompaniment-refusal-signature"),
            // Nothing is drawn then: the day of a signature on paper is what is left to fill in.
            Self::SheetLetters => ("signe", "accompaniment-refusal-letters"),
            Self::TwoHands => ("signe", "accompaniment-refusal-two-hands"),
            Self::SignatureUnseen => ("", "accompaniment-refusal-signature-unseen"),
            Self::TitleMissing => ("titre", "accompaniment-refusal-title"),
            Self::ReasonMissing => ("raison", "accompaniment-refusal-reason"),
            Self::WordsMissing => ("mots", "accompaniment-refusal-words"),
            Self::ReferentMissing => ("referents", "accompaniment-refusal-referent"),
            Self::ReferentUnknown => ("referents", "accompaniment-refusal-referent-unknown"),
            Self::SameReferent => ("vers", "accompaniment-refusal-same"),
            Self::Closed => ("", "accompaniment-refusal-closed"),
            Self::PutAside => ("", "accompaniment-refusal-aside"),
            Self::AlreadyOpen => ("", "accompaniment-refusal-already"),
            Self::StateUnknown => ("etat", "accompaniment-refusal-state"),
            Self::PeriodUnread => ("du", "accompaniment-refusal-period"),
            Self::MandateNotDrafted => ("signe", "accompaniment-refusal-not-drafted"),
            Self::MandateNotRunning => ("", "accompaniment-refusal-not-running"),
            Self::MandateKnown => ("", "accompaniment-refusal-mandate-known"),
            Self::NotTaken(why) => ("note", why.key()),
            Self::Nir(field) => (field, "accompaniment-refusal-nir"),
            Self::Password(field) => (field, "accompaniment-refusal-password"),
            Self::TooLong(field) => (field, "accompaniment-refusal-long"),
        }
    }
}

/// Words that may be kept: not too long, without a social security number nor a password.
pub fn check_words<'a>(field: &'static str, typed: &'a str, longest: usize) -> Result<&'a str, Refusal> {
    let typed = typed.trim();
    if typed.chars().count() > longest {
        return Err(Refusal::TooLong(field));
    }
    if secrets::holds_nir(typed) {
        return Err(Refusal::Nir(field));
    }
    if secrets::holds_password(typed) {
        return Err(Refusal::Password(field));
    }
    Ok(typed)
}
