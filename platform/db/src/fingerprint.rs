//! The mark of a table's rows, the same on both engines and in any order.

use chrono::SubsecRound as _;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::Val;

/// The sum of the hashes of rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Fingerprint {
    rows: i64,
    sum: [u64; 4],
}

impl Fingerprint {
    pub fn add(&mut self, values: &[Val]) {
        let mut hasher = Sha256::new();
        for value in values {
            hasher.update(word(value));
            hasher.update([0x1f]);
        }
        let hash = hasher.finalize();
        for (sum, part) in self.sum.iter_mut().zip(hash.chunks_exact(8)) {
            let part = part.iter().fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
            *sum = sum.wrapping_add(part);
        }
        self.rows += 1;
    }

    pub fn rows(&self) -> i64 {
        self.rows
    }

    pub fn told(&self) -> String {
        self.sum.iter().map(|part| format!("{part:016x}")).collect()
    }
}

/// A value as both engines can keep it: PostgreSQL has no nanoseconds, and an order of its own in an object.
fn word(value: &Val) -> String {
    match value {
        Val::Instant(Some(at)) => format!("{:?}", at.trunc_subsecs(6)),
        Val::Json(Some(json)) => format!("{:?}", ordered(json)),
        other => format!("{other:?}"),
    }
}

fn ordered(json: &Value) -> Vec<(String, String)> {
    match json {
        Value::Object(members) => {
            let mut pairs: Vec<(String, String)> =
                members.iter().map(|(name, value)| (name.clone(), value.to_string())).collect();
            pairs.sort();
            pairs
        }
        other => vec![(String::new(), other.to_string())],
    }
}
