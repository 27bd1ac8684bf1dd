//! Foreign keys: what hangs on what, and whether it keeps it.
//!
//! What would go with a row, unseen, keeps it: what someone wrote there since would be lost, and where it has no history
//! nothing would bring it back. A table whose rows are the row's own goes along, by a line `-- goes along: TABLE` in the
//! migration that makes it, or in `0007`.

use std::sync::{Arc, Mutex, PoisonError};

use crate::migrate::going_along;
use crate::{Conn, Engine, Result, Row};

/// A foreign key: a column of `child` that names a row of `parent`.
pub(crate) struct Link {
    pub child: String,
    pub column: String,
    pub parent: String,
    /// Whether who names a row keeps it.
    pub is_holding: bool,
}

/// The foreign keys of a database, read once: only a migration changes them.
#[derive(Clone, Default)]
pub(crate) struct Links(Arc<Mutex<Option<Arc<[Link]>>>>);

impl Links {
    fn known(&self) -> Option<Arc<[Link]>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep(&self, links: Option<Arc<[Link]>>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = links;
    }

    /// Has them read again.
    pub fn forget(&self) {
        self.keep(None);
    }
}

/// Every foreign key, those of tables with a history first: what they hold can be named.
pub(crate) async fn links(conn: &mut Conn<'_>) -> Result<Arc<[Link]>> {
    let kept = match conn {
        Conn::Db(db) => Some(db.links.clone()),
        Conn::Tx(_) => None,
    };
    if let Some(known) = kept.as_ref().and_then(Links::known) {
        return Ok(known);
    }
    let read: Arc<[Link]> = read(conn).await?.into();
    if let Some(kept) = kept {
        kept.keep(Some(Arc::clone(&read)));
    }
    Ok(read)
}

async fn read(conn: &mut Conn<'_>) -> Result<Vec<Link>> {
    let sql = match conn.engine() {
        Engine::Sqlite => {
            // The names of triggers are read once: nothing finds one of them quickly.
            "select m.name as child, f.\"from\" as link, f.\"table\" as parent, \
             case when f.on_delete in ('NO ACTION', 'RESTRICT') then 1 else 0 end as is_fixed, \
             case when m.name || '_history_insert' in (select t.name from sqlite_schema t where t.type = 'trigger') \
             then 1 else 0 end as has_history \
             from sqlite_schema m join pragma_foreign_key_list(m.name) f where m.type = 'table' \
             order by has_history desc, 1, 2"
        }
        Engine::Postgres => {
            "select cast(child.relname as text) as child, cast(a.attname as text) as link, \
             cast(parent.relname as text) as parent, \
             cast(case when k.confdeltype in ('a', 'r') then 1 else 0 end as bigint) as is_fixed, \
             cast(case when exists (select 1 from pg_trigger t where t.tgrelid = k.conrelid \
             and t.tgname = child.relname || '_history') then 1 else 0 end as bigint) as has_history \
             from pg_constraint k join pg_class child on child.oid = k.conrelid \
             join pg_class parent on parent.oid = k.confrelid \
             join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1] \
             where k.contype = 'f' and k.connamespace = \
             (select oid from pg_namespace where nspname = current_schema()) \
             order by has_history desc, 1, 2"
        }
    };
    let along = going_along(conn.engine())?;
    let link = |row: &Row| -> Result<Link> {
        let child = row.text("child")?;
        let is_holding = row.int("is_fixed")? == 1 || !along.contains(&child);
        Ok(Link { child, column: row.text("link")?, parent: row.text("parent")?, is_holding })
    };
    conn.all(sql, vec![]).await?.iter().map(link).collect()
}
