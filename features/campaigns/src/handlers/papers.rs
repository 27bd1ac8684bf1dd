//! PDFs: letters, rounds, call sheets; and the e-mail as it is received.

use axum::extract::Path;
use centres::InCentre;
use kernel::Locale;
use web::{Answer, Form, Problem, attachment, inline_document};

use super::{CampaignPath, told};
use crate::policy::Action;
use crate::service::papers::{Printing, preview_letter, print_calls, print_letters, print_round};
use crate::service::{drafts, planning};

const PDF: &str = "application/pdf";

pub(crate) async fn preview(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    let pdf = preview_letter(&here.cx, &here.centre, path.campaign).await.map_err(told(&here))?;
    inline_document(PDF, "lettre.pdf", pdf)
}

pub(crate) async fn preview_email(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    let found = drafts::find_campaign(&here.cx, &here.centre, path.campaign, Action::SeeCampaigns).await;
    let campaign = found.map_err(told(&here))?.campaign;
    let (first, full) = (here.cx.t("campaigns-sample-first-name"), here.cx.t("campaigns-sample-full-name"));
    let filled = |text: &str| delivery::fill(text, &first, &full);
    let made =
        delivery::mail::html::document(&filled(&campaign.title), &filled(&planning::long_words(&campaign)), Locale::Fr);
    let html = made.map_err(|_| Problem::refused(here.cx.t("campaigns-email-too-long")))?;
    attachment("text/html; charset=utf-8", "e-mail.html", html.into_bytes())
}

pub(crate) async fn create_letters(here: InCentre, Path(path): Path<CampaignPath>, Form(form): Form) -> Answer {
    let printing = if form.checked("toutes") { Printing::Again } else { Printing::New };
    let pdf = print_letters(&here.cx, &here.centre, path.campaign, printing).await.map_err(told(&here))?;
    inline_document(PDF, "lettres.pdf", pdf)
}

pub(crate) async fn round(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    let pdf = print_round(&here.cx, &here.centre, path.campaign).await.map_err(told(&here))?;
    inline_document(PDF, "tournee.pdf", pdf)
}

pub(crate) async fn calls(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    let pdf = print_calls(&here.cx, &here.centre, path.campaign).await.map_err(told(&here))?;
    inline_document(PDF, "appels.pdf", pdf)
}
