//! `/{centre}/equipe/activites`: every activity, by state and sort, or found by words.

use askama::Template;
use axum::extract::Query;
use centres::InCentre;
use kernel::ActivityId;
use kernel::paging::{PAGE_SIZE, Page, PageRequest};
use search::{Index, Weight};
use serde::Deserialize;
use ui::{Choice, Chrome, FormState, Pager};
use uuid::Uuid;
use web::{Answer, Cx, Problem, page};

use super::{edit_path, state_words};
use crate::lists;
use crate::model::{Activity, ActivityState, Kind};
use crate::policy::{Action, decide};
use crate::service::opened;
use crate::spoken::{Around, capitalised};
use crate::store::activities::{self, TeamFilter};

const FOUND_BY_WORDS: usize = 50;
/// The most activities among which words are looked for.
const SEARCHED: i64 = 1000;

#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    #[serde(default)]
    etat: String,
    #[serde(default)]
    sorte: String,
    #[serde(default)]
    mots: String,
    #[serde(default)]
    apres: String,
}

/// One line of the table.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub kind: String,
    pub when: String,
    /// "9 inscrits sur 12"; empty without a list.
    pub seats: String,
    pub state: (&'static str, String),
}

#[derive(Template)]
#[template(path = "programme/team_list.html")]
pub(crate) struct ListPage {
    pub chrome: Chrome,
    pub base: String,
    pub form: FormState,
    pub states: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub lines: Vec<Line>,
    pub total: i64,
    pub pages: Pager,
    pub may_write: bool,
    pub paper: String,
}

pub(crate) async fn index(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    let chrome = here.team_chrome("equipe/activites")?;
    let InCentre { cx, centre } = &here;
    let scope = opened(cx, centre, Action::Read)?;
    let filter = TeamFilter { state: ActivityState::from_code(&asked.etat), kind: Kind::from_code(&asked.sorte) };
    let found = found(cx, &scope, filter, &asked).await?;
    let around = Around { seats: lists::seats(cx.db(), &found.items).await?, ..Around::default() };
    let base = centre.path("equipe/activites");
    let listing = ListPage {
        chrome,
        form: FormState::new().with("etat", &asked.etat).with("sorte", &asked.sorte).with("mots", &asked.mots),
        states: ActivityState::ALL.iter().map(|s| Choice::new(s.code(), state_words(&cx.texts, *s).1)).collect(),
        kinds: kinds(cx),
        lines: found.items.iter().map(|activity| line(&here, &around, activity)).collect(),
        total: activities::count(cx.db(), &scope, filter).await?,
        pages: pager(&base, &asked, found.next),
        may_write: decide(&cx.actor, Action::Write, centre.id).is_allowed(),
        paper: centre.path("programme.pdf"),
        base,
    };
    page(cx, &listing)
}

pub(crate) fn kinds(cx: &Cx) -> Vec<Choice> {
    Kind::ALL.iter().map(|kind| Choice::new(kind.code(), cx.t(&format!("programme-kind-{}", kind.code())))).collect()
}

async fn found(cx: &Cx, scope: &auth::Scope, filter: TeamFilter, asked: &Asked) -> Result<Page<Activity>, Problem> {
    if asked.mots.trim().is_empty() {
        let paging = PageRequest { after: kernel::ids::parse::<Uuid>(&asked.apres), limit: PAGE_SIZE };
        let rows = activities::list(cx.db(), scope, filter, paging).await?;
        return Ok(Page::from_rows(rows, paging.limit, |activity| activity.id.uuid()));
    }
    let paging = PageRequest { after: None, limit: SEARCHED };
    let all = activities::list(cx.db(), scope, filter, paging).await?;
    Ok(Page { items: by_words(all, &asked.mots), next: None })
}

/// The activities that answer words, best first.
pub(crate) fn by_words(all: Vec<Activity>, words: &str) -> Vec<Activity> {
    let index: Index<ActivityId> = Index::build(all.iter().map(|activity| {
        let details = &activity.details;
        let texts = vec![
            (Weight::Title, details.title.as_str()),
            (Weight::Tag, details.contact.as_str()),
            (Weight::Text, details.summary.as_str()),
        ];
        (activity.id, texts)
    }));
    let hits = index.search(words, FOUND_BY_WORDS);
    hits.iter().filter_map(|hit| all.iter().find(|activity| activity.id == hit.id).cloned()).collect()
}

pub(crate) fn line(here: &InCentre, around: &Around, activity: &Activity) -> Line {
    let InCentre { cx, centre } = here;
    let seats = activity.open_list().and_then(|list| around.seats.get(&list));
    Line {
        href: edit_path(centre, activity),
        title: activity.details.title.clone(),
        kind: cx.t(&format!("programme-kind-{}", activity.details.kind.code())),
        when: capitalised(&calendar::in_words(&activity.details.recurrence, cx.locale()), true),
        seats: match seats.map(|seats| (seats.taken, seats.capacity)) {
            None => String::new(),
            Some((taken, None)) => cx.texts.t1("programme-day-enrolled", "n", taken),
            Some((taken, Some(of))) => cx.texts.t2("programme-day-enrolled-of", ("n", taken), ("of", of)),
        },
        state: state_words(&cx.texts, activity.state),
    }
}

fn pager(base: &str, asked: &Asked, next: Option<Uuid>) -> Pager {
    let href = |after: Option<Uuid>| {
        let mut query = format!("{base}?etat={}&sorte={}", plain(&asked.etat), plain(&asked.sorte));
        if let Some(after) = after {
            query.push_str(&format!("&apres={after}"));
        }
        query
    };
    Pager {
        previous: if asked.apres.is_empty() { String::new() } else { href(None) },
        next: next.map_or_else(String::new, |next| href(Some(next))),
        words: String::new(),
    }
}

/// Words of ours only: what was typed by hand into an address does not come back in a link.
fn plain(word: &str) -> &str {
    if word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') { word } else { "" }
}
