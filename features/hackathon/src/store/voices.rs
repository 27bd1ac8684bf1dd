//! Choices: who has had theirs, and how many voices each team has, on phones and on paper. Nothing joins the two.

use auth::Scope;
use ballots::{Ballot, Tables};
use db::{Conn, Result, Sql};

use crate::model::{HackathonId, TeamId};

/// How many voices each team has.
pub type Marks = ballots::Marks<TeamId>;

/// The tables of choices.
pub const BALLOT: Ballot<HackathonId, TeamId> = Ballot::new(Tables {
    event_id: "hackathon_id",
    choice_id: "team_id",
    slip: "hackathon_slip",
    voter: "hackathon_voter",
    voice: "hackathon_voice",
    sheet: "hackathon_sheet",
    mark: "hackathon_mark",
});

/// Whether a count that was shown is no longer the sum of what was given.
pub async fn is_shown_wrong(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<bool> {
    let mut sql = Sql::new("select t.id from hackathon_team t join hackathon h on h.id = t.hackathon_id ");
    sql.push("where h.state = 'closed' and t.voices is not null and t.centre_id = ").bind(scope.centre());
    sql.push(" and t.voices <> coalesce((select v.points from hackathon_voice v where v.team_id = t.id), 0) ");
    sql.push("+ coalesce((select sum(m.marks) from hackathon_mark m where m.team_id = t.id), 0) limit 1");
    Ok(conn.into().one(sql, vec![]).await?.is_some())
}
