//! Taking stock: opened, scanned line by line, closed.

use axum::extract::Path;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{StocktakePath, refuse, told};
use crate::pages::base_of;
use crate::pages::stock::{StockPage, StocktakePage};
use crate::service::stock;

async fn list_page(here: &InCentre, form: FormState) -> Result<StockPage, Problem> {
    let found = stock::list(&here.cx, &here.centre).await.map_err(told(here))?;
    StockPage::new(here, &found, form)
}

pub(crate) async fn index(here: InCentre) -> Answer {
    page(&here.cx, &list_page(&here, FormState::new()).await?)
}

fn path_of(here: &InCentre, path: &StocktakePath) -> String {
    format!("{}/inventaires/{}", base_of(&here.centre), path.stocktake)
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    match stock::begin(&here.cx, &here.centre).await {
        Ok((id, operation)) => see_other(&here.cx, &path_of(&here, &StocktakePath { stocktake: id }), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &list_page(&here, form).await?)
        }
    }
}

async fn one_page(here: &InCentre, path: &StocktakePath, form: FormState) -> Result<StocktakePage, Problem> {
    let (stocktake, findings) = stock::show(&here.cx, &here.centre, path.stocktake).await.map_err(told(here))?;
    StocktakePage::new(here, &stocktake, &findings, form)
}

pub(crate) async fn show(here: InCentre, Path(path): Path<StocktakePath>) -> Answer {
    page(&here.cx, &one_page(&here, &path, FormState::new()).await?)
}

pub(crate) async fn scan(here: InCentre, Path(path): Path<StocktakePath>, Form(mut form): Form) -> Answer {
    match stock::scan(&here.cx, &here.centre, path.stocktake, form.value("etiquette")).await {
        Ok(operation) => see_other(&here.cx, &path_of(&here, &path), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &one_page(&here, &path, form).await?)
        }
    }
}

pub(crate) async fn close(here: InCentre, Path(path): Path<StocktakePath>, Form(mut form): Form) -> Answer {
    match stock::close(&here.cx, &here.centre, path.stocktake).await {
        Ok(operation) => see_other(&here.cx, &path_of(&here, &path), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &one_page(&here, &path, form).await?)
        }
    }
}
