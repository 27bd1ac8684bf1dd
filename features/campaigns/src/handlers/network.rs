//! The federation's pages: how far messages go, and how many a question finds. Totals only.

use std::sync::Arc;

use audience::{Audience, Condition, ConditionRefusal, Unit};
use axum::Extension;
use axum::extract::Query;
use people::Channel;
use ui::FormState;
use web::{Answer, Cx, page, refused_page, text};

use super::audiences::place_of;
use crate::pages::{CountPage, NetworkPage, count_words};
use crate::service::network::{Overview, count_in_network, reach_of_network};

type Kept = Extension<Arc<Overview>>;
type Pairs = Vec<(String, String)>;

pub(crate) async fn reach(cx: Cx, Extension(overview): Kept) -> Answer {
    let reach = reach_of_network(&cx, &overview).await.map_err(|error| error.told(&cx))?;
    page(&cx, &NetworkPage::new(&cx, &reach))
}

/// The question and its answer on one page, all of it in the address.
pub(crate) async fn count(cx: Cx, Extension(overview): Kept, Query(asked): Query<Pairs>) -> Answer {
    let mut form = FormState::from_pairs(asked);
    if !form.checked("tete") {
        form.set("tete", "personnes-adherentes");
    }
    let (audience, refusals) = audience_from(&form);
    for refusal in &refusals {
        let (field, key) = place_of(*refusal);
        form.refuse(field, cx.t(key));
    }
    let counted = count_in_network(&cx, &overview, &audience).await.map_err(|error| error.told(&cx))?;
    let shown = CountPage::new(&cx, form, &audience, &counted);
    if refusals.is_empty() { page(&cx, &shown) } else { refused_page(&cx, &shown) }
}

/// How many the question being typed finds.
pub(crate) async fn total(cx: Cx, Extension(overview): Kept, Query(asked): Query<Pairs>) -> Answer {
    // What is half typed is left out until it means something.
    let (audience, _) = audience_from(&FormState::from_pairs(asked));
    let counted = count_in_network(&cx, &overview, &audience).await.map_err(|error| error.told(&cx))?;
    text("text/plain; charset=utf-8", count_words(&cx, audience.unit, counted.total))
}

/// What is asked, and what of it means nothing.
fn audience_from(form: &FormState) -> (Audience, Vec<ConditionRefusal>) {
    let head = form.value("tete");
    let unit = if head.starts_with("familles") { Unit::Families } else { Unit::People };
    let (mut conditions, mut refusals) = (Vec::new(), Vec::new());
    if head.ends_with("adherentes") {
        conditions.push(Condition::Members);
    }
    let typed = [ages(form), town(form), way(form)];
    for condition in typed.into_iter().flatten() {
        match condition.and_then(Condition::checked) {
            Ok(condition) => conditions.push(condition),
            Err(refusal) => refusals.push(refusal),
        }
    }
    (Audience { unit, conditions }, refusals)
}

type Typed = Option<Result<Condition, ConditionRefusal>>;

fn ages(form: &FormState) -> Typed {
    let age = |field: &str| match form.value(field) {
        "" => Ok(None),
        typed => typed.parse().map(Some).map_err(|_| ConditionRefusal::AgeOutOfRange),
    };
    match (age("min"), age("max")) {
        (Ok(None), Ok(None)) => None,
        (Ok(min), Ok(max)) if form.value("age-de") == "enfant" => Some(Ok(Condition::HasChild { min, max })),
        (Ok(min), Ok(max)) => Some(Ok(Condition::Age { min, max })),
        (Err(refusal), _) | (_, Err(refusal)) => Some(Err(refusal)),
    }
}

fn town(form: &FormState) -> Typed {
    let name = form.value("ville").trim();
    (!name.is_empty()).then(|| Ok(Condition::City { name: name.to_owned() }))
}

fn way(form: &FormState) -> Typed {
    match form.value("joignable") {
        "sans-moyen" => Some(Ok(Condition::WithoutSureChannel)),
        word => Channel::from_code(word).map(|channel| Ok(Condition::Reachable { channel })),
    }
}
