//! Which part of a file is asked for.

use crate::stored::{Wanted, wanted};

#[test]
fn a_part_is_what_browsers_ask_for() {
    let told = [
        (None, Wanted::Whole),
        (Some("bytes=0-"), Wanted::Part(0, 99)),
        (Some("bytes=0-0"), Wanted::Part(0, 0)),
        (Some("bytes=10-19"), Wanted::Part(10, 19)),
        (Some("bytes=90-500"), Wanted::Part(90, 99)),
        (Some("bytes=-10"), Wanted::Part(90, 99)),
        (Some("bytes=-500"), Wanted::Part(0, 99)),
        (Some("bytes=100-"), Wanted::Nothing),
        (Some("bytes=200-300"), Wanted::Nothing),
        (Some("bytes=20-10"), Wanted::Whole),
        (Some("bytes=-0"), Wanted::Whole),
        (Some("bytes=a-b"), Wanted::Whole),
        (Some("bytes=0-1,5-6"), Wanted::Whole),
        (Some("items=0-1"), Wanted::Whole),
    ];
    for (asked, expected) in told {
        assert_eq!(wanted(asked, 100), expected, "{asked:?}");
    }
    assert_eq!(wanted(Some("bytes=0-"), 0), Wanted::Nothing);
}
