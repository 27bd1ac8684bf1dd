//! A path as a kit: another centre takes it as a draft of its own. Nobody's progress travels with it.

use auth::{BoxFuture, Scope};
use db::Tx;
use kernel::CentreId;
use uuid::Uuid;
use web::{Cx, KitChange, KitContent, KitKind, KitRefusal, KitSource, Problem};

use crate::model::PathId;
use crate::model::content::{Content, Path, State, check_title};
use crate::store::paths as store;

/// In the order in which a path declares them.
const FIELDS: &[&str] = &[
    "code",
    "audience",
    "summary",
    "modules",
    "title",
    "skill",
    "levels",
    "aim",
    "ways",
    "minutes",
    "lesson",
    "practice",
    "check",
    "questions",
    "ask",
    "answers",
    "right",
];

/// Paths, as the house spreads them.
pub(crate) fn paths() -> KitKind {
    KitKind {
        code: "path",
        label: "paths-kit",
        fields: FIELDS,
        format: 1,
        list: |cx, centre| -> BoxFuture<'_, _> { Box::pin(list(cx, centre)) },
        read: |cx, centre, id| -> BoxFuture<'_, _> { Box::pin(read(cx, centre, id)) },
        take: |cx, tx, centre, content| -> BoxFuture<'_, _> { Box::pin(take(cx, tx, centre, content)) },
        rewrite: |_cx, tx, centre, id, change| -> BoxFuture<'_, _> { Box::pin(rewrite(tx, centre, id, change)) },
        href: |slug, id| format!("/{slug}/equipe/parcours/{id}"),
    }
}

async fn list(cx: &Cx, centre: CentreId) -> Result<Vec<KitSource>, Problem> {
    let found = store::list(cx.db(), &Scope::of_house(centre), false).await?;
    let kept = found.into_iter().filter(|path| path.state != State::Retired && path.content.is_whole());
    Ok(kept.map(|path| KitSource { id: path.id.uuid(), title: path.title }).collect())
}

async fn read(cx: &Cx, centre: CentreId, id: Uuid) -> Result<Option<KitContent>, Problem> {
    let found = store::find(cx.db(), &Scope::of_house(centre), PathId(id)).await?;
    let Some(path) = found.filter(|path| path.state != State::Retired) else { return Ok(None) };
    Ok(Some(content_of(path).map_err(|error| Problem::failed(&error))?))
}

fn content_of(path: Path) -> serde_json::Result<KitContent> {
    Ok(KitContent { content: serde_json::to_value(&path.content)?, title: path.title })
}

/// The content as a path that keeps the rules of one typed here.
fn carried(content: &KitContent) -> Result<Content, KitRefusal> {
    let read: Content =
        serde_json::from_value(content.content.clone()).map_err(|error| KitRefusal::Unreadable(error.to_string()))?;
    let wrong = check_title(&content.title).into_iter().chain(read.refusals()).next();
    match wrong {
        Some(refusal) => Err(KitRefusal::Unreadable(format!("{refusal:?}"))),
        None if !read.is_whole() || read.code.is_empty() || read.code.len() > 60 => {
            Err(KitRefusal::Unreadable("modules".to_owned()))
        }
        None => Ok(read),
    }
}

async fn take(cx: &Cx, tx: &mut Tx, centre: CentreId, content: &KitContent) -> Result<Uuid, KitRefusal> {
    let path = Path {
        id: PathId::new(),
        title: content.title.clone(),
        state: State::Draft,
        content: carried(content)?,
        list: None,
        revision: 1,
        created_at: cx.now(),
    };
    store::insert(tx, &Scope::of_house(centre), &path).await?;
    Ok(path.id.uuid())
}

async fn rewrite(tx: &mut Tx, centre: CentreId, id: Uuid, change: KitChange<'_>) -> Result<(), KitRefusal> {
    let (scope, id) = (Scope::of_house(centre), PathId(id));
    let found = store::find(&mut *tx, &scope, id).await?;
    let before = found.filter(|path| path.state != State::Retired).ok_or(KitRefusal::Gone)?;
    change.check(&content_of(before.clone())?)?;
    let path = Path { title: change.content.title.clone(), content: carried(change.content)?, ..before };
    if store::update_read(tx, &scope, &path).await? { Ok(()) } else { Err(KitRefusal::Changed) }
}
