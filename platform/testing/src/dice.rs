//! Lots for tests that act at random: the same seed repeats a run, and a run that falls says which it was.

/// A source of lots, and how many acts a test draws from it.
///
/// Seeded by `ESSAIM_SEED`, or always alike; as long as `ESSAIM_ACTS` says, or short enough for every run of the tests.
pub struct Dice {
    pub rng: fastrand::Rng,
    pub acts: usize,
    what: &'static str,
    seed: u64,
}

impl Dice {
    /// Of a test, told in two words, that draws so many acts unless another number is asked for.
    pub fn of(what: &'static str, acts: usize) -> Self {
        let seed = told("ESSAIM_SEED").unwrap_or(1);
        let acts = told("ESSAIM_ACTS").and_then(|acts| usize::try_from(acts).ok()).unwrap_or(acts);
        Self { rng: fastrand::Rng::with_seed(seed), acts, what, seed }
    }

    /// One of these; `None` of nothing.
    pub fn pick<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        self.rng.choice(of).cloned()
    }
}

impl Drop for Dice {
    #[expect(clippy::print_stdout, reason = "the output of a test is read by people")]
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("{}: repeated by ESSAIM_SEED={} ESSAIM_ACTS={}", self.what, self.seed, self.acts);
        }
    }
}

fn told(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}
