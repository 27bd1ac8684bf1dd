//! The words of a corpus and every way to come near one of them.
//!
//! A word is reached as it is, by its stem, by its beginning, by its sound, or through one or two
//! slips of the keyboard. It knows where a word stands in the corpus but never ranks anything.

use std::collections::{BTreeMap, HashMap};

use crate::sound::sound;
use crate::stem::stem;

/// A word's place in the vocabulary.
pub(crate) type TermId = u32;

/// One document in which a word stands, with the weight of its mentions there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Posting {
    pub doc: u32,
    pub weight: f32,
}

#[derive(Debug)]
struct Term {
    word: String,
    stem: String,
    length: usize,
    letters: u32,
    postings: Vec<Posting>,
}

#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    terms: Vec<Term>,
    by_word: BTreeMap<String, TermId>,
    by_stem: HashMap<String, Vec<TermId>>,
    by_sound: HashMap<String, Vec<TermId>>,
}

impl Vocabulary {
    /// The id of a word, new or known.
    pub(crate) fn intern(&mut self, word: &str) -> TermId {
        if let Some(id) = self.by_word.get(word) {
            return *id;
        }
        let id = TermId::try_from(self.terms.len()).unwrap_or(TermId::MAX);
        let (stem, sound) = (stem(word), sound(word));
        self.by_word.insert(word.to_owned(), id);
        self.by_stem.entry(stem.clone()).or_default().push(id);
        if sound.len() > 2 {
            self.by_sound.entry(sound).or_default().push(id);
        }
        let length = word.chars().count();
        self.terms.push(Term { word: word.to_owned(), stem, length, letters: letters(word), postings: Vec::new() });
        id
    }

    /// Says that a word stands in a document.
    pub(crate) fn post(&mut self, term: TermId, posting: Posting) {
        if let Some(term) = self.terms.get_mut(term as usize) {
            term.postings.push(posting);
        }
    }

    /// Where a word stands.
    pub(crate) fn postings(&self, term: TermId) -> &[Posting] {
        self.terms.get(term as usize).map_or(&[], |term| &term.postings)
    }

    /// The word itself.
    pub(crate) fn exact(&self, word: &str) -> Option<TermId> {
        self.by_word.get(word).copied()
    }

    /// The words that share a stem.
    pub(crate) fn with_stem(&self, stem: &str) -> &[TermId] {
        self.by_stem.get(stem).map_or(&[], Vec::as_slice)
    }

    /// The words that sound like a word.
    pub(crate) fn with_sound_of(&self, word: &str) -> &[TermId] {
        self.by_sound.get(&sound(word)).map_or(&[], Vec::as_slice)
    }

    /// The words that begin so, longest share first being the caller's concern.
    pub(crate) fn beginning_with<'a>(&'a self, start: &'a str) -> impl Iterator<Item = TermId> + 'a {
        let from = self.by_word.range::<str, _>((std::ops::Bound::Included(start), std::ops::Bound::Unbounded));
        from.take_while(move |(word, _)| word.starts_with(start)).map(|(_, id)| *id)
    }

    /// The words a few slips away, with how many; a slip is a letter added, lost, changed or swapped.
    pub(crate) fn near<'a>(&'a self, word: &'a str, slips: usize) -> impl Iterator<Item = (TermId, usize)> + 'a {
        let (length, wanted, wanted_stem) = (word.chars().count(), letters(word), stem(word));
        self.terms.iter().zip(0..).filter_map(move |(term, id)| {
            // Each slip changes at most two of the letters used.
            let apart = (term.letters ^ wanted).count_ones() as usize;
            if term.length.abs_diff(length) > slips + 1 || apart > 2 * (slips + 1) {
                return None;
            }
            let by_word = strsim::osa_distance(&term.word, word);
            let by_stem = if term.stem.len() > 3 { strsim::osa_distance(&term.stem, &wanted_stem) } else { usize::MAX };
            let distance = by_word.min(by_stem);
            (distance <= slips).then_some((id, distance.max(1)))
        })
    }

    /// The words whose beginning is one slip away from a word still being typed.
    pub(crate) fn beginning_near<'a>(&'a self, start: &'a str) -> impl Iterator<Item = TermId> + 'a {
        let (length, wanted) = (start.chars().count(), letters(start));
        self.terms.iter().zip(0..).filter_map(move |(term, id)| {
            let missing = (wanted & !term.letters).count_ones();
            if term.length <= length || missing > 1 {
                return None;
            }
            let head: String = term.word.chars().take(length).collect();
            (strsim::osa_distance(&head, start) <= 1).then_some(id)
        })
    }
}

/// Which letters a word uses, one bit each: a cheap first sieve before comparing.
fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |bits, byte| bits | 1 << (byte % 32))
}
