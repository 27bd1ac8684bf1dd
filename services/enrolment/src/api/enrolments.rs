//! One enrolment, for programs: cancel, come back, accept, priority, fee, answers; a group's contact and payments.

use axum::extract::Path;
use axum::http::StatusCode;
use centres::InCentre;
use kernel::{Cents, EnrolmentId};
use serde::Deserialize;
use web::api::{Body, Written};
use web::{Answer, Problem, json};

use super::shapes::{
    AmountShape, AnswersShape, ContactShape, EnrolmentShape, PaymentShape, PriorityShape, ReceiptShape,
};
use super::written;
use crate::model::enrolment::{Enrolment, GroupId, MadeBy};
use crate::model::question::Answers;
use crate::policy::{self, Action};
use crate::service::{self, Error, changes, desk, returning};
use crate::store;
use crate::telling;

/// The id of a path.
#[derive(Debug, Deserialize)]
pub(crate) struct Named {
    enrolment: EnrolmentId,
}

/// The id of a group's path.
#[derive(Debug, Deserialize)]
pub(crate) struct NamedGroup {
    group: GroupId,
}

async fn found(here: &InCentre, path: &Named) -> Result<Enrolment, Problem> {
    let scope = policy::scope(&here.cx.actor, Action::SeeLists, here.centre.id)?;
    store::enrolments::find(here.cx.db(), &scope, path.enrolment).await?.ok_or(Problem::NotFound)
}

fn answered(here: &InCentre, path: &Named, result: service::Result<kernel::OperationId>) -> Answer {
    let operation = result.map_err(|error: Error| telling::problem(&here.cx.texts, error))?;
    json(StatusCode::OK, &written(path.enrolment.uuid(), operation))
}

/// One enrolment.
#[utoipa::path(get, path = "/centres/{centre}/enrolments/{enrolment}", tag = "enrolment",
    responses((status = 200, body = EnrolmentShape)))]
pub(crate) async fn show(here: InCentre, Path(path): Path<Named>) -> Answer {
    json(StatusCode::OK, &EnrolmentShape::from(found(&here, &path).await?))
}

/// Cancels it; the freed place goes to the next who waits.
#[utoipa::path(post, path = "/centres/{centre}/enrolments/{enrolment}/cancellation", tag = "enrolment",
    responses((status = 200, body = Written), (status = 422)))]
pub(crate) async fn cancel(here: InCentre, Path(path): Path<Named>) -> Answer {
    let enrolment = found(&here, &path).await?;
    let (centre, which) = (here.centre.id, [enrolment.id]);
    let result = changes::cancel(&here.cx, centre, enrolment.group, &which, MadeBy::Program).await;
    answered(&here, &path, result)
}

/// Brings a cancelled enrolment back, for thirty days: to a place that is free, or to the end of the waiting list.
#[utoipa::path(post, path = "/centres/{centre}/enrolments/{enrolment}/return", tag = "enrolment",
    responses((status = 200, body = Written), (status = 422)))]
pub(crate) async fn come_back(here: InCentre, Path(path): Path<Named>) -> Answer {
    let enrolment = found(&here, &path).await?;
    let (centre, which) = (here.centre.id, [enrolment.id]);
    let result = returning::come_back(&here.cx, centre, enrolment.group, &which, MadeBy::Program).await;
    answered(&here, &path, result)
}

/// Takes the offered place.
#[utoipa::path(post, path = "/centres/{centre}/enrolments/{enrolment}/acceptance", tag = "enrolment",
    responses((status = 200, body = Written), (status = 422)))]
pub(crate) async fn accept(here: InCentre, Path(path): Path<Named>) -> Answer {
    let enrolment = found(&here, &path).await?;
    let (centre, which) = (here.centre.id, [enrolment.id]);
    let result = changes::answer_offer(&here.cx, centre, enrolment.group, &which, true, MadeBy::Program).await;
    answered(&here, &path, result)
}

/// Puts someone before the others on the waiting list, with the reason.
#[utoipa::path(put, path = "/centres/{centre}/enrolments/{enrolment}/priority", tag = "enrolment",
    request_body = PriorityShape, responses((status = 200, body = Written), (status = 422)))]
pub(crate) async fn prioritise(here: InCentre, Path(path): Path<Named>, Body(shape): Body<PriorityShape>) -> Answer {
    let (centre, id) = (here.centre.id, path.enrolment);
    let result = desk::prioritise(&here.cx, centre, id, shape.is_first, &shape.reason).await;
    answered(&here, &path, result)
}

/// Settles what someone pays.
#[utoipa::path(put, path = "/centres/{centre}/enrolments/{enrolment}/fee", tag = "enrolment",
    request_body = AmountShape, responses((status = 200, body = Written), (status = 422)))]
pub(crate) async fn settle_fee(here: InCentre, Path(path): Path<Named>, Body(shape): Body<AmountShape>) -> Answer {
    let result = desk::settle_fee(&here.cx, here.centre.id, path.enrolment, shape.cents()).await;
    answered(&here, &path, result)
}

/// Replaces what was answered.
#[utoipa::path(put, path = "/centres/{centre}/enrolments/{enrolment}/answers", tag = "enrolment",
    request_body = AnswersShape, responses((status = 200, body = Written), (status = 422)))]
pub(crate) async fn change_answers(
    here: InCentre,
    Path(path): Path<Named>,
    Body(answers): Body<AnswersShape>,
) -> Answer {
    let enrolment = found(&here, &path).await?;
    let (centre, given) = (here.centre.id, [(enrolment.id, Answers(answers.0))]);
    let result = changes::change_answers(&here.cx, centre, enrolment.group, &given, MadeBy::Program).await;
    answered(&here, &path, result)
}

/// Changes how a group is told, and where.
#[utoipa::path(put, path = "/centres/{centre}/enrolment-groups/{group}/contact", tag = "enrolment",
    request_body = ContactShape, responses((status = 200, body = Written), (status = 422)))]
pub(crate) async fn change_contact(
    here: InCentre,
    Path(path): Path<NamedGroup>,
    Body(shape): Body<ContactShape>,
) -> Answer {
    let texts = &here.cx.texts;
    let scope = policy::scope(&here.cx.actor, Action::EditEnrolments, here.centre.id)?;
    // Whose group it is comes before how it is written.
    crate::store::enrolments::find_group(here.cx.db(), &scope, path.group).await?.ok_or(web::Problem::NotFound)?;
    let (way, to) = shape.read().map_err(|refusal| telling::problem(texts, refusal.into()))?;
    let by = MadeBy::Program;
    let changed = returning::change_contact(&here.cx, here.centre.id, path.group, (way, &to), by).await;
    let operation = changed.map_err(|error| telling::problem(texts, error))?;
    json(StatusCode::OK, &written(path.group.uuid(), operation))
}

/// Writes down money received from a group.
#[utoipa::path(post, path = "/centres/{centre}/enrolment-groups/{group}/payments", tag = "enrolment",
    request_body = PaymentShape, responses((status = 201, body = ReceiptShape), (status = 422)))]
pub(crate) async fn pay(here: InCentre, Path(path): Path<NamedGroup>, Body(shape): Body<PaymentShape>) -> Answer {
    let (centre, amount) = (here.centre.id, Cents(shape.cents));
    let received = desk::receive_payment(&here.cx, centre, path.group, amount, shape.means).await;
    let (payment, operation) = received.map_err(|error| telling::problem(&here.cx.texts, error))?;
    let receipt = ReceiptShape {
        id: payment.id,
        number: payment.receipt_number(),
        cents: payment.amount.0,
        operation: operation.uuid(),
    };
    json(StatusCode::CREATED, &receipt)
}
