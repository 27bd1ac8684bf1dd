//! What this room holds on people, and how long its traces serve: the word stays, of someone. Of children a first name only.

use web::{End, Holding, Retention, Step};

const NOBODY: &str = "person_id = null, name = '', way = 'none', contact = ''";

/// What someone typed beside a word, where nobody else asked it: those words are theirs, and may name anyone. The mark
/// of the row moves, so that nobody who read them a moment ago writes them back.
const ONLY_THEIRS: &str = "words <> '' and id in (select a.question_id from word_asker a where a.person_id = $1) \
                           and not exists (select 1 from word_asker o where o.question_id = word_question.id \
                           and (o.person_id is null or o.person_id <> $1))";

/// Every table of this room that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![
        Holding {
            table: "word_question",
            label: "words-held-precision",
            of_person: ONLY_THEIRS,
            told: &[("term", "words-held-term"), ("words", "words-held-precision")],
            end: End::Blanked("words = '', revision = revision + 1"),
            files: &[],
        },
        Holding {
            table: "word_question",
            label: "words-held-voice",
            of_person: "voice is not null and id in (select a.question_id from word_asker a where a.person_id = $1)",
            told: &[("term", "words-held-term"), ("created_at", "people-held-at")],
            end: End::Blanked("voice = null, revision = revision + 1"),
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
                end: End::Blanked("voice = null, revision = revision + 1"),
                files: &["voice"],
            }],
        },
    ]
}
