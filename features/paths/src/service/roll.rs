//! Presences, as the roll of the group's list has them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use auth::Scope;
use centres::Centre;
use enrolment::Mark;
use kernel::{OperationId, PersonId};
use uuid::Uuid;
use web::Cx;

use super::following::Step;
use super::group::{known, note_together, who};
use super::{Error, Result, open, words};
use crate::model::PathId;
use crate::model::content::Path;
use crate::model::fact::{Facts, Kind};
use crate::policy::Action;
use crate::store::paths;

/// What the roll says of each session that took place, by who each person is now.
type Marks = BTreeMap<PersonId, BTreeMap<Uuid, Mark>>;

/// Notes the presences of the sessions that took place, and takes back those that the roll has corrected since. Nothing
/// is noted twice.
pub async fn take_roll(cx: &Cx, centre: &Centre, id: PathId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WritePaths)?;
    let path = paths::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let (followers, _) = who(cx, &scope, &path).await?;
    let marks = marks_of(cx, centre, &scope, &path).await?;
    let operation = cx.operation(Some(centre.id), words(cx, "paths-op-roll", &path.title));
    let mut tx = cx.db().begin(&operation).await?;
    // Two devices that take the roll at once do so one after the other.
    paths::lock(&mut tx, &scope, id).await?;
    let known = known(&mut tx, &scope, id, &followers).await?;
    let noted: Vec<(PersonId, Vec<Step<'static>>)> = known
        .everyone()
        .iter()
        .filter_map(|(person, facts)| Some((*person, told_by(facts, marks.get(person)?))))
        .filter(|(_, steps)| !steps.is_empty())
        .collect();
    note_together(&mut tx, &scope, id, (&noted, &known), cx.now()).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// What is to be added to what is known of someone, so that it says what the roll says. A fact is never erased: a
/// presence that was none is taken back by one more.
fn told_by(facts: &Facts, marks: &BTreeMap<Uuid, Mark>) -> Vec<Step<'static>> {
    let standing = facts.standing().into_iter().filter(|fact| fact.kind == Kind::SessionAttended);
    let attended: Vec<(Uuid, Uuid)> = standing.filter_map(|fact| Some((fact.subject?, fact.id.uuid()))).collect();
    let of = |kind, subject| Step { subject: Some(subject), ..Step::of(kind, "", 0) };
    let mut steps = Vec::new();
    for (session, mark) in marks {
        let known = attended.iter().filter(|(there, _)| there == session);
        match mark {
            Mark::Present if known.clone().next().is_none() => steps.push(of(Kind::SessionAttended, *session)),
            Mark::Present => {}
            Mark::Absent | Mark::Excused => steps.extend(known.map(|(_, fact)| of(Kind::Withdrawn, *fact))),
        }
    }
    steps
}

/// The marks of the list that follows a path: those of the sessions that it still has, once they have begun.
async fn marks_of(cx: &Cx, centre: &Centre, scope: &Scope, path: &Path) -> Result<Marks> {
    let Some(list) = path.list else { return Ok(Marks::new()) };
    let sessions = enrolment::sessions(cx.db(), scope, list).await?;
    let held: BTreeSet<Uuid> = sessions.iter().filter(|s| s.starts_at <= cx.now()).map(|s| s.id).collect();
    let mut roll = match enrolment::attendance_of_list(cx, centre.id, list).await {
        Ok(roll) => roll,
        Err(enrolment::Error::Denied(denied)) => return Err(denied.into()),
        Err(enrolment::Error::Failed(error)) => return Err(error.into()),
        // Its room withdrew it meanwhile: it has no roll.
        Err(_) => Vec::new(),
    };
    roll.retain(|(session, _, _)| held.contains(session));
    // A mark names the entry by which someone was enrolled.
    let mut entries: Vec<PersonId> = roll.iter().map(|(_, entry, _)| *entry).collect();
    entries.sort_unstable();
    entries.dedup();
    let merged: HashMap<PersonId, PersonId> =
        people::store::now_of(cx.db(), scope, &entries).await?.into_iter().collect();
    let mut marks = Marks::new();
    for (session, entry, mark) in roll {
        let person = merged.get(&entry).copied().unwrap_or(entry);
        let told = marks.entry(person).or_default().entry(session).or_insert(mark);
        // Someone who was on the list twice was there if one of the two was.
        if mark == Mark::Present {
            *told = mark;
        }
    }
    Ok(marks)
}
