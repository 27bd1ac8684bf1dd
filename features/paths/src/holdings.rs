//! What this room holds on people, and how long its traces serve.

use web::{End, Holding, Retention, Step};

/// Every table of this room that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![
        Holding {
            table: "path_fact",
            label: "paths-held-fact",
            of_person: "person_id = $1",
            told: &[
                ("kind", "paths-held-kind"),
                ("module", "paths-held-module"),
                ("level", "paths-held-level"),
                ("value", "paths-held-value"),
                ("received_at", "people-held-at"),
            ],
            end: End::Deleted,
            files: &[],
        },
        Holding {
            table: "path_learner",
            label: "paths-held-learner",
            of_person: "person_id = $1",
            told: &[("created_at", "people-held-at")],
            end: End::Deleted,
            files: &[],
        },
        Holding {
            table: "path_transfer",
            label: "paths-held-transfer",
            of_person: "person_id = $1",
            told: &[("created_at", "people-held-at")],
            end: End::Deleted,
            files: &[],
        },
        Holding {
            table: "path_wish",
            label: "paths-held-wish",
            of_person: "person_id = $1",
            told: &[("title", "paths-held-title"), ("name", "paths-held-name"), ("contact", "people-held-contact")],
            // The wish stays, of someone.
            end: End::Blanked("person_id = null, name = '', contact = ''"),
            files: &[],
        },
    ]
}

const HELD: Option<&str> = Some("person_id in (select person_id from report_held)");

const LEARNT: &[Step] = &[
    Step { table: "path_fact", is_over: "received_at < $1", of_held: HELD, end: End::Deleted, files: &[] },
    Step {
        table: "path_learner",
        is_over: "created_at < $1 and not exists (select 1 from path_fact f where f.path_id = path_learner.path_id \
                  and f.person_id = path_learner.person_id and f.received_at >= $1)",
        of_held: HELD,
        end: End::Deleted,
        files: &[],
    },
    Step { table: "path_transfer", is_over: "ends_at < $1", of_held: HELD, end: End::Deleted, files: &[] },
];

const ASKED: &[Step] = &[Step {
    table: "path_wish",
    is_over: "created_at < $1 and (person_id is not null or name <> '' or contact <> '')",
    of_held: HELD,
    end: End::Blanked("person_id = null, name = '', contact = ''"),
    files: &[],
}];

/// How long the traces of this room serve: what was learnt for three years, who asked for a course for two.
pub(crate) fn retentions() -> Vec<Retention> {
    vec![
        Retention { subject: "paths", label: "paths-retention", default_days: 1095, steps: LEARNT },
        Retention { subject: "paths-wishes", label: "paths-retention-wishes", default_days: 730, steps: ASKED },
    ]
}
