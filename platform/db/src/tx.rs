//! A transaction of either engine. Nothing slow may run while one is held.

use sqlx::{AssertSqlSafe, Postgres};
use uuid::Uuid;

use crate::engine::Inner;
use crate::group::LiteTx;
use crate::lanes::Lane;
use crate::{Answer, Db, Engine, Error, Operation, Result, Row, Sql, Val, operation, statement, wall};

/// A transaction. Dropped without [`Tx::commit`], it leaves no trace.
pub struct Tx {
    inner: TxInner,
}

enum TxInner {
    Lite(LiteTx),
    Pg(PgTx),
}

/// Where a transaction of PostgreSQL runs.
enum Held {
    /// On a connection of the house.
    House(sqlx::Transaction<'static, Postgres>),
    /// On one behind a wall; taken out when it ends.
    Lane(Option<Lane>),
}

struct PgTx {
    held: Held,
    /// A statement failed: PostgreSQL keeps nothing of the rest, and says yes to a commit all the same.
    is_broken: bool,
}

impl PgTx {
    async fn begin(db: &Db, operation: Option<Uuid>) -> Result<Option<Self>> {
        let Inner::Pg { pool, lanes } = &db.inner else { return Ok(None) };
        let named = operation.map(|id| format!("select set_config('essaim.operation', '{id}', true);"));
        let held = match wall::drawn() {
            None => {
                let mut tx = pool.begin().await?;
                if let Some(named) = named {
                    sqlx::raw_sql(AssertSqlSafe(named)).execute(&mut *tx).await?;
                }
                Held::House(tx)
            }
            Some(wall) => {
                let mut lane = lanes.take(&wall).await?;
                let text = format!("begin;{}", named.unwrap_or_default());
                sqlx::raw_sql(AssertSqlSafe(text)).execute(&mut lane.connection).await?;
                Held::Lane(Some(lane))
            }
        };
        Ok(Some(Self { held, is_broken: false }))
    }

    fn connection(&mut self) -> Result<&mut sqlx::PgConnection> {
        match &mut self.held {
            Held::House(tx) => Ok(&mut **tx),
            Held::Lane(lane) => lane.as_mut().map(|lane| &mut lane.connection).ok_or(Error::Busy),
        }
    }

    fn told<T>(&mut self, outcome: sqlx::Result<T>) -> Result<T> {
        self.is_broken |= outcome.is_err();
        Ok(outcome?)
    }

    async fn commit(mut self) -> Result<()> {
        if self.is_broken {
            return Err(Error::CommitFailed("a statement of it had failed".to_owned()));
        }
        if let Held::Lane(lane) = &mut self.held {
            let Some(mut lane) = lane.take() else { return Err(Error::Busy) };
            let committed = sqlx::raw_sql("commit").execute(&mut lane.connection).await;
            // What could not be committed is in a state that nobody knows: its connection is closed.
            committed?;
            lane.give_back();
            return Ok(());
        }
        match self.into_house() {
            Some(tx) => Ok(tx.commit().await?),
            None => Err(Error::Busy),
        }
    }

    fn into_house(mut self) -> Option<sqlx::Transaction<'static, Postgres>> {
        match std::mem::replace(&mut self.held, Held::Lane(None)) {
            Held::House(tx) => Some(tx),
            Held::Lane(_) => None,
        }
    }
}

impl Drop for PgTx {
    fn drop(&mut self) {
        let Held::Lane(lane) = &mut self.held else { return };
        if let (Some(mut lane), Ok(runtime)) = (lane.take(), tokio::runtime::Handle::try_current()) {
            runtime.spawn(async move {
                if sqlx::raw_sql("rollback").execute(&mut lane.connection).await.is_ok() {
                    lane.give_back();
                }
            });
        }
    }
}

impl Tx {
    #[inline(never)]
    pub(crate) fn begin(db: &Db, operation: Option<Uuid>) -> Answer<'_, Self> {
        Box::pin(async move {
            if let Some(tx) = PgTx::begin(db, operation).await? {
                return Ok(Self { inner: TxInner::Pg(tx) });
            }
            let Inner::Lite { writer, .. } = &db.inner else { return Err(Error::Busy) };
            let mut tx = writer.begin().await?;
            tx.set_operation(operation).await?;
            Ok(Self { inner: TxInner::Lite(tx) })
        })
    }

    /// All rows of a question, seen from inside.
    pub fn all(&mut self, sql: impl Into<Sql>, values: Vec<Val>) -> Answer<'_, Vec<Row>> {
        self.ask_all(sql.into(), values)
    }

    /// The first row, if any, seen from inside.
    pub fn one(&mut self, sql: impl Into<Sql>, values: Vec<Val>) -> Answer<'_, Option<Row>> {
        self.ask_one(sql.into(), values)
    }

    /// Runs a statement; returns how many rows it touched.
    pub fn exec(&mut self, sql: impl Into<Sql>, values: Vec<Val>) -> Answer<'_, u64> {
        self.run(sql.into(), values)
    }

    #[inline(never)]
    fn ask_all(&mut self, sql: Sql, values: Vec<Val>) -> Answer<'_, Vec<Row>> {
        Box::pin(async move {
            match &mut self.inner {
                TxInner::Lite(tx) => {
                    let query = statement::sqlite(sql, values)?;
                    Ok(query.fetch_all(tx.connection()?).await?.into_iter().map(Row::Lite).collect())
                }
                TxInner::Pg(tx) => {
                    let query = statement::postgres(sql, values)?;
                    let found = query.fetch_all(tx.connection()?).await;
                    Ok(tx.told(found)?.into_iter().map(Row::Pg).collect())
                }
            }
        })
    }

    #[inline(never)]
    fn ask_one(&mut self, sql: Sql, values: Vec<Val>) -> Answer<'_, Option<Row>> {
        Box::pin(async move {
            match &mut self.inner {
                TxInner::Lite(tx) => {
                    let query = statement::sqlite(sql, values)?;
                    // All rows, not the first only: a half-read `returning` would leave its statement open.
                    Ok(query.fetch_all(tx.connection()?).await?.into_iter().next().map(Row::Lite))
                }
                TxInner::Pg(tx) => {
                    let query = statement::postgres(sql, values)?;
                    let found = query.fetch_optional(tx.connection()?).await;
                    Ok(tx.told(found)?.map(Row::Pg))
                }
            }
        })
    }

    #[inline(never)]
    fn run(&mut self, sql: Sql, values: Vec<Val>) -> Answer<'_, u64> {
        Box::pin(async move {
            match &mut self.inner {
                TxInner::Lite(tx) => {
                    let query = statement::sqlite(sql, values)?;
                    Ok(query.execute(tx.connection()?).await?.rows_affected())
                }
                TxInner::Pg(tx) => {
                    let query = statement::postgres(sql, values)?;
                    let done = query.execute(tx.connection()?).await;
                    Ok(tx.told(done)?.rows_affected())
                }
            }
        })
    }

    /// Keeps everything. Returns once it is on disk.
    #[inline(never)]
    pub fn commit(self) -> Answer<'static, ()> {
        Box::pin(async move {
            // Even a commit that fails may have been kept: the answer can be lost on its way.
            wall::keep();
            match self.inner {
                TxInner::Lite(tx) => tx.commit().await,
                TxInner::Pg(tx) => tx.commit().await,
            }
        })
    }

    pub(crate) fn engine(&self) -> Engine {
        match self.inner {
            TxInner::Lite(_) => Engine::Sqlite,
            TxInner::Pg(_) => Engine::Postgres,
        }
    }
}

impl Db {
    /// Opens a transaction whose writes all belong to `operation`, and can be undone with it.
    #[inline(never)]
    pub fn begin<'a>(&'a self, operation: &'a Operation) -> Answer<'a, Tx> {
        Box::pin(async move {
            let mut tx = Tx::begin(self, Some(operation.id.uuid())).await?;
            operation::insert(&mut tx, operation).await?;
            Ok(tx)
        })
    }
}
