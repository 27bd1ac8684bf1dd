//! The bench: what stands on a screen, one thing at a time.

use axum::extract::Path;
use centres::InCentre;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::screens::{keep, keep_screen, own_of};
use super::{BlockPath, ScreenPath, reading, refuse};
use crate::model::simulator::{Block, Kind, Screen, Simulator};
use crate::model::workbench::{add_block, raise_block, screen_mut};
use crate::pages::bench::{BlockPage, block_form, screen_path};
use crate::service::making;

fn screen_of<'s>(draft: &'s mut Simulator, path: &BlockPath) -> Result<&'s mut Screen, Problem> {
    let screen = screen_mut(draft, &path.mission, &path.ecran).ok_or(Problem::NotFound)?;
    if path.bloc < screen.blocks.len() { Ok(screen) } else { Err(Problem::NotFound) }
}

fn block_of<'s>(draft: &'s Simulator, path: &BlockPath) -> Result<&'s Block, Problem> {
    let (_, mission) = draft.mission(&path.mission).ok_or(Problem::NotFound)?;
    let screen = mission.screen(&path.ecran).ok_or(Problem::NotFound)?;
    screen.blocks.get(path.bloc).ok_or(Problem::NotFound)
}

fn back(here: &InCentre, path: &BlockPath) -> String {
    screen_path(&here.centre, path.simulateur, (&path.mission, &path.ecran), "")
}

/// Adds a block, with what was typed of the screen around it.
pub(crate) async fn create(here: InCentre, Path(path): Path<ScreenPath>, Form(form): Form) -> Answer {
    let own = own_of(&here, path.simulateur).await?;
    let mut draft = own.draft.clone();
    let screen = screen_mut(&mut draft, &path.mission, &path.ecran).ok_or(Problem::NotFound)?;
    reading::screen_around(screen, &form);
    let kind = Kind::from_code(form.value("genre")).unwrap_or(Kind::Text);
    let at = add_block(screen, kind);
    let to = screen_path(&here.centre, own.id, (&path.mission, &path.ecran), &format!("/blocs/{at}"));
    keep_screen(&here, (&own, &draft), &path, form, &to).await
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<BlockPath>) -> Answer {
    let own = own_of(&here, path.simulateur).await?;
    let block = block_of(&own.draft, &path)?;
    page(&here.cx, &BlockPage::new(&here, &own, &path, block_form(block))?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<BlockPath>, Form(mut form): Form) -> Answer {
    let own = own_of(&here, path.simulateur).await?;
    let mut draft = own.draft.clone();
    let block = screen_of(&mut draft, &path)?.blocks.get_mut(path.bloc).ok_or(Problem::NotFound)?;
    reading::block(block, &form);
    match making::write(&here.cx, &here.centre, &own, &draft).await {
        Ok(operation) => see_other(&here.cx, &back(&here, &path), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &BlockPage::new(&here, &own, &path, form)?)
        }
    }
}

pub(crate) async fn destroy(here: InCentre, Path(path): Path<BlockPath>) -> Answer {
    let own = own_of(&here, path.simulateur).await?;
    let mut draft = own.draft.clone();
    screen_of(&mut draft, &path)?.blocks.remove(path.bloc);
    keep(&here, &own, &draft, &back(&here, &path)).await
}

/// Moves a block one place up, with what was typed of the screen around it.
pub(crate) async fn raise(here: InCentre, Path(path): Path<BlockPath>, Form(form): Form) -> Answer {
    let own = own_of(&here, path.simulateur).await?;
    let mut draft = own.draft.clone();
    let screen = screen_of(&mut draft, &path)?;
    reading::screen_around(screen, &form);
    raise_block(screen, path.bloc);
    let to = back(&here, &path);
    let around = ScreenPath { simulateur: path.simulateur, mission: path.mission, ecran: path.ecran };
    keep_screen(&here, (&own, &draft), &around, form, &to).await
}
