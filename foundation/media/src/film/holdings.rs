//! What films hold on people, and how long. The order is that of erasing: what leans first.
//!
//! Whoever is forgotten takes their picture with them: the film of which they were a part is given up, whole. Who else is
//! seen stays listed, and the team is told why the film is gone by its state.

use web::{End, Holding, Retention, Step};

/// What was said and shown is gone; that there was a film stays.
const GIVEN_UP: &str = "state = 'withdrawn', withdrawn_at = coalesce(withdrawn_at, created_at), original = null, \
                        video = null, poster = null, transcript = '', subtitles = '', trouble = ''";
/// Nobody's word can be had any more, so that nothing is shown.
const NOBODY: &str = "person_id = null, name = '', alone = '', age = 'gone'";
const FILES: &[&str] = &["original", "video", "poster"];
/// Who is held keeps the films they are seen in.
const HELD_FILM: Option<&str> =
    Some("id in (select s.film_id from media_seen s where s.person_id in (select person_id from report_held))");
const HELD_CONSENT: Option<&str> =
    Some("film_id in (select s.film_id from media_seen s where s.person_id in (select person_id from report_held))");

/// Every table of films that speaks of people.
pub(crate) fn holdings() -> Vec<Holding> {
    vec![
        Holding {
            table: "media_consent",
            label: "media-film-held-consents",
            of_person: "seen_id in (select s.id from media_seen s where s.person_id = $1)",
            told: &[
                ("usage", "media-film-held-usage"),
                ("own_at", "media-film-held-own"),
                ("first_parent_at", "media-film-held-parents"),
                ("withdrawn_at", "media-film-held-withdrawn"),
            ],
            end: End::Deleted,
            files: &[],
        },
        Holding {
            table: "media_film",
            label: "media-film-held-films",
            of_person: "id in (select s.film_id from media_seen s where s.person_id = $1)",
            told: &[
                ("title", "media-film-held-title"),
                ("state", "people-held-state"),
                ("created_at", "people-held-at"),
            ],
            end: End::Blanked(GIVEN_UP),
            files: FILES,
        },
        Holding {
            table: "media_seen",
            label: "media-film-held-seen",
            of_person: "person_id = $1",
            told: &[("age", "media-film-held-age"), ("added_at", "people-held-at")],
            end: End::Blanked(NOBODY),
            files: &[],
        },
    ]
}

/// How long the traces of films serve: a year after the film was withdrawn, unless the centre says otherwise.
pub(crate) fn retentions() -> Vec<Retention> {
    vec![Retention { subject: "films", label: "media-film-retention", default_days: 365, steps: STEPS }]
}

const STEPS: &[Step] = &[
    Step {
        table: "media_film",
        is_over: "withdrawn_at < $1 and (video is not null or original is not null or transcript <> '')",
        of_held: HELD_FILM,
        end: End::Blanked(GIVEN_UP),
        files: FILES,
    },
    Step {
        table: "media_consent",
        is_over: "film_id in (select f.id from media_film f where f.withdrawn_at < $1)",
        of_held: HELD_CONSENT,
        end: End::Deleted,
        files: &[],
    },
    Step {
        table: "media_seen",
        is_over: "name <> '' and film_id in (select f.id from media_film f where f.withdrawn_at < $1)",
        of_held: Some("person_id in (select person_id from report_held)"),
        end: End::Blanked(NOBODY),
        files: &[],
    },
];
