//! The one who sends: claims, fences, hands over, writes down.
//!
//! A message crosses the fence (`sending`, on disk) before the network is touched, so a crash can
//! leave it unsure but never send it twice; what was written down as sent is never sent again.
//! The result of one message and the fence of the next share a commit.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Datelike, Duration, Timelike, Utc, Weekday};
use kernel::{CentreId, Locale, clock};
use people::Channel;
use uuid::Uuid;
use web::App;

use crate::mail::message::{Correspondent, EmailMessage};
use crate::mail::{EmailSender, html};
use crate::model::{Content, Message, State, fill};
use crate::sms::{SmsMessage, SmsSender};
use crate::store;
use crate::transport::{Concern, Outcome};

/// Messages leased at once.
const CLAIM: i64 = 512;
const LEASE_MINUTES: i64 = 3;
/// After so many tries a message that only met "later" has failed.
const TRIES: i64 = 8;

/// The ways out of the house. Without a way, a message stays in the local outbox, to be read there.
#[derive(Clone, Default)]
pub struct Couriers {
    pub email: Option<Arc<dyn EmailSender>>,
    pub sms: Option<Arc<dyn SmsSender>>,
    /// The address e-mails come from: `messages@essaim.example`.
    pub mail_from: String,
    /// How many messages travel at the same time.
    pub connections: usize,
}

/// Sends what is due.
pub struct Dispatcher {
    app: Arc<App>,
    couriers: Couriers,
    centres: Mutex<HashMap<CentreId, Arc<centres::Centre>>>,
}

struct Round {
    lease: Uuid,
    queue: Mutex<VecDeque<Message>>,
    contents: HashMap<Uuid, Content>,
}

impl Dispatcher {
    pub fn new(app: Arc<App>, couriers: Couriers) -> Arc<Self> {
        Arc::new(Self { app, couriers, centres: Mutex::default() })
    }

    /// Sends until nothing is due; returns how many messages were handed over or settled.
    pub async fn run_due(self: &Arc<Self>) -> db::Result<usize> {
        store::expire_leases(&self.app.db, self.app.clock.now()).await?;
        let mut handled = 0;
        loop {
            let now = self.app.clock.now();
            if store::due_count(&self.app.db, now).await? == 0 {
                return Ok(handled);
            }
            let lease = Uuid::now_v7();
            let is_late = !is_decent_hour(now);
            let lasts = Duration::minutes(LEASE_MINUTES);
            let claimed = store::claim(&self.app.db, lease, now, lasts, is_late, CLAIM).await?;
            if claimed.is_empty() {
                return Ok(handled);
            }
            handled += claimed.len();
            self.run_round(lease, claimed).await?;
        }
    }

    async fn run_round(self: &Arc<Self>, lease: Uuid, claimed: Vec<Message>) -> db::Result<()> {
        let mut ids: Vec<Uuid> = claimed.iter().map(|message| message.content).collect();
        ids.sort_unstable();
        ids.dedup();
        let contents = store::contents(&self.app.db, &ids).await?;
        let round = Arc::new(Round { lease, queue: Mutex::new(claimed.into()), contents });
        let workers: Vec<_> = (0..self.couriers.connections.max(1))
            .map(|_| {
                let (me, round) = (Arc::clone(self), Arc::clone(&round));
                tokio::spawn(async move { me.work(&round).await })
            })
            .collect();
        for worker in workers {
            match worker.await {
                Ok(done) => done?,
                Err(error) => tracing::error!(%error, "a courier stopped; its leases will expire"),
            }
        }
        Ok(())
    }

    async fn work(&self, round: &Round) -> db::Result<()> {
        let mut last: Option<(Message, Outcome)> = None;
        loop {
            let next = round.queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
            if next.is_none() && last.is_none() {
                return Ok(());
            }
            let now = self.app.clock.now();
            let mut tx = self.app.db.begin_unrecorded().await?;
            if let Some((message, outcome)) = last.take() {
                self.write_down(&mut tx, round.lease, &message, outcome, now).await?;
            }
            let may_send = match &next {
                Some(message) => store::fence(&mut tx, message.id, round.lease, now).await?,
                None => false,
            };
            tx.commit().await?;
            if let Some(message) = next.filter(|_| may_send) {
                let outcome = self.hand_over(&message, round.contents.get(&message.content)).await;
                last = Some((message, outcome));
            }
        }
    }

    async fn write_down(
        &self,
        tx: &mut db::Tx,
        lease: Uuid,
        message: &Message,
        outcome: Outcome,
        now: DateTime<Utc>,
    ) -> db::Result<()> {
        let (state, reference, reason, again) = match outcome {
            Outcome::Accepted { reference } => (State::Sent, reference, String::new(), None),
            Outcome::Unsure { reason } => (State::Unsure, None, reason, None),
            Outcome::Refused { concern: Concern::Recipient, reason, .. } => {
                store::insert_fault(tx, message, &reason, now).await?;
                (State::Failed, None, reason, None)
            }
            Outcome::Refused { concern: Concern::Message, reason, .. } => (State::Failed, None, reason, None),
            Outcome::Refused { concern: Concern::Gateway, reason, .. } | Outcome::TryLater { reason, .. } => {
                let wait = Duration::minutes(1 << message.tries.clamp(0, 8));
                if message.tries >= TRIES { (State::Failed, None, reason, None) } else { (State::Planned, None, reason, Some(now + wait)) }
            }
        };
        metrics::counter!("essaim_messages_total", "channel" => message.channel.code(), "state" => state.code()).increment(1);
        if store::settle(tx, message.id, lease, state, reference, &reason, now, again).await? {
            return Ok(());
        }
        // Our lease ran out while the network was slow: the answer is still the truth.
        store::settle_by_reference(tx, message.id, state, &reason, now).await?;
        Ok(())
    }

    async fn hand_over(&self, message: &Message, content: Option<&Content>) -> Outcome {
        let Some(content) = content else { return Outcome::refused(Concern::Message, "le texte a disparu") };
        let centre = match self.centre(message.centre).await {
            Ok(Some(centre)) => centre,
            Ok(None) => return Outcome::refused(Concern::Message, "le centre a disparu"),
            Err(error) => return Outcome::try_later(Concern::Gateway, error),
        };
        match message.channel {
            Channel::Email => match &self.couriers.email {
                Some(sender) => sender.send(&self.email(message, content, &centre)).await,
                None => kept_here(),
            },
            Channel::Sms => match &self.couriers.sms {
                Some(sender) => sender.send(&sms(message, content, &centre.sms_sender)).await,
                None => kept_here(),
            },
            Channel::Letter | Channel::Call => Outcome::refused(Concern::Message, "ce canal passe par des mains"),
        }
    }

    async fn centre(&self, id: CentreId) -> db::Result<Option<Arc<centres::Centre>>> {
        let known = self.centres.lock().unwrap_or_else(PoisonError::into_inner).get(&id).cloned();
        if known.is_some() {
            return Ok(known);
        }
        let Some(centre) = centres::store::find(&self.app.db, id).await?.map(Arc::new) else { return Ok(None) };
        self.centres.lock().unwrap_or_else(PoisonError::into_inner).insert(id, Arc::clone(&centre));
        Ok(Some(centre))
    }

    fn email(&self, message: &Message, content: &Content, centre: &centres::Centre) -> EmailMessage {
        let leave = self.app.url(&format!("/desabonnement/{}", message.id));
        let words = fill(&content.text, &message.first_name, &message.full_name);
        let subject = fill(&content.subject, &message.first_name, &message.full_name);
        let text = signed(&words, centre, &leave);
        let locale = Locale::from_code(&content.locale).unwrap_or_default();
        // A text too long for a light page still travels as text.
        let page = html::document(&subject, &text, locale).unwrap_or_default();
        let domain = self.couriers.mail_from.split('@').nth(1).unwrap_or("localhost");
        let reply_to = (!centre.email.is_empty())
            .then(|| Correspondent { name: Some(centre.name.clone()), address: centre.email.clone() });
        EmailMessage {
            message_id: format!("{}.{}@{domain}", message.id.uuid().simple(), message.attempt),
            from: Correspondent { name: Some(centre.name.clone()), address: self.couriers.mail_from.clone() },
            reply_to,
            to: Correspondent { name: None, address: message.address.clone() },
            subject,
            text,
            html: page,
            list_unsubscribe_url: message.batch.map(|_| leave),
            verp_sender: format!("retour+{}@{domain}", message.id.uuid().simple()),
            headers: Vec::new(),
            dated: self.app.clock.now(),
        }
    }
}

fn signed(words: &str, centre: &centres::Centre, leave: &str) -> String {
    let phone = if centre.phone.is_empty() { String::new() } else { format!("\nTéléphone : {}", centre.phone_display()) };
    format!("{words}\n\n--\n{}, {}{phone}\nNe plus recevoir ces messages : {leave}\n", centre.name, centre.tagline)
}

fn sms(message: &Message, content: &Content, sender: &str) -> SmsMessage {
    let text = fill(&content.sms_text, &message.first_name, &message.full_name);
    let locale = Locale::from_code(&content.locale).unwrap_or_default();
    let normalised = crate::sms::gsm7::normalise(&text, locale);
    SmsMessage {
        id: message.id.uuid().simple().to_string(),
        to: message.address.clone(),
        text: normalised.text,
        encoding: normalised.encoding,
        sender: (!sender.is_empty()).then(|| sender.to_owned()),
    }
}

/// No gateway is set: the message waits in the local outbox, which a browser can read.
fn kept_here() -> Outcome {
    Outcome::Accepted { reference: Some("boîte d’envoi locale".to_owned()) }
}

/// Monday to Saturday, from 8 to 20: outside, a guarded message waits.
pub fn is_decent_hour(now: DateTime<Utc>) -> bool {
    let local = clock::local(now);
    local.weekday() != Weekday::Sun && (8..20).contains(&local.hour())
}
