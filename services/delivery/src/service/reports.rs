//! What the SMS network says later of a message it took.

use kernel::MessageId;
use people::Channel;
use web::{Cx, Problem};

use crate::cause::Cause;
use crate::model::State;
use crate::sms::DeliveryReport;
use crate::sms::kannel::parse_report;
use crate::store;

/// Notes a report. An unknown message is answered like a known one: the address tells a stranger nothing.
pub(crate) async fn take_report(cx: &Cx, id: &str, kind: &str) -> Result<(), Problem> {
    let (Some(id), Some(report)) = (kernel::ids::parse::<MessageId>(id), parse_report(kind)) else {
        return Err(Problem::BadRequest("id, type".to_owned()));
    };
    let (state, reason) = match report {
        DeliveryReport::Delivered => (State::Delivered, ""),
        DeliveryReport::Failed => (State::Failed, Cause::NotDelivered.code()),
        DeliveryReport::RejectedByOperator => (State::Failed, Cause::RejectedByOperator.code()),
        // Another report follows.
        DeliveryReport::Queued | DeliveryReport::AcceptedByOperator => return Ok(()),
    };
    let mut tx = cx.db().begin_unrecorded().await?;
    store::settle_by_reference(&mut tx, id, Channel::Sms, state, reason, cx.now()).await?;
    tx.commit().await?;
    Ok(())
}
