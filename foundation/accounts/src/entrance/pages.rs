//! The pages of coming in, as the templates see them.

use askama::Template;
use ui::{Chrome, Face, FormState};
use web::Cx;

use crate::factors::Factors;
use crate::factors::service::Offer;

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
pub(crate) struct SignInPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub is_demo: bool,
}

impl SignInPage {
    pub(crate) fn new(cx: &Cx, form: FormState) -> Self {
        Self { chrome: cx.chrome(Face::Habitant), form, is_demo: cx.app.settings.is_demo }
    }
}

/// The second step of coming in.
#[derive(Template)]
#[template(path = "accounts/code.html")]
pub(crate) struct CodePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub email: String,
    pub factors: Factors,
}

impl CodePage {
    pub(crate) fn new(cx: &Cx, email: &str, factors: Factors, form: FormState) -> Self {
        Self { chrome: cx.chrome(Face::Habitant), form, email: email.to_owned(), factors }
    }
}

/// The telephone that the direction asks for, before the first session.
#[derive(Template)]
#[template(path = "accounts/enrol.html")]
pub(crate) struct EnrolPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub key: String,
    pub square: String,
}

impl EnrolPage {
    pub(crate) fn new(cx: &Cx, offer: &Offer, form: FormState) -> Self {
        let square = ui::qr::svg(&offer.uri, &cx.t("accounts-telephone-square"));
        Self { chrome: cx.chrome(Face::Habitant), form, key: offer.key.clone(), square }
    }
}
