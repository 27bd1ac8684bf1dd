//! Who may what, role by role.

use auth::{Actor, Decision, Token};
use kernel::Role;
use uuid::Uuid;

use super::house::{House, staff};
use crate::policy::{Action, decide, may, scope_to_propose};

#[test]
fn the_four_who_receive_residents_read_and_write() {
    for role in Role::ALL {
        let is_theirs = matches!(role, Role::Director | Role::Facilitator | Role::Referent | Role::Reception);
        for action in Action::ALL {
            assert_eq!(may(role, action), is_theirs, "{role:?} {action:?}");
        }
    }
}

#[tokio::test]
async fn another_centre_and_a_program_without_the_scope_are_kept_out() {
    let house = House::new().await;
    let theirs = staff(Role::Director, Some(house.tourcoing.id));
    assert_eq!(decide(&theirs, Action::See, house.arques.id), Decision::Hidden);
    assert_eq!(decide(&Actor::Visitor, Action::See, house.arques.id), Decision::SignIn);
    let token = |scope: &str| {
        Actor::Token(Token {
            id: Uuid::now_v7(),
            name: "borne".into(),
            centre: house.arques.id,
            scopes: vec![scope.to_owned()],
        })
    };
    assert_eq!(decide(&token("solutions:read"), Action::See, house.arques.id), Decision::Allowed);
    assert_eq!(decide(&token("solutions:read"), Action::Edit, house.arques.id), Decision::Refused);
    assert!(scope_to_propose(&token("solutions:read"), house.arques.id).is_err());
    assert!(scope_to_propose(&Actor::Visitor, house.arques.id).is_ok());
    let cx = house.cx_of(theirs);
    assert!(crate::service::following::list(&cx, &house.arques).await.is_err());
}
