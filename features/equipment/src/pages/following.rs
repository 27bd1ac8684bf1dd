//! What follows a loan and what comes before it: calls, requests, repairs.

use askama::Template;
use centres::InCentre;
use kernel::paging::Page;
use ui::{Choice, Chrome, FormState, Pager};
use web::{Cx, Problem};

use super::loans::{phone_of, who};
use super::{base_of, chrome, coded_choices, item_path, loan_path};
use crate::model::repair::{Outcome, Repair, kilos};
use crate::policy::{Action, decide};
use crate::service::calling::Call;
use crate::store::requests::Request;
use crate::words::day;

/// A call of the day.
pub(crate) struct CallLine {
    pub action: String,
    pub loan: String,
    pub who: String,
    pub what: String,
    pub phone_e164: String,
    pub phone: String,
    pub why: String,
    pub when: String,
    pub tries: String,
    pub result: String,
    pub note: String,
    pub once: String,
}

fn call_line(here: &InCentre, call: &Call) -> CallLine {
    let cx = &here.cx;
    let phone_e164 = phone_of(&call.known);
    CallLine {
        action: format!("{}/appels/{}", base_of(&here.centre), call.check.id),
        loan: loan_path(&here.centre, call.known.loan.id, ""),
        who: who(cx, &call.known),
        what: call.known.item.details.name.clone(),
        phone: kernel::text::phone_display(&phone_e164),
        phone_e164,
        why: cx.t(&format!("equipment-call-{}", call.check.kind.code())),
        when: day(call.check.due_on, cx.locale()),
        tries: if call.check.tries > 0 {
            cx.texts.t1("equipment-call-tries", "n", call.check.tries)
        } else {
            String::new()
        },
        result: cx.t(&format!("equipment-result-{}", call.check.result.code())),
        note: call.check.note.clone(),
        once: web::once_key(),
    }
}

#[derive(Template)]
#[template(path = "equipment/calls.html")]
pub(crate) struct CallsPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub may_lend: bool,
    pub due: Vec<CallLine>,
    pub made: Vec<CallLine>,
    pub answers: Vec<Choice>,
}

impl CallsPage {
    pub fn new(here: &InCentre, due: &[Call], made: &[Call], form: FormState) -> Result<Self, Problem> {
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base_of(&here.centre),
            may_lend: decide(&here.cx.actor, Action::Lend, here.centre.id).is_allowed(),
            due: due.iter().map(|call| call_line(here, call)).collect(),
            made: made.iter().map(|call| call_line(here, call)).collect(),
            answers: coded_choices(&here.cx, "equipment-answer-", ["well", "help", "no_answer"]),
        })
    }
}

/// A request of the list.
pub(crate) struct RequestLine {
    pub href: String,
    pub who: String,
    pub phone_e164: String,
    pub phone: String,
    pub what: String,
    pub words: String,
    pub when: String,
    pub kind: &'static str,
    pub state: String,
    pub answer: String,
    pub person: String,
    pub item: String,
}

fn request_line(here: &InCentre, (request, thing): &(Request, Option<String>)) -> RequestLine {
    let cx = &here.cx;
    let person = request.person.map(|id| here.centre.path(&format!("equipe/personnes/{id}")));
    RequestLine {
        href: format!("{}/demandes/{}", base_of(&here.centre), request.id),
        who: if request.name.is_empty() { cx.t("equipment-request-card") } else { request.name.clone() },
        phone: kernel::text::phone_display(&request.phone),
        phone_e164: request.phone.clone(),
        what: thing.clone().unwrap_or_default(),
        words: request.words.clone(),
        when: day(kernel::clock::local_date(request.asked_at), cx.locale()),
        kind: match request.state.as_str() {
            "open" => "due",
            "accepted" => "done",
            _ => "late",
        },
        state: cx.t(&format!("equipment-request-{}", request.state)),
        answer: request.answer.clone(),
        person: person.unwrap_or_default(),
        item: request.item.map(|id| item_path(&here.centre, id, "")).unwrap_or_default(),
    }
}

#[derive(Template)]
#[template(path = "equipment/requests.html")]
pub(crate) struct RequestsPage {
    pub chrome: Chrome,
    pub base: String,
    pub lines: Vec<RequestLine>,
}

impl RequestsPage {
    pub fn new(here: &InCentre, found: &[(Request, Option<String>)]) -> Result<Self, Problem> {
        Ok(Self {
            chrome: chrome(here)?,
            base: base_of(&here.centre),
            lines: found.iter().map(|one| request_line(here, one)).collect(),
        })
    }
}

#[derive(Template)]
#[template(path = "equipment/request.html")]
pub(crate) struct RequestPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub line: RequestLine,
    pub is_open: bool,
    pub may_lend: bool,
    pub once: String,
}

impl RequestPage {
    pub fn new(here: &InCentre, one: &(Request, Option<String>), form: FormState) -> Result<Self, Problem> {
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base_of(&here.centre),
            is_open: one.0.state == "open",
            line: request_line(here, one),
            may_lend: decide(&here.cx.actor, Action::Lend, here.centre.id).is_allowed(),
            once: web::once_key(),
        })
    }
}

/// A line of the repair log.
pub(crate) struct RepairLine {
    pub href: String,
    pub object: String,
    pub fault: String,
    pub kind: &'static str,
    pub outcome: String,
    pub weight: String,
    pub who: String,
    pub when: String,
}

fn outcome_words(cx: &Cx, outcome: Outcome) -> String {
    cx.t(&format!("equipment-outcome-{}", outcome.code().replace('_', "-")))
}

#[derive(Template)]
#[template(path = "equipment/repairs.html")]
pub(crate) struct RepairsPage {
    pub chrome: Chrome,
    pub base: String,
    pub may_see: bool,
    pub lines: Vec<RepairLine>,
    pub pages: Pager,
}

impl RepairsPage {
    pub fn new(here: &InCentre, found: Page<Repair>) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, base_of(&here.centre));
        let line = |repair: &Repair| RepairLine {
            href: format!("{base}/reparations/{}", repair.id),
            object: repair.draft.object.clone(),
            fault: repair.draft.fault.clone(),
            kind: match repair.draft.outcome {
                Outcome::Open => "due",
                Outcome::Repaired | Outcome::Partly => "done",
                Outcome::NotRepaired => "late",
            },
            outcome: outcome_words(cx, repair.draft.outcome),
            weight: if repair.draft.grams == 0 { String::new() } else { format!("{} kg", kilos(repair.draft.grams)) },
            who: repair.draft.volunteer.clone(),
            when: day(repair.opened_on, cx.locale()),
        };
        let next = found.next.map(|id| format!("{base}/reparations?apres={id}")).unwrap_or_default();
        Ok(Self {
            chrome: here.team_chrome("equipe/materiel/reparations")?,
            may_see: decide(&cx.actor, Action::SeeEquipment, here.centre.id).is_allowed(),
            lines: found.items.iter().map(line).collect(),
            pages: Pager { next, ..Pager::default() },
            base,
        })
    }
}

#[derive(Template)]
#[template(path = "equipment/repair.html")]
pub(crate) struct RepairPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub action: String,
    pub title: String,
    pub is_new: bool,
    pub outcomes: Vec<Choice>,
    pub once: String,
}

impl RepairPage {
    pub fn new(here: &InCentre, repair: Option<&Repair>, form: FormState) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, format!("{}/reparations", base_of(&here.centre)));
        Ok(Self {
            chrome: here.team_chrome("equipe/materiel/reparations")?,
            form,
            action: repair.map_or_else(|| base.clone(), |repair| format!("{base}/{}", repair.id)),
            title: repair.map_or_else(|| cx.t("equipment-repair-new"), |repair| repair.draft.object.clone()),
            is_new: repair.is_none(),
            outcomes: coded_choices(cx, "equipment-outcome-", Outcome::ALL.iter().map(|outcome| outcome.code())),
            once: web::once_key(),
            base,
        })
    }
}
