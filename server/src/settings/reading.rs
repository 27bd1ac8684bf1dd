//! Reading settings: each value with its origin, each fault with its place.
//!
//! Nothing stops at the first fault: who checks a file wants them all. A secret is never repeated in a fault.

use std::fmt;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Settings;
use super::known::{self, KNOWN};
use crate::said::of_system;

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    File { path: PathBuf, line: usize },
    Environment(String),
    CommandLine,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { path, line } => write!(f, "{}, ligne {line}", path.display()),
            Self::Environment(name) => write!(f, "environnement ({name})"),
            Self::CommandLine => f.write_str("ligne de commande"),
        }
    }
}

/// Something wrong with what was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The name as it was written; empty when the file itself is at fault.
    pub name: String,
    pub place: String,
    pub said: String,
    /// The known name that looks most like one that is not.
    pub nearest: Option<&'static str>,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.nearest, self.name.is_empty()) {
            (Some(nearest), _) => {
                let (name, place) = (&self.name, &self.place);
                write!(f, "réglage inconnu « {name} » ({place}). Le plus proche : « {nearest} ».")
            }
            (None, true) => write!(f, "{} : {}.", self.place, self.said),
            (None, false) => write!(f, "« {} » {} ({}).", self.name, self.said, self.place),
        }
    }
}

/// Reads the file, then the environment.
pub(super) fn gather(file: Option<&Path>, environment: impl Iterator<Item = (String, String)>) -> Settings {
    let mut settings = Settings::default();
    if let Some(path) = file {
        settings.file = Some(path.to_owned());
        if let Err(said) = read_file(&mut settings, path) {
            let place = path.display().to_string();
            settings.faults.push(Fault { name: String::new(), place, said, nearest: None });
        }
    }
    for (variable, value) in environment {
        if let Some(name) = variable.strip_prefix("ESSAIM_").filter(|name| !name.starts_with("TEST_")) {
            give(&mut settings, &name.to_lowercase(), &value, &Origin::Environment(variable.clone()));
        }
    }
    settings
}

fn read_file(settings: &mut Settings, path: &Path) -> Result<(), String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("ne peut pas être lu ({})", of_system(&error)))?;
    let table = DeTable::parse(&text).map_err(|error| {
        let line = error.span().map_or(1, |span| line_of(&text, span.start));
        format!("n’est pas du TOML, ligne {line}")
    })?;
    read_table(settings, path, &text, table.get_ref(), "");
    Ok(())
}

/// The line of a place in a text, from 1.
fn line_of(text: &str, place: usize) -> usize {
    1 + text.get(..place).unwrap_or_default().matches('\n').count()
}

fn read_table(settings: &mut Settings, path: &Path, text: &str, table: &DeTable<'_>, prefix: &str) {
    for (key, value) in table {
        let name = format!("{prefix}{}", key.get_ref());
        let line = line_of(text, key.span().start);
        let origin = Origin::File { path: path.to_owned(), line };
        match plain(value) {
            Plain::Text(value) => give(settings, &name, &value, &origin),
            Plain::Table(table) if prefix.is_empty() => {
                read_table(settings, path, text, table, &format!("{name}_"));
            }
            Plain::Table(_) | Plain::Other => {
                let said = "doit être un texte, un nombre, ou vrai ou faux".to_owned();
                settings.faults.push(Fault { name, place: origin.to_string(), said, nearest: None });
            }
        }
    }
}

enum Plain<'a> {
    Text(String),
    Table(&'a DeTable<'a>),
    Other,
}

fn plain<'a>(value: &'a Spanned<DeValue<'a>>) -> Plain<'a> {
    match value.get_ref() {
        DeValue::String(text) => Plain::Text(text.to_string()),
        DeValue::Integer(number) => Plain::Text(number.to_string()),
        DeValue::Boolean(is) => Plain::Text(is.to_string()),
        DeValue::Table(table) => Plain::Table(table),
        _ => Plain::Other,
    }
}

/// Takes a value, or notes what is wrong with it. An empty one counts as not given.
pub(super) fn give(settings: &mut Settings, name: &str, value: &str, origin: &Origin) {
    let fault = |said: String, nearest| Fault { name: name.to_owned(), place: origin.to_string(), said, nearest };
    let Some(known) = KNOWN.iter().find(|known| known.name == name) else {
        return settings.faults.push(fault("est inconnu".to_owned(), Some(known::nearest(name))));
    };
    if value.is_empty() {
        settings.origins.remove(known.name);
        return put(settings, known.name, None);
    }
    if let Err(said) = (known.check)(value) {
        settings.faults.push(fault(said, None));
    }
    settings.origins.insert(known.name, origin.clone());
    put(settings, known.name, Some(value));
}

fn put(settings: &mut Settings, name: &str, value: Option<&str>) {
    let text = value.map(ToOwned::to_owned);
    let backup = &mut settings.backup;
    match name {
        "database_url" => settings.database_url = text,
        "public_url" => settings.public_url = value.map(|url| url.trim_end_matches('/').to_owned()),
        "listen" => settings.listen = text,
        "data" => settings.data = value.map(PathBuf::from),
        "smtp_url" => settings.smtp_url = text,
        "mail_from" => settings.mail_from = text,
        "sms_url" => settings.sms_url = text,
        "sms_secret" => settings.sms_secret = text,
        "metrics_token" => settings.metrics_token = text,
        "log" => settings.log = text,
        "keys_url" => settings.keys_url = text,
        "files_url" => settings.files.url = text,
        "files_key" => settings.files.key = text,
        "files_secret" => settings.files.secret = text,
        "credentials" => settings.credentials = value.map(PathBuf::from),
        "backup_folder" => backup.folder = value.map(PathBuf::from),
        "backup_nightly" => backup.nightly = value.and_then(known::as_truth),
        "backup_hour" => backup.hour = value.and_then(|text| text.parse().ok()),
        "backup_daily" => backup.daily = value.and_then(|text| text.parse().ok()),
        "backup_weekly" => backup.weekly = value.and_then(|text| text.parse().ok()),
        "oidc_issuer" => settings.oidc.issuer = text,
        "oidc_client_id" => settings.oidc.client_id = text,
        "oidc_client_secret_file" => settings.oidc.client_secret_file = value.map(PathBuf::from),
        "oidc_label" => settings.oidc.label = text,
        "map_tiles" => settings.map_tiles = text,
        "map_attribution" => settings.map_attribution = text,
        "geocoder_url" => settings.geocoder_url = value.map(|url| url.trim_end_matches('/').to_owned()),
        "backup_monthly" => backup.monthly = value.and_then(|text| text.parse().ok()),
        _ => {}
    }
}
