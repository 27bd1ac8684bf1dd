//! The catalogue that everyone may read, across the network: which solutions there are, who uses them, what each changed.

use std::collections::HashMap;

use auth::Scope;
use centres::Centre;
use ideas::Idea;
use kernel::CentreId;
use kernel::paging::Page;
use web::Cx;

use super::{Error, Result};
use crate::model::solution::{Solution, SolutionId, Use, Version};
use crate::store::solutions::{self, Filter};
use crate::store::uses;

/// A page of the catalogue.
#[derive(Debug)]
pub struct Catalogue {
    pub solutions: Page<Solution>,
    /// How many centres use each.
    pub users: HashMap<SolutionId, usize>,
    pub centres: HashMap<CentreId, Centre>,
    pub themes: Vec<String>,
}

/// The catalogue of the network.
pub async fn read(cx: &Cx, filter: &Filter) -> Result<Catalogue> {
    db::as_house(async {
        let found = solutions::list_published_unscoped(cx.db(), filter).await?;
        let ids: Vec<SolutionId> = found.items.iter().map(|solution| solution.id).collect();
        let mut users: HashMap<SolutionId, usize> = HashMap::new();
        for one in uses::of_solutions_unscoped(cx.db(), &ids).await? {
            *users.entry(one.solution).or_default() += 1;
        }
        let whose: Vec<CentreId> = found.items.iter().map(|solution| solution.centre).collect();
        Ok::<_, Error>(Catalogue {
            centres: known(cx, &whose).await?,
            themes: solutions::themes_unscoped(cx.db()).await?,
            solutions: found,
            users,
        })
    })
    .await
}

pub(crate) async fn known(cx: &Cx, centres: &[CentreId]) -> Result<HashMap<CentreId, Centre>> {
    let found = centres::store::list_among(cx.db(), centres).await?;
    Ok(found.into_iter().map(|centre| (centre.id, centre)).collect())
}

/// A solution with all that everyone may know of it.
#[derive(Debug)]
pub struct Described {
    pub solution: Solution,
    /// Who uses it now, those who began first, first.
    pub uses: Vec<Use>,
    pub versions: Vec<Version>,
    pub centres: HashMap<CentreId, Centre>,
    /// The idea it comes from, where everyone may read it.
    pub idea: Option<Idea>,
}

impl Described {
    /// The centre that wrote it.
    pub fn source(&self) -> Option<&Centre> {
        self.centres.get(&self.solution.centre)
    }
}

/// One solution of the catalogue.
pub async fn find(cx: &Cx, id: SolutionId) -> Result<Described> {
    let found = db::as_house(solutions::find_published_unscoped(cx.db(), id)).await?;
    describe(cx, found.ok_or(Error::NotFound)?).await
}

/// A solution with who uses it: of the catalogue, or the team's own before it is there.
pub async fn describe(cx: &Cx, solution: Solution) -> Result<Described> {
    db::as_house(async {
        let uses = uses::of_solutions_unscoped(cx.db(), &[solution.id]).await?;
        let mut whose: Vec<CentreId> = uses.iter().map(|one| one.centre).collect();
        whose.push(solution.centre);
        let scope = Scope::public(solution.centre);
        let idea = match solution.idea {
            Some(idea) => ideas::find(cx.db(), &scope, idea).await?.filter(Idea::is_public),
            None => None,
        };
        Ok::<_, Error>(Described {
            versions: solutions::versions_unscoped(cx.db(), &[solution.id]).await?,
            centres: known(cx, &whose).await?,
            uses,
            idea,
            solution,
        })
    })
    .await
}
