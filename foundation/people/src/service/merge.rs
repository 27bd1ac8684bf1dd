//! Two entries that are one person: what is kept of each, shown first, then done, undone as one.
//!
//! The one who stays keeps what they have and takes what they lack. A refusal of either is a
//! refusal, and a hold on either holds both. Nothing is thrown away: second numbers and addresses become details.

use centres::Centre;
use db::Tx;
use kernel::{OperationId, PersonId};
use web::Cx;

use super::act::{Act, scope_for};
use super::registry::{KnownPerson, known_people};
use super::{Error, Result};
use crate::draft::PersonRefusal;
use crate::model::{Consent, Membership, Person};
use crate::policy::Action;
use crate::store::{self, Detail, DetailKind, NewMember};
use crate::text::words_of;

/// The two entries and what would remain.
#[derive(Debug, Clone)]
pub struct MergePreview {
    pub kept: KnownPerson,
    pub gone: KnownPerson,
    pub outcome: KnownPerson,
}

/// What a merge would keep.
pub async fn preview_merge(cx: &Cx, centre: &Centre, kept: PersonId, gone: PersonId) -> Result<MergePreview> {
    let scope = scope_for(cx, centre, Action::MergePeople)?;
    let found = known_people(cx.db(), &scope, &[kept, gone]).await?;
    pair(found, kept, gone)
}

fn pair(found: Vec<KnownPerson>, kept: PersonId, gone: PersonId) -> Result<MergePreview> {
    let pick = |id: PersonId| found.iter().find(|known| known.person.id == id).cloned().ok_or(Error::NotFound);
    let (kept, gone) = (pick(kept)?, pick(gone)?);
    if kept.person.id == gone.person.id || kept.person.archived_at.is_some() || gone.person.archived_at.is_some() {
        return Err(PersonRefusal::CannotMerge.into());
    }
    let outcome = merged(&kept, &gone);
    Ok(MergePreview { kept, gone, outcome })
}

/// What remains of two entries.
pub fn merged(kept: &KnownPerson, gone: &KnownPerson) -> KnownPerson {
    let mut outcome = kept.clone();
    merge_person(&mut outcome, &gone.person);
    merge_consents(&mut outcome.consents, &gone.consents);
    merge_memberships(&mut outcome.memberships, &gone.memberships);
    for interest in &gone.interests {
        if !outcome.interests.iter().any(|known| words_of(known) == words_of(interest)) {
            outcome.interests.push(interest.clone());
        }
    }
    for detail in &gone.details {
        let is_single = detail.kind == DetailKind::Quotient;
        let is_known =
            outcome.details.contains(detail) || is_single && outcome.details.iter().any(|d| d.kind == detail.kind);
        if !is_known {
            outcome.details.push(detail.clone());
        }
    }
    merge_residences(&mut outcome, gone);
    outcome
}

fn merge_person(outcome: &mut KnownPerson, gone: &Person) {
    let person = &mut outcome.person;
    let contacts = [
        (DetailKind::Email, &mut person.email, &gone.email),
        (DetailKind::Phone, &mut person.mobile, &gone.mobile),
        (DetailKind::Phone, &mut person.landline, &gone.landline),
    ];
    let mut extra = Vec::new();
    for (kind, known, other) in contacts {
        match (known.as_ref(), other) {
            (None, Some(other)) => *known = Some(other.clone()),
            (Some(known), Some(other)) if known != other => extra.push(Detail { kind, value: other.clone() }),
            _ => {}
        }
    }
    person.member_number = person.member_number.take().or_else(|| gone.member_number.clone());
    person.birth_date = person.birth_date.or(gone.birth_date);
    person.preferred_channel = person.preferred_channel.or(gone.preferred_channel);
    person.wants_large_print |= gone.wants_large_print;
    for (known, other) in [(&mut person.title, &gone.title), (&mut person.gender, &gone.gender)] {
        if known.is_empty() {
            known.clone_from(other);
        }
    }
    extra.retain(|detail| !outcome.details.contains(detail));
    outcome.details.extend(extra);
}

fn merge_consents(known: &mut Vec<Consent>, others: &[Consent]) {
    for other in others {
        match known.iter_mut().find(|consent| consent.purpose == other.purpose) {
            Some(consent) if consent.is_granted && !other.is_granted => *consent = other.clone(),
            Some(_) => {}
            None => known.push(other.clone()),
        }
    }
}

fn merge_memberships(known: &mut Vec<Membership>, others: &[Membership]) {
    for other in others {
        if !known.iter().any(|membership| membership.season == other.season) {
            known.push(other.clone());
        }
    }
    known.sort_by(|a, b| b.season.cmp(&a.season));
}

/// The other's households are kept too; their address becomes the main one where the first has none.
fn merge_residences(outcome: &mut KnownPerson, gone: &KnownPerson) {
    let has_address = outcome.home().is_some_and(crate::model::Household::has_address);
    for other in &gone.residences {
        let is_known = outcome.residences.iter().any(|known| known.household.id == other.household.id);
        let same_place = outcome.residences.iter().any(|known| {
            let (a, b) = (&known.household, &other.household);
            words_of(&a.street) == words_of(&b.street) && a.postal_code == b.postal_code
        });
        if is_known || (same_place && gone.residences.len() == 1) {
            continue;
        }
        let mut residence = other.clone();
        residence.person = outcome.person.id;
        residence.is_main = false;
        outcome.residences.push(residence);
    }
    if !has_address && let Some(at) = outcome.residences.iter().position(|r| r.household.has_address()) {
        for (index, residence) in outcome.residences.iter_mut().enumerate() {
            residence.is_main = index == at;
        }
        outcome.residences.sort_by_key(|residence| !residence.is_main);
    }
}

/// Merges `gone` into `kept`, in one act.
pub async fn merge_people(cx: &Cx, centre: &Centre, kept: PersonId, gone: PersonId) -> Result<OperationId> {
    let names = preview_merge(cx, centre, kept, gone).await?.kept.person.full_name();
    let mut act = Act::open(cx, centre, Action::MergePeople, "people-words-merged", &names).await?;
    // Merges and imports take several people: one after the other in a centre.
    centres::store::hold(&mut act.tx, &act.scope).await?;
    for id in [kept, gone] {
        if !store::lock(&mut act.tx, &act.scope, id).await? {
            return Err(Error::NotFound);
        }
    }
    let found = known_people(&mut act.tx, &act.scope, &[kept, gone]).await?;
    let merge = pair(found, kept, gone)?;
    let marked = store::mark_merged(&mut act.tx, &act.scope, gone, kept, cx.now()).await?;
    if marked != 1 {
        return Err(PersonRefusal::CannotMerge.into());
    }
    write(&mut act, &merge).await?;
    act.done().await
}

async fn write(act: &mut Act, merge: &MergePreview) -> Result<()> {
    let (outcome, id) = (&merge.outcome, merge.kept.person.id);
    let (tx, scope): (&mut Tx, _) = (&mut act.tx, &act.scope);
    for residence in &merge.gone.residences {
        store::delete_member(tx, scope, residence.household.id, merge.gone.person.id).await?;
    }
    accounts::cards::store::follow(tx, scope, merge.gone.person.id, id).await?;
    let known = |household| merge.kept.residences.iter().any(|residence| residence.household.id == household);
    for residence in outcome.residences.iter().filter(|residence| !known(residence.household.id)) {
        let (household, role) = (residence.household.id, residence.role);
        store::insert_member(tx, scope, NewMember { household, person: id, role, is_main: false }).await?;
    }
    if let Some(main) = outcome.home() {
        store::set_main(tx, scope, id, main.id).await?;
    }
    store::update(tx, scope, &outcome.person, outcome.home()).await?;
    let consents: Vec<_> = outcome.consents.iter().map(|consent| (id, consent.clone())).collect();
    let changed: Vec<_> = consents.into_iter().filter(|(_, c)| !merge.kept.consents.contains(c)).collect();
    store::upsert_consents(tx, scope, &changed).await?;
    let memberships = outcome.memberships.iter().filter(|m| !merge.kept.memberships.contains(m));
    let memberships: Vec<_> = memberships.map(|membership| (id, membership.clone())).collect();
    store::upsert_memberships(tx, scope, &memberships).await?;
    let interests: Vec<_> = outcome.interests.iter().map(|interest| (id, interest.clone())).collect();
    store::insert_interests(tx, scope, &interests).await?;
    let details = outcome.details.iter().filter(|detail| !merge.kept.details.contains(detail));
    let details: Vec<_> = details.map(|detail| (id, detail.clone())).collect();
    store::insert_details(tx, scope, &details).await?;
    Ok(())
}
