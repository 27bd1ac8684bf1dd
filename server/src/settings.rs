//! Settings: a TOML file, then `ESSAIM_*`, then the command line. An unknown name is an error
//! that names the nearest known one, because a silent typo is found on the worst day.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use sha2::{Digest as _, Sha256};

/// Every setting, with what it is for.
pub const NAMES: [(&str, &str); 10] = [
    ("database_url", "sqlite:CHEMIN ou postgres://… (défaut : essaim.db dans le dossier de données)"),
    ("public_url", "l’adresse que les gens tapent, sans barre finale"),
    ("listen", "où écouter (défaut : 127.0.0.1:8080)"),
    ("data", "le dossier de données (défaut : essaim-data)"),
    ("smtp_url", "smtp:// ou smtps:// (défaut : boîte d’envoi locale)"),
    ("mail_from", "l’adresse d’expédition des e-mails"),
    ("sms_url", "passerelle HTTP à la forme sendsms de Kannel (défaut : boîte d’envoi locale)"),
    ("sms_secret", "le mot de la passerelle, avec chaque SMS reçu et chaque compte rendu (sans lui, aucun n’est pris)"),
    ("metrics_token", "le mot qui ouvre /metrics"),
    ("log", "ce qui est journalisé, comme info ou essaim=debug"),
];

/// The settings as read.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    pub database_url: Option<String>,
    pub public_url: Option<String>,
    pub listen: Option<String>,
    pub data: Option<PathBuf>,
    pub smtp_url: Option<String>,
    pub mail_from: Option<String>,
    pub sms_url: Option<String>,
    pub sms_secret: Option<String>,
    pub metrics_token: Option<String>,
    pub log: Option<String>,
}

impl Settings {
    /// Reads `file` (or `essaim.toml` when it is there) and the environment.
    pub fn read(file: Option<&PathBuf>) -> anyhow::Result<Self> {
        let mut settings = Self::default();
        let default = PathBuf::from("essaim.toml");
        let path = file.or_else(|| default.exists().then_some(&default));
        if let Some(path) = path {
            let text =
                std::fs::read_to_string(path).with_context(|| format!("{} ne peut pas être lu", path.display()))?;
            let table: toml::Table = text.parse().with_context(|| format!("{} n’est pas du TOML", path.display()))?;
            for (name, value) in table {
                let value = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
                settings.set(&name, value, &path.display().to_string())?;
            }
        }
        for (name, value) in std::env::vars() {
            if let Some(name) = name.strip_prefix("ESSAIM_").filter(|name| !name.starts_with("TEST_")) {
                settings.set(&name.to_lowercase(), value, "l’environnement")?;
            }
        }
        Ok(settings)
    }

    fn set(&mut self, name: &str, value: String, origin: &str) -> anyhow::Result<()> {
        let value = Some(value).filter(|value| !value.is_empty());
        match name {
            "database_url" => self.database_url = value,
            "public_url" => self.public_url = value.map(|url| url.trim_end_matches('/').to_owned()),
            "listen" => self.listen = value,
            "data" => self.data = value.map(PathBuf::from),
            "smtp_url" => self.smtp_url = value,
            "mail_from" => self.mail_from = value,
            "sms_url" => self.sms_url = value,
            "sms_secret" => self.sms_secret = value,
            "metrics_token" => self.metrics_token = value,
            "log" => self.log = value,
            unknown => {
                let nearest = NAMES
                    .iter()
                    .map(|(known, _)| *known)
                    .max_by(|a, b| strsim::jaro_winkler(a, unknown).total_cmp(&strsim::jaro_winkler(b, unknown)));
                let nearest = nearest.unwrap_or_default();
                bail!("réglage inconnu « {unknown} » dans {origin}. Le plus proche : « {nearest} ».");
            }
        }
        Ok(())
    }

    /// The folder of data, made if it is missing.
    pub fn data_folder(&self) -> anyhow::Result<PathBuf> {
        let folder = self.data.clone().unwrap_or_else(|| PathBuf::from("essaim-data"));
        std::fs::create_dir_all(&folder).with_context(|| format!("{} ne peut pas être créé", folder.display()))?;
        Ok(folder)
    }

    /// Where the data are.
    pub fn database(&self) -> anyhow::Result<String> {
        match &self.database_url {
            Some(url)
                if url.starts_with("sqlite:") || url.starts_with("postgres://") || url.starts_with("postgresql://") =>
            {
                Ok(url.clone())
            }
            Some(_) => bail!("database_url doit commencer par sqlite: ou postgres://"),
            None => Ok(format!("sqlite:{}", self.data_folder()?.join("essaim.db").display())),
        }
    }

    /// Where this house stands: its machine and its folder, hashed. A copy stands elsewhere.
    pub fn anchor(&self) -> anyhow::Result<String> {
        let folder = self.data_folder()?.canonicalize()?;
        // A machine without an identity is told apart by its folder alone.
        let machine = std::fs::read_to_string("/etc/machine-id").unwrap_or_default();
        let mut hasher = Sha256::new();
        hasher.update(machine.trim());
        hasher.update([0]);
        hasher.update(folder.as_os_str().as_encoded_bytes());
        Ok(hex::encode(hasher.finalize()))
    }

    pub fn listen_address(&self) -> String {
        self.listen.clone().unwrap_or_else(|| "127.0.0.1:8080".to_owned())
    }
}
