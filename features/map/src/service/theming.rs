//! Themes: added, changed, retired. Places that were filed under one that is retired stay on the map.

use auth::Scope;
use centres::Centre;
use db::Tx;
use kernel::OperationId;
use web::Cx;

use super::{Error, Result, begin, open, words};
use crate::model::refusal::ThemeRefusal;
use crate::model::theme::{Theme, ThemeDraft, ThemeId, free_key};
use crate::policy::Action;
use crate::store;

/// Adds a theme.
pub async fn add(cx: &Cx, centre: &Centre, draft: ThemeDraft) -> Result<(ThemeId, OperationId)> {
    let scope = open(cx, centre, Action::SetUp)?;
    let draft = draft.check()?;
    let (mut tx, operation) = begin(cx, centre, words(cx, "map-op-theme-added", &draft.name)).await?;
    let id = insert(cx, &mut tx, &scope, draft).await?;
    tx.commit().await?;
    Ok((id, operation))
}

/// Writes a theme under a free key, in the transaction of whoever asks.
pub(crate) async fn insert(cx: &Cx, tx: &mut Tx, scope: &Scope, draft: ThemeDraft) -> db::Result<ThemeId> {
    let known = store::themes::list(&mut *tx, scope).await?;
    let id = ThemeId::new();
    let position = known.iter().map(|theme| theme.position).max().unwrap_or(0) + 1;
    let key = free_key(&draft.name, &known);
    let mut theme = draft.into_theme(id.uuid(), key, position);
    // Of a theme that was retired, or of one that someone adds at this moment.
    if !store::themes::insert(tx, scope, &theme, cx.now()).await? {
        theme.key = format!("{}-{}", theme.key, id.uuid().simple().to_string().get(24..).unwrap_or_default());
        store::themes::insert(tx, scope, &theme, cx.now()).await?;
    }
    Ok(id)
}

/// One theme.
pub async fn find(cx: &Cx, centre: &Centre, id: ThemeId) -> Result<Theme> {
    let scope = open(cx, centre, Action::SetUp)?;
    store::themes::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)
}

/// Writes a theme over, unless someone has been there since `revision`.
pub async fn change(
    cx: &Cx,
    centre: &Centre,
    id: ThemeId,
    draft: ThemeDraft,
    revision: Option<i64>,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::SetUp)?;
    let found = store::themes::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let draft = draft.check()?;
    let revision = revision.unwrap_or(found.revision);
    let (mut tx, operation) = begin(cx, centre, words(cx, "map-op-theme-changed", &draft.name)).await?;
    let theme = Theme { revision, ..draft.into_theme(id.uuid(), found.key, found.position) };
    if store::themes::update(&mut tx, &scope, &theme).await? == 0 {
        return Err(ThemeRefusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation)
}

/// Retires a theme.
pub async fn retire(cx: &Cx, centre: &Centre, id: ThemeId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::SetUp)?;
    let found = store::themes::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let (mut tx, operation) = begin(cx, centre, words(cx, "map-op-theme-retired", &found.name)).await?;
    if store::themes::retire(&mut tx, &scope, id, cx.now()).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation)
}
