//! Every setting: its name, what it is for, what it may be.
//!
//! A check reads a value and nothing else: it opens no file and no connection.

use delivery::mail::smtp_url::SmtpAddress;
use delivery::sms::kannel::{KannelSender, KannelTimeouts};
use delivery::transport::GatewayUrlError;
use storage::{AddressFault, BucketAddress};

use crate::doctor::{is_local, is_private};

/// One setting.
pub struct Known {
    /// `backup_folder`: `folder` in the table `[backup]` of the file, `ESSAIM_BACKUP_FOLDER` in the environment.
    pub name: &'static str,
    pub words: &'static str,
    pub default: &'static str,
    /// Whether its value is shown to nobody.
    pub is_secret: bool,
    /// Says what it should be, when it is not.
    pub check: fn(&str) -> Result<(), String>,
}

const fn known(
    name: &'static str,
    words: &'static str,
    default: &'static str,
    check: fn(&str) -> Result<(), String>,
) -> Known {
    Known { name, words, default, is_secret: false, check }
}

const fn secret(name: &'static str, words: &'static str, check: fn(&str) -> Result<(), String>) -> Known {
    Known { name, words, default: "", is_secret: true, check }
}

/// Every setting.
pub const KNOWN: [Known; 28] = [
    known("data", "le dossier de données", "essaim-data", anything),
    Known {
        is_secret: true,
        ..known(
            "database_url",
            "sqlite:CHEMIN ou postgres://…",
            "sqlite:essaim.db dans le dossier de données",
            database,
        )
    },
    known("public_url", "l’adresse que les gens tapent", "http:// et l’adresse d’écoute", public_url),
    known("listen", "où écouter", "127.0.0.1:8080", listen),
    secret("smtp_url", "smtp:// ou smtps:// ; sans lui, les e-mails restent dans la boîte d’envoi", smtp_url),
    known("mail_from", "l’adresse d’expédition des e-mails", "messages@ et l’hôte public", mail_from),
    secret(
        "sms_url",
        "passerelle à la forme sendsms de Kannel ; sans elle, les SMS restent dans la boîte d’envoi",
        sms_url,
    ),
    secret("sms_secret", "le mot de la passerelle pour les SMS reçus et les comptes rendus", anything),
    secret("metrics_token", "le mot qui ouvre /metrics", anything),
    known("log", "ce qui est journalisé, comme info ou essaim=debug", "info", log),
    Known {
        is_secret: true,
        ..known(
            "keys_url",
            "où sont les clés de ce qui est confié, à part des données",
            "keys/keys.db dans le dossier de données",
            database,
        )
    },
    known(
        "credentials",
        "le dossier de la clé maîtresse (essaim-master-key)",
        "keys/master.key dans le dossier de données",
        anything,
    ),
    known(
        "files_url",
        "les fichiers dans un seau S3 : s3://SEAU[/PRÉFIXE]?endpoint=https://…&region=…",
        "fichiers dans le dossier de données",
        files_url,
    ),
    secret("files_key", "le nom du compte de ce seau (access key)", anything),
    secret(
        "files_secret",
        "son mot de passe ; mieux : l’identifiant systemd essaim-files-secret, ou ce fichier dans credentials",
        anything,
    ),
    known("backup_folder", "où sont gardées les copies de la nuit", "sauvegardes dans le dossier de données", anything),
    known("backup_nightly", "faire et essayer une copie chaque nuit : oui ou non", "oui", truth),
    known("backup_hour", "l’heure de la copie, de 0 à 23, à l’heure de Paris", "3", |text| number(text, 0, 23)),
    known("backup_daily", "combien de copies de jours gardées, de 1 à 366", "7", |text| number(text, 1, 366)),
    known("backup_weekly", "combien de copies de semaines gardées, de 0 à 520", "4", |text| number(text, 0, 520)),
    known("backup_monthly", "combien de copies de mois gardées, de 0 à 600", "12", |text| number(text, 0, 600)),
    known("oidc_issuer", "le fournisseur d’identité du réseau, comme il s’écrit lui-même", "aucun", provider_url),
    known("oidc_client_id", "le nom sous lequel ce fournisseur connaît la maison", "", anything),
    known("oidc_client_secret_file", "le fichier du mot de passe donné par ce fournisseur", "", anything),
    known("oidc_label", "ce que dit le bouton d’entrée", "le compte du réseau", anything),
    known(
        "geocoder_url",
        "l’API des adresses qui place les lieux de la carte, comme https://data.geopf.fr/geocodage",
        "aucune : les adresses chargées par « essaim addresses load » suffisent",
        service_url,
    ),
    known(
        "map_tiles",
        "le fond de la carte : un fichier .pmtiles de cette machine, ou https://…/{z}/{x}/{y}.png",
        "aucun : la carte est un dessin",
        tiles,
    ),
    known("map_attribution", "à qui ce fond est dû", "© les contributeurs d’OpenStreetMap", anything),
];

/// A provider speaks https, except on the machine itself.
fn provider_url(text: &str) -> Result<(), String> {
    let is_local = ["http://127.0.0.1", "http://localhost"].iter().any(|start| text.starts_with(start));
    if text.starts_with("https://") || is_local { Ok(()) } else { Err("doit commencer par https://".to_owned()) }
}

/// A service that is asked with something behind its address.
fn service_url(text: &str) -> Result<(), String> {
    provider_url(text)?;
    if text.contains(['?', '#']) { Err("s’arrête avant « /search » : ni ? ni #".to_owned()) } else { Ok(()) }
}

/// A file of this machine, or the address of tiles.
fn tiles(text: &str) -> Result<(), String> {
    if map::is_ground(text) {
        return Ok(());
    }
    Err("finit par .pmtiles, ou s’écrit https://hôte/…/{z}/{x}/{y}.png".to_owned())
}

/// The known setting whose name looks most like another.
pub(super) fn nearest(unknown: &str) -> &'static str {
    let likeness = |name: &str| strsim::jaro_winkler(name, unknown);
    KNOWN.iter().map(|known| known.name).max_by(|a, b| likeness(a).total_cmp(&likeness(b))).unwrap_or_default()
}

/// A truth as people write it.
pub(super) fn as_truth(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "oui" | "true" | "1" => Some(true),
        "non" | "false" | "0" => Some(false),
        _ => None,
    }
}

pub(super) fn is_database(url: &str) -> bool {
    ["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme))
}

#[expect(clippy::unnecessary_wraps, reason = "every check has the same form")]
fn anything(_: &str) -> Result<(), String> {
    Ok(())
}

fn database(url: &str) -> Result<(), String> {
    if is_database(url) { Ok(()) } else { Err("doit commencer par sqlite: ou postgres://".to_owned()) }
}

/// Where the bytes of residents go: never in clear out of the building.
fn files_url(text: &str) -> Result<(), String> {
    let address = BucketAddress::parse(text).map_err(|fault| files_fault(fault).to_owned())?;
    match address.clear_host() {
        Some(host) if !is_local(host) && !is_private(host) => {
            Err("enverrait les fichiers en clair à une autre machine : écrivez endpoint=https://…".to_owned())
        }
        _ => Ok(()),
    }
}

fn files_fault(fault: AddressFault) -> &'static str {
    match fault {
        AddressFault::Scheme => "doit commencer par s3://",
        AddressFault::Bucket => {
            "n’a pas un nom de seau (3 à 63 minuscules, chiffres, points et tirets), ou porte un compte : files_key"
        }
        AddressFault::Prefix => "a un préfixe qui n’est pas fait de lettres, de chiffres, de points et de tirets",
        AddressFault::Endpoint => "a un endpoint qui ne s’écrit pas https://hôte:port, sans compte ni chemin",
        AddressFault::Nowhere => "ne dit pas où est le seau : donnez endpoint, ou region pour Amazon",
        AddressFault::Option => {
            "a une option que personne ne connaît : endpoint et region, sans autre signe que les leurs"
        }
    }
}

fn public_url(url: &str) -> Result<(), String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let rest = rest.ok_or_else(|| "doit commencer par https:// (ou http:// sur un réseau fermé)".to_owned())?;
    let host = rest.trim_end_matches('/');
    if host.contains(['/', '?', '#']) {
        return Err("ne va pas plus loin que l’hôte : Essaim vit à la racine d’une adresse, sans chemin".to_owned());
    }
    if host.is_empty() || host.contains(|sign: char| sign.is_whitespace() || sign == '@') {
        return Err("n’a pas d’hôte".to_owned());
    }
    Ok(())
}

fn listen(address: &str) -> Result<(), String> {
    let port = address.rsplit_once(':').filter(|(host, _)| !host.is_empty()).map(|(_, port)| port.parse::<u16>());
    match port {
        Some(Ok(_)) => Ok(()),
        _ => Err("s’écrit HÔTE:PORT, comme 127.0.0.1:8080".to_owned()),
    }
}

fn smtp_url(url: &str) -> Result<(), String> {
    SmtpAddress::parse(url).map(drop).map_err(|error| gateway_fault(&error))
}

fn sms_url(url: &str) -> Result<(), String> {
    let gateway = KannelSender::from_url(url, "http://localhost", None, KannelTimeouts::default());
    gateway.map(drop).map_err(|error| gateway_fault(&error))
}

/// What is wrong with the address of a gateway, which is never repeated: it may hold a password.
fn gateway_fault(error: &GatewayUrlError) -> String {
    match error {
        GatewayUrlError::NotAUrl => "n’est pas une adresse comme smtps://hôte ou https://hôte/chemin".to_owned(),
        GatewayUrlError::Scheme { expected } => format!("doit commencer par l’un de : {expected}"),
        GatewayUrlError::Host => "n’a pas d’hôte".to_owned(),
        GatewayUrlError::Credentials => "a un nom ou un mot de passe mal écrit : codez ses signes par %".to_owned(),
        GatewayUrlError::PasswordInClear { .. } => {
            "enverrait un mot de passe en clair à une autre machine : demandez une ligne chiffrée (smtps://, \
             ?tls=starttls, https://)"
                .to_owned()
        }
        GatewayUrlError::Tls => "demande une ligne chiffrée, que cette machine ne sait pas préparer".to_owned(),
        GatewayUrlError::UnknownOption { .. } => "a une option que personne ne connaît".to_owned(),
    }
}

fn mail_from(address: &str) -> Result<(), String> {
    let is_address = address.split_once('@').is_some_and(|(name, host)| {
        let is_plain =
            |part: &str| !part.is_empty() && !part.contains(|sign: char| sign.is_whitespace() || sign == '@');
        is_plain(name) && is_plain(host)
    });
    if is_address { Ok(()) } else { Err("n’est pas une adresse e-mail".to_owned()) }
}

fn log(filter: &str) -> Result<(), String> {
    let read = tracing_subscriber::EnvFilter::try_new(filter).map(drop);
    read.map_err(|_english| "s’écrit comme info, warn ou info,essaim=debug".to_owned())
}

fn truth(text: &str) -> Result<(), String> {
    as_truth(text).map(drop).ok_or_else(|| "doit être oui ou non".to_owned())
}

fn number(text: &str, least: u32, most: u32) -> Result<(), String> {
    match text.parse::<u32>() {
        Ok(number) if (least..=most).contains(&number) => Ok(()),
        _ => Err(format!("doit être un nombre de {least} à {most}")),
    }
}
