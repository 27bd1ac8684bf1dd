//! The pages behind the settings: one venue, one of the team, a token to make and a token made.

use accounts::Account;
use askama::Template;
use ui::{Choice, Chrome, FormState};
use web::Cx;

use super::settings::roles_of_centre;
use crate::model::Venue;

#[derive(Template)]
#[template(path = "centres/venue.html")]
pub(crate) struct VenuePage {
    pub chrome: Chrome,
    pub settings: String,
    pub own: String,
    pub name: String,
    pub is_retired: bool,
    pub form: FormState,
    pub once: String,
}

impl VenuePage {
    pub(crate) fn new(chrome: Chrome, settings: String, venue: Venue, form: FormState) -> Self {
        Self {
            chrome,
            own: format!("{settings}/lieux/{}", venue.id),
            settings,
            name: venue.name,
            is_retired: venue.retired_at.is_some(),
            form,
            once: web::once_key(),
        }
    }
}

#[derive(Template)]
#[template(path = "centres/member.html")]
pub(crate) struct MemberPage {
    pub chrome: Chrome,
    pub settings: String,
    pub own: String,
    pub name: String,
    pub email: String,
    pub roles: Vec<Choice>,
    pub form: FormState,
    pub once: String,
}

impl MemberPage {
    pub(crate) fn new(cx: &Cx, chrome: Chrome, settings: String, account: Account, form: FormState) -> Self {
        Self {
            chrome,
            own: format!("{settings}/equipe/{}", account.id),
            settings,
            name: account.name,
            email: account.email,
            roles: roles_of_centre(cx),
            form,
            once: web::once_key(),
        }
    }
}

#[derive(Template)]
#[template(path = "centres/token_new.html")]
pub(crate) struct NewTokenPage {
    pub chrome: Chrome,
    pub settings: String,
    pub form: FormState,
    pub scopes: Vec<Choice>,
    pub lives: Vec<Choice>,
}

impl NewTokenPage {
    pub(crate) fn new(cx: &Cx, chrome: Chrome, settings: String, form: FormState, words: Vec<&str>) -> Self {
        let life = |days: &str| Choice::new(days, cx.t(&format!("centres-token-days-{days}")));
        Self {
            chrome,
            settings,
            form,
            scopes: words.into_iter().map(|word| Choice::new(word, scope_label(cx, word))).collect(),
            lives: ["30", "90", "365"].into_iter().map(life).collect(),
        }
    }
}

#[derive(Template)]
#[template(path = "centres/token_made.html")]
pub(crate) struct TokenMadePage {
    pub chrome: Chrome,
    pub settings: String,
    pub name: String,
    pub secret: String,
}

impl TokenMadePage {
    pub(crate) fn new(chrome: Chrome, settings: String, name: &str, secret: &str) -> Self {
        Self { chrome, settings, name: name.to_owned(), secret: secret.to_owned() }
    }
}

/// The words first, then what the program's maker reads in the description of the API.
fn scope_label(cx: &Cx, word: &str) -> String {
    format!("{} ({word})", super::scope_word(cx, word))
}
