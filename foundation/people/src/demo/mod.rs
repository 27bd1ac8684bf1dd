//! Invented people for the demonstration: names of the North and of those who came there, ages of
//! a centre, true towns, plausible streets, telephones reserved for fiction.
//!
//! Drawn by a seeded generator: the same seed gives the same people. No person here exists.

mod confided;
mod draw;
mod families;
mod names;

pub use confided::confide;

use auth::Scope;
use centres::Centre;
use kernel::{HouseholdId, OperationId};
use web::Cx;

use crate::model::{Consent, Household, Membership, Person, Purpose, season_of};
use crate::policy::Action;
use crate::service::{Error, scope_for};
use crate::store::{self, NewMember};
use draw::{Draw, Family};

/// What the people of the demonstration may be interested in; activities may bear the same words.
pub const INTERESTS: [&str; 16] = [
    "Gym douce",
    "Cuisine",
    "Couture",
    "Sorties familiales",
    "Jardin partagé",
    "Aide aux devoirs",
    "Accueil de loisirs",
    "Ateliers parents-enfants",
    "Français",
    "Ordinateur et téléphone",
    "Repair café",
    "Théâtre",
    "Marche",
    "Jeux de société",
    "Chorale",
    "Vacances",
];

/// Fills a centre with about `count` members, in one operation.
pub async fn fill(cx: &Cx, centre: &Centre, count: usize, seed: u64) -> Result<OperationId, Error> {
    let scope = scope_for(cx, centre, Action::ImportPeople)?;
    let mut draw = Draw::new(seed, cx.today(), &centre.slug, &centre.city);
    let mut rows = Rows::default();
    while rows.people.len() < count {
        let room = count - rows.people.len();
        let family = draw.family(room);
        rows.add(cx, centre, family, &mut draw);
    }
    let operation = cx.operation(Some(centre.id), cx.texts.t1("people-words-demo", "n", rows.people.len()));
    let mut tx = cx.db().begin(&operation).await?;
    store::insert_households(&mut tx, &scope, &rows.homes).await?;
    let people: Vec<(&Person, Option<&Household>)> =
        rows.people.iter().map(|(person, home)| (person, rows.homes.get(*home))).collect();
    store::insert_many(&mut tx, &scope, &people).await?;
    store::insert_members(&mut tx, &scope, &rows.members).await?;
    store::upsert_memberships(&mut tx, &scope, &rows.memberships).await?;
    store::upsert_consents(&mut tx, &scope, &rows.consents).await?;
    store::insert_interests(&mut tx, &scope, &rows.interests).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Gives a few invented people cards: one that everyone may try, and some that the desk sees.
pub async fn give_cards(cx: &Cx, centre: &Centre) -> Result<(), web::Problem> {
    let scope = crate::cards::service::scope_for(cx, centre, crate::cards::policy::Action::Give)?;
    let mut adults = adults(cx, &scope).await?.into_iter();
    if let Some(known) = adults.next() {
        give_known(cx, &scope, &known).await?;
    }
    let others: Vec<kernel::PersonId> = adults.take(3).map(|person| person.id).collect();
    if !others.is_empty() {
        crate::cards::give_cards(cx, centre, &others, false).await?;
    }
    Ok(())
}

/// Gives the first of the adults alone the card whose words and PIN are shown to whoever practises.
pub async fn give_known_card(cx: &Cx, centre: &Centre) -> Result<(), web::Problem> {
    let scope = crate::cards::service::scope_for(cx, centre, crate::cards::policy::Action::Give)?;
    match adults(cx, &scope).await?.first() {
        Some(known) => give_known(cx, &scope, known).await,
        None => Ok(()),
    }
}

/// Who has the card that everyone may try: other rooms give them something to show.
pub async fn card_holder(cx: &Cx, scope: &Scope) -> db::Result<Option<Person>> {
    Ok(adults(cx, scope).await?.into_iter().next())
}

/// Those of an age to carry a card and with a telephone, always in the same order.
async fn adults(cx: &Cx, scope: &Scope) -> db::Result<Vec<Person>> {
    let mut adults = store::everyone(cx.db(), scope).await?;
    adults.retain(|person| person.age_on(cx.today()).is_some_and(|age| age >= 25) && person.mobile.is_some());
    adults.sort_by(|a, b| a.member_number.cmp(&b.member_number));
    Ok(adults)
}

async fn give_known(cx: &Cx, scope: &Scope, known: &Person) -> Result<(), web::Problem> {
    let words = cx.history_texts().t1("people-cards-words-given", "x", known.full_name());
    let operation = cx.operation(Some(scope.centre()), words);
    Ok(accounts::cards::demo::give(cx.db(), scope, &operation, known.id).await?)
}

#[derive(Default)]
struct Rows {
    homes: Vec<Household>,
    people: Vec<(Person, usize)>,
    members: Vec<NewMember>,
    memberships: Vec<(kernel::PersonId, Membership)>,
    consents: Vec<(kernel::PersonId, Consent)>,
    interests: Vec<(kernel::PersonId, String)>,
}

impl Rows {
    fn add(&mut self, cx: &Cx, centre: &Centre, family: Family, draw: &mut Draw) {
        let today = cx.today();
        let at = self.homes.len();
        let number = format!("F{:04}", at + 1);
        let members: Vec<Person> = family
            .people
            .iter()
            .enumerate()
            .map(|(rank, drawn)| drawn.person(self.people.len() + rank + 1, cx.now()))
            .collect();
        let home = Household {
            id: HouseholdId::new(),
            number: Some(number),
            name: crate::service::household_name(&members),
            street: family.street,
            extra: family.extra,
            postal_code: centre.postal_code.clone(),
            city: centre.city.clone(),
            family_quotient: family.quotient,
            created_at: cx.now(),
        };
        let join = family.joined;
        for person in members {
            let role = crate::service::role_on(&person, today);
            self.members.push(NewMember { household: home.id, person: person.id, role, is_main: true });
            for season in draw.seasons(join, season_of(today)) {
                let membership = draw.membership(season);
                self.memberships.push((person.id, membership));
            }
            let answers = draw.consents(&person);
            self.consents.extend(answers.into_iter().map(|(purpose, is_granted): (Purpose, bool)| {
                let source = cx.t("people-consent-source-form");
                (person.id, Consent { purpose, is_granted, at: cx.now(), source })
            }));
            self.interests.extend(draw.interests(&person).into_iter().map(|label| (person.id, label.to_owned())));
            self.people.push((person, at));
        }
        self.homes.push(home);
    }
}
