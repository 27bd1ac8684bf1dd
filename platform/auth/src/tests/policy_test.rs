//! Decisions by actor, and the matrix that a rule draws.

use chrono::{DateTime, TimeDelta};
use kernel::{AccountId, CentreId, Role, SessionId};
use uuid::Uuid;

use crate::{
    Actor, Decision, Denied, Grant, PROOF_LASTS, PolicyTable, Scope, Staff, Token, decide_in_centre, decide_in_network,
};

fn staff(centre: Option<CentreId>, role: Role) -> Actor {
    Actor::Staff(Staff {
        account: AccountId::new(),
        session: SessionId::new(),
        name: "Léa".to_owned(),
        grants: vec![Grant { centre, role }],
        proven_at: DateTime::UNIX_EPOCH,
    })
}

fn token(centre: CentreId, scope: &str) -> Actor {
    Actor::Token(Token { id: Uuid::now_v7(), name: "borne".to_owned(), centre, scopes: vec![scope.to_owned()] })
}

fn decide(actor: &Actor, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, "people:write", |role| role == Role::Director)
}

#[test]
fn each_kind_of_actor_gets_its_own_answer() {
    let (own, foreign) = (CentreId::new(), CentreId::new());
    assert_eq!(decide(&Actor::Visitor, own), Decision::SignIn);
    assert_eq!(decide(&Actor::System("essai"), own), Decision::Allowed);
    assert_eq!(decide(&staff(Some(own), Role::Director), own), Decision::Allowed);
    assert_eq!(decide(&staff(Some(own), Role::Volunteer), own), Decision::Refused);
    assert_eq!(decide(&staff(Some(foreign), Role::Director), own), Decision::Hidden);
    assert_eq!(decide(&token(own, "people:write"), own), Decision::Allowed);
    assert_eq!(decide(&token(own, "people:read"), own), Decision::Refused);
    assert_eq!(decide(&token(foreign, "people:write"), own), Decision::Hidden);
}

#[test]
fn the_network_is_seen_by_who_holds_a_role_over_it() {
    let decide = |actor: &Actor| decide_in_network(actor, |role| role == Role::Federation);
    assert_eq!(decide(&staff(None, Role::Federation)), Decision::Allowed);
    assert_eq!(decide(&staff(None, Role::Host)), Decision::Hidden);
    assert_eq!(decide(&staff(Some(CentreId::new()), Role::Federation)), Decision::Hidden, "held in one centre");
    assert_eq!(decide(&token(CentreId::new(), "network:read")), Decision::Hidden);
    assert_eq!(decide(&Actor::Visitor), Decision::SignIn);
}

#[test]
fn a_scope_opens_only_on_an_allowed_decision() {
    let centre = CentreId::new();
    assert_eq!(Scope::opened_by(Decision::Allowed, centre).unwrap().centre(), centre);
    assert_eq!(Scope::opened_by(Decision::Refused, centre), Err(Denied::Refused));
    assert_eq!(Scope::opened_by(Decision::Hidden, centre), Err(Denied::Hidden));
    assert_eq!(Scope::opened_by(Decision::SignIn, centre), Err(Denied::SignIn));
}

#[test]
fn the_matrix_is_drawn_from_the_rule() {
    let table = PolicyTable::of(
        "essai",
        &["lire", "écrire"],
        |word| word,
        |role, word| word == "lire" || role == Role::Director,
    );
    assert_eq!(table.rows, vec![("lire", Role::ALL.to_vec()), ("écrire", vec![Role::Director])]);
}

#[test]
fn a_proof_counts_for_a_quarter_of_an_hour_and_a_program_has_its_own() {
    let centre = CentreId::new();
    let shown = DateTime::UNIX_EPOCH;
    let director = staff(Some(centre), Role::Director);
    assert!(director.has_recent_proof(shown + PROOF_LASTS - TimeDelta::seconds(1)));
    assert!(!director.has_recent_proof(shown + PROOF_LASTS));
    for other in [token(centre, "team:write"), Actor::System("essai"), Actor::Visitor] {
        assert!(other.has_recent_proof(shown + PROOF_LASTS), "{other:?} has nothing to prove again");
    }
}
