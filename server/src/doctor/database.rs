//! The database: whether it is there, opens, writes, and is of this program's age.

use std::path::Path;
use std::time::Duration;

use db::Db;
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::{FileSystem, Finding, Machine, postgres};
use crate::settings::Settings;

const PATIENCE: Duration = Duration::from_secs(4);
/// What every SQLite file begins with.
const HEADER: &[u8] = b"SQLite format 3\0";

/// The open database, when it opens, and what is wrong with it.
pub(super) async fn look(settings: &Settings, machine: &Machine) -> (Option<Db>, Vec<Finding>) {
    // An address of neither engine is a fault of the settings, told there.
    let Ok(url) = settings.database_address() else { return (None, Vec::new()) };
    let before = match url.strip_prefix("sqlite:") {
        Some(path) => of_file(Path::new(path.trim_start_matches("//")), machine),
        None => of_server(&url, machine).await,
    };
    if let Err(finding) = before {
        return (None, vec![finding]);
    }
    let opened = match timeout(PATIENCE * 3, Db::open(&url)).await {
        Ok(Ok(db)) => db,
        Ok(Err(error)) => return (None, vec![unopened(&error)]),
        Err(_) => return (None, vec![silent()]),
    };
    match of_open(&opened).await {
        Ok(found) => (Some(opened), found),
        Err(finding) => {
            opened.close().await;
            (None, vec![finding])
        }
    }
}

fn of_file(path: &Path, machine: &Machine) -> Result<(), Finding> {
    let shown = path.display();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if let Some(disk) = (machine.disk)(folder)
        && disk.kind == FileSystem::Network
    {
        return Err(Finding::fault(
            "database-on-network",
            format!("{shown} est sur un disque partagé par le réseau, dont les verrous ne protègent pas SQLite."),
            "Mettez la base sur un disque de cette machine, ou passez à PostgreSQL : « essaim move-to postgres://… ».",
        ));
    }
    let Ok(kept) = std::fs::metadata(path) else {
        return Err(Finding::note(
            "database-missing",
            format!("La base {shown} n’existe pas encore."),
            "C’est normal avant le premier « essaim serve ». Sinon, corrigez data ou database_url, ou remettez une copie.",
        ));
    };
    let mut first = [0_u8; 16];
    let read = std::fs::File::open(path).and_then(|mut file| std::io::Read::read(&mut file, &mut first));
    match read {
        Err(error) => Err(Finding::fault(
            "database-unreadable",
            format!("{shown} ne peut pas être lu ({error})."),
            format!("Rendez le fichier au compte d’Essaim : chown {} {shown} {shown}-wal {shown}-shm", machine.user),
        )),
        Ok(_) if kept.len() > 0 && first != *HEADER => Err(Finding::fault(
            "database-not-sqlite",
            format!("{shown} n’est pas une base SQLite : le fichier a été abîmé ou remplacé."),
            "Gardez-le à part et remettez la dernière copie vérifiée : « essaim restore … ».",
        )),
        Ok(_) => Ok(()),
    }
}

async fn of_server(url: &str, machine: &Machine) -> Result<(), Finding> {
    let server = postgres::server_of(url);
    if let Some(address) = &server
        && !matches!(timeout(PATIENCE, TcpStream::connect(address)).await, Ok(Ok(_)))
    {
        return Err(Finding::fault(
            "database-unreachable",
            format!("Rien ne répond à {address}, où devrait être PostgreSQL."),
            "Vérifiez que PostgreSQL tourne (« systemctl status postgresql »), l’hôte et le port de database_url, le pare-feu.",
        ));
    }
    if !machine.has_program("pg_dump") {
        return Err(Finding::fault(
            "pg-dump-missing",
            "L’outil pg_dump manque : aucune copie de la base PostgreSQL ne peut être faite.",
            "apt install postgresql-client",
        ));
    }
    Ok(())
}

fn silent() -> Finding {
    Finding::fault(
        "database-silent",
        "La base accepte la connexion mais ne répond pas.",
        "Regardez sa charge et son journal ; redémarrez-la si personne ne peut s’y connecter.",
    )
}

fn unopened(error: &db::Error) -> Finding {
    let code = error.code().unwrap_or_default();
    match code.as_str() {
        "28P01" | "28000" => Finding::fault(
            "database-password",
            "PostgreSQL refuse le compte ou le mot de passe de database_url.",
            "Vérifiez-les : « psql DATABASE_URL ». Un signe spécial du mot de passe s’écrit en %XX. Voyez aussi pg_hba.conf.",
        ),
        "3D000" => Finding::fault(
            "database-absent",
            "PostgreSQL répond, mais la base nommée dans database_url n’existe pas.",
            "createdb -O essaim essaim, ou corrigez le nom à la fin de database_url.",
        ),
        "53300" => Finding::fault(
            "database-crowded",
            "PostgreSQL n’a plus de connexion libre.",
            "Augmentez max_connections, ou trouvez qui les occupe : « select * from pg_stat_activity ».",
        ),
        "26" | "11" => damaged(&error.reason()),
        _ => Finding::fault(
            "database-unopened",
            format!("La base ne s’ouvre pas : {}.", error.reason()),
            "Vérifiez database_url et les droits du compte d’Essaim sur la base.",
        ),
    }
}

fn damaged(said: &str) -> Finding {
    Finding::fault(
        "database-damaged",
        format!("La base est abîmée : {said}."),
        "Arrêtez Essaim, gardez le fichier à part, remettez la dernière copie vérifiée (« essaim restore »), vérifiez le disque.",
    )
}

/// What is wrong with an open database; the one finding after which nothing more of it can be read, as an error.
async fn of_open(db: &Db) -> Result<Vec<Finding>, Finding> {
    if let Some(said) = db::find_damage(db).await.map_err(|error| unopened(&error))? {
        return Err(damaged(&said));
    }
    let standing = db::standing(db).await.map_err(|error| unopened(&error))?;
    if let Some(number) = standing.later {
        return Err(Finding::fault(
            "database-later",
            format!(
                "Les données viennent d’une version plus récente d’Essaim (étape {number}) : celle-ci ne les ouvre pas."
            ),
            "Réinstallez la version la plus récente. Pour revenir en arrière, remettez la copie faite avant la mise à jour.",
        ));
    }
    let mut found = postgres::look(db).await;
    if standing.applied == 0 {
        found.push(Finding::note(
            "database-empty",
            "La base est vide : personne n’y a encore ouvert de maison.",
            "« essaim serve » la préparera et donnera l’adresse où commencer.",
        ));
        return Ok(found);
    }
    if standing.pending > 0 {
        found.push(Finding::warning(
            "database-pending",
            format!("{} étapes de mise à jour attendent.", standing.pending),
            "« essaim upgrade-check » les essaie sur une copie ; le prochain démarrage les fera, après une copie vérifiée.",
        ));
    }
    let is_read_only =
        found.iter().any(|finding| finding.code == "database-standby" || finding.code == "database-rights");
    match timeout(PATIENCE, db.is_writable()).await {
        Ok(true) => {}
        Ok(false) if is_read_only => {}
        Ok(false) => found.push(Finding::fault(
            "database-read-only",
            "La base peut être lue mais pas écrite.",
            "Vérifiez les droits du fichier et de son dossier, ou ceux du compte PostgreSQL.",
        )),
        Err(_) => found.push(Finding::fault(
            "database-locked",
            "Un autre programme tient la base et ne la rend pas.",
            "Trouvez-le : « fuser -v essaim.db ». Une seule maison ouvre un fichier SQLite ; une sauvegarde bloquée aussi le tient.",
        )),
    }
    Ok(found)
}
