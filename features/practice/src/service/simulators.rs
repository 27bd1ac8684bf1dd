//! Reading simulators: what people practise, what the team works on.

use auth::Scope;
use centres::Centre;
use web::Cx;

use super::{Error, Result, open};
use crate::model::SimulatorId;
use crate::model::library;
use crate::model::simulator::Simulator;
use crate::policy::Action;
use crate::store::simulators::{self, Own};

/// What anyone may practise here: the house's, then what the centre published.
pub async fn shown(cx: &Cx, centre: &Centre) -> Result<Vec<Simulator>> {
    let scope = Scope::public(centre.id);
    let own = simulators::list(cx.db(), &scope).await?;
    let published = own.into_iter().filter_map(|own| own.published);
    Ok(library::all().iter().cloned().chain(published).collect())
}

/// One simulator as people practise it.
pub async fn find_shown(cx: &Cx, centre: &Centre, code: &str) -> Result<Simulator> {
    if let Some(simulator) = library::find(code) {
        return Ok(simulator.clone());
    }
    let own = simulators::find_by_code(cx.db(), &Scope::public(centre.id), code).await?;
    own.and_then(|own| own.published).ok_or(Error::NotFound)
}

/// The centre's own simulators, for the team.
pub async fn list(cx: &Cx, centre: &Centre) -> Result<Vec<Own>> {
    let scope = open(cx, centre, Action::SeePractice)?;
    Ok(simulators::list(cx.db(), &scope).await?)
}

/// One of the centre's own, for the team.
pub async fn find(cx: &Cx, centre: &Centre, id: SimulatorId) -> Result<Own> {
    let scope = open(cx, centre, Action::SeePractice)?;
    simulators::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)
}

/// One of the centre's own, for who may change it.
pub async fn find_to_write(cx: &Cx, centre: &Centre, id: SimulatorId) -> Result<Own> {
    open(cx, centre, Action::WritePractice)?;
    find(cx, centre, id).await
}

/// Any simulator that the team may hold a session about, by its part of the address, published or not.
pub async fn find_any(cx: &Cx, centre: &Centre, code: &str) -> Result<Simulator> {
    let scope = open(cx, centre, Action::SeePractice)?;
    if let Some(simulator) = library::find(code) {
        return Ok(simulator.clone());
    }
    let own = simulators::find_by_code(cx.db(), &scope, code).await?;
    own.map(|own| own.draft).ok_or(Error::NotFound)
}
