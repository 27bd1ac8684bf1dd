//! The page before sending, the sending, the trial on oneself, the brakes.

use axum::extract::Path;
use centres::InCentre;
use chrono::{DateTime, Utc};
use people::Channel;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{CampaignPath, path_of, told};
use crate::model::campaign::{CampaignRefusal, Phase};
use crate::pages::PlanPage;
use crate::service::sending::{Brake, Sending, brake_campaign, send_campaign, try_on_oneself};
use crate::service::{Error, planning, sentence};
use crate::words::read_time;

pub(crate) async fn new(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    let (found, priced) = planning::plan_campaign(&here.cx, &here.centre, path.campaign).await.map_err(told(&here))?;
    if found.phase != Phase::Draft {
        return see_other(&here.cx, &path_of(&here.centre, path.campaign, "/portee"), None);
    }
    let mut form = FormState::new().with("quand", "maintenant");
    if let Err(refusal) = found.campaign.ready() {
        form.refuse("", sentence(&here.cx, &refusal));
    }
    page(&here.cx, &PlanPage::new(&here, &found, &priced, form)?)
}

pub(crate) async fn create(here: InCentre, Path(path): Path<CampaignPath>, Form(form): Form) -> Answer {
    let sent = match sending_from(&form) {
        Ok(sending) => send_campaign(&here.cx, &here.centre, path.campaign, sending).await,
        Err(refusal) => Err(refusal.into()),
    };
    match sent {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.campaign, "/portee"), Some(operation)),
        Err(Error::Refused(refusals)) => refused(&here, path, form, &refusals).await,
        Err(error) => Err(error.told(&here.cx)),
    }
}

async fn refused(here: &InCentre, path: CampaignPath, mut form: FormState, refusals: &[CampaignRefusal]) -> Answer {
    for refusal in refusals {
        form.refuse(refusal.place().0, sentence(&here.cx, refusal));
    }
    let (found, priced) = planning::plan_campaign(&here.cx, &here.centre, path.campaign).await.map_err(told(here))?;
    if found.phase != Phase::Draft {
        return Err(Problem::Conflict(form.errors().first().map(|(_, told)| told.clone()).unwrap_or_default()));
    }
    refused_page(&here.cx, &PlanPage::new(here, &found, &priced, form)?)
}

fn sending_from(form: &FormState) -> Result<Sending, CampaignRefusal> {
    let expected_people = form.value("vises").parse().ok();
    let at = if form.value("quand") == "plus-tard" { Some(instant_from(form)?) } else { None };
    // A form without it was not drawn by this page, and so showed nothing.
    let expected_revision = Some(form.value("revision").parse().unwrap_or(0));
    Ok(Sending { at, expected_people, expected_revision })
}

fn instant_from(form: &FormState) -> Result<DateTime<Utc>, CampaignRefusal> {
    let day = people::read_day(&form.date("jour")).ok_or(CampaignRefusal::DateMissing)?;
    let time = read_time(form.value("heure")).ok_or(CampaignRefusal::TimeMissing)?;
    Ok(calendar::at_wall_time(day.and_time(time)).instant)
}

pub(crate) async fn create_trial(here: InCentre, Path(path): Path<CampaignPath>, Form(form): Form) -> Answer {
    match try_on_oneself(&here.cx, &here.centre, path.campaign, form.value("adresse")).await {
        Ok(channel) => {
            let below = if channel == Channel::Sms { "/envoi?essai=sms" } else { "/envoi?essai=email" };
            see_other(&here.cx, &path_of(&here.centre, path.campaign, below), None)
        }
        Err(Error::Refused(refusals)) => refused(&here, path, form.with("quand", "maintenant"), &refusals).await,
        Err(error) => Err(error.told(&here.cx)),
    }
}

pub(crate) async fn create_pause(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    brake(&here, path, Brake::Pause).await
}

pub(crate) async fn create_resumption(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    brake(&here, path, Brake::Resume).await
}

pub(crate) async fn create_cancellation(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    brake(&here, path, Brake::Cancel).await
}

async fn brake(here: &InCentre, path: CampaignPath, brake: Brake) -> Answer {
    let stopped = brake_campaign(&here.cx, &here.centre, path.campaign, brake).await.map_err(told(here))?;
    let done = match brake {
        Brake::Pause => "pause",
        Brake::Resume => "reprise",
        Brake::Cancel => "arret",
    };
    see_other(&here.cx, &path_of(&here.centre, path.campaign, &format!("/portee?fait={done}&n={stopped}")), None)
}
