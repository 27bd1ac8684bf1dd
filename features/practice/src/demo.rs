//! Invented practice for the demonstration: one simulator made in the centre, two sittings, and faces that were counted.

use auth::Scope;
use centres::Centre;
use chrono::Days;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use web::Cx;

use crate::model::counts::{Face, Moment};
use crate::model::simulator::{Block, Kind, Simulator};
use crate::model::sitting::{LENGTH, Sitting, from_random};
use crate::model::text::Text;
use crate::model::workbench::{Beginning, blank};
use crate::model::{SimulatorId, SittingId, library};
use crate::store::answers::{self, Answer};
use crate::store::simulators::{self, New};
use crate::store::sittings;

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filled {
    pub simulators: usize,
    pub sittings: usize,
    pub answers: usize,
}

/// Fills the practice space of a centre, one operation for all.
pub async fn fill(cx: &Cx, centre: &Centre, seed: u64) -> db::Result<Filled> {
    let scope = Scope::of_house(centre.id);
    // Other centres are filled with the same seed, and ids are theirs alone.
    let mut rng = StdRng::seed_from_u64(seed ^ centre.id.uuid().as_u64_pair().1);
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("practice-op-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    let id = SimulatorId::new();
    let drawn = id.uuid().simple().to_string();
    let code = format!("s-{}", drawn.get(20..).unwrap_or(&drawn));
    let made = fruit_order();
    let new = New { id, code: code.clone(), simulator: made.clone(), from_code: String::new() };
    simulators::insert(&mut tx, &scope, &new, cx.now()).await?;
    simulators::set_published(&mut tx, &scope, (id, 1), Some(&made)).await?;
    let mut codes: Vec<String> = library::all().iter().take(4).map(|one| one.code.clone()).collect();
    codes.push(code);
    let mut filled = Filled { simulators: 1, ..Filled::default() };
    for (days, title) in [(9, "Les mardis du clavier"), (0, "Sans peur, groupe du jeudi")] {
        let mut random = [0_u8; LENGTH];
        rng.fill(&mut random);
        let opened_on = cx.today().checked_sub_days(Days::new(days)).unwrap_or_else(|| cx.today());
        let sitting = Sitting {
            id: SittingId::new(),
            code: from_random(&random),
            title: title.to_owned(),
            simulators: codes.clone(),
            opened_on,
            closed_at: (days > 0).then(|| cx.now()),
        };
        sittings::insert(&mut tx, &scope, &sitting, cx.now()).await?;
        filled.sittings += 1;
        for simulator in &codes {
            for answer in told(&mut rng, &sitting, simulator) {
                answers::insert(&mut tx, &scope, &answer).await?;
                filled.answers += 1;
            }
        }
    }
    tx.commit().await?;
    Ok(filled)
}

/// A group of six: most are unsure before, and calm after.
fn told(rng: &mut StdRng, sitting: &Sitting, simulator: &str) -> Vec<Answer> {
    let mut answer = |moment, face| {
        let mut random = [0_u8; 16];
        rng.fill(&mut random);
        Answer {
            id: uuid::Builder::from_random_bytes(random).into_uuid(),
            sitting: Some(sitting.id),
            simulator: simulator.to_owned(),
            day: sitting.opened_on,
            moment,
            face,
        }
    };
    let before = [Face::Afraid, Face::Afraid, Face::Unsure, Face::Unsure, Face::Unsure, Face::Calm];
    let after = [Face::Unsure, Face::Calm, Face::Calm, Face::Calm, Face::Calm];
    let mut all: Vec<Answer> = before.into_iter().map(|face| answer(Moment::Before, face)).collect();
    all.extend(after.into_iter().map(|face| answer(Moment::After, face)));
    all
}

/// Ordering a basket of vegetables from the invented shop of the quarter.
pub(crate) fn fruit_order() -> Simulator {
    let words = Beginning {
        promise: "Commander un panier de légumes en ligne, sans le payer deux fois.".to_owned(),
        fear: "Et si je clique deux fois ?".to_owned(),
        guide: "Laissez chacun se tromper : dites seulement « essayez encore ».".to_owned(),
        order: "Commandez un panier.".to_owned(),
        done: "C’est fait. Un seul panier est commandé.".to_owned(),
        bar: "Le Panier du Beffroi".to_owned(),
        text: "Le panier de la semaine : poireaux, pommes, courge. 8 €.".to_owned(),
        button: "Commander ce panier".to_owned(),
        hints: [
            "Cherchez le bouton qui parle du panier.".to_owned(),
            "C’est le grand bouton, sous la liste des légumes.".to_owned(),
        ],
        show: "Ce bouton commande le panier : ses mots le disent.".to_owned(),
    };
    let mut simulator = blank(&words);
    simulator.title = Text::from("Commander un panier de légumes");
    simulator.icon = "card".to_owned();
    simulator.skill = "money".to_owned();
    let advert = Block {
        key: "pub".to_owned(),
        label: Text::from("Gagnez un voyage !"),
        said: Text::from("C’était une publicité. Elle s’est ouverte, puis fermée. Votre panier n’a pas bougé."),
        ..Block::new(Kind::Link)
    };
    if let Some(screen) = simulator.missions.first_mut().and_then(|mission| mission.screens.first_mut()) {
        screen.blocks.insert(1, advert);
    }
    simulator
}
