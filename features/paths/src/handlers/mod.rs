//! The doors of the room: extract, one service call, respond.

pub mod own;
pub mod public;
pub mod team;
pub mod writing;

use centres::InCentre;
use kernel::PersonId;
use kernel::paging::{PAGE_SIZE, PageRequest};
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::Problem;

use crate::model::content::Path as LearningPath;
use crate::model::{PathId, WishId};
use crate::service::{Error, sentence};

/// `…/parcours/{path}`.
#[derive(Deserialize)]
pub(crate) struct OfPath {
    pub path: PathId,
}

/// `…/parcours/{path}/personnes/{person}`.
#[derive(Deserialize)]
pub(crate) struct OfLearner {
    pub path: PathId,
    pub person: PersonId,
}

/// `…/parcours/demandes/{wish}`.
#[derive(Deserialize)]
pub(crate) struct OfWish {
    pub wish: WishId,
}

/// Where a list goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Cursor {
    apres: Option<Uuid>,
}

impl Cursor {
    pub(crate) fn page(&self) -> PageRequest {
        PageRequest { after: self.apres, limit: PAGE_SIZE }
    }

    /// The same place, at the end of an address.
    pub(crate) fn query(&self) -> String {
        self.apres.map(|id| format!("?apres={id}")).unwrap_or_default()
    }
}

/// Which level of a path: `?m=message&n=2`.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Place {
    pub m: String,
    pub n: i64,
}

impl Place {
    /// The level that is asked for; without a word, the first of the path.
    pub(crate) fn within(&self, path: &LearningPath) -> (String, i64) {
        match path.content.modules.first() {
            Some(first) if self.m.is_empty() => (first.key.clone(), 1),
            _ => (self.m.clone(), self.n),
        }
    }
}

/// The answers of a run so far, and the last one: `?r=0.x&reponse=1`.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Run {
    pub r: String,
    pub reponse: String,
    pub pret: String,
    /// « Suite » was pressed: a question is asked again, and said to be, where nothing was chosen.
    pub suite: String,
}

/// The value of a box that names a level: « message.2 ».
pub(crate) fn place_of(module: &str, level: i64) -> String {
    format!("{module}.{level}")
}

/// The level that a box names.
pub(crate) fn read_place(typed: &str) -> (String, i64) {
    let (module, level) = typed.rsplit_once('.').unwrap_or((typed, "0"));
    (module.to_owned(), level.parse().unwrap_or(0))
}

/// The numbers typed beside each module: `s-message = 3`.
pub(crate) fn beside_modules(form: &FormState, path: &LearningPath, before: &str) -> Vec<(String, i64)> {
    let read = |key: &str| match form.value(&format!("{before}{key}")) {
        "" => None,
        typed => Some((key.to_owned(), typed.parse().unwrap_or(-1))),
    };
    path.content.modules.iter().filter_map(|module| read(&module.key)).collect()
}

/// Tells a form what is wrong with it; any other error stays one.
fn refuse(here: &InCentre, form: &mut FormState, error: Error) -> Result<(), Problem> {
    match error {
        Error::Refused(refusals) => {
            for refusal in refusals {
                form.refuse(refusal.place().0, sentence(&here.cx, refusal));
            }
            Ok(())
        }
        error => Err(error.told(&here.cx)),
    }
}

/// An error of a use case as a problem of this request.
pub(crate) fn told(here: &InCentre) -> impl Fn(Error) -> Problem + '_ {
    |error| error.told(&here.cx)
}
