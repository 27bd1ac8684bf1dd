//! Copies of the house: made whole, tried before they are needed, quiet until someone says otherwise.
//!
//! A copy is one zip: the database as it stood at one instant, every file by its hash, and a manifest with the sizes,
//! hashes and row counts of all of it. The master key is never in it, and the keys of
//! what is confided lie beside it (see `keys`). A copy that is restored sends nothing until
//! `essaim arm`: two houses writing to the same people would be worse than none.

mod archive;
mod database;
pub mod keys;
mod make;
pub mod master;
pub mod nights;
pub mod postgres;
mod restore;
pub mod store;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use make::make;
pub use nights::NightState;
pub use restore::{Outcome, restore, verify};

/// The name of the manifest inside a copy; written last, so that a copy cut short has none.
const MANIFEST: &str = "manifest.json";
/// The form of copies that this program writes.
const VERSION: u32 = 1;

/// What a copy holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub version: u32,
    pub at: DateTime<Utc>,
    pub essaim: String,
    /// The entry of the database: `essaim.db` or `essaim.pgdump`.
    pub database: String,
    /// The schema of PostgreSQL that was copied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Rows of each table, counted in the copy itself or at its very instant.
    pub rows: BTreeMap<String, i64>,
    pub entries: BTreeMap<String, Entry>,
}

/// One entry of a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub bytes: u64,
    pub sha256: String,
}

/// Why a copy is not made, or not trusted. Told to the person who looks after the machine.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    #[error("{0} existe déjà : une copie n’en écrase jamais une autre")]
    Exists(String),
    #[error("ce fichier n’est pas une copie d’Essaim, ou elle a été coupée : il lui manque son manifeste")]
    NoManifest,
    #[error("cette copie vient d’une version plus récente d’Essaim (forme {0})")]
    TooNew(u32),
    #[error("« {0} » n’est plus ce qui avait été copié")]
    Altered(String),
    #[error("« {0} » manque dans la copie")]
    Missing(String),
    #[error("la base de la copie est abîmée : {0}")]
    Damaged(String),
    #[error("{table} : {found} lignes au lieu de {expected}")]
    Rows { table: String, expected: i64, found: i64 },
    #[error("le dossier {0} n’est pas vide : rien n’est écrit par-dessus une maison")]
    NotEmpty(String),
    #[error("la base PostgreSQL donnée n’est pas vide : rien n’est écrit par-dessus une maison")]
    DatabaseNotEmpty,
    #[error("cette copie vient de {0} ; donnez une base du même genre (ESSAIM_DATABASE_URL)")]
    OtherEngine(&'static str),
    #[error(
        "cette copie vient du schéma « {copied} » et la base donnée range ses tables dans « {here} » : donnez le même (search_path)"
    )]
    OtherSchema { copied: String, here: String },
    #[error("l’outil {0} manque sur cette machine (Debian : postgresql-client)")]
    NoTool(&'static str),
    #[error(
        "{missing} clés gardées dans {file} manquent au magasin de cette maison : ce fichier, peut-être le dernier où elles \
         sont, n’est pas réécrit. Si la maison a perdu ses clés, fermez-la et remplacez keys/keys.db par ce fichier ; s’il \
         vient d’une autre maison, rangez-le ailleurs"
    )]
    KeysMissing { missing: usize, file: String },
    #[error(
        "{file}, où sont les clés d’à côté, ne s’ouvre pas et n’est pas réécrit : rangez-le à part, puis refaites une copie"
    )]
    KeysUnread { file: String },
    #[error(
        "la base tient {sealed} écrits confiés, et le magasin des clés (keys/keys.db, ou keys_url) est vide : la maison ne \
         s’ouvre pas. Corrigez keys_url, ou remplacez keys/keys.db par « cles-dernieres.db », gardé à côté des copies. Si \
         ces clés sont perdues pour toujours, créez le fichier vide {given_up} : la maison s’ouvrira, ces écrits jamais plus"
    )]
    KeysLost { sealed: i64, given_up: String },
    #[error(
        "la clé maîtresse qui est dans {place} n’ouvre pas le magasin des clés : la maison ne s’ouvre pas. Remettez-y la bonne \
         (64 signes, mode 0400), depuis le papier, ou corrigez keys_url"
    )]
    MasterMisfit { place: String },
    #[error("le changement de la clé maîtresse a été coupé : « essaim keys change-master » le finit, sans rien perdre")]
    MasterHalfChanged,
    #[error("il n’y a pas encore de clé maîtresse ici ({0})")]
    NoMaster(String),
    #[error("la base n’est pas à jour : « essaim migrate » d’abord")]
    NotCurrent,
    #[error(
        "{0} écrits de cette maison ont été scellés par la clé maîtresse elle-même, dans une version d’avant sa parution : \
         elle ne peut plus être changée sans les perdre"
    )]
    SealedByMaster(i64),
    #[error(
        "{place} ne se laisse pas écrire ({said}) : donnez dans « credentials » le dossier où est essaim-master-key, et lancez \
         la commande avec un compte qui peut y écrire"
    )]
    MasterUnwritable { place: String, said: String },
}
