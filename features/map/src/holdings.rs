//! How long what residents proposed serves. No table of this room speaks of anyone in particular: a proposal has no
//! name and no number, and words that may name somebody go with it.

use web::{End, Retention, Step};

/// The word of the rule, in the centre's own ones too.
const SUBJECT: &str = "map-proposals";
const KEPT_DAYS: i64 = 365;

/// How long the traces of this room serve.
pub(crate) fn retentions() -> Vec<Retention> {
    vec![Retention {
        subject: SUBJECT,
        label: "map-retention",
        default_days: KEPT_DAYS,
        steps: &[Step {
            table: "map_proposal",
            is_over: "decided_at < $1",
            of_held: None,
            end: End::Deleted,
            files: &[],
        }],
    }]
}
