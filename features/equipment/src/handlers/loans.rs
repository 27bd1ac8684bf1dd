//! Lending at the desk: whom, what, for how long; the signature; more time; coming back.

use std::sync::Arc;

use axum::extract::{FromRequest as _, Path, Query, Request, State as Shared};
use centres::InCentre;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, App, Form, Problem, UploadForm, page, refused_page, see_other, unkept};

use super::{ItemPath, LoanPath, Looked, read_day, refuse, told};
use crate::model::item::State;
use crate::model::loan::Kind;
use crate::model::refusal::Refusal;
use crate::pages::loan_path;
use crate::pages::loans::{BackPage, LendPage, LoanPage, LoansPage, SignPage};
use crate::policy::{Action, decide};
use crate::service::lending::{self, NewLoan, Return, Signing};
use crate::service::reading::{self, LoanWhole};
use crate::service::{Error, items};
use crate::store::loans::Which;

pub(crate) async fn index(here: InCentre, Query(looked): Query<Looked>) -> Answer {
    let which = match looked.quoi.as_str() {
        "retard" => Which::Late(here.cx.today()),
        "finis" => Which::Ended,
        _ => Which::Open,
    };
    let found = reading::list_loans(&here.cx, &here.centre, which, looked.page()).await.map_err(told(&here))?;
    page(&here.cx, &LoansPage::new(&here, which, found)?)
}

/// Whom one looks for, and who was chosen.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Chosen {
    cherche: String,
    personne: String,
}

async fn lend_page(here: &InCentre, path: &ItemPath, searched: &str, form: FormState) -> Result<LendPage, Problem> {
    let whole = reading::show_item(&here.cx, &here.centre, path.device).await.map_err(told(here))?;
    decide(&here.cx.actor, Action::Lend, here.centre.id).require()?;
    let rule = items::rule(&here.cx, &here.centre).await.map_err(told(here))?;
    let proposed = reading::propose_people(&here.cx, &here.centre, searched).await.map_err(told(here))?;
    LendPage::new(here, &whole, (searched, &proposed), (&rule, form)).await
}

pub(crate) async fn new(here: InCentre, Path(path): Path<ItemPath>, Query(chosen): Query<Chosen>) -> Answer {
    let whole = reading::show_item(&here.cx, &here.centre, path.device).await.map_err(told(&here))?;
    let mut form = FormState::new().with("personne", &chosen.personne).with("genre", "loan");
    whole.parts.iter().for_each(|part| form.push("partie", part));
    page(&here.cx, &lend_page(&here, &path, &chosen.cherche, form).await?)
}

pub(crate) async fn create(here: InCentre, Path(path): Path<ItemPath>, Form(mut form): Form) -> Answer {
    let new = NewLoan {
        item: path.device,
        person: kernel::ids::parse(form.value("personne")),
        kind: Kind::from_code(form.value("genre")).unwrap_or(Kind::Loan),
        days: match form.value("jours").trim() {
            "" => None,
            typed => Some(typed.parse().unwrap_or(0)),
        },
        parts: form.all("partie").to_vec(),
    };
    match lending::lend(&here.cx, &here.centre, &new).await {
        Ok((loan, operation)) => see_other(&here.cx, &loan_path(&here.centre, loan, "/signature"), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &lend_page(&here, &path, "", form).await?)
        }
    }
}

async fn found(here: &InCentre, path: &LoanPath) -> Result<LoanWhole, Problem> {
    reading::show_loan(&here.cx, &here.centre, path.loan).await.map_err(told(here))
}

pub(crate) async fn show(here: InCentre, Path(path): Path<LoanPath>) -> Answer {
    let whole = found(&here, &path).await?;
    page(&here.cx, &LoanPage::new(&here, &whole, FormState::new())?)
}

pub(crate) async fn extend(here: InCentre, Path(path): Path<LoanPath>, Form(mut form): Form) -> Answer {
    let whole = found(&here, &path).await?;
    // What is no day is no later day, and is refused beside the box.
    let to = read_day(&form, "jusque").ok().flatten();
    match lending::extend(&here.cx, &here.centre, path.loan, to).await {
        Ok(operation) => see_other(&here.cx, &loan_path(&here.centre, path.loan, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &LoanPage::new(&here, &whole, form)?)
        }
    }
}

async fn sign_page(here: &InCentre, whole: &LoanWhole, form: FormState) -> Result<SignPage, Problem> {
    decide(&here.cx.actor, Action::Lend, here.centre.id).require()?;
    let rule = items::rule(&here.cx, &here.centre).await.map_err(told(here))?;
    SignPage::new(here, whole, &rule, form)
}

pub(crate) async fn ask_signature(here: InCentre, Path(path): Path<LoanPath>) -> Answer {
    let whole = found(&here, &path).await?;
    Ok(unkept(page(&here.cx, &sign_page(&here, &whole, FormState::new()).await?)?))
}

/// How they signed: with the pen, on the receipt, or by their name.
fn signing_from(form: &UploadForm) -> Signing {
    let drawn = form.file("trait").map(|file| file.bytes.clone()).filter(|bytes| !bytes.is_empty());
    match drawn {
        Some(picture) => Signing::Screen(picture),
        None if form.state.checked("papier") => Signing::Paper,
        None => {
            Signing::Typed { name: form.state.value("signataire").to_owned(), is_agreed: form.state.checked("accord") }
        }
    }
}

pub(crate) async fn sign(
    Shared(app): Shared<Arc<App>>,
    here: InCentre,
    Path(path): Path<LoanPath>,
    request: Request,
) -> Answer {
    let whole = found(&here, &path).await?;
    decide(&here.cx.actor, Action::Lend, here.centre.id).require()?;
    let form = UploadForm::from_request(request, &app).await?;
    let signing = signing_from(&form);
    match lending::sign(&here.cx, &here.centre, path.loan, signing).await {
        Ok(operation) => see_other(&here.cx, &loan_path(&here.centre, path.loan, ""), Some(operation)),
        Err(error) => {
            let mut state = form.state;
            refuse(&here, &mut state, error)?;
            Ok(unkept(refused_page(&here.cx, &sign_page(&here, &whole, state).await?)?))
        }
    }
}

pub(crate) async fn ask_back(here: InCentre, Path(path): Path<LoanPath>) -> Answer {
    let whole = found(&here, &path).await?;
    decide(&here.cx.actor, Action::Lend, here.centre.id).require()?;
    let left = whole.known.item.details.state.as_it_left().code();
    let mut form = FormState::new().with("etat", left);
    whole.parts.iter().for_each(|part| form.set(&format!("partie-{}", part.id), left));
    page(&here.cx, &BackPage::new(&here, &whole, form)?)
}

/// How each part came back: what was not said is as good as it left.
fn return_from(form: &FormState, whole: &LoanWhole) -> Result<Return, Error> {
    let state = State::from_code(form.value("etat")).ok_or(Refusal::ReturnStateMissing)?;
    let given = whole.parts.iter().filter(|part| part.is_given);
    let left = whole.known.item.details.state.as_it_left();
    let part_state = |id: uuid::Uuid| State::from_code(form.value(&format!("partie-{id}"))).unwrap_or(left);
    Ok(Return {
        state,
        parts: given.map(|part| (part.id, part_state(part.id))).collect(),
        note: form.value("note").to_owned(),
    })
}

pub(crate) async fn take_back(here: InCentre, Path(path): Path<LoanPath>, Form(mut form): Form) -> Answer {
    let whole = found(&here, &path).await?;
    decide(&here.cx.actor, Action::Lend, here.centre.id).require()?;
    let taken = match return_from(&form, &whole) {
        Ok(back) => lending::take_back(&here.cx, &here.centre, path.loan, &back).await,
        Err(error) => Err(error),
    };
    match taken {
        Ok(operation) => see_other(&here.cx, &loan_path(&here.centre, path.loan, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &BackPage::new(&here, &whole, form)?)
        }
    }
}
