//! What this room holds on people, and how long its traces serve.
//!
//! What was confided is sealed and goes thirty days after the call; until then it is read by who calls. The copy of a
//! file, which somebody may find at home, says when a call was asked for and never what about.

use web::{End, Holding, Retention, Step};

/// The word of the rule, in the centre's own ones too.
pub(crate) const SUBJECT: &str = "callbacks";
/// How many days the number serves after the call, unless the centre says otherwise.
pub(crate) const KEPT_DAYS: i64 = 30;

/// What stays is a call of nobody, for the count of promises.
const NOBODY: &str = "said = null, person_id = null, state = case when ended_at is null then 'dropped' else state end, \
                      ended_at = coalesce(ended_at, asked_at)";

/// Every table of this room that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![Holding {
        table: "callback",
        label: "callbacks-held",
        of_person: "person_id = $1",
        told: &[("asked_at", "callbacks-held-asked"), ("ended_at", "callbacks-held-ended")],
        end: End::Blanked(NOBODY),
        files: &[],
    }]
}

/// How long the traces of this room serve.
pub(crate) fn retentions() -> Vec<Retention> {
    vec![Retention {
        subject: SUBJECT,
        label: "callbacks-retention",
        default_days: KEPT_DAYS,
        steps: &[Step {
            table: "callback",
            is_over: "ended_at < $1 and (said is not null or person_id is not null)",
            of_held: Some("person_id in (select person_id from report_held)"),
            end: End::Blanked("said = null, person_id = null"),
            files: &[],
        }],
    }]
}
