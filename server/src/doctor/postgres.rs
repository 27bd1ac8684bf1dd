//! What a PostgreSQL server must be for a house to trust it with its data.
//!
//! The facts are asked once, then judged without it.

use db::{Db, Engine};

use super::Finding;
use super::store::{self, Facts};

/// The oldest PostgreSQL still mended by its makers.
const OLDEST: i64 = 140_000;
/// What PostgreSQL keeps aside for its superuser (3), with room for a copy, its trial and a person who looks.
const ASIDE: usize = 8;
/// Below this, a house that has much to do is refused a connection.
const LEAST_CONNECTIONS: usize = db::POSTGRES_CONNECTIONS_AT_MOST + ASIDE;

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
    }
    found.extend(of_account(facts));
    if facts.connections < i64::try_from(LEAST_CONNECTIONS).unwrap_or(i64::MAX) {
        found.push(Finding::warning(
            "database-few-connections",
            format!(
                "PostgreSQL n’accepte que {} connexions ; Essaim en ouvre jusqu’à {}, et il en faut pour les copies.",
                facts.connections,
                db::POSTGRES_CONNECTIONS_AT_MOST
            ),
            "Mettez max_connections à 50 ou plus dans postgresql.conf, puis redémarrez PostgreSQL.",
        ));
    }
    found
}

/// What the account may do too little of, or too much.
fn of_account(facts: &Facts) -> Vec<Finding> {
    let mut found = Vec::new();
    if !facts.may_create && !facts.is_standby && !facts.is_read_only {
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
            "Donnez-lui un compte ordinaire : createuser --createdb essaim, puis alter database essaim owner to essaim;",
        ));
    }
    if !facts.may_make_database {
        found.push(Finding::warning(
            "database-no-trial",
            "Le compte d’Essaim ne peut pas créer de base d’essai : les copies sont lues jusqu’au bout, pas remises en place.",
            "Dans psql : alter role essaim createdb; (il reste un compte ordinaire, que le second mur retient).",
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
