//! Each condition is said as people say it.

use std::sync::Arc;

use db::Sql;
use i18n::{Catalogue, Texts};
use kernel::Locale;
use people::Channel;
use uuid::Uuid;

use crate::{Agreement, Audience, Condition, Outside, OutsideCriterion, Place, Unit, addressed, plain, sentence};

/// The sentence brings its own words; those of other rooms are played here.
fn texts(locale: Locale) -> Texts {
    Texts::new(Arc::new(Catalogue::new(&[]).expect("no text is wrong")), locale)
}

fn reached() -> OutsideCriterion {
    OutsideCriterion {
        kind: "reached",
        sql: |_| Sql::new("1 = 0"),
        words: |_, agreement, _| match agreement {
            Agreement::Masculine => "pas encore informés".to_owned(),
            Agreement::Feminine => "pas encore informées".to_owned(),
        },
    }
}

fn not_reached() -> Condition {
    Condition::Outside(Outside { kind: "reached".into(), id: Uuid::nil(), label: "Repair Café".into(), negated: true })
}

fn city(name: &str) -> Condition {
    Condition::City { name: name.to_owned() }
}

#[test]
fn the_sentence_of_the_centre_of_arques() {
    let audience = Audience {
        unit: Unit::Families,
        conditions: vec![
            Condition::Members,
            city("Arques"),
            Condition::HasChild { min: Some(6), max: Some(11) },
            not_reached(),
        ],
    };
    assert_eq!(
        plain(&audience, &[reached()], &texts(Locale::Fr)),
        "les familles adhérentes d’Arques, avec un enfant de 6 à 11 ans, pas encore informées"
    );
}

#[test]
fn each_condition_is_said() {
    let table: [(Unit, Vec<Condition>, &str); 14] = [
        (Unit::People, vec![Condition::Members], "les adhérents"),
        (Unit::People, vec![], "les personnes"),
        (Unit::Families, vec![], "les familles"),
        (Unit::People, vec![Condition::Members, not_reached()], "les adhérents, pas encore informés"),
        (Unit::People, vec![Condition::Age { min: Some(60), max: None }], "les personnes de 60 ans et plus"),
        (Unit::People, vec![Condition::Age { min: None, max: Some(11) }], "les personnes de moins de 12 ans"),
        (Unit::People, vec![Condition::Age { min: Some(1), max: Some(1) }], "les personnes de 1 an"),
        (
            Unit::Families,
            vec![Condition::Age { min: Some(16), max: Some(25) }],
            "les familles avec une personne de 16 à 25 ans",
        ),
        (Unit::People, vec![city("Lille")], "les personnes de Lille"),
        (Unit::People, vec![city("Le Touquet")], "les personnes du Touquet"),
        (Unit::People, vec![city("Étaples")], "les personnes d’Étaples"),
        (
            Unit::People,
            vec![Condition::Members, Condition::Interest { key: "gym douce".into() }],
            "les adhérents intéressés par « gym douce »",
        ),
        (Unit::Families, vec![Condition::Language { tag: "ar".into() }], "les familles qui parlent arabe"),
        (
            Unit::People,
            vec![Condition::Reachable { channel: Channel::Letter }, Condition::WithoutSureChannel],
            "les personnes joignables par lettre, sans e-mail ni portable",
        ),
    ];
    for (unit, conditions, said) in table {
        assert_eq!(plain(&Audience { unit, conditions }, &[reached()], &texts(Locale::Fr)), said);
    }
}

/// One condition of each kind, with families and with people.
fn every_condition() -> Vec<Condition> {
    vec![
        Condition::Age { min: Some(6), max: Some(11) },
        Condition::HasChild { min: None, max: Some(2) },
        city("Arques"),
        Condition::Street { name: "rue de la Gare".into() },
        Condition::Interest { key: "gym douce".into() },
        Condition::Language { tag: "ar".into() },
        Condition::Reachable { channel: Channel::Sms },
        Condition::WithoutSureChannel,
    ]
}

#[test]
fn each_language_says_it_in_its_own_words() {
    let said = |unit, conditions: Vec<Condition>, locale| plain(&Audience { unit, conditions }, &[], &texts(locale));
    let families = vec![Condition::Members, Condition::HasChild { min: Some(6), max: Some(11) }];
    assert_eq!(said(Unit::Families, families.clone(), Locale::En), "the member families with a child aged 6 to 11");
    assert_eq!(said(Unit::Families, families, Locale::Ar), "العائلات المنخرطة مع طفل (العمر: من 6 إلى 11)");
    let latin = |text: &str| text.chars().any(|c| c.is_ascii_alphabetic());
    for unit in [Unit::People, Unit::Families] {
        for condition in every_condition() {
            let [french, english, arabic] =
                [Locale::Fr, Locale::En, Locale::Ar].map(|locale| said(unit, vec![condition.clone()], locale));
            assert!(french != english && french != arabic && english != arabic, "{french} / {english} / {arabic}");
            assert_eq!(said(unit, vec![condition.clone()], Locale::FrSimple), french);
            // Names stay as they are written; nothing else is left in another alphabet.
            let named =
                matches!(condition, Condition::City { .. } | Condition::Street { .. } | Condition::Interest { .. });
            assert!(named || !latin(&arabic), "{arabic}");
        }
    }
    let two = vec![city("Lille"), Condition::WithoutSureChannel];
    assert!(said(Unit::People, two, Locale::Ar).contains("، "), "its own comma");
}

#[test]
fn a_part_knows_its_condition_and_members_stay_in_the_head() {
    let audience = Audience { unit: Unit::People, conditions: vec![city("Arques"), Condition::Members, city("Lille")] };
    let places: Vec<Place> = sentence(&audience, &[], &texts(Locale::Fr)).iter().map(|part| part.place).collect();
    assert_eq!(places, [Place::Head, Place::Plain, Place::Condition(0), Place::Plain, Place::Condition(2)]);
}

#[test]
fn a_message_is_sent_to_them_without_a_fault() {
    let audience = |unit, conditions| Audience { unit, conditions };
    for (unit, conditions, locale, said) in [
        (Unit::People, vec![Condition::Members], Locale::Fr, "aux adhérents"),
        (Unit::Families, vec![Condition::Members, city("Arques")], Locale::Fr, "aux familles adhérentes d’Arques"),
        (Unit::Families, vec![], Locale::FrSimple, "aux familles"),
        (Unit::People, vec![Condition::Members], Locale::En, "to the members"),
        (Unit::People, vec![Condition::Members], Locale::Ar, "إلى المنخرطين"),
    ] {
        let parts = addressed(&audience(unit, conditions), &[], &texts(locale));
        assert_eq!(parts.into_iter().map(|part| part.text).collect::<String>(), said);
    }
}

#[test]
fn what_is_stored_is_read_back() {
    let audience =
        Audience { unit: Unit::Families, conditions: vec![Condition::Members, not_reached(), city("Arques")] };
    let text = serde_json::to_string(&audience).expect("JSON");
    assert_eq!(serde_json::from_str::<Audience>(&text).expect("an audience"), audience);
}

#[test]
fn a_condition_without_meaning_is_refused() {
    for condition in [
        Condition::Age { min: None, max: None },
        Condition::Age { min: Some(12), max: Some(6) },
        Condition::HasChild { min: Some(-1), max: None },
        Condition::Age { min: None, max: Some(121) },
        city("  "),
    ] {
        assert!(condition.clone().checked().is_err(), "{condition:?}");
    }
}
