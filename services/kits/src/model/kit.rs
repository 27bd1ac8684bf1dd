//! A kit, its versions, who took it, what came of it, and what is sent back. Pure.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::CentreId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;
use web::KitContent;

use super::refusal::Refusal;

kernel::typed_id! {
    /// A thing that a centre has published.
    KitId,
    /// One version of it.
    VersionId,
    /// A centre that took it.
    AdoptionId,
    /// Changes sent back to the source.
    ProposalId,
    /// A file that waits for someone of the direction.
    ArrivalId,
}

/// The languages in which a kit is written.
pub const LANGUAGES: [&str; 4] = ["fr", "fr-simple", "en", "ar"];
const LINE_SIGNS: usize = 120;
/// The most signs of the words beside a content.
pub const TEXT_SIGNS: usize = 2_000;

/// What others may do with a kit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = KitLicence)]
pub enum Licence {
    #[serde(rename = "etalab-2.0")]
    Etalab,
    #[serde(rename = "cc-by-sa-4.0")]
    BySa,
    #[serde(rename = "cc0-1.0")]
    Zero,
}

impl Licence {
    pub const ALL: [Self; 3] = [Self::Etalab, Self::BySa, Self::Zero];

    /// The word stored, and spoken in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Etalab => "etalab-2.0",
            Self::BySa => "cc-by-sa-4.0",
            Self::Zero => "cc0-1.0",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|licence| licence.code() == code)
    }

    /// Whether something made from this may be published under another licence.
    pub fn allows(self, made_from_it: Self) -> bool {
        self != Self::BySa || made_from_it == Self::BySa
    }
}

/// What someone writes to publish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = KitCard)]
pub struct Card {
    pub licence: Licence,
    /// `fr`, `fr-simple`, `en` or `ar`.
    pub language: String,
    /// What one needs to do it, in words.
    #[serde(default)]
    pub needs: String,
    /// What is new in this version, in words.
    #[serde(default)]
    pub notes: String,
    /// The colleague to telephone.
    pub contact_name: String,
    pub contact_phone: String,
}

impl Card {
    /// The same with a number as it is kept, or everything that is wrong.
    pub fn checked(mut self) -> Result<Self, Vec<Refusal>> {
        let mut refusals = Vec::new();
        for text in [&mut self.needs, &mut self.notes, &mut self.contact_name] {
            *text = text.trim().to_owned();
        }
        let long = |text: &str, limit: usize| text.chars().count() > limit;
        if self.contact_name.is_empty() {
            refusals.push(Refusal::ContactMissing);
        }
        if long(&self.contact_name, LINE_SIGNS) {
            refusals.push(Refusal::TooLong("contact"));
        }
        if long(&self.needs, TEXT_SIGNS) {
            refusals.push(Refusal::TooLong("besoins"));
        }
        if long(&self.notes, TEXT_SIGNS) {
            refusals.push(Refusal::TooLong("notes"));
        }
        if !LANGUAGES.contains(&self.language.as_str()) {
            refusals.push(Refusal::LanguageUnknown);
        }
        match centres::parse_phone(&self.contact_phone) {
            Some(phone) => self.contact_phone = phone,
            None => refusals.push(Refusal::PhoneInvalid),
        }
        if refusals.is_empty() { Ok(self) } else { Err(refusals) }
    }
}

/// One kit above this one, as a file tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ancestor {
    pub title: String,
    pub author: String,
}

/// A thing that a centre published, or that came in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Kit {
    pub id: KitId,
    /// Who published it here, or who brought the file.
    pub centre: CentreId,
    pub kind: String,
    /// What it is made from; nothing for what came in a file.
    pub source: Option<Uuid>,
    pub title: String,
    pub author: String,
    pub licence: Licence,
    pub language: String,
    pub needs: String,
    pub contact_name: String,
    pub contact_phone: String,
    /// The number of its latest version.
    pub latest: i64,
    /// The kit from which its source was taken, known once and for all.
    pub parent: Option<KitId>,
    /// The first of its line.
    pub root: KitId,
    /// Those above it that are not here, the nearest first.
    pub ancestors: Vec<Ancestor>,
    /// The key of the house it came from; empty for ours.
    pub house: String,
    pub withdrawn_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// One version, which never changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    pub id: VersionId,
    pub kit: KitId,
    pub number: i64,
    pub title: String,
    /// The shape of its content.
    pub format: u32,
    pub content: Value,
    pub notes: String,
    /// What of it is a public contact, as someone said.
    pub public: Vec<String>,
    pub published_at: DateTime<Utc>,
}

impl Version {
    /// What rooms read and write.
    pub fn carried(&self) -> KitContent {
        KitContent { title: self.title.clone(), content: self.content.clone() }
    }
}

/// A centre that took a kit, and the version it last brought together with its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    pub id: AdoptionId,
    pub centre: CentreId,
    pub kit: KitId,
    pub version: VersionId,
    pub number: i64,
    pub thing: Uuid,
    pub adopted_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
}

/// What a centre did with a kit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub id: Uuid,
    pub centre: CentreId,
    pub kit: KitId,
    pub told_on: NaiveDate,
    /// How many times it was done.
    pub times: i64,
    /// How many people came in all.
    pub people: i64,
    /// What it gave, in words.
    pub words: String,
}

/// What someone tells of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[schema(as = KitOutcome)]
pub struct Told {
    #[serde(default)]
    pub times: i64,
    #[serde(default)]
    pub people: i64,
    #[serde(default)]
    pub words: String,
}

impl Told {
    /// Everything that is wrong with it.
    pub fn refusals(&self) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if self.words.trim().is_empty() {
            refusals.push(Refusal::WordsMissing);
        }
        if self.words.chars().count() > TEXT_SIGNS {
            refusals.push(Refusal::TooLong("mots"));
        }
        if !(0..=10_000).contains(&self.times) || !(0..=1_000_000).contains(&self.people) {
            refusals.push(Refusal::NumberInvalid);
        }
        refusals
    }
}

/// Where a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = KitProposalState)]
pub enum ProposalState {
    Open,
    /// Pieces of it were taken.
    Taken,
    Declined,
}

impl ProposalState {
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Taken => "taken",
            Self::Declined => "declined",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Open, Self::Taken, Self::Declined].into_iter().find(|state| state.code() == code)
    }
}

/// Changes that a centre sends back to the source.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    pub id: ProposalId,
    pub centre: CentreId,
    /// Whose source it is.
    pub to: CentreId,
    pub kit: KitId,
    /// The version on which both agreed last.
    pub version: VersionId,
    pub title: String,
    pub content: Value,
    pub words: String,
    pub state: ProposalState,
    /// Why it was declined.
    pub reason: String,
    pub created_at: DateTime<Utc>,
    pub settled_at: Option<DateTime<Utc>>,
}

impl Proposal {
    /// What rooms read and write.
    pub fn carried(&self) -> KitContent {
        KitContent { title: self.title.clone(), content: self.content.clone() }
    }
}

/// Words of someone to a colleague, short enough to be read.
pub fn checked_words(words: &str, missing: Refusal, field: &'static str) -> Result<String, Refusal> {
    let words = words.trim();
    match words.chars().count() {
        0 => Err(missing),
        signs if signs > TEXT_SIGNS => Err(Refusal::TooLong(field)),
        _ => Ok(words.to_owned()),
    }
}
