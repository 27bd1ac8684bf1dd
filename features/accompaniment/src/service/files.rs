//! The file itself: told shut, begun, read open, corrected, paused, closed.

use centres::Centre;
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{AccountId, OperationId, PersonId, clock};
use uuid::Uuid;
use web::Cx;
use zeroize::Zeroizing;

use super::seals::{Opener, place, seal_words};
use super::{Deed, Error, Known, Result, known, team};
use crate::model::file::LONGEST_SITUATION;
use crate::model::refusal::check_words;
use crate::model::{Act, FileState, Hand, MandateState, Reading, Refusal};
use crate::policy::Action;
use crate::store::{acts, files, mandates, papers, steps};

/// The most acts shown at once.
const SHOWN: i64 = 200;
const TABLE: &str = "accompaniment";

/// What may be told of a file that stays shut.
#[derive(Debug, Clone)]
pub struct Cover {
    pub state: FileState,
    pub opened_at: DateTime<Utc>,
    pub opened_by: String,
    /// The day of the first thing done: an act may be noted that is older than the file, or be of an entry merged into it.
    pub begun_on: NaiveDate,
    pub referents: Vec<String>,
    pub steps: i64,
    pub next_on: Option<NaiveDate>,
    pub acts: i64,
    pub last_on: Option<NaiveDate>,
}

/// A step, open.
#[derive(Debug, Clone)]
pub struct OpenStep {
    pub id: Uuid,
    pub subject: Zeroizing<String>,
    pub next: Zeroizing<String>,
    pub hand: Hand,
    pub due_on: Option<NaiveDate>,
    pub created_by: String,
    pub done_at: Option<DateTime<Utc>>,
    pub done_by: String,
}

/// A mandate, open.
#[derive(Debug, Clone)]
pub struct OpenMandate {
    pub id: Uuid,
    pub formalities: Zeroizing<String>,
    pub days: i64,
    pub reading: Reading,
    pub reader: Zeroizing<String>,
    pub state: MandateState,
    pub drafted_at: DateTime<Utc>,
    pub signed_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub is_running: bool,
}

/// A paper, its title open and its bytes shut.
#[derive(Debug, Clone)]
pub struct OpenPaper {
    pub id: Uuid,
    pub title: Zeroizing<String>,
    pub pages: i64,
    pub added_at: DateTime<Utc>,
    pub given_back_at: Option<DateTime<Utc>>,
    pub mandate: Option<Uuid>,
}

/// The whole file, open.
#[derive(Debug, Clone)]
pub struct OpenFile {
    pub state: FileState,
    pub referents: Vec<AccountId>,
    pub situation: Zeroizing<String>,
    pub steps: Vec<OpenStep>,
    pub acts: Vec<(Act, Zeroizing<String>)>,
    pub mandates: Vec<OpenMandate>,
    pub papers: Vec<OpenPaper>,
}

/// What may be told of a person's file; none when there is none.
pub async fn cover(cx: &Cx, centre: &Centre, id: PersonId) -> Result<(Known, Option<Cover>)> {
    let known = known(cx, centre, id, Action::ReadFiles).await?;
    let all = files::all(cx.db(), &known.scope, &known.ids).await?;
    let Some(file) = all.first() else { return Ok((known, None)) };
    let accompany = files::referents_now(cx.db(), &known.scope, &[known.person.id]).await?;
    let names = team::names(cx, &known.scope).await?;
    let (steps, next_on) = steps::in_hand(cx.db(), &known.scope, &known.ids).await?;
    let (acts, days) = acts::summary(cx.db(), &known.scope, &known.ids).await?;
    let opened_on = all.iter().map(|one| clock::local_date(one.opened_at));
    let begun_on = opened_on.chain(days.map(|(first, _)| first)).min();
    let cover = Cover {
        state: file.state,
        opened_at: file.opened_at,
        opened_by: file.opened_by.clone(),
        begun_on: begun_on.unwrap_or_else(|| clock::local_date(file.opened_at)),
        referents: accompany.iter().filter_map(|(_, account)| names.get(account).cloned()).collect(),
        steps,
        next_on,
        acts,
        last_on: days.map(|(_, last)| last),
    };
    Ok((known, Some(cover)))
}

/// Begins to accompany someone.
pub async fn begin(
    cx: &Cx,
    centre: &Centre,
    id: PersonId,
    situation: &str,
    referents: &[AccountId],
) -> Result<OperationId> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    if known.person.archived_at.is_some() {
        return Err(Refusal::PutAside.into());
    }
    if known.file(cx).await?.is_some() {
        return Err(Refusal::AlreadyOpen.into());
    }
    let situation = check_words("situation", situation, LONGEST_SITUATION)?;
    team::check_referents(cx, &known.scope, referents).await?;
    let row = files::FileRow {
        id: Uuid::now_v7(),
        centre: centre.id,
        person: id,
        state: FileState::Open,
        opened_at: cx.now(),
        opened_by: cx.actor.author().name,
        situation: None,
    };
    let ring = cx.app.keys.of_person(centre.id, id, cx.now()).await?;
    let row = files::FileRow { situation: seal_words(&ring, &place(TABLE, "situation", row.id), situation)?, ..row };
    let mut deed = Deed::open(cx, centre, "accompaniment-op-begin", &known.person.full_name()).await?;
    if let Err(error) = files::insert(&mut deed.tx, &known.scope, &row).await {
        return Err(if error.is_unique_violation() { Refusal::AlreadyOpen.into() } else { error.into() });
    }
    for account in referents {
        files::add_referent(&mut deed.tx, &known.scope, &[row.id], *account, cx.now()).await?;
    }
    deed.done().await
}

/// The words of a file that was opened: see [`super::opening`]. Where entries were merged it is one file, whose
/// situations follow each other, the latest first.
pub async fn read(cx: &Cx, known: &Known) -> Result<OpenFile> {
    let (scope, ids) = (&known.scope, known.ids.as_slice());
    let all = files::all(cx.db(), scope, ids).await?;
    let file = all.first().ok_or(Error::NotFound)?;
    let mut open = Opener::new(cx, scope);
    let situation = situations(&all, &mut open).await?;
    let mut notes = Vec::new();
    for (act, note) in acts::of_person(cx.db(), scope, ids, SHOWN).await? {
        let words = open.words_if(act.person, place("accompaniment_act", "note", act.id), note.as_ref()).await?;
        notes.push((act, words));
    }
    let referents = files::referents_now(cx.db(), scope, &[known.person.id]).await?;
    Ok(OpenFile {
        state: file.state,
        referents: referents.into_iter().map(|(_, account)| account).collect(),
        situation,
        steps: open_steps(cx, known, &mut open).await?,
        acts: notes,
        mandates: open_mandates(cx, known, &mut open).await?,
        papers: open_papers(cx, known, &mut open).await?,
    })
}

async fn situations(all: &[files::FileRow], open: &mut Opener<'_>) -> Result<Zeroizing<String>> {
    let mut told = Zeroizing::new(String::new());
    for file in all {
        let words = open.words_if(file.person, place(TABLE, "situation", file.id), file.situation.as_ref()).await?;
        if !words.is_empty() {
            let between = if told.is_empty() { "" } else { "\n\n" };
            told.push_str(between);
            told.push_str(&words);
        }
    }
    Ok(told)
}

pub(super) async fn open_steps(cx: &Cx, known: &Known, open: &mut Opener<'_>) -> Result<Vec<OpenStep>> {
    let mut told = Vec::new();
    for row in steps::of_person(cx.db(), &known.scope, &known.ids, SHOWN).await? {
        let subject = open.words(row.person, place("accompaniment_step", "subject", row.id), &row.subject).await?;
        let next = open.words_if(row.person, place("accompaniment_step", "next", row.id), row.next.as_ref()).await?;
        let steps::StepRow { id, hand, due_on, created_by, done_at, done_by, .. } = row;
        told.push(OpenStep { id, subject, next, hand, due_on, created_by, done_at, done_by });
    }
    Ok(told)
}

pub(super) async fn open_mandates(cx: &Cx, known: &Known, open: &mut Opener<'_>) -> Result<Vec<OpenMandate>> {
    let mut told = Vec::new();
    for row in mandates::of_person(cx.db(), &known.scope, &known.ids).await? {
        told.push(open_mandate(cx, row, open).await?);
    }
    Ok(told)
}

pub(super) async fn open_mandate(cx: &Cx, row: mandates::MandateRow, open: &mut Opener<'_>) -> Result<OpenMandate> {
    let at = |column| place("accompaniment_mandate", column, row.id);
    let formalities = open.words(row.person, at("formalities"), &row.formalities).await?;
    let reader = open.words_if(row.person, at("reader"), row.reader.as_ref()).await?;
    let is_running = row.is_running(cx.today());
    let mandates::MandateRow { id, days, reading, state, drafted_at, signed_on, ends_on, .. } = row;
    Ok(OpenMandate { id, formalities, days, reading, reader, state, drafted_at, signed_on, ends_on, is_running })
}

async fn open_papers(cx: &Cx, known: &Known, open: &mut Opener<'_>) -> Result<Vec<OpenPaper>> {
    let mut told = Vec::new();
    for row in papers::of_person(cx.db(), &known.scope, &known.ids).await? {
        let title = open.words(row.person, place("accompaniment_paper", "title", row.id), &row.title).await?;
        let papers::PaperRow { id, pages, added_at, given_back_at, mandate, .. } = row;
        told.push(OpenPaper { id, title, pages, added_at, given_back_at, mandate });
    }
    Ok(told)
}

/// Writes the situation anew, in one place: what other entries of the same person said was on the page, and goes.
pub async fn correct(cx: &Cx, centre: &Centre, id: PersonId, situation: &str) -> Result<OperationId> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    let file = known.writable(cx).await?;
    let situation = check_words("situation", situation, LONGEST_SITUATION)?;
    let ring = cx.app.keys.of_person(centre.id, file.person, cx.now()).await?;
    let sealed = seal_words(&ring, &place(TABLE, "situation", file.id), situation)?;
    let mut deed = Deed::on_file(cx, centre, "accompaniment-op-situation", &known).await?;
    deed.require_writable(&known).await?;
    for one in files::all(&mut deed.tx, &known.scope, &known.ids).await? {
        let words = if one.id == file.id { sealed.as_ref() } else { None };
        files::set_situation(&mut deed.tx, &known.scope, one.id, words).await?;
    }
    deed.done().await
}

/// Says who accompanies.
pub async fn assign(cx: &Cx, centre: &Centre, id: PersonId, referents: &[AccountId]) -> Result<OperationId> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    known.writable(cx).await?;
    team::check_referents(cx, &known.scope, referents).await?;
    let mut deed = Deed::on_file(cx, centre, "accompaniment-op-referents", &known).await?;
    deed.require_writable(&known).await?;
    for file in files::all(&mut deed.tx, &known.scope, &known.ids).await? {
        files::keep_referents(&mut deed.tx, &known.scope, file.id, referents).await?;
        for account in referents {
            files::add_referent(&mut deed.tx, &known.scope, &[file.id], *account, cx.now()).await?;
        }
    }
    deed.done().await
}

/// Pauses, closes or opens again.
pub async fn change_state(cx: &Cx, centre: &Centre, id: PersonId, state: FileState) -> Result<OperationId> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    known.file(cx).await?.ok_or(Error::NotFound)?;
    let mut deed = Deed::on_file(cx, centre, "accompaniment-op-state", &known).await?;
    for file in files::all(&mut deed.tx, &known.scope, &known.ids).await? {
        files::set_state(&mut deed.tx, &known.scope, file.id, state, cx.now()).await?;
    }
    deed.done().await
}
