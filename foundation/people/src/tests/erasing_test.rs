//! Forgetting someone: their words are nowhere, what the law keeps has no name, and a copy forgets them again.

use axum::http::StatusCode;
use db::{Db, Engine, Sql};
use kernel::Role;
use testing::each_engine;

use super::confided_test::{note, person};
use super::{House, draft, house};
use crate::confided::Reason;
use crate::draft::PersonRefusal;
use crate::model::{Consent, Purpose};
use crate::service::{self, Error};
use crate::store;

const WORDS: [&str; 6] = ["Belkacem", "nadia.b@exemple.fr", "+33639980101", "14 rue des Lilas", "aquarelle", "Nadia"];

pub(super) async fn known(house: &House) -> kernel::PersonId {
    let mut typed = draft("Nadia", "Belkacem");
    typed.email = "nadia.b@exemple.fr".to_owned();
    typed.mobile = "06 39 98 01 01".to_owned();
    typed.street = "14 rue des Lilas".to_owned();
    typed.postal_code = "62510".to_owned();
    typed.city = "Arques".to_owned();
    let (person, _) = service::add(&house.cx(), &house.centre, &typed).await.unwrap();
    let cx = house.cx();
    service::change_interest(&cx, &house.centre, person.id, "aquarelle", true).await.unwrap();
    let purpose = Purpose::from_code("email").unwrap();
    let consent = Consent { purpose, is_granted: true, at: cx.now(), source: "au bureau".to_owned() };
    service::say_consents(&cx, &house.centre, person.id, vec![consent]).await.unwrap();
    note(house, person.id, "violences depuis mars").await;
    person.id
}

/// Every text of every table, as one.
pub(super) async fn everything(db: &Db) -> String {
    let mut tx = db.begin_unrecorded().await.unwrap();
    let mut all = String::new();
    let mut names = db::tables(&mut tx).await.unwrap();
    names.extend(["operation".to_owned(), "row_change".to_owned()]);
    for name in names {
        let name: &'static str = Box::leak(name.into_boxed_str());
        if name == "row_change" {
            for row in tx
                .all("select cast(before as text) as b, cast(after as text) as a from row_change", vec![])
                .await
                .unwrap()
            {
                all.push_str(&row.opt_text("b").unwrap().unwrap_or_default());
                all.push_str(&row.opt_text("a").unwrap().unwrap_or_default());
            }
        } else {
            let has_id = db::columns(&mut tx, name).await.unwrap().iter().any(|column| column.name == "id");
            if has_id {
                let rows = db::read_rows(&mut tx, name, Sql::new("1 = 1")).await.unwrap();
                all.extend(rows.iter().map(ToString::to_string));
            }
        }
    }
    all
}

each_engine! {
    async fn an_erased_person_is_nowhere_and_their_notes_stay_shut(db: TestDb) {
        let house = house(db).await;
        let id = known(&house).await;
        person(&house, "Léo", "Carpentier").await;
        let before = everything(house.app.db()).await;
        for word in WORDS {
            assert!(before.contains(word), "{word} was nowhere before: the test would prove nothing");
        }
        let refused = service::erase(&house.cx(), &house.centre, id, "Nadia").await;
        assert!(matches!(refused, Err(Error::Refused(refusals)) if refusals == [PersonRefusal::NotConfirmed]));
        service::erase(&house.cx(), &house.centre, id, " nadia BELKACEM ").await.unwrap();
        let after = everything(house.app.db()).await;
        for word in WORDS {
            assert!(!after.contains(word), "{word} is still there: …{}…", around(&after, word));
        }
        assert!(after.contains("Carpentier"), "someone else went too");
        assert!(service::open_notes(&house.cx(), &house.centre, id, Reason::Asked, "").await.is_err());
        let erased = house.app.app.keys.erased().await.unwrap();
        assert_eq!(erased.iter().map(|(_, person, _)| *person).collect::<Vec<_>>(), [id]);
        let register = store::list_erasures(house.app.db(), &house.scope(), 10).await.unwrap();
        assert_eq!((register.len(), register[0].origin.as_str(), register[0].wiped_at), (1, "person", None));
        assert_eq!(service::wipe(&house.cx()).await.unwrap(), 1);
        assert_eq!(service::wipe(&house.cx()).await.unwrap(), 0);
        if house.app.db().engine() == Engine::Sqlite {
            let row = house.app.db().one("select file from pragma_database_list where name = 'main'", vec![]).await;
            let path = row.unwrap().unwrap().text("file").unwrap();
            for file in [path.clone(), format!("{path}-wal")] {
                let bytes = std::fs::read(&file).unwrap_or_default();
                for word in WORDS {
                    assert!(!bytes.windows(word.len()).any(|part| part == word.as_bytes()), "{word} in {file}");
                }
            }
        }
    }

    async fn the_register_erases_again_what_a_copy_brought_back(db: TestDb) {
        let house = house(db).await;
        let id = known(&house).await;
        // An old copy: the row is there, the register of the data is not, and the latest keys are.
        house.app.app.keys.destroy(house.centre.id, id, house.cx().now()).await.unwrap();
        assert!(service::finish_erasures(&house.cx()).await.unwrap() >= 1);
        let after = everything(house.app.db()).await;
        assert!(WORDS.iter().all(|word| !after.contains(word)));
        assert!(store::is_erased(house.app.db(), &house.scope(), id).await.unwrap());
        assert_eq!(service::finish_erasures(&house.cx()).await.unwrap(), 0);
    }

    async fn a_person_on_hold_is_not_erased(db: TestDb) {
        let house = house(db).await;
        let id = known(&house).await;
        service::hold(&house.cx(), &house.centre, id, "litige en cours").await.unwrap();
        let refused = service::erase(&house.cx(), &house.centre, id, "Nadia Belkacem").await;
        assert!(matches!(refused, Err(Error::Refused(refusals)) if refusals == [PersonRefusal::Held]));
        service::release(&house.cx(), &house.centre, id).await.unwrap();
        service::erase(&house.cx(), &house.centre, id, "Nadia Belkacem").await.unwrap();
    }

    async fn entries_merged_into_an_erased_person_go_too(db: TestDb) {
        let house = house(db).await;
        let id = known(&house).await;
        let other = person(&house, "Nadya", "Belkassem").await;
        note(&house, other, "autre note").await;
        service::merge_people(&house.cx(), &house.centre, id, other).await.unwrap();
        service::erase(&house.cx(), &house.centre, id, "Nadia Belkacem").await.unwrap();
        let after = everything(house.app.db()).await;
        assert!(!after.contains("Belkassem") && !after.contains("Nadya"), "…{}…", around(&after, "Nadya"));
        assert_eq!(house.app.app.keys.erased().await.unwrap().len(), 2);
    }

    async fn only_the_director_reaches_the_page_and_it_says_until_when(db: TestDb) {
        let house = house(db).await;
        let id = known(&house).await;
        let path = format!("/jean-ferrat/equipe/personnes/{id}/effacement");
        for role in [Role::Reception, Role::Facilitator, Role::Referent] {
            house.sign_in(role).await;
            assert_eq!(house.app.get(&path).await.status, StatusCode::FORBIDDEN);
            let posted = house.app.post(&path, &[("confirmation", "Nadia Belkacem")]).await;
            assert_eq!(posted.status, StatusCode::FORBIDDEN);
        }
        house.sign_in(Role::Director).await;
        let page = house.app.get(&path).await;
        // 22 November and 35 days.
        page.assert_contains("27 décembre 2026").assert_contains("Cela ne s’annule pas.").assert_contains("dix ans");
        let wrong = house.app.post(&path, &[("confirmation", "Nadia")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.assert_contains("Rien n’est effacé.").assert_contains("value=\"Nadia\"");
        let done = house.app.post(&path, &[("confirmation", "Nadia Belkacem")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let list = house.app.get("/jean-ferrat/equipe/personnes?archives=oui").await;
        assert!(!list.body.contains("Personne effacée"), "the empty card is shown");
        assert_eq!(house.app.get(&path).await.status, StatusCode::NOT_FOUND);
        let own = house.app.get(&format!("/jean-ferrat/equipe/personnes/{id}")).await;
        assert_eq!(own.status, StatusCode::NOT_FOUND);
        house.app.get("/jean-ferrat/equipe/conservation").await.assert_contains("Registre des effacements");
    }

    async fn all_that_is_held_is_handed_over_and_notes_only_when_asked(db: TestDb) {
        let house = house(db).await;
        let id = known(&house).await;
        house.sign_in(Role::Referent).await;
        let path = format!("/jean-ferrat/equipe/personnes/{id}/dossier");
        house.app.get(&path).await.assert_contains("Adhésions").assert_contains("Faire la copie");
        let bare = house.app.post(&path, &[("format", "json")]).await;
        let told = bare.json();
        assert_eq!(told["held"]["person"][0]["last_name"], "Belkacem");
        assert_eq!(told["held"]["person_interest"][0]["label"], "aquarelle");
        assert_eq!(told["held"]["household"][0]["street"], "14 rue des Lilas");
        assert!(told["confided"].is_null() && !bare.body.contains("violences"));
        assert!(service::who_saw(&house.cx(), &house.centre, id, 10).await.unwrap().1.is_empty());
        let whole = house.app.post(&path, &[("format", "json"), ("notes", "oui"), ("words", "remis en main propre")]).await;
        assert_eq!(whole.json()["confided"][0]["text"], "violences depuis mars");
        let (_, seen) = service::who_saw(&house.cx(), &house.centre, id, 10).await.unwrap();
        assert_eq!((seen[0].what.as_str(), seen[0].words.as_str()), ("people-confided-what-export", "remis en main propre"));
    }

    async fn rules_take_what_has_served_and_nothing_else(db: TestDb) {
        let house = house(db).await;
        let (id, recent) = (known(&house).await, "Carpentier");
        let (child, _) = service::add(&house.cx(), &house.centre, &draft("Sami", "Carpentier")).await.unwrap();
        let homes = store::households_of(house.app.db(), &house.scope(), &[child.id]).await.unwrap();
        house.app.clock().advance(chrono::Duration::days(800));
        // A child of whom nobody says anything, whose parent came.
        let parent = crate::PersonDraft { household: Some(homes[0].household.id), ..draft("Léo", recent) };
        service::add(&house.cx(), &house.centre, &parent).await.unwrap();
        house.sign_in(Role::Director).await;
        let page = house.app.get("/jean-ferrat/equipe/conservation/essai").await;
        page.assert_contains("Nadia Belkacem").assert_contains("Rien n’est effacé par cette page.");
        assert!(!page.body.contains(recent));
        // The rule about people is off until a director says otherwise.
        service::run_rules(&house.cx(), &house.scope()).await.unwrap();
        assert!(!store::is_erased(house.app.db(), &house.scope(), id).await.unwrap());
        let rules = [("inactive".to_owned(), 730, true)];
        service::set_rules(&house.cx(), &house.centre, &rules).await.unwrap();
        service::hold(&house.cx(), &house.centre, id, "litige").await.unwrap();
        service::run_rules(&house.cx(), &house.scope()).await.unwrap();
        assert!(!store::is_erased(house.app.db(), &house.scope(), id).await.unwrap(), "on hold");
        service::release(&house.cx(), &house.centre, id).await.unwrap();
        let taken = service::run_rules(&house.cx(), &house.scope()).await.unwrap();
        assert_eq!(taken.get("inactive"), Some(&1));
        assert!(store::is_erased(house.app.db(), &house.scope(), id).await.unwrap());
        let after = everything(house.app.db()).await;
        assert!(after.contains(recent) && !after.contains("Belkacem"), "…{}…", around(&after, "Belkacem"));
        let refused = house.app.post("/jean-ferrat/equipe/conservation", &[("jours-inactive", "2")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.assert_contains("de 7 à 3").assert_contains("value=\"2\"");
    }
}

pub(super) fn around(text: &str, word: &str) -> String {
    let Some(at) = text.find(word) else { return String::new() };
    text.chars().skip(text.get(..at).unwrap_or_default().chars().count().saturating_sub(80)).take(200).collect()
}

each_engine! {
    async fn the_papers_of_the_law_are_filled_from_the_settings(db: TestDb) {
        let house = house(db).await;
        let base = "/jean-ferrat/equipe/conservation";
        house.sign_in(Role::Referent).await;
        assert_eq!(house.app.get(&format!("{base}/registre.md")).await.status, StatusCode::FORBIDDEN);
        house.sign_in(Role::Director).await;
        let rules = [("confided".to_owned(), 365, true)];
        service::set_rules(&house.cx(), &house.centre, &rules).await.unwrap();
        let register = house.app.get(&format!("{base}/registre.md")).await;
        register.assert_contains("# Registre des activités de traitement – Jean Ferrat");
        register.assert_contains("365 jours, puis effacement automatique").assert_contains("62510 Arques");
        register.assert_contains("l’effacement automatique n’est pas activé");
        let assessment = house.app.get(&format!("{base}/aipd.md")).await;
        assessment.assert_contains("Analyse d’impact").assert_contains("365 jours").assert_contains("35 jours au plus");
        assert!(!assessment.body.contains("&#"), "escaped");
    }
}
