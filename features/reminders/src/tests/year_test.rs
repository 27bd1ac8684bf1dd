//! A year, day by day: each due date is told exactly once, and each can be explained.
//!
//! For two hundred people, or as many as `ESSAIM_YEAR_PEOPLE` says.

use std::collections::{HashMap, HashSet};

use chrono::{Duration, NaiveDate};
use kernel::{PersonId, Role};
use people::{Channel, Person};
use uuid::Uuid;

use super::house::{House, blank, on};
use crate::model::answer::DateState;
use crate::model::reminder::{ReminderDate, Terms};
use crate::pages::said;
use crate::service::days;
use crate::service::planning::{self, NewReminder, next_dates};
use crate::service::views;
use crate::store::{dates, reminders};

const DAYS: i64 = 365;
const SLUGS: [&str; 6] = [
    "france-travail-actualisation",
    "rsa-trimestre",
    "titre-de-sejour-anef",
    "logement-social",
    "c2s",
    "impots-declaration",
];

fn people_wanted() -> usize {
    std::env::var("ESSAIM_YEAR_PEOPLE").ok().and_then(|wanted| wanted.parse().ok()).unwrap_or(200)
}

/// Someone by number: most have a telephone, some an address of e-mail, some nothing.
fn someone(house: &House, at: usize) -> Person {
    let person = blank(&house.cx(), &format!("P{at}"));
    match at % 10 {
        0 => person,
        1 => Person { email: Some(format!("p{at}@exemple.fr")), ..person },
        2 => Person { landline: Some("+33353010001".into()), ..person },
        _ => Person { mobile: Some(format!("+336399{at:05}")), ..person },
    }
}

fn terms(today: NaiveDate, at: usize) -> Terms {
    let ahead = Duration::days(i64::try_from(at * 3).expect("a number") + 30);
    Terms { channel: (at % 17 == 3).then_some(Channel::Sms), ..on(today + ahead) }
}

/// Two reminders each.
async fn fill(house: &House, ids: &[Uuid]) {
    let (cx, start) = (house.cx_of(Role::Referent), house.cx().today());
    let persons: Vec<Person> = (0..people_wanted()).map(|at| someone(house, at)).collect();
    house.add(&persons).await;
    for (at, person) in persons.iter().enumerate() {
        let new = (0..2)
            .map(|turn| NewReminder { procedure: ids[(at + turn * 3) % ids.len()], terms: terms(start, at) })
            .collect();
        planning::remind(&cx, &house.centre, person.id, new).await.expect("noted");
    }
}

/// The house lives a year.
async fn live(house: &House) -> days::Pass {
    let mut total = days::Pass::default();
    for _ in 0..=DAYS {
        let pass = days::run(&house.cx(), &house.centre).await.expect("a pass");
        total.sent += pass.sent;
        total.by_hand += pass.by_hand;
        total.no_channel += pass.no_channel;
        total.late += pass.late;
        house.next_day();
    }
    total
}

/// Every date that is written down, each of them explained.
async fn written(house: &House) -> HashMap<(Uuid, NaiveDate), ReminderDate> {
    let cx = house.cx();
    let seeds = reminders::seeds(cx.db(), &house.scope(), None).await.expect("seeds");
    let all: Vec<Uuid> = seeds.iter().map(|seed| seed.reminder).collect();
    let mut written = HashMap::new();
    for some in all.chunks(100) {
        for date in dates::of_reminders(cx.db(), &house.scope(), some).await.expect("dates") {
            assert!(!said::because(&cx, date.why, (date.due_on, date.remind_on)).is_empty());
            written.insert((date.reminder, date.due_on), date);
        }
    }
    written
}

/// How many reminders the ledger holds, and for how many people.
async fn ledger(house: &House) -> (usize, usize) {
    let of_ours = "select person_id from delivery_message where once_key like 'reminder:%'";
    let rows = house.app.db().all(of_ours, vec![]).await.expect("reads");
    let people: HashSet<PersonId> = rows.iter().map(|row| row.id("person_id").expect("a person")).collect();
    (rows.len(), people.len())
}

/// Each message went by the way of its date, to an address of its person.
async fn permitted(house: &House, written: &HashMap<(Uuid, NaiveDate), ReminderDate>) {
    let of_message: HashMap<_, _> = written.values().filter_map(|date| Some((date.message?, date))).collect();
    let ids: Vec<kernel::MessageId> = of_message.keys().copied().collect();
    for some in ids.chunks(200) {
        let messages = delivery::store::messages_by_ids(house.app.db(), &house.scope(), some).await.expect("reads");
        let who: Vec<PersonId> = messages.iter().map(|message| message.person).collect();
        let persons = people::store::persons_by_ids(house.app.db(), &house.scope(), &who).await.expect("reads");
        for message in &messages {
            let person = persons.iter().find(|person| person.id == message.person).expect("a person");
            let own = [&person.mobile, &person.landline, &person.email];
            assert!(own.into_iter().flatten().any(|address| *address == message.address), "{:?}", message.channel);
            assert_eq!(of_message[&message.id].channel, Some(message.channel));
        }
    }
}

/// The collective view says of each day how many people have a date, as one would count them by hand.
async fn collective(house: &House, expected: &[(Uuid, crate::Due)]) -> usize {
    let (cx, from) = (house.cx(), house.cx().today());
    let ids: Vec<Uuid> = expected.iter().map(|(id, _)| *id).collect();
    let known = reminders::by_ids(cx.db(), &house.scope(), &ids).await.expect("reads");
    let known: HashMap<Uuid, (PersonId, Uuid)> =
        known.into_iter().map(|one| (one.id, (one.person, one.procedure))).collect();
    let mut by_hand: HashMap<(NaiveDate, Uuid), HashSet<PersonId>> = HashMap::new();
    for (id, due) in expected.iter().filter(|(_, due)| due.due <= from + Duration::days(90)) {
        let (person, procedure) = known[id];
        by_hand.entry((due.due, procedure)).or_default().insert(person);
    }
    let seen = views::calendar(&cx, &house.centre).await.expect("reads").coming;
    assert_eq!(seen.len(), by_hand.len());
    for (coming, _) in &seen {
        let people = by_hand[&(coming.due_on, coming.procedure)].len();
        assert_eq!(coming.people, i64::try_from(people).expect("a count"), "{coming:?}");
    }
    seen.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_due_date_is_told_exactly_once() {
    let house = House::on(testing::sqlite_db().await).await;
    let ids = house.ready(&SLUGS).await;
    fill(&house, &ids).await;
    let (cx, start) = (house.cx(), house.cx().today());
    let end = start + Duration::days(DAYS);
    let expected = next_dates(cx.db(), &house.scope(), None, (start, end)).await.expect("computed");
    let days_seen = collective(&house, &expected).await;
    let total = live(&house).await;
    assert_eq!(total.late, 0);
    let written = written(&house).await;
    let mut messages = HashSet::new();
    for (reminder, due) in &expected {
        let date = written.get(&(*reminder, due.due)).expect("written down");
        assert_ne!(date.state, DateState::Planned, "{date:?}");
        match date.message {
            Some(message) => assert!(messages.insert(message), "one message for one date"),
            None => assert_eq!(date.state, DateState::NoChannel),
        }
    }
    let with_message = written.values().filter(|date| date.message.is_some()).count();
    let (rows, people_of_rows) = ledger(&house).await;
    assert_eq!(rows, with_message, "as many messages in the ledger as dates that were told, and not one more");
    assert!(people_of_rows <= people_wanted());
    assert_eq!(with_message, usize::try_from(total.sent + total.by_hand).expect("a count"));
    permitted(&house, &written).await;
    assert!(expected.len() > 4 * people_wanted(), "{}", expected.len());
    let told = total.sent + total.by_hand + total.no_channel;
    assert!(told >= u64::try_from(expected.len()).expect("a count"));
    let past = written.values().filter(|date| date.state != DateState::Planned).count();
    assert_eq!(told, u64::try_from(past).expect("a count"), "as many told as there are dates that left");
    println!(
        "year, {} people, {} due dates in {DAYS} days: {} messages, {} by hand, {} on the list of who has no way; each once, each explained; {} days on the collective view",
        people_wanted(),
        expected.len(),
        total.sent,
        total.by_hand,
        total.no_channel,
        days_seen
    );
}
