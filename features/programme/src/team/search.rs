//! `/{centre}/equipe/recherche?q=`: a person, an activity, from anywhere.

use askama::Template;
use axum::extract::Query;
use centres::InCentre;
use kernel::paging::PageRequest;
use people::store::PersonFilter;
use serde::Deserialize;
use ui::Chrome;
use web::{Answer, Problem, page};

use super::list::{self, Line, by_words};
use crate::lists;
use crate::policy::Action;
use crate::service::opened;
use crate::spoken::Around;
use crate::store::activities::{self, TeamFilter};

const PEOPLE_SHOWN: i64 = 20;
const ACTIVITIES_SHOWN: usize = 10;
const SEARCHED: i64 = 1000;

#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    #[serde(default)]
    q: String,
}

#[derive(Template)]
#[template(path = "programme/team_search.html")]
pub(crate) struct SearchPage {
    pub chrome: Chrome,
    pub query: String,
    /// Name, one line, address.
    pub people: Vec<(String, String, String)>,
    pub more_people: String,
    pub may_see_people: bool,
    pub activities: Vec<Line>,
}

pub(crate) async fn show(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    let chrome = here.team_chrome("equipe/recherche")?;
    let InCentre { cx, centre } = &here;
    let scope = opened(cx, centre, Action::Read)?;
    let query: String = asked.q.trim().chars().take(100).collect();
    let may_see_people = people::policy::decide(&cx.actor, people::policy::Action::SeePeople, centre.id).is_allowed();
    let is_asked = !query.is_empty();
    let (people, more) = if may_see_people && is_asked { people(&here, &query).await? } else { Default::default() };
    let mut found = Vec::new();
    if is_asked {
        let all = PageRequest { after: None, limit: SEARCHED };
        found = by_words(activities::list(cx.db(), &scope, TeamFilter::default(), all).await?, &query);
        found.truncate(ACTIVITIES_SHOWN);
    }
    let around = Around { seats: lists::seats(cx.db(), &found).await?, ..Around::default() };
    let results = SearchPage {
        chrome,
        query,
        people,
        more_people: more,
        may_see_people,
        activities: found.iter().map(|activity| list::line(&here, &around, activity)).collect(),
    };
    page(cx, &results)
}

type PersonLine = (String, String, String);

async fn people(here: &InCentre, query: &str) -> Result<(Vec<PersonLine>, String), Problem> {
    let InCentre { cx, centre } = here;
    let decision = people::policy::decide(&cx.actor, people::policy::Action::SeePeople, centre.id);
    let scope = auth::Scope::opened_by(decision, centre.id)?;
    let filter = PersonFilter { text: query.to_owned(), ..PersonFilter::default() };
    let paging = PageRequest { after: None, limit: PEOPLE_SHOWN };
    let found = people::store::list(cx.db(), &scope, &filter, paging).await?;
    let line = |person: &people::Person| {
        let age = person.age_on(cx.today()).map(|years| cx.texts.t1("programme-search-years", "n", years));
        let number = person.member_number.clone();
        let facts: Vec<String> = age.into_iter().chain(number).filter(|fact| !fact.is_empty()).collect();
        (person.full_name(), facts.join(" · "), centre.path(&format!("equipe/personnes/{}", person.id)))
    };
    let more = found.next.map_or_else(String::new, |_| centre.path("equipe/personnes"));
    Ok((found.items.iter().map(line).collect(), more))
}
