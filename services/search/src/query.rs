//! What a query may mean: for each of its words, the words of the corpus that answer it.
//!
//! A word spelt as in the corpus is trusted; one unknown there is taken by sound, by slips, apart
//! or joined to its neighbour. The last word may be half typed. Every answer has a likeness from
//! 0 to 1; ranking documents with it is `index`'s work.

use std::collections::HashMap;

use crate::stem::stem;
use crate::synonyms::Synonyms;
use crate::vocabulary::{TermId, Vocabulary};
use crate::words::{all_words, is_worth_finding, words};

const SAME_STEM: f32 = 0.9;
const JOINED: f32 = 0.9;
const BEGINNING: f32 = 0.85;
const SYNONYM: f32 = 0.7;
const SYNONYM_PIECE: f32 = 0.5;
const SAME_SOUND: f32 = 0.7;
const ONE_SLIP: f32 = 0.65;
const TWO_SLIPS: f32 = 0.5;
const BEGINNING_SLIP: f32 = 0.5;

/// Beyond this many, words that begin alike say nothing.
const MOST_BEGINNINGS: usize = 200;

/// A long question is cut: what people type is shorter, what robots send may not be.
const MOST_WORDS: usize = 24;

/// The words of the corpus that answer one word of the query, each with its likeness.
pub(crate) type Meaning = HashMap<TermId, f32>;

/// One meaning per word of the query.
pub(crate) fn meanings(query: &str, vocabulary: &Vocabulary) -> Vec<Meaning> {
    let is_finished = query.ends_with(char::is_whitespace);
    let sought = sought_words(query, vocabulary);
    let stems: Vec<String> = sought.iter().map(|word| stem(word)).collect();
    let last = sought.len().saturating_sub(1);
    let mut meanings: Vec<Meaning> =
        sought.iter().enumerate().map(|(at, word)| meaning(word, at == last && !is_finished, vocabulary)).collect();
    add_joined(&mut meanings, &sought, vocabulary);
    add_synonyms(&mut meanings, &stems, vocabulary);
    meanings
}

/// The words to look for; little words only when there is nothing else.
fn sought_words(query: &str, vocabulary: &Vocabulary) -> Vec<String> {
    let mut sought = words(query);
    if sought.is_empty() {
        sought = all_words(query).into_iter().next_back().into_iter().collect();
    }
    sought.truncate(MOST_WORDS);
    sought.into_iter().flat_map(|word| in_two(&word, vocabulary).unwrap_or_else(|| vec![word])).collect()
}

/// "repaircafé" is two words of the corpus run together.
fn in_two(word: &str, vocabulary: &Vocabulary) -> Option<Vec<String>> {
    if word.chars().count() < 6 || vocabulary.exact(word).is_some() || !vocabulary.with_stem(&stem(word)).is_empty() {
        return None;
    }
    let cuts = word.char_indices().map(|(at, _)| at).filter(|at| (3..=word.len() - 3).contains(at));
    let mut pairs = cuts.filter_map(|at| word.split_at_checked(at));
    let (left, right) = pairs.find(|(left, right)| {
        let known = |half: &str| is_worth_finding(half) && vocabulary.exact(half).is_some();
        known(left) && known(right)
    })?;
    Some(vec![left.to_owned(), right.to_owned()])
}

fn keep_best(meaning: &mut Meaning, term: TermId, likeness: f32) {
    let best = meaning.entry(term).or_insert(likeness);
    *best = best.max(likeness);
}

fn meaning(word: &str, is_being_typed: bool, vocabulary: &Vocabulary) -> Meaning {
    let mut meaning = Meaning::new();
    let length = word.chars().count();
    let exact = vocabulary.exact(word);
    for term in vocabulary.with_stem(&stem(word)) {
        keep_best(&mut meaning, *term, SAME_STEM);
    }
    if is_being_typed && length > 1 {
        for term in vocabulary.beginning_with(word).take(MOST_BEGINNINGS) {
            keep_best(&mut meaning, term, BEGINNING);
        }
    }
    match exact {
        Some(term) => {
            meaning.insert(term, 1.0);
        }
        None => add_misspelt(&mut meaning, word, is_being_typed, vocabulary),
    }
    meaning
}

fn add_misspelt(meaning: &mut Meaning, word: &str, is_being_typed: bool, vocabulary: &Vocabulary) {
    let length = word.chars().count();
    if length < 4 || word.chars().any(char::is_numeric) {
        return;
    }
    let nothing_begins_so = meaning.is_empty();
    for term in vocabulary.with_sound_of(word) {
        keep_best(meaning, *term, SAME_SOUND);
    }
    let slips = if length >= 8 { 2 } else { 1 };
    for (term, distance) in vocabulary.near(word, slips) {
        keep_best(meaning, term, if distance == 1 { ONE_SLIP } else { TWO_SLIPS });
    }
    if is_being_typed && nothing_begins_so && length > 4 {
        for term in vocabulary.beginning_near(word).take(MOST_BEGINNINGS) {
            keep_best(meaning, term, BEGINNING_SLIP);
        }
    }
}

/// "web cam" is also "webcam": each of the two words is answered by the joined one.
fn add_joined(meanings: &mut [Meaning], sought: &[String], vocabulary: &Vocabulary) {
    for (at, pair) in sought.windows(2).enumerate() {
        if let Some(term) = vocabulary.exact(&pair.concat()) {
            for meaning in meanings.iter_mut().skip(at).take(2) {
                keep_best(meaning, term, JOINED);
            }
        }
    }
}

fn add_synonyms(meanings: &mut [Meaning], stems: &[String], vocabulary: &Vocabulary) {
    for at in 0..stems.len() {
        let ahead = stems.get(at..).unwrap_or_default();
        for (entry, others) in Synonyms::of_the_house().opened_by(ahead) {
            let span = entry.stems.len();
            for (place, meaning) in meanings.iter_mut().skip(at).take(span).enumerate() {
                for other in &others {
                    add_synonym(meaning, &other.stems, place, span, vocabulary);
                }
            }
        }
    }
}

/// Entries of one length answer word by word; otherwise any piece answers, less well.
fn add_synonym(meaning: &mut Meaning, stems: &[String], place: usize, span: usize, vocabulary: &Vocabulary) {
    let (answering, likeness) = if stems.len() == span {
        (stems.get(place..=place).unwrap_or_default(), SYNONYM)
    } else if stems.len() == 1 {
        (stems, SYNONYM)
    } else {
        (stems, SYNONYM_PIECE)
    };
    for term in answering.iter().flat_map(|stem| vocabulary.with_stem(stem)) {
        keep_best(meaning, *term, likeness);
    }
}
