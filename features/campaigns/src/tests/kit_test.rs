//! A message travels as a kit: its words, and neither whom it was for nor how one answers.

use audience::Audience;
use web::{KitChange, KitRefusal};

use super::house::House;
use crate::kit::CAMPAIGN;
use crate::model::campaign::Draft;
use crate::service::drafts;
use crate::store;

fn words() -> Draft {
    Draft {
        title: "Repair Café samedi".into(),
        text: "Bonjour {prénom},\n\nVenez samedi.".into(),
        sms_text: "Repair Café samedi".into(),
        reply_line: "Téléphonez à Inès".into(),
        has_hours_guard: true,
    }
}

testing::each_engine! {
    async fn a_message_passes_the_trial_of_kits(db: TestDb) {
        let house = House::open(db).await;
        let cx = house.cx();
        drafts::start_draft(&cx, &house.centre, words(), None).await.expect("a draft");
        let taken = kits::trial::check_kind(&cx, &CAMPAIGN, house.centre.id, house.other.id).await.expect("a sound kind");
        let scope = auth::Scope::of_house(house.other.id);
        let draft = store::find(cx.db(), &scope, taken.into()).await.expect("reads").expect("a draft");
        assert_eq!((draft.is_sent, &draft.audience), (false, &Audience::members()));
        assert!(draft.reply_line.contains("03 53 01 62 10"), "{}: the line of who takes it", draft.reply_line);
    }

    async fn what_has_left_is_not_written_over(db: TestDb) {
        let house = House::open(db).await;
        let cx = house.cx();
        let (id, _) = drafts::start_draft(&cx, &house.centre, words(), None).await.expect("a draft");
        let operation = cx.operation(Some(house.centre.id), "essai");
        let mut tx = cx.db().begin(&operation).await.expect("a transaction");
        assert!(store::mark_sent(&mut tx, &house.scope(), id, 1, cx.now(), cx.now()).await.expect("writes"));
        tx.commit().await.expect("commits");
        let content = (CAMPAIGN.read)(&cx, house.centre.id, id.uuid()).await.expect("reads").expect("one");
        let mut tx = cx.db().begin(&cx.operation(Some(house.centre.id), "essai")).await.expect("a transaction");
        let change = KitChange { read: &content, content: &content };
        let refused = (CAMPAIGN.rewrite)(&cx, &mut tx, house.centre.id, id.uuid(), change).await;
        assert!(matches!(refused, Err(KitRefusal::Unreadable(_))), "{refused:?}");
    }
}
