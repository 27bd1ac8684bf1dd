//! The map as a drawing, and its points for programs and for a drawing that moves by itself.

use axum::extract::Query;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use centres::InCentre;
use places::Position;
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use web::{Answer, Problem, policy_with_pictures_of, public_document, public_page};

use super::told;
use crate::model::clusters::Window;
use crate::pages::encoded;
use crate::pages::overview::MapPage;
use crate::service::ground::{self, Ground};
use crate::service::layer::{self, Seen};
use crate::service::{exporting, reading};

/// Where one looks: depth and middle.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub(crate) struct Look {
    pub z: Option<u32>,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub theme: String,
    /// Said by whoever asked for the background.
    pub fond: String,
}

impl Look {
    /// The same look as the beginning of a query: "?z=12&".
    pub fn query(&self) -> String {
        let depth = self.z.map(|depth| format!("z={depth}&"));
        let middle = self.lat.zip(self.lon).map(|(lat, lon)| format!("lat={lat}&lon={lon}&"));
        let theme = Some(&self.theme).filter(|key| !key.is_empty()).map(|key| format!("theme={}&", encoded(key)));
        [depth, middle, theme].into_iter().flatten().fold("?".to_owned(), |query, part| query + &part)
    }

    /// The middle and the depth that are asked for; the whole map where nothing is.
    pub async fn settle(&self, here: &InCentre) -> Result<(Position, u32), Problem> {
        let (middle, depth) = layer::whole(&here.cx, &here.centre).await.map_err(told(here))?;
        let asked = self.lat.zip(self.lon).and_then(|(north, east)| Position::new(north, east));
        Ok((asked.unwrap_or(middle), self.z.unwrap_or(depth)))
    }
}

pub(crate) async fn show(here: InCentre, Query(look): Query<Look>) -> Answer {
    let (middle, depth) = look.settle(&here).await?;
    let window = Window::around(middle, depth);
    let seen = layer::seen(&here.cx, &here.centre, &look.theme, window).await.map_err(told(&here))?;
    let listed_only = reading::without_point(&here.cx, &here.centre, &look.theme).await.map_err(told(&here))?;
    let towns = layer::named_towns(&here.cx, &here.centre).await.map_err(told(&here))?;
    let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
    let template = MapPage::new(&here, (middle, window, &look.theme), (&seen, listed_only), &towns, &themes);
    let under = if look.fond.is_empty() { None } else { ground::find(&here.cx).await };
    let template = template.over(&here, (middle, window, &look.theme), under.as_ref());
    let mut response = public_page(&here.cx, &template)?;
    if let Some(Ground::Tiles { origin, .. }) = &under {
        let policy =
            HeaderValue::from_str(&policy_with_pictures_of(origin)).map_err(|error| Problem::failed(&error))?;
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    Ok(response)
}

/// The sides of a window.
#[derive(Deserialize)]
pub(crate) struct Sides {
    pub z: u32,
    pub ouest: f64,
    pub sud: f64,
    pub est: f64,
    pub nord: f64,
    #[serde(default)]
    pub theme: String,
}

/// The points of a window: `{"c":[[longitude, latitude, count]…]}` or `{"p":[[longitude, latitude, id, name]…]}`.
pub(crate) async fn points(here: InCentre, Query(sides): Query<Sides>, headers: HeaderMap) -> Answer {
    let corner = |north, east| Position::new(north, east).ok_or_else(|| Problem::BadRequest(String::new()));
    let window = Window::of_sides(corner(sides.nord, sides.ouest)?, corner(sides.sud, sides.est)?, sides.z);
    let seen = layer::seen(&here.cx, &here.centre, &sides.theme, window).await.map_err(told(&here))?;
    tagged(&here, &headers, "application/json", as_json(&seen).to_string().into_bytes())
}

pub(crate) async fn geojson(here: InCentre, Query(look): Query<Look>, headers: HeaderMap) -> Answer {
    let bytes = exporting::public_geojson(&here.cx, &here.centre, &look.theme).await.map_err(told(&here))?;
    tagged(&here, &headers, "application/geo+json", bytes)
}

/// Five digits of a degree are a metre.
fn short(degrees: f64) -> f64 {
    (degrees * 1e5).round() / 1e5
}

fn as_json(seen: &Seen) -> Value {
    match seen {
        Seen::Clusters(clusters) => {
            let told = clusters
                .iter()
                .map(|cluster| json!([short(cluster.longitude), short(cluster.latitude), cluster.count]));
            json!({ "c": told.collect::<Vec<_>>() })
        }
        Seen::Points(points) => {
            let told = points.iter().map(|point| {
                let position = point.position;
                json!([short(position.longitude()), short(position.latitude()), point.id.to_string(), point.name])
            });
            json!({ "p": told.collect::<Vec<_>>() })
        }
    }
}

/// The same for everyone, with the mark of its content: who has it already is told so. It is read from other sites too.
fn tagged(here: &InCentre, headers: &HeaderMap, mime: &'static str, bytes: Vec<u8>) -> Answer {
    let mark = hex::encode(Sha256::digest(&bytes));
    let tag = format!("\"{}\"", mark.get(..24).unwrap_or_default());
    let is_known = headers
        .get(header::IF_NONE_MATCH)
        .and_then(|line| line.to_str().ok())
        .is_some_and(|line| line.split(',').any(|one| one.trim().trim_start_matches("W/") == tag));
    let mut response: Response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        public_document(&here.cx, mime, "lieux.json", bytes)?
    };
    let own = response.headers_mut();
    own.remove(header::CONTENT_DISPOSITION);
    own.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=60"));
    own.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    own.insert(header::ETAG, HeaderValue::from_str(&tag).map_err(|error| Problem::failed(&error))?);
    Ok(response)
}
