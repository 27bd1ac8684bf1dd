//! The two engines behind one door.
//!
//! SQLite: WAL, `synchronous=FULL`, foreign keys on, one writing connection shared by groups of
//! commits (see `group`), several read-only ones. PostgreSQL: a pool.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions};

use crate::group::Writer;
use crate::lanes::{LANES, Lanes};
use crate::links::Links;
use crate::readers::Readers;
use crate::{Answer, Error, Result, Row, Sql, Tx, Val, statement, version, wall};

const POSTGRES_CONNECTIONS: u32 = 16;
/// How many connections one node opens to PostgreSQL at most: the house's own, and those behind a wall.
pub const POSTGRES_CONNECTIONS_AT_MOST: usize = POSTGRES_CONNECTIONS as usize + LANES;

/// Which engine is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// The data. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pub(crate) inner: Inner,
    pub(crate) links: Links,
}

#[derive(Clone)]
pub(crate) enum Inner {
    Lite {
        readers: Arc<Readers>,
        writer: Arc<Writer>,
        shm: Arc<version::ShmProbe>,
    },
    /// The house's own connections, and those behind a wall.
    Pg {
        pool: PgPool,
        lanes: Arc<Lanes>,
    },
}

impl Db {
    /// Opens `sqlite:PATH` (created if missing) or `postgres://…`.
    #[inline(never)]
    pub fn open(url: &str) -> Answer<'_, Self> {
        Box::pin(async move {
            match url.strip_prefix("sqlite:") {
                Some(path) => Self::open_sqlite(Path::new(path.trim_start_matches("//"))).await,
                None => Self::open_postgres(url).await,
            }
        })
    }

    async fn open_sqlite(path: &Path) -> Result<Self> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            .pragma("temp_store", "memory")
            .pragma("cache_size", "-16000")
            .statement_cache_capacity(256)
            .disable_statement_logging();
        let writer = Writer::connect(options.clone()).await?;
        let readers = Arc::new(Readers::open(options.read_only(true).create_if_missing(false)).await?);
        let mut shm: PathBuf = path.to_path_buf();
        shm.as_mut_os_string().push("-shm");
        let shm = Arc::new(version::ShmProbe::new(shm));
        Ok(Self { inner: Inner::Lite { readers, writer: Arc::new(writer), shm }, links: Links::default() })
    }

    async fn open_postgres(url: &str) -> Result<Self> {
        let options = PgConnectOptions::from_str(url)?.disable_statement_logging();
        let pool = PgPoolOptions::new()
            .max_connections(POSTGRES_CONNECTIONS)
            .acquire_timeout(Duration::from_secs(30))
            .connect_with(options.clone())
            .await?;
        Ok(Self { inner: Inner::Pg { pool, lanes: Arc::new(Lanes::new(options)) }, links: Links::default() })
    }

    pub fn engine(&self) -> Engine {
        match self.inner {
            Inner::Lite { .. } => Engine::Sqlite,
            Inner::Pg { .. } => Engine::Postgres,
        }
    }

    /// All rows of a question.
    pub fn all(&self, sql: impl Into<Sql>, values: Vec<Val>) -> Answer<'_, Vec<Row>> {
        self.ask_all(sql.into(), values)
    }

    /// The first row, if any.
    pub fn one(&self, sql: impl Into<Sql>, values: Vec<Val>) -> Answer<'_, Option<Row>> {
        self.ask_one(sql.into(), values)
    }

    #[inline(never)]
    fn ask_all(&self, sql: Sql, values: Vec<Val>) -> Answer<'_, Vec<Row>> {
        Box::pin(async move {
            match &self.inner {
                Inner::Lite { readers, .. } => {
                    let query = statement::sqlite(sql, values)?;
                    let mut reader = readers.take().await?;
                    Ok(query.fetch_all(&mut *reader).await?.into_iter().map(Row::Lite).collect())
                }
                Inner::Pg { pool, lanes } => {
                    let query = statement::postgres(sql, values)?;
                    let Some(wall) = wall::drawn() else {
                        return Ok(query.fetch_all(pool).await?.into_iter().map(Row::Pg).collect());
                    };
                    let mut lane = lanes.take(&wall).await?;
                    let found = query.fetch_all(&mut lane.connection).await;
                    lane.settle(found).map(|rows| rows.into_iter().map(Row::Pg).collect())
                }
            }
        })
    }

    #[inline(never)]
    fn ask_one(&self, sql: Sql, values: Vec<Val>) -> Answer<'_, Option<Row>> {
        Box::pin(async move {
            match &self.inner {
                Inner::Lite { readers, .. } => {
                    let query = statement::sqlite(sql, values)?;
                    let mut reader = readers.take().await?;
                    Ok(query.fetch_optional(&mut *reader).await?.map(Row::Lite))
                }
                Inner::Pg { pool, lanes } => {
                    let query = statement::postgres(sql, values)?;
                    let Some(wall) = wall::drawn() else { return Ok(query.fetch_optional(pool).await?.map(Row::Pg)) };
                    let mut lane = lanes.take(&wall).await?;
                    let found = query.fetch_optional(&mut lane.connection).await;
                    lane.settle(found).map(|row| row.map(Row::Pg))
                }
            }
        })
    }

    /// Opens a transaction whose writes belong to no operation: queues, sessions, the ledger.
    pub fn begin_unrecorded(&self) -> Answer<'_, Tx> {
        Tx::begin(self, None)
    }

    /// Whether the data can be written right now.
    pub async fn is_writable(&self) -> bool {
        let Ok(mut tx) = self.begin_unrecorded().await else { return false };
        let touched = tx.exec("update db_operation_current set operation_id = null where one = 1", vec![]).await;
        touched.is_ok() && tx.commit().await.is_ok()
    }

    /// Gives back the memory of the writer's caches; the next questions fill them again.
    pub async fn rest(&self) -> Result<()> {
        match &self.inner {
            Inner::Lite { writer, .. } => writer.script("pragma shrink_memory".to_owned()).await,
            Inner::Pg { .. } => Ok(()),
        }
    }

    /// Closes every connection, after the writes under way.
    pub async fn close(&self) {
        match &self.inner {
            Inner::Lite { readers, writer, .. } => {
                readers.close().await;
                writer.close().await;
            }
            Inner::Pg { pool, lanes } => {
                lanes.close().await;
                pool.close().await;
            }
        }
    }

    /// Runs a script of several statements outside any operation; for migrations.
    pub(crate) async fn script(&self, text: String) -> Result<()> {
        match &self.inner {
            Inner::Lite { writer, .. } => writer.script(text).await,
            Inner::Pg { pool, .. } => {
                sqlx::raw_sql(AssertSqlSafe(text)).execute(pool).await.map(|_| ()).map_err(Error::from)
            }
        }
    }
}

/// Shapes a store that lives apart from the data and has no history; run at every opening.
pub async fn shape(db: &Db, script: &'static str) -> Result<()> {
    if db.engine() == Engine::Sqlite {
        // Where a transaction notes its operation: none, here, but it asks.
        let mark = "create table if not exists db_operation_current (one integer primary key check (one = 1), \
                    operation_id blob) strict; insert or ignore into db_operation_current (one) values (1);";
        db.script(mark.to_owned()).await?;
    }
    db.script(script.to_owned()).await
}

/// Leaves nothing of what was given up in the files of the engine: they are written anew, without free room.
/// What PostgreSQL writes ahead ends with its rotation.
pub async fn wipe(db: &Db) -> Result<()> {
    match db.engine() {
        Engine::Sqlite => {
            db.script("vacuum".to_owned()).await?;
            db.script("pragma wal_checkpoint(truncate)".to_owned()).await
        }
        Engine::Postgres => {
            let sql = "select cast(table_name as text) as name from information_schema.tables \
                       where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1";
            for row in db.all(sql, vec![]).await? {
                // A name out of the catalogue, quoted as the engine asks.
                db.script(format!("vacuum full \"{}\"", row.text("name")?.replace('"', "\"\""))).await?;
            }
            Ok(())
        }
    }
}
