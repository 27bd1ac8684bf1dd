//! A house in a test: real engines, a frozen clock, pages that lint themselves.
//!
//! Every store test runs on both engines through [`each_engine!`]; every page fetched through
//! [`TestApp`] is checked as it comes (see `lint`). No mock of our own code lives here.

mod databases;
mod dice;
mod engine;
mod house;
mod lint;
mod model;
mod s3;

pub use dice::Dice;
pub use engine::{PostgresPlace, TestDb, data_folder, limit_disk, postgres_db, postgres_place, skip, sqlite_db};
pub use house::{Page, TestApp, frozen_clock, keys_in};
pub use lint::lint;
pub use s3::S3Server;

/// Runs the same test on SQLite and on PostgreSQL.
///
/// ```ignore
/// testing::each_engine! {
///     async fn a_person_is_found(db: TestDb) { … db.db() … }
/// }
/// ```
#[macro_export]
macro_rules! each_engine {
    ($($(#[$meta:meta])* async fn $name:ident($db:ident : TestDb) $body:block)+) => {$(
        mod $name {
            use super::*;

            async fn run($db: $crate::TestDb) $body

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                run($crate::sqlite_db().await).await;
            }

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                if let Some(db) = $crate::postgres_db().await {
                    run(db).await;
                }
            }
        }
    )+};
}

#[cfg(test)]
mod tests;
