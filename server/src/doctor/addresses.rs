//! The settings, the address people type, the address listened to.

use std::io::ErrorKind;
use std::os::unix::fs::PermissionsExt as _;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::Finding;
use crate::settings::{KNOWN, Origin, Settings};

const PATIENCE: Duration = Duration::from_secs(3);

pub(super) async fn look(settings: &Settings) -> Vec<Finding> {
    let mut found = of_faults(settings);
    found.extend(of_file(settings));
    found.extend(of_public_address(settings));
    found.extend(of_listening(settings).await);
    found
}

fn of_faults(settings: &Settings) -> Vec<Finding> {
    let told = settings.faults.iter().map(|fault| match (fault.nearest, fault.name.as_str()) {
        (Some(nearest), name) => Finding::fault(
            "setting-unknown",
            fault.to_string(),
            format!("Corrigez « {name} » en « {nearest} », ou enlevez-le. « essaim config show » les montre tous."),
        ),
        (None, "") => Finding::fault(
            "settings-file",
            fault.to_string(),
            "Rendez ce fichier lisible par le compte d’Essaim (chmod 0640, chown root:essaim) et vérifiez son écriture.",
        ),
        (None, "public_url") => Finding::fault(
            "public-url-form",
            fault.to_string(),
            "Écrivez seulement https:// et le nom : public_url = \"https://centre.example\".",
        ),
        (None, name) => Finding::fault(
            "setting-value",
            fault.to_string(),
            format!("Corrigez « {name} », puis « essaim config check »."),
        ),
    });
    told.collect()
}

/// Secrets in a file that every account of the machine may read.
fn of_file(settings: &Settings) -> Option<Finding> {
    let path = settings.file.as_ref()?;
    let mode = std::fs::metadata(path).ok()?.permissions().mode();
    let from_file = |name: &str| matches!(settings.origins.get(name), Some(Origin::File { .. }));
    let has_secret = KNOWN.iter().any(|known| known.is_secret && from_file(known.name));
    (has_secret && mode & 0o004 != 0).then(|| {
        Finding::fault(
            "secrets-readable",
            format!("{} contient des secrets et tous les comptes de la machine peuvent le lire.", path.display()),
            format!("chown root:essaim {0} && chmod 0640 {0}, puis changez ces mots de passe.", path.display()),
        )
    })
}

fn of_public_address(settings: &Settings) -> Option<Finding> {
    let listened = settings.listen_address();
    let is_open = !is_local(host_of(&listened));
    let Some(url) = &settings.public_url else {
        return is_open.then(|| {
            Finding::fault(
                "public-url-missing",
                format!("Essaim écoute pour le dehors ({listened}) sans savoir l’adresse que les gens tapent."),
                "Donnez public_url, par exemple \"https://centre.example\" : les liens des messages en sont faits.",
            )
        });
    };
    let host = host_of(url);
    let has_gateway = settings.smtp_url.is_some() || settings.sms_url.is_some();
    if is_local(host) && (is_open || has_gateway) {
        return Some(Finding::fault(
            "public-url-local",
            format!("public_url ({url}) ne mène qu’à cette machine : les liens des messages ne mèneront nulle part."),
            "Donnez à public_url le nom que les gens tapent, celui du mandataire (nginx, Caddy) s’il y en a un.",
        ));
    }
    (url.starts_with("http://") && !is_local(host) && !is_private(host)).then(|| {
        Finding::fault(
            "public-url-without-https",
            format!("public_url ({url}) est en clair : mots de passe et données passent à la vue de tous."),
            "Mettez un mandataire avec certificat devant Essaim (docs/operations.md) et écrivez https:// dans public_url.",
        )
    })
}

async fn of_listening(settings: &Settings) -> Option<Finding> {
    let address = settings.listen_address();
    match TcpListener::bind(&address).await {
        Ok(_free) => None,
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            // An Essaim that is open is why one asks the doctor, most of the time.
            if is_essaim(&address).await {
                return None;
            }
            Some(Finding::fault(
                "port-taken",
                format!("Un autre programme écoute déjà {address}."),
                format!("Trouvez-le : « ss -ltnp 'sport = :{}' », arrêtez-le, ou changez listen.", port_of(&address)),
            ))
        }
        Err(error) if error.kind() == ErrorKind::PermissionDenied => Some(Finding::fault(
            "port-forbidden",
            format!("Le compte d’Essaim n’a pas le droit d’écouter {address}."),
            "Écoutez un port au-dessus de 1024 et mettez un mandataire devant.",
        )),
        Err(error) => Some(Finding::fault(
            "listen-elsewhere",
            format!("{address} n’est pas une adresse de cette machine ({error})."),
            "Corrigez listen : 127.0.0.1:8080 derrière un mandataire, 0.0.0.0:8080 sans.",
        )),
    }
}

/// Whether what listens there answers as Essaim does.
pub(crate) async fn is_essaim(address: &str) -> bool {
    let asked = async {
        let mut stream = TcpStream::connect(address).await.ok()?;
        let request = format!("GET /healthz HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await.ok()?;
        let mut answer = Vec::new();
        stream.take(4096).read_to_end(&mut answer).await.ok()?;
        Some(String::from_utf8_lossy(&answer).ends_with("\r\n\r\nok"))
    };
    tokio::time::timeout(PATIENCE, asked).await.ok().flatten().unwrap_or(false)
}

/// The host of an address or of a URL, without its port.
pub(super) fn host_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.split(['/', '?']).next().unwrap_or_default();
    let rest = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    match rest.strip_prefix('[') {
        Some(six) => six.split(']').next().unwrap_or_default(),
        None => rest.split(':').next().unwrap_or_default(),
    }
}

fn port_of(address: &str) -> &str {
    address.rsplit_once(':').map_or("", |(_, port)| port)
}

/// Whether a host is this machine and no other.
pub(crate) fn is_local(host: &str) -> bool {
    host == "localhost" || host.ends_with(".localhost") || host == "::1" || host.starts_with("127.")
}

/// Whether a host lives behind the walls of a building.
pub(crate) fn is_private(host: &str) -> bool {
    let second = host.strip_prefix("172.").and_then(|rest| rest.split('.').next()?.parse::<u8>().ok());
    host.starts_with("10.")
        || host.starts_with("192.168.")
        || second.is_some_and(|second| (16..32).contains(&second))
        || [".local", ".lan", ".internal", ".home.arpa"].iter().any(|end| host.ends_with(end))
}
