//! At the end of a path: the certificate, through the press of the house.

use centres::Centre;
use kernel::{OperationId, PersonId};
use web::Cx;

use super::following::facts_of;
use super::{Error, Result, open, words};
use crate::model::PathId;
use crate::model::content::Path;
use crate::model::progress::Progress;
use crate::model::refusal::Refusal;
use crate::policy::Action;
use crate::store::paths;

/// What a certificate of a path is counted by.
pub fn counted_by(path: PathId) -> String {
    format!("path:{path}")
}

/// The certificate of a path that someone holds, under whichever entry of the file, and that stands.
pub async fn held(cx: &Cx, centre: &Centre, (id, person): (PathId, PersonId)) -> Result<Option<badges::CertificateId>> {
    let scope = open(cx, centre, Action::SeePaths)?;
    Ok(badges::standing(cx.db(), &scope, person, &counted_by(id)).await?)
}

/// How it was earned: the modules, in their order.
fn criteria(cx: &Cx, path: &Path) -> String {
    let titles: Vec<&str> = path.content.modules.iter().map(|module| module.title.as_str()).collect();
    cx.history_texts().t1("paths-certificate-criteria", "x", titles.join(", "))
}

/// Gives the certificate of a finished path; given twice, it is one. `is_named` is the holder's own word.
pub async fn give(
    cx: &Cx,
    centre: &Centre,
    (id, person): (PathId, PersonId),
    is_named: bool,
) -> Result<(badges::CertificateId, OperationId)> {
    let scope = open(cx, centre, Action::WritePaths)?;
    let path = paths::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let known = people::store::find(cx.db(), &scope, person).await?.ok_or(Error::NotFound)?;
    let progress = Progress::of(&facts_of(cx.db(), &scope, id, person).await?);
    if !progress.is_finished(&path.content) {
        return Err(Refusal::NotFinished.into());
    }
    let new = badges::NewCertificate {
        person: Some(person),
        holder_name: known.full_name(),
        is_named,
        description: path.content.summary.clone(),
        criteria: criteria(cx, &path),
        skills: path.content.modules.iter().map(|module| module.skill.clone()).collect(),
        path_code: counted_by(id),
        earned_on: cx.today(),
        title: path.title.clone(),
    };
    let press = badges::press(cx, centre).await.map_err(Error::Badges)?;
    let operation = cx.operation(Some(centre.id), words(cx, "paths-op-certificate", &path.title));
    let mut tx = cx.db().begin(&operation).await?;
    let certificate = badges::issue(cx, &mut tx, &scope, &press, new).await.map_err(Error::Badges)?;
    tx.commit().await?;
    Ok((certificate, operation.id))
}
