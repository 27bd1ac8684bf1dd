//! What a team does by hand around a message, for programs: the trial on oneself, the letters.

use axum::extract::Path;
use axum::http::StatusCode;
use centres::InCentre;
use people::Channel;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::api::Body;
use web::{Answer, inline_document, json};

use crate::handlers::{CampaignPath, told};
use crate::service::papers::{Printing, print_letters};
use crate::service::sending::try_on_oneself;

/// Where a trial goes.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TrialJson {
    /// An e-mail address, or a mobile number.
    address: String,
}

/// By which channel a trial leaves.
#[derive(Serialize, ToSchema)]
pub(crate) struct TriedJson {
    /// `email` or `sms`.
    #[schema(value_type = String)]
    channel: Channel,
}

/// Sends the message to one address, outside any count.
#[utoipa::path(post, path = "/centres/{centre}/campaigns/{campaign}/trials", tag = "campaigns",
    request_body = TrialJson, responses((status = 200, body = TriedJson), (status = 422)))]
pub(super) async fn try_out(here: InCentre, Path(path): Path<CampaignPath>, Body(trial): Body<TrialJson>) -> Answer {
    let tried = try_on_oneself(&here.cx, &here.centre, path.campaign, &trial.address).await;
    json(StatusCode::OK, &TriedJson { channel: tried.map_err(told(&here))? })
}

/// Which letters are printed.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct LettersJson {
    /// Also those printed before and not handed over yet, after a paper jam.
    again: bool,
}

/// Prints the letters, street by street, as one PDF, and notes that they are printed. 404 when none is left.
#[utoipa::path(post, path = "/centres/{centre}/campaigns/{campaign}/letters", tag = "campaigns",
    request_body = LettersJson,
    responses((status = 200, description = "The letters.", body = Vec<u8>, content_type = "application/pdf")))]
pub(super) async fn print(here: InCentre, Path(path): Path<CampaignPath>, Body(which): Body<LettersJson>) -> Answer {
    let printing = if which.again { Printing::Again } else { Printing::New };
    let pdf = print_letters(&here.cx, &here.centre, path.campaign, printing).await.map_err(told(&here))?;
    inline_document("application/pdf", "lettres.pdf", pdf)
}
