//! What this room holds on people, and how long its traces serve. The order is that of erasing: what leans first.

use web::{End, Holding, Retention, Step};

/// A loan without whose it was: the thing keeps its story, the year keeps its figures.
const LOAN_BLANKED: End = End::Blanked("person_id = null, signed_name = '', signature = '', return_note = ''");
const REQUEST_BLANKED: End = End::Blanked("person_id = null, name = '', phone = '', words = '', answer = ''");

/// Every table of this room that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![
        Holding {
            table: "equipment_call",
            label: "equipment-held-calls",
            of_person: "loan_id in (select id from equipment_loan where person_id = $1)",
            told: &[("due_on", "equipment-held-day"), ("result", "people-held-state"), ("note", "people-held-words")],
            end: End::Blanked("note = ''"),
            files: &[],
        },
        Holding {
            table: "equipment_loan",
            label: "equipment-held-loans",
            of_person: "person_id = $1",
            told: &[
                ("lent_at", "people-held-at"),
                ("due_on", "equipment-held-day"),
                ("returned_at", "equipment-held-back"),
                ("signed_name", "equipment-held-signed"),
                ("return_note", "people-held-words"),
            ],
            end: LOAN_BLANKED,
            files: &["signature"],
        },
        Holding {
            table: "equipment_request",
            label: "equipment-held-requests",
            of_person: "person_id = $1",
            told: &[
                ("asked_at", "people-held-at"),
                ("words", "people-held-words"),
                ("phone", "people-held-contact"),
                ("answer", "people-held-answer"),
            ],
            end: REQUEST_BLANKED,
            files: &[],
        },
    ]
}

/// How long the traces of this room serve: what is over is counted for long, and named for a time only.
pub(crate) fn retentions() -> Vec<Retention> {
    vec![Retention {
        subject: "equipment",
        label: "equipment-retention",
        default_days: 730,
        steps: &[
            Step {
                table: "equipment_call",
                is_over: "called_at < $1 and note <> ''",
                of_held: Some(
                    "loan_id in (select id from equipment_loan where person_id in (select person_id from report_held))",
                ),
                end: End::Blanked("note = ''"),
                files: &[],
            },
            Step {
                table: "equipment_loan",
                is_over: "returned_at < $1 and (person_id is not null or signed_name <> '' or signature <> '')",
                of_held: Some("person_id in (select person_id from report_held)"),
                end: LOAN_BLANKED,
                files: &["signature"],
            },
            Step {
                table: "equipment_request",
                is_over: "asked_at < $1 and (person_id is not null or name <> '' or phone <> '')",
                of_held: Some("person_id in (select person_id from report_held)"),
                end: REQUEST_BLANKED,
                files: &[],
            },
        ],
    }]
}
