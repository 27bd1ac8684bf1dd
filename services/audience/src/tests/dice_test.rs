//! Any audience over any people: SQL finds whom a plain reading of the conditions finds, and the census counts them.
//!
//! For one hundred and twenty audiences, or as many as `ESSAIM_ACTS` says, from `ESSAIM_SEED`. The plain reading knows
//! people and homes as they were drawn, and towns, streets and interests by their number: it folds no spelling.

use std::collections::{BTreeMap, BTreeSet};

use auth::{Actor, NetworkTotals, Scope, decide_in_network};
use chrono::{Datelike as _, Duration, NaiveDate};
use db::{Db, Sql};
use kernel::paging::PageRequest;
use people::store::{insert_interests, insert_many, upsert_consents, upsert_memberships};
use people::{Channel, Consent, Household, HouseholdRole, Membership, Person, Purpose, season_of};
use testing::Dice;
use uuid::Uuid;

use super::town::{centre, household, now, operation, person, settle};
use crate::census::{Asked, Census, is_countable};
use crate::store::{Moment, count, list_names, recipients};
use crate::{Agreement, Audience, Condition, Counted, Outside, OutsideCriterion, Unit};

const PEOPLE: usize = 44;
const HOMES: usize = 18;
/// A usual day, the two ends of a season, and those on which somebody born on 29 February has an age to be argued about.
const DAYS: [(i32, u32, u32); 6] =
    [(2026, 11, 22), (2026, 8, 31), (2026, 9, 1), (2027, 2, 28), (2027, 3, 1), (2028, 2, 29)];
const AGES: [i64; 12] = [0, 3, 6, 11, 15, 16, 17, 18, 19, 25, 60, 82];
const LANGUAGES: [&str; 3] = ["fr", "ar", "tr"];
const ROLES: [HouseholdRole; 5] =
    [HouseholdRole::Adult, HouseholdRole::Adult, HouseholdRole::Child, HouseholdRole::Child, HouseholdRole::Contact];

/// The spellings of a name, each with the number of what it names.
type Names = [(u8, &'static str)];

const CITIES: [(u8, &str); 6] = [
    (0, "Arques"),
    (0, "ARQUES"),
    (1, "Béthune"),
    (1, "bethune"),
    (2, "Noyelles-sur-Escaut"),
    (2, "NOYELLES SUR ESCAUT"),
];
const STREETS: [(u8, &str); 5] =
    [(0, "rue de la Gare"), (0, "Rue de la gare"), (1, "rue Solférino"), (1, "RUE SOLFERINO"), (2, "rue du Moulin")];
const INTERESTS: [(u8, &str); 4] = [(0, "Gym douce"), (0, "GYM-DOUCE"), (1, "Couture"), (2, "Échecs")];

const CRITERIA: &[OutsideCriterion] = &[OutsideCriterion { kind: "titled", sql: titled, words: unsaid }];

fn titled(_: Uuid) -> Sql {
    Sql::new("p.title = 'Mme'")
}

fn unsaid(_: &Outside, _: Agreement, _: &i18n::Texts) -> String {
    String::new()
}

fn is_same(names: &Names, one: &str, other: &str) -> bool {
    let of = |name: &str| names.iter().find(|(_, known)| *known == name).map(|(number, _)| *number);
    of(one).is_some() && of(one) == of(other)
}

struct Soul {
    person: Person,
    seasons: Vec<String>,
    interests: Vec<&'static str>,
    refused: Vec<Channel>,
}

struct Home {
    row: Household,
    /// Without its number.
    street: &'static str,
}

struct Stay {
    home: usize,
    soul: usize,
    role: HouseholdRole,
    is_main: bool,
}

/// Everyone of a centre.
struct Folk {
    souls: Vec<Soul>,
    homes: Vec<Home>,
    stays: Vec<Stay>,
}

/// Someone, and the home by which they are looked at.
type Line<'a> = (usize, Option<&'a Stay>);

fn day((year, month, day): (i32, u32, u32)) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

fn word(dice: &mut Dice, names: &Names) -> &'static str {
    dice.pick(names).expect("a name").1
}

/// Whether it falls on one of so many faces.
fn one_in(dice: &mut Dice, faces: u8) -> bool {
    dice.rng.u8(..faces) == 0
}

fn draw_soul(dice: &mut Dice, number: usize) -> Soul {
    let mut person = person(&format!("Prénom{number}"), "Essai", None);
    person.title = dice.pick(&["Mme", "M.", ""]).expect("a title").to_owned();
    person.language = dice.pick(&LANGUAGES).expect("a language").to_owned();
    if !one_in(dice, 8) {
        let about = day(dice.pick(&DAYS).expect("a day"));
        let year = about.year() - dice.rng.i32(3..90);
        let birthday = about.with_year(year).unwrap_or_else(|| day((year, 2, 28)));
        person.birth_date = Some(birthday + Duration::days(dice.rng.i64(-1..2)));
    }
    person.email = one_in(dice, 3).then(|| format!("p{number}@exemple.fr"));
    person.mobile = one_in(dice, 3).then(|| format!("+336399{number:05}"));
    person.landline = one_in(dice, 3).then(|| format!("+333210{number:05}"));
    person.archived_at = one_in(dice, 10).then(now);
    let seasons = ["2025-2026", "2026-2027", "2027-2028"];
    Soul {
        person,
        seasons: seasons.iter().filter(|_| dice.rng.bool()).map(|season| (*season).to_owned()).collect(),
        interests: if dice.rng.bool() { vec![word(dice, &INTERESTS)] } else { Vec::new() },
        refused: Channel::ALL.into_iter().filter(|_| one_in(dice, 4)).collect(),
    }
}

fn draw_home(dice: &mut Dice, number: usize) -> Home {
    let street = if one_in(dice, 6) { "" } else { word(dice, &STREETS) };
    let door = dice.pick(&["12 ", "14 bis ", ""]).filter(|_| !street.is_empty()).unwrap_or_default();
    let city = if one_in(dice, 6) { "" } else { word(dice, &CITIES) };
    Home { row: household(&format!("Foyer {number}"), &format!("{door}{street}"), city), street }
}

impl Folk {
    fn draw(dice: &mut Dice) -> Self {
        let souls: Vec<Soul> = (0..PEOPLE).map(|number| draw_soul(dice, number)).collect();
        let homes: Vec<Home> = (0..HOMES).map(|number| draw_home(dice, number)).collect();
        let mut stays = Vec::new();
        for soul in 0..PEOPLE {
            let mut where_from: Vec<usize> = (0..HOMES).collect();
            dice.rng.shuffle(&mut where_from);
            // Some have no home, some have none that is theirs first.
            let many = usize::from(dice.rng.u8(..4)).min(2);
            let main = dice.rng.usize(..3);
            stays.extend(where_from.into_iter().take(many).enumerate().map(|(at, home)| {
                let role = dice.pick(&ROLES).expect("a role");
                Stay { home, soul, role, is_main: at == main }
            }));
        }
        Self { souls, homes, stays }
    }

    async fn write(&self, db: &Db, scope: &Scope) {
        let mut tx = db.begin(&operation("habitants")).await.expect("a transaction");
        let rows: Vec<(&Person, Option<&Household>)> = self.souls.iter().map(|soul| (&soul.person, None)).collect();
        insert_many(&mut tx, scope, &rows).await.expect("people");
        for (at, home) in self.homes.iter().enumerate() {
            let here = self.stays.iter().filter(|stay| stay.home == at);
            let people: Vec<_> = here.map(|stay| (&self.souls[stay.soul].person, stay.role, stay.is_main)).collect();
            settle(&mut tx, scope, &home.row, &people).await;
        }
        let (mut members, mut interests, mut consents) = (Vec::new(), Vec::new(), Vec::new());
        for soul in &self.souls {
            let id = soul.person.id;
            members.extend(soul.seasons.iter().map(|season| {
                (id, Membership { season: season.clone(), status: "adherent".into(), joined_on: None, amount: None })
            }));
            interests.extend(soul.interests.iter().map(|label| (id, (*label).to_owned())));
            consents.extend(Channel::ALL.map(|channel| {
                let (purpose, is_granted) = (Purpose::Message(channel), !soul.refused.contains(&channel));
                (id, Consent { purpose, is_granted, at: now(), source: "essai".into() })
            }));
        }
        upsert_memberships(&mut tx, scope, &members).await.expect("memberships");
        insert_interests(&mut tx, scope, &interests).await.expect("interests");
        upsert_consents(&mut tx, scope, &consents).await.expect("consents");
        tx.commit().await.expect("commits");
    }

    fn is_here(&self, soul: usize) -> bool {
        self.souls[soul].person.archived_at.is_none()
    }

    fn is_aged(&self, soul: usize, (min, max): (Option<i64>, Option<i64>), today: NaiveDate) -> bool {
        self.souls[soul].person.birth_date.is_some_and(|birth| {
            let age = kernel::clock::age_on(birth, today);
            min.is_none_or(|min| age >= min) && max.is_none_or(|max| age <= max)
        })
    }

    fn is_wired(&self, soul: usize) -> bool {
        self.souls[soul].person.email.is_some() || self.souls[soul].person.mobile.is_some()
    }

    /// Those of a role in a home who were not put aside.
    fn of_home(&self, home: usize, role: HouseholdRole) -> impl Iterator<Item = usize> {
        let there = self.stays.iter().filter(move |stay| stay.home == home && stay.role == role);
        there.map(|stay| stay.soul).filter(move |soul| self.is_here(*soul))
    }

    fn holds(&self, condition: &Condition, unit: Unit, today: NaiveDate, (at, stay): Line<'_>) -> bool {
        let (soul, home) = (&self.souls[at], stay.map(|stay| &self.homes[stay.home]));
        match condition {
            Condition::Members => soul.seasons.contains(&season_of(today)),
            Condition::Age { min, max } => self.is_aged(at, (*min, *max), today),
            Condition::HasChild { min, max } => self.has_child(unit, (*min, *max), today, (at, stay)),
            Condition::City { name } => home.is_some_and(|home| is_same(&CITIES, &home.row.city, name)),
            Condition::Street { name } => home.is_some_and(|home| is_same(&STREETS, home.street, name)),
            Condition::Interest { key } => soul.interests.iter().any(|label| is_same(&INTERESTS, label, key)),
            Condition::Language { tag } => soul.person.language == *tag,
            Condition::Reachable { channel } => {
                let (person, address) = (&soul.person, home.map(|home| (&home.row.street, &home.row.city)));
                let is_there = match channel {
                    Channel::Email => person.email.is_some(),
                    Channel::Sms => person.mobile.is_some(),
                    Channel::Letter => address.is_some_and(|(street, city)| !street.is_empty() && !city.is_empty()),
                    Channel::Call => person.mobile.is_some() || person.landline.is_some(),
                };
                is_there && !soul.refused.contains(channel)
            }
            Condition::WithoutSureChannel => !self.is_wired(at) && !self.is_stood_for(unit, today, (at, stay)),
            Condition::Outside(outside) if outside.kind == "titled" => soul.person.title == "Mme",
            // What no room knows any more is met by nobody, said as it is or the other way round.
            Condition::Outside(outside) => outside.negated,
        }
    }

    /// A person who lives with a child as an adult; a family, by the child itself.
    fn has_child(&self, unit: Unit, ages: (Option<i64>, Option<i64>), today: NaiveDate, (at, stay): Line<'_>) -> bool {
        if unit == Unit::Families {
            return stay.is_some_and(|stay| stay.role == HouseholdRole::Child) && self.is_aged(at, ages, today);
        }
        let mut own = self.stays.iter().filter(|mine| mine.soul == at && mine.role == HouseholdRole::Adult);
        own.any(|mine| self.of_home(mine.home, HouseholdRole::Child).any(|kid| self.is_aged(kid, ages, today)))
    }

    /// Whether someone of the home takes an e-mail or an SMS for them: an adult for a child who is not grown; in a
    /// family, an adult for everyone, or anyone where no adult is known.
    fn is_stood_for(&self, unit: Unit, today: NaiveDate, (at, stay): Line<'_>) -> bool {
        let by_adult = |home: usize| self.of_home(home, HouseholdRole::Adult).any(|adult| self.is_wired(adult));
        if unit == Unit::People {
            let is_grown = self.is_aged(at, (Some(18), None), today);
            let mut homes = self.stays.iter().filter(|own| own.soul == at && own.role == HouseholdRole::Child);
            return !is_grown && homes.any(|own| by_adult(own.home));
        }
        stay.is_some_and(|stay| {
            let is_without_adult = self.of_home(stay.home, HouseholdRole::Adult).next().is_none();
            let by_child = || self.of_home(stay.home, HouseholdRole::Child).any(|child| self.is_wired(child));
            by_adult(stay.home) || is_without_adult && by_child()
        })
    }

    fn family_of(&self, (soul, stay): Line<'_>) -> Uuid {
        stay.map_or(self.souls[soul].person.id.uuid(), |stay| self.homes[stay.home].row.id.uuid())
    }

    fn people(&self, audience: &Audience, today: NaiveDate) -> Vec<Line<'_>> {
        let main = |soul: usize| self.stays.iter().find(|stay| stay.soul == soul && stay.is_main);
        let everyone = (0..self.souls.len()).filter(|soul| self.is_here(*soul)).map(|soul| (soul, main(soul)));
        let is_meant = |line: &Line<'_>| {
            let mut all = audience.conditions.iter();
            all.all(|one| self.holds(one, Unit::People, today, *line) != is_negated(one))
        };
        everyone.filter(is_meant).collect()
    }

    fn families(&self, audience: &Audience, today: NaiveDate) -> BTreeMap<Uuid, Vec<Line<'_>>> {
        let mut all: BTreeMap<Uuid, Vec<Line<'_>>> = BTreeMap::new();
        for soul in (0..self.souls.len()).filter(|soul| self.is_here(*soul)) {
            let own = self.stays.iter().filter(|stay| stay.soul == soul && stay.role != HouseholdRole::Contact);
            let mut lines: Vec<Line<'_>> = own.map(|stay| (soul, Some(stay))).collect();
            if lines.is_empty() {
                lines.push((soul, None));
            }
            for line in lines {
                all.entry(self.family_of(line)).or_default().push(line);
            }
        }
        all.retain(|_, lines| {
            let is_met = |one: &Condition| lines.iter().any(|line| self.holds(one, Unit::Families, today, *line));
            audience.conditions.iter().all(|one| is_met(one) != is_negated(one))
        });
        all
    }

    /// Who is meant, and how many.
    fn read(&self, audience: &Audience, today: NaiveDate) -> (BTreeSet<Uuid>, Counted) {
        let number = |count: usize| i64::try_from(count).expect("a count");
        match audience.unit {
            Unit::People => {
                let found = self.people(audience, today);
                let homes: BTreeSet<Uuid> = found.iter().map(|line| self.family_of(*line)).collect();
                let counted = Counted { people: number(found.len()), families: number(homes.len()) };
                (found.iter().map(|(soul, _)| self.souls[*soul].person.id.uuid()).collect(), counted)
            }
            Unit::Families => {
                let found = self.families(audience, today);
                let people: usize = found.values().map(Vec::len).sum();
                let counted = Counted { people: number(people), families: number(found.len()) };
                (found.into_keys().collect(), counted)
            }
        }
    }
}

fn is_negated(condition: &Condition) -> bool {
    matches!(condition, Condition::Outside(outside) if outside.negated)
}

fn draw_ages(dice: &mut Dice) -> (Option<i64>, Option<i64>) {
    let mut two = [(); 2].map(|()| dice.pick(&AGES).expect("an age"));
    two.sort_unstable();
    match dice.rng.u8(..3) {
        0 => (Some(two[0]), None),
        1 => (None, Some(two[1])),
        _ => (Some(two[0]), Some(two[1])),
    }
}

fn draw_condition(dice: &mut Dice) -> Condition {
    let (min, max) = draw_ages(dice);
    match dice.rng.u8(..10) {
        0 => Condition::Members,
        1 => Condition::Age { min, max },
        2 => Condition::HasChild { min, max },
        3 => Condition::City { name: word(dice, &CITIES).to_owned() },
        4 => Condition::Street { name: word(dice, &STREETS).to_owned() },
        5 => Condition::Interest { key: word(dice, &INTERESTS).to_owned() },
        6 => Condition::Language { tag: dice.pick(&LANGUAGES).expect("a language").to_owned() },
        7 => Condition::Reachable { channel: dice.pick(&Channel::ALL).expect("a channel") },
        8 => Condition::WithoutSureChannel,
        _ => {
            let kind = dice.pick(&["titled", "titled", "unknown"]).expect("a kind").to_owned();
            Condition::Outside(Outside { kind, id: Uuid::nil(), label: String::new(), negated: dice.rng.bool() })
        }
    }
}

fn draw_audience(dice: &mut Dice) -> Audience {
    let unit = if dice.rng.bool() { Unit::People } else { Unit::Families };
    let conditions = (0..dice.rng.usize(..4)).map(|_| draw_condition(dice).checked().expect("it means something"));
    Audience { unit, conditions: conditions.collect() }
}

testing::each_engine! {
    async fn any_audience_is_whom_its_conditions_say(db: TestDb) {
        let db = db.db();
        let mut dice = Dice::of("audiences", 120);
        let folk = Folk::draw(&mut dice);
        let scope = centre(db, "arques").await;
        folk.write(db, &scope).await;
        Folk::draw(&mut dice).write(db, &centre(db, "tourcoing").await).await;
        let census = Census::default();
        let totals = NetworkTotals::opened_by(decide_in_network(&Actor::System("essai"), |_| false)).expect("the house may");
        let mut found_some = 0;
        for _ in 0..dice.acts {
            let (audience, today) = (draw_audience(&mut dice), day(dice.pick(&DAYS).expect("a day")));
            let (meant, counted) = folk.read(&audience, today);
            let moment = Moment { today, criteria: CRITERIA };
            assert_eq!(count(db, &scope, &audience, &moment).await.expect("counts"), counted, "{today} {audience:?}");
            let page = PageRequest { after: None, limit: 1_000 };
            let names = list_names(db, &scope, &audience, &moment, page).await.expect("lists").items;
            let named: BTreeSet<Uuid> = names.iter().map(|name| name.id).collect();
            assert_eq!((named.len(), &named), (names.len(), &meant), "{today} {audience:?}");
            let told = recipients(db, &scope, &audience, &moment).await.expect("finds");
            assert_eq!(told.len(), meant.len(), "{today} {audience:?}");
            let is_of_people = audience.unit == Unit::People;
            assert!(!is_of_people || told.iter().all(|one| meant.contains(&one.person.uuid())), "{today} {audience:?}");
            if audience.conditions.iter().all(is_countable) {
                let asked = Asked { today, now: now() };
                let taken = census.count(db, totals, &[scope.centre()], &audience, asked).await.expect("counts");
                assert_eq!(taken, [(scope.centre(), counted)], "the census, {today} {audience:?}");
            }
            found_some += usize::from(!meant.is_empty() && meant.len() < PEOPLE / 2);
        }
        assert!(dice.acts < 50 || found_some > dice.acts / 8, "only {found_some} audiences were some and not all");
    }
}
