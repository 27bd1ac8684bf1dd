//! The people of the centre: search, filters, fifty a page.

use askama::Template;
use axum::extract::Query;
use centres::InCentre;
use kernel::PersonId;
use kernel::paging::{PAGE_SIZE, PageRequest};
use kernel::text::thousands;
use ui::{Choice, Chrome, FormState, Pager};
use uuid::Uuid;
use web::{Answer, Problem, page};

use super::{DOOR, path, query, said, told};
use crate::model::{Household, Person, season_of};
use crate::policy::{Action, decide};
use crate::service::{self, scope_for};
use crate::store::{self, PersonFilter};

/// What the search of the list says.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Search {
    pub texte: String,
    pub saison: String,
    pub sans: String,
    pub archives: String,
    pub apres: Option<Uuid>,
}

impl Search {
    pub fn filter(&self) -> PersonFilter {
        PersonFilter {
            text: self.texte.clone(),
            season: Some(self.saison.clone()).filter(|season| !season.is_empty()),
            without_channel: !self.sans.is_empty(),
            archived: !self.archives.is_empty(),
            household: None,
        }
    }

    fn query(&self, after: &str) -> String {
        query(&[
            ("texte", &self.texte),
            ("saison", &self.saison),
            ("sans", &self.sans),
            ("archives", &self.archives),
            ("apres", after),
        ])
    }

    fn form(&self) -> FormState {
        FormState::new()
            .with("texte", &self.texte)
            .with("saison", &self.saison)
            .with("sans", &self.sans)
            .with("archives", &self.archives)
    }
}

/// One person of the list.
pub(crate) struct PersonRow {
    pub href: String,
    pub name: String,
    pub number: String,
    pub age: String,
    pub place: String,
    pub channels: String,
    pub season: String,
}

#[derive(Template)]
#[template(path = "people/list.html")]
pub(crate) struct ListPage {
    pub chrome: Chrome,
    pub base: String,
    pub form: FormState,
    pub seasons: Vec<Choice>,
    pub rows: Vec<PersonRow>,
    pub count: String,
    pub pages: Pager,
    pub is_filtered: bool,
    pub import_href: String,
    /// How long things are kept, for who decides it.
    pub retention_href: String,
    /// Those who ask to be forgotten, for who answers them: how many, and where.
    pub requests: Option<(i64, String)>,
    pub csv_href: String,
    pub xlsx_href: String,
}

pub(crate) async fn index(here: InCentre, Query(search): Query<Search>) -> Answer {
    let chrome = here.team_chrome(DOOR)?;
    let scope = told(&here.cx, scope_for(&here.cx, &here.centre, Action::SeePeople))?;
    let filter = search.filter();
    let request = PageRequest { after: search.apres, limit: PAGE_SIZE };
    let found = store::list(here.cx.db(), &scope, &filter, request).await?;
    let total = store::count(here.cx.db(), &scope, &filter).await?;
    let before = match search.apres {
        Some(after) => store::position(here.cx.db(), &scope, &filter, after).await?,
        None => 0,
    };
    let next = found.next.map(|id| path(&here, &search.query(&id.to_string()))).unwrap_or_default();
    let shown = i64::try_from(found.items.len()).unwrap_or(0);
    let pages = pager(&here, &search, (before, shown, total), next);
    let may_set_retention = decide(&here.cx.actor, Action::SetRetention, here.centre.id).is_allowed();
    let may_import = decide(&here.cx.actor, Action::ImportPeople, here.centre.id).is_allowed();
    let list = ListPage {
        chrome,
        base: path(&here, ""),
        form: search.form(),
        seasons: season_choices(&here, &scope).await?,
        rows: rows_of(&here, &scope, found.items).await?,
        count: here.cx.texts.with("people-count", [("n", total.into()), ("shown", thousands(total).into())]),
        pages,
        is_filtered: !search.query("").is_empty(),
        retention_href: if may_set_retention { here.centre.path("equipe/conservation") } else { String::new() },
        requests: requests_of(&here).await?,
        import_href: if may_import { here.centre.path("equipe/import") } else { String::new() },
        csv_href: path(&here, &format!("export.csv{}", search.query(""))),
        xlsx_href: path(&here, &format!("export.xlsx{}", search.query(""))),
    };
    page(&here.cx, &list)
}

async fn requests_of(here: &InCentre) -> Result<Option<(i64, String)>, Problem> {
    if !decide(&here.cx.actor, Action::ErasePeople, here.centre.id).is_allowed() {
        return Ok(None);
    }
    let waiting = told(&here.cx, service::waiting_requests(&here.cx, &here.centre).await)?;
    let count = i64::try_from(waiting.len()).unwrap_or(i64::MAX);
    Ok((count > 0).then(|| (count, here.centre.path("equipe/demandes"))))
}

fn pager(here: &InCentre, search: &Search, (before, shown, total): (i64, i64, i64), next: String) -> Pager {
    let words = here.cx.texts.with(
        "people-page-of",
        [
            ("from", thousands(before + 1).into()),
            ("to", thousands(before + shown).into()),
            ("of", thousands(total).into()),
        ],
    );
    let previous = if before > 0 { path(here, &search.query("")) } else { String::new() };
    Pager { previous, next, words }
}

async fn season_choices(here: &InCentre, scope: &auth::Scope) -> Result<Vec<Choice>, Problem> {
    let mut seasons = store::seasons(here.cx.db(), scope).await?;
    let this = season_of(here.cx.today());
    if !seasons.contains(&this) {
        seasons.insert(0, this);
    }
    Ok(seasons.into_iter().map(|season| Choice::new(season.clone(), season)).collect())
}

/// The rows of some people, with two questions for all of them.
pub(crate) async fn rows_of(
    here: &InCentre,
    scope: &auth::Scope,
    people: Vec<Person>,
) -> Result<Vec<PersonRow>, Problem> {
    let ids: Vec<PersonId> = people.iter().map(|person| person.id).collect();
    let homes = store::households_of(here.cx.db(), scope, &ids).await?;
    let memberships = store::memberships_of(here.cx.db(), scope, &ids).await?;
    let row = |person: Person| {
        let home: Option<&Household> = homes.iter().find(|home| home.person == person.id).map(|home| &home.household);
        let season = memberships.iter().find(|(id, _)| *id == person.id).map(|(_, m)| m.season.clone());
        PersonRow {
            href: path(here, &person.id.to_string()),
            name: format!("{} {}", person.last_name, person.first_name).trim().to_owned(),
            number: person.member_number.clone().unwrap_or_default(),
            age: said::age(&here.cx, &person),
            place: home.map(said::address).unwrap_or_default(),
            channels: said::channels(&here.cx, &person, home),
            season: season.unwrap_or_default(),
        }
    };
    Ok(people.into_iter().map(row).collect())
}
