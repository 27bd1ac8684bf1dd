//! Audiences on both engines: who is found, counted, named, and through whom they are reached.

use auth::{Actor, NetworkTotals, decide_in_network};
use kernel::PersonId;
use kernel::paging::PageRequest;
use people::store::{NewMember, insert_household, insert_many, insert_members, update_household};
use people::{Channel, HouseholdRole};
use testing::TestDb;

use super::town::{Town, centre, household, now, operation, person, settle, today, town};
use crate::census::{Asked, Census};
use crate::store::{Moment, count, list_cities, list_names, list_streets, recipients, recipients_by_ids};
use crate::{Audience, Condition, Counted, Unit};

const NOTHING: &[crate::OutsideCriterion] = &[];

fn moment() -> Moment<'static> {
    Moment { today: today(), criteria: NOTHING }
}

fn of(unit: Unit, conditions: Vec<Condition>) -> Audience {
    Audience { unit, conditions }
}

async fn counted(db: &TestDb, town: &Town, unit: Unit, conditions: Vec<Condition>) -> (i64, i64) {
    let found = count(db.db(), &town.scope, &of(unit, conditions), &moment()).await.expect("counts");
    (found.people, found.families)
}

testing::each_engine! {
    async fn each_condition_finds_its_people(db: TestDb) {
        let town = town(db.db()).await;
        let city = |name: &str| Condition::City { name: name.to_owned() };
        let age = |min, max| Condition::Age { min, max };
        for (conditions, people, families) in [
            (vec![], 5, 3),
            (vec![Condition::Members], 3, 2),
            (vec![city("Arques")], 4, 2),
            (vec![city("lille")], 1, 1),
            (vec![age(Some(6), Some(11))], 1, 1),
            // Born on 29 February 1944: 82 since 1 March 2026.
            (vec![age(Some(82), Some(82))], 1, 1),
            (vec![age(Some(83), None)], 0, 0),
            (vec![Condition::HasChild { min: Some(15), max: Some(15) }], 2, 2),
            (vec![Condition::HasChild { min: Some(6), max: Some(8) }], 1, 1),
            (vec![Condition::Street { name: "Rue de la Gare".into() }], 4, 2),
            (vec![Condition::Interest { key: "gym douce".into() }], 1, 1),
            (vec![Condition::Language { tag: "ar".into() }], 1, 1),
            // Karima has an address and refused it.
            (vec![Condition::Reachable { channel: Channel::Email }], 0, 0),
            (vec![Condition::Reachable { channel: Channel::Sms }], 1, 1),
            (vec![Condition::Reachable { channel: Channel::Letter }], 5, 3),
            // Karima's e-mail and Paul's mobile stand for the children.
            (vec![Condition::WithoutSureChannel], 1, 1),
            (vec![Condition::Members, city("Arques"), age(None, Some(17))], 1, 1),
        ] {
            let found = counted(&db, &town, Unit::People, conditions.clone()).await;
            assert_eq!(found, (people, families), "{conditions:?}");
        }
    }

    async fn a_town_is_found_whatever_its_spelling(db: TestDb) {
        let town = town(db.db()).await;
        let spellings = ["Béthune", "BETHUNE", "Bethune", "béthune", "Noyelles-sur-Escaut", "NOYELLES SUR ESCAUT"];
        let mut tx = db.db().begin(&operation("arrivées")).await.expect("a transaction");
        for (at, city) in spellings.into_iter().enumerate() {
            let one = person("Odile", &format!("Numéro{at}"), None);
            insert_many(&mut tx, &town.scope, &[(&one, None)]).await.expect("a person");
            let home = household("Odile", "1 rue du Moulin", city);
            settle(&mut tx, &town.scope, &home, &[(&one, HouseholdRole::Adult, true)]).await;
        }
        tx.commit().await.expect("commits");
        for city in spellings {
            let expected = if city.starts_with(['N', 'n']) { 2 } else { 4 };
            let condition = Condition::City { name: city.to_owned() };
            assert_eq!(counted(&db, &town, Unit::People, vec![condition]).await, (expected, expected), "{city}");
        }
        assert_eq!(list_cities(db.db(), &town.scope).await.expect("lists").len(), 4);
        let census = Census::default();
        let totals = NetworkTotals::opened_by(decide_in_network(&Actor::System("essai"), |_| false)).expect("the house may");
        for city in spellings {
            let audience = of(Unit::People, vec![Condition::City { name: city.to_owned() }]);
            let asked = Asked { today: today(), now: now() };
            let told = census.count(db.db(), totals, &[town.scope.centre()], &audience, asked).await.expect("counts");
            assert_eq!(told[0].1.people, if city.starts_with(['N', 'n']) { 2 } else { 4 }, "the network counts {city} alike");
        }
        // A town that is corrected is found where it is now.
        let mut moved = household("Odile", "1 rue du Moulin", "Lens");
        let mut tx = db.db().begin(&operation("correction")).await.expect("a transaction");
        insert_household(&mut tx, &town.scope, &moved).await.expect("a household");
        insert_members(&mut tx, &town.scope, &[NewMember {
            household: moved.id, person: town.paul.id, role: HouseholdRole::Adult, is_main: false,
        }]).await.expect("a member");
        moved.city = "Liévin".to_owned();
        update_household(&mut tx, &town.scope, &moved).await.expect("writes");
        tx.commit().await.expect("commits");
        let condition = Condition::City { name: "LIEVIN".to_owned() };
        assert_eq!(counted(&db, &town, Unit::Families, vec![condition]).await.1, 1);
    }

    async fn families_meet_conditions_together(db: TestDb) {
        let town = town(db.db()).await;
        let child = Condition::HasChild { min: Some(15), max: Some(15) };
        // Inès has two homes: both are her family; only one is of members.
        assert_eq!(counted(&db, &town, Unit::Families, vec![child.clone()]).await.1, 2);
        assert_eq!(counted(&db, &town, Unit::Families, vec![Condition::Members, child]).await.1, 1);
        assert_eq!(counted(&db, &town, Unit::Families, vec![]).await.1, 3);
        let found = recipients(db.db(), &town.scope, &of(Unit::Families, vec![Condition::Members]), &moment()).await.expect("finds");
        let people: Vec<PersonId> = found.iter().map(|recipient| recipient.person).collect();
        assert_eq!(people.len(), 2);
        assert!(people.contains(&town.karima.id) && people.contains(&town.jeannine.id));
    }

    async fn those_without_e_mail_or_mobile_are_reached_by_neither(db: TestDb) {
        let town = town(db.db()).await;
        let mut adult_child = person("Nadia", "Benali", Some((2000, 1, 1)));
        adult_child.landline = Some("+33321000001".into());
        let mut tx = db.db().begin(&operation("arrivée")).await.expect("a transaction");
        insert_many(&mut tx, &town.scope, &[(&adult_child, None)]).await.expect("a person");
        let home = household("Benali", "5 rue du Moulin", "Arques");
        let mut mother = person("Leïla", "Benali", None);
        mother.email = Some("leila@exemple.fr".into());
        insert_many(&mut tx, &town.scope, &[(&mother, None)]).await.expect("a person");
        let both = [(&mother, HouseholdRole::Adult, true), (&adult_child, HouseholdRole::Child, true)];
        settle(&mut tx, &town.scope, &home, &both).await;
        tx.commit().await.expect("commits");
        for (unit, expected) in [
            // An adult child is written to directly; a family is told through whoever has an address.
            (Unit::People, vec![town.jeannine.id, adult_child.id]),
            (Unit::Families, vec![town.jeannine.id]),
        ] {
            let audience = of(unit, vec![Condition::WithoutSureChannel]);
            let found = recipients(db.db(), &town.scope, &audience, &moment()).await.expect("finds");
            assert!(found.iter().flat_map(|one| &one.contacts).all(|c| c.email.is_none() && c.mobile.is_none()), "{unit:?}");
            let mut people: Vec<PersonId> = found.iter().map(|recipient| recipient.person).collect();
            people.sort();
            let mut expected = expected;
            expected.sort();
            assert_eq!(people, expected, "{unit:?}");
        }
    }

    async fn a_child_is_reached_through_the_adults(db: TestDb) {
        let town = town(db.db()).await;
        let found = recipients(db.db(), &town.scope, &of(Unit::People, vec![]), &moment()).await.expect("finds");
        assert_eq!(found.len(), 5);
        let contacts = |id: PersonId| -> Vec<PersonId> {
            let recipient = found.iter().find(|recipient| recipient.person == id).expect("a recipient");
            recipient.contacts.iter().map(|contact| contact.person).collect()
        };
        assert_eq!(contacts(town.yanis.id), [town.karima.id, town.yanis.id]);
        assert_eq!(contacts(town.ines.id), [town.karima.id, town.paul.id, town.ines.id]);
        assert_eq!(contacts(town.jeannine.id), [town.jeannine.id]);
        let karima = &found.iter().find(|recipient| recipient.person == town.karima.id).expect("Karima").contacts[0];
        assert_eq!(karima.consents.email, Some(false));
        assert_eq!(karima.consents.sms, None);
        assert_eq!(karima.home.as_ref().map(|home| home.city.as_str()), Some("Arques"));
        let again = recipients_by_ids(db.db(), &town.scope, &[town.ines.id], today()).await.expect("finds");
        assert_eq!(again.len(), 1);
        assert_eq!(again[0].contacts.len(), 3);
    }

    async fn names_are_paged_in_their_order(db: TestDb) {
        let town = town(db.db()).await;
        for (unit, expected) in [
            (Unit::People, vec!["Inès Benali", "Karima Benali", "Yanis Benali", "Jeannine Duhamel", "Paul Martin"]),
            (Unit::Families, vec!["Famille Benali", "Mme Duhamel", "Paul Martin"]),
        ] {
            let mut names = Vec::new();
            let mut after = None;
            loop {
                let page = PageRequest { after, limit: 2 };
                let found = list_names(db.db(), &town.scope, &of(unit, vec![]), &moment(), page).await.expect("lists");
                names.extend(found.items.into_iter().map(|name| name.name));
                after = found.next;
                if after.is_none() {
                    break;
                }
            }
            assert_eq!(names, expected);
        }
    }

    async fn another_centre_sees_nobody(db: TestDb) {
        let town = town(db.db()).await;
        let other = centre(db.db(), "tourcoing").await;
        for unit in [Unit::People, Unit::Families] {
            let audience = of(unit, vec![]);
            assert_eq!(count(db.db(), &other, &audience, &moment()).await.expect("counts"), Counted::default());
            assert!(recipients(db.db(), &other, &audience, &moment()).await.expect("finds").is_empty());
            let names = list_names(db.db(), &other, &audience, &moment(), PageRequest::default()).await.expect("lists");
            assert!(names.items.is_empty());
        }
        assert!(recipients_by_ids(db.db(), &other, &[town.karima.id], today()).await.expect("finds").is_empty());
        assert!(list_cities(db.db(), &other).await.expect("lists").is_empty());
    }

    async fn towns_and_streets_are_told_once(db: TestDb) {
        let town = town(db.db()).await;
        let cities = list_cities(db.db(), &town.scope).await.expect("lists");
        assert_eq!(cities.len(), 2, "{cities:?}");
        assert_eq!(list_streets(db.db(), &town.scope).await.expect("lists"), ["rue de la Gare", "rue Solférino"]);
    }
}

#[test]
fn signs_alone_name_no_town_and_no_street() {
    for name in ["", "  ", "!", "--"] {
        assert!(Condition::City { name: name.to_owned() }.checked().is_err(), "{name}");
        assert!(Condition::Street { name: name.to_owned() }.checked().is_err(), "{name}");
    }
    assert!(Condition::City { name: "Y".to_owned() }.checked().is_ok());
}
