//! Two people wrote the same activity: what the first one kept, beside what the second one typed.
//!
//! Only what differs is shown, in words: the second writer compares, then decides. Nothing is merged silently.

use ui::{Choice, FormState};

use super::OnActivity;
use super::edit::EditPage;
use crate::forms;

/// The fields of the form and the keys of their labels, in the order of the page.
const FIELDS: [(&str, &str); 29] = [
    ("title", "programme-field-title"),
    ("kind", "programme-field-kind"),
    ("summary", "programme-field-summary"),
    ("body", "programme-field-body"),
    ("contact", "programme-field-contact"),
    ("first", "programme-field-from"),
    ("last", "programme-field-until"),
    ("start", "programme-field-start"),
    ("end", "programme-field-end"),
    ("weekdays", "programme-field-weekdays"),
    ("every", "programme-field-every"),
    ("school", "programme-field-school"),
    ("public_holidays", "programme-field-public-holidays"),
    ("excluded", "programme-field-excluded"),
    ("extra", "programme-field-extra"),
    ("venues", "programme-field-venues"),
    ("presence", "programme-field-presence"),
    ("online_link", "programme-field-link"),
    ("min_age", "programme-field-min-age"),
    ("max_age", "programme-field-max-age"),
    ("audience", "programme-field-audience"),
    ("is_free", "programme-field-free"),
    ("price", "programme-field-price"),
    ("fee_unit", "programme-field-fee-unit"),
    ("enrolment", "programme-field-mode"),
    ("capacity", "programme-field-capacity"),
    ("pieces", "programme-field-pieces"),
    ("opens", "programme-field-opens"),
    ("closes", "programme-field-closes"),
];

/// What is kept now where it differs from what is typed: the label of the field, and the kept text.
pub(crate) fn theirs(on: &OnActivity, page: &EditPage) -> Vec<(String, String)> {
    let (cx, kept) = (&on.here.cx, forms::shown(&on.activity));
    let differs = |name: &str| values(&kept, name) != values(&page.form, name);
    let text = |name: &str| {
        let shown = words(page, name, &kept);
        if shown.is_empty() { cx.t("programme-conflict-nothing") } else { shown }
    };
    FIELDS.iter().filter(|(name, _)| differs(name)).map(|(name, key)| (cx.t(key), text(name))).collect()
}

/// As a browser sends them back: line ends of its own, an empty box said or not.
fn values(form: &FormState, name: &str) -> Vec<String> {
    let said = form.all(name).iter().map(|value| value.replace("\r\n", "\n").trim().to_owned());
    said.filter(|value| !value.is_empty()).collect()
}

fn words(page: &EditPage, name: &str, kept: &FormState) -> String {
    let choices: &[Choice] = match name {
        "kind" => &page.kinds,
        "venues" => &page.venues,
        "weekdays" => &page.weekdays,
        "every" => &page.intervals,
        "school" => &page.schools,
        "presence" => &page.presences,
        "enrolment" => &page.modes,
        "fee_unit" => &page.fee_units,
        _ => &[],
    };
    let label = |value: &String| {
        let known = choices.iter().find(|choice| choice.value == *value);
        known.map_or_else(|| value.clone(), |choice| choice.label.clone())
    };
    values(kept, name).iter().map(label).collect::<Vec<_>>().join(", ")
}
