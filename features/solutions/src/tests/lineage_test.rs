//! The tree of who took from whom: nobody is lost, whatever the rows say.

use chrono::NaiveDate;
use kernel::CentreId;
use uuid::Uuid;

use crate::model::lineage::branches;
use crate::model::solution::{SolutionId, Use};

fn centre(number: u128) -> CentreId {
    CentreId(Uuid::from_u128(number))
}

fn used(number: u128, from: Option<u128>) -> Use {
    Use {
        id: Uuid::now_v7(),
        centre: centre(number),
        solution: SolutionId::new(),
        taken_from: from.map(centre),
        note: String::new(),
        since: NaiveDate::default(),
        ended_on: None,
        revision: 1,
    }
}

fn drawn(uses: &[Use]) -> Vec<(u128, Vec<u128>)> {
    let number = |one: &Use| one.centre.uuid().as_u128();
    branches(centre(1), uses)
        .iter()
        .map(|branch| (number(branch.one), branch.below.iter().map(|one| number(one)).collect()))
        .collect()
}

#[test]
fn each_stands_below_whom_it_took_from() {
    let uses = [used(1, None), used(2, None), used(3, Some(1)), used(4, Some(3)), used(5, Some(4))];
    assert_eq!(drawn(&uses), [(2, vec![]), (3, vec![4, 5])], "deeper branches stand at the second level");
}

#[test]
fn whom_nothing_leads_to_and_circles_are_drawn_once() {
    assert_eq!(drawn(&[used(2, Some(9))]), [(2, vec![])], "who it took from has stopped");
    let circle = [used(2, Some(4)), used(3, Some(2)), used(4, Some(3))];
    assert_eq!(drawn(&circle), [(2, vec![3, 4])]);
    let mut all: Vec<u128> = drawn(&circle).into_iter().flat_map(|(one, below)| [vec![one], below].concat()).collect();
    all.sort_unstable();
    assert_eq!(all, [2, 3, 4]);
}
