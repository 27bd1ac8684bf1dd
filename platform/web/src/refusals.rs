//! What was refused, told to the log: who, by their number, what, and at which address.
//!
//! Never a name, an e-mail address, nor the query of an address. A visitor led to the sign-in page was not refused.

use auth::Actor;
use axum::http::{Method, Uri};

use crate::cx::Cx;
use crate::problem::Problem;

/// The longest part of an address that is a word or a number of ours.
const LONGEST_WORD: usize = 40;

/// Tells the log of a refusal that someone who guards the house wants to see.
pub(crate) fn tell(cx: &Cx, method: &Method, uri: &Uri, problem: &Problem) {
    let is_known = !matches!(cx.actor, Actor::Visitor | Actor::System(_));
    let is_told = match problem {
        Problem::Forbidden | Problem::ProveAgain | Problem::TooMany => true,
        // What is hidden is told as what is not there.
        Problem::NotFound => is_known,
        Problem::SignIn => *method != Method::GET || uri.path().starts_with("/api/"),
        _ => false,
    };
    if is_told {
        let (kind, id) = who(&cx.actor);
        let (problem, path) = (problem.stem(), plain(uri.path()));
        tracing::info!(target: "essaim::security", event = "refused", problem, actor = kind, id, %method, path, "refused");
    }
}

/// Tells the log of a form that came from another site.
pub(crate) fn tell_foreign(method: &Method, uri: &Uri) {
    let path = plain(uri.path());
    tracing::info!(target: "essaim::security", event = "foreign-form", %method, path, "a form of another site was refused");
}

fn who(actor: &Actor) -> (&'static str, String) {
    match actor {
        Actor::Visitor => ("visitor", String::new()),
        Actor::Resident(resident) => ("resident", resident.session.to_string()),
        Actor::Staff(staff) => ("staff", staff.account.to_string()),
        Actor::Token(token) => ("token", token.id.to_string()),
        Actor::System(word) => ("house", (*word).to_owned()),
    }
}

/// An address without what someone may have typed into it.
pub(crate) fn plain(path: &str) -> String {
    let is_ours = |part: &str| {
        part.len() <= LONGEST_WORD
            && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-._".contains(&b))
    };
    path.split('/').map(|part| if is_ours(part) { part } else { "…" }).collect::<Vec<_>>().join("/")
}
