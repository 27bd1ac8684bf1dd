//! The team's lists: all of them, and one with the people on it.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::paging::PAGE_SIZE;
use kernel::{Cents, ListId, clock};
use serde::Deserialize;
use ui::Pager;
use uuid::Uuid;
use web::{Answer, Problem, page};

use super::paths::ListPath;
use crate::model::enrolment::EnrolmentState;
use crate::model::fee::Due;
use crate::model::list::ListState;
use crate::pages::own::standing_of;
use crate::pages::team::{IndexPage, ListLine, ListPage, RollLink, Row};
use crate::pages::words::{account, way};
use crate::policy::{self, Action};
use crate::service::by_hand;
use crate::service::views::{Line, ListView, list_view};
use crate::store::lists;
use crate::telling;

/// The most people whose cards are asked for in one address.
const MOST_CARDS: usize = 60;

/// The team's path of a list.
pub(crate) fn team_path(here: &InCentre, list: ListId) -> String {
    here.centre.path(&format!("equipe/inscriptions/{list}"))
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Asked {
    avant: Option<Uuid>,
    /// `terminees` for the lists that take nobody any more.
    etat: String,
}

impl Asked {
    fn wants_over(&self) -> bool {
        self.etat == "terminees"
    }

    fn states(&self) -> &'static [ListState] {
        if self.wants_over() { &[ListState::Closed, ListState::Cancelled] } else { &[ListState::Open] }
    }
}

pub(crate) async fn index(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    let cx = &here.cx;
    let scope = policy::scope(&cx.actor, Action::MarkAttendance, here.centre.id)?;
    let found = lists::list_in_states(cx.db(), &scope, asked.states(), asked.avant, PAGE_SIZE + 1).await?;
    let shown = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let next = (found.len() > shown).then(|| found.get(shown - 1).map(|list| list.id)).flatten();
    let ids: Vec<ListId> = found.iter().take(shown).map(|list| list.id).collect();
    let seats = lists::seats(cx.db(), &scope, &ids).await?;
    let may_see = policy::decide(&cx.actor, Action::SeeLists, here.centre.id).is_allowed();
    let to_tell = if may_see { by_hand::count(cx, &scope).await? } else { 0 };
    let base = here.centre.path("equipe/inscriptions");
    let lines = found.into_iter().take(shown).map(|list| ListLine {
        seats: seats.get(&list.id).map(|seats| telling::seats(&cx.texts, *seats)).unwrap_or_default(),
        href: if may_see { format!("{base}/{}", list.id) } else { format!("{base}/{}/appel#prochaine", list.id) },
        title: list.terms.title,
        subtitle: list.terms.subtitle,
    });
    let (own, others, word, empty) = match asked.wants_over() {
        true => ("?etat=terminees&avant=", base.clone(), "enrolment-team-open", "enrolment-team-over-empty"),
        false => ("?avant=", format!("{base}?etat=terminees"), "enrolment-team-over", "enrolment-team-empty"),
    };
    let shown = IndexPage {
        others: (others, cx.t(word)),
        empty: cx.t(empty),
        chrome: here.team_chrome("equipe/inscriptions")?,
        today: today(&here).await?,
        to_tell: i64::try_from(to_tell).unwrap_or(i64::MAX),
        to_tell_href: here.centre.path("equipe/a-prevenir"),
        lists: lines.collect(),
        pager: Pager { next: next.map(|id| format!("{base}{own}{id}")).unwrap_or_default(), ..Pager::default() },
    };
    page(cx, &shown)
}

/// The sessions of today, to be called.
async fn today(here: &InCentre) -> Result<Vec<RollLink>, Problem> {
    let cx = &here.cx;
    let scope = policy::scope(&cx.actor, Action::MarkAttendance, here.centre.id)?;
    let around = (cx.now() - chrono::Duration::hours(36), cx.now() + chrono::Duration::hours(36));
    let sessions = lists::sessions_between(cx.db(), &scope, around).await?;
    let of_today = sessions.into_iter().filter(|(_, _, session)| clock::local_date(session.starts_at) == cx.today());
    let link = |(list, title, session): (ListId, String, crate::SessionRef)| RollLink {
        label: format!("{title} · {}", session.label),
        href: format!("{}/appel/{}", team_path(here, list), session.id),
        words: String::new(),
        when: String::new(),
        is_next: false,
    };
    Ok(of_today.map(link).collect())
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct PageNumber {
    page: usize,
}

pub(crate) async fn show(here: InCentre, Path(path): Path<ListPath>, Query(at): Query<PageNumber>) -> Answer {
    let cx = &here.cx;
    let scope = policy::scope(&cx.actor, Action::SeeLists, here.centre.id)?;
    let view = list_view(cx.db(), &scope, path.list()?).await?.ok_or(Problem::NotFound)?;
    let base = team_path(&here, view.list.id);
    let size = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let from = at.page.saturating_mul(size).min(view.enrolled.len());
    let rows = |lines: &[Line]| lines.iter().map(|line| row(&here, &view, line, &base)).collect::<Vec<_>>();
    let end = (from + size).min(view.enrolled.len());
    let shown = ListPage {
        chrome: here.team_chrome("equipe/inscriptions")?,
        title: view.list.terms.title.clone(),
        subtitle: view.list.terms.subtitle.clone(),
        seats: telling::seats(&cx.texts, view.seats),
        public_href: view.list.terms.href.clone(),
        enrolled: rows(view.enrolled.get(from..end).unwrap_or_default()),
        waiting: rows(&view.waiting),
        pager: pager(&here, &view, &base, (at.page, from, end)),
        money: money(&here, &view),
        cards: cards(&here, &view),
        base,
    };
    page(cx, &shown)
}

/// Where cards are made for those who come; empty while nobody does.
fn cards(here: &InCentre, view: &ListView) -> String {
    let people = view.enrolled.iter().take(MOST_CARDS).map(|line| format!("personne={}", line.person.id));
    let asked = people.collect::<Vec<_>>().join("&");
    if asked.is_empty() { asked } else { here.centre.path(&format!("equipe/cartes?{asked}")) }
}

fn pager(here: &InCentre, view: &ListView, base: &str, (page, from, end): (usize, usize, usize)) -> Pager {
    let all = view.enrolled.len();
    let words = [("from", from + 1), ("to", end), ("all", all)].map(|(name, n)| (name, i18n::Value::from(n)));
    Pager {
        previous: if page > 0 { format!("{base}?page={}", page - 1) } else { String::new() },
        next: if end < all { format!("{base}?page={}", page + 1) } else { String::new() },
        words: here.cx.texts.with("enrolment-pages", words),
    }
}

fn row(here: &InCentre, view: &ListView, line: &Line, base: &str) -> Row {
    let texts = &here.cx.texts;
    let age = line.person.age_on(here.cx.today());
    let (due, paid) = view.account(line.group.id);
    let is_seated = line.enrolment.state.takes_a_seat();
    Row {
        name: format!("{} {}", line.person.last_name, line.person.first_name),
        age: age.map(|age| texts.t1("enrolment-years", "n", age)).unwrap_or_default(),
        state: standing_of(texts, line),
        kind: if line.enrolment.state == EnrolmentState::Confirmed { "done" } else { "due" },
        contact: way(texts, &line.group),
        account: if is_seated { account(texts, &view.list.terms, due.as_ref(), paid) } else { String::new() },
        note: line.enrolment.priority_reason.clone(),
        href: format!("{base}/groupes/{}", line.group.id),
    }
}

/// What all have paid: nothing where nobody pays.
fn money(here: &InCentre, view: &ListView) -> String {
    let settled = view.enrolled.iter().map(|line| line.enrolment.fee).filter(Option::is_some);
    let due = Due::of(settled).unwrap_or_default();
    let paid: Cents = view.payments.values().flatten().map(|payment| payment.amount).sum();
    if view.list.terms.fees.is_free() && due.is_free() && paid.0 == 0 {
        return String::new();
    }
    // Of a fee of each session nobody knows how many will be paid.
    match due.total() {
        Some(due) => here.cx.texts.t2("enrolment-money", ("paid", paid.to_string()), ("due", due.to_string())),
        None => here.cx.texts.t1("enrolment-money-received", "x", paid.to_string()),
    }
}
