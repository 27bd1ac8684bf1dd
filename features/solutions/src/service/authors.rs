//! Those whose idea it is: one more, how they are told, whether they are named, and being forgotten.

use centres::Centre;
use ideas::{Author, AuthorId, IdeaId, NewAuthor, Refusal, TellBy};
use kernel::paging::PageRequest;
use kernel::{OperationId, PersonId};
use people::Person;
use people::store::PersonFilter;
use web::Cx;

use super::{Error, Result, begin, open};
use crate::policy::Action;

/// How many people a search proposes.
const PROPOSED: i64 = 10;

/// An author as they are typed.
#[derive(Debug, Clone, Default)]
pub struct TypedAuthor {
    pub person: Option<PersonId>,
    pub name: String,
    pub way: String,
    pub phone: String,
    pub email: String,
    pub is_named: bool,
}

/// Adds one whose idea it is too.
pub async fn add(cx: &Cx, centre: &Centre, id: IdeaId, typed: TypedAuthor) -> Result<(AuthorId, OperationId)> {
    let scope = open(cx, centre, Action::Edit)?;
    let idea = ideas::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let name = named(cx, centre, &typed).await?;
    let way = TellBy::read(&typed.way, &typed.phone, &typed.email)?;
    let (mut tx, operation) = begin(cx, centre, "solutions-op-author", &idea.title).await?;
    let new = NewAuthor { person: typed.person, name, way };
    let author = ideas::add_author(cx, &mut tx, &scope, id, new).await?;
    if typed.is_named {
        set_named(&mut tx, &scope, author).await?;
    }
    tx.commit().await?;
    Ok((author, operation))
}

/// The name as it was typed, or as the file writes it.
async fn named(cx: &Cx, centre: &Centre, typed: &TypedAuthor) -> Result<String> {
    let Some(person) = typed.person else { return Ok(typed.name.clone()) };
    people::policy::decide(&cx.actor, people::policy::Action::SeePeople, centre.id).require()?;
    let scope = open(cx, centre, Action::Edit)?;
    let found = people::store::find(cx.db(), &scope, person).await?.ok_or(Refusal::PersonUnknown)?;
    Ok(if typed.name.trim().is_empty() { found.full_name() } else { typed.name.clone() })
}

async fn set_named(tx: &mut db::Tx, scope: &auth::Scope, id: AuthorId) -> Result<()> {
    if let Some(author) = ideas::find_author(&mut *tx, scope, id).await? {
        ideas::change_author(tx, scope, &Author { is_named: true, ..author }).await?;
    }
    Ok(())
}

/// Changes how an author is told, and whether their first name may be read.
pub async fn change(cx: &Cx, centre: &Centre, id: AuthorId, typed: TypedAuthor) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Edit)?;
    let author = ideas::find_author(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    // A way without its number again keeps the one that is known.
    let is_same = typed.way == author.way.code() && typed.phone.trim().is_empty() && typed.email.trim().is_empty();
    let way = if is_same { author.way.clone() } else { TellBy::read(&typed.way, &typed.phone, &typed.email)? };
    let (mut tx, operation) = begin(cx, centre, "solutions-op-author-changed", "").await?;
    ideas::change_author(&mut tx, &scope, &Author { way, is_named: typed.is_named, ..author }).await?;
    tx.commit().await?;
    Ok(operation)
}

/// Forgets who an author was, in the history too; this is not put back.
pub async fn forget(cx: &Cx, centre: &Centre, id: AuthorId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Edit)?;
    ideas::find_author(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let (mut tx, operation) = begin(cx, centre, "solutions-op-author-forgotten", "").await?;
    ideas::forget_author(&mut tx, &scope, id).await?;
    db::mark_irreversible(&mut tx, operation, &cx.history_texts().t("solutions-irreversible-forgotten")).await?;
    tx.commit().await?;
    Ok(operation)
}

/// Who of the file this may be, by what was searched for; nobody for who may not see people.
pub async fn propose_people(cx: &Cx, centre: &Centre, searched: &str) -> Result<Vec<Person>> {
    let decision = people::policy::decide(&cx.actor, people::policy::Action::SeePeople, centre.id);
    let Ok(scope) = auth::Scope::opened_by(decision, centre.id) else { return Ok(Vec::new()) };
    if searched.trim().is_empty() {
        return Ok(Vec::new());
    }
    let filter = PersonFilter { text: searched.to_owned(), ..PersonFilter::default() };
    let page = PageRequest { after: None, limit: PROPOSED };
    Ok(people::store::list(cx.db(), &scope, &filter, page).await?.items)
}
