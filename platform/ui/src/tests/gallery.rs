//! Every component with samples, on every layout: what the tests read and what eyes look at.
//!
//! `ESSAIM_GALLERY=/some/folder cargo test -p ui` writes the pages and their assets there.

use std::sync::Arc;

use askama::Template;
use i18n::{Catalogue, Texts};
use kernel::Locale;

use crate::chart::{Mark, Series, reach_chart};
use crate::{
    Choice, Chrome, Display, Door, DoorGroup, EventRow, Face, FormState, Help, LanguageLink, OwnBar, Pager, Practice,
    Tag, TagKind, Undo, markdown, qr,
};

#[derive(Template)]
#[template(path = "gallery/habitant.html")]
struct HabitantGallery {
    chrome: Chrome,
    rows: Vec<EventRow>,
    pager: Pager,
    prose: String,
    square: String,
}

#[derive(Template)]
#[template(path = "gallery/journey.html")]
struct JourneyGallery {
    chrome: Chrome,
    form: FormState,
    choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "gallery/equipe.html")]
struct EquipeGallery {
    chrome: Chrome,
    form: FormState,
    pager: Pager,
    chart: String,
}

#[derive(Template)]
#[template(path = "gallery/bare.html")]
struct BareGallery {
    chrome: Chrome,
}

/// The four pages in one language, with their names.
pub fn pages(locale: Locale, display: &Display) -> Vec<(&'static str, String)> {
    let chrome = |face| chrome(locale, face, display);
    let habitant = HabitantGallery {
        chrome: chrome(Face::Habitant),
        rows: rows(),
        pager: pager(),
        prose: markdown::to_html("# Le Repair Café\n\nVenez avec un **objet** en panne.\n\n- lampe\n- radio"),
        square: qr::svg("https://essaim.example/jean-ferrat", "Code QR : le programme"),
    };
    let journey = JourneyGallery { chrome: chrome(Face::Habitant), form: refused_form(), choices: choices() };
    let equipe = EquipeGallery {
        chrome: chrome(Face::Equipe),
        form: FormState::new().with("titre", "Repair Café samedi"),
        pager: pager(),
        chart: reach_chart(&reach(), "1 800 points, un par adhérent : 146 ne sont pas encore informés."),
    };
    let bare = BareGallery { chrome: Chrome { undo: None, ..chrome(Face::Habitant) } };
    vec![
        ("habitant", habitant.render().unwrap()),
        ("journey", journey.render().unwrap()),
        ("equipe", equipe.render().unwrap()),
        ("bare", bare.render().unwrap()),
    ]
}

pub fn chrome(locale: Locale, face: Face, display: &Display) -> Chrome {
    let catalogue = Catalogue::new(&[crate::TEXTS]).unwrap();
    let doors: &[&str] = match face {
        Face::Habitant => &["Programme", "Chez moi", "Mes droits", "Apprendre", "Participer"],
        Face::Equipe => &["Journée", "Personnes", "Programme", "Messages", "Bilan"],
        Face::Reseau => &["Portée", "Compter"],
    };
    Chrome {
        t: Texts::new(Arc::new(catalogue), locale),
        face,
        accent: "framboise".to_owned(),
        brand: "Centre social Jean Ferrat".to_owned(),
        brand_sub: "Arques".to_owned(),
        brand_href: "/jean-ferrat".to_owned(),
        help: Some(Help {
            line: "Nadège ou Fabrice vous répond, jusqu’à 18 h.".to_owned(),
            phone_e164: "+33353016210".to_owned(),
            phone: "03 53 01 62 10".to_owned(),
            callback_href: "/jean-ferrat/rappel".to_owned(),
        }),
        doors: doors
            .iter()
            .enumerate()
            .map(|(at, label)| Door { label: (*label).to_owned(), href: format!("/porte-{at}"), current: at == 3 })
            .collect(),
        groups: if face == Face::Equipe { vec![group()] } else { Vec::new() },
        languages: Locale::ALL.into_iter().map(|each| language(each, each == locale)).collect(),
        user: Some(("Nadège".to_owned(), "/moi".to_owned())),
        own: matches!(face, Face::Habitant).then(|| OwnBar {
            is_help: true,
            words: "Vous aidez Mme Duhamel. Tout ce que vous faites est noté.".to_owned(),
            page: ("Sa page".to_owned(), "/moi".to_owned()),
            go_on_href: "/carte/aide/suite".to_owned(),
        }),
        search_href: "/chercher".to_owned(),
        undo: Some(Undo {
            words: "Visite notée : M. Kowalski.".to_owned(),
            href: "/operations/1/annulation".to_owned(),
        }),
        display: display.clone(),
        practice: Practice::Offered("/brouillon/entree?vers=/galerie".to_owned()),
        path: "/galerie".to_owned(),
    }
}

fn group() -> DoorGroup {
    let door = |label: &str, href: &str| Door { label: label.to_owned(), href: href.to_owned(), current: false };
    let doors = vec![door("Ateliers", "/ateliers"), door("Idées", "/idees")];
    DoorGroup { label: "Participer".to_owned(), doors, current: false }
}

fn language(locale: Locale, current: bool) -> LanguageLink {
    LanguageLink {
        tag: locale.tag(),
        dir: locale.dir(),
        name: locale.own_name(),
        href: format!("/langue?langue={}", locale.code()),
        current,
    }
}

fn rows() -> Vec<EventRow> {
    let row = |day_name: &str, day: &str, title: &str, seats: &str, tags| EventRow {
        href: format!("/activites/{day}"),
        title: title.to_owned(),
        day_name: day_name.to_owned(),
        day: day.to_owned(),
        line: "14 h à 17 h · Grande salle, avec Fabrice".to_owned(),
        seats: seats.to_owned(),
        tags,
        is_today: day == "24",
    };
    let here = || Tag::new(TagKind::Here, "Sur place");
    vec![
        row(
            "mar.",
            "24",
            "Vos démarches en ligne, avec quelqu’un",
            "Sans rendez-vous",
            vec![here(), Tag::new(TagKind::Free, "Gratuit")],
        ),
        row(
            "jeu.",
            "26",
            "Ordinateur : les premiers pas",
            "Complet. 3 personnes en attente",
            vec![here(), Tag::new(TagKind::Full, "Complet")],
        ),
        row("sam.", "28", "Repair Café", "Il reste 4 places", vec![Tag::new(TagKind::Both, "Sur place et à distance")]),
    ]
}

fn pager() -> Pager {
    Pager { previous: "/page-1".to_owned(), next: "/page-3".to_owned(), words: "51 à 100 sur 1 800".to_owned() }
}

fn choices() -> Vec<Choice> {
    vec![
        Choice::new("matin", "Le matin"),
        Choice::new("soir", "Le soir").noted("Entre 17 h et 18 h"),
        Choice::new("nuit", "La nuit").closed("Il n’y a personne."),
    ]
}

fn refused_form() -> FormState {
    let mut form = FormState::new().with("canal", "sms").with("tel", "06 39 98 12").with("secret", "1234");
    form.set("naissance-jour", "31");
    form.push("qui", "matin");
    form.refuse("tel", "Le numéro a 8 chiffres. Il en faut 10.");
    form.refuse("naissance", "Il manque le mois et l’année.");
    form
}

pub fn reach() -> Vec<Series> {
    let series = |mark, label: &str, count| Series { mark, label: label.to_owned(), count };
    vec![
        series(Mark::Circle, "E-mail", 846),
        series(Mark::Rounded, "SMS", 402),
        series(Mark::Sheet, "Lettre", 231),
        series(Mark::Diamond, "Téléphone", 118),
        series(Mark::Target, "À l’accueil", 57),
        series(Mark::Ring, "Pas encore", 146),
    ]
}

/// Writes the pages for eyes, when a folder is named.
#[test]
fn pages_are_written_for_eyes_when_asked() {
    let Ok(folder) = std::env::var("ESSAIM_GALLERY") else { return };
    let dark = Display { theme: "sombre", ..Display::default() };
    let strong = Display { contrast: "fort", size: "grand", ..Display::default() };
    let faces = [
        ("", Locale::Fr, Display::default()),
        ("-sombre", Locale::Fr, dark),
        ("-fort", Locale::Fr, strong),
        ("-ar", Locale::Ar, Display::default()),
    ];
    std::fs::create_dir_all(format!("{folder}/static")).unwrap();
    for (suffix, locale, display) in faces {
        for (name, html) in pages(locale, &display) {
            std::fs::write(format!("{folder}/{name}{suffix}.html"), html).unwrap();
        }
    }
    for name in crate::assets::names() {
        let address = crate::assets::href(name);
        let asset = crate::assets::serve(name).unwrap();
        std::fs::write(format!("{folder}{address}"), asset.bytes).unwrap();
    }
}
