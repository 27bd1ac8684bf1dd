//! What the demonstration shows: five calls in each standing, numbers of fiction, the same at each filling.

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Duration, Utc};
use web::Cx;

use crate::model::asking::Asking;
use crate::model::callback::{Callback, Orientation, Outcome, Said, Slot, State, Tongue};
use crate::model::promise::{Promise, region_of};
use crate::service::{Result, asking};
use crate::store;

/// Five in each standing.
const EACH: i64 = 5;

/// What people say, or do not say, when they leave a number.
const TOLD: [(&str, &str, Tongue, bool); 5] = [
    ("", "", Tongue::Fr, false),
    ("Samira", "C’est pour un courrier que je ne comprends pas.", Tongue::Ar, true),
    ("", "Je préfère en parler.", Tongue::Fr, false),
    ("Mme Lopes", "", Tongue::Other, true),
    ("Jean", "Mon ordinateur ne marche plus, je dois faire un dossier.", Tongue::Fr, true),
];

/// The standings of the story.
#[derive(Clone, Copy)]
enum Standing {
    Waiting,
    Taken,
    Tried,
    Reached,
    WrongNumber,
}

const STORY: [Standing; 5] =
    [Standing::Waiting, Standing::Taken, Standing::Tried, Standing::Reached, Standing::WrongNumber];

/// Fills a centre with calls; says how many.
pub async fn fill(cx: &Cx, centre: &Centre) -> Result<usize> {
    let scope = Scope::of_house(centre.id);
    let mut calls = Vec::new();
    for (row, standing) in (0_i64..).zip(STORY) {
        for at in 0..EACH {
            calls.push(call(cx, centre, standing, row * EACH + at).await?);
        }
    }
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("callbacks-op-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    store::insert_many(&mut tx, &scope, &calls).await?;
    tx.commit().await?;
    Ok(calls.len())
}

async fn call(cx: &Cx, centre: &Centre, standing: Standing, at: i64) -> Result<Callback> {
    let told = usize::try_from(at).ok().and_then(|at| TOLD.get(at % TOLD.len()));
    let (name, words, tongue, may_say) = told.copied().unwrap_or(("", "", Tongue::Fr, false));
    let said = Said {
        phone: format!("+3363998{:04}", 1200 + at),
        name: name.to_owned(),
        moment: String::new(),
        tongue: if tongue == Tongue::Other { "portugais".to_owned() } else { String::new() },
        words: words.to_owned(),
    };
    let slots = Slot::ALL.into_iter().skip(usize::try_from(at % 3).unwrap_or_default()).take(1).collect();
    let asking = Asking { said, slots, tongue, may_say };
    let asked = cx.now() - Duration::hours(3 + 17 * at);
    let due = Promise::default().due(asked, region_of(&centre.postal_code));
    let mut call = asking::waiting(cx, &asking, due).await?;
    call.asked_at = asked;
    Ok(standing.of(call, asked, cx.now()))
}

impl Standing {
    /// The call, as far as it is. The story knows no act that its own rules refuse.
    fn of(self, call: Callback, asked: DateTime<Utc>, now: DateTime<Utc>) -> Callback {
        let tried = (asked + Duration::hours(20)).min(now);
        let outcome = match self {
            Self::Waiting => return call,
            Self::Taken => return Callback { state: State::Taken, taken_name: "Nadège".to_owned(), ..call },
            Self::Tried => Outcome::NoAnswer(now + Duration::hours(20)),
            Self::Reached => Outcome::Reached(Orientation::Appointment),
            Self::WrongNumber => Outcome::WrongNumber,
        };
        let taken = Callback { taken_name: "Nadège".to_owned(), ..call };
        taken.clone().with(outcome, tried).unwrap_or(taken)
    }
}
