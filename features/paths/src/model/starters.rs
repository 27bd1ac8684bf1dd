//! The four paths of the house: written once, taken by a centre as its own.

use super::content::Content;
use serde::Deserialize;

/// A path as the house keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Starter {
    pub title: String,
    pub content: Content,
}

const FILES: [&str; 4] = [
    include_str!("../house/ma-tablette-et-moi.json"),
    include_str!("../house/mes-demarches-sans-peur.json"),
    include_str!("../house/mon-telephone.json"),
    include_str!("../house/ecole-de-mon-enfant.json"),
];

/// The paths of the house, in the order in which one would offer them.
pub fn all() -> Vec<Starter> {
    FILES.iter().filter_map(|file| serde_json::from_str(file).ok()).collect()
}

/// The path of the house that has a code.
pub fn find(code: &str) -> Option<Starter> {
    all().into_iter().find(|starter| starter.content.code == code)
}
