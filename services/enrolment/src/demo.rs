//! Invented enrolments for the demonstration: full lists, half-full ones, people who wait, who
//! were there and who paid.
//!
//! Drawn by a seeded generator from the persons and lists it is given; nobody is told anything.

use std::collections::HashMap;

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Datelike as _, Duration, NaiveTime, Utc};
use kernel::{Cents, EnrolmentId, HouseholdId, ListId, PersonId};
use people::{HouseholdRole, Person};
use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use rand::{Rng as _, SeedableRng as _};
use uuid::Uuid;
use web::Cx;

use crate::model::enrolment::{ContactWay, Enrolment, EnrolmentState, Group, GroupId, MadeBy, Mark, Means, Payment};
use crate::model::fee::Fee;
use crate::model::list::{List, SessionRef};
use crate::model::question::Answers;
use crate::service::draw_code;
use crate::store::{attendance, enrolments, lists, payments};

/// The most people the demonstration puts on a list without limit.
const ON_AN_OPEN_LIST: usize = 24;
/// Enrolments of one list at most, however large it is.
const MOST: usize = 60;

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filled {
    pub enrolled: usize,
    pub waiting: usize,
    pub marks: usize,
}

/// Enrols people of the centre on its lists, one operation for all.
pub async fn fill(cx: &Cx, centre: &Centre, on: &[ListId], seed: u64) -> db::Result<Filled> {
    let scope = Scope::of_house(centre.id);
    let persons = people::store::everyone(cx.db(), &scope).await?;
    let adults = adults(cx, &scope, &persons).await?;
    let found = lists::lists_by_ids(cx.db(), &scope, on).await?;
    let mut draw = Draw { rng: StdRng::seed_from_u64(seed), cx, persons: &persons, adults: &adults };
    let mut rows = Rows::default();
    for list in &found {
        let sessions = lists::sessions(cx.db(), &scope, list.id).await?;
        draw.fill_list(list, &sessions, &mut rows);
    }
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("enrolment-did-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    enrolments::insert_groups(&mut tx, &scope, &rows.groups).await?;
    enrolments::insert_many(&mut tx, &scope, &rows.enrolments).await?;
    for payment in &mut rows.payments {
        payment.number = payments::take_receipt_number(&mut tx, &scope, payment.year).await?;
        payments::insert_payment(&mut tx, &scope, payment).await?;
    }
    for (list, session, marks) in &rows.marks {
        attendance::upsert_marks(&mut tx, &scope, (*list, *session), marks, cx.now()).await?;
    }
    tx.commit().await?;
    Ok(rows.filled())
}

/// The marks of one session of one list.
type Called = (ListId, Uuid, Vec<(PersonId, Mark)>);

#[derive(Default)]
struct Rows {
    groups: Vec<Group>,
    enrolments: Vec<Enrolment>,
    payments: Vec<Payment>,
    marks: Vec<Called>,
}

impl Rows {
    fn filled(&self) -> Filled {
        let waiting = self.enrolments.iter().filter(|e| e.state == EnrolmentState::Waiting).count();
        Filled {
            enrolled: self.enrolments.len() - waiting,
            waiting,
            marks: self.marks.iter().map(|(_, _, marks)| marks.len()).sum(),
        }
    }
}

struct Draw<'a> {
    rng: StdRng,
    cx: &'a Cx,
    persons: &'a [Person],
    /// Who answers for each person: themselves, or an adult of the household.
    adults: &'a HashMap<PersonId, &'a Person>,
}

impl Draw<'_> {
    fn fill_list(&mut self, list: &List, sessions: &[SessionRef], rows: &mut Rows) {
        let mut comers: Vec<&Person> = self.persons.iter().filter(|person| fits(list, person)).collect();
        comers.shuffle(&mut self.rng);
        let (seated, waiting) = self.how_many(list);
        let now = self.cx.now();
        let mut present: Vec<PersonId> = Vec::new();
        for (at, person) in comers.into_iter().take(seated + waiting).enumerate() {
            let state = if at < seated { EnrolmentState::Confirmed } else { EnrolmentState::Waiting };
            // Whoever waits came after whoever sits.
            let group = self.group(list, person, self.arrival(at));
            let fee = list.terms.fee(Some(Cents(self.rng.random_range(30_000..140_000))));
            self.pay(&group, fee, state, rows);
            rows.enrolments.push(enrolment(&group, person, state, fee));
            rows.groups.push(group);
            if state == EnrolmentState::Confirmed {
                present.push(person.id);
            }
        }
        for session in sessions.iter().filter(|session| session.ends_at < now) {
            let marks = present.iter().map(|person| (*person, self.mark())).collect();
            rows.marks.push((list.id, session.id, marks));
        }
    }

    /// One list in three is full, with people who wait.
    fn how_many(&mut self, list: &List) -> (usize, usize) {
        let capacity = list.terms.capacity.and_then(|n| usize::try_from(n).ok()).unwrap_or(ON_AN_OPEN_LIST).min(MOST);
        let is_full = list.terms.capacity.is_some() && self.rng.random_bool(0.34);
        if is_full {
            let waiting = if list.terms.has_waiting_list { self.rng.random_range(1..=5) } else { 0 };
            return (capacity, waiting);
        }
        (self.rng.random_range(capacity / 3..=capacity.saturating_sub(1).max(capacity / 3)), 0)
    }

    fn group(&mut self, list: &List, person: &Person, created_at: DateTime<Utc>) -> Group {
        let told = self.adults.get(&person.id).copied().unwrap_or(person);
        let (way, contact) = match (&told.mobile, &told.email) {
            (Some(mobile), _) => (ContactWay::Sms, mobile.clone()),
            (None, Some(email)) => (ContactWay::Email, email.clone()),
            (None, None) => (ContactWay::Desk, String::new()),
        };
        Group {
            id: GroupId::new(),
            list: list.id,
            code: draw_code(),
            way,
            contact,
            contact_name: String::new(),
            contact_person: Some(told.id),
            household: None,
            locale: kernel::Locale::Fr,
            made_by: if self.rng.random_bool(0.6) { MadeBy::Resident } else { MadeBy::Desk },
            created_at,
        }
    }

    /// The moment at which the n-th came: some each day since forty days ago, in opening hours.
    fn arrival(&self, at: usize) -> DateTime<Utc> {
        let at = i64::try_from(at).unwrap_or(0);
        let day = (self.cx.now() - Duration::days(40) + Duration::days(at / 3)).date_naive();
        let hour = NaiveTime::from_hms_opt(8, 0, 0).unwrap_or_default();
        let moment = day.and_time(hour).and_utc() + Duration::minutes(at * 173 % 540);
        moment.min(self.cx.now())
    }

    fn pay(&mut self, group: &Group, fee: Option<Fee>, state: EnrolmentState, rows: &mut Rows) {
        let amount = fee.map(|fee| fee.amount).filter(|amount| amount.0 > 0 && state == EnrolmentState::Confirmed);
        let Some(amount) = amount else { return };
        if self.rng.random_bool(0.3) {
            return;
        }
        let means = if self.rng.random_bool(0.5) { Means::Cash } else { Means::Cheque };
        let year = i64::from(self.cx.today().year());
        rows.payments.push(Payment {
            id: Uuid::now_v7(),
            group: group.id,
            amount,
            means,
            year,
            number: 0,
            at: group.created_at,
        });
    }

    fn mark(&mut self) -> Mark {
        match self.rng.random_range(0..10) {
            0 => Mark::Absent,
            1 => Mark::Excused,
            _ => Mark::Present,
        }
    }
}

/// The adult who answers for each: themselves, or the first adult they live with.
async fn adults<'p>(cx: &Cx, scope: &Scope, persons: &'p [Person]) -> db::Result<HashMap<PersonId, &'p Person>> {
    let homes = people::store::households_of(cx.db(), scope, people::store::Whose::Everyone).await?;
    let by_id: HashMap<PersonId, &Person> = persons.iter().map(|person| (person.id, person)).collect();
    let mut of_household: HashMap<HouseholdId, &Person> = HashMap::new();
    for home in homes.iter().filter(|home| home.role == HouseholdRole::Adult) {
        if let Some(adult) = by_id.get(&home.person) {
            of_household.entry(home.household.id).or_insert(adult);
        }
    }
    let children = homes.iter().filter(|home| home.role == HouseholdRole::Child);
    let answered = children.filter_map(|home| Some((home.person, *of_household.get(&home.household.id)?)));
    Ok(answered.collect())
}

/// Whether someone's age is right for a list, and known.
fn fits(list: &List, person: &Person) -> bool {
    person.birth_date.is_some_and(|birth| list.terms.ages.check(birth).is_ok())
}

fn enrolment(group: &Group, person: &Person, state: EnrolmentState, fee: Option<Fee>) -> Enrolment {
    Enrolment {
        id: EnrolmentId::new(),
        list: group.list,
        group: group.id,
        person: person.id,
        state,
        priority: 0,
        priority_reason: String::new(),
        answers: Answers::default(),
        fee,
        offered_until: None,
        created_at: group.created_at,
        ended_at: None,
        revision: 1,
    }
}
