//! The network for programs of the federation: the same totals, rounded alike, as JSON.

use std::sync::Arc;

use audience::{Audience, Condition, Counted, Unit};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::routing::get;
use axum::{Extension, Router};
use chrono::{DateTime, Utc};
use people::Channel;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Answer, App, Cx, Problem, json};

use super::checked;
use crate::model::network::Figures;
use crate::service::network::{Overview, count_in_network, reach_of_network};

pub(super) fn router(overview: Arc<Overview>) -> Router<Arc<App>> {
    Router::new()
        .route("/network/reach", get(network_reach))
        .route("/network/audience", get(network_audience))
        .layer(Extension(overview))
}

/// The reach of a season by centre; people are rounded to five, sums add up rounded numbers.
#[derive(Serialize, ToSchema)]
pub(crate) struct NetworkReachJson {
    /// "2026-2027".
    season: String,
    at: DateTime<Utc>,
    centres: Vec<CentreFiguresJson>,
    total: Figures,
}

/// The numbers of one centre.
#[derive(Serialize, ToSchema)]
pub(crate) struct CentreFiguresJson {
    slug: String,
    name: String,
    #[serde(flatten)]
    figures: Figures,
}

#[utoipa::path(get, path = "/network/reach", tag = "campaigns",
    responses((status = 200, body = NetworkReachJson), (status = 404, description = "No role over the network")))]
pub(super) async fn network_reach(cx: Cx, Extension(overview): Extension<Arc<Overview>>) -> Answer {
    let reach = reach_of_network(&cx, &overview).await.map_err(|error| error.told(&cx))?;
    let centres = reach.centres.into_iter().map(|(centre, figures)| CentreFiguresJson {
        slug: centre.slug,
        name: centre.name,
        figures,
    });
    let body = NetworkReachJson { season: reach.season, at: reach.at, centres: centres.collect(), total: reach.total };
    json(StatusCode::OK, &body)
}

/// What is asked of the whole network; what is absent does not count.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct NetworkQuestion {
    /// `people` or `families`.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    unit: Unit,
    /// Members of the season only.
    #[serde(default)]
    members: bool,
    age_min: Option<i64>,
    age_max: Option<i64>,
    child_age_min: Option<i64>,
    child_age_max: Option<i64>,
    city: Option<String>,
    language: Option<String>,
    /// `email`, `sms`, `letter` or `call`.
    #[param(value_type = Option<String>)]
    reachable: Option<Channel>,
    /// Who has neither e-mail nor mobile.
    #[serde(default)]
    without_sure_channel: bool,
}

impl NetworkQuestion {
    fn audience(self) -> Result<Audience, Problem> {
        let mut conditions = Vec::new();
        conditions.extend(self.members.then_some(Condition::Members));
        let (min, max) = (self.age_min, self.age_max);
        conditions.extend((min.is_some() || max.is_some()).then_some(Condition::Age { min, max }));
        let (min, max) = (self.child_age_min, self.child_age_max);
        conditions.extend((min.is_some() || max.is_some()).then_some(Condition::HasChild { min, max }));
        conditions.extend(self.city.map(|name| Condition::City { name }));
        conditions.extend(self.language.map(|tag| Condition::Language { tag }));
        conditions.extend(self.reachable.map(|channel| Condition::Reachable { channel }));
        conditions.extend(self.without_sure_channel.then_some(Condition::WithoutSureChannel));
        Ok(checked(Some(Audience { unit: self.unit, conditions }))?.unwrap_or_default())
    }
}

/// How many are found; rounded to five in each centre.
#[derive(Serialize, ToSchema)]
pub(crate) struct NetworkCountJson {
    people: i64,
    families: i64,
    centres: Vec<CentreCountJson>,
}

/// How many one centre has of them.
#[derive(Serialize, ToSchema)]
pub(crate) struct CentreCountJson {
    slug: String,
    people: i64,
    families: i64,
}

#[utoipa::path(get, path = "/network/audience", tag = "campaigns", params(NetworkQuestion),
    responses((status = 200, body = NetworkCountJson), (status = 404, description = "No role over the network")))]
pub(super) async fn network_audience(
    cx: Cx,
    Extension(overview): Extension<Arc<Overview>>,
    Query(question): Query<NetworkQuestion>,
) -> Answer {
    let found = count_in_network(&cx, &overview, &question.audience()?).await.map_err(|error| error.told(&cx))?;
    let centres = found.centres.into_iter().map(|(centre, Counted { people, families })| CentreCountJson {
        slug: centre.slug,
        people,
        families,
    });
    let (people, families) = (found.total.people, found.total.families);
    json(StatusCode::OK, &NetworkCountJson { people, families, centres: centres.collect() })
}
