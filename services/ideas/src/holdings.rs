//! What this room holds on people. An idea keeps its authors for life: only they, or who hid the idea, end it.

use web::{End, Holding, Retention, Step};

/// The idea stays, by someone whom nobody knows any more.
const NOBODY: &str = "person_id = null, name = '', tell = 'none', address = '', is_named = false";

/// Every table of this room that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![
        Holding {
            table: "ideas_notice",
            label: "ideas-held-notices",
            of_person: "author_id in (select id from ideas_author where person_id = $1)",
            told: &[("state", "people-held-state"), ("told_by", "ideas-held-told-by"), ("at", "people-held-at")],
            end: End::Kept,
            files: &[],
        },
        Holding {
            table: "ideas_author",
            label: "ideas-held",
            of_person: "person_id = $1",
            told: &[
                ("name", "people-held-name"),
                ("tell", "ideas-held-way"),
                ("address", "people-held-contact"),
                ("code", "people-held-code"),
                ("created_at", "people-held-at"),
            ],
            end: End::Blanked(NOBODY),
            files: &[],
        },
    ]
}

/// Who said an idea that the team did not show is forgotten after a year.
pub(crate) fn retentions() -> Vec<Retention> {
    vec![Retention {
        subject: "ideas",
        label: "ideas-retention",
        default_days: 365,
        steps: &[Step {
            table: "ideas_author",
            is_over: "created_at < $1 and (person_id is not null or name <> '' or address <> '') \
                      and idea_id in (select id from idea where showing = 'hidden')",
            of_held: Some("person_id in (select person_id from report_held)"),
            end: End::Blanked(NOBODY),
            files: &[],
        }],
    }]
}
