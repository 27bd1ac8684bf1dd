//! The procedures that a centre has confirmed, as sheets to read on a round. They speak of nobody.

use auth::{BoxFuture, Scope};
use kernel::CentreId;
use web::{Cx, FieldPart, FieldSheet, Problem};

use crate::model::procedure::Procedure;
use crate::pages::said;
use crate::store::procedures;

pub(crate) fn sheets() -> FieldPart {
    FieldPart::Sheets(read)
}

fn read(cx: &Cx, centre: CentreId) -> BoxFuture<'_, Result<Vec<FieldSheet>, Problem>> {
    Box::pin(async move {
        // A tablet asks, which is nobody of the team; a procedure is the same for everyone.
        let scope = Scope::of_house(centre);
        let found = procedures::all(cx.db(), &scope).await?;
        let is_told =
            |one: &&Procedure| one.is_in_use() && one.text.valid_until.is_none_or(|until| until >= cx.today());
        Ok(found.iter().filter(is_told).map(|one| sheet(cx, one)).collect())
    })
}

fn sheet(cx: &Cx, one: &Procedure) -> FieldSheet {
    let text = &one.text;
    let facts = [
        ("reminders-plain", text.plain.clone()),
        ("reminders-for-whom", text.who.clone()),
        ("reminders-if-missed", text.if_missed.clone()),
        ("reminders-help", text.help.clone()),
        ("reminders-source", text.source.clone()),
        ("reminders-checked-on", said::day(cx, text.checked_on)),
    ];
    let facts = facts.into_iter().filter(|(_, words)| !words.trim().is_empty());
    FieldSheet {
        id: one.id.to_string(),
        title: text.label.clone(),
        theme: cx.t(&format!("reminders-theme-{}", text.theme.replace('_', "-"))),
        facts: facts.map(|(key, words)| (cx.t(key), words)).collect(),
    }
}
