//! By which channel each person is reached, case by case; nobody twice, nobody forgotten.

use std::collections::{HashMap, HashSet};

use audience::{Consents, Contact, Home, Recipient};
use delivery::store::Blocked;
use kernel::{HouseholdId, MessageId, PersonId};
use people::Channel;

use crate::model::planning::{Carried, Reachability, choose, plan};

fn contact(first: &str) -> Contact {
    Contact {
        person: PersonId::new(),
        title: String::new(),
        first_name: first.to_owned(),
        last_name: "Benali".to_owned(),
        birth_date: None,
        language: "fr".to_owned(),
        email: None,
        mobile: None,
        landline: None,
        preferred: None,
        wants_large_print: false,
        consents: Consents::default(),
        home: None,
    }
}

fn home(name: &str) -> Home {
    Home {
        id: HouseholdId::new(),
        name: name.to_owned(),
        street: "12 rue de la Gare".to_owned(),
        extra: String::new(),
        postal_code: "62510".to_owned(),
        city: "Arques".to_owned(),
    }
}

fn whole(first: &str) -> Contact {
    Contact {
        email: Some(format!("{first}@exemple.fr")),
        mobile: Some("+33639980001".into()),
        landline: Some("+33353010001".into()),
        home: Some(home("Famille Benali")),
        ..contact(first)
    }
}

fn alone(contact: Contact) -> Recipient {
    Recipient { person: contact.person, contacts: vec![contact] }
}

#[test]
fn the_rule_of_the_channel() {
    let no = |channel| {
        let mut consents = Consents::default();
        match channel {
            Channel::Email => consents.email = Some(false),
            Channel::Sms => consents.sms = Some(false),
            Channel::Letter => consents.letter = Some(false),
            Channel::Call => consents.call = Some(false),
        }
        consents
    };
    let never = Consents { email: Some(false), sms: Some(false), letter: Some(false), call: Some(false) };
    let table: [(&str, Contact, Result<Channel, Blocked>); 10] = [
        ("e-mail first", whole("a"), Ok(Channel::Email)),
        ("what they prefer", Contact { preferred: Some(Channel::Letter), ..whole("a") }, Ok(Channel::Letter)),
        (
            "prefers what they lack",
            Contact { preferred: Some(Channel::Sms), mobile: None, ..whole("a") },
            Ok(Channel::Email),
        ),
        ("refused e-mail", Contact { consents: no(Channel::Email), ..whole("a") }, Ok(Channel::Sms)),
        (
            "refused what they prefer",
            Contact { preferred: Some(Channel::Call), consents: no(Channel::Call), ..whole("a") },
            Ok(Channel::Email),
        ),
        (
            "agreed to SMS only",
            Contact { consents: Consents { sms: Some(true), ..no(Channel::Email) }, ..whole("a") },
            Ok(Channel::Sms),
        ),
        ("an address only", Contact { home: Some(home("x")), ..contact("a") }, Ok(Channel::Letter)),
        ("a landline only", Contact { landline: Some("+33353010001".into()), ..contact("a") }, Ok(Channel::Call)),
        ("nothing", contact("a"), Err(Blocked::NoChannel)),
        ("no to all", Contact { consents: never, ..whole("a") }, Err(Blocked::Refused)),
    ];
    for (case, contact, expected) in table {
        assert_eq!(choose(&contact, &Reachability::default()).map(|way| way.0), expected, "{case}");
    }
}

#[test]
fn an_address_without_street_is_no_letter() {
    let mut lost = contact("a");
    lost.home = Some(Home { street: " ".into(), ..home("x") });
    assert_eq!(choose(&lost, &Reachability::default()), Err(Blocked::NoChannel));
}

#[test]
fn a_dead_address_gives_way_to_the_next_channel() {
    let karima = whole("karima");
    let dead = Reachability {
        closed: HashSet::from([(Channel::Email, "karima@exemple.fr".into())]),
        ..Reachability::default()
    };
    assert_eq!(choose(&karima, &dead).map(|way| way.0), Ok(Channel::Sms));
}

#[test]
fn a_shared_address_gets_one_message_and_a_household_one_letter() {
    let (mut anne, mut paul) = (contact("Anne"), contact("Paul"));
    anne.email = Some("Famille@exemple.fr".into());
    paul.email = Some("famille@exemple.fr ".into());
    let shared = home("Famille Benali");
    let (mut jeanne, mut jean) = (contact("Jeanne"), contact("Jean"));
    jeanne.home = Some(shared.clone());
    jean.home = Some(shared);
    jean.wants_large_print = true;
    let plan = plan(&[alone(anne), alone(paul), alone(jeanne), alone(jean)], &Reachability::default());
    assert_eq!(plan.people.len(), 4);
    assert_eq!(plan.carriers.len(), 2);
    let (email, letter) = (&plan.carriers[0], &plan.carriers[1]);
    assert_eq!(
        (email.address.as_str(), email.first_name.as_str(), email.people),
        ("famille@exemple.fr", "Anne et Paul", 2)
    );
    assert_eq!((letter.people, letter.wants_large_print), (2, true));
    assert_eq!(letter.address, "FAMILLE BENALI\n12 RUE DE LA GARE\n62510 ARQUES");
    assert_eq!(letter.street_key, "62510\tarques\true gare\t00012\t\t", "sorts by town, street, number");
    let totals = plan.totals();
    assert_eq!(totals.targeted, 4);
    assert_eq!(totals.channels[0], (Channel::Email, 2, 1));
    assert_eq!(totals.channels[2], (Channel::Letter, 2, 1));
}

#[test]
fn a_child_comes_through_an_adult_and_two_homes_are_one_message() {
    let mother = Contact { consents: Consents { email: Some(false), ..Consents::default() }, ..contact("Karima") };
    let mother = Contact { email: Some("k@exemple.fr".into()), ..mother };
    let father = Contact { mobile: Some("+33639980002".into()), ..contact("Paul") };
    let child = contact("Inès");
    let ines = Recipient { person: child.person, contacts: vec![mother, father.clone(), child] };
    let plan = plan(&[ines.clone(), alone(father.clone())], &Reachability::default());
    // The mother refused; the father carries it for both, once.
    assert_eq!(plan.carriers.len(), 1);
    assert_eq!(plan.carriers[0].person, father.person);
    assert_eq!(plan.people, [(ines.person, Carried::By(0)), (father.person, Carried::By(0))]);
}

#[test]
fn someone_found_twice_is_targeted_once() {
    let anne = alone(whole("anne"));
    let plan = plan(&[anne.clone(), anne], &Reachability::default());
    assert_eq!((plan.people.len(), plan.carriers[0].people), (1, 1));
}

#[test]
fn refused_by_one_adult_and_no_way_by_the_other_is_refused() {
    let refusing = Contact {
        consents: Consents { email: Some(false), ..Consents::default() },
        email: Some("a@exemple.fr".into()),
        ..contact("a")
    };
    let child = contact("c");
    let recipient = Recipient { person: child.person, contacts: vec![refusing, contact("b"), child] };
    let plan = plan(&[recipient], &Reachability::default());
    assert_eq!(plan.people[0].1, Carried::Not(Blocked::Refused));
    assert_eq!(plan.totals().refused, 1);
}

#[test]
fn another_try_joins_a_message_that_goes_well() {
    let anne = Contact { mobile: Some("+33639980001".into()), ..contact("Anne") };
    let message = MessageId::new();
    let known = Reachability {
        carrying: HashMap::from([((Channel::Sms, "+33639980001".to_owned()), message)]),
        ..Reachability::default()
    };
    let plan = plan(&[alone(anne.clone())], &known);
    assert_eq!(plan.people, [(anne.person, Carried::Already(message))]);
    assert!(plan.carriers.is_empty());
}
