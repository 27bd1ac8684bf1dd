//! The pages of the room: words made ready for eyes, nothing decided.

pub(crate) mod own;
pub(crate) mod paper;
pub(crate) mod public;
pub(crate) mod team;

use centres::Centre;
use chrono::{DateTime, Utc};
use kernel::words;
use web::Cx;

use crate::model::CertificateId;
use crate::model::certificate::Certificate;

/// The door of the team, below the centre.
pub(crate) const TEAM: &str = "equipe/attestations";
/// The door of a holder, below the centre.
pub(crate) const OWN: &str = "moi/attestations";

/// The team's address of a certificate and of what is below it.
pub(crate) fn path_of(centre: &Centre, id: CertificateId, below: &str) -> String {
    centre.path(&format!("{TEAM}/{id}{below}"))
}

/// Where anyone checks it.
pub(crate) fn check_path(certificate: &Certificate) -> String {
    format!("/attestation/{}", certificate.code)
}

/// "6 février 2027".
fn instant_day(cx: &Cx, at: DateTime<Utc>) -> String {
    words::date_with_year(kernel::clock::local_date(at), cx.locale())
}

/// The paragraphs of a text.
fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Whether it stands, in a few words; "Retirée le 6 février 2027".
fn state_words(cx: &Cx, one: &Certificate) -> String {
    match one.revoked_at {
        Some(at) => cx.texts.t1("badges-revoked-on", "x", instant_day(cx, at)),
        None => cx.t("badges-state-valid"),
    }
}

fn state_kind(one: &Certificate) -> &'static str {
    if one.is_valid() { "done" } else { "late" }
}
