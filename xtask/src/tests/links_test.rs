//! A link between documents leads somewhere.

use super::Fixture;
use crate::links;

#[test]
fn a_link_to_nothing_fails_and_others_do_not() {
    let fixture = Fixture::new(&[
        ("README.md", "[a](docs/a.md#part) [b](docs/gone.md) [web](https://example.org/x) [here](#part)"),
        ("docs/a.md", "![image](../README.md \"title\")\n```\n[code](nowhere.md)\n```\n[root](/README.md)"),
    ]);
    assert_eq!(links::check(&fixture.house).unwrap().failures, ["README.md: line 1: docs/gone.md is not there"]);
}
