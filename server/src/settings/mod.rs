//! Settings: a TOML file, then `ESSAIM_*`, then the command line. An unknown name is an error
//! that names the nearest known one, because a silent typo is found on the worst day.
//!
//! `known` says what each setting is and what it may be, `reading` where each value came from.

mod known;
mod reading;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use sha2::{Digest as _, Sha256};
use storage::{Bucket, BucketAddress, Storage};

pub use known::{KNOWN, Known};
pub use reading::{Fault, Origin};

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
    /// Where the keys of what people confide are kept, apart from the data.
    pub keys_url: Option<String>,
    /// Where the master key is, when systemd does not give it.
    pub credentials: Option<PathBuf>,
    /// Where files are, when not in the folder of data.
    pub files: FilesSettings,
    pub backup: BackupSettings,
    pub oidc: OidcSettings,
    /// The national API of addresses, or one of its form.
    pub geocoder_url: Option<String>,
    /// The background of maps: a `.pmtiles` file, or the address of tiles.
    pub map_tiles: Option<String>,
    pub map_attribution: Option<String>,
    /// The file that was read, if there was one.
    pub file: Option<PathBuf>,
    /// Where each value that was given came from.
    pub origins: BTreeMap<&'static str, Origin>,
    /// What is wrong with what was given; a house is not opened with one.
    pub faults: Vec<Fault>,
}

/// The bucket of the files, when there is one.
#[derive(Debug, Clone, Default)]
pub struct FilesSettings {
    pub url: Option<String>,
    pub key: Option<String>,
    pub secret: Option<String>,
}

/// The name of the bucket's secret among the credentials.
const FILES_SECRET: &str = "essaim-files-secret";

/// What is kept of the nights.
#[derive(Debug, Clone, Default)]
pub struct BackupSettings {
    pub folder: Option<PathBuf>,
    pub nightly: Option<bool>,
    pub hour: Option<u32>,
    pub daily: Option<usize>,
    pub weekly: Option<usize>,
    pub monthly: Option<usize>,
}

/// The identity provider of the network, when there is one.
#[derive(Debug, Clone, Default)]
pub struct OidcSettings {
    pub issuer: Option<String>,
    pub client_id: Option<String>,
    pub client_secret_file: Option<PathBuf>,
    pub label: Option<String>,
}

impl OidcSettings {
    /// The provider, with its secret read; nothing when none is set.
    pub fn provider(&self) -> anyhow::Result<Option<accounts::oidc::Provider>> {
        let Some(issuer) = self.issuer.clone() else { return Ok(None) };
        let client_id = self.client_id.clone().context("oidc_issuer demande aussi oidc_client_id")?;
        let file = self.client_secret_file.as_ref().context("oidc_issuer demande aussi oidc_client_secret_file")?;
        let secret =
            std::fs::read_to_string(file).with_context(|| format!("{} ne peut pas être lu", file.display()))?;
        let label = self.label.clone().unwrap_or_else(|| "le compte du réseau".to_owned());
        Ok(Some(accounts::oidc::Provider { issuer, client_id, client_secret: secret.trim().to_owned(), label }))
    }
}

/// How many copies of each age are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    pub daily: usize,
    pub weekly: usize,
    pub monthly: usize,
}

impl BackupSettings {
    pub fn is_nightly(&self) -> bool {
        self.nightly.unwrap_or(true)
    }

    /// The hour of the night's copy, in Paris.
    pub fn hour(&self) -> u32 {
        self.hour.unwrap_or(3)
    }

    pub fn kept(&self) -> Kept {
        Kept { daily: self.daily.unwrap_or(7), weekly: self.weekly.unwrap_or(4), monthly: self.monthly.unwrap_or(12) }
    }
}

impl Settings {
    /// Reads `file` (or `essaim.toml` when it is there) and the environment, and gathers what is wrong with them.
    pub fn gather(file: Option<&PathBuf>) -> Self {
        let default = PathBuf::from("essaim.toml");
        let path = file.or_else(|| default.exists().then_some(&default));
        reading::gather(path.map(PathBuf::as_path), std::env::vars())
    }

    /// The same, of an environment that is given.
    #[cfg(test)]
    pub fn gather_from(file: Option<&Path>, environment: &[(&str, &str)]) -> Self {
        let pairs = environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        reading::gather(file, pairs)
    }

    /// Stops where anything is wrong, and says all of it.
    pub fn require_sound(&self) -> anyhow::Result<()> {
        let told: Vec<String> = self.faults.iter().map(ToString::to_string).collect();
        if told.is_empty() { Ok(()) } else { bail!("{}", told.join("\n")) }
    }

    /// A value given on the command line.
    pub fn given_by_command(&mut self, name: &'static str, value: &str) {
        reading::give(self, name, value, &Origin::CommandLine);
    }

    /// The value of a setting as text, or nothing when it was not given.
    pub fn value_of(&self, name: &str) -> Option<String> {
        let path = |path: &Option<PathBuf>| path.as_ref().map(|path| path.display().to_string());
        let backup = &self.backup;
        match name {
            "database_url" => self.database_url.clone(),
            "public_url" => self.public_url.clone(),
            "listen" => self.listen.clone(),
            "data" => path(&self.data),
            "smtp_url" => self.smtp_url.clone(),
            "mail_from" => self.mail_from.clone(),
            "sms_url" => self.sms_url.clone(),
            "sms_secret" => self.sms_secret.clone(),
            "metrics_token" => self.metrics_token.clone(),
            "log" => self.log.clone(),
            "keys_url" => self.keys_url.clone(),
            "files_url" => self.files.url.clone(),
            "files_key" => self.files.key.clone(),
            "files_secret" => self.files.secret.clone(),
            "credentials" => path(&self.credentials),
            "backup_folder" => path(&backup.folder),
            "backup_nightly" => backup.nightly.map(|is| if is { "oui" } else { "non" }.to_owned()),
            "backup_hour" => backup.hour.map(|hour| hour.to_string()),
            "backup_daily" => backup.daily.map(|count| count.to_string()),
            "backup_weekly" => backup.weekly.map(|count| count.to_string()),
            "backup_monthly" => backup.monthly.map(|count| count.to_string()),
            "oidc_issuer" => self.oidc.issuer.clone(),
            "oidc_client_id" => self.oidc.client_id.clone(),
            "oidc_client_secret_file" => path(&self.oidc.client_secret_file),
            "oidc_label" => self.oidc.label.clone(),
            "geocoder_url" => self.geocoder_url.clone(),
            "map_tiles" => self.map_tiles.clone(),
            "map_attribution" => self.map_attribution.clone(),
            _ => None,
        }
    }

    /// The folder of data, whether it is there or not.
    pub fn data_path(&self) -> PathBuf {
        self.data.clone().unwrap_or_else(|| PathBuf::from("essaim-data"))
    }

    /// The folder of data, made if it is missing.
    pub fn data_folder(&self) -> anyhow::Result<PathBuf> {
        let folder = self.data_path();
        make_private(&folder).with_context(|| format!("{} ne peut pas être créé", folder.display()))?;
        Ok(folder)
    }

    /// Where the data are; makes nothing.
    pub fn database_address(&self) -> anyhow::Result<String> {
        match &self.database_url {
            Some(url) if known::is_database(url) => Ok(url.clone()),
            Some(_) => bail!("database_url doit commencer par sqlite: ou postgres://"),
            None => Ok(format!("sqlite:{}", self.data_path().join("essaim.db").display())),
        }
    }

    /// Where the data are, in folders that are there and that this account may write in.
    pub fn database(&self) -> anyhow::Result<String> {
        require_writable(&self.data_folder()?)?;
        let address = self.database_address()?;
        let file = address.strip_prefix("sqlite:").map(|path| Path::new(path.trim_start_matches("//")));
        if let Some(folder) = file.and_then(Path::parent).filter(|folder| !folder.as_os_str().is_empty()) {
            require_writable(folder)?;
        }
        Ok(address)
    }

    /// The folder that gives the master key (`essaim-master-key`): systemd's, or the one that is set.
    pub fn credentials_folder(&self) -> Option<PathBuf> {
        std::env::var_os("CREDENTIALS_DIRECTORY").map(PathBuf::from).or_else(|| self.credentials.clone())
    }

    /// Where files live: below the folder of data, or in the bucket that is set, with that folder as its cache.
    pub fn storage(&self, data: &Path) -> anyhow::Result<Storage> {
        let folder = data.join("fichiers");
        Ok(match self.bucket()? {
            Some(bucket) => Storage::in_bucket(folder, bucket),
            None => Storage::in_folder(folder),
        })
    }

    /// The bucket that is set, with its account; nothing is asked of it yet.
    pub fn bucket(&self) -> anyhow::Result<Option<Bucket>> {
        let Some(url) = &self.files.url else { return Ok(None) };
        let address = BucketAddress::parse(url).context("files_url ne se lit pas")?;
        let key = self.files.key.as_ref().context("files_url demande aussi files_key")?;
        let secret =
            self.files_secret()?.context("files_url demande aussi files_secret, ou le fichier essaim-files-secret")?;
        Ok(Some(Bucket::at(&address, key, &secret).context("le seau des fichiers ne peut pas être préparé")?))
    }

    /// What a credential says comes before what is written among the settings, as for the master key.
    fn files_secret(&self) -> anyhow::Result<Option<String>> {
        let file = self.credentials_folder().map(|folder| folder.join(FILES_SECRET));
        match file.filter(|file| file.exists()) {
            Some(file) => {
                let read = std::fs::read_to_string(&file);
                let text = read.with_context(|| format!("{} ne peut pas être lu", file.display()))?;
                Ok(Some(text.trim().to_owned()))
            }
            None => Ok(self.files.secret.clone()),
        }
    }

    /// Where the copies of the nights are kept.
    pub fn backup_folder(&self) -> PathBuf {
        self.backup.folder.clone().unwrap_or_else(|| self.data_path().join("sauvegardes"))
    }

    /// How many days the oldest copy is kept: what was erased is in no copy after them.
    pub fn backup_days(&self) -> i64 {
        let days = |count: usize, each: i64| i64::try_from(count).unwrap_or(i64::MAX).saturating_mul(each);
        let kept = self.backup.kept();
        days(kept.daily, 1).max(days(kept.weekly, 7)).max(days(kept.monthly, 31))
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

    /// The address people type, or the one listened to when none was given.
    pub fn public_address(&self) -> String {
        self.public_url.clone().unwrap_or_else(|| format!("http://{}", self.listen_address()))
    }
}

/// Tries a file in a folder: the engine would say of it only that it cannot be opened.
fn require_writable(folder: &Path) -> anyhow::Result<()> {
    let tried = tempfile::tempfile_in(folder);
    tried.map(drop).with_context(|| format!("rien ne peut être écrit dans le dossier {}", folder.display()))
}

/// Makes a folder that only its owner may enter; one that is there stays as it is.
fn make_private(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    if folder.is_dir() {
        return Ok(());
    }
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}
