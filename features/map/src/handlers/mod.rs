//! The doors of the room: extract, one service call, respond.

pub mod duplicates;
pub mod embed;
pub mod ground;
pub mod imports;
pub mod looking;
pub mod origin;
pub mod overview;
pub mod places;
pub mod printing;
pub mod proposals;
pub mod proposing;
pub mod themes;

use std::collections::BTreeMap;

use centres::InCentre;
use serde::Deserialize;
use ui::FormState;
use web::Problem;

use crate::model::place::{Facts, PlaceId};
use crate::model::point::{PointFault, read_degrees};
use crate::model::refusal::Refusal;
use crate::model::theme::Theme;
use crate::service::{Error, Result};

/// `/{centre}/lieux/{place}`.
#[derive(Deserialize)]
pub(crate) struct PlacePath {
    pub place: PlaceId,
}

/// Which page of a list, counted from 1.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Leaf {
    pub q: String,
    pub theme: String,
    pub etat: String,
    pub page: i64,
}

/// An error of a use case as a problem of this request.
pub(crate) fn told(here: &InCentre) -> impl Fn(Error) -> Problem + '_ {
    |error| error.told(&here.cx)
}

/// Writes what was refused beside its fields; what is no refusal is a problem of the request.
fn refuse(here: &InCentre, form: &mut FormState, error: Error) -> Result<(), Problem> {
    for (field, sentence) in error.fields(&here.cx).map_err(told(here))? {
        form.refuse(field, sentence);
    }
    Ok(())
}

/// The same for a form that writes over what is there. Who was overtaken is told; sending the page again now, with the
/// revision that is there since, keeps these words.
fn refuse_anew(here: &InCentre, form: &mut FormState, error: Error, revision: i64) -> Result<(), Problem> {
    if !error.is_overtaken() {
        return refuse(here, form, error);
    }
    form.set("revision", revision.to_string());
    form.refuse("", here.cx.t("map-refusal-written"));
    Ok(())
}

/// The place that a form tells.
fn facts_from(form: &FormState, themes: &[Theme]) -> Result<Facts> {
    let value = |name: &str| form.value(name).to_owned();
    let degrees = |name: &str| match form.value(name).trim() {
        "" => Ok(None),
        typed => read_degrees(typed).map(Some).ok_or(Refusal::Point(PointFault::Unreadable)),
    };
    Ok(Facts {
        name: value("nom"),
        themes: form.all("theme").to_vec(),
        street: value("rue"),
        extra_line: value("complement"),
        postal_code: value("code_postal"),
        city: value("ville"),
        insee: value("insee"),
        latitude: degrees("latitude")?,
        longitude: degrees("longitude")?,
        phone: value("tel"),
        email: value("mail"),
        website: value("site"),
        hours: value("horaires"),
        hours_note: value("horaires_mots"),
        summary: value("resume"),
        description: value("presentation"),
        access: value("acces"),
        access_link: value("acces_page"),
        languages: form.all("langue").to_vec(),
        fields: fields_from(form, themes),
    })
}

/// What the themes ask, each in a field of its own.
fn fields_from(form: &FormState, themes: &[Theme]) -> BTreeMap<String, String> {
    let keys = themes.iter().flat_map(|theme| &theme.fields).map(|field| &field.key);
    keys.map(|key| (key.clone(), form.value(&format!("champ_{key}")).trim().to_owned())).collect()
}

/// The form that tells a place.
fn filled(facts: &Facts) -> FormState {
    let degrees = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
    let mut form = FormState::new()
        .with("nom", &facts.name)
        .with("rue", &facts.street)
        .with("complement", &facts.extra_line)
        .with("code_postal", &facts.postal_code)
        .with("ville", &facts.city)
        .with("insee", &facts.insee)
        .with("latitude", degrees(facts.latitude))
        .with("longitude", degrees(facts.longitude))
        .with("tel", kernel::text::phone_display(&facts.phone))
        .with("mail", &facts.email)
        .with("site", &facts.website)
        .with("horaires", &facts.hours)
        .with("horaires_mots", &facts.hours_note)
        .with("resume", &facts.summary)
        .with("presentation", &facts.description)
        .with("acces", &facts.access)
        .with("acces_page", &facts.access_link);
    facts.themes.iter().for_each(|key| form.push("theme", key));
    facts.languages.iter().for_each(|code| form.push("langue", code));
    facts.fields.iter().for_each(|(key, value)| form.set(&format!("champ_{key}"), value));
    form
}
