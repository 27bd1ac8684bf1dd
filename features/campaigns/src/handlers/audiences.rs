//! Whom a message is for: one choice a page, the count while typing, the names.

use audience::{Audience, Condition, ConditionRefusal, Outside, Unit};
use axum::extract::{Path, Query};
use centres::InCentre;
use people::Channel;
use ui::FormState;
use web::{Answer, Form, page, refused_page, see_other, text};

use super::{CampaignPath, Cursor, path_of, told};
use crate::model::campaign::Phase;
use crate::pages::{AudiencePage, NamesPage, count_words};
use crate::policy::Action;
use crate::service::{Error, audiences, drafts, sentence};
use crate::store::{ENROLLED, REACHED};

type Pairs = Vec<(String, String)>;

/// The page of one choice; what is in its address is what was chosen so far.
pub(crate) async fn edit(here: InCentre, Path(path): Path<CampaignPath>, Query(asked): Query<Pairs>) -> Answer {
    let found = drafts::find_campaign(&here.cx, &here.centre, path.campaign, Action::WriteCampaigns).await;
    let found = found.map_err(told(&here))?;
    if found.phase != Phase::Draft {
        return see_other(&here.cx, &path_of(&here.centre, path.campaign, "/portee"), None);
    }
    let mut form = FormState::from_pairs(asked);
    prefill(&mut form, &found.campaign.audience);
    if !form.checked("revision") {
        form.set("revision", found.campaign.revision.to_string());
    }
    page(&here.cx, &AudiencePage::new(&here, &found.campaign, form).await?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<CampaignPath>, Form(mut form): Form) -> Answer {
    let found = drafts::find_campaign(&here.cx, &here.centre, path.campaign, Action::WriteCampaigns).await;
    let found = found.map_err(told(&here))?;
    let revision = form.value("revision").parse().unwrap_or(0);
    match changed(&found.campaign.audience, &form) {
        Ok(audience) => {
            let id = path.campaign;
            match audiences::change_audience(&here.cx, &here.centre, id, audience, revision).await {
                Ok(operation) => see_other(&here.cx, &path_of(&here.centre, id, ""), Some(operation)),
                Err(Error::Refused(refusals)) => {
                    for refusal in &refusals {
                        form.refuse(refusal.place().0, sentence(&here.cx, refusal));
                    }
                    // Sending the page again keeps this choice: the reader was told.
                    form.set("revision", found.campaign.revision.to_string());
                    refused_page(&here.cx, &AudiencePage::new(&here, &found.campaign, form).await?)
                }
                Err(error) => Err(error.told(&here.cx)),
            }
        }
        Err(refusal) => {
            let (field, key) = place_of(refusal);
            form.refuse(field, here.cx.t(key));
            refused_page(&here.cx, &AudiencePage::new(&here, &found.campaign, form).await?)
        }
    }
}

pub(super) fn place_of(refusal: ConditionRefusal) -> (&'static str, &'static str) {
    match refusal {
        ConditionRefusal::AgeMissing => ("min", "campaigns-refusal-age-missing"),
        ConditionRefusal::AgeOutOfRange => ("min", "campaigns-refusal-age-range"),
        ConditionRefusal::AgesReversed => ("max", "campaigns-refusal-ages-reversed"),
        ConditionRefusal::NameMissing => ("nom", "campaigns-refusal-choice-missing"),
    }
}

/// How many the choice being typed would find.
pub(crate) async fn count(here: InCentre, Path(path): Path<CampaignPath>, Query(asked): Query<Pairs>) -> Answer {
    let found = drafts::find_campaign(&here.cx, &here.centre, path.campaign, Action::WriteCampaigns).await;
    let found = found.map_err(told(&here))?;
    // Half-typed ages count as the sentence stands.
    let audience = changed(&found.campaign.audience, &FormState::from_pairs(asked)).unwrap_or(found.campaign.audience);
    let counted = audiences::count_audience(&here.cx, &here.centre, &audience).await.map_err(told(&here))?;
    text("text/plain; charset=utf-8", count_words(&here.cx, audience.unit, counted))
}

pub(crate) async fn names(here: InCentre, Path(path): Path<CampaignPath>, Query(cursor): Query<Cursor>) -> Answer {
    let found = drafts::find_campaign(&here.cx, &here.centre, path.campaign, Action::SeeCampaigns).await;
    let found = found.map_err(told(&here))?;
    let listed = audiences::list_audience(&here.cx, &here.centre, &found.campaign.audience, cursor.page()).await;
    let names = listed.map_err(told(&here))?;
    let counted =
        audiences::count_audience(&here.cx, &here.centre, &found.campaign.audience).await.map_err(told(&here))?;
    page(&here.cx, &NamesPage::new(&here, &found.campaign, names, counted)?)
}

/// The audience with the choice of the page in its place.
pub(crate) fn changed(audience: &Audience, form: &FormState) -> Result<Audience, ConditionRefusal> {
    let mut audience = audience.clone();
    match form.value("place") {
        "tete" => set_head(&mut audience, form.value("tete")),
        "ajout" => audience.conditions.push(condition_from(form)?),
        place => {
            let at = place.parse::<usize>().unwrap_or(usize::MAX);
            if form.checked("retirer") {
                if at < audience.conditions.len() {
                    audience.conditions.remove(at);
                }
            } else if let Some(condition) = audience.conditions.get_mut(at) {
                *condition = condition_from(form)?;
            }
        }
    }
    Ok(audience)
}

fn set_head(audience: &mut Audience, choice: &str) {
    audience.unit = if choice.starts_with("familles") { Unit::Families } else { Unit::People };
    audience.conditions.retain(|condition| *condition != Condition::Members);
    if choice.ends_with("adherentes") {
        audience.conditions.insert(0, Condition::Members);
    }
}

fn condition_from(form: &FormState) -> Result<Condition, ConditionRefusal> {
    let age = |field: &str| match form.value(field) {
        "" => Ok(None),
        typed => typed.parse::<i64>().map(Some).map_err(|_| ConditionRefusal::AgeOutOfRange),
    };
    let chosen = form.value("nom").to_owned();
    let condition = match form.value("est") {
        "age" => Condition::Age { min: age("min")?, max: age("max")? },
        "enfant" => Condition::HasChild { min: age("min")?, max: age("max")? },
        "ville" => Condition::City { name: chosen },
        "rue" => Condition::Street { name: chosen },
        "interet" => Condition::Interest { key: chosen },
        "langue" => Condition::Language { tag: chosen },
        "joignable" => {
            Condition::Reachable { channel: Channel::from_code(&chosen).ok_or(ConditionRefusal::NameMissing)? }
        }
        "sans-moyen" => Condition::WithoutSureChannel,
        word @ ("recu" | "inscrit") => Condition::Outside(Outside {
            kind: if word == "recu" { REACHED } else { ENROLLED }.to_owned(),
            id: chosen.parse().map_err(|_| ConditionRefusal::NameMissing)?,
            label: String::new(),
            negated: form.value("sens") != "oui",
        }),
        _ => return Err(ConditionRefusal::NameMissing),
    };
    condition.checked()
}

/// Shows a condition as it stands, unless the address already says another choice.
fn prefill(form: &mut FormState, audience: &Audience) {
    if form.value("place") == "tete" && !form.checked("tete") {
        let unit = if audience.unit == Unit::Families { "familles" } else { "personnes" };
        let members = if audience.is_of_members() { "-adherentes" } else { "" };
        form.set("tete", format!("{unit}{members}"));
    }
    let at = form.value("place").parse::<usize>().ok();
    let condition = at.and_then(|at| audience.conditions.get(at));
    if let Some(condition) = condition.filter(|_| !form.checked("est")) {
        prefill_condition(form, condition);
    }
}

fn prefill_condition(form: &mut FormState, condition: &Condition) {
    let ages = |form: &mut FormState, min: &Option<i64>, max: &Option<i64>| {
        form.set("min", min.map(|age| age.to_string()).unwrap_or_default());
        form.set("max", max.map(|age| age.to_string()).unwrap_or_default());
    };
    let (is, chosen) = match condition {
        Condition::Members => ("", String::new()),
        Condition::Age { min, max } => {
            ages(form, min, max);
            ("age", String::new())
        }
        Condition::HasChild { min, max } => {
            ages(form, min, max);
            ("enfant", String::new())
        }
        Condition::City { name } => ("ville", name.clone()),
        Condition::Street { name } => ("rue", name.clone()),
        Condition::Interest { key } => ("interet", key.clone()),
        Condition::Language { tag } => ("langue", tag.clone()),
        Condition::Reachable { channel } => ("joignable", channel.code().to_owned()),
        Condition::WithoutSureChannel => ("sans-moyen", String::new()),
        Condition::Outside(outside) => {
            form.set("sens", if outside.negated { "non" } else { "oui" });
            (if outside.kind == REACHED { "recu" } else { "inscrit" }, outside.id.to_string())
        }
    };
    form.set("est", is);
    form.set("nom", chosen);
}
