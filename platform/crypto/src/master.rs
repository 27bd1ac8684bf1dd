//! The master key: 256 bits in a file of their own, readable by the program alone.
//!
//! From systemd's credentials (`LoadCredential=essaim-master-key:…`) where there are some, else
//! from `keys/master.key` in the data folder, made at the first start with mode 0400. It is never
//! in a backup: whoever hosts the house prints it and keeps the paper.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::seal::{Secret, draw};
use crate::{Error, Result};

/// The name of the credential under systemd.
const CREDENTIAL: &str = "essaim-master-key";

/// The key above all keys.
#[derive(Clone)]
pub struct MasterKey(pub(crate) Secret);

impl MasterKey {
    /// The key given by systemd in `credentials`, or the one of the data folder, made if there is none.
    pub fn load(data: &Path, credentials: Option<&Path>) -> Result<Self> {
        let place = Self::place(data, credentials);
        if place.exists() { Self::read(&place) } else { Self::make(&place) }
    }

    /// Where the key is read: given in `credentials`, or in the data folder.
    pub fn place(data: &Path, credentials: Option<&Path>) -> PathBuf {
        let given = credentials.map(|folder| folder.join(CREDENTIAL)).filter(|path| path.exists());
        given.unwrap_or_else(|| Self::path(data))
    }

    /// A new key, which lies nowhere yet.
    pub fn drawn() -> Self {
        Self(draw())
    }

    /// Where the key lies when nothing else gives it.
    pub fn path(data: &Path) -> PathBuf {
        data.join("keys").join("master.key")
    }

    /// A key out of 64 hexadecimal signs, as printed on paper: spaces and case do not count.
    pub fn from_paper(text: &str) -> Result<Self> {
        let digits: Zeroizing<String> = Zeroizing::new(text.split_whitespace().collect());
        let mut secret = Secret::default();
        hex::decode_to_slice(digits.as_bytes(), secret.as_mut())
            .map_err(|_| Error::Master("64 hexadecimal signs are expected".to_owned()))?;
        Ok(Self(secret))
    }

    /// The key for the paper, in groups of eight.
    pub fn to_paper(&self) -> Zeroizing<String> {
        let digits = Zeroizing::new(hex::encode(self.0.as_ref()));
        let mut words = Zeroizing::new(String::with_capacity(72));
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && at.is_multiple_of(8) {
                words.push(' ');
            }
            words.push(digit);
        }
        words
    }

    /// Whether others than the owner may read the file of the key.
    pub fn is_exposed(path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|kept| kept.permissions().mode() & 0o077 != 0)
    }

    /// The key that lies in a file.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).map_err(|error| told(path, &error))?;
        Self::from_paper(&Zeroizing::new(text))
    }

    fn make(path: &Path) -> Result<Self> {
        let key = Self::drawn();
        let folder = path.parent().unwrap_or(path);
        fs::create_dir_all(folder).map_err(|error| told(folder, &error))?;
        key.write(path)?;
        Ok(key)
    }

    /// Writes the key to a file that must not be there, for its owner alone. It is on the disk when this returns.
    pub(crate) fn write(&self, path: &Path) -> Result<()> {
        let write = || -> std::io::Result<()> {
            let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o400).open(path)?;
            file.write_all(self.to_paper().as_bytes())?;
            file.sync_all()
        };
        write().and_then(|()| sync_folder(path)).map_err(|error| told(path, &error))
    }
}

/// Makes what was done to the names of a folder last through a power cut.
pub(crate) fn sync_folder(file: &Path) -> std::io::Result<()> {
    fs::File::open(file.parent().unwrap_or(file))?.sync_all()
}

pub(crate) fn told(path: &Path, error: &std::io::Error) -> Error {
    Error::Master(format!("{}: {error}", path.display()))
}
