//! From details to what a form shows.

use calendar::SchoolRule;
use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use enrolment::FeeUnit;
use kernel::clock::local;
use kernel::{Cents, Locale, words};
use ui::FormState;

use crate::model::{Activity, Details};

/// The form of an activity as it is kept.
pub(crate) fn shown(activity: &Activity) -> FormState {
    let details = &activity.details;
    let mut form = FormState::new()
        .with("sequence", activity.sequence.to_string())
        .with("kind", details.kind.code())
        .with("title", &details.title)
        .with("summary", &details.summary)
        .with("body", &details.body)
        .with("audience", &details.audience)
        .with("presence", details.presence.code())
        .with("online_link", &details.online_link)
        .with("price", &details.price)
        .with("fee_unit", details.fee_unit.map_or("", FeeUnit::code))
        .with("contact", &details.contact)
        .with("enrolment", details.enrolment.code())
        .with("pieces", details.pieces.join("\n"));
    let optional = [("min_age", details.min_age), ("max_age", details.max_age), ("capacity", details.capacity)];
    for (name, number) in optional {
        form.set(name, number.map_or_else(String::new, |number| number.to_string()));
    }
    for (name, is_ticked) in [("is_free", details.is_free), ("waiting_list", details.has_waiting_list)] {
        if is_ticked {
            form.set(name, "oui");
        }
    }
    for venue in &details.venues {
        form.push("venues", venue.to_string());
    }
    form.set("opens", details.opens_at.map_or_else(String::new, moment));
    form.set("closes", details.closes_at.map_or_else(String::new, closing));
    show_fees(&mut form, details);
    show_rule(&mut form, details);
    form
}

fn show_fees(form: &mut FormState, details: &Details) {
    for (row, fee) in (1..).zip(&details.fees.0) {
        form.set(&format!("qf-{row}"), fee.up_to.map_or_else(String::new, euros));
        form.set(&format!("fee-{row}"), euros(fee.fee));
    }
}

fn show_rule(form: &mut FormState, details: &Details) {
    let rule = &details.recurrence;
    form.set("first", date(rule.first));
    form.set("last", date(rule.last));
    form.set("start", hour(rule.start_time));
    form.set("end", hour(rule.end_time()));
    form.set("every", rule.every_n_weeks.to_string());
    for day in &rule.weekdays {
        form.push("weekdays", day.number_from_monday().to_string());
    }
    if rule.skip_public_holidays {
        form.set("public_holidays", "oui");
    }
    form.set(
        "school",
        match rule.school {
            SchoolRule::Always => "always",
            SchoolRule::OutsideHolidays => "outside",
            SchoolRule::OnlyHolidays => "only",
        },
    );
    let lines = |dates: &[NaiveDate]| dates.iter().map(|day| date(*day)).collect::<Vec<_>>().join("\n");
    form.set("excluded", lines(&rule.excluded));
    form.set("extra", lines(&rule.extra));
}

pub(crate) fn date(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

pub(crate) fn hour(time: NaiveTime) -> String {
    words::time(time, Locale::Fr).replace('\u{a0}', " ")
}

fn euros(amount: Cents) -> String {
    amount.to_string().replace('\u{a0}', " ").replace(" €", "")
}

fn moment(at: DateTime<Utc>) -> String {
    let wall = local(at);
    let day = date(wall.date());
    if wall.time() == NaiveTime::MIN { day } else { format!("{day}, {}", hour(wall.time())) }
}

/// The end of a day is shown as that day.
fn closing(at: DateTime<Utc>) -> String {
    if local(at).time() == NaiveTime::MIN { moment(at - Duration::days(1)) } else { moment(at) }
}
