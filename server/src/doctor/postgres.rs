//! What a PostgreSQL server must be for a house to trust it with its data.
//!
//! The facts are asked once, then judged without it.

use db::{Db, Engine};

use super::Finding;
use super::store::{self, Facts};

/// The oldest PostgreSQL still mended by its makers.
const OLDEST: i64 = 140_000;
/// What a house opens, with room for a backup and a person who looks.
const LEAST_CONNECTIONS: i64 = 20;

/// The server's facts, judged; nothing on SQLite.
pub(super) async fn look(db: &Db) -> Vec<Finding> {
    if db.engine() == Engine::Sqlite {
        return Vec::new();
    }
    match store::facts(db).await {
        Ok(Some(facts)) => judge(&facts),
        Ok(None) => Vec::new(),
        Err(error) => vec![Finding::warning(
            "database-mute",
            format!("PostgreSQL ne dit pas ce qu’il est : {}.", error.reason()),
            "Donnez au compte d’Essaim le droit de lire pg_roles, ou vérifiez la version du serveur.",
        )],
    }
}

/// What is wrong with such a server.
pub(crate) fn judge(facts: &Facts) -> Vec<Finding> {
    let mut found = of_promises(facts);
    if facts.version < OLDEST {
        found.push(Finding::fault(
            "database-too-old",
            format!(
                "PostgreSQL {} n’est plus réparé par ses auteurs ; il en faut un 14 ou plus récent.",
                facts.version / 10_000
            ),
            "Mettez PostgreSQL à jour (« pg_upgradecluster » sous Debian).",
        ));
    }
    if facts.encoding != "UTF8" {
        found.push(Finding::fault(
            "database-encoding",
            format!("La base est en {} : les noms accentués et l’arabe n’y tiennent pas.", facts.encoding),
            "Refaites-la en UTF-8 : createdb -E UTF8 -T template0 essaim.",
        ));
    }
    if facts.is_standby || facts.is_read_only {
        found.push(Finding::fault(
            "database-standby",
            "Ce serveur ne peut qu’être lu : c’est une copie en attente, ou un compte en lecture seule.",
            "Donnez dans database_url le serveur principal (ou l’adresse qui y mène toujours).",
        ));
    } else if !facts.may_create {
        found.push(Finding::fault(
            "database-rights",
            "Le compte d’Essaim ne peut pas créer ses tables : ni installation, ni mise à jour.",
            "Dans psql : alter database essaim owner to essaim; grant create on schema public to essaim;",
        ));
    }
    if facts.is_superuser {
        found.push(Finding::warning(
            "database-superuser",
            "Le compte d’Essaim a tous les droits sur PostgreSQL : le second mur entre les centres ne le retient pas.",
            "Donnez-lui un compte ordinaire : createuser essaim, puis alter database essaim owner to essaim;",
        ));
    }
    if facts.connections < LEAST_CONNECTIONS {
        found.push(Finding::warning(
            "database-few-connections",
            format!("PostgreSQL n’accepte que {} connexions ; Essaim en ouvre jusqu’à 16.", facts.connections),
            "Mettez max_connections à 50 ou plus dans postgresql.conf, puis redémarrez PostgreSQL.",
        ));
    }
    found
}

/// What keeps an acknowledged write through a power cut.
fn of_promises(facts: &Facts) -> Vec<Finding> {
    let off: Vec<&str> = [
        ("synchronous_commit", &facts.synchronous_commit),
        ("fsync", &facts.fsync),
        ("full_page_writes", &facts.full_page_writes),
    ]
    .into_iter()
    .filter(|(_, value)| value.as_str() == "off")
    .map(|(name, _)| name)
    .collect();
    if off.is_empty() {
        return Vec::new();
    }
    vec![Finding::fault(
        "database-forgets",
        format!(
            "PostgreSQL est réglé pour aller vite et perdre ({} = off) : une coupure ferait perdre ce qui a été promis.",
            off.join(", ")
        ),
        "Remettez-les à on dans postgresql.conf (ou dans database_url), puis « select pg_reload_conf() ».",
    )]
}

/// The host and port of a URL; nothing when it goes by a socket of this machine.
pub(super) fn server_of(url: &str) -> Option<String> {
    let rest = url.split_once("://").map(|(_, rest)| rest)?;
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    let place = authority.rsplit_once('@').map_or(authority, |(_, place)| place);
    if place.is_empty() || url.contains("?host=/") || url.contains("&host=/") || place.starts_with('%') {
        return None;
    }
    let after_brackets = place.rsplit_once(']').map_or(place, |(_, rest)| rest);
    Some(if after_brackets.contains(':') { place.to_owned() } else { format!("{place}:5432") })
}
