//! A house with two centres, their teams, and hackathons at every step, for tests.

use std::ops::Deref;

use auth::Opened;
use kernel::PersonId;
use testing::TestDb;
use web::Cx;

use crate::model::event::{Choice, State, Terms};
use crate::model::team::TeamDraft;
use crate::model::{HackathonId, TeamId};
use crate::service::{events, teams};

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
        let modules = vec![
            accounts::module(),
            centres::module(),
            people::module(),
            media::module(),
            ideas::module(),
            crate::module(),
        ];
        Self(test_centres::House::open(db, modules).await)
    }

    /// The context of someone who showed their card.
    pub fn cx_with_card(&self, person: PersonId) -> Cx {
        self.resident(&self.centre, person, Opened::Card)
    }

    pub fn team(&self, below: &str) -> String {
        self.centre.path(&format!("equipe/hackathons{below}"))
    }

    pub async fn hackathon(&self, choice: Choice) -> HackathonId {
        events::begin(&self.cx(), &self.centre, terms(choice)).await.expect("a hackathon").0
    }

    pub async fn to(&self, event: HackathonId, state: State) -> kernel::OperationId {
        events::advance(&self.cx(), &self.centre, event, state).await.expect("the next step")
    }

    pub async fn team_named(&self, event: HackathonId, name: &str) -> TeamId {
        let draft = TeamDraft { name: name.into(), ..TeamDraft::default() };
        teams::add(&self.cx(), &self.centre, event, draft).await.expect("a team").0
    }

    /// A hackathon where one chooses between two teams.
    pub async fn choosing(&self, choice: Choice) -> (HackathonId, [TeamId; 2]) {
        let event = self.hackathon(choice).await;
        self.to(event, State::Open).await;
        let teams = [self.team_named(event, "Les Rappels").await, self.team_named(event, "Trois Gestes").await];
        self.to(event, State::UnderWay).await;
        self.to(event, State::Choosing).await;
        (event, teams)
    }
}

pub fn terms(choice: Choice) -> Terms {
    let day = |day| chrono::NaiveDate::from_ymd_opt(2026, 12, day).expect("a day");
    Terms {
        title: "Deux jours pour construire".into(),
        intro: "On construit ensemble.".into(),
        choice,
        first_day: day(4),
        last_day: day(5),
        place: "Salle Ferrat".into(),
    }
}
