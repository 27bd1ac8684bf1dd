//! Checking, for whoever was shown a certificate: by its code, or by its file.

use axum::extract::Path;
use axum::http::StatusCode;
use ui::FormState;
use web::{
    Answer, Cx, Problem, UploadForm, attachment, inline_document, json, page, refused_page, see_other, text, unkept,
};

use super::{CodePath, refuse};
use crate::model::certificate::read_code;
use crate::model::jws::Parts;
use crate::model::picture;
use crate::model::refusal::Refusal;
use crate::pages::public::{CheckPage, FilePage, VerdictPage};
use crate::service::Error;
use crate::service::checking::{self, Known};
use crate::service::issuing::check_url;

pub(crate) async fn new(cx: Cx) -> Answer {
    page(&cx, &FilePage::new(&cx, FormState::new()))
}

/// The page of a code that was typed, if it is one of ours.
async fn page_of(cx: &Cx, typed: &str) -> Result<Option<String>, Problem> {
    let Some(code) = read_code(typed) else { return Ok(None) };
    match checking::by_code(cx, &code).await {
        Ok(_) => Ok(Some(format!("/attestation/{code}"))),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error.told(cx)),
    }
}

/// A code that was typed leads to its page; a file is looked at and kept nowhere.
pub(crate) async fn check(cx: Cx, upload: UploadForm) -> Answer {
    let mut form = upload.state.clone();
    if let Some(page) = page_of(&cx, form.value("code")).await? {
        return see_other(&cx, &page, None);
    }
    let found = match upload.file("fichier").filter(|file| !file.bytes.is_empty()) {
        Some(file) => checking::check_file(&cx, &file.bytes).await,
        None if !form.value("code").trim().is_empty() => Err(Refusal::CodeUnknown.into()),
        None => Err(Refusal::FileMissing.into()),
    };
    match found {
        Ok(verdict) => Ok(unkept(page(&cx, &VerdictPage::new(&cx, &verdict))?)),
        Err(error) => {
            refuse(&cx, &mut form, error)?;
            refused_page(&cx, &FilePage::new(&cx, form))
        }
    }
}

async fn known(cx: &Cx, path: &CodePath) -> Result<Known, Problem> {
    checking::by_code(cx, &path.code).await.map_err(|error| error.told(cx))
}

pub(crate) async fn show(cx: Cx, Path(path): Path<CodePath>) -> Answer {
    let known = known(&cx, &path).await?;
    page(&cx, &CheckPage::new(&cx, &known))
}

/// The credential of a certificate, while someone holds it. Once it is revoked it is given out no more.
async fn given(cx: &Cx, path: &CodePath) -> Result<Known, Problem> {
    let known = known(cx, path).await?;
    if known.certificate.is_valid() { Ok(known) } else { Err(Problem::NotFound) }
}

pub(crate) async fn as_json(cx: Cx, Path(path): Path<CodePath>) -> Answer {
    let known = given(&cx, &path).await?;
    let parts = Parts::read(&known.certificate.jwt).ok_or(Problem::NotFound)?;
    json(StatusCode::OK, &parts.payload)
}

pub(crate) async fn as_jwt(cx: Cx, Path(path): Path<CodePath>) -> Answer {
    text("application/vc+jwt", given(&cx, &path).await?.certificate.jwt)
}

pub(crate) async fn as_png(cx: Cx, Path(path): Path<CodePath>) -> Answer {
    let Known { centre, certificate } = given(&cx, &path).await?;
    let url = check_url(&cx, &certificate.code);
    let drawn = picture::bake(&centre.accent, &url, &certificate.jwt).map_err(|error| Problem::failed(&error))?;
    if cx.path.ends_with("?telecharger") {
        return attachment("image/png", "badge.png", drawn);
    }
    inline_document("image/png", "badge.png", drawn)
}
