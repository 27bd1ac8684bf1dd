//! The bucket of the files: whether it answers, and can be listed, written, read and emptied.

use std::time::Duration;

use storage::{BucketAddress, ProbeFault};
use tokio::time::timeout;

use super::Finding;
use super::gateways::{answers, place_of};
use crate::said;
use crate::settings::Settings;

/// A few requests of a few bytes.
const PATIENCE: Duration = Duration::from_secs(15);

pub(super) async fn look(settings: &Settings) -> Option<Finding> {
    // An address that cannot be read is a fault of the settings, told there.
    let address = BucketAddress::parse(settings.files.url.as_deref()?).ok()?;
    let bucket = match settings.bucket() {
        Ok(bucket) => bucket?,
        Err(error) => return Some(incomplete(&error)),
    };
    let server = address.server();
    let (place, _) = place_of(&server)?;
    if !answers(&place).await {
        return Some(silent(&place));
    }
    match timeout(PATIENCE, bucket.probe()).await {
        Ok(Ok(())) => None,
        Ok(Err(fault)) => Some(refused(&place, &address.bucket, fault)),
        Err(_too_long) => Some(silent(&place)),
    }
}

fn incomplete(error: &anyhow::Error) -> Finding {
    Finding::fault(
        "files-incomplete",
        format!("Le seau des fichiers ne peut pas être ouvert : {}.", said::failure(error)),
        "Donnez files_key, et files_secret ou l’identifiant essaim-files-secret (docs/operations.md), lisibles par ce compte.",
    )
}

fn silent(place: &str) -> Finding {
    Finding::fault(
        "files-unreachable",
        format!("Rien ne répond à {place}, où devrait être le seau des fichiers : aucun fichier n’est plus gardé."),
        "Vérifiez endpoint dans files_url, que le serveur S3 tourne, et que cette machine peut sortir vers lui.",
    )
}

fn refused(place: &str, bucket: &str, fault: ProbeFault) -> Finding {
    match fault {
        ProbeFault::Account => Finding::fault(
            "files-account",
            format!(
                "{place} refuse le compte des fichiers, ou ne le laisse pas lister, écrire, lire et effacer dans « {bucket} »."
            ),
            "Vérifiez files_key et files_secret chez qui tient le serveur, les droits de ce compte sur le seau, et l’heure de cette machine.",
        ),
        ProbeFault::NoBucket => Finding::fault(
            "files-no-bucket",
            format!("{place} répond, mais n’a pas de seau « {bucket} »."),
            "Créez-le chez qui tient le serveur, ou corrigez son nom dans files_url : Essaim n’en crée pas.",
        ),
        ProbeFault::Other => Finding::fault(
            "files-not-a-bucket",
            format!("{place} répond, mais pas comme un serveur S3 qui tient « {bucket} »."),
            "Vérifiez endpoint (l’adresse de l’API, pas celle de la page du serveur) et region dans files_url.",
        ),
    }
}
