//! Files for programs: listed and told shut, begun, opened with a reason; acts and totals of a period.

use std::collections::BTreeMap;

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use centres::InCentre;
use chrono::{DateTime, NaiveDate, Utc};
use kernel::AccountId;
use people::confided::Reason;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use web::api::{Body, Written};
use web::{Answer, json, unkept};

use crate::handlers::{PersonPath, told};
use crate::model::Refusal;
use crate::service::files::{OpenFile, OpenMandate, OpenPaper, OpenStep};
use crate::service::team::{Asked, Line};
use crate::service::{Error, export, files, opening, team};

/// Which page of the list, and for whom.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// A name, or part of it.
    #[serde(default)]
    search: String,
    /// From zero; thirty lines a page.
    #[serde(default)]
    page: i64,
}

/// One file that is not closed: no word of what is done.
#[derive(Serialize, ToSchema)]
pub(crate) struct LineJson {
    person: Uuid,
    name: String,
    /// `open` or `paused`.
    state: &'static str,
    referents: Vec<String>,
    steps: i64,
    next_on: Option<NaiveDate>,
    last_on: Option<NaiveDate>,
}

impl From<Line> for LineJson {
    fn from(line: Line) -> Self {
        Self {
            person: line.row.person.uuid(),
            name: line.name,
            state: line.row.state.code(),
            referents: line.referents,
            steps: line.row.steps,
            next_on: line.row.next_on,
            last_on: line.row.last_on,
        }
    }
}

/// Who is accompanied, the next dates first. Opens nothing.
#[utoipa::path(get, path = "/centres/{centre}/accompaniments", tag = "accompaniment",
    params(("centre" = String, Path), ListQuery), responses((status = 200, body = [LineJson])),
    security(("token" = ["accompaniment:read"])))]
pub(crate) async fn list(here: InCentre, Query(query): Query<ListQuery>) -> Answer {
    let asked = Asked { mine: false, search: query.search, page: query.page };
    let (lines, _) = team::list(&here.cx, &here.centre, &asked).await.map_err(told(&here))?;
    json(StatusCode::OK, &lines.into_iter().map(LineJson::from).collect::<Vec<_>>())
}

/// The first and the last day.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Period {
    from: NaiveDate,
    to: NaiveDate,
}

/// The acts of a period in La Coop's columns and codes, without names.
#[utoipa::path(get, path = "/centres/{centre}/accompaniments/acts", tag = "accompaniment",
    params(("centre" = String, Path), Period), responses((status = 200, body = [Object])),
    security(("token" = ["accompaniment:export"])))]
pub(crate) async fn acts(here: InCentre, Query(period): Query<Period>) -> Answer {
    let days = export::period(Some(period.from), Some(period.to)).map_err(told(&here))?;
    let lines = export::lines(&here.cx, &here.centre, days).await.map_err(told(&here))?;
    let named = |line: [String; 14]| export::COLUMNS.into_iter().zip(line).collect::<BTreeMap<_, _>>();
    json(StatusCode::OK, &lines.into_iter().map(named).collect::<Vec<_>>())
}

/// How many acts, by theme, place and mode.
#[derive(Serialize, ToSchema)]
pub(crate) struct TotalsJson {
    acts: i64,
    minutes: i64,
    by_theme: BTreeMap<&'static str, i64>,
    by_place: BTreeMap<&'static str, i64>,
    by_mode: BTreeMap<&'static str, i64>,
}

/// What reports count of a period: never a person.
#[utoipa::path(get, path = "/centres/{centre}/accompaniments/totals", tag = "accompaniment",
    params(("centre" = String, Path), Period), responses((status = 200, body = TotalsJson)),
    security(("token" = ["accompaniment:read"])))]
pub(crate) async fn totals(here: InCentre, Query(period): Query<Period>) -> Answer {
    let days = export::period(Some(period.from), Some(period.to)).map_err(told(&here))?;
    let found = export::totals(&here.cx, &here.centre, days).await.map_err(told(&here))?;
    let shown = TotalsJson {
        acts: found.acts,
        minutes: found.minutes,
        by_theme: found.by_theme.into_iter().map(|(theme, count)| (theme.code(), count)).collect(),
        by_place: found.by_place.into_iter().map(|(place, count)| (place.code(), count)).collect(),
        by_mode: found.by_mode.into_iter().map(|(mode, count)| (mode.code(), count)).collect(),
    };
    json(StatusCode::OK, &shown)
}

/// A file that is shut.
#[derive(Serialize, ToSchema)]
pub(crate) struct CoverJson {
    state: &'static str,
    opened_at: DateTime<Utc>,
    /// The day of the first thing done; an act may be older than the file.
    begun_on: NaiveDate,
    referents: Vec<String>,
    steps: i64,
    next_on: Option<NaiveDate>,
    acts: i64,
    last_on: Option<NaiveDate>,
}

/// What may be told of a file. Opens nothing.
#[utoipa::path(get, path = "/centres/{centre}/people/{person}/accompaniment", tag = "accompaniment",
    params(("centre" = String, Path), ("person" = Uuid, Path)),
    responses((status = 200, body = CoverJson), (status = 404)), security(("token" = ["accompaniment:read"])))]
pub(crate) async fn show(here: InCentre, Path(path): Path<PersonPath>) -> Answer {
    let (_, cover) = files::cover(&here.cx, &here.centre, path.person).await.map_err(told(&here))?;
    let cover = cover.ok_or(web::Problem::NotFound)?;
    let shown = CoverJson {
        state: cover.state.code(),
        opened_at: cover.opened_at,
        begun_on: cover.begun_on,
        referents: cover.referents,
        steps: cover.steps,
        next_on: cover.next_on,
        acts: cover.acts,
        last_on: cover.last_on,
    };
    json(StatusCode::OK, &shown)
}

/// An accompaniment to begin.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Beginning {
    /// Only what is needed. Never a social security number nor a password: both are refused.
    #[serde(default)]
    situation: String,
    /// Accounts of referents or of the direction.
    referents: Vec<Uuid>,
}

/// Begins to accompany someone.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/accompaniment", tag = "accompaniment",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = Beginning,
    responses((status = 201, body = Written), (status = 422)), security(("token" = ["accompaniment:write"])))]
pub(crate) async fn begin(here: InCentre, Path(path): Path<PersonPath>, Body(new): Body<Beginning>) -> Answer {
    let referents: Vec<AccountId> = new.referents.into_iter().map(AccountId::from).collect();
    let begun = files::begin(&here.cx, &here.centre, path.person, &new.situation, &referents).await;
    json(StatusCode::CREATED, &Written::new(path.person, begun.map_err(told(&here))?))
}

/// Why a file is opened.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Opening {
    /// `meeting`, `preparing`, `follow-up`, `replacing`, `asked` or `other`.
    reason: String,
    /// In a few words; "other" asks for them.
    #[serde(default)]
    words: String,
}

/// A file, open.
#[derive(Serialize, ToSchema)]
pub(crate) struct FileJson {
    state: &'static str,
    situation: String,
    #[schema(value_type = Vec<Object>)]
    steps: Vec<StepJson>,
    #[schema(value_type = Vec<Object>)]
    acts: Vec<ActJson>,
    #[schema(value_type = Vec<Object>)]
    mandates: Vec<MandateJson>,
    #[schema(value_type = Vec<Object>)]
    papers: Vec<PaperJson>,
}

#[derive(Serialize)]
struct StepJson {
    id: Uuid,
    subject: String,
    next: String,
    hand: &'static str,
    due_on: Option<NaiveDate>,
    done_at: Option<DateTime<Utc>>,
}

#[derive(Serialize)]
struct ActJson {
    id: Uuid,
    date: NaiveDate,
    duree: i64,
    type_lieu: &'static str,
    thematiques: Vec<&'static str>,
    precisions_demarche: Vec<&'static str>,
    materiel: Vec<&'static str>,
    autonomie: Option<&'static str>,
    structure_de_redirection: Option<&'static str>,
    mode: &'static str,
    done_by: String,
    notes: String,
}

#[derive(Serialize)]
struct MandateJson {
    id: Uuid,
    formalities: Vec<String>,
    days: i64,
    state: &'static str,
    signed_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    is_running: bool,
}

#[derive(Serialize)]
struct PaperJson {
    id: Uuid,
    title: String,
    pages: i64,
    added_at: DateTime<Utc>,
    given_back_at: Option<DateTime<Utc>>,
    /// The mandate of which it is the signed sheet.
    mandate: Option<Uuid>,
}

impl From<OpenFile> for FileJson {
    fn from(file: OpenFile) -> Self {
        Self {
            state: file.state.code(),
            situation: file.situation.as_str().to_owned(),
            steps: file.steps.iter().map(step).collect(),
            acts: file.acts.iter().map(|(one, note)| act(one, note)).collect(),
            mandates: file.mandates.iter().map(mandate).collect(),
            papers: file.papers.iter().map(paper).collect(),
        }
    }
}

fn step(step: &OpenStep) -> StepJson {
    StepJson {
        id: step.id,
        subject: step.subject.as_str().to_owned(),
        next: step.next.as_str().to_owned(),
        hand: step.hand.code(),
        due_on: step.due_on,
        done_at: step.done_at,
    }
}

fn act(act: &crate::model::Act, note: &str) -> ActJson {
    ActJson {
        id: act.id,
        date: act.on,
        duree: act.minutes,
        type_lieu: act.place.code(),
        thematiques: act.themes.iter().map(|word| word.code()).collect(),
        precisions_demarche: act.sub_themes.iter().map(|word| word.code()).collect(),
        materiel: act.equipment.iter().map(|word| word.code()).collect(),
        autonomie: act.autonomy.map(|word| word.code()),
        structure_de_redirection: act.oriented_to.map(|word| word.code()),
        mode: act.mode.code(),
        done_by: act.done_by.clone(),
        notes: note.to_owned(),
    }
}

fn mandate(mandate: &OpenMandate) -> MandateJson {
    MandateJson {
        id: mandate.id,
        formalities: mandate.formalities.lines().map(str::to_owned).collect(),
        days: mandate.days,
        state: mandate.state.code(),
        signed_on: mandate.signed_on,
        ends_on: mandate.ends_on,
        is_running: mandate.is_running,
    }
}

fn paper(paper: &OpenPaper) -> PaperJson {
    PaperJson {
        id: paper.id,
        title: paper.title.as_str().to_owned(),
        pages: paper.pages,
        added_at: paper.added_at,
        given_back_at: paper.given_back_at,
        mandate: paper.mandate,
    }
}

/// Opens a file, once the reading is written in the journal that the person may ask for.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/accompaniment/openings", tag = "accompaniment",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = Opening,
    responses((status = 200, body = FileJson), (status = 404), (status = 422)),
    security(("token" = ["accompaniment:read"])))]
pub(crate) async fn open(here: InCentre, Path(path): Path<PersonPath>, Body(asked): Body<Opening>) -> Answer {
    // Who may not know that there is a file is told so before anything else.
    files::cover(&here.cx, &here.centre, path.person).await.map_err(told(&here))?;
    let reason = Reason::from_code(&asked.reason).ok_or_else(|| told(&here)(Error::from(Refusal::ReasonMissing)))?;
    let known = opening::open_file(&here.cx, &here.centre, path.person, reason, &asked.words).await;
    let file = files::read(&here.cx, &known.map_err(told(&here))?).await.map_err(told(&here))?;
    Ok(unkept(json(StatusCode::OK, &FileJson::from(file))?))
}
