//! Finding who is there twice, in the file and among the people already known, without comparing all with all.
//!
//! Entries meet only under a shared key (name, birth date, telephone, e-mail, number); a key shared by a crowd,
//! such as the centre's own telephone, is looked at within a bounded window. Proposes, never merges by itself.

use std::collections::{BTreeMap, HashMap};

use super::identity::Identity;
use super::matching::{Degree, Likeness, MatchReason, births_contradict, compare};

/// Under one key, each entry is compared with that many others at most.
const WINDOW: usize = 30;
/// A telephone or an address that so many have says nothing of who they are.
const CROWD: usize = 100;

/// Two lines that are only possibly one person.
pub(super) struct Lookalike {
    pub of: usize,
    pub reasons: Vec<MatchReason>,
}

/// What is already known of two entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Open,
    Together,
    Apart,
}

/// The groups of one file: entries are positions in the slice that was given.
pub(super) struct Groups {
    /// For each entry, the first entry of its group.
    pub first: Vec<usize>,
    /// Why an entry belongs to its group.
    pub reasons: Vec<Vec<MatchReason>>,
    /// For an entry alone in its group, an earlier entry that it resembles.
    pub lookalikes: Vec<Option<Lookalike>>,
}

/// Groups the entries of a file that are one person.
///
/// `verdict` knows better than any likeness: a person decided, or the entries are two known persons.
pub(super) fn group(people: &[Identity], verdict: impl Fn(usize, usize) -> Verdict) -> Groups {
    let mut groups = Groups {
        first: (0..people.len()).collect(),
        reasons: vec![Vec::new(); people.len()],
        lookalikes: people.iter().map(|_| None).collect(),
    };
    let mut members: Vec<Vec<usize>> = (0..people.len()).map(|at| vec![at]).collect();
    for (earlier, later, likeness) in likenesses(people) {
        match verdict(earlier, later) {
            Verdict::Apart => {}
            Verdict::Open if likeness.degree == Degree::Possible => {
                note_lookalike(&mut groups, earlier, later, likeness.reasons);
            }
            Verdict::Open | Verdict::Together => {
                join(&mut groups, &mut members, people, (earlier, later), likeness.reasons);
            }
        }
    }
    for at in 0..people.len() {
        let is_joined = members.get(root(&groups, at)).is_some_and(|group| group.len() > 1);
        if let Some(lookalike) = groups.lookalikes.get_mut(at).filter(|_| is_joined) {
            *lookalike = None;
        }
    }
    groups
}

/// All pairs that resemble, the surest first, then in the order of the file.
fn likenesses(people: &[Identity]) -> Vec<(usize, usize, Likeness)> {
    let blocks = blocks_of(people);
    let mut pairs: BTreeMap<(usize, usize), Likeness> = BTreeMap::new();
    for block in blocks.values() {
        for (place, later) in block.iter().enumerate() {
            for earlier in block.iter().take(place).rev().take(WINDOW) {
                let pair = (*earlier, *later);
                let (Some(a), Some(b)) = (people.get(pair.0), people.get(pair.1)) else { continue };
                if !pairs.contains_key(&pair)
                    && let Some(likeness) = compare(a, b)
                {
                    pairs.insert(pair, likeness);
                }
            }
        }
    }
    let mut pairs: Vec<_> = pairs.into_iter().map(|((earlier, later), likeness)| (earlier, later, likeness)).collect();
    pairs.sort_by_key(|(_, _, likeness)| std::cmp::Reverse(likeness.degree));
    pairs
}

/// Who meets whom; a contact that a crowd shares brings nobody together.
fn blocks_of(people: &[Identity]) -> HashMap<String, Vec<usize>> {
    let mut blocks: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, person) in people.iter().enumerate() {
        for key in person.meeting_keys() {
            blocks.entry(key).or_default().push(at);
        }
    }
    blocks.retain(|key, block| block.len() <= CROWD || !key.starts_with(['p', 'e']));
    blocks
}

fn note_lookalike(groups: &mut Groups, earlier: usize, later: usize, reasons: Vec<MatchReason>) {
    if let Some(lookalike) = groups.lookalikes.get_mut(later).filter(|lookalike| lookalike.is_none()) {
        *lookalike = Some(Lookalike { of: earlier, reasons });
    }
}

fn root(groups: &Groups, at: usize) -> usize {
    groups.first.get(at).copied().unwrap_or(at)
}

/// Joins two groups unless someone of one cannot be someone of the other: a mother and a daughter may share
/// a name and a line without birth date must not tie them.
fn join(
    groups: &mut Groups,
    members: &mut [Vec<usize>],
    people: &[Identity],
    (earlier, later): (usize, usize),
    reasons: Vec<MatchReason>,
) {
    let (a, b) = (root(groups, earlier), root(groups, later));
    if a == b {
        return;
    }
    let (kept, moved) = (a.min(b), a.max(b));
    let of = |root: usize| members.get(root).cloned().unwrap_or_default();
    let birth = |at: &usize| people.get(*at).and_then(|person| person.birth);
    let joined = of(moved);
    if of(kept).iter().any(|one| joined.iter().any(|other| births_contradict(birth(one), birth(other)))) {
        return;
    }
    for at in &joined {
        if let Some(first) = groups.first.get_mut(*at) {
            *first = kept;
        }
        if let Some(known) = groups.reasons.get_mut(*at).filter(|known| known.is_empty()) {
            known.clone_from(&reasons);
        }
    }
    if let Some(group) = members.get_mut(moved) {
        group.clear();
    }
    if let Some(group) = members.get_mut(kept) {
        group.extend(joined);
        group.sort_unstable();
    }
}

/// People already known, ready to be met.
pub(super) struct Known {
    people: Vec<Identity>,
    blocks: HashMap<String, Vec<usize>>,
}

impl Known {
    pub(super) fn new(people: Vec<Identity>) -> Self {
        let blocks = blocks_of(&people);
        Self { people, blocks }
    }

    /// The known people whom an entry resembles, the surest first.
    pub(super) fn resembling(&self, person: &Identity) -> Vec<(usize, Likeness)> {
        let mut found: BTreeMap<usize, Likeness> = BTreeMap::new();
        for key in person.meeting_keys() {
            for at in self.blocks.get(&key).into_iter().flatten().take(WINDOW) {
                let Some(known) = self.people.get(*at).filter(|_| !found.contains_key(at)) else { continue };
                if let Some(likeness) = compare(known, person) {
                    found.insert(*at, likeness);
                }
            }
        }
        let mut found: Vec<(usize, Likeness)> = found.into_iter().collect();
        found.sort_by_key(|(_, likeness)| {
            let has_number = likeness.reasons.contains(&MatchReason::SameMemberNumber);
            std::cmp::Reverse((likeness.degree, has_number, likeness.reasons.len()))
        });
        found
    }
}
