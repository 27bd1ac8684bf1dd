//! A house with two centres, their teams, and a workshop, for tests.

use std::ops::Deref;

use chrono::{TimeZone as _, Utc};
use testing::TestDb;

use crate::model::item::ItemKind;
use crate::model::plan::PlanDraft;
use crate::model::workshop::{AttendeeRole, WorkshopDraft};
use crate::model::{ItemId, PlanId, WorkshopId};
use crate::service::items::{Sheet, add_lines};
use crate::service::running::{go_to_step, open_workshop};
use crate::service::{plans, taking_part, workshops};

/// A workshop of today.
pub fn draft(title: &str) -> WorkshopDraft {
    WorkshopDraft {
        title: title.into(),
        starts_at: Utc.with_ymd_and_hms(2026, 11, 22, 13, 0, 0).single().expect("an instant"),
        place: "Salle bleue".into(),
        team: "Fabrice".into(),
        points: 3,
    }
}

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
            delivery::module(),
            ideas::module(),
            crate::module(),
        ];
        Self(test_centres::House::open(db, modules).await)
    }

    /// A workshop after the usual plan, not opened yet.
    pub async fn workshop(&self) -> WorkshopId {
        let asked = draft("Comment se dire les choses ?");
        workshops::add(&self.cx(), &self.centre, asked, None).await.expect("a workshop").0
    }

    /// A plan of the centre: the usual one without its first step.
    pub async fn short_plan(&self) -> PlanId {
        let usual = plans::usual(&self.cx().history_texts());
        let steps = usual.steps.into_iter().skip(1).collect();
        let short = PlanDraft { title: "Court".into(), purpose: usual.purpose, steps };
        plans::add(&self.cx(), &self.centre, short).await.expect("a plan").0
    }

    /// A workshop that is open, at a step of the usual plan.
    pub async fn opened(&self, step: &str) -> WorkshopId {
        let id = self.workshop().await;
        open_workshop(&self.cx(), &self.centre, id).await.expect("opens");
        go_to_step(&self.cx(), &self.centre, id, step).await.expect("a step");
        id
    }

    /// Lines typed from a sheet.
    pub async fn lines(&self, id: WorkshopId, kind: ItemKind, text: &str) -> Vec<ItemId> {
        let sheet = Sheet { kind, text: text.into(), author: None };
        add_lines(&self.cx(), &self.centre, id, sheet).await.expect("lines").0
    }

    /// A telephone that joins; gives its token.
    pub async fn telephone(&self, id: WorkshopId) -> String {
        let role = Some(AttendeeRole::Resident);
        let joined = taking_part::join(&self.visitor(), &self.centre, id, role, None).await.expect("joins");
        joined.expect("a token").reveal().to_owned()
    }
}
