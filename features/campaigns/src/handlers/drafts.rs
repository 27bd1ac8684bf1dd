//! Messages listed, begun, written, thrown away.

use axum::extract::{Path, Query};
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{CampaignPath, Cursor, path_of, told};
use crate::model::campaign::{CampaignRefusal, Draft, Phase};
use crate::pages::{DraftPage, IndexPage, TO_AUDIENCE};
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
    let onward = onward(form.value("suite"));
    let kept = match &onward {
        // Who only goes to the next page has changed nothing: nothing is written.
        Some(_) if is_as_kept(&here, &path, &draft).await? => Ok(None),
        _ => drafts::keep_draft(&here.cx, &here.centre, path.campaign, &draft, revision).await.map(Some),
    };
    match kept {
        Ok(operation) => {
            let below = onward.as_deref().unwrap_or("#apercus");
            see_other(&here.cx, &path_of(&here.centre, path.campaign, below), operation.filter(|_| onward.is_none()))
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

/// Where a button of the form leads once its words are kept; nowhere else for those that stay.
fn onward(then: &str) -> Option<String> {
    match then {
        "envoi" => Some("/envoi".to_owned()),
        "noms" => Some("/noms".to_owned()),
        _ => {
            let place = then.strip_prefix(TO_AUDIENCE)?;
            let is_place = matches!(place, "tete" | "ajout") || place.parse::<u16>().is_ok();
            is_place.then(|| format!("/a-qui?place={place}"))
        }
    }
}

async fn is_as_kept(here: &InCentre, path: &CampaignPath, draft: &Draft) -> Result<bool, Problem> {
    let found = drafts::find_campaign(&here.cx, &here.centre, path.campaign, Action::WriteCampaigns).await;
    let found = found.map_err(told(here))?;
    Ok(found.phase == Phase::Draft && found.campaign.draft() == *draft)
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
