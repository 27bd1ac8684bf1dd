//! The queue: enqueue, lease, settle.

use chrono::{DateTime, Duration, Utc};
use db::{Db, Result, Tx, args};
use uuid::Uuid;

/// How long a worker may hold a job before another takes it.
pub(crate) const LEASE_MINUTES: i64 = 10;
/// Work that waits longer than this after its hour is not being done.
const OVERDUE_MINUTES: i64 = 60;
/// After so many attempts a job is shown to the operators and left alone.
pub(crate) const ATTEMPTS: i64 = 8;

/// Adds a job to a transaction. The same `once_key` twice is one job.
pub async fn enqueue(
    tx: &mut Tx,
    kind: &'static str,
    payload: &serde_json::Value,
    run_at: DateTime<Utc>,
    once_key: Option<String>,
) -> Result<()> {
    tx.exec(
        "insert into job (id, kind, payload, state, run_at, once_key) values ($1, $2, $3, 'ready', $4, $5) \
         on conflict do nothing",
        args![Uuid::now_v7(), kind, payload.to_string(), run_at, once_key],
    )
    .await?;
    Ok(())
}

pub(crate) struct Leased {
    pub id: Uuid,
    pub lease: Uuid,
    pub kind: String,
    pub payload: String,
    pub attempts: i64,
}

/// Takes the oldest due job, or one whose worker died.
pub(crate) async fn lease(db: &Db, now: DateTime<Utc>) -> Result<Option<Leased>> {
    let due = "select id from job where (state = 'ready' or (state = 'leased' and (lease_until < $1 or lease_until > $2))) \
               and run_at <= $1 order by run_at, id limit 1";
    // A lease that ends later than this was given by a clock that has been put right since.
    let too_far = now + Duration::minutes(2 * LEASE_MINUTES);
    if db.one(due, args![now, too_far]).await?.is_none() {
        return Ok(None);
    }
    let lease = Uuid::now_v7();
    let mut tx = db.begin_unrecorded().await?;
    let row = tx
        .one(
            "update job set state = 'leased', lease = $2, lease_until = $3, attempts = attempts + 1 where id = \
             (select id from job where (state = 'ready' or (state = 'leased' and (lease_until < $1 or lease_until > $4))) \
             and run_at <= $1 order by run_at, id limit 1) and (state = 'ready' or lease_until < $1 or lease_until > $4) \
             returning id, kind, payload, attempts",
            args![now, lease, now + Duration::minutes(LEASE_MINUTES), too_far],
        )
        .await?;
    tx.commit().await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Leased {
        id: row.get("id")?,
        lease,
        kind: row.text("kind")?,
        payload: row.text("payload")?,
        attempts: row.int("attempts")?,
    }))
}

/// Says that who holds a job is alive: nobody else takes it.
pub(crate) async fn renew(db: &Db, job: &Leased, now: DateTime<Utc>) -> Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    tx.exec(
        "update job set lease_until = $3 where id = $1 and lease = $2 and state = 'leased'",
        args![job.id, job.lease, now + Duration::minutes(LEASE_MINUTES)],
    )
    .await?;
    tx.commit().await
}

/// Ends a job: done, to be tried again at `retry_at`, or dead.
pub(crate) async fn settle(
    db: &Db,
    job: &Leased,
    state: &'static str,
    retry_at: Option<DateTime<Utc>>,
    error: Option<String>,
) -> Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    tx.exec(
        "update job set state = $3, run_at = coalesce($4, run_at), last_error = $5, lease = null, lease_until = null \
         where id = $1 and lease = $2",
        args![job.id, job.lease, state, retry_at, error],
    )
    .await?;
    tx.commit().await
}

/// Takes the turn of a repeated job until `next`; `true` for the one node that got it.
pub(crate) async fn take_turn(
    db: &Db,
    (name, every): (&'static str, Duration),
    now: DateTime<Utc>,
    next: DateTime<Utc>,
) -> Result<bool> {
    // Further away than two rounds it was set by a clock that has been put right since; two machines a little apart
    // never are.
    let too_far = now + every + every;
    let row = db.one("select next_at from job_schedule where name = $1", args![name]).await?;
    if let Some(row) = row {
        let next_at = row.get::<DateTime<Utc>>("next_at")?;
        if next_at > now && next_at <= too_far {
            return Ok(false);
        }
    }
    let mut tx = db.begin_unrecorded().await?;
    let taken = tx
        .exec(
            "insert into job_schedule (id, name, next_at) values ($1, $2, $3) \
             on conflict (name) do update set next_at = $3 where job_schedule.next_at <= $4 or job_schedule.next_at > $5",
            args![Uuid::now_v7(), name, next, now, too_far],
        )
        .await?;
    tx.commit().await?;
    Ok(taken == 1)
}

/// Moves the next turn of a repeated job by who does it; `false` when somebody else has taken it since.
pub(crate) async fn hold_turn(db: &Db, name: &'static str, held: DateTime<Utc>, next: DateTime<Utc>) -> Result<bool> {
    let mut tx = db.begin_unrecorded().await?;
    let sql = "update job_schedule set next_at = $3 where name = $1 and next_at = $2";
    let moved = tx.exec(sql, args![name, held, next]).await?;
    tx.commit().await?;
    Ok(moved == 1)
}

/// Whether work waits so long after its hour that nobody can be doing it; for the health page.
pub async fn overdue(db: &Db, now: DateTime<Utc>) -> Result<bool> {
    let row = db
        .one(
            "select 1 as one from job where state in ('ready', 'leased') and run_at < $1 \
             and (lease_until is null or lease_until < $1) \
             union all select 1 from job_schedule where next_at < $1 limit 1",
            args![now - Duration::minutes(OVERDUE_MINUTES)],
        )
        .await?;
    Ok(row.is_some())
}

/// How many jobs were given up; for the health page and the doctor.
pub async fn count_dead(db: &Db) -> Result<i64> {
    let row = db.one("select count(*) as n from job where state = 'dead'", vec![]).await?;
    row.map_or(Ok(0), |row| row.int("n"))
}

/// Gives up what was done more than a week ago; what died stays, for a person to see.
pub async fn forget_done(db: &Db, now: DateTime<Utc>) -> Result<u64> {
    let mut tx = db.begin_unrecorded().await?;
    let forgotten =
        tx.exec("delete from job where state = 'done' and run_at < $1", args![now - Duration::days(7)]).await?;
    tx.commit().await?;
    Ok(forgotten)
}
