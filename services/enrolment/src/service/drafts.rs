//! The journey of a resident, kept between screens: recognised by a card, found again by a secret.
//!
//! Wrong words, a wrong code, a wrong birth date and a person of another centre are one and the same answer.

use accounts::cards::words::{self, WordsRefusal};
use auth::{Scope, Secret, Throttle, stretch};
use chrono::{Duration, NaiveDate};
use kernel::ids::SpokenCode;
use kernel::{CentreId, ListId, PersonId};
use people::{HouseholdRole, Person};
use uuid::Uuid;
use web::Cx;

use super::{Result, merged};
use crate::model::draft::{DRAFT_LASTS, Draft, Known};
use crate::model::enrolment::Group;
use crate::model::refusal::EnrolmentRefusal;
use crate::policy;
use crate::store::drafts::{self, DraftRow};
use crate::store::enrolments;

/// Wrong codes with the same first signs, in one centre: a family forgets, a machine guesses. Only who
/// types such a code waits; nonsense at every other beginning shuts nobody out.
const WRONG_CODES: Throttle = Throttle { kind: "enrolment-codes", tries: 30, window: Duration::minutes(15) };
/// Signs of a code that are counted together: 676 beginnings make 20,280 wrong tries a centre in the window, and one right
/// guess among a few thousand codes takes weeks; to shut everyone out takes as many.
const BEGINNING: usize = 2;

/// A draft with its place in the table.
#[derive(Debug, Clone)]
pub struct OpenDraft {
    pub row: DraftRow,
    pub draft: Draft,
}

/// Finds who holds a card: its three words or its code, and the birth date of someone of the household.
pub async fn recognise(cx: &Cx, centre: CentreId, typed: &str, birth: NaiveDate) -> Result<Known> {
    match by_words(cx, centre, typed, birth).await? {
        Some(known) => Ok(known),
        None => by_code(cx, centre, typed, birth).await,
    }
}

/// Who holds the card of three words; `None` when something else was typed. Tries are counted before anything is said,
/// whether or not there is such a card: that three words are on one is told to nobody.
async fn by_words(cx: &Cx, centre: CentreId, typed: &str, birth: NaiveDate) -> Result<Option<Known>> {
    let scope = policy::own_scope(centre);
    let found = match words::find(cx.db(), &scope, typed, cx.now()).await? {
        Err(WordsRefusal::Count) => return Ok(None),
        // A code said in three groups.
        Err(WordsRefusal::Unknown(_)) if SpokenCode::parse(typed).is_some() => return Ok(None),
        Err(WordsRefusal::Unknown(word)) => return Err(EnrolmentRefusal::WordUnknown { word }.into()),
        Err(WordsRefusal::TooMany) => return Err(EnrolmentRefusal::TooManyTries.into()),
        Err(WordsRefusal::NoCard) => None,
        Ok(card) => merged::person_now(cx.db(), &scope, card.person).await?.filter(|p| p.archived_at.is_none()),
    };
    let subject = words_subject(centre, typed).await?;
    if Throttle::CODE.take(cx.db(), &subject, cx.now()).await?.is_err() {
        return Err(EnrolmentRefusal::TooManyTries.into());
    }
    let Some(person) = found else { return Err(EnrolmentRefusal::CodeUnknown.into()) };
    let known = known_side(cx, &scope, &person).await?;
    if !is_of_side(cx, &scope, known, birth).await? {
        return Err(EnrolmentRefusal::CodeUnknown.into());
    }
    Throttle::CODE.forget(cx.db(), &subject).await?;
    Ok(Some(known))
}

/// What the tries at three words are counted by: as slow to guess as what is kept of the words themselves.
async fn words_subject(centre: CentreId, typed: &str) -> db::Result<String> {
    let salt = [centre.uuid().as_bytes().as_slice(), b"inscription"].concat();
    stretch(people::text::words_of(typed), salt).await.ok_or(db::Error::Busy)
}

async fn is_of_side(cx: &Cx, scope: &Scope, known: Known, birth: NaiveDate) -> db::Result<bool> {
    Ok(members(cx, scope, known).await?.iter().any(|member| member.birth_date == Some(birth)))
}

async fn by_code(cx: &Cx, centre: CentreId, typed: &str, birth: NaiveDate) -> Result<Known> {
    let code = read_code(cx, centre, typed).await?;
    if Throttle::CODE.take(cx.db(), code.as_str(), cx.now()).await?.is_err() {
        return Err(EnrolmentRefusal::TooManyTries.into());
    }
    let scope = policy::own_scope(centre);
    let Some(person) = people::store::find_by_card(cx.db(), &scope, code.as_str()).await? else {
        return Err(wrong_code(cx, centre, &code).await?.into());
    };
    let known = known_side(cx, &scope, &person).await?;
    if is_of_side(cx, &scope, known, birth).await? {
        Throttle::CODE.forget(cx.db(), code.as_str()).await?;
        Ok(known)
    } else {
        Err(wrong_code(cx, centre, &code).await?.into())
    }
}

fn door_of(centre: CentreId, code: &SpokenCode) -> String {
    let beginning: String = code.as_str().chars().take(BEGINNING).collect();
    format!("{centre}:{beginning}")
}

/// Reads a code, unless too many wrong ones began like it. A right one is not counted.
async fn read_code(cx: &Cx, centre: CentreId, typed: &str) -> Result<SpokenCode> {
    let code = SpokenCode::parse(typed).ok_or(EnrolmentRefusal::CodeUnknown)?;
    if WRONG_CODES.is_spent(cx.db(), &door_of(centre, &code), cx.now()).await? {
        return Err(EnrolmentRefusal::TooManyTries.into());
    }
    Ok(code)
}

/// Counts a wrong code, and says so: of many tried at once, no more are answered than are allowed.
async fn wrong_code(cx: &Cx, centre: CentreId, code: &SpokenCode) -> db::Result<EnrolmentRefusal> {
    let taken = WRONG_CODES.take(cx.db(), &door_of(centre, code), cx.now()).await?;
    Ok(if taken.is_ok() { EnrolmentRefusal::CodeUnknown } else { EnrolmentRefusal::TooManyTries })
}

/// The household a card speaks for: the only one, or the only one where its holder is an adult.
async fn known_side(cx: &Cx, scope: &Scope, person: &Person) -> db::Result<Known> {
    let homes = people::store::households_of(cx.db(), scope, &[person.id]).await?;
    let of_adult: Vec<_> = homes.iter().filter(|home| home.role == HouseholdRole::Adult).collect();
    let household = match (homes.as_slice(), of_adult.as_slice()) {
        ([only], _) => Some(only.household.id),
        (_, [only]) => Some(only.household.id),
        _ => None,
    };
    Ok(Known { person: person.id, household })
}

/// The people a proved card may enrol: its household, adults first, or its holder alone.
pub async fn members(cx: &Cx, scope: &Scope, known: Known) -> db::Result<Vec<Person>> {
    let Some(household) = known.household else {
        return people::store::persons_by_ids(cx.db(), scope, &[known.person]).await;
    };
    let members = people::store::members_of(cx.db(), scope, &[household]).await?;
    Ok(members.into_iter().filter(|(member, _)| member.role != HouseholdRole::Contact).map(|(_, p)| p).collect())
}

/// Opens a draft; the secret finds it again and is kept nowhere else.
pub async fn begin_draft(cx: &Cx, centre: CentreId, list: ListId, known: Option<Known>) -> Result<String> {
    begin(cx, centre, list, Draft { known, ..Draft::default() }).await
}

/// Opens the draft of someone whose own file is open: nothing is left to prove. Who lives alone is ticked.
pub async fn begin_own(cx: &Cx, centre: CentreId, list: ListId, person: PersonId) -> Result<String> {
    let scope = policy::own_scope(centre);
    let person = merged::person_now(cx.db(), &scope, person).await?.ok_or(EnrolmentRefusal::PersonUnknown)?;
    let known = known_side(cx, &scope, &person).await?;
    let side = members(cx, &scope, known).await?;
    let chosen = if side.len() == 1 { vec![person.id] } else { Vec::new() };
    begin(cx, centre, list, Draft { known: Some(known), is_own: true, chosen, ..Draft::default() }).await
}

async fn begin(cx: &Cx, centre: CentreId, list: ListId, draft: Draft) -> Result<String> {
    let secret = Secret::draw();
    let id = Uuid::now_v7();
    let row = DraftRow { id, list, content: content_of(id, &draft)?, group: None };
    let mut tx = cx.db().begin_unrecorded().await?;
    drafts::insert_draft(&mut tx, &policy::own_scope(centre), &row, &secret.hash(), cx.now() + DRAFT_LASTS).await?;
    tx.commit().await?;
    Ok(secret.reveal().to_owned())
}

/// The draft of a secret; `None` once its two hours are over.
pub async fn find_draft(cx: &Cx, centre: CentreId, list: ListId, secret: &str) -> Result<Option<OpenDraft>> {
    let scope = policy::own_scope(centre);
    let found = drafts::find_draft(cx.db(), &scope, &Secret::hash_of(secret), cx.now()).await?;
    let Some(row) = found.filter(|row| row.list == list) else { return Ok(None) };
    let draft = serde_json::from_str(&row.content).map_err(|_| unreadable(row.id))?;
    Ok(Some(OpenDraft { row, draft }))
}

/// Keeps the answers, for two hours more.
pub async fn save_draft(cx: &Cx, centre: CentreId, open: &OpenDraft) -> Result<()> {
    let row = DraftRow { content: content_of(open.row.id, &open.draft)?, ..open.row.clone() };
    let mut tx = cx.db().begin_unrecorded().await?;
    drafts::update_draft(&mut tx, &policy::own_scope(centre), &row, cx.now() + DRAFT_LASTS).await?;
    tx.commit().await?;
    Ok(())
}

/// Answers that cannot be read are not an empty form: whoever gave them is told that something is wrong.
fn unreadable(draft: Uuid) -> db::Error {
    db::Error::Inconsistent { table: "enrolment_draft", column: "content", id: draft.to_string() }
}

fn content_of(id: Uuid, draft: &Draft) -> db::Result<String> {
    serde_json::to_string(draft).map_err(|_| unreadable(id))
}

/// The group whose code someone types or follows; wrong ones are counted, right ones cost nothing.
pub async fn group_of_code(cx: &Cx, centre: CentreId, typed: &str) -> Result<Group> {
    let code = read_code(cx, centre, typed).await?;
    match enrolments::find_group_by_code(cx.db(), &policy::own_scope(centre), code.as_str()).await? {
        Some(group) => Ok(group),
        None => Err(wrong_code(cx, centre, &code).await?.into()),
    }
}

/// The birth date that goes with the card of the exercise book, told to whoever practises.
pub async fn practice_birth(cx: &Cx, centre: CentreId) -> db::Result<Option<NaiveDate>> {
    let card = accounts::cards::store::find_by_code(cx.db(), accounts::cards::demo::CODE).await?;
    let Some(card) = card.filter(|card| card.centre == centre) else { return Ok(None) };
    let person = people::store::find(cx.db(), &policy::own_scope(centre), card.person).await?;
    Ok(person.and_then(|person| person.birth_date))
}
