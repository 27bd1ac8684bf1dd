//! How one group is reached now: by the way it chose, or by what its adult has and allows. Pure.
//!
//! Nobody is written to by a way they refused since; a way that would arrive too late is not one.

use chrono::{DateTime, NaiveDate, Utc};
use people::{Channel, Person};

use super::enrolment::{ContactWay, Group};

/// The adult who is told, with what they refused and where letters go.
#[derive(Debug, Clone)]
pub(crate) struct Recipient {
    pub person: Person,
    /// Ways refused, and when.
    pub refused: Vec<(Channel, DateTime<Utc>)>,
    /// The lines of an envelope below the name; empty without an address.
    pub postal: String,
}

impl Recipient {
    /// Someone who has just said how to be told: nothing else of them matters.
    pub(crate) fn of(person: &Person) -> Self {
        Self { person: person.clone(), refused: Vec::new(), postal: String::new() }
    }

    /// A telephone number, for who is asked to call.
    pub(crate) fn phone(&self) -> Option<&str> {
        self.person.mobile.as_deref().or(self.person.landline.as_deref())
    }

    fn has_refused_since(&self, channel: Channel, since: DateTime<Utc>) -> bool {
        self.refused.iter().any(|(refused, at)| *refused == channel && *at >= since)
    }

    fn has_refused(&self, channel: Channel) -> bool {
        self.refused.iter().any(|(refused, _)| *refused == channel)
    }

    /// Where a channel leads from their card; `None` when they have not it, or said no to it.
    fn address(&self, channel: Channel) -> Option<String> {
        let person = &self.person;
        let address = match channel {
            Channel::Email => person.email.clone(),
            Channel::Sms => person.mobile.clone(),
            Channel::Call => self.phone().map(ToOwned::to_owned),
            Channel::Letter => Some(self.postal.clone()).filter(|lines| !lines.is_empty()),
        };
        address.filter(|_| !self.has_refused(channel))
    }
}

/// How fast something must be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Haste {
    /// In the group's own way, or not at all: what they asked for.
    AsAsked,
    /// By any way they have: something changed that they count upon.
    Sudden,
    /// So soon that a letter would come after it.
    Urgent,
}

/// Whether someone answers for themselves; whose age nobody knows is taken for an adult.
pub(crate) fn is_adult(person: &Person, today: NaiveDate) -> bool {
    person.age_on(today).is_none_or(|age| age >= 18)
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

/// The channel that reaches a group now and where it leads; `None` when someone must say it.
pub(crate) fn way_of(group: &Group, told: &Recipient, haste: Haste) -> Option<(Channel, String)> {
    let arrives = |channel: &Channel| haste != Haste::Urgent || *channel != Channel::Letter;
    let own = channel_of(group.way)
        .filter(|channel| !group.contact.is_empty() && !told.has_refused_since(*channel, group.created_at));
    if let Some(channel) = own.filter(arrives) {
        return Some((channel, group.contact.clone()));
    }
    if haste == Haste::AsAsked {
        return None;
    }
    let usual = [Channel::Email, Channel::Sms, Channel::Call, Channel::Letter];
    let preferred = told.person.preferred_channel;
    preferred
        .into_iter()
        .chain(usual)
        .filter(arrives)
        .find_map(|channel| told.address(channel).map(|address| (channel, address)))
}
