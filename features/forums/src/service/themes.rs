//! Themes: heard on line, at the desk, in a meeting or on paper; kept, joined, set aside; become ideas.

use auth::{Actor, Scope, Throttle};
use centres::Centre;
use chrono::Duration;
use ideas::{NewAuthor, NewIdea, TellBy};
use kernel::OperationId;
use web::Cx;

use super::forums::{Board, board};
use super::{Error, Result, open, settled, words};
use crate::model::forum::State;
use crate::model::refusal::Refusal;
use crate::model::theme::{Author, Decision, MOST_LINES, NewTheme, Theme, ThemeState, refusals_of};
use crate::model::{ForumId, ThemeId};
use crate::policy::Action;
use crate::store::{forums, themes};

/// From the street, in one centre: more than a team could read.
pub(crate) const IN_ONE_CENTRE: Throttle = Throttle { kind: "forum-theme", tries: 60, window: Duration::hours(1) };

/// Keeps a theme that someone proposes on line; the team reads it before it is shown.
pub async fn propose(cx: &Cx, centre: &Centre, id: ForumId, new: NewTheme) -> Result<ThemeId> {
    let scope = Scope::public(centre.id);
    let forum = forums::find(cx.db(), &scope, id).await?.filter(|forum| forum.state != State::Draft);
    let forum = forum.ok_or(Error::NotFound)?;
    if !forum.takes_themes(cx.today()) {
        return Err(Refusal::ThemesClosed.into());
    }
    settled(new.refusals())?;
    if matches!(cx.actor, Actor::Visitor | Actor::Resident(_)) {
        let taken = IN_ONE_CENTRE.take(cx.db(), &centre.id.to_string(), cx.now()).await?;
        taken.map_err(|_| Refusal::TooManyThemes)?;
    }
    let operation = cx.operation(Some(centre.id), words(cx, "forums-op-proposed", &forum.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    let theme = themes::insert(&mut tx, &scope, id, &new, (ThemeState::Proposed, cx.now())).await?;
    tx.commit().await?;
    Ok(theme)
}

/// Keeps themes typed by the team: they can be chosen at once.
pub async fn type_themes(cx: &Cx, centre: &Centre, id: ForumId, new: &[NewTheme]) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteForums)?;
    let forum = forums::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if !matches!(forum.state, State::Draft | State::Proposing) {
        return Err(Refusal::ThemesClosed.into());
    }
    if new.is_empty() || new.len() > MOST_LINES {
        return Err(if new.is_empty() { Refusal::LinesMissing } else { Refusal::LinesTooMany }.into());
    }
    settled(new.iter().flat_map(NewTheme::refusals).collect())?;
    let operation = cx.operation(Some(centre.id), words(cx, "forums-op-typed", &forum.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    still_in(&mut tx, &scope, id, forum.state).await?;
    for theme in new {
        themes::insert(&mut tx, &scope, id, theme, (ThemeState::Kept, cx.now())).await?;
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// One theme with the board it stands on, for who may decide of it.
pub async fn find(cx: &Cx, centre: &Centre, id: ForumId, theme: ThemeId) -> Result<(Board, Theme)> {
    open(cx, centre, Action::WriteForums)?;
    let board = board(cx, centre, id).await?;
    let found = board.themes.iter().find(|known| known.id == theme).cloned().ok_or(Error::NotFound)?;
    Ok((board, found))
}

/// Decides of a theme, in the words it will be read in.
pub async fn decide_theme(
    cx: &Cx,
    centre: &Centre,
    (id, theme): (ForumId, ThemeId),
    (title, text): (&str, &str),
    decision: Decision,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteForums)?;
    let (board, found) = find(cx, centre, id, theme).await?;
    settled(refusals_of(title, text))?;
    check(&board, &found, decision)?;
    let operation = cx.operation(Some(centre.id), words(cx, "forums-op-decided", title));
    let mut tx = cx.db().begin(&operation).await?;
    still_in(&mut tx, &scope, id, board.forum.state).await?;
    themes::update(&mut tx, &scope, theme, (title, text), decision).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Whether a forum is still where it was when this was asked: nobody opens the choice while its themes change.
async fn still_in(tx: &mut db::Tx, scope: &Scope, id: ForumId, state: State) -> Result<()> {
    forums::take_turn(tx, scope, id).await?;
    let now = forums::find(&mut *tx, scope, id).await?.ok_or(Error::NotFound)?;
    if now.state == state { Ok(()) } else { Err(Refusal::StateMoved.into()) }
}

/// Once residents choose, what can be chosen stays; nobody joins a theme that was joined itself.
fn check(board: &Board, theme: &Theme, decision: Decision) -> Result<()> {
    let is_settled = !matches!(board.forum.state, State::Draft | State::Proposing);
    let stays = decision == Decision::Keep && theme.state == ThemeState::Kept;
    if is_settled && !stays {
        return Err(Refusal::ThemesSettled.into());
    }
    let has_joined = board.themes.iter().any(|other| other.joined_into == Some(theme.id));
    if has_joined && decision != Decision::Keep {
        return Err(Refusal::HasJoined.into());
    }
    if let Decision::JoinTo(into) = decision {
        let is_kept = board.themes.iter().any(|other| other.id == into && other.state == ThemeState::Kept);
        if into == theme.id || !is_kept {
            return Err(Refusal::JoinTarget.into());
        }
    }
    Ok(())
}

/// Makes an idea of a theme, with everyone whose it is: they are told what becomes of it.
pub async fn make_idea(cx: &Cx, centre: &Centre, id: ForumId, theme: ThemeId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteForums)?;
    let (board, found) = find(cx, centre, id, theme).await?;
    if !board.forum.state.is_counted() || found.state != ThemeState::Kept {
        return Err(Refusal::NotCounted.into());
    }
    if found.idea.is_some() {
        return Err(Refusal::AlreadyIdea.into());
    }
    let idea = NewIdea {
        title: found.title.clone(),
        words: if found.words.is_empty() { found.title.clone() } else { found.words.clone() },
        need: None,
        theme: None,
        origin: ideas::Origin::Forum(id.uuid()),
        authors: board.authors_of(theme).into_iter().map(idea_author).collect(),
    };
    let operation = cx.operation(Some(centre.id), words(cx, "forums-op-idea", &found.title));
    let mut tx = cx.db().begin(&operation).await?;
    let made = ideas::record(cx, &mut tx, &scope, idea).await?;
    if !themes::set_idea(&mut tx, &scope, theme, made.uuid()).await? {
        return Err(Refusal::AlreadyIdea.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

fn idea_author(author: &Author) -> NewAuthor {
    NewAuthor {
        person: author.person,
        name: author.name.clone(),
        way: TellBy::from_code(&author.way, &author.contact).unwrap_or(TellBy::InPerson),
    }
}
