//! The bench: missions and screens, added, written again, taken away.

use axum::extract::Path;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{MissionPath, OwnPath, ScreenPath, reading, refuse, told};
use crate::model::simulator::Simulator;
use crate::model::workbench::{add_mission, add_screen, mission_mut, screen_mut};
use crate::pages::bench::{MissionPage, ScreenEditPage, mission_form, own_path, screen_form, screen_path};
use crate::service::{making, simulators};
use crate::store::simulators::Own;

pub(super) async fn own_of(here: &InCentre, path: crate::model::SimulatorId) -> Result<Own, Problem> {
    simulators::find_to_write(&here.cx, &here.centre, path).await.map_err(told(here))
}

/// Keeps a draft and goes to a page of the bench.
pub(super) async fn keep(here: &InCentre, own: &Own, draft: &Simulator, to: &str) -> Answer {
    let done = making::write(&here.cx, &here.centre, own, draft).await.map_err(told(here))?;
    see_other(&here.cx, to, Some(done))
}

pub(crate) async fn create_mission(here: InCentre, Path(path): Path<OwnPath>) -> Answer {
    let own = own_of(&here, path.simulateur).await?;
    let mut draft = own.draft.clone();
    let key = add_mission(&mut draft, &making::beginning(&here.cx));
    keep(&here, &own, &draft, &own_path(&here.centre, own.id, &format!("/missions/{key}"))).await
}

pub(crate) async fn edit_mission(here: InCentre, Path(path): Path<MissionPath>) -> Answer {
    let own = own_of(&here, path.simulateur).await?;
    let (_, mission) = own.draft.mission(&path.mission).ok_or(Problem::NotFound)?;
    page(&here.cx, &MissionPage::new(&here, &own, mission, mission_form(mission))?)
}

pub(crate) async fn update_mission(here: InCentre, Path(path): Path<MissionPath>, Form(mut form): Form) -> Answer {
    let own = own_of(&here, path.simulateur).await?;
    let (_, before) = own.draft.mission(&path.mission).ok_or(Problem::NotFound)?;
    let mut draft = own.draft.clone();
    reading::mission(mission_mut(&mut draft, &path.mission).ok_or(Problem::NotFound)?, &form);
    match making::write(&here.cx, &here.centre, &own, &draft).await {
        Ok(operation) => see_other(&here.cx, &own_path(&here.centre, own.id, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &MissionPage::new(&here, &own, before, form)?)
        }
    }
}

pub(crate) async fn destroy_mission(here: InCentre, Path(path): Path<MissionPath>) -> Answer {
    let own = own_of(&here, path.simulateur).await?;
    let mut draft = own.draft.clone();
    mission_mut(&mut draft, &path.mission).ok_or(Problem::NotFound)?;
    draft.missions.retain(|mission| mission.key != path.mission);
    keep(&here, &own, &draft, &own_path(&here.centre, own.id, "")).await
}

pub(crate) async fn create(here: InCentre, Path(path): Path<MissionPath>) -> Answer {
    let own = own_of(&here, path.simulateur).await?;
    let mut draft = own.draft.clone();
    let mission = mission_mut(&mut draft, &path.mission).ok_or(Problem::NotFound)?;
    let key = add_screen(mission, &making::beginning(&here.cx));
    keep(&here, &own, &draft, &screen_path(&here.centre, own.id, (&path.mission, &key), "")).await
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<ScreenPath>) -> Answer {
    let own = own_of(&here, path.simulateur).await?;
    let form = {
        let (_, mission) = own.draft.mission(&path.mission).ok_or(Problem::NotFound)?;
        screen_form(mission.screen(&path.ecran).ok_or(Problem::NotFound)?)
    };
    page(&here.cx, &screen_page(&here, &own, &path, form)?)
}

fn screen_page(here: &InCentre, own: &Own, path: &ScreenPath, form: FormState) -> Result<ScreenEditPage, Problem> {
    let (_, mission) = own.draft.mission(&path.mission).ok_or(Problem::NotFound)?;
    let screen = mission.screen(&path.ecran).ok_or(Problem::NotFound)?;
    ScreenEditPage::new(here, own, (mission, screen), form)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<ScreenPath>, Form(form): Form) -> Answer {
    let own = own_of(&here, path.simulateur).await?;
    let mut draft = own.draft.clone();
    reading::screen(screen_mut(&mut draft, &path.mission, &path.ecran).ok_or(Problem::NotFound)?, &form);
    let to = screen_path(&here.centre, own.id, (&path.mission, &path.ecran), "");
    keep_screen(&here, (&own, &draft), &path, form, &to).await
}

/// Keeps a draft that the form of a screen wrote; refused, the page comes back with what was typed.
pub(super) async fn keep_screen(
    here: &InCentre,
    (own, draft): (&Own, &Simulator),
    path: &ScreenPath,
    mut form: FormState,
    to: &str,
) -> Answer {
    match making::write(&here.cx, &here.centre, own, draft).await {
        Ok(operation) => see_other(&here.cx, to, Some(operation)),
        Err(error) => {
            refuse(here, &mut form, error)?;
            refused_page(&here.cx, &screen_page(here, own, path, form)?)
        }
    }
}

pub(crate) async fn destroy(here: InCentre, Path(path): Path<ScreenPath>) -> Answer {
    let own = own_of(&here, path.simulateur).await?;
    let mut draft = own.draft.clone();
    screen_mut(&mut draft, &path.mission, &path.ecran).ok_or(Problem::NotFound)?;
    if let Some(mission) = mission_mut(&mut draft, &path.mission) {
        mission.screens.retain(|screen| screen.key != path.ecran);
    }
    keep(&here, &own, &draft, &own_path(&here.centre, own.id, "")).await
}
