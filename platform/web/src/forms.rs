//! Posted forms, kept whole: what was typed comes back when it is refused.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use ui::FormState;

use crate::app::App;
use crate::problem::Problem;

/// The most bytes of a form without files.
const FORM_BYTES: usize = 1024 * 1024;

/// A form posted as `application/x-www-form-urlencoded`.
pub struct Form(pub FormState);

impl FromRequest<Arc<App>> for Form {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Problem> {
        let body = Bytes::from_request(request, app).await.map_err(|_| Problem::TooLarge)?;
        if body.len() > FORM_BYTES {
            return Err(Problem::TooLarge);
        }
        Ok(Self(FormState::from_pairs(decode(&body))))
    }
}

/// The pairs of an encoded form or query.
pub(crate) fn decode(body: &[u8]) -> Vec<(String, String)> {
    body.split(|b| *b == b'&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let mut halves = pair.splitn(2, |b| *b == b'=');
            let name = unescape(halves.next().unwrap_or_default());
            let value = unescape(halves.next().unwrap_or_default());
            (name, value)
        })
        .collect()
}

fn unescape(bytes: &[u8]) -> String {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => out.push(b' '),
            b'%' => {
                let ahead = rest.as_slice();
                let decoded = ahead.get(..2).and_then(|two| hex::decode(two).ok()).and_then(|b| b.first().copied());
                match decoded {
                    Some(decoded) => {
                        out.push(decoded);
                        rest = ahead.get(2..).unwrap_or_default().iter();
                    }
                    None => out.push(b'%'),
                }
            }
            other => out.push(*other),
        }
    }
    // A null byte is no text of a person, and PostgreSQL refuses it.
    String::from_utf8_lossy(&out).replace('\0', "").replace("\r\n", "\n")
}

/// A file of a form.
#[derive(Debug, Clone)]
pub struct Upload {
    pub field: String,
    pub name: String,
    pub bytes: Bytes,
}

/// A form posted as `multipart/form-data`, with its files.
pub struct UploadForm {
    pub state: FormState,
    pub files: Vec<Upload>,
}

impl UploadForm {
    /// The file of a field; `None` when no file was chosen.
    pub fn file(&self, field: &str) -> Option<&Upload> {
        self.files.iter().find(|file| file.field == field && !(file.name.is_empty() && file.bytes.is_empty()))
    }
}

impl FromRequest<Arc<App>> for UploadForm {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Problem> {
        let unreadable = |_| Problem::TooLarge;
        let mut parts = Multipart::from_request(request, app).await.map_err(|_| Problem::BadRequest(String::new()))?;
        let (mut state, mut files) = (FormState::new(), Vec::new());
        while let Some(part) = parts.next_field().await.map_err(unreadable)? {
            let field = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(ToOwned::to_owned) {
                Some(name) => files.push(Upload { field, name, bytes: part.bytes().await.map_err(unreadable)? }),
                None => {
                    let bytes = part.bytes().await.map_err(unreadable)?;
                    state.push(&field, String::from_utf8_lossy(&bytes).replace('\0', "").replace("\r\n", "\n"));
                }
            }
        }
        Ok(Self { state, files })
    }
}
