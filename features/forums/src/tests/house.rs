//! A house with two centres, their teams, and forums at every step, for tests.

use std::ops::Deref;

use auth::Opened;
use kernel::PersonId;
use testing::TestDb;
use web::Cx;

use crate::model::ballot::Method;
use crate::model::forum::{State, Terms};
use crate::model::theme::{NewTheme, Origin};
use crate::model::{ForumId, ThemeId};
use crate::service::{forums, themes};

/// The two centres ([`test_centres::House`]), with what is of the room.
pub struct House(test_centres::House);

impl Deref for House {
    type Target = test_centres::House;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl House {
    pub async fn open(db: TestDb) -> Self {
        let modules = vec![accounts::module(), centres::module(), people::module(), ideas::module(), crate::module()];
        Self(test_centres::House::open(db, modules).await)
    }

    /// The context of someone who showed their card.
    pub fn cx_with_card(&self, person: PersonId) -> Cx {
        self.resident(&self.centre, person, Opened::Card)
    }

    pub fn team(&self, below: &str) -> String {
        self.centre.path(&format!("equipe/forums{below}"))
    }

    pub async fn forum(&self, method: Method) -> ForumId {
        forums::begin(&self.cx(), &self.centre, terms(method)).await.expect("a forum").0
    }

    pub async fn to(&self, forum: ForumId, state: State) -> kernel::OperationId {
        forums::advance(&self.cx(), &self.centre, forum, state).await.expect("the next step")
    }

    /// A forum whose themes can be chosen.
    pub async fn choosing(&self, method: Method) -> (ForumId, Vec<ThemeId>) {
        let forum = self.forum(method).await;
        self.to(forum, State::Proposing).await;
        let new = ["Le bus le dimanche", "Les écrans et les petits", "Un jardin"]
            .map(|title| NewTheme::spoken(title, "Karim", Origin::Paper));
        themes::type_themes(&self.cx(), &self.centre, forum, &new).await.expect("themes");
        self.to(forum, State::Choosing).await;
        let board = forums::board(&self.cx(), &self.centre, forum).await.expect("a board");
        (forum, board.themes.iter().map(|theme| theme.id).collect())
    }
}

pub fn terms(method: Method) -> Terms {
    Terms {
        title: "Forum 2027".into(),
        intro: "On parle ensemble.".into(),
        method,
        proposals_until: None,
        choice_until: None,
        day: None,
        hours: String::new(),
        place: String::new(),
        enrol_path: String::new(),
    }
}
