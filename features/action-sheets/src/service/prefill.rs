//! What is known already, so that nobody types it twice: the centre, who writes, and an activity with its figures.

use auth::Actor;
use centres::Centre;
use chrono::{DateTime, Utc};
use enrolment::SessionRef;
use kernel::{ListId, clock};
use web::Cx;

use super::{Error, Result, open};
use crate::model::content::Content;
use crate::policy::Action;

/// How many activities are proposed.
const MOST_PROPOSED: i64 = 50;

/// The activities a sheet may begin from: their lists, the latest first.
pub async fn proposed(cx: &Cx, centre: &Centre) -> Result<Vec<(ListId, String)>> {
    let scope = open(cx, centre, Action::WriteSheets)?;
    let lists = enrolment::list_lists(cx.db(), &scope, None, MOST_PROPOSED).await?;
    Ok(lists.into_iter().map(|list| (list.id, list.terms.title)).collect())
}

/// A sheet that says what Essaim knows: whose it is, how to reach them, and the figures of an activity if one is named.
pub async fn begun(cx: &Cx, centre: &Centre, title: &str, from: Option<ListId>) -> Result<Content> {
    let scope = open(cx, centre, Action::WriteSheets)?;
    let town = format!("{} {}", centre.postal_code, centre.city);
    let contact = [centre.phone_display(), centre.email.clone()];
    let contact: Vec<String> = contact.into_iter().filter(|part| !part.trim().is_empty()).collect();
    let mut content = Content {
        title: title.to_owned(),
        structure: centre.name.clone(),
        place: town.trim().to_owned(),
        contact: contact.join(" · "),
        referent: if let Actor::Staff(staff) = &cx.actor { staff.name.clone() } else { String::new() },
        ..Content::default()
    };
    let Some(list) = from else { return Ok(content) };
    let found = enrolment::find_list(cx.db(), &scope, list).await?.ok_or(Error::NotFound)?;
    let held = held(enrolment::sessions(cx.db(), &scope, list).await?, cx.now());
    let seats = enrolment::seats(cx.db(), &scope, &[list]).await?;
    let enrolled = seats.get(&list).map_or(0, |seats| seats.taken);
    let present: i64 = enrolment::present_counts(cx.db(), &scope, list).await?.values().sum();
    if content.title.is_empty() {
        content.title = found.terms.title;
    }
    content.starts_on = held.first().map(|session| clock::local_date(session.starts_at));
    content.ends_on = held.last().map(|session| clock::local_date(session.ends_at));
    let texts = cx.history_texts();
    let sessions = i64::try_from(held.len()).unwrap_or(i64::MAX);
    let mut told = vec![texts.t1("action-sheets-known-enrolled", "n", enrolled)];
    if sessions > 0 {
        told.push(texts.t1("action-sheets-known-sessions", "n", sessions));
    }
    // Nobody was called: that is said as nothing, never as zero.
    if present > 0 {
        told.push(texts.t1("action-sheets-known-present", "n", present));
    }
    content.results = told.join("\n");
    Ok(content)
}

/// The sessions that took place, in order of time.
fn held(mut sessions: Vec<SessionRef>, now: DateTime<Utc>) -> Vec<SessionRef> {
    sessions.retain(|session| session.ends_at <= now);
    sessions.sort_by_key(|session| session.starts_at);
    sessions
}
