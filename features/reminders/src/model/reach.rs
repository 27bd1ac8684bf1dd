//! By which way someone is reminded: the one chosen for this reminder, or the first of their own that they allow. Pure.
//!
//! Nobody is written to by a way they refused, and a way that was chosen is not replaced by another: a letter is
//! opened by those who live there, a telephone is read by who holds it.

use people::{Channel, Person};

/// Someone to be reminded: their card, what they refused, where letters go.
#[derive(Debug, Clone)]
pub struct Reachable {
    pub person: Person,
    pub refused: Vec<Channel>,
    /// The lines of an envelope below the name; empty without an address.
    pub postal: String,
}

impl Reachable {
    /// Where a way leads; nothing when they have it not, or said no to it.
    fn address(&self, channel: Channel) -> Option<String> {
        let person = &self.person;
        let address = match channel {
            Channel::Email => person.email.clone(),
            Channel::Sms => person.mobile.clone(),
            Channel::Call => person.mobile.clone().or_else(|| person.landline.clone()),
            Channel::Letter => Some(self.postal.clone()).filter(|lines| !lines.is_empty()),
        };
        address.filter(|_| !self.refused.contains(&channel) && person.archived_at.is_none())
    }

    /// The way that reaches them and where it leads.
    pub fn way(&self, chosen: Option<Channel>) -> Option<(Channel, String)> {
        let usual = [Channel::Sms, Channel::Email, Channel::Call, Channel::Letter];
        match chosen {
            Some(channel) => self.address(channel).map(|address| (channel, address)),
            None => self
                .person
                .preferred_channel
                .into_iter()
                .chain(usual)
                .find_map(|channel| self.address(channel).map(|address| (channel, address))),
        }
    }
}
