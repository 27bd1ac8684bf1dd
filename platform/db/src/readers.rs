//! Those who read SQLite, at most four at once.
//!
//! Each connection holds the whole schema read, some five megabytes. The one that was used last is taken first, so that
//! a question now and then keeps one of them awake and the others are let go.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use deadpool::Runtime;
use deadpool::managed::{Manager, Metrics, Object, Pool, PoolError, QueueMode, RecycleResult};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Connection as _};

use crate::{Error, Result};

const READERS: usize = 4;
/// How long a question waits for a reader.
const PATIENCE: Duration = Duration::from_secs(30);
/// One that nobody needs is closed after this long, with all that it remembers.
const REST: Duration = Duration::from_secs(20);

/// Opens the file. It does not go away as a server does: nobody asks whether it is still there.
pub(crate) struct Opener(SqliteConnectOptions);

impl Manager for Opener {
    type Type = SqliteConnection;
    type Error = sqlx::Error;

    async fn create(&self) -> Result<SqliteConnection, sqlx::Error> {
        self.0.connect().await
    }

    async fn recycle(&self, _: &mut SqliteConnection, _: &Metrics) -> RecycleResult<sqlx::Error> {
        Ok(())
    }
}

pub(crate) struct Readers {
    pool: Pool<Opener>,
    looked_at: Mutex<Instant>,
}

impl Readers {
    /// Opens the first of them.
    pub(crate) async fn open(options: SqliteConnectOptions) -> Result<Self> {
        let pool = Pool::builder(Opener(options)).max_size(READERS).queue_mode(QueueMode::Lifo);
        let pool = pool.wait_timeout(Some(PATIENCE)).runtime(Runtime::Tokio1).build();
        let pool = pool.map_err(|error| Error::Driver(sqlx::Error::Configuration(Box::new(error))))?;
        let readers = Self { pool, looked_at: Mutex::new(Instant::now()) };
        drop(readers.take().await?);
        Ok(readers)
    }

    /// One that is free, or that is opened for this, or waited for.
    pub(crate) async fn take(&self) -> Result<Object<Opener>> {
        let reader = self.pool.get().await.map_err(refused)?;
        if self.is_time_to_look() {
            self.let_go(REST);
        }
        Ok(reader)
    }

    /// Closes those who rested as long as this.
    pub(crate) fn let_go(&self, rest: Duration) {
        self.pool.retain(|_, metrics| metrics.last_used() < rest);
    }

    fn is_time_to_look(&self) -> bool {
        let mut looked_at = self.looked_at.lock().unwrap_or_else(PoisonError::into_inner);
        let is_time = looked_at.elapsed() >= REST;
        if is_time {
            *looked_at = Instant::now();
        }
        is_time
    }

    /// How many are open.
    #[cfg(test)]
    pub(crate) fn open_now(&self) -> usize {
        self.pool.status().size
    }

    /// Closes those who rest; whoever still reads closes when done.
    pub(crate) async fn close(&self) {
        for reader in self.pool.retain(|_, _| false).removed {
            if let Err(error) = reader.close().await {
                tracing::warn!(%error, "a reader of the data could not be closed");
            }
        }
        self.pool.close();
    }
}

fn refused(error: PoolError<sqlx::Error>) -> Error {
    Error::Driver(match error {
        PoolError::Backend(error) => error,
        PoolError::Closed => sqlx::Error::PoolClosed,
        PoolError::Timeout(_) | PoolError::NoRuntimeSpecified | PoolError::PostCreateHook(_) => {
            sqlx::Error::PoolTimedOut
        }
    })
}
