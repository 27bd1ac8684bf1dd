//! What this room holds on people, and how long its traces serve. The order is that of erasing: what leans first.

use web::{End, Holding, Retention, Step};

const OF: &str = "person_id = $1";
const OF_HELD: Option<&str> = Some("person_id in (select person_id from report_held)");

const fn rows(
    table: &'static str,
    label: &'static str,
    told: &'static [(&'static str, &'static str)],
    end: End,
) -> Holding {
    Holding { table, label, of_person: OF, told, end, files: &[] }
}

/// Every table of this room that speaks of people. Sealed words are handed over by who accompanies.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![
        Holding {
            files: &["file_hash"],
            ..rows(
                "accompaniment_paper",
                "accompaniment-held-papers",
                &[("added_at", "people-held-at"), ("given_back_at", "accompaniment-held-given-back")],
                End::Deleted,
            )
        },
        rows(
            "accompaniment_step",
            "accompaniment-held-steps",
            &[
                ("created_at", "people-held-at"),
                ("due_on", "people-held-until"),
                ("done_at", "accompaniment-held-done"),
            ],
            End::Deleted,
        ),
        rows(
            "accompaniment_mandate",
            "accompaniment-held-mandates",
            &[("state", "people-held-state"), ("signed_on", "people-held-at"), ("ends_on", "people-held-until")],
            End::Deleted,
        ),
        rows(
            "accompaniment_act",
            "accompaniment-held-acts",
            &[
                ("on_day", "people-held-at"),
                // The rule on those who come no more looks here: who is accompanied comes.
                ("created_at", "accompaniment-held-noted"),
                ("minutes", "accompaniment-held-minutes"),
                ("place_kind", "accompaniment-held-place"),
                ("themes", "accompaniment-held-themes"),
                ("mode", "accompaniment-held-mode"),
                ("done_by", "people-held-who"),
            ],
            // The counts of the year stand; nothing says of whom.
            End::Blanked("note = null, town = '', mandate_id = null"),
        ),
        Holding {
            of_person: "accompaniment_id in (select id from accompaniment where person_id = $1)",
            ..rows(
                "accompaniment_referent",
                "accompaniment-held-referents",
                &[("since", "people-held-at")],
                End::Deleted,
            )
        },
        rows(
            "accompaniment",
            "accompaniment-held-file",
            &[("state", "people-held-state"), ("opened_at", "people-held-at"), ("opened_by", "people-held-who")],
            End::Blanked("situation = null, state = 'closed'"),
        ),
    ]
}

/// How long the traces of this room serve.
pub(crate) fn retentions() -> Vec<Retention> {
    vec![
        Retention {
            subject: "accompaniment-papers",
            label: "accompaniment-retention-papers",
            default_days: 90,
            steps: &[Step {
                table: "accompaniment_paper",
                // The proof of a mandate serves as long as the mandate.
                is_over: "added_at < $1 and (mandate_id is null or mandate_id not in (select m.id from \
                          accompaniment_mandate m where m.ended_at is null and m.ends_on >= $1))",
                of_held: OF_HELD,
                end: End::Deleted,
                files: &["file_hash"],
            }],
        },
        Retention {
            subject: "accompaniment",
            label: "accompaniment-retention-words",
            default_days: 730,
            steps: &[
                Step {
                    table: "accompaniment_act",
                    is_over: "created_at < $1 and note is not null",
                    of_held: OF_HELD,
                    end: End::Blanked("note = null"),
                    files: &[],
                },
                Step {
                    table: "accompaniment_step",
                    is_over: "(done_at < $1 or accompaniment_id in \
                              (select a.id from accompaniment a where a.closed_at < $1))",
                    of_held: OF_HELD,
                    end: End::Deleted,
                    files: &[],
                },
                Step {
                    table: "accompaniment_mandate",
                    is_over: "drafted_at < $1",
                    of_held: OF_HELD,
                    end: End::Deleted,
                    files: &[],
                },
                Step {
                    table: "accompaniment",
                    is_over: "closed_at < $1 and situation is not null",
                    of_held: OF_HELD,
                    end: End::Blanked("situation = null"),
                    files: &[],
                },
            ],
        },
    ]
}
