//! The pages of one's own second factors, as the templates see them.

use askama::Template;
use ui::{Chrome, Face, FormState};
use web::Cx;

use super::Factors;
use super::service::Offer;
use crate::passkeys;

/// What opens one's account.
#[derive(Template)]
#[template(path = "accounts/security.html")]
pub(crate) struct SecurityPage {
    pub chrome: Chrome,
    pub factors: Factors,
    pub codes_left: String,
    pub passkeys_words: String,
    pub can_have_passkeys: bool,
    /// Whether the direction asks for a second factor.
    pub is_wanted: bool,
}

impl SecurityPage {
    pub(crate) fn new(cx: &Cx, factors: Factors, is_wanted: bool) -> Self {
        let codes_left = cx.texts.t1("accounts-codes-left", "x", factors.codes);
        let can_have_passkeys = passkeys::service::is_possible(cx);
        let passkeys_words = if can_have_passkeys {
            cx.texts.t1("accounts-passkeys-count", "x", factors.passkeys)
        } else {
            cx.t("accounts-refusal-passkey-impossible")
        };
        Self { chrome: cx.chrome(Face::Habitant), factors, codes_left, passkeys_words, can_have_passkeys, is_wanted }
    }
}

/// The square for the telephone, and its first code.
#[derive(Template)]
#[template(path = "accounts/telephone.html")]
pub(crate) struct TelephonePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub key: String,
    pub square: String,
}

impl TelephonePage {
    pub(crate) fn new(cx: &Cx, offer: &Offer, form: FormState) -> Self {
        let square = ui::qr::svg(&offer.uri, &cx.t("accounts-telephone-square"));
        Self { chrome: cx.chrome(Face::Habitant), form, key: offer.key.clone(), square }
    }
}

/// Ten codes, shown once.
#[derive(Template)]
#[template(path = "accounts/codes.html")]
pub(crate) struct CodesPage {
    pub chrome: Chrome,
    pub codes: Vec<String>,
    pub next: String,
}

impl CodesPage {
    pub(crate) fn new(cx: &Cx, codes: Vec<String>, next: &str) -> Self {
        Self { chrome: cx.chrome(Face::Habitant), codes, next: next.to_owned() }
    }
}
