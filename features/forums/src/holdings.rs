//! What this room holds on people, and how long its traces serve. What someone chose is held nowhere.

use web::{End, Holding, Retention, Step};

/// Every table of this room that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![
        Holding {
            table: "forum_voter",
            label: "forums-held-voter",
            of_person: "person_id = $1",
            told: &[],
            end: End::Deleted,
            files: &[],
        },
        Holding {
            table: "forum_author",
            label: "forums-held-author",
            of_person: "person_id = $1",
            told: &[("name", "forums-held-name"), ("contact", "forums-held-contact")],
            // The theme stays, of someone.
            end: End::Blanked("person_id = null, name = '', way = 'none', contact = ''"),
            files: &[],
        },
    ]
}

/// How long the traces of this room serve: themes and counts stay, without whose they are.
pub(crate) fn retentions() -> Vec<Retention> {
    vec![Retention {
        subject: "forums",
        label: "forums-retention",
        default_days: 730,
        steps: &[
            Step {
                table: "forum_voter",
                is_over: "forum_id in (select f.id from forum f where f.closed_at < $1)",
                of_held: Some("person_id in (select person_id from report_held)"),
                end: End::Deleted,
                files: &[],
            },
            Step {
                table: "forum_author",
                is_over: "created_at < $1 and (person_id is not null or name <> '' or contact <> '')",
                of_held: Some("person_id in (select person_id from report_held)"),
                end: End::Blanked("person_id = null, name = '', way = 'none', contact = ''"),
                files: &[],
            },
        ],
    }]
}
