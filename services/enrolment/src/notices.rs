//! What a group must be told, once each: written and handed to delivery inside the transaction
//! that made it true.
//!
//! This file decides that something is said and in which words, never by which gateway. Whoever
//! chose the desk asks there, and is written to by nobody.

use std::collections::HashMap;

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Tx};
use i18n::{Texts, Value};
use kernel::{ListId, PersonId, clock, words};
use people::Channel;
use uuid::Uuid;
use web::Cx;

use crate::model::enrolment::{ContactWay, Group, GroupId};
use crate::model::list::List;
use crate::store;

/// What there is to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    Confirmed,
    Waiting,
    /// A freed place is held until a moment.
    Offered,
    /// It was not taken in time and went to the next.
    OfferOver,
    Cancelled,
    ListCancelled,
}

impl NoticeKind {
    pub const ALL: [Self; 6] =
        [Self::Confirmed, Self::Waiting, Self::Offered, Self::OfferOver, Self::Cancelled, Self::ListCancelled];

    pub fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::OfferOver => "offer_over",
            Self::Cancelled => "cancelled",
            Self::ListCancelled => "list_cancelled",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    fn stem(self) -> &'static str {
        match self {
            Self::Confirmed => "enrolment-notice-confirmed",
            Self::Waiting => "enrolment-notice-waiting",
            Self::Offered => "enrolment-notice-offered",
            Self::OfferOver => "enrolment-notice-offer-over",
            Self::Cancelled => "enrolment-notice-cancelled",
            Self::ListCancelled => "enrolment-notice-list-cancelled",
        }
    }
}

/// One thing told to one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub id: Uuid,
    pub group: GroupId,
    pub kind: NoticeKind,
    /// First names of those it speaks of.
    pub people: String,
    pub until: Option<DateTime<Utc>>,
    /// `sent` once delivery has it, `desk` when they will ask themselves.
    pub state: String,
    pub at: DateTime<Utc>,
}

/// What a notice says, besides its kind.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts<'a> {
    pub people: &'a str,
    /// The enrolment or list it is about, so that two facts of one moment stay two.
    pub about: Uuid,
    pub until: Option<DateTime<Utc>>,
}

/// Who receives a notice.
#[derive(Debug, Clone)]
pub(crate) struct Recipient {
    pub person: PersonId,
    pub first_name: String,
    pub full_name: String,
    pub wants_large_print: bool,
}

impl Recipient {
    pub(crate) fn of(person: &people::Person) -> Self {
        Self {
            person: person.id,
            first_name: person.first_name.clone(),
            full_name: person.full_name(),
            wants_large_print: person.wants_large_print,
        }
    }
}

/// What all notices of one act have in common: whose list, where to answer.
pub(crate) struct Teller<'a> {
    cx: &'a Cx,
    centre: Centre,
    list: List,
}

impl<'a> Teller<'a> {
    /// Reads the centre and the list; `None` when either is not there.
    pub(crate) async fn load(
        cx: &'a Cx,
        conn: impl Into<Conn<'_>>,
        scope: &Scope,
        list: ListId,
    ) -> Result<Option<Self>> {
        let mut conn = conn.into();
        let Some(list) = store::lists::find_list(conn.again(), scope, list).await? else { return Ok(None) };
        let centre = centres::store::find(conn, scope.centre()).await?;
        Ok(centre.map(|centre| Self { cx, centre, list }))
    }

    pub(crate) fn list(&self) -> &List {
        &self.list
    }

    /// Tells one group; says whether something leaves the house.
    pub(crate) async fn tell(
        &self,
        tx: &mut Tx,
        group: &Group,
        recipient: Option<&Recipient>,
        kind: NoticeKind,
        facts: Facts<'_>,
    ) -> Result<bool> {
        let scope = Scope::of_house(self.centre.id);
        let at = self.cx.now();
        let channel = channel_of(group.way).filter(|_| !group.contact.is_empty());
        let wire = channel.zip(recipient);
        let notice = Notice {
            id: Uuid::now_v7(),
            group: group.id,
            kind,
            people: facts.people.to_owned(),
            until: facts.until,
            state: if wire.is_some() { "sent" } else { "desk" }.to_owned(),
            at,
        };
        let key = format!("enrolment:{}:{}:{}:{}", kind.code(), group.id, facts.about, at.timestamp_micros());
        let is_new = store::notices::insert_notice(tx, &scope, &notice, &key).await?;
        match wire {
            Some((channel, recipient)) if is_new => {
                let message = self.message(group, recipient, channel, kind, facts, key);
                delivery::notify(tx, &scope, message, at).await?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// Tells several groups the same kind of thing; recipients are read in one question.
    pub(crate) async fn recipients(&self, tx: &mut Tx, groups: &[Group]) -> Result<HashMap<PersonId, Recipient>> {
        let ids: Vec<PersonId> = groups.iter().filter_map(|group| group.contact_person).collect();
        let persons = people::store::persons_by_ids(&mut *tx, &Scope::of_house(self.centre.id), &ids).await?;
        Ok(persons.iter().map(|person| (person.id, Recipient::of(person))).collect())
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "what is told, to whom, by which way, about what: none goes without the others"
    )]
    fn message(
        &self,
        group: &Group,
        recipient: &Recipient,
        channel: Channel,
        kind: NoticeKind,
        facts: Facts<'_>,
        once_key: String,
    ) -> delivery::Notice {
        let texts = self.cx.texts.in_locale(group.locale);
        let stem = kind.stem();
        let says = |part: &str| texts.with(&format!("{stem}-{part}"), self.variables(&texts, group, recipient, facts));
        delivery::Notice {
            person: recipient.person,
            household: group.household,
            channel,
            address: group.contact.clone(),
            first_name: recipient.first_name.clone(),
            full_name: recipient.full_name.clone(),
            wants_large_print: recipient.wants_large_print,
            subject: says("subject"),
            text: says("text"),
            sms_text: says("sms"),
            locale: group.locale.code().to_owned(),
            once_key,
        }
    }

    fn variables(
        &self,
        texts: &Texts,
        group: &Group,
        recipient: &Recipient,
        facts: Facts<'_>,
    ) -> Vec<(&'static str, Value<'static>)> {
        let below = self.centre.path(&format!("mon-inscription/{}", group.code));
        let until = facts.until.map(|until| moment(until, texts.locale())).unwrap_or_default();
        let pairs = [
            ("name", recipient.first_name.clone()),
            ("who", facts.people.to_owned()),
            ("list", self.list.terms.title.clone()),
            ("when", self.list.terms.subtitle.clone()),
            ("code", group.spoken_code()),
            ("url", self.cx.app.url(&below)),
            ("phone", self.centre.phone_display()),
            ("centre", self.centre.name.clone()),
            ("pieces", self.list.terms.pieces.join(", ")),
            ("until", until),
        ];
        pairs.into_iter().map(|(name, value)| (name, Value::from(value))).collect()
    }
}

/// "mardi 24 novembre à 10 h", in the house's time.
pub(crate) fn moment(at: DateTime<Utc>, locale: kernel::Locale) -> String {
    let local = clock::local(at);
    let (day, hour) = (words::date(local.date(), locale), words::time(local.time(), locale));
    match locale {
        kernel::Locale::Fr | kernel::Locale::FrSimple => format!("{day} à {hour}"),
        kernel::Locale::En => format!("{day} at {hour}"),
        kernel::Locale::Ar => format!("{day} {hour}"),
    }
}

fn channel_of(way: ContactWay) -> Option<Channel> {
    match way {
        ContactWay::Email => Some(Channel::Email),
        ContactWay::Sms => Some(Channel::Sms),
        ContactWay::Letter => Some(Channel::Letter),
        ContactWay::Call => Some(Channel::Call),
        ContactWay::Desk => None,
    }
}
