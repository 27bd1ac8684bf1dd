//! A mandate given on to the room that keeps mandates: with the right of who asks, and the day on which it was signed.

use chrono::Duration;
use kernel::{CentreId, PersonId, Role};
use people::mandate::{Reading, Terms};
use uuid::Uuid;
use web::{Cx, FieldDraft, FieldPart};

use super::house::{House, again, sent};
use crate::model::entry::{EntryId, Kind, Said};
use crate::model::mandate::Mandate;
use crate::model::photo::Part;
use crate::model::round::RoundId;
use crate::model::tablet::Tablet;
use crate::service::entries::{correct, link_person};
use crate::service::photos::receive_part;
use crate::service::receiving::Sent;

const DRAWN: [u8; 5] = [0xff, 0xd8, 0xff, 1, 2];

/// A mandate signed two days ago, as the tablet says.
fn signed(house: &House, round: Option<RoundId>) -> Sent {
    let mandate = Mandate {
        formalities: "Carte de bus\n\n Bail ".to_owned(),
        days: 31,
        is_free: true,
        reading: Reading::Witness,
        reader: "Anne Roy".to_owned(),
        shown: vec!["Mandat : Mme Essai".to_owned()],
        signature: Some(Uuid::now_v7()),
    };
    let mut first = sent(house, "");
    first.kind = Kind::Mandate;
    first.round = round.map(RoundId::uuid);
    first.made_at = house.now() - Duration::days(2);
    first.said.mandate = Some(mandate);
    first
}

/// The tablet sends it, then what was drawn under it.
async fn brings(house: &House, tablet: &Tablet, first: &Sent, person: PersonId) {
    house.send(tablet, std::slice::from_ref(first)).await;
    let photo = first.said.mandate.as_ref().and_then(|mandate| mandate.signature).expect("signed");
    let part = Part { photo: photo.into(), entry: first.id.into(), place: 0, parts: 1, bytes: DRAWN.to_vec() };
    receive_part(&house.cx(), &house.scope(), tablet, part).await.expect("received");
    let cx = house.as_role(Role::Referent);
    link_person(&cx, &house.arques, first.id.into(), Some(person)).await.expect("linked");
}

async fn given(cx: &Cx, centre: CentreId, note: Uuid) -> Option<FieldDraft> {
    let FieldPart::Drafts(read) = crate::service::drafts::drafts() else { panic!("mandates are given on") };
    read(cx, centre, note).await.expect("an answer")
}

testing::each_engine! {
    async fn what_was_signed_is_given_on_with_its_day_to_who_may_read_it(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, _) = house.tablet("Bleue").await;
        let person = house.person("Karima", "+33639981201").await;
        let (cx, first) = (house.as_role(Role::Referent), signed(&house, None));
        house.send(&tablet, std::slice::from_ref(&first)).await;
        assert!(given(&cx, house.arques.id, first.id).await.is_none(), "nobody said whose it is");
        brings(&house, &tablet, &first, person).await;
        let draft = given(&cx, house.arques.id, first.id).await.expect("a mandate");
        assert_eq!((draft.id, draft.person), (first.version, person));
        let terms = Terms {
            formalities: ["Carte de bus", "Bail"].map(str::to_owned).to_vec(),
            days: 31,
            is_free: true,
            reading: Reading::Witness,
            reader: "Anne Roy".to_owned(),
        };
        assert_eq!(draft.terms, terms);
        let signature = draft.signature.expect("signed");
        let shown = vec!["Mandat : Mme Essai".to_owned()];
        assert_eq!((signature.who.as_str(), signature.shown), ("Mme Essai", shown), "the name and the words above it");
        assert_eq!((signature.on, signature.picture), (cx.today() - Duration::days(2), DRAWN.to_vec()));
        // What the desk puts right of the rest changes neither the words nor the day.
        let typed = Said { who: first.said.who.clone(), words: "rappeler".to_owned(), ..Said::default() };
        correct(&cx, &house.arques, first.id.into(), first.version.into(), &typed).await.expect("corrected");
        let draft = given(&cx, house.arques.id, first.id).await.expect("a mandate");
        assert_eq!(draft.signature.expect("signed").on, cx.today() - Duration::days(2));
        assert_eq!(draft.id, first.version, "what was signed is one thing");
        for role in [Role::Reception, Role::Facilitator, Role::Volunteer] {
            assert!(given(&house.as_role(role), house.arques.id, first.id).await.is_none(), "{role:?}");
        }
        assert!(given(&house.cx(), house.other.id, first.id).await.is_none(), "another centre has no such note");
        let reader = PersonId::from(EntryId::from(first.id).uuid());
        let noted = crypto::list_readings(house.app.db(), house.arques.id, &[reader], 9).await.expect("lines");
        assert!(!noted.is_empty(), "whoever reads it is noted");
    }

    async fn what_was_drawn_stands_under_the_name_that_was_read(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, _) = house.tablet("Bleue").await;
        let (cx, person) = (house.as_role(Role::Referent), house.person("Karima", "+33639981201").await);
        let first = signed(&house, None);
        brings(&house, &tablet, &first, person).await;
        assert!(given(&cx, house.arques.id, first.id).await.expect("a mandate").signature.is_some());
        let mut renamed = again(&first, "");
        renamed.said.who = "M. Autre".to_owned();
        house.send(&tablet, &[renamed]).await;
        let draft = given(&cx, house.arques.id, first.id).await.expect("a mandate");
        assert!(draft.signature.is_none(), "a tablet gives nobody's signature to somebody else");
    }

    async fn a_day_that_cannot_be_is_not_given_on(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, _) = house.tablet("Bleue").await;
        let (cx, person) = (house.as_role(Role::Referent), house.person("Karima", "+33639981201").await);
        let early = signed(&house, Some(house.round().await));
        brings(&house, &tablet, &early, person).await;
        let draft = given(&cx, house.arques.id, early.id).await.expect("a mandate");
        assert!(draft.signature.is_none(), "it would have been signed before its round");
        let mut ahead = signed(&house, None);
        ahead.made_at = house.now() + Duration::days(1);
        brings(&house, &tablet, &ahead, person).await;
        let draft = given(&cx, house.arques.id, ahead.id).await.expect("a mandate");
        assert_eq!(draft.signature.expect("signed").on, cx.today(), "what was received was signed by then");
        let mut reworded = again(&ahead, "");
        reworded.said.mandate.as_mut().expect("a mandate").formalities = "Compte bancaire".to_owned();
        house.send(&tablet, &[reworded]).await;
        let draft = given(&cx, house.arques.id, ahead.id).await.expect("a mandate");
        assert!(draft.signature.is_none(), "what was drawn stands under the words that were read");
        let mut anew = again(&early, "");
        anew.said.mandate.as_mut().expect("a mandate").signature = None;
        house.send(&tablet, &[anew]).await;
        let draft = given(&cx, house.arques.id, early.id).await.expect("a mandate");
        assert!(draft.signature.is_none(), "written again it is signed again");
    }
}
