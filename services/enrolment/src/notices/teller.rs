//! Tells one group one thing: words in its language, by its way, or to be said by someone.

use std::collections::HashMap;

use auth::{Actor, Scope};
use centres::Centre;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Tx};
use i18n::{Texts, Value};
use kernel::{ListId, Locale, PersonId, clock, words};
use people::{Channel, Person, Purpose};
use uuid::Uuid;
use web::Cx;

use super::{KEYS, Notice, NoticeKind, NoticeState, SessionNews};
use crate::model::enrolment::{Group, MadeBy};
use crate::model::list::List;
use crate::model::reach::{Haste, Recipient, way_of};
use crate::service::merged;
use crate::store;

/// What a notice says, besides its kind.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts<'a> {
    pub people: &'a str,
    /// The enrolment, list or session it is about, so that two facts of one moment stay two.
    pub about: Uuid,
    pub until: Option<DateTime<Utc>>,
    pub news: Option<&'a SessionNews>,
}

impl<'a> Facts<'a> {
    /// What is said of some people, without a time by which to answer.
    pub(crate) fn of(people: &'a str, about: Uuid) -> Self {
        Self { people, about, until: None, news: None }
    }
}

/// What is said, in three lengths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    pub subject: String,
    pub text: String,
    pub sms: String,
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

    /// Who is told for several groups: their cards, what they refused and where they live, three questions for all.
    pub(crate) async fn recipients(
        &self,
        conn: impl Into<Conn<'_>>,
        groups: &[Group],
    ) -> Result<HashMap<PersonId, Recipient>> {
        let (mut conn, scope) = (conn.into(), Scope::of_house(self.centre.id));
        let mut ids: Vec<PersonId> = groups.iter().filter_map(|group| group.contact_person).collect();
        ids.sort_unstable();
        ids.dedup();
        let persons = merged::persons_now(conn.again(), &scope, &ids).await?;
        // What they refused, and where they live, is kept under who they are now.
        let ids: Vec<PersonId> = persons.values().map(|person| person.id).collect();
        let mut refused: HashMap<PersonId, Vec<(Channel, DateTime<Utc>)>> = HashMap::new();
        for (person, consent) in people::store::consents_of(conn.again(), &scope, &ids).await? {
            if let (Purpose::Message(channel), false) = (consent.purpose, consent.is_granted) {
                refused.entry(person).or_default().push((channel, consent.at));
            }
        }
        let mut lives: HashMap<PersonId, String> = HashMap::new();
        for home in people::store::households_of(conn, &scope, &ids).await? {
            let known = lives.entry(home.person).or_default();
            if known.is_empty() || home.is_main {
                *known = postal(&home.household);
            }
        }
        let recipient = |person: Person| Recipient {
            refused: refused.get(&person.id).cloned().unwrap_or_default(),
            postal: lives.get(&person.id).cloned().unwrap_or_default(),
            person,
        };
        Ok(persons.into_iter().map(|(entry, person)| (entry, recipient(person))).collect())
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
        let key = self.key(group, kind, &facts);
        let haste = facts.news.map_or(Haste::AsAsked, |news| news.haste(self.cx.now()));
        let wire = recipient.and_then(|told| Some((told, way_of(group, told, haste)?)));
        let said = self.said(group, recipient, kind, facts);
        let mut notice = self.notice(group, kind, &facts, said.sms.clone());
        let scope = Scope::of_house(self.centre.id);
        let Some((told, (channel, address))) = wire else {
            notice.state = if kind.needs_no_voice() { NoticeState::Given } else { NoticeState::Desk };
            store::notices::insert_notice(tx, &scope, &notice, &key).await?;
            return Ok(false);
        };
        if (facts.news.is_some() || kind == NoticeKind::Doubled)
            && store::notices::is_known_unscoped(&mut *tx, &key).await?
        {
            return Ok(false);
        }
        let message = delivery::Notice {
            at_any_hour: self.is_at_any_hour(group, kind, &facts),
            is_secret: false,
            ..leaving(group, told, channel, address, said, key.clone())
        };
        notice.message = Some(delivery::notify(tx, &scope, message, notice.at).await?);
        store::notices::insert_notice(tx, &scope, &notice, &key).await?;
        Ok(true)
    }

    fn notice(&self, group: &Group, kind: NoticeKind, facts: &Facts<'_>, words: String) -> Notice {
        Notice {
            id: Uuid::now_v7(),
            group: group.id,
            list: self.list.id,
            kind,
            about: facts.about,
            people: facts.people.to_owned(),
            words,
            until: facts.until,
            state: NoticeState::Sent,
            message: None,
            at: self.cx.now(),
            told_at: None,
        }
    }

    /// Whether it may wake someone: it answers whoever is acting now, or they would come before they read it.
    fn is_at_any_hour(&self, group: &Group, kind: NoticeKind, facts: &Facts<'_>) -> bool {
        let is_there = matches!(self.cx.actor, Actor::Visitor | Actor::Resident(_))
            || matches!(group.made_by, MadeBy::Resident | MadeBy::Desk);
        let morning = delivery::next_decent_hour(self.cx.now());
        let is_answer = matches!(kind, NoticeKind::Confirmed | NoticeKind::Waiting) && is_there;
        // An offer that is over by the morning is read now, or by nobody.
        let is_offer_lost = kind == NoticeKind::Offered && facts.until.is_some_and(|until| until <= morning);
        is_answer || is_offer_lost || facts.news.is_some_and(|news| news.is_over_before(morning))
    }

    /// What makes a notice one: the moment, or the change of the session it tells.
    pub(crate) fn key(&self, group: &Group, kind: NoticeKind, facts: &Facts<'_>) -> String {
        let mark = match facts.news {
            Some(news) => news.revision,
            // Once for an enrolment, however often someone types its person.
            None if kind == NoticeKind::Doubled => 0,
            None => self.cx.now().timestamp_micros(),
        };
        format!("{KEYS}:{}:{}:{}:{mark}", kind.code(), group.id, facts.about)
    }

    /// The words of a notice, in the group's language.
    pub(crate) fn said(
        &self,
        group: &Group,
        recipient: Option<&Recipient>,
        kind: NoticeKind,
        facts: Facts<'_>,
    ) -> Said {
        let texts = self.cx.texts.in_locale(group.locale);
        let stem = format!("enrolment-notice-{}", kind.word());
        let variables = self.variables(&texts, group, recipient, facts);
        let says = |part: &str| texts.with(&format!("{stem}-{part}"), variables.clone());
        Said { subject: says("subject"), text: tidy_lines(&says("text")), sms: tidy_spaces(&says("sms")) }
    }

    fn variables(
        &self,
        texts: &Texts,
        group: &Group,
        recipient: Option<&Recipient>,
        facts: Facts<'_>,
    ) -> Vec<(&'static str, Value<'static>)> {
        let below = self.centre.path(&format!("mon-inscription/{}", group.code));
        let until = facts.until.map(|until| moment(until, texts.locale())).unwrap_or_default();
        let mut pairs = vec![
            ("name", recipient.map(|told| told.person.first_name.clone()).unwrap_or_default()),
            ("who", facts.people.to_owned()),
            ("list", self.list.terms.title.clone()),
            ("when", self.list.terms.subtitle.clone()),
            ("code", group.spoken_code()),
            ("url", self.cx.app.url(&below)),
            ("phone", self.centre.phone_display()),
            ("centre", self.centre.name.clone()),
            ("until", until),
        ];
        if let Some(news) = facts.news {
            pairs.extend(news.variables(texts));
        }
        pairs.into_iter().map(|(name, value)| (name, Value::from(value))).collect()
    }
}

/// The lines of an envelope below the name.
fn postal(home: &people::Household) -> String {
    if !home.has_address() {
        return String::new();
    }
    let town = format!("{} {}", home.postal_code, home.city);
    let lines = [home.extra.as_str(), home.street.as_str(), town.trim()];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn leaving(
    group: &Group,
    told: &Recipient,
    channel: Channel,
    address: String,
    said: Said,
    once_key: String,
) -> delivery::Notice {
    let full_name = told.person.full_name();
    delivery::Notice {
        person: told.person.id,
        household: group.household,
        channel,
        address: if channel == Channel::Letter { format!("{full_name}\n{address}") } else { address },
        first_name: told.person.first_name.clone(),
        full_name,
        wants_large_print: told.person.wants_large_print,
        subject: said.subject,
        text: said.text,
        sms_text: said.sms,
        locale: group.locale.code().to_owned(),
        at_any_hour: false,
        is_secret: false,
        once_key,
    }
}

/// A variable that says nothing leaves no hole: at most one empty line between two paragraphs.
fn tidy_lines(text: &str) -> String {
    let mut tidied = text.trim().to_owned();
    while tidied.contains("\n\n\n") {
        tidied = tidied.replace("\n\n\n", "\n\n");
    }
    tidied
}

fn tidy_spaces(text: &str) -> String {
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// "mardi 24 novembre à 10 h", in the house's time.
pub(crate) fn moment(at: DateTime<Utc>, locale: Locale) -> String {
    let local = clock::local(at);
    let (day, hour) = (words::date(local.date(), locale), words::time(local.time(), locale));
    match locale {
        Locale::Fr | Locale::FrSimple => format!("{day} à {hour}"),
        Locale::En => format!("{day} at {hour}"),
        Locale::Ar => format!("{day} {hour}"),
    }
}
