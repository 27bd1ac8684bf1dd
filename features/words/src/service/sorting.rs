//! The board: what is held and let through, joined with what asks the same, set aside, put back.

use centres::Centre;
use kernel::OperationId;
use kernel::paging::{Page, PageRequest};
use web::Cx;

use super::{Result, as_read, begin, found, open, put, settled};
use crate::model::question::{Act, LONGEST_TERM, LONGEST_WORDS, Question, State, is_longer};
use crate::model::refusal::Refusal;
use crate::model::{QuestionId, key};
use crate::policy::Action;
use crate::store::questions::Which;
use crate::store::{askers, questions};

/// A page of the board, with how many stand where.
#[derive(Debug, Clone)]
pub struct Sorted {
    pub found: Page<Question>,
    pub held: i64,
    pub asked: i64,
    pub making: i64,
    pub shown: i64,
    pub aside: i64,
    pub to_tell: usize,
}

/// A page of the words of a centre.
pub async fn list(cx: &Cx, centre: &Centre, which: Which, page: PageRequest) -> Result<Sorted> {
    let scope = open(cx, centre, Action::SeeWords)?;
    let counts = questions::counts(cx.db(), &scope).await?;
    let sum = |is: &dyn Fn(State, bool) -> bool| {
        counts.iter().filter(|(state, held, _)| is(*state, *held)).map(|(_, _, n)| *n).sum::<i64>()
    };
    Ok(Sorted {
        found: questions::list(cx.db(), &scope, which, page).await?,
        held: sum(&|state, held| held && state == State::Asked),
        asked: sum(&|state, held| !held && state == State::Asked),
        making: sum(&|state, _| state.is_open() && state != State::Asked),
        shown: sum(&|state, _| matches!(state, State::Published | State::Withdrawn)),
        aside: sum(&|state, _| state == State::SetAside),
        to_tell: askers::by_hand(cx.db(), &scope).await?.len(),
    })
}

/// The words that may ask the same as this one.
pub async fn alike(cx: &Cx, centre: &Centre, question: &Question) -> Result<Vec<Question>> {
    let scope = open(cx, centre, Action::SeeWords)?;
    let mut open = questions::open_ones(cx.db(), &scope).await?;
    open.retain(|other| other.id != question.id && key::are_alike(&other.folded, &question.folded));
    open.truncate(12);
    Ok(open)
}

/// Writes a question in other words, and lets it through when it was held; `read` is the revision that was read.
pub async fn reword(
    cx: &Cx,
    centre: &Centre,
    (id, read): (QuestionId, Option<i64>),
    (term, words): (&str, &str),
) -> Result<OperationId> {
    let (scope, question) = found(cx, centre, id, Action::WriteWords).await?;
    if question.is_held {
        open(cx, centre, Action::PublishWords)?;
    }
    let folded = key::of(term);
    let mut refusals = Vec::new();
    refusals.extend(folded.is_empty().then_some(Refusal::TermMissing));
    refusals.extend(is_longer(term, LONGEST_TERM).then_some(Refusal::Long("mot")));
    refusals.extend(is_longer(words, LONGEST_WORDS).then_some(Refusal::Long("precision")));
    settled(refusals)?;
    if !question.state.is_open() {
        return Err(Refusal::NotNow.into());
    }
    as_read(&question, read)?;
    let (mut tx, operation) = begin(cx, centre, "words-op-reworded", term).await?;
    let worded = Question {
        term: key::bare(term),
        folded,
        words: words.trim().to_owned(),
        is_held: false,
        changed_at: cx.now(),
        ..question
    };
    put(&mut tx, &scope, &worded).await?;
    tx.commit().await?;
    Ok(operation)
}

/// Joins a word with another that asks the same: those who asked it are told with the others.
pub async fn join(cx: &Cx, centre: &Centre, id: QuestionId, into: QuestionId) -> Result<OperationId> {
    let (scope, question) = found(cx, centre, id, Action::WriteWords).await?;
    let other = questions::find(cx.db(), &scope, into).await?.ok_or(Refusal::JoinTarget)?;
    if into == id || other.state == State::SetAside || other.is_held {
        return Err(Refusal::JoinTarget.into());
    }
    // What the children have begun is not put into another's word.
    if question.state != State::Asked {
        return Err(Refusal::NotNow.into());
    }
    let (mut tx, operation) = begin(cx, centre, "words-op-joined", &other.term).await?;
    let joined = question.after(Act::SetAside, cx.now())?;
    put(&mut tx, &scope, &Question { joined_into: Some(into), ..joined }).await?;
    if questions::count_with(&mut tx, &scope, id, into).await? == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    askers::move_to(&mut tx, &scope, id, into).await?;
    if other.state == State::Published {
        super::telling::tell_askers(cx, &mut tx, (centre, &scope), &other).await?;
    }
    tx.commit().await?;
    Ok(operation)
}

/// Sets a word aside: nobody takes it.
pub async fn set_aside(cx: &Cx, centre: &Centre, id: QuestionId) -> Result<OperationId> {
    step(cx, centre, id, Act::SetAside, "words-op-aside").await
}

/// Puts a word that was set aside back among the questions.
pub async fn put_back(cx: &Cx, centre: &Centre, id: QuestionId) -> Result<OperationId> {
    step(cx, centre, id, Act::PutBack, "words-op-back").await
}

async fn step(cx: &Cx, centre: &Centre, id: QuestionId, act: Act, key: &str) -> Result<OperationId> {
    let (scope, question) = found(cx, centre, id, Action::WriteWords).await?;
    if question.joined_into.is_some() {
        return Err(Refusal::NotNow.into());
    }
    let after = question.after(act, cx.now())?;
    let (mut tx, operation) = begin(cx, centre, key, &after.term).await?;
    put(&mut tx, &scope, &after).await?;
    tx.commit().await?;
    Ok(operation)
}
