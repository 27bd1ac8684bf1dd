//! The team's page of addresses that no longer answer, and the button that gives one back.

use axum::extract::{Path, Query};
use centres::InCentre;
use serde::Deserialize;
use uuid::Uuid;
use web::{Answer, page, see_other};

use super::outbox::Asked;
use crate::pages::AddressesPage;
use crate::service::addresses;

#[derive(Deserialize)]
pub(crate) struct OneFault {
    fault: Uuid,
}

pub(crate) async fn index(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    let chrome = here.team_chrome("equipe/messages")?;
    let found = addresses::list(&here.cx, &here.centre, asked.page()).await?;
    page(&here.cx, &AddressesPage::new(chrome, &here, &asked, &found))
}

pub(crate) async fn create_trust(here: InCentre, Path(path): Path<OneFault>) -> Answer {
    let operation = addresses::trust(&here.cx, &here.centre, path.fault).await?;
    see_other(&here.cx, &here.centre.path("equipe/adresses"), Some(operation))
}
