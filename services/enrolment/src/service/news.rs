//! Telling those who count on a session that it changed: who they are, what each reads, what left.
//!
//! The room above decides that it is told and opens the operation; here each household is told once.

use std::collections::HashMap;

use auth::Scope;
use db::{Conn, Tx};
use delivery::Message;
use kernel::{ListId, MessageId, PersonId};
use people::Channel;
use uuid::Uuid;
use web::Cx;

use super::views::{Line, lines};
use super::{Error, Result, merged};
use crate::model::enrolment::{EnrolmentState, GroupId};
use crate::model::reach::{Recipient, way_of};
use crate::notices::{Facts, Household, Notice, NoticeState, SessionNews, Teller, households};
use crate::store::{enrolments, notices};

/// How those who have a place would be told, or were.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewsReach {
    pub people: i64,
    pub households: i64,
    /// How many households by each channel; a channel that serves nobody is absent.
    pub by_channel: Vec<(Channel, i64)>,
    /// Households that nothing reaches: someone must say it.
    pub at_desk: i64,
    /// Those already told of this very change.
    pub already: i64,
}

impl NewsReach {
    fn add(&mut self, channel: Option<Channel>) {
        self.households += 1;
        let Some(channel) = channel else {
            self.at_desk += 1;
            return;
        };
        match self.by_channel.iter_mut().find(|(known, _)| *known == channel) {
            Some((_, count)) => *count += 1,
            None => self.by_channel.push((channel, 1)),
        }
    }
}

/// What would be read, in the words of the first who would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsSample {
    pub subject: String,
    pub text: String,
    pub sms: String,
}

/// Someone who was told of a session, and what became of it.
#[derive(Debug, Clone)]
pub struct ToldOf {
    pub notice: Notice,
    pub name: String,
    pub message: Option<Message>,
}

struct Planned<'a> {
    teller: Teller<'a>,
    told: HashMap<PersonId, Recipient>,
    homes: Vec<Household>,
}

impl Planned<'_> {
    fn recipient(&self, home: &Household) -> Option<&Recipient> {
        home.group.contact_person.and_then(|id| self.told.get(&id))
    }
}

async fn plan<'a>(
    cx: &'a Cx,
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    list: ListId,
    news: &SessionNews,
) -> Result<Planned<'a>> {
    let mut conn = conn.into();
    let teller = Teller::load(cx, conn.again(), scope, list).await?.ok_or(Error::NotFound)?;
    // Whoever typed someone who was there reads that they have a place: they hear of it as well.
    let seated = [EnrolmentState::Confirmed, EnrolmentState::Offered, EnrolmentState::Doubled];
    let there = enrolments::list(conn.again(), scope, list, &seated).await?;
    let there: Vec<Line> = lines(conn.again(), scope, there).await?;
    let groups: Vec<_> = there.iter().map(|line| line.group.clone()).collect();
    let told = teller.recipients(conn, &groups).await?;
    let homes = households(&there, &told, news.haste(cx.now()));
    Ok(Planned { teller, told, homes })
}

/// Who would be told and how, with what the first would read; nothing is written.
pub async fn preview(
    cx: &Cx,
    scope: &Scope,
    list: ListId,
    news: &SessionNews,
) -> Result<(NewsReach, Option<NewsSample>)> {
    let planned = plan(cx, cx.db(), scope, list, news).await?;
    let done = notices::keys_about(cx.db(), scope, news.session).await?;
    let mut reach = NewsReach::default();
    let mut sample = None;
    for home in &planned.homes {
        reach.people += i64::try_from(home.names.len()).unwrap_or(i64::MAX);
        let recipient = planned.recipient(home);
        reach.add(recipient.and_then(|told| way_of(&home.group, told, news.haste(cx.now()))).map(|(way, _)| way));
        let names = home.names.join(", ");
        let facts = Facts { news: Some(news), ..Facts::of(&names, news.session) };
        reach.already += i64::from(done.contains(&planned.teller.key(&home.group, news.kind(), &facts)));
        if sample.is_none() {
            let said = planned.teller.said(&home.group, recipient, news.kind(), facts);
            sample = Some(NewsSample { subject: said.subject, text: said.text, sms: said.sms });
        }
    }
    Ok((reach, sample))
}

/// Tells each household once, inside the caller's transaction; says how, and whether anything leaves.
pub async fn tell_session(cx: &Cx, tx: &mut Tx, scope: &Scope, list: ListId, news: &SessionNews) -> Result<NewsReach> {
    let planned = plan(cx, &mut *tx, scope, list, news).await?;
    let mut reach = NewsReach::default();
    for home in &planned.homes {
        let recipient = planned.recipient(home);
        let names = home.names.join(", ");
        let facts = Facts { news: Some(news), ..Facts::of(&names, news.session) };
        planned.teller.tell(tx, &home.group, recipient, news.kind(), facts).await?;
        reach.people += i64::try_from(home.names.len()).unwrap_or(i64::MAX);
        reach.add(recipient.and_then(|told| way_of(&home.group, told, news.haste(cx.now()))).map(|(way, _)| way));
    }
    Ok(reach)
}

/// What was told of a session, latest first, and what became of each.
pub async fn told_of_session(conn: impl Into<Conn<'_>>, scope: &Scope, session: Uuid) -> db::Result<Vec<ToldOf>> {
    let mut conn = conn.into();
    let done = notices::notices_about(conn.again(), scope, session).await?;
    let ids: Vec<MessageId> = done.iter().filter_map(|notice| notice.message).collect();
    let messages = delivery::store::messages_by_ids(conn.again(), scope, &ids).await?;
    let messages: HashMap<MessageId, Message> = messages.into_iter().map(|message| (message.id, message)).collect();
    let groups: Vec<GroupId> = done.iter().map(|notice| notice.group).collect();
    let groups = enrolments::groups_by_ids(conn.again(), scope, &groups).await?;
    let ids: Vec<PersonId> = groups.iter().filter_map(|group| group.contact_person).collect();
    let persons = merged::persons_now(conn, scope, &ids).await?;
    let name_of = |group: GroupId| {
        let contact = groups.iter().find(|known| known.id == group).and_then(|known| known.contact_person);
        contact.and_then(|id| persons.get(&id)).map(people::Person::full_name).unwrap_or_default()
    };
    Ok(done
        .into_iter()
        .map(|notice| ToldOf {
            name: name_of(notice.group),
            message: notice.message.and_then(|id| messages.get(&id)).cloned(),
            notice,
        })
        .collect())
}

impl ToldOf {
    /// Whether someone must still say it.
    pub fn waits_for_someone(&self) -> bool {
        self.notice.state == NoticeState::Desk
    }
}
