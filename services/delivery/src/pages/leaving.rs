//! The page behind the link of an e-mail, for whoever no longer wants them.

use askama::Template;
use auth::Scope;
use ui::Chrome;
use web::{Cx, Problem, once_key};

use crate::model::Message;

/// The page behind the link of an e-mail.
#[derive(Template)]
#[template(path = "delivery/leaving.html")]
pub(crate) struct LeavingPage {
    pub chrome: Chrome,
    pub title: String,
    pub centre: String,
    pub phone_e164: String,
    pub phone: String,
    pub action: String,
    pub home: String,
    pub is_done: bool,
    pub once: String,
}

impl LeavingPage {
    pub async fn new(cx: &Cx, message: &Message, is_done: bool) -> Result<Self, Problem> {
        let centre = centres::store::find(cx.db(), Scope::of_house(message.centre).centre()).await?;
        let centre = centre.ok_or(Problem::NotFound)?;
        let key = if is_done { "delivery-leave-done-title" } else { "delivery-leave-title" };
        Ok(Self {
            chrome: centres::public_chrome(cx, &centre, ""),
            title: cx.t(key),
            phone_e164: centre.phone.clone(),
            phone: centre.phone_display(),
            action: format!("/desabonnement/{}", message.id),
            home: centre.path(""),
            centre: centre.name,
            is_done,
            once: once_key(),
        })
    }
}
