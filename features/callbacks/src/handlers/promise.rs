//! The director says by when the centre calls.

use centres::InCentre;
use chrono::NaiveTime;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{refuse, told};
use crate::model::promise::{Promise, PromiseRefusal, Week};
use crate::pages::base_of;
use crate::pages::promise::PromisePage;
use crate::policy::{self, Action};
use crate::service::Error;
use crate::service::promising::{find_promise, set_promise};
use crate::words::read_time;

pub(crate) async fn edit(here: InCentre) -> Answer {
    let scope = policy::scope(&here.cx.actor, Action::SetPromise, here.centre.id)?;
    let promise = find_promise(&here.cx, &scope).await.map_err(told(&here))?;
    page(&here.cx, &PromisePage::new(&here, filled(&promise))?)
}

pub(crate) async fn update(here: InCentre, Form(mut form): Form) -> Answer {
    let set = match promise_from(&form) {
        Ok(promise) => set_promise(&here.cx, &here.centre, promise).await,
        Err(refusal) => Err(Error::Promise(refusal)),
    };
    match set {
        Ok(operation) => see_other(&here.cx, &base_of(&here.centre), Some(operation)),
        Err(error) => {
            policy::scope(&here.cx.actor, Action::SetPromise, here.centre.id).map_err(Problem::from)?;
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &PromisePage::new(&here, form)?)
        }
    }
}

fn filled(promise: &Promise) -> FormState {
    let hour = |time: NaiveTime| time.format("%H:%M").to_string();
    let mut form = FormState::new()
        .with("jours", promise.days.to_string())
        .with("ouvre", hour(promise.opens))
        .with("ferme", hour(promise.closes))
        .with("revision", promise.revision.to_string());
    for day in promise.week.code().chars() {
        form.push("semaine", day.to_string());
    }
    form
}

fn promise_from(form: &FormState) -> Result<Promise, PromiseRefusal> {
    let hour = |field: &'static str| read_time(form.value(field)).ok_or(PromiseRefusal::HourUnreadable(field));
    let days = people::day::ascii_digits(form.value("jours"));
    Ok(Promise {
        days: days.trim().parse().map_err(|_| PromiseRefusal::DaysUnreadable)?,
        opens: hour("ouvre")?,
        closes: hour("ferme")?,
        week: Week::from_code(&form.all("semaine").concat()).ok_or(PromiseRefusal::NoDay)?,
        revision: form.value("revision").parse().unwrap_or_default(),
    })
}
