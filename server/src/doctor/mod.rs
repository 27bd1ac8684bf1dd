//! The doctor: looks at the whole installation and names what is wrong, why, and what to do.
//!
//! It changes nothing: it makes no folder, sends no message, migrates no data (in a bucket of files it writes one small
//! object, read and deleted at once). Each finding has a code that never
//! changes, so that a program may watch for it. A secret is never repeated.

mod addresses;
mod bucket;
mod database;
mod folders;
mod gateways;
mod house;
mod machine;
mod nights;
mod postgres;
mod store;

use serde::Serialize;

pub(crate) use addresses::{is_essaim, is_local, is_private};
pub(crate) use house::OUTBOX_PATIENCE;
#[cfg(test)]
pub use machine::Disk;
pub use machine::{FileSystem, Machine, disk_of};
pub(crate) use nights::OLDEST_COPY;
#[cfg(test)]
pub(crate) use postgres::judge;
#[cfg(test)]
pub(crate) use store::Facts;

use crate::settings::Settings;

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Essaim does not work, or something may be lost or read by others.
    Fault,
    /// It works, and someone should look.
    Warning,
    /// Good to know.
    Note,
}

impl Level {
    fn word(self) -> &'static str {
        match self {
            Self::Fault => "À CORRIGER",
            Self::Warning => "À REGARDER",
            Self::Note => "À SAVOIR",
        }
    }
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    pub code: &'static str,
    pub level: Level,
    /// What is, and why it matters.
    pub words: String,
    /// What to do.
    pub remedy: String,
}

impl Finding {
    pub(crate) fn fault(code: &'static str, words: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { code, level: Level::Fault, words: words.into(), remedy: remedy.into() }
    }

    pub(crate) fn warning(code: &'static str, words: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { code, level: Level::Warning, words: words.into(), remedy: remedy.into() }
    }

    pub(crate) fn note(code: &'static str, words: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { code, level: Level::Note, words: words.into(), remedy: remedy.into() }
    }

    /// Three lines for a person.
    pub fn told(&self) -> String {
        format!("{} [{}]\n  {}\n  Que faire : {}", self.level.word(), self.code, self.words, self.remedy)
    }
}

/// Looks at everything, the gravest first.
pub async fn examine(settings: &Settings, machine: &Machine) -> Vec<Finding> {
    let mut found = addresses::look(settings).await;
    found.extend(machine::look(machine));
    found.extend(folders::look(settings, machine));
    found.extend(nights::look(settings, machine));
    let (opened, of_database) = database::look(settings, machine).await;
    found.extend(of_database);
    if let Some(db) = opened {
        match house::look(settings, machine, &db).await {
            Ok(of_house) => found.extend(of_house),
            Err(error) => found.push(house::unread(&error)),
        }
        db.close().await;
    }
    found.extend(gateways::look(settings).await);
    found.extend(bucket::look(settings).await);
    found.sort_by_key(|finding| finding.level);
    found
}
