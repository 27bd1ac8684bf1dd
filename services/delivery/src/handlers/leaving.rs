//! No longer receiving e-mail: the page behind the link, and the one click of a mail program (RFC 8058).
//!
//! Looking at the page never changes anything: mail programs and virus scanners look at every link.

use axum::body::Bytes;
use axum::extract::Path;
use kernel::MessageId;
use people::Channel;
use web::{Answer, Cx, Problem, page, see_other};

use crate::model::Message;
use crate::pages::LeavingPage;
use crate::service::refusal::{self, Place, Way};
use crate::store;

/// The value of `List-Unsubscribe` that a mail program posts in the reader's name.
const ONE_CLICK: &[u8] = b"One-Click";

pub(crate) async fn show(cx: Cx, Path(id): Path<String>) -> Answer {
    let message = message(&cx, &id).await?;
    let is_done = refusal::is_refused(&cx, &Place::of(&message)).await?;
    page(&cx, &LeavingPage::new(&cx, &message, is_done).await?)
}

pub(crate) async fn create(cx: Cx, Path(id): Path<String>, body: Bytes) -> Answer {
    let message = message(&cx, &id).await?;
    refusal::refuse(&cx, &Place::of(&message), Way::Link).await?;
    // A mail program follows no redirect. As a multipart form, the name and the value stand apart.
    if body.windows(ONE_CLICK.len()).any(|part| part == ONE_CLICK) {
        return page(&cx, &LeavingPage::new(&cx, &message, true).await?);
    }
    see_other(&cx, &format!("/desabonnement/{}", message.id), None)
}

pub(crate) async fn destroy(cx: Cx, Path(id): Path<String>) -> Answer {
    let message = message(&cx, &id).await?;
    refusal::come_back(&cx, &Place::of(&message)).await?;
    see_other(&cx, &format!("/desabonnement/{}", message.id), None)
}

async fn message(cx: &Cx, id: &str) -> Result<Message, Problem> {
    let id: MessageId = kernel::ids::parse(id).ok_or(Problem::NotFound)?;
    let found = store::find_unscoped(cx.db(), id).await?;
    found.filter(|message| message.channel == Channel::Email).ok_or(Problem::NotFound)
}
