//! Whole acts on people: the policy is asked, the operation opened, the words of the history written.

use auth::Scope;
use centres::Centre;
use db::{Operation, Tx};
use kernel::{HouseholdId, OperationId, PersonId};
use web::Cx;

use super::household::{self, HouseholdDraft};
use super::{Error, Result, person};
use crate::draft::{LONGEST, PersonDraft, PersonRefusal, check_text, read_interest};
use crate::model::{Consent, Household, HouseholdRole, Membership, Person};
use crate::policy::{Action, decide};
use crate::store::{self, NewMember};

/// The most that a membership costs: a hundred thousand euros.
const MOST_CENTS: i64 = 10_000_000;

/// The scope of an actor who may do this in the centre.
pub fn scope_for(cx: &Cx, centre: &Centre, action: Action) -> Result<Scope> {
    Ok(Scope::opened_by(decide(&cx.actor, action, centre.id), centre.id)?)
}

/// An act under way.
pub(super) struct Act {
    pub scope: Scope,
    pub operation: Operation,
    pub tx: Tx,
}

impl Act {
    /// Opens an act; `key` is the sentence of the history, `{ $x }` being who or what it is about.
    pub async fn open(cx: &Cx, centre: &Centre, action: Action, key: &str, about: &str) -> Result<Self> {
        let scope = scope_for(cx, centre, action)?;
        let operation = cx.operation(Some(centre.id), cx.history_texts().t1(key, "x", about));
        let tx = cx.db().begin(&operation).await?;
        Ok(Self { scope, operation, tx })
    }

    /// Keeps all of it.
    pub async fn done(self) -> Result<OperationId> {
        self.tx.commit().await?;
        Ok(self.operation.id)
    }
}

async fn named(cx: &Cx, centre: &Centre, action: Action, id: PersonId) -> Result<Person> {
    let scope = scope_for(cx, centre, action)?;
    store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)
}

/// Adds a person.
pub async fn add(cx: &Cx, centre: &Centre, draft: &PersonDraft) -> Result<(Person, OperationId)> {
    let name = format!("{} {}", draft.first_name.trim(), draft.last_name.trim());
    let about = if crate::import::holds_nir(&name) { "" } else { name.as_str() };
    let mut act = Act::open(cx, centre, Action::EditPeople, "people-words-added", about).await?;
    let (person, _) = person::create_person(&mut act.tx, &act.scope, draft, cx.now()).await?;
    Ok((person, act.done().await?))
}

/// Corrects a person; `seen` is the mark taken when the form was shown.
pub async fn correct(
    cx: &Cx,
    centre: &Centre,
    id: PersonId,
    draft: &PersonDraft,
    seen: Option<&str>,
) -> Result<OperationId> {
    let known = named(cx, centre, Action::EditPeople, id).await?;
    let mut act = Act::open(cx, centre, Action::EditPeople, "people-words-corrected", &known.full_name()).await?;
    person::update_person(&mut act.tx, &act.scope, id, draft, seen, cx.today()).await?;
    act.done().await
}

/// Puts a person aside.
pub async fn put_aside(cx: &Cx, centre: &Centre, id: PersonId) -> Result<OperationId> {
    let known = named(cx, centre, Action::EditPeople, id).await?;
    let mut act = Act::open(cx, centre, Action::EditPeople, "people-words-archived", &known.full_name()).await?;
    person::archive_person(&mut act.tx, &act.scope, id, cx.now()).await?;
    act.done().await
}

/// Takes a person out of the archive.
pub async fn take_back(cx: &Cx, centre: &Centre, id: PersonId) -> Result<OperationId> {
    let known = named(cx, centre, Action::EditPeople, id).await?;
    let mut act = Act::open(cx, centre, Action::EditPeople, "people-words-restored", &known.full_name()).await?;
    person::restore_person(&mut act.tx, &act.scope, id).await?;
    act.done().await
}

/// Writes what a person agrees to.
pub async fn say_consents(cx: &Cx, centre: &Centre, id: PersonId, consents: Vec<Consent>) -> Result<OperationId> {
    let known = named(cx, centre, Action::EditPeople, id).await?;
    let mut act = Act::open(cx, centre, Action::EditPeople, "people-words-consents", &known.full_name()).await?;
    for consent in consents {
        person::record_consent(&mut act.tx, &act.scope, id, consent).await?;
    }
    act.done().await
}

/// Adds or takes away an interest.
pub async fn change_interest(
    cx: &Cx,
    centre: &Centre,
    id: PersonId,
    label: &str,
    is_wanted: bool,
) -> Result<OperationId> {
    let known = named(cx, centre, Action::EditPeople, id).await?;
    let wanted = if is_wanted { Some(read_interest(label)?) } else { None };
    let mut act = Act::open(cx, centre, Action::EditPeople, "people-words-interests", &known.full_name()).await?;
    match wanted {
        Some(label) => store::insert_interests(&mut act.tx, &act.scope, &[(id, label)]).await?,
        None => {
            store::delete_interest(&mut act.tx, &act.scope, id, label).await?;
        }
    }
    act.done().await
}

/// Writes a membership of one season.
pub async fn join_season(cx: &Cx, centre: &Centre, id: PersonId, membership: Membership) -> Result<OperationId> {
    let known = named(cx, centre, Action::EditPeople, id).await?;
    check_text("status", &membership.status, LONGEST)?;
    if membership.amount.is_some_and(|amount| !(0..=MOST_CENTS).contains(&amount.0)) {
        return Err(PersonRefusal::AmountInvalid.into());
    }
    let mut act = Act::open(cx, centre, Action::EditPeople, "people-words-membership", &known.full_name()).await?;
    store::upsert_memberships(&mut act.tx, &act.scope, &[(id, membership)]).await?;
    act.done().await
}

/// Corrects a household.
pub async fn correct_household(
    cx: &Cx,
    centre: &Centre,
    id: HouseholdId,
    draft: &HouseholdDraft,
    seen: Option<&str>,
) -> Result<OperationId> {
    let scope = scope_for(cx, centre, Action::EditPeople)?;
    let known = store::find_household(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let mut act = Act::open(cx, centre, Action::EditPeople, "people-words-household", &known.name).await?;
    household::update_household(&mut act.tx, &act.scope, id, draft, seen).await?;
    act.done().await
}

/// Gives someone known a place in a household beside the one they have.
pub async fn join_household(cx: &Cx, centre: &Centre, member: NewMember) -> Result<OperationId> {
    let known = named(cx, centre, Action::EditPeople, member.person).await?;
    let mut act = Act::open(cx, centre, Action::EditPeople, "people-words-joined", &known.full_name()).await?;
    household::add_member(&mut act.tx, &act.scope, member).await?;
    act.done().await
}

/// Opens another household for someone, such as the second home of a child.
pub async fn open_home(
    cx: &Cx,
    centre: &Centre,
    id: PersonId,
    draft: &HouseholdDraft,
    is_main: bool,
) -> Result<(Household, OperationId)> {
    let known = named(cx, centre, Action::EditPeople, id).await?;
    let mut act = Act::open(cx, centre, Action::EditPeople, "people-words-joined", &known.full_name()).await?;
    let home = household::create_household(&mut act.tx, &act.scope, draft, cx.now()).await?;
    let role: HouseholdRole = household::role_on(&known, cx.today());
    let member = NewMember { household: home.id, person: id, role, is_main };
    household::add_member(&mut act.tx, &act.scope, member).await?;
    Ok((home, act.done().await?))
}

/// Takes someone out of one of their households.
pub async fn leave_household(cx: &Cx, centre: &Centre, household: HouseholdId, id: PersonId) -> Result<OperationId> {
    let known = named(cx, centre, Action::EditPeople, id).await?;
    let mut act = Act::open(cx, centre, Action::EditPeople, "people-words-left", &known.full_name()).await?;
    household::remove_member(&mut act.tx, &act.scope, household, id).await?;
    act.done().await
}
