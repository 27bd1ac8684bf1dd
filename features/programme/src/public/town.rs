//! Which centres are near what a visitor typed: a town, a postal code, the name of a centre.
//!
//! First the same town or code, then the same department, then what sounds alike; else all, and it
//! says so. It computes no distance: most centres have no position.

use centres::Centre;
use kernel::text::fold;
use search::{Index, Weight};

/// The centres to show.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Near {
    pub centres: Vec<Centre>,
    pub kind: Nearness,
}

/// How well they answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nearness {
    /// Nothing was asked.
    Everywhere,
    SameTown,
    SameDepartment,
    /// Nothing is known of what was typed.
    Unknown,
}

/// Finds the centres near what was typed.
pub(crate) fn near(centres: &[Centre], typed: &str) -> Near {
    let wanted = fold(typed.trim());
    if wanted.is_empty() {
        return Near { centres: centres.to_vec(), kind: Nearness::Everywhere };
    }
    let digits: String = wanted.chars().filter(char::is_ascii_digit).collect();
    let keep = |is_near: &dyn Fn(&Centre) -> bool| -> Vec<Centre> {
        centres.iter().filter(|centre| is_near(centre)).cloned().collect()
    };
    let same = keep(&|centre| {
        let town = fold(&centre.city);
        (!town.is_empty() && (town == wanted || wanted.ends_with(&format!(" {town}"))))
            || (digits.len() == 5 && centre.postal_code == digits)
    });
    if !same.is_empty() {
        return Near { centres: same, kind: Nearness::SameTown };
    }
    if let Some(department) = digits.get(..2) {
        let around = keep(&|centre| centre.postal_code.starts_with(department));
        if !around.is_empty() {
            return Near { centres: around, kind: Nearness::SameDepartment };
        }
    }
    let index =
        Index::build(centres.iter().enumerate().map(|(at, centre)| {
            (at, vec![(Weight::Title, centre.city.as_str()), (Weight::Tag, centre.name.as_str())])
        }));
    let alike: Vec<Centre> =
        index.search(&wanted, centres.len()).iter().filter_map(|hit| centres.get(hit.id).cloned()).collect();
    if alike.is_empty() {
        Near { centres: centres.to_vec(), kind: Nearness::Unknown }
    } else {
        Near { centres: alike, kind: Nearness::SameTown }
    }
}
