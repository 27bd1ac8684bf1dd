//! Giving and taking back, inside the transaction of whoever decided it.

use auth::Scope;
use db::{Conn, Tx};
use kernel::PersonId;
use rand::{Rng as _, RngCore as _};
use uuid::Uuid;
use web::Cx;

use super::press::Press;
use super::{Error, Result};
use crate::model::CertificateId;
use crate::model::certificate::{CODE_LENGTH, Certificate, LONGEST_TEXT, NewCertificate, code_from};
use crate::model::credential::{PLACES, StatusPlace};
use crate::model::refusal::Refusal;
use crate::store;

/// How often a free place is sought; half of a list is free.
const TRIES: usize = 64;

/// Gives a certificate. Who holds one that stands of what is counted by the same word is given that one.
pub async fn issue(cx: &Cx, tx: &mut Tx, scope: &Scope, press: &Press, new: NewCertificate) -> Result<CertificateId> {
    let new = new.tidied();
    let refusals = new.refusals(cx.today());
    if !refusals.is_empty() {
        return Err(Error::Refused(refusals));
    }
    if let Some(person) = new.person {
        if !people::store::lock(tx, scope, person).await? {
            return Err(Error::NotFound);
        }
        if let Some(held) = standing(&mut *tx, scope, person, &new.path_code).await? {
            return Ok(held);
        }
    }
    let mut made = unsigned(cx, new);
    let at = free_place(tx, scope).await?;
    made.jwt = press.certify(cx, &made, at)?;
    store::insert(tx, scope, &made).await?;
    store::insert_place(tx, scope, made.id, at).await?;
    Ok(made.id)
}

/// The certificate of what is counted by a word that a person holds, under whichever entry of the file, and that
/// stands. What is given by hand is counted by none.
pub async fn standing(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    person: PersonId,
    path_code: &str,
) -> db::Result<Option<CertificateId>> {
    if path_code.is_empty() {
        return Ok(None);
    }
    let mut conn = conn.into();
    let entries = people::store::entries_of(conn.again(), scope, person).await?;
    store::standing(conn, scope, &entries, path_code).await
}

fn unsigned(cx: &Cx, new: NewCertificate) -> Certificate {
    let mut random = [0_u8; CODE_LENGTH];
    rand::rng().fill_bytes(&mut random);
    Certificate {
        id: CertificateId::new(),
        code: code_from(&random),
        person: new.person,
        holder_name: new.holder_name,
        is_named: new.is_named,
        subject: unordered_id(),
        title: new.title,
        description: new.description,
        criteria: new.criteria,
        skills: new.skills,
        path_code: new.path_code,
        earned_on: new.earned_on,
        jwt: String::new(),
        issued_by: cx.actor.author().name,
        issued_at: cx.now(),
        revoked_at: None,
        reason: String::new(),
    }
}

/// An id that tells nothing of when it was made.
fn unordered_id() -> Uuid {
    let mut random = [0_u8; 16];
    rand::rng().fill_bytes(&mut random);
    uuid::Builder::from_random_bytes(random).into_uuid()
}

/// The address where anyone checks the certificate of a code.
pub fn check_url(cx: &Cx, code: &str) -> String {
    cx.app.url(&format!("/attestation/{code}"))
}

/// A place drawn at random, so that a place says nothing of who came when.
async fn free_place(tx: &mut Tx, scope: &Scope) -> Result<StatusPlace> {
    let list = store::open_list(tx, scope, PLACES / 2).await?;
    for _ in 0..TRIES {
        let at = StatusPlace { list, place: rand::rng().random_range(0..PLACES) };
        if !store::is_taken(tx, scope, at).await? {
            return Ok(at);
        }
    }
    Err(Error::NotFound)
}

/// Takes a certificate back, with the reason that everyone reads. `false` when it does not stand.
pub async fn revoke(cx: &Cx, tx: &mut Tx, scope: &Scope, id: CertificateId, reason: &str) -> Result<bool> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    if reason.chars().count() > LONGEST_TEXT {
        return Err(Refusal::Long("motif").into());
    }
    Ok(store::revoke(tx, scope, id, reason, cx.now()).await?)
}

/// What a person holds, under whichever entry of the file it was given, the newest first.
pub async fn of_person(conn: impl Into<Conn<'_>>, scope: &Scope, person: PersonId) -> db::Result<Vec<Certificate>> {
    let mut conn = conn.into();
    let entries = people::store::entries_of(conn.again(), scope, person).await?;
    store::of_people(conn, scope, &entries).await
}
