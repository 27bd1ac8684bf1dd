//! An audience asked of one town: each condition made ready once, then held against each person. Pure.

use chrono::{Months, NaiveDate};
use people::text::words_of;
use people::{Channel, HouseholdRole};

use super::town::{Line, Soul, Town};
use crate::model::{Audience, Condition, Unit};
use crate::store::SPEAKS_ALONE;

/// Whether a condition may be asked of a whole network: it speaks of ages, towns, languages and ways, never of what
/// would point at one household or one activity.
pub fn is_countable(condition: &Condition) -> bool {
    !matches!(condition, Condition::Street { .. } | Condition::Interest { .. } | Condition::Outside(_))
}

/// An audience, ready to be asked.
pub(super) struct Question(Vec<Test>);

impl Question {
    pub fn new(town: &Town, audience: &Audience, today: NaiveDate) -> Self {
        let ready = |condition| Test::new(town, audience.unit, condition, today);
        Self(audience.conditions.iter().map(ready).collect())
    }

    pub fn all_hold(&self, line: &Line<'_>) -> bool {
        self.0.iter().all(|test| test.holds(line))
    }

    /// One bit for each condition that holds.
    pub fn which_hold(&self, line: &Line<'_>) -> u64 {
        let met = self.0.iter().enumerate().filter(|(_, test)| test.holds(line));
        met.fold(0, |bits, (at, _)| bits | bit(at))
    }

    pub fn is_whole(&self, met: u64) -> bool {
        (0..self.0.len()).all(|at| met & bit(at) != 0)
    }
}

/// The bit of a condition; beyond sixty-four, none, and so nobody.
fn bit(at: usize) -> u64 {
    u32::try_from(at).ok().and_then(|at| 1_u64.checked_shl(at)).unwrap_or(0)
}

/// A condition, with what it takes to answer it in this town.
enum Test {
    Member,
    Born(Born),
    /// A child of the family.
    Child(Born),
    /// Those who live as adults with such a child: one word for each person.
    Parent(Vec<bool>),
    City(Option<u16>),
    Language(Option<u16>),
    Reachable(Channel),
    /// Whom an e-mail or an SMS reaches through someone else: one word for each person, or each household.
    WithoutWire(Wired),
    Nobody,
}

impl Test {
    fn new(town: &Town, unit: Unit, condition: &Condition, today: NaiveDate) -> Self {
        match condition {
            Condition::Members => Self::Member,
            Condition::Age { min, max } => Self::Born(Born::of_age(*min, *max, today)),
            Condition::HasChild { min, max } => {
                let born = Born::of_age(*min, *max, today);
                if unit == Unit::Families { Self::Child(born) } else { Self::Parent(parents(town, born)) }
            }
            Condition::City { name } => Self::City(place_of(&town.cities, &words_of(name))),
            Condition::Language { tag } => Self::Language(place_of(&town.languages, tag)),
            Condition::Reachable { channel } => Self::Reachable(*channel),
            Condition::WithoutSureChannel => Self::WithoutWire(Wired::of(town, unit, today)),
            Condition::Street { .. } | Condition::Interest { .. } | Condition::Outside(_) => Self::Nobody,
        }
    }

    fn holds(&self, line: &Line<'_>) -> bool {
        let soul = line.soul;
        match self {
            Self::Member => soul.has(Soul::MEMBER),
            Self::Born(born) => born.holds(soul),
            Self::Child(born) => line.role == Some(HouseholdRole::Child) && born.holds(soul),
            Self::Parent(parents) => parents.get(line.at).is_some_and(|is_parent| *is_parent),
            Self::City(city) => city.is_some_and(|city| line.home.is_some_and(|(_, home)| home.city == city)),
            Self::Language(language) => language.is_some_and(|language| soul.language == language),
            Self::Reachable(channel) => has(line, *channel) && !soul.refuses(*channel),
            Self::WithoutWire(wired) => !soul.has(Soul::EMAIL | Soul::MOBILE) && !wired.reaches(line),
            Self::Nobody => false,
        }
    }
}

fn has(line: &Line<'_>, channel: Channel) -> bool {
    match channel {
        Channel::Email => line.soul.has(Soul::EMAIL),
        Channel::Sms => line.soul.has(Soul::MOBILE),
        Channel::Letter => line.home.is_some_and(|(_, home)| home.has_address),
        Channel::Call => line.soul.has(Soul::MOBILE | Soul::LANDLINE),
    }
}

/// Who lives as an adult with a child born then.
fn parents(town: &Town, born: Born) -> Vec<bool> {
    let lines = || town.places.iter().filter_map(|place| town.line(place));
    let mut has_child = vec![false; town.hearths.len()];
    for line in lines().filter(|line| line.role == Some(HouseholdRole::Child) && born.holds(line.soul)) {
        if let Some(known) = line.home.and_then(|(home, _)| has_child.get_mut(home)) {
            *known = true;
        }
    }
    let mut parents = vec![false; town.souls.len()];
    for line in lines().filter(|line| line.role == Some(HouseholdRole::Adult)) {
        let with_child = line.home.and_then(|(home, _)| has_child.get(home)) == Some(&true);
        if let Some(known) = parents.get_mut(line.at).filter(|_| with_child) {
            *known = true;
        }
    }
    parents
}

/// Whom an e-mail or an SMS reaches through the adults who stand for them.
enum Wired {
    /// Children, by their place in the town.
    People(Vec<bool>),
    /// Households, by theirs.
    Families(Vec<bool>),
}

impl Wired {
    fn of(town: &Town, unit: Unit, today: NaiveDate) -> Self {
        let lines = || town.places.iter().filter_map(|place| town.line(place));
        let mark = |known: &mut Vec<bool>, at: usize| {
            if let Some(one) = known.get_mut(at) {
                *one = true;
            }
        };
        let (mut has_adult, mut by_adults, mut by_children) =
            (vec![false; town.hearths.len()], vec![false; town.hearths.len()], vec![false; town.hearths.len()]);
        for line in lines() {
            let Some((home, _)) = line.home else { continue };
            let has_wire = line.soul.has(Soul::EMAIL | Soul::MOBILE);
            match line.role {
                Some(HouseholdRole::Adult) => {
                    mark(&mut has_adult, home);
                    if has_wire {
                        mark(&mut by_adults, home);
                    }
                }
                Some(HouseholdRole::Child) if has_wire => mark(&mut by_children, home),
                _ => {}
            }
        }
        if unit == Unit::Families {
            let of_home = by_adults.iter().zip(&by_children).zip(&has_adult);
            return Self::Families(of_home.map(|((adults, children), has)| *adults || (*children && !has)).collect());
        }
        let grown = Born::of_age(Some(i64::from(SPEAKS_ALONE)), None, today);
        let mut children = vec![false; town.souls.len()];
        for line in lines().filter(|line| line.role == Some(HouseholdRole::Child) && !grown.holds(line.soul)) {
            if line.home.and_then(|(home, _)| by_adults.get(home)) == Some(&true) {
                mark(&mut children, line.at);
            }
        }
        Self::People(children)
    }

    fn reaches(&self, line: &Line<'_>) -> bool {
        let known = match self {
            Self::People(children) => children.get(line.at),
            Self::Families(homes) => line.home.and_then(|(home, _)| homes.get(home)),
        };
        known == Some(&true)
    }
}

fn place_of(words: &[String], word: &str) -> Option<u16> {
    words.iter().position(|known| known == word).and_then(|at| u16::try_from(at).ok())
}

/// Born in these years; both ends may be open.
#[derive(Debug, Clone, Copy)]
struct Born {
    latest: Option<NaiveDate>,
    earliest: Option<NaiveDate>,
}

impl Born {
    fn of_age(min: Option<i64>, max: Option<i64>, today: NaiveDate) -> Self {
        let before = |years: i64| {
            u32::try_from(years * 12).ok().and_then(|months| today.checked_sub_months(Months::new(months)))
        };
        Self { latest: min.and_then(before), earliest: max.and_then(|max| before(max + 1)) }
    }

    fn holds(self, soul: &Soul) -> bool {
        soul.birth.is_some_and(|birth| {
            self.latest.is_none_or(|latest| birth <= latest) && self.earliest.is_none_or(|earliest| birth > earliest)
        })
    }
}
