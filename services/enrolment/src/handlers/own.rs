//! "My enrolment": found again by its code, changed, cancelled and come back on, its offered place taken or left.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::EnrolmentId;
use serde::Deserialize;
use ui::{Choice, Chrome, FormState, Practice};
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
use crate::service::views::{GroupView, Line, group_view};
use crate::service::{Error, changes, drafts, returning};
use crate::store::lists;
use crate::telling;

/// What surrounds one's own enrolment: it is in no exercise book, so that nothing of it can be tried there.
pub(super) fn own_chrome(here: &InCentre) -> Chrome {
    let mut chrome = here.public_chrome("mon-inscription");
    if chrome.try_first().is_some() {
        chrome.practice = Practice::Absent;
    }
    chrome
}

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

async fn mine_page(here: &InCentre, view: &GroupView, form: FormState, done: &str) -> Result<MinePage, Problem> {
    let (cx, base) = (&here.cx, own_path(&here.centre, &view.group.code));
    let undo = if returning::contact_change(cx, &view.group).await?.is_some() { "prevenir/annulation" } else { "" };
    let is_active = view.active().next().is_some();
    Ok(MinePage {
        chrome: own_chrome(here),
        form,
        kicker: view.list.terms.full_title(here.cx.locale()),
        notice: notice(here, done),
        offers: offers(here, view),
        returns: returns(here, view).await?,
        return_action: format!("{base}/retour"),
        undo_contact: if undo.is_empty() { String::new() } else { format!("{base}/{undo}") },
        once: web::once_key(),
        lines: own_lines(&cx.texts, view, &here.centre, cx.now()),
        place_action: format!("{base}/place"),
        back: here.centre.path("mon-inscription"),
        receipt: format!("{base}/recu.pdf"),
        cancel: if is_active { format!("{base}/annulation") } else { String::new() },
    })
}

/// What was just done, in a sentence.
fn notice(here: &InCentre, done: &str) -> String {
    let key = match done {
        "reponses" => "enrolment-done-answers",
        "annulation" => "enrolment-done-cancel",
        "place" => "enrolment-done-place",
        "retour-attente" => "enrolment-done-return-waiting",
        "retour" => "enrolment-done-return",
        "prevenir" => "enrolment-done-contact",
        "comme-avant" => "enrolment-done-contact-back",
        _ => return String::new(),
    };
    here.cx.t(key)
}

/// What one may come back on, with what one finds: a place, or the end of the waiting list.
async fn returns(here: &InCentre, view: &GroupView) -> Result<Vec<Offer>, Problem> {
    let cx = &here.cx;
    let open = returning::returnable(cx, view).await?;
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let list = view.list.id;
    let seats = lists::seats(cx.db(), &policy::own_scope(here.centre.id), &[list]).await?.remove(&list);
    let seats = seats.ok_or(Problem::NotFound)?;
    let key = match seats.left() {
        Some(0) if !seats.has_waiting_list => return Ok(Vec::new()),
        Some(0) => "enrolment-return-waits",
        _ => "enrolment-return-place",
    };
    let lines = view.lines.iter().filter(|line| open.contains(&line.enrolment.id));
    let offer = |line: &Line| Offer {
        title: cx.texts.t1("enrolment-return-title", "x", line.person.first_name.clone()),
        text: cx.t(key),
        enrolment: line.enrolment.id.to_string(),
        once: web::once_key(),
    };
    Ok(lines.map(offer).collect())
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
    page(&here.cx, &mine_page(&here, &view, FormState::new(), &done.fait).await?)
}

/// Shows one's own enrolment again with what was refused, or goes back to it.
pub(super) async fn answered(
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
            refused_page(cx, &mine_page(here, view, form, "").await?)
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
    answered(&here, &view, form, result, if is_taken { "place" } else { "annulation" }).await
}

fn cancel_page(here: &InCentre, view: &GroupView, form: FormState) -> CancelPage {
    let base = own_path(&here.centre, &view.group.code);
    let people = view.active().map(|line| Choice::new(line.enrolment.id.to_string(), line.person.first_name.clone()));
    CancelPage {
        chrome: own_chrome(here),
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
    answered(&here, &view, form, result, "annulation").await
}

pub(crate) async fn come_back(here: InCentre, Path(path): Path<CodePath>, Form(form): Form) -> Answer {
    let view = view_of(&here, &path.code).await?;
    let open = returning::returnable(&here.cx, &view).await?;
    let asked = kernel::ids::parse::<EnrolmentId>(form.value("inscription"));
    let which: Vec<EnrolmentId> = asked.filter(|id| open.contains(id)).into_iter().collect();
    let result = match which.as_slice() {
        [] => Err(EnrolmentRefusal::NothingToReturn.into()),
        which => returning::come_back(&here.cx, here.centre.id, view.group.id, which, MadeBy::Resident).await,
    };
    let after = view_of(&here, &path.code).await?;
    let mut back = after.lines.iter().filter(|line| which.contains(&line.enrolment.id));
    let waits = back.any(|line| line.enrolment.state == EnrolmentState::Waiting);
    answered(&here, &after, form, result, if waits { "retour-attente" } else { "retour" }).await
}

fn answers_page(here: &InCentre, view: &GroupView, form: FormState) -> QuestionsPage {
    let names: Vec<String> = view.active().map(|line| line.person.first_name.clone()).collect();
    let base = own_path(&here.centre, &view.group.code);
    QuestionsPage {
        chrome: own_chrome(here),
        form,
        step: 0,
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
        result => answered(&here, &view, form, result, "reponses").await,
    }
}
