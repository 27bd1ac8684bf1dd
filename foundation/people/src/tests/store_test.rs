//! What the store keeps and finds, on both engines.

use kernel::paging::PageRequest;

use super::{draft, house};
use crate::draft::PersonDraft;
use crate::model::{Channel, Consent, HouseholdRole, Membership, Purpose};
use crate::service;
use crate::store::{self, NewMember, PersonFilter};

fn ines() -> PersonDraft {
    PersonDraft {
        birth_date: "29/02/1984".to_owned(),
        email: "Ines.Benali@exemple.fr".to_owned(),
        mobile: "06 39 98 12 34".to_owned(),
        street: "12 bis rue du Moulin".to_owned(),
        postal_code: "62510".to_owned(),
        city: "Arques".to_owned(),
        family_quotient: "412,50".to_owned(),
        ..draft("Inès", "Benali")
    }
}

testing::each_engine! {
    async fn a_person_is_found_by_any_word_of_the_card(db: TestDb) {
        let house = house(db).await;
        let (cx, scope) = (house.cx(), house.scope());
        let (person, _) = service::add(&cx, &house.centre, &ines()).await.unwrap();
        service::add(&cx, &house.centre, &draft("Zoé", "Caron")).await.unwrap();
        for text in ["benali", "INES ben", "06 39 98 12 34", "+33 6 39 98 12 34", "rue du moulin", "62510", "exemple.fr", ""] {
            let filter = PersonFilter { text: text.to_owned(), ..PersonFilter::default() };
            let page = store::list(cx.db(), &scope, &filter, PageRequest::default()).await.unwrap();
            assert_eq!(page.items.first().map(|p| p.id), Some(person.id), "« {text} »");
        }
        let filter = PersonFilter { text: "benali %".to_owned(), without_channel: true, ..PersonFilter::default() };
        assert_eq!(store::count(cx.db(), &scope, &filter).await.unwrap(), 0);
        let filter = PersonFilter { without_channel: true, ..PersonFilter::default() };
        assert_eq!(store::count(cx.db(), &scope, &filter).await.unwrap(), 1, "Zoé has no channel");
    }

    async fn another_centre_sees_nothing(db: TestDb) {
        let house = house(db).await;
        let cx = house.cx();
        let (person, _) = service::add(&cx, &house.centre, &ines()).await.unwrap();
        let foreign = house.other_scope();
        assert!(store::find(cx.db(), &foreign, person.id).await.unwrap().is_none());
        assert!(store::find_by_card(cx.db(), &foreign, &person.code).await.unwrap().is_none());
        assert!(store::persons_by_ids(cx.db(), &foreign, &[person.id]).await.unwrap().is_empty());
        assert!(store::households_of(cx.db(), &foreign, &[person.id]).await.unwrap().is_empty());
        assert!(store::dump(cx.db(), &foreign).await.unwrap().is_empty());
        let failed = service::correct(&cx, &house.other, person.id, &ines(), None).await;
        assert!(matches!(failed, Err(service::Error::NotFound)));
    }

    async fn lists_are_in_the_order_of_names_and_paged(db: TestDb) {
        let house = house(db).await;
        let (cx, scope) = (house.cx(), house.scope());
        for (first, last) in [("Zoé", "Élie"), ("Ana", "élie"), ("Paul", "Dupont"), ("Jean", "Zola"), ("Luc", "Éluard")] {
            service::add(&cx, &house.centre, &draft(first, last)).await.unwrap();
        }
        let filter = PersonFilter::default();
        let first = store::list(cx.db(), &scope, &filter, PageRequest { after: None, limit: 3 }).await.unwrap();
        let second = store::list(cx.db(), &scope, &filter, PageRequest { after: first.next, limit: 3 }).await.unwrap();
        let names: Vec<_> = first.items.iter().chain(&second.items).map(|p| p.full_name()).collect();
        assert_eq!(names, ["Paul Dupont", "Ana élie", "Zoé Élie", "Luc Éluard", "Jean Zola"]);
        assert!(second.next.is_none());
    }

    async fn what_was_said_last_is_kept(db: TestDb) {
        let house = house(db).await;
        let (cx, scope) = (house.cx(), house.scope());
        let (person, _) = service::add(&cx, &house.centre, &ines()).await.unwrap();
        let said = |is_granted| Consent {
            purpose: Purpose::Message(Channel::Sms), is_granted, at: cx.now(), source: "au bureau".to_owned(),
        };
        service::say_consents(&cx, &house.centre, person.id, vec![said(true)]).await.unwrap();
        let operation = service::say_consents(&cx, &house.centre, person.id, vec![said(false)]).await.unwrap();
        let kept = store::consents_of(cx.db(), &scope, &[person.id]).await.unwrap();
        assert_eq!(kept.len(), 1);
        assert!(!kept[0].1.is_granted);
        let undone = centres::history::undo(&cx, operation).await.unwrap();
        assert!(undone.is_ok());
        assert!(store::consents_of(cx.db(), &scope, &[person.id]).await.unwrap()[0].1.is_granted);
    }

    async fn a_child_lives_in_two_households(db: TestDb) {
        let house = house(db).await;
        let (cx, scope) = (house.cx(), house.scope());
        let (mother, _) = service::add(&cx, &house.centre, &ines()).await.unwrap();
        let home = store::households_of(cx.db(), &scope, &[mother.id]).await.unwrap()[0].household.clone();
        let child = PersonDraft { birth_date: "01/06/2018".to_owned(), household: Some(home.id), ..draft("Sami", "Benali") };
        let (child, _) = service::add(&cx, &house.centre, &child).await.unwrap();
        let father = service::HouseholdDraft {
            name: "M. Karim Ziani".to_owned(), street: "3 rue Pasteur".to_owned(), city: "Aire".to_owned(),
            ..service::HouseholdDraft::default()
        };
        let (second, _) = service::open_home(&cx, &house.centre, child.id, &father, false).await.unwrap();
        let homes = store::households_of(cx.db(), &scope, &[child.id]).await.unwrap();
        assert_eq!(homes.len(), 2);
        assert_eq!(homes[0].household.id, home.id, "letters stay at the mother's");
        assert_eq!(homes[0].role, HouseholdRole::Child);
        let again = NewMember { household: second.id, person: child.id, role: HouseholdRole::Child, is_main: false };
        assert!(matches!(service::join_household(&cx, &house.centre, again).await, Err(service::Error::Refused(_))));
        service::leave_household(&cx, &house.centre, home.id, child.id).await.unwrap();
        let last = service::leave_household(&cx, &house.centre, second.id, child.id).await;
        assert!(matches!(last, Err(service::Error::Refused(_))), "everyone keeps a household");
        let filter = PersonFilter { text: "pasteur".to_owned(), ..PersonFilter::default() };
        assert_eq!(store::count(cx.db(), &scope, &filter).await.unwrap(), 1, "found at the new address");
    }

    async fn memberships_filter_the_list(db: TestDb) {
        let house = house(db).await;
        let (cx, scope) = (house.cx(), house.scope());
        let (person, _) = service::add(&cx, &house.centre, &ines()).await.unwrap();
        let season = Membership { season: "2026-2027".to_owned(), status: "Adhérent".to_owned(), joined_on: None, amount: None };
        service::join_season(&cx, &house.centre, person.id, season).await.unwrap();
        for (season, found) in [("2026-2027", 1), ("2025-2026", 0)] {
            let filter = PersonFilter { season: Some(season.to_owned()), ..PersonFilter::default() };
            assert_eq!(store::count(cx.db(), &scope, &filter).await.unwrap(), found);
        }
        assert_eq!(store::seasons(cx.db(), &scope).await.unwrap(), ["2026-2027"]);
    }

    async fn two_people_who_correct_the_same_card_are_told(db: TestDb) {
        let house = house(db).await;
        let cx = house.cx();
        let (person, _) = service::add(&cx, &house.centre, &ines()).await.unwrap();
        let seen = service::mark(&person, "");
        let corrected = PersonDraft { mobile: "06 39 98 00 01".to_owned(), ..ines() };
        service::correct(&cx, &house.centre, person.id, &corrected, Some(&seen)).await.unwrap();
        let late = service::correct(&cx, &house.centre, person.id, &ines(), Some(&seen)).await;
        assert!(matches!(late, Err(service::Error::Failed(db::Error::Stale))));
    }

    async fn those_of_the_same_names_born_that_day_are_found(db: TestDb) {
        let house = house(db).await;
        let cx = house.cx();
        let born = |day: &str| PersonDraft { birth_date: day.to_owned(), ..ines() };
        let (person, _) = service::add(&cx, &house.centre, &born("03/02/2015")).await.unwrap();
        service::add(&cx, &house.centre, &born("04/02/2015")).await.unwrap();
        let day = person.birth_date.unwrap();
        let found = async |last: &str, first: &str| {
            let found = store::namesakes(cx.db(), &house.scope(), (last, first), day).await.unwrap();
            found.iter().map(|person| person.id).collect::<Vec<_>>()
        };
        assert_eq!(found(&person.last_name.to_uppercase(), "INES").await, [person.id]);
        assert!(found(&person.last_name, "Ine").await.is_empty(), "a whole name");
        assert!(found("Petit", "Inès").await.is_empty());
        let (names, foreign) = ((person.last_name.as_str(), "Inès"), house.other_scope());
        assert!(store::namesakes(cx.db(), &foreign, names, day).await.unwrap().is_empty());
    }
}
