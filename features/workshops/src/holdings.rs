//! What this room holds on people, and how long it serves: who said an idea, until the idea follows its own road.

use web::{End, Holding, Retention, Step};

/// Every table of this room that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![Holding {
        table: "workshop_author",
        label: "workshops-held",
        of_person: "person_id = $1",
        told: &[
            ("created_at", "people-held-at"),
            ("contact_name", "workshops-held-name"),
            ("contact", "people-held-contact"),
        ],
        end: End::Deleted,
        files: &[],
    }]
}

/// How long the traces of this room serve: what was said stays, without whom.
pub(crate) fn retentions() -> Vec<Retention> {
    vec![Retention {
        subject: "workshops",
        label: "workshops-retention",
        default_days: 180,
        steps: &[Step {
            table: "workshop_author",
            is_over: "created_at < $1",
            of_held: Some("person_id in (select person_id from report_held)"),
            end: End::Deleted,
            files: &[],
        }],
    }]
}
