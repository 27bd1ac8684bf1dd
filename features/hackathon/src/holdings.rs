//! What this room holds on people, and how long its traces serve. What someone chose is held nowhere.

use web::{End, Holding, Retention, Step};

/// What stays is someone of a side, for the count.
const NOBODY: &str = "person_id = null, name = '', skills = '', contact = ''";

/// Every table of this room that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![
        Holding {
            table: "hackathon_voter",
            label: "hackathon-held-voter",
            of_person: "person_id = $1",
            told: &[],
            end: End::Deleted,
            files: &[],
        },
        Holding {
            table: "hackathon_member",
            label: "hackathon-held-member",
            of_person: "person_id = $1",
            told: &[
                ("name", "hackathon-held-name"),
                ("skills", "hackathon-held-skills"),
                ("contact", "hackathon-held-contact"),
            ],
            end: End::Blanked(NOBODY),
            files: &[],
        },
    ]
}

/// How long the traces of this room serve: teams and counts stay, without who was there.
pub(crate) fn retentions() -> Vec<Retention> {
    vec![Retention {
        subject: "hackathon",
        label: "hackathon-retention",
        default_days: 365,
        steps: &[
            Step {
                table: "hackathon_voter",
                is_over: "hackathon_id in (select h.id from hackathon h where h.created_at < $1 and h.state = 'closed')",
                of_held: Some("person_id in (select person_id from report_held)"),
                end: End::Deleted,
                files: &[],
            },
            Step {
                table: "hackathon_member",
                is_over: "created_at < $1 and (person_id is not null or name <> '' or skills <> '' or contact <> '')",
                of_held: Some("person_id in (select person_id from report_held)"),
                end: End::Blanked(NOBODY),
                files: &[],
            },
        ],
    }]
}
