//! Choices: who has had theirs, and how much each theme has, on telephones and on paper. Nothing joins the two.

use auth::Scope;
use ballots::{Ballot, Tables};
use db::{Conn, Result, Sql};

use crate::model::{ForumId, ThemeId};

/// The tables of choices.
pub const BALLOT: Ballot<ForumId, ThemeId> = Ballot::new(Tables {
    event_id: "forum_id",
    choice_id: "theme_id",
    slip: "forum_slip",
    voter: "forum_voter",
    voice: "forum_voice",
    sheet: "forum_sheet",
    mark: "forum_mark",
});

/// Whether a count that was shown is no longer the sum of what was given.
pub async fn is_shown_wrong(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<bool> {
    let mut sql = Sql::new("select t.id from forum_theme t join forum f on f.id = t.forum_id ");
    sql.push("where f.state in ('chosen', 'held') and t.voices is not null and t.centre_id = ").bind(scope.centre());
    sql.push(" and t.voices <> coalesce((select v.points from forum_voice v where v.theme_id = t.id), 0) ");
    sql.push("+ coalesce((select sum(m.marks) from forum_mark m where m.theme_id = t.id), 0) limit 1");
    Ok(conn.into().one(sql, vec![]).await?.is_some())
}
