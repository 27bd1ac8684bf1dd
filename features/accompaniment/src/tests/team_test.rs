//! The team: its list by date, the search, handing over, the charter, counts and what leaves for La Coop.

use kernel::Role;
use testing::each_engine;

use super::house::{house, step};
use crate::model::StepDraft;
use crate::model::vocabulary::Theme;
use crate::service::team::Asked;
use crate::service::{acts, export, files, steps, team};

each_engine! {
    async fn late_first_then_by_date_then_without(db: TestDb) {
        let house = house(db).await;
        let cx = house.cx_of(Role::Referent);
        for (name, due) in [("Zoé", None), ("Yann", Some("2026-12-20")), ("Xavier", Some("2026-11-01"))] {
            let draft = people::PersonDraft { first_name: name.into(), last_name: "Petit".into(), ..Default::default() };
            let (person, _) = people::service::add(&house.cx(), &house.centre, &draft).await.unwrap();
            files::begin(&cx, &house.centre, person.id, "", &[house.account(Role::Referent)]).await.unwrap();
            let due_on = due.map(|day| day.parse().unwrap());
            steps::add(&cx, &house.centre, person.id, &StepDraft { due_on, ..step("Logement") }).await.unwrap();
        }
        let names = async |asked: Asked| {
            let (lines, _) = team::list(&cx, &house.centre, &asked).await.unwrap();
            lines.into_iter().map(|line| line.name).collect::<Vec<_>>()
        };
        let mine = Asked { mine: true, ..Asked::default() };
        assert_eq!(names(mine).await, ["Xavier Petit", "Yann Petit", "Zoé Petit"]);
        assert_eq!(names(Asked { search: "yann".into(), ..Asked::default() }).await, ["Yann Petit"]);
        assert!(names(Asked { page: 1, ..Asked::default() }).await.is_empty());
        house.sign_in("director").await;
        let page = house.app.get("/jean-ferrat/equipe/accompagnements?qui=equipe&cherche=petit").await;
        page.assert_contains("Xavier Petit").assert_contains("en retard").assert_contains("pas de date");
        assert!(!page.body.contains("Logement"), "the list says what it is about");
    }

    async fn a_leave_hands_everything_over_and_an_undo_gives_it_back(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let (referent, director) = (house.account(Role::Referent), house.account(Role::Director));
        house.sign_in("director").await;
        house.app.get("/jean-ferrat/equipe/accompagnements/relais").await.assert_contains("referent (un accompagnement)");
        let ids = (referent.to_string(), director.to_string());
        let given = house.app.post("/jean-ferrat/equipe/accompagnements/relais", &[("de", &ids.0), ("vers", &ids.1)]).await;
        assert_eq!(given.location(), "/jean-ferrat/equipe/accompagnements", "{}", given.body);
        let who = async || files::cover(&house.cx(), &house.centre, house.nadia).await.unwrap().1.unwrap().referents;
        assert_eq!(who().await, ["director"]);
        let same = house.app.post("/jean-ferrat/equipe/accompagnements/relais", &[("de", &ids.1), ("vers", &ids.1)]).await;
        same.assert_contains("deux personnes différentes");
        let to_reception = team::hand_over(&house.cx(), &house.centre, director, house.account(Role::Reception)).await;
        assert!(to_reception.is_err());
        let (count, back) = team::hand_over(&house.cx(), &house.centre, director, referent).await.unwrap();
        assert_eq!((count, who().await), (1, vec!["referent".to_owned()]));
        centres::history::undo(&house.cx(), back).await.unwrap().unwrap();
        assert_eq!(who().await, ["director"]);
    }

    async fn the_charter_is_signed_by_volunteers(db: TestDb) {
        let house = house(db).await;
        house.sign_in("director").await;
        let path = "/jean-ferrat/equipe/accompagnements/charte";
        house.app.get(path).await.assert_contains("volunteer").assert_contains("pas signée");
        let account = house.account(Role::Volunteer).to_string();
        house.app.post(path, &[("compte", &account), ("signe", "oui")]).await;
        house.app.get(path).await.assert_contains("22 novembre 2026");
        house.app.post(path, &[("compte", &account)]).await;
        house.app.get(path).await.assert_contains("pas signée");
    }

    async fn acts_leave_in_la_coops_words_and_are_counted_without_names(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let cx = house.cx_of(Role::Referent);
        let noted = crate::model::ActDraft {
            themes: vec![Theme::Health, Theme::Email],
            note: "secret du dossier".into(),
            ..house.act()
        };
        acts::add(&cx, &house.centre, house.nadia, noted).await.unwrap();
        house.sign_in("director").await;
        let csv = house.app.get("/jean-ferrat/equipe/accompagnements/actes.csv").await;
        csv.assert_contains("date;duree;type_lieu;commune;thematiques");
        csv.assert_contains("2026-11-22;45;lieu_activite;;email, sante;;;partiellement_autonome;non;;non_communique;NonCommunique;j_accompagne;");
        assert!(!csv.body.contains("Nadia") && !csv.body.contains("secret"));
        let xlsx = house.app.get("/jean-ferrat/equipe/accompagnements/actes.xlsx").await;
        assert!(xlsx.bytes.starts_with(b"PK"));
        let day = cx.today();
        let totals = export::totals(&cx, &house.centre, (day, day)).await.unwrap();
        assert_eq!((totals.acts, totals.minutes, totals.by_length), (1, 45, [0, 1, 0, 0]));
        let health = totals.by_theme.iter().find(|(theme, _)| *theme == Theme::Health).unwrap();
        assert_eq!(health.1, 1);
        house.app.get("/jean-ferrat/equipe/accompagnements/bilan").await.assert_contains("Santé").assert_contains("45 min");
        let wrong = house.app.get("/jean-ferrat/equipe/accompagnements/bilan?du=2/2/2026&au=1/1/2026").await;
        wrong.assert_contains("le premier avant le second");
    }

    async fn the_demonstration_fills(db: TestDb) {
        let house = house(db).await;
        for name in ["Anne", "Bruno", "Chloé", "Denis", "Emma", "Farid", "Gilles", "Hélène"] {
            let draft = people::PersonDraft {
                first_name: name.into(),
                last_name: "Petit".into(),
                birth_date: "12/03/1984".into(),
                ..Default::default()
            };
            people::service::add(&house.cx(), &house.centre, &draft).await.unwrap();
        }
        crate::demo::fill(&house.cx(), &house.centre).await.unwrap();
        let (lines, _) = team::list(&house.cx_of(Role::Director), &house.centre, &Asked::default()).await.unwrap();
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines.iter().all(|line| line.row.last_on.is_some() && line.row.steps == 1));
    }
}
