//! The role matrix.

use kernel::Role;

use crate::policy::{Action, may};

#[test]
fn each_role_may_what_the_matrix_says() {
    let allowed = |role| Action::ALL.into_iter().filter(|action| may(role, *action)).collect::<Vec<_>>();
    assert_eq!(allowed(Role::Reception), [Action::See]);
    for role in [Role::Facilitator, Role::Referent] {
        assert_eq!(allowed(role), [Action::See, Action::Issue]);
    }
    assert_eq!(allowed(Role::Director).len(), Action::ALL.len());
    for role in [Role::Volunteer, Role::Federation, Role::Host] {
        assert!(allowed(role).is_empty());
    }
}
