//! Acts and steps for programs. An act sent again under the same id is kept once.

use axum::extract::Path;
use axum::http::StatusCode;
use centres::InCentre;
use chrono::NaiveDate;
use kernel::{AccountId, PersonId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::{Body, Written};
use web::{Answer, Problem, json};

use crate::handlers::{ActPath, PersonPath, StepPath, told};
use crate::model::vocabulary::{Autonomy, Equipment, Mode, Orientation, PlaceKind, SubTheme, Theme};
use crate::model::{ActDraft, Hand, StepDraft};
use crate::policy::Action;
use crate::service::{acts, known, steps};

/// An act in La Coop's words.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewAct {
    /// Chosen by who sends it, so that what is sent twice is kept once.
    #[serde(default)]
    id: Option<Uuid>,
    date: NaiveDate,
    /// Minutes, 1 to 1,439.
    duree: i64,
    /// `lieu_activite`, `autre`, `domicile` or `a_distance`.
    type_lieu: String,
    #[serde(default)]
    commune: String,
    thematiques: Vec<String>,
    #[serde(default)]
    precisions_demarche: Vec<String>,
    #[serde(default)]
    materiel: Vec<String>,
    #[serde(default)]
    autonomie: Option<String>,
    #[serde(default)]
    structure_de_redirection: Option<String>,
    /// `je_forme`, `j_accompagne` or `je_fais`.
    mode: String,
    /// The person agreed, out loud; asked by `j_accompagne`.
    #[serde(default)]
    agreement: bool,
    /// The account of who did it.
    #[serde(default)]
    done_by: Option<Uuid>,
    #[serde(default)]
    notes: String,
}

/// Whoever may not know that there is a file is told so before any word of theirs is read.
async fn reveal(here: &InCentre, person: PersonId) -> Result<(), Problem> {
    known(&here.cx, &here.centre, person, Action::WriteFiles).await.map(drop).map_err(told(here))
}

fn word<T>(field: &str, code: &str, of: impl Fn(&str) -> Option<T>) -> Result<T, Problem> {
    of(code).ok_or_else(|| Problem::BadRequest(format!("{field}: {code}")))
}

fn words<T>(field: &str, codes: &[String], of: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, Problem> {
    codes.iter().map(|code| word(field, code, &of)).collect()
}

impl NewAct {
    fn draft(self) -> Result<ActDraft, Problem> {
        let autonomy = self.autonomie.map(|code| word("autonomie", &code, Autonomy::from_code)).transpose()?;
        let sent = self.structure_de_redirection;
        Ok(ActDraft {
            id: self.id,
            on: Some(self.date),
            minutes: Some(self.duree),
            place: Some(word("type_lieu", &self.type_lieu, PlaceKind::from_code)?),
            town: self.commune,
            themes: words("thematiques", &self.thematiques, Theme::from_code)?,
            sub_themes: words("precisions_demarche", &self.precisions_demarche, SubTheme::from_code)?,
            equipment: words("materiel", &self.materiel, Equipment::from_code)?,
            autonomy,
            oriented_to: sent
                .map(|code| word("structure_de_redirection", &code, Orientation::from_code))
                .transpose()?,
            mode: Some(word("mode", &self.mode, Mode::from_code)?),
            has_agreement: self.agreement,
            helper: self.done_by.map(AccountId::from),
            note: self.notes,
        })
    }
}

/// What was written; no operation when it was known already.
#[derive(Serialize, ToSchema)]
pub(crate) struct ActWritten {
    id: Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    operation: Option<Uuid>,
}

/// Notes an act.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/accompaniment/acts", tag = "accompaniment",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = NewAct,
    responses((status = 201, body = ActWritten), (status = 200, body = ActWritten), (status = 422)),
    security(("token" = ["accompaniment:write"])))]
pub(crate) async fn add_act(here: InCentre, Path(path): Path<PersonPath>, Body(new): Body<NewAct>) -> Answer {
    reveal(&here, path.person).await?;
    let (id, operation) = acts::add(&here.cx, &here.centre, path.person, new.draft()?).await.map_err(told(&here))?;
    let status = if operation.is_some() { StatusCode::CREATED } else { StatusCode::OK };
    json(status, &ActWritten { id, operation: operation.map(|operation| operation.uuid()) })
}

/// Takes an act away.
#[utoipa::path(delete, path = "/centres/{centre}/people/{person}/accompaniment/acts/{act}", tag = "accompaniment",
    params(("centre" = String, Path), ("person" = Uuid, Path), ("act" = Uuid, Path)),
    responses((status = 200, body = Written), (status = 404)), security(("token" = ["accompaniment:write"])))]
pub(crate) async fn remove_act(here: InCentre, Path(path): Path<ActPath>) -> Answer {
    let gone = acts::remove(&here.cx, &here.centre, path.person, path.act).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.act, gone))
}

/// A step in hand.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewStep {
    subject: String,
    #[serde(default)]
    next: String,
    /// `team`, `person` or `office`.
    hand: String,
    #[serde(default)]
    due_on: Option<NaiveDate>,
}

/// Notes a step.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/accompaniment/steps", tag = "accompaniment",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = NewStep,
    responses((status = 201, body = Written), (status = 422)), security(("token" = ["accompaniment:write"])))]
pub(crate) async fn add_step(here: InCentre, Path(path): Path<PersonPath>, Body(new): Body<NewStep>) -> Answer {
    reveal(&here, path.person).await?;
    let draft = StepDraft {
        subject: new.subject,
        next: new.next,
        hand: Some(word("hand", &new.hand, Hand::from_code)?),
        due_on: new.due_on,
        is_due_unread: false,
    };
    let (id, operation) = steps::add(&here.cx, &here.centre, path.person, &draft).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id, operation))
}

/// Says that a step is done.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/accompaniment/steps/{step}/completion",
    tag = "accompaniment", params(("centre" = String, Path), ("person" = Uuid, Path), ("step" = Uuid, Path)),
    responses((status = 200, body = Written), (status = 404)), security(("token" = ["accompaniment:write"])))]
pub(crate) async fn finish_step(here: InCentre, Path(path): Path<StepPath>) -> Answer {
    let done = steps::finish(&here.cx, &here.centre, path.person, path.step).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.step, done))
}
