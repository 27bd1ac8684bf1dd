//! Invented people who are accompanied, so that the demonstration shows dates, acts, a mandate and the picture.
//!
//! The same at each filling; the words name nobody and no real procedure number. Nothing leaves the house.

use auth::Scope;
use centres::Centre;
use chrono::Duration;
use web::Cx;

use crate::model::vocabulary::{Autonomy, Equipment, Mode, PlaceKind, SubTheme, Theme};
use crate::model::{ActDraft, Hand, MandateDraft, Reading, StepDraft};
use crate::service::{Result, acts, files, mandates, steps, team};

/// One story: the situation, a step with its days from today, and whether a mandate is given.
struct Told {
    situation: &'static str,
    subject: &'static str,
    next: &'static str,
    days: i64,
    sub_theme: SubTheme,
    has_mandate: bool,
}

const STORIES: [Told; 6] = [
    Told {
        situation: "Vit avec sa fille. Le bail se termine en mars.",
        subject: "Demande de logement social",
        next: "Envoyer les trois derniers bulletins",
        days: 3,
        sub_theme: SubTheme::Housing,
        has_mandate: true,
    },
    Told {
        situation: "Vient d’arriver à Arques, lit peu le français.",
        subject: "Carte de bus à tarif réduit",
        next: "Reprendre la photo d’identité",
        days: -4,
        sub_theme: SubTheme::Transport,
        has_mandate: false,
    },
    Told {
        situation: "",
        subject: "Déclaration de revenus",
        next: "Retrouver le numéro fiscal sur un ancien avis",
        days: 12,
        sub_theme: SubTheme::Money,
        has_mandate: false,
    },
    Told {
        situation: "Cherche du travail depuis septembre.",
        subject: "Inscription à France Travail",
        next: "Préparer l’entretien",
        days: 6,
        sub_theme: SubTheme::Work,
        has_mandate: false,
    },
    Told {
        situation: "",
        subject: "Bourse du collège",
        next: "Signer la demande",
        days: -1,
        sub_theme: SubTheme::Family,
        has_mandate: false,
    },
    Told {
        situation: "Se déplace difficilement : on va chez elle.",
        subject: "Complémentaire santé",
        next: "Attendre la réponse de la caisse",
        days: 25,
        sub_theme: SubTheme::Social,
        has_mandate: true,
    },
];

/// Three meetings, from the first to the last: each does a little more alone.
const MEETINGS: [(i64, i64, Mode, Autonomy); 3] = [
    (58, 60, Mode::Accompany, Autonomy::Accompanied),
    (29, 45, Mode::Accompany, Autonomy::Partly),
    (8, 30, Mode::Train, Autonomy::Alone),
];

/// Accompanies a few people of a centre whose team is there.
pub async fn fill(cx: &Cx, centre: &Centre) -> Result<()> {
    let scope = Scope::of_house(centre.id);
    let members = team::members(cx, &scope).await?;
    let referents: Vec<_> = members.iter().filter(|member| member.accompanies).map(|member| member.account).collect();
    let Some(first) = referents.first().copied() else { return Ok(()) };
    let mut adults = people::store::everyone(cx.db(), &scope).await?;
    adults.retain(|person| person.age_on(cx.today()).is_some_and(|age| (25..=85).contains(&age)));
    adults.sort_by(|a, b| a.member_number.cmp(&b.member_number));
    for (at, (person, told)) in adults.iter().step_by(7).zip(&STORIES).enumerate() {
        let who = referents.get(at % referents.len()).copied().unwrap_or(first);
        files::begin(cx, centre, person.id, told.situation, &[who]).await?;
        for (days, minutes, mode, autonomy) in MEETINGS {
            let act = ActDraft {
                on: Some(cx.today() - Duration::days(days + told.days.rem_euclid(5))),
                minutes: Some(minutes),
                place: Some(PlaceKind::Centre),
                themes: vec![Theme::Procedures, Theme::Browsing],
                sub_themes: vec![told.sub_theme],
                equipment: vec![Equipment::Computer],
                autonomy: Some(autonomy),
                mode: Some(mode),
                has_agreement: true,
                helper: Some(who),
                ..ActDraft::default()
            };
            acts::add(cx, centre, person.id, act).await?;
        }
        let step = StepDraft {
            subject: told.subject.to_owned(),
            next: told.next.to_owned(),
            hand: Some(Hand::Team),
            due_on: Some(cx.today() + Duration::days(told.days)),
            is_due_unread: false,
        };
        steps::add(cx, centre, person.id, &step).await?;
        if told.has_mandate {
            give_mandate(cx, centre, person.id, told.subject).await?;
        }
    }
    Ok(())
}

async fn give_mandate(cx: &Cx, centre: &Centre, person: kernel::PersonId, subject: &str) -> Result<()> {
    let draft = MandateDraft {
        formalities: subject.to_owned(),
        days: Some(182),
        is_free: true,
        reading: Some(Reading::Reads),
        reader: String::new(),
    };
    let (mandate, _) = mandates::draft(cx, centre, person, &draft).await?;
    mandates::sign(cx, centre, person, mandate, Some(cx.today())).await?;
    Ok(())
}
