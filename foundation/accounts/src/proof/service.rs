//! Use case: prove again who one is, by the password or by a code of the telephone.

use auth::{Secret, Staff, verify_password};
use web::{Cx, Problem};

use crate::factors::{self, FactorRefusal, totp};
use crate::model::SESSION_LASTS;
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
pub(crate) async fn prove(cx: &Cx, staff: &Staff, given: String) -> Result<Result<(), ProofRefusal>, Problem> {
    let (db, now) = (cx.db(), cx.now());
    let has_telephone = factors::store::find(db, staff.account).await?.has_telephone;
    if has_telephone && totp::is_code(&given) {
        match factors::service::try_code(db, &cx.app.keys, staff.account, &given, now).await? {
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
        if !verify_password(given, kept.map(|kept| kept.hash)).await {
            return Ok(Err(ProofRefusal::Wrong));
        }
        OWN_PASSWORD.forget(db, &subject).await?;
    }
    put_proof(cx, staff).await?;
    Ok(Ok(()))
}

/// Makes a session proven now. It changes its secret with it, and the answer to this request carries the new one.
pub(crate) async fn put_proof(cx: &Cx, staff: &Staff) -> db::Result<()> {
    let secret = Secret::draw();
    let mut tx = cx.db().begin_unrecorded().await?;
    store::put_proof(&mut tx, staff.session, &secret.hash(), cx.now()).await?;
    tx.commit().await?;
    cx.renew_session(secret.reveal(), SESSION_LASTS.num_seconds());
    Ok(())
}
