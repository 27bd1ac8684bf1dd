//! Messages listed, begun, written, thrown away.

use axum::extract::{Path, Query};
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, page, refused_page, see_other};

use super::{CampaignPath, Cursor, path_of, told};
use crate::model::campaign::{CampaignRefusal, Draft, Phase};
use crate::pages::{DraftPage, IndexPage};
use crate::policy::Action;
use crate::service::{Error, drafts, sentence};

pub(crate) async fn index(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    let found = drafts::list_campaigns(&here.cx, &here.centre, cursor.page()).await.map_err(told(&here))?;
    page(&here.cx, &IndexPage::new(&here, found)?)
}

pub(crate) async fn create(here: InCentre) -> Answer {
    let reply = match here.centre.phone.is_empty() {
        true => String::new(),
        false => here.cx.texts.t1("campaigns-default-reply", "x", here.centre.phone_display()),
    };
    let draft = Draft { reply_line: reply, has_hours_guard: true, ..Draft::default() };
    let (id, _) = drafts::start_draft(&here.cx, &here.centre, draft, None).await.map_err(told(&here))?;
    see_other(&here.cx, &path_of(&here.centre, id, ""), None)
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    let found = drafts::find_campaign(&here.cx, &here.centre, path.campaign, Action::SeeCampaigns).await;
    let found = found.map_err(told(&here))?;
    if found.phase != Phase::Draft {
        return see_other(&here.cx, &path_of(&here.centre, path.campaign, "/portee"), None);
    }
    let campaign = &found.campaign;
    let form = FormState::new()
        .with("titre", &campaign.title)
        .with("texte", &campaign.text)
        .with("reponse", &campaign.reply_line)
        .with("sms", &campaign.sms_text)
        .with("garde", if campaign.has_hours_guard { "oui" } else { "" })
        .with("revision", campaign.revision.to_string());
    page(&here.cx, &DraftPage::new(&here, found, form).await?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<CampaignPath>, Form(mut form): Form) -> Answer {
    let draft = draft_from(&form);
    let revision = form.value("revision").parse().unwrap_or(0);
    match drafts::keep_draft(&here.cx, &here.centre, path.campaign, &draft, revision).await {
        Ok(operation) => {
            let goes_on = form.value("suite") == "envoi";
            let below = if goes_on { "/envoi" } else { "#apercus" };
            see_other(&here.cx, &path_of(&here.centre, path.campaign, below), (!goes_on).then_some(operation))
        }
        Err(Error::Refused(refusals)) => {
            for refusal in &refusals {
                form.refuse(refusal.place().0, sentence(&here.cx, refusal));
            }
            let found = drafts::find_campaign(&here.cx, &here.centre, path.campaign, Action::WriteCampaigns).await;
            let mut found = found.map_err(told(&here))?;
            if refusals.contains(&CampaignRefusal::ChangedMeanwhile) {
                // Sending the page again now keeps these words: the reader was told.
                form.set("revision", found.campaign.revision.to_string());
            }
            found.campaign.title.clone_from(&draft.title);
            refused_page(&here.cx, &DraftPage::new(&here, found, form).await?)
        }
        Err(error) => Err(error.told(&here.cx)),
    }
}

fn draft_from(form: &FormState) -> Draft {
    Draft {
        title: form.value("titre").to_owned(),
        text: form.value("texte").to_owned(),
        sms_text: form.value("sms").to_owned(),
        reply_line: form.value("reponse").to_owned(),
        has_hours_guard: form.checked("garde"),
    }
}

pub(crate) async fn destroy(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    let operation = drafts::delete_draft(&here.cx, &here.centre, path.campaign).await.map_err(told(&here))?;
    see_other(&here.cx, &here.centre.path("equipe/messages"), Some(operation))
}
