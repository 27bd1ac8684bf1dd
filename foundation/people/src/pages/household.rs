//! A household: its address, its people; and the second household of someone.

use askama::Template;
use auth::Scope;
use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::paging::PageRequest;
use kernel::{HouseholdId, PersonId};
use ui::{Chrome, FormState};
use web::{Answer, Form, Problem, once_key, page, refused_page, see_other};

use super::list::{PersonRow, rows_of};
use super::{chrome, path, refuse, said, told};
use crate::model::Household;
use crate::policy::Action;
use crate::service::{self, Error, HouseholdDraft, household_mark, scope_for};
use crate::store::{self, NewMember, PersonFilter};

pub(crate) struct MemberRow {
    pub id: String,
    pub href: String,
    pub name: String,
    pub line: String,
}

pub(crate) struct FoundRow {
    pub id: String,
    pub row: PersonRow,
}

#[derive(Template)]
#[template(path = "people/household.html")]
pub(crate) struct HouseholdPage {
    pub chrome: Chrome,
    pub people: String,
    pub own: String,
    pub id: String,
    pub name: String,
    pub form: FormState,
    pub members: Vec<MemberRow>,
    pub text: String,
    pub found: Vec<FoundRow>,
    pub once: String,
}

#[derive(Template)]
#[template(path = "people/second_home.html")]
pub(crate) struct SecondHomePage {
    pub chrome: Chrome,
    pub own: String,
    pub name: String,
    pub form: FormState,
    pub text: String,
    pub homes: Vec<HomeChoice>,
    pub once: String,
}

/// A household that someone may join.
pub(crate) struct HomeChoice {
    pub id: String,
    pub name: String,
    pub address: String,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Lookup {
    texte: String,
}

impl Lookup {
    pub fn text(&self) -> &str {
        self.texte.trim()
    }
}

fn own(here: &InCentre, id: HouseholdId) -> String {
    here.centre.path(&format!("equipe/foyers/{id}"))
}

fn form_of(home: &Household) -> FormState {
    let draft = HouseholdDraft::of(home);
    FormState::new()
        .with("seen", household_mark(home))
        .with("name", draft.name)
        .with("number", draft.number)
        .with("street", draft.street)
        .with("extra", draft.extra)
        .with("postal_code", draft.postal_code)
        .with("city", draft.city)
        .with("family_quotient", draft.family_quotient)
}

fn draft_of(form: &FormState) -> HouseholdDraft {
    let text = |name: &str| form.value(name).to_owned();
    HouseholdDraft {
        number: text("number"),
        name: text("name"),
        street: text("street"),
        extra: text("extra"),
        postal_code: text("postal_code"),
        city: text("city"),
        family_quotient: text("family_quotient"),
    }
}

async fn household_page(
    here: &InCentre,
    id: HouseholdId,
    text: String,
    form: Option<FormState>,
) -> Result<HouseholdPage, Problem> {
    let cx = &here.cx;
    let scope = told(cx, scope_for(cx, &here.centre, Action::EditPeople))?;
    let home = store::find_household(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let members = store::members_of(cx.db(), &scope, &[id]).await?;
    let row = |(member, person): (NewMember, crate::model::Person)| {
        let parts = [said::role(cx, member.role), said::birth(cx, &person)];
        MemberRow {
            id: person.id.to_string(),
            href: path(here, &person.id.to_string()),
            name: person.full_name(),
            line: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        }
    };
    Ok(HouseholdPage {
        chrome: chrome(here)?,
        people: path(here, ""),
        own: own(here, id),
        id: id.to_string(),
        name: home.name.clone(),
        form: form.unwrap_or_else(|| form_of(&home)),
        members: members.into_iter().map(row).collect(),
        found: find_people(here, &scope, &text).await?,
        text,
        once: once_key(),
    })
}

async fn find_people(here: &InCentre, scope: &Scope, text: &str) -> Result<Vec<FoundRow>, Problem> {
    if text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let filter = PersonFilter { text: text.to_owned(), ..PersonFilter::default() };
    let found = store::list(here.cx.db(), scope, &filter, PageRequest { after: None, limit: 10 }).await?;
    let ids: Vec<String> = found.items.iter().map(|person| person.id.to_string()).collect();
    let rows = rows_of(here, scope, found.items).await?;
    Ok(ids.into_iter().zip(rows).map(|(id, row)| FoundRow { id, row }).collect())
}

pub(crate) async fn show(
    here: InCentre,
    Path((_, id)): Path<(String, HouseholdId)>,
    Query(lookup): Query<Lookup>,
) -> Answer {
    page(&here.cx, &household_page(&here, id, lookup.texte, None).await?)
}

pub(crate) async fn update(here: InCentre, Path((_, id)): Path<(String, HouseholdId)>, Form(form): Form) -> Answer {
    let (draft, seen) = (draft_of(&form), form.value("seen").to_owned());
    match service::correct_household(&here.cx, &here.centre, id, &draft, Some(&seen)).await {
        Ok(operation) => see_other(&here.cx, &own(&here, id), Some(operation)),
        Err(error @ Error::Refused(_)) => {
            let form = refuse(&here.cx, form, error)?;
            refused_page(&here.cx, &household_page(&here, id, String::new(), Some(form)).await?)
        }
        Err(error) => Err(error.into_problem(&here.cx.texts)),
    }
}

pub(crate) async fn add_member(here: InCentre, Path((_, id)): Path<(String, HouseholdId)>, Form(form): Form) -> Answer {
    let scope = told(&here.cx, scope_for(&here.cx, &here.centre, Action::EditPeople))?;
    let person: PersonId = kernel::ids::parse(form.value("person")).ok_or(Problem::NotFound)?;
    let known = store::find(here.cx.db(), &scope, person).await?.ok_or(Problem::NotFound)?;
    let role = service::role_on(&known, here.cx.today());
    let member = NewMember { household: id, person, role, is_main: form.checked("is_main") };
    let done = service::join_household(&here.cx, &here.centre, member).await;
    see_other(&here.cx, &own(&here, id), Some(told(&here.cx, done)?))
}

pub(crate) async fn remove_member(
    here: InCentre,
    Path((_, id, person)): Path<(String, HouseholdId, PersonId)>,
    Form(_): Form,
) -> Answer {
    let done = service::leave_household(&here.cx, &here.centre, id, person).await;
    see_other(&here.cx, &own(&here, id), Some(told(&here.cx, done)?))
}

async fn second_home_page(
    here: &InCentre,
    id: PersonId,
    text: String,
    form: FormState,
) -> Result<SecondHomePage, Problem> {
    let cx = &here.cx;
    let scope = told(cx, scope_for(cx, &here.centre, Action::EditPeople))?;
    let person = store::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    Ok(SecondHomePage {
        chrome: chrome(here)?,
        own: path(here, &id.to_string()),
        name: person.full_name(),
        form,
        homes: find_homes(here, &scope, id, &text).await?,
        text,
        once: once_key(),
    })
}

/// The households of the people whom a search finds, but those the person already has.
async fn find_homes(here: &InCentre, scope: &Scope, id: PersonId, text: &str) -> Result<Vec<HomeChoice>, Problem> {
    let found = find_people(here, scope, text).await?;
    let mut ids: Vec<PersonId> = found.iter().filter_map(|row| kernel::ids::parse(&row.id)).collect();
    ids.push(id);
    let residences = store::households_of(here.cx.db(), scope, &ids).await?;
    let has = |household| residences.iter().any(|home| home.person == id && home.household.id == household);
    let mut homes: Vec<HomeChoice> = Vec::new();
    for home in residences.iter().filter(|home| !has(home.household.id)).map(|home| &home.household) {
        if !homes.iter().any(|known| known.id == home.id.to_string()) {
            homes.push(HomeChoice { id: home.id.to_string(), name: home.name.clone(), address: said::address(home) });
        }
    }
    Ok(homes)
}

pub(crate) async fn second(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    Query(lookup): Query<Lookup>,
) -> Answer {
    page(&here.cx, &second_home_page(&here, id, lookup.texte, FormState::new()).await?)
}

pub(crate) async fn open_second(here: InCentre, Path((_, id)): Path<(String, PersonId)>, Form(form): Form) -> Answer {
    if let Some(household) = kernel::ids::parse::<HouseholdId>(form.value("household")) {
        return join_second(here, id, household).await;
    }
    let draft = draft_of(&form);
    match service::open_home(&here.cx, &here.centre, id, &draft, form.checked("is_main")).await {
        Ok((_, operation)) => see_other(&here.cx, &path(&here, &id.to_string()), Some(operation)),
        Err(error @ Error::Refused(_)) => {
            let form = refuse(&here.cx, form, error)?;
            refused_page(&here.cx, &second_home_page(&here, id, String::new(), form).await?)
        }
        Err(error) => Err(error.into_problem(&here.cx.texts)),
    }
}

async fn join_second(here: InCentre, id: PersonId, household: HouseholdId) -> Answer {
    let scope = told(&here.cx, scope_for(&here.cx, &here.centre, Action::EditPeople))?;
    let person = store::find(here.cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let role = service::role_on(&person, here.cx.today());
    let member = NewMember { household, person: id, role, is_main: false };
    let done = service::join_household(&here.cx, &here.centre, member).await;
    see_other(&here.cx, &path(&here, &id.to_string()), Some(told(&here.cx, done)?))
}
