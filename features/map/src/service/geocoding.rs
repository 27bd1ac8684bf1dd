//! A place with an address and without a point gets the point of its address: by the addresses that this house holds,
//! else by the API that its keeper set. It never moves a point that somebody said.

use web::Cx;

use super::{Result, geocoder};
use crate::model::address::{Placed, Wanted};
use crate::model::place::Place;
use crate::store::addresses;

/// Gives places the points of their addresses. The API is asked for one place at a time only: a list would be many calls.
pub(crate) async fn settle(cx: &Cx, places: &mut [Place]) -> Result<()> {
    let mut missing: Vec<(&mut Place, Wanted)> = places
        .iter_mut()
        .filter(|place| place.facts.position().is_none())
        .filter_map(|place| Wanted::of(&place.facts).map(|wanted| (place, wanted)))
        .collect();
    // A list of thousands asks an empty house nothing.
    if !missing.is_empty() && addresses::are_there(cx.db()).await? {
        for chunk in missing.chunks_mut(addresses::AT_ONCE) {
            by_own_addresses(cx, chunk).await?;
        }
    }
    let (Some(api), [(place, _)]) = (&cx.app.settings.geocoder_url, missing.as_mut_slice()) else { return Ok(()) };
    if place.placed == Placed::Number {
        return Ok(());
    }
    if let Some(located) = geocoder::ask(api, &place.facts).await.filter(|located| located.placed > place.placed) {
        **place = place.clone().located(located);
    }
    Ok(())
}

/// The street first; the town of what no street was found for.
async fn by_own_addresses(cx: &Cx, places: &mut [(&mut Place, Wanted)]) -> Result<()> {
    let wanted: Vec<Wanted> = places.iter().map(|(_, wanted)| wanted.clone()).collect();
    let streets = addresses::in_streets(cx.db(), &wanted).await?;
    let mut rest: Vec<&mut (&mut Place, Wanted)> = Vec::new();
    for one in places {
        match one.1.in_street(&streets) {
            Some(located) => *one.0 = one.0.clone().located(located),
            None => rest.push(one),
        }
    }
    if rest.is_empty() {
        return Ok(());
    }
    let wanted: Vec<Wanted> = rest.iter().map(|one| one.1.clone()).collect();
    let towns = addresses::town_middles(cx.db(), &wanted).await?;
    for one in rest {
        if let Some(located) = one.1.in_town(&towns) {
            *one.0 = one.0.clone().located(located);
        }
    }
    Ok(())
}
