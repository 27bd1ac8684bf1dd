//! The team that accompanies: its list, who may be referent, who signed the charter, what is handed over at a leave.

use std::collections::HashMap;

use auth::{Actor, Scope};
use centres::Centre;
use chrono::NaiveDate;
use kernel::paging::PageRequest;
use kernel::{AccountId, OperationId, PersonId, Role};
use people::store::PersonFilter;
use web::Cx;

use super::{Deed, Error, Result, scope_for};
use crate::model::Refusal;
use crate::policy::{Action, may};
use crate::store::files::{Filter, ListRow};
use crate::store::{charters, files};

/// How many lines a page of the list has.
pub const PAGE: i64 = 30;
/// The most people a search looks through.
const FOUND: i64 = 200;

/// Someone of the team.
#[derive(Debug, Clone)]
pub struct Member {
    pub account: AccountId,
    pub name: String,
    /// Whether they may open files.
    pub accompanies: bool,
    pub is_volunteer: bool,
    /// When they signed the charter.
    pub charter: Option<NaiveDate>,
    /// How many files that are not closed they accompany.
    pub files: i64,
}

impl Member {
    /// Whether an act may be theirs: who accompanies, and a volunteer once the charter is signed.
    pub fn may_help(&self) -> bool {
        !self.is_volunteer || self.accompanies || self.charter.is_some()
    }
}

/// The team of the centre, with what this room knows of each.
pub async fn members(cx: &Cx, scope: &Scope) -> Result<Vec<Member>> {
    let signed: HashMap<AccountId, NaiveDate> = charters::list(cx.db(), scope).await?.into_iter().collect();
    let counts: HashMap<AccountId, i64> = files::count_by_referent(cx.db(), scope).await?.into_iter().collect();
    let mut members: Vec<Member> = Vec::new();
    for (account, role) in accounts::store::list_team(cx.db(), scope).await? {
        if account.disabled_at.is_some() {
            continue;
        }
        let accompanies = may(role, Action::WriteFiles);
        if let Some(known) = members.iter_mut().find(|member| member.account == account.id) {
            known.accompanies |= accompanies;
            known.is_volunteer &= role == Role::Volunteer;
            continue;
        }
        members.push(Member {
            account: account.id,
            name: account.name,
            accompanies,
            is_volunteer: role == Role::Volunteer,
            charter: signed.get(&account.id).copied(),
            files: counts.get(&account.id).copied().unwrap_or_default(),
        });
    }
    Ok(members)
}

/// The names of the team, by account.
pub(crate) async fn names(cx: &Cx, scope: &Scope) -> Result<HashMap<AccountId, String>> {
    let team = accounts::store::list_team(cx.db(), scope).await?;
    Ok(team.into_iter().map(|(account, _)| (account.id, account.name)).collect())
}

/// Refuses referents who may not open files, or none at all.
pub(crate) async fn check_referents(cx: &Cx, scope: &Scope, referents: &[AccountId]) -> Result<()> {
    if referents.is_empty() {
        return Err(Refusal::ReferentMissing.into());
    }
    let members = members(cx, scope).await?;
    let may = |account: &AccountId| members.iter().any(|member| member.account == *account && member.accompanies);
    if referents.iter().all(may) { Ok(()) } else { Err(Refusal::ReferentUnknown.into()) }
}

/// The account of who acts, where it is one.
pub(crate) fn own_account(cx: &Cx) -> Option<AccountId> {
    match &cx.actor {
        Actor::Staff(staff) => Some(staff.account),
        _ => None,
    }
}

/// What the list of the team asks for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Only those whom the reader accompanies.
    pub mine: bool,
    pub search: String,
    /// From zero.
    pub page: i64,
}

/// One line of the list.
#[derive(Debug, Clone)]
pub struct Line {
    pub row: ListRow,
    pub name: String,
    pub referents: Vec<String>,
}

/// A page of the list, and whether more follows.
pub async fn list(cx: &Cx, centre: &Centre, asked: &Asked) -> Result<(Vec<Line>, bool)> {
    let scope = scope_for(cx, centre, Action::ReadFiles)?;
    let filter = Filter {
        referent: if asked.mine { own_account(cx) } else { None },
        people: found(cx, &scope, &asked.search).await?,
    };
    let mut rows = files::list(cx.db(), &scope, &filter, (PAGE, asked.page.clamp(0, 10_000) * PAGE)).await?;
    let has_more = rows.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    rows.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    Ok((lines(cx, &scope, rows).await?, has_more))
}

async fn found(cx: &Cx, scope: &Scope, search: &str) -> Result<Option<Vec<PersonId>>> {
    if search.trim().is_empty() {
        return Ok(None);
    }
    let filter = PersonFilter { text: search.to_owned(), ..PersonFilter::default() };
    let page = PageRequest { after: None, limit: FOUND };
    let people = people::store::list(cx.db(), scope, &filter, page).await?;
    Ok(Some(people.items.into_iter().map(|person| person.id).collect()))
}

async fn lines(cx: &Cx, scope: &Scope, rows: Vec<ListRow>) -> Result<Vec<Line>> {
    let ids: Vec<PersonId> = rows.iter().map(|row| row.person).collect();
    let people = people::store::persons_by_ids(cx.db(), scope, &ids).await?;
    let accompany = files::referents_now(cx.db(), scope, &ids).await?;
    let names = names(cx, scope).await?;
    let line = |row: ListRow| Line {
        name: people.iter().find(|person| person.id == row.person).map(people::Person::full_name).unwrap_or_default(),
        referents: accompany
            .iter()
            .filter(|(person, _)| *person == row.person)
            .filter_map(|(_, account)| names.get(account).cloned())
            .collect(),
        row,
    };
    Ok(rows.into_iter().map(line).collect())
}

/// Gives every file that someone accompanies to someone else; how many there were.
pub async fn hand_over(cx: &Cx, centre: &Centre, from: AccountId, to: AccountId) -> Result<(usize, OperationId)> {
    let scope = scope_for(cx, centre, Action::WriteFiles)?;
    if from == to {
        return Err(Refusal::SameReferent.into());
    }
    check_referents(cx, &scope, &[to]).await?;
    let names = names(cx, &scope).await?;
    // Whoever left is no longer of the team: their files still bear their account.
    let about = names.get(&to).ok_or(Error::NotFound)?;
    let mut deed = Deed::open(cx, centre, "accompaniment-op-handover", about).await?;
    let given = files::files_of(&mut deed.tx, &scope, from).await?;
    files::add_referent(&mut deed.tx, &scope, &given, to, cx.now()).await?;
    files::remove_referent(&mut deed.tx, &scope, &given, from).await?;
    Ok((given.len(), deed.done().await?))
}

/// Everyone who accompanies a file that is not closed: of the team, or gone from it.
pub async fn leavers(cx: &Cx, centre: &Centre) -> Result<Vec<(AccountId, String, i64)>> {
    let scope = scope_for(cx, centre, Action::WriteFiles)?;
    let names = names(cx, &scope).await?;
    let counts = files::count_by_referent(cx.db(), &scope).await?;
    let gone = cx.t("accompaniment-gone");
    let told = |(account, files): (AccountId, i64)| {
        (account, names.get(&account).cloned().unwrap_or_else(|| gone.clone()), files)
    };
    Ok(counts.into_iter().map(told).collect())
}

/// Notes that someone signed the charter today, or takes it back.
pub async fn keep_charter(cx: &Cx, centre: &Centre, account: AccountId, is_signed: bool) -> Result<OperationId> {
    let scope = scope_for(cx, centre, Action::KeepCharter)?;
    let names = names(cx, &scope).await?;
    let name = names.get(&account).ok_or(Error::NotFound)?;
    let mut deed = Deed::open(cx, centre, "accompaniment-op-charter", name).await?;
    if is_signed {
        charters::insert(&mut deed.tx, &scope, account, cx.today()).await?;
    } else {
        charters::delete(&mut deed.tx, &scope, account).await?;
    }
    deed.done().await
}
