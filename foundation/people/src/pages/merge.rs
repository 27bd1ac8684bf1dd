//! Two cards that are one person: choose the other, see what is kept, merge.

use askama::Template;
use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::PersonId;
use kernel::paging::PageRequest;
use ui::Chrome;
use web::{Answer, Form, Problem, once_key, page, see_other};

use super::household::Lookup as Search;
use super::list::{PersonRow, rows_of};
use super::{chrome, path, said, told};
use crate::model::{Channel, Purpose};
use crate::policy::Action;
use crate::service::{self, KnownPerson, MergePreview, scope_for};
use crate::store::{self, DetailKind, PersonFilter};

#[derive(Template)]
#[template(path = "people/merge_search.html")]
pub(crate) struct MergeSearchPage {
    pub chrome: Chrome,
    pub own: String,
    pub name: String,
    pub text: String,
    pub rows: Vec<PersonRow>,
}

/// One fact of both cards, and what remains.
pub(crate) struct MergeLine {
    pub label: String,
    pub kept: String,
    pub gone: String,
    pub outcome: String,
}

#[derive(Template)]
#[template(path = "people/merge.html")]
pub(crate) struct MergePage {
    pub chrome: Chrome,
    pub own: String,
    pub act: String,
    pub swap: String,
    pub kept: String,
    pub gone: String,
    pub lines: Vec<MergeLine>,
    pub once: String,
}

pub(crate) async fn search(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    Query(search): Query<Search>,
) -> Answer {
    let scope = told(&here.cx, scope_for(&here.cx, &here.centre, Action::MergePeople))?;
    let person = store::find(here.cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let own = path(&here, &id.to_string());
    let text = search.text().to_owned();
    let filter = PersonFilter {
        text: if text.is_empty() { person.last_name.clone() } else { text.clone() },
        ..PersonFilter::default()
    };
    let mut found = store::list(here.cx.db(), &scope, &filter, PageRequest { after: None, limit: 20 }).await?.items;
    found.retain(|other| other.id != id);
    let others: Vec<PersonId> = found.iter().map(|other| other.id).collect();
    let mut rows = rows_of(&here, &scope, found).await?;
    for (row, other) in rows.iter_mut().zip(others) {
        row.href = format!("{own}/fusion/{other}");
    }
    page(&here.cx, &MergeSearchPage { chrome: chrome(&here)?, own, name: person.full_name(), text, rows })
}

pub(crate) async fn show(here: InCentre, Path((_, kept, gone)): Path<(String, PersonId, PersonId)>) -> Answer {
    let preview = told(&here.cx, service::preview_merge(&here.cx, &here.centre, kept, gone).await)?;
    let merge = MergePage {
        chrome: chrome(&here)?,
        own: path(&here, &kept.to_string()),
        act: path(&here, &format!("{kept}/fusion/{gone}")),
        swap: path(&here, &format!("{gone}/fusion/{kept}")),
        kept: preview.kept.person.full_name(),
        gone: preview.gone.person.full_name(),
        lines: lines_of(&here, &preview),
        once: once_key(),
    };
    page(&here.cx, &merge)
}

pub(crate) async fn create(
    here: InCentre,
    Path((_, kept, gone)): Path<(String, PersonId, PersonId)>,
    Form(_): Form,
) -> Answer {
    let done = service::merge_people(&here.cx, &here.centre, kept, gone).await;
    see_other(&here.cx, &path(&here, &kept.to_string()), Some(told(&here.cx, done)?))
}

fn lines_of(here: &InCentre, preview: &MergePreview) -> Vec<MergeLine> {
    let (kept, gone, outcome) =
        (said_of(here, &preview.kept), said_of(here, &preview.gone), said_of(here, &preview.outcome));
    kept.into_iter()
        .zip(gone)
        .zip(outcome)
        .map(|(((key, kept), (_, gone)), (_, outcome))| MergeLine { label: here.cx.t(key), kept, gone, outcome })
        .filter(|line| !line.kept.is_empty() || !line.gone.is_empty())
        .collect()
}

/// Everything that two cards may say otherwise, in one order.
fn said_of(here: &InCentre, known: &KnownPerson) -> Vec<(&'static str, String)> {
    let (cx, person) = (&here.cx, &known.person);
    let contact = |channel| said::contact(person, known.home(), channel);
    let answer = |purpose| match known.consent(purpose) {
        Some(true) => cx.t("people-consent-yes"),
        Some(false) => cx.t("people-consent-no"),
        None => String::new(),
    };
    let homes =
        known.residences.iter().map(|home| format!("{} ({})", home.household.name, said::address(&home.household)));
    let more = [DetailKind::Email, DetailKind::Phone].into_iter().flat_map(|kind| known.details_of(kind));
    vec![
        ("people-fact-name", format!("{} {}", person.title, person.full_name()).trim().to_owned()),
        ("people-fact-birth", said::birth(cx, person)),
        ("people-fact-number", person.member_number.clone().unwrap_or_default()),
        ("people-channel-email", contact(Channel::Email)),
        ("people-channel-sms", contact(Channel::Sms)),
        ("people-channel-call", contact(Channel::Call)),
        ("people-fact-more", more.collect::<Vec<_>>().join(", ")),
        ("people-fact-homes", homes.collect::<Vec<_>>().join(" ; ")),
        ("people-fact-agrees-email", answer(Purpose::Message(Channel::Email))),
        ("people-fact-agrees-sms", answer(Purpose::Message(Channel::Sms))),
        ("people-fact-memberships", known.memberships.iter().map(|m| m.season.clone()).collect::<Vec<_>>().join(", ")),
        ("people-fact-interests", known.interests.join(", ")),
        ("people-fact-note", known.note()),
    ]
}
