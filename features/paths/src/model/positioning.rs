//! Where to begin, by doing: at most twelve questions, each chosen by the answers before it.
//!
//! « Je ne sais pas » leads on like any answer. A run that stops before its end says nothing: no level is given.

use super::content::{Content, Question};

/// The most questions of a run.
pub const MOST_ITEMS: usize = 12;

/// One answer of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Chosen(usize),
    Unknown,
}

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next<'c> {
    /// The question of a level.
    Ask { module: &'c str, level: i64, question: &'c Question },
    /// All was asked: the level where each module begins.
    Levels(Vec<(&'c str, i64)>),
}

/// Reads the answers that a page carries: « 0.2.x »; what cannot be read ends there.
pub fn read_answers(carried: &str) -> Vec<Answer> {
    let read = |word: &str| match word {
        "x" => Some(Answer::Unknown),
        number => number.parse().ok().map(Answer::Chosen),
    };
    carried.split('.').map_while(read).take(MOST_ITEMS).collect()
}

/// The answers as a page carries them.
pub fn write_answers(answers: &[Answer]) -> String {
    let write = |answer: &Answer| match answer {
        Answer::Chosen(at) => at.to_string(),
        Answer::Unknown => "x".to_owned(),
    };
    answers.iter().map(write).collect::<Vec<_>>().join(".")
}

/// Walks a path with the answers given so far.
///
/// A right answer leads to the next level of the module; another to the next module. Past the twelfth question the
/// modules not asked begin at their first level, which is where whoever says nothing begins.
pub fn next<'c>(content: &'c Content, answers: &[Answer]) -> Next<'c> {
    let mut given = answers.iter().take(MOST_ITEMS);
    let mut asked = 0;
    let mut levels = Vec::with_capacity(content.modules.len());
    for module in &content.modules {
        let mut reached = 1;
        for (at, level) in module.levels.iter().enumerate() {
            let number = i64::try_from(at).unwrap_or(0) + 1;
            reached = number;
            let Some(question) = level.questions.first() else { break };
            if asked == MOST_ITEMS {
                break;
            }
            asked += 1;
            match given.next() {
                None => return Next::Ask { module: &module.key, level: number, question },
                Some(Answer::Chosen(chosen)) if *chosen == question.right => reached = number + 1,
                Some(_) => break,
            }
        }
        let last = i64::try_from(module.levels.len()).unwrap_or(0).max(1);
        levels.push((module.key.as_str(), reached.min(last)));
    }
    Next::Levels(levels)
}

/// How many answers of a level's questions are right, from 0 to 4; `None` without questions.
pub fn score(questions: &[Question], answers: &[Answer]) -> Option<i64> {
    let all = i64::try_from(questions.len()).ok().filter(|all| *all > 0)?;
    let pairs = questions.iter().zip(answers);
    let right = pairs.filter(|(question, answer)| **answer == Answer::Chosen(question.right)).count();
    Some(i64::try_from(right).unwrap_or(0) * super::fact::HIGHEST / all)
}

/// From how much on a level counts as done.
pub const ENOUGH: i64 = 3;
