//! What this room holds on people, and how long its traces serve.
//!
//! What was said is sealed and goes ninety days after someone took it up; an entry that nobody took up stays, for it
//! is work that somebody waits for.

use web::{End, Holding, Retention, Step};

/// What stays is an entry of nobody, for the count of what rounds brought.
const NOBODY: &str = "person_id = null, state = case when settled_at is null then 'set_aside' else state end, \
                      settled_at = coalesce(settled_at, received_at)";

const OF_HELD: &str =
    "entry_id in (select e.id from outreach_entry e where e.person_id in (select person_id from report_held))";
const HELD_PARTS: &str = "photo_id in (select p.id from outreach_photo p join outreach_entry e on e.id = p.entry_id \
                          where e.person_id in (select person_id from report_held))";

/// Every table of this room that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![
        Holding {
            table: "outreach_expected",
            label: "outreach-held-expected",
            of_person: "person_id = $1",
            told: &[("hours", "outreach-held-hours"), ("added_at", "outreach-held-added")],
            end: End::Deleted,
            files: &[],
        },
        Holding {
            table: "outreach_photo_part",
            label: "outreach-held-photos",
            of_person: "photo_id in (select p.id from outreach_photo p where p.entry_id in \
                        (select e.id from outreach_entry e where e.person_id = $1))",
            told: &[],
            end: End::Deleted,
            files: &[],
        },
        Holding {
            table: "outreach_photo",
            label: "outreach-held-photos",
            of_person: "entry_id in (select e.id from outreach_entry e where e.person_id = $1)",
            told: &[("received_at", "outreach-held-received")],
            // As for what was said: a tablet that sends it again finds it known.
            end: End::Blanked("file_hash = null, is_whole = (1 = 1)"),
            files: &["file_hash"],
        },
        Holding {
            table: "outreach_version",
            label: "outreach-held-versions",
            of_person: "entry_id in (select e.id from outreach_entry e where e.person_id = $1)",
            told: &[("made_at", "outreach-held-made"), ("author", "outreach-held-author")],
            // The row stays without its words: a tablet that sends it again finds it known.
            end: End::Blanked("said = null"),
            files: &[],
        },
        Holding {
            table: "outreach_entry",
            label: "outreach-held",
            of_person: "person_id = $1",
            told: &[("received_at", "outreach-held-received"), ("settled_at", "outreach-held-settled")],
            end: End::Blanked(NOBODY),
            files: &[],
        },
    ]
}

/// How long the traces of this room serve.
pub(crate) fn retentions() -> Vec<Retention> {
    vec![Retention {
        subject: "outreach",
        label: "outreach-retention",
        default_days: 90,
        steps: &[
            Step {
                table: "outreach_expected",
                is_over: "added_at < $1",
                of_held: Some("person_id in (select person_id from report_held)"),
                end: End::Deleted,
                files: &[],
            },
            Step {
                table: "outreach_photo_part",
                is_over: "photo_id in (select p.id from outreach_photo p where p.received_at < $1)",
                of_held: Some(HELD_PARTS),
                end: End::Deleted,
                files: &[],
            },
            Step {
                table: "outreach_photo",
                is_over: "file_hash is not null and entry_id in \
                          (select e.id from outreach_entry e where e.settled_at < $1)",
                of_held: Some(OF_HELD),
                end: End::Blanked("file_hash = null"),
                files: &["file_hash"],
            },
            Step {
                table: "outreach_version",
                is_over: "said is not null and entry_id in (select e.id from outreach_entry e where e.settled_at < $1)",
                of_held: Some(OF_HELD),
                end: End::Blanked("said = null"),
                files: &[],
            },
            Step {
                table: "outreach_entry",
                is_over: "settled_at < $1 and person_id is not null",
                of_held: Some("person_id in (select person_id from report_held)"),
                end: End::Blanked("person_id = null"),
                files: &[],
            },
        ],
    }]
}
