//! Who took what from whom: a tree, walked once, whatever is written in it.
//!
//! A kit points to the one it was made from, which was there before it, so a line has no circle. A file could claim
//! one: each kit is told once all the same.

use std::collections::{HashMap, HashSet};

use kernel::CentreId;

use super::kit::{Adoption, Kit, KitId};

/// What stands on a line of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// A centre published it.
    Published,
    /// A centre took it, and stands at this version.
    Adopted { number: i64, is_over: bool },
}

/// One line of the tree, below the one it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The kit published, or taken.
    pub kit: KitId,
    pub centre: CentreId,
    /// 0 for the first of the line.
    pub depth: usize,
    /// The row of the line it hangs from.
    pub parent: Option<usize>,
    pub stands: Stands,
}

/// The lines of a family, from its first kit on: each kit once, each adoption once.
pub fn tree(kits: &[Kit], adoptions: &[Adoption]) -> Vec<Line> {
    let known: HashSet<KitId> = kits.iter().map(|kit| kit.id).collect();
    let mut grove = Grove { children: HashMap::new(), taken: HashMap::new(), seen: HashSet::new(), lines: Vec::new() };
    for kit in kits {
        if let Some(parent) = kit.parent.filter(|parent| known.contains(parent)) {
            grove.children.entry(parent).or_default().push(kit);
        }
    }
    for adoption in adoptions {
        grove.taken.entry(adoption.kit).or_default().push(adoption);
    }
    for kit in kits.iter().filter(|kit| kit.parent.is_none_or(|parent| !known.contains(&parent))) {
        grove.plant(kit, None);
    }
    // What is left hangs in a circle that a file claimed: it is told from its first kit on.
    for kit in kits {
        grove.plant(kit, None);
    }
    in_order(&grove.lines)
}

/// The same lines, each right below the one it hangs from.
fn in_order(lines: &[Line]) -> Vec<Line> {
    let mut below: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
    for (row, line) in lines.iter().enumerate() {
        below.entry(line.parent).or_default().push(row);
    }
    let mut ordered = Vec::with_capacity(lines.len());
    let first = below.get(&None).cloned().unwrap_or_default();
    let mut waiting: Vec<(usize, Option<usize>)> = first.into_iter().rev().map(|row| (row, None)).collect();
    while let Some((row, parent)) = waiting.pop() {
        let Some(line) = lines.get(row) else { continue };
        ordered.push(Line { parent, ..*line });
        let at = ordered.len() - 1;
        let hanging = below.get(&Some(row)).cloned().unwrap_or_default();
        waiting.extend(hanging.into_iter().rev().map(|child| (child, Some(at))));
    }
    ordered
}

struct Grove<'a> {
    children: HashMap<KitId, Vec<&'a Kit>>,
    taken: HashMap<KitId, Vec<&'a Adoption>>,
    seen: HashSet<KitId>,
    lines: Vec<Line>,
}

impl<'a> Grove<'a> {
    /// Grows a tree with a stack of its own: a line of kits may be longer than ours is deep.
    fn plant(&mut self, kit: &'a Kit, parent: Option<usize>) {
        let mut waiting = vec![(kit, parent)];
        while let Some((kit, parent)) = waiting.pop() {
            if !self.seen.insert(kit.id) {
                continue;
            }
            let row = self.add(kit.id, kit.centre, parent, Stands::Published);
            let mut hung: HashMap<CentreId, usize> = HashMap::new();
            for adoption in self.taken.get(&kit.id).cloned().unwrap_or_default() {
                let stands = Stands::Adopted { number: adoption.number, is_over: adoption.ended_at.is_some() };
                hung.insert(adoption.centre, self.add(kit.id, adoption.centre, Some(row), stands));
            }
            // What a centre made of it hangs from its own line.
            for child in self.children.get(&kit.id).cloned().unwrap_or_default().into_iter().rev() {
                waiting.push((child, Some(hung.get(&child.centre).copied().unwrap_or(row))));
            }
        }
    }

    fn add(&mut self, kit: KitId, centre: CentreId, parent: Option<usize>, stands: Stands) -> usize {
        let depth = parent.and_then(|parent| self.lines.get(parent)).map_or(0, |line| line.depth + 1);
        self.lines.push(Line { kit, centre, depth, parent, stands });
        self.lines.len() - 1
    }
}

/// How many centres hold something of these kits: who published and who took.
pub fn centres_of(kits: &[Kit], adoptions: &[Adoption]) -> usize {
    let published = kits.iter().map(|kit| kit.centre);
    let taken = adoptions.iter().filter(|adoption| adoption.ended_at.is_none()).map(|adoption| adoption.centre);
    published.chain(taken).collect::<HashSet<_>>().len()
}
