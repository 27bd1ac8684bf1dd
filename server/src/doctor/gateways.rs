//! The ways out: whether they answer and take our account. Nothing is sent.

use std::io::Read as _;
use std::time::Duration;

use delivery::mail::smtp::{SmtpSettings, SmtpTimeouts, SmtpTransport};
use delivery::mail::smtp_url::{Encryption, SmtpAddress};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::Finding;
use super::addresses::{host_of, is_local};
use crate::settings::Settings;

const PATIENCE: Duration = Duration::from_secs(4);

pub(super) async fn look(settings: &Settings) -> Vec<Finding> {
    let mut found = Vec::new();
    if let Some(url) = &settings.smtp_url {
        found.extend(of_mail(url).await);
        found.extend(of_sender(settings));
    }
    if let Some(url) = &settings.sms_url {
        found.extend(of_sms(url).await);
        if settings.sms_secret.is_none() {
            found.push(Finding::warning(
                "sms-without-secret",
                "Sans sms_secret, aucun SMS reçu ni compte rendu n’est pris : on ne saura pas qui a été joint.",
                "Choisissez un mot long, donnez-le à sms_secret et à la passerelle (docs/operations.md).",
            ));
        }
    }
    if let Some(url) = &settings.geocoder_url {
        found.extend(of_geocoder(url).await);
    }
    found.extend(of_ground(settings));
    found
}

async fn of_mail(url: &str) -> Option<Finding> {
    // An address that cannot be read is a fault of the settings, told there.
    let address = SmtpAddress::parse(url).ok()?;
    let place = format!("{}:{}", address.host, address.port);
    if !answers(&place).await {
        return Some(Finding::fault(
            "smtp-unreachable",
            format!("Rien ne répond à {place}, où devrait être le serveur d’e-mails."),
            "Vérifiez l’hôte et le port de smtp_url, et que l’hébergeur laisse sortir ce port (le 25 est souvent fermé).",
        ));
    }
    let timeouts = SmtpTimeouts { connect: PATIENCE, command: PATIENCE, ..SmtpTimeouts::default() };
    let transport = SmtpTransport::from_url(url, SmtpSettings { timeouts, ..SmtpSettings::default() }).ok()?;
    let (code, said) = transport.probe().await.err()?;
    Some(of_refusal(&place, address.encryption, code, &said))
}

/// What a refusal at the door means.
fn of_refusal(place: &str, encryption: Encryption, code: Option<u16>, said: &str) -> Finding {
    let speaks_of_tls =
        ["tls", "certificate", "handshake", "corrupt"].iter().any(|word| said.to_lowercase().contains(word));
    match code {
        Some(534 | 535 | 530 | 538 | 454) => Finding::fault(
            "smtp-account",
            format!("{place} refuse le compte ou le mot de passe de smtp_url ({said})."),
            "Vérifiez-les chez le fournisseur ; un signe spécial s’écrit en %XX ; certains demandent un « mot de passe d’application ».",
        ),
        _ if encryption == Encryption::Implicit || (encryption == Encryption::StartTls && speaks_of_tls) => {
            Finding::fault(
                "smtp-encryption",
                format!("Le chiffrement avec {place} échoue ({said})."),
                "smtps:// va avec le port 465, ?tls=starttls avec le 587. Sinon, le certificat du serveur n’est pas au nom donné.",
            )
        }
        _ => Finding::fault(
            "smtp-not-mail",
            format!("Ce qui répond à {place} n’est pas un serveur d’e-mails prêt à nous prendre ({said})."),
            "Vérifiez le port de smtp_url : 25, 587 ou 465 selon le fournisseur.",
        ),
    }
}

/// The domain that messages say they come from.
fn of_sender(settings: &Settings) -> Option<Finding> {
    let public = settings.public_address();
    let sender = match &settings.mail_from {
        Some(address) => address.rsplit_once('@').map_or("", |(_, host)| host),
        None => host_of(&public),
    };
    let is_name = sender.contains('.') && !sender.bytes().all(|sign| sign.is_ascii_digit() || sign == b'.');
    (!is_name || is_local(sender)).then(|| {
        Finding::fault(
            "sender-nowhere",
            format!("Les e-mails partent d’une adresse qui n’existe pas (« {sender} ») : ils seront pris pour du courrier indésirable."),
            "Donnez mail_from à votre domaine, par exemple \"messages@centre.example\", et son SPF et DKIM chez le fournisseur.",
        )
    })
}

async fn of_sms(url: &str) -> Option<Finding> {
    let (place, is_clear) = place_of(url)?;
    if !answers(&place).await {
        return Some(Finding::fault(
            "sms-unreachable",
            format!("Rien ne répond à {place}, où devrait être la passerelle de SMS."),
            "Vérifiez l’hôte et le port de sms_url, et que Kannel tourne (« systemctl status kannel »).",
        ));
    }
    let status = if is_clear { asked(&place, url).await } else { None };
    match status {
        Some(401 | 403) => Some(Finding::fault(
            "sms-account",
            format!("La passerelle {place} refuse le compte ou le mot de passe de sms_url."),
            "Ce sont ceux du groupe sendsms-user de kannel.conf.",
        )),
        Some(404) => Some(Finding::fault(
            "sms-not-a-gateway",
            format!("{place} répond, mais n’a pas de passerelle à cette adresse."),
            "L’adresse finit d’ordinaire par /cgi-bin/sendsms.",
        )),
        _ => None,
    }
}

/// The API of addresses: without it, places wait for the point that somebody writes.
async fn of_geocoder(url: &str) -> Option<Finding> {
    let (place, _) = place_of(url)?;
    let is_there = answers(&place).await;
    (!is_there).then(|| {
        Finding::warning(
            "geocoder-unreachable",
            format!("Rien ne répond à {place}, où devrait être l’API des adresses : les lieux de la carte restent sans point."),
            "Vérifiez geocoder_url et que la machine peut sortir vers cette adresse ; ou chargez les adresses ici (« essaim addresses load »).",
        )
    })
}

/// The background of the map, where it is a file of this machine.
fn of_ground(settings: &Settings) -> Option<Finding> {
    let file = settings.map_tiles.as_ref().filter(|text| !text.starts_with("https://"))?;
    let mut header = [0_u8; map::HEADER_BYTES];
    let opened = std::fs::File::open(file).and_then(|mut opened| opened.read_exact(&mut header));
    let is_archive = opened.is_ok() && map::Archive::read(&header).is_some();
    (!is_archive).then(|| {
        Finding::warning(
            "map-tiles-unreadable",
            format!("Le fond de la carte, {file}, ne se lit pas, ou n’est pas un PMTiles (version 3) de tuiles vectorielles : la carte reste un dessin."),
            "Vérifiez le chemin de map_tiles et que ce compte peut lire le fichier ; mieux : un chemin entier, depuis /.",
        )
    })
}

/// The host and the port of an address, and whether it is spoken to in clear.
pub(super) fn place_of(url: &str) -> Option<(String, bool)> {
    let rest = url.split_once("://").map(|(_, rest)| rest)?;
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    let place = authority.rsplit_once('@').map_or(authority, |(_, place)| place);
    let is_clear = url.starts_with("http://");
    let port = if is_clear { 80 } else { 443 };
    Some((if place.contains(':') { place.to_owned() } else { format!("{place}:{port}") }, is_clear))
}

/// Asks the gateway without a recipient: it says who may not enter, and sends nothing.
async fn asked(place: &str, url: &str) -> Option<u16> {
    let (_, rest) = url.split_once("://")?;
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let account = authority.rsplit_once('@').map(|(account, _)| account);
    let (user, password) = account.map(|account| account.split_once(':').unwrap_or((account, ""))).unwrap_or_default();
    let joint = if query.is_empty() { "" } else { "&" };
    let request = format!(
        "GET /{path}?{query}{joint}username={user}&password={password} HTTP/1.1\r\nHost: {place}\r\nConnection: close\r\n\r\n"
    );
    let answered = async {
        let mut stream = TcpStream::connect(place).await.ok()?;
        stream.write_all(request.as_bytes()).await.ok()?;
        let mut answer = vec![0_u8; 64];
        let read = stream.read(&mut answer).await.ok()?;
        let line = String::from_utf8_lossy(answer.get(..read)?).into_owned();
        line.split_whitespace().nth(1)?.parse().ok()
    };
    timeout(PATIENCE, answered).await.ok().flatten()
}

pub(super) async fn answers(place: &str) -> bool {
    matches!(timeout(PATIENCE, TcpStream::connect(place)).await, Ok(Ok(_)))
}
