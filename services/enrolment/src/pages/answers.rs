//! The questions of a list as boxes to fill, and what was filled in.

use i18n::Texts;
use ui::{Choice, FormState};

use super::words::LabelledLine;
use crate::model::question::{Answers, Question, QuestionKind};
use crate::model::refusal::answer_field;

/// The questions of one person.
pub(crate) struct Section {
    /// Empty when one person comes.
    pub name: String,
    pub asked: Vec<Asked>,
}

/// One question as a box.
pub(crate) struct Asked {
    pub field: String,
    pub kind: &'static str,
    pub label: String,
    /// The label, for groups, which say themselves that one may skip them.
    pub legend: String,
    pub hint: String,
    pub choices: Vec<Choice>,
    pub is_optional: bool,
}

/// The questions of a list for each who comes.
pub(crate) fn sections(texts: &Texts, names: &[String], questions: &[Question]) -> Vec<Section> {
    let asked =
        |at: usize| questions.iter().filter(|q| q.retired_at.is_none()).map(move |q| asked(texts, at, q, questions));
    let is_alone = names.len() == 1;
    let section = |(at, name): (usize, &String)| Section {
        name: if is_alone { String::new() } else { name.clone() },
        asked: asked(at).collect(),
    };
    names.iter().enumerate().map(section).collect()
}

fn asked(texts: &Texts, at: usize, question: &Question, all: &[Question]) -> Asked {
    let is_optional = !question.is_required || question.condition.is_some();
    let yes_no = || vec![Choice::new("oui", texts.t("enrolment-yes")), Choice::new("non", texts.t("enrolment-no"))];
    let choices = match question.kind {
        QuestionKind::YesNo => yes_no(),
        QuestionKind::Consent => vec![Choice::new("oui", texts.t("enrolment-agree"))],
        _ => question.choices.iter().map(|choice| Choice::new(choice, choice)).collect(),
    };
    let legend = if is_optional && question.condition.is_none() {
        texts.t1("ui-optional", "x", question.label.clone())
    } else {
        question.label.clone()
    };
    Asked {
        field: answer_field(at, question.id),
        kind: question.kind.code(),
        label: question.label.clone(),
        legend,
        hint: hint(texts, question, all),
        choices,
        is_optional: is_optional && question.condition.is_none(),
    }
}

fn hint(texts: &Texts, question: &Question, all: &[Question]) -> String {
    let mut parts = Vec::new();
    if let Some(condition) = &question.condition
        && let Some(other) = all.iter().find(|other| other.id == condition.question)
    {
        let value = answer_words(texts, other, &condition.value);
        parts.push(texts.t2("enrolment-only-if", ("x", other.label.clone()), ("answer", value)));
    }
    if !question.help.is_empty() {
        parts.push(question.help.clone());
    }
    parts.join(" ")
}

fn answer_words(texts: &Texts, question: &Question, value: &str) -> String {
    match (question.kind, value) {
        (QuestionKind::YesNo, "oui") => texts.t("enrolment-yes"),
        (QuestionKind::YesNo, "non") => texts.t("enrolment-no"),
        (QuestionKind::Consent, "oui") => texts.t("enrolment-agree"),
        _ => value.to_owned(),
    }
}

/// Reads what the boxes of the person at `at` hold.
pub(crate) fn read(form: &FormState, at: usize, questions: &[Question]) -> Answers {
    let mut answers = Answers::default();
    for question in questions.iter().filter(|question| question.retired_at.is_none()) {
        let given = form.all(&answer_field(at, question.id));
        let given: Vec<String> = given.iter().filter(|value| !value.trim().is_empty()).cloned().collect();
        if !given.is_empty() {
            answers.set(question.id, given);
        }
    }
    answers
}

/// Fills the boxes of the person at `at` with what they answered before.
pub(crate) fn fill(form: &mut FormState, at: usize, answers: &Answers) {
    for (question, values) in &answers.0 {
        for value in values {
            form.push(&answer_field(at, *question), value.clone());
        }
    }
}

/// What one person answered, question by question; a retired question says that it is one.
pub(crate) fn answered(texts: &Texts, questions: &[Question], answers: &Answers) -> Vec<LabelledLine> {
    let given = questions.iter().filter_map(|question| Some((question, answers.0.get(&question.id)?)));
    given
        .map(|(question, values)| {
            let label = match question.retired_at {
                Some(_) => texts.t1("enrolment-question-retired", "x", question.label.clone()),
                None => question.label.clone(),
            };
            let values: Vec<String> = values.iter().map(|value| answer_words(texts, question, value)).collect();
            LabelledLine::new(label, values.join(", "))
        })
        .collect()
}
