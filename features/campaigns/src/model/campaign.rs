//! A message, how far it is, and what may be refused to it. Pure.

use audience::Audience;
use chrono::{DateTime, Utc};
use delivery::store::Progress;
use kernel::CampaignId;

use super::wording::unknown_fields;

/// The longest title, so that it fits a subject line.
pub const TITLE_LIMIT: usize = 120;
/// The longest text: five pages of a letter, and an e-mail that any phone opens.
pub const TEXT_LIMIT: usize = 12_000;
/// The longest text written for telephones.
pub const SMS_LIMIT: usize = 1_000;
/// More parts than this is a letter, not an SMS.
pub const SMS_PARTS_LIMIT: usize = 6;

/// A message to many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Campaign {
    pub id: CampaignId,
    pub title: String,
    /// With `{prénom}` and `{nom}`.
    pub text: String,
    /// Short words for telephones; empty when they are made from the text.
    pub sms_text: String,
    pub reply_line: String,
    pub audience: Audience,
    /// Whether SMS wait for decent hours; e-mail wakes nobody.
    pub has_hours_guard: bool,
    pub is_sent: bool,
    pub send_at: Option<DateTime<Utc>>,
    pub revision: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// How far a message is, read off the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    Draft,
    Scheduled,
    Sending,
    Paused,
    /// Its hour passed while nothing could leave: it waits for someone's word.
    Late,
    /// Nothing waits to leave by wire; hands may still have letters and calls.
    Done,
    Cancelled,
}

impl Phase {
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Scheduled => "scheduled",
            Self::Sending => "sending",
            Self::Paused => "paused",
            Self::Late => "late",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Campaign {
    /// How far it is; a message whose sending was undone stays stopped, for part of it may have left.
    pub fn phase(&self, progress: Option<&Progress>, now: DateTime<Utc>) -> Phase {
        let Some(progress) = progress else { return Phase::Draft };
        match progress.state.as_str() {
            "cancelled" => Phase::Cancelled,
            "paused" => Phase::Paused,
            "late" => Phase::Late,
            _ if progress.waiting == 0 => Phase::Done,
            _ if self.send_at.is_some_and(|at| at > now) => Phase::Scheduled,
            _ => Phase::Sending,
        }
    }

    /// Its words, as someone writes them.
    pub fn draft(&self) -> Draft {
        Draft {
            title: self.title.clone(),
            text: self.text.clone(),
            sms_text: self.sms_text.clone(),
            reply_line: self.reply_line.clone(),
            has_hours_guard: self.has_hours_guard,
        }
    }

    /// What still lacks before it can leave.
    pub fn ready(&self) -> Result<(), CampaignRefusal> {
        if self.title.trim().is_empty() {
            return Err(CampaignRefusal::TitleMissing);
        }
        if self.text.trim().is_empty() { Err(CampaignRefusal::TextMissing) } else { Ok(()) }
    }
}

/// What someone writes.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
pub struct Draft {
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub text: String,
    /// Short words for telephones; made from the text when empty.
    #[serde(default)]
    pub sms_text: String,
    #[serde(default)]
    pub reply_line: String,
    /// SMS wait for decent hours.
    #[serde(default)]
    pub has_hours_guard: bool,
}

impl Draft {
    /// What is wrong with it; empty when it can be kept. A draft may lack its title or its text.
    pub fn refusals(&self) -> Vec<CampaignRefusal> {
        let mut refusals = Vec::new();
        let length = |text: &str| text.chars().count();
        if length(&self.title) > TITLE_LIMIT {
            refusals.push(CampaignRefusal::TitleTooLong { signs: length(&self.title) });
        }
        if length(&self.text) > TEXT_LIMIT {
            refusals.push(CampaignRefusal::TextTooLong { signs: length(&self.text) });
        }
        if length(&self.sms_text) > SMS_LIMIT {
            refusals.push(CampaignRefusal::SmsTooLong { signs: length(&self.sms_text) });
        }
        if length(&self.reply_line) > TITLE_LIMIT * 2 {
            refusals.push(CampaignRefusal::ReplyTooLong { signs: length(&self.reply_line) });
        }
        for (field, text) in [("titre", &self.title), ("texte", &self.text), ("sms", &self.sms_text)] {
            if let Some(word) = unknown_fields(text).into_iter().next() {
                refusals.push(CampaignRefusal::UnknownField { field, word });
            }
        }
        refusals
    }
}

/// Why a message is not kept, or does not leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CampaignRefusal {
    TitleMissing,
    TextMissing,
    TitleTooLong {
        signs: usize,
    },
    TextTooLong {
        signs: usize,
    },
    SmsTooLong {
        signs: usize,
    },
    ReplyTooLong {
        signs: usize,
    },
    /// `{x}` that nobody fills in.
    UnknownField {
        field: &'static str,
        word: String,
    },
    /// Someone else has changed it since the page was opened.
    ChangedMeanwhile,
    /// It is not what its reader has seen: other words, other people, or another attempt.
    ChangedSinceSeen,
    AlreadySent,
    /// Nobody is meant.
    NobodyMeant,
    /// Another number of people than the one on the page.
    AudienceMoved {
        people: usize,
    },
    SmsInTooManyParts {
        parts: usize,
    },
    DateMissing,
    TimeMissing,
    InThePast,
    /// Neither an e-mail address nor a mobile number.
    TestAddress,
    /// No such step from where it is.
    NotNow,
    /// Someone else was faster, or the message was stopped: nothing is sent again in it.
    DoubtGone,
}

impl CampaignRefusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(&self) -> (&'static str, &'static str) {
        match self {
            Self::TitleMissing => ("titre", "campaigns-refusal-title-missing"),
            Self::TextMissing => ("texte", "campaigns-refusal-text-missing"),
            Self::TitleTooLong { .. } => ("titre", "campaigns-refusal-title-long"),
            Self::TextTooLong { .. } => ("texte", "campaigns-refusal-text-long"),
            Self::SmsTooLong { .. } => ("sms", "campaigns-refusal-sms-long"),
            Self::ReplyTooLong { .. } => ("reponse", "campaigns-refusal-reply-long"),
            Self::UnknownField { field, .. } => (field, "campaigns-refusal-unknown-field"),
            Self::ChangedMeanwhile => ("", "campaigns-refusal-changed"),
            Self::ChangedSinceSeen => ("", "campaigns-refusal-changed-since"),
            Self::AlreadySent => ("", "campaigns-refusal-already-sent"),
            Self::NobodyMeant => ("", "campaigns-refusal-nobody"),
            Self::AudienceMoved { .. } => ("", "campaigns-refusal-moved"),
            Self::SmsInTooManyParts { .. } => ("", "campaigns-refusal-sms-parts"),
            Self::DateMissing => ("jour", "campaigns-refusal-date"),
            Self::TimeMissing => ("heure", "campaigns-refusal-time"),
            Self::InThePast => ("jour", "campaigns-refusal-past"),
            Self::TestAddress => ("adresse", "campaigns-refusal-test-address"),
            Self::NotNow => ("", "campaigns-refusal-not-now"),
            Self::DoubtGone => ("", "campaigns-refusal-doubt-gone"),
        }
    }

    /// The number or word of its sentence, `{ $x }`.
    pub fn detail(&self) -> String {
        match self {
            Self::TitleTooLong { signs }
            | Self::TextTooLong { signs }
            | Self::SmsTooLong { signs }
            | Self::ReplyTooLong { signs } => kernel::text::thousands(i64::try_from(*signs).unwrap_or(i64::MAX)),
            Self::UnknownField { word, .. } => word.clone(),
            Self::AudienceMoved { people } => kernel::text::thousands(i64::try_from(*people).unwrap_or(i64::MAX)),
            Self::SmsInTooManyParts { parts } => parts.to_string(),
            _ => String::new(),
        }
    }
}
