//! What this room holds on people: the cards of residents. The order is that of erasing: what leans first.

use web::{End, Holding};

const OF: &str = "person_id = $1";

const fn rows(table: &'static str, label: &'static str, told: &'static [(&'static str, &'static str)]) -> Holding {
    Holding { table, label, of_person: OF, told, end: End::Deleted, files: &[] }
}

/// Every table of this room that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![
        rows(
            "card_help",
            "people-held-help",
            &[
                ("helper_name", "people-held-who"),
                ("consent", "people-held-words"),
                ("consent_way", "people-held-means"),
                ("started_at", "people-held-at"),
                ("ended_at", "people-held-until"),
            ],
        ),
        rows(
            "card_session",
            "people-held-card-sessions",
            &[("device", "people-held-device"), ("created_at", "people-held-at")],
        ),
        rows("card_code", "people-held-card-codes", &[("expires_at", "people-held-until")]),
        rows("card_pin", "people-held-card-pin", &[("changed_at", "people-held-at")]),
        rows("card", "people-held-cards", &[("made_at", "people-held-at"), ("voided_at", "people-held-until")]),
    ]
}
