//! Files of other houses: where they are brought, which wait, which houses are trusted.

use askama::Template;
use centres::InCentre;
use ui::{Chrome, FormState};
use web::Problem;

use super::{DOOR, Tab, chrome, day, tabs};
use crate::model::file::fingerprint;
use crate::policy::{Action, decide};
use crate::store::{Arrival, Trust};

pub(crate) struct Waiting {
    pub title: String,
    pub from: String,
    pub house: String,
    pub fingerprint: String,
    pub brought: String,
    pub action: String,
    pub once_trust: String,
    pub once_refuse: String,
}

/// A house that is trusted.
pub(crate) struct House {
    pub name: String,
    pub fingerprint: String,
    pub since: String,
}

#[derive(Template)]
#[template(path = "kits/files.html")]
pub(crate) struct FilesPage {
    pub chrome: Chrome,
    pub tabs: Vec<Tab>,
    pub action: String,
    pub form: FormState,
    pub waiting: Vec<Waiting>,
    pub houses: Vec<House>,
    pub may_trust: bool,
    pub once: String,
}

impl FilesPage {
    pub fn new(here: &InCentre, arrivals: &[Arrival], trusts: &[Trust], form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let action = here.centre.path(&format!("{DOOR}/fichiers"));
        let by = |who: &str, at| cx.texts.t2("kits-by-on", ("who", who), ("day", day(cx, at)));
        let waiting = arrivals.iter().map(|one| Waiting {
            title: one.title.clone(),
            from: one.author.clone(),
            house: one.house.clone(),
            fingerprint: fingerprint(&one.key),
            brought: by(&one.by, one.at),
            action: format!("{action}/{}", one.id),
            once_trust: web::once_key(),
            once_refuse: web::once_key(),
        });
        let houses = trusts.iter().map(|one| House {
            name: one.house.clone(),
            fingerprint: fingerprint(&one.key),
            since: by(&one.by, one.at),
        });
        Ok(Self {
            chrome: chrome(here)?,
            tabs: tabs(here, "/fichiers"),
            waiting: waiting.collect(),
            houses: houses.collect(),
            may_trust: decide(&cx.actor, Action::Trust, here.centre.id).is_allowed(),
            once: web::once_key(),
            action,
            form,
        })
    }
}
