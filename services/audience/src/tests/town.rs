//! A small town: a family of Arques, a separated child, an old lady by letter, a neighbour, another centre.

use auth::Scope;
use centres::NewCentre;
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use db::{Author, Db, Operation, Tx};
use kernel::{HouseholdId, OperationId, PersonId};
use people::store::{
    NewMember, insert_household, insert_interests, insert_many, insert_members, upsert_consents, upsert_memberships,
};
use people::{Channel, Consent, Household, HouseholdRole, Membership, Person, Purpose, season_of};

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

pub fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 9, 0, 0).single().expect("an instant")
}

pub fn operation(words: &str) -> Operation {
    Operation {
        id: OperationId::new(),
        at: now(),
        author: Author { kind: "cli", id: None, name: "essai".to_owned() },
        centre: None,
        words: words.to_owned(),
        source: "essai".to_owned(),
        undoes: None,
    }
}

pub async fn centre(db: &Db, slug: &str) -> Scope {
    let mut tx = db.begin(&operation("centre")).await.expect("a transaction");
    let network = centres::service::network_or_new(&mut tx, "Nord", now()).await.expect("a network");
    let new = NewCentre { slug: slug.to_owned(), name: slug.to_owned(), ..NewCentre::default() };
    let centre =
        centres::service::create_centre(&mut tx, network, new, now()).await.expect("writes").expect("a centre");
    tx.commit().await.expect("commits");
    Scope::of_house(centre.id)
}

pub fn person(first: &str, last: &str, birth: Option<(i32, u32, u32)>) -> Person {
    let id = PersonId::new();
    Person {
        id,
        member_number: None,
        title: String::new(),
        last_name: last.to_owned(),
        first_name: first.to_owned(),
        birth_date: birth.and_then(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d)),
        gender: String::new(),
        language: "fr".to_owned(),
        email: None,
        mobile: None,
        landline: None,
        code: id.uuid().simple().to_string(),
        preferred_channel: None,
        wants_large_print: false,
        created_at: now(),
        archived_at: None,
    }
}

pub fn household(name: &str, street: &str, city: &str) -> Household {
    Household {
        id: HouseholdId::new(),
        number: None,
        name: name.to_owned(),
        street: street.to_owned(),
        extra: String::new(),
        postal_code: "62510".to_owned(),
        city: city.to_owned(),
        family_quotient: None,
        created_at: now(),
    }
}

pub async fn settle(tx: &mut Tx, scope: &Scope, home: &Household, people: &[(&Person, HouseholdRole, bool)]) {
    insert_household(tx, scope, home).await.expect("a household");
    let members: Vec<NewMember> = people
        .iter()
        .map(|(person, role, is_main)| NewMember {
            household: home.id,
            person: person.id,
            role: *role,
            is_main: *is_main,
        })
        .collect();
    insert_members(tx, scope, &members).await.expect("members");
}

pub struct Town {
    pub scope: Scope,
    pub karima: Person,
    pub yanis: Person,
    pub ines: Person,
    pub jeannine: Person,
    pub paul: Person,
}

/// Karima and her children Yanis (8) and Inès (15, also at her father Paul's in Lille); Jeannine, 82, alone.
pub async fn town(db: &Db) -> Town {
    let scope = centre(db, "arques").await;
    let mut karima = person("Karima", "Benali", Some((1988, 3, 12)));
    karima.email = Some("karima@exemple.fr".into());
    karima.language = "ar".into();
    let yanis = person("Yanis", "Benali", Some((2018, 5, 2)));
    let ines = person("Inès", "Benali", Some((2011, 1, 9)));
    let mut paul = person("Paul", "Martin", Some((1985, 7, 1)));
    paul.mobile = Some("+33639980001".into());
    let mut jeannine = person("Jeannine", "Duhamel", Some((1944, 2, 29)));
    jeannine.preferred_channel = Some(Channel::Letter);
    let mut tx = db.begin(&operation("habitants")).await.expect("a transaction");
    let everyone = [&karima, &yanis, &ines, &paul, &jeannine];
    let rows: Vec<(&Person, Option<&Household>)> = everyone.iter().map(|person| (*person, None)).collect();
    insert_many(&mut tx, &scope, &rows).await.expect("people");
    let (arques, lille) = (
        household("Famille Benali", "12 rue de la Gare", "Arques"),
        household("Paul Martin", "3 rue Solférino", "LILLE"),
    );
    let alone = household("Mme Duhamel", "14 bis rue de la Gare", "ARQUES");
    use HouseholdRole::{Adult, Child};
    settle(&mut tx, &scope, &arques, &[(&karima, Adult, true), (&yanis, Child, true), (&ines, Child, true)]).await;
    settle(&mut tx, &scope, &lille, &[(&paul, Adult, true), (&ines, Child, false)]).await;
    settle(&mut tx, &scope, &alone, &[(&jeannine, Adult, true)]).await;
    let season = Membership { season: season_of(today()), status: "adherent".into(), joined_on: None, amount: None };
    let members: Vec<(PersonId, Membership)> =
        [&karima, &yanis, &jeannine].iter().map(|person| (person.id, season.clone())).collect();
    upsert_memberships(&mut tx, &scope, &members).await.expect("memberships");
    insert_interests(&mut tx, &scope, &[(jeannine.id, "Gym douce".into())]).await.expect("interests");
    let no =
        Consent { purpose: Purpose::Message(Channel::Email), is_granted: false, at: now(), source: "essai".into() };
    upsert_consents(&mut tx, &scope, &[(karima.id, no)]).await.expect("consents");
    tx.commit().await.expect("commits");
    Town { scope, karima, yanis, ines, jeannine, paul }
}
