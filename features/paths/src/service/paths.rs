//! Paths: read by anyone, written by the team, taken from the house, opened and put away.

use auth::Scope;
use centres::Centre;
use kernel::{ListId, OperationId};
use web::Cx;

use super::{Error, Result, open, settled, words};
use crate::model::PathId;
use crate::model::content::{Content, Path, State, check_title};
use crate::model::refusal::Refusal;
use crate::model::starters;
use crate::policy::Action;
use crate::store::paths as store;

/// The paths that anyone may read.
pub async fn list_open(cx: &Cx, centre: &Centre) -> Result<Vec<Path>> {
    Ok(store::list(cx.db(), &Scope::public(centre.id), true).await?)
}

/// A path that anyone may read.
pub async fn show(cx: &Cx, centre: &Centre, id: PathId) -> Result<Path> {
    let path = store::find(cx.db(), &Scope::public(centre.id), id).await?.ok_or(Error::NotFound)?;
    if path.state == State::Open { Ok(path) } else { Err(Error::NotFound) }
}

/// All paths, for the team.
pub async fn list(cx: &Cx, centre: &Centre) -> Result<Vec<Path>> {
    let scope = open(cx, centre, Action::SeePaths)?;
    Ok(store::list(cx.db(), &scope, false).await?)
}

/// A path, for the team.
pub async fn find(cx: &Cx, centre: &Centre, id: PathId) -> Result<Path> {
    let scope = open(cx, centre, Action::SeePaths)?;
    store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)
}

/// A path that whoever asks may write.
pub async fn find_to_write(cx: &Cx, centre: &Centre, id: PathId) -> Result<Path> {
    let scope = open(cx, centre, Action::Configure)?;
    store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)
}

/// Begins a path, for the team's eyes only.
pub async fn begin(cx: &Cx, centre: &Centre, title: &str, mut content: Content) -> Result<(PathId, OperationId)> {
    let scope = open(cx, centre, Action::Configure)?;
    let id = PathId::new();
    if content.code.is_empty() {
        // Its own name for ever, though another centre takes it.
        content.code = id.to_string();
    }
    settled(check_title(title).into_iter().chain(content.refusals()).collect())?;
    let path = Path {
        id,
        title: title.trim().to_owned(),
        state: State::Draft,
        content,
        list: None,
        revision: 1,
        created_at: cx.now(),
    };
    let operation = cx.operation(Some(centre.id), words(cx, "paths-op-begin", &path.title));
    let mut tx = cx.db().begin(&operation).await?;
    store::insert(&mut tx, &scope, &path).await?;
    tx.commit().await?;
    Ok((path.id, operation.id))
}

/// Takes a path of the house as the centre's own: from then on it is written here.
pub async fn take_starter(cx: &Cx, centre: &Centre, code: &str) -> Result<(PathId, OperationId)> {
    open(cx, centre, Action::Configure)?;
    let starter = starters::find(code).ok_or(Refusal::StarterUnknown)?;
    begin(cx, centre, &starter.title, starter.content).await
}

/// Writes a path anew, unless someone has since `revision`. What was learnt stays, by the keys of its modules.
pub async fn rewrite(
    cx: &Cx,
    centre: &Centre,
    (id, revision): (PathId, i64),
    title: &str,
    content: Content,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Configure)?;
    let before = store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let mut refusals: Vec<Refusal> = check_title(title).into_iter().chain(content.refusals()).collect();
    if before.state == State::Open && !content.is_whole() {
        refusals.push(Refusal::NoModule);
    }
    settled(refusals)?;
    let content = Content { code: before.content.code.clone(), ..content };
    let path = Path { title: title.trim().to_owned(), content, revision, ..before };
    let operation = cx.operation(Some(centre.id), words(cx, "paths-op-change", &path.title));
    let mut tx = cx.db().begin(&operation).await?;
    if !store::update_read(&mut tx, &scope, &path).await? {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Opens a path, puts it away, takes it back.
pub async fn move_to(cx: &Cx, centre: &Centre, id: PathId, to: State) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Configure)?;
    let path = store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if path.state == to || to == State::Draft {
        return Err(Refusal::StateMoved.into());
    }
    if to == State::Open && !path.content.is_whole() {
        return Err(Refusal::NoModule.into());
    }
    let key = format!("paths-op-to-{}", to.code());
    let operation = cx.operation(Some(centre.id), words(cx, &key, &path.title));
    let mut tx = cx.db().begin(&operation).await?;
    if !store::set_state(&mut tx, &scope, id, path.state, to).await? {
        return Err(Refusal::StateMoved.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Says which enrolment list follows a path together; `None` for none.
pub async fn link(cx: &Cx, centre: &Centre, id: PathId, list: Option<ListId>) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WritePaths)?;
    let path = store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if let Some(list) = list {
        enrolment::find_list(cx.db(), &scope, list).await?.ok_or(Refusal::ListUnknown)?;
    }
    let operation = cx.operation(Some(centre.id), words(cx, "paths-op-link", &path.title));
    let mut tx = cx.db().begin(&operation).await?;
    if store::set_list(&mut tx, &scope, id, list).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation.id)
}
