//! Someone asks: on the page without an account, on paper, at the desk, by voice. Who asks the same is counted together.
//!
//! A night of ten thousand questions leaves few rows: the same word is one row, and what comes from the street has its
//! limits by centre and by whom we would answer. Nothing that is asked is shown to anyone but the team.

use auth::{Actor, Scope, Throttle};
use centres::Centre;
use chrono::Duration;
use db::Tx;
use kernel::OperationId;
use kernel::ids::SpokenCode;
use rand::RngCore as _;
use web::Cx;

use super::telling::tell_askers;
use super::{Error, Result, begin, open, settled};
use crate::model::question::{
    Asker, LONGEST_NAME, MOST_LINES, NewAsker, NewQuestion, Origin, Question, State, Told, is_longer,
};
use crate::model::refusal::Refusal;
use crate::model::{AskerId, QuestionId, key};
use crate::policy::Action;
use crate::store::{askers, questions};

/// How many signs a code has: seventy bits and more.
pub const CODE_LENGTH: usize = 16;
/// From the street, in one centre: more than a team could read.
pub(crate) const IN_ONE_CENTRE: Throttle = Throttle { kind: "word-centre", tries: 300, window: Duration::days(1) };
/// From one number, one address, one card.
pub(crate) const FROM_ONE: Throttle = Throttle { kind: "word-asker", tries: 10, window: Duration::days(1) };

/// A question that was kept.
#[derive(Debug, Clone)]
pub struct Kept {
    pub question: QuestionId,
    /// Opens "Ma question", where someone is to be told.
    pub code: Option<String>,
    pub operation: OperationId,
}

/// Keeps a question from the street; it waits for the team.
pub async fn ask(cx: &Cx, centre: &Centre, new: &NewQuestion, asker: NewAsker) -> Result<Kept> {
    settled(refusals_of(new, &asker))?;
    if matches!(cx.actor, Actor::Visitor | Actor::Resident(_)) {
        // The limit of one is looked at first: who sends without end does not close the door to the others.
        let from = asker.person.map_or_else(|| asker.contact.clone(), |person| person.to_string());
        if !from.is_empty() {
            let taken = FROM_ONE.take(cx.db(), &format!("{}:{from}", centre.id), cx.now()).await?;
            taken.map_err(|_| Refusal::TooMany)?;
        }
        let taken = IN_ONE_CENTRE.take(cx.db(), &centre.id.to_string(), cx.now()).await?;
        taken.map_err(|_| Refusal::TooMany)?;
    }
    let scope = Scope::public(centre.id);
    let (mut tx, operation) = begin(cx, centre, "words-op-asked", &key::bare(&new.term)).await?;
    let (question, code) = keep(cx, &mut tx, (centre, &scope), new, asker).await?;
    tx.commit().await?;
    Ok(Kept { question, code, operation })
}

/// Keeps a question that someone of the team heard, or a sound that was recorded.
pub async fn record(cx: &Cx, centre: &Centre, new: &NewQuestion, asker: NewAsker) -> Result<Kept> {
    let scope = open(cx, centre, Action::WriteWords)?;
    settled(refusals_of(new, &asker))?;
    let (mut tx, operation) = begin(cx, centre, "words-op-asked", &key::bare(&new.term)).await?;
    let (question, code) = keep(cx, &mut tx, (centre, &scope), new, asker).await?;
    tx.commit().await?;
    Ok(Kept { question, code, operation })
}

/// Keeps the words of a pile of paper slips, one a line: "cookie ; Mme Lefebvre ; 06 39 98 41 22".
pub async fn type_slips(cx: &Cx, centre: &Centre, typed: &[(NewQuestion, NewAsker)]) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteWords)?;
    match typed.len() {
        0 => return Err(Refusal::LinesMissing.into()),
        count if count > MOST_LINES => return Err(Refusal::LinesTooMany.into()),
        _ => {}
    }
    settled(typed.iter().flat_map(|(new, asker)| refusals_of(new, asker)).collect())?;
    let count = typed.len().to_string();
    let (mut tx, operation) = begin(cx, centre, "words-op-typed", &count).await?;
    for (new, asker) in typed {
        keep(cx, &mut tx, (centre, &scope), new, asker.clone()).await?;
    }
    tx.commit().await?;
    Ok(operation)
}

fn refusals_of(new: &NewQuestion, asker: &NewAsker) -> Vec<Refusal> {
    let mut refusals = new.refusals();
    refusals.extend(is_longer(&asker.name, LONGEST_NAME).then_some(Refusal::Long("nom")));
    // Whoever is told in person or on paper is looked for by their name.
    let needs_name = matches!(asker.way.as_str(), "letter" | "in_person") && asker.person.is_none();
    if needs_name && asker.name.trim().is_empty() {
        refusals.push(Refusal::NameMissing);
    }
    refusals
}

/// Counts a question with those that ask the same, or begins a word; notes whom to tell.
async fn keep(
    cx: &Cx,
    tx: &mut Tx,
    (centre, scope): (&Centre, &Scope),
    new: &NewQuestion,
    asker: NewAsker,
) -> Result<(QuestionId, Option<String>)> {
    let asked = Question::asked(new, cx.now());
    let same = if asked.folded.is_empty() || asked.is_held || asked.voice.is_some() {
        None
    } else {
        questions::find_same(&mut *tx, scope, &asked.folded).await?.filter(|known| !known.is_held)
    };
    // One that was set aside since is no answer for who asks now.
    let is_counted = match &same {
        Some(known) => questions::count_one_more(tx, scope, known.id).await? == 1,
        None => false,
    };
    let (question, shown) = match same.filter(|_| is_counted) {
        Some(known) => (known.id, Some(known).filter(|known| known.state == State::Published)),
        None => {
            questions::insert(tx, scope, &asked).await?;
            (asked.id, None)
        }
    };
    if !asker.is_someone() {
        return Ok((question, None));
    }
    let asker = drawn(cx, question, shown.is_some(), asker);
    let (code, waits) = (asker.code.clone(), asker.told == Told::Waiting);
    askers::insert(tx, scope, &asker, cx.now()).await?;
    // Who asked on paper or aloud is not in front of the page: they are told as the others were.
    if let Some(shown) = shown.filter(|_| waits) {
        tell_askers(cx, tx, (centre, scope), &shown).await?;
    }
    Ok((question, Some(code)))
}

/// Who asks, as they are kept, with a code of their own.
fn drawn(cx: &Cx, question: QuestionId, is_shown: bool, asker: NewAsker) -> Asker {
    let is_there = matches!(cx.actor, Actor::Visitor | Actor::Resident(_));
    Asker {
        id: AskerId::new(),
        question,
        person: asker.person,
        name: asker.name.trim().to_owned(),
        way: asker.way,
        contact: asker.contact,
        // Whoever asks themselves reads the language of the page.
        locale: if is_there { cx.locale() } else { kernel::Locale::default() },
        code: draw_code(),
        // What is explained already is told at once, on the page that thanks.
        told: if is_shown && is_there { Told::Told } else { Told::Waiting },
    }
}

fn draw_code() -> String {
    let mut random = [0_u8; CODE_LENGTH];
    rand::rng().fill_bytes(&mut random);
    SpokenCode::from_random(&random, CODE_LENGTH).as_str().to_owned()
}

/// The words of slips as they are typed: the word, then a first name and a number if they were written.
pub fn read_slips(text: &str) -> Vec<(NewQuestion, NewAsker)> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(read_slip).collect()
}

fn read_slip(line: &str) -> (NewQuestion, NewAsker) {
    let mut cells = line.split(';').map(str::trim);
    let new = NewQuestion::of(cells.next().unwrap_or_default(), Origin::Paper);
    let name = cells.next().unwrap_or_default().to_owned();
    let way = cells.next().unwrap_or_default();
    let phone = people::import::read_phone(way).filter(|phone| phone.kind != people::import::PhoneKind::Landline);
    let (way, contact) = match (phone, people::import::read_email(way)) {
        (Some(phone), _) => ("sms", phone.e164),
        (None, Some(email)) => ("email", email),
        (None, None) if name.is_empty() => ("none", String::new()),
        (None, None) => ("in_person", String::new()),
    };
    (new, NewAsker { person: None, name, way: way.to_owned(), contact })
}

/// What became of a question, for who holds its code.
pub async fn by_code(cx: &Cx, centre: &Centre, typed: &str) -> Result<(Asker, Question)> {
    let code: String =
        typed.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_uppercase()).take(40).collect();
    let scope = Scope::public(centre.id);
    let asker = askers::by_code(cx.db(), &scope, &code).await?.ok_or(Error::NotFound)?;
    let question = questions::find(cx.db(), &scope, asker.question).await?.ok_or(Error::NotFound)?;
    Ok((asker, question))
}
