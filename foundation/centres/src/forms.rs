//! What is typed in the forms of this room, read into values, and the values shown back in the forms.

use accounts::NewAccount;
use kernel::{Role, VenueId};
use ui::FormState;

use crate::model::{ACCENTS, Centre, CentreRefusal, NewCentre, Venue, is_postal_code, parse_phone};

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
}

/// The card of a centre as typed, over what it was; every refusal at once.
pub(crate) fn card(before: &Centre, form: &FormState) -> Result<Centre, Vec<CentreRefusal>> {
    let refusals = refusals(form);
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let text = |name: &str| form.value(name).to_owned();
    Ok(Centre {
        name: text("name"),
        tagline: text("tagline"),
        accent: text("accent"),
        phone: parse_phone(form.value("phone")).unwrap_or_default(),
        email: text("email"),
        street: text("street"),
        postal_code: text("postal_code"),
        city: text("city"),
        help_line: text("help_line"),
        school_zone: text("school_zone"),
        sms_sender: text("sms_sender"),
        ..before.clone()
    })
}

fn refusals(form: &FormState) -> Vec<CentreRefusal> {
    let (phone, code, sender) = (form.value("phone"), form.value("postal_code"), form.value("sms_sender"));
    let sender_is_plain = (3..=11).contains(&sender.len()) && sender.bytes().all(|sign| sign.is_ascii_alphanumeric());
    let checks = [
        (!form.value("name").is_empty(), CentreRefusal::NameMissing),
        (phone.is_empty() || parse_phone(phone).is_some(), CentreRefusal::PhoneInvalid),
        (code.is_empty() || is_postal_code(code), CentreRefusal::PostalCodeInvalid),
        (ACCENTS.contains(&form.value("accent")), CentreRefusal::AccentUnknown),
        (matches!(form.value("school_zone"), "A" | "B" | "C"), CentreRefusal::ZoneUnknown),
        (sender_is_plain, CentreRefusal::SmsSenderInvalid),
    ];
    checks.into_iter().filter(|(is_right, _)| !is_right).map(|(_, refusal)| refusal).collect()
}

/// A venue, in the street and town of its centre unless others are typed; `None` without a name.
pub(crate) fn venue(centre: &Centre, form: &FormState) -> Option<Venue> {
    let or = |typed: &str, own: &str| if typed.is_empty() { own.to_owned() } else { typed.to_owned() };
    Some(form.value("venue").to_owned()).filter(|name| !name.is_empty()).map(|name| Venue {
        id: VenueId::new(),
        name,
        street: or(form.value("venue_street"), &centre.street),
        postal_code: centre.postal_code.clone(),
        city: or(form.value("venue_city"), &centre.city),
        is_accessible: form.checked("venue_accessible"),
        retired_at: None,
    })
}

pub(crate) fn member(form: &FormState) -> (NewAccount, Option<Role>) {
    let account = NewAccount {
        email: form.value("member_email").to_owned(),
        name: form.value("member_name").to_owned(),
        password: form.all("member_password").last().cloned().unwrap_or_default(),
    };
    (account, Role::from_code(form.value("member_role")))
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
