//! Mandates: drafted, printed, signed on the screen or on paper with its scan, refused, taken back.

use axum::extract::{Path, Query};
use bytes::Bytes;
use centres::InCentre;
use kernel::OperationId;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, Problem, UploadForm, inline_document, page, printed, refused_page, unkept};

use super::{MandatePath, PersonPath, back_to_file, refuse, shut_or_told, told};
use crate::model::{MandateDraft, Reading, Refusal};
use crate::pages::{MandatePage, PaperPage, SignPage, ToSign, mandate_paper, signed_lines, to_sign};
use crate::service::Error;
use crate::service::away;
use crate::service::mandates::{self, SignedSheet};
use crate::service::papers::{self, NewPaper};

/// The note of a round that a mandate is made of.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct FromNote {
    note: String,
}

pub(crate) async fn new(here: InCentre, Path(path): Path<PersonPath>, Query(from): Query<FromNote>) -> Answer {
    let form = FormState::new().with("jours", "31").with("lecture", Reading::Reads.code()).with("note", from.note);
    // What someone asked for on the way is on this page: the answer is kept nowhere.
    Ok(unkept(page(&here.cx, &MandatePage::new(&here, path.person, form).await?)?))
}

fn draft(form: &FormState) -> MandateDraft {
    MandateDraft {
        formalities: form.value("demarches").to_owned(),
        days: form.value("jours").parse().ok(),
        is_free: form.checked("libre"),
        reading: Reading::from_code(form.value("lecture")),
        reader: form.value("tiers").to_owned(),
    }
}

pub(crate) async fn create(here: InCentre, Path(path): Path<PersonPath>, Form(form): Form) -> Answer {
    let note = form.value("note").parse().ok();
    match away::make(&here.cx, &here.centre, path.person, note, &draft(&form)).await {
        Ok((_, operation)) => back_to_file(&here, path.person, Some(operation)),
        Err(error) => {
            let form = refuse(&here, form, error)?;
            Ok(unkept(refused_page(&here.cx, &MandatePage::new(&here, path.person, form).await?)?))
        }
    }
}

pub(crate) async fn print(here: InCentre, Path(path): Path<MandatePath>) -> Answer {
    let opened = mandates::print(&here.cx, &here.centre, path.person, path.mandate).await;
    let (known, mandate) = match opened {
        Ok(open) => open,
        Err(error) => return shut_or_told(&here, path.person, error),
    };
    let bytes = printed(&here.cx, mandate_paper(&here, &known, &mandate)).await?;
    Ok(unkept(inline_document("application/pdf", "mandat.pdf", bytes)?))
}

pub(crate) async fn ask_signed(here: InCentre, Path(path): Path<MandatePath>) -> Answer {
    // No day is written beforehand: sent with nothing drawn, it would note a signature on paper that nobody gave.
    Ok(unkept(page(&here.cx, &sign_page(&here, &path, FormState::new()).await?)?))
}

/// The page, with the words of the mandate where the file is open: on the screen one signs what one reads.
async fn sign_page(here: &InCentre, path: &MandatePath, form: FormState) -> Result<SignPage, Problem> {
    let shown = match mandates::read(&here.cx, &here.centre, path.person, path.mandate).await {
        Ok((known, mandate)) => to_sign(here, &known, &mandate),
        Err(Error::Shut) => ToSign::default(),
        Err(error) => return Err(error.told(&here.cx)),
    };
    SignPage::new(here, path, form, shown).await
}

pub(crate) async fn sign(here: InCentre, Path(path): Path<MandatePath>, form: UploadForm) -> Answer {
    let drawn = form.file("trait").map(|file| file.bytes.clone()).filter(|bytes| !bytes.is_empty());
    let signed = match drawn {
        Some(picture) => on_screen(&here, &path, picture).await,
        None => on_paper(&here, &path, form.state.value("signe").trim()).await,
    };
    match signed {
        Ok(operation) => with_scan(&here, &path, form, operation).await,
        Err(Error::Shut) => shut_or_told(&here, path.person, Error::Shut),
        Err(error) => {
            let form = refuse(&here, form.state, error)?;
            Ok(unkept(refused_page(&here.cx, &sign_page(&here, &path, form).await?)?))
        }
    }
}

async fn on_paper(here: &InCentre, path: &MandatePath, typed: &str) -> Result<OperationId, Error> {
    let signed_on = people::read_day(typed);
    match mandates::sign(&here.cx, &here.centre, path.person, path.mandate, signed_on).await {
        // A day that cannot be read is not nothing.
        Err(Error::Refused(told)) if told == [Refusal::NothingSigned] && !typed.is_empty() => {
            Err(Refusal::SignedWrongDay.into())
        }
        done => done,
    }
}

async fn on_screen(here: &InCentre, path: &MandatePath, picture: Bytes) -> Result<OperationId, Error> {
    let (known, mandate) = mandates::read(&here.cx, &here.centre, path.person, path.mandate).await?;
    let sheet = SignedSheet {
        title: here.cx.history_texts().t("accompaniment-mandate-scan"),
        lines: signed_lines(here, &known, &mandate),
        picture,
    };
    mandates::sign_on_screen(&here.cx, &here.centre, path.person, path.mandate, sheet).await
}

/// The scan that came with a signature on paper, once the signature is noted.
async fn with_scan(here: &InCentre, path: &MandatePath, form: UploadForm, signed: OperationId) -> Answer {
    let scan = form.file("fichiers").map(|file| file.bytes.clone()).filter(|bytes| !bytes.is_empty());
    let Some(scan) = scan else { return back_to_file(here, path.person, Some(signed)) };
    let title = here.cx.history_texts().t("accompaniment-mandate-scan");
    let paper =
        NewPaper { title: title.clone(), files: vec![scan], mandate: Some(path.mandate), ..NewPaper::default() };
    match papers::add(&here.cx, &here.centre, path.person, paper).await {
        Ok(_) => back_to_file(here, path.person, Some(signed)),
        // It is signed; only its scan is to be sent again, still as the paper of this mandate.
        Err(error) => {
            let form = form.state.with("titre", title).with("mandat", path.mandate.to_string());
            let form = refuse(here, form, error)?;
            refused_page(&here.cx, &PaperPage::new(here, path.person, form).await?)
        }
    }
}

pub(crate) async fn refuse_mandate(here: InCentre, Path(path): Path<MandatePath>, Form(_): Form) -> Answer {
    let done = mandates::refuse(&here.cx, &here.centre, path.person, path.mandate).await.map_err(told(&here))?;
    back_to_file(&here, path.person, Some(done))
}

pub(crate) async fn revoke(here: InCentre, Path(path): Path<MandatePath>, Form(_): Form) -> Answer {
    let done = mandates::revoke(&here.cx, &here.centre, path.person, path.mandate).await.map_err(told(&here))?;
    back_to_file(&here, path.person, Some(done))
}
