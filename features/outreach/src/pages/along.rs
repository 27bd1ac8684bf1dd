//! Who goes along on a round: those chosen, and those one may choose.

use centres::InCentre;
use people::Person;
use ui::{Choice, FormState};

use crate::model::expected::Expected;
use crate::service::expected::Proposed;

/// Everything of those expected that the page of a round shows.
pub(crate) struct Along {
    pub list: Vec<(Expected, Person)>,
    pub proposed: Vec<Proposed>,
    pub searched: String,
    pub form: FormState,
}

/// Someone expected.
pub(crate) struct Who {
    pub id: String,
    pub name: String,
    pub href: String,
    pub hours: String,
    pub once: String,
}

/// The same, made ready for eyes.
pub(crate) struct AlongBox {
    pub list: Vec<Who>,
    pub proposed: Vec<Choice>,
    pub searched: String,
    pub once: String,
}

impl AlongBox {
    pub fn new(here: &InCentre, along: Along) -> Self {
        let who = |(expected, person): (Expected, Person)| Who {
            id: expected.id.to_string(),
            name: person.full_name(),
            href: here.centre.path(&format!("equipe/personnes/{}", person.id)),
            hours: expected.hours,
            once: web::once_key(),
        };
        let choice = |one: &Proposed| Choice::new(one.person.id.to_string(), one.person.full_name()).noted(&one.hours);
        Self {
            list: along.list.into_iter().map(who).collect(),
            proposed: along.proposed.iter().map(choice).collect(),
            searched: along.searched,
            once: web::once_key(),
        }
    }
}
