//! The national schema of places of digital mediation (LaMednum, 1.0.2): 32 columns, "|" between values.
//!
//! What the schema does not take is left out of this form only. A place without a town, a code or a street cannot be
//! told in it at all: it is counted, and stands in the other forms.

use people::export::plain_cell;

use super::changed_on;
use crate::model::place::{Place, is_email};

/// The columns, in their order.
pub const COLUMNS: [&str; 32] = [
    "id",
    "pivot",
    "nom",
    "commune",
    "code_postal",
    "code_insee",
    "adresse",
    "complement_adresse",
    "latitude",
    "longitude",
    "typologie",
    "telephone",
    "courriels",
    "site_web",
    "horaires",
    "presentation_resume",
    "presentation_detail",
    "source",
    "itinerance",
    "structure_parente",
    "date_maj",
    "services",
    "publics_specifiquement_adresses",
    "prise_en_charge_specifique",
    "frais_a_charge",
    "dispositif_programmes_nationaux",
    "formations_labels",
    "autres_formations_labels",
    "modalites_acces",
    "modalites_accompagnement",
    "fiche_acces_libre",
    "prise_rdv",
];

/// The number of nobody, as published lists write it.
const NO_PIVOT: &str = "00000000000000";

/// The columns that take certain values only, with these.
const VALUES: [(&str, &[&str]); 9] = [
    (
        "services",
        &[
            "Aide aux démarches administratives",
            "Maîtrise des outils numériques du quotidien",
            "Insertion professionnelle via le numérique",
            "Utilisation sécurisée du numérique",
            "Parentalité et éducation avec le numérique",
            "Loisirs et créations numériques",
            "Compréhension du monde numérique",
            "Accès internet et matériel informatique",
            "Acquisition de matériel informatique à prix solidaire",
        ],
    ),
    ("publics_specifiquement_adresses", &["Jeunes", "Étudiants", "Familles et/ou enfants", "Seniors", "Femmes"]),
    (
        "prise_en_charge_specifique",
        &[
            "Surdité",
            "Handicaps moteurs",
            "Handicaps mentaux",
            "Illettrisme",
            "Langues étrangères (anglais)",
            "Langues étrangères (autres)",
            "Déficience visuelle",
        ],
    ),
    ("frais_a_charge", &["Gratuit", "Gratuit sous condition", "Payant"]),
    ("itinerance", &["Itinérant", "Fixe"]),
    (
        "dispositif_programmes_nationaux",
        &[
            "Aidants Connect",
            "Bibliothèques numérique de référence",
            "Certification PIX",
            "Conseillers numériques",
            "Emmaüs Connect",
            "France Services",
            "Grande école du numérique",
            "La Croix Rouge",
            "Point d'accès numérique CAF",
            "Promeneurs du net",
            "Relais numérique (Emmaüs Connect)",
        ],
    ),
    (
        "formations_labels",
        &[
            "Formé à « Mon Espace Santé »",
            "Formé à « DUPLEX » (illettrisme)",
            "Arnia/MedNum BFC (Bourgogne-Franche-Comté)",
            "Collectif ressources et acteurs réemploi (Normandie)",
            "Étapes numériques(La Poste)",
            "Fabriques de Territoire",
            "Les Éclaireurs du numérique (Drôme)",
            "Mes Papiers (Métropole de Lyon)",
            "ORDI 3.0",
            "SUD LABS (PACA)",
        ],
    ),
    (
        "modalites_acces",
        &[
            "Se présenter",
            "Téléphoner",
            "Contacter par mail",
            "Prendre un RDV en ligne",
            "Ce lieu n'accueille pas de public",
            "Envoyer un mail avec une fiche de prescription",
        ],
    ),
    (
        "modalites_accompagnement",
        &["En autonomie", "Accompagnement individuel", "Dans un atelier collectif", "À distance"],
    ),
];

/// The values that a column takes; none for one that takes any.
fn values_of(column: &str) -> &'static [&'static str] {
    VALUES.iter().find(|(own, _)| *own == column).map(|(_, values)| *values).unwrap_or_default()
}

/// The row of a place; nothing when the schema cannot tell it.
pub fn row(place: &Place) -> Option<Vec<String>> {
    let facts = &place.facts;
    let is_whole = [&facts.name, &facts.city, &facts.street].iter().all(|text| !text.is_empty());
    (is_whole && facts.postal_code.len() == 5).then(|| COLUMNS.iter().map(|column| cell(place, column)).collect())
}

fn cell(place: &Place, column: &str) -> String {
    let facts = &place.facts;
    let kept = |column: &str| place.extra.get(column).or_else(|| facts.fields.get(column)).cloned().unwrap_or_default();
    match column {
        "id" => place.id.to_string(),
        "pivot" => pivot(&place.pivot),
        "nom" => plain_cell(&facts.name),
        "commune" => plain_cell(&facts.city),
        "code_postal" => facts.postal_code.clone(),
        "code_insee" => insee(&facts.insee),
        "adresse" => plain_cell(&facts.street),
        "complement_adresse" => plain_cell(&facts.extra_line),
        "latitude" => facts.latitude.map(|degrees| degrees.to_string()).unwrap_or_default(),
        "longitude" => facts.longitude.map(|degrees| degrees.to_string()).unwrap_or_default(),
        "telephone" => phone(&facts.phone),
        "courriels" => {
            if is_email(&facts.email) {
                facts.email.clone()
            } else {
                String::new()
            }
        }
        "site_web" => facts.website.clone(),
        "horaires" => facts.hours.clone(),
        "presentation_resume" => plain_cell(&facts.summary.chars().take(280).collect::<String>()),
        "presentation_detail" => plain_cell(&facts.description),
        "source" => plain_cell(&place.source),
        "date_maj" => changed_on(place).to_string(),
        "fiche_acces_libre" => facts.access_link.clone(),
        "typologie" => {
            kept(column).split(['|', ';']).map(str::trim).filter(|word| is_code(word)).collect::<Vec<_>>().join("|")
        }
        "prise_rdv" => Some(kept(column)).filter(|site| site.starts_with("http")).unwrap_or_default(),
        "structure_parente" | "autres_formations_labels" => plain_cell(&kept(column)),
        listed => of_list(&kept(listed), values_of(listed)),
    }
}

fn is_code(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|sign| sign.is_ascii_uppercase() || sign == b'_')
}

/// The values that the schema knows.
fn of_list(said: &str, values: &[&str]) -> String {
    let words: Vec<&str> = said.split(['|', ';']).map(str::trim).collect();
    let known: Vec<&str> = values.iter().copied().filter(|value| words.contains(value)).collect();
    known.join("|")
}

fn pivot(pivot: &str) -> String {
    let is_one = (9..=14).contains(&pivot.len()) && pivot.bytes().all(|sign| sign.is_ascii_alphanumeric());
    if is_one { pivot.to_owned() } else { NO_PIVOT.to_owned() }
}

/// `^([013-9]\d|2[AB1-9])\d{3}$`
fn insee(code: &str) -> String {
    let bytes = code.as_bytes();
    let is_one = match bytes {
        [b'2', second, rest @ ..] => matches!(second, b'A' | b'B' | b'1'..=b'9') && rest.len() == 3 && digits(rest),
        [first, rest @ ..] => first.is_ascii_digit() && rest.len() == 4 && digits(rest),
        [] => false,
    };
    if is_one { code.to_owned() } else { String::new() }
}

fn digits(bytes: &[u8]) -> bool {
    bytes.iter().all(u8::is_ascii_digit)
}

/// `^(\+33|…)(\d){6,9}$`
fn phone(phone: &str) -> String {
    const COUNTRIES: [&str; 10] = ["+33", "+590", "+594", "+262", "+596", "+269", "+687", "+689", "+508", "+681"];
    let is_one = COUNTRIES.iter().any(|country| {
        phone.strip_prefix(country).is_some_and(|rest| (6..=9).contains(&rest.len()) && digits(rest.as_bytes()))
    });
    if is_one { phone.to_owned() } else { String::new() }
}

/// The rows as a file: UTF-8, commas.
pub fn csv(rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for row in rows {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}
