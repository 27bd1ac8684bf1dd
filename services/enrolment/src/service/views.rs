//! A list with the people on it, as the team sees it; a group with what it has paid.

use std::collections::HashMap;

use auth::Scope;
use chrono::{DateTime, Utc};
use db::Conn;
use kernel::{Cents, ListId, PersonId};
use people::Person;

use super::merged;
use crate::model::enrolment::{Enrolment, EnrolmentState, Group, GroupId, Payment};
use crate::model::fee::Due;
use crate::model::list::{List, Seats, SessionRef};
use crate::model::question::Question;
use crate::store::{enrolments, lists, payments, questions};

/// The states of someone who is still on the list.
pub const ACTIVE: [EnrolmentState; 3] = [EnrolmentState::Confirmed, EnrolmentState::Offered, EnrolmentState::Waiting];

/// One person on a list, with who they are and with whom they came.
#[derive(Debug, Clone)]
pub struct Line {
    /// It names the entry it was made with, as the marks of the roll do.
    pub enrolment: Enrolment,
    /// Who that is now.
    pub person: Person,
    pub group: Group,
}

/// A list and the people on it.
#[derive(Debug, Clone)]
pub struct ListView {
    pub list: List,
    pub seats: Seats,
    /// Confirmed and offered, in the order of names.
    pub enrolled: Vec<Line>,
    /// In the order in which places will be offered.
    pub waiting: Vec<Line>,
    /// Retired ones included, in order.
    pub questions: Vec<Question>,
    pub payments: HashMap<GroupId, Vec<Payment>>,
}

impl ListView {
    /// What a group owes and has paid; the first is absent while a fee is to be settled.
    pub fn account(&self, group: GroupId) -> (Option<Due>, Cents) {
        let lines = self.enrolled.iter().filter(|line| line.group.id == group);
        let due = Due::of(lines.map(|line| line.enrolment.fee));
        let paid = self.payments.get(&group).into_iter().flatten().map(|payment| payment.amount).sum();
        (due, paid)
    }
}

/// A list and the people on it; `None` when it is not of this centre.
pub async fn list_view(conn: impl Into<Conn<'_>>, scope: &Scope, id: ListId) -> db::Result<Option<ListView>> {
    let mut conn = conn.into();
    let Some(list) = lists::find_list(conn.again(), scope, id).await? else { return Ok(None) };
    let seats = lists::seats(conn.again(), scope, &[id]).await?.remove(&id);
    let Some(seats) = seats else { return Ok(None) };
    let there = enrolments::list(conn.again(), scope, id, &ACTIVE).await?;
    let lines = lines(conn.again(), scope, there).await?;
    let (waiting, mut enrolled): (Vec<Line>, Vec<Line>) =
        lines.into_iter().partition(|line| line.enrolment.state == EnrolmentState::Waiting);
    enrolled.sort_by_cached_key(|line| {
        (
            people::text::words_of(&line.person.last_name),
            people::text::words_of(&line.person.first_name),
            line.person.id,
        )
    });
    let ids: Vec<GroupId> = enrolled.iter().map(|line| line.group.id).collect();
    let paid = payments::payments(conn.again(), scope, &ids).await?;
    let mut by_group: HashMap<GroupId, Vec<Payment>> = HashMap::new();
    for payment in paid {
        by_group.entry(payment.group).or_default().push(payment);
    }
    let questions = questions::questions(conn, scope, id).await?;
    Ok(Some(ListView { list, seats, enrolled, waiting, questions, payments: by_group }))
}

/// Enrolments with their persons and groups, in the same order: two questions for all.
pub async fn lines(conn: impl Into<Conn<'_>>, scope: &Scope, there: Vec<Enrolment>) -> db::Result<Vec<Line>> {
    let mut conn = conn.into();
    let ids: Vec<PersonId> = there.iter().map(|enrolment| enrolment.person).collect();
    let persons = merged::persons_now(conn.again(), scope, &ids).await?;
    let mut ids: Vec<GroupId> = there.iter().map(|enrolment| enrolment.group).collect();
    ids.sort_unstable();
    ids.dedup();
    let groups = enrolments::groups_by_ids(conn, scope, &ids).await?;
    let groups: HashMap<GroupId, Group> = groups.into_iter().map(|group| (group.id, group)).collect();
    Ok(there
        .into_iter()
        .filter_map(|enrolment| {
            let person = persons.get(&enrolment.person)?.clone();
            let group = groups.get(&enrolment.group)?.clone();
            Some(Line { enrolment, person, group })
        })
        .collect())
}

/// A group: who came together, where each stands, what was answered and paid.
#[derive(Debug, Clone)]
pub struct GroupView {
    pub group: Group,
    pub list: List,
    /// In the order in which they were typed.
    pub lines: Vec<Line>,
    /// Retired ones included, in order.
    pub questions: Vec<Question>,
    pub payments: Vec<Payment>,
    /// In time.
    pub sessions: Vec<SessionRef>,
}

impl GroupView {
    /// Those still on the list.
    pub fn active(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.enrolment.state.is_active())
    }

    /// Those who have a place, held ones included.
    pub fn seated(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.enrolment.state.takes_a_seat())
    }

    /// What the places cost; absent while one is to be settled.
    pub fn due(&self) -> Option<Due> {
        Due::of(self.seated().map(|line| line.enrolment.fee))
    }

    /// The session to come.
    pub fn next_session(&self, now: DateTime<Utc>) -> Option<&SessionRef> {
        self.sessions.iter().find(|session| session.starts_at > now)
    }

    /// As those who enrolled read it: nobody learns here that someone was on the list before.
    pub fn into_told(mut self) -> Self {
        for line in &mut self.lines {
            line.enrolment.state = line.enrolment.state.as_told();
        }
        self
    }

    pub fn paid(&self) -> Cents {
        self.payments.iter().map(|payment| payment.amount).sum()
    }
}

/// A group with all that concerns it.
pub async fn group_view(conn: impl Into<Conn<'_>>, scope: &Scope, group: Group) -> db::Result<Option<GroupView>> {
    let mut conn = conn.into();
    let Some(list) = lists::find_list(conn.again(), scope, group.list).await? else { return Ok(None) };
    let there = enrolments::of_group(conn.again(), scope, group.id).await?;
    let lines = lines(conn.again(), scope, there).await?;
    let questions = questions::questions(conn.again(), scope, list.id).await?;
    let payments = payments::payments(conn.again(), scope, &[group.id]).await?;
    let sessions = lists::sessions(conn, scope, list.id).await?;
    Ok(Some(GroupView { group, list, lines, questions, payments, sessions }))
}
