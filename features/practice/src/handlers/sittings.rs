//! Sittings of groups, the guide of who leads them, and what faces said.

use axum::extract::{Path, Query};
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{CodePath, Cursor, SittingPath, refuse, told};
use crate::pages::team::{FiguresPage, GuidePage, SittingPage, SittingsPage};
use crate::pages::team_path;
use crate::service::{answers, simulators, sittings};

async fn list_page(here: &InCentre, cursor: &Cursor, form: FormState) -> Result<SittingsPage, Problem> {
    let found = sittings::list(&here.cx, &here.centre, cursor.page()).await.map_err(told(here))?;
    let known = simulators::shown(&here.cx, &here.centre).await.map_err(told(here))?;
    SittingsPage::new(here, found, &known, form)
}

pub(crate) async fn index(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    page(&here.cx, &list_page(&here, &cursor, FormState::new()).await?)
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    let title = form.value("titre").to_owned();
    let chosen = form.all("simulateurs").to_vec();
    match sittings::begin(&here.cx, &here.centre, &title, &chosen).await {
        Ok((sitting, operation)) => {
            let to = team_path(&here.centre, &format!("/seances/{}", sitting.id));
            see_other(&here.cx, &to, Some(operation))
        }
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &list_page(&here, &Cursor::default(), form).await?)
        }
    }
}

pub(crate) async fn show(here: InCentre, Path(path): Path<SittingPath>) -> Answer {
    let (sitting, tallies) = sittings::find(&here.cx, &here.centre, path.seance).await.map_err(told(&here))?;
    let known = simulators::shown(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &SittingPage::new(&here, &sitting, &tallies, &known)?)
}

pub(crate) async fn close(here: InCentre, Path(path): Path<SittingPath>) -> Answer {
    let closed = sittings::close(&here.cx, &here.centre, path.seance).await.map_err(told(&here))?;
    see_other(&here.cx, &team_path(&here.centre, &format!("/seances/{}", path.seance)), Some(closed))
}

pub(crate) async fn guide(here: InCentre, Path(path): Path<CodePath>) -> Answer {
    let simulator = simulators::find_any(&here.cx, &here.centre, &path.exercice).await.map_err(told(&here))?;
    page(&here.cx, &GuidePage::new(&here, &simulator)?)
}

pub(crate) async fn figures(here: InCentre) -> Answer {
    let tallies = answers::figures(&here.cx, &here.centre).await.map_err(told(&here))?;
    let known = simulators::shown(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &FiguresPage::new(&here, &tallies, &known)?)
}
