//! The pages of this room, as the templates see them.

use askama::Template;
use auth::Staff;
use kernel::{clock, words};
use ui::{Chrome, Face, FormState};
use web::Cx;

use crate::model::SessionLine;

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
    pub opened: String,
    pub is_here: bool,
}

/// What someone may open in a centre where they work.
#[derive(Debug, Clone)]
pub struct CentreDoors {
    pub name: String,
    pub href: String,
    pub has_history: bool,
    pub has_settings: bool,
}

/// What someone may open: their centres, and the pages of the network, each of words and an address.
pub(crate) struct Doors {
    pub centres: Vec<CentreDoors>,
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
        let devices: Vec<Device> = sessions.into_iter().map(|line| device(cx, staff, line)).collect();
        Self { chrome: cx.chrome(Face::Habitant), name: staff.name.clone(), doors, devices }
    }
}

fn device(cx: &Cx, staff: &Staff, line: SessionLine) -> Device {
    let when = |at| {
        let at = clock::local(at);
        let day = words::relative_day(at.date(), cx.today(), cx.locale());
        format!("{day}, {}", words::time(at.time(), cx.locale()))
    };
    let opened_by = format!("accounts-opened-{}", line.opened_by.code());
    Device {
        is_here: line.id == staff.session,
        id: line.id.to_string(),
        name: device_name(cx, &line.device),
        seen: cx.texts.t1("accounts-device-seen", "x", when(line.seen_at)),
        opened: cx.texts.t1(&opened_by, "x", when(line.created_at)),
    }
}

/// The browser and the system, as far as a person knows them: "Firefox sur Windows".
fn device_name(cx: &Cx, agent: &str) -> String {
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
        (Some(browser), Some(system)) => cx.texts.t2("accounts-device-on", ("browser", browser), ("system", system)),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => cx.t("accounts-device-unknown"),
    }
}
