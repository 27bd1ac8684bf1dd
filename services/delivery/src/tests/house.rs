//! A house with two centres, and gateways of a few lines: the network is the one thing that is played here.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use auth::{Actor, Authenticator, BoxFuture, Grant, Scope, Staff};
use centres::{Centre, NewCentre};
use chrono::{DateTime, Utc};
use kernel::{AccountId, MessageId, NetworkId, PersonId, Role, SessionId};
use people::{Channel, Person};
use testing::{TestApp, TestDb};
use uuid::Uuid;

use crate::mail::EmailSender;
use crate::mail::message::EmailMessage;
use crate::model::{Content, Message, NewMessage, State};
use crate::sms::{SmsMessage, SmsSender};
use crate::store;
use crate::transport::Outcome;
use crate::{Couriers, Dispatcher};

/// A session secret is the word of a role; a token secret, a scope word in the first centre.
struct Door {
    centre: Arc<Mutex<Option<kernel::CentreId>>>,
}

impl Authenticator for Door {
    fn by_session<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        let centre = *self.centre.lock().unwrap();
        let actor = Role::from_code(secret).map(|role| {
            let centre = centre.filter(|_| role != Role::Federation);
            let grants = vec![Grant { centre, role }];
            Actor::Staff(Staff {
                account: AccountId::new(),
                session: SessionId::new(),
                name: "Léa".to_owned(),
                grants,
                proven_at: chrono::DateTime::UNIX_EPOCH,
            })
        });
        Box::pin(async move { Ok(actor) })
    }

    fn by_token<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        let centre = *self.centre.lock().unwrap();
        let actor = centre.map(|centre| {
            let scopes = vec![secret.to_owned()];
            Actor::Token(auth::Token { id: Uuid::now_v7(), name: "Programme".to_owned(), centre, scopes })
        });
        Box::pin(async move { Ok(actor) })
    }
}

pub(super) struct House {
    pub app: TestApp,
    pub centre: Centre,
    /// A neighbour, whose rows must stay invisible.
    pub other: Centre,
    content: Uuid,
}

pub(super) async fn house(db: TestDb) -> House {
    let own = Arc::new(Mutex::new(None));
    let door = Arc::clone(&own);
    let app = TestApp::new(db, vec![centres::module(), crate::module()], move |_, _| {
        Arc::new(Door { centre: Arc::clone(&door) })
    });
    let now = app.clock().now();
    let mut tx = app.db().begin_unrecorded().await.unwrap();
    let network = NetworkId::new();
    centres::store::insert_network(&mut tx, network, "Nord", now).await.unwrap();
    let mut centres = Vec::new();
    for name in ["Jean Ferrat", "Voisin"] {
        let new = NewCentre { name: name.to_owned(), phone: "+33353016210".to_owned(), ..NewCentre::default() };
        centres.push(centres::service::create_centre(&mut tx, network, new, now).await.unwrap().unwrap());
    }
    let (other, centre) = (centres.pop().unwrap(), centres.pop().unwrap());
    *own.lock().unwrap() = Some(centre.id);
    let content = Content {
        is_secret: false,
        id: Uuid::now_v7(),
        subject: "La fête du {prénom}".to_owned(),
        text: "Bonjour {prénom},\n\nLa fête commence à 15 h.".to_owned(),
        sms_text: "Bonjour {prénom}, fête à 15 h. STOP pour refuser.".to_owned(),
        locale: "fr".to_owned(),
    };
    store::insert_content(&mut tx, &Scope::of_house(centre.id), &content, now).await.unwrap();
    tx.commit().await.unwrap();
    House { app, centre, other, content: content.id }
}

impl House {
    pub fn scope(&self) -> Scope {
        Scope::of_house(self.centre.id)
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.app.clock().now()
    }

    pub async fn batch(&self, has_hours_guard: bool) -> Uuid {
        let mut tx = self.app.db().begin_unrecorded().await.unwrap();
        let owner = Uuid::now_v7();
        let scope = self.scope();
        let batch = store::insert_batch(&mut tx, &scope, "campaign", owner, has_hours_guard, self.now()).await.unwrap();
        tx.commit().await.unwrap();
        batch
    }

    pub async fn set_batch(&self, batch: Uuid, state: &'static str) {
        let mut tx = self.app.db().begin_unrecorded().await.unwrap();
        store::set_batch_state(&mut tx, &self.scope(), batch, state).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// A message to nobody in particular.
    pub fn message(&self, channel: Channel, batch: Option<Uuid>, number: usize) -> NewMessage {
        let address = match channel {
            Channel::Email => format!("personne{number}@exemple.fr"),
            Channel::Sms | Channel::Call => format!("+336399{number:05}"),
            Channel::Letter => format!("{number} rue du Moulin\n62510 ARQUES"),
        };
        NewMessage {
            content: self.content,
            batch,
            person: PersonId::new(),
            household: None,
            channel,
            address,
            first_name: "Inès".to_owned(),
            full_name: "Inès Benali".to_owned(),
            wants_large_print: false,
            street_key: String::new(),
            attempt: 1,
            // Notices of these tests answer someone: the clock stands on a Sunday.
            at_any_hour: batch.is_none(),
            run_at: self.now(),
            cost_millis: 0,
            once_key: format!("{batch:?}:{}:{number}", channel.code()),
        }
    }

    pub async fn plan(&self, messages: &[NewMessage]) -> Vec<MessageId> {
        let ids: Vec<MessageId> = messages.iter().map(|_| MessageId::new()).collect();
        let mut tx = self.app.db().begin_unrecorded().await.unwrap();
        store::insert_messages_named(&mut tx, &self.scope(), &ids, messages, self.now()).await.unwrap();
        tx.commit().await.unwrap();
        ids
    }

    pub async fn plan_many(&self, channel: Channel, batch: Option<Uuid>, count: usize) -> Vec<MessageId> {
        let messages: Vec<NewMessage> = (0..count).map(|number| self.message(channel, batch, number)).collect();
        self.plan(&messages).await
    }

    pub async fn read(&self, id: MessageId) -> Message {
        store::find(self.app.db(), &self.scope(), id).await.unwrap().expect("a message")
    }

    pub async fn states(&self, ids: &[MessageId]) -> Vec<State> {
        let mut states = Vec::new();
        for id in ids {
            states.push(self.read(*id).await.state);
        }
        states
    }

    pub async fn count(&self, ids: &[MessageId], state: State) -> usize {
        self.states(ids).await.into_iter().filter(|found| *found == state).count()
    }

    /// Someone known to the centre.
    pub async fn person(&self, first_name: &str) -> PersonId {
        self.person_of(&self.scope(), first_name, "+33639980001").await
    }

    /// Someone known to a centre, with their number.
    pub async fn person_of(&self, scope: &Scope, first_name: &str, mobile: &str) -> PersonId {
        let person = Person {
            id: PersonId::new(),
            member_number: None,
            title: String::new(),
            last_name: "Benali".to_owned(),
            first_name: first_name.to_owned(),
            birth_date: None,
            gender: String::new(),
            language: "fr".to_owned(),
            email: Some("benali@exemple.fr".to_owned()),
            mobile: Some(mobile.to_owned()),
            landline: None,
            code: Uuid::now_v7().simple().to_string(),
            preferred_channel: None,
            wants_large_print: false,
            created_at: self.now(),
            archived_at: None,
        };
        let mut tx = self.app.db().begin_unrecorded().await.unwrap();
        people::store::insert(&mut tx, scope, &person, None).await.unwrap();
        tx.commit().await.unwrap();
        person.id
    }

    /// A message that has left to someone.
    pub async fn sent_to(&self, person: PersonId, channel: Channel, address: &str, batch: Option<Uuid>) -> MessageId {
        let mut new = self.message(channel, batch, 0);
        (new.person, new.address) = (person, address.to_owned());
        new.once_key = Uuid::now_v7().to_string();
        let id = self.plan(&[new]).await[0];
        let gateway = Arc::new(Gateway::accepting());
        self.dispatcher(&gateway, 1).run_due().await.unwrap();
        assert_eq!(self.read(id).await.state, State::Sent);
        id
    }

    /// The same from the neighbour, whose rows are another centre's.
    pub async fn neighbour_sent_to(&self, person: PersonId, address: &str) -> MessageId {
        let scope = Scope::of_house(self.other.id);
        let notice = crate::Notice {
            person,
            household: None,
            channel: Channel::Sms,
            address: address.to_owned(),
            first_name: "Inès".to_owned(),
            full_name: "Inès Benali".to_owned(),
            wants_large_print: false,
            subject: String::new(),
            text: "Bonjour".to_owned(),
            sms_text: String::new(),
            locale: "fr".to_owned(),
            at_any_hour: true,
            is_secret: false,
            once_key: Uuid::now_v7().to_string(),
        };
        let mut tx = self.app.db().begin_unrecorded().await.unwrap();
        let id = crate::notify(&mut tx, &scope, notice, self.now()).await.unwrap();
        tx.commit().await.unwrap();
        self.dispatcher(&Arc::new(Gateway::accepting()), 1).run_due().await.unwrap();
        id
    }

    /// The addresses of a channel that messages avoid.
    pub async fn faults(&self, channel: Channel) -> Vec<String> {
        let mut faults: Vec<String> =
            store::faults(self.app.db(), &self.scope(), channel).await.unwrap().into_iter().collect();
        faults.sort();
        faults
    }

    /// Someone says that nobody is at the address of a message.
    pub async fn blame(&self, id: MessageId) {
        let message = self.read(id).await;
        let mut tx = self.app.db().begin_unrecorded().await.unwrap();
        store::insert_fault(&mut tx, &message, crate::Cause::Volunteer.code(), self.now()).await.unwrap();
        tx.commit().await.unwrap();
    }

    pub fn dispatcher(&self, gateway: &Arc<Gateway>, connections: usize) -> Arc<Dispatcher> {
        let couriers = gateway.couriers(connections);
        Dispatcher::with_patience(Arc::clone(&self.app.app), couriers, std::time::Duration::from_millis(200))
    }
}

type Answer = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// A gateway that keeps what it was given and answers as told.
pub(super) struct Gateway {
    /// The address of each attempt, in the order in which they came.
    pub taken: Mutex<Vec<String>>,
    answer: Box<dyn Fn(MessageId) -> Answer + Send + Sync>,
}

impl Gateway {
    pub fn new<A: Future<Output = Outcome> + Send + 'static>(
        answer: impl Fn(MessageId) -> A + Send + Sync + 'static,
    ) -> Self {
        Self { taken: Mutex::default(), answer: Box::new(move |id| Box::pin(answer(id))) }
    }

    pub fn accepting() -> Self {
        Self::new(|_| async { Outcome::Accepted { reference: None } })
    }

    pub fn answering(outcome: Outcome) -> Self {
        Self::new(move |_| {
            let outcome = outcome.clone();
            async move { outcome }
        })
    }

    pub fn count(&self) -> usize {
        self.taken.lock().unwrap().len()
    }

    pub fn couriers(self: &Arc<Self>, connections: usize) -> Couriers {
        Couriers {
            email: Some(Arc::clone(self) as Arc<dyn EmailSender>),
            sms: Some(Arc::clone(self) as Arc<dyn SmsSender>),
            mail_from: "messages@essaim.example".to_owned(),
            connections,
        }
    }

    fn take(&self, id: &str, address: &str) -> Answer {
        self.taken.lock().unwrap().push(address.to_owned());
        (self.answer)(kernel::ids::parse(id).expect("the id of a message"))
    }
}

impl EmailSender for Gateway {
    fn send<'a>(&'a self, message: &'a EmailMessage) -> crate::transport::BoxFuture<'a, Outcome> {
        let id = message.message_id.split('.').next().unwrap_or_default();
        self.take(id, &message.to.address)
    }
}

impl SmsSender for Gateway {
    fn send<'a>(&'a self, message: &'a SmsMessage) -> crate::transport::BoxFuture<'a, Outcome> {
        self.take(&message.id, &message.to)
    }
}
