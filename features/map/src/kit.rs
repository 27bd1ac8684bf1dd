//! A theme as something another centre can take: its name, what it asks of places, how long a confirmation is worth.
//! No place goes with it.

use auth::{BoxFuture, Scope};
use db::Tx;
use kernel::CentreId;
use serde_json::json;
use uuid::Uuid;
use web::{Cx, KitChange, KitContent, KitKind, KitRefusal, KitSource, Problem};

use crate::model::theme::{Theme, ThemeDraft, ThemeId};
use crate::service::theming;
use crate::store;

/// Themes of the map, published and taken.
pub(crate) fn kind() -> KitKind {
    let fields = &["name", "description", "fields", "label", "confirm_months"];
    KitKind { code: "map-theme", label: "map-kit", fields, format: 1, list, read, take, rewrite, href }
}

fn list(cx: &Cx, centre: CentreId) -> BoxFuture<'_, Result<Vec<KitSource>, Problem>> {
    Box::pin(async move {
        let themes = store::themes::list(cx.db(), &Scope::public(centre)).await?;
        let source = |theme: Theme| KitSource { id: theme.id.uuid(), title: theme.name };
        Ok(themes.into_iter().rev().map(source).collect())
    })
}

fn read(cx: &Cx, centre: CentreId, id: Uuid) -> BoxFuture<'_, Result<Option<KitContent>, Problem>> {
    Box::pin(async move {
        let found = store::themes::find(cx.db(), &Scope::public(centre), ThemeId(id)).await?;
        Ok(found.as_ref().map(content_of))
    })
}

fn content_of(theme: &Theme) -> KitContent {
    let content = json!({
        "name": theme.name,
        "description": theme.description,
        "confirm_months": theme.confirm_months,
        "fields": theme.fields,
    });
    KitContent { title: theme.name.clone(), content }
}

fn draft_of(kit: &KitContent) -> Result<ThemeDraft, KitRefusal> {
    let draft: ThemeDraft =
        serde_json::from_value(kit.content.clone()).map_err(|error| KitRefusal::Unreadable(error.to_string()))?;
    draft.check().map_err(|refusal| KitRefusal::Unreadable(refusal.place().0.to_owned()))
}

fn take<'a>(
    cx: &'a Cx,
    tx: &'a mut Tx,
    centre: CentreId,
    kit: &'a KitContent,
) -> BoxFuture<'a, Result<Uuid, KitRefusal>> {
    Box::pin(async move {
        let draft = draft_of(kit)?;
        Ok(theming::insert(cx, tx, &Scope::of_house(centre), draft).await?.uuid())
    })
}

fn rewrite<'a>(
    _cx: &'a Cx,
    tx: &'a mut Tx,
    centre: CentreId,
    id: Uuid,
    change: KitChange<'a>,
) -> BoxFuture<'a, Result<(), KitRefusal>> {
    Box::pin(async move {
        let draft = draft_of(change.content)?;
        let scope = Scope::of_house(centre);
        let found = store::themes::find(&mut *tx, &scope, ThemeId(id)).await?.ok_or(KitRefusal::Gone)?;
        change.check(&content_of(&found))?;
        let theme = Theme { revision: found.revision, ..draft.into_theme(id, found.key.clone(), found.position) };
        if store::themes::update(tx, &scope, &theme).await? == 0 { Err(KitRefusal::Changed) } else { Ok(()) }
    })
}

fn href(slug: &str, id: Uuid) -> String {
    format!("/{slug}/equipe/lieux/themes/{id}")
}
