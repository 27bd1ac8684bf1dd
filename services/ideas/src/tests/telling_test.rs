//! Each author is told each step, by their own way, in the transaction that takes it.

use auth::Scope;
use people::{Channel, Consent, Purpose};
use web::Heard;

use super::house::{House, author, by_sms};
use crate::model::{Origin, Refusal, Showing, State, Step};
use crate::store::notices::NoticeState;
use crate::{Error, NewAuthor, TellBy, to_tell};

testing::each_engine! {
    async fn every_author_is_told_by_their_own_way(db: TestDb) {
        let house = House::on(db).await;
        let person = house.person("Inès", "ines@exemple.fr").await;
        let everyone = vec![
            by_sms(),
            author("Jean", TellBy::Email("jean@exemple.fr".into())),
            author("Rosa", TellBy::InPerson),
            author("Lucien", TellBy::Letter(String::new())),
            author("Personne", TellBy::None),
            NewAuthor { person: Some(person), name: "Inès Benali".into(), way: TellBy::None },
        ];
        let id = house.heard("Un SMS pour ne plus oublier", everyone).await;
        assert!(house.ledger().await.is_empty(), "who has just said it is told nothing");
        let (told, _) = house.step(id, State::Chosen, "Trois groupes y tiennent.").await;
        assert_eq!((told.by_message, told.by_hand, told.silent), (3, 2, 1));
        let addresses: Vec<String> = house.ledger().await.into_iter().map(|(address, _)| address).collect();
        assert_eq!(addresses, ["+33639981201", "jean@exemple.fr", "ines@exemple.fr"]);
        let said = house.app.db().all("select subject, text, sms_text from delivery_content order by id", vec![]).await;
        let said = said.expect("rows");
        assert_eq!(said[0].text("subject").expect("a subject"), "Ce que devient votre idée");
        let text = said[0].text("text").expect("a text");
        assert!(text.contains("Bonjour Malika,") && text.contains("Trois groupes y tiennent."), "{text}");
        assert!(text.contains("/arques/mon-idee/"), "{text}");
        assert!(said[0].text("sms_text").expect("words").contains("est choisie"));
    }

    async fn a_step_that_is_not_kept_tells_nobody(db: TestDb) {
        let house = House::on(db).await;
        let id = house.heard("Un SMS", vec![by_sms()]).await;
        let (mut tx, _) = house.begin("étape").await;
        let step = Step { to: State::Chosen, reason: "oui".into() };
        crate::advance(&house.cx(), &mut tx, &house.scope(), id, step).await.expect("a step");
        drop(tx);
        assert!(house.ledger().await.is_empty());
        let idea = crate::find(house.app.db(), &house.scope(), id).await.expect("read").expect("there");
        assert_eq!(idea.state, State::Heard);
    }

    async fn what_no_wire_carries_is_ticked_off_by_someone(db: TestDb) {
        let house = House::on(db).await;
        let everyone = vec![author("Rosa Pinto", TellBy::InPerson), author("Lucien", TellBy::Letter(String::new()))];
        let id = house.heard("Un SMS", everyone).await;
        house.step(id, State::Chosen, "oui").await;
        let (cx, scope) = (house.cx(), house.scope());
        let left = to_tell::list(&cx, &house.arques, &scope).await.expect("a list");
        assert_eq!(left.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Rosa Pinto", "Lucien"]);
        assert_eq!(left.iter().map(to_tell::ToTell::is_on_paper).collect::<Vec<_>>(), [false, true]);
        assert!(left[0].words.text.contains("est choisie"), "{}", left[0].words.text);
        let lines = to_tell::together(&cx, &house.arques, left.clone());
        assert_eq!(to_tell::letters(&cx, &house.arques, &lines).letters.len(), 1);
        let elsewhere = to_tell::list(&cx, &house.other, &house.foreign()).await.expect("a list");
        assert!(elsewhere.is_empty(), "another centre tells nobody of ours");
        let (mut tx, _) = house.begin("dit").await;
        to_tell::tick(&cx, &mut tx, &scope, &[left[0].notice.id]).await.expect("ticked");
        let again = to_tell::tick(&cx, &mut tx, &scope, &[left[0].notice.id]).await;
        assert!(matches!(again, Err(Error::Refused(Refusal::ChangedMeanwhile))));
        let foreign = to_tell::tick(&cx, &mut tx, &house.foreign(), &[left[1].notice.id]).await;
        assert!(matches!(foreign, Err(Error::NotFound)));
        tx.commit().await.expect("a commit");
        let left = to_tell::list(&cx, &house.arques, &scope).await.expect("a list");
        assert_eq!(left.len(), 1);
        let everyone = crate::authors(house.app.db(), &scope, id).await.expect("authors");
        let told = crate::told(house.app.db(), &scope, &everyone).await.expect("notices");
        assert_eq!(told.iter().filter(|notice| notice.state == NoticeState::Told).count(), 1);
    }

    async fn steps_that_wait_for_one_person_are_told_at_once(db: TestDb) {
        let house = House::on(db).await;
        let everyone = vec![author("Rosa Pinto", TellBy::InPerson), author("Lucien", TellBy::Letter(String::new()))];
        let id = house.heard("Un SMS", everyone).await;
        house.step(id, State::Chosen, "Trois groupes y tiennent.").await;
        house.step(id, State::CoDesign, "On commence jeudi.").await;
        let (cx, scope) = (house.cx(), house.scope());
        let left = to_tell::list(&cx, &house.arques, &scope).await.expect("a list");
        assert_eq!((left.len(), to_tell::count_people(&left)), (4, 2));
        let lines = to_tell::together(&cx, &house.arques, left);
        assert_eq!(lines.iter().map(|line| line.name.as_str()).collect::<Vec<_>>(), ["Rosa Pinto", "Lucien"]);
        for said in ["est choisie", "Trois groupes y tiennent.", "On construit", "On commence jeudi."] {
            assert!(lines[0].words.text.contains(said), "{said}: {}", lines[0].words.text);
        }
        assert_eq!(lines[0].words.text.matches("Bonjour").count(), 1, "one says it at once");
        assert_eq!(to_tell::letters(&cx, &house.arques, &lines).letters.len(), 1, "one sheet for two steps");
        let ids: Vec<uuid::Uuid> = lines[0].steps.iter().map(|one| one.notice.id).collect();
        let (mut tx, _) = house.begin("dit").await;
        let mut undone = ids.clone();
        undone.push(uuid::Uuid::now_v7());
        let stale = to_tell::tick(&cx, &mut tx, &scope, &undone).await;
        assert!(matches!(stale, Err(Error::Refused(Refusal::ChangedMeanwhile))), "a step of them is gone");
        to_tell::tick(&cx, &mut tx, &scope, &ids).await.expect("ticked");
        tx.commit().await.expect("a commit");
        let left = to_tell::list(&cx, &house.arques, &scope).await.expect("a list");
        assert_eq!(left.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Lucien", "Lucien"]);
    }

    async fn who_said_two_ideas_that_were_gathered_is_told_once(db: TestDb) {
        let house = House::on(db).await;
        let person = house.person("Inès", "ines@exemple.fr").await;
        let ines = || vec![NewAuthor { person: Some(person), name: "Inès Benali".into(), way: TellBy::None }];
        let (first, second) = (house.heard("Un SMS", ines()).await, house.heard("Un rappel", ines()).await);
        let (mut tx, _) = house.begin("rassemblées").await;
        crate::join(&house.cx(), &mut tx, &house.scope(), first, second).await.expect("joined");
        tx.commit().await.expect("a commit");
        let before = house.ledger().await.len();
        let (told, _) = house.step(second, State::Chosen, "oui").await;
        assert_eq!((told.by_message, house.ledger().await.len()), (1, before + 1), "one message for one person");
        let everyone = crate::authors(house.app.db(), &house.scope(), second).await.expect("authors");
        let notices = crate::told(house.app.db(), &house.scope(), &everyone).await.expect("notices");
        assert_eq!(notices.len(), 1 + 2, "each of her two ideas says that she was told");
    }

    async fn a_letter_to_someone_of_the_file_goes_through_the_ledger(db: TestDb) {
        let house = House::on(db).await;
        let person = house.person("Inès", "ines@exemple.fr").await;
        refuse(&house, person, Channel::Email).await;
        let id = house.heard("Un SMS", vec![NewAuthor { person: Some(person), name: "Inès".into(), way: TellBy::None }]).await;
        let (told, _) = house.step(id, State::Chosen, "oui").await;
        assert_eq!((told.by_message, told.by_hand), (0, 1), "no way is left: someone tells her");
    }

    async fn an_idea_from_the_street_is_told_once_it_is_read(db: TestDb) {
        let house = House::on(db).await;
        let id = house.heard_at("Un banc", Origin::Page, vec![by_sms()]).await;
        let (cx, scope) = (house.cx(), house.scope());
        let public = crate::list_public_unscoped(house.app.db(), &crate::Filter::public()).await.expect("a list");
        assert!(public.items.is_empty(), "nobody reads it before the team");
        let (mut tx, _) = house.begin("lue").await;
        let told = crate::show(&cx, &mut tx, &scope, id, Showing::Shown).await.expect("shown");
        assert_eq!(told.by_message, 1);
        tx.commit().await.expect("a commit");
        let (mut tx, _) = house.begin("cachée, remontrée").await;
        crate::show(&cx, &mut tx, &scope, id, Showing::Hidden).await.expect("hidden");
        let again = crate::show(&cx, &mut tx, &scope, id, Showing::Shown).await.expect("shown");
        assert_eq!(again.by_message, 0, "it is news once");
        tx.commit().await.expect("a commit");
    }

    async fn whoever_answers_stop_is_told_no_more_by_sms(db: TestDb) {
        let house = House::on(db).await;
        let id = house.heard("Un SMS", vec![by_sms()]).await;
        let heard = Heard {
            centre: house.arques.id,
            message: None,
            person: None,
            from: "+33639981201".into(),
            intent: "stop",
            text: "STOP".into(),
            at: house.cx().now(),
        };
        let (mut tx, _) = house.begin("réponse").await;
        crate::hearing::hear(&house.cx(), &mut tx, &heard).await.expect("heard");
        tx.commit().await.expect("a commit");
        let (told, _) = house.step(id, State::Chosen, "oui").await;
        assert_eq!((told.by_message, told.silent), (0, 1));
    }
}

async fn refuse(house: &House, person: kernel::PersonId, channel: Channel) {
    let consent = Consent {
        purpose: Purpose::Message(channel),
        is_granted: false,
        at: house.cx().now(),
        source: "accueil".into(),
    };
    let scope: Scope = house.scope();
    let (mut tx, _) = house.begin("refus").await;
    people::store::upsert_consents(&mut tx, &scope, &[(person, consent)]).await.expect("written");
    tx.commit().await.expect("a commit");
}
