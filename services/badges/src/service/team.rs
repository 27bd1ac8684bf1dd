//! What the team does with certificates, and what holders read of their own.

use auth::{Scope, decide_own};
use centres::Centre;
use kernel::paging::{Page, PageRequest};
use kernel::{OperationId, PersonId};
use people::Person;
use web::Cx;

use super::{Error, Result, issuing, open, press, words};
use crate::model::CertificateId;
use crate::model::certificate::{Certificate, NewCertificate};
use crate::model::refusal::Refusal;
use crate::policy::Action;
use crate::store;

/// The certificates of a centre.
pub async fn list(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Certificate>> {
    let scope = open(cx, centre, Action::See)?;
    Ok(store::list(cx.db(), &scope, page).await?)
}

/// One certificate, for the team.
pub async fn find(cx: &Cx, centre: &Centre, id: CertificateId) -> Result<Certificate> {
    let scope = open(cx, centre, Action::See)?;
    standing_or_not(cx, &scope, id).await
}

async fn standing_or_not(cx: &Cx, scope: &Scope, id: CertificateId) -> Result<Certificate> {
    let found = store::find(cx.db(), scope, id).await?.filter(|one| !one.is_gone());
    found.ok_or(Error::NotFound)
}

/// Someone of the file to whom a certificate is given.
pub async fn person(cx: &Cx, centre: &Centre, id: PersonId) -> Result<Option<Person>> {
    let scope = open(cx, centre, Action::Issue)?;
    Ok(people::store::find(cx.db(), &scope, id).await?)
}

/// Gives a certificate by hand.
pub async fn give(cx: &Cx, centre: &Centre, new: NewCertificate) -> Result<(CertificateId, OperationId)> {
    let scope = open(cx, centre, Action::Issue)?;
    // What is wrong is told before a key is drawn.
    let new = new.tidied();
    let refusals = new.refusals(cx.today());
    if !refusals.is_empty() {
        return Err(Error::Refused(refusals));
    }
    let press = press::find_or_make(cx, centre).await?;
    let operation = cx.operation(Some(centre.id), words(cx, "badges-op-issue", &new.title));
    let mut tx = cx.db().begin(&operation).await?;
    let id = issuing::issue(cx, &mut tx, &scope, &press, new).await?;
    tx.commit().await?;
    Ok((id, operation.id))
}

/// Takes a certificate back.
pub async fn take_back(cx: &Cx, centre: &Centre, id: CertificateId, reason: &str) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Revoke)?;
    let certificate = standing_or_not(cx, &scope, id).await?;
    if !certificate.is_valid() {
        return Err(Refusal::RevokedAlready.into());
    }
    let operation = cx.operation(Some(centre.id), words(cx, "badges-op-revoke", &certificate.title));
    let mut tx = cx.db().begin(&operation).await?;
    if !issuing::revoke(cx, &mut tx, &scope, id, reason).await? {
        return Err(Refusal::RevokedAlready.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Says whether the whole name is read by whoever checks; the credential is signed again. The file that was given
/// before goes on being true.
pub async fn say_name(cx: &Cx, centre: &Centre, id: CertificateId, is_named: bool) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Issue)?;
    let mut certificate = standing_or_not(cx, &scope, id).await?;
    let at = store::place_of(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let press = press::find_or_make(cx, centre).await?;
    certificate.is_named = is_named;
    let jwt = press.certify(cx, &certificate, at)?;
    let operation = cx.operation(Some(centre.id), words(cx, "badges-op-name", &certificate.title));
    let mut tx = cx.db().begin(&operation).await?;
    if !store::rename(&mut tx, &scope, id, (is_named, &jwt)).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Signs with a new key from now on; what the old one signed stays true.
pub async fn change_key(cx: &Cx, centre: &Centre) -> Result<()> {
    let scope = open(cx, centre, Action::Revoke)?;
    press::replace(cx, &scope).await
}

/// What a resident holds, in their own file.
pub async fn own(cx: &Cx, centre: &Centre, person: PersonId) -> Result<Vec<Certificate>> {
    let scope = Scope::opened_by(decide_own(&cx.actor, centre.id, person), centre.id)?;
    let held = issuing::of_person(cx.db(), &scope, person).await?;
    Ok(held.into_iter().filter(|one| !one.is_gone()).collect())
}

/// One that a resident holds.
pub async fn own_one(cx: &Cx, centre: &Centre, person: PersonId, id: CertificateId) -> Result<Certificate> {
    own(cx, centre, person).await?.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)
}
