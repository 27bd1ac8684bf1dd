//! What a centre promises to those who ask.

use auth::Scope;
use centres::Centre;
use kernel::OperationId;
use web::Cx;

use super::{Result, begin, open};
use crate::holdings;
use crate::model::promise::{Promise, PromiseRefusal};
use crate::policy::Action;
use crate::store;

/// What a centre promises: its own words, or the house's.
pub async fn find_promise(cx: &Cx, scope: &Scope) -> Result<Promise> {
    Ok(store::find_promise(cx.db(), scope).await?.unwrap_or_default())
}

/// For how many days the number is kept after the call; `None` while the centre forgets nothing by itself.
pub async fn find_kept_days(cx: &Cx, scope: &Scope) -> Result<Option<i64>> {
    let rule = people::store::find_rule(cx.db(), scope, holdings::SUBJECT).await?;
    Ok(rule.map_or(Some(holdings::KEPT_DAYS), |rule| rule.is_on.then_some(rule.days)))
}

/// Changes what is promised to those who ask from now on; those who asked keep theirs.
pub async fn set_promise(cx: &Cx, centre: &Centre, promise: Promise) -> Result<OperationId> {
    let scope = open(cx, centre, Action::SetPromise)?;
    let promise = promise.check()?;
    let (mut tx, operation) = begin(cx, centre, "callbacks-op-promise").await?;
    if store::put_promise(&mut tx, &scope, &promise).await? == 0 {
        return Err(PromiseRefusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation)
}
