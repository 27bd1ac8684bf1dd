//! A group of children takes a word, writes, reads it to a grown-up, films, and it is published; or withdrawn.

use auth::Scope;
use bytes::Bytes;
use centres::Centre;
use kernel::OperationId;
use media::film::FilmWords;
use web::{Cx, Problem};

use super::{Error, Result, as_read, begin, faster, found, put, settled, sound, telling};
use crate::model::child::{Child, read_children, read_name};
use crate::model::question::{
    Act, Asker, Draft, LONGEST_TERM, LONGEST_WORDS, NewQuestion, Origin, Question, Reading, State, draft_refusals,
    is_longer, reading_refusals,
};
use crate::model::refusal::Refusal;
use crate::model::{QuestionId, house, key};
use crate::policy::Action;
use crate::store::{askers, making, questions};

/// Addresses below `mots` that are not words.
const TAKEN: [&str; 4] = ["demander", "livret", "ma-question", "merci"];

/// A word with all that was made of it.
#[derive(Debug, Clone)]
pub struct Board {
    pub question: Question,
    pub children: Vec<Child>,
    pub drafts: Vec<Draft>,
    pub readings: Vec<Reading>,
    pub askers: Vec<Asker>,
}

/// A word with all that was made of it, for the team.
pub async fn board(cx: &Cx, centre: &Centre, id: QuestionId) -> Result<Board> {
    let (scope, question) = found(cx, centre, id, Action::SeeWords).await?;
    // Whom to answer is read by who answers.
    let may_write = super::open(cx, centre, Action::WriteWords).is_ok();
    Ok(Board {
        children: making::children(cx.db(), &scope, id).await?,
        drafts: making::drafts(cx.db(), &scope, id).await?,
        readings: making::readings(cx.db(), &scope, id).await?,
        askers: if may_write { askers::of_question(cx.db(), &scope, id).await? } else { Vec::new() },
        question,
    })
}

/// A group of children takes a word, or another group is written in its place. `read` is the revision that was read.
pub async fn take(cx: &Cx, centre: &Centre, (id, read): (QuestionId, Option<i64>), typed: &str) -> Result<OperationId> {
    let (scope, question) = found(cx, centre, id, Action::WriteWords).await?;
    let children = read_children(typed)?;
    if question.state == State::SetAside {
        return Err(Refusal::NotNow.into());
    }
    as_read(&question, read)?;
    let is_first = question.state == State::Asked;
    let (mut tx, operation) = begin(cx, centre, "words-op-taken", &question.term).await?;
    if is_first {
        put(&mut tx, &scope, &question.after(Act::Take, cx.now())?).await?;
    } else {
        // The names that stand on a published page change with the group.
        put(&mut tx, &scope, &Question { changed_at: cx.now(), ..question }).await?;
    }
    making::put_children(&mut tx, &scope, id, &children).await?;
    tx.commit().await?;
    Ok(operation)
}

/// A group takes a word that the house explains: it is asked by the group itself.
pub async fn take_over(cx: &Cx, centre: &Centre, slug: &str, typed: &str) -> Result<(QuestionId, OperationId)> {
    let scope = super::open(cx, centre, Action::WriteWords)?;
    let word = house::find(slug).ok_or(Error::NotFound)?;
    let children = read_children(typed)?;
    let new = NewQuestion::of(&word.fr.term, Origin::Desk);
    let asked = Question { forms: word.fr.forms.join("\n"), ..Question::asked(&new, cx.now()) };
    let asked = Question { slug: Some(word.slug.clone()), is_held: false, ..asked };
    if questions::find_same(cx.db(), &scope, &asked.folded).await?.is_some()
        || questions::is_slug_taken(cx.db(), &scope, slug, asked.id).await?
    {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let taken = asked.after(Act::Take, cx.now())?;
    let (mut tx, operation) = begin(cx, centre, "words-op-taken", &taken.term).await?;
    questions::insert(&mut tx, &scope, &taken).await.map_err(faster)?;
    making::put_children(&mut tx, &scope, taken.id, &children).await?;
    tx.commit().await?;
    Ok((taken.id, operation))
}

/// Keeps what the children wrote; what they wrote before stays.
pub async fn draft(
    cx: &Cx,
    centre: &Centre,
    (id, read): (QuestionId, Option<i64>),
    (explained, example): (&str, &str),
) -> Result<OperationId> {
    let (scope, question) = found(cx, centre, id, Action::WriteWords).await?;
    settled(draft_refusals(explained, example))?;
    let last = making::drafts(cx.db(), &scope, id).await?.first().map_or(0, |draft| draft.number);
    let draft = Draft {
        number: last + 1,
        explained: explained.trim().to_owned(),
        example: example.trim().to_owned(),
        created_at: cx.now(),
    };
    let drafted = question.after(Act::Draft, cx.now())?;
    as_read(&drafted, read)?;
    let (mut tx, operation) = begin(cx, centre, "words-op-drafted", &drafted.term).await?;
    put(&mut tx, &scope, &drafted).await?;
    making::insert_draft(&mut tx, &scope, id, &draft).await?;
    tx.commit().await?;
    Ok(operation)
}

/// What a grown-up said once it was read to them.
#[derive(Debug, Clone, Default)]
pub struct Heard {
    pub reader: String,
    /// Absent when nothing was ticked.
    pub is_clear: Option<bool>,
    pub remark: String,
}

/// Notes what a grown-up said of the last draft; of one that was written while they listened they said nothing.
pub async fn read_aloud(
    cx: &Cx,
    centre: &Centre,
    (id, read): (QuestionId, Option<i64>),
    heard: &Heard,
) -> Result<OperationId> {
    let (scope, question) = found(cx, centre, id, Action::WriteWords).await?;
    let is_clear = heard.is_clear.ok_or(Refusal::VerdictMissing)?;
    settled(reading_refusals(&heard.reader, is_clear, &heard.remark))?;
    let last = making::drafts(cx.db(), &scope, id).await?.first().map(|draft| draft.number).ok_or(Refusal::NotNow)?;
    let act = if is_clear { Act::SayClear } else { Act::SayUnclear };
    let heard_of = question.after(act, cx.now())?;
    as_read(&heard_of, read)?;
    let reading = Reading {
        number: last,
        reader: read_name(&heard.reader).unwrap_or_default(),
        is_clear,
        remark: heard.remark.trim().to_owned(),
        created_at: cx.now(),
    };
    let (mut tx, operation) = begin(cx, centre, "words-op-read", &heard_of.term).await?;
    put(&mut tx, &scope, &heard_of).await?;
    making::insert_reading(&mut tx, &scope, id, &reading, cx.now()).await?;
    tx.commit().await?;
    Ok(operation)
}

/// Begins the film of a word, in the room of films: consents are asked there, and shown is what everyone agreed to.
pub async fn film(cx: &Cx, centre: &Centre, id: QuestionId) -> Result<OperationId> {
    let (scope, question) = found(cx, centre, id, Action::WriteWords).await?;
    if question.film.is_some() {
        return Err(Refusal::AlreadyFilmed.into());
    }
    let filmed = question.after(Act::Film, cx.now())?;
    let words = FilmWords {
        title: cx.history_texts().t1("words-film-title", "x", filmed.term.as_str()),
        language: "fr".to_owned(),
        transcript: String::new(),
        subtitles: String::new(),
    };
    let (mut tx, operation) = begin(cx, centre, "words-op-filmed", &filmed.term).await?;
    let begun = media::film::service::making::begin_within(cx, &mut tx, centre, &words, None).await;
    let film = begun.map_err(|error| Error::Elsewhere(error.told(cx)))?;
    put(&mut tx, &scope, &Question { film: Some(film), ..filmed }).await?;
    tx.commit().await?;
    Ok(operation)
}

/// What is published beside the text.
#[derive(Debug, Clone, Default)]
pub struct Page {
    pub term: String,
    /// Other writings, one a line.
    pub forms: String,
}

/// Publishes the last draft that was understood, if it is the one that was read, and tells who asked.
pub async fn publish(
    cx: &Cx,
    centre: &Centre,
    (id, read): (QuestionId, Option<i64>),
    page: &Page,
) -> Result<OperationId> {
    let (scope, question) = found(cx, centre, id, Action::PublishWords).await?;
    let term = page.term.trim();
    if term.is_empty() {
        return Err(Refusal::TermMissing.into());
    }
    let too_long = is_longer(term, LONGEST_TERM);
    settled(too_long.then_some(Refusal::Long("mot")).into_iter().collect())?;
    settled(is_longer(&page.forms, LONGEST_WORDS).then_some(Refusal::Long("formes")).into_iter().collect())?;
    let clear = last_clear(cx, &scope, id).await?.ok_or(Refusal::NotNow)?;
    let published = question.after(Act::Publish, cx.now())?;
    as_read(&published, read)?;
    let slug = match published.slug.clone() {
        Some(slug) => slug,
        None => free_slug(cx, &scope, term, id).await?,
    };
    let published = Question {
        term: term.to_owned(),
        folded: key::of(term),
        forms: page.forms.trim().to_owned(),
        explained: clear.explained,
        example: clear.example,
        slug: Some(slug),
        ..published
    };
    let (mut tx, operation) = begin(cx, centre, "words-op-published", &published.term).await?;
    put(&mut tx, &scope, &published).await?;
    making::insert_showing(&mut tx, &scope, id, true, cx.now()).await?;
    telling::tell_askers(cx, &mut tx, (centre, &scope), &published).await?;
    tx.commit().await?;
    Ok(operation)
}

/// The last draft of which a grown-up said that it is clear.
async fn last_clear(cx: &Cx, scope: &Scope, id: QuestionId) -> Result<Option<Draft>> {
    let readings = making::readings(cx.db(), scope, id).await?;
    let Some(number) = readings.iter().find(|reading| reading.is_clear).map(|reading| reading.number) else {
        return Ok(None);
    };
    Ok(making::drafts(cx.db(), scope, id).await?.into_iter().find(|draft| draft.number == number))
}

/// An address for a word: its own, or its own with a number.
async fn free_slug(cx: &Cx, scope: &Scope, term: &str, id: QuestionId) -> Result<String> {
    let bare = kernel::text::slug(term);
    for number in 1..100 {
        let slug = if number == 1 { bare.clone() } else { format!("{bare}-{number}") };
        let is_taken = TAKEN.contains(&slug.as_str()) || questions::is_slug_taken(cx.db(), scope, &slug, id).await?;
        if !is_taken {
            return Ok(slug);
        }
    }
    Ok(format!("{bare}-{id}"))
}

/// Takes a word off the page; its address is kept for it.
pub async fn withdraw(cx: &Cx, centre: &Centre, id: QuestionId) -> Result<OperationId> {
    let (scope, question) = found(cx, centre, id, Action::PublishWords).await?;
    let withdrawn = question.after(Act::Withdraw, cx.now())?;
    let (mut tx, operation) = begin(cx, centre, "words-op-withdrawn", &withdrawn.term).await?;
    put(&mut tx, &scope, &withdrawn).await?;
    making::insert_showing(&mut tx, &scope, id, false, cx.now()).await?;
    tx.commit().await?;
    Ok(operation)
}

/// Adds the picture of a word, described for who does not see it, or puts another in its place.
pub async fn add_picture(
    cx: &Cx,
    centre: &Centre,
    (id, read): (QuestionId, Option<i64>),
    bytes: Bytes,
    alt: &str,
) -> Result<OperationId> {
    let (scope, question) = found(cx, centre, id, Action::WriteWords).await?;
    as_read(&question, read)?;
    let prepared = media::prepare(cx, bytes, alt, "").await.map_err(Error::Elsewhere)?;
    let prepared = prepared.map_err(|refusal| Refusal::PictureRefused(refusal.place().0, refusal.place().1))?;
    let (mut tx, operation) = begin(cx, centre, "words-op-picture", &question.term).await?;
    media::store::insert(&mut tx, &scope, &prepared).await?;
    let picture = Some(prepared.media().id);
    put(&mut tx, &scope, &Question { picture, changed_at: cx.now(), ..question }).await?;
    tx.commit().await?;
    Ok(operation)
}

/// Adds the explanation as an adult reads it. A child's voice is heard in the film alone, where parents agreed.
pub async fn add_sound(
    cx: &Cx,
    centre: &Centre,
    (id, read): (QuestionId, Option<i64>),
    bytes: &Bytes,
    is_adult: bool,
) -> Result<OperationId> {
    let (scope, question) = found(cx, centre, id, Action::WriteWords).await?;
    if !is_adult {
        return Err(Refusal::AdultVoice.into());
    }
    as_read(&question, read)?;
    let kept = sound::keep(cx, bytes).await?;
    let (mut tx, operation) = begin(cx, centre, "words-op-sound", &question.term).await?;
    put(&mut tx, &scope, &Question { sound: Some(kept), changed_at: cx.now(), ..question }).await?;
    tx.commit().await?;
    Ok(operation)
}

/// The question as it was spoken, for the team.
pub async fn voice(cx: &Cx, centre: &Centre, id: QuestionId) -> Result<Vec<u8>, Problem> {
    let found = found(cx, centre, id, Action::SeeWords).await.map_err(|error| error.told(cx))?;
    let hash = found.1.voice.ok_or(Problem::NotFound)?;
    sound::read(cx, &hash).await.map_err(|error| error.told(cx))
}
