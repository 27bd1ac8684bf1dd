//! What is read of ideas: the team's board, one idea with all that is known of it, and what everyone may read.

use std::collections::HashMap;

use auth::Scope;
use centres::Centre;
use ideas::{Author, Filter, Idea, IdeaId, Notice, State, TakenStep};
use kernel::paging::Page;
use web::Cx;

use super::{Error, Result, open};
use crate::model::making::{Meeting, Trial};
use crate::model::solution::{Solution, Use};
use crate::policy::Action;
use crate::store::{making, solutions, uses};

/// The team's board.
#[derive(Debug)]
pub struct Board {
    pub ideas: Page<Idea>,
    pub authors: HashMap<IdeaId, Vec<Author>>,
    /// How many stand where, among those that everyone may read.
    pub counts: Vec<(State, i64)>,
    /// How many came from the street and wait to be read.
    pub waiting: i64,
}

/// The ideas of a centre, with whose they are.
pub async fn read(cx: &Cx, centre: &Centre, filter: &Filter) -> Result<Board> {
    let scope = open(cx, centre, Action::See)?;
    let ideas = ideas::list(cx.db(), &scope, filter).await?;
    let ids: Vec<IdeaId> = ideas.items.iter().map(|idea| idea.id).collect();
    Ok(Board {
        authors: by_idea(ideas::authors_of(cx.db(), &scope, &ids).await?),
        counts: ideas::count_by_state(cx.db(), &scope).await?,
        waiting: ideas::count_waiting(cx.db(), &scope).await?,
        ideas,
    })
}

fn by_idea(pairs: Vec<(IdeaId, Author)>) -> HashMap<IdeaId, Vec<Author>> {
    let mut gathered: HashMap<IdeaId, Vec<Author>> = HashMap::new();
    for (idea, author) in pairs {
        gathered.entry(idea).or_default().push(author);
    }
    gathered
}

/// An idea with all that is known of it.
#[derive(Debug)]
pub struct Whole {
    pub idea: Idea,
    pub authors: Vec<Author>,
    pub road: Vec<TakenStep>,
    pub meetings: Vec<Meeting>,
    pub trials: Vec<Trial>,
    pub solutions: Vec<Solution>,
    /// The centres that use them.
    pub uses: Vec<Use>,
}

impl Whole {
    async fn of(cx: &Cx, scope: &Scope, idea: Idea) -> Result<Self> {
        let solutions = solutions::of_idea(cx.db(), scope, idea.id).await?;
        let ids: Vec<_> = solutions.iter().map(|solution| solution.id).collect();
        let gathered = ideas::gathered(cx.db(), scope, idea.id).await?;
        Ok(Self {
            authors: ideas::authors(cx.db(), scope, idea.id).await?,
            road: ideas::road(cx.db(), scope, idea.id).await?,
            meetings: making::meetings(cx.db(), scope, &gathered).await?,
            trials: making::trials(cx.db(), scope, &gathered).await?,
            uses: db::as_house(uses::of_solutions_unscoped(cx.db(), &ids)).await?,
            solutions,
            idea,
        })
    }
}

/// An idea as the team reads it, with what each author was told.
pub async fn whole(cx: &Cx, centre: &Centre, id: IdeaId) -> Result<(Whole, Vec<Notice>)> {
    let scope = open(cx, centre, Action::See)?;
    let idea = ideas::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let whole = Whole::of(cx, &scope, idea).await?;
    let told = ideas::told(cx.db(), &scope, &whole.authors).await?;
    Ok((whole, told))
}

/// An idea as everyone may read it; the one that goes on where it was gathered with another.
pub async fn public(cx: &Cx, centre: &Centre, id: IdeaId) -> Result<Whole> {
    let scope = Scope::public(centre.id);
    let found = ideas::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let idea = match found.merged_into {
        Some(into) => ideas::find(cx.db(), &scope, into).await?.ok_or(Error::NotFound)?,
        None => found,
    };
    if !idea.is_public() {
        return Err(Error::NotFound);
    }
    let mut whole = Whole::of(cx, &scope, idea).await?;
    whole.solutions.retain(|solution| solution.is_published);
    Ok(whole)
}

/// What an author opens with their code, shown to everyone or not yet.
pub async fn by_code(cx: &Cx, centre: &Centre, code: &str) -> Result<(Author, Whole, Vec<Notice>)> {
    let scope = Scope::public(centre.id);
    let (author, idea) = ideas::follow(cx.db(), &scope, code).await?.ok_or(Error::NotFound)?;
    let mut whole = Whole::of(cx, &scope, idea).await?;
    whole.solutions.retain(|solution| solution.is_published);
    let told = ideas::told(cx.db(), &scope, std::slice::from_ref(&author)).await?;
    Ok((author, whole, told))
}

/// A page of what everyone may read, of one centre or of all, with the first names that may be read.
pub async fn public_list(cx: &Cx, centre: Option<&Centre>, filter: &Filter) -> Result<(Page<Idea>, Vec<String>)> {
    Ok(match centre {
        Some(centre) => {
            let scope = Scope::public(centre.id);
            let found = ideas::list(cx.db(), &scope, filter).await?;
            (found, ideas::themes_unscoped(cx.db(), Some(&scope)).await?)
        }
        None => {
            let found = ideas::list_public_unscoped(cx.db(), filter).await?;
            (found, ideas::themes_unscoped(cx.db(), None).await?)
        }
    })
}
