//! Tablets, at the desk: given out, revoked.

use axum::extract::Path;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, page, refused_page, see_other, unkept};

use super::{TabletPath, refuse, told};
use crate::pages::base_of;
use crate::pages::tablets::TabletsPage;
use crate::service::tablets;

pub(crate) async fn index(here: InCentre) -> Answer {
    page(&here.cx, &shown(&here, FormState::new(), None).await?)
}

async fn shown(here: &InCentre, form: FormState, code: Option<(String, String)>) -> Result<TabletsPage, web::Problem> {
    let found = tablets::list_tablets(&here.cx, &here.centre).await.map_err(told(here))?;
    TabletsPage::new(here, &found, form, code)
}

/// The number is on the answer to the form and nowhere else.
pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    match tablets::make_tablet(&here.cx, &here.centre, form.value("nom")).await {
        Ok((tablet, code)) => {
            let told = Some((tablet.name, code));
            Ok(unkept(page(&here.cx, &shown(&here, FormState::new(), told).await?)?))
        }
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &shown(&here, form, None).await?)
        }
    }
}

pub(crate) async fn revoke(here: InCentre, Path(path): Path<TabletPath>) -> Answer {
    tablets::revoke_tablet(&here.cx, &here.centre, path.tablet).await.map_err(told(&here))?;
    see_other(&here.cx, &format!("{}/tablettes", base_of(&here.centre)), None)
}
