//! The inventory: listed, found by its label, written, photographed; how the centre lends; the figures.

use std::sync::Arc;

use axum::extract::{FromRequest as _, Path, Query, Request, State as Shared};
use centres::InCentre;
use chrono::Datelike as _;
use kernel::Cents;
use ui::FormState;
use web::{Answer, App, Form, Problem, UploadForm, page, refused_page, see_other};

use super::{ItemPath, Looked, read_day, refuse, told};
use crate::model::item::{Category, Details, Item, Owner, State, read_parts};
use crate::model::loan::{Rule, Who};
use crate::model::refusal::Refusal;
use crate::pages::items::{FiguresPage, IndexPage, ItemFormPage, ItemPage, RulePage, ScanPage, item_form};
use crate::pages::{base_of, item_path};
use crate::policy::{Action, decide};
use crate::service::{Error, items, reading};
use crate::store::items::ItemFilter;

pub(crate) async fn index(here: InCentre, Query(looked): Query<Looked>) -> Answer {
    let filter = ItemFilter {
        text: looked.q.clone(),
        category: Category::from_code(&looked.quoi),
        state: State::from_code(&looked.etat),
        ..ItemFilter::default()
    };
    let found = reading::list_items(&here.cx, &here.centre, &filter, looked.page()).await.map_err(told(&here))?;
    let waiting = reading::waiting(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &IndexPage::new(&here, found, &looked, waiting)?)
}

/// A label scanned or typed: straight to the thing; what is no label is looked for by name and serial number.
pub(crate) async fn scan(here: InCentre, Query(looked): Query<Looked>) -> Answer {
    let found = reading::by_label(&here.cx, &here.centre, &looked.q).await.map_err(told(&here))?;
    if let Some(item) = found {
        return see_other(&here.cx, &item_path(&here.centre, item.id, ""), None);
    }
    let filter = ItemFilter { text: looked.q.clone(), ..ItemFilter::default() };
    let items = match looked.q.trim() {
        "" => Vec::new(),
        _ => reading::list_items(&here.cx, &here.centre, &filter, looked.page()).await.map_err(told(&here))?.items,
    };
    page(&here.cx, &ScanPage::new(&here, &looked.q, &items)?)
}

pub(crate) async fn new(here: InCentre) -> Answer {
    decide(&here.cx.actor, Action::Manage, here.centre.id).require()?;
    let form = FormState::new().with("categorie", "tablet").with("proprietaire", "centre").with("etat", "good");
    page(&here.cx, &form_page(&here, None, form.with("propose", "oui")).await?)
}

async fn form_page(here: &InCentre, item: Option<&Item>, form: FormState) -> Result<ItemFormPage, Problem> {
    let places = reading::places(&here.cx, &here.centre).await.map_err(told(here))?;
    ItemFormPage::new(here, item, places, form)
}

/// What the boxes say of a thing; a word that is none of the list is the first.
fn details_from(form: &FormState) -> Result<Details, Refusal> {
    let value = |name: &str| form.value(name).to_owned();
    let category = Category::from_code(form.value("categorie")).unwrap_or(Category::Other);
    let cents = match form.value("valeur").trim() {
        "" => None,
        typed => Some(Cents::parse(typed).ok_or(Refusal::ValueInvalid)?),
    };
    Ok(Details {
        owner: Owner::from_code(form.value("proprietaire")).unwrap_or(Owner::Centre),
        owner_name: value("proprietaire_nom"),
        brand: value("marque"),
        model: value("modele"),
        serial: value("serie"),
        value: cents,
        bought_on: read_day(form, "achat")?,
        place: value("lieu"),
        state: State::from_code(form.value("etat")).unwrap_or(State::Good),
        preinstalled: value("installe"),
        pack: value("valise"),
        notes: value("notes"),
        is_offered: form.checked("propose"),
        ..Details::named(form.value("nom").trim(), category)
    })
}

async fn added(here: &InCentre, form: &FormState) -> Result<(crate::model::ItemId, kernel::OperationId), Error> {
    decide(&here.cx.actor, Action::Manage, here.centre.id).require()?;
    let (details, parts) = (details_from(form)?, read_parts(form.value("parties"))?);
    items::add(&here.cx, &here.centre, details, (form.value("etiquette"), &parts)).await
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    match added(&here, &form).await {
        Ok((id, operation)) => see_other(&here.cx, &item_path(&here.centre, id, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &form_page(&here, None, form).await?)
        }
    }
}

pub(crate) async fn show(here: InCentre, Path(path): Path<ItemPath>) -> Answer {
    let whole = reading::show_item(&here.cx, &here.centre, path.device).await.map_err(told(&here))?;
    page(&here.cx, &ItemPage::new(&here, &whole, FormState::new())?)
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<ItemPath>) -> Answer {
    let whole = reading::show_item(&here.cx, &here.centre, path.device).await.map_err(told(&here))?;
    decide(&here.cx.actor, Action::Manage, here.centre.id).require()?;
    page(&here.cx, &form_page(&here, Some(&whole.item), item_form(&whole)).await?)
}

async fn changed(here: &InCentre, path: &ItemPath, form: &FormState) -> Result<kernel::OperationId, Error> {
    let (details, parts) = (details_from(form)?, read_parts(form.value("parties"))?);
    let read = (path.device, form.value("revision").parse().unwrap_or_default());
    items::change(&here.cx, &here.centre, read, &details, &parts).await
}

pub(crate) async fn update(here: InCentre, Path(path): Path<ItemPath>, Form(mut form): Form) -> Answer {
    let whole = reading::show_item(&here.cx, &here.centre, path.device).await.map_err(told(&here))?;
    decide(&here.cx.actor, Action::Manage, here.centre.id).require()?;
    match changed(&here, &path, &form).await {
        Ok(operation) => see_other(&here.cx, &item_path(&here.centre, path.device, ""), Some(operation)),
        Err(error) => {
            if error.is(Refusal::ChangedMeanwhile) {
                // Sending the page again now keeps these words: the reader was told.
                form.set("revision", whole.item.revision.to_string());
            }
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &form_page(&here, Some(&whole.item), form).await?)
        }
    }
}

pub(crate) async fn label_anew(here: InCentre, Path(path): Path<ItemPath>, Form(_): Form) -> Answer {
    let done = items::label_anew(&here.cx, &here.centre, path.device).await.map_err(told(&here))?;
    see_other(&here.cx, &item_path(&here.centre, path.device, ""), Some(done))
}

pub(crate) async fn create_photo(
    Shared(app): Shared<Arc<App>>,
    here: InCentre,
    Path(path): Path<ItemPath>,
    request: Request,
) -> Answer {
    let whole = reading::show_item(&here.cx, &here.centre, path.device).await.map_err(told(&here))?;
    decide(&here.cx.actor, Action::Lend, here.centre.id).require()?;
    let form = UploadForm::from_request(request, &app).await?;
    let bytes = form.file("image").map(|file| file.bytes.clone()).unwrap_or_default();
    match items::add_photo(&here.cx, &here.centre, path.device, bytes, form.state.value("alt")).await {
        Ok(operation) => see_other(&here.cx, &item_path(&here.centre, path.device, ""), Some(operation)),
        Err(error) => {
            let mut state = form.state;
            refuse(&here, &mut state, error)?;
            refused_page(&here.cx, &ItemPage::new(&here, &whole, state)?)
        }
    }
}

pub(crate) async fn edit_rule(here: InCentre) -> Answer {
    let rule = items::rule(&here.cx, &here.centre).await.map_err(told(&here))?;
    decide(&here.cx.actor, Action::Manage, here.centre.id).require()?;
    let form = FormState::new()
        .with("jours", rule.days.to_string())
        .with("nombre", rule.most_each.to_string())
        .with("qui", rule.who.code())
        .with("rappel", rule.remind_days.to_string())
        .with("mots", &rule.words)
        .with("revision", rule.revision.to_string());
    page(&here.cx, &RulePage::new(&here, form)?)
}

/// What the boxes say of how one lends, and of which rule that was read.
fn rule_from(form: &FormState) -> (Rule, Option<i64>) {
    let number = |field: &str| form.value(field).trim().parse().unwrap_or(0);
    let rule = Rule {
        days: number("jours"),
        most_each: number("nombre"),
        who: Who::from_code(form.value("qui")).unwrap_or(Who::Anyone),
        remind_days: number("rappel"),
        words: form.value("mots").to_owned(),
        revision: number("revision"),
    };
    let read = rule.revision;
    (rule, Some(read))
}

pub(crate) async fn update_rule(here: InCentre, Form(mut form): Form) -> Answer {
    match items::set_rule(&here.cx, &here.centre, rule_from(&form)).await {
        Ok(operation) => see_other(&here.cx, &base_of(&here.centre), Some(operation)),
        Err(error) => {
            if error.is(Refusal::ChangedMeanwhile) {
                // Sending the page again now keeps these words: the reader was told.
                let now = items::rule(&here.cx, &here.centre).await.map_err(told(&here))?;
                form.set("revision", now.revision.to_string());
            }
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &RulePage::new(&here, form)?)
        }
    }
}

pub(crate) async fn figures(here: InCentre, Query(looked): Query<Looked>) -> Answer {
    let this_year = here.cx.today().year();
    let year = looked.q.parse().ok().filter(|year| (2000..=this_year).contains(year)).unwrap_or(this_year);
    let found = reading::figures(&here.cx, &here.centre, year).await.map_err(told(&here))?;
    let answer: Result<FiguresPage, Problem> = FiguresPage::new(&here, year, &found);
    page(&here.cx, &answer?)
}
