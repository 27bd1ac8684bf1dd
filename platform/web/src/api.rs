//! What the JSON faces of all rooms share: bodies, cursors, the common answers.

use std::marker::PhantomData;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Query, Request};
use axum::http::request::Parts;
use kernel::paging::{PAGE_SIZE, PAGE_SIZE_MAX, Page, PageRequest};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::cx::Cx;
use crate::problem::Problem;

/// A JSON body; what cannot be read is told with its place. Nobody writes unknown, so a visitor's is not read.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Arc<App>> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Problem> {
        parsed(&sent_by_someone_known(request, app).await?).map(Self)
    }
}

/// A JSON body that is read once it is known that one may write here: who may not is told so, whatever they sent.
pub struct Sent<T> {
    bytes: Bytes,
    shape: PhantomData<fn() -> T>,
}

impl<T> FromRequest<Arc<App>> for Sent<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Problem> {
        Ok(Self { bytes: sent_by_someone_known(request, app).await?, shape: PhantomData })
    }
}

impl<T: DeserializeOwned> Sent<T> {
    /// What was sent; what cannot be read is told with its place.
    pub fn read(self) -> Result<T, Problem> {
        parsed(&self.bytes)
    }
}

async fn sent_by_someone_known(request: Request, app: &Arc<App>) -> Result<Bytes, Problem> {
    let is_known = request.extensions().get::<Cx>().is_some_and(|cx| cx.actor.is_trusted_with_files());
    if !is_known {
        return Err(Problem::SignIn);
    }
    Bytes::from_request(request, app).await.map_err(|_| Problem::TooLarge)
}

/// A JSON body as a value: the one way in. What cannot be read is told with its place, and so is a text with a null
/// character: it is no text of a person, and PostgreSQL refuses it.
pub fn parsed<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    match null_at(bytes) {
        Some(at) => Err(Problem::BadRequest(format!("the null character U+0000 stands in a text, at byte {at}"))),
        None => serde_json::from_slice(bytes).map_err(|error| Problem::BadRequest(error.to_string())),
    }
}

/// Where a text of a JSON document holds the null character; it can be written in one way only.
pub fn null_at(json: &[u8]) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = memchr::memchr(b'\\', json.get(at..)?) {
        at += found;
        if json.get(at..)?.starts_with(b"\\u0000") {
            return Some(at);
        }
        // The sign after a backslash is what it escapes, another backslash too.
        at += 2;
    }
    None
}

#[derive(Deserialize)]
struct Cursor {
    after: Option<uuid::Uuid>,
    limit: Option<i64>,
}

/// `?after=…&limit=…` of a list.
pub struct Paging(pub PageRequest);

impl FromRequestParts<Arc<App>> for Paging {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        let Query(cursor) = Query::<Cursor>::from_request_parts(parts, app)
            .await
            .map_err(|error| Problem::BadRequest(error.body_text()))?;
        let limit = cursor.limit.unwrap_or(PAGE_SIZE);
        if !(1..=PAGE_SIZE_MAX).contains(&limit) {
            return Err(Problem::BadRequest(format!("limit: 1 – {PAGE_SIZE_MAX}")));
        }
        Ok(Self(PageRequest { after: cursor.after, limit }))
    }
}

/// How a list is read on, for the descriptions of programs: what [`Paging`] takes.
#[derive(utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "it describes what `Paging` reads")]
pub struct Paged {
    /// The `next` of the page before; absent for the first page.
    after: Option<uuid::Uuid>,
    /// How many lines at most: 1 to 200, 50 unless asked otherwise.
    limit: Option<i64>,
}

/// One page of a list, for programs.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Listing<T> {
    pub items: Vec<T>,
    /// Give it as `after` to read on; absent on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<uuid::Uuid>,
}

impl<T, U: From<T>> From<Page<T>> for Listing<U> {
    fn from(page: Page<T>) -> Self {
        Self { items: page.items.into_iter().map(U::from).collect(), next: page.next }
    }
}

/// The answer to a write: what was made, and the operation that undoes it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Written {
    pub id: uuid::Uuid,
    /// `POST /api/v1/operations/{operation}/undo` brings back the former state.
    pub operation: uuid::Uuid,
}

impl Written {
    /// What was written, by its id, and by which operation.
    pub fn new(id: impl Into<uuid::Uuid>, operation: kernel::OperationId) -> Self {
        Self { id: id.into(), operation: operation.uuid() }
    }
}

/// Writes the fields that a patch names over a value. One that the value does not have is refused by its own shape.
pub fn patched<T: Serialize + DeserializeOwned>(value: &T, patch: serde_json::Value) -> Result<T, Problem> {
    let unreadable = |error: serde_json::Error| Problem::BadRequest(error.to_string());
    let mut whole = serde_json::to_value(value).map_err(unreadable)?;
    let (serde_json::Value::Object(fields), Some(object)) = (patch, whole.as_object_mut()) else {
        return Err(Problem::BadRequest("an object of fields is expected".to_owned()));
    };
    object.extend(fields);
    serde_json::from_value(whole).map_err(unreadable)
}
