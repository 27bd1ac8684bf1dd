//! The doors of the room: extract, one service call, respond.

pub mod issuer;
pub mod own;
pub mod public;
pub mod team;

use centres::InCentre;
use kernel::paging::{PAGE_SIZE, PageRequest};
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::{Answer, Cx, Problem, inline_document};

use crate::model::certificate::Certificate;
use crate::model::{CertificateId, KeyId};
use crate::pages::paper;
use crate::service::{Error, sentence};

/// `…/attestations/{certificate}`.
#[derive(Deserialize)]
pub(crate) struct CertificatePath {
    pub certificate: CertificateId,
}

/// `/attestation/{code}`.
#[derive(Deserialize)]
pub(crate) struct CodePath {
    pub code: String,
}

/// `…/attestations/cles/{key}`.
#[derive(Deserialize)]
pub(crate) struct KeyPath {
    pub key: KeyId,
}

/// `…/attestations/cles/{key}/statut/{rank}`.
#[derive(Deserialize)]
pub(crate) struct ListPath {
    pub key: KeyId,
    pub rank: String,
}

/// Where a list goes on, and for whom a form is opened.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Asked {
    pub apres: Option<Uuid>,
    pub personne: String,
}

impl Asked {
    fn page(&self) -> PageRequest {
        PageRequest { after: self.apres, limit: PAGE_SIZE }
    }
}

/// Tells a form what is wrong with it; any other error stays one.
fn refuse(cx: &Cx, form: &mut FormState, error: Error) -> Result<(), Problem> {
    match error {
        Error::Refused(refusals) => {
            for refusal in refusals {
                form.refuse(refusal.place().0, sentence(cx, refusal));
            }
            Ok(())
        }
        error => Err(error.told(cx)),
    }
}

/// An error of a use case as a problem of this request.
pub(crate) fn told(here: &InCentre) -> impl Fn(Error) -> Problem + '_ {
    |error| error.told(&here.cx)
}

/// The certificate on paper.
async fn printed(here: &InCentre, certificate: &Certificate) -> Answer {
    let paper = paper::certificate(&here.cx, &here.centre, certificate);
    inline_document("application/pdf", "attestation.pdf", web::printed(&here.cx, paper).await?)
}
