//! What is told of confided notes while they stay shut: how many, who may read them, until when. Never a word of them.

use auth::Scope;
use centres::InCentre;
use kernel::{PersonId, Role};
use web::Problem;

use super::{path, said, told};
use crate::policy::{Action, decide, may};
use crate::service;

/// The wall, shut.
pub(crate) struct WallView {
    pub count: String,
    pub is_empty: bool,
    pub readers: String,
    pub end: String,
    pub href: String,
    pub seen_href: String,
}

/// The wall of a person, for who may look behind it; nothing at all for others.
pub(crate) async fn wall(here: &InCentre, id: PersonId) -> Result<Option<WallView>, Problem> {
    let cx = &here.cx;
    if !decide(&cx.actor, Action::ReadConfided, here.centre.id).is_allowed() {
        return Ok(None);
    }
    let count = told(cx, service::confided_count(cx, &here.centre, id).await)?;
    let parts = [("people-confided-notes", count.notes), ("people-confided-files", count.files)];
    let counted: Vec<String> =
        parts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| cx.texts.t1(key, "n", n)).collect();
    let end = count.ends_on.map(|day| cx.texts.t1("people-confided-ends", "day", said::long_day(cx, day)));
    let own = path(here, &id.to_string());
    Ok(Some(WallView {
        count: if counted.is_empty() { cx.t("people-confided-none") } else { counted.join(", ") },
        is_empty: count.notes == 0,
        readers: cx.texts.t1("people-confided-readers", "x", readers(here).await?.join(", ")),
        end: end.unwrap_or_default(),
        href: format!("{own}/confidences"),
        seen_href: format!("{own}/qui-a-vu"),
    }))
}

/// The first names of those who may read what is confided in this centre.
async fn readers(here: &InCentre) -> Result<Vec<String>, Problem> {
    let scope = Scope::of_house(here.centre.id);
    let team = accounts::store::list_team(here.cx.db(), &scope).await?;
    let mut names: Vec<String> = Vec::new();
    for (account, role) in team {
        if is_reader(role) && account.disabled_at.is_none() && !names.contains(&account.name) {
            names.push(account.name);
        }
    }
    if names.is_empty() {
        names.push(here.cx.t("people-confided-readers-roles"));
    }
    Ok(names)
}

fn is_reader(role: Role) -> bool {
    may(role, Action::ReadConfided)
}
