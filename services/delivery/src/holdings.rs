//! What this room holds on people, and how long its traces serve. The order is that of erasing: what leans first.

use web::{End, Holding, Retention, Step};

const EMPTY_MESSAGE: &str = "address = '', first_name = '', full_name = '', street_key = ''";
/// What has not left yet goes to nobody.
const STOPPED_MESSAGE: &str = "address = '', first_name = '', full_name = '', street_key = '', state = case when state in \
                               ('planned', 'leased', 'printed') then 'cancelled' else state end, lease = null, \
                               lease_until = null";
const OF: &str = "person_id = $1";

/// Every table of this room that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![
        Holding {
            table: "delivery_incoming",
            label: "people-held-answers-received",
            of_person: "person_id = $1 or message_id in (select id from delivery_message where person_id = $1)",
            told: &[
                ("channel", "people-held-channel"),
                ("address", "people-held-contact"),
                ("text", "people-held-words"),
                ("at", "people-held-at"),
            ],
            end: End::Deleted,
            files: &[],
        },
        Holding {
            table: "delivery_address_fault",
            label: "people-held-address-faults",
            of_person: "message_id in (select id from delivery_message where person_id = $1)",
            told: &[("address", "people-held-contact"), ("reason", "people-held-reason"), ("at", "people-held-at")],
            end: End::Deleted,
            files: &[],
        },
        Holding {
            table: "delivery_address_trust",
            label: "people-held-address-trust",
            of_person: "address in (select address from delivery_message where person_id = $1)",
            told: &[("address", "people-held-contact"), ("at", "people-held-at")],
            end: End::Deleted,
            files: &[],
        },
        // A notice is written for one person: its words go with them. Those of a campaign are everyone's.
        Holding {
            table: "delivery_content",
            label: "people-held-messages-words",
            of_person: "id in (select content_id from delivery_message where person_id = $1 and batch_id is null)",
            told: &[
                ("subject", "people-held-subject"),
                ("text", "people-held-words"),
                ("sms_text", "people-held-sms"),
                ("created_at", "people-held-at"),
            ],
            end: End::Blanked("subject = '', text = '', sms_text = ''"),
            files: &[],
        },
        Holding {
            table: "delivery_message",
            label: "people-held-messages",
            of_person: OF,
            told: &[
                ("channel", "people-held-channel"),
                ("address", "people-held-contact"),
                ("full_name", "people-held-name"),
                ("state", "people-held-state"),
                ("sent_at", "people-held-at"),
            ],
            end: End::Blanked(STOPPED_MESSAGE),
            files: &[],
        },
        Holding {
            table: "delivery_recipient",
            label: "people-held-recipient",
            of_person: OF,
            told: &[("blocked", "people-held-state"), ("told_at", "people-held-at")],
            end: End::Kept,
            files: &[],
        },
    ]
}

/// How long the traces of this room serve.
pub(crate) fn retentions() -> Vec<Retention> {
    vec![Retention {
        subject: "messages",
        label: "people-retention-messages",
        default_days: 90,
        steps: &[
            Step {
                table: "delivery_message",
                is_over: "created_at < $1 and full_name <> '' and state not in ('planned', 'leased', 'sending')",
                of_held: Some("person_id in (select person_id from report_held)"),
                end: End::Blanked(EMPTY_MESSAGE),
                files: &[],
            },
            Step {
                table: "delivery_content",
                is_over: "created_at < $1 and (subject <> '' or text <> '' or sms_text <> '') and not exists (select 1 from \
                          delivery_message m where m.content_id = delivery_content.id and m.state in \
                          ('planned', 'leased', 'sending'))",
                of_held: Some(
                    "id in (select content_id from delivery_message where person_id in (select person_id from report_held))",
                ),
                end: End::Blanked("subject = '', text = '', sms_text = ''"),
                files: &[],
            },
            Step {
                table: "delivery_incoming",
                is_over: "at < $1",
                of_held: Some(
                    "person_id in (select person_id from report_held) or message_id in (select id from delivery_message \
                     where person_id in (select person_id from report_held))",
                ),
                end: End::Deleted,
                files: &[],
            },
        ],
    }]
}
