//! Those whom someone must tell: who has no way, whose letter or call waits, whose address did not take it.
//!
//! Reads what is left and writes down what someone brings back. It sends nothing.

use std::collections::HashMap;

use auth::Scope;
use chrono::Duration;
use db::Tx;
use delivery::{Message, State};
use kernel::{CentreId, EnrolmentId, ListId, MessageId, OperationId, PersonId};
use people::{Channel, Person};
use uuid::Uuid;
use web::Cx;

use super::{Error, Result, merged};
use crate::model::enrolment::{Group, GroupId};
use crate::model::list::List;
use crate::model::refusal::EnrolmentRefusal;
use crate::notices::{KEYS, Notice, NoticeState};
use crate::policy::{self, Action};
use crate::store::{enrolments, lists, notices};

/// What is older is no longer worth saying.
const DAYS: i64 = 60;

/// One thing to say to one group.
#[derive(Debug, Clone)]
pub struct ToTell {
    pub notice: Notice,
    pub group: Group,
    pub list: List,
    /// The letter or call that waits, or what did not arrive.
    pub message: Option<Message>,
    /// Whom to tell.
    pub person: Option<Person>,
}

impl ToTell {
    /// The letter or the call that is still to be made.
    pub fn by_hand(&self) -> Option<&Message> {
        self.message.as_ref().filter(|message| match message.channel {
            Channel::Letter => matches!(message.state, State::Planned | State::Printed),
            Channel::Call => matches!(message.state, State::Planned | State::NoAnswer),
            Channel::Email | Channel::Sms => false,
        })
    }
}

/// What someone brings back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Brought {
    /// They know: said at the desk, in passing or by telephone.
    Told,
    HandedOver,
    NoAnswer,
    WrongNumber,
    Returned,
}

impl Brought {
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "dit" => Some(Self::Told),
            "remise" => Some(Self::HandedOver),
            "sans-reponse" => Some(Self::NoAnswer),
            "faux-numero" => Some(Self::WrongNumber),
            "revenue" => Some(Self::Returned),
            _ => None,
        }
    }

    /// Whether nothing is left to do.
    fn settles(self) -> bool {
        matches!(self, Self::Told | Self::HandedOver)
    }

    /// What it makes of a letter or a call; `None` when it says nothing of that channel.
    fn state_of(self, channel: Channel) -> Option<State> {
        match (self, channel) {
            (Self::Told, Channel::Call) => Some(State::Reached),
            (Self::NoAnswer, Channel::Call) => Some(State::NoAnswer),
            (Self::WrongNumber, Channel::Call) => Some(State::WrongNumber),
            (Self::HandedOver, Channel::Letter) => Some(State::HandedOver),
            (Self::Returned, Channel::Letter) => Some(State::Returned),
            _ => None,
        }
    }
}

/// Everyone of a centre whom someone must tell, those who have waited longest first.
pub async fn list(cx: &Cx, scope: &Scope) -> db::Result<Vec<ToTell>> {
    let since = cx.now() - Duration::days(DAYS);
    let waiting = delivery::store::notices_by_hand(cx.db(), scope, KEYS, since).await?;
    let mut messages: HashMap<MessageId, Message> = waiting.into_iter().map(|message| (message.id, message)).collect();
    let ids: Vec<MessageId> = messages.keys().copied().collect();
    let mut left = notices::left_to_desk(cx.db(), scope, since).await?;
    left.extend(notices::carried_by(cx.db(), scope, &ids).await?);
    left.sort_by_key(|notice| (notice.at, notice.id));
    let mut group_ids: Vec<GroupId> = left.iter().map(|notice| notice.group).collect();
    group_ids.sort_unstable();
    group_ids.dedup();
    let groups = enrolments::groups_by_ids(cx.db(), scope, &group_ids).await?;
    let mut list_ids: Vec<ListId> = groups.iter().map(|group| group.list).collect();
    list_ids.sort_unstable();
    list_ids.dedup();
    let lists = lists::lists_by_ids(cx.db(), scope, &list_ids).await?;
    let ids: Vec<PersonId> = groups.iter().filter_map(|group| group.contact_person).collect();
    let persons = merged::persons_now(cx.db(), scope, &ids).await?;
    let whole = |notice: Notice| {
        let group = groups.iter().find(|group| group.id == notice.group)?.clone();
        let list = lists.iter().find(|list| list.id == group.list)?.clone();
        let message = notice.message.and_then(|id| messages.remove(&id));
        let person = group.contact_person.and_then(|id| persons.get(&id)).cloned();
        Some(ToTell { notice, group, list, message, person })
    };
    Ok(left.into_iter().filter_map(whole).collect())
}

/// How many things wait to be said: as many as the list has.
pub async fn count(cx: &Cx, scope: &Scope) -> db::Result<usize> {
    Ok(list(cx, scope).await?.len())
}

/// Writes down what someone brings back of one notice.
pub async fn bring_back(cx: &Cx, centre: CentreId, id: Uuid, brought: Brought) -> Result<OperationId> {
    let scope = policy::scope(&cx.actor, Action::EditEnrolments, centre)?;
    let notice = notices::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if !matches!(notice.state, NoticeState::Sent | NoticeState::Desk) {
        return Err(EnrolmentRefusal::Stale.into());
    }
    let operation = cx.operation(Some(centre), cx.history_texts().t1("enrolment-did-tell", "x", notice.people.clone()));
    let mut tx = cx.db().begin(&operation).await?;
    if let Some(message) = notice.message {
        settle_message(cx, &mut tx, &scope, message, brought).await?;
    }
    if brought.settles() && notices::mark_told(&mut tx, &scope, id, cx.now()).await? == 0 {
        return Err(EnrolmentRefusal::Stale.into());
    }
    db::mark_irreversible(&mut tx, operation.id, &cx.history_texts().t("enrolment-irreversible-said")).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// The ledger keeps what became of a letter or a call; an e-mail that failed stays failed, and someone said it.
async fn settle_message(cx: &Cx, tx: &mut Tx, scope: &Scope, id: MessageId, brought: Brought) -> Result<()> {
    const OPEN: [State; 5] = [State::Planned, State::Printed, State::NoAnswer, State::WrongNumber, State::Returned];
    let Some(message) = delivery::store::find(&mut *tx, scope, id).await? else { return Ok(()) };
    let Some(state) = brought.state_of(message.channel) else { return Ok(()) };
    delivery::store::set_by_hand(tx, scope, &[id], state, &OPEN, cx.now()).await?;
    Ok(())
}

/// An offer was answered, or its time is over: what still waited to carry it does not leave any more.
pub(super) async fn withdraw_offers(cx: &Cx, tx: &mut Tx, scope: &Scope, enrolments: &[EnrolmentId]) -> db::Result<()> {
    const WAITING: [State; 3] = [State::Planned, State::Printed, State::NoAnswer];
    if enrolments.is_empty() {
        return Ok(());
    }
    let messages = notices::withdraw_offers(tx, scope, enrolments).await?;
    if !messages.is_empty() {
        delivery::store::set_by_hand(tx, scope, &messages, State::Cancelled, &WAITING, cx.now()).await?;
    }
    Ok(())
}

/// Notes that the letters of a list of those to tell are printed.
pub async fn mark_printed(cx: &Cx, centre: CentreId, letters: &[MessageId]) -> Result<OperationId> {
    let scope = policy::scope(&cx.actor, Action::EditEnrolments, centre)?;
    let operation = cx.operation(Some(centre), cx.history_texts().t1("enrolment-did-print", "n", letters.len()));
    let mut tx = cx.db().begin(&operation).await?;
    delivery::store::set_by_hand(&mut tx, &scope, letters, State::Printed, &[State::Planned], cx.now()).await?;
    db::mark_irreversible(&mut tx, operation.id, &cx.history_texts().t("enrolment-irreversible-said")).await?;
    tx.commit().await?;
    Ok(operation.id)
}
