//! What is confided: sealed at rest, opened to few, never without a line in the journal.

use axum::http::StatusCode;
use kernel::{PersonId, Role};
use testing::each_engine;

use super::{House, draft, house};
use crate::confided::{NewNote, Reason, holds_password};
use crate::draft::PersonRefusal;
use crate::{service, store};

const MARK: &str = "violences au foyer depuis mars";

pub(super) async fn person(house: &House, first: &str, last: &str) -> PersonId {
    let (person, _) = service::add(&house.cx(), &house.centre, &draft(first, last)).await.unwrap();
    person.id
}

pub(super) async fn note(house: &House, person: PersonId, text: &str) -> uuid::Uuid {
    let new = NewNote { text: text.to_owned(), file: None };
    service::confide(&house.cx(), &house.centre, person, new).await.unwrap().0
}

fn base(person: PersonId) -> String {
    format!("/jean-ferrat/equipe/personnes/{person}")
}

each_engine! {
    async fn a_note_is_sealed_at_rest_and_opens_with_a_reason(db: TestDb) {
        let house = house(db).await;
        let id = person(&house, "Nadia", "Belkacem").await;
        house.sign_in(Role::Referent).await;
        let own = base(id);
        let page = house.app.upload(&format!("{own}/confidences"), "document", "", b"", &[("note", MARK)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.body);
        let rows = store::confided_of(house.app.db(), &house.scope(), &[id]).await.unwrap();
        assert_eq!(rows.len(), 1);
        assert!(!rows[0].body.as_bytes().windows(10).any(|bytes| bytes == &MARK.as_bytes()[..10]));
        let closed = house.app.get(&format!("{own}/confidences")).await;
        closed.assert_contains("Une note").assert_contains("Nadège");
        assert!(!closed.body.contains(MARK), "a preview");
        let without = house.app.post(&format!("{own}/confidences/ouverture"), &[("words", "")]).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        without.assert_contains("Dites pourquoi vous ouvrez ces notes.");
        assert!(service::who_saw(&house.cx(), &house.centre, id, 10).await.unwrap().1.is_empty());
        let answers = [("reason", "meeting"), ("words", "Nadia est là"), ("once", "ouverture-une-seule-fois")];
        let open = house.app.post(&format!("{own}/confidences/ouverture"), &answers).await;
        open.assert_contains(MARK);
        assert_eq!(open.headers.get("cache-control").unwrap(), "no-store");
        assert!(open.headers.get("refresh").unwrap().to_str().unwrap().starts_with("600;url=/jean-ferrat/"));
        let (_, seen) = service::who_saw(&house.cx(), &house.centre, id, 10).await.unwrap();
        assert_eq!(seen.len(), 1);
        assert_eq!((seen[0].reason, seen[0].words.as_str()), (Some(Reason::Meeting), "Nadia est là"));
        assert_eq!(seen[0].who, "Nadège");
        house.app.get(&format!("{own}/qui-a-vu")).await.assert_contains("Nadège").assert_contains("Nadia est là");
        let kept = house.app.db().all("select body from once_answer", vec![]).await.unwrap();
        assert!(kept.iter().all(|row| !row.text("body").unwrap().contains(MARK)), "an open note was kept as an answer");
        crypto::verify_journal(house.app.db()).await.unwrap().unwrap();
    }

    async fn a_page_that_is_shown_again_is_one_reading(db: TestDb) {
        let house = house(db).await;
        let id = person(&house, "Nadia", "Belkacem").await;
        note(&house, id, MARK).await;
        house.sign_in(Role::Referent).await;
        let open = format!("{}/confidences/ouverture", base(id));
        let lines = async || service::who_saw(&house.cx(), &house.centre, id, 10).await.unwrap().1.len();
        let why = [("reason", "other"), ("words", "Elle appelle")];
        for _ in 0..3 {
            house.app.post(&open, &why).await.assert_contains(MARK);
        }
        assert_eq!(lines().await, 1, "the same reader, the same reason");
        house.app.post(&open, &[("reason", "other"), ("words", "Elle rappelle")]).await;
        house.app.post(&open, &[("reason", "meeting")]).await;
        assert_eq!(lines().await, 3, "each reason is its own line");
        house.app.clock().advance(chrono::Duration::minutes(11));
        house.app.post(&open, &why).await;
        assert_eq!(lines().await, 4, "later it is another reading");
        crypto::verify_journal(house.app.db()).await.unwrap().unwrap();
    }

    async fn the_words_of_a_reason_are_not_plain_in_the_journal(db: TestDb) {
        let house = house(db).await;
        let id = person(&house, "Nadia", "Belkacem").await;
        service::open_notes(&house.cx(), &house.centre, id, Reason::Other, "Nadia Belkacem appelle").await.unwrap();
        let row = house.app.db().one("select reason from reading_journal", vec![]).await.unwrap().unwrap();
        let reason = row.text("reason").unwrap();
        assert!(reason.starts_with("other:") && !reason.contains("Nadia") && !reason.contains(&hex::encode("Nadia")));
    }

    async fn reception_and_facilitators_do_not_even_learn_that_a_note_exists(db: TestDb) {
        let house = house(db).await;
        let (with, without) = (person(&house, "Nadia", "Belkacem").await, person(&house, "Léo", "Carpentier").await);
        let written = note(&house, with, MARK).await;
        for role in [Role::Reception, Role::Facilitator] {
            house.sign_in(role).await;
            for (path, bare) in [(base(with), base(without))] {
                let page = house.app.get(&path).await;
                assert!(!page.body.contains("wall__bricks") && !page.body.contains("confi"), "{role:?}");
                for below in ["confidences", "qui-a-vu", "qui-a-vu.pdf"] {
                    let (a, b) = (house.app.get(&format!("{path}/{below}")).await, house.app.get(&format!("{bare}/{below}")).await);
                    assert_eq!((a.status, b.status), (StatusCode::FORBIDDEN, StatusCode::FORBIDDEN), "{role:?} {below}");
                }
                let opened = house.app.post(&format!("{path}/confidences/ouverture"), &[("reason", "meeting")]).await;
                assert_eq!(opened.status, StatusCode::FORBIDDEN);
                let file = house.app.post(&format!("{path}/confidences/{written}/document"), &[("reason", "meeting")]).await;
                assert_eq!(file.status, StatusCode::FORBIDDEN);
            }
            // The history of the centre does not say it either.
            let told = house.app.get("/jean-ferrat/equipe/historique").await;
            told.assert_contains("Ajout : Nadia Belkacem");
            assert!(!told.body.contains("confi") && !told.body.contains("Dossier complété"), "{}", told.body);
        }
        assert!(service::who_saw(&house.cx(), &house.centre, with, 10).await.unwrap().1.is_empty());
    }

    async fn a_scanned_paper_is_sealed_in_the_storage_and_comes_back_whole(db: TestDb) {
        let house = house(db).await;
        let id = person(&house, "Nadia", "Belkacem").await;
        house.sign_in(Role::Director).await;
        let own = base(id);
        let bytes = b"%PDF-1.7 jugement du 3 mars".to_vec();
        let page = house.app.upload(&format!("{own}/confidences"), "document", "scan.pdf", &bytes, &[("note", "")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.body);
        let rows = store::confided_of(house.app.db(), &house.scope(), &[id]).await.unwrap();
        let file = rows[0].file.clone().unwrap();
        let kept = house.app.app.storage.get(&file.hash).await.unwrap().unwrap();
        assert!(!kept.windows(8).any(|part| part == b"jugement"));
        let path = format!("{own}/confidences/{}/document", rows[0].id);
        let told = house.app.post(&path, &[("reason", "preparing")]).await;
        assert_eq!((told.status, told.bytes), (StatusCode::OK, bytes));
        let (_, seen) = service::who_saw(&house.cx(), &house.centre, id, 10).await.unwrap();
        assert_eq!(seen.iter().map(|line| line.what.as_str()).collect::<Vec<_>>(), ["people-confided-what-file"]);
        let odd = house.app.upload(&format!("{own}/confidences"), "document", "x.exe", b"MZ", &[("note", "gardé")]).await;
        assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
        odd.assert_contains("ni un PDF ni une photo").assert_contains("gardé");
    }

    async fn a_social_security_number_or_a_password_is_refused(db: TestDb) {
        let house = house(db).await;
        let id = person(&house, "Nadia", "Belkacem").await;
        let cases = [
            ("Son numéro : 2 84 03 62 041 123 45", PersonRefusal::NirTyped("note")),
            ("mdp impots : Soleil62!", PersonRefusal::PasswordTyped),
            ("   ", PersonRefusal::NoteMissing),
        ];
        for (text, expected) in cases {
            let new = NewNote { text: text.to_owned(), file: None };
            let refused = service::confide(&house.cx(), &house.centre, id, new).await;
            let Err(service::Error::Refused(refusals)) = refused else { panic!("{text} was kept") };
            assert_eq!(refusals, [expected]);
        }
    }

    async fn a_note_taken_away_comes_back_by_undo_and_stays_sealed_in_the_history(db: TestDb) {
        let house = house(db).await;
        let id = person(&house, "Nadia", "Belkacem").await;
        let written = note(&house, id, MARK).await;
        let gone = service::take_note_away(&house.cx(), &house.centre, id, written).await.unwrap();
        assert_eq!(service::confided_count(&house.cx(), &house.centre, id).await.unwrap().notes, 0);
        let images = house.app.db().all("select cast(before as text) as b, cast(after as text) as a from row_change", vec![]).await.unwrap();
        let told: Vec<String> = images.iter().flat_map(|row| [row.opt_text("b").unwrap(), row.opt_text("a").unwrap()]).flatten().collect();
        let (plain, hexed) = (MARK, hex::encode(MARK));
        assert!(told.iter().all(|image| !image.contains(plain) && !image.to_lowercase().contains(&hexed)));
        centres::history::undo(&house.cx(), gone).await.unwrap().unwrap();
        let (_, notes) = service::open_notes(&house.cx(), &house.centre, id, Reason::Asked, "").await.unwrap();
        assert_eq!(notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), [MARK]);
    }

    async fn the_document_of_a_note_taken_away_goes_when_no_undo_brings_it_back(db: TestDb) {
        let house = house(db).await;
        let id = person(&house, "Nadia", "Belkacem").await;
        let new = NewNote { text: String::new(), file: Some(b"%PDF-1.7 jugement".to_vec()) };
        let (written, _) = service::confide(&house.cx(), &house.centre, id, new).await.unwrap();
        let rows = store::confided_of(house.app.db(), &house.scope(), &[id]).await.unwrap();
        let hash = rows[0].file.clone().unwrap().hash;
        service::take_note_away(&house.cx(), &house.centre, id, written).await.unwrap();
        let now = house.cx().now();
        assert_eq!(service::forget_taken_files(&house.cx(), now - chrono::Duration::days(30)).await.unwrap(), 0);
        assert!(house.app.app.storage.get(&hash).await.unwrap().is_some(), "an undo may still ask for it");
        let later = now + chrono::Duration::days(1);
        assert_eq!(service::forget_taken_files(&house.cx(), later).await.unwrap(), 1);
        assert!(house.app.app.storage.get(&hash).await.unwrap().is_none());
    }

    async fn the_wall_says_the_day_that_the_rule_sets(db: TestDb) {
        let house = house(db).await;
        let id = person(&house, "Nadia", "Belkacem").await;
        note(&house, id, MARK).await;
        let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d);
        let count = service::confided_count(&house.cx(), &house.centre, id).await.unwrap();
        assert_eq!(count.ends_on, day(2028, 11, 22));
        let rules = [("confided".to_owned(), 30, true)];
        service::set_rules(&house.cx(), &house.centre, &rules).await.unwrap();
        let count = service::confided_count(&house.cx(), &house.centre, id).await.unwrap();
        assert_eq!(count.ends_on, day(2026, 12, 22));
        house.app.clock().advance(chrono::Duration::days(31));
        let taken = service::run_rules(&house.cx(), &house.scope()).await.unwrap();
        assert_eq!(taken.get("confided"), Some(&1));
    }

    async fn only_who_may_read_notes_finds_them_in_the_history(db: TestDb) {
        let house = house(db).await;
        let id = person(&house, "Nadia", "Belkacem").await;
        let written = note(&house, id, MARK).await;
        let gone = service::take_note_away(&house.cx(), &house.centre, id, written).await.unwrap();
        centres::history::undo(&house.cx(), gone).await.unwrap().unwrap();
        let told = ["Dossier complété : Nadia Belkacem", "Dossier mis à jour : Nadia Belkacem"];
        for (role, may) in [(Role::Facilitator, false), (Role::Reception, false), (Role::Referent, true)] {
            house.app.leave();
            house.sign_in(role).await;
            let page = house.app.get("/jean-ferrat/equipe/historique").await;
            let body = page.body.replace('\u{a0}', " ");
            assert!(told.iter().all(|words| body.contains(words) == may), "{role:?}: {body}");
            let undone = house.app.post(&format!("/operations/{gone}/annulation"), &[]).await;
            assert_eq!(undone.status, if may { StatusCode::CONFLICT } else { StatusCode::NOT_FOUND }, "{role:?}");
        }
        house.app.leave();
        for (scopes, may) in [(vec!["history:read"], false), (vec!["history:read", "confided:read"], true)] {
            let words: Vec<String> = scopes.into_iter().map(str::to_owned).collect();
            let (cx, operation) = (house.cx(), house.cx().operation(Some(house.centre.id), "Jeton"));
            let made = accounts::create_token(cx.db(), &house.scope(), &operation, "essai", &words, None).await.unwrap();
            house.app.use_token(made.1.reveal());
            let told = house.app.get("/api/v1/centres/jean-ferrat/operations").await;
            assert_eq!(told.body.contains("Dossier complété"), may, "{}", told.body);
        }
    }

    async fn a_rule_that_is_off_announces_no_end(db: TestDb) {
        let house = house(db).await;
        let id = person(&house, "Nadia", "Belkacem").await;
        note(&house, id, MARK).await;
        let ends = async || service::confided_count(&house.cx(), &house.centre, id).await.unwrap().ends_on;
        assert!(ends().await.is_some());
        let off = [("confided".to_owned(), 30, false)];
        let act = service::set_rules(&house.cx(), &house.centre, &off).await.unwrap();
        assert_eq!(ends().await, None);
        note(&house, id, "une autre").await;
        assert_eq!(ends().await, None, "nor does a note written since");
        house.sign_in(Role::Referent).await;
        let wall = house.app.get(&format!("{}/confidences", base(id))).await;
        assert!(!wall.body.contains("au plus tard"), "{}", wall.body);
        let open = house.app.post(&format!("{}/confidences/ouverture", base(id)), &[("reason", "meeting")]).await;
        open.assert_contains(MARK);
        assert!(!open.body.contains("au plus tard"));
        house.app.clock().advance(chrono::Duration::days(31));
        assert_eq!(service::run_rules(&house.cx(), &house.scope()).await.unwrap().get("confided"), None);
        let rules = [("confided".to_owned(), 60, true)];
        service::set_rules(&house.cx(), &house.centre, &rules).await.unwrap();
        assert!(ends().await.is_some());
        assert!(db::find_operation(house.app.db(), act).await.unwrap().is_some());
    }

    async fn notes_follow_a_merge_and_another_centre_sees_none(db: TestDb) {
        let house = house(db).await;
        let (kept, gone) = (person(&house, "Nadia", "Belkacem").await, person(&house, "Nadya", "Belkacem").await);
        note(&house, gone, MARK).await;
        service::merge_people(&house.cx(), &house.centre, kept, gone).await.unwrap();
        let (_, notes) = service::open_notes(&house.cx(), &house.centre, kept, Reason::Asked, "").await.unwrap();
        assert_eq!(notes.len(), 1);
        assert!(service::open_notes(&house.cx(), &house.other, kept, Reason::Asked, "").await.is_err());
        assert_eq!(store::confided_of(house.app.db(), &house.other_scope(), &[gone]).await.unwrap().len(), 0);
    }
}

#[test]
fn passwords_are_told_from_talk_about_passwords() {
    for text in [
        "mdp : Soleil62!",
        "Mot de passe: chaton",
        "son mot de passe est chaton62",
        "code PIN 4821",
        "password=azerty",
        "Identifiant nbelkacem, mot de passe « Lune2026 »",
        "MDP Soleil62",
    ] {
        assert!(holds_password(text), "{text}");
    }
    for text in [
        "Elle a oublié son mot de passe.",
        "mot de passe : oublié",
        "Mot de passe perdu, rendez-vous le 12/11/2026",
        "Il passe demain à 14h30",
        "On a refait le mot de passe ensemble",
        "mot de passe : à changer avec elle",
        "Code postal 62510",
        "",
    ] {
        assert!(!holds_password(text), "{text}");
    }
}
