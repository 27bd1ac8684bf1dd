//! One act: what was done once, and what must be true before it is kept.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{AccountId, PersonId};
use uuid::Uuid;

use super::refusal::{Refusal, check_words};
use super::vocabulary::{Autonomy, Equipment, LONGEST_MINUTES, Mode, Orientation, PlaceKind, SubTheme, Theme};

const LONGEST_NOTE: usize = 4_000;
const LONGEST_TOWN: usize = 80;

/// An act as typed.
#[derive(Debug, Clone, Default)]
pub struct ActDraft {
    /// Chosen by a tablet, so that what is sent twice is kept once.
    pub id: Option<Uuid>,
    pub on: Option<NaiveDate>,
    pub minutes: Option<i64>,
    pub place: Option<PlaceKind>,
    pub town: String,
    pub themes: Vec<Theme>,
    pub sub_themes: Vec<SubTheme>,
    pub equipment: Vec<Equipment>,
    pub autonomy: Option<Autonomy>,
    pub oriented_to: Option<Orientation>,
    pub mode: Option<Mode>,
    /// The person agreed, out loud.
    pub has_agreement: bool,
    /// Who did it; whoever types it when none.
    pub helper: Option<AccountId>,
    pub note: String,
}

/// An act whose words are sound.
#[derive(Debug, Clone)]
pub struct Act {
    pub id: Uuid,
    pub person: PersonId,
    pub on: NaiveDate,
    pub minutes: i64,
    pub place: PlaceKind,
    pub town: String,
    pub themes: Vec<Theme>,
    pub sub_themes: Vec<SubTheme>,
    pub equipment: Vec<Equipment>,
    pub autonomy: Option<Autonomy>,
    pub oriented_to: Option<Orientation>,
    pub mode: Mode,
    pub mandate: Option<Uuid>,
    pub done_by: String,
    pub created_at: DateTime<Utc>,
    /// Whether there is a sealed note.
    pub has_note: bool,
}

impl ActDraft {
    /// Everything that keeps this act from being kept, but for mandates and charters, which the store knows.
    pub fn refusals(&self, today: NaiveDate) -> Vec<Refusal> {
        let day = match self.on {
            None => Some(Refusal::DateUnread),
            Some(day) => (day > today).then_some(Refusal::DateAhead),
        };
        let is_long = |minutes: i64| (1..=LONGEST_MINUTES).contains(&minutes);
        let has_procedures = self.themes.contains(&Theme::Procedures);
        let is_contradicted = self.equipment.len() > 1 && self.equipment.contains(&Equipment::Nothing);
        let needs_town = self.place.is_some_and(PlaceKind::needs_town) && self.town.trim().is_empty();
        let agreement = self.mode == Some(Mode::Accompany) && !self.has_agreement;
        let when = |fault: bool, refusal| fault.then_some(refusal);
        [
            day,
            when(!self.minutes.is_some_and(is_long), Refusal::MinutesUnread),
            when(self.place.is_none(), Refusal::PlaceMissing),
            when(needs_town, Refusal::TownMissing),
            check_words("commune", &self.town, LONGEST_TOWN).err(),
            when(self.themes.is_empty(), Refusal::ThemeMissing),
            when(!self.sub_themes.is_empty() && !has_procedures, Refusal::SubThemeAlone),
            when(is_contradicted, Refusal::EquipmentTwice),
            when(self.mode.is_none(), Refusal::ModeMissing),
            when(agreement, Refusal::AgreementMissing),
            check_words("note", &self.note, LONGEST_NOTE).err(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The act, once nothing refuses it.
    pub fn into_act(self, person: PersonId, done_by: String, now: DateTime<Utc>) -> Result<(Act, String), Refusal> {
        let note = self.note.trim().to_owned();
        let place = self.place.ok_or(Refusal::PlaceMissing)?;
        let act = Act {
            id: self.id.unwrap_or_else(Uuid::now_v7),
            person,
            on: self.on.ok_or(Refusal::DateUnread)?,
            minutes: self.minutes.ok_or(Refusal::MinutesUnread)?,
            place,
            town: if place.needs_town() { self.town.trim().to_owned() } else { String::new() },
            themes: sorted(self.themes),
            sub_themes: sorted(self.sub_themes),
            equipment: sorted(self.equipment),
            autonomy: self.autonomy,
            oriented_to: self.oriented_to,
            mode: self.mode.ok_or(Refusal::ModeMissing)?,
            mandate: None,
            done_by,
            created_at: now,
            has_note: !note.is_empty(),
        };
        Ok((act, note))
    }
}

fn sorted<T: Ord>(mut words: Vec<T>) -> Vec<T> {
    words.sort_unstable();
    words.dedup();
    words
}

/// Codes as they are stored: joined by blanks, a blank at both ends, so that one code is found whole.
pub fn joined(codes: impl IntoIterator<Item = &'static str>) -> String {
    let codes: Vec<&str> = codes.into_iter().collect();
    if codes.is_empty() { String::new() } else { format!(" {} ", codes.join(" ")) }
}

/// The words of stored codes; a code that is no more is left out.
pub fn parted<T>(stored: &str, of: impl Fn(&str) -> Option<T>) -> Vec<T> {
    stored.split_whitespace().filter_map(of).collect()
}
