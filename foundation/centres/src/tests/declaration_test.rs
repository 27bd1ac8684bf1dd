//! The declaration of accessibility says what the record says, and the foot of each page says the same.

use std::sync::Arc;

use i18n::{Catalogue, Texts};
use kernel::Locale;

use super::empty_house as app;
use crate::declaration::{Broken, Conformity, Declaration};

const RECORD: &str = "\
| Critère | Ce qu’il demande | Comment | Par qui | Le | Résultat | Ce qu’on a trouvé |
|---|---|---|---|---|---|---|
| 1.1 | Images | axe | nous | 2026-01-02 | conforme |  |
| 1.2 | Décor | axe | nous | 2026-03-01 | non conforme | Un dessin parle trop. |
| 2.1 | Cadres | axe | nous | 2026-02-01 | non applicable | Aucun cadre. |
| 3.1 | Couleur | regard | nous | 2026-02-01 | conforme |  |
";

#[test]
fn the_record_is_counted_and_never_rounded_up() {
    let read = Declaration::read(RECORD);
    assert_eq!((read.held, read.absent, read.day.as_str()), (2, 1, "2026-03-01"));
    assert_eq!(read.broken, [Broken { number: "1.2".to_owned(), why: "Un dessin parle trop.".to_owned() }]);
    assert_eq!((read.rate(), read.conformity()), (66, Conformity::Partial));
    assert_eq!(Declaration::read("").conformity(), Conformity::None);
}

#[test]
fn the_record_of_this_version_has_all_criteria_and_the_foot_says_its_result() {
    let read = Declaration::current();
    assert_eq!(read.held + read.broken.len() + read.absent, 106);
    let foot = Texts::new(Arc::new(Catalogue::new(&[ui::TEXTS]).unwrap()), Locale::Fr).t("ui-accessibility");
    let said = match read.conformity() {
        Conformity::Full => "totalement conforme",
        Conformity::Partial => "partiellement conforme",
        Conformity::None => "non conforme",
    };
    assert!(foot.ends_with(said), "{foot}");
}

testing::each_engine! {
    async fn anyone_reads_what_does_not_work_yet_and_who_defends_them(db: TestDb) {
        let page = app(db).get("/accessibilite").await;
        page.assert_contains("Déclaration d’accessibilité").assert_contains("Défenseur des droits");
        for broken in &Declaration::current().broken {
            page.assert_contains(&broken.number);
        }
    }
}
