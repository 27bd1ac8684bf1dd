//! Cards, PINs and words: found by what is printed on them, five tries and no more, void when void.

use auth::{Actor, Authenticator as _, Grant, Opened, Scope};
use chrono::Duration;
use db::Db;
use kernel::{CentreId, Clock, PersonId, Role};

use super::{EMAIL, PASSWORD, lea, made, operation, session};
use crate::cards::help::{self, ConsentWay};
use crate::cards::sessions::{self, NewSession};
use crate::cards::words::{self, WordsRefusal};
use crate::cards::{self, DrawnCard, Holder, PinRefusal, codes, pins, store};
use crate::{Door, sign_in};

struct Known {
    scope: Scope,
    centre: CentreId,
    person: PersonId,
}

fn known() -> Known {
    let centre = CentreId::new();
    Known { scope: Scope::of_house(centre), centre, person: PersonId::new() }
}

async fn given(db: &Db, known: &Known, clock: &Clock) -> DrawnCard {
    let holder = Holder { person: known.person, account: None, pin: Some("2580".to_owned()) };
    let act = operation(Some(known.centre), clock);
    cards::issue(db, &known.scope, &act, &[holder]).await.unwrap().remove(0)
}

fn opening<'a>(known: &Known, opened: Opened, name: &'a str) -> NewSession<'a> {
    NewSession { centre: known.centre, person: known.person, card: None, opened, name, device: "", help: None }
}

testing::each_engine! {
    async fn a_card_is_found_by_its_square_and_by_its_words_until_it_is_void(db: TestDb) {
        let (clock, known) = (testing::frozen_clock(), known());
        let card = given(db.db(), &known, &clock).await;
        assert_eq!(card.code.len(), 22, "128 bits");
        let found = store::find_by_code(db.db(), &card.code).await.unwrap().unwrap();
        assert_eq!((found.person, found.centre), (known.person, known.centre));
        let shouted = card.words.to_uppercase().replace(' ', ", ");
        let by_words = words::find(db.db(), &known.scope, &shouted, clock.now()).await.unwrap().unwrap();
        assert_eq!(by_words.id, found.id);
        let elsewhere = words::find(db.db(), &Scope::of_house(CentreId::new()), &card.words, clock.now()).await.unwrap();
        assert_eq!(elsewhere, Err(WordsRefusal::NoCard), "three words are told by their centre");
        let act = operation(Some(known.centre), &clock);
        cards::void(db.db(), &known.scope, &act, known.person).await.unwrap();
        assert!(store::find_by_code(db.db(), &card.code).await.unwrap().is_none());
        db::undo(db.db(), act.id, &operation(Some(known.centre), &clock)).await.unwrap().unwrap();
        assert!(store::find_by_code(db.db(), &card.code).await.unwrap().is_some(), "voiding is undone");
    }

    async fn nothing_of_what_is_printed_is_kept(db: TestDb) {
        let (clock, known) = (testing::frozen_clock(), known());
        let card = given(db.db(), &known, &clock).await;
        let mut kept = String::new();
        for sql in [
            "select code_hash || ' ' || words_hash as word from card_secret",
            "select hash as word from card_pin",
            "select cast(after as text) as word from row_change where after is not null",
        ] {
            for row in db.db().all(sql, vec![]).await.unwrap() {
                kept.push_str(&row.text("word").unwrap());
            }
        }
        assert!(kept.contains("argon2id") && kept.contains("voided_at"), "{kept}");
        for secret in [card.code.as_str(), card.words.as_str(), "2580"] {
            assert!(!kept.contains(&format!("\"{secret}\"")) && !kept.contains(&format!(" {secret} ")), "{kept}");
        }
        assert!(!kept.contains("code_hash\":"), "the history holds no hash");
    }

    async fn a_second_card_voids_the_first_and_keeps_the_pin(db: TestDb) {
        let (clock, known) = (testing::frozen_clock(), known());
        let first = given(db.db(), &known, &clock).await;
        let holder = Holder { person: known.person, account: None, pin: None };
        let act = operation(Some(known.centre), &clock);
        let second = cards::issue(db.db(), &known.scope, &act, &[holder]).await.unwrap().remove(0);
        assert!(store::find_by_code(db.db(), &first.code).await.unwrap().is_none());
        assert!(store::find_by_code(db.db(), &second.code).await.unwrap().is_some());
        assert_eq!(pins::attempt(db.db(), &known.scope, known.person, "2580").await.unwrap(), Ok(()));
    }

    async fn a_thousand_parallel_guesses_evaluate_five(db: TestDb) {
        let (clock, known) = (testing::frozen_clock(), known());
        given(db.db(), &known, &clock).await;
        let mut guesses = tokio::task::JoinSet::new();
        for number in 0..1000 {
            let (db, scope, person) = (db.db().clone(), known.scope, known.person);
            guesses.spawn(async move { pins::attempt(&db, &scope, person, &format!("9{number:03}")).await.unwrap() });
        }
        let answers = guesses.join_all().await;
        let told_wrong = answers.iter().filter(|answer| matches!(answer, Err(PinRefusal::Wrong { .. }))).count();
        assert_eq!(told_wrong, 4, "the fifth is told that it was the last");
        assert!(answers.iter().all(Result::is_err));
        let row = db.db().one("select tries from card_pin", vec![]).await.unwrap().unwrap();
        assert_eq!(row.int("tries").unwrap(), 5, "what was evaluated is what was counted");
        let right = pins::attempt(db.db(), &known.scope, known.person, "2580").await.unwrap();
        assert_eq!(right, Err(PinRefusal::Locked), "even the right one, from now on");
        assert!(pins::unlock(db.db(), &known.scope, &operation(Some(known.centre), &clock), known.person).await.unwrap());
        assert_eq!(pins::attempt(db.db(), &known.scope, known.person, "٢٥٨٠").await.unwrap(), Ok(()));
    }

    async fn a_right_pin_gives_the_tries_back(db: TestDb) {
        let (clock, known) = (testing::frozen_clock(), known());
        given(db.db(), &known, &clock).await;
        for _ in 0..3 {
            for left in [4, 3] {
                let wrong = pins::attempt(db.db(), &known.scope, known.person, "9876").await.unwrap();
                assert_eq!(wrong, Err(PinRefusal::Wrong { left }));
            }
            assert_eq!(pins::attempt(db.db(), &known.scope, known.person, "25 80").await.unwrap(), Ok(()));
        }
        let nobody = pins::attempt(db.db(), &known.scope, PersonId::new(), "2580").await.unwrap();
        assert_eq!(nobody, Err(PinRefusal::Missing));
        let elsewhere = pins::attempt(db.db(), &Scope::of_house(CentreId::new()), known.person, "2580").await.unwrap();
        assert_eq!(elsewhere, Err(PinRefusal::Missing));
    }

    async fn a_code_opens_once_for_ten_minutes_after_five_tries_at_most(db: TestDb) {
        let (clock, known) = (testing::frozen_clock(), known());
        let code = codes::draw(db.db(), &known.scope, known.person, "la page", clock.now()).await.unwrap();
        let attempt = |typed: String, at| {
            let (db, scope, person) = (db.db().clone(), known.scope, known.person);
            async move { codes::attempt(&db, &scope, person, ("la page", &typed), at).await.unwrap() }
        };
        assert!(!attempt(code.clone(), clock.now() + Duration::minutes(10)).await, "too late");
        assert!(attempt(code.clone(), clock.now() + Duration::minutes(9)).await);
        assert!(!attempt(code, clock.now()).await, "once only");
        let code = codes::draw(db.db(), &known.scope, known.person, "la page", clock.now()).await.unwrap();
        for _ in 0..9 {
            let elsewhere = codes::attempt(db.db(), &known.scope, known.person, ("une autre", &code), clock.now()).await;
            assert!(!elsewhere.unwrap(), "seen over a shoulder, and typed elsewhere: it opens nothing and takes no try");
        }
        for _ in 0..5 {
            assert!(!attempt("x".to_owned(), clock.now()).await);
        }
        assert!(!attempt(code, clock.now()).await, "five tries were taken");
    }

    async fn a_session_sleeps_after_ten_minutes_and_ends_after_two_hours(db: TestDb) {
        let (clock, known) = (testing::frozen_clock(), known());
        let secret = sessions::open(db.db(), opening(&known, Opened::Pin, "Mme Duhamel"), clock.now()).await.unwrap();
        let at = |minutes| {
            let (db, secret, now) = (db.db().clone(), secret.reveal().to_owned(), clock.now() + Duration::minutes(minutes));
            async move { sessions::find(&db, &secret, None, now).await.unwrap() }
        };
        for minutes in [0, 9, 18, 27] {
            let resident = at(minutes).await.unwrap();
            assert_eq!((resident.own_file(), resident.was_away), (Some(known.person), false), "{minutes}");
        }
        let away = at(38).await.unwrap();
        assert_eq!((away.own_file(), away.was_away, away.name.as_str()), (None, true, ""), "nothing personal stays");
        assert_eq!(away.author().id, None);
        assert!(at(39).await.unwrap().was_away, "a page does not wake it");
        assert!(at(120).await.is_none());
    }

    async fn a_help_lives_with_its_helper_and_asks_after_half_an_hour(db: TestDb) {
        let (clock, known) = (testing::frozen_clock(), known());
        let account = made(db.db(), lea(), &[Grant { centre: Some(known.centre), role: Role::Reception }], &clock).await;
        let own = session(db.db(), &clock).await;
        let Some(Actor::Staff(staff)) = door(db.db(), &clock).by_session(own.reveal()).await.unwrap() else { panic!() };
        let (act, yes) = (operation(Some(known.centre), &clock), (known.person, "Êtes-vous d’accord ?", ConsentWay::Spoken));
        let help = help::begin(db.db(), &known.scope, &act, &staff, yes).await.unwrap();
        let new = NewSession { help: Some(help), ..opening(&known, Opened::Help, "Mme Duhamel") };
        let secret = sessions::open(db.db(), new, clock.now()).await.unwrap();
        let both = format!("{}.{}", secret.reveal(), own.reveal());
        let Some(Actor::Resident(helped)) = door(db.db(), &clock).by_session(&both).await.unwrap() else { panic!() };
        assert_eq!(helped.author().name, "Léa, pour Mme Duhamel");
        assert_eq!(helped.author().id, Some(known.person.uuid()));
        assert!(door(db.db(), &clock).by_session(secret.reveal()).await.unwrap().is_none(), "not without its helper");
        let later = clock.now() + Duration::minutes(31);
        let asked = sessions::find(db.db(), secret.reveal(), Some(account), later).await.unwrap().unwrap();
        assert!(asked.helper.as_ref().unwrap().is_asked && asked.own_file().is_some(), "asked, and nothing is cut");
        let mut again = operation(Some(known.centre), &clock);
        again.at = later;
        help::confirm(db.db(), &again, helped.session).await.unwrap();
        let asked = sessions::find(db.db(), secret.reveal(), Some(account), later).await.unwrap().unwrap();
        assert!(!asked.helper.unwrap().is_asked);
        let lines = help::list(db.db(), &known.scope, known.person).await.unwrap();
        assert_eq!((lines[0].helper.as_str(), lines[0].way, lines[0].ended_at), ("Léa", ConsentWay::Spoken, None));
        help::end(db.db(), &operation(Some(known.centre), &clock), helped.session).await.unwrap();
        let back = door(db.db(), &clock).by_session(&both).await.unwrap();
        assert!(matches!(back, Some(Actor::Staff(_))), "the helper is back in their own session");
    }

    async fn a_card_opens_the_account_of_a_volunteer_and_of_nobody_more(db: TestDb) {
        let (clock, known) = (testing::frozen_clock(), known());
        let volunteer = Grant { centre: Some(known.centre), role: Role::Volunteer };
        let account = made(db.db(), lea(), &[volunteer], &clock).await;
        let secret = sessions::open_account(db.db(), account, "", clock.now()).await.unwrap().unwrap();
        let actor = door(db.db(), &clock).by_session(secret.reveal()).await.unwrap();
        assert!(!actor.as_ref().unwrap().has_recent_proof(clock.now()), "a card is no proof for administration");
        assert!(matches!(actor, Some(Actor::Staff(staff)) if staff.grants == [volunteer]));
        let mut tx = db.db().begin_unrecorded().await.unwrap();
        let more = Grant { centre: Some(known.centre), role: Role::Reception };
        crate::store::insert_grant(&mut tx, account, more).await.unwrap();
        tx.commit().await.unwrap();
        assert!(sessions::open_account(db.db(), account, "", clock.now()).await.unwrap().is_none());
        assert!(sign_in(db.db(), EMAIL, PASSWORD.to_owned(), "", clock.now()).await.unwrap().is_ok());
    }
}

fn door(db: &Db, clock: &Clock) -> Door {
    Door { db: db.clone(), clock: clock.clone() }
}

#[test]
fn the_first_that_anyone_would_try_is_no_pin() {
    for easy in ["0000", "1111", "1234", "4321", "123456", "999999"] {
        assert_eq!(crate::cards::check_pin(easy), Err(PinRefusal::Easy), "{easy}");
    }
    for wrong in ["123", "12345", "12a4", "", "1234567"] {
        assert_eq!(crate::cards::check_pin(wrong), Err(PinRefusal::Length), "{wrong}");
    }
    assert_eq!(crate::cards::check_pin(" 25 80 "), Ok("2580".to_owned()));
    assert!((0..200).all(|_| crate::cards::check_pin(&pins::draw()).is_ok()));
}

#[test]
fn three_words_are_drawn_from_two_thousand_that_nobody_confuses() {
    let all = crate::cards::all_words();
    assert!(all.len() >= 2048, "33 bits: {}", all.len());
    let folded: std::collections::HashSet<String> = all.iter().map(|word| kernel::text::fold(word)).collect();
    assert_eq!(folded.len(), all.len(), "none is another without its accents");
    let long = all.iter().find(|word| !(4..=10).contains(&word.chars().count()));
    assert_eq!(long, None, "a card has room for three");
    assert_eq!(words::draw().split(' ').count(), 3);
}
