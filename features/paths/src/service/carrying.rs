//! What one learnt follows to another centre, if one agrees: a code made here, typed there, by oneself both times.
//!
//! The code opens facts, never the file: no name, no address goes along. It ends after thirty days.

use auth::{Scope, Secret};
use centres::Centre;
use chrono::Duration;
use kernel::OperationId;
use kernel::ids::SpokenCode;
use rand::RngCore as _;
use web::Cx;

use super::{Result, own};
use crate::model::PathId;
use crate::model::content::{Path, State};
use crate::model::refusal::Refusal;
use crate::store::{facts, paths, transfers};

/// How long a code opens.
const DAYS: i64 = 30;
const SIGNS: usize = 12;

/// Makes the code of whoever agrees; it is shown this once. An earlier one opens nothing more.
pub async fn make_code(cx: &Cx, centre: &Centre, agrees: bool) -> Result<(SpokenCode, OperationId)> {
    let (scope, person) = own(cx, centre)?;
    if !agrees {
        return Err(Refusal::AgreementMissing.into());
    }
    let mut random = [0_u8; SIGNS];
    rand::rng().fill_bytes(&mut random);
    let code = SpokenCode::from_random(&random, SIGNS);
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("paths-op-code"));
    let mut tx = cx.db().begin(&operation).await?;
    transfers::delete_of(&mut tx, &scope, person).await?;
    let until = cx.now() + Duration::days(DAYS);
    transfers::insert(&mut tx, &scope, person, &Secret::hash_of(code.as_str()), (cx.now(), until)).await?;
    tx.commit().await?;
    Ok((code, operation.id))
}

/// Takes back what was agreed to: no code of this person opens anything more.
pub async fn take_back(cx: &Cx, centre: &Centre) -> Result<OperationId> {
    let (scope, person) = own(cx, centre)?;
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("paths-op-code-back"));
    let mut tx = cx.db().begin(&operation).await?;
    transfers::delete_of(&mut tx, &scope, person).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// What a code brings: the paths of the other centre, each with the facts of whoever made the code.
async fn brought(cx: &Cx, code: &str) -> Result<Vec<(Path, Vec<facts::Kept>)>> {
    let code = SpokenCode::parse(code).ok_or(Refusal::CodeUnknown)?;
    let found = transfers::find_unscoped(cx.db(), &Secret::hash_of(code.as_str()), cx.now()).await?;
    let (from, person) = found.ok_or(Refusal::CodeUnknown)?;
    let scope = Scope::of_house(from);
    let entries = people::store::entries_of(cx.db(), &scope, person).await?;
    let known = facts::of_person(cx.db(), &scope, &entries).await?;
    let mut brought = Vec::new();
    for path in paths::list(cx.db(), &scope, false).await? {
        let of_path: Vec<_> = known.iter().filter(|kept| kept.path == path.id).cloned().collect();
        if !of_path.is_empty() {
            brought.push((path, of_path));
        }
    }
    Ok(brought)
}

/// Adds to one's own road here what one learnt elsewhere: the same facts, whatever was done here already.
///
/// A path that this centre does not have comes as a draft of the team, and the road waits for it to open.
pub async fn take_up(cx: &Cx, centre: &Centre, code: &str) -> Result<OperationId> {
    let (scope, person) = own(cx, centre)?;
    let brought = db::as_house(brought(cx, code)).await?;
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("paths-op-taken-up"));
    let mut tx = cx.db().begin(&operation).await?;
    for (path, known) in brought {
        let here = match paths::find_by_code(&mut tx, &scope, &path.content.code).await? {
            Some(here) => here.id,
            None => {
                let new = Path { id: PathId::new(), state: State::Draft, list: None, created_at: cx.now(), ..path };
                paths::insert(&mut tx, &scope, &new).await?;
                new.id
            }
        };
        facts::insert_learner(&mut tx, &scope, here, person, cx.now()).await?;
        for kept in known {
            facts::insert(&mut tx, &scope, (here, person), &kept.fact, cx.now()).await?;
        }
    }
    tx.commit().await?;
    Ok(operation.id)
}
