//! Rows of `solutions_meeting` and `solutions_trial`.

use auth::Scope;
use db::{Conn, Result, Sql, Tx, args};
use ideas::IdeaId;

use crate::model::making::{Meeting, Trial};

/// The meetings about these ideas, the first first.
pub async fn meetings(conn: impl Into<Conn<'_>>, scope: &Scope, ideas: &[IdeaId]) -> Result<Vec<Meeting>> {
    let mut sql =
        Sql::new("select id, idea_id, day, who, words, by_name, at from solutions_meeting where centre_id = ");
    about(&mut sql, scope, ideas);
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter()
        .map(|row| {
            Ok(Meeting {
                id: row.id("id")?,
                idea: row.id("idea_id")?,
                day: row.get("day")?,
                who: row.text("who")?,
                words: row.text("words")?,
                by_name: row.text("by_name")?,
                at: row.get("at")?,
            })
        })
        .collect()
}

fn about(sql: &mut Sql, scope: &Scope, ideas: &[IdeaId]) {
    sql.bind(scope.centre()).push(" and idea_id in (").bind_list(ideas.iter().copied());
    sql.push(") order by day, id limit 500");
}

/// The trials of these ideas, the first first.
pub async fn trials(conn: impl Into<Conn<'_>>, scope: &Scope, ideas: &[IdeaId]) -> Result<Vec<Trial>> {
    let mut sql = Sql::new(
        "select id, idea_id, day, place, people, said, changed, by_name, at from solutions_trial where centre_id = ",
    );
    about(&mut sql, scope, ideas);
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter()
        .map(|row| {
            Ok(Trial {
                id: row.id("id")?,
                idea: row.id("idea_id")?,
                day: row.get("day")?,
                place: row.text("place")?,
                people: row.int("people")?,
                said: row.text("said")?,
                changed: row.text("changed")?,
                by_name: row.text("by_name")?,
                at: row.get("at")?,
            })
        })
        .collect()
}

/// Adds a meeting.
pub async fn insert_meeting(tx: &mut Tx, scope: &Scope, meeting: &Meeting) -> Result<()> {
    tx.exec(
        "insert into solutions_meeting (id, centre_id, idea_id, day, who, words, by_name, at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            meeting.id,
            scope.centre(),
            meeting.idea,
            meeting.day,
            &meeting.who,
            &meeting.words,
            &meeting.by_name,
            meeting.at,
        ],
    )
    .await?;
    Ok(())
}

/// Adds a trial.
pub async fn insert_trial(tx: &mut Tx, scope: &Scope, trial: &Trial) -> Result<()> {
    tx.exec(
        "insert into solutions_trial (id, centre_id, idea_id, day, place, people, said, changed, by_name, at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            trial.id,
            scope.centre(),
            trial.idea,
            trial.day,
            &trial.place,
            trial.people,
            &trial.said,
            &trial.changed,
            &trial.by_name,
            trial.at,
        ],
    )
    .await?;
    Ok(())
}
