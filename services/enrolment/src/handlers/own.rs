//! "My enrolment": found again by its code, changed, cancelled, its offered place taken or left.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::EnrolmentId;
use serde::Deserialize;
use ui::{Choice, FormState};
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::paths::CodePath;
use crate::model::day::ascii_digits;
use crate::model::enrolment::{EnrolmentState, MadeBy};
use crate::model::refusal::EnrolmentRefusal;
use crate::notices::moment;
use crate::pages::answers;
use crate::pages::journey::QuestionsPage;
use crate::pages::own::{CancelPage, CodePage, MinePage, Offer, own_lines, own_path};
use crate::policy;
use crate::service::views::{GroupView, group_view};
use crate::service::{Error, changes, drafts};
use crate::telling;

fn code_page(here: &InCentre, form: FormState) -> CodePage {
    CodePage {
        chrome: here.public_chrome("mon-inscription"),
        form,
        action: here.centre.path("mon-inscription"),
        back: here.centre.path(""),
    }
}

pub(crate) async fn door(here: InCentre) -> Answer {
    page(&here.cx, &code_page(&here, FormState::new()))
}

pub(crate) async fn find(here: InCentre, Form(mut form): Form) -> Answer {
    let cx = &here.cx;
    let typed = ascii_digits(form.value("code"));
    if typed.is_empty() {
        form.refuse("code", cx.t("enrolment-refusal-own-code-missing"));
        return refused_page(cx, &code_page(&here, form));
    }
    match drafts::group_of_code(cx, here.centre.id, &typed).await {
        Ok(group) => see_other(cx, &own_path(&here.centre, &group.code), None),
        Err(Error::Refused(reason)) => {
            let sentence = match reason {
                // No card and no date are asked here.
                EnrolmentRefusal::CodeUnknown => cx.t("enrolment-refusal-own-code"),
                reason => telling::refusal(&cx.texts, &reason).1,
            };
            form.refuse("code", sentence);
            refused_page(cx, &code_page(&here, form))
        }
        Err(error) => Err(telling::problem(&cx.texts, error)),
    }
}

/// The group of a followed code; a wrong one is a page that does not exist.
pub(crate) async fn view_of(here: &InCentre, code: &str) -> Result<GroupView, Problem> {
    let cx = &here.cx;
    let group = match drafts::group_of_code(cx, here.centre.id, code).await {
        Ok(group) => group,
        Err(Error::Refused(EnrolmentRefusal::CodeUnknown)) => return Err(Problem::NotFound),
        Err(error) => return Err(telling::problem(&cx.texts, error)),
    };
    let view = group_view(cx.db(), &policy::own_scope(here.centre.id), group).await?;
    Ok(view.ok_or(Problem::NotFound)?.into_told())
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Done {
    fait: String,
}

fn mine_page(here: &InCentre, view: &GroupView, form: FormState, done: &str) -> MinePage {
    let (cx, base) = (&here.cx, own_path(&here.centre, &view.group.code));
    let notice = match done {
        "reponses" => cx.t("enrolment-done-answers"),
        "annulation" => cx.t("enrolment-done-cancel"),
        "place" => cx.t("enrolment-done-place"),
        _ => String::new(),
    };
    let is_active = view.active().next().is_some();
    MinePage {
        chrome: here.public_chrome("mon-inscription"),
        form,
        kicker: view.list.terms.full_title(here.cx.locale()),
        notice,
        offers: offers(here, view),
        lines: own_lines(&cx.texts, view, &here.centre, cx.now()),
        place_action: format!("{base}/place"),
        back: here.centre.path("mon-inscription"),
        receipt: format!("{base}/recu.pdf"),
        cancel: if is_active { format!("{base}/annulation") } else { String::new() },
    }
}

fn offers(here: &InCentre, view: &GroupView) -> Vec<Offer> {
    let texts = &here.cx.texts;
    let held = view.lines.iter().filter(|line| line.enrolment.state == EnrolmentState::Offered);
    held.filter(|line| line.enrolment.offered_until.is_some_and(|until| until > here.cx.now()))
        .map(|line| {
            let until = line.enrolment.offered_until.map(|until| moment(until, texts.locale())).unwrap_or_default();
            Offer {
                title: texts.t1("enrolment-offer-title", "x", line.person.first_name.clone()),
                text: texts.t1("enrolment-offer-text", "x", until),
                enrolment: line.enrolment.id.to_string(),
                once: web::once_key(),
            }
        })
        .collect()
}

pub(crate) async fn show(here: InCentre, Path(path): Path<CodePath>, Query(done): Query<Done>) -> Answer {
    let view = view_of(&here, &path.code).await?;
    page(&here.cx, &mine_page(&here, &view, FormState::new(), &done.fait))
}

/// Shows one's own enrolment again with what was refused, or goes back to it.
fn answered(
    here: &InCentre,
    view: &GroupView,
    mut form: FormState,
    result: Result<kernel::OperationId, Error>,
    done: &str,
) -> Answer {
    let cx = &here.cx;
    match result {
        Ok(_) => see_other(cx, &format!("{}?fait={done}", own_path(&here.centre, &view.group.code)), None),
        Err(Error::Refused(reason)) => {
            form.refuse("", telling::refusal(&cx.texts, &reason).1);
            refused_page(cx, &mine_page(here, view, form, ""))
        }
        Err(error) => Err(telling::problem(&cx.texts, error)),
    }
}

pub(crate) async fn answer_place(here: InCentre, Path(path): Path<CodePath>, Form(form): Form) -> Answer {
    let view = view_of(&here, &path.code).await?;
    let which: Vec<EnrolmentId> = kernel::ids::parse(form.value("inscription")).into_iter().collect();
    let is_taken = form.value("reponse") == "oui";
    let by = MadeBy::Resident;
    let result = changes::answer_offer(&here.cx, here.centre.id, view.group.id, &which, is_taken, by).await;
    answered(&here, &view, form, result, if is_taken { "place" } else { "annulation" })
}

fn cancel_page(here: &InCentre, view: &GroupView, form: FormState) -> CancelPage {
    let base = own_path(&here.centre, &view.group.code);
    let people = view.active().map(|line| Choice::new(line.enrolment.id.to_string(), line.person.first_name.clone()));
    CancelPage {
        chrome: here.public_chrome("mon-inscription"),
        form,
        kicker: view.list.terms.full_title(here.cx.locale()),
        people: people.collect(),
        warning: here.cx.t("enrolment-cancel-warning"),
        action: format!("{base}/annulation"),
        back: base,
        once: web::once_key(),
    }
}

pub(crate) async fn ask_cancel(here: InCentre, Path(path): Path<CodePath>) -> Answer {
    let view = view_of(&here, &path.code).await?;
    let active: Vec<String> = view.active().map(|line| line.enrolment.id.to_string()).collect();
    let mut form = FormState::new();
    if let [only] = active.as_slice() {
        form.push("qui", only);
    }
    page(&here.cx, &cancel_page(&here, &view, form))
}

pub(crate) async fn cancel(here: InCentre, Path(path): Path<CodePath>, Form(mut form): Form) -> Answer {
    let view = view_of(&here, &path.code).await?;
    let cx = &here.cx;
    let which: Vec<EnrolmentId> = form.all("qui").iter().filter_map(|id| kernel::ids::parse(id)).collect();
    if which.is_empty() {
        form.refuse("qui", cx.t("enrolment-cancel-nobody"));
        return refused_page(cx, &cancel_page(&here, &view, form));
    }
    let result = changes::cancel(cx, here.centre.id, view.group.id, &which, MadeBy::Resident).await;
    answered(&here, &view, form, result, "annulation")
}

fn answers_page(here: &InCentre, view: &GroupView, form: FormState) -> QuestionsPage {
    let names: Vec<String> = view.active().map(|line| line.person.first_name.clone()).collect();
    let base = own_path(&here.centre, &view.group.code);
    QuestionsPage {
        chrome: here.public_chrome("mon-inscription"),
        form,
        steps: 0,
        kicker: view.list.terms.full_title(here.cx.locale()),
        sections: answers::sections(&here.cx.texts, &names, &view.questions),
        submit: here.cx.t("enrolment-save-answers"),
        action: format!("{base}/reponses"),
        back: base,
    }
}

pub(crate) async fn ask_answers(here: InCentre, Path(path): Path<CodePath>) -> Answer {
    let view = view_of(&here, &path.code).await?;
    let mut form = FormState::new();
    for (at, line) in view.active().enumerate() {
        answers::fill(&mut form, at, &line.enrolment.answers);
    }
    page(&here.cx, &answers_page(&here, &view, form))
}

pub(crate) async fn change_answers(here: InCentre, Path(path): Path<CodePath>, Form(mut form): Form) -> Answer {
    let view = view_of(&here, &path.code).await?;
    let cx = &here.cx;
    let lines = view.active().enumerate();
    let given: Vec<_> =
        lines.map(|(at, line)| (line.enrolment.id, answers::read(&form, at, &view.questions))).collect();
    let by = MadeBy::Resident;
    match changes::change_answers(cx, here.centre.id, view.group.id, &given, by).await {
        Err(Error::Refused(reason)) => {
            let (field, sentence) = telling::refusal(&cx.texts, &reason);
            form.refuse(&field, sentence);
            refused_page(cx, &answers_page(&here, &view, form))
        }
        result => answered(&here, &view, form, result, "reponses"),
    }
}
