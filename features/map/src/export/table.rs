//! A sheet for the desk: every column there is, those that files brought besides at the end.

use super::changed_on;
use crate::model::place::Place;

/// The titles of what every place has; they are read again by the import as they are.
pub const TITLES: [&str; 25] = [
    "id",
    "nom",
    "themes",
    "adresse",
    "complement_adresse",
    "code_postal",
    "commune",
    "code_insee",
    "latitude",
    "longitude",
    "telephone",
    "courriel",
    "site_web",
    "horaires",
    "horaires en mots",
    "presentation_resume",
    "presentation_detail",
    "fauteuil roulant",
    "fiche_acces_libre",
    "langues",
    "source",
    "id source",
    "pivot",
    "date_maj",
    "confirme le",
];

/// What every place has, as texts.
pub fn row(place: &Place, extra: &[String]) -> Vec<String> {
    let facts = &place.facts;
    let degrees = |number: Option<f64>| number.map(|number| number.to_string().replace('.', ",")).unwrap_or_default();
    let confirmed = place.confirmed_at.map(|at| kernel::clock::local_date(at).to_string()).unwrap_or_default();
    let mut cells = vec![
        place.id.to_string(),
        facts.name.clone(),
        facts.themes.join("|"),
        facts.street.clone(),
        facts.extra_line.clone(),
        facts.postal_code.clone(),
        facts.city.clone(),
        facts.insee.clone(),
        degrees(facts.latitude),
        degrees(facts.longitude),
        kernel::text::phone_display(&facts.phone).replace('\u{a0}', " "),
        facts.email.clone(),
        facts.website.clone(),
        facts.hours.clone(),
        facts.hours_note.clone(),
        facts.summary.clone(),
        facts.description.clone(),
        facts.access.clone(),
        facts.access_link.clone(),
        facts.languages.join("|"),
        place.source.clone(),
        place.source_id.clone(),
        place.pivot.clone(),
        changed_on(place).to_string(),
        confirmed,
    ];
    cells.extend(extra.iter().map(|title| place.extra.get(title).cloned().unwrap_or_default()));
    cells
}
