//! The team's own pages: its list, its counts, what leaves for La Coop, handing over, the charter.

use axum::extract::Query;
use centres::InCentre;
use kernel::{AccountId, ids};
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, attachment, page, refused_page, see_other};

use super::{refuse, told};
use crate::model::Refusal;
use crate::pages::{CharterPage, LeavePage, ListPage, ReportPage};
use crate::service::team::{self, Asked};
use crate::service::{Error, export};

/// What the list is asked for.
#[derive(Deserialize, Default)]
pub(crate) struct ListQuery {
    #[serde(default)]
    pub qui: String,
    #[serde(default)]
    pub cherche: String,
    #[serde(default)]
    pub page: i64,
}

pub(crate) async fn index(here: InCentre, Query(query): Query<ListQuery>) -> Answer {
    let asked = Asked { mine: query.qui != "equipe", search: query.cherche.clone(), page: query.page };
    let (lines, has_more) = team::list(&here.cx, &here.centre, &asked).await.map_err(told(&here))?;
    page(&here.cx, &ListPage::new(&here, &asked, lines, has_more)?)
}

/// The first and the last day of a period.
#[derive(Deserialize, Default)]
pub(crate) struct PeriodQuery {
    #[serde(default)]
    pub du: String,
    #[serde(default)]
    pub au: String,
}

impl PeriodQuery {
    /// The days, this year's unless others are typed.
    fn days(&self, here: &InCentre) -> Result<(chrono::NaiveDate, chrono::NaiveDate), Error> {
        use chrono::Datelike as _;
        let today = here.cx.today();
        let first = chrono::NaiveDate::from_ymd_opt(today.year(), 1, 1);
        let typed = |text: &str, otherwise| if text.trim().is_empty() { otherwise } else { people::read_day(text) };
        export::period(typed(&self.du, first), typed(&self.au, Some(today)))
    }
}

pub(crate) async fn report(here: InCentre, Query(query): Query<PeriodQuery>) -> Answer {
    let form = FormState::new().with("du", query.du.as_str()).with("au", query.au.as_str());
    match query.days(&here) {
        Ok(days) => {
            let totals = export::totals(&here.cx, &here.centre, days).await.map_err(told(&here))?;
            page(&here.cx, &ReportPage::new(&here, form, days, totals)?)
        }
        Err(error) => {
            // Who may not know is told so first.
            team::list(&here.cx, &here.centre, &Asked::default()).await.map_err(told(&here))?;
            let form = refuse(&here, form, error)?;
            let today = here.cx.today();
            refused_page(&here.cx, &ReportPage::new(&here, form, (today, today), export::Totals::default())?)
        }
    }
}

pub(crate) async fn csv(here: InCentre, Query(query): Query<PeriodQuery>) -> Answer {
    let days = query.days(&here).map_err(told(&here))?;
    let bytes = export::csv(&here.cx, &here.centre, days).await.map_err(told(&here))?;
    attachment("text/csv; charset=utf-8", "actes.csv", bytes)
}

pub(crate) async fn xlsx(here: InCentre, Query(query): Query<PeriodQuery>) -> Answer {
    let days = query.days(&here).map_err(told(&here))?;
    let bytes = export::xlsx(&here.cx, &here.centre, days).await.map_err(told(&here))?;
    attachment("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "actes.xlsx", bytes)
}

pub(crate) async fn leave(here: InCentre) -> Answer {
    page(&here.cx, &LeavePage::new(&here, FormState::new()).await?)
}

pub(crate) async fn hand_over(here: InCentre, Form(form): Form) -> Answer {
    let account = |field: &str| ids::parse::<AccountId>(form.value(field));
    let given = match (account("de"), account("vers")) {
        (Some(from), Some(to)) => team::hand_over(&here.cx, &here.centre, from, to).await,
        _ => Err(Refusal::ReferentMissing.into()),
    };
    match given {
        Ok((_, operation)) => see_other(&here.cx, &here.centre.path(crate::DOOR), Some(operation)),
        Err(error) => {
            let form = refuse(&here, form, error)?;
            refused_page(&here.cx, &LeavePage::new(&here, form).await?)
        }
    }
}

pub(crate) async fn charter(here: InCentre) -> Answer {
    page(&here.cx, &CharterPage::new(&here).await?)
}

pub(crate) async fn keep_charter(here: InCentre, Form(form): Form) -> Answer {
    let account = ids::parse::<AccountId>(form.value("compte")).ok_or(web::Problem::NotFound)?;
    let kept = team::keep_charter(&here.cx, &here.centre, account, form.value("signe") == "oui").await;
    let operation = kept.map_err(told(&here))?;
    see_other(&here.cx, &here.centre.path("equipe/accompagnements/charte"), Some(operation))
}
