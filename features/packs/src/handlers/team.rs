//! What the team does: choose, make, hand over, look at what comes back.

use std::sync::Arc;

use axum::extract::{FromRequest as _, Path, Query, Request, State};
use axum::http::HeaderMap;
use centres::InCentre;
use kernel::Locale;
use ui::FormState;
use web::{Answer, App, Form, Problem, UploadForm, attachment, page, refused_page, see_other};

use super::{Cursor, Device, PackPath, Since, VersionPath, given, in_preparation, refuse, told};
use crate::model::form::Form as Kept;
use crate::model::pack::{Chosen, Terms};
use crate::model::refusal::Refusal;
use crate::pages::team::{BoardPage, IndexPage, ReturnedPage, TermsPage, VersionPage, terms_form};
use crate::pages::{base_of, path_of};
use crate::policy::{Action, decide};
use crate::service::packs::Board;
use crate::service::{Error, binding, forms, making, packs, returned as coming_back};

pub(crate) async fn index(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    let found = packs::list(&here.cx, &here.centre, cursor.page()).await.map_err(told(&here))?;
    page(&here.cx, &IndexPage::new(&here, found)?)
}

async fn terms_page(here: &InCentre, board: Option<&Board>, form: FormState) -> Result<TermsPage, Problem> {
    decide(&here.cx.actor, Action::WritePacks, here.centre.id).require()?;
    let locale = Locale::from_code(form.value("langue")).unwrap_or_default();
    let shelves = packs::shelves(&here.cx, &here.centre, locale).await.map_err(told(here))?;
    TermsPage::new(here, board, &shelves, form)
}

pub(crate) async fn new(here: InCentre) -> Answer {
    let form = FormState::new().with("langue", "fr").with("public", "oui");
    page(&here.cx, &terms_page(&here, None, form).await?)
}

/// What was typed, as terms.
fn terms_from(form: &FormState) -> Result<Terms, Refusal> {
    Ok(Terms {
        title: form.value("titre").to_owned(),
        locale: Locale::from_code(form.value("langue")).ok_or(Refusal::LanguageUnknown)?,
        is_public: form.has("public", "oui"),
        chosen: form.all("choix").iter().filter_map(|word| Chosen::from_word(word)).collect(),
    })
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    decide(&here.cx.actor, Action::WritePacks, here.centre.id).require()?;
    let begun = match terms_from(&form) {
        Ok(terms) => packs::begin(&here.cx, &here.centre, &terms).await,
        Err(refusal) => Err(Error::from(refusal)),
    };
    match begun {
        Ok((pack, operation)) => see_other(&here.cx, &path_of(&here.centre, pack, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &terms_page(&here, None, form).await?)
        }
    }
}

async fn found(here: &InCentre, path: &PackPath) -> Result<Board, Problem> {
    packs::board(&here.cx, &here.centre, path.pack).await.map_err(told(here))
}

pub(crate) async fn show(here: InCentre, Path(path): Path<PackPath>, Query(device): Query<Device>) -> Answer {
    let board = found(&here, &path).await?;
    let form = FormState::new().with("appareil", device.appareil);
    page(&here.cx, &BoardPage::new(&here, &board, form)?)
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<PackPath>) -> Answer {
    let board = found(&here, &path).await?;
    page(&here.cx, &terms_page(&here, Some(&board), terms_form(&board)).await?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<PackPath>, Form(mut form): Form) -> Answer {
    let board = found(&here, &path).await?;
    let read = (path.pack, Some(form.value("revision").parse().unwrap_or_default()));
    let changed = match terms_from(&form) {
        Ok(terms) => packs::change(&here.cx, &here.centre, read, &terms).await,
        Err(refusal) => Err(Error::from(refusal)),
    };
    match changed {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.pack, ""), Some(operation)),
        Err(error) => {
            if error.is(Refusal::ChangedMeanwhile) {
                // Sending the page again now keeps these words: the reader was told.
                form.set("revision", board.pack.revision.to_string());
            }
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &terms_page(&here, Some(&board), form).await?)
        }
    }
}

pub(crate) async fn destroy(here: InCentre, Path(path): Path<PackPath>) -> Answer {
    let gone = packs::retire(&here.cx, &here.centre, path.pack).await.map_err(told(&here))?;
    see_other(&here.cx, &base_of(&here.centre), Some(gone))
}

pub(crate) async fn make(here: InCentre, Path(path): Path<PackPath>, Form(mut form): Form) -> Answer {
    let board = found(&here, &path).await?;
    match making::make(&here.cx, &here.centre, path.pack, form.value("appareil")).await {
        Ok(version) => {
            see_other(&here.cx, &path_of(&here.centre, path.pack, &format!("/versions/{}", version.number)), None)
        }
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &BoardPage::new(&here, &board, form)?)
        }
    }
}

pub(crate) async fn version(here: InCentre, Path(path): Path<VersionPath>) -> Answer {
    page(&here.cx, &version_page(&here, &path).await?)
}

async fn version_page(here: &InCentre, path: &VersionPath) -> Result<VersionPage, Problem> {
    let whole = whole(here, path).await?;
    let ready = binding::ready(&here.cx, &here.centre, &whole.version).await.map_err(told(here))?;
    VersionPage::new(here, &whole, &ready)
}

async fn whole(here: &InCentre, path: &VersionPath) -> Result<forms::Whole, Problem> {
    forms::whole(&here.cx, &here.centre, path.pack, Some(path.number()?)).await.map_err(told(here))
}

pub(crate) async fn zip(here: InCentre, Path(path): Path<VersionPath>, headers: HeaderMap) -> Answer {
    take(&here, &path, Kept::Zip, &headers).await
}

pub(crate) async fn zim(here: InCentre, Path(path): Path<VersionPath>, headers: HeaderMap) -> Answer {
    take(&here, &path, Kept::Zim, &headers).await
}

pub(crate) async fn booklet(here: InCentre, Path(path): Path<VersionPath>, headers: HeaderMap) -> Answer {
    take(&here, &path, Kept::Booklet, &headers).await
}

/// What lies there; otherwise the page of the version, which says that it is in preparation.
async fn take(here: &InCentre, path: &VersionPath, form: Kept, headers: &HeaderMap) -> Answer {
    let number = path.number()?;
    match binding::take(&here.cx, &here.centre, path.pack, Some(number), form).await.map_err(told(here))? {
        Some(taken) => given(&taken, headers).await,
        None => in_preparation(page(&here.cx, &version_page(here, path).await?)),
    }
}

pub(crate) async fn manifest(here: InCentre, Path(path): Path<VersionPath>) -> Answer {
    let whole = whole(&here, &path).await?;
    attachment("application/json", crate::model::manifest::NAME, whole.version.manifest.into_bytes())
}

pub(crate) async fn changes(
    here: InCentre,
    Path(path): Path<VersionPath>,
    Query(since): Query<Since>,
    headers: HeaderMap,
) -> Answer {
    let whole = whole(&here, &path).await?;
    let since = since.depuis.unwrap_or(whole.version.number - 1);
    let taken = binding::changes(&here.cx, &here.centre, &whole, since).await.map_err(told(&here))?;
    given(&taken, &headers).await
}

pub(crate) async fn returned(here: InCentre) -> Answer {
    decide(&here.cx.actor, Action::SeePacks, here.centre.id).require()?;
    page(&here.cx, &ReturnedPage::new(&here, None, FormState::new())?)
}

pub(crate) async fn look(State(app): State<Arc<App>>, here: InCentre, request: Request) -> Answer {
    decide(&here.cx.actor, Action::SeePacks, here.centre.id).require()?;
    let upload = UploadForm::from_request(request, &app).await?;
    let seen = match upload.file("fichier") {
        Some(file) => coming_back::look(&here.cx, &here.centre, &file.bytes).await,
        None => Err(Error::from(Refusal::FileMissing)),
    };
    let mut form = upload.state;
    match seen {
        Ok(seen) => page(&here.cx, &ReturnedPage::new(&here, Some(&seen), form)?),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &ReturnedPage::new(&here, None, form)?)
        }
    }
}
