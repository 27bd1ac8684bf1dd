//! Things that belong together: an address names one, and whose or of what it is.

use std::collections::HashMap;

use centres::Centre;
use testing::TestApp;

/// What a table keeps of somebody in the file, one with that somebody.
macro_rules! of_person {
    ($name:literal, $table:literal) => {
        concat!(
            "select x.person_id as person, x.id as ",
            $name,
            " from ",
            $table,
            " x join person p on p.id = x.person_id where x.centre_id = $1 and p.archived_at is null order by x.id limit 1"
        )
    };
}

/// What a table keeps of something else, one with that something.
macro_rules! of {
    ($whole:literal, $column:literal, $name:literal, $table:literal) => {
        concat!(
            "select ",
            $column,
            " as ",
            $whole,
            ", id as ",
            $name,
            " from ",
            $table,
            " where centre_id = $1 order by id limit 1"
        )
    };
}

/// Where an address names a thing and whose or of what it is, these belong together: of two that do not, nobody finds
/// anything, whoever asks. The largest family that an address names is the one that is asked for.
const FAMILIES: [(&[&str], &str); 23] = [
    (&["person", "confided"], of_person!("confided", "confided_note")),
    (&["person", "act"], of_person!("act", "accompaniment_act")),
    (&["person", "step"], of_person!("step", "accompaniment_step")),
    (&["person", "mandate"], of_person!("mandate", "accompaniment_mandate")),
    (&["person", "paper"], of_person!("paper", "accompaniment_paper")),
    (&["person", "reminder"], of_person!("reminder", "reminder")),
    (
        &["household", "person"],
        "select m.household_id as household, m.person_id as person from household_member m join person p \
         on p.id = m.person_id where m.centre_id = $1 and p.archived_at is null order by m.id limit 1",
    ),
    (
        &["path", "person"],
        "select l.path_id as path, l.person_id as person from path_learner l join person p on p.id = l.person_id \
         where l.centre_id = $1 and p.archived_at is null order by l.id limit 1",
    ),
    (&["list", "question"], of!("list", "list_id", "question", "enrolment_question")),
    (&["list", "draft"], of!("list", "list_id", "draft", "enrolment_draft")),
    (&["film", "seen"], of!("film", "film_id", "seen", "media_seen")),
    (&["film", "upload"], of!("film", "film_id", "upload", "media_upload")),
    (&["idea", "author"], of!("idea", "idea_id", "author", "ideas_author")),
    (&["workshop", "item"], of!("workshop", "workshop_id", "item", "workshop_item")),
    (&["workshop", "sheet"], of!("workshop", "workshop_id", "sheet", "workshop_sheet")),
    (&["forum", "slot"], of!("forum", "forum_id", "slot", "forum_slot")),
    (&["forum", "theme"], of!("forum", "forum_id", "theme", "forum_theme")),
    (&["forum", "sheet"], of!("forum", "forum_id", "sheet", "forum_sheet")),
    (&["hackathon", "line"], of!("hackathon", "hackathon_id", "line", "hackathon_line")),
    (&["hackathon", "member"], of!("hackathon", "hackathon_id", "member", "hackathon_member")),
    (&["hackathon", "sheet"], of!("hackathon", "hackathon_id", "sheet", "hackathon_sheet")),
    (&["hackathon", "team"], of!("hackathon", "hackathon_id", "team", "hackathon_team")),
    (
        &["hackathon", "team", "asked"],
        "select t.hackathon_id as hackathon, t.id as team, f.id as asked from hackathon_follow_up f \
         join hackathon_team t on t.id = f.team_id where f.centre_id = $1 order by f.id limit 1",
    ),
];

/// One of each family that a centre has, the largest first.
pub(super) async fn of(app: &TestApp, centre: &Centre) -> Vec<HashMap<String, String>> {
    let mut found = Vec::new();
    for (names, sql) in FAMILIES {
        let Some(row) = app.db().one(sql, db::args![centre.id]).await.unwrap() else { continue };
        let id = |name: &str| row.get::<uuid::Uuid>(name).unwrap().to_string();
        found.push(names.iter().map(|name| ((*name).to_owned(), id(name))).collect::<HashMap<_, _>>());
    }
    found.sort_by_key(|family| std::cmp::Reverse(family.len()));
    found
}
