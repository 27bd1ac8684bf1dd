//! The declaration of accessibility, as its template sees it.

use askama::Template;
use chrono::NaiveDate;
use kernel::words;
use ui::{Chrome, Face};
use web::Cx;

use crate::declaration::{Broken, Conformity, Declaration};
use crate::model::Centre;

#[derive(Template)]
#[template(path = "centres/declaration.html")]
pub(crate) struct DeclarationPage {
    pub chrome: Chrome,
    /// How far the rules are followed, in the law's own word.
    pub state: String,
    pub result: String,
    pub broken: Vec<Broken>,
    pub written: String,
    pub contacts: Vec<Contact>,
}

/// Whom one tells that something cannot be used.
pub(crate) struct Contact {
    pub name: String,
    pub phone_e164: String,
    pub phone: String,
    pub email: String,
}

impl DeclarationPage {
    pub(crate) fn new(cx: &Cx, centres: Vec<Centre>) -> Self {
        let found = Declaration::current();
        let state = match found.conformity() {
            Conformity::Full => "centres-declaration-full",
            Conformity::Partial => "centres-declaration-partial",
            Conformity::None => "centres-declaration-none",
        };
        let counted = found.held + found.broken.len();
        let day = found.day.parse::<NaiveDate>().map(|day| words::date_with_year(day, cx.locale()));
        let contacts = centres.into_iter().map(|centre| Contact {
            phone: centre.phone_display(),
            phone_e164: centre.phone,
            name: centre.name,
            email: centre.email,
        });
        Self {
            chrome: cx.chrome(Face::Habitant),
            state: cx.t(state),
            result: cx.texts.t2("centres-declaration-result", ("rate", found.rate()), ("n", counted)),
            broken: found.broken.clone(),
            written: cx.texts.t1("centres-declaration-written", "x", day.unwrap_or_default()),
            contacts: contacts.collect(),
        }
    }
}
