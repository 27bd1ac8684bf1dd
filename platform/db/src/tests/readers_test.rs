//! Readers come when they are needed and go when they are not.

use std::time::Duration;

use sqlx::ConnectOptions as _;
use sqlx::sqlite::SqliteConnectOptions;

use crate::readers::Readers;

#[tokio::test]
async fn the_one_who_read_last_reads_next_and_the_others_are_let_go() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("essai.db");
    let options = SqliteConnectOptions::new().filename(&file).create_if_missing(true);
    options.connect().await.unwrap();
    let readers = Readers::open(options.read_only(true)).await.unwrap();
    assert_eq!(readers.open_now(), 1);
    let (one, other, third) =
        (readers.take().await.unwrap(), readers.take().await.unwrap(), readers.take().await.unwrap());
    assert_eq!(readers.open_now(), 3, "nobody waits while another may be opened");
    drop((one, other));
    drop(third);
    let awake = readers.take().await.unwrap();
    readers.let_go(Duration::ZERO);
    assert_eq!(readers.open_now(), 1, "whoever reads is left alone");
    drop(awake);
    readers.let_go(Duration::from_secs(60));
    assert_eq!(readers.open_now(), 1, "not at once");
    readers.close().await;
    assert!(readers.take().await.is_err());
}
