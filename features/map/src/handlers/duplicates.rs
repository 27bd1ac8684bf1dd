//! Two rows that may be one place: made one, or told apart.

use axum::extract::Query;
use centres::InCentre;
use web::{Answer, Form, Problem, page};

use super::places::went_on;
use super::{Leaf, told};
use crate::model::place::PlaceId;
use crate::pages::duplicates::DuplicatesPage;
use crate::service::duplicates;

pub(crate) async fn index(here: InCentre, Query(leaf): Query<Leaf>) -> Answer {
    let leaf_number = leaf.page.clamp(1, 10_000);
    let skipped = usize::try_from(leaf_number - 1).unwrap_or_default() * duplicates::SHOWN;
    let found = duplicates::list(&here.cx, &here.centre, skipped).await.map_err(told(&here))?;
    page(&here.cx, &DuplicatesPage::new(&here, found, leaf_number)?)
}

fn both(form: &ui::FormState) -> Result<(PlaceId, PlaceId), Problem> {
    let id = |name: &str| kernel::ids::parse::<PlaceId>(form.value(name)).ok_or(Problem::NotFound);
    Ok((id("garde")?, id("autre")?))
}

pub(crate) async fn merge(here: InCentre, Form(form): Form) -> Answer {
    let (kept, other) = both(&form)?;
    went_on(&here, duplicates::merge(&here.cx, &here.centre, kept, other).await, "doublons")
}

pub(crate) async fn tell_apart(here: InCentre, Form(form): Form) -> Answer {
    let (one, other) = both(&form)?;
    went_on(&here, duplicates::tell_apart(&here.cx, &here.centre, one, other).await, "doublons")
}
