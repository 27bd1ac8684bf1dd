//! A workshop as its screen, its report and its leader read it.

use auth::Scope;
use centres::Centre;
use web::Cx;

use super::{Error, Result, open};
use crate::model::item::{Author, Group, Item, ItemKind};
use crate::model::live::Live;
use crate::model::vote::Tally;
use crate::model::workshop::{Attendance, AttendeeRole, Workshop};
use crate::model::{GroupId, ItemId, WorkshopId};
use crate::policy::Action;
use crate::store::taking_part::Telephones;
use crate::store::{items, live, taking_part, votes, workshops};

/// A workshop with everything that was said in it.
#[derive(Debug, Clone)]
pub struct Sight {
    pub workshop: Workshop,
    pub live: Live,
    pub items: Vec<Item>,
    pub groups: Vec<Group>,
    /// Only once the vote is closed.
    pub tally: Option<Tally>,
    pub telephones: Telephones,
}

impl Sight {
    /// What was said of a kind and is shown.
    pub fn shown(&self, kind: ItemKind) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.kind == kind && !item.is_hidden)
    }

    /// What is shown of a kind in a group, or in none.
    pub fn in_group(&self, kind: ItemKind, group: Option<GroupId>) -> impl Iterator<Item = &Item> {
        self.shown(kind).filter(move |item| item.group == group)
    }

    /// The ideas, those with the most points first once the tally is shown.
    pub fn ideas(&self) -> Vec<&Item> {
        let mut ideas: Vec<&Item> = self.shown(ItemKind::Idea).collect();
        if let Some(tally) = &self.tally {
            ideas.sort_by_key(|idea| std::cmp::Reverse(tally.points(idea.id)));
        }
        ideas
    }

    /// The points of an idea, once they are shown.
    pub fn points(&self, idea: ItemId) -> Option<i64> {
        self.tally.as_ref().map(|tally| tally.points(idea))
    }

    /// Who was there, by role: with a telephone and without.
    pub fn presence(&self) -> Attendance {
        let mut all = self.workshop.attendance.clone();
        for role in AttendeeRole::ALL {
            all.add(*role, self.telephones.roles.of(*role));
        }
        all
    }

    /// Everyone who was there, those who did not say as whom too.
    pub fn people(&self) -> i64 {
        self.workshop.attendance.total() + self.telephones.joined
    }

    /// The title of a group.
    pub fn group(&self, id: Option<GroupId>) -> Option<&Group> {
        self.groups.iter().find(|group| Some(group.id) == id)
    }
}

/// A workshop with everything in it, for whoever was let in.
pub(super) async fn sight(cx: &Cx, scope: &Scope, id: WorkshopId) -> Result<Sight> {
    // Read first: whatever comes meanwhile is seen by who asks again under this mark.
    let live = live::find(cx.db(), scope, id).await?.ok_or(Error::NotFound)?;
    let workshop = workshops::find(cx.db(), scope, id).await?.ok_or(Error::NotFound)?;
    let items = items::list(cx.db(), scope, id).await?;
    let tally = match live.shows_tally() {
        true => Some(Tally::of(&items, &votes::given(cx.db(), scope, id).await?)),
        false => None,
    };
    let groups = items::groups(cx.db(), scope, id).await?;
    let telephones = taking_part::count(cx.db(), scope, id).await?;
    Ok(Sight { workshop, live, items, groups, tally, telephones })
}

/// A workshop, for the team.
pub async fn see(cx: &Cx, centre: &Centre, id: WorkshopId) -> Result<Sight> {
    let scope = open(cx, centre, Action::SeeWorkshops)?;
    sight(cx, &scope, id).await
}

/// How far a workshop has changed, for who follows it: one small question.
pub async fn revision(cx: &Cx, centre: &Centre, id: WorkshopId) -> Result<i64> {
    let scope = open(cx, centre, Action::SeeWorkshops)?;
    Ok(live::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?.revision)
}

/// Who said what, for who leads.
pub async fn authors(cx: &Cx, centre: &Centre, id: WorkshopId) -> Result<Vec<(ItemId, Author)>> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    Ok(items::authors(cx.db(), &scope, id).await?)
}
