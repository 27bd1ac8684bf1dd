//! What is read of ideas: their authors, their road, and what one author opens with a code.

use auth::Scope;
use db::{Conn, Result};
use kernel::PersonId;

use crate::author::{Author, read_code};
use crate::model::{Idea, IdeaId, TakenStep};
use crate::store::notices::{self, Notice};
use crate::store::{authors, ideas, steps};

/// Everyone whose idea it is, with those of the ideas gathered with it.
pub async fn authors(conn: impl Into<Conn<'_>>, scope: &Scope, id: IdeaId) -> Result<Vec<Author>> {
    authors::of(conn, scope, id).await
}

/// An idea and those gathered with it.
pub async fn gathered(conn: impl Into<Conn<'_>>, scope: &Scope, id: IdeaId) -> Result<Vec<IdeaId>> {
    ideas::with_gathered(conn, scope, id).await
}

/// The same for many ideas at once.
pub async fn authors_of(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[IdeaId]) -> Result<Vec<(IdeaId, Author)>> {
    authors::of_ideas(conn, scope, ids).await
}

/// One author of the centre.
pub async fn find_author(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    id: crate::author::AuthorId,
) -> Result<Option<Author>> {
    authors::find(conn, scope, id).await
}

/// The road of an idea, from its beginning.
pub async fn road(conn: impl Into<Conn<'_>>, scope: &Scope, id: IdeaId) -> Result<Vec<TakenStep>> {
    steps::of(conn, scope, id).await
}

/// What these authors were told, the first first.
pub async fn told(conn: impl Into<Conn<'_>>, scope: &Scope, everyone: &[Author]) -> Result<Vec<Notice>> {
    let ids: Vec<_> = everyone.iter().map(|author| author.id).collect();
    notices::of_authors(conn, scope, &ids).await
}

/// What an author opens with their code: themselves, and the idea that goes on.
pub async fn follow(conn: impl Into<Conn<'_>>, scope: &Scope, typed: &str) -> Result<Option<(Author, Idea)>> {
    let mut conn = conn.into();
    let code = read_code(typed);
    if code.len() != crate::record::CODE_LENGTH {
        return Ok(None);
    }
    let Some(author) = authors::find_by_code(conn.again(), scope, &code).await? else { return Ok(None) };
    let Some(said) = ideas::find(conn.again(), scope, author.idea).await? else { return Ok(None) };
    let whole = match said.merged_into {
        Some(into) => ideas::find(conn, scope, into).await?,
        None => Some(said),
    };
    Ok(whole.map(|idea| (author, idea)))
}

/// The ideas that these people said, the latest first, each with its author.
pub async fn of_people(conn: impl Into<Conn<'_>>, scope: &Scope, people: &[PersonId]) -> Result<Vec<(Author, Idea)>> {
    let mut conn = conn.into();
    let said = authors::of_people(conn.again(), scope, people).await?;
    let ids: Vec<IdeaId> = said.iter().map(|author| author.idea).collect();
    let known = ideas::by_ids(conn, scope, &ids).await?;
    let pair = |author: Author| {
        let idea = known.iter().find(|idea| idea.id == author.idea)?.clone();
        Some((author, idea))
    };
    Ok(said.into_iter().filter_map(pair).collect())
}
