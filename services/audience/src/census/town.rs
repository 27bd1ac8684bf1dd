//! The people of one centre as a count needs them, and the counting. Pure.

use std::collections::HashSet;

use chrono::NaiveDate;
use people::{Channel, HouseholdRole};

use super::ask::Question;
use crate::model::{Audience, Counted, Unit};

/// A person, without anything that names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Soul {
    pub birth: Option<NaiveDate>,
    /// The place of their language among those of the centre.
    pub language: u16,
    /// Bits, as [`Soul::MEMBER`] and the others.
    pub traits: u16,
}

impl Soul {
    pub const MEMBER: u16 = 1;
    pub const EMAIL: u16 = 2;
    pub const MOBILE: u16 = 4;
    pub const LANDLINE: u16 = 8;
    /// The first of four: e-mail, SMS, letter, call.
    pub const REFUSES_EMAIL: u16 = 16;

    pub fn has(&self, one: u16) -> bool {
        self.traits & one != 0
    }

    pub fn refuses(&self, channel: Channel) -> bool {
        let shift = match channel {
            Channel::Email => 0,
            Channel::Sms => 1,
            Channel::Letter => 2,
            Channel::Call => 3,
        };
        self.has(Self::REFUSES_EMAIL << shift)
    }
}

/// A household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hearth {
    /// The place of its town among those of the centre.
    pub city: u16,
    pub has_address: bool,
}

/// Who lives where, as what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub soul: u32,
    pub hearth: u32,
    pub role: HouseholdRole,
    pub is_main: bool,
}

/// Everyone of a centre.
#[derive(Debug, Clone, Default)]
pub(crate) struct Town {
    pub souls: Vec<Soul>,
    pub hearths: Vec<Hearth>,
    pub places: Vec<Place>,
    /// Tags, as people have them.
    pub languages: Vec<String>,
    /// Folded names, as households keep them.
    pub cities: Vec<String>,
}

/// Someone with one of their homes, as a count looks at them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    pub at: usize,
    pub soul: &'a Soul,
    pub home: Option<(usize, &'a Hearth)>,
    pub role: Option<HouseholdRole>,
}

impl Town {
    /// How many people and families of the centre are meant.
    pub fn count(&self, audience: &Audience, today: NaiveDate) -> Counted {
        let question = Question::new(self, audience, today);
        match audience.unit {
            Unit::People => self.count_people(&question),
            Unit::Families => self.count_families(&question),
        }
    }

    pub(super) fn line<'a>(&'a self, place: &Place) -> Option<Line<'a>> {
        let (at, home) = (usize::try_from(place.soul).ok()?, usize::try_from(place.hearth).ok()?);
        let (soul, hearth) = (self.souls.get(at)?, self.hearths.get(home)?);
        Some(Line { at, soul, home: Some((home, hearth)), role: Some(place.role) })
    }

    /// Each place of some kind, and each person who has none, alone.
    fn lines(&self, counts: impl Fn(&Place) -> bool) -> Vec<Line<'_>> {
        let mut is_housed = vec![false; self.souls.len()];
        let mut lines: Vec<Line<'_>> =
            self.places.iter().filter(|place| counts(place)).filter_map(|place| self.line(place)).collect();
        for line in &lines {
            if let Some(housed) = is_housed.get_mut(line.at) {
                *housed = true;
            }
        }
        let alone = self.souls.iter().enumerate().zip(is_housed).filter(|(_, is_housed)| !is_housed);
        lines.extend(alone.map(|((at, soul), _)| Line { at, soul, home: None, role: None }));
        lines
    }

    fn count_people(&self, question: &Question) -> Counted {
        let (mut people, mut families) = (HashSet::new(), HashSet::new());
        for line in self.lines(|place| place.is_main) {
            if question.all_hold(&line) {
                people.insert(line.at);
                families.insert(family_of(&line));
            }
        }
        Counted { people: count(people.len()), families: count(families.len()) }
    }

    fn count_families(&self, question: &Question) -> Counted {
        // For each condition someone of the family meets it: one bit a condition, and how many they are.
        let (mut homes, mut alone) = (vec![(0_u64, 0_i64); self.hearths.len()], Vec::new());
        for line in self.lines(|place| place.role != HouseholdRole::Contact) {
            let met = question.which_hold(&line);
            match line.home.and_then(|(home, _)| homes.get_mut(home)) {
                Some((known, size)) => {
                    *known |= met;
                    *size += 1;
                }
                None => alone.push((met, 1)),
            }
        }
        let meant = homes.into_iter().chain(alone).filter(|(met, size)| *size > 0 && question.is_whole(*met));
        meant.fold(Counted::default(), |sum, (_, size)| Counted {
            people: sum.people + size,
            families: sum.families + 1,
        })
    }
}

/// A household, or the person who has none.
fn family_of(line: &Line<'_>) -> (bool, usize) {
    line.home.map_or((false, line.at), |(home, _)| (true, home))
}

fn count(size: usize) -> i64 {
    i64::try_from(size).unwrap_or(i64::MAX)
}
