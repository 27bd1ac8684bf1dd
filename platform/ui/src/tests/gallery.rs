//! Every component with samples, on every layout.

use std::sync::Arc;

use askama::Template;
use i18n::{Catalogue, Texts};
use kernel::Locale;

use crate::{Choice, Chrome, Display, Door, EventRow, Face, FormState, Help, LanguageLink, Pager, Tag, TagKind, Undo};

#[derive(Template)]
#[template(path = "gallery.html")]
struct Gallery {
    chrome: Chrome,
    form: FormState,
    choices: Vec<Choice>,
    rows: Vec<EventRow>,
    pager: Pager,
}

fn chrome(locale: Locale, face: Face) -> Chrome {
    let catalogue = Catalogue::new(&[crate::TEXTS]).expect("texts");
    Chrome {
        t: Texts::new(Arc::new(catalogue), locale),
        face,
        accent: "framboise".to_owned(),
        brand: "Centre social Jean Ferrat".to_owned(),
        brand_sub: "Arques".to_owned(),
        brand_href: "/jean-ferrat".to_owned(),
        help: Some(Help {
            line: "Nadège vous répond, jusqu’à 18 h.".to_owned(),
            phone_e164: "+33353016210".to_owned(),
            phone: "03 53 01 62 10".to_owned(),
            callback_href: "#rappel".to_owned(),
        }),
        doors: ["Programme", "Chez moi", "Mes droits"]
            .into_iter()
            .enumerate()
            .map(|(at, label)| Door { label: label.to_owned(), href: format!("/d{at}"), current: at == 0 })
            .collect(),
        languages: Locale::ALL
            .into_iter()
            .map(|l| LanguageLink { tag: l.tag(), dir: l.dir(), name: l.own_name(), href: format!("?langue={}", l.code()), current: l == locale })
            .collect(),
        user: Some(("Nadège".to_owned(), "/moi".to_owned())),
        search_href: "/chercher".to_owned(),
        undo: Some(Undo { words: "Visite notée : M. Kowalski.".to_owned(), href: "/operations/1/annulation".to_owned() }),
        display: Display::default(),
        path: "/galerie".to_owned(),
    }
}

fn gallery(chrome: Chrome) -> Gallery {
    let mut form = FormState::new().with("nom", "Benali").with("canal", "sms");
    form.refuse("nom", "Il manque le prénom.");
    Gallery {
        chrome,
        form,
        choices: vec![
            Choice::new("sms", "Par SMS"),
            Choice::new("tel", "Par téléphone").noted("Une personne vous appelle"),
            Choice::new("mail", "Par e-mail").closed("Vous n’avez pas donné d’adresse."),
        ],
        rows: vec![EventRow {
            href: "/a".to_owned(),
            title: "Repair Café".to_owned(),
            day_name: "sam.".to_owned(),
            day: "28".to_owned(),
            line: "14 h à 17 h · Grande salle".to_owned(),
            seats: "Il reste 4 places".to_owned(),
            tags: vec![Tag::new(TagKind::Here, "Sur place"), Tag::new(TagKind::Free, "Gratuit")],
            is_today: true,
        }],
        pager: Pager { previous: "/p1".to_owned(), next: "/p3".to_owned(), words: "51 à 100 sur 1 800".to_owned() },
    }
}

#[test]
fn renders() {
    let html = gallery(chrome(Locale::Fr, Face::Habitant)).render().expect("render");
    std::fs::create_dir_all("/tmp/w/gallery").unwrap();
    std::fs::write("/tmp/w/gallery/first.html", &html).unwrap();
    assert!(html.contains("Étape 2 sur 4"));
}
