//! The role matrix.

use kernel::Role;

use crate::policy::{Action, may};

#[test]
fn each_role_may_what_the_matrix_says() {
    let allowed = |role| Action::ALL.into_iter().filter(|action| may(role, *action)).collect::<Vec<_>>();
    for role in [Role::Volunteer, Role::Reception] {
        assert_eq!(allowed(role), [Action::SeePractice, Action::OpenSittings]);
    }
    for role in [Role::Facilitator, Role::Referent, Role::Director] {
        assert_eq!(allowed(role).len(), Action::ALL.len());
    }
    assert!(allowed(Role::Federation).is_empty() && allowed(Role::Host).is_empty());
}
