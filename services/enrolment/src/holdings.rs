//! What this room holds on people, and how long its traces serve. The order is that of erasing: what leans first.

use web::{End, Holding, Retention, Step};

/// The groups in which a person is, or for which they answer.
const GROUPS: &str = "group_id in (select id from enrolment_group where contact_person_id = $1) \
                      or group_id in (select group_id from enrolment where person_id = $1)";

/// Every table of this room that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![
        Holding {
            table: "enrolment_notice",
            label: "people-held-enrolment-notices",
            of_person: GROUPS,
            told: &[
                ("kind", "people-held-kind"),
                ("people", "people-held-who"),
                ("words", "people-held-words"),
                ("at", "people-held-at"),
            ],
            end: End::Blanked("people = '', words = ''"),
            files: &[],
        },
        Holding {
            table: "enrolment_draft",
            label: "people-held-enrolment-drafts",
            of_person: GROUPS,
            told: &[("content", "people-held-words"), ("expires_at", "people-held-until")],
            end: End::Deleted,
            files: &[],
        },
        Holding {
            table: "enrolment_payment",
            label: "people-held-payments",
            of_person: GROUPS,
            told: &[
                ("amount_cents", "people-held-amount"),
                ("means", "people-held-means"),
                ("number", "people-held-number"),
                ("at", "people-held-at"),
            ],
            end: End::Kept,
            files: &[],
        },
        Holding {
            table: "enrolment_attendance",
            label: "people-held-attendance",
            of_person: "person_id = $1",
            told: &[("mark", "people-held-mark"), ("at", "people-held-at")],
            end: End::Kept,
            files: &[],
        },
        Holding {
            table: "enrolment",
            label: "people-held-enrolments",
            of_person: "person_id = $1",
            told: &[
                ("state", "people-held-state"),
                ("answers", "people-held-answers"),
                ("priority_reason", "people-held-reason"),
                ("fee_cents", "people-held-amount"),
                ("fee_unit", "enrolment-held-fee-unit"),
                ("created_at", "people-held-at"),
            ],
            // A chair of a list that is still open is given back.
            end: End::Blanked(
                "answers = '{}', priority = 0, priority_reason = '', state = case when state in ('confirmed', \
                 'waiting', 'offered', 'doubled', 'doubled_waiting') and list_id in (select id from enrolment_list \
                 where state = 'open') then 'cancelled' else state end",
            ),
            files: &[],
        },
        Holding {
            table: "enrolment_group",
            label: "people-held-enrolment-groups",
            of_person: "contact_person_id = $1",
            told: &[
                ("way", "people-held-channel"),
                ("contact", "people-held-contact"),
                ("contact_name", "people-held-name"),
                ("created_at", "people-held-at"),
            ],
            end: End::Blanked("way = 'desk', contact = '', contact_name = ''"),
            files: &[],
        },
    ]
}

/// How long the traces of this room serve.
pub(crate) fn retentions() -> Vec<Retention> {
    vec![Retention {
        subject: "enrolment-notices",
        label: "people-retention-enrolment-notices",
        default_days: 90,
        steps: &[Step {
            table: "enrolment_notice",
            is_over: "at < $1 and state <> 'desk' and (people <> '' or words <> '')",
            of_held: Some(
                "group_id in (select id from enrolment_group where contact_person_id in (select person_id from report_held)) \
                 or group_id in (select group_id from enrolment where person_id in (select person_id from report_held))",
            ),
            end: End::Blanked("people = '', words = ''"),
            files: &[],
        }],
    }]
}
