//! Mandates drafted or signed on the way: an entry like another, of which nothing that was signed is changed afterwards.

use kernel::Role;
use people::mandate::{LASTS, Reading};
use uuid::Uuid;

use super::house::{House, again, sent};
use crate::model::entry::{EntryId, EntryRefusal, Kind, Said, SaidRefusal};
use crate::model::mandate::Mandate;
use crate::service::entries::{choose, correct, open_entry};
use crate::service::receiving::{Receipt, Sent};

fn mandate() -> Mandate {
    let formalities = "Demander la carte de transport\n\n Déclarer un changement d’adresse ".to_owned();
    Mandate { formalities, days: 31, is_free: true, ..Mandate::default() }
}

fn signed(house: &House) -> Sent {
    let mut first = sent(house, "");
    first.kind = Kind::Mandate;
    first.said.mandate = Some(Mandate { signature: Some(Uuid::now_v7()), ..mandate() });
    first
}

fn check(change: fn(&mut Mandate)) -> Result<(), SaidRefusal> {
    let mut one = mandate();
    change(&mut one);
    one.check()
}

#[test]
fn a_mandate_is_checked() {
    assert_eq!(check(|_| {}), Ok(()));
    assert_eq!(mandate().lines().count(), 2);
    assert!(LASTS.iter().all(|days| Mandate { days: *days, ..mandate() }.check() == Ok(())));
    assert_eq!(check(|one| one.formalities = " \n".to_owned()), Err(SaidRefusal::MandateUnfit));
    assert_eq!(check(|one| one.days = 366), Err(SaidRefusal::MandateUnfit));
    assert_eq!(check(|one| one.is_free = false), Err(SaidRefusal::MandateUnfit));
    assert_eq!(check(|one| one.reading = Reading::Witness), Err(SaidRefusal::MandateUnfit));
    assert_eq!(check(|one| one.formalities = "a\n".repeat(21)), Err(SaidRefusal::TooLong));
    assert_eq!(check(|one| one.formalities = "a".repeat(201)), Err(SaidRefusal::TooLong));
    assert_eq!(check(|one| one.formalities = "2 69 05 49 588 157 80".to_owned()), Err(SaidRefusal::Nir));
    assert_eq!(check(|one| one.shown = vec!["a".repeat(1_001)]), Err(SaidRefusal::TooLong));
    assert_eq!(check(|one| one.shown = vec!["a".to_owned(); 31]), Err(SaidRefusal::TooLong));
    assert_eq!(check(|one| one.shown = vec!["2 69 05 49 588 157 80".to_owned()]), Err(SaidRefusal::Nir));
    let nobody = Said { mandate: Some(mandate()), words: "un mot".to_owned(), ..Said::default() };
    assert_eq!(nobody.check_as(Kind::Mandate), Err(SaidRefusal::MandateUnfit), "nobody gives it");
    let named = Said { who: "Mme Essai".to_owned(), ..nobody };
    assert_eq!(named.check_as(Kind::Mandate), Ok(()));
    assert_eq!(named.check_as(Kind::Act), Err(SaidRefusal::MandateUnfit), "it is of no other kind");
    let act = Said { mandate: None, ..named };
    assert_eq!(act.check_as(Kind::Mandate), Err(SaidRefusal::MandateUnfit));
}

testing::each_engine! {
    async fn a_mandate_is_kept_once_and_written_twice_it_is_a_choice(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, _) = house.tablet("Bleue").await;
        let (other, _) = house.tablet("Verte").await;
        let first = signed(&house);
        assert_eq!(house.send(&tablet, std::slice::from_ref(&first)).await, [Receipt::Accepted]);
        assert_eq!(house.send(&tablet, std::slice::from_ref(&first)).await, [Receipt::Already]);
        let mut unfit = signed(&house);
        unfit.kind = Kind::Act;
        assert_eq!(house.send(&tablet, &[unfit]).await, [Receipt::Refused(SaidRefusal::MandateUnfit)]);
        // The second writing of one tablet comes before that of the other, which says another time.
        let mut longer = again(&first, "");
        longer.said.mandate = Some(Mandate { days: 365, ..mandate() });
        house.send(&other, &[longer.clone()]).await;
        house.send(&tablet, &[again(&first, "")]).await;
        let (cx, id) = (house.as_role(Role::Referent), EntryId::from(first.id));
        let opened = open_entry(&cx, &house.arques, id).await.expect("open");
        assert_eq!((opened.current().len(), opened.versions.len()), (2, 3), "none is dropped");
        choose(&cx, &house.arques, id, longer.version.into()).await.expect("chosen");
        let opened = open_entry(&cx, &house.arques, id).await.expect("open");
        let current = opened.current();
        let kept = current[0].1.as_ref().and_then(|said| said.mandate.as_ref()).expect("a mandate");
        assert_eq!((current.len(), kept.days, kept.signature), (1, 365, None));
    }

    async fn what_was_signed_stays_under_the_name_of_who_signed(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, _) = house.tablet("Bleue").await;
        let (cx, first) = (house.as_role(Role::Referent), signed(&house));
        let id = EntryId::from(first.id);
        house.send(&tablet, std::slice::from_ref(&first)).await;
        let typed = |who: &str| Said { who: who.to_owned(), words: "rappeler".to_owned(), ..Said::default() };
        let one = correct(&cx, &house.arques, id, first.version.into(), &typed("Mme Essai")).await.expect("corrected");
        let of = |opened: &crate::service::entries::Opened| {
            let current = opened.current();
            current[0].1.as_ref().and_then(|said| said.mandate.clone()).expect("a mandate")
        };
        let opened = open_entry(&cx, &house.arques, id).await.expect("open");
        assert!(of(&opened) == first.said.mandate.clone().expect("a mandate"), "the form of the desk takes nothing away");
        correct(&cx, &house.arques, id, one, &typed("M. Autre")).await.expect("corrected");
        let opened = open_entry(&cx, &house.arques, id).await.expect("open");
        assert_eq!(of(&opened).signature, None, "it is not the signature of somebody else");
        let nobody = correct(&cx, &house.arques, id, one, &typed(" ")).await.err();
        let is_told = |error: &crate::service::Error| {
            matches!(error, crate::service::Error::Entry(EntryRefusal::Said(SaidRefusal::MandateUnfit)))
        };
        assert!(nobody.as_ref().is_some_and(is_told), "{nobody:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_a_mandate_says_what_was_signed() {
    let house = House::new().await;
    let (tablet, _) = house.tablet("Bleue").await;
    let first = signed(&house);
    house.send(&tablet, std::slice::from_ref(&first)).await;
    house.app.sign_in_with("referent");
    let entry = format!("/arques/equipe/tournees/notes/{}", first.id);
    let page = house.app.get(&entry).await;
    page.assert_contains("Un mandat").assert_contains("Demander la carte de transport").assert_contains("Un mois");
    page.assert_contains("Signé sur la tablette");
    let version = first.version.to_string();
    let typed = [("ecriture", version.as_str()), ("qui", " "), ("mots", "un mot")];
    let refused = house.app.post(&format!("{entry}/ecritures"), &typed).await;
    refused.assert_contains("Un mandat a un nom. Écrivez-le.");
    house.app.leave();
    let tablet = house.app.get("/arques/tablette").await;
    tablet.assert_contains("data-kind=\"mandate\"").assert_contains("data-trait").assert_contains("data-people");
    tablet.assert_contains("Démarches du centre, à cocher").assert_contains("data-procedures");
}

/// What a page holds from one mark to another.
fn between<'p>(page: &'p str, from: &str, to: &str) -> &'p str {
    let rest = page.split_once(from).expect(from).1;
    rest.split_once(to).expect(to).0
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tablet_shows_the_sheet_of_the_centre_in_the_language_that_binds() {
    let house = House::new().await;
    for page in ["/arques/tablette", "/arques/tablette?lang=ar"] {
        let page = house.app.get(page).await;
        let sheet = between(&page.body, "<template data-mandate-lines>", "</template>");
        let lines = people::mandate::sheet_to_fill(&house.cx().texts, &house.arques.name);
        assert_eq!(sheet.matches("<p lang=\"fr\"").count(), lines.len());
        for line in lines {
            let words = line.words.replace('\'', "&#39;");
            assert!(sheet.contains(&format!("data-when=\"{}\">{words}<", line.when.code())), "{words}: {sheet}");
        }
        assert!(sheet.contains("articles 1984 et suivants") && sheet.contains("Je n’ai donné aucun mot de passe"));
    }
}

/// Every field above the place to sign: whoever changes one of them has changed what is signed.
#[tokio::test(flavor = "multi_thread")]
async fn a_signature_outlives_no_field_of_the_mandate() {
    let house = House::new().await;
    let page = house.app.get("/arques/tablette").await;
    let own = between(&page.body, "<div data-for=\"mandate\">", "<canvas");
    let fields: Vec<&str> = own.split(" id=\"f-").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let fields: Vec<&str> = fields.into_iter().filter(|field| !field.ends_with("-aide")).collect();
    assert!(fields.len() >= 5, "{fields:?}");
    let script = include_str!("../../assets/app.js");
    let terms = between(script, "const terms =", ";");
    for field in fields.into_iter().chain(["person", "who"]) {
        assert!(terms.contains(&format!("#f-{field}")), "the signature stays when {field} is changed");
    }
    let forms = include_str!("../../assets/forms.js");
    let propose = between(forms, "export function propose", "\n}\n");
    assert!(propose.contains("drawSheet()") && !propose.contains("f-who"), "a name alone is nobody: {propose}");
    assert!(between(forms, "export function drawSheet", "\n}\n").contains("unsign()"), "other lines, no signature");
}

/// What is signed on the way is taken over days later: what could not be kept is not signed at all.
#[tokio::test(flavor = "multi_thread")]
async fn what_the_kept_sheet_cannot_write_is_not_signed_on_the_tablet() {
    let house = House::new().await;
    let page = house.app.get("/arques/tablette").await;
    let given = between(&page.body, "data-letters=\"", "\"");
    let signs = [("&#38;", "&"), ("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">")];
    let given = signs.into_iter().fold(given.to_owned(), |text, (from, to)| text.replace(from, to));
    assert_eq!(given, people::mandate::letters(), "one set, here and where it is kept");
    page.assert_contains("data-sign-letters hidden").assert_contains("des lettres que la feuille gardée au centre");
    let forms = include_str!("../../assets/forms.js");
    assert!(between(forms, "function canBeKept", "\n}\n").contains("dataset.letters"));
    let drawn = between(forms, "export function drawSheet", "\n}\n");
    let (asked, told) = drawn.split_once("if (lines.join").expect("where nothing is drawn anew");
    assert!(asked.contains("const isWritten = canBeKept(lines);"), "asked of each sheet: {told}");
    assert!(asked.contains("querySelector(\"[data-sign-here]\").hidden = !isAlone || !isWritten;"));
    assert!(asked.contains("querySelector(\"[data-sign-letters]\").hidden = !isAlone || isWritten;"));
}
