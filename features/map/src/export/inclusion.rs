//! data·inclusion, schema v1: a structure for each place, a service for each of its themes that the schema has a word for.

use serde_json::{Value, json};

use super::changed_on;
use crate::model::place::{Place, is_email};
use crate::model::theme::Theme;

const SOURCE: &str = "essaim";

/// The schema's word for the themes that a map usually has.
const WORDS: [(&str, &str); 8] = [
    ("parentalite", "famille--soutien-a-la-parentalite-et-a-leducation"),
    ("education", "famille--soutien-a-la-parentalite-et-a-leducation"),
    ("aide-numerique", "numerique--maitriser-les-fondamentaux-du-numerique"),
    ("mediation-numerique", "numerique--maitriser-les-fondamentaux-du-numerique"),
    ("sante", "sante--acces-aux-soins"),
    ("emploi", "preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi"),
    ("acces-aux-droits", "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits"),
    ("alimentation", "equipement-et-alimentation--alimentation"),
];

/// A text, or nothing at all: the schema takes no empty text.
fn told(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { Value::String(text.to_owned()) }
}

/// The name as the schema takes it: three signs at least, no final dot.
fn name(text: &str) -> Option<String> {
    let name: String = text.trim_end_matches('.').chars().take(150).collect();
    (name.chars().count() >= 3).then_some(name)
}

fn where_it_is(place: &Place) -> Value {
    let facts = &place.facts;
    json!({
        "commune": told(&facts.city),
        "code_postal": told(&facts.postal_code),
        "code_insee": told(&facts.insee),
        "adresse": told(&facts.street),
        "complement_adresse": told(&facts.extra_line),
        "latitude": facts.latitude,
        "longitude": facts.longitude,
        "telephone": told(&facts.phone),
        "courriel": told(if is_email(&facts.email) { &facts.email } else { "" }),
        "horaires_accueil": told(&facts.hours),
        "date_maj": changed_on(place).to_string(),
        "source": SOURCE,
    })
}

/// The structure of a place; nothing when its name is too short for the schema.
pub fn structure(place: &Place) -> Option<Value> {
    let facts = &place.facts;
    let mut value = where_it_is(place);
    let object = value.as_object_mut()?;
    let is_siret = place.pivot.len() == 14
        && place.pivot.bytes().any(|sign| sign != b'0')
        && place.pivot.bytes().all(|sign| sign.is_ascii_digit());
    let text = if facts.description.is_empty() { &facts.summary } else { &facts.description };
    let description: String = text.chars().take(10_000).collect();
    object.insert("id".to_owned(), json!(format!("{SOURCE}--{}", place.id)));
    object.insert("nom".to_owned(), json!(name(&facts.name)?));
    object.insert("siret".to_owned(), told(if is_siret { &place.pivot } else { "" }));
    object.insert("site_web".to_owned(), told(&facts.website));
    object.insert("accessibilite_lieu".to_owned(), told(&facts.access_link));
    object.insert("description".to_owned(), told(if description.chars().count() < 5 { "" } else { &description }));
    Some(value)
}

/// The services of a place.
pub fn services(place: &Place, themes: &[Theme]) -> Vec<Value> {
    let own = themes.iter().filter(|theme| place.facts.themes.contains(&theme.key));
    own.filter_map(|theme| service(place, theme)).collect()
}

fn service(place: &Place, theme: &Theme) -> Option<Value> {
    let (_, word) = WORDS.iter().find(|(key, _)| *key == theme.key)?;
    let text = [&place.facts.description, &place.facts.summary, &theme.description, &theme.name];
    let description = text.into_iter().find(|text| text.chars().count() >= 5)?;
    let mut value = where_it_is(place);
    let object = value.as_object_mut()?;
    object.insert("id".to_owned(), json!(format!("{SOURCE}--{}--{}", place.id, theme.key)));
    object.insert("structure_id".to_owned(), json!(format!("{SOURCE}--{}", place.id)));
    object.insert("nom".to_owned(), json!(name(&theme.name)?));
    object.insert("description".to_owned(), json!(description));
    object.insert("thematiques".to_owned(), json!([word]));
    Some(value)
}
