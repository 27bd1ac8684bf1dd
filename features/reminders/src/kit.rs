//! A local procedure as a kit: what it is, for whom, when it is due, where that was read. Nobody is in it.
//!
//! Who takes it reads it over before anyone is reminded of it, and so they do when the source has changed: until then
//! the former words and dates go on.

use auth::{BoxFuture, Scope};
use chrono::NaiveDate;
use db::Tx;
use kernel::CentreId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use web::{Cx, KitChange, KitContent, KitKind, KitRefusal, KitSource, Problem};

use crate::model::procedure::{Certainty, Pending, Procedure, ProcedureText};
use crate::model::rule::Rule;
use crate::store::procedures;

/// The kind, as the house registers it.
pub(crate) const REMINDERS: KitKind = KitKind {
    code: "reminders",
    label: "reminders-kit",
    fields: &[
        "plain",
        "who",
        "theme",
        "rule",
        "remind_before",
        "source",
        "valid_until",
        "certainty",
        "if_missed",
        "help",
        "is_sensitive",
    ],
    format: 1,
    list,
    read,
    take,
    rewrite,
    href: |slug, id| format!("/{slug}/equipe/rappels/demarches/{id}"),
};

/// What travels of a procedure, beside its name. The day on which it was checked is each centre's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Carried {
    plain: String,
    who: String,
    theme: String,
    rule: Rule,
    remind_before: i64,
    source: String,
    valid_until: Option<NaiveDate>,
    certainty: Certainty,
    if_missed: String,
    help: String,
    is_sensitive: bool,
}

impl Carried {
    fn of(text: &ProcedureText) -> Self {
        Self {
            plain: text.plain.clone(),
            who: text.who.clone(),
            theme: text.theme.clone(),
            rule: text.rule.clone(),
            remind_before: text.remind_before,
            source: text.source.clone(),
            valid_until: text.valid_until,
            certainty: text.certainty,
            if_missed: text.if_missed.clone(),
            help: text.help.clone(),
            is_sensitive: text.is_sensitive,
        }
    }
}

fn content_of(text: &ProcedureText) -> serde_json::Result<KitContent> {
    Ok(KitContent { title: text.label.clone(), content: serde_json::to_value(Carried::of(text))? })
}

fn text_of(content: &KitContent, checked_on: NaiveDate) -> Result<ProcedureText, KitRefusal> {
    let unreadable = |error: serde_json::Error| KitRefusal::Unreadable(error.to_string());
    let carried: Carried = serde_json::from_value(content.content.clone()).map_err(unreadable)?;
    let text = ProcedureText {
        label: content.title.clone(),
        plain: carried.plain,
        who: carried.who,
        theme: carried.theme,
        rule: carried.rule,
        remind_before: carried.remind_before,
        source: carried.source,
        checked_on,
        valid_until: carried.valid_until,
        certainty: carried.certainty,
        if_missed: carried.if_missed,
        help: carried.help,
        is_sensitive: carried.is_sensitive,
    };
    let refusals = text.refusals();
    if refusals.is_empty() { Ok(text) } else { Err(KitRefusal::Unreadable(format!("{refusals:?}"))) }
}

fn list(cx: &Cx, centre: CentreId) -> BoxFuture<'_, Result<Vec<KitSource>, Problem>> {
    Box::pin(async move {
        let mut found = procedures::all(cx.db(), &Scope::of_house(centre)).await?;
        found.retain(|procedure| procedure.retired_at.is_none());
        // Those of the library are everywhere already: the centre's own come first, then the newest.
        found.sort_by_key(|procedure| (procedure.version > 0, std::cmp::Reverse(procedure.id)));
        Ok(found.into_iter().map(|one| KitSource { id: one.id, title: one.text.label }).collect())
    })
}

fn read(cx: &Cx, centre: CentreId, id: Uuid) -> BoxFuture<'_, Result<Option<KitContent>, Problem>> {
    Box::pin(async move {
        let scope = Scope::of_house(centre);
        let found = procedures::find(cx.db(), &scope, id).await?;
        let Some(procedure) = found.filter(|one| one.retired_at.is_none()) else { return Ok(None) };
        // What waits to be read over is what was written last.
        let waiting = procedures::pending(cx.db(), &scope).await?.remove(&id);
        let text = waiting.map_or(procedure.text, |pending| pending.text);
        Ok(Some(content_of(&text).map_err(|error| Problem::failed(&error))?))
    })
}

fn take<'a>(
    cx: &'a Cx,
    tx: &'a mut Tx,
    centre: CentreId,
    content: &'a KitContent,
) -> BoxFuture<'a, Result<Uuid, KitRefusal>> {
    Box::pin(async move {
        let id = Uuid::now_v7();
        let procedure = Procedure {
            id,
            slug: format!("ici-{}", id.simple()),
            text: text_of(content, cx.today())?,
            version: 0,
            confirmed_at: None,
            confirmed_by: String::new(),
            retired_at: None,
            created_at: cx.now(),
            updated_at: cx.now(),
            revision: 1,
        };
        procedures::insert(tx, &Scope::of_house(centre), &procedure).await?;
        Ok(id)
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
        procedures::lock(tx, &scope, id).await?;
        let found = procedures::find(&mut *tx, &scope, id).await?;
        let mut procedure = found.filter(|one| one.retired_at.is_none()).ok_or(KitRefusal::Gone)?;
        let waiting = procedures::pending(&mut *tx, &scope).await?.remove(&id);
        change.check(&content_of(waiting.as_ref().map_or(&procedure.text, |pending| &pending.text))?)?;
        let text = text_of(change.content, procedure.text.checked_on)?;
        if procedure.confirmed_at.is_some() {
            let pending = Pending { version: procedure.version, text };
            procedures::set_pending(tx, &scope, id, Some(&pending)).await?;
            return Ok(());
        }
        procedure.text = text;
        procedure.updated_at = cx.now();
        procedures::update(tx, &scope, &procedure).await?;
        Ok(())
    })
}
