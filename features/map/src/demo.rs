//! What the demonstration shows: invented houses in true towns of Nord and Pas-de-Calais, five themes, some of them long
//! unconfirmed, two spellings of the same ones, three proposals. The same at each filling; nobody is named.

use auth::Scope;
use centres::Centre;
use chrono::{Days, Duration, Months};
use web::Cx;

use crate::model::place::{Facts, Place, due_after};
use crate::model::proposal::{Kind, Proposal, ProposalId, Standing, Way};
use crate::model::theme::{Theme, ThemeDraft, ThemeField};
use crate::service::{Result, theming};
use crate::store;

/// Name, postal code, INSEE code, latitude, longitude.
const TOWNS: [(&str, &str, &str, f64, f64); 12] = [
    ("Arques", "62510", "62040", 50.735_3, 2.304_7),
    ("Saint-Omer", "62500", "62765", 50.750_3, 2.252_2),
    ("Longuenesse", "62219", "62525", 50.736_1, 2.243_6),
    ("Blendecques", "62575", "62139", 50.718_6, 2.281_7),
    ("Aire-sur-la-Lys", "62120", "62014", 50.638_6, 2.396_9),
    ("Lille", "59000", "59350", 50.632_9, 3.058_6),
    ("Roubaix", "59100", "59512", 50.691_6, 3.174_6),
    ("Tourcoing", "59200", "59599", 50.724_0, 3.161_2),
    ("Cambrai", "59400", "59122", 50.176_4, 3.235_7),
    ("Caudry", "59540", "59139", 50.125_0, 3.412_0),
    ("Le Cateau-Cambrésis", "59360", "59136", 50.104_4, 3.544_7),
    ("Solesmes", "59730", "59571", 50.185_0, 3.499_0),
];

/// A theme: its name, what it is for, months, what it asks, the names of its houses, what they do.
struct Kin {
    name: &'static str,
    description: &'static str,
    months: i64,
    fields: &'static [&'static str],
    houses: [&'static str; 3],
    summary: &'static str,
}

const KINS: [Kin; 5] = [
    Kin {
        name: "Parentalité",
        description: "Des lieux où les parents se rencontrent, parlent et trouvent de l’aide.",
        months: 12,
        fields: &["Âge des enfants", "Sans rendez-vous"],
        houses: ["La Cabane des parents", "Le Café des familles", "Pause parents"],
        summary: "Un café, des jeux, et quelqu’un qui écoute les parents.",
    },
    Kin {
        name: "Éducation",
        description: "De l’aide pour l’école, de la maternelle au lycée.",
        months: 6,
        fields: &["Classes"],
        houses: ["Le Coup de pouce", "L’Atelier des devoirs", "La Petite Fabrique"],
        summary: "Aide aux devoirs après la classe, en petit groupe.",
    },
    Kin {
        name: "Aide numérique",
        description: "Quelqu’un vous aide avec l’ordinateur, le téléphone et les démarches.",
        months: 12,
        fields: &["Prix", "Matériel sur place"],
        houses: ["La Souris verte", "Le Clic solidaire", "L’Établi numérique"],
        summary: "On fait les démarches avec vous, sur place.",
    },
    Kin {
        name: "Santé",
        description: "Se soigner, ouvrir ses droits, parler à quelqu’un.",
        months: 6,
        fields: &["Gratuit"],
        houses: ["Point santé du quartier", "La Maison du souffle", "Écoute et santé"],
        summary: "Une infirmière reçoit, explique et oriente. Sans avance de frais.",
    },
    Kin {
        name: "Emploi",
        description: "Chercher un travail, refaire son CV, se former.",
        months: 12,
        fields: &[],
        houses: ["Tremplin emploi", "L’Échelle", "Atelier des métiers"],
        summary: "CV, lettre et entretien : on s’y met ensemble.",
    },
];

const STREETS: [&str; 6] =
    ["rue de la Gare", "place du Marché", "rue des Écoles", "avenue de la Paix", "rue du Moulin", "rue des Tisserands"];

const HOURS: [&str; 4] = [
    "Mo-Fr 09:00-12:00,14:00-17:00; PH off",
    "Tu,Th 13:30-17:30; Sa 09:30-12:00",
    "We 09:00-18:00; Sa 10:00-12:00; PH off",
    "Mo-Th 08:30-12:30,13:30-17:30; Fr 08:30-12:30",
];

/// Fills a centre with themes, places and proposals; says how many places.
pub async fn fill(cx: &Cx, centre: &Centre) -> Result<usize> {
    let scope = Scope::of_house(centre.id);
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("map-op-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    for kin in &KINS {
        theming::insert(cx, &mut tx, &scope, draft(kin)).await?;
    }
    let themes = store::themes::list(&mut tx, &scope).await?;
    let mut places = Vec::new();
    for at in 0..TOWNS.len() * KINS.len() {
        places.extend(place(cx, &themes, at));
    }
    places.extend(spelt_otherwise(&places));
    store::places::insert_many(&mut tx, &scope, &places).await?;
    for proposal in proposals(cx, &places) {
        store::proposals::insert(&mut tx, &scope, &proposal).await?;
    }
    tx.commit().await?;
    Ok(places.len())
}

fn draft(kin: &Kin) -> ThemeDraft {
    let field = |label: &&str| ThemeField { key: kernel::text::slug(label), label: (*label).to_owned() };
    ThemeDraft {
        name: kin.name.to_owned(),
        description: kin.description.to_owned(),
        fields: kin.fields.iter().map(field).collect(),
        confirm_months: kin.months,
    }
}

/// The house of one theme in one town.
fn place(cx: &Cx, themes: &[Theme], at: usize) -> Option<Place> {
    let (town, kin) = (TOWNS.get(at / KINS.len())?, KINS.get(at % KINS.len())?);
    let theme = themes.iter().find(|theme| theme.name == kin.name)?;
    let (city, postal_code, insee, latitude, longitude) = *town;
    let step = i32::try_from(at % 9).ok()? - 4;
    let number = i64::try_from(at).ok()?;
    let house = kin.houses.get(at / KINS.len() % kin.houses.len())?;
    let facts = Facts {
        name: format!("{house} – {city}"),
        themes: vec![theme.key.clone()],
        street: format!("{} {}", 3 + at * 7 % 90, STREETS.get(at % STREETS.len())?),
        postal_code: postal_code.to_owned(),
        city: city.to_owned(),
        insee: insee.to_owned(),
        latitude: Some(latitude + f64::from(step) * 0.001_3),
        longitude: Some(longitude + f64::from(i32::try_from(at * 5 % 11).ok()? - 5) * 0.001_7),
        phone: format!("+3335301{:04}", 2_000 + number * 13),
        email: format!("{}@exemple.fr", kernel::text::slug(&format!("{house} {city}"))),
        hours: (*HOURS.get(at % HOURS.len())?).to_owned(),
        summary: kin.summary.to_owned(),
        access: ["yes", "limited", "yes", ""].get(at % 4).map(|code| (*code).to_owned())?,
        languages: if at.is_multiple_of(3) { vec!["fr".to_owned(), "ar".to_owned()] } else { vec!["fr".to_owned()] },
        ..Facts::default()
    };
    let age = Months::new(u32::try_from(at % 15).ok()?);
    let confirmed_at = cx.now().checked_sub_months(age)?;
    let confirmed_on = cx.today().checked_sub_months(age)?;
    Some(Place {
        confirmed_at: Some(confirmed_at),
        confirmed_name: "Nadège".to_owned(),
        due_on: due_after(&facts.themes, themes, confirmed_on),
        is_own: true,
        ..Place::new(facts, cx.today(), cx.now())
    })
}

/// Two houses as another list spells them, so that the page of possible doubles has something to show; not the first ones,
/// which everyone sees before the team has gathered them.
fn spelt_otherwise(places: &[Place]) -> Vec<Place> {
    let twin = |place: &Place| {
        let name = format!("Association {}", place.facts.name.to_uppercase());
        let facts = Facts { name, email: String::new(), hours: String::new(), ..place.facts.clone() };
        Place {
            id: crate::model::place::PlaceId::new(),
            source: "Annuaire de la ville".to_owned(),
            facts,
            is_own: false,
            ..place.clone()
        }
    };
    places.iter().skip(31).step_by(23).take(2).map(twin).collect()
}

fn proposals(cx: &Cx, places: &[Place]) -> Vec<Proposal> {
    let told = |kind, days: u64, words: &str| Proposal {
        id: ProposalId::new(),
        kind,
        place: None,
        facts: None,
        words: words.to_owned(),
        origin: String::new(),
        way: Way::Page,
        standing: Standing::Waiting,
        created_at: cx.now().checked_sub_days(Days::new(days)).unwrap_or(cx.now()) - Duration::minutes(20),
        decided_at: None,
        decided_name: String::new(),
        revision: 1,
    };
    let new = Facts {
        name: "La Ressourcerie du canal".to_owned(),
        street: "2 quai du Commerce".to_owned(),
        postal_code: "62510".to_owned(),
        city: "Arques".to_owned(),
        hours_note: "Le mercredi après-midi et le samedi.".to_owned(),
        ..Facts::default()
    };
    let about = |at: usize| places.get(at).map(|place| place.id);
    vec![
        Proposal { facts: Some(new), ..told(Kind::Place, 3, "On y trouve des ordinateurs pas chers.") },
        Proposal { place: about(4), ..told(Kind::Error, 2, "C’est fermé le lundi matin maintenant.") },
        Proposal { place: about(11), way: Way::Paper, ..told(Kind::Gone, 1, "Le local est vide depuis l’été.") },
    ]
}
