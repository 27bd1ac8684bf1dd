//! The list as a sheet: what the search finds, fifty thousand lines at most.

use axum::extract::Query;
use centres::InCentre;
use kernel::PersonId;
use kernel::paging::PageRequest;
use kernel::text::phone_display;
use web::{Answer, Problem, attachment};

use super::list::Search;
use super::told;
use crate::export::{csv_of, xlsx_of};
use crate::model::{Channel, Purpose};
use crate::policy::Action;
use crate::service::{KnownPerson, known_people, scope_for};
use crate::store;

const MOST: i64 = 50_000;

const HEADS: [&str; 18] = [
    "people-fact-number",
    "people-fact-title",
    "people-last-name",
    "people-first-name",
    "people-fact-birth-date",
    "people-fact-household",
    "people-street",
    "people-extra",
    "people-postal-code",
    "people-city",
    "people-mobile",
    "people-landline",
    "people-email",
    "people-fact-language",
    "people-fact-memberships",
    "people-fact-interests",
    "people-fact-agrees-email",
    "people-fact-agrees-sms",
];

async fn rows(here: &InCentre, search: &Search) -> Result<(Vec<String>, Vec<Vec<String>>), Problem> {
    let cx = &here.cx;
    let scope = told(cx, scope_for(cx, &here.centre, Action::ExportPeople))?;
    let request = PageRequest { after: None, limit: MOST };
    let found = store::list(cx.db(), &scope, &search.filter(), request).await?.items;
    let ids: Vec<PersonId> = found.iter().map(|person| person.id).collect();
    let mut rows = Vec::with_capacity(ids.len());
    // Some at a time: an engine binds no more than 32,766 values.
    for chunk in ids.chunks(10_000) {
        let known = known_people(cx.db(), &scope, chunk).await?;
        rows.extend(known.iter().map(|known| row_of(here, known)));
    }
    Ok((HEADS.iter().map(|key| cx.t(key)).collect(), rows))
}

fn row_of(here: &InCentre, known: &KnownPerson) -> Vec<String> {
    let (cx, person, home) = (&here.cx, &known.person, known.home());
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let phone = |value: &Option<String>| value.as_deref().map(phone_display).unwrap_or_default();
    let place = |pick: fn(&crate::model::Household) -> &String| home.map(pick).cloned().unwrap_or_default();
    let answer = |purpose| known.consent(purpose).map(|yes| cx.t(if yes { "people-yes" } else { "people-no" }));
    vec![
        text(&person.member_number),
        person.title.clone(),
        person.last_name.clone(),
        person.first_name.clone(),
        person.birth_date.map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default(),
        place(|home| &home.name),
        place(|home| &home.street),
        place(|home| &home.extra),
        place(|home| &home.postal_code),
        place(|home| &home.city),
        phone(&person.mobile),
        phone(&person.landline),
        text(&person.email),
        person.language.clone(),
        known.memberships.iter().map(|m| m.season.clone()).collect::<Vec<_>>().join(", "),
        known.interests.join(", "),
        answer(Purpose::Message(Channel::Email)).unwrap_or_default(),
        answer(Purpose::Message(Channel::Sms)).unwrap_or_default(),
    ]
}

pub(crate) async fn csv(here: InCentre, Query(search): Query<Search>) -> Answer {
    let (heads, rows) = rows(&here, &search).await?;
    let name = format!("personnes-{}.csv", here.cx.today());
    let bytes = csv_of(&heads, rows).map_err(|error| Problem::failed(&error))?;
    attachment("text/csv; charset=utf-8", &name, bytes)
}

pub(crate) async fn xlsx(here: InCentre, Query(search): Query<Search>) -> Answer {
    let (heads, rows) = rows(&here, &search).await?;
    let sheet = here.cx.t("people-title");
    let written = tokio::task::spawn_blocking(move || xlsx_of(&sheet, &heads, rows)).await?;
    let bytes = written.map_err(|error| Problem::failed(&error))?;
    let name = format!("personnes-{}.xlsx", here.cx.today());
    attachment("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &name, bytes)
}
