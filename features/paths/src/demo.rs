//! Invented learning for the demonstration: two open paths, a group of twelve each at their own place, courses asked for.

use auth::Scope;
use centres::Centre;
use chrono::Duration;
use db::Tx;
use kernel::PersonId;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use web::Cx;

use crate::model::content::{Path, State};
use crate::model::fact::{Fact, Kind};
use crate::model::starters;
use crate::model::wish::{Wish, WishState};
use crate::model::{FactId, PathId, WishId};
use crate::store::{facts, paths, wishes};

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filled {
    pub paths: usize,
    pub learners: usize,
    pub wishes: usize,
}

/// How many follow the first path.
const GROUP: usize = 12;
/// Courses asked for, with who asked; the last says the same as the first.
const WISHES: [(&str, &str); 4] = [
    ("Un cours sur les photos de famille", "Odile"),
    ("Un cours sur les mots de passe", ""),
    ("Un cours sur la banque en ligne", "M. Delattre"),
    ("Des photos de famille sur l’ordinateur", "Yamina"),
];

/// Fills the paths of a centre, one operation for all.
pub async fn fill(cx: &Cx, centre: &Centre, seed: u64) -> db::Result<Filled> {
    let scope = Scope::of_house(centre.id);
    let mut rng = StdRng::seed_from_u64(seed);
    let mut people = people::store::everyone(cx.db(), &scope).await?;
    people.retain(|person| person.birth_date.is_none_or(|birth| kernel::clock::age_on(birth, cx.today()) >= 18));
    // Whoever has the card that everyone may try is one of the group, and half of the way.
    let known = people::demo::card_holder(cx, &scope).await?.map(|person| person.id);
    people.sort_by_key(|person| Some(person.id) != known);
    let group: Vec<PersonId> = people.into_iter().take(GROUP).map(|person| person.id).collect();
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("paths-op-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    let mut made = Vec::new();
    for starter in starters::all().into_iter().take(2) {
        let path = Path {
            id: PathId::new(),
            title: starter.title,
            state: State::Open,
            content: starter.content,
            list: None,
            revision: 1,
            created_at: cx.now() - Duration::days(60),
        };
        paths::insert(&mut tx, &scope, &path).await?;
        made.push(path);
    }
    if let Some(path) = made.first() {
        for person in &group {
            learn(cx, &mut tx, &scope, (path, *person), (known == Some(*person), &mut rng)).await?;
        }
    }
    ask(cx, &mut tx, &scope).await?;
    tx.commit().await?;
    Ok(Filled { paths: made.len(), learners: group.len(), wishes: WISHES.len() })
}

/// Someone begins, goes some way, and is now somewhere.
async fn learn(
    cx: &Cx,
    tx: &mut Tx,
    scope: &Scope,
    (path, person): (&Path, PersonId),
    (is_known, rng): (bool, &mut StdRng),
) -> db::Result<()> {
    facts::insert_learner(tx, scope, path.id, person, cx.now()).await?;
    let all: Vec<(&str, i64)> = path
        .content
        .modules
        .iter()
        .flat_map(|module| (1_i64..).zip(&module.levels).map(|(number, _)| (module.key.as_str(), number)))
        .collect();
    let far = if is_known { all.len() / 2 } else { rng.random_range(0..=all.len()) };
    let mut counter = 0;
    let mut days = i64::try_from(far).unwrap_or(0) * 3;
    for (at, (module, level)) in all.iter().take(far + 1).enumerate() {
        let is_last = at == far;
        let mut said = vec![(Kind::LevelStarted, None)];
        if !is_last {
            said.push((Kind::Evaluated, Some(rng.random_range(3..=4))));
            said.push((Kind::LevelDone, None));
        }
        for (kind, value) in said {
            counter += 1;
            let fact = Fact {
                id: FactId::new(),
                kind,
                module: (*module).to_owned(),
                level: *level,
                value,
                subject: None,
                counter,
                device_at: cx.now() - Duration::days(days),
            };
            facts::insert(tx, scope, (path.id, person), &fact, cx.now()).await?;
        }
        days = (days - 3).max(0);
    }
    Ok(())
}

async fn ask(cx: &Cx, tx: &mut Tx, scope: &Scope) -> db::Result<()> {
    let mut first = None;
    for (at, (title, name)) in WISHES.into_iter().enumerate() {
        let is_same = at + 1 == WISHES.len();
        let wish = Wish {
            id: WishId::new(),
            title: title.to_owned(),
            state: if is_same { WishState::Joined } else { WishState::Open },
            joined_into: if is_same { first } else { None },
            name: name.to_owned(),
            contact: String::new(),
            person: None,
            answer: String::new(),
            created_at: cx.now() - Duration::days(10),
        };
        first = first.or(Some(wish.id));
        wishes::insert(tx, scope, &wish).await?;
    }
    Ok(())
}
