//! What is typed in the forms of this room, read into values, and the values shown back in the forms.

use accounts::NewAccount;
use kernel::Role;
use ui::FormState;

use crate::card::{CardDraft, VenueDraft};
use crate::model::{Centre, NewCentre, Venue};
use crate::service::tokens::TokenDraft;

pub(crate) fn of_centre(centre: &Centre) -> FormState {
    FormState::new()
        .with("name", &centre.name)
        .with("tagline", &centre.tagline)
        .with("accent", &centre.accent)
        .with("phone", centre.phone_display())
        .with("email", &centre.email)
        .with("street", &centre.street)
        .with("postal_code", &centre.postal_code)
        .with("city", &centre.city)
        .with("help_line", &centre.help_line)
        .with("school_zone", &centre.school_zone)
        .with("sms_sender", &centre.sms_sender)
        .with("revision", centre.revision.to_string())
}

/// The card of a centre as typed.
pub(crate) fn card(form: &FormState) -> CardDraft {
    let text = |name: &str| form.value(name).to_owned();
    CardDraft {
        name: text("name"),
        tagline: text("tagline"),
        accent: text("accent"),
        phone: text("phone"),
        email: text("email"),
        street: text("street"),
        postal_code: text("postal_code"),
        city: text("city"),
        help_line: text("help_line"),
        school_zone: text("school_zone"),
        sms_sender: text("sms_sender"),
    }
}

/// What the one who typed had read; zero, which nothing has, when the form does not say.
pub(crate) fn revision(form: &FormState) -> i64 {
    form.value("revision").parse().unwrap_or_default()
}

/// A new venue, typed on the page of settings, where its fields stand among others.
pub(crate) fn new_venue(form: &FormState) -> VenueDraft {
    VenueDraft {
        name: form.value("venue").to_owned(),
        street: form.value("venue_street").to_owned(),
        postal_code: String::new(),
        city: form.value("venue_city").to_owned(),
        is_accessible: form.checked("venue_accessible"),
    }
}

/// Where the page of settings tells what a new venue is refused for.
pub(crate) fn new_venue_field(field: &str) -> String {
    if field == "name" { "venue".to_owned() } else { format!("venue_{field}") }
}

pub(crate) fn of_venue(venue: &Venue) -> FormState {
    let form = FormState::new()
        .with("name", &venue.name)
        .with("street", &venue.street)
        .with("postal_code", &venue.postal_code)
        .with("city", &venue.city)
        .with("revision", venue.revision.to_string());
    if venue.is_accessible { form.with("accessible", "oui") } else { form }
}

/// A venue as typed on its own page.
pub(crate) fn venue(form: &FormState) -> VenueDraft {
    let text = |name: &str| form.value(name).to_owned();
    VenueDraft {
        name: text("name"),
        street: text("street"),
        postal_code: text("postal_code"),
        city: text("city"),
        is_accessible: form.checked("accessible"),
    }
}

pub(crate) fn member(form: &FormState) -> (NewAccount, Option<Role>) {
    let account = NewAccount {
        email: form.value("member_email").to_owned(),
        name: form.value("member_name").to_owned(),
        password: form.all("member_password").last().cloned().unwrap_or_default(),
    };
    (account, Role::from_code(form.value("member_role")))
}

/// A token as typed.
pub(crate) fn token(form: &FormState) -> TokenDraft {
    TokenDraft {
        name: form.value("name").to_owned(),
        scopes: form.all("scopes").to_vec(),
        days: form.value("days").parse().unwrap_or_default(),
        key: form.value("once").to_owned(),
    }
}

/// The first director and the first centre, from one page.
pub(crate) fn opening(form: &FormState) -> (NewAccount, NewCentre) {
    let text = |name: &str| form.value(name).to_owned();
    let password = form.all("password").last().cloned().unwrap_or_default();
    let account = NewAccount { email: text("email"), name: text("name"), password };
    let centre = NewCentre {
        name: text("centre"),
        city: text("city"),
        postal_code: text("postal_code"),
        phone: text("phone"),
        email: text("email"),
        ..NewCentre::default()
    };
    (account, centre)
}
