//! What this room holds on people, and how long its traces serve. The order is that of erasing: what leans first.

use web::{End, Holding, Retention, Step};

const HEARD: Holding = Holding {
    table: "reminders_heard",
    label: "reminders-held-heard",
    of_person: "person_id = $1",
    told: &[("text", "people-held-words"), ("at", "people-held-at")],
    end: End::Deleted,
    files: &[],
};

/// The dates go with the reminders: none is told of someone who asked to be forgotten.
const DATES: Holding = Holding {
    table: "reminders_date",
    label: "reminders-held-dates",
    of_person: "reminder_id in (select id from reminder where person_id = $1)",
    told: &[
        ("due_on", "reminders-held-due"),
        ("state", "people-held-state"),
        ("channel", "people-held-channel"),
        ("address", "people-held-contact"),
        ("sent_at", "people-held-at"),
        ("answer", "people-held-answer"),
    ],
    end: End::Deleted,
    files: &[],
};

const REMINDERS: Holding = Holding {
    table: "reminder",
    label: "reminders-held-reminders",
    of_person: "person_id = $1",
    told: &[
        ("anchor", "reminders-held-anchor"),
        ("about", "people-held-subject"),
        ("own_words", "people-held-words"),
        ("created_at", "people-held-at"),
    ],
    end: End::Deleted,
    files: &[],
};

/// Every table of this room that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![HEARD, DATES, REMINDERS]
}

/// How long the traces of this room serve.
pub(crate) fn retentions() -> Vec<Retention> {
    vec![Retention {
        subject: "reminders",
        label: "reminders-retention",
        default_days: 730,
        steps: &[
            Step {
                table: "reminders_heard",
                is_over: "at < $1",
                of_held: Some("person_id in (select person_id from report_held)"),
                end: End::Deleted,
                files: &[],
            },
            Step {
                table: "reminders_date",
                is_over: "coalesce(settled_at, sent_at) < $1 and (address <> '' or answer <> '')",
                of_held: Some(
                    "reminder_id in (select id from reminder where person_id in (select person_id from report_held))",
                ),
                end: End::Blanked("address = '', answer = ''"),
                files: &[],
            },
        ],
    }]
}
