//! The card on a person's page, and the acts of the desk: two clicks between a lost card and a new one.

use accounts::cards::{CardLine, CardState};
use auth::Scope;
use axum::extract::Path;
use centres::InCentre;
use kernel::{PersonId, clock};
use ui::Choice;
use web::{Answer, Cx, Form, Problem, refused_page, see_other};

use crate::cards::policy::{Action, decide};
use crate::cards::service;
use crate::pages::person::PersonPage;
use crate::pages::{path, said, told};
use crate::policy;

/// The card of a person as their page shows it.
pub(crate) struct CardBox {
    pub has_card: bool,
    /// "Carte donnée le 12 novembre."
    pub words: String,
    /// How the PIN stands: the kind of its dot and its words.
    pub pin: (&'static str, String),
    pub is_locked: bool,
    pub may_help: bool,
    /// The volunteers whose account the card may open; empty for who may not tie it.
    pub volunteers: Vec<Choice>,
    /// Whose account it opens.
    pub tied: String,
}

/// The box of a person's card, for who may see it.
pub(crate) async fn box_of(here: &InCentre, scope: &Scope, id: PersonId) -> Result<Option<CardBox>, Problem> {
    let cx = &here.cx;
    let allowed = |action| decide(&cx.actor, action, here.centre.id).is_allowed();
    if !allowed(Action::See) {
        return Ok(None);
    }
    let line = service::line(cx, scope, id).await?;
    let volunteers = if allowed(Action::Tie) { service::volunteers(cx, scope).await? } else { Vec::new() };
    let account = line.card.as_ref().and_then(|card| card.account);
    let tied = volunteers.iter().find(|(known, _)| Some(*known) == account).map(|(_, name)| name.clone());
    let kind = match line.state {
        CardState::NoPin => "due",
        CardState::Open => "done",
        CardState::Locked => "late",
    };
    Ok(Some(CardBox {
        has_card: line.card.is_some(),
        words: card_words(cx, &line),
        pin: (kind, cx.t(&format!("people-cards-pin-{}", line.state.code()))),
        is_locked: line.state == CardState::Locked,
        may_help: allowed(Action::Help) && matches!(cx.actor, auth::Actor::Staff(_)),
        volunteers: volunteers.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect(),
        tied: tied.unwrap_or_default(),
    }))
}

/// "Carte donnée le 12 novembre 2026.", or that there is none.
pub(crate) fn card_words(cx: &Cx, line: &CardLine) -> String {
    match &line.card {
        Some(card) => {
            let day = said::long_day(cx, clock::local_date(card.made_at));
            cx.texts.t1("people-cards-given-on", "x", day)
        }
        None => cx.t("people-cards-none"),
    }
}

fn sheet_path(here: &InCentre, given: &service::Given) -> String {
    here.centre.path(&format!("equipe/cartes/{}", given.sheet))
}

pub(crate) async fn give(here: InCentre, Path((_, id)): Path<(String, PersonId)>, Form(form): Form) -> Answer {
    let given = service::give_cards(&here.cx, &here.centre, &[id], form.checked("names")).await?;
    see_other(&here.cx, &sheet_path(&here, &given), Some(given.operation))
}

pub(crate) async fn void(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    let operation = service::void_card(&here.cx, &here.centre, id).await?;
    see_other(&here.cx, &path(&here, &id.to_string()), Some(operation))
}

pub(crate) async fn give_pin(here: InCentre, Path((_, id)): Path<(String, PersonId)>, Form(mut form): Form) -> Answer {
    match service::give_pin(&here.cx, &here.centre, id, form.value("pin")).await? {
        Ok(given) => see_other(&here.cx, &sheet_path(&here, &given), None),
        Err(refusal) => {
            let (field, key) = refusal.place();
            form.refuse(field, here.cx.t(key));
            let scope = told(&here.cx, crate::service::scope_for(&here.cx, &here.centre, policy::Action::SeePeople))?;
            refused_page(&here.cx, &PersonPage::new(&here, &scope, id, form).await?)
        }
    }
}

pub(crate) async fn unlock(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    let operation = service::unlock(&here.cx, &here.centre, id).await?;
    see_other(&here.cx, &path(&here, &id.to_string()), Some(operation))
}

pub(crate) async fn tie(here: InCentre, Path((_, id)): Path<(String, PersonId)>, Form(form): Form) -> Answer {
    let account = kernel::ids::parse(form.value("account"));
    let operation = service::tie(&here.cx, &here.centre, id, account).await?;
    see_other(&here.cx, &path(&here, &id.to_string()), Some(operation))
}
