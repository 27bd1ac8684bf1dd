//! The questions of a list and what answers they take. Pure.
//!
//! A question with a condition is asked only when the other question has that answer; a retired
//! question is asked no more and keeps what was answered.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use kernel::ListId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::day::parse_date;
use super::refusal::EnrolmentRefusal;

/// The longest answer that is kept.
pub const ANSWER_LENGTH: usize = 2000;

/// The shape of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    Text,
    Long,
    Choice,
    Choices,
    YesNo,
    Consent,
    Number,
    Date,
}

impl QuestionKind {
    pub const ALL: [Self; 8] =
        [Self::Text, Self::Long, Self::Choice, Self::Choices, Self::YesNo, Self::Consent, Self::Number, Self::Date];

    pub fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Long => "long",
            Self::Choice => "choice",
            Self::Choices => "choices",
            Self::YesNo => "yes_no",
            Self::Consent => "consent",
            Self::Number => "number",
            Self::Date => "date",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether the answer is one of a list given with the question.
    pub fn has_choices(self) -> bool {
        matches!(self, Self::Choice | Self::Choices)
    }
}

/// "Only if that question has this answer."
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    pub question: Uuid,
    pub value: String,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub id: Uuid,
    pub list: ListId,
    pub position: i64,
    pub kind: QuestionKind,
    pub label: String,
    pub help: String,
    pub is_required: bool,
    pub choices: Vec<String>,
    pub condition: Option<Condition>,
    pub retired_at: Option<DateTime<Utc>>,
}

/// A question as someone of the team writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewQuestion {
    pub kind: QuestionKind,
    pub label: String,
    pub help: String,
    pub is_required: bool,
    pub choices: Vec<String>,
    pub condition: Option<Condition>,
}

impl NewQuestion {
    /// Says what cannot be; `others` are the list's other questions.
    pub fn check(&self, own: Option<Uuid>, others: &[Question]) -> Result<(), QuestionRefusal> {
        if self.label.trim().is_empty() {
            return Err(QuestionRefusal::LabelMissing);
        }
        if self.kind.has_choices() && self.choices.len() < 2 {
            return Err(QuestionRefusal::ChoicesMissing);
        }
        if let Some(condition) = &self.condition {
            check_condition(condition, own, others)?;
        }
        let leaning = others.iter().filter(|q| q.retired_at.is_none()).filter_map(|q| q.condition.as_ref());
        let mut values = leaning.filter(|c| Some(c.question) == own).map(|c| c.value.as_str());
        if values.any(|value| !takes(self.kind, &self.choices, value)) {
            return Err(QuestionRefusal::ChoiceInUse);
        }
        Ok(())
    }
}

fn check_condition(condition: &Condition, own: Option<Uuid>, others: &[Question]) -> Result<(), QuestionRefusal> {
    if Some(condition.question) == own {
        return Err(QuestionRefusal::ConditionOnItself);
    }
    let found = others.iter().find(|q| q.id == condition.question && q.retired_at.is_none());
    let found = found.ok_or(QuestionRefusal::ConditionUnknown)?;
    if !takes(found.kind, &found.choices, &condition.value) {
        return Err(QuestionRefusal::ConditionValue);
    }
    match own {
        Some(own) if leads_to(found, own, others) => Err(QuestionRefusal::ConditionOnItself),
        _ => Ok(()),
    }
}

/// Whether a chain of conditions comes to a question, however long the chain is.
fn leads_to(from: &Question, to: Uuid, all: &[Question]) -> bool {
    let mut at = Some(from);
    for _ in 0..=all.len() {
        match at.and_then(|question| question.condition.as_ref()) {
            None => return false,
            Some(condition) if condition.question == to => return true,
            Some(condition) => at = all.iter().find(|q| q.id == condition.question),
        }
    }
    // More steps than questions: the chain goes round, and would never be asked.
    true
}

/// The answers of a closed set; none where one answers freely.
fn options(kind: QuestionKind, choices: &[String]) -> Vec<&str> {
    match kind {
        QuestionKind::Choice | QuestionKind::Choices => choices.iter().map(|choice| choice.trim()).collect(),
        QuestionKind::YesNo => vec!["oui", "non"],
        QuestionKind::Consent => vec!["oui"],
        QuestionKind::Text | QuestionKind::Long | QuestionKind::Number | QuestionKind::Date => Vec::new(),
    }
}

fn takes(kind: QuestionKind, choices: &[String], value: &str) -> bool {
    let options = options(kind, choices);
    if options.is_empty() { !value.trim().is_empty() } else { options.contains(&value) }
}

impl Question {
    /// A value as one of the question's own answers, if it is one but for capitals and accents.
    pub fn own_answer(&self, typed: &str) -> String {
        let folded = people::text::words_of(typed);
        let own = options(self.kind, &self.choices).into_iter().find(|own| people::text::words_of(own) == folded);
        own.unwrap_or(typed.trim()).to_owned()
    }
}

/// Why a question is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionRefusal {
    Unknown,
    LabelMissing,
    ChoicesMissing,
    ConditionUnknown,
    ConditionOnItself,
    /// Not an answer that the other question takes: this one would never be asked.
    ConditionValue,
    /// Another question is asked only for an answer that would be gone.
    ChoiceInUse,
}

impl QuestionRefusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Unknown => ("", "enrolment-refusal-question-unknown"),
            Self::LabelMissing => ("label", "enrolment-refusal-question-label"),
            Self::ChoicesMissing => ("choices", "enrolment-refusal-question-choices"),
            Self::ConditionUnknown => ("condition", "enrolment-refusal-question-condition"),
            Self::ConditionOnItself => ("condition", "enrolment-refusal-question-loop"),
            Self::ConditionValue => ("condition_value", "enrolment-refusal-question-value"),
            Self::ChoiceInUse => ("choices", "enrolment-refusal-question-choice-in-use"),
        }
    }
}

/// What one person answered: question to values.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub BTreeMap<Uuid, Vec<String>>);

impl Answers {
    /// The answer to a question as one text; empty when there is none.
    pub fn text(&self, question: Uuid) -> String {
        self.0.get(&question).map(|values| values.join(", ")).unwrap_or_default()
    }

    /// Whether a question has this answer among its own.
    pub fn has(&self, question: Uuid, value: &str) -> bool {
        self.0.get(&question).is_some_and(|values| values.iter().any(|v| v == value))
    }

    pub fn set(&mut self, question: Uuid, values: Vec<String>) {
        self.0.insert(question, values);
    }

    /// Whether a question is to be asked, its condition considered.
    pub fn call_for(&self, question: &Question) -> bool {
        question.retired_at.is_none() && question.condition.as_ref().is_none_or(|c| self.has(c.question, &c.value))
    }

    /// Keeps what the questions ask for, in the shape they ask it; says which answer is missing or wrong.
    pub fn checked(&self, questions: &[Question]) -> Result<Self, AnswerRefusal> {
        let mut kept = Self::default();
        for question in questions.iter().filter(|q| self.call_for(q)) {
            let given = self.0.get(&question.id).map_or(&[][..], Vec::as_slice);
            let given: Vec<String> = given.iter().map(|v| v.trim().to_owned()).filter(|v| !v.is_empty()).collect();
            if given.is_empty() {
                if question.is_required {
                    return Err(AnswerRefusal { question: question.id, fault: AnswerFault::Missing });
                }
                continue;
            }
            if given.iter().any(|value| people::import::holds_nir(value)) {
                return Err(AnswerRefusal { question: question.id, fault: AnswerFault::Nir });
            }
            if !is_answer(question, &given) {
                return Err(AnswerRefusal { question: question.id, fault: AnswerFault::Shape });
            }
            kept.set(question.id, given);
        }
        Ok(kept)
    }
}

fn is_answer(question: &Question, given: &[String]) -> bool {
    if given.iter().any(|value| value.chars().count() > ANSWER_LENGTH) {
        return false;
    }
    let known = |value: &String| question.choices.contains(value);
    match (question.kind, given) {
        (QuestionKind::Choices, all) => all.iter().all(known),
        (QuestionKind::Choice, [one]) => known(one),
        (QuestionKind::YesNo, [one]) => matches!(one.as_str(), "oui" | "non"),
        (QuestionKind::Consent, [one]) => one == "oui",
        (QuestionKind::Number, [one]) => one.replace(',', ".").parse::<f64>().is_ok_and(f64::is_finite),
        (QuestionKind::Date, [one]) => parse_date(one).is_some(),
        (QuestionKind::Text | QuestionKind::Long, [_]) => true,
        _ => false,
    }
}

/// What is wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerFault {
    Missing,
    /// Not what the question asks for.
    Shape,
    /// It holds a social security number, of which nothing is kept.
    Nir,
}

/// Which answer is not taken, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerRefusal {
    pub question: Uuid,
    pub fault: AnswerFault,
}

impl AnswerRefusal {
    /// The refusal of the enrolment, for the participant at this place.
    pub fn of(self, participant: usize) -> EnrolmentRefusal {
        let question = self.question;
        match self.fault {
            AnswerFault::Missing => EnrolmentRefusal::QuestionMissing { participant, question },
            AnswerFault::Shape => EnrolmentRefusal::AnswerInvalid { participant, question },
            AnswerFault::Nir => EnrolmentRefusal::AnswerHoldsNir { participant, question },
        }
    }
}
