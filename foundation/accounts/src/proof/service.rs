//! Use case: prove again who one is, by the password or by a code of the telephone.

use auth::{Staff, verify_password};
use chrono::{DateTime, Utc};
use crypto::Keys;
use db::Db;
use web::Problem;

use crate::factors::{self, FactorRefusal, totp};
use crate::service::OWN_PASSWORD;
use crate::store;

/// Why a proof is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ProofRefusal {
    Wrong,
    TooManyTries,
}

impl ProofRefusal {
    /// The key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Self::Wrong => "accounts-refusal-proof-wrong",
            Self::TooManyTries => "accounts-refusal-proof-too-many",
        }
    }
}

/// Looks at a password or at a code of six digits, after the try was counted; a right one makes the session proven now.
pub(crate) async fn prove(
    db: &Db,
    keys: &Keys,
    staff: &Staff,
    given: String,
    now: DateTime<Utc>,
) -> Result<Result<(), ProofRefusal>, Problem> {
    let has_telephone = factors::store::find(db, staff.account).await?.has_telephone;
    if has_telephone && totp::is_code(&given) {
        match factors::service::try_code(db, keys, staff.account, &given, now).await? {
            Ok(()) => {}
            Err(FactorRefusal::TooManyTries) => return Ok(Err(ProofRefusal::TooManyTries)),
            Err(_) => return Ok(Err(ProofRefusal::Wrong)),
        }
    } else {
        let subject = staff.account.to_string();
        if OWN_PASSWORD.take(db, &subject, now).await?.is_err() {
            return Ok(Err(ProofRefusal::TooManyTries));
        }
        let kept = store::find_password(db, staff.account).await?;
        if !verify_password(given, kept).await {
            return Ok(Err(ProofRefusal::Wrong));
        }
        OWN_PASSWORD.forget(db, &subject).await?;
    }
    put_proof(db, staff, now).await?;
    Ok(Ok(()))
}

/// Makes a session proven at an instant.
pub(crate) async fn put_proof(db: &Db, staff: &Staff, now: DateTime<Utc>) -> db::Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    store::put_proof(&mut tx, staff.session, now).await?;
    tx.commit().await
}
