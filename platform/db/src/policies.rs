//! The wall as PostgreSQL holds it: a policy of row-level security on every table of a centre's rows.
//!
//! They are made after each migration, as the history triggers are, so that no room can forget its own.
//! A table opts out by a line `-- no wall: TABLE` in a migration. The owner of the tables is held by FORCE;
//! a superuser is held by nothing, so questions behind a wall are then asked in the role `essaim_rooms`.

use sqlx::Row as _;
use sqlx::postgres::PgConnection;

use crate::migrate::{columns, tables};
use crate::{Db, Engine, Result, Tx};

/// What holds those behind a wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guard {
    /// The account we connect with is held by the policies itself.
    Account,
    /// It would not be, and steps into the role `essaim_rooms`, which is.
    Role,
    /// Nothing: it passes every policy and may not step into the role.
    Nothing,
}

/// What holds the wall on this server; `None` on SQLite, which has none.
pub async fn wall_guard(db: &Db) -> Result<Option<Guard>> {
    match &db.inner {
        crate::engine::Inner::Lite { .. } => Ok(None),
        crate::engine::Inner::Pg { lanes, .. } => lanes.guard().await.map(Some),
    }
}

pub(crate) async fn guard(connection: &mut PgConnection) -> Result<Guard> {
    let asked = "select (rolsuper or rolbypassrls) as passes, coalesce((select pg_has_role(session_user, r.oid, 'member') \
                 from pg_roles r where r.rolname = 'essaim_rooms'), false) as may_step \
                 from pg_roles where rolname = session_user";
    let row = sqlx::query(asked).fetch_one(connection).await?;
    let guard = match (row.try_get("passes")?, row.try_get("may_step")?) {
        (false, _) => Guard::Account,
        (true, true) => Guard::Role,
        (true, false) => Guard::Nothing,
    };
    if guard == Guard::Nothing {
        tracing::warn!("this account passes every policy and has no role essaim_rooms: the second wall does not stand");
    }
    Ok(guard)
}

/// Makes the role, the policies and the rights, after the last migration.
pub(crate) async fn refresh(db: &Db, open: &[String]) -> Result<()> {
    if db.engine() == Engine::Sqlite {
        return Ok(());
    }
    let mut tx = db.begin_unrecorded().await?;
    let mut script = ROLE.to_owned();
    for table in tables(&mut tx).await? {
        let is_walled = columns(&mut tx, &table).await?.iter().any(|column| column.name == "centre_id");
        if is_walled && !open.contains(&table) {
            script.push_str(&policy(&table, "centre_id = any (cast((select wall_of_centres()) as uuid[]))"));
        }
    }
    // An act of the house has no centre and may be read; the images of rows follow their act.
    let own = "centre_id is null or centre_id = any (cast((select wall_of_centres()) as uuid[]))";
    script.push_str(&policy("operation", own));
    script.push_str(&policy("row_change", "exists (select 1 from operation o where o.id = operation_id)"));
    script.push_str(&views_ask_as_their_reader(&mut tx).await?);
    script.push_str(RIGHTS);
    tx.commit().await?;
    db.script(script).await
}

fn policy(table: &str, rule: &str) -> String {
    format!(
        "alter table {table} enable row level security; alter table {table} force row level security; \
         drop policy if exists wall on {table}; \
         create policy wall on {table} using ((select wall_of_centres()) is null or ({rule}));\n"
    )
}

/// A view asks with the rights of who made it, whom no wall may hold: from PostgreSQL 15 on, with its reader's.
async fn views_ask_as_their_reader(tx: &mut Tx) -> Result<String> {
    let asked = "select cast(table_name as text) as name from information_schema.views \
                 where table_schema = current_schema() \
                 and cast(current_setting('server_version_num') as bigint) >= 150000 order by 1";
    let mut script = String::new();
    for row in tx.all(asked, vec![]).await? {
        script.push_str(&format!("alter view {} set (security_invoker = true);\n", row.text("name")?));
    }
    Ok(script)
}

/// The role of those behind a wall, if we may make it; several houses of one server share it, each grants its own.
const ROLE: &str = "do $$ begin \
    if not exists (select from pg_roles where rolname = 'essaim_rooms') then create role essaim_rooms nologin; end if; \
    exception when insufficient_privilege or duplicate_object or unique_violation then null; end $$;\n";

const RIGHTS: &str = "do $$ begin \
    if exists (select from pg_roles where rolname = 'essaim_rooms') then \
      execute format('grant usage on schema %I to essaim_rooms', current_schema()); \
      execute format('grant select, insert, update, delete on all tables in schema %I to essaim_rooms', current_schema()); \
    end if; end $$;\n";
