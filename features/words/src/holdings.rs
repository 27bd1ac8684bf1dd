//! What this room holds on people, and how long its traces serve: the word stays, of someone. Of children a first name only.

use web::{End, Holding, Retention, Step};

const NOBODY: &str = "person_id = null, name = '', way = 'none', contact = ''";

/// Every table of this room that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![
        Holding {
            table: "word_question",
            label: "words-held-voice",
            of_person: "voice is not null and id in (select a.question_id from word_asker a where a.person_id = $1)",
            told: &[("term", "words-held-term"), ("created_at", "people-held-at")],
            end: End::Blanked("voice = null"),
            files: &["voice"],
        },
        Holding {
            table: "word_asker",
            label: "words-held-asker",
            of_person: "person_id = $1",
            told: &[("name", "people-held-name"), ("contact", "people-held-contact"), ("created_at", "people-held-at")],
            end: End::Blanked(NOBODY),
            files: &[],
        },
    ]
}

/// Who asked is forgotten after a year; a question that was spoken is not kept longer than it takes to answer.
pub(crate) fn retentions() -> Vec<Retention> {
    vec![
        Retention {
            subject: "words",
            label: "words-retention",
            default_days: 365,
            steps: &[Step {
                table: "word_asker",
                is_over: "created_at < $1 and (person_id is not null or name <> '' or contact <> '')",
                of_held: Some("person_id in (select person_id from report_held)"),
                end: End::Blanked(NOBODY),
                files: &[],
            }],
        },
        Retention {
            subject: "words-voice",
            label: "words-retention-voice",
            default_days: 90,
            steps: &[Step {
                table: "word_question",
                is_over: "created_at < $1 and voice is not null",
                of_held: Some(
                    "id in (select a.question_id from word_asker a where a.person_id in \
                     (select person_id from report_held))",
                ),
                end: End::Blanked("voice = null"),
                files: &["voice"],
            }],
        },
    ]
}
