//! What the person reads: short, in their language, and silent unless they agreed.

use kernel::Locale;

use super::house::House;
use super::rule_test::day;
use crate::model::library::{entries, tells};
use crate::model::reminder::{Terms, Wording};
use crate::model::wording::{Facts, locale_of, said};
use crate::policy::{Action, may};
use delivery::sms::gsm7;
use kernel::Role;

#[tokio::test]
async fn the_words_name_nothing_and_fit_two_parts() {
    let house = House::on(testing::sqlite_db().await).await;
    let cx = house.cx();
    for entry in entries() {
        for wording in [Wording::Usual, Wording::Simple] {
            let facts = Facts {
                first_name: "Marie-Antoinette",
                language: "fr",
                centre: "Centre social Jean-Ferrat",
                phone: "03 53 01 62 10",
                label: &entry.label,
                due: day(2026, 12, 15),
            };
            let quiet = said(&cx.texts, &Terms { wording, ..Terms::default() }, facts);
            assert!(!tells(&quiet.sms) && !tells(&quiet.text) && !tells(&quiet.subject), "{}", quiet.sms);
            assert!(quiet.sms.contains("15 décembre") && quiet.sms.contains("03 53 01 62 10"), "{}", quiet.sms);
            assert!(!tells(&quiet.call), "{}", quiet.call);
            for aloud_or_written in [&quiet.call, &quiet.text] {
                let is_of_sms = ["FAIT", "AIDE", "Répondez"].iter().any(|word| aloud_or_written.contains(word));
                assert!(!is_of_sms && aloud_or_written.contains("03 53 01 62 10"), "{aloud_or_written}");
            }
            assert!(gsm7::normalise(&quiet.sms, Locale::Fr).parts <= 2, "{}", quiet.sms);
            let open = said(&cx.texts, &Terms { wording, names_it: true, ..Terms::default() }, facts);
            assert!(open.sms.contains(&entry.label), "{}", open.sms);
        }
    }
}

#[test]
fn each_reads_in_their_language() {
    assert_eq!(locale_of("ar", Wording::Simple), Locale::Ar);
    assert_eq!(locale_of("fr", Wording::Simple), Locale::FrSimple);
    assert_eq!(locale_of("", Wording::Usual), Locale::Fr);
}

#[test]
fn only_those_who_accompany_may_know() {
    for role in [Role::Volunteer, Role::Reception, Role::Federation, Role::Host] {
        assert!(!may(role, Action::SeeReminders) && !may(role, Action::EditReminders), "{role:?}");
    }
    for role in [Role::Facilitator, Role::Referent, Role::Director] {
        assert!(may(role, Action::SeeReminders) && may(role, Action::EditReminders), "{role:?}");
    }
    assert!(!may(Role::Facilitator, Action::EditLibrary));
}
