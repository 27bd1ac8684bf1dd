//! Who may what, role by role.

use kernel::Role;

use crate::policy::{Action, may};

#[test]
fn the_matrix_is_as_told() {
    let told = [
        (Role::Director, [true, true, true]),
        (Role::Referent, [true, true, true]),
        (Role::Reception, [true, true, false]),
        (Role::Facilitator, [true, true, false]),
        (Role::Volunteer, [true, false, false]),
        (Role::Federation, [false, false, false]),
        (Role::Host, [false, false, false]),
    ];
    for (role, expected) in told {
        assert_eq!(Action::ALL.map(|action| may(role, action)), expected, "{role:?}");
    }
}
