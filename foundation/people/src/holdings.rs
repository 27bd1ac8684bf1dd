//! What this room holds on people, and how long its traces serve. The order is that of erasing: what leans first.

use web::{End, Holding, Retention, Step};

const OF: &str = "person_id = $1";
/// Where only this person lives: nobody else's home goes with them.
const LIVES_ALONE: &str = "id in (select household_id from household_member where person_id = $1) and not exists \
                           (select 1 from household_member m where m.household_id = household.id and m.person_id <> $1)";

const fn rows(
    table: &'static str,
    label: &'static str,
    told: &'static [(&'static str, &'static str)],
    end: End,
) -> Holding {
    Holding { table, label, of_person: OF, told, end, files: &[] }
}

/// Every table of this room that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![
        rows(
            "erasure_request",
            "people-held-request",
            &[
                ("author_name", "people-held-who"),
                ("at", "people-held-at"),
                ("answer", "people-held-answer"),
                ("answered_at", "people-held-answered"),
            ],
            End::Deleted,
        ),
        Holding { files: &["file_hash"], ..rows("confided_note", "people-held-notes", &[], End::Deleted) },
        rows(
            "retention_hold",
            "people-held-hold",
            &[("reason", "people-held-reason"), ("at", "people-held-at")],
            End::Deleted,
        ),
        rows(
            "consent",
            "people-held-consents",
            &[
                ("purpose", "people-held-purpose"),
                ("is_granted", "people-held-granted"),
                ("at", "people-held-at"),
                ("source", "people-held-source"),
            ],
            End::Deleted,
        ),
        rows("person_interest", "people-held-interests", &[("label", "people-held-label")], End::Deleted),
        rows(
            "person_detail",
            "people-held-details",
            &[("kind", "people-held-kind"), ("value", "people-held-value")],
            End::Deleted,
        ),
        rows(
            "membership",
            "people-held-memberships",
            &[
                ("season", "people-held-season"),
                ("status", "people-held-status"),
                ("joined_on", "people-held-joined"),
                ("amount_cents", "people-held-amount"),
            ],
            End::Kept,
        ),
        Holding {
            of_person: "id in (select household_id from household_member where person_id = $1)",
            ..rows("household", "people-held-home", HOME, End::Kept)
        },
        Holding { of_person: LIVES_ALONE, ..rows("household", "people-held-home", &[], End::Blanked(EMPTY_HOME)) },
        rows(
            "household_member",
            "people-held-place-at-home",
            &[("role", "people-held-role"), ("is_main", "people-held-main")],
            End::Deleted,
        ),
        Holding { of_person: "id = $1", ..rows("person", "people-held-card", CARD, End::Blanked(NOBODY)) },
    ]
}

const HOME: &[(&str, &str)] = &[
    ("name", "people-held-name"),
    ("number", "people-held-number"),
    ("street", "people-held-street"),
    ("extra", "people-held-extra"),
    ("postal_code", "people-held-postal-code"),
    ("city", "people-held-city"),
    ("family_quotient_cents", "people-held-quotient"),
];

const EMPTY_HOME: &str = "number = null, name = 'Foyer effacé', street = '', extra = '', postal_code = '', city = '', \
                          address_key = '', city_key = '', family_quotient_cents = null";

const CARD: &[(&str, &str)] = &[
    ("title", "people-held-title"),
    ("last_name", "people-held-last-name"),
    ("first_name", "people-held-first-name"),
    ("birth_date", "people-held-birth"),
    ("gender", "people-held-gender"),
    ("member_number", "people-held-number"),
    ("language", "people-held-language"),
    ("email", "people-held-email"),
    ("mobile", "people-held-mobile"),
    ("landline", "people-held-landline"),
    ("code", "people-held-code"),
    ("preferred_channel", "people-held-channel"),
    ("wants_large_print", "people-held-large-print"),
    ("created_at", "people-held-at"),
];

/// What stays is an empty card on which old counts rest. Its code is changed beside.
const NOBODY: &str = "member_number = null, title = '', last_name = 'Personne effacée', first_name = '', \
                      birth_date = null, gender = '', language = 'fr', email = null, mobile = null, landline = null, \
                      preferred_channel = null, search_text = '', merged_into = null";

/// How long the traces of this room serve.
pub(crate) fn retentions() -> Vec<Retention> {
    vec![
        Retention {
            subject: "imports",
            label: "people-retention-imports",
            default_days: 30,
            steps: &[Step {
                table: "people_import",
                is_over: "at < $1",
                // A file is of hundreds of people, and what of it is someone's is in their own rows.
                of_held: None,
                end: End::Deleted,
                files: &["file_hash"],
            }],
        },
        Retention {
            subject: "confided",
            label: "people-retention-confided",
            default_days: 730,
            steps: &[Step {
                table: "confided_note",
                is_over: "written_at < $1",
                of_held: Some("person_id in (select person_id from report_held)"),
                end: End::Deleted,
                files: &["file_hash"],
            }],
        },
    ]
}
