//! Three words for where there is no camera: 33 bits, told by the centre and throttled there.
//!
//! They are drawn from a list of 2,048 simple words and typed as one hears them: capitals, accents, hyphens and
//! commas count for nothing. What is kept is slow to guess.

use auth::{Scope, Throttle, TooMany, stretch};
use chrono::{DateTime, Duration, Utc};
use db::Db;
use kernel::{CentreId, text};
use rand::Rng as _;

use super::model::Card;
use super::{store, wordlist};

/// All the words that a centre hears in a quarter of an hour, from everyone together.
const WORDS: Throttle = Throttle { kind: "card-words", tries: 60, window: Duration::minutes(15) };

/// Why three words open nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordsRefusal {
    /// Not three words.
    Count,
    /// A word that is on no card, as it was typed.
    Unknown(String),
    /// No card of this centre says so, or it is void.
    NoCard,
    TooMany,
}

/// Three words, each as likely as the others.
pub fn draw() -> String {
    let mut random = rand::rng();
    let all = wordlist::all();
    let word = |at: usize| all.get(at).copied().unwrap_or_default();
    let drawn: Vec<&str> = (0..3).map(|_| word(random.random_range(0..all.len()))).collect();
    drawn.join(" ")
}

/// What is kept of three words in a centre.
pub(crate) async fn hash(centre: CentreId, words: &str) -> Option<String> {
    let salt = [centre.uuid().as_bytes().as_slice(), b"mots"].concat();
    stretch(folded(words).join(" "), salt).await
}

fn folded(typed: &str) -> Vec<String> {
    let plain = text::fold(typed);
    plain.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect()
}

/// The card behind three words of a centre.
pub async fn find(db: &Db, scope: &Scope, typed: &str, now: DateTime<Utc>) -> db::Result<Result<Card, WordsRefusal>> {
    let words = folded(typed);
    if words.len() != 3 {
        return Ok(Err(WordsRefusal::Count));
    }
    // A slip of the hand costs nothing: it could not have opened anything.
    if let Some(unknown) = words.iter().find(|word| !wordlist::holds(word)) {
        return Ok(Err(WordsRefusal::Unknown(unknown.clone())));
    }
    if let Err(TooMany) = WORDS.take(db, &scope.centre().to_string(), now).await? {
        return Ok(Err(WordsRefusal::TooMany));
    }
    let Some(hash) = hash(scope.centre(), typed).await else { return Err(db::Error::Busy) };
    Ok(store::find_by_words(db, scope, &hash).await?.ok_or(WordsRefusal::NoCard))
}
