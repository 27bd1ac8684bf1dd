//! The page of one opening.

use askama::Template;
use calendar::SchoolRule;
use centres::{InCentre, Venue};
use chrono::{NaiveDate, Weekday};
use kernel::words;
use ui::{Choice, Chrome, FormState};
use web::Problem;

use super::{base, chrome};
use crate::model::OpeningId;
use crate::model::opening::Opening;
use crate::service::settings::Settings;
use crate::words::capital;

/// Monday to Sunday.
const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

fn day(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

/// The boxes of an opening, filled.
pub(crate) fn opening_form(opening: &Opening) -> FormState {
    let rule = &opening.recurrence;
    let mut form = FormState::new()
        .with("agenda", format!("agenda_{}", opening.agenda))
        .with("lieu", &opening.place)
        .with("autre_lieu", &opening.place)
        .with("materiel", &opening.equipment)
        .with("semaines", rule.every_n_weeks.to_string())
        .with("premier", day(rule.first))
        .with("dernier", day(rule.last))
        .with("debut", rule.start_time.format("%H:%M").to_string())
        .with("fin", rule.end_time().format("%H:%M").to_string())
        .with("ecole", if rule.school == SchoolRule::OutsideHolidays { "oui" } else { "" })
        .with("sauf", rule.excluded.iter().copied().map(day).collect::<Vec<_>>().join("\n"));
    for motive in &opening.motives {
        form.push("motifs", motive.to_string());
    }
    for weekday in &rule.weekdays {
        form.push("jours", weekday.num_days_from_monday().to_string());
    }
    form
}

#[derive(Template)]
#[template(path = "appointments/opening.html")]
pub(crate) struct OpeningPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub action: String,
    pub once: String,
    pub title: String,
    pub is_new: bool,
    pub agendas: Vec<Choice>,
    pub places: Vec<Choice>,
    pub motives: Vec<Choice>,
    pub weekdays: Vec<Choice>,
    pub intervals: Vec<Choice>,
}

impl OpeningPage {
    pub fn new(
        here: &InCentre,
        found: &Settings,
        venues: &[Venue],
        id: Option<OpeningId>,
        mut form: FormState,
    ) -> Result<Self, Problem> {
        let cx = &here.cx;
        let base = format!("{}/reglages", base(here));
        let known = found.agendas.iter().map(|agenda| Choice::new(format!("agenda_{}", agenda.id), &agenda.label));
        let team = found.without_agenda.iter().map(|(id, name)| Choice::new(format!("compte_{id}"), name));
        let volunteer = Choice::new("benevole", cx.t("appointments-volunteer"));
        let mut places: Vec<Choice> = vec![Choice::new(here.centre.name.clone(), here.centre.name.clone())];
        let open = venues.iter().filter(|venue| venue.retired_at.is_none());
        places.extend(open.map(|venue| Choice::new(venue_words(venue), venue_words(venue))));
        places.push(Choice::new("autre", cx.t("appointments-other-place")));
        if !form.value("lieu").is_empty() && !places.iter().any(|place| place.value == form.value("lieu")) {
            form.set("lieu", "autre");
        }
        Ok(Self {
            chrome: chrome(here)?,
            action: id.map_or(format!("{base}/plages"), |id| format!("{base}/plages/{id}")),
            once: web::once_key(),
            title: cx.t(if id.is_some() { "appointments-edit-opening" } else { "appointments-new-opening" }),
            is_new: id.is_none(),
            agendas: known.chain(team).chain(std::iter::once(volunteer)).collect(),
            places,
            motives: found.motives.iter().map(|m| Choice::new(m.id.to_string(), &m.terms.name)).collect(),
            weekdays: WEEK
                .into_iter()
                .map(|day| {
                    Choice::new(day.num_days_from_monday().to_string(), capital(words::weekday(day, cx.locale())))
                })
                .collect(),
            intervals: (1..=4_i64)
                .map(|n| Choice::new(n.to_string(), cx.texts.t1("appointments-every-weeks", "n", n)))
                .collect(),
            form,
            base,
        })
    }
}

fn venue_words(venue: &Venue) -> String {
    let parts = [venue.name.as_str(), venue.street.as_str(), venue.city.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
