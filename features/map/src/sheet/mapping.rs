//! What each column means: guessed from its title, or as it was said last time for the same columns.

use std::collections::BTreeMap;

use kernel::text::fold;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::Sheet;

/// What a column may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = MapColumnTarget)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// Nothing that is known here: kept with the place by its title.
    Kept,
    Id,
    Pivot,
    Name,
    Number,
    Street,
    ExtraLine,
    PostalCode,
    City,
    Insee,
    Latitude,
    Longitude,
    Point,
    Themes,
    Phone,
    Email,
    Website,
    Hours,
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
    Summary,
    Description,
    AccessLink,
    Languages,
    Source,
    UpdatedOn,
}

impl Target {
    pub const ALL: [Self; 31] = [
        Self::Kept,
        Self::Id,
        Self::Pivot,
        Self::Name,
        Self::Number,
        Self::Street,
        Self::ExtraLine,
        Self::PostalCode,
        Self::City,
        Self::Insee,
        Self::Latitude,
        Self::Longitude,
        Self::Point,
        Self::Themes,
        Self::Phone,
        Self::Email,
        Self::Website,
        Self::Hours,
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
        Self::Summary,
        Self::Description,
        Self::AccessLink,
        Self::Languages,
        Self::Source,
        Self::UpdatedOn,
    ];

    /// The days of the week, Monday first.
    pub const DAYS: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    pub fn code(self) -> String {
        serde_json::to_value(self).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
    }

    pub fn from_code(code: &str) -> Option<Self> {
        serde_json::from_value(serde_json::Value::String(code.to_owned())).ok()
    }
}

/// The titles that say each meaning, folded to letters and digits, the surest first.
const TITLES: [(Target, &[&str]); 30] = [
    (Target::Id, &["id", "identifiant", "id fs", "id lieumed", "typo uid", "objectid", "id source"]),
    (Target::Pivot, &["pivot", "siret", "rna", "siret ou rna", "numero siret"]),
    (
        Target::Name,
        &[
            "nom",
            "name",
            "title",
            "titre",
            "nom structure",
            "nom de la structure",
            "nom de votre structure",
            "nom du lieu",
            "lib fs",
            "raison sociale",
            "raison sociale e",
            "structure",
            "lieu",
            "user nom",
            "libelle",
        ],
    ),
    (Target::Number, &["n", "numero", "num voie", "numero de voie"]),
    (
        Target::Street,
        &[
            "adresse",
            "streetaddress",
            "address streetaddress",
            "adresse postale",
            "address",
            "user adres",
            "rue",
            "adresse de la structure",
            "street",
            "voie",
        ],
    ),
    (
        Target::ExtraLine,
        &["complement adresse", "complement d adresse", "comp adresse", "complement", "adresse complement"],
    ),
    (
        Target::PostalCode,
        &["code postal", "cp", "postalcode", "address postalcode", "postcode", "code postal bis", "zip"],
    ),
    (
        Target::City,
        &[
            "commune",
            "ville",
            "addresslocality",
            "address addresslocality",
            "lib com",
            "localite",
            "city",
            "commune insee",
            "municipality",
        ],
    ),
    (Target::Insee, &["code insee", "insee com", "citycode", "depcom", "insee", "code commune"]),
    (Target::Latitude, &["geometry latitude", "latitude", "lat", "geo latitude", "y", "coord y"]),
    (Target::Longitude, &["geometry longitude", "longitude", "lon", "lng", "long", "geo longitude", "x", "coord x"]),
    (Target::Point, &["pointgeo", "geo point 2d", "geo point", "coordonnees", "geolocalisation", "coordonnees gps"]),
    (Target::Themes, &["taxonomy", "categories", "categorie", "theme", "themes", "thematique"]),
    (
        Target::Phone,
        &[
            "telephone",
            "tel",
            "phone",
            "num tel",
            "n de telephone",
            "numero de telephone",
            "numero de telephone de la structure",
        ],
    ),
    (
        Target::Email,
        &[
            "courriel",
            "courriels",
            "email",
            "mail",
            "mail struc",
            "adresse e mail",
            "adresse mail",
            "e mail",
            "adresse mail de la structure",
        ],
    ),
    (Target::Website, &["site web", "website", "site internet", "site", "url", "site inter", "web"]),
    (Target::Hours, &["horaires", "opening hours", "openhours", "horaires accueil", "horaire", "horaires d ouverture"]),
    (Target::Monday, &["h lundi", "lundi", "horaires lundi"]),
    (Target::Tuesday, &["h mardi", "mardi", "horaires mardi"]),
    (Target::Wednesday, &["h mercredi", "mercredi", "horaires mercredi"]),
    (Target::Thursday, &["h jeudi", "jeudi", "horaires jeudi"]),
    (Target::Friday, &["h vendredi", "vendredi", "horaires vendredi"]),
    (Target::Saturday, &["h samedi", "samedi", "horaires samedi"]),
    (Target::Sunday, &["h dimanche", "dimanche", "horaires dimanche"]),
    (Target::Summary, &["presentation resume", "resume", "description courte", "abstract"]),
    (Target::Description, &["presentation detail", "description", "presentation", "descriptionmore"]),
    (Target::AccessLink, &["fiche acces libre", "accessibilite lieu"]),
    (Target::Languages, &["langues", "languages", "langues parlees"]),
    (Target::Source, &["source"]),
    (Target::UpdatedOn, &["date maj", "derniere maj", "editdate", "dat maj", "date de mise a jour", "updatedat"]),
];

/// What the columns of a file mean, and what is said of all its places.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mapping {
    /// By the title of the column.
    pub columns: BTreeMap<String, Target>,
    /// The key of the theme that all its places are filed under; empty for none.
    pub theme: String,
    /// Where the list comes from, when no column says it.
    pub source: String,
}

impl Mapping {
    /// What the titles say; each meaning goes to the title that says it best, and two titles never share one.
    pub fn guess(sheet: &Sheet, source: &str) -> Self {
        let mut best: BTreeMap<Target, (usize, &String)> = BTreeMap::new();
        let mut columns: BTreeMap<String, Target> =
            sheet.titles.iter().map(|title| (title.clone(), Target::Kept)).collect();
        for title in &sheet.titles {
            let plain = plain_title(title);
            let found = TITLES.iter().find_map(|(target, titles)| {
                titles.iter().position(|known| *known == plain).map(|rank| (*target, rank))
            });
            let Some((target, rank)) = found else { continue };
            if best.get(&target).is_none_or(|(before, _)| rank < *before) {
                best.insert(target, (rank, title));
            }
        }
        for (target, (_, title)) in best {
            columns.insert(title.clone(), target);
        }
        let mut mapping = Self { columns, theme: String::new(), source: source.to_owned() };
        mapping.settle();
        mapping
    }

    /// One of a pair of coordinates alone says nothing; a point in one cell gives way to two that are there.
    fn settle(&mut self) {
        let has = |mapping: &Self, target| mapping.columns.values().any(|own| *own == target);
        let both = has(self, Target::Latitude) && has(self, Target::Longitude);
        for target in self.columns.values_mut() {
            let gives_way = match target {
                Target::Latitude | Target::Longitude => !both,
                Target::Point => both,
                _ => false,
            };
            if gives_way {
                *target = Target::Kept;
            }
        }
    }

    /// The meaning of each column, in their order; what is not told is kept.
    pub fn in_order(&self, sheet: &Sheet) -> Vec<Target> {
        sheet.titles.iter().map(|title| self.columns.get(title).copied().unwrap_or(Target::Kept)).collect()
    }

    pub fn has(&self, target: Target) -> bool {
        self.columns.values().any(|own| *own == target)
    }
}

/// "N° de téléphone" as "n de telephone".
fn plain_title(title: &str) -> String {
    let spaced: String = fold(title).chars().map(|sign| if sign.is_alphanumeric() { sign } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The mark of a layout: the same columns, whatever their order.
pub fn signature(sheet: &Sheet) -> String {
    let mut titles: Vec<String> = sheet.titles.iter().map(|title| plain_title(title)).collect();
    titles.sort();
    hex::encode(Sha256::digest(titles.join("\n")))
}
