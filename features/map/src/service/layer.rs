//! The points of the map for a window: gathered by squares when they are many, one by one when they are few.

use auth::Scope;
use centres::Centre;
use places::Position;
use web::Cx;

use super::Result;
use crate::model::clusters::{Cluster, DEEPEST, Window};
use crate::store;
use crate::store::points::{Point, Town};

/// Up to so many points are told one by one.
const FEW: i64 = 80;
/// Names of towns written on the map.
const NAMED: i64 = 12;

/// What a window shows.
#[derive(Debug, Clone)]
pub enum Seen {
    Points(Vec<Point>),
    Clusters(Vec<Cluster>),
}

/// The window that shows the whole map of a centre; around the centre itself while the map is empty.
pub async fn whole(cx: &Cx, centre: &Centre) -> Result<(Position, u32)> {
    let corners = store::points::corners(cx.db(), &Scope::public(centre.id)).await?;
    let own = centre.latitude.zip(centre.longitude).and_then(|(north, east)| Position::new(north, east));
    let middle = own.or_else(|| Position::new(50.6, 2.8));
    Ok(match (corners, middle) {
        (Some((one, other)), _) => Window::holding(one, other),
        (None, Some(middle)) => (middle, 10),
        (None, None) => return Err(super::Error::NotFound),
    })
}

/// What lies in a window.
pub async fn seen(cx: &Cx, centre: &Centre, theme: &str, window: Window) -> Result<Seen> {
    let scope = Scope::public(centre.id);
    let count = store::points::count_within(cx.db(), &scope, theme, window).await?;
    if count <= FEW || window.depth == DEEPEST && count <= FEW * 10 {
        return Ok(Seen::Points(store::points::points_within(cx.db(), &scope, theme, window, FEW * 10).await?));
    }
    Ok(Seen::Clusters(store::points::clusters(cx.db(), &scope, theme, window).await?))
}

/// The towns whose names are written on the map.
pub async fn named_towns(cx: &Cx, centre: &Centre) -> Result<Vec<Town>> {
    Ok(store::points::towns(cx.db(), &Scope::public(centre.id), NAMED).await?)
}
