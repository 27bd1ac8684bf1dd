//! What only the team does: give priority, settle a fee, receive money.

use chrono::Datelike as _;
use kernel::{CentreId, Cents, EnrolmentId, OperationId};
use uuid::Uuid;
use web::Cx;

use super::{Error, Result};
use crate::model::enrolment::{Enrolment, GroupId, Means, Payment};
use crate::model::list::List;
use crate::model::refusal::EnrolmentRefusal;
use crate::policy::{self, Action};
use crate::store::{enrolments, lists, payments};

/// The most that one payment may be: a slip of the hand, not a payment, above.
const LARGEST_PAYMENT: Cents = Cents(1_000_000);

/// Puts someone before the others on the waiting list, with the reason; `false` puts them back.
pub async fn prioritise(
    cx: &Cx,
    centre: CentreId,
    id: EnrolmentId,
    is_first: bool,
    reason: &str,
) -> Result<OperationId> {
    let reason = reason.trim();
    if is_first && reason.is_empty() {
        return Err(EnrolmentRefusal::PriorityReasonMissing.into());
    }
    if people::import::holds_nir(reason) {
        return Err(EnrolmentRefusal::NirIn("raison").into());
    }
    let key = if is_first { "enrolment-did-prioritise" } else { "enrolment-did-unprioritise" };
    change(cx, centre, id, cx.history_texts().t(key), |enrolment, _| {
        enrolment.priority = i64::from(is_first);
        enrolment.priority_reason = if is_first { kernel::text::excerpt(reason, 300) } else { String::new() };
    })
    .await
}

/// Settles what someone pays.
pub async fn settle_fee(cx: &Cx, centre: CentreId, id: EnrolmentId, fee: Cents) -> Result<OperationId> {
    if fee.0 < 0 || fee > LARGEST_PAYMENT {
        return Err(EnrolmentRefusal::AmountInvalid.into());
    }
    change(cx, centre, id, cx.history_texts().t("enrolment-did-settle-fee"), |enrolment, list| {
        enrolment.settle(fee, list.terms.fee_unit);
    })
    .await
}

async fn change(
    cx: &Cx,
    centre: CentreId,
    id: EnrolmentId,
    words: String,
    write: impl FnOnce(&mut Enrolment, &List),
) -> Result<OperationId> {
    let scope = policy::scope(&cx.actor, Action::EditEnrolments, centre)?;
    let operation = cx.operation(Some(centre), words);
    let mut tx = cx.db().begin(&operation).await?;
    let mut enrolment = enrolments::find(&mut tx, &scope, id).await?.ok_or(Error::NotFound)?;
    if !enrolment.state.is_active() {
        return Err(EnrolmentRefusal::AlreadyOver.into());
    }
    let list = lists::find_list(&mut tx, &scope, enrolment.list).await?.ok_or(Error::NotFound)?;
    write(&mut enrolment, &list);
    if enrolments::update(&mut tx, &scope, &enrolment).await? == 0 {
        return Err(EnrolmentRefusal::Stale.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Writes down money received, under the next receipt number of the year.
pub async fn receive_payment(
    cx: &Cx,
    centre: CentreId,
    group: GroupId,
    amount: Cents,
    means: Means,
) -> Result<(Payment, OperationId)> {
    let scope = policy::scope(&cx.actor, Action::EditEnrolments, centre)?;
    if amount.0 <= 0 || amount > LARGEST_PAYMENT {
        return Err(EnrolmentRefusal::AmountInvalid.into());
    }
    let operation = cx.operation(Some(centre), cx.history_texts().t1("enrolment-did-pay", "x", amount.to_string()));
    let mut tx = cx.db().begin(&operation).await?;
    enrolments::find_group(&mut tx, &scope, group).await?.ok_or(Error::NotFound)?;
    let year = i64::from(cx.today().year());
    let number = payments::take_receipt_number(&mut tx, &scope, year).await?;
    let payment = Payment { id: Uuid::now_v7(), group, amount, means, year, number, at: cx.now() };
    payments::insert_payment(&mut tx, &scope, &payment).await?;
    tx.commit().await?;
    Ok((payment, operation.id))
}
