//! Mandates by their pages: drafted, printed, signed with a scan, refused, taken back.

use axum::http::StatusCode;
use kernel::Role;
use testing::each_engine;

use super::house::{House, house, mandate};
use super::paper_test::photo;
use crate::model::{MandateDraft, MandateState, Reading};
use crate::service::mandates;
use crate::store;

async fn rows(house: &House) -> Vec<store::mandates::MandateRow> {
    store::mandates::of_person(house.app.db(), &house.scope(), &[house.nadia]).await.unwrap()
}

each_engine! {
    async fn a_mandate_is_drafted_printed_signed_and_taken_back(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        house.open().await;
        house.app.get(&house.path("/mandat")).await.assert_contains("Aidants Connect");
        let typed = [("demarches", "Demande de logement"), ("jours", "182"), ("lecture", "witness"), ("tiers", "Anne Roy")];
        let protected = house.app.post(&house.path("/mandat"), &typed).await;
        assert_eq!(protected.status, StatusCode::UNPROCESSABLE_ENTITY);
        protected.assert_contains("Sans cette déclaration, pas de mandat.");
        let mut free = typed.to_vec();
        free.push(("libre", "oui"));
        assert_eq!(house.app.post(&house.path("/mandat"), &free).await.location(), house.path("/ouvert"));
        let given = rows(&house).await[0].id;
        assert!(!String::from_utf8_lossy(rows(&house).await[0].formalities.as_bytes()).contains("logement"));
        let sheet = house.app.get(&house.path(&format!("/mandats/{given}/mandat.pdf"))).await;
        sheet.assert_contains("Demande de logement").assert_contains("Anne Roy").assert_contains("182 jours");
        assert_eq!(house.readings().await, ["accompaniment-what-mandate", "accompaniment-what-file"]);
        let sign = house.path(&format!("/mandats/{given}/signature"));
        let asked = house.app.get(&sign).await;
        assert!(!asked.body.contains("value=\"22/11/2026\""), "a day nobody gave");
        let nobody = house.app.upload(&sign, "fichiers", "", b"", &[("signe", "")]).await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing drawn, no day: nobody signed");
        nobody.assert_contains("Faites signer dans le cadre s’il y en a un, ou écrivez le jour où la feuille a été signée.");
        let ahead = house.app.upload(&sign, "fichiers", "", b"", &[("signe", "23/11/2026")]).await;
        assert_eq!(ahead.status, StatusCode::UNPROCESSABLE_ENTITY);
        for wrong in ["23/11/2026", "bientôt"] {
            let told = house.app.upload(&sign, "fichiers", "", b"", &[("signe", wrong)]).await;
            told.assert_contains("Le jour de la signature va du jour où le mandat a été préparé à aujourd’hui.");
        }
        let read = ["accompaniment-what-mandate-read", "accompaniment-what-mandate", "accompaniment-what-file"];
        assert_eq!(house.readings().await, read, "read once for the page, and not again for what was refused");
        let signed = house.app.upload(&sign, "fichiers", "scan.png", &photo(false), &[("signe", "22/11/2026")]).await;
        assert_eq!(signed.location(), house.path("/ouvert"), "{}", signed.body);
        let row = &rows(&house).await[0];
        assert_eq!((row.state, row.ends_on.unwrap().to_string().as_str()), (MandateState::SignedPaper, "2027-05-22"));
        let open = house.app.get(&house.path("/ouvert")).await;
        open.assert_contains("du 22 novembre 2026 au 22 mai 2027").assert_contains("Mandat signé");
        let back = house.app.post(&house.path(&format!("/mandats/{given}/retrait")), &[]).await;
        assert_eq!(back.location(), house.path("/ouvert"));
        assert_eq!(rows(&house).await[0].state, MandateState::Revoked);
        house.app.get(&house.path("/ouvert")).await.assert_contains("Retiré");
    }

    async fn a_mandate_that_is_not_signed_is_noted_and_an_undo_brings_it_back(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let cx = house.cx_of(Role::Referent);
        let (given, _) = mandates::draft(&cx, &house.centre, house.nadia, &mandate()).await.unwrap();
        let refused = mandates::refuse(&cx, &house.centre, house.nadia, given).await.unwrap();
        assert!(mandates::sign(&cx, &house.centre, house.nadia, given, Some(cx.today())).await.is_err());
        centres::history::undo(&house.cx(), refused).await.unwrap().unwrap();
        mandates::sign(&cx, &house.centre, house.nadia, given, Some(cx.today())).await.unwrap();
        assert!(rows(&house).await[0].is_running(cx.today()));
    }

    async fn the_signed_sheet_is_added_later_and_is_of_its_mandate(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        house.open().await;
        let cx = house.cx_of(Role::Referent);
        let (given, _) = mandates::draft(&cx, &house.centre, house.nadia, &mandate()).await.unwrap();
        let sign = house.path(&format!("/mandats/{given}/signature"));
        let cut = house.app.upload(&sign, "fichiers", "scan.png", b"MZ", &[("signe", "22/11/2026")]).await;
        cut.assert_contains("ni une photo ni un PDF").assert_contains(&format!("name=\"mandat\" value=\"{given}\""));
        let open = house.app.get(&house.path("/ouvert")).await;
        let add = format!("/papier?mandat={given}");
        open.assert_contains(&add).assert_contains("Ajouter la feuille signée");
        house.app.get(&house.path(&add)).await.assert_contains(&given.to_string()).assert_contains("Mandat signé");
        let of = given.to_string();
        let typed = [("titre", "Mandat signé"), ("mandat", of.as_str())];
        let sent = house.app.upload(&house.path("/papier"), "fichiers", "p.png", &photo(false), &typed).await;
        assert_eq!(sent.location(), house.path("/ouvert"), "{}", sent.body);
        let papers = store::papers::of_person(house.app.db(), &house.scope(), &[house.nadia]).await.unwrap();
        assert_eq!(papers[0].mandate, Some(given));
        assert!(!house.app.get(&house.path("/ouvert")).await.body.contains(&add), "it is there now");
        let stranger = uuid::Uuid::now_v7().to_string();
        let typed = [("titre", "Mandat signé"), ("mandat", stranger.as_str())];
        let sent = house.app.upload(&house.path("/papier"), "fichiers", "p.png", &photo(false), &typed).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND);
    }

    async fn what_another_reads_out_is_signed_by_both_on_paper_and_says_so_before(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let cx = house.cx_of(Role::Referent);
        house.open().await;
        for (reading, said) in [(Reading::Interpreter, "L’interprète, Anne Roy,"), (Reading::Witness, "Le témoin, Anne Roy,")] {
            let read_by = MandateDraft { reading: Some(reading), reader: "Anne Roy".into(), ..mandate() };
            let (given, _) = mandates::draft(&cx, &house.centre, house.nadia, &read_by).await.unwrap();
            let sign = house.path(&format!("/mandats/{given}/signature"));
            let page = house.app.get(&sign).await;
            page.assert_contains(&format!("{said} signe aussi, et sur papier."));
            page.assert_contains("1. Demande").assert_contains(&format!("/mandats/{given}/mandat.pdf\">Imprimer</a>"));
            assert!(!page.body.contains("<canvas") && !page.body.contains("/static/trait."), "nothing to draw in");
            page.assert_contains("Le jour où la feuille a été signée.");
            assert!(!page.body.contains("si la personne signe sur l’écran"), "nobody does here: {}", page.body);
            let drawn = house.app.upload(&sign, "trait", "signature.png", &photo(false), &[]).await;
            assert_eq!(drawn.status, StatusCode::UNPROCESSABLE_ENTITY, "one hand only: {}", drawn.body);
            drawn.assert_contains("faites-le signer sur papier par la personne et par lui.").assert_contains("href=\"#signe\"");
            assert_eq!(rows(&house).await[0].state, MandateState::Drafted, "it is to be signed");
            let signed = house.app.upload(&sign, "fichiers", "", b"", &[("signe", "22/11/2026")]).await;
            assert_eq!(signed.location(), house.path("/ouvert"), "{}", signed.body);
            assert_eq!(rows(&house).await[0].state, MandateState::SignedPaper);
        }
        let papers = store::papers::of_person(house.app.db(), &house.scope(), &[house.nadia]).await.unwrap();
        assert!(papers.is_empty(), "no sheet of one hand is kept");
    }

    async fn what_is_shown_to_be_signed_is_the_sheet_in_its_order_and_nothing_is_signed_yet(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let cx = house.cx_of(Role::Referent);
        let (given, _) = mandates::draft(&cx, &house.centre, house.nadia, &mandate()).await.unwrap();
        house.open().await;
        let sign = house.path(&format!("/mandats/{given}/signature"));
        let page = house.app.get(&sign).await;
        page.assert_contains("Mandat à signer : Nadia Belkacem").assert_contains("<canvas id=\"trait-ici\"");
        assert!(!page.body.contains("Mandat signé par") && !page.body.contains("Signé sur l’écran le"), "nothing is signed");
        let at = |words: &str| page.body.find(words).unwrap_or_else(|| panic!("{words} is not shown"));
        let order = [
            "Les démarches<",
            "Celles-ci seulement",
            "1. Demande",
            "2. Déclaration",
            "Ce mandat dure",
        ];
        assert!(order.map(at).is_sorted(), "as on paper");
        assert_eq!(house.readings().await, ["accompaniment-what-mandate-read", "accompaniment-what-file"], "nothing is printed");
        let signed = house.app.upload(&sign, "trait", "signature.png", &photo(false), &[]).await;
        assert_eq!(signed.location(), house.path("/ouvert"), "{}", signed.body);
        assert_eq!(house.readings().await.len(), 2, "what was read to sign is not read again");
    }

    async fn from_an_open_file_one_goes_back_to_it_without_a_reason_again(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let cx = house.cx_of(Role::Referent);
        let (given, _) = mandates::draft(&cx, &house.centre, house.nadia, &mandate()).await.unwrap();
        house.sign_in("referent").await;
        let back_to = |below: &str| format!("href=\"{}\"", house.path(below));
        let sign = format!("/mandats/{given}/signature");
        let forms = ["/acte", "/etape", "/mandat", "/papier", sign.as_str()];
        for form in forms {
            let shut = house.app.get(&house.path(form)).await;
            assert!(!shut.body.contains(&back_to("/ouvert")), "{form}: it is shut");
            shut.assert_contains(&back_to(""));
        }
        house.open().await;
        for form in forms.into_iter().chain(["/reglages"]) {
            let open = house.app.get(&house.path(form)).await;
            open.assert_contains(&back_to("/ouvert"));
            assert!(!open.body.contains(&back_to("")), "{form}: a reason is asked again");
        }
        // Another of the team has not opened it.
        house.sign_in("director").await;
        house.app.get(&house.path("/acte")).await.assert_contains(&back_to(""));
    }

    async fn a_sheet_that_cannot_say_a_letter_is_signed_on_paper(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        house.open().await;
        let cx = house.cx_of(Role::Referent);
        let sent = |formalities: &str| MandateDraft { formalities: formalities.into(), ..mandate() };
        for (formality, is_said) in [("Acte de Łódź", false), ("Où ? « l’œuvre » – 10 € à\u{2009}Noël… — ‘ici’", true)] {
            let (given, _) = mandates::draft(&cx, &house.centre, house.nadia, &sent(formality)).await.unwrap();
            let sign = house.path(&format!("/mandats/{given}/signature"));
            let page = house.app.get(&sign).await;
            assert_eq!(page.body.contains("<canvas"), is_said, "nobody signs what cannot be kept: {}", page.body);
            assert_eq!(page.body.contains("si la personne signe sur l’écran"), is_said, "{}", page.body);
            let signed = house.app.upload(&sign, "trait", "signature.png", &photo(false), &[]).await;
            assert_eq!(signed.status == StatusCode::SEE_OTHER, is_said, "{}", signed.body);
            if !is_said {
                for told in [page, signed] {
                    told.assert_contains("Imprimez le mandat, puis faites-le signer sur papier.");
                }
            }
        }
        let papers = store::papers::of_person(house.app.db(), &house.scope(), &[house.nadia]).await.unwrap();
        assert_eq!(papers.len(), 1, "a proof never holds other words than those that were read");
        let open = house.app.post(&house.path(&format!("/papiers/{}/ouverture", papers[0].id)), &[]).await;
        let kept = b"(1. O\xf9 ? \xab l\x92\x9cuvre \xbb \x96 10 \x80 \xe0 No\xebl\x85 \x97 \x91ici\x92) Tj";
        assert!(open.bytes.windows(kept.len()).any(|words| words == kept), "each sign is its own");
    }

    async fn a_mandate_is_signed_on_the_screen_and_its_sheet_is_sealed(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let cx = house.cx_of(Role::Referent);
        let (given, _) = mandates::draft(&cx, &house.centre, house.nadia, &mandate()).await.unwrap();
        let sign = house.path(&format!("/mandats/{given}/signature"));
        house.sign_in("referent").await;
        let shut = house.app.get(&sign).await;
        shut.assert_contains("ouvrez d’abord l’accompagnement");
        assert!(!shut.body.contains("Demande de logement"), "a shut file tells no formality");
        house.open().await;
        let page = house.app.get(&sign).await;
        page.assert_contains("Demande de logement").assert_contains("data-trait").assert_contains("/static/trait.");
        let day = [("signe", "22/11/2026")];
        for nothing in [photo(true), b"\xff\xd8\xff\xe0".to_vec()] {
            let refused = house.app.upload(&sign, "trait", "signature.png", &nothing, &day).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            refused.assert_contains("La signature ne se voit pas.");
            refused.assert_contains("href=\"#trait-ici\"").assert_contains("<canvas id=\"trait-ici\" tabindex=\"-1\"");
        }
        let signed = house.app.upload(&sign, "trait", "signature.png", &photo(false), &day).await;
        assert_eq!(signed.location(), house.path("/ouvert"), "{}", signed.body);
        assert_eq!(rows(&house).await[0].state, MandateState::SignedScreen);
        let papers = store::papers::of_person(house.app.db(), &house.scope(), &[house.nadia]).await.unwrap();
        assert_eq!((papers.len(), papers[0].mandate), (1, Some(given)));
        let kept = house.app.app.storage.get(&papers[0].file_hash).await.unwrap().unwrap();
        assert!(!kept.starts_with(b"%PDF"), "in clear");
        let open = house.app.post(&house.path(&format!("/papiers/{}/ouverture", papers[0].id)), &[]).await;
        let words = String::from_utf8_lossy(&open.bytes);
        assert!(words.contains("(1. Demande de logement) Tj") && words.contains("DCTDecode"), "the sheet is not whole");
        let again = house.app.upload(&sign, "trait", "signature.png", &photo(false), &day).await;
        again.assert_contains("Ce mandat n’attend plus de signature.");
    }
}
