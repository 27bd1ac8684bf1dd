//! What became of what was made: asked thirty and ninety days after, answered by the team.

use auth::Scope;
use centres::Centre;
use chrono::Duration;
use kernel::OperationId;
use web::Cx;

use super::teams::find;
use super::{Error, Result, open, words};
use crate::model::event::{LONGEST_TEXT, is_longer};
use crate::model::refusal::Refusal;
use crate::model::team::{FOLLOW_UPS, FollowUp};
use crate::model::{FollowUpId, HackathonId, TeamId};
use crate::policy::Action;
use crate::store::{events, teams};

/// For how many days after the last question a hackathon is looked at: a house that slept still asks.
const LOOKED_AT_DAYS: i64 = 200;

/// Puts what is due on the pages of the teams of all the centres. Asked again, it puts nothing twice.
pub async fn ask_all(cx: &Cx) -> db::Result<usize> {
    let mut asked = 0;
    for centre in centres::store::list(cx.db()).await? {
        asked += ask(cx, &centre).await?;
    }
    Ok(asked)
}

/// The same, for one centre.
pub async fn ask(cx: &Cx, centre: &Centre) -> db::Result<usize> {
    let scope = Scope::of_house(centre.id);
    let today = cx.today();
    let soonest = FOLLOW_UPS.into_iter().min().unwrap_or_default();
    let span = (today - Duration::days(LOOKED_AT_DAYS), today - Duration::days(soonest));
    let mut due = Vec::new();
    for event in events::list_closed(cx.db(), &scope, span).await? {
        let known = teams::follow_ups(cx.db(), &scope, event.id).await?;
        for team in teams::list(cx.db(), &scope, event.id).await? {
            let days = FOLLOW_UPS.into_iter().map(|days| (days, event.terms.last_day + Duration::days(days)));
            let is_known = |days| known.iter().any(|asked| asked.team == team.id && asked.days == days);
            let new = days.filter(|(days, day)| *day <= today && !is_known(*days));
            due.extend(new.map(|(days, due_on)| FollowUp {
                id: FollowUpId::new(),
                team: team.id,
                days,
                due_on,
                words: String::new(),
                done_at: None,
            }));
        }
    }
    if due.is_empty() {
        return Ok(0);
    }
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("hackathon-op-asked"));
    let mut tx = cx.db().begin(&operation).await?;
    let mut asked = 0;
    for follow_up in &due {
        asked += usize::from(teams::insert_follow_up(&mut tx, &scope, follow_up).await?);
    }
    tx.commit().await?;
    Ok(asked)
}

/// Writes what became of what a team made, once; what was answered is taken back by an undo.
pub async fn answer(
    cx: &Cx,
    centre: &Centre,
    (id, team): (HackathonId, TeamId),
    follow_up: FollowUpId,
    text: &str,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteHackathons)?;
    let (board, found) = find(cx, centre, id, team).await?;
    if !board.follow_ups.iter().any(|asked| asked.id == follow_up && asked.team == team) {
        return Err(Error::NotFound);
    }
    if text.is_empty() {
        return Err(Refusal::WordsMissing.into());
    }
    if is_longer(text, LONGEST_TEXT) {
        return Err(Refusal::Long("").into());
    }
    let operation = cx.operation(Some(centre.id), words(cx, "hackathon-op-followed", &found.draft.name));
    let mut tx = cx.db().begin(&operation).await?;
    if teams::answer(&mut tx, &scope, (team, follow_up), text, cx.now()).await? == 0 {
        return Err(Refusal::Answered.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}
