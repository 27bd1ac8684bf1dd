//! What this room holds on people, and how long its traces serve. The order is that of erasing: what leans first.

use web::{End, Holding, Retention, Step};

/// Every table of this room that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![
        Holding {
            table: "appointment_ticket",
            label: "appointments-held-tickets",
            of_person: "person_id = $1",
            told: &[("day", "people-held-at"), ("number", "people-held-number")],
            end: End::Blanked("person_id = null, guest_name = ''"),
            files: &[],
        },
        Holding {
            table: "appointment",
            label: "appointments-held",
            of_person: "person_id = $1",
            told: &[
                ("starts_at", "people-held-at"),
                ("place", "appointments-held-place"),
                ("phone", "people-held-contact"),
                ("contact", "people-held-contact"),
            ],
            // A time that is still to come is given back.
            end: End::Blanked(
                "person_id = null, guest_name = '', phone = '', way = '', contact = '', \
                 state = case when state = 'unknown' then 'excused' else state end",
            ),
            files: &[],
        },
    ]
}

/// How long the traces of this room serve: for counts they stay, without whom.
pub(crate) fn retentions() -> Vec<Retention> {
    vec![Retention {
        subject: "appointments",
        label: "appointments-retention",
        default_days: 730,
        steps: &[
            Step {
                table: "appointment",
                is_over: "ends_at < $1 and (person_id is not null or guest_name <> '' or phone <> '' or contact <> '')",
                of_held: Some("person_id in (select person_id from report_held)"),
                end: End::Blanked("person_id = null, guest_name = '', phone = '', way = '', contact = ''"),
                files: &[],
            },
            Step {
                table: "appointment_ticket",
                is_over: "created_at < $1 and (person_id is not null or guest_name <> '')",
                of_held: Some("person_id in (select person_id from report_held)"),
                end: End::Blanked("person_id = null, guest_name = ''"),
                files: &[],
            },
        ],
    }]
}
