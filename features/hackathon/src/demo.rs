//! An invented hackathon for the demonstration: in a month, with challenges, mentors, and teams that look for hands.

use auth::Scope;
use centres::Centre;
use chrono::{Days, NaiveDate};
use db::Tx;
use kernel::paging::PageRequest;
use web::Cx;

use crate::model::event::{Choice, Hackathon, Line, LineKind, State, Terms};
use crate::model::team::{Member, Side, Team, TeamDraft};
use crate::model::{HackathonId, LineId, MemberId, TeamId};
use crate::store::{events, teams};

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filled {
    pub hackathons: usize,
    pub teams: usize,
}

/// Challenges when the centre has no idea yet.
const CHALLENGES: [(&str, &str); 3] = [
    ("Prévenir avant une date", "Un message avant la fin d’un droit, même sans internet."),
    ("Trouver une salle en trois gestes", "Les salles de la ville, libres ou prises, sur le téléphone."),
    ("Le panier du dimanche", "Qui a trop, qui manque, près de chez soi."),
];

/// The two days: when, what.
const SLOTS: [(&str, &str); 6] = [
    ("Vendredi, 9 h", "Café, présentation des défis par les habitants"),
    ("Vendredi, 10 h", "Les équipes se forment"),
    ("Vendredi, 17 h", "Chacun montre où il en est"),
    ("Samedi, 9 h", "On reprend, on fait essayer"),
    ("Samedi, 15 h", "Chaque équipe montre ce qu’elle a fait"),
    ("Samedi, 16 h", "On choisit"),
];

/// Mentors: a name, what they know, when they are there.
const MENTORS: [(&str, &str, &str); 2] = [
    ("Fabrice, conseiller numérique", "parler à ceux qui n’aiment pas les écrans", "les deux jours"),
    ("Une développeuse du tiers-lieu", "cartes, bases de données", "samedi matin"),
];

/// Teams: a name, what they look for.
const TEAMS: [(&str, &str); 2] = [
    ("Les Rappels", "quelqu’un qui sait envoyer des SMS"),
    ("Trois Gestes", "une personne qui réserve des salles, un développeur"),
];

/// Fills the hackathons of a centre, one operation for all. The seed changes nothing.
pub async fn fill(cx: &Cx, centre: &Centre, _seed: u64) -> db::Result<Filled> {
    let scope = Scope::of_house(centre.id);
    let challenges = challenges(cx, &scope).await?;
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("hackathon-op-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    let event = event(cx);
    events::insert(&mut tx, &scope, &event).await?;
    for line in challenges.iter().chain(&programme()) {
        events::insert_line(&mut tx, &scope, event.id, line).await?;
    }
    crew(cx, &mut tx, &scope, (event.id, &challenges)).await?;
    tx.commit().await?;
    Ok(Filled { hackathons: 1, teams: TEAMS.len() })
}

/// The Friday that follows in about a month.
fn first_day(today: NaiveDate) -> NaiveDate {
    let around = today.checked_add_days(Days::new(28)).unwrap_or(today);
    let friday = |day: &NaiveDate| chrono::Datelike::weekday(day) == chrono::Weekday::Fri;
    around.iter_days().take(7).find(friday).unwrap_or(around)
}

fn event(cx: &Cx) -> Hackathon {
    let first_day = first_day(cx.today());
    let terms = Terms {
        title: "Deux jours pour construire".to_owned(),
        intro: "Des habitants qui savent ce qu’il faut, des développeurs qui savent le faire. Aucun diplôme n’est \
                demandé."
            .to_owned(),
        choice: Choice::Public,
        first_day,
        last_day: first_day.succ_opt().unwrap_or(first_day),
        place: "Salle Jean Ferrat".to_owned(),
    };
    Hackathon { id: HackathonId::new(), state: State::Open, terms, people: None, created_at: cx.now(), revision: 1 }
}

fn line(kind: LineKind, at: &str, title: &str, words: &str) -> Line {
    Line { id: LineId::new(), kind, at: at.to_owned(), title: title.to_owned(), words: words.to_owned(), idea: None }
}

/// From the ideas of the centre, and others when there are too few.
async fn challenges(cx: &Cx, scope: &Scope) -> db::Result<Vec<Line>> {
    let page = PageRequest { after: None, limit: 2 };
    let found = ideas::list(cx.db(), scope, &ideas::Filter { page, ..ideas::Filter::public() }).await?;
    let known = found.items.iter().map(|idea| {
        let title = kernel::text::excerpt(&idea.title, crate::model::event::LONGEST_LINE);
        Line { idea: Some(idea.id.uuid()), ..line(LineKind::Challenge, "", &title, "") }
    });
    let invented = CHALLENGES.iter().map(|(title, words)| line(LineKind::Challenge, "", title, words));
    Ok(known.chain(invented).take(CHALLENGES.len()).collect())
}

fn programme() -> Vec<Line> {
    let slots = SLOTS.iter().map(|(at, title)| line(LineKind::Slot, at, title, ""));
    slots.chain(MENTORS.iter().map(|(name, words, at)| line(LineKind::Mentor, at, name, words))).collect()
}

async fn crew(cx: &Cx, tx: &mut Tx, scope: &Scope, (event, challenges): (HackathonId, &[Line])) -> db::Result<()> {
    let mut made = Vec::new();
    for ((name, wanted), challenge) in TEAMS.iter().zip(challenges) {
        let draft = TeamDraft {
            name: (*name).to_owned(),
            wanted: (*wanted).to_owned(),
            challenge: Some(challenge.id),
            ..TeamDraft::default()
        };
        let team = Team { id: TeamId::new(), draft, picture: None, voices: None, revision: 1 };
        teams::insert(tx, scope, event, &team, cx.now()).await?;
        made.push(team.id);
    }
    let come = [
        ("Mme Lefebvre", Side::Resident, "connaît tous les papiers", made.first()),
        ("Karim", Side::Resident, "parle arabe et français", made.first()),
        ("Léa", Side::Developer, "sites web", made.get(1)),
        ("Un étudiant de l’IUT", Side::Developer, "téléphones", None),
    ];
    for (name, side, skills, team) in come {
        let member = Member {
            id: MemberId::new(),
            team: team.copied(),
            person: None,
            name: name.to_owned(),
            side,
            skills: skills.to_owned(),
            contact: String::new(),
        };
        teams::insert_member(tx, scope, event, &member, cx.now()).await?;
    }
    Ok(())
}
