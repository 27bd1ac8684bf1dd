//! Lots that a seed repeats.

use fastrand::Rng;

/// Whether something happens that happens so many times in a hundred.
pub(in crate::tests) fn happens(draw: &mut Rng, percent: usize) -> bool {
    draw.usize(..100) < percent
}

/// One of these, of which there is one at least.
pub(in crate::tests) fn one_of<'a, T>(draw: &mut Rng, all: &'a [T]) -> &'a T {
    &all[draw.usize(..all.len())]
}
