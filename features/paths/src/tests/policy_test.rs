//! The role matrix.

use kernel::Role;

use crate::policy::{Action, may};

#[test]
fn each_role_may_what_the_matrix_says() {
    let allowed = |role| Action::ALL.into_iter().filter(|action| may(role, *action)).collect::<Vec<_>>();
    assert_eq!(allowed(Role::Reception), [Action::SeePaths, Action::WritePaths]);
    for role in [Role::Facilitator, Role::Referent, Role::Director] {
        assert_eq!(allowed(role).len(), Action::ALL.len());
    }
    for role in [Role::Volunteer, Role::Federation, Role::Host] {
        assert!(allowed(role).is_empty());
    }
}
