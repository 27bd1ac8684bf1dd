//! To whom a solution went, and from whom: the uses of centres as a tree of two levels. Pure.
//!
//! Deeper branches are drawn below the second level: a page is read from top to bottom, and each says from whom it took.

use kernel::CentreId;

use super::solution::Use;

/// A centre that took the solution, and those that took it from there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch<'a> {
    pub one: &'a Use,
    pub below: Vec<&'a Use>,
}

/// The tree below the centre that wrote the solution. Nobody is lost: whom nothing leads to stands at the first level.
pub fn branches(source: CentreId, uses: &[Use]) -> Vec<Branch<'_>> {
    let others: Vec<&Use> = uses.iter().filter(|one| one.centre != source).collect();
    let mut branches: Vec<Branch<'_>> = others
        .iter()
        .filter(|one| first_of(source, &others, one) == one.centre)
        .map(|one| Branch { one, below: Vec::new() })
        .collect();
    for one in &others {
        let first = first_of(source, &others, one);
        if let Some(branch) = branches.iter_mut().find(|branch| branch.one.centre == first && first != one.centre) {
            branch.below.push(one);
        }
    }
    branches
}

/// The centre of the first level that a use comes down from; itself when it took from the source, from nobody known,
/// or when the roads run in a circle.
fn first_of(source: CentreId, uses: &[&Use], one: &Use) -> CentreId {
    let mut here = one;
    let mut seen = vec![one.centre];
    while let Some(from) = here.taken_from.filter(|from| *from != source) {
        let Some(above) = uses.iter().find(|known| known.centre == from) else { break };
        if seen.contains(&above.centre) {
            // Of a circle, the smallest stands first, so that all of it is drawn once.
            return seen.into_iter().min().unwrap_or(one.centre);
        }
        seen.push(above.centre);
        here = above;
    }
    here.centre
}
