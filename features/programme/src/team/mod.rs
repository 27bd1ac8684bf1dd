//! What the team sees: the day, the list of activities, one activity, its sessions, the search.

pub(crate) mod acts;
pub(crate) mod cancellation;
pub(crate) mod conflict;
pub(crate) mod day;
pub(crate) mod edit;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod notify;
pub(crate) mod search;
pub(crate) mod session;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use centres::{Centre, InCentre};
use kernel::ActivityId;
use std::sync::Arc;
use web::{App, Problem};

use crate::model::{Activity, ActivitySessionId, ActivityState};
use crate::policy::Action;
use crate::service::opened;
use crate::store::activities;

/// A request about one activity of the team.
pub(crate) struct OnActivity {
    pub here: InCentre,
    pub activity: Activity,
}

impl FromRequestParts<Arc<App>> for OnActivity {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        let here = InCentre::from_request_parts(parts, app).await?;
        let scope = opened(&here.cx, &here.centre, Action::Read)?;
        let id: ActivityId = param(parts, app, "activity").await?;
        let activity = activities::find(here.cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
        Ok(Self { here, activity })
    }
}

/// The session named by the address.
pub(crate) struct SessionOf(pub ActivitySessionId);

impl FromRequestParts<Arc<App>> for SessionOf {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        param(parts, app, "session").await.map(Self)
    }
}

async fn param<T: From<uuid::Uuid>>(parts: &mut Parts, app: &Arc<App>, name: &str) -> Result<T, Problem> {
    let params = axum::extract::RawPathParams::from_request_parts(parts, app).await.map_err(|_| Problem::NotFound)?;
    let value = params.iter().find(|(known, _)| *known == name).and_then(|(_, value)| kernel::ids::parse(value));
    value.ok_or(Problem::NotFound)
}

/// The team's page of an activity.
pub(crate) fn edit_path(centre: &Centre, activity: &Activity) -> String {
    centre.path(&format!("equipe/activites/{}", activity.id))
}

/// The words of a state, and the kind of its dot.
pub(crate) fn state_words(texts: &i18n::Texts, state: ActivityState) -> (&'static str, String) {
    let (kind, key) = match state {
        ActivityState::Draft => ("due", "programme-state-draft"),
        ActivityState::Published => ("done", "programme-state-published"),
        ActivityState::Cancelled => ("late", "programme-state-cancelled"),
        ActivityState::Archived => ("due", "programme-state-archived"),
    };
    (kind, texts.t(key))
}
