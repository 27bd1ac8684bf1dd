//! The index of a corpus and the ranking of its documents.
//!
//! Built once from texts with weights, asked many times. A document ranks by how rare the words
//! it answers are, how well it answers them, where it says them (a title counts more), and how
//! much of the query it covers. Rebuilt, never edited: a corpus of this size takes milliseconds.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::query::{Meaning, meanings};
use crate::vocabulary::{Posting, TermId, Vocabulary};
use crate::words::words;

/// How soon more mentions of a word stop mattering (BM25's k1).
const SATURATION: f32 = 1.2;

/// How much a long document pays for its length (BM25's b).
const LENGTH_PENALTY: f32 = 0.6;

/// The least share of a query, by rarity of its words, that a document must answer.
const LEAST_COVERAGE: f32 = 0.3;

/// Where a text stands in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// What the document is called.
    Title,
    /// What it is filed under: tags, places, names.
    Tag,
    /// What it says.
    Text,
}

impl Weight {
    fn factor(self) -> f32 {
        match self {
            Self::Title => 4.0,
            Self::Tag => 2.0,
            Self::Text => 1.0,
        }
    }
}

/// A document found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit<Id> {
    pub id: Id,
    /// Higher is better; comparable within one answer only.
    pub score: f32,
}

/// The words of a corpus, ready to be asked.
#[derive(Debug)]
pub struct Index<Id> {
    vocabulary: Vocabulary,
    ids: Vec<Id>,
    lengths: Vec<f32>,
    average_length: f32,
}

/// What the words of a query add up to for one document.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    score: f32,
    covered: f32,
}

/// Reads texts into a vocabulary, each distinct run of letters once: folding is the dear part.
#[derive(Default)]
struct Reader<'a> {
    vocabulary: Vocabulary,
    known: HashMap<&'a str, Vec<TermId>>,
}

impl<'a> Reader<'a> {
    /// Posts the words of a document and returns how many it has.
    fn read(&mut self, doc: u32, texts: Vec<(Weight, &'a str)>) -> f32 {
        let mut weights: HashMap<TermId, f32> = HashMap::new();
        let mut length = 0.0;
        for (weight, text) in texts {
            for run in text.split_whitespace() {
                let terms = self
                    .known
                    .entry(run)
                    .or_insert_with(|| words(run).iter().map(|word| self.vocabulary.intern(word)).collect());
                for term in terms {
                    *weights.entry(*term).or_default() += weight.factor();
                    length += 1.0;
                }
            }
        }
        for (term, weight) in weights {
            self.vocabulary.post(term, Posting { doc, weight });
        }
        length
    }
}

impl<Id: Clone> Index<Id> {
    /// Reads a corpus: each document's id and its texts with their weights.
    pub fn build<'a>(docs: impl IntoIterator<Item = (Id, Vec<(Weight, &'a str)>)>) -> Self {
        let mut reader = Reader::default();
        let (mut ids, mut lengths) = (Vec::new(), Vec::new());
        for (doc, (id, texts)) in (0_u32..).zip(docs) {
            lengths.push(reader.read(doc, texts));
            ids.push(id);
        }
        let average_length = (lengths.iter().sum::<f32>() / lengths.len().max(1) as f32).max(1.0);
        Self { vocabulary: reader.vocabulary, ids, lengths, average_length }
    }

    /// How many documents the index holds.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether the index holds nothing.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The best documents for a query, best first; equals keep the corpus's order.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit<Id>> {
        let mut tallies: HashMap<u32, Tally> = HashMap::new();
        let mut whole = 0.0;
        for meaning in meanings(query, &self.vocabulary) {
            let answers = self.answers(&meaning);
            let rarity = self.rarity(answers.len());
            whole += rarity;
            for (doc, (value, likeness)) in answers {
                let tally = tallies.entry(doc).or_default();
                tally.score += rarity * value;
                tally.covered += rarity * likeness;
            }
        }
        let mut ranked: Vec<(u32, f32)> = tallies
            .into_iter()
            .map(|(doc, tally)| (doc, tally, tally.covered / whole))
            .filter(|(_, _, coverage)| *coverage >= LEAST_COVERAGE)
            .map(|(doc, tally, coverage)| (doc, tally.score * (0.4 + 0.6 * coverage)))
            .collect();
        ranked.sort_by(|one, other| best_first(*one, *other));
        ranked.truncate(limit);
        let hit = |(doc, score): (u32, f32)| Some(Hit { id: self.ids.get(doc as usize)?.clone(), score });
        ranked.into_iter().filter_map(hit).collect()
    }

    /// For each document, the value and the likeness of its best answer to one word.
    fn answers(&self, meaning: &Meaning) -> HashMap<u32, (f32, f32)> {
        let mut answers: HashMap<u32, (f32, f32)> = HashMap::new();
        for (term, likeness) in meaning {
            for posting in self.vocabulary.postings(*term) {
                let value = likeness * self.mention(posting);
                let best = answers.entry(posting.doc).or_default();
                *best = (best.0.max(value), best.1.max(*likeness));
            }
        }
        answers
    }

    /// What the mentions of a word in a document are worth: more is better, up to a point.
    fn mention(&self, posting: &Posting) -> f32 {
        let length = self.lengths.get(posting.doc as usize).copied().unwrap_or(self.average_length);
        let brevity = 1.0 - LENGTH_PENALTY + LENGTH_PENALTY * length / self.average_length;
        posting.weight * (SATURATION + 1.0) / (posting.weight + SATURATION * brevity)
    }

    /// Rare words say more than common ones.
    fn rarity(&self, documents: usize) -> f32 {
        let (all, with) = (self.ids.len() as f32, documents as f32);
        (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
    }
}

fn best_first(one: (u32, f32), other: (u32, f32)) -> Ordering {
    other.1.total_cmp(&one.1).then_with(|| one.0.cmp(&other.0))
}
