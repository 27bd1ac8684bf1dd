//! What the demonstration shows: three messages of the past with what became of them, and one being written.
//!
//! States are those the ledger would have reached; they are drawn by a small seeded generator, the
//! same at each filling. Nothing leaves the house.

use audience::{Audience, Condition, Unit};
use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Duration, Utc};
use delivery::store::{RecipientFilter, every_recipient, insert_fault, list_messages, mark_told, record_evidence};
use delivery::{Cause, State};
use kernel::{CampaignId, MessageId, PersonId};
use people::Channel;
use uuid::Uuid;
use web::Cx;

use crate::model::campaign::Campaign;
use crate::service::Result;
use crate::service::drafts::OWNER;
use crate::service::planning::{Priced, priced_plan};
use crate::service::sending::{Written, content_of};
use crate::store;

/// A message of the story.
struct Told {
    title: &'static str,
    text: &'static str,
    audience: fn() -> Audience,
    days_ago: i64,
    /// Out of a thousand: how settled its letters and calls are.
    settled: u64,
}

fn families_with_children() -> Audience {
    Audience {
        unit: Unit::Families,
        conditions: vec![Condition::Members, Condition::HasChild { min: Some(6), max: Some(11) }],
    }
}

fn the_oldest() -> Audience {
    Audience { unit: Unit::People, conditions: vec![Condition::Members, Condition::Age { min: Some(60), max: None }] }
}

const STORY: [Told; 3] = [
    Told {
        title: "Le goûter des anciens",
        text: "Bonjour {prénom},\n\nLe goûter des anciens a lieu jeudi, de 14 h à 17 h, dans la grande salle.\n\nC’est gratuit. La navette passe vous prendre si vous le demandez.",
        audience: the_oldest,
        days_ago: 41,
        settled: 1000,
    },
    Told {
        title: "Inscriptions aux mercredis",
        text: "Bonjour {prénom},\n\nLes inscriptions aux mercredis des 6–11 ans ouvrent lundi.\n\nApportez le carnet de santé et votre quotient familial.",
        audience: families_with_children,
        days_ago: 27,
        settled: 970,
    },
    Told {
        title: "Nouveaux horaires d’accueil",
        text: "Bonjour {prénom},\n\nL’accueil ouvre maintenant le samedi matin, de 9 h à 12 h.\n\nDu lundi au vendredi, rien ne change.",
        audience: Audience::members,
        days_ago: 13,
        settled: 860,
    },
];

/// A small generator: the same numbers at each filling.
struct Dice(u64);

impl Dice {
    /// Out of a thousand.
    fn thousandth(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % 1000
    }
}

/// Fills a centre whose people are already there.
pub async fn fill(cx: &Cx, centre: &Centre) -> Result<()> {
    let scope = Scope::of_house(centre.id);
    for (at, told) in (1_u64..).zip(&STORY) {
        send_story(cx, centre, &scope, told, at).await?;
    }
    let draft = campaign_of(
        centre,
        "Repair Café samedi",
        "Bonjour {prénom},\n\nLe Repair Café ouvre samedi, de 14 h à 17 h, dans la grande salle.\n\nVenez avec un objet en panne. Des bénévoles vous aident à le réparer.",
        families_with_children(),
        cx.now() - Duration::hours(3),
    );
    let operation = cx.operation(Some(centre.id), "Brouillon de la démonstration");
    let mut tx = cx.db().begin(&operation).await?;
    store::insert(&mut tx, &scope, &draft).await?;
    tx.commit().await?;
    Ok(())
}

fn campaign_of(centre: &Centre, title: &str, text: &str, audience: Audience, at: DateTime<Utc>) -> Campaign {
    let reply_line = match centre.phone.is_empty() {
        true => String::new(),
        false => format!("Pour répondre, téléphonez au {}.", centre.phone_display()),
    };
    Campaign {
        id: CampaignId::new(),
        title: title.to_owned(),
        text: text.to_owned(),
        sms_text: String::new(),
        reply_line,
        audience,
        has_hours_guard: true,
        is_sent: false,
        send_at: None,
        revision: 1,
        created_at: at,
        updated_at: at,
    }
}

async fn send_story(cx: &Cx, centre: &Centre, scope: &Scope, told: &Told, seed: u64) -> Result<()> {
    let at = cx.now() - Duration::days(told.days_ago);
    let mut campaign = campaign_of(centre, told.title, told.text, (told.audience)(), at);
    let priced = priced_plan(cx, centre, scope, &campaign).await?;
    campaign.is_sent = true;
    campaign.send_at = Some(at);
    let operation = cx.operation(Some(centre.id), format!("Envoi de « {} »", told.title));
    let mut tx = cx.db().begin(&operation).await?;
    store::insert(&mut tx, scope, &campaign).await?;
    let batch = delivery::store::insert_batch(&mut tx, scope, OWNER, campaign.id.uuid(), true, at).await?;
    let content = content_of(centre, &campaign);
    delivery::store::insert_content(&mut tx, scope, &content, at).await?;
    let written = Written { scope, batch, content: content.id, at, now: at };
    let ids = written.write(&mut tx, campaign.id, &priced, 1).await?;
    let mut dice = Dice(seed);
    settle(&mut tx, scope, &priced, &ids, told.settled, at, &mut dice).await?;
    note_dead_addresses(&mut tx, scope, batch, at + Duration::days(3)).await?;
    let filter = RecipientFilter { standings: vec!["no_channel", "failed", "returned"], ..RecipientFilter::default() };
    let open = every_recipient(&mut tx, scope, batch, &filter).await?;
    let at_desk: Vec<PersonId> =
        open.iter().filter(|_| dice.thousandth() < told.settled / 2).map(|row| row.person).collect();
    if !at_desk.is_empty() {
        mark_told(&mut tx, scope, batch, &at_desk, at + Duration::days(4)).await?;
    }
    db::mark_irreversible(&mut tx, operation.id, "Ces messages sont partis.").await?;
    tx.commit().await?;
    Ok(())
}

/// What came back is known against its address, as the ledger would know it.
async fn note_dead_addresses(tx: &mut db::Tx, scope: &Scope, batch: Uuid, at: DateTime<Utc>) -> db::Result<()> {
    let dead = [State::Failed, State::Returned, State::WrongNumber];
    for message in list_messages(&mut *tx, scope, batch, None, &dead).await? {
        let cause = match message.channel {
            Channel::Email | Channel::Sms => Cause::NotDelivered,
            Channel::Letter | Channel::Call => Cause::Volunteer,
        };
        insert_fault(tx, &message, cause.code(), at).await?;
    }
    Ok(())
}

/// Brings each message where the ledger would have brought it by now.
#[expect(clippy::too_many_arguments, reason = "a story is settled whole: its plan, its ids, its hour and its dice")]
async fn settle(
    tx: &mut db::Tx,
    scope: &Scope,
    priced: &Priced,
    ids: &[MessageId],
    settled: u64,
    at: DateTime<Utc>,
    dice: &mut Dice,
) -> Result<()> {
    let mut reached: std::collections::HashMap<State, Vec<MessageId>> = std::collections::HashMap::new();
    let mut answered = Vec::new();
    for (carrier, id) in priced.plan.carriers.iter().zip(ids) {
        let state = end_of(carrier.way.0, settled, dice);
        reached.entry(state).or_default().push(*id);
        if state.is_handed() && dice.thousandth() < 120 {
            answered.push(*id);
        }
    }
    for (state, ids) in &reached {
        for chunk in ids.chunks(5_000) {
            delivery::store::set_by_hand(tx, scope, chunk, *state, &[State::Planned], at + Duration::days(3)).await?;
        }
    }
    for id in answered {
        record_evidence(tx, id, "confirmed", at + Duration::days(2)).await?;
    }
    Ok(())
}

fn end_of(channel: Channel, settled: u64, dice: &mut Dice) -> State {
    let roll = dice.thousandth();
    match channel {
        Channel::Email if roll < 28 => State::Failed,
        Channel::Email if roll < 31 => State::Unsure,
        Channel::Sms if roll < 34 => State::Failed,
        Channel::Sms if roll < 38 => State::Unsure,
        Channel::Email | Channel::Sms => State::Delivered,
        Channel::Letter if roll < settled => {
            if roll.is_multiple_of(60) {
                State::Returned
            } else {
                State::HandedOver
            }
        }
        Channel::Letter => {
            if roll.is_multiple_of(2) {
                State::Printed
            } else {
                State::Planned
            }
        }
        Channel::Call if roll < settled * 7 / 10 => State::Reached,
        Channel::Call if roll < settled * 9 / 10 => State::NoAnswer,
        Channel::Call if roll < settled => State::WrongNumber,
        Channel::Call => State::Planned,
    }
}
