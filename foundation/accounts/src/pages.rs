//! The pages of this room, as the templates see them.

use askama::Template;
use auth::Staff;
use kernel::{clock, words};
use ui::{Chrome, Face, FormState};
use web::Cx;

use crate::model::SessionLine;

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

#[derive(Template)]
#[template(path = "accounts/password.html")]
pub(crate) struct PasswordPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub once: String,
}

impl PasswordPage {
    pub(crate) fn new(cx: &Cx, form: FormState) -> Self {
        Self { chrome: cx.chrome(Face::Habitant), form, once: web::once_key() }
    }
}

pub(crate) struct Device {
    pub id: String,
    pub name: String,
    pub seen: String,
    pub is_here: bool,
}

/// What someone may open: their centres, and the pages of the network. Each is words and an address.
pub(crate) struct Doors {
    pub centres: Vec<(String, String)>,
    pub network: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "accounts/account.html")]
pub(crate) struct AccountPage {
    pub chrome: Chrome,
    pub name: String,
    pub doors: Doors,
    pub devices: Vec<Device>,
}

impl AccountPage {
    pub(crate) fn new(cx: &Cx, staff: &Staff, sessions: Vec<SessionLine>, doors: Doors) -> Self {
        let devices = sessions
            .into_iter()
            .map(|line| {
                let seen = clock::local(line.seen_at);
                let day = words::relative_day(seen.date(), cx.today(), cx.locale());
                Device {
                    is_here: line.id == staff.session,
                    id: line.id.to_string(),
                    name: device_name(&line.device, &cx.t("accounts-device-unknown")),
                    seen: format!("{day}, {}", words::time(seen.time(), cx.locale())),
                }
            })
            .collect();
        Self { chrome: cx.chrome(Face::Habitant), name: staff.name.clone(), doors, devices }
    }
}

/// The browser and the system, as far as a person knows them.
fn device_name(agent: &str, unknown: &str) -> String {
    let find =
        |names: &[(&str, &'static str)]| names.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name);
    let browser = find(&[("Firefox/", "Firefox"), ("Edg/", "Edge"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]);
    let system = find(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => unknown.to_owned(),
    }
}
