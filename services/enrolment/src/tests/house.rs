//! A house with two centres, lists and families: what other tests begin with.

use std::sync::Arc;

use auth::{Actor, Authenticator, BoxFuture, Grant, Helper, Opened, Resident, Scope, Staff};
use centres::{Centre, NewCentre};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use kernel::{AccountId, CentreId, HouseholdId, ListId, NetworkId, OperationId, PersonId, Role, SessionId};
use people::PersonDraft;
use testing::{Page, TestApp, TestDb};
use uuid::Uuid;
use web::Cx;

use crate::model::enrolment::{ContactWay, GroupId, MadeBy};
use crate::model::list::{ListTerms, NewList, Owner, SessionRef};
use crate::model::question::{Answers, NewQuestion, QuestionKind};
use crate::model::registration::{Contact, NewParticipant, Participant, Registration, Who};
use crate::notices::{NoticeKind, NoticeState};
use crate::service;

/// Someone who signs in by the word of a role, or whose card was shown: see [`House::shows_card`].
struct RoleDoor;

/// A resident whose file is as open as `opened` says; beside them, perhaps, someone of the team.
fn resident(told: &str) -> Option<Actor> {
    let mut parts = told.split(' ');
    let (centre, person) = (kernel::ids::parse(parts.next()?)?, kernel::ids::parse(parts.next()?)?);
    let opened = Opened::from_code(parts.next()?)?;
    let helper = Helper { account: AccountId::new(), name: "Nadège".to_owned(), is_asked: false };
    Some(Actor::Resident(Resident {
        centre,
        person,
        session: SessionId::new(),
        name: "Mme Essai".to_owned(),
        opened,
        helper: (opened == Opened::Help).then_some(helper),
        was_away: parts.next() == Some("away"),
        expires_at: chrono::DateTime::UNIX_EPOCH,
    }))
}

pub(super) fn staff(role: Role) -> Actor {
    let grants = vec![Grant { centre: None, role }];
    let proven_at = chrono::DateTime::UNIX_EPOCH;
    let (account, session) = (AccountId::new(), SessionId::new());
    Actor::Staff(Staff { account, session, name: "Nadège".to_owned(), grants, proven_at })
}

impl Authenticator for RoleDoor {
    fn by_session<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        let told = secret.replace('_', " ");
        Box::pin(async move { Ok(Role::from_code(secret).map(staff).or_else(|| resident(&told))) })
    }

    fn by_token<'a>(&'a self, _secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async { Ok(None) })
    }
}

pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

/// A house with two centres.
pub(super) struct House {
    pub app: TestApp,
    pub ruche: Centre,
    pub moulin: Centre,
}

/// A family of the centre: a mother, and children of eleven and six.
pub(super) struct Family {
    pub nadia: PersonId,
    pub ines: PersonId,
    pub lina: PersonId,
    pub household: HouseholdId,
    /// The mother's card.
    pub code: String,
}

impl House {
    pub async fn new() -> Self {
        Self::on(testing::sqlite_db().await).await
    }

    pub async fn on(db: TestDb) -> Self {
        let modules = vec![crate::module(), centres::module()];
        let app = TestApp::new(db, modules, |_, _| Arc::new(RoleDoor));
        let [ruche, moulin] = two_centres(app.db()).await;
        Self { app, ruche, moulin }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.app.clock().now()
    }

    /// The context of the house itself.
    pub fn cx(&self) -> Cx {
        Cx::of_house(&self.app.app, "test")
    }

    /// The context of someone of the team.
    pub fn as_role(&self, role: Role) -> Cx {
        let mut cx = self.cx();
        cx.actor = staff(role);
        cx
    }

    /// This browser is of someone who showed a card of La Ruche; `word` is how far it is open.
    pub fn shows_card(&self, person: PersonId, word: &str) {
        self.app.sign_in_with(&format!("{}_{person}_{word}", self.ruche.id));
    }

    /// The context of anyone.
    pub fn visitor(&self) -> Cx {
        let mut cx = self.cx();
        cx.actor = Actor::Visitor;
        cx
    }

    pub fn scope(&self) -> Scope {
        Scope::of_house(self.ruche.id)
    }

    /// Opens a list at La Ruche.
    pub async fn list(&self, terms: ListTerms) -> ListId {
        let cx = self.cx();
        let operation = cx.operation(Some(self.ruche.id), "Liste ouverte");
        let mut tx = cx.db().begin(&operation).await.expect("a transaction");
        let owner = Owner { kind: "activity", id: Uuid::now_v7() };
        let new = NewList { owner, terms };
        let list = service::lists::open_list(&cx, &mut tx, &self.scope(), new).await.expect("a list");
        tx.commit().await.expect("a commit");
        list
    }

    /// Changes the terms of a list.
    pub async fn update(&self, list: ListId, terms: ListTerms) -> service::Result<()> {
        let cx = self.cx();
        let operation = cx.operation(Some(self.ruche.id), "Liste changée");
        let mut tx = cx.db().begin(&operation).await.expect("a transaction");
        service::lists::update_list(&cx, &mut tx, &self.scope(), list, terms).await?;
        tx.commit().await.expect("a commit");
        Ok(())
    }

    /// Plans sessions on the days that follow.
    pub async fn sessions(&self, list: ListId, in_days: &[i64]) -> Vec<Uuid> {
        let waits: Vec<Duration> = in_days.iter().map(|days| Duration::days(*days)).collect();
        self.sessions_in(list, &waits).await
    }

    /// Plans sessions of two hours, each after a time; those that were planned before are no more.
    pub async fn sessions_in(&self, list: ListId, waits: &[Duration]) -> Vec<Uuid> {
        let cx = self.cx();
        let planned: Vec<SessionRef> = waits
            .iter()
            .map(|wait| {
                let starts_at = self.now() + *wait;
                let ends_at = starts_at + Duration::hours(2);
                let label = format!("dans {} jours", wait.num_days());
                SessionRef { id: Uuid::now_v7(), starts_at, ends_at, label }
            })
            .collect();
        let operation = cx.operation(Some(self.ruche.id), "Séances");
        let mut tx = cx.db().begin(&operation).await.expect("a transaction");
        service::lists::plan_sessions(&mut tx, &self.scope(), list, &planned).await.expect("planned");
        tx.commit().await.expect("a commit");
        planned.into_iter().map(|session| session.id).collect()
    }

    /// Adds a question that must be answered.
    pub async fn question(&self, list: ListId, label: &str, kind: QuestionKind) -> Uuid {
        let new = NewQuestion {
            kind,
            label: label.to_owned(),
            help: String::new(),
            is_required: true,
            choices: Vec::new(),
            condition: None,
        };
        service::questions::add_question(&self.cx(), self.ruche.id, list, new).await.expect("a question").0
    }

    /// A family at La Ruche: Nadia, Inès (11) and Lina (6).
    pub async fn family(&self) -> Family {
        let nadia = self.person(self.ruche.id, "Nadia", day(1988, 3, 4), None).await;
        let scope = self.scope();
        let homes = people::store::households_of(self.app.db(), &scope, &[nadia.0]).await.expect("homes");
        let household = homes.first().expect("a home").household.id;
        let ines = self.person(self.ruche.id, "Inès", day(2015, 2, 3), Some(household)).await;
        let lina = self.person(self.ruche.id, "Lina", day(2020, 5, 6), Some(household)).await;
        Family { nadia: nadia.0, ines: ines.0, lina: lina.0, household, code: nadia.1 }
    }

    /// Someone of a centre, with their card's code.
    pub async fn person(
        &self,
        centre: CentreId,
        first: &str,
        birth: NaiveDate,
        household: Option<HouseholdId>,
    ) -> (PersonId, String) {
        let is_adult = kernel::clock::age_on(birth, self.app.clock().today()) >= 18;
        let draft = PersonDraft {
            first_name: first.to_owned(),
            last_name: "Benali".to_owned(),
            birth_date: birth.format("%d/%m/%Y").to_string(),
            mobile: if is_adult { "06 39 98 12 34".to_owned() } else { String::new() },
            household,
            ..PersonDraft::default()
        };
        let mut tx = self.app.db().begin_unrecorded().await.expect("a transaction");
        let made = people::service::create_person(&mut tx, &Scope::of_house(centre), &draft, self.now()).await;
        tx.commit().await.expect("a commit");
        let (person, _) = made.expect("a person");
        (person.id, person.code)
    }

    /// Takes an act back.
    pub async fn undo(&self, operation: OperationId) -> OperationId {
        let undoing = self.cx().operation(Some(self.ruche.id), "Annulation");
        db::undo(self.app.db(), operation, &undoing).await.expect("an answer").expect("undone");
        undoing.id
    }

    /// The chairs that are taken, and those who wait.
    pub async fn seats(&self, list: ListId) -> (i64, i64) {
        let seats = crate::store::lists::seats(self.app.db(), &self.scope(), &[list]).await.expect("rows");
        seats.get(&list).map(|seats| (seats.taken, seats.waiting)).expect("a list")
    }

    /// What was told to a group, in time.
    pub async fn told(&self, group: GroupId) -> Vec<(NoticeKind, NoticeState)> {
        let told = crate::store::notices::notices_of(self.app.db(), &self.scope(), group).await.expect("rows");
        told.into_iter().map(|notice| (notice.kind, notice.state)).collect()
    }

    /// Everything in the ledger of La Ruche, in order.
    pub async fn ledger(&self) -> Vec<delivery::Message> {
        let page = kernel::paging::PageRequest::default();
        let filter = delivery::store::OutboxFilter::default();
        let all = delivery::store::list_outbox(self.app.db(), &self.scope(), &filter, page).await;
        let mut all = all.expect("rows").items;
        all.reverse();
        all
    }

    /// Reads the last screen of a journey and sends it, as whoever reads it does.
    pub async fn send(&self, check: &str) -> Page {
        let price = price_read(&self.app.get(check).await);
        self.app.post(check, &[("once", &web::once_key()), ("prix", &price)]).await
    }

    /// Enrols someone new by the house itself.
    pub async fn enrol(&self, list: ListId, first: &str) -> service::Result<crate::Registered> {
        service::registration::register(&self.cx(), self.ruche.id, &registration(list, &[first])).await
    }
}

/// The mark of the price that a last screen shows.
pub(super) fn price_read(check: &Page) -> String {
    let after = check.body.split_once("name=\"prix\" value=\"").expect("a price that was read").1;
    after.split('"').next().expect("its mark").to_owned()
}

/// A name for each number: names have no figures.
pub(super) fn numbered(word: &str, number: usize) -> String {
    let letters = number.to_string().into_bytes().into_iter().map(|digit| char::from(digit - b'0' + b'a'));
    letters.fold(word.to_owned(), |mut name, letter| {
        name.push(letter);
        name
    })
}

/// New adults, told at the desk.
pub(super) fn registration(list: ListId, firsts: &[&str]) -> Registration {
    let new = |first: &&str| {
        let who = NewParticipant {
            first_name: (*first).to_owned(),
            last_name: "Dupont".to_owned(),
            birth_date: day(1980, 1, 1),
        };
        Participant { who: Who::New(who), answers: Answers::default() }
    };
    Registration {
        list,
        participants: firsts.iter().map(new).collect(),
        contact: Contact::at_desk(),
        household: None,
        made_by: MadeBy::Desk,
        is_outside_period: false,
        draft: None,
    }
}

/// Someone the centre knows, alone.
pub(super) fn known(list: ListId, person: PersonId) -> Registration {
    let participant = Participant { who: Who::Known(person), answers: Answers::default() };
    Registration { participants: vec![participant], ..registration(list, &[]) }
}

/// Inès of the family, as someone who is not of it might type her, told by SMS.
pub(super) fn ines_typed(list: ListId, made_by: MadeBy) -> Registration {
    let (first_name, last_name) = ("INES".to_owned(), "benali".to_owned());
    let who = NewParticipant { first_name, last_name, birth_date: day(2015, 2, 3) };
    Registration {
        participants: vec![Participant { who: Who::New(who), answers: Answers::default() }],
        contact: Contact { way: ContactWay::Sms, to: "+33639981277".to_owned(), ..Contact::at_desk() },
        made_by,
        ..registration(list, &[])
    }
}

/// A list of so many places.
pub(super) fn places(capacity: i64) -> ListTerms {
    ListTerms {
        subtitle: "21 au 23 décembre, 14 h à 17 h".to_owned(),
        capacity: Some(capacity),
        ..ListTerms::open_to_all("Stage de robotique", day(2026, 12, 21))
    }
}

/// La Ruche at Arques, Le Moulin at Tourcoing.
async fn two_centres(db: &db::Db) -> [Centre; 2] {
    let now = testing::frozen_clock().now();
    let mut tx = db.begin_unrecorded().await.expect("a transaction");
    let network = NetworkId::new();
    centres::store::insert_network(&mut tx, network, "Nord", now).await.expect("a network");
    let mut made = Vec::new();
    for (name, city, code) in [("La Ruche", "Arques", "62510"), ("Le Moulin", "Tourcoing", "59200")] {
        let new = NewCentre {
            name: name.to_owned(),
            city: city.to_owned(),
            postal_code: code.to_owned(),
            phone: "03 53 01 62 10".to_owned(),
            ..NewCentre::default()
        };
        let centre = centres::service::create_centre(&mut tx, network, new, now).await.expect("a row");
        made.push(centre.expect("a centre"));
    }
    tx.commit().await.expect("a commit");
    made.try_into().unwrap_or_else(|_| unreachable!("two were made"))
}
