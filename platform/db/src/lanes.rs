//! Connections to PostgreSQL that stand behind a wall and remember which.
//!
//! Telling a connection its wall costs a journey to the server, as much as the question itself. So those
//! who ask behind the same wall are given the same connections, which are told once. A connection that was
//! left in the middle of something is closed, never handed on.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{ConnectOptions, Connection};
use tokio::sync::{OnceCell, OwnedSemaphorePermit, Semaphore};

use crate::policies::{self, Guard};
use crate::{Error, Result, Val, value};

/// How many connections stand behind walls at most.
pub(crate) const LANES: usize = 12;
const PATIENCE: Duration = Duration::from_secs(30);
/// One that rested longer is asked whether it is still there.
const FRESH: Duration = Duration::from_secs(1);
/// One that nobody needs is closed after this long.
const REST: Duration = Duration::from_secs(300);

struct Idle {
    connection: PgConnection,
    told: Arc<str>,
    since: Instant,
}

pub(crate) struct Lanes {
    options: PgConnectOptions,
    idle: Mutex<Vec<Idle>>,
    places: Arc<Semaphore>,
    guard: OnceCell<Guard>,
}

/// A connection behind one wall, for as long as it is held.
pub(crate) struct Lane {
    pub connection: PgConnection,
    told: Arc<str>,
    lanes: Arc<Lanes>,
    _place: OwnedSemaphorePermit,
}

impl Lanes {
    pub(crate) fn new(options: PgConnectOptions) -> Self {
        let places = Arc::new(Semaphore::new(LANES));
        Self { options, idle: Mutex::default(), places, guard: OnceCell::new() }
    }

    /// A connection told of this wall.
    pub(crate) async fn take(self: &Arc<Self>, wall: &Arc<str>) -> Result<Lane> {
        let place = tokio::time::timeout(PATIENCE, Arc::clone(&self.places).acquire_owned());
        let place = place.await.map_err(|_| Error::Busy)?.map_err(|_| Error::Busy)?;
        let (connection, told) = match self.rested(wall).await {
            Some(idle) => (idle.connection, idle.told),
            None => (self.connect().await?, Arc::from("")),
        };
        let mut lane = Lane { connection, told, lanes: Arc::clone(self), _place: place };
        if lane.told != *wall {
            let values = value::postgres(vec![Val::from(&**wall)])?;
            let tell = sqlx::query_with("select set_config('essaim.centres', $1, false)", values);
            tell.execute(&mut lane.connection).await?;
            lane.told = Arc::clone(wall);
        }
        Ok(lane)
    }

    /// One that rests, told of this wall if there is such a one, and still there.
    async fn rested(&self, wall: &Arc<str>) -> Option<Idle> {
        loop {
            let mut idle = self.pick(wall)?;
            if idle.since.elapsed() < FRESH || idle.connection.ping().await.is_ok() {
                return Some(idle);
            }
        }
    }

    fn pick(&self, wall: &Arc<str>) -> Option<Idle> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|one| one.since.elapsed() < REST);
        match idle.iter().rposition(|one| one.told == *wall) {
            Some(at) => Some(idle.remove(at)),
            // The one told longest ago: the others may still be asked for by their own.
            None if idle.len() + self.held() >= LANES => (!idle.is_empty()).then(|| idle.remove(0)),
            None => None,
        }
    }

    /// How many are held, the asker's own place not counted.
    fn held(&self) -> usize {
        LANES.saturating_sub(self.places.available_permits() + 1)
    }

    async fn connect(&self) -> Result<PgConnection> {
        let mut connection = self.options.connect().await?;
        let guard = self.guard.get_or_try_init(|| policies::guard(&mut connection)).await?;
        if *guard == Guard::Role {
            sqlx::query("select set_config('role', 'essaim_rooms', false)").execute(&mut connection).await?;
        }
        Ok(connection)
    }

    /// Whether PostgreSQL holds the wall for those who connect as we do.
    pub(crate) async fn guard(&self) -> Result<Guard> {
        let mut connection = self.options.connect().await?;
        let guard = policies::guard(&mut connection).await?;
        connection.close().await?;
        Ok(guard)
    }

    pub(crate) async fn close(&self) {
        self.places.close();
        let idle = std::mem::take(&mut *self.idle.lock().unwrap_or_else(PoisonError::into_inner));
        for one in idle {
            if let Err(error) = one.connection.close().await {
                tracing::debug!(%error, "closing a connection behind a wall");
            }
        }
    }
}

impl Lane {
    /// Hands the connection on after a question, unless the server itself is gone.
    pub(crate) fn settle<T>(self, outcome: sqlx::Result<T>) -> Result<T> {
        if matches!(outcome, Ok(_) | Err(sqlx::Error::Database(_))) {
            self.give_back();
        }
        Ok(outcome?)
    }

    /// Hands the connection on; nothing of ours is under way on it any more.
    pub(crate) fn give_back(self) {
        let Self { connection, told, lanes, _place } = self;
        let rested = Idle { connection, told, since: Instant::now() };
        lanes.idle.lock().unwrap_or_else(PoisonError::into_inner).push(rested);
    }
}
