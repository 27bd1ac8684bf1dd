//! What a path is made of: modules, levels, lessons, and the questions by which one sees what one can do.
//!
//! A path is a document, so that a centre keeps its own and another takes it whole. It never names anyone.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::refusal::Refusal;
use super::{PathId, coded, is_longer};

pub const LONGEST_TITLE: usize = 120;
pub const LONGEST_TEXT: usize = 600;
pub const LONGEST_LESSON: usize = 8_000;
pub const MOST_MODULES: usize = 12;
pub const MOST_LEVELS: usize = 6;
pub const MOST_QUESTIONS: usize = 5;
pub const MINUTES: std::ops::RangeInclusive<i64> = 1..=240;

/// Where a path stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = PathState)]
pub enum State {
    /// The team writes it.
    Draft,
    /// Anyone reads it, and follows it.
    Open,
    /// Put away; what was learnt stays.
    Retired,
}

coded!(State { Draft => "draft", Open => "open", Retired => "retired" });

/// How a level can be learnt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = PathWay)]
pub enum Way {
    Site,
    Distance,
    Alone,
}

coded!(Way { Site => "site", Distance => "distance", Alone => "alone" });

/// One question with its answers, one of them right. « Je ne sais pas » is always beside them, and never written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PathQuestion)]
pub struct Question {
    pub ask: String,
    pub answers: Vec<String>,
    /// The place of the right one, from 0.
    pub right: usize,
}

/// One level of a module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PathLevel)]
pub struct Level {
    /// What one will be able to do: « Je reconnais un message de la banque. »
    pub aim: String,
    pub ways: Vec<Way>,
    pub minutes: i64,
    /// The lesson by language; French is always there.
    pub lesson: BTreeMap<String, String>,
    /// The simulator where one tries, by its code; empty when there is none.
    pub practice: String,
    /// What whoever leads looks at before saying that it is done.
    pub check: String,
    pub questions: Vec<Question>,
}

impl Level {
    /// The lesson in a language, or in French, with the language in which it is.
    pub fn lesson_in(&self, tag: &str) -> (&str, bool) {
        let own = self.lesson.get(tag).filter(|text| !text.trim().is_empty());
        let french = || self.lesson.get("fr").map(String::as_str).unwrap_or_default();
        own.map_or_else(|| (french(), tag == "fr"), |text| (text.as_str(), true))
    }

    fn refusals(&self) -> Vec<Refusal> {
        let mut found = Vec::new();
        let mut no = |is_wrong: bool, refusal| {
            if is_wrong {
                found.push(refusal);
            }
        };
        no(self.aim.trim().is_empty(), Refusal::AimMissing);
        no(is_longer(&self.aim, LONGEST_TEXT), Refusal::Long("but"));
        no(self.ways.is_empty(), Refusal::WayMissing);
        no(!MINUTES.contains(&self.minutes), Refusal::MinutesOutside);
        no(self.lesson.get("fr").is_none_or(|text| text.trim().is_empty()), Refusal::LessonMissing);
        no(self.lesson.values().any(|text| is_longer(text, LONGEST_LESSON)), Refusal::Long("lecon-fr"));
        no(self.lesson.keys().any(|tag| !["fr", "en", "ar"].contains(&tag.as_str())), Refusal::LessonMissing);
        no(!is_practice(&self.practice), Refusal::PracticeStrange);
        no(is_longer(&self.check, LONGEST_TEXT), Refusal::Long("verif"));
        no(self.questions.len() > MOST_QUESTIONS, Refusal::TooManyQuestions);
        no(!self.questions.iter().all(Question::is_possible), Refusal::QuestionStrange);
        found
    }
}

/// The code of a simulator: small letters, digits, hyphens, never an address.
fn is_practice(code: &str) -> bool {
    code.len() <= 60 && code.bytes().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-')
}

impl Question {
    fn is_possible(&self) -> bool {
        let mut texts = std::iter::once(&self.ask).chain(&self.answers);
        let are_short = texts.all(|text| !text.trim().is_empty() && !is_longer(text, LONGEST_TEXT));
        are_short && (2..=6).contains(&self.answers.len()) && self.right < self.answers.len()
    }
}

/// One module: a thing that one learns to do, in levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PathModule)]
pub struct Module {
    /// Names the module within its path, and stays when its words change.
    pub key: String,
    pub title: String,
    /// What one knows how to do: « Reconnaître un faux message ».
    pub skill: String,
    pub levels: Vec<Level>,
}

/// A whole path, without its centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PathContent)]
pub struct Content {
    /// Says that two centres have the same path; it stays when its words change.
    pub code: String,
    /// For whom, in a sentence.
    pub audience: String,
    pub summary: String,
    pub modules: Vec<Module>,
}

impl Content {
    pub fn module(&self, key: &str) -> Option<&Module> {
        self.modules.iter().find(|module| module.key == key)
    }

    pub fn level(&self, key: &str, number: i64) -> Option<&Level> {
        let at = usize::try_from(number).ok()?.checked_sub(1)?;
        self.module(key)?.levels.get(at)
    }

    /// All that is wrong with it. A draft may still lack modules; an open path may not.
    pub fn refusals(&self) -> Vec<Refusal> {
        let mut found = Vec::new();
        if is_longer(&self.summary, LONGEST_TEXT) {
            found.push(Refusal::Long("presentation"));
        }
        if is_longer(&self.audience, LONGEST_TEXT) {
            found.push(Refusal::Long("public"));
        }
        if self.modules.len() > MOST_MODULES {
            found.push(Refusal::TooManyModules);
        }
        let keys: BTreeSet<&str> = self.modules.iter().map(|module| module.key.as_str()).collect();
        if keys.len() < self.modules.len() || !keys.iter().all(|key| !key.is_empty() && is_practice(key)) {
            found.push(Refusal::KeyTwice);
        }
        for module in &self.modules {
            found.extend(module.refusals());
        }
        found
    }

    /// Whether someone could follow it.
    pub fn is_whole(&self) -> bool {
        !self.modules.is_empty() && self.modules.iter().all(|module| !module.levels.is_empty())
    }

    /// A key that no module has yet, from a title.
    pub fn free_key(&self, title: &str) -> String {
        let mut slug: String = kernel::text::slug(title).chars().take(40).collect();
        if slug.is_empty() {
            slug.push_str("module");
        }
        let mut key = slug.clone();
        let mut number = 2;
        while self.module(&key).is_some() {
            key = format!("{slug}-{number}");
            number += 1;
        }
        key
    }
}

impl Module {
    fn refusals(&self) -> Vec<Refusal> {
        let mut found = Vec::new();
        if self.title.trim().is_empty() {
            found.push(Refusal::TitleMissing);
        }
        if is_longer(&self.title, LONGEST_TITLE) {
            found.push(Refusal::Long("titre"));
        }
        if self.skill.trim().is_empty() {
            found.push(Refusal::SkillMissing);
        }
        if is_longer(&self.skill, LONGEST_TITLE) {
            found.push(Refusal::Long("savoir"));
        }
        if self.levels.len() > MOST_LEVELS {
            found.push(Refusal::TooManyLevels);
        }
        found.extend(self.levels.iter().flat_map(Level::refusals));
        found
    }
}

/// A path of a centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    pub id: PathId,
    pub title: String,
    pub state: State,
    pub content: Content,
    /// The enrolment list whose people follow it together, if any.
    pub list: Option<kernel::ListId>,
    /// One more each time that its words are written.
    pub revision: i64,
    pub created_at: chrono::DateTime<chrono::Utc>,
}

/// What is wrong with the title of a path.
pub fn check_title(title: &str) -> Vec<Refusal> {
    match title.trim() {
        "" => vec![Refusal::TitleMissing],
        title if is_longer(title, LONGEST_TITLE) => vec![Refusal::Long("titre")],
        _ => Vec::new(),
    }
}

/// Reads questions as they are typed, one a line: « Question ? | *la bonne | une autre ».
pub fn read_questions(typed: &str) -> Result<Vec<Question>, Refusal> {
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(read_question).collect()
}

fn read_question(line: &str) -> Result<Question, Refusal> {
    let mut parts = line.split('|').map(str::trim);
    let ask = parts.next().unwrap_or_default().to_owned();
    let typed: Vec<&str> = parts.collect();
    let mut rights = typed.iter().enumerate().filter(|(_, answer)| answer.starts_with('*')).map(|(at, _)| at);
    let (Some(right), None) = (rights.next(), rights.next()) else { return Err(Refusal::QuestionStrange) };
    let answers = typed.iter().map(|answer| answer.trim_start_matches('*').trim().to_owned()).collect();
    let question = Question { ask, answers, right };
    if question.is_possible() { Ok(question) } else { Err(Refusal::QuestionStrange) }
}

/// Questions as they are typed.
pub fn write_questions(questions: &[Question]) -> String {
    let answer = |right: usize| {
        move |(at, answer): (usize, &String)| if at == right { format!("*{answer}") } else { answer.clone() }
    };
    let line = |question: &Question| {
        let answers: Vec<String> = question.answers.iter().enumerate().map(answer(question.right)).collect();
        format!("{} | {}", question.ask, answers.join(" | "))
    };
    questions.iter().map(line).collect::<Vec<_>>().join("\n")
}
