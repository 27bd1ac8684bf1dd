//! Imports applied, repeated and undone.

use std::time::Instant;

use chrono::NaiveDate;
use kernel::Cents;
use testing::data_folder;

use super::{House, draft, house};
use crate::service::importing::import_file;
use crate::service::{self, ImportReport};
use crate::store::{self, PersonFilter};

const FILE: &str = "N° adhérent;N° famille;Nom;Prénom;Date naissance;Adresse;Code postal;Ville;Tél. mobile;Courriel;QF;Date adhésion;Accord SMS\n\
1;F1;BENALI;Inès;12/03/1984;12 rue du Moulin;62510;Arques;06 39 98 00 01 / 06 39 98 00 02;ines@exemple.fr, ines.b@exemple.fr;412,50;09/10/2026;Oui\n\
2;F1;BENALI;Sami;01/06/2018;12 r. du Moulin;62510;Arques;;;412,50;09/10/2026;\n\
3;F1;BENALI;Karim;05/05/1980;3 rue Pasteur;62120;Aire;06 39 98 00 03;;300;09/10/2026;Non\n\
4;;CARON;Zoé;31/02/1990;;;;06 39 98 00;zoe@exemple;;;\n";

async fn import(house: &House, text: &str, apply: bool) -> ImportReport {
    import_file(&house.cx(), &house.centre, "adherents.csv", text.as_bytes().to_vec(), None, apply).await.unwrap()
}

testing::each_engine! {
    async fn a_file_becomes_people_and_the_undo_restores_the_exact_former_state(db: TestDb) {
        let house = house(db).await;
        let (cx, scope) = (house.cx(), house.scope());
        service::add(&cx, &house.centre, &draft("Paul", "Dupont")).await.unwrap();
        let before = store::dump(cx.db(), &scope).await.unwrap();
        let dry = import(&house, FILE, false).await;
        assert_eq!((dry.counts.created, dry.operation), (4, None));
        assert_eq!(store::dump(cx.db(), &scope).await.unwrap(), before, "a dry run writes nothing");

        let report = import(&house, FILE, true).await;
        assert_eq!(report.counts.created, 4);
        let filter = PersonFilter { text: "ines".to_owned(), ..PersonFilter::default() };
        let ines = store::list(cx.db(), &scope, &filter, Default::default()).await.unwrap().items.remove(0);
        let known = service::known_person(cx.db(), &scope, ines.id).await.unwrap().unwrap();
        assert_eq!(known.person.mobile.as_deref(), Some("+33639980001"));
        assert_eq!(known.person.landline.as_deref(), Some("+33639980002"), "a second number serves for calls");
        assert_eq!(known.details.len(), 1, "the second address is kept aside: {:?}", known.details);
        assert_eq!(known.home().unwrap().family_quotient, Some(Cents(41_250)));
        assert_eq!(known.home().unwrap().name, "Famille BENALI");
        assert_eq!(known.memberships[0].season, "2026-2027");
        assert_eq!(known.memberships[0].joined_on, NaiveDate::from_ymd_opt(2026, 10, 9));
        assert!(known.consents[0].source.contains("adherents.csv"));

        let again = import(&house, FILE, true).await;
        assert_eq!((again.counts.unchanged, again.counts.lines), (4, 4), "{again:?}");
        assert_eq!(again.operation, None, "what changes nothing is no act");
        centres::history::undo(&cx, report.operation.unwrap()).await.unwrap().unwrap();
        assert_eq!(store::dump(cx.db(), &scope).await.unwrap(), before);
    }

    async fn a_report_reads_from_top_to_bottom(db: TestDb) {
        let house = house(db).await;
        let file = "Nom;Prénom;Né le;Portable;Bidule\n\
            BENALI;Inès;12/03/1984;06 39 98 00 01;x\n\
            ;Paul;nuage;06 39 98 00 02;\n\
            CARON;Zoé;31/02/1990;06 39 98 OO 01;\n";
        let report = import(&house, file, false).await;
        let text = service::in_words(&house.cx().texts, &report).replace(['\u{a0}', '\u{202f}'], " ");
        for part in [
            "adherents.csv : 3 lignes. 2 personnes à ajouter · une ligne refusée. 2 foyers sont formés.",
            "« Né le » : Date de naissance",
            "Laissées de côté : Bidule",
            "Paul (ligne 3) : Il n’y a pas de nom de famille. La ligne n’est pas importée.",
            "Zoé CARON (ligne 4) : La date de naissance « 31/02/1990 » n’existe pas dans le calendrier.",
            "Le téléphone « 06 39 98 OO 01 » contient des lettres.",
            "Rien n’a été écrit.",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
        assert!(!text.contains("nuage"), "of a line that is refused nothing is said to be imported");
        let mapped: Vec<&str> = report.columns.iter().map(|column| column.field.as_str()).collect();
        assert_eq!(mapped, ["last-name", "first-name", "birth-date", "phone", "ignore"]);
    }

    async fn a_family_that_moves_moves_as_one(db: TestDb) {
        let house = house(db).await;
        let (cx, scope) = (house.cx(), house.scope());
        import(&house, FILE, true).await;
        let homes = store::list_households(cx.db(), &scope).await.unwrap().len();
        let moved = FILE.replace("12 rue du Moulin", "8 rue Neuve").replace("12 r. du Moulin", "8 rue Neuve");
        let report = import(&house, &moved, true).await;
        assert_eq!(report.counts.updated, 2);
        assert_eq!(store::list_households(cx.db(), &scope).await.unwrap().len(), homes, "no new household");
        let filter = PersonFilter { text: "rue neuve".to_owned(), ..PersonFilter::default() };
        assert_eq!(store::count(cx.db(), &scope, &filter).await.unwrap(), 2);
        let alone = moved.replace("BENALI;Sami;01/06/2018;8 rue Neuve", "BENALI;Sami;01/06/2018;1 place du Marché");
        let report = import(&house, &alone, true).await;
        assert_eq!(report.counts.updated, 1);
        assert_eq!(store::list_households(cx.db(), &scope).await.unwrap().len(), homes + 1, "the one who left has a home");
        assert_eq!(import(&house, &alone, true).await.counts.unchanged, 4);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_file_of_1800_lines_is_applied_in_seconds_repeated_without_change_and_undone() {
    let Some(folder) = data_folder("adherents-imports") else { return };
    let bytes = std::fs::read(folder.join("adherents-1800-cp1252.csv")).unwrap();
    let house = house(testing::sqlite_db().await).await;
    let (cx, scope) = (house.cx(), house.scope());
    let run = async |apply| {
        let start = Instant::now();
        let report = import_file(&cx, &house.centre, "adherents.csv", bytes.clone(), None, apply).await.unwrap();
        println!("{:?} in {:?}", report.counts, start.elapsed());
        report
    };
    let before = store::dump(cx.db(), &scope).await.unwrap();
    let first = run(true).await;
    assert_eq!(first.counts.lines, 1_800);
    assert!(first.counts.created > 1_700, "{:?}", first.counts);
    let after = store::dump(cx.db(), &scope).await.unwrap();
    let second = run(true).await;
    let told: Vec<_> = second.lines.iter().filter(|line| line.outcome == "update").take(5).collect();
    assert_eq!((second.counts.created, second.counts.updated), (0, 0), "{:?} {told:?}", second.counts);
    assert_eq!(store::dump(cx.db(), &scope).await.unwrap(), after, "the second time writes nothing");
    let start = Instant::now();
    assert_eq!(second.operation, None, "what changes nothing is no act");
    centres::history::undo(&cx, first.operation.unwrap()).await.unwrap().unwrap();
    println!("undone in {:?}", start.elapsed());
    assert_eq!(store::dump(cx.db(), &scope).await.unwrap(), before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_real_file_is_imported_twice_without_doubling_or_refused_with_a_reason() {
    let Some(folder) = data_folder("adherents-imports") else { return };
    let house = house(testing::sqlite_db().await).await;
    let cx = house.cx();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let bytes = std::fs::read(&path).unwrap();
            match import_file(&cx, &house.centre, &name, bytes.clone(), None, true).await {
                Ok(first) => {
                    println!("{name}: {:?}", first.counts);
                    let again = import_file(&cx, &house.centre, &name, bytes, None, true).await.unwrap();
                    let doubled = again.counts.created + again.counts.updated;
                    assert_eq!(
                        doubled,
                        0,
                        "{name}: {:?} {:?}",
                        again.counts,
                        again.lines.iter().take(3).collect::<Vec<_>>()
                    );
                }
                Err(service::Error::File(refusal)) => {
                    let told = cx.texts.with(&refusal.key(), refusal.args());
                    println!("{name}: {told}");
                    assert!(!told.contains('⟦'), "{told}");
                }
                Err(error) => panic!("{name}: {error:?}"),
            }
        }
    }
}
