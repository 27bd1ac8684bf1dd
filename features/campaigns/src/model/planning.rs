//! By which channel each person gets a message: what they prefer, allow and have. Pure.
//!
//! The rule, in order. A channel is open to someone who has it, has not refused it, and whose
//! address there is not known to be dead; never having been asked is not a refusal, since these
//! are news of one's own centre. The preferred channel comes first, then e-mail, SMS, letter, call.
//! Children come through the adults of their household. People who share an address share one
//! message, and a household gets one letter. Nobody is ever in two places of a plan.

use std::collections::{HashMap, HashSet};

use audience::{Contact, Home, Recipient};
use delivery::store::Blocked;
use kernel::{HouseholdId, MessageId, PersonId};
use people::Channel;
use places::PostalAddress;

use super::wording::joined;

/// The order in which channels are tried.
pub const ORDER: [Channel; 4] = [Channel::Email, Channel::Sms, Channel::Letter, Channel::Call];

/// A channel with the one address it leads to: what may carry one message and no more.
pub type Way = (Channel, String);

/// What is already known of addresses.
#[derive(Debug, Clone, Default)]
pub struct Reachability {
    /// Ways that no longer answer, or were tried in vain for this message.
    pub closed: HashSet<Way>,
    /// Ways by which this message already goes.
    pub carrying: HashMap<Way, MessageId>,
}

/// One message to be, and all those it carries something to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carrier {
    pub way: Way,
    /// To whom it is addressed.
    pub person: PersonId,
    pub household: Option<HouseholdId>,
    /// E-mail address, number, or the lines of an envelope.
    pub address: String,
    pub first_name: String,
    pub full_name: String,
    pub wants_large_print: bool,
    /// Letters in walking order.
    pub street_key: String,
    pub people: usize,
}

/// What carries a message to someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carried {
    /// The carrier at this place of the plan.
    By(usize),
    /// A message that already goes to the same address.
    Already(MessageId),
    Not(Blocked),
}

/// Who gets the message how.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    pub carriers: Vec<Carrier>,
    /// Each person targeted, exactly once.
    pub people: Vec<(PersonId, Carried)>,
}

/// How many by each channel.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// In the order of [`ORDER`]: channel, people, messages.
    pub channels: Vec<(Channel, usize, usize)>,
    pub no_channel: usize,
    pub refused: usize,
    pub targeted: usize,
}

impl Totals {
    /// How many people one channel reaches.
    pub fn of(&self, channel: Channel) -> usize {
        self.channels.iter().filter(|(one, ..)| *one == channel).map(|(_, people, _)| people).sum()
    }
}

impl Plan {
    pub fn totals(&self) -> Totals {
        let of = |channel: Channel| self.carriers.iter().filter(move |carrier| carrier.way.0 == channel);
        let blocked = |why| self.people.iter().filter(|(_, carried)| *carried == Carried::Not(why)).count();
        Totals {
            channels: ORDER.map(|c| (c, of(c).map(|carrier| carrier.people).sum(), of(c).count())).to_vec(),
            no_channel: blocked(Blocked::NoChannel),
            refused: blocked(Blocked::Refused),
            targeted: self.people.len(),
        }
    }
}

/// Plans a message for everyone.
pub fn plan(recipients: &[Recipient], known: &Reachability) -> Plan {
    let mut drawn = Drawn::default();
    for recipient in recipients {
        if !drawn.seen.insert(recipient.person) {
            continue;
        }
        let carried = match first_way(&recipient.contacts, known) {
            Ok((contact, way)) => match known.carrying.get(&way) {
                Some(message) => Carried::Already(*message),
                None => Carried::By(drawn.carry(contact, way)),
            },
            Err(blocked) => Carried::Not(blocked),
        };
        drawn.people.push((recipient.person, carried));
    }
    let carriers = drawn.slots.into_iter().map(Slot::into_carrier).collect();
    Plan { carriers, people: drawn.people }
}

/// The first of those who stand for someone to whom a way is open.
fn first_way<'a>(contacts: &'a [Contact], known: &Reachability) -> Result<(&'a Contact, Way), Blocked> {
    let mut blocked = Blocked::NoChannel;
    for contact in contacts {
        match choose(contact, known) {
            Ok(way) => return Ok((contact, way)),
            Err(Blocked::Refused) => blocked = Blocked::Refused,
            Err(Blocked::NoChannel) => {}
        }
    }
    Err(blocked)
}

/// The channel for one person: the preferred one first, then the order of the house.
pub fn choose(contact: &Contact, known: &Reachability) -> Result<Way, Blocked> {
    let mut has_refused = false;
    for channel in contact.preferred.into_iter().chain(ORDER) {
        let Some(key) = key_of(contact, channel) else { continue };
        if contact.consents.of(channel) == Some(false) {
            has_refused = true;
            continue;
        }
        let way = (channel, key);
        if !known.closed.contains(&way) {
            return Ok(way);
        }
    }
    Err(if has_refused { Blocked::Refused } else { Blocked::NoChannel })
}

/// What makes an address one: the same for those who share it.
fn key_of(contact: &Contact, channel: Channel) -> Option<String> {
    match channel {
        Channel::Email => contact.email.as_ref().map(|email| email.trim().to_lowercase()),
        Channel::Sms => contact.mobile.clone(),
        Channel::Letter => contact.home.as_ref().filter(|home| has_address(home)).map(|home| home.id.to_string()),
        Channel::Call => contact.landline.clone().or_else(|| contact.mobile.clone()),
    }
}

fn has_address(home: &Home) -> bool {
    !home.street.trim().is_empty() && !home.city.trim().is_empty()
}

#[derive(Default)]
struct Drawn<'a> {
    slots: Vec<Slot<'a>>,
    places: HashMap<Way, usize>,
    seen: HashSet<PersonId>,
    people: Vec<(PersonId, Carried)>,
}

impl<'a> Drawn<'a> {
    fn carry(&mut self, contact: &'a Contact, way: Way) -> usize {
        let at = *self.places.entry(way.clone()).or_insert_with(|| {
            self.slots.push(Slot { way, contacts: Vec::new(), people: 0 });
            self.slots.len() - 1
        });
        if let Some(slot) = self.slots.get_mut(at) {
            slot.people += 1;
            if !slot.contacts.iter().any(|known| known.person == contact.person) {
                slot.contacts.push(contact);
            }
        }
        at
    }
}

/// A carrier while it gathers those it is addressed to.
struct Slot<'a> {
    way: Way,
    contacts: Vec<&'a Contact>,
    people: usize,
}

/// Above so many adults at one address, the household is named instead.
const NAMES_AT_MOST: usize = 2;

impl Slot<'_> {
    fn into_carrier(self) -> Carrier {
        let first = self.contacts.first();
        let home = self.contacts.iter().find_map(|contact| contact.home.as_ref());
        let names = |of: fn(&Contact) -> String| {
            let names: Vec<String> = self.contacts.iter().map(|contact| of(contact)).collect();
            match home.filter(|home| names.len() > NAMES_AT_MOST && !home.name.is_empty()) {
                Some(home) => home.name.clone(),
                None => joined(&names),
            }
        };
        let full_name = names(Contact::full_name);
        let (address, street_key) = self.address(home, &full_name);
        Carrier {
            person: first.map_or_else(PersonId::default, |contact| contact.person),
            household: home.map(|home| home.id),
            first_name: names(|contact| contact.first_name.clone()),
            full_name,
            wants_large_print: self.contacts.iter().any(|contact| contact.wants_large_print),
            address,
            street_key,
            people: self.people,
            way: self.way,
        }
    }

    fn address(&self, home: Option<&Home>, full_name: &str) -> (String, String) {
        match (self.way.0, home) {
            (Channel::Letter, Some(home)) => {
                let title = self.contacts.first().map_or("", |contact| contact.title.as_str());
                let recipient =
                    if self.contacts.len() == 1 { format!("{title} {full_name}") } else { home.name.clone() };
                let address = PostalAddress {
                    recipient: recipient.trim().to_owned(),
                    extra: home.extra.clone(),
                    street_line: home.street.clone(),
                    postal_code: home.postal_code.clone(),
                    city: home.city.clone(),
                };
                (address.envelope().lines.join("\n"), walking_key(&address))
            }
            _ => (self.way.1.clone(), String::new()),
        }
    }
}

/// What sorts letters for a walk, as one text: town, street, number, building. What parts them comes before any letter,
/// so that "rue de la Gare" is done before "rue de la Garenne", and 4 before 4 bis.
fn walking_key(address: &PostalAddress) -> String {
    let (code, city, key) = address.delivery_key();
    format!("{code}\t{city}\t{}\t{:05}\t{}\t{}", key.street, key.number, key.suffix, key.building)
}
