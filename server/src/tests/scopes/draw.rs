//! Chance that can be repeated: the same seed draws the same lots.

/// A source of lots (SplitMix64).
pub(in crate::tests) struct Draw(u64);

impl Draw {
    pub(in crate::tests) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut lot = self.0;
        lot = (lot ^ (lot >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        lot = (lot ^ (lot >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        lot ^ (lot >> 31)
    }

    /// A number below this one.
    pub(in crate::tests) fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }

    /// Whether something happens that happens so many times in a hundred.
    pub(in crate::tests) fn happens(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(in crate::tests) fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}
