//! Tries, counted in the database before the answer is looked at.
//!
//! The counter moves by a guarded update *before* a secret is compared, so a thousand parallel
//! guesses evaluate no more than the allowed few, on whichever node they land.

use chrono::{DateTime, Duration, Utc};
use db::{Db, args};
use uuid::Uuid;

/// A limit: so many tries in so long, by subject (an account, an address, a code).
#[derive(Debug, Clone, Copy)]
pub struct Throttle {
    pub kind: &'static str,
    pub tries: i64,
    pub window: Duration,
}

/// No try is left for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many tries")]
pub struct TooMany;

impl Throttle {
    pub const SIGN_IN: Self = Self { kind: "sign-in", tries: 5, window: Duration::minutes(15) };
    pub const CODE: Self = Self { kind: "code", tries: 8, window: Duration::minutes(15) };

    /// Takes one try, or says that none is left.
    pub async fn take(&self, db: &Db, subject: &str, now: DateTime<Utc>) -> db::Result<Result<(), TooMany>> {
        let key = format!("{}:{}", self.kind, crate::Secret::hash_of(subject));
        let mut tx = db.begin_unrecorded().await?;
        tx.exec(
            "insert into throttle (id, subject, tries, window_ends_at) values ($1, $2, 0, $3) \
             on conflict (subject) do update set tries = 0, window_ends_at = $3 \
             where throttle.window_ends_at < $4 or throttle.window_ends_at > $5",
            args![Uuid::now_v7(), &key, now + self.window, now, self.too_far(now)],
        )
        .await?;
        let taken = tx
            .exec("update throttle set tries = tries + 1 where subject = $1 and tries < $2", args![&key, self.tries])
            .await?;
        tx.commit().await?;
        Ok(if taken == 1 { Ok(()) } else { Err(TooMany) })
    }

    /// Whether no try is left; looks without counting, for doors where only a wrong answer costs one.
    pub async fn is_spent(&self, db: &Db, subject: &str, now: DateTime<Utc>) -> db::Result<bool> {
        let key = format!("{}:{}", self.kind, crate::Secret::hash_of(subject));
        let spent = "select id from throttle where subject = $1 and tries >= $2 and window_ends_at between $3 and $4";
        Ok(db.one(spent, args![&key, self.tries, now, self.too_far(now)]).await?.is_some())
    }

    /// A window that ends later than this was opened by a clock that has been put right since: it holds nobody up.
    fn too_far(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        now + self.window * 2
    }

    /// Forgets the tries of a subject, after a success.
    pub async fn forget(&self, db: &Db, subject: &str) -> db::Result<()> {
        let key = format!("{}:{}", self.kind, crate::Secret::hash_of(subject));
        let mut tx = db.begin_unrecorded().await?;
        tx.exec("delete from throttle where subject = $1", args![&key]).await?;
        tx.commit().await
    }

    /// Gives up the counts whose window is over, of every limit: nobody can be held up by them any more.
    pub async fn forget_ended(db: &Db, now: DateTime<Utc>) -> db::Result<u64> {
        let mut tx = db.begin_unrecorded().await?;
        let forgotten = tx.exec("delete from throttle where window_ends_at < $1", args![now]).await?;
        tx.commit().await?;
        Ok(forgotten)
    }
}
