//! Two entries that are one person, merged and taken apart again.

use super::{draft, house};
use crate::draft::PersonDraft;
use crate::model::{Channel, Consent, Membership, Purpose};
use crate::service::{self, known_person};
use crate::store;

testing::each_engine! {
    async fn nothing_is_lost_and_a_refusal_wins(db: TestDb) {
        let house = house(db).await;
        let (cx, scope, centre) = (house.cx(), house.scope(), &house.centre);
        let first = PersonDraft { mobile: "06 39 98 00 01".to_owned(), ..draft("Inès", "Benali") };
        let second = PersonDraft {
            mobile: "06 39 98 00 02".to_owned(),
            email: "ines@exemple.fr".to_owned(),
            street: "12 rue du Moulin".to_owned(),
            city: "Arques".to_owned(),
            ..draft("Ines", "BENALI")
        };
        let (kept, _) = service::add(&cx, centre, &first).await.unwrap();
        let (gone, _) = service::add(&cx, centre, &second).await.unwrap();
        let said = |is_granted| Consent {
            purpose: Purpose::Message(Channel::Sms), is_granted, at: cx.now(), source: "au bureau".to_owned(),
        };
        service::say_consents(&cx, centre, kept.id, vec![said(true)]).await.unwrap();
        service::say_consents(&cx, centre, gone.id, vec![said(false)]).await.unwrap();
        service::change_interest(&cx, centre, gone.id, "Couture", true).await.unwrap();
        let season = Membership { season: "2026-2027".to_owned(), status: String::new(), joined_on: None, amount: None };
        service::join_season(&cx, centre, gone.id, season).await.unwrap();
        let before = store::dump(cx.db(), &scope).await.unwrap();

        let operation = service::merge_people(&cx, centre, kept.id, gone.id).await.unwrap();
        let known = known_person(cx.db(), &scope, kept.id).await.unwrap().unwrap();
        assert_eq!(known.person.email.as_deref(), Some("ines@exemple.fr"));
        assert_eq!(known.person.mobile.as_deref(), Some("+33639980001"));
        assert_eq!(known.details.iter().map(|d| d.value.as_str()).collect::<Vec<_>>(), ["+33639980002"]);
        assert_eq!(known.consent(Purpose::Message(Channel::Sms)), Some(false));
        assert_eq!(known.interests, ["Couture"]);
        assert_eq!(known.memberships.len(), 1);
        assert_eq!(known.home().unwrap().street, "12 rue du Moulin");
        assert_eq!(store::merged_into(cx.db(), &scope, gone.id).await.unwrap(), Some(kept.id));
        let again = service::merge_people(&cx, centre, kept.id, gone.id).await;
        assert!(matches!(again, Err(service::Error::Refused(_))));

        centres::history::undo(&cx, operation).await.unwrap().unwrap();
        assert_eq!(store::dump(cx.db(), &scope).await.unwrap(), before);
    }

    async fn a_merge_of_a_merge_is_followed_to_its_end(db: TestDb) {
        let house = house(db).await;
        let (cx, scope, centre) = (house.cx(), house.scope(), &house.centre);
        let [first, second, third] = ["Inès", "Ines", "Inesse"].map(|name| draft(name, "Benali"));
        let (first, _) = service::add(&cx, centre, &first).await.unwrap();
        let (second, _) = service::add(&cx, centre, &second).await.unwrap();
        let (third, _) = service::add(&cx, centre, &third).await.unwrap();
        service::merge_people(&cx, centre, second.id, first.id).await.unwrap();
        service::merge_people(&cx, centre, third.id, second.id).await.unwrap();

        let all = [first.id, second.id, third.id];
        let mut now = store::now_of(cx.db(), &scope, &all).await.unwrap();
        now.sort_unstable();
        assert_eq!(now, [(first.id, third.id), (second.id, third.id)]);
        let mut entries = store::taken_in_by(cx.db(), &scope, &[third.id]).await.unwrap();
        entries.sort_unstable();
        assert_eq!(entries, now);
        for code in [&first.code, &second.code, &third.code] {
            let bearer = store::find_by_card(cx.db(), &scope, code).await.unwrap().unwrap();
            assert_eq!(bearer.id, third.id, "an old card still speaks for its bearer");
        }
    }
}
