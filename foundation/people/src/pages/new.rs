//! Someone new: five fields, then those who may be the same person, before anything is made.

use askama::Template;
use axum::extract::Query;
use centres::InCentre;
use kernel::HouseholdId;
use ui::{Chrome, FormState};
use web::{Answer, Form, Problem, once_key, page, refused_page, see_other};

use super::{chrome, path, refuse, said, told};
use crate::draft::PersonDraft;
use crate::policy::Action;
use crate::service::{self, Error, Lookalike, scope_for};
use crate::store;

pub(crate) struct AlikeRow {
    pub href: String,
    pub name: String,
    pub line: String,
}

#[derive(Template)]
#[template(path = "people/new.html")]
pub(crate) struct NewPage {
    pub chrome: Chrome,
    pub base: String,
    pub form: FormState,
    /// The household that the person joins; empty for a new one.
    pub household: String,
    pub household_name: String,
    pub once: String,
}

#[derive(Template)]
#[template(path = "people/alike.html")]
pub(crate) struct AlikePage {
    pub chrome: Chrome,
    pub base: String,
    pub name: String,
    pub alike: Vec<AlikeRow>,
    /// What was typed, to be sent again.
    pub typed: Vec<(String, String)>,
    pub once: String,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Into {
    foyer: Option<HouseholdId>,
    texte: String,
}

pub(crate) async fn show(here: InCentre, Query(into): Query<Into>) -> Answer {
    let mut form = FormState::new().with("last_name", into.texte);
    if let Some(id) = into.foyer {
        form.set("household", id.to_string());
    }
    page(&here.cx, &new_page(&here, form).await?)
}

async fn new_page(here: &InCentre, form: FormState) -> Result<NewPage, Problem> {
    let scope = told(&here.cx, scope_for(&here.cx, &here.centre, Action::EditPeople))?;
    let household = kernel::ids::parse::<HouseholdId>(form.value("household"));
    let home = match household {
        Some(id) => Some(store::find_household(here.cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?),
        None => None,
    };
    Ok(NewPage {
        chrome: chrome(here)?,
        base: path(here, ""),
        household: household.map(|id| id.to_string()).unwrap_or_default(),
        household_name: home.map(|home| home.name).unwrap_or_default(),
        form,
        once: once_key(),
    })
}

fn draft_of(form: &FormState) -> PersonDraft {
    let text = |name: &str| form.value(name).to_owned();
    PersonDraft {
        first_name: text("first_name"),
        last_name: text("last_name"),
        birth_date: form.date("birth_date"),
        mobile: text("mobile"),
        email: text("email"),
        household: kernel::ids::parse(form.value("household")),
        ..PersonDraft::default()
    }
}

pub(crate) async fn create(here: InCentre, Form(form): Form) -> Answer {
    let scope = told(&here.cx, scope_for(&here.cx, &here.centre, Action::EditPeople))?;
    let draft = draft_of(&form);
    if draft.refusals(here.cx.today()).is_empty() && !form.checked("sure") {
        let alike = service::lookalikes(here.cx.db(), &scope, &draft, here.cx.now()).await?;
        if !alike.is_empty() {
            return page(&here.cx, &alike_page(&here, &form, &draft, alike)?);
        }
    }
    match service::add(&here.cx, &here.centre, &draft).await {
        Ok((person, operation)) => see_other(&here.cx, &path(&here, &person.id.to_string()), Some(operation)),
        Err(error @ Error::Refused(_)) => {
            let form = refuse(&here.cx, form, error)?;
            refused_page(&here.cx, &new_page(&here, form).await?)
        }
        Err(error) => Err(error.into_problem(&here.cx.texts)),
    }
}

fn alike_page(
    here: &InCentre,
    form: &FormState,
    draft: &PersonDraft,
    alike: Vec<Lookalike>,
) -> Result<AlikePage, Problem> {
    let row = |alike: Lookalike| {
        let birth = said::birth(&here.cx, &alike.person);
        let shared = alike.shares_contact.then(|| here.cx.t("people-alike-contact"));
        let parts = [Some(birth), shared].into_iter().flatten().filter(|part| !part.is_empty());
        AlikeRow {
            href: path(here, &alike.person.id.to_string()),
            name: alike.person.full_name(),
            line: parts.collect::<Vec<_>>().join(" · "),
        }
    };
    let typed = form.pairs().filter(|(name, _)| !matches!(*name, "once" | "sure"));
    Ok(AlikePage {
        chrome: chrome(here)?,
        base: path(here, ""),
        name: format!("{} {}", draft.first_name, draft.last_name),
        alike: alike.into_iter().map(row).collect(),
        typed: typed.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        once: once_key(),
    })
}
