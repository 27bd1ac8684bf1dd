//! A simulator as a kit: its missions and screens, as they are worked on. It holds nobody.
//!
//! Who takes it gets a draft of their own, which they read, change and publish themselves.

use auth::{BoxFuture, Scope};
use db::Tx;
use kernel::CentreId;
use uuid::Uuid;
use web::{Cx, KitChange, KitContent, KitKind, KitRefusal, KitSource, Problem};

use crate::model::SimulatorId;
use crate::model::simulator::Simulator;
use crate::model::text::Text;
use crate::service::making;
use crate::store::simulators::{self, Own};

/// In the order in which a simulator declares them.
const FIELDS: &[&str] = &[
    "order",
    "icon",
    "minutes",
    "skill",
    "title",
    "promise",
    "fear",
    "guide",
    "mission",
    "instruction",
    "done",
    "screen",
    "surface",
    "bar",
    "side",
    "expected",
    "hints",
    "show",
    "block",
    "kind",
    "label",
    "text",
    "items",
    "facts",
    "value",
    "picture",
    "alt",
    "lines",
    "from",
    "when",
    "address",
    "main",
    "folder",
    "ad",
    "wide",
    "goes",
    "said",
    "neutral",
    "act",
    "onto",
    "input",
    "options",
    "help",
    "given",
    "expect",
    "wrong",
    "fr",
    "en",
    "ar",
];

/// The kind, as the house registers it.
pub(crate) const SIMULATOR: KitKind = KitKind {
    code: "practice-mission",
    label: "practice-kit",
    fields: FIELDS,
    format: 1,
    list,
    read,
    take,
    rewrite,
    href: |slug, id| format!("/{slug}/equipe/entrainement/simulateurs/{id}"),
};

/// What travels of a simulator: all but its address and its title, which stands beside it.
fn carried(simulator: &Simulator) -> Simulator {
    Simulator { code: String::new(), title: Text::default(), ..simulator.clone() }
}

fn brought(content: &KitContent) -> Result<Simulator, KitRefusal> {
    let read: Result<Simulator, _> = serde_json::from_value(content.content.clone());
    let simulator = read.map_err(|error| KitRefusal::Unreadable(error.to_string()))?;
    if content.title.trim().is_empty() {
        return Err(KitRefusal::Unreadable("title".to_owned()));
    }
    let simulator = Simulator { title: Text::from(content.title.as_str()), ..carried(&simulator) };
    // A draft that could not be written again would be of no use to who takes it.
    if making::is_small(&simulator) { Ok(simulator) } else { Err(KitRefusal::Unreadable("mission".to_owned())) }
}

fn list(cx: &Cx, centre: CentreId) -> BoxFuture<'_, Result<Vec<KitSource>, Problem>> {
    Box::pin(async move {
        let found = simulators::list(cx.db(), &Scope::of_house(centre)).await?;
        Ok(found.into_iter().map(|own| KitSource { id: own.id.uuid(), title: own.title }).collect())
    })
}

fn read(cx: &Cx, centre: CentreId, id: Uuid) -> BoxFuture<'_, Result<Option<KitContent>, Problem>> {
    Box::pin(async move {
        let found = simulators::find(cx.db(), &Scope::of_house(centre), SimulatorId::from(id)).await?;
        let Some(own) = found else { return Ok(None) };
        Ok(Some(content_of(own).map_err(|error| Problem::failed(&error))?))
    })
}

fn content_of(own: Own) -> serde_json::Result<KitContent> {
    Ok(KitContent { content: serde_json::to_value(carried(&own.draft))?, title: own.title })
}

fn take<'a>(
    cx: &'a Cx,
    tx: &'a mut Tx,
    centre: CentreId,
    content: &'a KitContent,
) -> BoxFuture<'a, Result<Uuid, KitRefusal>> {
    Box::pin(async move {
        let simulator = brought(content)?;
        let id = making::keep(cx, tx, &Scope::of_house(centre), simulator, "").await?;
        Ok(id.ok_or(KitRefusal::Full)?.uuid())
    })
}

fn rewrite<'a>(
    cx: &'a Cx,
    tx: &'a mut Tx,
    centre: CentreId,
    id: Uuid,
    change: KitChange<'a>,
) -> BoxFuture<'a, Result<(), KitRefusal>> {
    Box::pin(async move {
        let scope = Scope::of_house(centre);
        let before = simulators::find(&mut *tx, &scope, SimulatorId::from(id)).await?.ok_or(KitRefusal::Gone)?;
        let (id, revision) = (before.id, before.revision);
        change.check(&content_of(before)?)?;
        let draft = brought(change.content)?;
        if !simulators::update(tx, &scope, (id, revision), &draft, cx.now()).await? {
            return Err(KitRefusal::Changed);
        }
        Ok(())
    })
}
