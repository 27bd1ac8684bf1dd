//! The commits that SQLite makes in groups.
//!
//! One durable commit costs a disk flush, so units of work that wait for the writer share one:
//! each runs in a savepoint of the open transaction, and the last of the queue commits for all.
//! A unit is acknowledged only after that commit. A unit dropped before `commit` is rolled back
//! alone; a commit that fails fails all its units. Nothing slow may run while a `Tx` is held.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use tokio::sync::{Mutex, OwnedMutexGuard, watch};
use uuid::Uuid;

use crate::{Error, Result, Val, value};

/// The most units that one commit carries.
const GROUP_LIMIT: usize = 256;
/// How long a unit waits for the others before it commits the group itself.
const GROUP_PATIENCE: Duration = Duration::from_millis(25);
/// How long a unit waits for its turn.
const TURN_PATIENCE: Duration = Duration::from_secs(60);

type Outcome = Option<std::result::Result<(), String>>;

/// SQLite's one writing connection.
pub(crate) struct Writer {
    state: Arc<Mutex<State>>,
    waiting: AtomicUsize,
}

struct State {
    connection: Option<SqliteConnection>,
    group: Option<Group>,
    /// A savepoint was opened and neither released nor rolled back.
    unit_open: bool,
    /// What `db_operation_current` holds, when that is known.
    current: Option<Option<Uuid>>,
    groups_begun: u64,
}

struct Group {
    number: u64,
    units: usize,
    done: watch::Sender<Outcome>,
}

impl State {
    async fn run(&mut self, text: &'static str) -> Result<()> {
        let connection = self.connection.as_mut().ok_or(Error::Busy)?;
        sqlx::query(text).execute(connection).await?;
        Ok(())
    }

    async fn roll_back_unit(&mut self) {
        if !self.unit_open {
            return;
        }
        self.unit_open = false;
        self.current = None;
        let rolled = self.run("rollback to unit").await;
        if rolled.is_err() || self.run("release unit").await.is_err() {
            // The engine ended the whole transaction by itself (disk full, I/O error).
            self.fail_group("the engine gave up the transaction").await;
        }
    }

    async fn fail_group(&mut self, reason: &str) {
        self.unit_open = false;
        self.current = None;
        // "No transaction is active" is the expected answer when the engine has already rolled back.
        let _already_over = self.run("rollback").await;
        if let Some(group) = self.group.take() {
            group.done.send_replace(Some(Err(reason.to_owned())));
        }
    }

    async fn commit_group(&mut self) -> Result<()> {
        let committed = self.run("commit").await;
        match committed {
            Ok(()) => {
                if let Some(group) = self.group.take() {
                    group.done.send_replace(Some(Ok(())));
                }
                Ok(())
            }
            Err(error) => {
                let reason = match &error {
                    Error::Driver(e) => e.to_string(),
                    other => other.to_string(),
                };
                self.fail_group(&reason).await;
                Err(Error::CommitFailed(reason))
            }
        }
    }
}

impl Writer {
    pub(crate) async fn connect(options: SqliteConnectOptions) -> Result<Self> {
        let connection = options.connect().await?;
        let state =
            State { connection: Some(connection), group: None, unit_open: false, current: None, groups_begun: 0 };
        Ok(Self { state: Arc::new(Mutex::new(state)), waiting: AtomicUsize::new(0) })
    }

    pub(crate) async fn close(&self) {
        let mut state = self.state.lock().await;
        state.roll_back_unit().await;
        if state.group.is_some() && state.commit_group().await.is_err() {
            tracing::error!("the last group of writes could not be committed");
        }
        if let Some(connection) = state.connection.take()
            && let Err(error) = connection.close().await
        {
            tracing::warn!(%error, "closing the writer");
        }
    }

    pub(crate) async fn script(&self, text: String) -> Result<()> {
        let mut state = self.state.lock().await;
        state.roll_back_unit().await;
        if state.group.is_some() {
            state.commit_group().await?;
        }
        state.current = None;
        let connection = state.connection.as_mut().ok_or(Error::Busy)?;
        sqlx::raw_sql(AssertSqlSafe(text)).execute(connection).await?;
        Ok(())
    }

    async fn turn(&self) -> Result<OwnedMutexGuard<State>> {
        let _queued = Queued::join(&self.waiting);
        let lock = Arc::clone(&self.state).lock_owned();
        tokio::time::timeout(TURN_PATIENCE, lock).await.map_err(|_| Error::Busy)
    }

    pub(crate) async fn begin(self: &Arc<Self>) -> Result<LiteTx> {
        whole(Arc::clone(self).begin_unit()).await
    }

    async fn begin_unit(self: Arc<Self>) -> Result<LiteTx> {
        let mut state = self.turn().await?;
        state.roll_back_unit().await;
        if state.group.is_none() {
            state.run("begin immediate").await?;
            state.groups_begun += 1;
            let (done, _) = watch::channel(None);
            state.group = Some(Group { number: state.groups_begun, units: 0, done });
        }
        state.run("savepoint unit").await?;
        state.unit_open = true;
        Ok(LiteTx { state: Some(state), writer: self })
    }

    /// Rolls back what a dropped unit left, and commits a group that nobody else will.
    async fn tidy(self: Arc<Self>) {
        let mut state = self.state.lock().await;
        state.roll_back_unit().await;
        if state.group.is_some() && self.waiting.load(Ordering::Acquire) == 0 && state.commit_group().await.is_err() {
            tracing::error!("a group of writes could not be committed");
        }
    }
}

/// Counts a unit in the queue for as long as it waits, even if it is cancelled there.
struct Queued<'a>(&'a AtomicUsize);

impl<'a> Queued<'a> {
    fn join(waiting: &'a AtomicUsize) -> Self {
        waiting.fetch_add(1, Ordering::AcqRel);
        Self(waiting)
    }
}

impl Drop for Queued<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

/// Runs to its end even when nobody waits for it any more: a beginning or a commit cut in half would leave
/// the one writing connection in a state that its next user does not know.
async fn whole<T: Send + 'static>(work: impl Future<Output = Result<T>> + Send + 'static) -> Result<T> {
    match tokio::spawn(work).await {
        Ok(outcome) => outcome,
        Err(cut) => Err(Error::CommitFailed(cut.to_string())),
    }
}

pub(crate) struct LiteTx {
    state: Option<OwnedMutexGuard<State>>,
    writer: Arc<Writer>,
}

impl LiteTx {
    fn state(&mut self) -> Result<&mut State> {
        self.state.as_deref_mut().ok_or(Error::Busy)
    }

    pub(crate) fn connection(&mut self) -> Result<&mut SqliteConnection> {
        self.state()?.connection.as_mut().ok_or(Error::Busy)
    }

    pub(crate) async fn set_operation(&mut self, operation: Option<Uuid>) -> Result<()> {
        if self.state()?.current == Some(operation) {
            return Ok(());
        }
        let query = sqlx::query_with(
            "update db_operation_current set operation_id = $1 where one = 1",
            value::sqlite(vec![Val::Uuid(operation)])?,
        );
        query.execute(self.connection()?).await?;
        self.state()?.current = Some(operation);
        Ok(())
    }

    pub(crate) async fn commit(self) -> Result<()> {
        whole(self.commit_unit()).await
    }

    async fn commit_unit(mut self) -> Result<()> {
        let Some(mut state) = self.state.take() else { return Err(Error::Busy) };
        if let Err(error) = state.run("release unit").await {
            state.fail_group("the engine gave up the transaction").await;
            return Err(error);
        }
        state.unit_open = false;
        let Some(group) = state.group.as_mut() else { return Err(Error::Busy) };
        group.units += 1;
        let (number, mut done) = (group.number, group.done.subscribe());
        if group.units >= GROUP_LIMIT || self.writer.waiting.load(Ordering::Acquire) == 0 {
            return state.commit_group().await;
        }
        drop(state);
        loop {
            let waited = tokio::time::timeout(GROUP_PATIENCE, done.wait_for(Option::is_some)).await;
            let outcome = waited.map(|outcome| outcome.ok().and_then(|outcome| outcome.clone()));
            match outcome {
                Ok(Some(Ok(()))) => return Ok(()),
                Ok(Some(Err(reason))) => return Err(Error::CommitFailed(reason)),
                Ok(None) => return Err(Error::CommitFailed("the writer went away".to_owned())),
                Err(_elapsed) => {}
            }
            // Those we counted on gave up their place in the queue: commit for them.
            let mut state = self.writer.state.lock().await;
            if state.group.as_ref().is_some_and(|group| group.number == number) {
                state.roll_back_unit().await;
                if state.group.is_some() {
                    return state.commit_group().await;
                }
            }
        }
    }
}

impl Drop for LiteTx {
    fn drop(&mut self) {
        if let Some(state) = self.state.take() {
            drop(state);
            let writer = Arc::clone(&self.writer);
            if let Ok(runtime) = tokio::runtime::Handle::try_current() {
                runtime.spawn(writer.tidy());
            }
        }
    }
}
