//! What goes wrong, and how it is told.
//!
//! A visitor gets a title, a way back and an incident number; a program gets
//! `application/problem+json` (RFC 9457). The chain of causes is logged once, here, and shown
//! to nobody.

use auth::Denied;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use uuid::Uuid;

/// One field of a request that was refused, for programs.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct FieldError {
    pub field: String,
    pub message: String,
}

/// What a request may end as, besides an answer.
#[derive(Debug)]
pub enum Problem {
    /// 404: there is no such thing, or the actor may not know of it.
    NotFound,
    /// 403: the actor may see it and may not do this.
    Forbidden,
    /// Signed out: to the sign-in page and back, or 401 for a program.
    SignIn,
    /// 403: an act of administration, and the last proof of who asks is too old: to the question and back.
    ProveAgain,
    /// 400: the request cannot be read; the sentence says what is wrong.
    BadRequest(String),
    /// 422: a rule refuses; for programs (pages come back with their form).
    Refused { message: String, fields: Vec<FieldError> },
    /// 405: the address exists and does not take this method; the header says which it takes.
    WrongMethod(Option<HeaderValue>),
    /// 409: someone changed it meanwhile, or the same key carried another request.
    Conflict(String),
    /// 409: two met on the same rows again and again; nothing was kept of this one.
    Met,
    /// 413: more bytes than are taken.
    TooLarge,
    /// 429: too many tries.
    TooMany,
    /// 500: our fault.
    Failed { incident: Uuid, disk_full: bool },
}

impl Problem {
    /// A rule's refusal, as one sentence.
    pub fn refused(message: impl Into<String>) -> Self {
        Self::Refused { message: message.into(), fields: Vec::new() }
    }

    /// A failure of ours: logs it once with its causes and keeps only its number.
    pub fn failed(error: &(dyn std::error::Error + 'static)) -> Self {
        Self::log(error, false)
    }

    fn log(error: &(dyn std::error::Error + 'static), disk_full: bool) -> Self {
        let incident = Uuid::now_v7();
        let mut causes = Vec::new();
        let mut cause = error.source();
        while let Some(inner) = cause {
            causes.push(inner.to_string());
            cause = inner.source();
        }
        tracing::error!(%incident, error = %error, causes = %causes.join(" / "), "a request failed");
        metrics::counter!("essaim_incidents_total").increment(1);
        Self::Failed { incident, disk_full }
    }

    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::ProveAgain => StatusCode::FORBIDDEN,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::WrongMethod(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::Refused { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Conflict(_) | Self::Met => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Failed { disk_full: true, .. } => StatusCode::INSUFFICIENT_STORAGE,
            Self::Failed { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The stem of its translation keys and of its `type` address.
    pub(crate) fn stem(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Forbidden => "forbidden",
            Self::SignIn => "sign-in",
            Self::ProveAgain => "prove-again",
            Self::BadRequest(_) => "bad-request",
            Self::WrongMethod(_) => "wrong-method",
            Self::Refused { .. } => "refused",
            Self::Conflict(_) | Self::Met => "conflict",
            Self::TooLarge => "too-large",
            Self::TooMany => "too-many",
            Self::Failed { disk_full: true, .. } => "disk-full",
            Self::Failed { .. } => "failed",
        }
    }
}

impl From<db::Error> for Problem {
    fn from(error: db::Error) -> Self {
        match error {
            db::Error::Stale => Self::Conflict(String::new()),
            // Two who met on the same rows: nothing was kept of the second, who may try again.
            other if other.is_conflict() => {
                tracing::info!("two writers met; the second begins again");
                Self::Met
            }
            other => {
                let disk_full = other.is_disk_full();
                Self::log(&other, disk_full)
            }
        }
    }
}

impl From<Denied> for Problem {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::Refused => Self::Forbidden,
            Denied::Hidden => Self::NotFound,
            Denied::SignIn => Self::SignIn,
        }
    }
}

impl From<askama::Error> for Problem {
    fn from(error: askama::Error) -> Self {
        Self::failed(&error)
    }
}

impl From<storage::StorageError> for Problem {
    fn from(error: storage::StorageError) -> Self {
        let disk_full = error.is_disk_full();
        Self::log(&error, disk_full)
    }
}

impl From<documents::DocumentError> for Problem {
    fn from(error: documents::DocumentError) -> Self {
        Self::failed(&error)
    }
}

impl From<tokio::task::JoinError> for Problem {
    fn from(error: tokio::task::JoinError) -> Self {
        Self::failed(&error)
    }
}

/// Carries the problem to the layer that knows the request, and so the shape of the answer.
#[derive(Clone)]
pub(crate) struct Told(pub std::sync::Arc<Problem>);

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Told(std::sync::Arc::new(self)));
        response
    }
}

#[derive(Serialize)]
struct ProblemJson<'a> {
    r#type: String,
    title: String,
    status: u16,
    detail: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    incident: Option<Uuid>,
    #[serde(skip_serializing_if = "<[FieldError]>::is_empty")]
    errors: &'a [FieldError],
}

/// The problem for a program.
pub(crate) fn as_json(problem: &Problem, texts: &i18n::Texts) -> Response {
    let stem = problem.stem();
    let (own, errors): (&str, &[FieldError]) = match problem {
        Problem::BadRequest(message) | Problem::Conflict(message) => (message, &[]),
        Problem::Refused { message, fields } => (message, fields),
        _ => ("", &[]),
    };
    let detail = if own.is_empty() { texts.t(&format!("web-problem-{stem}-text")) } else { own.to_owned() };
    let incident = match problem {
        Problem::Failed { incident, .. } => Some(*incident),
        _ => None,
    };
    let body = ProblemJson {
        r#type: format!("/problemes/{stem}"),
        title: texts.t(&format!("web-problem-{stem}-title")),
        status: problem.status().as_u16(),
        detail,
        incident,
        errors,
    };
    let text = serde_json::to_string(&body).unwrap_or_default();
    let mut response = (problem.status(), text).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    if matches!(problem, Problem::SignIn) {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response
}
