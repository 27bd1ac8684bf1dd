//! Tablets for the team: which there are, and the number of a new one, shown once.

use askama::Template;
use centres::InCentre;
use ui::{Chrome, FormState};
use web::{Cx, Problem};

use super::{base_of, chrome, moment};
use crate::model::tablet::Tablet;

/// A tablet of the list.
pub(crate) struct TabletLine {
    pub name: String,
    pub made: String,
    pub seen: String,
    pub status_kind: &'static str,
    pub status: String,
    pub action: String,
    pub once: String,
    pub is_revocable: bool,
}

#[derive(Template)]
#[template(path = "outreach/tablets.html")]
pub(crate) struct TabletsPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
    /// Where the page of tablets is opened.
    pub address: String,
    /// A name and the number to type; empty but for the tablet just made.
    pub made: String,
    pub code: String,
    pub lines: Vec<TabletLine>,
}

impl TabletsPage {
    pub fn new(
        here: &InCentre,
        tablets: &[Tablet],
        form: FormState,
        made: Option<(String, String)>,
    ) -> Result<Self, Problem> {
        let (name, code) = made.unwrap_or_default();
        let halves = code.split_at_checked(code.len() / 2).unwrap_or((&code, ""));
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base_of(&here.centre),
            once: web::once_key(),
            address: here.cx.app.url(&here.centre.path("tablette")),
            made: name,
            code: format!("{} {}", halves.0, halves.1).trim().to_owned(),
            lines: tablets.iter().map(|tablet| line(here, tablet)).collect(),
        })
    }
}

fn line(here: &InCentre, tablet: &Tablet) -> TabletLine {
    let cx = &here.cx;
    let (status_kind, key) = status(cx, tablet);
    TabletLine {
        name: tablet.name.clone(),
        made: cx.texts.t2(
            "outreach-tablet-made",
            ("who", tablet.made_by.as_str()),
            ("when", moment(cx, tablet.made_at)),
        ),
        seen: tablet.last_seen_at.map(|at| moment(cx, at)).unwrap_or_else(|| cx.t("outreach-tablet-never")),
        status_kind,
        status: cx.t(key),
        action: format!("{}/tablettes/{}/retrait", base_of(&here.centre), tablet.id),
        once: web::once_key(),
        is_revocable: tablet.revoked_at.is_none(),
    }
}

fn status(cx: &Cx, tablet: &Tablet) -> (&'static str, &'static str) {
    let is_late = tablet.code_ends_at.is_some_and(|ends| ends < cx.now());
    match (tablet.revoked_at, tablet.is_opened) {
        (Some(_), _) => ("late", "outreach-tablet-revoked"),
        (None, true) => ("done", "outreach-tablet-open"),
        (None, false) if is_late => ("late", "outreach-tablet-code-over"),
        (None, false) => ("due", "outreach-tablet-waits"),
    }
}
