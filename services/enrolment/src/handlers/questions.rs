//! The questions of a list, for the team: read, add, change, move, take away.

use axum::extract::Path;
use centres::InCentre;
use kernel::OperationId;
use ui::{Choice, FormState};
use uuid::Uuid;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::paths::ListPath;
use super::steps::list_of;
use super::team::team_path;
use crate::model::list::List;
use crate::model::question::{Condition, NewQuestion, Question, QuestionKind};
use crate::pages::team::{QuestionLine, QuestionPage, QuestionsPage};
use crate::policy::{self, Action};
use crate::service::{Error, questions as service};
use crate::store::questions;
use crate::telling;

async fn found(here: &InCentre, path: &ListPath) -> Result<(List, Vec<Question>), Problem> {
    let scope = policy::scope(&here.cx.actor, Action::EditEnrolments, here.centre.id)?;
    let (list, _) = list_of(here, path.list()?).await?;
    let asked = questions::questions(here.cx.db(), &scope, list.id).await?;
    Ok((list, asked))
}

fn kinds(here: &InCentre) -> Vec<Choice> {
    let word = |kind: QuestionKind| here.cx.t(&format!("enrolment-kind-{}", kind.code().replace('_', "-")));
    QuestionKind::ALL.into_iter().map(|kind| Choice::new(kind.code(), word(kind))).collect()
}

/// The questions another may depend on: those asked, with a closed set of answers.
fn conditions(asked: &[Question], own: Option<Uuid>) -> Vec<Choice> {
    let is_closed =
        |kind: QuestionKind| kind.has_choices() || matches!(kind, QuestionKind::YesNo | QuestionKind::Consent);
    let open = asked.iter().filter(|q| q.retired_at.is_none() && is_closed(q.kind) && Some(q.id) != own);
    open.map(|question| Choice::new(question.id.to_string(), question.label.clone())).collect()
}

fn index_page(here: &InCentre, list: &List, asked: &[Question], form: FormState) -> Result<QuestionsPage, Problem> {
    Ok(QuestionsPage {
        chrome: here.team_chrome("equipe/inscriptions")?,
        form,
        list_title: list.terms.title.clone(),
        base: team_path(here, list.id),
        lines: asked.iter().map(|question| line(here, question, asked)).collect(),
        kinds: kinds(here),
        conditions: conditions(asked, None),
        once: web::once_key(),
    })
}

fn line(here: &InCentre, question: &Question, all: &[Question]) -> QuestionLine {
    let cx = &here.cx;
    let mut parts = vec![cx.t(&format!("enrolment-kind-{}", question.kind.code().replace('_', "-")))];
    if question.retired_at.is_some() {
        parts.push(cx.t("enrolment-q-retired"));
    } else if question.is_required {
        parts.push(cx.t("enrolment-q-is-required"));
    }
    if let Some(condition) = &question.condition
        && let Some(other) = all.iter().find(|other| other.id == condition.question)
    {
        let said = ("x", other.label.clone());
        parts.push(cx.texts.t2("enrolment-only-if", said, ("answer", condition.value.clone())));
    }
    QuestionLine {
        id: question.id.to_string(),
        label: question.label.clone(),
        line: parts.join(" · "),
        is_retired: question.retired_at.is_some(),
        once: [web::once_key(), web::once_key(), web::once_key()],
    }
}

fn read(form: &FormState, asked: &[Question]) -> NewQuestion {
    let choices = form.value("choices").lines().map(str::trim).filter(|line| !line.is_empty());
    let condition = kernel::ids::parse::<Uuid>(form.value("condition")).map(|question| {
        let typed = form.value("condition_value");
        // A yes-or-no question leans on "oui" when nothing else is said.
        let typed = if typed.is_empty() { "oui" } else { typed };
        let other = asked.iter().find(|other| other.id == question);
        Condition { question, value: other.map_or_else(|| typed.to_owned(), |other| other.own_answer(typed)) }
    });
    NewQuestion {
        kind: QuestionKind::from_code(form.value("kind")).unwrap_or(QuestionKind::Text),
        label: form.value("label").to_owned(),
        help: form.value("help").to_owned(),
        is_required: form.checked("required"),
        choices: choices.map(ToOwned::to_owned).collect(),
        condition,
    }
}

fn form_of(question: &Question) -> FormState {
    let mut form = FormState::new()
        .with("label", &question.label)
        .with("kind", question.kind.code())
        .with("choices", question.choices.join("\n"))
        .with("help", &question.help);
    if question.is_required {
        form.set("required", "oui");
    }
    if let Some(condition) = &question.condition {
        form.set("condition", condition.question.to_string());
        form.set("condition_value", &condition.value);
    }
    form
}

pub(crate) async fn index(here: InCentre, Path(path): Path<ListPath>) -> Answer {
    let (list, asked) = found(&here, &path).await?;
    page(&here.cx, &index_page(&here, &list, &asked, FormState::new().with("kind", "text"))?)
}

pub(crate) async fn create(here: InCentre, Path(path): Path<ListPath>, Form(mut form): Form) -> Answer {
    let (list, asked) = found(&here, &path).await?;
    let cx = &here.cx;
    match service::add_question(cx, here.centre.id, list.id, read(&form, &asked)).await {
        Ok((_, operation)) => back(&here, &list, operation),
        Err(Error::Question(reason)) => {
            let (field, sentence) = telling::question_refusal(&cx.texts, reason);
            form.refuse(field, sentence);
            refused_page(cx, &index_page(&here, &list, &asked, form)?)
        }
        Err(error) => Err(telling::problem(&cx.texts, error)),
    }
}

fn back(here: &InCentre, list: &List, operation: OperationId) -> Answer {
    see_other(&here.cx, &format!("{}/questions", team_path(here, list.id)), Some(operation))
}

async fn edit_page(
    here: &InCentre,
    list: &List,
    (asked, id): (&[Question], Uuid),
    form: FormState,
) -> Result<QuestionPage, Problem> {
    let scope = policy::scope(&here.cx.actor, Action::EditEnrolments, here.centre.id)?;
    let is_answered = questions::is_answered(here.cx.db(), &scope, list.id, id).await?;
    let base = format!("{}/questions", team_path(here, list.id));
    Ok(QuestionPage {
        chrome: here.team_chrome("equipe/inscriptions")?,
        form,
        list_title: list.terms.title.clone(),
        action: format!("{base}/{id}"),
        back: base,
        kinds: kinds(here),
        conditions: conditions(asked, Some(id)),
        notice: if is_answered { here.cx.t("enrolment-q-answered") } else { String::new() },
        once: web::once_key(),
    })
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<ListPath>) -> Answer {
    let (list, asked) = found(&here, &path).await?;
    let id = path.question()?;
    let question = asked.iter().find(|question| question.id == id).ok_or(Problem::NotFound)?;
    let form = form_of(question);
    page(&here.cx, &edit_page(&here, &list, (&asked, id), form).await?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<ListPath>, Form(mut form): Form) -> Answer {
    let (list, asked) = found(&here, &path).await?;
    let (cx, id) = (&here.cx, path.question()?);
    match service::change_question(cx, here.centre.id, list.id, id, read(&form, &asked)).await {
        Ok(operation) => back(&here, &list, operation),
        Err(Error::Question(reason)) => {
            let (field, sentence) = telling::question_refusal(&cx.texts, reason);
            form.refuse(field, sentence);
            refused_page(cx, &edit_page(&here, &list, (&asked, id), form).await?)
        }
        Err(error) => Err(telling::problem(&cx.texts, error)),
    }
}

pub(crate) async fn shift(here: InCentre, Path(path): Path<ListPath>, Form(form): Form) -> Answer {
    let (list, _) = found(&here, &path).await?;
    let by = if form.value("sens") == "haut" { -1 } else { 1 };
    let moved = service::move_question(&here.cx, here.centre.id, list.id, path.question()?, by).await;
    back(&here, &list, moved.map_err(|error| telling::problem(&here.cx.texts, error))?)
}

pub(crate) async fn retire(here: InCentre, Path(path): Path<ListPath>) -> Answer {
    let (list, _) = found(&here, &path).await?;
    let retired = service::retire_question(&here.cx, here.centre.id, list.id, path.question()?).await;
    back(&here, &list, retired.map_err(|error| telling::problem(&here.cx.texts, error))?)
}
