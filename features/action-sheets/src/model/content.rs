//! What an action sheet says: the fields of the network's common form, under their public French names.
//!
//! The same shape is kept, shown, printed and given as `fiche.json`, so that a sheet travels without loss.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::refusal::Refusal;

/// The longest line: a title, a name, a step's title.
pub const LONGEST_LINE: usize = 160;
/// The longest text of several paragraphs.
pub const LONGEST_TEXT: usize = 6_000;
/// The most lines of a list, steps and pictures included.
pub const MOST_LINES: usize = 40;

/// A whole sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(as = ActionSheetContent)]
pub struct Content {
    #[serde(rename = "titre")]
    pub title: String,
    #[serde(rename = "resume")]
    pub summary: String,
    /// What moved people to begin.
    #[serde(rename = "situation_de_depart")]
    pub start: String,
    #[serde(rename = "mise_en_place")]
    pub set_up: String,
    #[serde(rename = "etapes")]
    pub steps: Vec<KeyStep>,
    #[serde(rename = "moyens")]
    pub means: Means,
    #[serde(rename = "resultats")]
    pub results: String,
    /// Whether it goes on, and how.
    #[serde(rename = "poursuite")]
    pub sequel: String,
    /// Who carried it.
    pub structure: String,
    /// Postal code and town, or an address.
    #[serde(rename = "lieu")]
    pub place: String,
    /// How to reach them: a number, an address.
    pub contact: String,
    #[serde(rename = "date_debut")]
    #[schema(value_type = Option<String>)]
    pub starts_on: Option<NaiveDate>,
    #[serde(rename = "date_fin")]
    #[schema(value_type = Option<String>)]
    pub ends_on: Option<NaiveDate>,
    pub referent: String,
    #[serde(rename = "objectifs")]
    pub aims: Vec<String>,
    #[serde(rename = "changements")]
    pub changes: Changes,
    /// The part residents had, the greatest first.
    #[serde(rename = "role_habitant")]
    pub residents_part: Vec<String>,
    /// The part the centre had, the greatest first.
    #[serde(rename = "role_centre")]
    pub centre_part: Vec<String>,
    /// The greatest first.
    #[serde(rename = "difficultes")]
    pub difficulties: Vec<String>,
    #[serde(rename = "galerie")]
    pub gallery: Vec<Shot>,
    #[serde(rename = "lien")]
    pub link: String,
}

/// A key step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(as = ActionSheetStep)]
pub struct KeyStep {
    /// "Mars à juin 2017".
    #[serde(rename = "periode")]
    pub period: String,
    /// "2 jours".
    #[serde(rename = "duree")]
    pub lasts: String,
    #[serde(rename = "titre")]
    pub title: String,
    pub description: String,
}

impl KeyStep {
    /// Whether nothing is written of it.
    pub fn is_empty(&self) -> bool {
        [&self.period, &self.lasts, &self.title, &self.description].iter().all(|text| text.is_empty())
    }
}

/// With whom and with what.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(as = ActionSheetMeans)]
pub struct Means {
    /// "7 animateurs, qui mobilisent les publics".
    #[serde(rename = "equipe_roles")]
    pub team: Vec<String>,
    #[serde(rename = "financements")]
    pub funding: String,
}

/// What it changed, for whom.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(as = ActionSheetChanges)]
pub struct Changes {
    #[serde(rename = "habitants")]
    pub residents: String,
    pub centre: String,
    #[serde(rename = "territoire")]
    pub territory: String,
    #[serde(rename = "partenaires")]
    pub partners: String,
}

/// A picture of the gallery.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(as = ActionSheetPicture)]
pub struct Shot {
    pub image: Uuid,
    /// What it shows, for those who do not see it.
    #[serde(rename = "legende")]
    pub caption: String,
}

fn is_longer(text: &str, most: usize) -> bool {
    text.chars().nth(most).is_some()
}

impl Content {
    /// Why it is not kept; nothing when it is.
    pub fn refusals(&self) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if self.title.is_empty() {
            refusals.push(Refusal::TitleMissing);
        }
        let lines = [
            (&self.title, "titre"),
            (&self.structure, "structure"),
            (&self.place, "lieu"),
            (&self.contact, "contact"),
            (&self.referent, "referent"),
        ];
        refusals.extend(lines.iter().filter(|(text, _)| is_longer(text, LONGEST_LINE)).map(|(_, f)| Refusal::Long(f)));
        let texts = self.texts();
        refusals.extend(texts.iter().filter(|(text, _)| is_longer(text, LONGEST_TEXT)).map(|(_, f)| Refusal::Long(f)));
        let lists = self.lists();
        let is_long = |list: &[String]| list.len() > MOST_LINES || list.iter().any(|line| is_longer(line, 500));
        refusals.extend(lists.iter().filter(|(list, _)| is_long(list)).map(|(_, f)| Refusal::Long(f)));
        if self.steps.len() > MOST_LINES || self.steps.iter().any(is_long_step) {
            refusals.push(Refusal::Long("etapes"));
        }
        if self.gallery.len() > MOST_LINES || self.gallery.iter().any(|shot| is_longer(&shot.caption, 500)) {
            refusals.push(Refusal::Long("image"));
        }
        if matches!((self.starts_on, self.ends_on), (Some(first), Some(last)) if last < first) {
            refusals.push(Refusal::DatesTurned);
        }
        if !self.link.is_empty() && !is_web_address(&self.link) {
            refusals.push(Refusal::Link);
        }
        refusals
    }

    /// What is missing before everyone reads it.
    pub fn missing(&self) -> Vec<Refusal> {
        let needed = [
            (self.summary.is_empty(), Refusal::SummaryMissing),
            (self.aims.is_empty(), Refusal::AimsMissing),
            (self.results.is_empty() && self.sequel.is_empty(), Refusal::ResultsMissing),
        ];
        let missing = needed.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, refusal)| refusal);
        self.refusals().into_iter().chain(missing).collect()
    }

    /// The texts of several paragraphs, each with its field.
    fn texts(&self) -> [(&str, &'static str); 10] {
        [
            (&self.summary, "resume"),
            (&self.start, "situation"),
            (&self.set_up, "mise_en_place"),
            (&self.means.funding, "financements"),
            (&self.results, "resultats"),
            (&self.sequel, "poursuite"),
            (&self.changes.residents, "change_habitants"),
            (&self.changes.centre, "change_centre"),
            (&self.changes.territory, "change_territoire"),
            (&self.changes.partners, "change_partenaires"),
        ]
    }

    /// The lists of lines, each with its field.
    fn lists(&self) -> [(&[String], &'static str); 5] {
        [
            (&self.aims, "objectifs"),
            (&self.means.team, "equipe"),
            (&self.residents_part, "role_habitant"),
            (&self.centre_part, "role_centre"),
            (&self.difficulties, "difficultes"),
        ]
    }
}

fn is_long_step(step: &KeyStep) -> bool {
    let lines = [&step.period, &step.lasts, &step.title];
    lines.iter().any(|line| is_longer(line, LONGEST_LINE)) || is_longer(&step.description, LONGEST_TEXT)
}

/// An address that a browser opens as a page, and nothing else.
fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let is_plain =
        !text.chars().any(|sign| sign.is_whitespace() || sign.is_control() || matches!(sign, '"' | '<' | '>'));
    is_plain && rest.contains('.') && text.len() <= 500
}

/// The lines of a box, each an item; marks of a list are left out.
pub fn read_lines(text: &str) -> Vec<String> {
    let marks = |sign: char| matches!(sign, '-' | '•' | '–' | '*' | '✓' | '➔') || sign.is_whitespace();
    text.lines()
        .map(|line| line.trim_start_matches(marks).trim_end().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}
