//! Invented workshops for the demonstration: one that is over, with everything in it, and one ready to open today.
//!
//! The words are those of no one; the same are drawn at each filling.

use auth::{Scope, Secret};
use centres::Centre;
use chrono::{DateTime, Duration, NaiveTime, Utc};
use db::Tx;
use ideas::{NewAuthor, NewIdea, Origin, TellBy};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use web::Cx;

use crate::model::item::{Author, Group, Item, ItemKind, Line, Way};
use crate::model::live::{Live, Phase, VoteState};
use crate::model::plan::Plan;
use crate::model::vote::Ballot;
use crate::model::workshop::{Attendance, AttendeeRole, Workshop, WorkshopDraft};
use crate::model::{GroupId, ItemId, ParticipantId, PlanId, WorkshopId};
use crate::service::plans::usual;
use crate::store::{items, live, plans, taking_part, votes, workshops};
use crate::words::at;

/// How many telephones came to the workshop that is over.
const TELEPHONES: usize = 17;
/// How many points each person gives.
const POINTS: i64 = 3;

/// What people do with digital things, and how many said it.
const PRACTICES: [(&str, i64); 5] = [
    ("Je regarde la météo et je téléphone, c’est tout.", 8),
    ("Mes petits-enfants m’envoient des photos.", 6),
    ("Je fais mes papiers avec mon fils, jamais seule.", 5),
    ("Je suis sur le groupe des parents de l’école.", 4),
    ("Je n’ai pas d’ordinateur, et je n’en veux pas.", 3),
];

/// The groups, each with its needs and how many said each.
const NEEDS: [(&str, &[(&str, i64)]); 3] = [
    (
        "Savoir à temps",
        &[
            ("J’apprends tout après les autres.", 9),
            ("Trop d’affiches, je ne lis plus rien.", 5),
            ("Je ne sais jamais si l’atelier est maintenu.", 3),
        ],
    ),
    ("Sans internet", &[("Je n’ai pas internet, et j’existe.", 6), ("Écrivez plus gros, s’il vous plaît.", 3)]),
    ("Se voir", &[("Je voudrais voir ce que font les enfants.", 4), ("On ne se connaît pas d’une rue à l’autre.", 2)]),
];

/// The ideas: the group they answer, the stickers on paper, who said it, and how often telephones choose it.
const IDEAS: [(&str, usize, i64, &str, u32); 6] = [
    ("Un SMS avant chaque atelier", 0, 5, "Nadia", 9),
    ("Le « Centragram » : nos photos au mur", 2, 4, "Odette", 6),
    ("S’inscrire en ligne, et sur papier", 0, 3, "", 5),
    ("Une lettre courte, rue par rue", 1, 5, "Raymond", 2),
    ("Un relais par immeuble", 1, 3, "", 2),
    ("Le programme à la boulangerie", 0, 2, "", 1),
];

/// Fills the workshops of a centre; says how many.
pub async fn fill(cx: &Cx, centre: &Centre, seed: u64) -> db::Result<usize> {
    let scope = Scope::of_house(centre.id);
    let terms = usual(&cx.history_texts());
    let created_at = cx.now() - Duration::days(60);
    let plan = Plan { id: PlanId::new(), terms, created_at, retired_at: None, revision: 1 };
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("workshops-op-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    plans::insert(&mut tx, &scope, &plan).await?;
    let mut filling = Filling { cx, scope, plan, rng: StdRng::seed_from_u64(seed) };
    filling.past(&mut tx).await?;
    filling.today(&mut tx).await?;
    tx.commit().await?;
    Ok(2)
}

struct Filling<'a> {
    cx: &'a Cx,
    scope: Scope,
    plan: Plan,
    rng: StdRng,
}

impl Filling<'_> {
    fn workshop(&self, title: &str, starts_at: DateTime<Utc>) -> Workshop {
        Workshop {
            id: WorkshopId::new(),
            terms: WorkshopDraft {
                title: title.to_owned(),
                starts_at,
                place: "Grande salle".to_owned(),
                team: "Fabrice et Nadia".to_owned(),
                points: POINTS,
            },
            plan: Some(self.plan.id),
            steps: self.plan.terms.steps.clone(),
            attendance: Attendance::default(),
            created_at: starts_at - Duration::days(5),
            retired_at: None,
            revision: 1,
        }
    }

    /// Ready to open: the facilitator has one button to press.
    async fn today(&self, tx: &mut Tx) -> db::Result<()> {
        let hour = NaiveTime::from_hms_opt(14, 0, 0).unwrap_or_default();
        let title = "De quoi avons-nous besoin dans le quartier ?";
        let workshop = self.workshop(title, at(self.cx.today(), hour));
        workshops::insert(tx, &self.scope, &workshop).await?;
        live::insert(tx, &self.scope, workshop.id, &Live::planned(&workshop)).await
    }

    /// Over three weeks ago, with what was said, the points, and two ideas that go on.
    async fn past(&mut self, tx: &mut Tx) -> db::Result<()> {
        let hour = NaiveTime::from_hms_opt(14, 0, 0).unwrap_or_default();
        let starts_at = at(self.cx.today() - Duration::days(21), hour);
        let mut workshop = self.workshop("Comment dire la même chose à tous les adhérents ?", starts_at);
        for (role, count) in [(AttendeeRole::Resident, 7), (AttendeeRole::Trustee, 1), (AttendeeRole::Partner, 1)] {
            workshop.attendance.add(role, count);
        }
        workshops::insert(tx, &self.scope, &workshop).await?;
        live::insert(tx, &self.scope, workshop.id, &over(&workshop)).await?;
        let groups = self.groups(tx, workshop.id).await?;
        let ideas = self.said(tx, &workshop, &groups).await?;
        self.telephones(tx, workshop.id, (&ideas, starts_at)).await
    }

    async fn groups(&self, tx: &mut Tx, workshop: WorkshopId) -> db::Result<Vec<Group>> {
        let titles = NEEDS.iter().map(|(title, _)| (*title).to_owned()).zip(1_i64..);
        let groups: Vec<Group> =
            titles.map(|(title, position)| Group { id: GroupId::new(), title, position }).collect();
        for group in &groups {
            items::insert_group(tx, &self.scope, workshop, group).await?;
        }
        Ok(groups)
    }

    /// What was said; gives the ideas.
    async fn said(&self, tx: &mut Tx, workshop: &Workshop, groups: &[Group]) -> db::Result<Vec<Item>> {
        let when = workshop.terms.starts_at;
        let line = |words: &str, said_by: i64| Line { words: words.to_owned(), said_by };
        let mut said: Vec<Item> =
            PRACTICES.iter().map(|(words, by)| Item::said(ItemKind::Practice, line(words, *by), when)).collect();
        for (group, (_, needs)) in groups.iter().zip(NEEDS) {
            said.extend(needs.iter().map(|(words, by)| Item {
                group: Some(group.id),
                ..Item::said(ItemKind::Need, line(words, *by), when)
            }));
        }
        let mut ideas = Vec::new();
        for (at, (words, group, stickers, name, _)) in IDEAS.iter().enumerate() {
            let group = groups.get(*group);
            let mut idea = Item::said(ItemKind::Idea, line(words, 1), when);
            idea.group = group.map(|group| group.id);
            idea.stickers = *stickers;
            if at < 2 {
                idea.idea = Some(self.kept(tx, workshop.id, (*words, *name), group).await?);
            }
            ideas.push(idea);
        }
        said.extend(ideas.iter().cloned());
        items::insert(tx, &self.scope, workshop.id, &said).await?;
        for (idea, (_, _, _, name, _)) in ideas.iter().zip(IDEAS).filter(|(_, (.., name, _))| !name.is_empty()) {
            let author = Author { name: name.to_owned(), way: Way::InPerson, contact: String::new(), person: None };
            items::insert_author(tx, &self.scope, (workshop.id, idea.id), &author, when).await?;
        }
        Ok(ideas)
    }

    async fn kept(
        &self,
        tx: &mut Tx,
        workshop: WorkshopId,
        (words, name): (&str, &str),
        group: Option<&Group>,
    ) -> db::Result<uuid::Uuid> {
        let author = NewAuthor { person: None, name: name.to_owned(), way: TellBy::InPerson };
        let new = NewIdea {
            title: words.to_owned(),
            words: words.to_owned(),
            need: group.map(|group| group.title.clone()),
            theme: None,
            origin: Origin::Workshop(workshop.uuid()),
            authors: vec![author],
        };
        Ok(ideas::record(self.cx, tx, &self.scope, new).await?.uuid())
    }

    /// Telephones that came, each with its points.
    async fn telephones(
        &mut self,
        tx: &mut Tx,
        workshop: WorkshopId,
        (ideas, when): (&[Item], DateTime<Utc>),
    ) -> db::Result<()> {
        let roles = [AttendeeRole::Resident, AttendeeRole::Resident, AttendeeRole::Volunteer, AttendeeRole::Employee];
        for (_, role) in (0..TELEPHONES).zip(roles.iter().cycle()) {
            let own = (workshop, ParticipantId::new());
            let hash = Secret::draw_for_card().hash();
            taking_part::insert(tx, &self.scope, own, (&hash, Some(*role)), when).await?;
            let given: Vec<(ItemId, i64)> = (0..POINTS).filter_map(|_| Some((self.choice(ideas)?, 1))).collect();
            if let Ok(ballot) = Ballot::read(&given, ideas, POINTS) {
                votes::replace(tx, &self.scope, own, &ballot).await?;
                taking_part::mark_voted(tx, &self.scope, own.1, Some(when + Duration::minutes(110))).await?;
            }
        }
        Ok(())
    }

    /// An idea, more often one of those that many like.
    fn choice(&mut self, ideas: &[Item]) -> Option<ItemId> {
        let all: u32 = IDEAS.iter().map(|(.., weight)| weight).sum();
        let mut drawn = self.rng.random_range(0..all);
        for (idea, (.., weight)) in ideas.iter().zip(IDEAS) {
            if drawn < weight {
                return Some(idea.id);
            }
            drawn -= weight;
        }
        None
    }
}

/// Where a workshop stands once it is over.
fn over(workshop: &Workshop) -> Live {
    let begun = workshop.terms.starts_at;
    Live {
        phase: Phase::Closed,
        step: workshop.steps.last().map(|step| step.key.clone()).unwrap_or_default(),
        vote: VoteState::Closed,
        opened_at: Some(begun),
        closed_at: Some(begun + Duration::minutes(135)),
        ..Live::planned(workshop)
    }
}
