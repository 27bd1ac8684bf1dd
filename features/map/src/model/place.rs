//! A place of the map: what is said of it, what may be refused, until when its confirmation is worth. Pure.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Months, NaiveDate, Utc};
use kernel::text::fold;
use places::{Position, PostalCode};
use serde::{Deserialize, Serialize};

use super::address::Placed;
use super::hours::Hours;
use super::point::settle;
use super::refusal::Refusal;
use super::theme::{CONFIRM_MONTHS, Theme};

kernel::typed_id! {
    /// A place of the map.
    PlaceId,
}

/// The languages that one may say are spoken somewhere.
pub const LANGUAGES: [&str; 12] = ["fr", "ar", "en", "es", "pt", "it", "tr", "pl", "ro", "uk", "ru", "lsf"];
/// Whether a wheelchair gets in: unknown, yes, with help, no.
pub const ACCESS: [&str; 4] = ["", "yes", "limited", "no"];
/// The cells of the square map of the world, on each side.
pub const CELLS: i64 = 1 << 24;
const LONGEST_LINE: usize = 200;
const LONGEST_TEXT: usize = 4_000;

/// All that people say of a place, and correct.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = MapPlaceFacts)]
#[serde(deny_unknown_fields, default)]
pub struct Facts {
    pub name: String,
    /// Keys of the centre's themes.
    pub themes: Vec<String>,
    pub street: String,
    pub extra_line: String,
    pub postal_code: String,
    pub city: String,
    pub insee: String,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    /// Of the organisation, never of a person.
    pub phone: String,
    pub email: String,
    pub website: String,
    /// OpenStreetMap's `opening_hours`.
    pub hours: String,
    /// Hours in words, where they are more than that syntax says here.
    pub hours_note: String,
    pub summary: String,
    pub description: String,
    /// Whether a wheelchair gets in: empty, `yes`, `limited`, `no`.
    pub access: String,
    /// A page of Acceslibre.
    pub access_link: String,
    pub languages: Vec<String>,
    /// What its themes ask, by key.
    pub fields: BTreeMap<String, String>,
}

/// Whether a place is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Shown,
    Withdrawn,
    /// Another place took all it said.
    Merged,
}

impl State {
    pub fn code(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Withdrawn => "withdrawn",
            Self::Merged => "merged",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Shown, Self::Withdrawn, Self::Merged].into_iter().find(|state| state.code() == code)
    }
}

/// A place as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub id: PlaceId,
    pub state: State,
    pub merged_into: Option<PlaceId>,
    pub facts: Facts,
    pub placed: Placed,
    /// What a file said that nothing here has a place for, by the title of its column. For the team only.
    pub extra: BTreeMap<String, String>,
    pub source: String,
    pub source_id: String,
    /// SIRET or RNA.
    pub pivot: String,
    pub is_own: bool,
    /// When the source says it changed it.
    pub updated_on: Option<NaiveDate>,
    pub confirmed_at: Option<DateTime<Utc>>,
    pub confirmed_name: String,
    /// From this day on it is to be confirmed again.
    pub due_on: NaiveDate,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub revision: i64,
}

impl Place {
    /// A new place of the team, to be confirmed from today on.
    pub fn new(facts: Facts, today: NaiveDate, now: DateTime<Utc>) -> Self {
        Self {
            id: PlaceId::new(),
            state: State::Shown,
            merged_into: None,
            facts,
            placed: Placed::ByHand,
            extra: BTreeMap::new(),
            source: String::new(),
            source_id: String::new(),
            pivot: String::new(),
            is_own: false,
            updated_on: None,
            confirmed_at: None,
            confirmed_name: String::new(),
            due_on: today,
            created_at: now,
            updated_at: now,
            revision: 1,
        }
    }

    /// The place, confirmed now by someone of the team.
    pub fn confirmed(mut self, themes: &[Theme], by: &str, (today, now): (NaiveDate, DateTime<Utc>)) -> Self {
        self.confirmed_at = Some(now);
        self.confirmed_name = by.to_owned();
        self.due_on = due_after(&self.facts.themes, themes, today);
        self
    }

    /// The place, to be confirmed from today on: it says something else than what was confirmed.
    pub fn unconfirmed(self, today: NaiveDate) -> Self {
        Self { confirmed_at: None, confirmed_name: String::new(), due_on: today, ..self }
    }

    /// The words by which a list is searched, folded.
    pub fn search_text(&self) -> String {
        let facts = &self.facts;
        let mut parts = vec![&facts.name, &facts.city, &facts.postal_code, &facts.street, &facts.summary];
        parts.extend(facts.fields.values());
        let folded = fold(&parts.into_iter().map(String::as_str).collect::<Vec<_>>().join(" "));
        folded.chars().filter(|sign| sign.is_alphanumeric() || *sign == ' ').take(1_000).collect()
    }
}

/// The day by which places of these themes are confirmed again: the most watchful theme decides.
pub fn due_after(keys: &[String], themes: &[Theme], from: NaiveDate) -> NaiveDate {
    let own = themes.iter().filter(|theme| keys.contains(&theme.key));
    let months = own.map(|theme| theme.confirm_months).min().unwrap_or(CONFIRM_MONTHS);
    from.checked_add_months(Months::new(u32::try_from(months).unwrap_or(12))).unwrap_or(from)
}

impl Facts {
    /// The point, when it is one.
    pub fn position(&self) -> Option<Position> {
        Position::new(self.latitude?, self.longitude?)
    }

    /// The cell of the square map of the world.
    pub fn cell(&self) -> Option<(i64, i64)> {
        self.position().map(cell_of)
    }

    /// The town line: "62510 Arques".
    pub fn town(&self) -> String {
        format!("{} {}", self.postal_code, self.city).trim().to_owned()
    }

    /// The facts written one way, or every reason why not.
    pub fn check(mut self, themes: &[Theme]) -> Result<Self, Vec<Refusal>> {
        self.trim();
        let mut refusals = self.lengths();
        if self.name.is_empty() {
            refusals.push(Refusal::NameMissing);
        }
        if self.street.is_empty() && self.city.is_empty() && self.latitude.is_none() {
            refusals.push(Refusal::WhereMissing);
        }
        refusals.extend(self.settle_contact());
        refusals.extend(self.settle_point().err());
        if !self.hours.is_empty() && Hours::parse(&self.hours).is_none() {
            refusals.push(Refusal::Hours);
        }
        if !self.themes.iter().all(|key| themes.iter().any(|theme| theme.key == *key)) {
            refusals.push(Refusal::ThemeUnknown);
        }
        if !self.languages.iter().all(|code| LANGUAGES.contains(&code.as_str())) {
            refusals.push(Refusal::LanguageUnknown);
        }
        if !ACCESS.contains(&self.access.as_str()) {
            refusals.push(Refusal::AccessUnknown);
        }
        if refusals.is_empty() { Ok(self) } else { Err(refusals) }
    }

    fn trim(&mut self) {
        let texts = [
            &mut self.name,
            &mut self.street,
            &mut self.extra_line,
            &mut self.postal_code,
            &mut self.city,
            &mut self.insee,
            &mut self.phone,
            &mut self.email,
            &mut self.website,
            &mut self.hours,
            &mut self.hours_note,
            &mut self.summary,
            &mut self.description,
            &mut self.access_link,
        ];
        for text in texts {
            *text = text.trim().to_owned();
        }
        self.fields.retain(|_, value| !value.trim().is_empty());
        self.themes = once_each(&self.themes);
        self.languages = once_each(&self.languages);
    }

    fn lengths(&self) -> Vec<Refusal> {
        let is_long = |text: &String, most: usize| text.chars().count() > most;
        let lines = [
            ("nom", &self.name),
            ("rue", &self.street),
            ("complement", &self.extra_line),
            ("ville", &self.city),
            ("code_postal", &self.insee),
            ("horaires", &self.hours),
        ];
        let texts =
            [("resume", &self.summary), ("horaires_mots", &self.hours_note), ("presentation", &self.description)];
        let long_lines = lines.into_iter().filter(|(_, text)| is_long(text, LONGEST_LINE));
        let long_texts = texts.into_iter().filter(|(_, text)| is_long(text, LONGEST_TEXT));
        let mut refusals: Vec<_> = long_lines.chain(long_texts).map(|(field, _)| Refusal::TooLong(field)).collect();
        let many =
            self.fields.len() > 60 || self.fields.iter().any(|(key, text)| key.len() > 80 || is_long(text, 1_000));
        refusals.extend(many.then_some(Refusal::TooLong("champs")));
        refusals
    }

    /// Number, address and sites, written one way.
    fn settle_contact(&mut self) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        match (self.postal_code.as_str(), PostalCode::parse(&self.postal_code)) {
            ("", _) => {}
            (_, Ok(code)) => self.postal_code = code.as_str().to_owned(),
            (_, Err(_)) => refusals.push(Refusal::PostalCode),
        }
        match (self.phone.as_str(), centres::parse_phone(&self.phone)) {
            ("", _) => {}
            (_, Some(phone)) => self.phone = phone,
            (_, None) => refusals.push(Refusal::Phone),
        }
        if !self.email.is_empty() && !is_email(&self.email) {
            refusals.push(Refusal::Email);
        }
        for (field, site) in [("site", &mut self.website), ("acces_page", &mut self.access_link)] {
            match read_site(site) {
                Some(read) => *site = read,
                None => refusals.push(Refusal::Website(field)),
            }
        }
        refusals
    }

    fn settle_point(&self) -> Result<(), Refusal> {
        match (self.latitude, self.longitude) {
            (None, None) => Ok(()),
            (Some(latitude), Some(longitude)) => match settle(latitude, longitude) {
                Ok((_, None)) => Ok(()),
                Ok((_, Some(mended))) => Err(mended.into()),
                Err(fault) => Err(Refusal::Point(fault)),
            },
            _ => Err(Refusal::Point(super::point::PointFault::Half)),
        }
    }

    /// These facts, with what the others say where these say nothing.
    pub fn completed(mut self, other: &Self) -> Self {
        let fill = |own: &mut String, theirs: &String| {
            if own.is_empty() {
                own.clone_from(theirs);
            }
        };
        fill(&mut self.street, &other.street);
        fill(&mut self.extra_line, &other.extra_line);
        fill(&mut self.postal_code, &other.postal_code);
        fill(&mut self.city, &other.city);
        fill(&mut self.insee, &other.insee);
        fill(&mut self.phone, &other.phone);
        fill(&mut self.email, &other.email);
        fill(&mut self.website, &other.website);
        if self.hours.is_empty() && self.hours_note.is_empty() {
            self.hours.clone_from(&other.hours);
            self.hours_note.clone_from(&other.hours_note);
        }
        fill(&mut self.summary, &other.summary);
        fill(&mut self.description, &other.description);
        fill(&mut self.access, &other.access);
        fill(&mut self.access_link, &other.access_link);
        if self.latitude.is_none() {
            (self.latitude, self.longitude) = (other.latitude, other.longitude);
        }
        self.themes = once_each(&[self.themes, other.themes.clone()].concat());
        self.languages = once_each(&[self.languages, other.languages.clone()].concat());
        for (key, value) in &other.fields {
            self.fields.entry(key.clone()).or_insert_with(|| value.clone());
        }
        self
    }
}

fn once_each(words: &[String]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let trimmed = words.iter().map(|word| word.trim().to_owned());
    trimmed.filter(|word| !word.is_empty() && seen.insert(word.clone())).collect()
}

/// The cell of a position on the square map of the world (web Mercator), from the north-west.
pub fn cell_of(position: Position) -> (i64, i64) {
    let cells = CELLS as f64;
    let x = (position.longitude() + 180.0) / 360.0 * cells;
    let latitude = position.latitude().clamp(-85.0, 85.0).to_radians();
    let y = (1.0 - (latitude.tan() + 1.0 / latitude.cos()).ln() / std::f64::consts::PI) / 2.0 * cells;
    let whole = |at: f64| (at.floor() as i64).clamp(0, CELLS - 1);
    (whole(x), whole(y))
}

/// Whether this is written like one e-mail address.
pub fn is_email(typed: &str) -> bool {
    let Some((name, house)) = typed.split_once('@') else { return false };
    let is_plain = |sign: char| !sign.is_whitespace() && !matches!(sign, '@' | '<' | '>' | '"' | ',' | ';' | '|');
    let is_house = house.contains('.') && !house.starts_with('.') && !house.ends_with('.');
    typed.len() <= 254
        && !name.is_empty()
        && is_house
        && typed.chars().filter(|sign| *sign != '@').all(is_plain)
        && !house.contains('@')
}

/// A site with its scheme; empty stays empty, anything but the web is nothing.
pub fn read_site(typed: &str) -> Option<String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(String::new());
    }
    let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let host = whole.strip_prefix("https://").or_else(|| whole.strip_prefix("http://"))?;
    let is_host = host.split(['/', '?', '#']).next().is_some_and(|host| host.contains('.') && !host.contains('@'));
    let is_plain = whole.chars().all(|sign| !sign.is_whitespace() && !matches!(sign, '<' | '>' | '"' | '|'));
    (is_host && is_plain && whole.len() <= 500).then_some(whole)
}
