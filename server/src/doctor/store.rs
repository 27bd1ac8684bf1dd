//! What a PostgreSQL server says of itself, asked in one question.

use db::{Db, Result, Row};

/// What a server says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Facts {
    pub version: i64,
    pub encoding: String,
    pub synchronous_commit: String,
    pub fsync: String,
    pub full_page_writes: String,
    pub is_standby: bool,
    pub is_read_only: bool,
    pub may_create: bool,
    pub is_superuser: bool,
    /// Where copies are tried.
    pub may_make_database: bool,
    pub connections: i64,
}

const QUESTION: &str = "select cast(current_setting('server_version_num') as bigint) as version, \
    current_setting('server_encoding') as encoding, current_setting('synchronous_commit') as synchronous_commit, \
    current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes, \
    pg_is_in_recovery() as is_standby, current_setting('default_transaction_read_only') = 'on' as is_read_only, \
    has_schema_privilege(current_schema(), 'CREATE') as may_create, \
    coalesce((select rolsuper or rolbypassrls from pg_roles where rolname = current_user), false) as is_superuser, \
    coalesce((select rolsuper or rolcreatedb from pg_roles where rolname = current_user), false) as may_make_database, \
    cast(current_setting('max_connections') as bigint) as connections";

/// Asks the server.
pub(super) async fn facts(db: &Db) -> Result<Option<Facts>> {
    db.one(QUESTION, vec![]).await?.as_ref().map(facts_from).transpose()
}

fn facts_from(row: &Row) -> Result<Facts> {
    Ok(Facts {
        version: row.int("version")?,
        encoding: row.text("encoding")?,
        synchronous_commit: row.text("synchronous_commit")?,
        fsync: row.text("fsync")?,
        full_page_writes: row.text("full_page_writes")?,
        is_standby: row.get("is_standby")?,
        is_read_only: row.get("is_read_only")?,
        may_create: row.get::<Option<bool>>("may_create")?.unwrap_or(false),
        is_superuser: row.get("is_superuser")?,
        may_make_database: row.get("may_make_database")?,
        connections: row.int("connections")?,
    })
}
