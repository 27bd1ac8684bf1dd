//! The dice of the demonstration: who lives together, how old, reached by what.

use chrono::{DateTime, Datelike, Duration, NaiveDate, Utc};
use kernel::{Cents, PersonId};

use super::INTERESTS;
use super::families::{FAMILY_NAMES, STREETS};
use super::names::{FIRST_NAMES, FirstName};
use crate::model::{Channel, Membership, Person, Purpose};

/// A small generator (SplitMix64): same seed, same people, on every machine.
pub(super) struct Draw {
    state: u64,
    today: NaiveDate,
    town: String,
    phones: u64,
    emails: u64,
}

/// Someone, drawn.
pub(super) struct Drawn {
    id: PersonId,
    title: &'static str,
    gender: &'static str,
    first_name: &'static str,
    last_name: &'static str,
    birth: NaiveDate,
    language: &'static str,
    email: Option<String>,
    mobile: Option<String>,
    landline: Option<String>,
    code: String,
    preferred: Option<Channel>,
    large_print: bool,
}

/// People who live together.
pub(super) struct Family {
    pub people: Vec<Drawn>,
    pub street: String,
    pub extra: String,
    pub quotient: Option<Cents>,
    /// 0: this season only; 1: both; 2: last season only; 3: neither.
    pub joined: u64,
}

impl Drawn {
    pub fn person(&self, number: usize, now: DateTime<Utc>) -> Person {
        Person {
            id: self.id,
            member_number: Some(format!("{number:05}")),
            title: self.title.to_owned(),
            last_name: self.last_name.to_owned(),
            first_name: self.first_name.to_owned(),
            birth_date: Some(self.birth),
            gender: self.gender.to_owned(),
            language: self.language.to_owned(),
            email: self.email.clone(),
            mobile: self.mobile.clone(),
            landline: self.landline.clone(),
            code: self.code.clone(),
            preferred_channel: self.preferred,
            wants_large_print: self.large_print,
            created_at: now,
            archived_at: None,
        }
    }
}

impl Draw {
    /// Dice of one centre: two centres never draw the same people, whatever the seed.
    pub fn new(seed: u64, today: NaiveDate, centre: &str, town: &str) -> Self {
        let own = centre
            .bytes()
            .fold(seed ^ 0x9e37_79b9_7f4a_7c15, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self { state: own, today, town: kernel::text::slug(town), phones: 0, emails: 0 }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound.max(1)
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        let at = usize::try_from(self.below(u64::try_from(from.len()).unwrap_or(1))).unwrap_or(0);
        from.get(at).copied()
    }

    /// A family that fits in the room that is left.
    pub fn family(&mut self, room: usize) -> Family {
        let (last_name, origin) = self.last_name();
        let mut people = Vec::new();
        let kind = self.below(100);
        // Families with children come first in a centre, then older people alone.
        let (adults, children, oldest) = match kind {
            0..=21 => (1, 0, (62, 92)),
            22..=31 => (2, 0, (58, 88)),
            32..=41 => (1, 0, (20, 61)),
            42..=62 => (1, 1 + self.below(3), (24, 50)),
            _ => (2, 1 + self.below(4), (25, 52)),
        };
        let first_age = oldest.0 + self.below(oldest.1 - oldest.0);
        for rank in 0..adults {
            let age = if rank == 0 { first_age } else { first_age.saturating_sub(self.below(7)).max(19) };
            let is_woman =
                if rank == 0 { self.chance(72) } else { people.first().is_some_and(|p: &Drawn| p.gender == "m") };
            people.push(self.drawn(last_name, origin, age, is_woman));
        }
        for _ in 0..children {
            let age = self.below(first_age.saturating_sub(18).clamp(2, 18));
            let is_girl = self.chance(49);
            let child = self.drawn(last_name, origin, age, is_girl);
            // Two of one family never bear one first name.
            if people.iter().all(|other: &Drawn| other.first_name != child.first_name) {
                people.push(child);
            }
        }
        people.truncate(room);
        self.share_landline(&mut people);
        let quotient = self.chance(78).then(|| i64::try_from(180 + self.below(1_050)).unwrap_or(600) * 100);
        let (street, extra) = self.address();
        Family { people, street, extra, quotient: quotient.map(Cents), joined: self.joined() }
    }

    fn joined(&mut self) -> u64 {
        match self.below(100) {
            0..=22 => 0,
            23..=79 => 1,
            80..=93 => 2,
            _ => 3,
        }
    }

    fn last_name(&mut self) -> (&'static str, char) {
        // The first names of the list are the commonest.
        let (a, b) = (self.below(1_000), self.below(1_000));
        let bound = u64::try_from(FAMILY_NAMES.len()).unwrap_or(1);
        let at = usize::try_from(a * b * bound / 1_000_000).unwrap_or(0);
        FAMILY_NAMES.get(at).copied().unwrap_or(("Lefebvre", 'f'))
    }

    fn drawn(&mut self, last_name: &'static str, origin: char, age: u64, is_woman: bool) -> Drawn {
        let birth = self.today - Duration::days(i64::try_from(age * 365 + age / 4 + self.below(364)).unwrap_or(0));
        let first_name = self.first_name(origin, birth.year(), is_woman);
        let is_adult = age >= 18;
        let contact = if age >= 75 { self.below(100) + 12 } else { self.below(100) };
        let has_email = is_adult && contact < 60;
        let has_mobile =
            (is_adult && contact < 85 && (contact >= 60 || self.chance(90))) || (age >= 14 && self.chance(30));
        let language = match origin {
            'm' if self.chance(14) => "ar",
            'x' if self.chance(22) => "en",
            _ => "fr",
        };
        Drawn {
            id: PersonId::new(),
            title: if !is_adult {
                ""
            } else if is_woman {
                "Mme"
            } else {
                "M."
            },
            gender: if is_woman { "f" } else { "m" },
            first_name,
            last_name,
            birth,
            language,
            email: has_email.then(|| self.email(first_name, last_name)),
            mobile: has_mobile.then(|| self.mobile()),
            landline: (is_adult && (contact >= 85 && self.chance(80) || age > 60 && self.chance(45)))
                .then(|| self.landline()),
            code: crate::service::draw_demo_code(self.next()),
            preferred: self.preferred(has_email, has_mobile, age),
            large_print: age >= 68 && self.chance(22),
        }
    }

    fn preferred(&mut self, has_email: bool, has_mobile: bool, age: u64) -> Option<Channel> {
        match self.below(100) {
            0..=17 if has_mobile => Some(Channel::Sms),
            18..=27 if has_email => Some(Channel::Email),
            28..=39 if age > 65 => Some(Channel::Letter),
            40..=44 if age > 65 => Some(Channel::Call),
            _ => None,
        }
    }

    fn first_name(&mut self, origin: char, year: i32, is_woman: bool) -> &'static str {
        let wanted = if is_woman { 'f' } else { 'm' };
        let fits = |name: &&FirstName, slack: i32| {
            let (_, gender, origins, from, to) = **name;
            gender == wanted && origins.contains(origin) && (from - slack..=to + slack).contains(&year)
        };
        let mut fitting: Vec<&'static str> =
            FIRST_NAMES.iter().filter(|name| fits(name, 0)).map(|name| name.0).collect();
        if fitting.is_empty() {
            fitting = FIRST_NAMES.iter().filter(|name| fits(name, 60)).map(|name| name.0).collect();
        }
        self.pick(&fitting).unwrap_or("Camille")
    }

    fn email(&mut self, first: &str, last: &str) -> String {
        self.emails += 1;
        let domain = self.pick(&["exemple.fr", "courriel.example", "poste.example"]).unwrap_or("exemple.fr");
        format!("{}.{}{}.{}@{domain}", kernel::text::slug(first), kernel::text::slug(last), self.emails, self.town)
    }

    /// 06 39 98 xx xx, kept for fiction.
    fn mobile(&mut self) -> String {
        self.phones += 1;
        format!("+3363998{:04}", (self.phones * 7 + 13) % 10_000)
    }

    /// 03 53 01 xx xx, kept for fiction.
    fn landline(&mut self) -> String {
        self.phones += 1;
        format!("+3335301{:04}", (self.phones * 11 + 29) % 10_000)
    }

    /// A child has the telephone of the house.
    fn share_landline(&mut self, people: &mut [Drawn]) {
        let shared = people.iter().find_map(|person| person.landline.clone());
        for person in people.iter_mut().filter(|person| person.title.is_empty()) {
            person.landline.clone_from(&shared);
        }
    }

    fn address(&mut self) -> (String, String) {
        if self.chance(3) {
            return (String::new(), String::new());
        }
        let street = self.pick(STREETS).unwrap_or("rue de la Mairie");
        let number = 1 + self.below(120);
        let suffix = if self.chance(6) { " bis" } else { "" };
        let extra = match self.below(100) {
            0..=19 => format!(
                "Bâtiment {}, appartement {}",
                self.pick(&["A", "B", "C", "D"]).unwrap_or("A"),
                1 + self.below(48)
            ),
            20..=24 => format!("{}e étage", 2 + self.below(4)),
            _ => String::new(),
        };
        (format!("{number}{suffix} {street}"), extra)
    }

    /// The seasons in which a family is a member.
    pub fn seasons(&self, joined: u64, this: String) -> Vec<String> {
        let first: i32 = this.split('-').next().and_then(|year| year.parse().ok()).unwrap_or(2026);
        let last = format!("{}-{first}", first - 1);
        match joined {
            0 => vec![this],
            1 => vec![this, last],
            2 => vec![last],
            _ => Vec::new(),
        }
    }

    pub fn membership(&mut self, season: String) -> Membership {
        let status = if self.chance(5) { "Bénévole" } else { "Adhérent" };
        let first: i32 = season.split('-').next().and_then(|year| year.parse().ok()).unwrap_or(2026);
        let start = NaiveDate::from_ymd_opt(first, 9, 1).unwrap_or(self.today);
        let days = (self.today - start).num_days().clamp(0, 280);
        let joined =
            start + Duration::days(i64::try_from(self.below(u64::try_from(days).unwrap_or(0) + 1)).unwrap_or(0));
        let amount = self.pick(&[300, 500, 800, 1_000]).unwrap_or(500);
        Membership { season, status: status.to_owned(), joined_on: Some(joined), amount: Some(Cents(amount)) }
    }

    /// What a person said of each channel they have; most said yes at the desk.
    pub fn consents(&mut self, person: &Person) -> Vec<(Purpose, bool)> {
        let mut answers = Vec::new();
        if person.email.is_some() && self.chance(92) {
            answers.push((Purpose::Message(Channel::Email), self.chance(95)));
        }
        if person.mobile.is_some() && self.chance(90) {
            answers.push((Purpose::Message(Channel::Sms), self.chance(90)));
        }
        if self.chance(80) {
            answers.push((Purpose::Image, self.chance(82)));
        }
        answers
    }

    pub fn interests(&mut self, person: &Person) -> Vec<&'static str> {
        let age = person.age_on(self.today).unwrap_or(40);
        let fitting: &[&'static str] = match age {
            0..=5 => &["Ateliers parents-enfants", "Sorties familiales"],
            6..=15 => &["Aide aux devoirs", "Accueil de loisirs", "Théâtre", "Sorties familiales", "Jeux de société"],
            16..=59 => &INTERESTS,
            _ => &[
                "Gym douce",
                "Marche",
                "Chorale",
                "Couture",
                "Cuisine",
                "Jardin partagé",
                "Ordinateur et téléphone",
                "Jeux de société",
            ],
        };
        let mut chosen: Vec<&'static str> = Vec::new();
        for _ in 0..self.below(4) {
            chosen.extend(self.pick(fitting).filter(|label| !chosen.contains(label)));
        }
        chosen
    }
}
