//! Imports between two pages: two at once, one that nobody ends, one whose table will not go.

use chrono::Duration;
use uuid::Uuid;

use super::{House, draft, house};
use crate::service::importing::{
    Applied, ImportSession, abandon_import, apply_import, choose_mapping, forget_imports, import_file, load_import,
    start_import,
};
use crate::service::{self, Error};
use crate::store::{self, PersonFilter};

const FILE: &str = "Nom;Prénom;Né le;Portable;Adresse;Code postal;Ville\n\
    BENALI;Inès;12/03/1984;06 39 98 00 01;12 rue du Moulin;62510;Arques\n\
    CARON;Zoé;01/02/1990;06 39 98 00 02;;;\n";

async fn started(house: &House, file: &str) -> Uuid {
    start_import(&house.cx(), &house.centre, "adherents.csv", file.as_bytes().to_vec()).await.unwrap()
}

async fn loaded(house: &House, id: Uuid) -> ImportSession {
    load_import(&house.cx(), &house.centre, id).await.unwrap()
}

/// An import that waits for the last press.
async fn previewed(house: &House) -> ImportSession {
    let id = started(house, FILE).await;
    let session = loaded(house, id).await;
    let choices = session.choices.clone();
    choose_mapping(&house.cx(), &session, choices).await.unwrap();
    loaded(house, id).await
}

async fn people(house: &House) -> i64 {
    store::count(house.app.db(), &house.scope(), &PersonFilter::default()).await.unwrap()
}

fn place_of(house: &House, hash: &str) -> std::path::PathBuf {
    house.app.app.storage.folder().join(&hash[..2]).join(hash)
}

testing::each_engine! {
    async fn two_imports_of_one_file_at_once_create_nobody_twice(db: TestDb) {
        let house = house(db).await;
        let run = || async {
            import_file(&house.cx(), &house.centre, "a.csv", FILE.as_bytes().to_vec(), None, true).await.unwrap()
        };
        let (one, two) = tokio::join!(run(), run());
        assert_eq!(one.counts.created + two.counts.created, 2, "{one:?} {two:?}");
        assert_eq!(one.operation.is_some(), two.operation.is_none(), "the second has nothing left to do");
        assert_eq!(people(&house).await, 2);
        assert_eq!(store::list_households(house.app.db(), &house.scope()).await.unwrap().len(), 2);
    }

    async fn two_who_press_at_once_on_two_previews_create_nobody_twice(db: TestDb) {
        let house = house(db).await;
        let (one, two) = (previewed(&house).await, previewed(&house).await);
        let (cx, centre) = (house.cx(), &house.centre);
        let (first, second) = tokio::join!(apply_import(&cx, centre, &one), apply_import(&cx, centre, &two));
        let is_done = |applied: Result<Applied, Error>| matches!(applied.unwrap(), Applied::Done(_));
        assert_eq!([is_done(first), is_done(second)].iter().filter(|done| **done).count(), 1, "one is shown anew");
        assert_eq!(people(&house).await, 2);
    }

    async fn two_who_press_the_same_preview_apply_it_once(db: TestDb) {
        let house = house(db).await;
        let one = previewed(&house).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let (first, second) = tokio::join!(apply_import(&cx, centre, &one), apply_import(&cx, centre, &one));
        let done = [first, second].into_iter().filter(|applied| matches!(applied, Ok(Applied::Done(_)))).count();
        assert_eq!((done, people(&house).await), (1, 2));
    }

    async fn a_correction_while_the_file_is_planned_is_not_put_back(db: TestDb) {
        let house = house(db).await;
        let (cx, scope) = (house.cx(), house.scope());
        let typed = crate::PersonDraft { birth_date: "12/03/1984".to_owned(), ..draft("Inès", "Benali") };
        let (ines, _) = service::add(&cx, &house.centre, &typed).await.unwrap();
        let session = previewed(&house).await;
        // Her address is not in the file, and an import writes a person whole.
        let corrected = crate::PersonDraft { email: "ines@exemple.fr".to_owned(), ..typed };
        let apply = apply_import(&cx, &house.centre, &session);
        let correct = service::correct(&cx, &house.centre, ines.id, &corrected, None);
        let (applied, written) = tokio::join!(apply, correct);
        written.unwrap();
        applied.unwrap();
        let known = service::known_person(cx.db(), &scope, ines.id).await.unwrap().unwrap();
        assert_eq!(known.person.email.as_deref(), Some("ines@exemple.fr"));
    }

    async fn an_import_that_nobody_ends_is_given_up_after_a_week(db: TestDb) {
        let house = house(db).await;
        let cx = house.cx();
        let (old, mapped) = (started(&house, FILE).await, previewed(&house).await.stored.id);
        let hash = loaded(&house, old).await.stored.file_hash;
        house.app.clock().advance(Duration::days(6));
        let young = started(&house, "Nom;Prénom\nLEROY;Paul\n").await;
        assert_eq!(forget_imports(&cx).await.unwrap(), 0, "a week is not over");
        house.app.clock().advance(Duration::days(2));
        assert_eq!(forget_imports(&cx).await.unwrap(), 2);
        for id in [old, mapped] {
            let stored = loaded(&house, id).await.stored;
            assert_eq!((stored.state.as_str(), stored.plan.as_str(), stored.file_hash.as_str()), ("abandoned", "", ""));
        }
        assert_eq!(cx.app.storage.get(&hash).await.unwrap(), None, "the table is gone");
        let young = loaded(&house, young).await;
        assert!(young.is_open() && young.table(&cx).await.is_ok());
        assert_eq!(forget_imports(&cx).await.unwrap(), 0);
    }

    async fn an_import_ends_even_when_its_table_will_not_go(db: TestDb) {
        let house = house(db).await;
        let cx = house.cx();
        let session = previewed(&house).await;
        let place = place_of(&house, &session.stored.file_hash);
        // What cannot be removed as a file.
        std::fs::remove_file(&place).unwrap();
        std::fs::create_dir(&place).unwrap();
        abandon_import(&cx, &session).await.unwrap();
        let stored = loaded(&house, session.stored.id).await.stored;
        assert_eq!((stored.state.as_str(), stored.file_hash.is_empty()), ("abandoned", false), "its place stays known");
        std::fs::remove_dir(&place).unwrap();
        assert_eq!(forget_imports(&cx).await.unwrap(), 1, "the night tries again");
        assert!(loaded(&house, session.stored.id).await.stored.file_hash.is_empty());
    }

    async fn hundreds_of_changes_are_written_and_undone_exactly(db: TestDb) {
        let house = house(db).await;
        let (cx, scope) = (house.cx(), house.scope());
        let file = |street: &str, mobile: &str, note: &str| {
            let mut text = "N° adhérent;Nom;Prénom;Né le;Portable;Adresse;Code postal;Ville;Remarques\n".to_owned();
            for n in 0..230 {
                let name: String = [n / 26, n % 26].map(|at| char::from(b'A' + u8::try_from(at).unwrap())).iter().collect();
                let born = format!("{:02}/{:02}/1984", n % 28 + 1, n / 28 + 1);
                text.push_str(&format!("A{n};NOM{name};Zoé;{born};{mobile}{n:03};{n} {street};62510;Arques;{note}\n"));
            }
            text.into_bytes()
        };
        let import = |bytes| import_file(&cx, &house.centre, "a.csv", bytes, None, true);
        import(file("rue du Moulin", "06 39 98 1 ", "ancienne")).await.unwrap();
        let before = store::dump(cx.db(), &scope).await.unwrap();
        let report = import(file("rue Neuve", "06 39 98 2 ", "nouvelle")).await.unwrap();
        assert_eq!((report.counts.created, report.counts.updated), (0, 230), "{:?}", report.counts);
        for text in ["rue neuve", "0639982"] {
            let filter = PersonFilter { text: text.to_owned(), ..PersonFilter::default() };
            assert_eq!(store::count(cx.db(), &scope, &filter).await.unwrap(), 230, "{text}");
        }
        let known = service::known_people(cx.db(), &scope, store::Whose::Everyone).await.unwrap();
        assert!(known.iter().all(|known| known.note().contains("nouvelle") && known.residences.len() == 1));
        centres::history::undo(&cx, report.operation.unwrap()).await.unwrap().unwrap();
        assert_eq!(store::dump(cx.db(), &scope).await.unwrap(), before);
    }
}

#[test]
fn a_sheet_is_whole_or_an_error() {
    let heads = ["a".to_owned(), "b".to_owned()];
    let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    let whole = crate::export::csv_of(&heads, [row(&["1", "=2"])]).unwrap();
    assert_eq!(String::from_utf8(whole).unwrap(), "\u{feff}a;b\r\n1;'=2\r\n");
    assert!(crate::export::csv_of(&heads, [row(&["1", "2"]), row(&["3"])]).is_err());
}

#[tokio::test]
async fn the_history_is_in_french_whatever_the_visitor_reads() {
    let house = house(testing::sqlite_db().await).await;
    let mut cx = house.cx();
    cx.texts = cx.texts.in_locale(kernel::Locale::Ar);
    service::add(&cx, &house.centre, &draft("Paul", "Dupont")).await.unwrap();
    import_file(&cx, &house.centre, "a.csv", FILE.as_bytes().to_vec(), None, true).await.unwrap();
    let rows = db::list_operations(cx.db(), Some(house.centre.id), None, None, 10).await.unwrap();
    let words: Vec<&str> = rows.iter().map(|row| row.words.as_str()).collect();
    assert!(words.iter().any(|words| words.starts_with("Ajout\u{a0}: ")), "{words:?}");
    assert!(words.iter().any(|words| words.starts_with("Fichier repris")), "{words:?}");
}
