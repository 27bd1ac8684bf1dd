//! An address asked of the national API (`/search/`, as the Géoplateforme and the national base answer it), where the
//! keeper of the machine has set one. It is told the address of a place and nothing else; a silence is no error.

use std::time::Duration;

use reqwest::{Client, Url, redirect};
use serde::Deserialize;

use crate::model::address::{Located, Placed};
use crate::model::place::Facts;
use crate::model::point::settle;

/// How long the API is waited for: someone waits for their page.
const PATIENCE: Duration = Duration::from_secs(4);
/// Below it, the answer is another address.
const LEAST_SCORE: f64 = 0.5;
/// More than any answer of one result.
const LONGEST_ANSWER: usize = 256 * 1024;

#[derive(Deserialize)]
struct Answer {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    geometry: Geometry,
    properties: Properties,
}

#[derive(Deserialize)]
struct Geometry {
    /// East, then north.
    coordinates: [f64; 2],
}

#[derive(Deserialize)]
struct Properties {
    #[serde(default)]
    score: f64,
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(default)]
    postcode: String,
}

/// Where the API says an address is; nothing when it does not know, or does not answer.
pub async fn ask(api: &str, facts: &Facts) -> Option<Located> {
    let text = fetched(question(api, facts)?).await?;
    let answer: Answer = serde_json::from_slice(&text)
        .inspect_err(|error| tracing::warn!(%error, "what answers for addresses does not speak as the national API"))
        .ok()?;
    located(answer.features.first()?, facts)
}

/// "…/search/?q=12 rue de la Gare 62510 Arques&limit=1".
fn question(api: &str, facts: &Facts) -> Option<Url> {
    let mut url = Url::parse(&format!("{}/search/", api.trim_end_matches('/'))).ok()?;
    let address = format!("{} {}", facts.street, facts.town());
    url.query_pairs_mut().append_pair("q", address.trim()).append_pair("limit", "1");
    Some(url)
}

async fn fetched(url: Url) -> Option<Vec<u8>> {
    let client = Client::builder().redirect(redirect::Policy::none()).no_proxy().timeout(PATIENCE).build().ok()?;
    // An error says the whole address that was asked; the log needs none.
    let silent = |error: reqwest::Error| {
        tracing::warn!(error = %error.without_url(), "the API of addresses was not reached");
    };
    let mut response = client.get(url).send().await.map_err(silent).ok()?;
    if !response.status().is_success() {
        tracing::warn!(status = response.status().as_u16(), "the API of addresses refused");
        return None;
    }
    let mut text = Vec::new();
    while let Some(piece) = response.chunk().await.map_err(silent).ok()? {
        text.extend_from_slice(&piece);
        if text.len() > LONGEST_ANSWER {
            return None;
        }
    }
    Some(text)
}

/// What of an answer can be believed: sure enough, in France, in the department that was asked.
fn located(found: &Feature, facts: &Facts) -> Option<Located> {
    let department = |code: &str| code.get(..2).map(str::to_owned);
    let (asked, answered) = (department(&facts.postal_code), department(&found.properties.postcode));
    if found.properties.score < LEAST_SCORE || (asked.is_some() && answered.is_some() && asked != answered) {
        return None;
    }
    let placed = match found.properties.kind.as_str() {
        "housenumber" => Placed::Number,
        "street" | "locality" => Placed::Street,
        "municipality" => Placed::Town,
        _ => return None,
    };
    let [east, north] = found.geometry.coordinates;
    let (position, _) = settle(north, east).ok().filter(|(_, mended)| mended.is_none())?;
    Some(Located { position, placed })
}
