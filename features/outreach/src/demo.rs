//! What the demonstration shows: a round today, one past with what it brought back, the same at each filling.

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;
use web::Cx;

use crate::model::entry::{Entry, EntryId, Kind, Mode, Said, State, Version, VersionId};
use crate::model::expected::Expected;
use crate::model::round::{Round, RoundId, State as RoundState, TypedRound};
use crate::service::sealing::seal;
use crate::service::{Error, Result};
use crate::store::{entries, expected, rounds};

const STOPS: &str = "Place du marché ; 9 h 30 à 11 h ; à côté du camion de la mairie\n\
                     Hall de la résidence des Tilleuls ; 11 h 15 à 12 h\n\
                     Terrain de boules ; 14 h à 16 h ; si la pluie tient, sous le préau";
const KIT: &str = "Tablette chargée\nPetit scanner\nImprimante et papier\nPartage de connexion\nFiches papier et stylos\nAffichettes du programme";

/// Whom one met: kind, name, about, words.
const MET: [(Kind, &str, &str, &str); 5] = [
    (Kind::PersonMet, "Mme Ferreira", "", "Ne savait pas que le centre existait. Passera avec sa fille."),
    (Kind::Act, "M. Aubin", "Carte de transport", "Demande faite ensemble sur la tablette."),
    (Kind::ReminderWanted, "Yasmine", "Déclaration trimestrielle", "Préfère un SMS, le matin."),
    (Kind::AppointmentWanted, "M. Lopes", "Dossier de logement", "Libre le mardi après 14 h."),
    (Kind::Question, "", "Cours de français", "Y a-t-il de la place le soir ?"),
];

/// Fills a centre with rounds; says how many.
pub async fn fill(cx: &Cx, centre: &Centre) -> Result<usize> {
    let scope = Scope::of_house(centre.id);
    let today = round(cx, "Tour du quartier", 0, RoundState::UnderWay)?;
    let past = round(cx, "Marché et résidence", 7, RoundState::Done)?;
    let at = cx.now() - Duration::days(7);
    // Two of those who have a telephone: whom a tablet takes along can be called.
    let everyone = people::store::everyone(cx.db(), &scope).await?;
    let residents = everyone.into_iter().filter(|person| person.mobile.is_some()).take(2);
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("outreach-op-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    for round in [&today, &past] {
        rounds::insert(&mut tx, &scope, round).await?;
    }
    for person in residents {
        let hours = "10 h, place du marché".to_owned();
        let one = Expected { id: Uuid::now_v7(), round: today.id, person: person.id, hours };
        expected::insert(&mut tx, &scope, &one, cx.now()).await?;
    }
    for (row, met) in (0_i64..).zip(MET) {
        let (entry, version) = brought(cx, past.id, at + Duration::minutes(row * 25), met, row).await?;
        entries::insert(&mut tx, &scope, &entry).await?;
        entries::insert_version(&mut tx, &scope, &version).await?;
    }
    tx.commit().await?;
    Ok(2)
}

fn round(cx: &Cx, title: &str, days_ago: i64, state: RoundState) -> Result<Round> {
    let typed = TypedRound {
        title: title.to_owned(),
        day: Some(cx.today() - Duration::days(days_ago)),
        who: "Nadège et Karim".to_owned(),
        stops: STOPS.to_owned(),
        items: KIT.to_owned(),
    };
    let mut round = typed.read().map_err(Error::Round)?;
    round.state = state;
    for item in round.items.iter_mut().take(if state == RoundState::Done { KIT.len() } else { 3 }) {
        item.is_checked = true;
    }
    Ok(round)
}

async fn brought(
    cx: &Cx,
    round: RoundId,
    at: DateTime<Utc>,
    (kind, who, about, words): (Kind, &str, &str, &str),
    row: i64,
) -> Result<(Entry, Version)> {
    let (id, version) = (EntryId::from(Uuid::now_v7()), VersionId::new());
    let is_settled = row < 2;
    let said = Said {
        who: who.to_owned(),
        about: about.to_owned(),
        place: "Place du marché".to_owned(),
        mode: (kind == Kind::Act).then_some(Mode::Accompany),
        minutes: (kind == Kind::Act).then_some(25),
        words: words.to_owned(),
        ..Said::default()
    };
    let entry = Entry {
        id,
        round: Some(round),
        kind,
        state: if is_settled { State::TakenUp } else { State::Received },
        received_at: at,
        settled_at: is_settled.then(|| at + Duration::days(1)),
        settled_by: if is_settled { "Nadège".to_owned() } else { String::new() },
        person: None,
    };
    let version = Version {
        id: version,
        entry: id,
        based_on: None,
        tablet: None,
        author: "Tablette bleue".to_owned(),
        made_at: at,
        received_at: at,
        skew_seconds: 0,
        said: Some(seal(cx, version, &said).await?),
        is_put_aside: false,
    };
    Ok((entry, version))
}
