//! A motive: why one comes, how long it takes, who may book it, what others may see of it.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::refusal::Refusal;
use super::{MotiveId, coded};

/// Where an appointment is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = MotiveKind)]
pub enum Kind {
    PublicOffice,
    Phone,
    Home,
    Visio,
}

coded!(Kind { PublicOffice => "public_office", Phone => "phone", Home => "home", Visio => "visio" });

/// Who may take it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BookableBy {
    Agents,
    /// Whoever was given its address.
    Invited,
    Everyone,
}

coded!(BookableBy { Agents => "agents", Invited => "invited", Everyone => "everyone" });

/// What leaves the house and what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    VisibleAndNotified,
    VisibleNotNotified,
    /// For people at risk: nothing is sent, nothing is shown on screens that others see.
    Invisible,
}

coded!(Visibility {
    VisibleAndNotified => "visible_and_notified",
    VisibleNotNotified => "visible_not_notified",
    Invisible => "invisible",
});

/// The longest name or sentence of a motive.
const LONGEST_NAME: usize = 80;
const LONGEST_WORDS: usize = 600;
/// The most people received together.
const MOST_PLACES: i64 = 60;

/// What a motive is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct MotiveDraft {
    pub name: String,
    /// What shared screens and messages say instead; the name itself when empty.
    pub neutral_name: String,
    pub kind: Kind,
    pub bookable_by: BookableBy,
    pub minutes: i64,
    /// How many are received together; one when each comes alone.
    pub places: i64,
    pub min_lead_minutes: i64,
    pub max_lead_days: i64,
    pub restriction: String,
    pub instruction: String,
    pub is_follow_up: bool,
    pub is_cancellable: bool,
    pub cancel_hours: i64,
    pub is_editable: bool,
    pub edit_days: i64,
    pub visibility: Visibility,
}

impl Default for MotiveDraft {
    fn default() -> Self {
        Self {
            name: String::new(),
            neutral_name: String::new(),
            kind: Kind::PublicOffice,
            bookable_by: BookableBy::Everyone,
            minutes: 30,
            places: 1,
            min_lead_minutes: 30,
            max_lead_days: 90,
            restriction: String::new(),
            instruction: String::new(),
            is_follow_up: false,
            is_cancellable: true,
            cancel_hours: 4,
            is_editable: true,
            edit_days: 2,
            visibility: Visibility::VisibleAndNotified,
        }
    }
}

impl MotiveDraft {
    /// Every reason not to keep it.
    pub fn refusals(&self) -> Vec<Refusal> {
        let length = |text: &str| text.chars().count();
        let name = self.name.trim();
        let is_open = self.bookable_by != BookableBy::Agents;
        let faults = [
            (name.is_empty(), Refusal::NameMissing),
            (length(name) > LONGEST_NAME || length(&self.neutral_name) > LONGEST_NAME, Refusal::NameTooLong),
            (!(5..=480).contains(&self.minutes), Refusal::MinutesOutside),
            (!(1..=MOST_PLACES).contains(&self.places), Refusal::PlacesOutside),
            (self.places > 1 && self.kind == Kind::Home, Refusal::TogetherAtHome),
            (self.min_lead_minutes < 30, Refusal::LeadTooShort),
            (!(1..=366).contains(&self.max_lead_days), Refusal::LeadTooLong),
            (self.min_lead_minutes > self.max_lead_days * 24 * 60, Refusal::LeadTooShort),
            (self.cancel_hours < 0 || self.edit_days < 0, Refusal::LimitInvalid),
            (length(&self.restriction) > LONGEST_WORDS, Refusal::WordsTooLong("restriction")),
            (length(&self.instruction) > LONGEST_WORDS, Refusal::WordsTooLong("consigne")),
            (is_open && self.is_follow_up, Refusal::FollowUpIsForTeam),
            (is_open && self.visibility == Visibility::Invisible, Refusal::InvisibleIsForTeam),
        ];
        faults.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, refusal)| refusal).collect()
    }

    /// The name without accents or capitals.
    pub fn folded(&self) -> String {
        kernel::text::fold(self.name.trim())
    }
}

/// A motive as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Motive {
    pub id: MotiveId,
    pub terms: MotiveDraft,
    pub created_at: DateTime<Utc>,
    pub retired_at: Option<DateTime<Utc>>,
}

impl Motive {
    /// What screens and messages that others may read say of it; empty when nothing may be said.
    pub fn public_name(&self) -> &str {
        let neutral = self.terms.neutral_name.trim();
        match self.terms.visibility {
            Visibility::Invisible => neutral,
            _ if neutral.is_empty() => &self.terms.name,
            _ => neutral,
        }
    }

    pub fn is_invisible(&self) -> bool {
        self.terms.visibility == Visibility::Invisible
    }

    pub fn is_notified(&self) -> bool {
        self.terms.visibility == Visibility::VisibleAndNotified
    }

    /// Whether several are received at one time.
    pub fn is_together(&self) -> bool {
        self.terms.places > 1
    }

    /// How long it takes.
    pub fn length(&self) -> Duration {
        Duration::minutes(self.terms.minutes)
    }

    /// Between which instants a resident may choose.
    pub fn window(&self, now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
        (now + Duration::minutes(self.terms.min_lead_minutes), now + Duration::days(self.terms.max_lead_days))
    }
}
