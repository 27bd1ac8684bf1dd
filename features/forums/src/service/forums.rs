//! Forums: begun, settled, moved on from state to state, told once they took place.

use auth::Scope;
use centres::Centre;
use kernel::OperationId;
use kernel::paging::{Page, PageRequest};
use web::Cx;

use super::{Error, Result, open, settled, words};
use crate::model::forum::{Forum, LONGEST_TEXT, LONGEST_TITLE, Slot, State, Terms, is_longer};
use crate::model::refusal::Refusal;
use crate::model::theme::{Author, Theme, ThemeState};
use crate::model::{ForumId, SlotId, ThemeId};
use crate::policy::{Action, decide};
use crate::store::voices::BALLOT;
use crate::store::{forums, themes};

/// A forum as everyone sees it: the themes that were kept, and the day.
#[derive(Debug, Clone)]
pub struct Shown {
    pub forum: Forum,
    /// Those that can be chosen; once they are counted, the most wanted first.
    pub themes: Vec<Theme>,
    pub slots: Vec<Slot>,
    /// How many people chose; absent until the count is shown.
    pub people: Option<i64>,
}

/// A forum as the team sees it.
#[derive(Debug, Clone)]
pub struct Board {
    pub forum: Forum,
    pub themes: Vec<Theme>,
    /// Empty for whoever may not know whose a theme is.
    pub authors: Vec<Author>,
    pub slots: Vec<Slot>,
    pub people: i64,
    pub slips: i64,
}

impl Board {
    /// Whose a theme is: its own authors, and those of the themes that were joined to it.
    pub fn authors_of(&self, theme: ThemeId) -> Vec<&Author> {
        let is_part = |id: ThemeId| {
            id == theme || self.themes.iter().any(|other| other.id == id && other.joined_into == Some(theme))
        };
        self.authors.iter().filter(|author| is_part(author.theme)).collect()
    }
}

/// The forums that everyone may see.
pub async fn list_public(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Forum>> {
    Ok(forums::list(cx.db(), &Scope::public(centre.id), false, page).await?)
}

/// A forum that everyone may see.
pub async fn show(cx: &Cx, centre: &Centre, id: ForumId) -> Result<Shown> {
    let scope = Scope::public(centre.id);
    let forum = forums::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if forum.state == State::Draft {
        return Err(Error::NotFound);
    }
    let mut kept = themes::list(cx.db(), &scope, id).await?;
    kept.retain(|theme| theme.state == ThemeState::Kept);
    if forum.state.is_counted() {
        kept.sort_by_key(|theme| std::cmp::Reverse(theme.voices.unwrap_or(0)));
    }
    let people = if forum.state.is_counted() { Some(people_of(cx, &scope, &forum).await?) } else { None };
    let slots = forums::slots(cx.db(), &scope, id).await?;
    Ok(Shown { forum, themes: kept, slots, people })
}

/// How many people chose: as it was when the choice closed, or so far. Who they were is forgotten one by one.
async fn people_of(cx: &Cx, scope: &Scope, forum: &Forum) -> Result<i64> {
    match forum.people {
        Some(people) => Ok(people),
        None => Ok(BALLOT.people(cx.db(), scope, forum.id).await?),
    }
}

/// All forums, for the team.
pub async fn list(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Forum>> {
    let scope = open(cx, centre, Action::SeeForums)?;
    Ok(forums::list(cx.db(), &scope, true, page).await?)
}

/// A forum with its themes, for the team.
pub async fn board(cx: &Cx, centre: &Centre, id: ForumId) -> Result<Board> {
    let scope = open(cx, centre, Action::SeeForums)?;
    let forum = forums::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let may_know = decide(&cx.actor, Action::WriteForums, centre.id).is_allowed();
    Ok(Board {
        themes: themes::list(cx.db(), &scope, id).await?,
        authors: if may_know { themes::authors(cx.db(), &scope, id).await? } else { Vec::new() },
        slots: forums::slots(cx.db(), &scope, id).await?,
        people: people_of(cx, &scope, &forum).await?,
        slips: BALLOT.count_slips(cx.db(), &scope, id).await?,
        forum,
    })
}

/// Begins a forum, for the team's eyes only.
pub async fn begin(cx: &Cx, centre: &Centre, terms: Terms) -> Result<(ForumId, OperationId)> {
    let scope = open(cx, centre, Action::Configure)?;
    settled(terms.refusals())?;
    let forum = Forum {
        id: ForumId::new(),
        state: State::Draft,
        terms,
        said: String::new(),
        follows: String::new(),
        people: None,
        created_at: cx.now(),
    };
    let operation = cx.operation(Some(centre.id), words(cx, "forums-op-begin", &forum.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    forums::insert(&mut tx, &scope, &forum).await?;
    tx.commit().await?;
    Ok((forum.id, operation.id))
}

/// Settles a forum otherwise.
pub async fn change(cx: &Cx, centre: &Centre, id: ForumId, terms: &Terms) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Configure)?;
    forums::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    settled(terms.refusals())?;
    let operation = cx.operation(Some(centre.id), words(cx, "forums-op-change", &terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    if forums::update_terms(&mut tx, &scope, id, terms).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Moves a forum to its next state; `to` is what whoever asks has read on the button.
pub async fn advance(cx: &Cx, centre: &Centre, id: ForumId, to: State) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Configure)?;
    let forum = forums::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if forum.state.next() != Some(to) {
        return Err(Refusal::StateMoved.into());
    }
    let key = format!("forums-op-to-{}", to.code());
    let operation = cx.operation(Some(centre.id), words(cx, &key, &forum.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    // Whoever is choosing at this moment is counted first, or is told that it is over.
    forums::take_turn(&mut tx, &scope, id).await?;
    if !forums::advance(&mut tx, &scope, id, (forum.state, to), cx.now()).await? {
        return Err(Refusal::StateMoved.into());
    }
    let kept: Vec<ThemeId> = kept_ids(&themes::list(&mut tx, &scope, id).await?);
    match to {
        State::Choosing if kept.len() < 2 => return Err(Refusal::TwoThemes.into()),
        State::Choosing => BALLOT.open(&mut tx, &scope, id, &kept).await?,
        State::Chosen => {
            let tally = BALLOT.tally(&mut tx, &scope, id).await?;
            for theme in kept {
                themes::set_voices(&mut tx, &scope, theme, tally.get(&theme).copied().unwrap_or(0)).await?;
            }
            let people = BALLOT.people(&mut tx, &scope, id).await?;
            forums::set_people(&mut tx, &scope, id, people).await?;
        }
        State::Draft | State::Proposing | State::Held => {}
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// The themes that can be chosen.
pub(super) fn kept_ids(themes: &[Theme]) -> Vec<ThemeId> {
    themes.iter().filter(|theme| theme.state == ThemeState::Kept).map(|theme| theme.id).collect()
}

/// Writes what was said at a forum and what follows.
pub async fn tell_story(cx: &Cx, centre: &Centre, id: ForumId, said: &str, follows: &str) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteForums)?;
    let forum = forums::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let texts = [(said, "dit"), (follows, "suite")];
    settled(texts.iter().filter(|(text, _)| is_longer(text, LONGEST_TEXT)).map(|(_, f)| Refusal::Long(f)).collect())?;
    if !forum.state.is_counted() {
        return Err(Refusal::NotCounted.into());
    }
    let operation = cx.operation(Some(centre.id), words(cx, "forums-op-story", &forum.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    forums::update_story(&mut tx, &scope, id, said, follows).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Adds a part to the day.
pub async fn add_slot(cx: &Cx, centre: &Centre, id: ForumId, slot: Slot) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Configure)?;
    let forum = forums::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if slot.title.is_empty() {
        return Err(Refusal::SlotMissing.into());
    }
    let lines = [(&slot.title, "partie"), (&slot.hour, "heure"), (&slot.speakers, "qui")];
    let long = lines.iter().filter(|(text, _)| is_longer(text, LONGEST_TITLE));
    settled(long.map(|(_, field)| Refusal::Long(field)).collect())?;
    let operation = cx.operation(Some(centre.id), words(cx, "forums-op-slot", &forum.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    forums::insert_slot(&mut tx, &scope, id, &slot).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Takes a part of the day away.
pub async fn remove_slot(cx: &Cx, centre: &Centre, id: ForumId, slot: SlotId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Configure)?;
    let forum = forums::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let operation = cx.operation(Some(centre.id), words(cx, "forums-op-slot-gone", &forum.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    if forums::delete_slot(&mut tx, &scope, id, slot).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation.id)
}
