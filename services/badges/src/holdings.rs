//! What this room holds on people: the certificates they were given.

use web::{End, Holding, Retention};

/// Every table of this room that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![Holding {
        table: "badge",
        label: "badges-held",
        of_person: "person_id = $1",
        told: &[
            ("holder_name", "people-held-name"),
            ("title", "badges-held-title"),
            ("earned_on", "badges-held-day"),
            ("code", "people-held-code"),
            ("revoked_at", "badges-held-revoked"),
            ("reason", "badges-held-reason"),
        ],
        // The page of the code says that it exists no more, and so does the published list.
        end: End::Blanked(
            "person_id = null, holder_name = '', is_named = false, title = '', description = '', criteria = '', \
             skills = '', jwt = '', issued_by = '', reason = ''",
        ),
        files: &[],
    }]
}

/// A certificate serves for a life: it ends with the person's file, or when they ask.
pub(crate) fn retentions() -> Vec<Retention> {
    Vec::new()
}
