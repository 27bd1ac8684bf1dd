//! The pages of coming in, as the templates see them.

use askama::Template;
use ui::{Chrome, Face, FormState};
use web::Cx;

use crate::factors::Factors;
use crate::factors::service::Offer;
use crate::oidc::Provider;
use crate::passkeys;

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
pub(crate) struct SignInPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub is_demo: bool,
    pub has_passkeys: bool,
    pub script: &'static str,
    /// What the button of the network's provider says; empty without one.
    pub provider: String,
}

impl SignInPage {
    pub(crate) fn new(cx: &Cx, form: FormState, provider: Option<&Provider>) -> Self {
        Self {
            chrome: cx.chrome(Face::Habitant),
            form,
            is_demo: cx.app.settings.is_demo,
            has_passkeys: passkeys::service::is_possible(cx),
            provider: provider.map(|known| known.label.clone()).unwrap_or_default(),
            script: passkeys::SCRIPT_PATH,
        }
    }
}

/// One's own password in the place of the one that was given.
#[derive(Template)]
#[template(path = "accounts/choice.html")]
pub(crate) struct ChoicePage {
    pub chrome: Chrome,
    pub form: FormState,
}

impl ChoicePage {
    pub(crate) fn new(cx: &Cx, form: FormState) -> Self {
        Self { chrome: cx.chrome(Face::Habitant), form }
    }
}

/// The second step of coming in.
#[derive(Template)]
#[template(path = "accounts/code.html")]
pub(crate) struct CodePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub email: String,
    /// Where one was going, for the script.
    pub suite: String,
    pub factors: Factors,
    pub script: &'static str,
}

impl CodePage {
    pub(crate) fn new(cx: &Cx, email: &str, suite: &str, factors: Factors, form: FormState) -> Self {
        let (email, suite) = (email.to_owned(), suite.to_owned());
        Self { chrome: cx.chrome(Face::Habitant), form, email, suite, factors, script: passkeys::SCRIPT_PATH }
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
