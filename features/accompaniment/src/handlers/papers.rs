//! Papers: sent by the camera or as a PDF, opened one by one, given back, erased for good.

use axum::extract::{Path, Query};
use bytes::Bytes;
use centres::InCentre;
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::{Answer, Form, UploadForm, inline_document, page, refused_page, unkept};

use super::{PaperPath, PersonPath, back_to_file, refuse, shut_or_told, told};
use crate::pages::PaperPage;
use crate::service::papers::{self, NewPaper};

/// The signed mandate whose paper is added.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct OfMandate {
    mandat: String,
}

pub(crate) async fn new(here: InCentre, Path(path): Path<PersonPath>, Query(of): Query<OfMandate>) -> Answer {
    let mut form = FormState::new();
    if let Ok(mandate) = of.mandat.parse::<Uuid>() {
        form.set("mandat", mandate.to_string());
        form.set("titre", here.cx.history_texts().t("accompaniment-mandate-scan"));
    }
    page(&here.cx, &PaperPage::new(&here, path.person, form).await?)
}

fn files(form: &UploadForm) -> Vec<Bytes> {
    let sent = form.files.iter().filter(|file| file.field == "fichiers" && !file.bytes.is_empty());
    sent.map(|file| file.bytes.clone()).collect()
}

pub(crate) async fn create(here: InCentre, Path(path): Path<PersonPath>, form: UploadForm) -> Answer {
    let new = NewPaper {
        title: form.state.value("titre").to_owned(),
        files: files(&form),
        keeps_blank: form.state.checked("garder"),
        mandate: form.state.value("mandat").parse().ok(),
        masks: form.state.value("masques").to_owned(),
        corners: form.state.value("coins").to_owned(),
    };
    match papers::add(&here.cx, &here.centre, path.person, new).await {
        Ok((_, operation)) => back_to_file(&here, path.person, Some(operation)),
        Err(error) => {
            let form = refuse(&here, form.state, error)?;
            refused_page(&here.cx, &PaperPage::new(&here, path.person, form).await?)
        }
    }
}

pub(crate) async fn open(here: InCentre, Path(path): Path<PaperPath>, Form(_): Form) -> Answer {
    match papers::open(&here.cx, &here.centre, path.person, path.paper).await {
        Ok(bytes) => Ok(unkept(inline_document("application/pdf", "papier.pdf", bytes.to_vec())?)),
        Err(error) => shut_or_told(&here, path.person, error),
    }
}

pub(crate) async fn give_back(here: InCentre, Path(path): Path<PaperPath>, Form(_): Form) -> Answer {
    let done = papers::give_back(&here.cx, &here.centre, path.person, path.paper).await.map_err(told(&here))?;
    back_to_file(&here, path.person, Some(done))
}

pub(crate) async fn erase(here: InCentre, Path(path): Path<PaperPath>, Form(_): Form) -> Answer {
    let done = papers::erase(&here.cx, &here.centre, path.person, path.paper).await.map_err(told(&here))?;
    back_to_file(&here, path.person, Some(done))
}
