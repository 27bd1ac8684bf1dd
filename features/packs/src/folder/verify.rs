//! Looking whether a folder is what its manifest says.

use std::path::Path;

use super::{FolderError, manifest_of, seen};
use crate::model::manifest::{self, Manifest};

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Verdict {
    pub title: String,
    pub version: i64,
    pub device: String,
    /// Who signed it: eight groups of four signs, to be compared over the telephone.
    pub fingerprint: String,
    /// The public key, in hexadecimal.
    pub key: String,
    pub files: usize,
    pub missing: Vec<String>,
    pub altered: Vec<String>,
    /// What should have gone and is still here.
    pub left_over: Vec<String>,
}

impl Verdict {
    /// Whether everything is as signed.
    pub fn is_whole(&self) -> bool {
        self.missing.is_empty() && self.altered.is_empty() && self.left_over.is_empty()
    }
}

/// Verifies a folder against its own manifest.
pub fn verify(folder: &Path) -> Result<Verdict, FolderError> {
    let bytes = manifest_of(folder)?.ok_or(FolderError::NoPack)?;
    let opened = manifest::read(&bytes).map_err(FolderError::Refused)?;
    let mut verdict = begun(&opened.manifest, opened.key);
    for file in &opened.manifest.files {
        match seen(&folder.join(&file.path))? {
            None => verdict.missing.push(file.path.clone()),
            Some(found) if found != (file.size, file.sha256.clone()) => verdict.altered.push(file.path.clone()),
            Some(_) => {}
        }
    }
    let left = opened.manifest.removed.iter().filter(|gone| folder.join(&gone.path).exists());
    verdict.left_over = left.map(|gone| gone.path.clone()).collect();
    Ok(verdict)
}

fn begun(manifest: &Manifest, key: String) -> Verdict {
    Verdict {
        title: manifest.title.clone(),
        version: manifest.version,
        device: manifest.device.clone(),
        fingerprint: crate::model::manifest::fingerprint(&key),
        key,
        files: manifest.files.len(),
        missing: Vec::new(),
        altered: Vec::new(),
        left_over: Vec::new(),
    }
}
