//! Invented forums for the demonstration: one that is being chosen, and last year's, with what was said and what follows.

use auth::Scope;
use ballots::{Sheet, SheetId};
use centres::Centre;
use chrono::{Datelike as _, Duration, NaiveDate};
use db::Tx;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use web::Cx;

use crate::model::ballot::{Marks, Method};
use crate::model::forum::{Forum, Slot, State, Terms};
use crate::model::theme::{Decision, NewTheme, Origin, ThemeState};
use crate::model::{ForumId, SlotId, ThemeId};
use crate::store::voices::BALLOT;
use crate::store::{forums, themes};

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filled {
    pub forums: usize,
    pub themes: usize,
}

/// Themes of this year: where they were heard, who said them, and why.
const THEMES: [(&str, &str, Origin, &str); 7] = [
    ("Le bus le dimanche", "Sans voiture, le dimanche, on reste chez soi.", Origin::Desk, "Mme Lefebvre"),
    (
        "Les écrans et les petits",
        "À quel âge un téléphone ? On voudrait en parler sans être jugés.",
        Origin::Meeting,
        "Yasmina",
    ),
    ("Se chauffer quand c’est cher", "Comprendre sa facture, et ce qu’on peut demander.", Origin::Paper, "M. Delattre"),
    ("Manger bien avec peu", "Un atelier par mois, avec ce qu’on a dans le placard.", Origin::Meeting, "Karim"),
    ("Les papiers sur internet", "Tout est en ligne, et plus personne au guichet.", Origin::Desk, "Mme Nowak"),
    ("Un jardin derrière la salle", "Il y a de la place, et des mains.", Origin::Paper, ""),
    ("Se sentir moins seul le soir", "Un soir par semaine, la salle ouverte.", Origin::Online, "Christiane"),
];

/// One more, said in other words: it was joined.
const ALIKE: (&str, &str) = ("Des bus aussi le dimanche", "Amélie");

/// Last year's themes, with how much they were wanted.
const PAST: [(&str, &str, i64); 4] = [
    ("La santé près de chez nous", "Le médecin est parti, et le suivant ne prend plus personne.", 87),
    ("Bien grandir", "Les devoirs, les copains, le sommeil.", 64),
    ("Les arnaques au téléphone", "Comment les reconnaître, à qui en parler.", 41),
    ("Le quartier propre", "Qui nettoie, qui décide.", 19),
];

/// How many people chose among them.
const PAST_PEOPLE: i64 = 74;

/// The day of last year: when, what, with whom.
const DAY: [(&str, &str, &str); 3] = [
    ("14 h", "Accueil, café, qui est là", "l’équipe du centre"),
    ("14 h 30", "La santé près de chez nous", "une médecin de la maison de santé, deux habitantes"),
    ("16 h", "Ce qu’on décide ensemble", "le conseil des habitants"),
];

/// Fills the forums of a centre, one operation for all.
pub async fn fill(cx: &Cx, centre: &Centre, seed: u64) -> db::Result<Filled> {
    let scope = Scope::of_house(centre.id);
    let mut rng = StdRng::seed_from_u64(seed);
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("forums-op-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    past(cx, &mut tx, &scope).await?;
    present(cx, &mut tx, &scope, &mut rng).await?;
    tx.commit().await?;
    Ok(Filled { forums: 2, themes: THEMES.len() + PAST.len() + 1 })
}

fn forum(cx: &Cx, title: String, state: State, method: Method) -> Forum {
    let terms = Terms {
        title,
        intro: "Une fois par an, on se réunit pour parler de ce qui compte ici. Les thèmes viennent de vous."
            .to_owned(),
        method,
        proposals_until: None,
        choice_until: None,
        day: None,
        hours: "de 14 h à 17 h".to_owned(),
        place: "Salle Jean Ferrat".to_owned(),
        enrol_path: String::new(),
    };
    Forum {
        id: ForumId::new(),
        state,
        terms,
        said: String::new(),
        follows: String::new(),
        people: None,
        created_at: cx.now(),
    }
}

async fn add(cx: &Cx, tx: &mut Tx, scope: &Scope, forum: ForumId, new: &NewTheme) -> db::Result<ThemeId> {
    themes::insert(tx, scope, forum, new, (ThemeState::Kept, cx.now())).await
}

async fn past(cx: &Cx, tx: &mut Tx, scope: &Scope) -> db::Result<()> {
    let year = cx.today().year();
    let mut made = forum(cx, format!("Forum {year}, vivre ici"), State::Held, Method::Favourites);
    made.terms.day = NaiveDate::from_ymd_opt(year, 2, 7);
    made.created_at = cx.now() - Duration::days(300);
    made.said =
        "Nous étions 62. Le médecin le plus proche est à 14 km.\n\nPlusieurs personnes ont proposé de partager \
                 les trajets. La maison de santé viendra une matinée par mois."
            .to_owned();
    made.follows = "Un calendrier de trajets partagés, essayé dès avril.\n\nUne matinée avec une infirmière, chaque \
                    premier mardi."
        .to_owned();
    made.people = Some(PAST_PEOPLE);
    forums::insert(tx, scope, &made).await?;
    let mut marks = Marks::new();
    for (title, words, wanted) in PAST {
        let new = NewTheme { words: words.to_owned(), ..NewTheme::spoken(title, "", Origin::Meeting) };
        let theme = add(cx, tx, scope, made.id, &new).await?;
        themes::set_voices(tx, scope, theme, wanted).await?;
        marks.insert(theme, wanted);
    }
    for (hour, title, speakers) in DAY {
        let slot =
            Slot { id: SlotId::new(), hour: hour.to_owned(), title: title.to_owned(), speakers: speakers.to_owned() };
        forums::insert_slot(tx, scope, made.id, &slot).await?;
    }
    let note = "Affiche du hall".to_owned();
    let sheet = Sheet { id: SheetId::new(), people: PAST_PEOPLE, note, typed_at: cx.now() };
    BALLOT.insert_sheet(tx, scope, made.id, (&sheet, &marks)).await
}

async fn present(cx: &Cx, tx: &mut Tx, scope: &Scope, rng: &mut StdRng) -> db::Result<()> {
    let year = cx.today().year() + 1;
    let mut made = forum(cx, format!("Forum {year}, à vous de choisir"), State::Choosing, Method::Points(5));
    made.terms.choice_until = cx.today().checked_add_days(chrono::Days::new(20));
    made.terms.day = NaiveDate::from_ymd_opt(year, 2, 6);
    forums::insert(tx, scope, &made).await?;
    let mut kept = Vec::new();
    for (title, words, origin, name) in THEMES {
        let new = NewTheme { words: words.to_owned(), ..NewTheme::spoken(title, name, origin) };
        kept.push(add(cx, tx, scope, made.id, &new).await?);
    }
    let joined = add(cx, tx, scope, made.id, &NewTheme::spoken(ALIKE.0, ALIKE.1, Origin::Online)).await?;
    if let Some(first) = kept.first() {
        themes::update(tx, scope, joined, (ALIKE.0, ""), Decision::JoinTo(*first)).await?;
    }
    let phones: Marks = kept.iter().map(|theme| (*theme, rng.random_range(0..12))).collect();
    BALLOT.add(tx, scope, made.id, &phones).await?;
    let stickers: Marks = kept.iter().map(|theme| (*theme, rng.random_range(1..9))).collect();
    let sheet =
        Sheet { id: SheetId::new(), people: 18, note: "Jetons du café de mardi".to_owned(), typed_at: cx.now() };
    BALLOT.insert_sheet(tx, scope, made.id, (&sheet, &stickers)).await
}
