//! « Un cours sur … » : courses that people ask for, joined when they say the same.

use std::collections::BTreeSet;

use super::refusal::Refusal;
use super::{WishId, coded, is_longer};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub const LONGEST_WISH: usize = 160;
pub const LONGEST_NAME: usize = 120;
/// So many in a day are heard; beyond, something writes that is no resident.
pub const MOST_A_DAY: i64 = 200;
/// Words shorter than this say nothing: "sur", "les".
const SHORTEST_WORD: usize = 4;

/// What the team made of a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = PathWishState)]
pub enum WishState {
    Open,
    /// It says the same as another, and counts there.
    Joined,
    Planned,
    SetAside,
}

coded!(WishState { Open => "open", Joined => "joined", Planned => "planned", SetAside => "set_aside" });

/// A course that someone asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    pub id: WishId,
    pub title: String,
    pub state: WishState,
    pub joined_into: Option<WishId>,
    /// Who asked, as they said it; may be empty.
    pub name: String,
    pub contact: String,
    pub person: Option<kernel::PersonId>,
    /// What the team answers, for all to read once it is planned.
    pub answer: String,
    pub created_at: chrono::DateTime<chrono::Utc>,
}

/// A wish with how many ask for it: whoever wrote it, and whoever was joined to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    pub wish: Wish,
    pub count: i64,
}

/// What someone types.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewWish {
    pub title: String,
    pub name: String,
    pub contact: String,
    pub person: Option<kernel::PersonId>,
}

impl NewWish {
    pub fn refusals(&self) -> Vec<Refusal> {
        let mut found = Vec::new();
        if !self.title.chars().any(char::is_alphanumeric) {
            found.push(Refusal::WishMissing);
        }
        if is_longer(&self.title, LONGEST_WISH) {
            found.push(Refusal::Long("cours"));
        }
        if is_longer(&self.name, LONGEST_NAME) {
            found.push(Refusal::Long("nom"));
        }
        if is_longer(&self.contact, LONGEST_NAME) {
            found.push(Refusal::Long("contact"));
        }
        found
    }
}

/// What is decided of a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    Keep,
    JoinTo(WishId),
    Plan,
    SetAside,
}

fn words(title: &str) -> BTreeSet<String> {
    let folded = kernel::text::fold(title);
    let words = folded.split(|sign: char| !sign.is_alphanumeric()).map(|word| word.trim_end_matches(['s', 'x']));
    words.filter(|word| word.chars().count() >= SHORTEST_WORD && *word != "cour").map(str::to_owned).collect()
}

/// Whether two wishes ask for nearly the same: half of their words.
pub fn are_alike(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let shared = one.intersection(&other).count();
    let all = one.union(&other).count();
    all > 0 && shared * 2 >= all
}

/// The open wish that a new one joins by itself.
pub fn alike_to<'w>(title: &str, wishes: &'w [Wish]) -> Option<&'w Wish> {
    let open = wishes.iter().filter(|wish| matches!(wish.state, WishState::Open | WishState::Planned));
    open.into_iter().find(|wish| are_alike(title, &wish.title))
}
