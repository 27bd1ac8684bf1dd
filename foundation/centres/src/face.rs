//! The centre around a page: its name, accent, phone and doors; and the extractor that finds it.

use std::collections::HashMap;
use std::sync::Arc;

use auth::Scope;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use futures::future::BoxFuture;
use i18n::Texts;
use kernel::Locale;
use ui::{Chrome, Door, DoorGroup, Face, Help, Hub};
use web::{App, Cx, Problem};

use crate::model::Centre;
use crate::policy::{Action, decide};
use crate::store;

/// A request about one centre, named by the first part of the path, `/{centre}/…`.
#[derive(Clone)]
pub struct InCentre {
    pub cx: Cx,
    pub centre: Centre,
}

impl FromRequestParts<Arc<App>> for InCentre {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        InCentre::named_in(parts, app).await
    }
}

impl InCentre {
    // On the heap, so that the rooms do not each compile it again.
    #[inline(never)]
    fn named_in<'a>(parts: &'a mut Parts, app: &'a Arc<App>) -> BoxFuture<'a, Result<Self, Problem>> {
        Box::pin(async move {
            let cx = Cx::from_request_parts(parts, app).await?;
            let params = RawPathParams::from_request_parts(parts, app).await.map_err(|_| Problem::NotFound)?;
            let params: HashMap<&str, &str> = params.iter().collect();
            let slug = params.get("centre").copied().unwrap_or_default();
            let centre = store::find_by_slug(&app.db, slug).await?.ok_or(Problem::NotFound)?;
            // From here on no question of this request sees a row of another centre, even one that forgets its scope.
            db::stand_in(&[centre.id]);
            Ok(Self { cx, centre })
        })
    }

    /// What everyone may see of this centre.
    pub fn public_scope(&self) -> Scope {
        Scope::public(self.centre.id)
    }

    /// The chrome of a page for residents; `current` is the path of a door (`programme`).
    pub fn public_chrome(&self, current: &str) -> Chrome {
        public_chrome(&self.cx, &self.centre, current)
    }

    /// The chrome of a page of the team, or a refusal: 404 to strangers, sign-in to the signed-out.
    pub fn team_chrome(&self, current: &str) -> Result<Chrome, Problem> {
        decide(&self.cx.actor, Action::SeeTeamPages, self.centre.id).require()?;
        Ok(team_chrome(&self.cx, &self.centre, current))
    }
}

/// Dresses a page of residents for a centre.
pub fn public_chrome(cx: &Cx, centre: &Centre, current: &str) -> Chrome {
    let mut chrome = dressed(cx, centre, Face::Habitant, current);
    chrome.user = chrome.user.filter(|_| centre.is_team(&cx.actor));
    if centre.is_team(&cx.actor) {
        chrome.user = chrome.user.map(|(name, _)| (name, centre.path("equipe")));
    }
    chrome
}

/// Dresses a page of the team for a centre. Decides nothing.
pub fn team_chrome(cx: &Cx, centre: &Centre, current: &str) -> Chrome {
    let mut chrome = dressed(cx, centre, Face::Equipe, current);
    chrome.brand_href = centre.path("equipe");
    chrome.search_href = centre.path("equipe/recherche");
    chrome
}

/// Dresses a page of the network: no centre's name or colour. Decides nothing.
pub fn network_chrome(cx: &Cx, current: &str) -> Chrome {
    let mut chrome = cx.chrome(Face::Reseau);
    chrome.doors = network_doors(cx, current);
    chrome
}

/// The doors that rooms open to whoever holds a role over the network.
pub(crate) fn network_doors(cx: &Cx, current: &str) -> Vec<Door> {
    let doors = cx.app.doors.iter().filter(|door| door.face == Face::Reseau);
    doors
        .map(|door| Door { label: cx.t(door.label), href: format!("/{}", door.path), current: door.path == current })
        .collect()
}

/// The line below the name: the centre's own, or the house's.
fn tagline(texts: &Texts, centre: &Centre) -> String {
    match (centre.tagline.as_str(), centre.city.as_str()) {
        ("", "") => texts.t("centres-tagline-unwritten"),
        ("", city) => texts.t1("centres-tagline-unwritten-in", "x", city),
        (written, _) => written.to_owned(),
    }
}

/// Who answers the telephone, and until when: the centre's own words, or the house's.
pub fn help_line(texts: &Texts, centre: &Centre) -> String {
    if centre.help_line.is_empty() { texts.t("centres-help-line-unwritten") } else { centre.help_line.clone() }
}

/// Where someone asks to be called back: below the centre, shown on each page once a room answers there.
const CALL_ME_BACK: &str = "rappelez-moi";

/// Whether a room answers there.
fn asks_a_call(cx: &Cx) -> bool {
    cx.app.doors.iter().any(|door| door.path == CALL_ME_BACK)
}

/// How a paper says where one asks to be called back; nothing where no room answers. Papers speak French: they hang in
/// the street, and lie under what is lent.
pub fn call_back(cx: &Cx, centre: &Centre) -> Option<documents::CallBack> {
    let texts = cx.app.texts(Locale::Fr);
    let qr = cx.app.url(&centre.path(CALL_ME_BACK));
    let typed = qr.split_once("://").map_or(qr.as_str(), |(_, typed)| typed).to_owned();
    asks_a_call(cx).then(|| documents::CallBack {
        line: texts.t("centres-call-back"),
        address: typed,
        qr,
        qr_alt: texts.t("centres-call-back-square"),
    })
}

fn dressed(cx: &Cx, centre: &Centre, face: Face, current: &str) -> Chrome {
    let mut chrome = cx.chrome(face);
    chrome.accent.clone_from(&centre.accent);
    chrome.brand.clone_from(&centre.name);
    chrome.brand_sub = tagline(&cx.texts, centre);
    chrome.brand_href = centre.path("");
    chrome.help = (!centre.phone.is_empty()).then(|| Help {
        line: help_line(&cx.texts, centre),
        phone_e164: centre.phone.clone(),
        phone: centre.phone_display(),
        callback_href: if asks_a_call(cx) { centre.path(CALL_ME_BACK) } else { String::new() },
    });
    // Said beside the telephone number, it is not said again in the menu.
    let is_said = |path: &str| path == CALL_ME_BACK && chrome.help.is_some();
    let open = cx.app.doors.iter().filter(|door| {
        let is_let_in = door.may.is_none_or(|may| may(&cx.actor, centre.id).is_allowed());
        door.face == face && !is_said(door.path) && is_let_in
    });
    let behind = |hub: Option<Hub>| -> Vec<Door> {
        let of_hub = open.clone().filter(|door| door.hub == hub);
        of_hub
            .map(|door| Door { label: cx.t(door.label), href: centre.path(door.path), current: door.path == current })
            .collect()
    };
    chrome.doors = behind(None);
    chrome.groups = Hub::ALL.into_iter().filter_map(|hub| group(cx, hub, behind(Some(hub)))).collect();
    chrome
}

/// A word of the menu, when there is a door behind it.
fn group(cx: &Cx, hub: Hub, doors: Vec<Door>) -> Option<DoorGroup> {
    let current = doors.iter().any(|door| door.current);
    (!doors.is_empty()).then(|| DoorGroup { label: cx.t(hub.label()), doors, current })
}
